"""Which reports tell of the same meeting. Pure: the same claims and decisions give the same groups, in any order.

    group(claims, decisions) -> Grouping

Two claims are compatible when they come from different articles, their days overlap, the same sides speak, a leading person or office is shared on
each side, and neither format nor place contradicts; what is empty contradicts nothing. A claim joins a group when it is compatible with every member and
exactly one group is so; between several it stands alone, as a possible duplicate of each. Exact claims are placed first, so that vague ones meet all
that could take them. What a reviewer decided comes before everything else.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
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


@dataclass(slots=True)
class _Growing:
    claims: list[Claim]
    background: list[str] = field(default_factory=list)

    @property
    def key(self) -> str:
        return min(c.key for c in self.claims)


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
    everything = sorted(claims, key=_exactness)
    apart, together = _read(decisions, {c.key for c in everything})
    growing: list[_Growing] = []
    doubtful: list[tuple[Claim, list[_Growing]]] = []
    for claim in (c for c in everything if c.reported):
        mates = [g for g in growing if any((claim.key, c.key) in together for c in g.claims)]
        if mates:
            mates[0].claims.append(claim)
            for other in mates[1:]:  # a decision on this claim joins what stood apart before it
                mates[0].claims.extend(other.claims)
                growing.remove(other)
            continue
        fitting = [g for g in growing if _fits(claim, g, apart)]
        certain = [g for g in fitting if _certain(claim, g)]
        if len(fitting) == 1 and certain:
            fitting[0].claims.append(claim)
            continue
        growing.append(_Growing([claim]))
        if fitting:
            doubtful.append((claim, fitting))
    loose = []
    for claim in (c for c in everything if not c.reported):
        fitting = [g for g in growing if any((claim.key, c.key) in together for c in g.claims)] or [
            g for g in growing if _fits(claim, g, apart)
        ]
        if len(fitting) == 1:
            fitting[0].background.append(claim.key)
        else:
            loose.append(claim.key)
    groups = [Group(tuple(sorted(c.key for c in g.claims)), tuple(sorted(g.background))) for g in growing]
    return Grouping(
        tuple(sorted(groups, key=lambda g: g.members)),
        tuple(sorted(loose)),
        _duplicates(doubtful, growing),
    )


def _exactness(claim: Claim) -> tuple[int, int, str]:
    date = claim.date
    return (date.rank if date else 9, (date.days or 0) if date else 0, claim.key)


def _fits(claim: Claim, into: _Growing, apart: set[tuple[str, str]]) -> bool:
    return all((claim.key, c.key) not in apart and compatible(claim, c) for c in into.claims)


def _certain(claim: Claim, into: _Growing) -> bool:
    """Two vague accounts, each of some day of a year, are one only where the place is the same: a pair meets more than once a year."""
    if claim.date and claim.date.is_certain:
        return True
    if any(c.date and c.date.is_certain for c in into.claims):
        return True
    return any(
        claim.date == c.date and claim.venue and c.venue and claim.venue.city and claim.venue.city == c.venue.city
        for c in into.claims
    )


def _duplicates(doubtful: list[tuple[Claim, list[_Growing]]], growing: list[_Growing]) -> frozenset[tuple[str, str]]:
    home = {c.key: g.key for g in growing for c in g.claims}
    pairs = set()
    for claim, candidates in doubtful:
        for candidate in candidates:
            one, other = sorted((home[claim.key], home[candidate.claims[0].key]))
            if one != other:
                pairs.add((one, other))
    return frozenset(pairs)


def _read(decisions: Iterable[Decision], known: set[str]) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """(kept apart, held together), each both ways round; "together" is carried on from claim to claim."""
    apart: set[tuple[str, str]] = set()
    home: dict[str, set[str]] = {}
    for decision in decisions:
        pair = (decision.one, decision.other)
        if decision.verdict == Verdict.DIFFERENT:
            apart |= {pair, pair[::-1]}
            continue
        union = home.get(pair[0], {pair[0]}) | home.get(pair[1], {pair[1]})
        for key in union:
            home[key] = union
    together = {(a, b) for a, union in home.items() if a in known for b in union if a != b}
    return apart, together
