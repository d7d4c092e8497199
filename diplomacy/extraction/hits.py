"""What a gazetteer found in a text: hits by kind, in rows that answer where their hits begin."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .triggers import Wording


@dataclass(slots=True)
class Hit:
    """An entry of the gazetteer found: half-open offsets in code points, and the index of the pattern.

    Never changed. Not frozen, as a text makes so many: Python 3.11 takes three times as long to make a frozen one.
    """

    start: int
    end: int
    entry: int


class Row:
    """Hits of one kind in the order of the text, none overlapping another."""

    __slots__ = ("_hits", "starts")

    def __init__(self, hits: Iterable[Hit] = ()) -> None:
        self._hits = tuple(hits)
        self.starts = [hit.start for hit in self._hits]

    def __iter__(self) -> Iterator[Hit]:
        return iter(self._hits)

    def __len__(self) -> int:
        return len(self._hits)

    def first(self, count: int) -> tuple[Hit, ...]:
        return self._hits[:count]

    def between(self, start: int, end: int) -> tuple[Hit, ...]:
        """Those that begin in `[start, end)`."""
        starts = self.starts
        low = bisect_left(starts, start)
        return self._hits[low : bisect_left(starts, end, low)]

    def before(self, at: int) -> tuple[Hit, ...]:
        """The last two that begin before a place."""
        n = bisect_left(self.starts, at)
        return self._hits[max(0, n - 2) : n]

    def covers(self, start: int, end: int) -> bool:
        """Whether a hit holds all of a stretch: only the last that begins at its start or before it can, as none overlaps another."""
        n = bisect_right(self.starts, start)
        return n > 0 and end <= self._hits[n - 1].end

    def near(self, at: int) -> tuple[Hit, ...]:
        """The last two that begin at a place or before it, and the first after it."""
        n = bisect_right(self.starts, at)
        return self._hits[max(0, n - 2) : n + 1]


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
    wording: Wording = field(kw_only=True)


def longest(hits: list[Hit]) -> list[Hit]:
    """Of overlapping hits the longest at the leftmost place."""
    if len(hits) < 2:
        return hits
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
