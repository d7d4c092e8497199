"""From the query string to a page of meetings: a checked selection, the meetings that it selects, and their groups by year and month."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from .extraction.partialdates import PartialDate
from .extraction.vocabulary import Precision
from .facets import Facet, officials_facet, topics_facet
from .models import Meeting, Participant, Topic
from .models.meetings import MeetingQuerySet

PAGE = 50
_MOST_VALUES = 20  # of one filter: more cannot be meant
NEWEST, OLDEST = "new", "old"
FULL, TITLES = "full", "titles"


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in force, and the address without it."""

    label: str
    native: str
    language: str
    address: str


@dataclass(frozen=True, slots=True)
class Selection:
    """What the address asks for. `problems` tells in words what of it could not be used."""

    officials: tuple[Participant, ...] = ()
    topics: tuple[Topic, ...] = ()
    order: str = NEWEST
    view: str = FULL
    page: int = 1
    problems: tuple[str, ...] = ()

    @property
    def is_filtered(self) -> bool:
        return bool(self.officials or self.topics)

    def query(self, **changes: object) -> str:
        """The address's query for this selection with changes; stable, without what is the default. Turning a page is a change, all else leads to page 1."""
        wanted = replace(self, **({"page": 1} | changes))  # type: ignore[arg-type]
        pairs = [("official", p.slug) for p in sorted(wanted.officials, key=lambda p: p.slug)]
        pairs += [("topic", t.slug) for t in sorted(wanted.topics, key=lambda t: t.slug)]
        pairs += [("order", wanted.order)] * (wanted.order != NEWEST)
        pairs += [("view", wanted.view)] * (wanted.view != FULL)
        pairs += [("page", str(wanted.page))] * (wanted.page > 1)
        return "?" + urlencode(pairs)

    def meetings(self) -> MeetingQuerySet:
        found: MeetingQuerySet = Meeting.objects.all()
        return found.with_all(self.officials).about(self.topics)

    def chips(self) -> list[Chip]:
        return [
            Chip(
                p.name,
                p.native_name,
                p.native_language,
                self.query(officials=tuple(o for o in self.officials if o != p)),
            )
            for p in self.officials
        ] + [Chip(t.short, "", "", self.query(topics=tuple(o for o in self.topics if o != t))) for t in self.topics]


def select(query: QueryDict) -> Selection:
    """Check a query string. What it names and does not exist is left out and said in `problems`; nothing in it is an error."""
    problems: list[str] = []
    slugs = {name: _slugs(query, name, problems) for name in ("official", "topic")}
    officials = _found(
        slugs["official"], {p.slug: p for p in Participant.objects.filter(slug__in=slugs["official"])}, problems
    )
    topics = _found(slugs["topic"], {t.slug: t for t in Topic.objects.filter(slug__in=slugs["topic"])}, problems)
    order = _one_of(query, "order", (NEWEST, OLDEST), problems)
    view = _one_of(query, "view", (FULL, TITLES), problems)
    page = query.get("page", "1")
    if not (page.isascii() and page.isdigit() and int(page[:9]) > 0 and len(page) < 9):
        problems.append(_("“%(value)s” is not the number of a page; this is the first one.") % {"value": page[:40]})
        page = "1"
    return Selection(officials, topics, order, view, int(page), tuple(problems))


def _slugs(query: QueryDict, name: str, problems: list[str]) -> list[str]:
    values = list(dict.fromkeys(v.replace("\0", "") for v in query.getlist(name) if v.strip()))
    if len(values) > _MOST_VALUES:
        problems.append(_("More than %(most)d values of one filter; the rest was left out.") % {"most": _MOST_VALUES})
    return values[:_MOST_VALUES]


def _found(slugs: Iterable[str], rows: Mapping[str, object], problems: list[str]) -> tuple[Any, ...]:
    problems += [
        _("Nobody and nothing on record is called “%(value)s”; this filter was left out.") % {"value": slug[:80]}
        for slug in slugs
        if slug not in rows
    ]
    return tuple(rows[slug] for slug in slugs if slug in rows)


