"""What a gazetteer found in a text: hits by kind, in rows that answer where their hits begin."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Hit(NamedTuple):
    """An entry of the gazetteer found: half-open offsets in code points, and the index of the pattern."""

    start: int
    end: int
    entry: int


class Row(tuple[Hit, ...]):
    """Hits of one kind in the order of the text, none overlapping another."""

    @cached_property
    def starts(self) -> list[int]:
        return [hit.start for hit in self]

    def between(self, start: int, end: int) -> tuple[Hit, ...]:
        """Those that begin in `[start, end)`."""
        low = bisect_left(self.starts, start)
        return self[low : bisect_left(self.starts, end, low)]

    def before(self, at: int) -> tuple[Hit, ...]:
        """The last two that begin before a place."""
        n = bisect_left(self.starts, at)
        return self[max(0, n - 2) : n]

    def near(self, at: int) -> tuple[Hit, ...]:
        """The last two that begin at a place or before it, and the first after it."""
        n = bisect_right(self.starts, at)
        return self[max(0, n - 2) : n + 1]


NOTHING = Row()


@dataclass(frozen=True, slots=True)
class Hits:
    """Hits by kind."""

    persons: Row = NOTHING
    offices: Row = NOTHING
    places: Row = NOTHING
    topics: Row = NOTHING
    cues: Row = NOTHING
    anchors: Row = NOTHING
    publishers: Row = NOTHING
    countries: Row = NOTHING


def longest(hits: list[Hit]) -> list[Hit]:
    """Of overlapping hits the longest at the leftmost place."""
    hits.sort(key=lambda h: (h.start, -h.end))
    kept: list[Hit] = []
    end = 0
    for hit in hits:
        if hit.start >= end:
            kept.append(hit)
            end = hit.end
    return kept


def outside(hits: Iterable[Hit], others: Iterable[Hit]) -> list[Hit]:
    """Hits that no longer hit of another kind covers."""
    covers = iter(others)
    cover = next(covers, None)
    kept = []
    for hit in hits:
        while cover and cover.end <= hit.start:
            cover = next(covers, None)
        if not (
            cover
            and cover.start <= hit.start
            and hit.end <= cover.end
            and cover.end - cover.start > hit.end - hit.start
        ):
            kept.append(hit)
    return kept
