"""An official's years in figures: terms of office on one axis, meetings by year, topics by year. Counted in the database."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count
from django.db.models.functions import ExtractYear

from .charts import Bar, Cell, Segment, YearAxis, bars, days_of, heat
from .models import Meeting, Office, Participant, Tenure, Topic
from .models.meetings import MeetingQuerySet

_METER = 16  # pixels of the highest bar


@dataclass(frozen=True, slots=True)
class Term:
    """A tenure and where it lies on the axis; None where the start is not known. `is_open` where the end is not known, or the term only presumed to go on."""

    tenure: Tenure
    segment: Segment | None
    is_open: bool


@dataclass(frozen=True, slots=True)
class TopicRow:
    topic: Topic
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Heat:
    """Topics × years, in how many meetings each was spoken of; the most frequent topic first."""

    years: range
    rows: tuple[TopicRow, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """`axis` is None where neither a term nor a meeting has a known year. `undated` meetings are in no year."""

    axis: YearAxis | None
    terms: tuple[Term, ...]
    meetings: tuple[Bar, ...]
    undated: int
    heat: Heat | None

    @property
    def offices_today(self) -> list[Office]:
        """Those that the person holds, or is presumed to hold still; the highest first."""
        holding = (Tenure.Status.CURRENT, Tenure.Status.PRESUMED)
        return sorted((t.tenure.office for t in self.terms if t.tenure.status in holding), key=lambda o: o.rank)


def profile_of(person: Participant, today: date) -> Profile:
    """Four queries, whatever the number of meetings."""
    tenures = list(person.tenures.select_related("office"))
    counts = by_year(Meeting.objects.with_all([person]))
    undated = counts.pop(None, 0)
    by_years = {year: n for year, n in counts.items() if year is not None}
    axis = _axis(tenures, by_years, today)
    terms = tuple(_term(t, axis, today) for t in tenures)
    drawn = bars(axis, {y: {"all": n} for y, n in by_years.items()}, ("all",), _METER) if axis else ()
    return Profile(axis, terms, drawn, undated, heat_of(Meeting.objects.with_all([person])))


def by_year(meetings: MeetingQuerySet) -> dict[int | None, int]:
    """Year of the first day, None where not known → number of meetings. One query."""
    years = meetings.order_by().annotate(year=ExtractYear("first_day"))
    return dict(years.values_list("year").annotate(n=Count("pk")))


def heat_of(meetings: MeetingQuerySet) -> Heat | None:
    """Topics by year of these meetings; None where none has both a topic and a year. Two queries."""
    touched = Meeting.topics.through.objects.filter(
        meeting__in=meetings.filter(first_day__isnull=False).order_by().values("pk")
    )
    counted = touched.values_list("topic", ExtractYear("meeting__first_day")).annotate(n=Count("meeting"))
    counts: dict[int, dict[int, int]] = defaultdict(dict)
    for topic, year, n in counted:
        counts[topic][year] = n
    if not counts:
        return None
    found = {year for of_topic in counts.values() for year in of_topic}
    years = range(min(found), max(found) + 1)
    most = max(n for of_topic in counts.values() for n in of_topic.values())
    topics = sorted(Topic.objects.filter(pk__in=counts), key=lambda t: (-sum(counts[t.pk].values()), t.position))
    return Heat(years, tuple(TopicRow(t, heat(counts[t.pk], years, most)) for t in topics))


def _axis(tenures: Iterable[Tenure], by_years: Mapping[int, int], today: date) -> YearAxis | None:
    known = [days for t in tenures if (days := days_of(t.start, _end(t), today))]
    years = {day.year for days in known for day in days} | set(by_years)
    return YearAxis(min(years), max(years)) if years else None


def _end(tenure: Tenure) -> str:
    """The end to draw: that of a term whose end nobody knows is drawn where it started, not today."""
    return tenure.start if tenure.status == Tenure.Status.UNKNOWN and not tenure.end else tenure.end


def _term(tenure: Tenure, axis: YearAxis | None, today: date) -> Term:
    days = days_of(tenure.start, _end(tenure), today)
    is_open = not tenure.end and tenure.status != Tenure.Status.CURRENT
    return Term(tenure, axis.segment(*days) if axis and days else None, is_open)
