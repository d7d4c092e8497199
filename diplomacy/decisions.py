"""Decisions on identity, made and taken back: which reports tell of one meeting, which of none, which people are one.

Each is kept by the reports' anchors (`diplomacy.identity`), so that every later reading honours it, and each can be taken back: then the meetings are what
they would be had it never been made, with their corrections.
"""

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from .assembly import Assembled, assemble, one_writer_at_a_time
from .corrections import ChangedMeanwhileError, anchors_of
from .identity import Decided, anchor_for
from .models import Anchor, Decision, Meeting, Participant, ParticipantMerge, Report, SeatKey
from .rows import Directory, People

Verdict = Decision.Verdict


@dataclass(frozen=True, slots=True)
class Made:
    """Decisions made at once, and ids of those that they replaced."""

    batch: uuid.UUID
    withdrawn: tuple[int, ...] = ()


class UndecidableError(ValueError):
    """A decision that cannot be made on these; str() says why."""


def merge(meetings: Sequence[Meeting], *, user: User, reason: str) -> Made:
    """Say that these meetings are one. What told them apart before is withdrawn."""
    if len({m.pk for m in meetings}) < 2:
        raise UndecidableError(_("Choose two meetings."))

    def decide(decided: Decided) -> list[Decision]:
        anchors = [_anchors(m, decided) for m in meetings]
        lead, *others = [a for of_meeting in anchors for a in of_meeting]
        for these, those in _pairs(anchors):
            _withdraw_between(Verdict.DIFFERENT, these, those, user)
        return [Decision(verdict=Verdict.SAME, one=lead, other=other, meeting=meetings[0]) for other in others]

    return _decide(decide, meetings, user, reason)


def split(meeting: Meeting, reports: Iterable[Report], *, user: User, reason: str) -> Made:
    """Say that these reports of a meeting tell of another one. What held them together with the rest is withdrawn; they stay together themselves."""
    off = {r.pk for r in reports}

    def decide(decided: Decided) -> list[Decision]:
        mine = list(_reports(meeting))
        away = [anchor_for(r, decided) for r in mine if r.pk in off]
        rest = [anchor_for(r, decided) for r in mine if r.pk not in off]
        if not away or not rest:
            raise UndecidableError(_("Choose some of the reports, not all of them."))
        _withdraw_between(Verdict.SAME, away, rest, user)
        # held together by way of the others, they must go on holding together by themselves
        kept = [*pairwise(away), *pairwise(rest)]
        return [
            *(Decision(verdict=Verdict.DIFFERENT, one=a, other=b, meeting=meeting) for a, b in product(away, rest)),
            *(Decision(verdict=Verdict.SAME, one=a, other=b, meeting=meeting) for a, b in kept),
        ]

    return _decide(decide, [meeting], user, reason)


def tell_apart(one: Meeting, other: Meeting, *, user: User, reason: str) -> Made:
    """Say that two meetings are not the same, whatever is read of them."""
    if one.pk == other.pk:
        raise UndecidableError(_("Choose two meetings."))

    def decide(decided: Decided) -> list[Decision]:
        pairs = product(_anchors(one, decided), _anchors(other, decided))
        return [Decision(verdict=Verdict.DIFFERENT, one=a, other=b, meeting=one) for a, b in pairs]

    return _decide(decide, [one, other], user, reason)


def reject(meeting: Meeting, *, user: User, reason: str) -> Made:
    """Say that what the record tells of is not a meeting. It goes out of sight, with its corrections and its address, until that is taken back."""

    def decide(decided: Decided) -> list[Decision]:
        anchors = _anchors(meeting, decided)
        return [Decision(verdict=Verdict.REJECTED, one=anchor, meeting=meeting) for anchor in anchors]

    return _decide(decide, [meeting], user, reason)


def reject_report(report: Report, *, user: User, reason: str) -> Made:
    """Say that one report of a meeting tells of none; the others stay."""

    def decide(decided: Decided) -> list[Decision]:
        return [Decision(verdict=Verdict.REJECTED, one=anchor_for(report, decided), meeting=report.meeting)]

    return _decide(decide, [report.meeting] if report.meeting else [], user, reason)


def withdraw_decisions(batch: uuid.UUID, *, user: User) -> Assembled:
    """Take back what was decided at once. Nothing where it was taken back before."""
    with transaction.atomic():
        one_writer_at_a_time()
        decisions = list(Decision.objects.in_force().filter(batch=batch).select_related("one", "other"))
        _withdraw(decisions, user)
        return _assemble_again(decisions)


def reinstate_decisions(ids: Iterable[int], *, user: User) -> dict[uuid.UUID, uuid.UUID]:
    """Make withdrawn decisions anew, as they were: what was made together stays together. The batches they had, with those they have now."""
    with transaction.atomic():
        one_writer_at_a_time()
        withdrawn = list(
            Decision.objects.filter(pk__in=list(ids), withdrawn_at__isnull=False).select_related("one", "other")
        )
        batches = {old.batch: uuid.uuid4() for old in withdrawn}
        for old in withdrawn:
            Decision.objects.create(
                verdict=old.verdict,
                one=old.one,
                other=old.other,
                batch=batches[old.batch],
                meeting=old.meeting,
                reason=old.reason,
                user=user,
            )
        _assemble_again(withdrawn)
    return batches


# -- people -----------------------------------------------------------------------------------------------------------


