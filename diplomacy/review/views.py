"""Pages of the desk. Each view parses, asks and renders; an act that cannot be done comes back with the form as it was typed."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from diplomacy.corrections import ChangedMeanwhileError
from diplomacy.decisions import UndecidableError
from diplomacy.models import Article, Correction, Decision, Meeting, MeetingAddress, Pseudonym, Report, Suggestion
from diplomacy.reading import read_article

from . import acts, written
from .desk import articles_of, interval_of, lay_out
from .doors import for_whoever_may, let_go, user_of
from .forms import MissedForm, RecordForm
from .missed import add_missed
from .queue import Queue

REVIEW = "diplomacy.change_meeting"


def _page(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """The page; for HTMX its partial `desk`, with the address that it stands for."""
    is_fragment = bool(request.htmx) and not request.htmx.history_restore_request  # type: ignore[attr-defined]
    context |= {"is_fragment": is_fragment, "part": "review"}
    # HTMX swaps nothing in that comes with an error's status
    response = render(
        request, f"{template}#desk" if is_fragment else template, context, status=200 if is_fragment else status
    )
    if is_fragment:
        laid_out = context.get("desk")
        path = reverse("review_meeting", args=[laid_out.meeting.slug]) if laid_out else reverse("review")
        response["HX-Push-Url"] = path + context["queue"].here
    patch_vary_headers(response, ("HX-Request", "HX-History-Restore-Request"))
    return response


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@for_whoever_may(REVIEW)
def desk(request: HttpRequest, slug: str = "") -> HttpResponse:
    """The queue with one record open: the one that is named, else the one at this place of the queue."""
    queue = Queue(request.GET, user_of(request))
    meeting = _named(slug) if slug else queue.item()
    if request.method == "POST" and meeting:
        if meeting.slug != slug:  # merged meanwhile: revisions of two records say nothing about each other
            return _clash(request, queue, meeting, request.POST)
        return _act(request, queue, meeting, request.POST)
    if meeting and slug:
        queue.place_of(meeting)
    return _show(request, queue, meeting)


def _named(slug: str) -> Meeting:
    address = get_object_or_404(MeetingAddress.objects.select_related("meeting"), slug=slug, meeting__isnull=False)
    if address.meeting is None or address.meeting.state == Meeting.State.REJECTED:
        raise Http404
    return address.meeting


def _show(
    request: HttpRequest,
    queue: Queue,
    meeting: Meeting | None,
    form: RecordForm | None = None,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    laid_out = lay_out(meeting, form, clash=context.get("clash", False)) if meeting else None
    undoable = acts.last_act(user_of(request))
    return _page(
        request, "review/desk.html", {"queue": queue, "desk": laid_out, "undoable": undoable, **context}, status
    )


# -- acts -------------------------------------------------------------------------------------------------------------


def _act(request: HttpRequest, queue: Queue, meeting: Meeting, sent: QueryDict) -> HttpResponse:
    """Do what the button says and go on; show the form again, as it was typed, where that cannot be done."""
    form = RecordForm(sent, articles=articles_of(meeting))
    if filled := _filled(sent, form):
        return _show(request, queue, meeting, RecordForm(filled, articles=form.articles))
    done = ""
    if form.is_valid():
        try:
            done = _do(request, sent, meeting, form)
        except (ChangedMeanwhileError, Meeting.DoesNotExist):
            return _clash(request, queue, meeting, sent)
        except (UndecidableError, ValueError) as error:
            form.add_error(None, str(error))
    if not done:
        return _show(request, queue, meeting, form, 422, failed=True)
    messages.success(request, done)
    stays = any(name in sent for name in ("keep", "withdraw", "take_back", "split", "taken", "declined"))
    if stays and Meeting.objects.filter(pk=meeting.pk).exists():
        return redirect(reverse("review_meeting", args=[meeting.slug]) + queue.address(queue.at))
    return redirect(reverse("review") + queue.address(queue.at))


def _filled(sent: QueryDict, form: RecordForm) -> QueryDict | None:
    """The form with what a button writes into it: a value, or room for one more seat; None for the other buttons."""
    filled = sent.copy()
    if fill := sent.get("fill"):
        name, _sign, value = fill.partition("=")
        filled[name if name in form.fields else "date"] = value
        return filled
    if "more" in sent:
        filled["seats-TOTAL_FORMS"] = str(min(len(form.seats.forms) + 1, 60))
        return filled
    return None


def _clash(request: HttpRequest, queue: Queue, meeting: Meeting, sent: QueryDict) -> HttpResponse:
    """What was typed beside the record as it is now, to be sent again."""
    current = Meeting.objects.filter(addresses__slug=meeting.slug).first()
    if current is None:
        messages.error(request, _("Someone found meanwhile that this is not a meeting."))
        return redirect(reverse("review") + queue.address(queue.at))
    fresh = sent.copy()
    fresh["revision"] = str(current.revision)
    return _show(request, queue, current, RecordForm(fresh, articles=articles_of(current)), 409, clash=True)


def _do(request: HttpRequest, sent: QueryDict, meeting: Meeting, form: RecordForm) -> str:
    """Do it and say what was done; empty where the form lacks something."""
    user = user_of(request)
    reason: str = form.cleaned_data["reason"]
    seen = form.cleaned_data["revision"]
    meeting.revision = -1 if seen is None else seen  # a form that does not say what it saw has seen nothing
    for name, act in _BY_BUTTON.items():
        if name in sent:
            if name in _WITH_REASON and not form.require_reason():
                return ""
            return act(meeting, _values(sent, name), reason, user)
    wanted = form.wanted(meeting)
    if not _changes(meeting, form) and not form.evidence:
        acts.accept(meeting, user=user)
        return _("Accepted.")
    if not form.require_reason():
        return ""
    acts.correct_and_accept(meeting, wanted, user=user, reason=reason, evidence=form.evidence)
    return _("Corrected.")


def _values(sent: QueryDict, name: str) -> list[str]:
    """What a button is about: its own value, or the fields beside it."""
    beside = {"split": "off", "merge": "merge_with"}.get(name)
    own = [v for v in sent.getlist(name) if v.strip()]
    return own if name != "split" and own else sent.getlist(beside) if beside else []


def _changes(meeting: Meeting, form: RecordForm) -> bool:
    """Whether the form wants anything else than the record shows."""
    wanted = form.wanted(meeting)
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


def _merge(meeting: Meeting, values: list[str], reason: str, user: Any) -> str:
    acts.merge([meeting, _other(values)], user=user, reason=reason)
    return _("The two records are one.")


def _tell_apart(meeting: Meeting, values: list[str], reason: str, user: Any) -> str:
    acts.tell_apart(meeting, _other(values), user=user, reason=reason)
    return _("They are not the same.")


def _split(meeting: Meeting, values: list[str], reason: str, user: Any) -> str:
    reports = Report.objects.filter(meeting=meeting, pk__in=_numbers(values))
    acts.split(meeting, reports, user=user, reason=reason)
    return _("Split off.")


def _reject(meeting: Meeting, values: list[str], reason: str, user: Any) -> str:
    acts.reject(meeting, user=user, reason=reason)
    return _("Not a meeting: the record is out of sight.")


def _correction(meeting: Meeting, values: list[str]) -> Correction:
    found = Correction.objects.filter(meeting=meeting, pk__in=_numbers(values)).first()
    if found is None:
        raise UndecidableError(_("This correction is no longer there."))
    return found


def _keep(meeting: Meeting, values: list[str], reason: str, user: Any) -> str:
    acts.keep(_correction(meeting, values), user=user, reason=reason)
    return _("The reviewer’s value stands.")


def _withdraw(meeting: Meeting, values: list[str], reason: str, user: Any) -> str:
    acts.take_back(_correction(meeting, values), user=user)
    return _("Withdrawn: the extracted value is back.")


def _take_back(meeting: Meeting, values: list[str], reason: str, user: Any) -> str:
    decision = Decision.objects.in_force().filter(meeting=meeting, pk__in=_numbers(values)).first()
    if decision is None:
        raise UndecidableError(_("This decision is no longer there."))
    acts.take_back_decision(decision, meeting, user=user)
    return _("Taken back.")


def _answer(taken: bool) -> Callable[[Meeting, list[str], str, Any], str]:
    def answer(meeting: Meeting, values: list[str], reason: str, user: Any) -> str:
        suggestion = Suggestion.objects.filter(address__meeting=meeting, pk__in=_numbers(values)).first()
        if suggestion is None:
            raise UndecidableError(_("This suggestion is no longer there."))
        acts.answer(suggestion, meeting, taken=taken, user=user)
        return _("The suggestion is closed.")

    return answer


_BY_BUTTON: dict[str, Callable[[Meeting, list[str], str, Any], str]] = {
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


@require_POST
@for_whoever_may(REVIEW)
def undo_last(request: HttpRequest) -> HttpResponse:
    """Undo the last act of the person; the record that it was on is shown again."""
    act = acts.last_act(user_of(request))
    back = reverse("review")
    if act is None or str(act.pk) != request.POST.get("act"):
        messages.error(request, _("There is nothing of yours to undo."))
        return redirect(back)
    try:
        acts.undo(act, user=user_of(request))
    except ChangedMeanwhileError:
        messages.error(request, _("That was undone already."))
        return redirect(back)
    messages.success(request, _("Undone."))
    meeting = Meeting.objects.filter(pk=act.meeting_id).first() if act.meeting_id else None
    return redirect("review_meeting", meeting.slug) if meeting else redirect(back)


@never_cache
@require_safe
@for_whoever_may(REVIEW)
def resume(request: HttpRequest) -> HttpResponse:
    """What somebody had typed when the session ended, ready to be sent again; nothing is done by itself."""
    held = let_go(request)
    if held and not held.is_own:
        messages.error(
            request, _("Somebody else was writing here when the session ended. What they typed is not shown.")
        )
    if not held or not held.is_own:
        return redirect("review")
    return render(request, "review/resume.html", {"held": held, "part": "review"})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@for_whoever_may(REVIEW)
def missed(request: HttpRequest, slug: str) -> HttpResponse:
    """Add a meeting that a text tells of and the extractor missed."""
    article = get_object_or_404(Article.objects.select_related("text_row", "publisher"), slug=slug)
    form = MissedForm(request.POST or None, articles=[article])
    if request.method == "POST" and "more" not in request.POST and form.is_valid() and form.told:
        evidence = {k: q for k, q in form.evidence.items() if q.article == article.pk}
        meeting = add_missed(article, form.wanted(), form.told, user=user_of(request), evidence=evidence)
        messages.success(request, _("Added."))
        return redirect("review_meeting", meeting.slug)
    source = read_article(article, whole=True)
    context = {"article": article, "source": source, "form": form, "failed": request.method == "POST", "part": "review"}
    return render(request, "review/missed.html", context, status=422 if request.method == "POST" else 200)


@require_safe
@for_whoever_may(REVIEW, in_passing=True)
def lookup(request: HttpRequest, kind: str) -> HttpResponse:
    """Names that may be meant by what is being typed, or the days that a date stands for."""
    text = str(next(iter(request.GET.values()), ""))[:200]
    if kind == "date":
        try:
            words = interval_of(written.read_date(text))
        except written.UnclearError as error:
            words = str(error)
        return render(request, "review/_interval.html", {"interval": words})
    find = {"officials": written.officials, "offices": written.offices, "places": written.places}.get(kind)
    if find is None:
        raise Http404
    return render(request, "review/_offers.html", {"offers": find(text)})


@require_http_methods(["GET", "HEAD", "POST"])
@for_whoever_may(REVIEW)
def public_name(request: HttpRequest) -> HttpResponse:
    """The name under which a reviewer appears in public logs."""
    user = user_of(request)
    name = " ".join(request.POST.get("name", "").replace("\0", "").split())[:40]  # PostgreSQL takes no NUL
    taken = request.method == "POST" and Pseudonym.objects.filter(name=name).exclude(user=user).exists()
    if request.method == "POST" and not taken:
        if name:
            Pseudonym.objects.update_or_create(user=user, defaults={"name": name})
        else:
            Pseudonym.objects.filter(user=user).delete()
        messages.success(request, _("Saved."))
        return redirect("review_name")
    current = name if taken else getattr(Pseudonym.objects.filter(user=user).first(), "name", "")
    context = {"name": current, "taken": taken, "number": user.pk, "part": "review"}
    return render(request, "review/name.html", context, status=409 if taken else 200)
