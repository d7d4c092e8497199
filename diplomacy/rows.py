"""Between what extraction hands over, the claims that the pure functions take, and the rows of the tables."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.text import slugify

from . import models
from .claims import Claim, SeatClaim, VenueClaim
from .conclusions import Amendment
from .extraction.records import ReportRecord, Seat
from .extraction.spans import Evidence
from .extraction.vocabulary import Field

CHRONOLOGY = "chronology"


@dataclass(frozen=True, slots=True)
class People:
    """Who is one with whom by reviewers' decisions. What was read keeps the slugs that it was read with; whoever looks at it looks through this."""

    one_with: Mapping[str, str] = field(default_factory=dict)  # slug → slug of the person who stands for both

    @classmethod
    def from_database(cls) -> "People":
        return cls(models.ParticipantMerge.objects.one_with())

    def slug(self, slug: str) -> str:
        return self.one_with.get(slug, slug)

    def key(self, key: str) -> str:
        """A seat's key in terms of the person who stands for both."""
        return f"p:{self.slug(key[2:])}" if key.startswith("p:") else key

    def spellings(self, keys: Iterable[str]) -> set[str]:
        """The keys, and those of everyone who is one with one of these people: under these, reports may be looked up."""
        wanted = set(keys)
        return wanted | {f"p:{slug}" for slug, into in self.one_with.items() if f"p:{into}" in wanted}

    def seat(self, seat: SeatClaim) -> SeatClaim:
        if seat.participant is None or seat.participant not in self.one_with:
            return seat
        return replace(seat, key=self.key(seat.key), participant=self.slug(seat.participant))

    def value(self, stored: Any) -> Any:
        """A participant's value, as corrections keep it, in terms of the person who stands for both."""
        if isinstance(stored, dict) and stored.get("participant") in self.one_with:
            return stored | {"participant": self.slug(stored["participant"])}
        return stored


@dataclass(slots=True)
class Directory:
    """Slugs to rows of the reference tables, read once for a run; people found in texts join it as they come."""

    participants: dict[str, int] = field(default_factory=dict)
    offices: dict[str, int] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    topics: dict[str, int] = field(default_factory=dict)
    publishers: dict[str, int] = field(default_factory=dict)
    provisional: dict[tuple[str, str], str] = field(default_factory=dict)  # (side, name) → slug
    people: People = field(default_factory=People)

    @classmethod
    def from_database(cls) -> "Directory":
        found = models.Participant.objects.filter(provisional=True).values_list("side", "name", "slug")
        return cls(
            participants=dict(models.Participant.objects.values_list("slug", "pk")),
            offices=dict(models.Office.objects.values_list("slug", "pk")),
            places=dict(models.Place.objects.values_list("slug", "pk")),
            topics=dict(models.Topic.objects.values_list("slug", "pk")),
            publishers=dict(models.Publisher.objects.values_list("slug", "pk")),
            provisional={(side, name.casefold()): slug for side, name, slug in found},
            people=People.from_database(),
        )

    def participant_for(self, seat: Seat) -> str | None:
        """Slug of the person in a seat; one who is in no list becomes a provisional participant."""
        if seat.official in self.participants:
            return seat.official
        if not seat.name:
            return None
        known = self.provisional.get((seat.side, seat.name.casefold()))
        if known:
            return known
        base = plain_slug(seat.name) or "unnamed"
        # two sides may have people of one name; the slug must not depend on who came first
        slug = f"{base}-{seat.side.lower()}"
        row, _ = models.Participant.objects.get_or_create(
            slug=slug, defaults={"name": seat.name[:120], "side": seat.side, "provisional": True}
        )
        self.participants[row.slug] = row.pk
        self.provisional[seat.side, seat.name.casefold()] = row.slug
        return row.slug


def plain_slug(words: str) -> str:
    """A slug of any script: Latin letters without diacritics; Chinese stays as it is not, so it is spelled by code points."""
    folded = unicodedata.normalize("NFD", words.replace("đ", "d").replace("Đ", "D"))
    plain = slugify(folded)
    return plain or "-".join(f"{ord(c):x}" for c in words if not c.isspace())[:60]


