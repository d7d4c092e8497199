"""Which meetings next to each other on the timeline were of one journey or gathering.

Two things make a visit: the occasion that the chronology names; and, where it names none, an official who leads one side abroad in several meetings with
different leaders of the other side, in one country, no more than `MOST_DAYS_BETWEEN` days apart.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from .extraction.vocabulary import Side
from .index import FacetIndex

MOST_DAYS_BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Journey:
    """Meetings that belong together, by their numbers. `occasion` is as the chronology names it; else `traveller`, an id, was in `country`."""

    numbers: tuple[int, ...]
    occasion: str = ""
    traveller: int = 0
    country: str = ""


def journeys(numbers: Sequence[int], index: FacetIndex) -> Iterator[Journey]:
    """The meetings in their order, each in one journey; one alone is a journey of one meeting without a name."""
    for occasion, group in groupby(numbers, key=lambda n: index.occasions.get(n, "")):
        together = tuple(group)
        if occasion and len(together) > 1:
            yield Journey(together, occasion)
        elif occasion:
            yield Journey(together)
        else:
            yield from _inferred(together, index)


def _inferred(numbers: Sequence[int], index: FacetIndex) -> Iterator[Journey]:
    start = 0
    while start < len(numbers):
        best = Journey(tuple(numbers[start : start + 1]))
        country = _country(numbers[start], index)
        for home, mine, theirs in (
            (Side.CHINA, index.leaders.china, index.leaders.vietnam),
            (Side.VIETNAM, index.leaders.vietnam, index.leaders.china),
        ):
            traveller = mine[numbers[start]]
            if not traveller or not country or country == home:
                continue
            run = _run(numbers[start:], traveller, country, mine, index)
            met = {theirs[n] for n in run} - {0}
            if len(met) > 1 and len(run) > len(best.numbers):
                best = Journey(run, "", traveller, country)
        yield best
        start += len(best.numbers)


def _run(
    numbers: Sequence[int], traveller: int, country: str, leading: Sequence[int], index: FacetIndex
) -> tuple[int, ...]:
    """The meetings from the first on that the traveller led in the country, each within a few days of the one before."""
    run = [numbers[0]]
    for number in numbers[1:]:
        if leading[number] != traveller or _country(number, index) != country or not _is_close(number, run[-1], index):
            break
        run.append(number)
    return tuple(run)


def _is_close(one: int, other: int, index: FacetIndex) -> bool:
    """Whether both days are known, or lie between known ones, and are a few days apart."""
    if not index.first_days[one] or not index.first_days[other]:
        return False
    first = min(index.first_days[one], index.first_days[other])
    last = max(index.last_days[one], index.last_days[other])
    return last - first <= MOST_DAYS_BETWEEN


def _country(number: int, index: FacetIndex) -> str:
    return next((str(code) for code, of in index.bitmaps["country"].items() if number in of), "")
