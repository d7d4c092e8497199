"""Two officials of different sides: their meetings in figures, and the address that the pair has."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from .extraction.partialdates import PartialDate
from .extraction.vocabulary import Precision, Side
from .models import Meeting, Participant
from .models.meetings import MeetingQuerySet

_ORDER = {Side.CHINA.value: 0, Side.VIETNAM.value: 1}


@dataclass(frozen=True, slots=True)
class Days:
    """When a meeting was, as stored: its first and last possible day, its EDTF and its precision."""

    first: date | None
    last: date | None
    edtf: str
    precision: str

    @property
    def exact(self) -> bool:
        return self.precision in (Precision.DAY, Precision.RANGE)

    @property
    def middle(self) -> float:
        return (self.first.toordinal() + self.last.toordinal()) / 2 if self.first and self.last else 0


@dataclass(frozen=True, slots=True)
class Gap:
    """Days without a meeting between two: at least so many where one of the two days is not exactly known."""

    days: int
    after: PartialDate
    before: PartialDate
    exact: bool


@dataclass(frozen=True, slots=True)
class PairFigures:
    """`first`, `last` and what lies between are those of the meetings with a known year; `undated` are those without."""

    count: int
    undated: int
    first: PartialDate | None
    last: PartialDate | None
    every: float | None  # days from one meeting to the next, on average; None for fewer than two different days
    longest: Gap | None


def in_order(one: Participant, other: Participant) -> tuple[Participant, Participant]:
    """The two as addresses and pages have them: China, Vietnam, others; then by slug."""
    first, second = sorted((one, other), key=lambda p: (_ORDER.get(p.side, 2), p.slug))
    return first, second


def address_of(one: Participant, other: Participant) -> str:
    return reverse("pair", args=[p.slug for p in in_order(one, other)])


def meetings_of(one: Participant, other: Participant) -> MeetingQuerySet:
    return Meeting.objects.with_all([one, other])


def figures_of(one: Participant, other: Participant) -> PairFigures:
    """One query, for the dates alone."""
    found = meetings_of(one, other).order_by("first_day", "last_day", "pk")
    return figures(Days(*row) for row in found.values_list("first_day", "last_day", "date", "precision"))


def figures(meetings: Iterable[Days]) -> PairFigures:
    """What the dates of a pair's meetings, earliest first, amount to."""
    every = list(meetings)
    dated = [days for days in every if days.first and days.last]
    return PairFigures(
        count=len(every),
        undated=len(every) - len(dated),
        first=PartialDate.parse(dated[0].edtf) if dated else None,
        last=PartialDate.parse(dated[-1].edtf) if dated else None,
        every=_every(dated),
        longest=_longest(dated),
    )


def _every(dated: list[Days]) -> float | None:
    if len(dated) < 2:
        return None
    days = (dated[-1].middle - dated[0].middle) / (len(dated) - 1)
    return days if days >= 1 else None


def _longest(dated: list[Days]) -> Gap | None:
    """The longest time that surely had no meeting.

    A vague date may lie anywhere within its days: it ends a gap at the first of them, and the next gap starts at the last.
    """
    longest, latest = None, dated[0] if dated else None
    for after in dated[1:]:
        before = latest
        if before is None or before.last is None or after.first is None or after.last is None:
            continue
        days = (after.first - before.last).days
        if days > (longest.days if longest else 0):
            ends = PartialDate.parse(before.edtf), PartialDate.parse(after.edtf)
            longest = Gap(days, *ends, before.exact and after.exact)
        if after.last > before.last:
            latest = after
    return longest
