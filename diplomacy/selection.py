"""What the address of the timeline asks for: checked, turned into a query on meetings, and written back as a stable address."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from .extraction.partialdates import PartialDate
from .extraction.vocabulary import Precision
from .models import Meeting, Participant, Place, Topic
from .models.meetings import MeetingQuerySet
from .search import LONGEST, terms_of
from .wording import also_called, called, date_plainly

_MOST_VALUES = 20  # of one filter: more cannot be meant
NEWEST, OLDEST = "new", "old"
FULL, TITLES = "full", "titles"
UNKNOWN = "unknown"  # the form of a meeting that no source tells


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in force, and the address without it."""

    label: str
    native: str
    language: str
    address: str


@dataclass(frozen=True, slots=True)
class Selection:
    """Filters, order, density and page. Officials and topics are joined by AND, values of the others by OR; `first` and `last` bound the days.

    `problems` tells in words what of the address could not be used.
    """

    officials: tuple[Participant, ...] = ()
    topics: tuple[Topic, ...] = ()
    formats: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    states: tuple[str, ...] = ()
    first: PartialDate | None = None
    last: PartialDate | None = None
    words: str = ""
    order: str = NEWEST
    view: str = FULL
    page: int = 1
    problems: tuple[str, ...] = ()

    @property
    def is_filtered(self) -> bool:
        return bool(
            self.words
            or self.officials
            or self.topics
            or self.formats
            or self.places
            or self.states
            or self.first
            or self.last
        )

    def pairs(self, but: Collection[str] = ()) -> list[tuple[str, str]]:
        """Names and values of the address, in a fixed order, without what is the default; `but` leaves parameters out."""
        pairs = [("q", self.words)] if self.words else []
        pairs += [("official", p.slug) for p in sorted(self.officials, key=lambda p: p.slug)]
        pairs += [("topic", t.slug) for t in sorted(self.topics, key=lambda t: t.slug)]
        pairs += [("format", value) for value in sorted(self.formats)]
        pairs += [("place", p.slug) for p in sorted(self.places, key=lambda p: p.slug)]
        pairs += [("state", value) for value in sorted(self.states)]
        pairs += [("from", self.first.edtf)] if self.first else []
        pairs += [("to", self.last.edtf)] if self.last else []
        pairs += [("order", self.order)] * (self.order != NEWEST)
        pairs += [("view", self.view)] * (self.view != FULL)
        pairs += [("page", str(self.page))] * (self.page > 1)
        return [(name, value) for name, value in pairs if name not in but]

    def query(self, **changes: object) -> str:
        """The address's query for this selection with changes. Turning a page is a change; all else leads to page 1."""
        return "?" + urlencode(replace(self, **({"page": 1} | changes)).pairs())  # type: ignore[arg-type]

    @property
    def beside_filters(self) -> list[tuple[str, str]]:
        """What the form of the filters must carry along."""
        return [pair for pair in self.pairs() if pair[0] in ("q", "from", "to", "order", "view")]

    @property
    def beside_search(self) -> list[tuple[str, str]]:
        """What the search field must carry along."""
        return self.pairs(but=("q", "page"))

    @property
    def beside_range(self) -> list[tuple[str, str]]:
        """What the form of the years must carry along."""
        return self.pairs(but=("from", "to", "page"))

    def meetings(self, but: str = "") -> MeetingQuerySet:
        """The meetings selected; `but` lifts one filter, for the counts of its own values."""
        found: MeetingQuerySet = Meeting.objects.all()
        found = found.with_all(self.officials).about(self.topics)
        for term in terms_of(self.words):
            containing = {"search_text__folded__contains": term.needle}
            found = found.exclude(**containing) if term.excluded else found.filter(**containing)
        if self.formats and but != "format":
            found = found.filter(format__in=["" if f == UNKNOWN else f for f in self.formats])
        if self.places and but != "place":
            found = found.filter(place__in=self.places)
        if self.states and but != "state":
            found = found.filter(state__in=self.states)
        if but != "range":
            if self.first:
                found = found.filter(last_day__gte=self.first.first)
            if self.last:
                found = found.filter(first_day__lte=self.last.last)
        return found

    def without_each(self) -> list[tuple[str, str, str, "Selection"]]:
        """(label, native name, its language, the selection without it) of each filter in force; the range is one filter."""
        formats = {UNKNOWN: _("Form not known"), **dict(Meeting.FORMATS)}
        states = dict(Meeting.State.choices)
        found: list[tuple[str, str, str, Selection]] = []
        if self.words:
            found.append((f"“{self.words}”", "", "", replace(self, words="")))
        found += [
            (called(p), also_called(p), p.native_language, replace(self, officials=_but(self.officials, p)))
            for p in self.officials
        ]
        found += [(called(t, "short"), "", "", replace(self, topics=_but(self.topics, t))) for t in self.topics]
        found += [(str(formats[f]), "", "", replace(self, formats=_but(self.formats, f))) for f in self.formats]
        found += [(called(p), "", "", replace(self, places=_but(self.places, p))) for p in self.places]
        found += [(str(states[s]), "", "", replace(self, states=_but(self.states, s))) for s in self.states]
        if self.first or self.last:
            found.append((self._range_in_words(), "", "", replace(self, first=None, last=None)))
        return found

    def chips(self) -> list[Chip]:
        return [Chip(label, native, lang, without.query()) for label, native, lang, without in self.without_each()]

    def _range_in_words(self) -> str:
        if self.first and self.last:
            if self.first == self.last:
                return date_plainly(self.first)
            return f"{date_plainly(self.first)} – {date_plainly(self.last)}"
        if self.first:
            return _("from %(day)s") % {"day": date_plainly(self.first)}
        return _("until %(day)s") % {"day": date_plainly(self.last)} if self.last else ""


