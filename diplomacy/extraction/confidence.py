"""How sure a report is of itself: the product of what was printed and what was inferred, each weight with its ground."""

from .partialdates import PartialDate
from .records import Seat, Venue
from .spans import Evidence

PRINTED, INFERRED, MISSING = 1.0, 0.9, 0.75


def confidence_of(
    date: PartialDate | None,
    format_evidence: tuple[Evidence, ...],
    venue: Venue | None,
    seats: tuple[Seat, ...],
    reported: bool,
) -> float:
    """From 0 to 1. A day printed or counted from a dateline, a named place and listed people on both sides make 1."""
    weight = 1.0
    weight *= MISSING if date is None else PRINTED if date.is_certain else INFERRED
    weight *= INFERRED if venue and venue.reasons else PRINTED
    weight *= PRINTED if format_evidence else INFERRED
    for side in ("CN", "VN"):
        of_side = [s for s in seats if s.side == side]
        listed = any(s.official and s.name for s in of_side)
        weight *= PRINTED if listed else INFERRED if of_side else MISSING
    if any(r.code in ("spelling", "office-contradicts-tenures", "pronoun") for s in seats for r in s.reasons):
        weight *= INFERRED
    return round(weight if reported else weight * INFERRED, 3)
