"""What a reviewer does at the desk, each act as one step that is kept and can be undone."""

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from diplomacy import decisions
from diplomacy.assembly import conclude_again, one_writer_at_a_time
from diplomacy.corrections import (
    ChangedMeanwhileError,
    Quotation,
    Wanted,
    correct,
    mark_reviewed,
    reinstate,
    uphold,
    withdraw,
)
from diplomacy.models import Correction, Decision, Meeting, Report, ReviewAct, Suggestion
from diplomacy.rows import Directory
from diplomacy.suggestions import decide, reopen

Kind = ReviewAct.Kind


def accept(meeting: Meeting, *, user: User) -> ReviewAct:
    """Say that the record is right as it was seen."""

    def do() -> None:
        mark_reviewed(meeting, user=user)

    return _kept(Kind.ACCEPTED, meeting, user, do)


def correct_and_accept(
    meeting: Meeting, wanted: Wanted, *, user: User, reason: str, evidence: Mapping[tuple[str, str], Quotation]
) -> ReviewAct:
    """Correct what differs and say that the rest is right."""

    def do() -> None:
        correct(meeting, wanted, user=user, reason=reason, revision=meeting.revision, evidence=evidence)
        mark_reviewed(Meeting.objects.get(pk=meeting.pk), user=user)

    return _kept(Kind.CORRECTED, meeting, user, do)


def reject(meeting: Meeting, *, user: User, reason: str) -> ReviewAct:
    return _kept(Kind.REJECTED, meeting, user, lambda: decisions.reject(meeting, user=user, reason=reason))


def merge(meetings: Sequence[Meeting], *, user: User, reason: str) -> ReviewAct:
    return _kept(Kind.MERGED, meetings[0], user, lambda: decisions.merge(meetings, user=user, reason=reason))


def tell_apart(one: Meeting, other: Meeting, *, user: User, reason: str) -> ReviewAct:
    return _kept(Kind.TOLD_APART, one, user, lambda: decisions.tell_apart(one, other, user=user, reason=reason))


def split(meeting: Meeting, reports: Iterable[Report], *, user: User, reason: str) -> ReviewAct:
    return _kept(Kind.SPLIT, meeting, user, lambda: decisions.split(meeting, reports, user=user, reason=reason))


def take_back(correction: Correction, *, user: User) -> ReviewAct:
    """Withdraw a correction: the extracted value returns."""
    return _kept(Kind.WITHDRAWN, correction.meeting, user, lambda: withdraw(correction, user=user))


def keep(correction: Correction, *, user: User, reason: str) -> ReviewAct:
    """Hold on to a corrected value against what the sources have come to say."""
    return _kept(Kind.KEPT, correction.meeting, user, lambda: uphold(correction, user=user, reason=reason))


def take_back_decision(decision: Decision, meeting: Meeting, *, user: User) -> ReviewAct:
    """Withdraw a decision, with all that were made together with it."""

    def do() -> None:
        decisions.withdraw_decisions(decision.batch, user=user)

    return _kept(Kind.TAKEN_BACK, meeting, user, do)


def answer(suggestion: Suggestion, meeting: Meeting, *, taken: bool, user: User) -> ReviewAct:
    """Close a reader's suggestion. Raise UndecidableError where somebody did before."""

    def do() -> None:
        if not decide(suggestion, taken=taken, user=user):
            raise decisions.UndecidableError(_("Somebody has answered this suggestion meanwhile."))

    return _kept(Kind.ANSWERED, meeting, user, do, suggestion=suggestion.pk)


def last_act(user: User) -> ReviewAct | None:
    """The person's last act that can be undone."""
    return _undoable().filter(user=user).select_related("meeting").first()


def _undoable() -> QuerySet[ReviewAct]:
    """Acts that were not undone, the last one first; of today, because what is older has been built upon."""
    return ReviewAct.objects.filter(undone_at=None, created_at__gte=timezone.now() - timedelta(hours=12))


