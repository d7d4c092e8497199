"""Dates and reasons in the reader's language. Whoever translates decides the forms: they are messages like any other."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext, ngettext, pgettext

from .collation import Key, collation_key
from .extraction.partialdates import PartialDate
from .extraction.reasons import Reason
from .extraction.vocabulary import Precision
from .models import Meeting, Office, Participant, Participation, Place
from .models.reference import LANGUAGES

_SUFFIXES = {"vi": "_vi", "zh": "_zh"}
_LOCALES = {"vi": "vi", "zh": "zh_Hans"}


def _language() -> str:
    """The reader's language: en, vi or zh."""
    return (get_language() or "en")[:2]


def _locale() -> Locale:
    """What CLDR knows of the reader's language."""
    return Locale.parse(_LOCALES.get(_language(), "en_GB"))


def called(row: Any, base: str = "") -> str:
    """A person, place, office, seat or topic by its name in the reader's language; by the English one where that is not known."""
    if isinstance(row, Participation):
        return called(row.office) if row.office else row.role
    base = base or ("name" if hasattr(row, "name") else "title")
    suffix = _SUFFIXES.get(_language(), "")
    return str(getattr(row, base + suffix, "") or getattr(row, base))


def also_called(person: Participant) -> str:
    """The name in the script of the person's own side, where the reader's language writes another."""
    return "" if person.native_name == called(person) else person.native_name


def alphabetical(name: str) -> Key:
    """Key by which names shown to the reader are sorted."""
    return collation_key(name, _language())


def country_name(code: str) -> str:
    """A country of ISO 3166-1 alpha-2 in the reader's language; a code that is none as it is."""
    return str(_locale().territories.get(code, code))


def language_name(code: str) -> str:
    """A language of ISO 639-1 in the reader's language; a code that is none as it is."""
    ours = {known: str(name) for known, name in LANGUAGES}
    return ours.get(code) or str(_locale().languages.get(code, code))


_FORMS = dict(Meeting.FORMATS)


def form_name(code: str) -> str:
    """How people met, by the code of it; empty where that is not known. Django's own display of a choice makes the whole table of choices anew for each value."""
    return str(_FORMS.get(code, ""))


def state_name(state: str) -> str:
    """How far a meeting has been reviewed."""
    return str(Meeting.State(state).label)


def listed(names: Iterable[str], style: str = "standard") -> str:
    """A, B and C; with the style "or" A, B or C."""
    return format_list(list(names), style=style, locale=_locale())  # type: ignore[arg-type]


def place_name(name: str) -> str:
    """A place that is known by its English name alone, in the reader's language where the list has it. One query, none in English."""
    if not name or _language() not in _SUFFIXES:
        return name
    place = Place.objects.filter(name=name).order_by("kind", "pk").first()
    return called(place) if place else name


def city_name(meeting: Meeting) -> str:
    """The city of a meeting in the reader's language."""
    if meeting.place and meeting.place.name == meeting.city:
        return called(meeting.place)
    if hasattr(meeting, "city_called"):  # looked up with the meeting
        return meeting.city_called or meeting.city
    return place_name(meeting.city)


def occasion_in_words(occasion: str) -> str:
    """An occasion or series of the chronology, as a heading: a capital where the script has any."""
    return capfirst(gettext(occasion)) if occasion else ""


def whereabouts(meeting: Meeting) -> list[str]:
    """Venue and city, or what of them is known."""
    place = [called(meeting.place)] if meeting.place else []
    if meeting.city and not (meeting.place and meeting.place.name == meeting.city):
        place.append(city_name(meeting))
    return place


def written(value: date, form: str) -> str:
    """A day in a form of Django's date letters."""
    return _written(value, form, get_language() or "")


@lru_cache(maxsize=4096)
def _written(value: date, form: str, language: str) -> str:
    """In the language that is active, which is `language`: a page writes the same few months and days again and again."""
    return date_format(value, form, use_l10n=False)


def day_in_words(value: date) -> str:
    """13 July 2023."""
    return written(value, pgettext("format of a day", "j F Y"))


def month_in_words(value: date) -> str:
    """July, as a heading under its year."""
    return written(value, pgettext("format of a month under its year", "F"))


def month_short(number: int) -> str:
    """Jul, as the head of a column; months are counted from 1."""
    return written(date(2000, number, 1), pgettext("format of a short month", "M"))


def weekday_in_words(value: date) -> str:
    """Thu, under its day."""
    return written(value, pgettext("format of a short weekday", "D"))


def year_in_words(value: date) -> str:
    """2023, standing alone."""
    return written(value, pgettext("format of a year", "Y"))


