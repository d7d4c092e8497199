"""What each button of the desk's form does with the record."""

from collections.abc import Callable

from django.contrib.auth.models import User
from django.http import QueryDict
from django.utils.translation import gettext as _

from diplomacy.corrections import Wanted
from diplomacy.decisions import UndecidableError
from diplomacy.models import Correction, Decision, Meeting, MeetingAddress, Report, Suggestion

from . import acts
from .forms import RecordForm

Act = Callable[[Meeting, list[str], str, User], str]
"""(the record, what the button is about, the reason, who) → what was done, in words."""


def press(sent: QueryDict, meeting: Meeting, form: RecordForm, user: User) -> str:
    """Do it and say what was done; empty where the valid form lacks something.

    Raise ChangedMeanwhileError where the meeting is past what the form saw, UndecidableError or another ValueError for what cannot be done.
    """
    reason: str = form.cleaned_data["reason"]
    seen = form.cleaned_data["revision"]
    meeting.revision = -1 if seen is None else seen  # a form that does not say what it saw has seen nothing
    for name, act in _BY_BUTTON.items():
        if name in sent:
            if name in _WITH_REASON and not form.require_reason():
                return ""
            return act(meeting, _values(sent, name), reason, user)
    wanted = form.wanted(meeting)
    if not _differs(wanted, meeting, form) and not form.evidence:
        acts.accept(meeting, user=user)
        return _("Accepted.")
    if not form.require_reason():
        return ""
    acts.correct_and_accept(meeting, wanted, user=user, reason=reason, evidence=form.evidence)
    return _("Corrected.")


def _values(sent: QueryDict, name: str) -> list[str]:
    """What a button is about: its own value, or the fields beside it."""
    if name == "split":
        return sent.getlist("off")
    own = [v for v in sent.getlist(name) if v.strip()]
    return own or (sent.getlist("merge_with") if name == "merge" else [])


def _differs(wanted: Wanted, meeting: Meeting, form: RecordForm) -> bool:
    """Whether the form wants anything else than the record shows."""
    seats = [
        (s.key, s.side, s.participant.slug if s.participant else None, s.office.slug if s.office else None)
        for s in meeting.participations.select_related("participant", "office")
    ]
    return (
        wanted.date != meeting.date
        or wanted.format != meeting.format
        or (form.cleaned_data["place"].pk if form.cleaned_data["place"] else None) != meeting.place_id
        or wanted.topics != {t.slug for t in meeting.topics.all()}
        or sorted(seats, key=str) != sorted(((s.key, s.side, s.participant, s.office) for s in wanted.seats), key=str)
    )


def _numbers(values: list[str]) -> list[int]:
    """Those of the values that can be the number of a row: a longer one fits into no column."""
    return [int(v) for v in values if v.isascii() and v.isdecimal() and len(v) < 19]


def _other(values: list[str]) -> Meeting:
    """The meeting that is named as `slug:revision`, by its address, or by its slug alone."""
    value = next((v for v in values if v.strip()), "").replace("\0", "")  # PostgreSQL takes no NUL
    if not value:
        raise UndecidableError(_("Say which record is the same meeting."))
    slug, _colon, revision = value.strip().rstrip("/").rpartition("/")[2].partition(":")
    address = MeetingAddress.objects.filter(slug=slug).select_related("meeting").first()
    if address is None or address.meeting is None:
        raise UndecidableError(_("No meeting has the address “%(text)s”.") % {"text": value})
    other = address.meeting
    if revision.isdecimal():
        other.revision = int(revision)
    return other


def _merge(meeting: Meeting, values: list[str], reason: str, user: User) -> str:
    acts.merge([meeting, _other(values)], user=user, reason=reason)
    return _("The two records are one.")


def _tell_apart(meeting: Meeting, values: list[str], reason: str, user: User) -> str:
    acts.tell_apart(meeting, _other(values), user=user, reason=reason)
    return _("They are not the same.")


def _split(meeting: Meeting, values: list[str], reason: str, user: User) -> str:
    reports = Report.objects.filter(meeting=meeting, pk__in=_numbers(values))
    acts.split(meeting, reports, user=user, reason=reason)
    return _("Split off.")


def _reject(meeting: Meeting, values: list[str], reason: str, user: User) -> str:
    acts.reject(meeting, user=user, reason=reason)
    return _("Not a meeting: the record is out of sight.")


def _correction(meeting: Meeting, values: list[str]) -> Correction:
    found = Correction.objects.filter(meeting=meeting, pk__in=_numbers(values)).first()
    if found is None:
        raise UndecidableError(_("This correction is no longer there."))
    return found


def _keep(meeting: Meeting, values: list[str], reason: str, user: User) -> str:
    acts.keep(_correction(meeting, values), user=user, reason=reason)
    return _("The reviewer’s value stands.")


def _withdraw(meeting: Meeting, values: list[str], reason: str, user: User) -> str:
    acts.take_back(_correction(meeting, values), user=user)
    return _("Withdrawn: the extracted value is back.")


def _take_back(meeting: Meeting, values: list[str], reason: str, user: User) -> str:
    decision = Decision.objects.in_force().filter(meeting=meeting, pk__in=_numbers(values)).first()
    if decision is None:
        raise UndecidableError(_("This decision is no longer there."))
    acts.take_back_decision(decision, meeting, user=user)
    return _("Taken back.")


def _answer(taken: bool) -> Act:
    def answer(meeting: Meeting, values: list[str], reason: str, user: User) -> str:
        suggestion = Suggestion.objects.filter(address__meeting=meeting, pk__in=_numbers(values)).first()
        if suggestion is None:
            raise UndecidableError(_("This suggestion is no longer there."))
        acts.answer(suggestion, meeting, taken=taken, user=user)
        return _("The suggestion is closed.")

    return answer


_BY_BUTTON: dict[str, Act] = {
    "reject": _reject,
    "merge": _merge,
    "apart": _tell_apart,
    "split": _split,
    "keep": _keep,
    "withdraw": _withdraw,
    "take_back": _take_back,
    "taken": _answer(True),
    "declined": _answer(False),
}
_WITH_REASON = {"reject", "merge", "apart", "split", "keep"}


__all__ = ["press"]
