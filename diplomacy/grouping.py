"""Which reports tell of the same meeting. Pure: the same claims and decisions give the same groups, in any order.

    group(claims, decisions) -> Grouping

Two claims are compatible when they come from different articles, their days overlap, the same sides speak, a leading person or office is shared on
each side, and neither format nor place contradicts; what is empty contradicts nothing. A claim joins a group when it is compatible with every member and
exactly one group is so; between several it stands alone, as a possible duplicate of each. Exact claims are placed first, so that vague ones meet all
that could take them.

What a reviewer decided comes before everything else: claims decided to be the same are placed as one, whatever they say, also through claims that are
no longer there. Where decisions contradict each other, "different" wins, because to tell apart what is one is the smaller harm: a "same" that would
bring together what was told apart does not hold, and among several "same" that cannot all hold those first by key do.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from .claims import Claim, SeatClaim


class Verdict(StrEnum):
    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Decision:
    """A reviewer's word on two reports, named by their claims' keys."""

    verdict: Verdict
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Group:
    """Keys of the claims of one meeting: those that report it, and those that tell of it later."""

    members: tuple[str, ...]
    background: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grouping:
    groups: tuple[Group, ...]
    loose: tuple[str, ...] = ()  # background that belongs to none of the groups
    duplicates: frozenset[tuple[str, str]] = frozenset()  # pairs of groups, by first member, that may be one meeting


@dataclass(frozen=True, slots=True)
class _Unit:
    """Claims that are placed together: one, or several that a reviewer decided to be the same. `keys` also names those no longer there."""

    claims: tuple[Claim, ...]
    keys: frozenset[str]

    @property
    def reported(self) -> tuple[Claim, ...]:
        return tuple(c for c in self.claims if c.reported)

    @property
    def background(self) -> tuple[Claim, ...]:
        return tuple(c for c in self.claims if not c.reported)


@dataclass(slots=True)
class _Growing:
    claims: list[Claim]
    background: list[Claim]
    keys: set[str]

    @property
    def key(self) -> str:
        return min(c.key for c in self.claims)

    def take(self, unit: _Unit) -> None:
        self.claims.extend(unit.reported)
        self.background.extend(unit.background)
        self.keys |= unit.keys


def compatible(a: Claim, b: Claim) -> bool:
    """Whether both may tell of one meeting."""
    if a.article == b.article:  # whoever told them apart had both before him
        return False
    if a.date and b.date and not a.date.overlaps(b.date):
        return False
    if a.format and b.format and a.format != b.format:
        return False
    if a.venue and b.venue and a.venue.contradicts(b.venue):
        return False
    return bool(a.sides) and a.sides == b.sides and all(_shared_lead(a, b, side) for side in a.sides)


def _shared_lead(a: Claim, b: Claim, side: str) -> bool:
    one, other = a.lead(side), b.lead(side)
    if not one or not other:
        return False
    if one.participant and other.participant:
        # one text may name the second person of the other first
        return _sits(one, b) or _sits(other, a)
    return one.key == other.key or (one.office is not None and one.office == other.office)


def _sits(seat: SeatClaim, claim: Claim) -> bool:
    return any(s.participant == seat.participant and s.side == seat.side for s in claim.seats)


def group(claims: Iterable[Claim], decisions: Iterable[Decision] = ()) -> Grouping:
    """Part the claims into meetings."""
    apart, units = _units(sorted(claims, key=_exactness), decisions)
    growing: list[_Growing] = []
    doubtful: list[tuple[_Growing, list[_Growing]]] = []
    for unit in (u for u in units if u.reported):
        fitting = [g for g in growing if _fits(unit, g, apart)]
        if len(fitting) == 1 and _certain(unit, fitting[0]):
            fitting[0].take(unit)
            continue
        alone = _Growing([], [], set())
        alone.take(unit)
        growing.append(alone)
        if fitting:
            doubtful.append((alone, fitting))
    loose: list[str] = []
    for unit in (u for u in units if not u.reported):
        fitting = [g for g in growing if _fits(unit, g, apart)]
        if len(fitting) == 1:
            fitting[0].take(unit)
        else:
            loose += (c.key for c in unit.claims)
    return Grouping(
        tuple(sorted((_finished(g) for g in growing), key=lambda g: g.members)),
        tuple(sorted(loose)),
        frozenset(
            (min(one.key, other.key), max(one.key, other.key))
            for one, others in doubtful
            for other in others
            if not _are_apart(one.keys, other.keys, apart)
        ),
    )


def _finished(growing: _Growing) -> Group:
    return Group(tuple(sorted(c.key for c in growing.claims)), tuple(sorted(c.key for c in growing.background)))


def _exactness(claim: Claim) -> tuple[int, int, int, str]:
    """Sorts before others what says more: a more exact date, then fewer values left empty."""
    date = claim.date
    venue = claim.venue
    empty = (not claim.format) + (not venue or not venue.city) + (not venue or not venue.country)
    leads = (claim.lead(side) for side in claim.sides)
    unnamed = sum(not (lead and lead.participant) for lead in leads)
    return (date.rank if date else 9, (date.days or 0) if date else 0, empty + unnamed, claim.key)


def _fits(unit: _Unit, into: _Growing, apart: set[tuple[str, str]]) -> bool:
    if _are_apart(unit.keys, into.keys, apart):
        return False
    # an article tells of a meeting once, be it as news or as background
    told = {c.article for c in into.background}
    return all(c.article not in told and all(compatible(c, member) for member in into.claims) for c in unit.claims)


def _certain(unit: _Unit, into: _Growing) -> bool:
    """Two vague accounts, each of some day of a year, are one only where the place is the same: a pair meets more than once a year."""
    if any(c.date and c.date.is_certain for c in (*unit.claims, *into.claims)):
        return True
    return any(
        claim.date == c.date and claim.venue and c.venue and claim.venue.city and claim.venue.city == c.venue.city
        for claim in unit.claims
        for c in into.claims
    )


# -- decisions --------------------------------------------------------------------------------------------------------


def _units(claims: Iterable[Claim], decisions: Iterable[Decision]) -> tuple[set[tuple[str, str]], list[_Unit]]:
    """(pairs told apart, each both ways round; the claims as units, in their order)."""
    pairs = {(d.verdict, min(d.one, d.other), max(d.one, d.other)) for d in decisions}
    apart = {pair for v, one, other in pairs if v == Verdict.DIFFERENT for pair in ((one, other), (other, one))}
    union: dict[str, frozenset[str]] = {}
    for verdict, one, other in sorted(pairs):
        a, b = union.get(one, frozenset({one})), union.get(other, frozenset({other}))
        if verdict == Verdict.SAME and not _are_apart(a, b, apart):
            union |= dict.fromkeys(a | b, a | b)
    together: dict[frozenset[str], list[Claim]] = {}
    for claim in claims:
        together.setdefault(union.get(claim.key, frozenset({claim.key})), []).append(claim)
    return apart, [_Unit(tuple(of_unit), keys) for keys, of_unit in together.items()]


def _are_apart(these: AbstractSet[str], those: AbstractSet[str], apart: set[tuple[str, str]]) -> bool:
    return bool(apart) and any((a, b) in apart for a in these for b in those)
