"""Facets of the timeline: values of a filter with exact counts of meetings."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count

from .extraction.vocabulary import Side
from .models import Meeting, Participant, Participation, Topic
from .models.meetings import MeetingQuerySet


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet. `count` is the number of meetings under all filters in force that have it."""

    slug: str
    label: str
    native: str
    language: str
    side: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter: its parameter in the address, and its values, most frequent first."""

    parameter: str
    values: tuple[FacetValue, ...]

    @property
    def china(self) -> tuple[FacetValue, ...]:
        return tuple(v for v in self.values if v.side == Side.CHINA)

    @property
    def vietnam(self) -> tuple[FacetValue, ...]:
        return tuple(v for v in self.values if v.side == Side.VIETNAM)


def officials_facet(meetings: MeetingQuerySet, chosen: Collection[Participant]) -> Facet:
    """Officials of these meetings; several chosen ones are joined by AND, so all filters are in force. Two queries."""
    seats = Participation.objects.filter(meeting__in=meetings.order_by().values("pk"), participant__isnull=False)
    counts = dict(seats.values_list("participant").annotate(n=Count("meeting", distinct=True)))
    people = Participant.objects.in_bulk([*counts, *(p.pk for p in chosen)])
    picked = {p.pk for p in chosen}
    values = [
        FacetValue(p.slug, p.name, p.native_name, p.native_language, p.side, counts.get(p.pk, 0), p.pk in picked)
        for p in people.values()
    ]
    # chosen ones first, so that a long list never hides what is in force
    return Facet("official", tuple(sorted(values, key=lambda v: (not v.chosen, -v.count, v.label, v.slug))))


def topics_facet(meetings: MeetingQuerySet, chosen: Collection[Topic]) -> Facet:
    """Topics of these meetings, joined by AND like officials. Two queries."""
    touched = Meeting.topics.through.objects.filter(meeting__in=meetings.order_by().values("pk"))
    counts = dict(touched.values_list("topic").annotate(n=Count("meeting", distinct=True)))
    topics = Topic.objects.in_bulk([*counts, *(t.pk for t in chosen)])
    picked = {t.pk for t in chosen}
    values = [
        (t.position, FacetValue(t.slug, t.short, "", "", "", counts.get(t.pk, 0), t.pk in picked))
        for t in topics.values()
    ]
    return Facet("topic", tuple(v for _, v in sorted(values, key=lambda pair: (-pair[1].count, pair[0]))))
