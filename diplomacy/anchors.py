"""Reports found again in another reading of their article. Pure.

    match(before, now) -> which of those told before is which of those told now

Rows and positions change with every reading, and a changed text changes the words. What stays is who met, which passages say so, and mostly the day. So two
tellings are of one report where they have people and passages in common, or several people, or the same seats on the same day; the likest pairs are taken
first, and none is taken twice.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Telling:
    """What a report tells, as far as it serves to find it again. `key` is the caller's."""

    key: int
    seats: frozenset[str]
    quotes: frozenset[str]
    date: str
    position: int


def match(before: Iterable[Telling], now: Iterable[Telling]) -> dict[int, int]:
    """Key of a telling before → key of the one that it is now; those without are left out."""
    present = list(now)
    alike = sorted(
        (*likeness, one.position, one.key, other.position, other.key)
        for one in before
        for other in present
        if (likeness := _likeness(one, other))
    )
    found: dict[int, int] = {}
    for *_, one_key, _position, other_key in alike:
        if one_key not in found and other_key not in found.values():
            found[one_key] = other_key
    return found


def _likeness(one: Telling, other: Telling) -> tuple[int, ...] | None:
    """Sorts the likest first; None for two that have too little in common."""
    people = len(one.seats & other.seats)
    passages = len(one.quotes & other.quotes)
    same_day = one.date == other.date
    if not ((people and passages) or people > 1 or (people and same_day and one.seats == other.seats)):
        return None
    return (-people, -passages, -same_day, abs(one.position - other.position))


__all__ = ["Telling", "match"]
