"""Reading the facet index out of the database: one grouped read a facet, each group's meetings as one value."""

import time
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from django.db import connection
from django.db.models import Aggregate, Q, QuerySet, TextField
from django.db.models.fields.json import KeyTextTransform
from django.utils.text import slugify
from django.utils.translation import gettext, override
from pyroaring import BitMap

from diplomacy.extraction.vocabulary import Precision, Side
from diplomacy.models import Citation, Meeting, Office, Participant, Participation, Place, Publisher, Report, Topic
from diplomacy.series import series_name

from .structure import FacetIndex, Key, Leaders, Named, type_code

BOTH, BEIJING, HANOI, THIRD_PARTY, UNKNOWN = "both", "beijing", "hanoi", "third-party", "unknown"


class Ids(Aggregate):
    """All ids of a group in one value: a row each would take four to five times as long."""

    function = "ARRAY_AGG"
    arity = 1
    output_field = TextField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return super().as_sql(compiler, connection, function="GROUP_CONCAT", **context)

    def convert_value(self, value: Any, expression: Any, connection: Any) -> list[int]:
        if isinstance(value, str):
            return list(map(int, value.split(",")))
        return value or []


@contextmanager
def _one_state() -> Iterator[None]:
    """All reads inside see one state of the tables. Inside a transaction of the caller's they see what that sees."""
    if connection.in_atomic_block:
        yield
        return
    # not atomic(): on SQLite that would be IMMEDIATE and hold off writers, and would wait for them
    begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" if connection.vendor == "postgresql" else "BEGIN"
    with connection.cursor() as cursor:
        cursor.execute(begin)
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def current_token() -> str:
    """The token of the tables as they are; empty where nothing was ever written. One query."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT token FROM diplomacy_indexversion")
        row = cursor.fetchone()
    return row[0] if row else ""


def build() -> FacetIndex:
    """Read the index: some twenty queries, 0.5 to 1.5 seconds with 100,000 meetings."""
    started = time.perf_counter()
    with _one_state():
        token = current_token()
        columns = _in_order()
        frame = FacetIndex(token, *columns, {}, {}, Leaders(array("q"), array("q")), {})
        names = _names()
        bitmaps, leaders = _bitmaps(frame, names)
        occasions = _occasions(frame)
    return FacetIndex(token, *columns, bitmaps, names, leaders, occasions, time.perf_counter() - started)


def _in_order() -> tuple[array, array, array, array, array, int]:
    """Ids, first, last and closing days and ranks of precision in the order of the timeline; and how many have a year."""
    groups = Meeting.objects.order_by().values_list("first_day", "last_day", "date_rank", "precision")
    rows = []
    for first, last, rank, precision, pks in groups.annotate(ids=Ids("pk")).iterator():
        begins, ends = (first.toordinal(), last.toordinal()) if first else (0, 0)
        closing = begins if precision in (Precision.DAY, Precision.RANGE) else ends
        rows += [(-begins, rank, -pk, ends, closing) for pk in pks]
    rows.sort()
    pks, first_days = array("q", [-r[2] for r in rows]), array("i", [-r[0] for r in rows])
    last_days, closing_days = array("i", [r[3] for r in rows]), array("i", [r[4] for r in rows])
    dated = len(first_days) - first_days.count(0)
    return pks, first_days, last_days, closing_days, array("B", [r[1] for r in rows]), dated


# -- names of the values ----------------------------------------------------------------------------------------------


def _names() -> dict[str, dict[str, Named]]:
    people = _named(Participant.objects.values_list("pk", "slug", "name", "name_vi", "name_zh", "side"), _other_names())
    return {
        "official": people,
        "topic": _named(
            Topic.objects.order_by("position", "title").values_list("pk", "slug", "short", "short_vi", "short_zh")
        ),
        "place": _named(Place.objects.values_list("pk", "slug", "name", "name_vi", "name_zh"), _aliases(Place)),
        "publisher": _named(
            Publisher.objects.values_list("pk", "slug", "name", "name_vi", "name_zh"), _aliases(Publisher)
        ),
    }


def _named(rows: Iterable[tuple[Any, ...]], others: Mapping[int, tuple[str, ...]] | None = None) -> dict[str, Named]:
    others = others or {}
    return {row[1]: replace(Named(*row), other_names=others.get(row[0], ())) for row in rows}


def _other_names() -> dict[int, tuple[str, ...]]:
    found: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
    for pk, name in Participant.objects.filter(other_names__isnull=False).values_list("pk", "other_names__name"):
        found[pk] += (name,)
    return found


def _aliases(model: type[Any]) -> dict[int, tuple[str, ...]]:
    return {pk: tuple(aliases) for pk, aliases in model.objects.values_list("pk", "aliases") if aliases}


# -- bitmaps ----------------------------------------------------------------------------------------------------------


def _bitmaps(frame: FacetIndex, names: dict[str, dict[str, Named]]) -> tuple[dict[str, dict[Key, BitMap]], Leaders]:
    def grouped(rows: QuerySet[Any], *columns: str, of: str = "meeting") -> dict[Any, BitMap]:
        """Value of the column, or values of the columns, → the meetings of that group."""
        found = {}
        # row by row: all ids of all groups at once would take many times what the bitmaps do
        for *key, pks in rows.order_by().values_list(*columns).annotate(ids=Ids(of)).iterator():
            found[key[0] if len(key) == 1 else tuple(key)] = frame.numbered(pks)
        return found

    meetings = Meeting.objects.all()
    ranks, leaders = _leading(frame)
    publisher, language, published = _published(frame, grouped)
    series = _series(frame, names)
    cities = grouped(meetings.exclude(city=""), "city", "country", of="pk")
    bitmaps: dict[str, dict[Key, BitMap]] = {
        "official": grouped(Participation.objects.filter(participant__isnull=False), "participant"),
        "topic": grouped(Meeting.topics.through.objects.all(), "topic"),
        "format": {value or UNKNOWN: found for value, found in grouped(meetings, "format", of="pk").items()},
        "country": grouped(meetings.exclude(country=""), "country", of="pk"),
        "place": _places(grouped(meetings.filter(place__isnull=False), "place", of="pk"), cities),
        "published": published,
        "publisher": publisher,
        "language": language,
        "rank": ranks,
        "certainty": {value or UNKNOWN: found for value, found in grouped(meetings, "precision", of="pk").items()},
        "state": grouped(meetings, "state", of="pk"),
        "series": series,
    }
    return bitmaps, leaders


def _places(at: dict[Any, BitMap], cities: dict[tuple[str, str], BitMap]) -> dict[Key, BitMap]:
    """Meetings at each place or in it: those of a city with those at its venues, those of a province with those in its cities."""
    found: dict[Key, BitMap] = dict(at)
    rows = list(Place.objects.values_list("pk", "kind", "name", "country", "admin"))
    provinces = {(name, country): pk for pk, kind, name, country, _admin in rows if kind == Place.Kind.PROVINCE}
    for pk, kind, name, country, admin in rows:
        if kind in (Place.Kind.CITY, Place.Kind.GATE) and (name, country) in cities:
            found[pk] = found.get(pk, BitMap()) | cities[name, country]
        province = provinces.get((admin, country))
        if province and pk in at:
            found[province] = found.get(province, BitMap()) | at[pk]
    return found


_LEADING = """
SELECT side, participant_id, office_id, {ids}(meeting_id) FROM (
    SELECT meeting_id, side, participant_id, office_id,
           ROW_NUMBER() OVER (PARTITION BY meeting_id, side ORDER BY position, id) AS seat
    FROM diplomacy_participation
) AS seats WHERE seat = 1 GROUP BY side, participant_id, office_id
"""


def _leading(frame: FacetIndex) -> tuple[dict[Key, BitMap], Leaders]:
    """Rank of a leading participant's office → meetings; and the leaders."""
    rank_of = dict(Office.objects.values_list("pk", "rank"))
    ranks: dict[Key, BitMap] = {}
    leaders = {side.value: array(type_code, bytes(4 * len(frame))) for side in Side}
    with connection.cursor() as cursor:
        cursor.execute(_LEADING.format(ids="array_agg" if connection.vendor == "postgresql" else "group_concat"))
        for side, participant, office, ids in cursor:
            found = frame.numbered(map(int, ids.split(",")) if isinstance(ids, str) else ids)
            if office:
                rank = rank_of[office]
                ranks[rank] = ranks.get(rank, BitMap()) | found
            if participant and side in leaders:
                for number in found:
                    leaders[side][number] = participant
    return ranks, Leaders(leaders[Side.CHINA], leaders[Side.VIETNAM])


