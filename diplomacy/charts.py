"""Geometry of the charts that the server draws: SVG without viewBox, x in per cent and y in pixels, so that text keeps its size at every width.

A chart shows what the table behind it says; templates draw, and nothing here knows of models or languages.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from .extraction.partialdates import PartialDate

_NARROWEST = 0.6  # per cent: a term of a few weeks is still to be seen


def percent(value: float) -> str:
    """A share of the width as SVG writes it, with a point in every language."""
    return f"{value:.2f}%"


@dataclass(frozen=True, slots=True)
class Tick:
    """A year that is written below an axis; those that are not `always` only where there is room."""

    year: int
    x: str
    always: bool


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of an axis, in per cent of the width."""

    x: str
    width: str


@dataclass(frozen=True, slots=True)
class YearAxis:
    """Whole years from `first` to `last`, both included, over the whole width."""

    first: int
    last: int

    @property
    def years(self) -> range:
        return range(self.first, self.last + 1)

    @property
    def step(self) -> float:
        """Width of a year in per cent."""
        return 100 / len(self.years)

    def at(self, day: date) -> float:
        """Where the start of a day lies, in per cent of the width; days off the axis lie at its ends."""
        place = (day.year - self.first + (day.timetuple().tm_yday - 1) / 366) * self.step
        return min(max(place, 0), 100)

    def ticks(self) -> tuple[Tick, ...]:
        """Every tenth year, and every fifth where there is room; every year of a short axis."""
        short = len(self.years) <= 8
        return tuple(
            Tick(year, percent((year - self.first + 0.5 * short) * self.step), short or year % 10 == 0)
            for year in self.years
            if short or year % 5 == 0
        )

    def segment(self, first: date, last: date) -> Segment:
        """From the first to the last day, and never too narrow to be seen."""
        left, right = self.at(first), self.at(last)
        width = max(right - left, _NARROWEST)
        return Segment(percent(min(left, 100 - width)), percent(width))


@dataclass(frozen=True, slots=True)
class Block:
    """One kind's share of a year's bar: y and height in pixels, from the top."""

    kind: str
    count: int
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A year of a chart of bars, its blocks from the bottom up."""

    year: int
    x: str
    width: str
    middle: str
    blocks: tuple[Block, ...]

    @property
    def count(self) -> int:
        return sum(block.count for block in self.blocks)

    @property
    def label(self) -> str:
        """Whether its number is written below: always, on wide screens, or not."""
        return "always" if self.year % 10 == 0 else "wide" if self.year % 5 == 0 else ""


def bars(axis: YearAxis, counts: Mapping[int, Mapping[str, int]], kinds: Sequence[str], height: int) -> tuple[Bar, ...]:
    """A bar for each year of the axis, blocks of the kinds stacked in their order; the fullest year is `height` pixels high."""
    most = max((sum(of_year.values()) for of_year in counts.values()), default=0) or 1
    drawn = []
    for n, year in enumerate(axis.years):
        blocks, top, below = [], height, 0
        for kind in kinds:
            count = counts.get(year, {}).get(kind, 0)
            below += count
            y = height - -(-below * height // most)  # rounded up: a single meeting is to be seen
            blocks.append(Block(kind, count, y, top - y))
            top = y
        middle = percent((n + 0.5) * axis.step)
        drawn.append(Bar(year, percent((n + 0.14) * axis.step), percent(axis.step * 0.72), middle, tuple(blocks)))
    return tuple(drawn)


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of a table and how deep its ground is: empty for none, then q1, q2, q3."""

    column: int
    count: int
    depth: str


def heat(counts: Mapping[int, int], columns: Iterable[int], most: int) -> tuple[Cell, ...]:
    """A row of cells; the depth grows by thirds of `most`, the largest number of the table."""
    return tuple(Cell(c, counts.get(c, 0), _depth(counts.get(c, 0), most)) for c in columns)


def _depth(count: int, most: int) -> str:
    return f"q{min(1 + 3 * (count - 1) // max(most, 3), 3)}" if count else ""


def days_of(start: str, end: str, today: date) -> tuple[date, date] | None:
    """First and last day of a term by its EDTF bounds; an open end is today. None where the start is not known."""
    first = PartialDate.parse(start).first if start else None
    last = PartialDate.parse(end).last if end else today
    return (first, max(last, first)) if first and last else None
