"""A page of the timeline: the meetings that a selection selects, with counts, grouped by year and month."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.core.paginator import Page, Paginator
from django.db.models import Count
from django.db.models.functions import ExtractYear
from django.utils.functional import cached_property

from .extraction.partialdates import PartialDate
from .extraction.vocabulary import Precision
from .facets import Facet, Histogram, facets_of, histogram_of
from .models import Meeting
from .models.meetings import MeetingQuerySet
from .selection import FULL, NEWEST, OLDEST, TITLES, Chip, Selection

PAGE = 50


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
        return facets_of(self.selection)

    @cached_property
    def histogram(self) -> Histogram | None:
        return histogram_of(self.selection)

    @property
    def years(self) -> list["Year"]:
        totals = by_year(self.selection.meetings())
        return list(grouped(self.page.object_list, totals, backwards=self.selection.order == OLDEST))

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
        found = []
        for label, native, language, without in self.selection.without_each():
            if n := without.meetings().count():
                found.append((Chip(label, native, language, without.query()), n))
        return found


# -- groups for reading -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Visit:
    """Two or more meetings, next to each other on the timeline, of what the chronology calls one occasion. One alone is no group."""

    occasion: str
    meetings: tuple[Meeting, ...]

    @property
    def dates(self) -> PartialDate | None:
        """From the first to the last day of the meetings listed."""
        firsts = [m.first_day for m in self.meetings if m.first_day]
        lasts = [m.last_day for m in self.meetings if m.last_day]
        return PartialDate.range(min(firsts), max(lasts)) if firsts and lasts else None


@dataclass(frozen=True, slots=True)
class Month:
    """Meetings of a month; `first_day` is None for those whose month is not established."""

    first_day: date | None
    meetings: tuple[Meeting, ...]

    @property
    def entries(self) -> list[Meeting | Visit]:
        """The meetings in their order, those of a visit as one entry."""
        entries: list[Meeting | Visit] = []
        for occasion, group in groupby(self.meetings, key=_occasion):
            together = tuple(group)
            if occasion and len(together) > 1:
                entries.append(Visit(occasion, together))
            else:
                entries.extend(together)
        return entries


@dataclass(frozen=True, slots=True)
class Year:
    """Months of a year; `year` is None for meetings whose year is not established."""

    year: int | None
    months: tuple[Month, ...]
    count: int  # of the year's meetings, on this page and on others


def by_year(meetings: MeetingQuerySet) -> dict[int | None, int]:
    """Year of the first day, None where not known → number of meetings."""
    years = meetings.order_by().annotate(year=ExtractYear("first_day"))
    return dict(years.values_list("year").annotate(n=Count("pk")))


def grouped(
    meetings: Iterable[Meeting], totals: Mapping[int | None, int], *, backwards: bool = False
) -> Iterator[Year]:
    """Meetings in the order of the timeline, by year and month; those of no established month close their year.

    Read `backwards`, oldest first, a vague date stands where its last day is: one across New Year is of the later year.
    """

    def year_of(meeting: Meeting) -> int | None:
        vague = meeting.precision not in (Precision.DAY, Precision.RANGE)
        day = meeting.last_day if backwards and vague else meeting.first_day
        return day.year if day else None

    for year, of_year in groupby(meetings, key=year_of):
        rows = list(of_year)
        count = max(totals.get(year, 0), len(rows))  # a vague date may be counted in the year before
        placed = [m for m in rows if _has_month(m)]
        months = [Month(first, tuple(g)) for first, g in groupby(placed, key=_first_of_month)]
        rest = tuple(m for m in rows if not _has_month(m))
        yield Year(year, (*months, Month(None, rest)) if rest else tuple(months), count)


def _occasion(meeting: Meeting) -> str:
    """The visit or gathering that the chronology names for a meeting; the reports are loaded."""
    return next((r.chronology["occasion"] for r in meeting.reports.all() if r.chronology.get("occasion")), "")


def _first_of_month(meeting: Meeting) -> date | None:
    return meeting.first_day.replace(day=1) if meeting.first_day else None


def _has_month(meeting: Meeting) -> bool:
    """Whether all its days are of one month, or it is known for certain on which days it was."""
    if not meeting.first_day or not meeting.last_day:
        return False
    if meeting.precision in (Precision.DAY, Precision.RANGE, Precision.MONTH):
        return True
    return (meeting.first_day.year, meeting.first_day.month) == (meeting.last_day.year, meeting.last_day.month)
