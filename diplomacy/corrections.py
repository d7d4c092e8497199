"""Corrections made and withdrawn: what a person wants to see, held against what is extracted, becomes rows that last."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .assembly import claims_of, conclude_again, one_writer_at_a_time
from .claims import SeatClaim, VenueClaim
from .conclusions import Conclusion, amend, extracted, same_value
from .extraction.vocabulary import Field
from .models import Correction, Meeting
from .rows import Directory, amendment_from_row


class ChangedMeanwhileError(Exception):
    """The meeting is no longer what the person saw."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A meeting as a person wants to see it. Dates as EDTF, topics as slugs."""

    date: str
    format: str
    venue: VenueClaim | None
    seats: tuple[SeatClaim, ...]
    topics: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Change:
    field: Field
    key: str
    action: str
    value: object


def correct(
    meeting: Meeting, wanted: Wanted, *, user: User, reason: str, revision: int | None = None
) -> list[Correction]:
    """Make a correction of every field or element in which `wanted` differs from what the meeting shows, and conclude again.

    What is put back to the extracted value withdraws the correction that stood against it. Raise ChangedMeanwhileError where the meeting is past
    `revision`, ValueError without a reason.
    """
    if not reason.strip():
        raise ValueError(_("Say why the value is changed."))
    made = []
    with transaction.atomic():
        one_writer_at_a_time()
        current = Meeting.objects.select_for_update().get(pk=meeting.pk)
        if revision is not None and current.revision != revision:
            raise ChangedMeanwhileError
        by_sources = extracted(claims_of(current))
        in_force = list(Correction.objects.filter(meeting=current).in_force())
        shown = amend(by_sources, [amendment_from_row(c) for c in in_force])
        for change in _changes(shown, wanted):
            then = by_sources.field_as_json(change.field, change.key)
            for earlier in in_force:
                if (earlier.field, earlier.key) == (change.field, change.key):
                    _withdraw(earlier, user)
            if _is_extracted(change, then):
                continue
            made.append(
                Correction.objects.create(
                    meeting=current,
                    field=change.field,
                    action=change.action,
                    key=change.key,
                    value=change.value,
                    extracted=then,
                    reason=reason.strip(),
                    user=user,
                )
            )
        conclude_again(current, Directory.from_database())
    return made


def withdraw(correction: Correction, *, user: User) -> None:
    """Take a correction back: the extracted value returns. Nothing where it was withdrawn before."""
    with transaction.atomic():
        one_writer_at_a_time()
        correction = Correction.objects.select_for_update(of=("self",)).select_related("meeting").get(pk=correction.pk)
        if correction.withdrawn_at:
            return
        _withdraw(correction, user)
        conclude_again(correction.meeting, Directory.from_database())


def mark_reviewed(meeting: Meeting, *, user: User) -> None:
    """Say that someone held the record, as it is in `meeting`, against its sources. Raise ChangedMeanwhileError where it is another by now."""
    with transaction.atomic():
        one_writer_at_a_time()
        current = Meeting.objects.select_for_update().get(pk=meeting.pk)
        if current.revision != meeting.revision:
            raise ChangedMeanwhileError
        current.reviewed_by, current.reviewed_at = user, timezone.now()
        current.reviewed_revision = current.revision
        current.save(update_fields=["reviewed_by", "reviewed_at", "reviewed_revision"])
        conclude_again(current, Directory.from_database())


def _withdraw(correction: Correction, user: User) -> None:
    correction.withdrawn_at = timezone.now()
    correction.withdrawn_by = user
    correction.save(update_fields=["withdrawn_at", "withdrawn_by"])


def _changes(shown: Conclusion, wanted: Wanted) -> Iterator[_Change]:
    """Where the two differ, field by field and element by element."""
    action = Correction.Action
    if (shown.date.edtf if shown.date else "") != wanted.date:
        yield _Change(Field.DATE, "", action.SET, wanted.date or None)
    if (shown.format or "") != wanted.format:
        yield _Change(Field.FORMAT, "", action.SET, wanted.format or None)
    if (shown.venue or VenueClaim()) != (wanted.venue or VenueClaim()):
        yield _Change(Field.PLACE, "", action.SET, wanted.venue.as_json() if wanted.venue else None)
    for topic in sorted(wanted.topics - set(shown.topics)):
        yield _Change(Field.TOPICS, topic, action.ADD, topic)
    for topic in sorted(set(shown.topics) - wanted.topics):
        yield _Change(Field.TOPICS, topic, action.REMOVE, None)
    seats = {s.key: s for s in wanted.seats}
    for seat in shown.seats:
        if seat.key not in seats:
            yield _Change(Field.PARTICIPANTS, seat.key, action.REMOVE, None)
        elif not same_value(Field.PARTICIPANTS, seats[seat.key].as_json(), seat.as_json()):
            yield _Change(Field.PARTICIPANTS, seat.key, action.CHANGE, seats[seat.key].as_json())
    for position, (key, seat) in enumerate(seats.items()):
        if shown.seat(key) is None:  # the first of a side leads it: who takes a place takes it where it was
            yield _Change(Field.PARTICIPANTS, key, action.ADD, seat.as_json() | {"position": position})


def _is_extracted(change: _Change, then: object) -> bool:
    """Whether the change is but a return to what the sources say."""
    return then is None if change.action == Correction.Action.REMOVE else same_value(change.field, change.value, then)
