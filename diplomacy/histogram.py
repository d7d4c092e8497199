"""Meetings by year, or by month where few years are in view, as bars."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import cast

from dateutil.relativedelta import relativedelta
from django.utils.translation import get_language, ngettext
from markupsafe import Markup

from .drawing import macros_of
from .extraction.partialdates import PartialDate
from .facets import Matches
from .selection import RANGE, Selection
from .wording import date_plainly

_HEIGHT = 60  # pixels of the highest bar
_YEARS_BY_MONTH = 3  # in a range of so many years or fewer, months are counted


@dataclass(frozen=True, eq=False)
class Slot:
    """A year or month of the histogram: where its bar stands, x and width in per cent, and what is written below. The same in every view."""

    period: PartialDate
    first: date
    after: date  # the day after the last
    x: str
    width: str
    middle: str
    label: str  # whether its year is written below: "always", "wide" for wide screens, or not

    @property
    def year(self) -> int:
        return self.first.year

    @cached_property
    def begun(self) -> Markup:
        """HTML of the bar up to what differs from view to view."""
        return cast("Markup", macros_of("histogram.jinja").begun(self))

    @cached_property
    def named(self) -> Markup:
        """HTML of what is written below."""
        return cast("Markup", macros_of("histogram.jinja").named(self))


@dataclass(frozen=True, slots=True)
class Bar:
    """How many meetings a slot has, and how high its bar is: y and height in pixels."""

    slot: Slot
    count: int
    y: str
    height: str
    is_in: bool
    address: str
    title: str

    @property
    def period(self) -> PartialDate:
        return self.slot.period


@dataclass(frozen=True, slots=True)
class End:
    """A year or month that the range can begin or end with, for the fields beside the bars."""

    value: str  # in the address; empty for the first or the last of all, which bounds nothing
    label: str
    is_chosen: bool


@dataclass(frozen=True, eq=False)
class Ends:
    """All that the range can begin, or end, with."""

    offered: tuple[End, ...]

    @cached_property
    def options(self) -> Markup:
        """HTML of the field's options."""
        return cast("Markup", macros_of("histogram.jinja").options(self.offered))


@dataclass(frozen=True, slots=True)
class Histogram:
    """Meetings by year or month of their first day, under all filters but the range."""

    bars: tuple[Bar, ...]
    by_month: bool
    starts: Ends
    stops: Ends


def histogram_of(matches: Matches) -> Histogram | None:
    """None where no meeting has a year, or all have the same."""
    span = matches.index.span
    if span is None or span[0].year == span[1].year:
        return None
    low, high = span[0].year, span[1].year
    selection, language = matches.selection, get_language() or ""
    first, last = _bounds(selection, low, high)
    seen = range(max(first.year, low), min(last.year, high) + 1)
    by_month = bool(seen) and len(seen) <= _YEARS_BY_MONTH and bool(selection.first or selection.last)
    bars = _bars(matches, _slots_by_month(seen) if by_month else _slots_by_year(low, high), first, last)
    by_months = seen if by_month else range(0)
    starts = _ends(low, high, by_months, selection.first, PartialDate.year(low), language)
    stops = _ends(low, high, by_months, selection.last, PartialDate.year(high), language)
    return Histogram(bars, by_month, starts, stops)


def _bounds(selection: Selection, low: int, high: int) -> tuple[date, date]:
    """The first and the last day that are asked for."""
    first = selection.first.first if selection.first else None
    last = selection.last.last if selection.last else None
    return first or date(low, 1, 1), last or date(high, 12, 31)


@lru_cache(maxsize=64)
def _slots_by_year(low: int, high: int) -> tuple[Slot, ...]:
    years = [PartialDate.year(year) for year in range(low, high + 1)]
    return _slots(years, lambda year: "always" if year.year % 10 == 0 else "wide" if year.year % 5 == 0 else "")


@lru_cache(maxsize=64)
def _slots_by_month(years: range) -> tuple[Slot, ...]:
    return _slots(_months(years), lambda month: "always" if month.month == 1 else "")


def _slots(periods: Sequence[PartialDate], label: Callable[[date], str]) -> tuple[Slot, ...]:
    step = 100 / len(periods)
    made = []
    for n, period in enumerate(periods):
        first, last = period.first or date.min, period.last or date.max
        x, width, middle = (f"{per_cent:.2f}%" for per_cent in ((n + 0.14) * step, step * 0.72, (n + 0.5) * step))
        made.append(Slot(period, first, last + relativedelta(days=1), x, width, middle, label(first)))
    return tuple(made)


def _months(years: Iterable[int]) -> list[PartialDate]:
    return [PartialDate.month(year, month) for year in years for month in range(1, 13)]


def _bars(matches: Matches, slots: tuple[Slot, ...], first: date, last: date) -> tuple[Bar, ...]:
    found, index, language = matches.but(RANGE), matches.index, get_language() or ""
    address = matches.selection.of_period()
    counts = [index.begun_between(found, slot.first, slot.after) for slot in slots]
    most = max(*counts, 1)
    bars = []
    for slot, count in zip(slots, counts, strict=True):
        height = -(-count * _HEIGHT // most)  # rounded up: one meeting is to be seen
        is_in = slot.first <= last and slot.after > first
        title = _title(slot.period.edtf, count, language)
        bars.append(Bar(slot, count, str(_HEIGHT - height), str(height), is_in, address(slot.period), title))
    return tuple(bars)


@lru_cache(maxsize=256)
def _ends(
    low: int, high: int, by_months: range, chosen: PartialDate | None, widest: PartialDate, language: str
) -> Ends:
    """What a field offers, in the language that is active, which is `language`. An end that is a day, or lies outside, is offered too: it is in force."""
    offered = []
    for year in range(low, high + 1):
        offered += [PartialDate.year(year), *(_months([year]) if year in by_months else ())]
    if chosen is not None and chosen not in offered:
        offered = sorted([*offered, chosen], key=lambda p: (p.first, p.rank))
    ends = (End("" if p == widest else p.edtf, _name(p.edtf, language), p == (chosen or widest)) for p in offered)
    return Ends(tuple(ends))


@lru_cache(maxsize=4096)
def _name(edtf: str, language: str) -> str:
    """A year or month in the language that is active, which is `language`."""
    return date_plainly(PartialDate.parse(edtf))


@lru_cache(maxsize=4096)
def _title(edtf: str, count: int, language: str) -> str:
    meetings = ngettext("%(n)s meeting", "%(n)s meetings", count) % {"n": count}
    return f"{_name(edtf, language)}: {meetings}"
