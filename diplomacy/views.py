"""Pages. Each view parses, asks and renders; what is asked lives in `timeline` and `reading`."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, cast

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_http_methods, require_safe
from django_htmx.http import push_url, replace_url
from django_htmx.middleware import HtmxDetails

from .accounts import address_of
from .backing import backing_of
from .citing import citations_of, style_of
from .facets import Matches, facet_of
from .filters import BY_PARAMETER
from .index import current_index
from .languages import links_to_languages
from .linkeddata import event_script, summary_of
from .models import Article, Meeting, MeetingAddress
from .reading import neighbours, read_article, read_meeting
from .search import LONGEST, tidy
from .selection import select, selected
from .suggestion_forms import SuggestionForm
from .suggestions import Sender, TooManyError, take_in
from .timeline import PAGE, Timeline


def listed_meetings(request: HttpRequest, **chosen: str | Iterable[str]) -> dict[str, Any]:
    """What `_meetings.html` wants: a page of the meetings with these values of filters, grouped, and their address in the timeline."""
    index = current_index()
    selection = replace(selected(index, **chosen), page=select(request.GET, index).page)
    found = Timeline(selection, index, level=3)
    return {"page": found.page, "years": found.years, "address": reverse("timeline") + selection.query()}


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    """The page; for HTMX what a filter changes of it, or `more` of its entries, drawn by the same templates."""
    index = current_index()
    found = Timeline(select(request.GET, index), index)
    address = reverse("timeline") + found.selection.query(page=found.selection.page).removesuffix("?")
    htmx = cast("HtmxDetails", request.htmx)  # type: ignore[attr-defined]
    is_fragment = bool(htmx) and not htmx.history_restore_request
    if not is_fragment and not found.selection.problems and "" in request.GET.values():
        return redirect(address)  # a form without script sends its empty fields along; the address is to be pasted
    template = "timeline.html" if not is_fragment else "more.jinja" if htmx.target == "more" else "fragment.jinja"
    context = {"timeline": found, "part": "timeline", "is_fragment": is_fragment, "user": request.user}
    if is_fragment:
        context["languages"] = links_to_languages(request)
    engine, status = "jinja2" if is_fragment else "django", 400 if found.selection.problems else 200
    response = render(request, template, context, status=status, using=engine)
    if is_fragment:
        (replace_url if template == "more.jinja" else push_url)(response, address)
    patch_vary_headers(response, ("HX-Request", "HX-Target", "HX-History-Restore-Request"))
    return response


@require_safe
def facet(request: HttpRequest, parameter: str) -> HttpResponse:
    """The values of one filter, for whoever types in its field; without HTMX, the page that shows them."""
    if parameter not in BY_PARAMETER:
        raise Http404
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect(f"{reverse('timeline')}?{request.GET.urlencode()}")
    index = current_index()
    found = facet_of(Matches(select(request.GET, index), index), BY_PARAMETER[parameter])
    response = render(request, "facet_values.jinja", {"facet": found}, using="jinja2")
    patch_vary_headers(response, ("HX-Request",))
    return response


def _to_where_it_is_now(request: HttpRequest, address: str) -> HttpResponse:
    """From an old address to that of the meeting it became one with. Not for good: a meeting keeps its own for life, and that they are one may be taken back."""
    query = request.META.get("QUERY_STRING", "")
    return redirect(f"{address}?{query}" if query else address)


@require_safe
def meeting(request: HttpRequest, slug: str) -> HttpResponse:
    address = get_object_or_404(MeetingAddress.objects.select_related("meeting"), slug=slug)
    if address.meeting is None or address.meeting.state == Meeting.State.REJECTED:
        context = {"part": "timeline", "rejected": address.meeting is not None}
        return render(request, "410.html", context, status=410)
    if address.meeting.slug != slug:
        return _to_where_it_is_now(request, address.meeting.get_absolute_url())
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
        "sought": tidy(request.GET.get("q", ""))[:LONGEST],
        "backing": backing_of([found.pk])[found.pk],
        "part": "timeline",
    }
    return render(request, "meeting.html", context)


@require_safe
def cite(request: HttpRequest, slug: str, ending: str) -> HttpResponse:
    """A file for a reference manager."""
    found = get_object_or_404(Meeting.objects.for_timeline(), addresses__slug=slug)
    if found.slug != slug:
        return _to_where_it_is_now(request, reverse("cite", args=[found.slug, ending]))
    style = style_of(ending, found, request.build_absolute_uri(found.get_absolute_url()))
    headers = {"Content-Disposition": f'attachment; filename="{found.slug}.{ending}"'}
    return HttpResponse(style.text, content_type=style.media_type, headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
def suggest(request: HttpRequest, slug: str) -> HttpResponse:
    """A visitor's suggestion; what a program sends is thanked for and not taken in."""
    shown = MeetingAddress.objects.select_related("meeting").exclude(meeting__state=Meeting.State.REJECTED)
    address = get_object_or_404(shown, slug=slug, meeting__isnull=False)
    form = SuggestionForm(request.POST or None)
    context = {"meeting": address.meeting, "form": form, "sent": "sent" in request.GET, "part": "timeline"}
    if request.method == "POST" and form.is_valid():
        try:
            if not form.is_from_a_program:
                take_in(address, **form.told, sender=Sender.at(address_of(request)))
        except TooManyError:
            return render(request, "suggest.html", context | {"too_many": True}, status=429)
        return redirect(f"{request.path}?sent=1")
    return render(request, "suggest.html", context)


@require_safe
def articles(request: HttpRequest) -> HttpResponse:
    rows = Article.objects.newest_first().select_related("publisher").with_meeting_counts()
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
