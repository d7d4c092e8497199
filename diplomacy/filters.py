"""The filters of the timeline: their parameters in the address, their values, and what each means as a query on meetings.

The index answers the pages; the queries here say the same in the terms of the tables: what the index is tested against.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from .extraction.vocabulary import Precision, Side
from .index.building import BEIJING, BOTH, HANOI, THIRD_PARTY, UNKNOWN
from .index.structure import FacetIndex, Key, Named
from .models import Citation, Meeting, Participation, Place, Report
from .places import within
from .series import series_name
from .wording import called, certainty, country_name, language_name

RANKS = {
    "top-leaders": (1, _("Top leaders")),
    "deputy-leaders": (2, _("Deputy leaders")),
    "ministers": (3, _("Ministers")),
    "vice-ministers": (4, _("Vice ministers")),
    "directors": (5, _("Directors")),
    "provinces-and-ambassadors": (6, _("Provinces and ambassadors")),
}
PUBLISHED = {
    BOTH: _("Both sides"),
    BEIJING: _("Beijing, not Hanoi"),
    HANOI: _("Hanoi, not Beijing"),
    THIRD_PARTY: _("Third party only"),
    UNKNOWN: _("Publisher not known"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a filter: its slug in the address, its key in the index, its name in the reader's language and in its own."""

    slug: str
    key: Key
    label: str
    native: str = ""
    language: str = ""
    side: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter. With `all_of` a meeting must have every value chosen, otherwise one of them; `keeps_order` where its values have an order of their own."""

    parameter: str
    title: Any
    all_of: bool = False
    keeps_order: bool = False
    is_open: bool = False
    has_many: bool = False  # values: they are looked up by typing


FILTERS = (
    Filter("official", _("Officials"), all_of=True, is_open=True, has_many=True),
    Filter("topic", _("Topics"), all_of=True, is_open=True),
    Filter("format", _("Form of meeting"), keeps_order=True, is_open=True),
    Filter("country", _("Country")),
    Filter("place", _("Place"), has_many=True),
    Filter("published", _("Who published"), keeps_order=True),
    Filter("publisher", _("Publisher"), has_many=True),
    Filter("language", _("Language of the sources")),
    Filter("rank", _("Rank of who led"), keeps_order=True),
    Filter("certainty", _("Certainty of the date"), keeps_order=True),
    Filter("state", _("Review"), keeps_order=True),
    Filter("series", _("Series"), has_many=True),
)
BY_PARAMETER = {f.parameter: f for f in FILTERS}

_CHIPS = {
    "format": {UNKNOWN: _("Form not known")},
    "language": _("Sources in %(value)s"),
    "rank": _("Led by: %(value)s"),
    "certainty": _("Date: %(value)s"),
    "published": _("Published by: %(value)s"),
}


def values(parameter: str, index: FacetIndex) -> Mapping[str, Named]:
    """All values of a filter by slug, in their own order, whether or not a meeting has them."""
    if parameter in index.names:
        return index.names[parameter]
    return {slug: Named(key, slug, str(label)) for slug, key, label in _vocabulary(parameter, index)}


def choice(parameter: str, slug: str, index: FacetIndex) -> Choice | None:
    """The value of a filter with this slug; None for no such value."""
    named = values(parameter, index).get(slug)
    return choice_of(named) if named else None


def choice_of(named: Named) -> Choice:
    label = called(named)
    native = named.native_name
    return Choice(named.slug, named.key, label, "" if native == label else native, named.native_language, named.side)


def chip_label(parameter: str, chosen: Choice) -> str:
    """The name of a value away from the heading of its filter."""
    wording = _CHIPS.get(parameter)
    if wording is None:
        return chosen.label
    if isinstance(wording, dict):
        return str(wording.get(chosen.slug, chosen.label))
    return str(wording) % {"value": chosen.label}


def _vocabulary(parameter: str, index: FacetIndex) -> Sequence[tuple[str, Key, Any]]:
    match parameter:
        case "format":
            return [(value, value, label) for value, label in [*Meeting.FORMATS, (UNKNOWN, _("Not known"))]]
        case "country":
            return [(str(code), code, country_name(str(code))) for code in sorted(index.bitmaps["country"])]
        case "published":
            return [(value, value, label) for value, label in PUBLISHED.items()]
        case "language":
            return [(str(code), code, language_name(str(code))) for code in sorted(index.bitmaps["language"])]
        case "rank":
            return [(slug, rank, label) for slug, (rank, label) in RANKS.items()]
        case "certainty":
            return [(p.value, p.value, certainty(p)) for p in Precision] + [(UNKNOWN, UNKNOWN, certainty(""))]
        case "state":
            return [(value, value, label) for value, label in Meeting.State.choices]
    raise KeyError(parameter)


# -- as queries -------------------------------------------------------------------------------------------------------


def condition(parameter: str, keys: Collection[Any]) -> Q:
    """Meetings with one of the values, for the filters whose values are joined by OR."""
    return _CONDITIONS[parameter](keys)


def _column(name: str) -> Callable[[Collection[Any]], Q]:
    return lambda keys: Q(**{f"{name}__in": ["" if key == UNKNOWN else key for key in keys]})


def _articles(**lookups: Any) -> Exists:
    return Exists(Report.objects.filter(meeting=OuterRef("pk"), reported=True, article__isnull=False, **lookups))


def _citations(**lookups: Any) -> Exists:
    return Exists(Citation.objects.filter(report__meeting=OuterRef("pk"), scope=Citation.Scope.MEETING, **lookups))


def _placed(keys: Collection[Any]) -> Q:
    return _any(within(place) for place in Place.objects.filter(pk__in=keys))


def _published(keys: Collection[Any]) -> Q:
    def side(code: str) -> Q:
        return Q(_articles(article__publisher__speaks_for=code)) | Q(_citations(publisher__speaks_for=code))

    china, vietnam = side(Side.CHINA), side(Side.VIETNAM)
    others = side("") | Q(_named())
    meanings = {
        BOTH: china & vietnam,
        BEIJING: china & ~vietnam,
        HANOI: vietnam & ~china,
        THIRD_PARTY: others & ~china & ~vietnam,
        UNKNOWN: ~others & ~china & ~vietnam,
    }
    return _any(meanings[key] for key in keys)


def _named() -> Exists:
    """A page cited by the name of a publisher that is on no list."""
    cited = Citation.objects.filter(
        report__meeting=OuterRef("pk"), scope=Citation.Scope.MEETING, publisher__isnull=True
    )
    return Exists(cited.exclude(publisher_name=""))


def _by_publisher(keys: Collection[Any]) -> Q:
    return Q(_articles(article__publisher__in=keys)) | Q(_citations(publisher__in=keys))


def _by_language(keys: Collection[Any]) -> Q:
    return Q(_articles(article__language__in=keys)) | Q(_citations(language__in=keys))


def _led_by_rank(keys: Collection[Any]) -> Q:
    before = Participation.objects.filter(
        Q(position__lt=OuterRef("position")) | Q(position=OuterRef("position"), pk__lt=OuterRef("pk")),
        meeting=OuterRef("meeting"),
        side=OuterRef("side"),
    )
    leading = Participation.objects.filter(~Exists(before), meeting=OuterRef("pk"), office__rank__in=keys)
    return Q(Exists(leading))


def _in_series(keys: Collection[Any]) -> Q:
    told = Report.objects.filter(chronology_key__isnull=False, meeting__isnull=False).values_list(
        "chronology__series", "meeting"
    )
    return Q(pk__in={pk for text, pk in told if text and slugify(series_name(text)) in keys})


def _any(conditions: Any) -> Q:
    found = Q(pk__in=[])
    for one in conditions:
        found |= one
    return found


_CONDITIONS: dict[str, Callable[[Collection[Any]], Q]] = {
    "format": _column("format"),
    "country": _column("country"),
    "place": _placed,
    "published": _published,
    "publisher": _by_publisher,
    "language": _by_language,
    "rank": _led_by_rank,
    "certainty": _column("precision"),
    "state": _column("state"),
    "series": _in_series,
}
