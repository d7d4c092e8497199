"""A conclusion into the rows of a meeting: its columns, seats, topics, state, address and words for searching."""

from collections.abc import Iterable

from django.db.models import F

from . import models
from .conclusions import Conclusion
from .extraction.partialdates import PartialDate
from .extraction.vocabulary import Precision
from .rows import Directory, address_words
from .search import index


def natural_address(conclusion: Conclusion) -> str:
    return address_words(conclusion.seats, _day_words(conclusion.date))


def free_address(conclusion: Conclusion, came_from: Iterable[int] = ()) -> str:
    """An address for a new meeting; where its reports had it before they went to one of these meetings, that one again."""
    words = natural_address(conclusion)
    left_behind = models.MeetingAddress.objects.filter(slug=words, meeting__in=list(came_from))
    if left_behind.exclude(slug=F("meeting__slug")).exists():
        return words
    taken = set(models.MeetingAddress.objects.filter(slug__startswith=words).values_list("slug", flat=True))
    number = 2
    slug = words
    while slug in taken:
        slug = f"{words}-{number}"
        number += 1
    return slug


def _day_words(when: PartialDate | None) -> str:
    if when is None or when.first is None:
        return "undated"
    if when.is_certain:
        return when.first.isoformat()
    return f"{when.first:%Y-%m}" if when.precision == Precision.MONTH else f"{when.first:%Y}"


_FACTS = ("date", "format", "place_id", "city", "country", "confidence", "conflicts", "date_reasons")


def set_facts(meeting: models.Meeting, conclusion: Conclusion, directory: Directory) -> None:
    meeting.partial_date = conclusion.date
    meeting.format = conclusion.format or ""
    venue = conclusion.venue
    meeting.place_id = directory.places.get(venue.place) if venue else None
    meeting.city = venue.city if venue else ""
    meeting.country = venue.country if venue else ""
    meeting.confidence = round(conclusion.confidence, 3)
    meeting.conflicts = [c.as_json() for c in conclusion.conflicts]


def write(
    meeting: models.Meeting, conclusion: Conclusion, has_source: bool, directory: Directory, *, rejected: bool = False
) -> bool:
    """Store the conclusion; True where anything changed, which makes it the next revision."""
    before = {f: getattr(meeting, f) for f in _FACTS}
    set_facts(meeting, conclusion, directory)
    changed = before != {f: getattr(meeting, f) for f in _FACTS}
    changed = _write_seats(meeting, conclusion, directory) or changed
    topics = {directory.topics[t] for t in conclusion.topics if t in directory.topics}
    if topics != set(meeting.topics.values_list("pk", flat=True)):
        meeting.topics.set(topics)
        changed = True
    if changed:
        meeting.revision += 1
    state = _state(meeting, has_source, rejected)
    if rejected or meeting.state == models.Meeting.State.REJECTED:  # both ways, whoever has it open must know
        meeting.revision += not changed and state != meeting.state
    if changed or state != meeting.state:
        meeting.state = state
        meeting.save()
    index(meeting)
    return changed


def _state(meeting: models.Meeting, has_source: bool, rejected: bool) -> str:
    states = models.Meeting.State
    if rejected:
        return states.REJECTED
    if not has_source:
        return states.WITHOUT_SOURCE
    if meeting.corrections.filter(withdrawn_at__isnull=True).exists():
        return states.CORRECTED
    if meeting.reviewed_revision == meeting.revision:  # what changed since has not been looked at
        return states.REVIEWED
    return states.AWAITING if meeting.reports.filter(article__isnull=False).exists() else states.CHRONOLOGY


def _write_seats(meeting: models.Meeting, conclusion: Conclusion, directory: Directory) -> bool:
    wanted = [
        models.Participation(
            meeting=meeting,
            position=position,
            side=seat.side,
            participant_id=directory.participants.get(seat.participant or ""),
            office_id=directory.offices.get(seat.office or ""),
            role=seat.role[:300],
            key=seat.key,
            reasons=[r.as_json() for r in seat.reasons],
        )
        for position, seat in enumerate(conclusion.seats)
    ]
    columns = ("position", "side", "participant_id", "office_id", "role", "key", "reasons")
    present = list(meeting.participations.all())
    if [[getattr(p, c) for c in columns] for p in present] == [[getattr(p, c) for c in columns] for p in wanted]:
        return False
    meeting.participations.all().delete()
    models.Participation.objects.bulk_create(wanted)
    return True


__all__ = ["free_address", "natural_address", "set_facts", "write"]
