"""What all reports and all corrections of one meeting amount to. Pure: the same claims and amendments give the same conclusion, in any order.

    conclude(claims, amendments) -> Conclusion

Reports of one meeting differ, and later readings differ from earlier ones. Nothing is dropped silently: where sources differ, the value that more of
them rest on is shown and the others are kept beside it as a conflict; where a source changed underneath a correction, the correction stands and that is
a conflict too.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from .claims import Claim, SeatClaim, VenueClaim
from .extraction.partialdates import PartialDate
from .extraction.reasons import Reason
from .extraction.vocabulary import Field

T = TypeVar("T")


class ConflictKind(StrEnum):
    SOURCES_DIFFER = "sources-differ"
    SOURCE_MOVED = "source-moved"  # underneath a correction


@dataclass(frozen=True, slots=True, order=True)
class Conflict:
    """Values that cannot both be right; `others` as JSON values, best supported first. `key` names the element of a field with several."""

    field: str
    key: str
    kind: str
    shown: Any
    others: tuple[Any, ...]

    def as_json(self) -> dict[str, Any]:
        return {
            "field": self.field,
            "key": self.key,
            "kind": self.kind,
            "shown": self.shown,
            "others": list(self.others),
        }


@dataclass(frozen=True, slots=True)
class Amendment:
    """A correction as the pure function sees it; `made` orders those on one element, the last one prevails."""

    number: int
    made: datetime
    field: str
    action: str  # set, add, remove, change
    key: str
    value: Any
    extracted: Any


@dataclass(frozen=True, slots=True)
class Conclusion:
    date: PartialDate | None = None
    format: str | None = None
    venue: VenueClaim | None = None
    seats: tuple[SeatClaim, ...] = ()
    topics: tuple[str, ...] = ()
    confidence: float = 0.0
    conflicts: tuple[Conflict, ...] = ()
    settled: frozenset[int] = frozenset()  # corrections with which the sources now agree

    def seat(self, key: str) -> SeatClaim | None:
        return next((s for s in self.seats if s.key == key), None)

    def field_as_json(self, field: str, key: str = "") -> Any:
        """The value of a field, or of one element of it, in the form in which corrections keep it; None where there is none."""
        if field == Field.DATE:
            return self.date.edtf if self.date else None
        if field == Field.FORMAT:
            return self.format
        if field == Field.PLACE:
            return self.venue.as_json() if self.venue else None
        if field == Field.PARTICIPANTS:
            seat = self.seat(key)
            return seat.as_json() if seat else None
        return key if key in self.topics else None


def conclude(claims: Iterable[Claim], amendments: Iterable[Amendment] = ()) -> Conclusion:
    """The meeting that these claims and amendments amount to."""
    return amend(extracted(claims), amendments)


def extracted(claims: Iterable[Claim]) -> Conclusion:
    """The meeting by its reports alone. Background counts only where nothing reports it as news."""
    everything = sorted(claims, key=lambda c: (-c.confidence, c.key))
    told = [c for c in everything if c.reported] or everything
    conflicts: list[Conflict] = []
    date = _chosen_date(told, conflicts)
    form = _chosen(told, Field.FORMAT, lambda c: c.format, conflicts)
    venue = _chosen_venue(told, conflicts)
    seats = _seats(told)
    topics = tuple(sorted({t for c in told for t in c.topics}))
    best = max((c.confidence for c in told), default=0.0)
    return Conclusion(
        date,
        form,
        venue,
        seats,
        topics,
        confidence=best * 0.8 if conflicts else best,
        conflicts=tuple(sorted(conflicts, key=_conflict_order)),
    )


# -- choosing among sources -------------------------------------------------------------------------------------------


def _ranked(claims: Sequence[Claim], field: str, read: Callable[[Claim], T | None]) -> list[tuple[T, int, int]]:
    """Distinct values with the number of claims that rest them on a passage and of those that make them; best supported first."""
    support: dict[str, list[Any]] = {}
    for claim in claims:
        value = read(claim)
        if value is None:
            continue
        entry = support.setdefault(str(value), [value, 0, 0, 0.0])
        entry[1] += field in claim.evidenced
        entry[2] += 1
        entry[3] = max(entry[3], claim.confidence)
    ranked = sorted(support.items(), key=lambda kv: (-kv[1][1], -kv[1][2], -kv[1][3], kv[0]))
    return [(value, evidenced, made) for _, (value, evidenced, made, _) in ranked]


def _chosen(
    claims: Sequence[Claim], field: str, read: Callable[[Claim], T | None], conflicts: list[Conflict]
) -> T | None:
    ranked = _ranked(claims, field, read)
    if not ranked:
        return None
    first, *others = (value for value, _, _ in ranked)
    if others:
        conflicts.append(Conflict(field, "", ConflictKind.SOURCES_DIFFER, str(first), tuple(map(str, others))))
    return first


def _chosen_date(claims: Sequence[Claim], conflicts: list[Conflict]) -> PartialDate | None:
    """The most exact date; among equally exact ones the best supported. A vaguer one with a day in common contradicts nothing."""
    ranked = _ranked(claims, Field.DATE, lambda c: c.date)
    if not ranked:
        return None
    dates = sorted((d for d, _, _ in ranked), key=lambda d: (d.rank, d.days or 0))  # stable: support decides the rest
    best = dates[0]
    others = tuple(d.edtf for d in dates[1:] if not (d.contains(best) if d.is_certain else d.overlaps(best)))
    if others:
        conflicts.append(Conflict(Field.DATE, "", ConflictKind.SOURCES_DIFFER, best.edtf, others))
    return best


def _chosen_venue(claims: Sequence[Claim], conflicts: list[Conflict]) -> VenueClaim | None:
    """The best supported city, else the best supported country, and in it the place that says most. What is left empty contradicts nothing."""
    venues = [v for v, _, _ in _ranked(claims, Field.PLACE, lambda c: c.venue)]
    if not venues:
        return None
    cities = _ranked(claims, Field.PLACE, lambda c: replace(c.venue, place="") if c.venue and c.venue.city else None)
    countries = _ranked(claims, Field.PLACE, _country_alone)
    areas = [area for area, _, _ in (*cities, *countries)]
    shown = areas[0] if areas else VenueClaim()
    if not shown.country:
        shown = replace(shown, country=next((a.country for a in areas if a.country and not a.contradicts(shown)), ""))
    others = [a for a in areas if a.contradicts(shown)]
    places = [v for v in venues if v.place and bool(v.city) == bool(shown.city) and not v.contradicts(shown)]
    # a place that is not simply the city's own says more: a venue, a gate
    exact = [v for v in places if v.place != shown.city.casefold().replace(" ", "-")]
    if places:
        shown = replace(shown, place=(exact or places)[0].place)
    others += [v for v in exact if v.place != shown.place]
    if others:
        unlike = tuple(v.as_json() for v in others)
        conflicts.append(Conflict(Field.PLACE, "", ConflictKind.SOURCES_DIFFER, shown.as_json(), unlike))
    return shown


def _country_alone(claim: Claim) -> VenueClaim | None:
    venue = claim.venue
    return VenueClaim(country=venue.country) if venue and venue.country and not venue.city else None


def _seats(claims: Sequence[Claim]) -> tuple[SeatClaim, ...]:
    """Everyone whom some source seats, in the order of the best source; a seat given by office alone gives way to its holder named elsewhere."""
    holders: defaultdict[str, list[tuple[Claim, SeatClaim]]] = defaultdict(list)
    for claim in claims:
        for seat in claim.seats:
            holders[seat.key].append((claim, seat))
    named_offices = {s.office for pairs in holders.values() for _, s in pairs if s.participant and s.office}
    seats = []
    for pairs in holders.values():
        first = pairs[0][1]
        if not first.participant and first.office in named_offices:
            continue
        by_claim = {c.key: s for c, s in pairs}
        # people hold several offices at once: two texts that give another one do not contradict each other, and most usually give the one that matters
        offices = _ranked(
            [c for c, _ in pairs],
            Field.PARTICIPANTS,
            lambda c, by_claim=by_claim: by_claim[c.key].office,  # type: ignore[misc]
        )
        office = max(offices, key=lambda o: o[2])[0] if offices else None
        seats.append(next((s for _, s in pairs if s.office == office), first))
    return tuple(seats)


# -- corrections ------------------------------------------------------------------------------------------------------

CORRECTED = Reason.of("corrected")


def amend(now: Conclusion, amendments: Iterable[Amendment]) -> Conclusion:
    """The extracted conclusion under these corrections, each held against what is extracted now."""
    result = now
    conflicts = list(now.conflicts)
    settled: set[int] = set()
    last: dict[tuple[str, str], Amendment] = {}
    for amendment in sorted(amendments, key=lambda a: (a.made, a.number)):
        last[amendment.field, amendment.key] = amendment
    for (field, key), amendment in sorted(last.items()):
        current = now.field_as_json(field, key)
        wanted = _wanted(amendment)
        # what the sources say among themselves is no longer open where a person has decided
        conflicts = [c for c in conflicts if (c.field, c.key) != (field, key)]
        if same_value(field, current, wanted):
            settled.add(amendment.number)
        elif not same_value(field, current, amendment.extracted):
            conflicts.append(Conflict(field, key, ConflictKind.SOURCE_MOVED, wanted, (current,)))
        result = _apply(result, amendment, wanted)
    return replace(result, conflicts=tuple(sorted(conflicts, key=_conflict_order)), settled=frozenset(settled))


def _wanted(amendment: Amendment) -> Any:
    """The value that the person wants to see, in the form of `field_as_json`."""
    if amendment.action == "remove":
        return None
    if amendment.field == Field.TOPICS:
        return amendment.key
    if amendment.field == Field.DATE and amendment.value:
        return PartialDate.parse(amendment.value).edtf  # [2024-06-01..2024-06-30] is 2024-06: one date, one spelling
    return amendment.value or None


def same_value(field: str, a: Any, b: Any) -> bool:
    """Whether two stored values are the same to the reader: a role's wording is not what a participant's correction is about."""
    if field == Field.PARTICIPANTS and a and b:
        return all(a.get(k) == b.get(k) for k in ("participant", "office", "side")) and (
            bool(a.get("office")) or a.get("role") == b.get("role")
        )
    if field == Field.PLACE and a and b:
        return bool(a.get("place") == b.get("place") and a.get("city") == b.get("city"))
    return bool(a == b) or (not a and not b)


def _apply(result: Conclusion, amendment: Amendment, wanted: Any) -> Conclusion:
    if amendment.field == Field.DATE:
        same = result.date and result.date.edtf == wanted
        return result if same else replace(result, date=PartialDate.parse(wanted, CORRECTED) if wanted else None)
    if amendment.field == Field.FORMAT:
        return replace(result, format=wanted)
    if amendment.field == Field.PLACE:
        return replace(result, venue=VenueClaim(**wanted) if wanted else None)
    if amendment.field == Field.TOPICS:
        rest = set(result.topics) - {amendment.key}
        return replace(result, topics=tuple(sorted(rest | ({wanted} if wanted else set()))))
    if wanted is None:
        return replace(result, seats=tuple(s for s in result.seats if s.key != amendment.key))
    seat = SeatClaim.from_json(amendment.key, wanted, (CORRECTED,))
    if result.seat(amendment.key) is None:
        place = wanted.get("position", len(result.seats))
        return replace(result, seats=(*result.seats[:place], seat, *result.seats[place:]))
    return replace(result, seats=tuple(seat if s.key == amendment.key else s for s in result.seats))


def _conflict_order(conflict: Conflict) -> tuple[str, str, str]:
    return conflict.field, conflict.key, conflict.kind