def merge_people(participant: Participant, into: Participant, *, user: User, reason: str) -> ParticipantMerge:
    """Say that two people on the list are one. The first goes on as the second, with all names; its address redirects; no row is moved."""
    with transaction.atomic():
        one_writer_at_a_time()
        people = People.from_database()
        goal = Participant.objects.get(slug=people.slug(into.slug))
        if participant.slug in people.one_with:
            raise UndecidableError(_("%(name)s is merged into another already.") % {"name": participant})
        if goal.pk == participant.pk:
            raise UndecidableError(_("Choose two officials."))
        if goal.side != participant.side:
            raise UndecidableError(_("They speak for different sides."))
        made = ParticipantMerge.objects.create(participant=participant, into=goal, user=user, reason=_why(reason))
        _seat_again([participant.slug, goal.slug])
    return made


def split_people(merged: ParticipantMerge, *, user: User) -> None:
    """Take a merge of two people back: they are two again, as they were. Nothing where it was taken back before."""
    with transaction.atomic():
        one_writer_at_a_time()
        merged = (
            ParticipantMerge.objects.select_for_update(of=("self",))
            .select_related("participant", "into")
            .get(pk=merged.pk)
        )
        if merged.withdrawn_at:
            return
        merged.withdrawn_at, merged.withdrawn_by = timezone.now(), user
        merged.save(update_fields=["withdrawn_at", "withdrawn_by"])
        _seat_again([merged.participant.slug, merged.into.slug])


def _seat_again(slugs: Iterable[str]) -> None:
    """Bring up to date whatever seats one of these people, or somebody merged into one of them."""
    directory = Directory.from_database()
    wanted = {f"p:{slug}" for slug in slugs}
    wanted |= {f"p:{directory.people.slug(slug)}" for slug in slugs}
    keys = directory.people.spellings(wanted)
    reports = set(SeatKey.objects.filter(key__in=keys).values_list("report", flat=True))
    seated = Meeting.everything.filter(
        Q(participations__key__in=keys) | Q(corrections__key__in=keys, corrections__withdrawn_at__isnull=True)
    )
    assemble(reports, set(seated.values_list("pk", flat=True)), directory)


# -- how each is done -------------------------------------------------------------------------------------------------


def _decide(decide: Callable[[Decided], list[Decision]], meetings: Sequence[Meeting], user: User, reason: str) -> Made:
    """Store the decisions and bring every meeting up to date. Raise ChangedMeanwhileError where a meeting is past what the person saw."""
    why = _why(reason)
    batch = uuid.uuid4()
    with transaction.atomic():
        one_writer_at_a_time()
        for meeting in meetings:
            current = Meeting.everything.filter(pk=meeting.pk).values_list("revision", flat=True).first()
            if current != meeting.revision:
                raise ChangedMeanwhileError
        directory = Directory.from_database()
        in_force = set(Decision.objects.in_force().values_list("pk", flat=True))
        decisions = decide(Decided(directory.people))
        replaced = Decision.objects.filter(pk__in=in_force, withdrawn_at__isnull=False).values_list("pk", flat=True)
        withdrawn = tuple(sorted(replaced))
        for decision in decisions:
            decision.batch, decision.user, decision.reason = batch, user, why
            decision.save()
        _assemble_again(decisions, {m.pk for m in meetings})
    return Made(batch, withdrawn)


def _why(reason: str) -> str:
    if not reason.strip():
        raise UndecidableError(_("Say why."))
    return reason.strip()


def _reports(meeting: Meeting) -> Iterable[Report]:
    return Report.objects.filter(meeting=meeting).prefetch_related("evidence").order_by("-reported", "pk")


def _anchors(meeting: Meeting, decided: Decided) -> list[Anchor]:
    """Anchors of a meeting's reports, those that report it as news first; of one without, those of its corrections."""
    anchors = anchors_of(meeting, decided) or list(Anchor.objects.filter(corrections__meeting=meeting).distinct())
    if not anchors:
        raise UndecidableError(_("No report tells of this meeting any longer."))
    return anchors


def _pairs(groups: Sequence[list[Anchor]]) -> Iterable[tuple[list[Anchor], list[Anchor]]]:
    for n, these in enumerate(groups):
        for those in groups[n + 1 :]:
            yield these, those


def _withdraw_between(verdict: str, these: list[Anchor], those: list[Anchor], user: User) -> None:
    between = Q(one__in=these, other__in=those) | Q(one__in=those, other__in=these)
    _withdraw(Decision.objects.in_force().filter(between, verdict=verdict), user)


def _withdraw(decisions: Iterable[Decision], user: User) -> None:
    for decision in decisions:
        decision.withdrawn_at, decision.withdrawn_by = timezone.now(), user
        decision.save(update_fields=["withdrawn_at", "withdrawn_by"])


def _assemble_again(decisions: Iterable[Decision], meetings: set[int] | None = None) -> Assembled:
    """Bring up to date whatever the decisions touch."""
    directory = Directory.from_database()
    decided = Decided(directory.people)
    anchors = {a.pk: a for d in decisions for a in (d.one, d.other) if a}
    decided.resolve(anchors.values())
    reports = {decided.report_of[pk] for pk in anchors if pk in decided.report_of}
    touched = {d.meeting_id for d in decisions if d.meeting_id} | (meetings or set())
    return assemble(reports, touched, directory)
