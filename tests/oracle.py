"""The timeline's counts by plain queries: what the index in memory is tested against, and measured beside."""

from typing import Any

from django.db.models import Count
from django.db.models.functions import ExtractMonth, ExtractYear

from diplomacy.filters import FILTERS, condition, values
from diplomacy.index import FacetIndex
from diplomacy.models import Meeting, Participation
from diplomacy.selection import RANGE, Selection


def counts_one_by_one(selection: Selection, index: FacetIndex) -> dict[str, dict[Any, int]]:
    """Parameter → key of each value → the number of meetings that it would leave, without those of none. One query a value."""
    found: dict[str, dict[Any, int]] = {}
    for each in FILTERS:
        under = selection.meetings(but="" if each.all_of else each.parameter)
        keys = [value.key for value in values(each.parameter, index).values()]
        counts = {key: _with(under, each.parameter, key).count() for key in keys}
        found[each.parameter] = {key: n for key, n in counts.items() if n}
    return found


def _with(meetings: Any, parameter: str, key: Any) -> Any:
    if parameter == "official":
        return meetings.filter(pk__in=Participation.objects.filter(participant=key).values("meeting"))
    if parameter == "topic":
        return meetings.filter(pk__in=Meeting.topics.through.objects.filter(topic=key).values("meeting"))
    return meetings.filter(condition(parameter, [key]))


def counts_by_aggregation(selection: Selection) -> dict[str, dict[Any, int]]:
    """Eight facets as Django's aggregation gives them, one GROUP BY each."""
    inside = selection.meetings().order_by().values("pk")
    seats = Participation.objects.filter(meeting__in=inside, participant__isnull=False)
    touched = Meeting.topics.through.objects.filter(meeting__in=inside)
    found = {
        "official": dict(seats.values_list("participant").annotate(n=Count("meeting", distinct=True))),
        "topic": dict(touched.values_list("topic").annotate(n=Count("meeting", distinct=True))),
    }
    for parameter, column in (
        ("format", "format"),
        ("country", "country"),
        ("state", "state"),
        ("certainty", "precision"),
    ):
        rows = selection.meetings(but=parameter).order_by().exclude(**{column: ""})
        found[parameter] = dict(rows.values_list(column).annotate(n=Count("pk")))
    for parameter in ("publisher", "language"):
        column = f"reports__article__{parameter}"
        rows = selection.meetings(but=parameter).order_by().filter(reports__reported=True)
        counts = dict(rows.values_list(column).annotate(n=Count("pk", distinct=True)))
        found[parameter] = {key: n for key, n in counts.items() if key}
    return found


def counts_by_year(selection: Selection) -> dict[int, int]:
    """Year of the first day → number of meetings under all filters but the range."""
    dated = selection.meetings(but=RANGE).filter(first_day__isnull=False).order_by()
    return dict(dated.annotate(year=ExtractYear("first_day")).values_list("year").annotate(n=Count("pk")))


def counts_by_month(selection: Selection) -> dict[tuple[int, int], int]:
    dated = selection.meetings(but=RANGE).filter(first_day__isnull=False).order_by()
    months = dated.annotate(year=ExtractYear("first_day"), month=ExtractMonth("first_day"))
    return {(y, m): n for y, m, n in months.values_list("year", "month").annotate(n=Count("pk"))}
