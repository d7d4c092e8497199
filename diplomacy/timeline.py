"""A page of the timeline: the meetings that a selection selects, with counts, grouped by year and month."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.core.paginator import Page, Paginator
from django.utils.functional import cached_property
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from pyroaring import BitMap

from .cards import cards
from .extraction.partialdates import PartialDate
from .extraction.vocabulary import Precision
from .facets import Facet, Matches, facets_of
from .filters import choice_of
from .histogram import Histogram, histogram_of
from .hits import marked
from .index import FacetIndex, current_index
from .index.shelf import Shelf
from .models import Meeting
from .selection import FULL, NEWEST, OLDEST, TITLES, Chip, Selection
from .visits import Journey, journeys
from .wording import country_name, occasion_in_words

PAGE = 50

_PLACED = {list(Precision).index(p) for p in (Precision.DAY, Precision.RANGE, Precision.MONTH)}  # ranks
_dates: Shelf[tuple[str, int], PartialDate] = Shelf(1024)


def _first(when: PartialDate) -> PartialDate:
    """Where a stretch of days begins: "12–14 December – 15 April" would be no range to read."""
    return PartialDate.day(when.first) if when.precision is Precision.RANGE and when.first else when


def _last(when: PartialDate) -> PartialDate:
    return PartialDate.day(when.last) if when.precision is Precision.RANGE and when.last else when


class _Ordered:
    """Numbers of meetings in the order asked for, as a paginator wants them."""

    def __init__(self, index: FacetIndex, meetings: BitMap, oldest_first: bool) -> None:
        self._index, self._meetings, self._oldest_first = index, meetings, oldest_first

    def __len__(self) -> int:
        return len(self._meetings)

    def __getitem__(self, places: slice) -> list[int]:
        return self._index.page(self._meetings, places.start or 0, places.stop, oldest_first=self._oldest_first)


class Timeline:
    """A page of the meetings that a selection selects, with counts, grouped for reading. `level` is that of the headings of years."""

    def __init__(self, selection: Selection, index: FacetIndex | None = None, *, level: int = 2) -> None:
        self.selection = selection
        self.index = index or current_index()
        self.matches = Matches(selection, self.index)
        self.level = level

    @cached_property
    def _ordered(self) -> _Ordered:
        return _Ordered(self.index, self.matches.all, self.selection.order == OLDEST)

    @cached_property
    def page(self) -> Page[int]:
        """The page, as numbers of meetings; the last one for a number beyond it."""
        return Paginator(self._ordered, PAGE).get_page(self.selection.page)  # type: ignore[arg-type]

    @property
    def count(self) -> int:
        return len(self.matches.all)

    @cached_property
    def bounds(self) -> tuple[PartialDate, PartialDate] | None:
        """The earliest and the latest date of all that is selected, as exact as they are known; of several days the first, or the last. None where no year is known."""
        ends = self.index.ends(self.matches.all)
        if ends is None:
            return None
        pks = [self.index.pks[number] for number in ends]
        token = self.index.token
        if any(_dates.get((token, pk)) is None for pk in pks):
            for meeting in Meeting.objects.filter(pk__in=pks).only("date", "date_reasons"):
                if meeting.partial_date:
                    _dates.put((token, meeting.pk), meeting.partial_date)
        earliest, latest = (_dates.get((token, pk)) for pk in pks)
        return (_first(earliest), _last(latest)) if earliest and latest else None

    @cached_property
    def facets(self) -> list[Facet]:
        return facets_of(self.matches)

    @cached_property
    def histogram(self) -> Histogram | None:
        return histogram_of(self.matches)

    @cached_property
    def years(self) -> list["Year"]:
        return list(_grouped(self, None))

    @cached_property
    def further_years(self) -> list["Year"]:
        """The same below the page before: what stands under a heading there has none of its own."""
        start = self.page.start_index() - 1
        return list(_grouped(self, self._ordered[start - 1 : start][0] if start > 0 else None))

    @cached_property
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
        without = ((chip, len(Matches(rest, self.index).all)) for chip, rest in self.selection.without_each())
        return [(chip, n) for chip, n in without if n]


# -- groups for reading -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entry:
    """Meetings that stand together: one; or a visit, which has a name, and the days from the first to the last."""

    cards: tuple[SafeString, ...]
    occasion: str = ""
    dates: PartialDate | None = None

    @property
    def listed(self) -> SafeString:
        """The cards as list items."""
        return mark_safe("".join(f"<li>{card}</li>\n" for card in self.cards))  # noqa: S308 (cards are HTML already)


@dataclass(frozen=True, slots=True)
class Month:
    """Meetings of a month; `first_day` is None for those whose month is not established. `goes_on` where its heading stands above already."""

    first_day: date | None
    entries: tuple[Entry, ...]
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Year:
    """Months of a year; `year` is None for meetings whose year is not established. `count` is of all its meetings, on this page and on others."""

    year: int | None
    months: tuple[Month, ...]
    count: int
    goes_on: bool = False


def _grouped(timeline: Timeline, above: int | None) -> list[Year]:
    """The meetings of the page by year and month; those of no established month close their year.

    Read oldest first, a vague date stands where its last day is: one across New Year is of the later year. `above` is the meeting on top of the page.
    """
    index, backwards = timeline.index, timeline.selection.order == OLDEST
    totals = index.by_year(timeline.matches.all)
    rows = _journeys_within_months(list(timeline.page.object_list), index, backwards)
    drawn = _drawn(timeline, rows)
    over = (_year(above, index, backwards), _month(above, index)) if above is not None else None
    years = []
    for year, of_year in groupby(rows, key=lambda row: row[0]):
        months = []
        for month, of_month in groupby(list(of_year), key=lambda row: row[1]):
            entries = tuple(e for *_place, journey in of_month if (e := _entry(journey, drawn, index)))
            months.append(Month(month, entries, goes_on=over == (year, month)))
        # a vague date may be counted in the year before
        count = max(totals.get(year, 0), sum(len(e.cards) for m in months for e in m.entries))
        years.append(Year(year, tuple(months), count, goes_on=over is not None and over[0] == year))
    return years


_Row = tuple[int | None, date | None, Journey]  # with its year and month


def _journeys_within_months(numbers: list[int], index: FacetIndex, backwards: bool) -> list[_Row]:
    months = groupby(numbers, key=lambda n: (_year(n, index, backwards), _month(n, index)))
    return [(*place, journey) for place, group in months for journey in journeys(list(group), index)]


def _drawn(timeline: Timeline, rows: list[_Row]) -> dict[int, SafeString]:
    """Cards by number, each at the level of heading that its place asks for."""
    index = timeline.index
    levels: dict[int, int] = {}
    for year, month, journey in rows:
        # the heading of a month stands between; one of no year and no month has none
        level = timeline.level + 1 + bool(month or year) + (len(journey.numbers) > 1)
        levels |= {index.pks[n]: level for n in journey.numbers}
    found = cards(levels, index.token)
    if terms := [t for t in timeline.selection.terms if not t.excluded]:
        found = {pk: marked(card, terms, timeline.selection.words) for pk, card in found.items()}
    return {n: found[index.pks[n]] for *_place, journey in rows for n in journey.numbers if index.pks[n] in found}


def _entry(journey: Journey, drawn: Mapping[int, SafeString], index: FacetIndex) -> Entry | None:
    shown = tuple(drawn[n] for n in journey.numbers if n in drawn)
    if len(journey.numbers) == 1 or not shown:
        return Entry(shown) if shown else None
    firsts = [index.first_days[n] for n in journey.numbers if index.first_days[n]]
    lasts = [index.last_days[n] for n in journey.numbers if index.last_days[n]]
    dates = PartialDate.range(date.fromordinal(min(firsts)), date.fromordinal(max(lasts))) if firsts else None
    return Entry(shown, _name(journey, index), dates)


def _name(journey: Journey, index: FacetIndex) -> str:
    if journey.occasion:
        return occasion_in_words(journey.occasion)
    person = index.named("official", journey.traveller)
    name = choice_of(person).label if person else ""
    return _("%(name)s in %(country)s") % {"name": name, "country": country_name(journey.country)}


def _year(number: int, index: FacetIndex, backwards: bool) -> int | None:
    day = index.closing_days[number] if backwards else index.first_days[number]
    return date.fromordinal(day).year if day else None


def _month(number: int, index: FacetIndex) -> date | None:
    """The first day of its month, where all its days are of one month or it is known for certain on which days it was."""
    if not index.first_days[number]:
        return None
    first, last = date.fromordinal(index.first_days[number]), date.fromordinal(index.last_days[number])
    if index.ranks[number] in _PLACED or (first.year, first.month) == (last.year, last.month):
        return first.replace(day=1)
    return None