def partial_date(edtf: str) -> PartialDate | None:
    """The date that is stored as EDTF; None for none."""
    return PartialDate.parse(edtf) if edtf else None


def date_in_words(value: date | PartialDate | str | None) -> str:
    """A day or a partial date (or its EDTF) in words; "date not established" for none."""
    if isinstance(value, str):
        value = partial_date(value)
    if value is None:
        return gettext("date not established")
    if isinstance(value, date):
        return day_in_words(value)
    if value.first is None or value.last is None:
        day = written(bare_day(value), pgettext("format of a day without year", "j F"))
        return gettext("%(day)s, year not established") % {"day": day}
    if value.precision == Precision.DAY:
        return written(value.first, pgettext("format of a day with weekday", "l j F Y"))
    if value.precision == Precision.MONTH:
        return written(value.first, pgettext("format of a month", "F Y"))
    if value.precision == Precision.YEAR:
        return year_in_words(value.first)
    ends = {"first": day_in_words(value.first), "last": day_in_words(value.last)}
    if value.precision == Precision.RANGE:
        return gettext("%(first)s – %(last)s") % ends
    return gettext("one day from %(first)s to %(last)s") % ends


def short_date(value: PartialDate | None) -> str:
    """The large figure in the date column, which stands under its month."""
    if value is None:
        return "?"
    short_day = pgettext("format of a short day", "j M")
    if value.first is None or value.last is None:
        return written(bare_day(value), short_day)
    if value.precision == Precision.YEAR:
        return year_in_words(value.first)
    if value.precision == Precision.MONTH:
        return written(value.first, pgettext("format of a short month", "M"))
    if value.precision == Precision.DAY:
        return str(value.first.day)
    if (value.first.year, value.first.month) == (value.last.year, value.last.month):
        return f"{value.first.day}–{value.last.day}"
    return f"{written(value.first, short_day)} – {written(value.last, short_day)}"


def known_date(edtf: str) -> str:
    """A date of EDTF level 0, as tenures have them, without the weekday; empty for none."""
    if not edtf:
        return ""
    return date_plainly(PartialDate.parse(edtf))


def date_plainly(value: PartialDate) -> str:
    """A partial date without its weekday: 13 July 2023."""
    return day_in_words(value.first) if value.precision == Precision.DAY and value.first else date_in_words(value)


_MONTH, _YEAR = 30.44, 365.25  # mean length in days


def lasting(days: float) -> str:
    """A length of time in the unit that suits it: 43 days, 7 months, 4.5 years."""
    if days < 90:
        n = round(days)
        return ngettext("%(n)s day", "%(n)s days", n) % {"n": n}
    if days < 2 * _YEAR:
        n = round(days / _MONTH)
        return ngettext("%(n)s month", "%(n)s months", n) % {"n": n}
    years = round(days / _YEAR, 1)
    message = ngettext("%(n)s year", "%(n)s years", 2)  # two or more: gettext wants a whole number
    return message % {"n": format_decimal(years, locale=_locale())}


def certainty(precision: str) -> str:
    """The word for how sure the day is: shapes alone tell nobody."""
    match precision:
        case Precision.DAY:
            return gettext("exact")
        case Precision.RANGE:
            return gettext("several days")
        case Precision.WITHIN:
            return gettext("one of these days")
        case Precision.MONTH:
            return gettext("month only")
        case Precision.YEAR:
            return gettext("year only")
        case Precision.YEARLESS:
            return gettext("year unknown")
    return gettext("not known")


def reasons_in_words(stored: Iterable[Mapping[str, Any]]) -> list[str]:
    """Stored reasons as sentences, days among their facts written out."""
    return [Reason.from_json(r).sentence(gettext, _fact_in_words) for r in stored]


def bare_day(value: PartialDate) -> date:
    """The day of a date without a year, in a year that has a 29 February."""
    return date(2000, int(value.edtf[5:7]), int(value.edtf[8:10]))


_NAMED: dict[str, tuple[type[Participant | Office | Place], str]] = {
    "person": (Participant, "name"),
    "office": (Office, "title"),
    "venue": (Place, "name"),
    "city": (Place, "name"),
}


def _fact_in_words(name: str, fact: str) -> str:
    """A fact of a reason: days written out; people, offices and places, which are stored in English, by their names in the reader's language."""
    if name in _NAMED and _language() in _SUFFIXES:
        model, column = _NAMED[name]
        row = model._default_manager.filter(**{column: fact}).order_by("pk").first()
        return called(row) if row else fact
    try:
        value = PartialDate.parse(fact)
    except ValueError:
        return gettext(fact) if fact else fact
    # a bare year is a number in a sentence; everything longer is a date
    return fact if value.precision == Precision.YEAR else known_date(fact)
