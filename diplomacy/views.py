"""Pages. Each view parses, asks and renders; what is asked lives in `timeline` and `reading`."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_http_methods, require_safe

from .accounts import address_of
from .citing import citations_of, style_of
from .linkeddata import event_script, summary_of
from .models import Article, Meeting, MeetingAddress
from .models.meetings import MeetingQuerySet
from .reading import neighbours, read_article, read_meeting
from .selection import select
from .suggestion_forms import SuggestionForm
from .suggestions import TooManyError, sender_of, take_in
from .timeline import PAGE, Timeline, by_year, grouped

REPORTED_MEETINGS = Count("reports__meeting", filter=Q(reports__reported=True), distinct=True)  # of an article


def _page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """The template; for HTMX its partial `results`, so that page and fragment cannot drift apart."""
    is_fragment = bool(request.htmx) and not request.htmx.history_restore_request  # type: ignore[attr-defined]
    response = render(
        request, f"{template}#results" if is_fragment else template, context | {"is_fragment": is_fragment}
    )
    patch_vary_headers(response, ("HX-Request", "HX-History-Restore-Request"))
    return response


def listed_meetings(request: HttpRequest, meetings: MeetingQuerySet, filter_by: str) -> dict[str, Any]:
    """What `_meetings.html` wants: a page of meetings, grouped, and their address in the timeline."""
    page: Page = Paginator(meetings.newest_first().for_timeline(), PAGE).get_page(request.GET.get("page"))
    years = list(grouped(page.object_list, by_year(meetings)))
    return {"page": page, "years": years, "address": f"{reverse('timeline')}?{filter_by}"}


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    return _page(request, "timeline.html", {"timeline": Timeline(select(request.GET)), "part": "timeline"})


@require_safe
def meeting(request: HttpRequest, slug: str) -> HttpResponse:
    address = get_object_or_404(MeetingAddress.objects.select_related("meeting"), slug=slug)
    if address.meeting is None or address.meeting.state == Meeting.State.REJECTED:
        context = {"part": "timeline", "rejected": address.meeting is not None}
        return render(request, "410.html", context, status=410)
    if address.meeting.slug != slug:
        return redirect(address.meeting, permanent=True)
    duplicates = Prefetch("possible_duplicates", Meeting.objects.for_timeline())
    found = Meeting.objects.for_timeline().prefetch_related(duplicates).get(pk=address.meeting.pk)
    reading, absolute = read_meeting(found), request.build_absolute_uri
    context = {
        "meeting": found,
        "reading": reading,
        "pair": neighbours(found),
        "permanent": absolute(found.get_absolute_url()),
        "citations": citations_of(found, absolute(found.get_absolute_url())),
        "event": event_script(found, (s.article for s in reading.sources), absolute),
        "summary": summary_of(found),
        "part": "timeline",
    }
    return render(request, "meeting.html", context)


@require_safe
def cite(request: HttpRequest, slug: str, ending: str) -> HttpResponse:
    """A file for a reference manager."""
    found = get_object_or_404(Meeting.objects.for_timeline(), addresses__slug=slug)
    if found.slug != slug:
        return redirect("cite", found.slug, ending, permanent=True)
    style = style_of(ending, found, request.build_absolute_uri(found.get_absolute_url()))
    headers = {"Content-Disposition": f'attachment; filename="{found.slug}.{ending}"'}
    return HttpResponse(style.text, content_type=style.media_type, headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
def suggest(request: HttpRequest, slug: str) -> HttpResponse:
    """A visitor's suggestion; what a program sends is thanked for and not taken in."""
    address = get_object_or_404(MeetingAddress.objects.select_related("meeting"), slug=slug, meeting__isnull=False)
    form = SuggestionForm(request.POST or None)
    context = {"meeting": address.meeting, "form": form, "sent": "sent" in request.GET, "part": "timeline"}
    if request.method == "POST" and form.is_valid():
        try:
            if not form.is_from_a_program:
                take_in(address, **form.told, sender=sender_of(address_of(request)))
        except TooManyError:
            return render(request, "suggest.html", context | {"too_many": True}, status=429)
        return redirect(f"{request.path}?sent=1")
    return render(request, "suggest.html", context)


@require_safe
def articles(request: HttpRequest) -> HttpResponse:
    rows = Article.objects.newest_first().select_related("publisher").annotate(n=REPORTED_MEETINGS)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    return render(request, "articles.html", {"page": page, "part": "articles"})


@require_safe
def article(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Article.objects.select_related("publisher", "text_row"), slug=slug)
    told = Meeting.objects.filter(reports__article=found, reports__reported=True).distinct()
    context = {
        "article": found,
        "source": read_article(found),
        "meetings": told.oldest_first().for_timeline(),
        "background": found.reports.filter(reported=False).prefetch_related(
            Prefetch("meeting", Meeting.objects.for_timeline())
        ),
        "part": "articles",
    }
    return render(request, "article.html", context)


@require_safe
def icon(request: HttpRequest) -> HttpResponse:
    """Browsers ask for it where a page names no icon of its own, as the admin's do."""
    return redirect(static("icon.svg"))


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Crawlers read every page once, by the sitemap; filters of filters have no end."""
    sitemap = request.build_absolute_uri(reverse("sitemap"))
    return render(request, "robots.txt", {"sitemap": sitemap}, content_type="text/plain; charset=utf-8")


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", {"part": ""}, status=404)
