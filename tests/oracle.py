"""The timeline's counts by plain queries: what the index in memory is tested against, and measured beside."""

from collections.abc import Callable, Collection
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.db.models.functions import ExtractMonth, ExtractYear
from django.utils.text import slugify

from diplomacy.extraction.vocabulary import Side
from diplomacy.filters import BY_PARAMETER, FILTERS, values
from diplomacy.index import FacetIndex
from diplomacy.index.building import BEIJING, BOTH, HANOI, THIRD_PARTY, UNKNOWN
from diplomacy.models import Citation, Meeting, Participation, Place, Report
from diplomacy.models.meetings import MeetingQuerySet
from diplomacy.places import within
from diplomacy.selection import RANGE, Selection
from diplomacy.series import series_name


def counts_one_by_one(selection: Selection, index: FacetIndex) -> dict[str, dict[Any, int]]:
    """Parameter → key of each value → the number of meetings that it would leave, without those of none. One query a value."""
    found: dict[str, dict[Any, int]] = {}
    for each in FILTERS:
        under = meetings_of(selection, but="" if each.all_of else each.parameter)
        keys = [value.key for value in values(each.parameter, index).values()]
        counts = {key: _with(under, each.parameter, key).count() for key in keys}
        found[each.parameter] = {key: n for key, n in counts.items() if n}
    return found


def _with(meetings: Any, parameter: str, key: Any) -> Any:
    if parameter == "official":
        return meetings.filter(pk__in=Participation.objects.filter(participant=key).values("meeting"))
    if parameter == "topic":
        return meetings.filter(pk__in=Meeting.topics.through.objects.filter(topic=key).values("meeting"))
    return meetings.filter(_condition(parameter, [key]))


def counts_by_aggregation(selection: Selection) -> dict[str, dict[Any, int]]:
    """Eight facets as Django's aggregation gives them, one GROUP BY each."""
    inside = meetings_of(selection).order_by().values("pk")
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
        rows = meetings_of(selection, but=parameter).order_by().exclude(**{column: ""})
        found[parameter] = dict(rows.values_list(column).annotate(n=Count("pk")))
    for parameter in ("publisher", "language"):
        column = f"reports__article__{parameter}"
        rows = meetings_of(selection, but=parameter).order_by().filter(reports__reported=True)
        counts = dict(rows.values_list(column).annotate(n=Count("pk", distinct=True)))
        found[parameter] = {key: n for key, n in counts.items() if key}
    return found


def counts_by_year(selection: Selection) -> dict[int, int]:
    """Year of the first day → number of meetings under all filters but the range."""
    dated = meetings_of(selection, but=RANGE).filter(first_day__isnull=False).order_by()
    return dict(dated.annotate(year=ExtractYear("first_day")).values_list("year").annotate(n=Count("pk")))


def counts_by_month(selection: Selection) -> dict[tuple[int, int], int]:
    dated = meetings_of(selection, but=RANGE).filter(first_day__isnull=False).order_by()
    months = dated.annotate(year=ExtractYear("first_day"), month=ExtractMonth("first_day"))
    return {(y, m): n for y, m, n in months.values_list("year", "month").annotate(n=Count("pk"))}


# -- the meetings of a selection --------------------------------------------------------------------------------------


def meetings_of(selection: Selection, but: str = "") -> MeetingQuerySet:
    """The meetings selected, from the tables; `but` lifts one filter."""
    found: MeetingQuerySet = Meeting.objects.all()
    for term in selection.terms:
        containing = {"search_text__folded__contains": term.needle}
        found = found.exclude(**containing) if term.excluded else found.filter(**containing)
    for parameter in selection.chosen:
        keys = selection.keys(parameter)
        if parameter == but:
            continue
        if BY_PARAMETER[parameter].all_of:
            for key in keys:
                found = _with(found, parameter, key)
        else:
            found = found.filter(_condition(parameter, keys))
    if but != RANGE:
        if selection.first:
            found = found.filter(last_day__gte=selection.first.first)
        if selection.last:
            found = found.filter(first_day__lte=selection.last.last)
    return found


# -- filters as conditions --------------------------------------------------------------------------------------------


def _condition(parameter: str, keys: Collection[Any]) -> Q:
    """Meetings with one of the values, for the filters whose values are joined by OR."""
    return _CONDITIONS[parameter](keys)


def _column(name: str) -> Callable[[Collection[Any]], Q]:
    return lambda keys: Q(**{f"{name}__in": ["" if key == UNKNOWN else key for key in keys]})


def _articles(**lookups: Any) -> Exists:
    return Exists(Report.objects.filter(meeting=OuterRef("pk"), reported=True, article__isnull=False, **lookups))


def _citations(**lookups: Any) -> Exists:
    return Exists(Citation.objects.filter(report__meeting=OuterRef("pk"), scope=Citation.Scope.MEETING, **lookups))


def _placed(keys: Collection[Any]) -> Q:
    return _any(within(place) for place in Place.objects.filter(pk__in=keys))


def _published(keys: Collection[Any]) -> Q:
    def side(code: str) -> Q:
        return Q(_articles(article__publisher__speaks_for=code)) | Q(_citations(publisher__speaks_for=code))

    china, vietnam = side(Side.CHINA), side(Side.VIETNAM)
    others = side("") | Q(_named())
    meanings = {
        BOTH: china & vietnam,
        BEIJING: china & ~vietnam,
        HANOI: vietnam & ~china,
        THIRD_PARTY: others & ~china & ~vietnam,
        UNKNOWN: ~others & ~china & ~vietnam,
    }
    return _any(meanings[key] for key in keys)


def _named() -> Exists:
    """A page cited by the name of a publisher that is on no list."""
    cited = Citation.objects.filter(
        report__meeting=OuterRef("pk"), scope=Citation.Scope.MEETING, publisher__isnull=True
    )
    return Exists(cited.exclude(publisher_name=""))


def _by_publisher(keys: Collection[Any]) -> Q:
    return Q(_articles(article__publisher__in=keys)) | Q(_citations(publisher__in=keys))


def _by_language(keys: Collection[Any]) -> Q:
    return Q(_articles(article__language__in=keys)) | Q(_citations(language__in=keys))


def _led_by_rank(keys: Collection[Any]) -> Q:
    before = Participation.objects.filter(
        Q(position__lt=OuterRef("position")) | Q(position=OuterRef("position"), pk__lt=OuterRef("pk")),
        meeting=OuterRef("meeting"),
        side=OuterRef("side"),
    )
    leading = Participation.objects.filter(~Exists(before), meeting=OuterRef("pk"), office__rank__in=keys)
    return Q(Exists(leading))


def _in_series(keys: Collection[Any]) -> Q:
    told = Report.objects.filter(chronology_key__isnull=False, meeting__isnull=False).values_list(
        "chronology__series", "meeting"
    )
    return Q(pk__in={pk for text, pk in told if text and slugify(series_name(text)) in keys})


def _any(conditions: Any) -> Q:
    found = Q(pk__in=[])
    for one in conditions:
        found |= one
    return found


_CONDITIONS: dict[str, Callable[[Collection[Any]], Q]] = {
    "format": _column("format"),
    "country": _column("country"),
    "place": _placed,
    "published": _published,
    "publisher": _by_publisher,
    "language": _by_language,
    "rank": _led_by_rank,
    "certainty": _column("precision"),
    "state": _column("state"),
    "series": _in_series,
}