def _published(frame: FacetIndex, grouped: Any) -> tuple[dict[Key, BitMap], dict[Key, BitMap], dict[Key, BitMap]]:
    """Meetings by publisher, by language of the sources, and by who published: articles that report them, and pages cited for them."""
    articles = Report.objects.filter(reported=True, article__isnull=False, meeting__isnull=False)
    cited = Citation.objects.filter(scope=Citation.Scope.MEETING, report__meeting__isnull=False)
    accounts = [
        (*key, found)
        for rows, columns, of in (
            (articles, ("article__publisher", "article__language"), "meeting"),
            (cited, ("publisher", "language"), "report__meeting"),
        )
        for key, found in grouped(rows, *columns, of=of).items()
    ]
    speaks_for = dict(Publisher.objects.values_list("pk", "speaks_for"))
    publishers: dict[Key, BitMap] = {}
    languages: dict[Key, BitMap] = {}
    sides: defaultdict[str, BitMap] = defaultdict(BitMap)
    for publisher, language, found in accounts:
        if publisher:
            publishers[publisher] = publishers.get(publisher, BitMap()) | found
            sides[speaks_for[publisher]] |= found
        if language:
            languages[language] = languages.get(language, BitMap()) | found
    named = cited.filter(publisher__isnull=True).exclude(publisher_name="")
    sides[""] |= frame.numbered(named.values_list("report__meeting", flat=True))
    china, vietnam = sides[Side.CHINA.value], sides[Side.VIETNAM.value]
    others = sides[""]
    published: dict[Key, BitMap] = {
        BOTH: china & vietnam,
        BEIJING: china - vietnam,
        HANOI: vietnam - china,
        THIRD_PARTY: others - china - vietnam,
        UNKNOWN: frame.all - china - vietnam - others,
    }
    return publishers, languages, published