def _but(values: tuple[Any, ...], one: Any) -> tuple[Any, ...]:
    return tuple(v for v in values if v != one)


# -- reading the address ----------------------------------------------------------------------------------------------


def select(query: QueryDict) -> Selection:
    """Check a query string. What it names and does not exist is left out and said in `problems`; nothing in it is an error."""
    problems: list[str] = []
    first, last = _bound(query, "from", problems), _bound(query, "to", problems)
    if first and last and first.first and last.last and last.last < first.first:
        problems.append(_("The range ends before it starts; it was left out."))
        first = last = None
    return Selection(
        officials=_rows(Participant, query, "official", problems),
        topics=_rows(Topic, query, "topic", problems),
        formats=_known({f for f, _label in Meeting.FORMATS} | {UNKNOWN}, query, "format", problems),
        places=_rows(Place, query, "place", problems),
        states=_known(set(Meeting.State.values), query, "state", problems),
        first=first,
        last=last,
        words=_words(query, problems),
        order=_one_of(query, "order", (NEWEST, OLDEST), problems),
        view=_one_of(query, "view", (FULL, TITLES), problems),
        page=_page(query, problems),
        problems=tuple(problems),
    )


def _values(query: QueryDict, name: str, problems: list[str]) -> list[str]:
    values = list(dict.fromkeys(v.replace("\0", "") for v in query.getlist(name) if v.strip()))
    if len(values) > _MOST_VALUES:
        problems.append(_("More than %(most)d values of one filter; the rest was left out.") % {"most": _MOST_VALUES})
    return values[:_MOST_VALUES]


def _rows(model: type[Any], query: QueryDict, name: str, problems: list[str]) -> tuple[Any, ...]:
    slugs = _values(query, name, problems)
    rows = {row.slug: row for row in model.objects.filter(slug__in=slugs)} if slugs else {}
    return _found(slugs, rows, problems)


def _known(allowed: Collection[str], query: QueryDict, name: str, problems: list[str]) -> tuple[str, ...]:
    return _found(_values(query, name, problems), {value: value for value in allowed}, problems)


def _found(slugs: Iterable[str], rows: Mapping[str, Any], problems: list[str]) -> tuple[Any, ...]:
    problems += [
        _("Nobody and nothing on record is called “%(value)s”; this filter was left out.") % {"value": slug[:80]}
        for slug in slugs
        if slug not in rows
    ]
    return tuple(rows[slug] for slug in slugs if slug in rows)


def _bound(query: QueryDict, name: str, problems: list[str]) -> PartialDate | None:
    """One end of the range: a year, a month or a day."""
    text = query.get(name, "").strip()
    if not text:
        return None
    try:
        bound = PartialDate.parse(text)
        if bound.precision in (Precision.DAY, Precision.MONTH, Precision.YEAR):
            return bound
    except ValueError:
        pass
    problems.append(_("“%(value)s” is not a year, a month or a day; it was left out.") % {"value": text[:40]})
    return None


def _words(query: QueryDict, problems: list[str]) -> str:
    """What is searched for, blanks tidied; nothing where it holds no word."""
    text = " ".join(query.get("q", "").replace("\0", "").split())
    if text and not terms_of(text):
        problems.append(_("“%(value)s” holds no word to search for.") % {"value": text[:40]})
        return ""
    if len(text) > LONGEST:
        problems.append(_("The search was cut after %(most)d characters.") % {"most": LONGEST})
    return text[:LONGEST]


def _one_of(query: QueryDict, name: str, allowed: tuple[str, ...], problems: list[str]) -> str:
    value = query.get(name) or allowed[0]
    if value in allowed:
        return value
    problems.append(_("“%(value)s” is no choice here; the usual one was taken.") % {"value": value[:40]})
    return allowed[0]


def _page(query: QueryDict, problems: list[str]) -> int:
    page = query.get("page") or "1"
    if page.isascii() and page.isdigit() and len(page) < 9 and int(page):
        return int(page)
    problems.append(_("“%(value)s” is not the number of a page; this is the first one.") % {"value": page[:40]})
    return 1
