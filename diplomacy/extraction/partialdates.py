"""Partial dates: an interval of days, what is claimed of it, and why. Written as EDTF (ISO 8601-2).

| EDTF | precision | meaning |
| --- | --- | --- |
| `2024-06-26` | day | that day |
| `2024-06-25/2024-06-26` | range | both days |
| `[2024-06-25..2024-06-26]` | within | one of these days |
| `2024-06` | month | some day of June 2024 |
| `2024` | year | some day of 2024 |
| `XXXX-04-16` | yearless | 16 April of a year not known |
"""

import re
from calendar import monthrange
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from .reasons import Reason
from .vocabulary import Precision

_ORDER = {p: n for n, p in enumerate(Precision)}
_PART = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """An interval of days, both ends included; `first` and `last` are None only where the year is not known.

    Two partial dates are equal when they claim the same, whatever the reasons.
    """

    edtf: str
    precision: Precision
    first: date | None
    last: date | None
    reasons: tuple[Reason, ...] = field(default=(), compare=False)

    @classmethod
    def day(cls, day: date, *reasons: Reason) -> "PartialDate":
        return cls(day.isoformat(), Precision.DAY, day, day, reasons)

    @classmethod
    def month(cls, year: int, month: int, *reasons: Reason) -> "PartialDate":
        last = date(year, month, monthrange(year, month)[1])
        return cls(f"{year:04}-{month:02}", Precision.MONTH, date(year, month, 1), last, reasons)

    @classmethod
    def year(cls, year: int, *reasons: Reason) -> "PartialDate":
        return cls(f"{year:04}", Precision.YEAR, date(year, 1, 1), date(year, 12, 31), reasons)

    @classmethod
    def range(cls, first: date, last: date, *reasons: Reason) -> "PartialDate":
        """Every day from first to last. Raise ValueError where last is before first."""
        if first == last:
            return cls.day(first, *reasons)
        return cls(f"{first}/{last}", Precision.RANGE, *_ordered(first, last), reasons)

    @classmethod
    def within(cls, first: date, last: date, *reasons: Reason) -> "PartialDate":
        """One day, not known which, from first to last; the month or the year itself where the bounds are its own."""
        _ordered(first, last)
        for whole in (cls.day(first), cls.month(first.year, first.month), cls.year(first.year)):
            if (whole.first, whole.last) == (first, last):
                return replace(whole, reasons=reasons)
        return cls(f"[{first}..{last}]", Precision.WITHIN, first, last, reasons)

    @classmethod
    def yearless(cls, month: int, day: int, *reasons: Reason) -> "PartialDate":
        date(2000, month, day)  # 2000 is a leap year: raises ValueError for 30 February, takes the 29th
        return cls(f"XXXX-{month:02}-{day:02}", Precision.YEARLESS, None, None, reasons)

    @classmethod
    def parse(cls, edtf: str, *reasons: Reason) -> "PartialDate":
        """Read one of the six forms of the module's table. Raise ValueError for anything else."""
        return replace(_parse(edtf), reasons=reasons) if reasons else _parse(edtf)

    @classmethod
    def _read(cls, text: str) -> "PartialDate":
        if match := re.fullmatch(r"XXXX-(\d\d)-(\d\d)", text, re.ASCII):
            return cls.yearless(int(match[1]), int(match[2]))
        if match := re.fullmatch(r"\[(\S+?)\.\.(\S+?)\]", text):
            return cls.within(_bounds(match[1])[0], _bounds(match[2])[1])
        if "/" in text:
            first, last = text.split("/", 1)
            return cls.range(_bounds(first)[0], _bounds(last)[1])
        first_day, last_day = _bounds(text)
        return cls.within(first_day, last_day)

    @property
    def days(self) -> int | None:
        """Length of the interval in days; None where the year is not known."""
        return (self.last - self.first).days + 1 if self.first and self.last else None

    @property
    def is_certain(self) -> bool:
        return self.precision in (Precision.DAY, Precision.RANGE)

    @property
    def rank(self) -> int:
        """Position of the precision: a day is 0 and sorts before vaguer dates."""
        return _ORDER[self.precision]

    def overlaps(self, other: "PartialDate") -> bool:
        """Whether some day is in both; a date without a year is compared by day and month."""
        if self.first and self.last and other.first and other.last:
            return self.first <= other.last and other.first <= self.last
        if self.first is None and other.first is None:
            return self.edtf == other.edtf
        bare, dated = (self, other) if self.first is None else (other, self)
        return dated._has_day(int(bare.edtf[5:7]), int(bare.edtf[8:10]))

    def contains(self, other: "PartialDate") -> bool:
        """Whether every day of the other is in this one; a date without a year contains only itself, and nothing else contains it."""
        if not (self.first and self.last and other.first and other.last):
            return self.edtf == other.edtf
        return self.first <= other.first and other.last <= self.last

    def because(self, *reasons: Reason) -> "PartialDate":
        """The same date with these reasons before its own."""
        return replace(self, reasons=(*reasons, *self.reasons))

    def _has_day(self, month: int, day: int) -> bool:
        assert self.first is not None
        assert self.last is not None
        for year in range(self.first.year, self.last.year + 1):
            try:
                if self.first <= date(year, month, day) <= self.last:
                    return True
            except ValueError:  # 29 February of a common year
                continue
        return False

    def __str__(self) -> str:
        return self.edtf


@lru_cache(maxsize=4_096)
def _parse(edtf: str) -> PartialDate:
    """The same days stand in the lists of tenures again and again, and each is checked before it is used."""
    return PartialDate._read(edtf.strip())


def _bounds(part: str) -> tuple[date, date]:
    match = _PART.fullmatch(part)
    if not match:
        raise ValueError(f"not an EDTF date that is used here: {part!r}")
    year, month, day = (int(g) if g else None for g in match.groups())
    assert year is not None
    if month is not None and day is not None:  # a month 00 is wrong, not absent
        only = date(year, month, day)
        return only, only
    if month is not None:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, 1, 1), date(year, 12, 31)


def _ordered(first: date, last: date) -> tuple[date, date]:
    if last < first:
        raise ValueError(f"ends before it starts: {first}..{last}")
    return first, last