def claim_of(record: ReportRecord, article: str, position: int, directory: Directory) -> Claim:
    """What the record says, in rows that exist: provisional people are made on the way."""
    seats: list[SeatClaim] = []
    for seat in record.seats:
        claimed = _seat(seat, directory)
        if claimed.key not in {s.key for s in seats}:
            seats.append(claimed)
    venue = record.venue
    evidenced = {
        Field.DATE: record.date_evidence,
        Field.FORMAT: record.format_evidence,
        Field.PLACE: venue.evidence if venue else (),
        Field.PARTICIPANTS: tuple(e for s in record.seats for e in s.evidence),
        Field.TOPICS: tuple(e for t in record.topics for e in t.evidence),
    }
    return Claim(
        key=f"{article[:16]}:{position}",
        article=article,
        reported=record.reported,
        date=record.date,
        format=record.format.value if record.format else None,
        venue=VenueClaim(venue.place if venue.place in directory.places else "", venue.city or "", venue.country or "")
        if venue
        else None,
        seats=tuple(seats),
        topics=tuple(t.topic for t in record.topics if t.topic in directory.topics),
        confidence=record.confidence,
        evidenced=frozenset(f.value for f, passages in evidenced.items() if passages),
    )


def _seat(seat: Seat, directory: Directory) -> SeatClaim:
    person = directory.participant_for(seat)
    office = seat.office if seat.office in directory.offices else None
    role = re.sub(r"\s+", " ", seat.role or seat.printed_role or "")[:300]
    if person:
        key = f"p:{person}"
    elif office:
        key = f"o:{office}"
    else:
        key = f"r:{seat.side}:{plain_slug(role)[:150]}"
    return SeatClaim(key, seat.side, person, office, role, seat.reasons)


def passages_of(record: ReportRecord, directory: Directory) -> Iterable[tuple[Field, str, Evidence]]:
    """(field, element, passage) of everything that the record rests on."""
    for evidence in record.date_evidence:
        yield Field.DATE, "", evidence
    for evidence in record.format_evidence:
        yield Field.FORMAT, "", evidence
    for evidence in record.venue.evidence if record.venue else ():
        yield Field.PLACE, "", evidence
    for seat in record.seats:
        key = _seat(seat, directory).key
        for evidence in seat.evidence:
            yield Field.PARTICIPANTS, key, evidence
    for topic in record.topics:
        for evidence in topic.evidence:
            yield Field.TOPICS, topic.topic, evidence


def claim_from_row(report: models.Report, people: People) -> Claim:
    """The claim of a row whose article, where it has one, is loaded.

    The chronology is one source: whoever compiled it told its meetings apart. What a reviewer wrote is a source of its own: the extractor may come to read
    the same in that article, and then both are of one meeting.
    """
    source = report.article.content_hash if report.article else CHRONOLOGY
    if report.written_by_id:
        source = f"{source}, by hand {report.position}"
    claim = Claim(
        key=f"{source[:16]}:{report.position}" if report.article else report.chronology_key or "",
        article=source,
        reported=report.reported,
        date=report.partial_date,
        confidence=report.confidence,
    )
    claim = claim.with_values(report.values)
    if not people.one_with:
        return claim
    seats: dict[str, SeatClaim] = {}
    for seat in map(people.seat, claim.seats):
        seats.setdefault(seat.key, seat)
    return replace(claim, seats=tuple(seats.values()))


def amendment_from_row(correction: models.Correction, people: People) -> Amendment:
    return Amendment(
        correction.pk,
        correction.created_at,
        correction.field,
        correction.action,
        people.key(correction.key) if correction.field == Field.PARTICIPANTS else correction.key,
        people.value(correction.value),
        people.value(correction.extracted),
    )


def address_words(seats: Iterable[SeatClaim], date: str) -> str:
    """`<first day or year or "undated">-<leading Chinese>-<leading Vietnamese>`, by slug of person, else of office."""
    leads: dict[str, str] = {}
    for seat in seats:
        leads.setdefault(seat.side, seat.participant or seat.office or plain_slug(seat.role) or seat.side.lower())
    sides = ["CN", "VN", *sorted(leads.keys() - {"CN", "VN"})]
    return "-".join([date, *(leads[s] for s in sides if s in leads)])[:180].rstrip("-")
