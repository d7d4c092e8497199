"""Facets of the timeline: values of a filter with exact counts of meetings, and the histogram of years."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Min
from django.db.models.functions import ExtractYear
from django.utils.translation import gettext as _

from .extraction.partialdates import PartialDate
from .extraction.vocabulary import Side
from .models import Meeting, Participant, Participation, Place, Topic
from .selection import UNKNOWN, Selection
from .wording import also_called, called


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet. `count` is the number of meetings that choosing it would give, or gives."""

    slug: str
    label: str
    count: int
    chosen: bool
    native: str = ""
    language: str = ""
    side: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter: its parameter in the address, its title, and its values. `is_open` where it need not be unfolded first."""

    parameter: str
    title: str
    values: tuple[FacetValue, ...]
    is_open: bool = True

    @property
    def china(self) -> tuple[FacetValue, ...]:
        return tuple(v for v in self.values if v.side == Side.CHINA)

    @property
    def vietnam(self) -> tuple[FacetValue, ...]:
        return tuple(v for v in self.values if v.side == Side.VIETNAM)


def facets_of(selection: Selection) -> list[Facet]:
    """Officials and topics count under all filters in force, the others under all but their own. A facet without values is left out."""
    facets = (officials(selection), topics(selection), formats(selection), places(selection), states(selection))
    return [facet for facet in facets if facet.values]


def officials(selection: Selection) -> Facet:
    """Two queries. Chosen ones first, so that a long list never hides what is in force."""
    seats = Participation.objects.filter(
        meeting__in=selection.meetings().order_by().values("pk"), participant__isnull=False
    )
    counts = dict(seats.values_list("participant").annotate(n=Count("meeting", distinct=True)))
    picked = {p.pk for p in selection.officials}
    values = [
        FacetValue(p.slug, called(p), counts.get(p.pk, 0), p.pk in picked, also_called(p), p.native_language, p.side)
        for p in Participant.objects.in_bulk([*counts, *picked]).values()
    ]
    ordered = sorted(values, key=lambda v: (not v.chosen, -v.count, v.label, v.slug))
    return Facet("official", _("Officials"), tuple(ordered))


def topics(selection: Selection) -> Facet:
    """Two queries."""
    touched = Meeting.topics.through.objects.filter(meeting__in=selection.meetings().order_by().values("pk"))
    counts = dict(touched.values_list("topic").annotate(n=Count("meeting", distinct=True)))
    picked = {t.pk for t in selection.topics}
    rows = Topic.objects.in_bulk([*counts, *picked]).values()
    ordered = sorted(rows, key=lambda t: (-counts.get(t.pk, 0), t.position))
    return Facet(
        "topic",
        _("Topics"),
        tuple(FacetValue(t.slug, called(t, "short"), counts.get(t.pk, 0), t.pk in picked) for t in ordered),
    )


def formats(selection: Selection) -> Facet:
    """One query; in the order of the vocabulary."""
    counts = _counted(selection, "format")
    labels = [*Meeting.FORMATS, ("", _("Not known"))]
    return Facet("format", _("Form of meeting"), _of_choices(labels, counts, selection.formats))


def places(selection: Selection) -> Facet:
    """Two queries; most frequent first."""
    counts = _counted(selection, "place")
    picked = {p.pk for p in selection.places}
    rows = Place.objects.in_bulk([*(pk for pk in counts if pk), *picked]).values()
    ordered = sorted(rows, key=lambda p: (p.pk not in picked, -counts.get(p.pk, 0), p.name))
    values = tuple(FacetValue(p.slug, called(p), counts.get(p.pk, 0), p.pk in picked) for p in ordered)
    return Facet("place", _("Place"), values, is_open=bool(picked))


def states(selection: Selection) -> Facet:
    """One query; in the order of the vocabulary."""
    values = _of_choices(Meeting.State.choices, _counted(selection, "state"), selection.states)
    return Facet("state", _("Review"), values, is_open=bool(selection.states))


def _counted(selection: Selection, column: str) -> dict[Any, int]:
    """Value of a column → number of meetings under all filters but the column's own."""
    meetings = selection.meetings(but=column).order_by()
    return dict(meetings.values_list(column).annotate(n=Count("pk")))


def _of_choices(
    choices: Collection[tuple[str, object]], counts: dict[Any, int], chosen: Collection[str]
) -> tuple[FacetValue, ...]:
    return tuple(
        FacetValue(value or UNKNOWN, str(label), counts.get(value, 0), (value or UNKNOWN) in chosen)
        for value, label in choices
        if counts.get(value) or (value or UNKNOWN) in chosen
    )


# -- histogram --------------------------------------------------------------------------------------------------------

_HEIGHT = 60  # pixels of the highest bar


@dataclass(frozen=True, slots=True)
class Bar:
    """A year: where it stands and how high, x and width in per cent, y and height in pixels."""

    year: int
    count: int
    x: str
    width: str
    middle: str
    y: int
    height: int
    is_in: bool
    address: str

    @property
    def label(self) -> str:
        """Whether its number is written below: always, on wide screens, or not."""
        return "always" if self.year % 10 == 0 else "wide" if self.year % 5 == 0 else ""


@dataclass(frozen=True, slots=True)
class Histogram:
    """Meetings by the year of their first day, under all filters but the range; `years` are those that a range can be set to."""

    bars: tuple[Bar, ...]
    first: int
    last: int

    @property
    def years(self) -> range:
        return range(self.bars[0].year, self.bars[-1].year + 1)


def histogram_of(selection: Selection) -> Histogram | None:
    """Two queries; None where no meeting has a year, or all have the same."""
    ends = Meeting.objects.aggregate(first=Min("first_day"), last=Max("last_day"))
    if not ends["first"] or ends["first"].year == ends["last"].year:
        return None
    dated = selection.meetings(but="range").filter(first_day__isnull=False).order_by()
    counts = dict(dated.annotate(year=ExtractYear("first_day")).values_list("year").annotate(n=Count("pk")))
    low, high = ends["first"].year, ends["last"].year
    first = selection.first.first.year if selection.first and selection.first.first else low
    last = selection.last.last.year if selection.last and selection.last.last else high
    step = 100 / (high - low + 1)
    most = max(counts.values(), default=1)
    bars = []
    for n, year in enumerate(range(low, high + 1)):
        height = -(-counts.get(year, 0) * _HEIGHT // most)  # rounded up: one meeting is to be seen
        bars.append(
            Bar(
                year,
                counts.get(year, 0),
                f"{(n + 0.14) * step:.2f}%",
                f"{step * 0.72:.2f}%",
                f"{(n + 0.5) * step:.2f}%",
                _HEIGHT - height,
                height,
                first <= year <= last,
                selection.query(first=PartialDate.year(year), last=PartialDate.year(year)),
            )
        )
    return Histogram(tuple(bars), max(first, low), min(last, high))
