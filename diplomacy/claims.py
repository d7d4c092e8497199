"""Reports as the pure functions see them: what one article claims of one meeting. Between the tables and `conclusions`, `grouping`."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from .extraction.partialdates import PartialDate
from .extraction.reasons import Reason


@dataclass(frozen=True, slots=True)
class SeatClaim:
    """Someone at the table. `key` names the seat in evidence and corrections: `p:<participant>`, `o:<office>` or `r:<side>:<words>`."""

    key: str
    side: str
    participant: str | None = None  # slug
    office: str | None = None  # slug
    role: str = ""
    reasons: tuple[Reason, ...] = ()

    @property
    def office_key(self) -> str | None:
        return f"o:{self.office}" if self.office else None

    def as_json(self) -> dict[str, Any]:
        return {"side": self.side, "participant": self.participant, "office": self.office, "role": self.role}

    @classmethod
    def from_json(cls, key: str, stored: Mapping[str, Any], reasons: tuple[Reason, ...] = ()) -> "SeatClaim":
        return cls(
            key, stored["side"], stored.get("participant"), stored.get("office"), stored.get("role") or "", reasons
        )


@dataclass(frozen=True, slots=True)
class VenueClaim:
    """Where: the slug of the most exact place known, its city and country. What is not known is empty."""

    place: str = ""
    city: str = ""
    country: str = ""

    def as_json(self) -> dict[str, str]:
        return {"place": self.place, "city": self.city, "country": self.country}

    def contradicts(self, other: "VenueClaim") -> bool:
        return _differ(self.country, other.country) or _differ(self.city.casefold(), other.city.casefold())


@dataclass(frozen=True, slots=True)
class Claim:
    """One article's account of one meeting. `key` names it in decisions, the same in every database: text and position, or row of the chronology."""

    key: str
    article: str
    reported: bool = True
    date: PartialDate | None = None
    format: str | None = None
    venue: VenueClaim | None = None
    seats: tuple[SeatClaim, ...] = ()  # the first of each side leads it
    topics: tuple[str, ...] = ()
    confidence: float = 0.0
    evidenced: frozenset[str] = frozenset()  # fields that rest on a passage

    @property
    def sides(self) -> frozenset[str]:
        return frozenset(s.side for s in self.seats)

    def lead(self, side: str) -> SeatClaim | None:
        return next((s for s in self.seats if s.side == side), None)

    def keys(self) -> frozenset[str]:
        """Every person, and every office of a seat: by these, reports of one meeting are looked up."""
        return frozenset(k for s in self.seats for k in (s.key, s.office_key) if k)

    def values_as_json(self) -> dict[str, Any]:
        """All that is not in columns of the report's row."""
        return {
            "format": self.format,
            "venue": self.venue.as_json() if self.venue else None,
            "seats": [{"key": s.key, **s.as_json(), "reasons": [r.as_json() for r in s.reasons]} for s in self.seats],
            "topics": list(self.topics),
            "evidenced": sorted(self.evidenced),
        }

    def with_values(self, stored: Mapping[str, Any]) -> "Claim":
        """This claim with the values that `values_as_json` wrote."""
        venue = stored.get("venue")
        return replace(
            self,
            format=stored.get("format"),
            venue=VenueClaim(**venue) if venue else None,
            seats=tuple(
                SeatClaim.from_json(s["key"], s, tuple(Reason.from_json(r) for r in s.get("reasons", ())))
                for s in stored.get("seats", ())
            ),
            topics=tuple(stored.get("topics", ())),
            evidenced=frozenset(stored.get("evidenced", ())),
        )


def _differ(a: str, b: str) -> bool:
    """Whether both are known and not the same: what is not known contradicts nothing."""
    return bool(a and b and a != b)
