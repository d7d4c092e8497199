"""The days between which a text must have been written, and what says so."""

from dataclasses import dataclass, field
from datetime import date

from .partialdates import PartialDate
from .reasons import Reason

EARLIEST, LATEST = date(1950, 1, 18), date(9999, 12, 31)
MAX_YEARS = 30
"""Bounds wider than this tell nothing: a weekday comes back every five or six years."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """An interval of days, both ends included; empty where what the text says contradicts itself."""

    first: date = EARLIEST
    last: date = LATEST
    reasons: tuple[Reason, ...] = ()

    @property
    def year(self) -> PartialDate | None:
        """The year, where the bounds lie in one; None where they leave more."""
        if self.first <= self.last and self.first.year == self.last.year:
            telling = tuple(r for r in self.reasons if r.code in ("year-of-anchor", "anniversary"))
            return PartialDate.year(self.first.year, *(telling or self.reasons))
        return None

    def known(self, horizon: date | None) -> "Bounds":
        """Those that are open to the future, up to the day to which the fact tables reach: whoever holds an office now will leave it one day."""
        if horizon is None or self.last != LATEST or self.first == EARLIEST:
            return self
        return Bounds(
            self.first,
            max(self.first, horizon),
            (*self.reasons, Reason.of("bounded-by-facts", until=horizon.isoformat())),
        )

    @property
    def tells(self) -> bool:
        """Whether they are sound, and narrow enough to say something of a day."""
        return self.first <= self.last and self.last.year - self.first.year <= MAX_YEARS


@dataclass(slots=True)
class Narrowing:
    """Bounds being put together, from what is surest to what is least sure."""

    first: date = EARLIEST
    last: date = LATEST
    reasons: list[Reason] = field(default_factory=list)

    def within(self, first: date, last: date, *reasons: Reason) -> bool:
        """Narrow to these days too, and return whether that said anything new; what contradicts all before it is left out."""
        begin, end = max(self.first, first), min(self.last, last)
        if begin > end or (begin, end) == (self.first, self.last):
            return False
        self.first, self.last = begin, end
        self.reasons.extend(reasons)
        return True

    def insist(self, first: date, last: date, *reasons: Reason) -> None:
        """Narrow even to nothing: two sure things that contradict each other leave no bounds."""
        if first > self.first or last < self.last:
            self.reasons.extend(reasons)
        self.first, self.last = max(self.first, first), min(self.last, last)

    @property
    def bounds(self) -> Bounds:
        return Bounds(self.first, self.last, tuple(dict.fromkeys(self.reasons)))


def day_of_edtf(edtf: str, last: bool = False) -> date | None:
    """The first day, or the last, of a date of the fact tables; None where there is none."""
    try:
        partial = PartialDate.parse(edtf)
    except ValueError:
        return None
    return partial.last if last else partial.first
