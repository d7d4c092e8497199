"""Meetings by year, or by month where few years are in view, as bars."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dateutil.relativedelta import relativedelta
from django.utils.translation import get_language, ngettext
from pyroaring import BitMap

from .extraction.partialdates import PartialDate
from .facets import Matches
from .selection import RANGE
from .wording import date_plainly

_HEIGHT = 60  # pixels of the highest bar
_YEARS_BY_MONTH = 3  # in a range of so many years or fewer, months are counted


@dataclass(frozen=True, slots=True)
class Bar:
    """A year or month: where it stands and how high, x and width in per cent, y and height in pixels."""

    period: PartialDate
    count: int
    x: str
    width: str
    middle: str
    y: int
    height: int
    is_in: bool
    address: str
    title: str
    label: str  # whether its year is written below: "always", "wide" for wide screens, or not

    @property
    def year(self) -> int:
        return self.period.first.year if self.period.first else 0


@dataclass(frozen=True, slots=True)
class End:
    """A year or month that the range can begin or end with, for the fields beside the bars."""

    value: str  # in the address; empty for the first or the last of all, which bounds nothing
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Histogram:
    """Meetings by year or month of their first day, under all filters but the range."""

    bars: tuple[Bar, ...]
    by_month: bool
    starts: tuple[End, ...]
    stops: tuple[End, ...]


def histogram_of(matches: Matches) -> Histogram | None:
    """None where no meeting has a year, or all have the same."""
    span = matches.index.span
    if span is None or span[0].year == span[1].year:
        return None
    low, high = span[0].year, span[1].year
    selection = matches.selection
    first = selection.first.first if selection.first and selection.first.first else date(low, 1, 1)
    last = selection.last.last if selection.last and selection.last.last else date(high, 12, 31)
    seen = range(max(first.year, low), min(last.year, high) + 1)
    by_month = bool(seen) and len(seen) <= _YEARS_BY_MONTH and bool(selection.first or selection.last)
    periods = [p for y in seen for p in _months(y)] if by_month else [PartialDate.year(y) for y in range(low, high + 1)]
    bars = _bars(matches, periods, first, last, by_month)
    ends = [
        p for y in range(low, high + 1) for p in (PartialDate.year(y), *(_months(y) if by_month and y in seen else ()))
    ]
    starts = tuple(_ends(ends, selection.first, PartialDate.year(low)))
    stops = tuple(_ends(ends, selection.last, PartialDate.year(high)))
    return Histogram(bars, by_month, starts, stops)


def _months(year: int) -> list[PartialDate]:
    return [PartialDate.month(year, month) for month in range(1, 13)]


def _bars(matches: Matches, periods: list[PartialDate], first: date, last: date, by_month: bool) -> tuple[Bar, ...]:
    found = matches.but(RANGE)
    address = matches.selection.of_period()
    counts = [_count(matches, found, period) for period in periods]
    most = max(*counts, 1)
    step = 100 / len(periods)
    bars = []
    for n, (period, count) in enumerate(zip(periods, counts, strict=True)):
        height = -(-count * _HEIGHT // most)  # rounded up: one meeting is to be seen
        begins, ends = period.first or date.min, period.last or date.max
        bars.append(
            Bar(
                period,
                count,
                f"{(n + 0.14) * step:.2f}%",
                f"{step * 0.72:.2f}%",
                f"{(n + 0.5) * step:.2f}%",
                _HEIGHT - height,
                height,
                begins <= last and ends >= first,
                address(period),
                _title(period.edtf, count, get_language() or ""),
                _label(begins, by_month),
            )
        )
    return tuple(bars)


def _count(matches: Matches, found: BitMap, period: PartialDate) -> int:
    first, last = period.first or date.min, period.last or date.max
    return matches.index.begun_between(found, first, last + relativedelta(days=1))


def _label(begins: date, by_month: bool) -> str:
    if by_month:
        return "always" if begins.month == 1 else ""
    return "always" if begins.year % 10 == 0 else "wide" if begins.year % 5 == 0 else ""


def _ends(periods: list[PartialDate], chosen: PartialDate | None, widest: PartialDate) -> list[End]:
    """What a field offers. An end that is a day, or lies outside, is offered too: it is in force."""
    offered = (
        periods if chosen is None or chosen in periods else sorted([*periods, chosen], key=lambda p: (p.first, p.rank))
    )
    return [
        End("" if p == widest else p.edtf, _name(p.edtf, get_language() or ""), p == (chosen or widest))
        for p in offered
    ]


@lru_cache(maxsize=4096)
def _name(edtf: str, language: str) -> str:
    """A year or month in the language that is active, which is `language`."""
    return date_plainly(PartialDate.parse(edtf))


@lru_cache(maxsize=4096)
def _title(edtf: str, count: int, language: str) -> str:
    meetings = ngettext("%(n)s meeting", "%(n)s meetings", count) % {"n": count}
    return f"{_name(edtf, language)}: {meetings}"