def _told(key: str) -> QuerySet[Any]:
    """Reports on the timeline that are rows of the chronology, with what a row tells under the key: perhaps nothing."""
    reports = Report.objects.filter(Q(chronology_key__isnull=False), meeting__isnull=False)
    return reports.annotate(told=KeyTextTransform(key, "chronology"))


def _series(frame: FacetIndex, names: dict[str, dict[str, Named]]) -> dict[Key, BitMap]:
    found: dict[Key, BitMap] = {}
    names["series"] = {}
    for text, pks in _told("series").order_by().values_list("told").annotate(ids=Ids("meeting")):
        name = series_name(text or "")
        slug = slugify(name)
        if slug:
            names["series"].setdefault(slug, Named(slug, slug, name, _said(name, "vi"), _said(name, "zh-hans")))
            found[slug] = found.get(slug, BitMap()) | frame.numbered(pks)
    return found


def _said(name: str, language: str) -> str:
    """What the chronology names in English alone, in another language; empty where its catalogue has no word for it."""
    with override(language):
        said = gettext(name)
    return "" if said == name else said


def _occasions(frame: FacetIndex) -> dict[int, str]:
    """Number of a meeting → the visit or gathering that the chronology names for it."""
    rows = _told("occasion").order_by("-pk").values_list("meeting", "told")
    return {number: told for pk, told in rows if told for number in frame.numbered([pk])}


__all__ = ["BEIJING", "BOTH", "HANOI", "THIRD_PARTY", "UNKNOWN", "build", "current_token"]