def _one_of(query: QueryDict, name: str, allowed: tuple[str, ...], problems: list[str]) -> str:
    value = query.get(name) or allowed[0]
    if value in allowed:
        return value
    problems.append(_("“%(value)s” is no choice here; the usual one was taken.") % {"value": value[:40]})
    return allowed[0]


class Timeline:
    """A page of the meetings that a selection selects, with counts, grouped for reading."""

    def __init__(self, selection: Selection) -> None:
        self.selection = selection

    @cached_property
    def _ordered(self) -> MeetingQuerySet:
        meetings = self.selection.meetings()
        return meetings.newest_first() if self.selection.order == NEWEST else meetings.oldest_first()

    @cached_property
    def page(self) -> Page[Meeting]:
        """The page of meetings; the last one for a number beyond it."""
        return Paginator(self._ordered.for_timeline(), PAGE).get_page(self.selection.page)

    @property
    def count(self) -> int:
        return self.page.paginator.count

    @cached_property
    def bounds(self) -> tuple[PartialDate, PartialDate] | None:
        """The earliest and the latest date of all that is selected, as exact as they are known; None where no year is known."""
        dated = self.selection.meetings().filter(first_day__isnull=False)
        earliest = dated.order_by("first_day", "date_rank").first()
        latest = dated.order_by("-last_day", "date_rank").first()
        if not earliest or not latest or not earliest.partial_date or not latest.partial_date:
            return None
        return earliest.partial_date, latest.partial_date

    @cached_property
    def facets(self) -> list[Facet]:
        meetings = self.selection.meetings()
        return [officials_facet(meetings, self.selection.officials), topics_facet(meetings, self.selection.topics)]

    @property
    def years(self) -> list["Year"]:
        return list(grouped(self.page.object_list))

    @property
    def links(self) -> dict[str, str]:
        """The same selection in another order or density."""
        query = self.selection.query
        return {
            "newest": query(order=NEWEST),
            "oldest": query(order=OLDEST),
            "full": query(view=FULL),
            "titles": query(view=TITLES),
        }

    @property
    def next_address(self) -> str:
        return self.selection.query(page=self.page.next_page_number()) if self.page.has_next() else ""

    @property
    def previous_address(self) -> str:
        return self.selection.query(page=self.page.previous_page_number()) if self.page.has_previous() else ""

    def what_would_help(self) -> list[tuple[Chip, int]]:
        """Where nothing fits: each filter whose removal alone would show something, with how many."""
        selection = self.selection
        without = [
            replace(selection, officials=tuple(o for o in selection.officials if o != p)) for p in selection.officials
        ]
        without += [replace(selection, topics=tuple(o for o in selection.topics if o != t)) for t in selection.topics]
        counted = zip(selection.chips(), (s.meetings().count() for s in without), strict=True)
        return [(chip, n) for chip, n in counted if n]


# -- groups for reading -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Month:
    """Meetings of a month; `first_day` is None for those whose month is not established."""

    first_day: date | None
    meetings: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """Months of a year; `year` is None for meetings whose year is not established."""

    year: int | None
    months: tuple[Month, ...]

    @property
    def count(self) -> int:
        return sum(len(m.meetings) for m in self.months)


def grouped(meetings: Iterable[Meeting]) -> Iterator[Year]:
    """Meetings in the order of the timeline, by year and month; those of no established month close their year."""
    for year, of_year in groupby(meetings, key=lambda m: m.first_day.year if m.first_day else None):
        rows = list(of_year)
        placed = [m for m in rows if _has_month(m)]
        months = [Month(first, tuple(g)) for first, g in groupby(placed, key=_first_of_month)]
        rest = tuple(m for m in rows if not _has_month(m))
        yield Year(year, (*months, Month(None, rest)) if rest else tuple(months))


def _first_of_month(meeting: Meeting) -> date | None:
    return meeting.first_day.replace(day=1) if meeting.first_day else None


def _has_month(meeting: Meeting) -> bool:
    """Whether all its days are of one month, or it is known for certain on which days it was."""
    if not meeting.first_day or not meeting.last_day:
        return False
    if meeting.precision in (Precision.DAY, Precision.RANGE, Precision.MONTH):
        return True
    return (meeting.first_day.year, meeting.first_day.month) == (meeting.last_day.year, meeting.last_day.month)
