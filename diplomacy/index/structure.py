"""What the facet index holds and answers. It never changes once built; nothing here asks the database."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from operator import neg
from sys import getsizeof
from typing import Any

from pyroaring import BitMap

from .shelf import Shelf

type_code = "I"  # numbers of meetings: unsigned, 32 bits
_NOBODY = 0xFFFFFFFF
Key = int | str


@dataclass(frozen=True, slots=True)
class Named:
    """A value of a filter as the index knows it: its key among the bitmaps, its slug in addresses, its names."""

    key: Key
    slug: str
    name: str
    name_vi: str = ""
    name_zh: str = ""
    side: str = ""
    other_names: tuple[str, ...] = ()

    @property
    def native_name(self) -> str:
        """The name in the script of the person's own side; empty where it is the plain one or not known."""
        name = {"CN": self.name_zh, "VN": self.name_vi}.get(self.side, "")
        return "" if name == self.name else name

    @property
    def native_language(self) -> str:
        return {"CN": "zh-Hans", "VN": "vi"}.get(self.side, "")


@dataclass(frozen=True, slots=True)
class Leaders:
    """Who leads each side of a meeting, by ordinal: id of the person, 0 where nobody is named."""

    china: array
    vietnam: array


@dataclass(frozen=True, eq=False)
class FacetIndex:
    """All meetings, numbered 0 … n-1 as the timeline shows them, newest first, those of no known year last.

    `pks` gives the id of each; `first_days` and `last_days` are `date.toordinal`, 0 where not known. `bitmaps` holds, a filter and a key, the numbers of
    the meetings with that value; `names` the values of a filter by slug. A set of meetings is a bitmap of their numbers.
    """

    token: str
    pks: array
    first_days: array
    last_days: array
    closing_days: array
    ranks: array
    dated: int
    bitmaps: Mapping[str, Mapping[Key, BitMap]]
    names: Mapping[str, Mapping[str, Named]]
    leaders: Leaders
    occasions: Mapping[int, str]
    seconds: float = 0.0  # that building took
    choices: Shelf[tuple[str, str], tuple[Any, ...]] = field(
        default_factory=lambda: Shelf(64)
    )  # filter and language → values as `facets` shows them
    words: Shelf[object, BitMap] = field(default_factory=lambda: Shelf(256))  # what was searched for → meetings

    def __len__(self) -> int:
        return len(self.pks)

    @property
    def all(self) -> BitMap:
        return BitMap(range(len(self.pks)))

    def named(self, parameter: str, key: Key) -> Named | None:
        """The value of a filter with this key; None where no meeting ever had it."""
        return self._by_key.get((parameter, key))

    @cached_property
    def _by_key(self) -> dict[tuple[str, Key], Named]:
        return {(parameter, named.key): named for parameter, of in self.names.items() for named in of.values()}

    # -- sets of meetings ---------------------------------------------------------------------------------------------

    def with_any(self, parameter: str, keys: Iterable[Key]) -> BitMap:
        """Meetings with one of the values at least."""
        of = self.bitmaps[parameter]
        return BitMap.union(BitMap(), *(of[key] for key in keys if key in of))

    def with_all(self, parameter: str, keys: Iterable[Key]) -> BitMap:
        """Meetings with every one of the values: all of them where none is asked for."""
        of = self.bitmaps[parameter]
        wanted = [of.get(key, BitMap()) for key in keys]
        return BitMap.intersection(*wanted) if wanted else self.all

    def numbered(self, pks: Iterable[int]) -> BitMap:
        """Ids of meetings as their numbers. An id that the index does not know, because it is newer or gone, is left out."""
        return BitMap(array(type_code, filter(_NOBODY.__ne__, map(self._number_of, pks))))

    @cached_property
    def _number_of(self) -> Callable[[int], int]:
        """Id → number, `_NOBODY` for none. Ids are given one after another, so an array by id is small; where they lie far apart, a dictionary."""
        lowest, highest = min(self.pks, default=0), max(self.pks, default=-1)
        if highest - lowest > 16 * len(self.pks) + 1000:
            numbers = {pk: number for number, pk in enumerate(self.pks)}
            return lambda pk: numbers.get(pk, _NOBODY)
        by_id = array(type_code, [_NOBODY]) * (highest - lowest + 1)
        for number, pk in enumerate(self.pks):
            by_id[pk - lowest] = number
        return lambda pk: by_id[pk - lowest] if lowest <= pk <= highest else _NOBODY

    # -- days ---------------------------------------------------------------------------------------------------------

    def first_number_before(self, day: int) -> int:
        """How many meetings begin on the day or later: those are the numbers below."""
        return bisect_left(self.first_days, 1 - day, 0, self.dated, key=neg)

    def in_days(self, first: date | None, last: date | None) -> BitMap:
        """Meetings whose interval of days overlaps the days from first to last; one end may be open. Those of no known year never do."""
        newest = self.first_number_before(last.toordinal() + 1) if last else 0
        found = BitMap(range(newest, self.dated))
        if first:
            begun = self.first_number_before(first.toordinal())
            still = BitMap(self._spanning[: bisect_left(self._spanning_ends, 1 - first.toordinal(), key=neg)])
            found &= BitMap(range(begun)) | still
        return found

    @cached_property
    def _spanning(self) -> array:
        """Meetings of more than one day, or of a vague one, the latest last day first."""
        several = [n for n in range(self.dated) if self.last_days[n] > self.first_days[n]]
        return array(type_code, sorted(several, key=lambda n: -self.last_days[n]))

    @cached_property
    def _spanning_set(self) -> BitMap:
        return BitMap(self._spanning)

    @cached_property
    def _longest(self) -> int:
        """Days between the first and the last day of the longest or vaguest meeting."""
        return max((self.last_days[n] - self.first_days[n] for n in self._spanning), default=0)

    @cached_property
    def _spanning_ends(self) -> array:
        return array("i", [self.last_days[n] for n in self._spanning])

    @cached_property
    def years(self) -> tuple[tuple[int, int, int], ...]:
        """(year, first number, number after the last) of every year with a meeting that begins in it, the newest first."""
        found = []
        start = 0
        while start < self.dated:
            year = date.fromordinal(self.first_days[start]).year
            stop = self.first_number_before(date(year, 1, 1).toordinal())
            found.append((year, start, stop))
            start = stop
        return tuple(found)

    def by_year(self, meetings: BitMap) -> dict[int | None, int]:
        """Year of the first day, None where not known → number of the meetings."""
        counts: dict[int | None, int] = {
            year: n for year, start, stop in self.years if (n := meetings.range_cardinality(start, stop))
        }
        if n := meetings.range_cardinality(self.dated, len(self)):
            counts[None] = n
        return counts

    def begun_between(self, meetings: BitMap, first: date, after: date) -> int:
        """How many of the meetings have their first day from `first` to the day before `after`."""
        newest = self.first_number_before(after.toordinal())
        return meetings.range_cardinality(newest, self.first_number_before(first.toordinal()))

    @cached_property
    def span(self) -> tuple[date, date] | None:
        """The first first day and the last last day of all; None where no year is known."""
        if not self.dated:
            return None
        return date.fromordinal(self.first_days[self.dated - 1]), date.fromordinal(max(self.last_days))

    def ends(self, meetings: BitMap) -> tuple[int, int] | None:
        """Numbers of the earliest and the latest of the meetings, exact dates before vague ones; None where no year is known."""
        dated = meetings & BitMap(range(self.dated))
        if not dated:
            return None
        on_first_day = self.first_number_before(self.first_days[dated.max()] + 1)
        earliest = dated[dated.rank(on_first_day - 1)] if on_first_day else dated[0]
        latest = dated[0]
        for number in dated & self._spanning_set:  # the latest first day first: what begins too early cannot end last
            if self.first_days[number] + self._longest < self.last_days[latest]:
                break
            if self._is_later(number, latest):
                latest = number
        return earliest, latest

    def _is_later(self, one: int, other: int) -> bool:
        return (self.last_days[one], -self.ranks[one]) > (self.last_days[other], -self.ranks[other])

    # -- order --------------------------------------------------------------------------------------------------------

    def page(self, meetings: BitMap, start: int, stop: int, *, oldest_first: bool = False) -> list[int]:
        """Numbers of the meetings from place `start` to before `stop` in the order asked for."""
        if not oldest_first:
            return list(meetings[start:stop])
        turned = (
            self.all
            if len(meetings) == len(self)
            else BitMap(array(type_code, map(self._turned[0].__getitem__, meetings)))
        )
        return [self._turned[1][place] for place in turned[start:stop]]

    @cached_property
    def _turned(self) -> tuple[array, array]:
        """(number → place when read forwards, place → number). A vague date closes its month or year forwards as well, so this is no mere reversal."""
        undated = date.max.toordinal()
        keys = [
            ((closing or undated) * 16 + rank, pk)
            for closing, rank, pk in zip(self.closing_days, self.ranks, self.pks, strict=True)
        ]
        numbers = array(type_code, sorted(range(len(keys)), key=keys.__getitem__))
        places = array(type_code, bytes(4 * len(numbers)))
        for place, number in enumerate(numbers):
            places[number] = place
        return places, numbers

    # -- size ---------------------------------------------------------------------------------------------------------

    def size(self) -> int:
        """Bytes in memory: bitmaps as they serialize, arrays as they lie, names at what Python takes for them."""
        arrays = [
            self.pks,
            self.first_days,
            self.last_days,
            self.closing_days,
            self.ranks,
            self.leaders.china,
            self.leaders.vietnam,
        ]
        by_id = array(type_code, [0]) * len(self)
        arrays += [by_id, self._spanning, self._spanning_ends, *self._turned]
        bitmaps = sum(len(b.serialize()) + 100 for of in self.bitmaps.values() for b in of.values())
        names = sum(
            getsizeof(n) + sum(map(getsizeof, (n.slug, n.name, n.name_vi, n.name_zh, *n.other_names)))
            for of in self.names.values()
            for n in of.values()
        )
        occasions = sum(getsizeof(o) + 100 for o in self.occasions.values())
        return sum(map(getsizeof, arrays)) + bitmaps + names + occasions
