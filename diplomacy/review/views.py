"""Pages of the desk. Each view parses, asks and renders; an act that cannot be done comes back with the form as it was typed."""

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
from diplomacy.models import Article, Meeting, MeetingAddress, Pseudonym
from diplomacy.reading import read_article

from . import acts, written
from .buttons import press
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
            done = press(sent, meeting, form, user_of(request))
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
