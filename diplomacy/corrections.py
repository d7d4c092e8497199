"""Corrections made and withdrawn: what a person wants to see, held against what is extracted, becomes rows that last."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .assembly import claims_of, conclude_again, one_writer_at_a_time
from .claims import SeatClaim, VenueClaim
from .conclusions import Conclusion, amend, extracted, same_value
from .extraction.vocabulary import Field
from .identity import Decided, anchor_for
from .models import Anchor, Article, Correction, Meeting, Report
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
class Quotation:
    """A passage that a person gives as evidence: half-open offsets in the article's text, and the words there."""

    article: int  # id
    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, article: Article, start: int, end: int) -> "Quotation":
        """The passage at these offsets. Raise ValueError where the text has none."""
        quote = article.text[start:end] if 0 <= start < end else ""
        if not quote.strip() or end > len(article.text):
            raise ValueError(_("The text has no such passage."))
        return cls(article.pk, start, end, quote)


@dataclass(frozen=True, slots=True)
class _Change:
    field: Field
    key: str
    action: str
    value: object


_NO_EVIDENCE: Mapping[tuple[str, str], Quotation] = {}


def correct(
    meeting: Meeting,
    wanted: Wanted,
    *,
    user: User,
    reason: str,
    revision: int | None = None,
    evidence: Mapping[tuple[str, str], Quotation] = _NO_EVIDENCE,
) -> list[Correction]:
    """Make a correction of every field or element in which `wanted` differs from what the meeting shows, and conclude again.

    `evidence` gives passages by field and element; a value that stays as it is becomes the person's word by it. What is put back to the extracted value
    withdraws the correction that stood against it. Raise ChangedMeanwhileError where the meeting is past `revision`, ValueError without a reason.
    """
    if not reason.strip():
        raise ValueError(_("Say why the value is changed."))
    made = []
    with transaction.atomic():
        one_writer_at_a_time()
        current = Meeting.objects.select_for_update().get(pk=meeting.pk)
        if revision is not None and current.revision != revision:
            raise ChangedMeanwhileError
        directory = Directory.from_database()
        by_sources = extracted(claims_of(current))
        in_force = list(Correction.objects.filter(meeting=current).in_force())
        amendments = {c.pk: amendment_from_row(c, directory.people) for c in in_force}
        shown = amend(by_sources, amendments.values())
        changes = list(_changes(shown, wanted))
        changed = {(c.field, c.key) for c in changes}
        changes += (c for c in _confirmed(shown, evidence) if (c.field, c.key) not in changed)
        anchors = anchors_of(current, Decided(directory.people)) if changes else []
        for change in changes:
            then = by_sources.field_as_json(change.field, change.key)
            for earlier in in_force:
                amendment = amendments[earlier.pk]
                if (amendment.field, amendment.key) == (change.field, change.key):
                    _withdraw(earlier, user)
            passage = evidence.get((change.field, change.key))
            if _is_extracted(change, then) and not passage:
                continue
            correction = Correction(
                meeting=current,
                field=change.field,
                action=change.action,
                key=change.key,
                value=change.value,
                extracted=then,
                reason=reason.strip(),
                user=user,
            )
            if passage:
                correction.article_id, correction.quote = passage.article, passage.quote
                correction.start, correction.end = passage.start, passage.end
            made.append(_keep(correction, anchors))
        conclude_again(current, directory)
    return made


def anchors_of(meeting: Meeting, decided: Decided) -> list[Anchor]:
    """Anchors of the reports of a meeting, by which what is said of it finds its way."""
    reports = Report.objects.filter(meeting=meeting).prefetch_related("evidence").order_by("-reported", "pk")
    return [anchor_for(report, decided) for report in reports]


def uphold(correction: Correction, *, user: User, reason: str) -> Correction:
    """Say again what a correction says, against what the sources say now: the conflict is closed, the value stays."""
    if not reason.strip():
        raise ValueError(_("Say why the value is changed."))
    with transaction.atomic():
        one_writer_at_a_time()
        correction = Correction.objects.select_for_update(of=("self",)).select_related("meeting").get(pk=correction.pk)
        if correction.withdrawn_at:
            raise ChangedMeanwhileError
        directory = Directory.from_database()
        now = extracted(claims_of(correction.meeting))
        anchors = anchors_of(correction.meeting, Decided(directory.people)) or list(correction.anchors.all())
        _withdraw(correction, user)
        again = Correction(
            meeting=correction.meeting,
            field=correction.field,
            action=correction.action,
            key=correction.key,
            value=correction.value,
            extracted=now.field_as_json(correction.field, amendment_from_row(correction, directory.people).key),
            reason=reason.strip(),
            user=user,
            article_id=correction.article_id,
            start=correction.start,
            end=correction.end,
            quote=correction.quote,
        )
        _keep(again, anchors)
        conclude_again(correction.meeting, directory)
    return again


def reinstate(correction: Correction, *, user: User) -> Correction:
    """Make a withdrawn correction anew, as it was: what is undone is not erased."""
    again = Correction(
        meeting=correction.meeting,
        field=correction.field,
        action=correction.action,
        key=correction.key,
        value=correction.value,
        extracted=correction.extracted,
        reason=correction.reason,
        user=user,
        article_id=correction.article_id,
        start=correction.start,
        end=correction.end,
        quote=correction.quote,
    )
    with transaction.atomic():
        one_writer_at_a_time()
        _keep(again, list(correction.anchors.all()))
        conclude_again(correction.meeting, Directory.from_database())
    return again


def _keep(correction: Correction, anchors: Iterable[Anchor]) -> Correction:
    correction.save()
    correction.anchors.set(anchors)
    return correction


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


def _confirmed(shown: Conclusion, evidence: Mapping[tuple[str, str], Quotation]) -> Iterator[_Change]:
    """Values that a person gives evidence for and leaves as they are. A topic or a person that is not shown has no value to confirm."""
    for field, key in sorted(evidence):
        value = shown.field_as_json(field, key)
        if not key:
            yield _Change(Field(field), "", Correction.Action.SET, value)
        elif value is not None:
            action = Correction.Action.CHANGE if field == Field.PARTICIPANTS else Correction.Action.ADD
            yield _Change(Field(field), key, action, value)


def _is_extracted(change: _Change, then: object) -> bool:
    """Whether the change is but a return to what the sources say."""
    return then is None if change.action == Correction.Action.REMOVE else same_value(change.field, change.value, then)