def undo(act: ReviewAct, *, user: User) -> None:
    """Take back all that an act made and make anew all that it withdrew. Raise ChangedMeanwhileError where it was undone before."""
    with transaction.atomic():
        one_writer_at_a_time()
        act = ReviewAct.objects.select_for_update(of=("self",)).get(pk=act.pk)
        if act.undone_at or act.user_id != user.pk:
            raise ChangedMeanwhileError
        for correction in Correction.objects.filter(pk__in=act.made["corrections"]):
            withdraw(correction, user=user)
        for batch in act.made["batches"]:
            decisions.withdraw_decisions(uuid.UUID(batch), user=user)
        again: dict[int | str, int | str] = {}
        for correction in Correction.objects.filter(pk__in=act.made["withdrawn"]).order_by("created_at", "pk"):
            again[correction.pk] = reinstate(correction, user=user).pk
        if act.made["undecided"]:
            batches = decisions.reinstate_decisions(act.made["undecided"], user=user)
            again |= {str(old): str(new) for old, new in batches.items()}
        for suggestion in Suggestion.objects.select_for_update().filter(pk=act.made.get("suggestion", 0)):
            reopen(suggestion)
        for report in Report.objects.filter(pk=act.made.get("report", 0)):
            decisions.reject_report(report, user=user, reason=_("Added by mistake."))
        if act.meeting_id and act.kind in (Kind.ACCEPTED, Kind.CORRECTED):
            _unreview(act)
        act.undone_at = timezone.now()
        act.save(update_fields=["undone_at"])
        _follow(again)


def _follow(again: Mapping[int | str, int | str]) -> None:
    """What was made anew is still the work of the acts that made it first: let them be undone, too."""
    for earlier in _undoable() if again else ():
        mine = {k: [again[old] for old in earlier.made[k] if old in again] for k in ("corrections", "batches")}
        if any(mine.values()):
            earlier.made |= {k: [*earlier.made[k], *new] for k, new in mine.items()}
            earlier.save(update_fields=["made"])


def _unreview(act: ReviewAct) -> None:
    """Put back who had reviewed the record before, and which revision of it."""
    before = act.made["reviewed"]
    meeting = Meeting.everything.get(pk=act.meeting_id or 0)
    meeting.reviewed_by_id, meeting.reviewed_revision = before["by"], before["revision"]
    meeting.reviewed_at = None if before["at"] is None else datetime.fromisoformat(before["at"])
    meeting.save(update_fields=["reviewed_by", "reviewed_revision", "reviewed_at"])
    conclude_again(meeting, Directory.from_database())


def _kept(kind: str, meeting: Meeting, user: User, do: Callable[[], object], **beside: int) -> ReviewAct:
    """Do it and keep what it made and withdrew, and what else it was about."""
    with transaction.atomic():
        one_writer_at_a_time()
        before = Meeting.everything.filter(pk=meeting.pk).first()
        corrections = _in_force(Correction)
        undecided = _in_force(Decision)
        do()
        now = _in_force(Correction)
        batches = Decision.objects.filter(pk__in=_in_force(Decision) - undecided).values_list("batch", flat=True)
        made: dict[str, Any] = {
            "corrections": sorted(now - corrections),
            "withdrawn": sorted(corrections - now),
            "batches": sorted({str(b) for b in batches}),
            "undecided": sorted(undecided - _in_force(Decision)),
            "reviewed": {
                "by": before.reviewed_by_id if before else None,
                "at": before.reviewed_at.isoformat() if before and before.reviewed_at else None,
                "revision": before.reviewed_revision if before else None,
            },
            **beside,
        }
        if not Meeting.everything.filter(pk=meeting.pk).exists():  # merged into another
            return ReviewAct.objects.create(user=user, kind=kind, meeting=None, made=made)
        return ReviewAct.objects.create(user=user, kind=kind, meeting=meeting, made=made)


def _in_force(model: type[Correction] | type[Decision]) -> set[int]:
    return set(model.objects.filter(withdrawn_at__isnull=True).values_list("pk", flat=True))


__all__ = [
    "accept",
    "answer",
    "correct_and_accept",
    "keep",
    "last_act",
    "merge",
    "reject",
    "split",
    "take_back",
    "take_back_decision",
    "tell_apart",
    "undo",
]
