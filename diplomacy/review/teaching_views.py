"""Pages on which reviewers teach: people to confirm, facts to add, and texts to read again with what was taught."""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from diplomacy.decisions import UndecidableError, merge_people, split_people
from diplomacy.extraction import Gazetteer
from diplomacy.facts.snapshot import facts_from_database
from diplomacy.models import Meeting, Participant, ParticipantMerge
from diplomacy.rereading import naming, reread

from . import written
from .doors import for_whoever_may, user_of
from .teaching import LESSONS, PersonForm

TEACH = "diplomacy.change_participant"
MOST_AT_ONCE = 200
"""So many articles are read again from a page; for more there is the command."""


def _offer_to_read(names: list[str]) -> HttpResponse:
    return redirect(f"{reverse('review_reread')}?{urlencode([('naming', n) for n in names])}")


@never_cache
@require_safe
@for_whoever_may(TEACH)
def people(request: HttpRequest) -> HttpResponse:
    """People found in texts and on no list, those with most meetings first; and who was merged with whom."""
    waiting = Participant.objects.waiting_for_confirmation().exclude(
        merges__withdrawn_at__isnull=True, merges__isnull=False
    )
    waiting = waiting.annotate(n=Count("participations__meeting", distinct=True)).order_by("-n", "name")
    merges = ParticipantMerge.objects.in_force().select_related("participant", "into", "user")
    return render(request, "review/people.html", {"people": waiting, "merges": merges, "part": "review"})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@for_whoever_may(TEACH)
def person(request: HttpRequest, slug: str) -> HttpResponse:
    """One person: confirm or amend the names, merge into another, take a merge back."""
    found = get_object_or_404(Participant, slug=slug)
    sent = request.POST if request.method == "POST" else None
    form = PersonForm(sent if sent and "confirm" in sent else None, instance=found)
    error = ""
    if sent and "confirm" in sent and form.is_valid():
        form.save()
        messages.success(request, _("Confirmed."))
        return _offer_to_read(form.names())
    if sent and ("merge" in sent or "split" in sent):
        try:
            return _one_or_two(request, found)
        except (UndecidableError, written.UnclearError) as complaint:
            error = str(complaint)
    context = {
        "person": found,
        "form": form,
        "error": error,
        "merge": ParticipantMerge.objects.in_force().filter(participant=found).select_related("into").first(),
        "merged": ParticipantMerge.objects.in_force().filter(into=found).select_related("participant"),
        "meetings": Meeting.objects.with_all([found]).newest_first().for_timeline()[:20],
        "part": "review",
    }
    return render(request, "review/person.html", context, status=422 if sent else 200)


def _one_or_two(request: HttpRequest, found: Participant) -> HttpResponse:
    """Merge the person into another, or take a merge back."""
    user = user_of(request)
    if "split" in request.POST:
        number = request.POST["split"]
        if not (number.isascii() and number.isdecimal() and len(number) < 19):  # longer ones fit into no column
            raise Http404
        merge = get_object_or_404(ParticipantMerge, pk=number)
        split_people(merge, user=user)
        messages.success(request, _("They are two again."))
        return redirect("review_person", merge.participant.slug)
    into = written.official(request.POST.get("into", ""))
    if into is None:
        raise UndecidableError(_("Say who it is."))
    merge_people(found, into, user=user, reason=request.POST.get("reason", ""))
    messages.success(request, _("They are one. Addresses and meetings follow."))
    return redirect("review_people")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@for_whoever_may(TEACH)
def teach(request: HttpRequest) -> HttpResponse:
    """Add a fact; then the texts that may show it are offered to be read again."""
    kind = request.GET.get("kind", "alias")
    words, lesson = LESSONS.get(kind, LESSONS["alias"])
    form = lesson(request.POST or None, initial={k: v for k, v in request.GET.items() if k != "kind"})
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                form.save()
        except (IntegrityError, ValidationError):
            form.add_error(None, _("That is on the list already."))
        else:
            messages.success(request, _("Taught."))
            return _offer_to_read(form.names())
    kinds = [(name, title) for name, (title, _form) in LESSONS.items()]
    context = {"form": form, "kind": kind, "kinds": kinds, "title": words, "part": "review"}
    return render(request, "review/teach.html", context, status=422 if request.method == "POST" else 200)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@for_whoever_may(TEACH)
def read_again(request: HttpRequest) -> HttpResponse:
    """Show what reading the affected articles again would change; do it when asked to."""
    sent = request.POST if request.method == "POST" else request.GET
    names = [n.replace("\0", "") for n in sent.getlist("naming")]  # PostgreSQL takes no NUL
    names = [n for n in names if n.strip()][:50]
    articles = naming(names).select_related("text_row").order_by("pk")
    total = articles.count()
    context = {"names": names, "total": total, "most": MOST_AT_ONCE, "part": "review"}
    if not total or total > MOST_AT_ONCE:
        return render(request, "review/reread.html", context)
    gazetteer = Gazetteer(facts_from_database(settings.FACTS_DIR))
    done = reread(articles, gazetteer, dry_run=request.method != "POST")
    if request.method == "POST":
        n = len(done.meetings)
        messages.success(request, ngettext("%(n)d meeting changed.", "%(n)d meetings changed.", n) % {"n": n})
    return render(request, "review/reread.html", context | {"rereading": done, "did": request.method == "POST"})
