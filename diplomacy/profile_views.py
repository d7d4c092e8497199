"""Pages of officials, pairs, topics, places, publishers, and about the data: each view asks for figures and lists the meetings."""

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from .coverage import MONTHS, calendar_of, calendars, gaps, sources
from .extraction.vocabulary import Side
from .figures import kept
from .maps import REGION, WORLD, around, draw
from .models import Participant, Place, Publisher, Topic
from .pairs import address_of, figures_of, in_order, meetings_of
from .places import by_country, venues_of
from .profiles import heat_of, profile_of
from .reporting import reporting_of, wording_of
from .rows import People
from .scores import read_scores
from .timeline import PAGE
from .views import listed_meetings


@require_safe
def officials(request: HttpRequest) -> HttpResponse:
    people = list(Participant.objects.who_met_someone())
    sides = [
        {"code": side, "name": name, "people": [p for p in people if p.side == side]}
        for side, name in ((Side.CHINA.value, _("China")), (Side.VIETNAM.value, _("Vietnam")))
    ]
    others = [p for p in people if p.side not in (Side.CHINA, Side.VIETNAM)]
    return render(request, "officials.html", {"sides": sides, "others": others, "part": "officials"})


@require_safe
def official(request: HttpRequest, slug: str) -> HttpResponse:
    person = get_object_or_404(Participant, slug=slug)
    if (stands_for_both := People.from_database().slug(slug)) != slug:
        return redirect("official", stands_for_both)  # not for good: they may be told apart again
    context = {
        "person": person,
        "profile": profile_of(person, timezone.localdate()),
        "counterparts": list(person.counterparts()),
        "part": "officials",
    }
    mine = listed_meetings(request, official=person.slug)
    return render(request, "official.html", context | mine)


@require_safe
def pair(request: HttpRequest, one: str, other: str) -> HttpResponse:
    """Two officials of different sides, at one address whichever is named first."""
    known = People.from_database()
    people = list(Participant.objects.filter(slug__in=(known.slug(one), known.slug(other))))
    if len(people) != 2 or people[0].side == people[1].side:
        raise Http404
    first, second = in_order(*people)
    if (first.slug, second.slug) != (one, other):  # for good only where nobody is merged: that may be taken back
        return redirect(address_of(first, second), permanent={first.slug, second.slug} == {one, other})
    together = meetings_of(first, second)
    context = {"people": (first, second), "figures": figures_of(first, second), "heat": heat_of(together)}
    mine = listed_meetings(request, official=(first.slug, second.slug))
    return render(request, "pair.html", context | {"part": "officials"} | mine)


@require_safe
def topics(request: HttpRequest) -> HttpResponse:
    counted = Topic.objects.annotate(n=Count("meetings")).order_by("position", "title")
    return render(request, "topics.html", {"topics": counted, "part": "topics"})


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Topic, slug=slug)
    context = {
        "topic": found,
        "reporting": kept(lambda: reporting_of(found), "reporting", slug),
        "wording": kept(lambda: wording_of(found), "wording", slug),
        "part": "topics",
    }
    meetings = listed_meetings(request, topic=found.slug)
    return render(request, "topic.html", context | meetings)


@require_safe
def places(request: HttpRequest) -> HttpResponse:
    countries = by_country()
    located = [(c.place, c.count) for country in countries for c in country.locations if c.place]
    drawn = [draw(REGION, located), draw(WORLD, [row for row in located if not REGION.holds(row[0])])]
    context = {"countries": countries, "maps": drawn, "part": "places"}
    return render(request, "places.html", context)


@require_safe
def place(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Place, slug=slug)
    meetings = listed_meetings(request, place=found.slug)
    drawn = around(found, meetings["page"].paginator.count)
    context = {"place": found, "map": drawn, "venues": venues_of(found), "part": "places"}
    return render(request, "place.html", context | meetings)


@require_safe
def publisher(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Publisher, slug=slug)
    texts = found.articles.newest_first().with_meeting_counts()
    context = {
        "publisher": found,
        "calendar": calendar_of(found),
        "months": MONTHS,
        "cited": found.citations.values("url").distinct().count(),
        "page": Paginator(texts, PAGE).get_page(request.GET.get("page")),
        "part": "about",
    }
    return render(request, "publisher.html", context)


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    context = {
        "gaps": kept(gaps, "gaps"),
        "calendars": kept(calendars, "calendars"),
        "months": MONTHS,
        "sources": kept(sources, "sources"),
        "scores": read_scores(settings.EVALUATION_FIGURES),
        "part": "about",
    }
    return render(request, "about.html", context)
