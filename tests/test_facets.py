"""The index against plain queries: over random records and random filters, every set, count, order and bar is the same."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from django.db import transaction
from django.http import QueryDict
from django.utils import translation
from hypothesis import HealthCheck, given, settings

from diplomacy.facets import Matches, counts_of, facet_of, facets_of
from diplomacy.filters import BY_PARAMETER, FILTERS
from diplomacy.histogram import histogram_of
from diplomacy.index import current_index
from diplomacy.models import Meeting
from diplomacy.selection import RANGE, Selection, select

from .factories import make_article, make_meeting, make_participant, make_publisher, make_report, make_topic
from .oracle import counts_by_aggregation, counts_by_month, counts_by_year, counts_one_by_one, meetings_of
from .records import Row, make_known, queries, rows, write

pytestmark = pytest.mark.django_db

random_records = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@contextmanager
def undone() -> Iterator[None]:
    """What is written inside leaves nothing behind."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def selection_of(query: dict[str, list[str]]) -> Selection:
    asked = QueryDict(mutable=True)
    for name, values in query.items():
        asked.setlist(name, values)
    return select(asked)


def ids(matches: Matches, numbers) -> set[int]:
    return {matches.index.pks[n] for n in numbers}


@pytest.mark.parametrize(
    ("held", "found"),
    [
        ("2024-06-09", False),
        ("2024-06-10", True),
        ("2024-06-20", True),
        ("2024-06-21", False),
        ("2024-06-09/2024-06-10", True),
        ("2024-06-01/2024-06-30", True),
        ("[2024-06-20..2024-06-21]", True),
        ("[2024-06-21..2024-06-22]", False),
        ("2024-06", True),
        ("2024-05", False),
        ("2024", True),
        ("2025", False),
        ("XXXX-06-15", False),
        ("", False),
    ],
)
def test_a_meeting_is_in_a_range_of_days_where_its_interval_overlaps_them(held: str, found: bool) -> None:
    make_meeting(held)
    selection = selection_of({"from": ["2024-06-10"], "to": ["2024-06-20"]})
    assert meetings_of(selection).exists() is found
    assert bool(Matches(selection).all) is found


@given(records=rows, query=queries())
@random_records
def test_the_index_selects_and_counts_what_plain_queries_do(records: list[Row], query: dict[str, list[str]]) -> None:
    with undone():
        write(records, make_known())
        selection = selection_of(query)
        matches = Matches(selection)
        index = matches.index
        assert ids(matches, matches.all) == set(meetings_of(selection).values_list("pk", flat=True))
        for name in (*BY_PARAMETER, RANGE):
            assert ids(matches, matches.but(name)) == set(meetings_of(selection, but=name).values_list("pk", flat=True))
        counted = {each.parameter: counts_of(matches, each) for each in FILTERS}
        assert counted == counts_one_by_one(selection, index)
        for newest, ordered in (
            (False, meetings_of(selection).newest_first()),
            (True, meetings_of(selection).oldest_first()),
        ):
            page = index.page(matches.all, 1, 7, oldest_first=newest)
            assert [index.pks[n] for n in page] == list(ordered.values_list("pk", flat=True)[1:7])
        _same_histogram(matches)
        _same_bounds(matches)


def _same_histogram(matches: Matches) -> None:
    histogram = histogram_of(matches)
    if histogram is None:
        return
    by_month, by_year = counts_by_month(matches.selection), counts_by_year(matches.selection)
    for bar in histogram.bars:
        first = bar.period.first
        expected = by_month.get((first.year, first.month)) if histogram.by_month else by_year.get(first.year)
        assert bar.count == (expected or 0)


def _same_bounds(matches: Matches) -> None:
    ends = matches.index.ends(matches.all)
    dated = meetings_of(matches.selection).filter(first_day__isnull=False)
    if ends is None:
        assert not dated.exists()
        return
    days = Meeting.objects.in_bulk([matches.index.pks[n] for n in ends])
    earliest, latest = (days[matches.index.pks[n]] for n in ends)
    first, last = dated.order_by("first_day", "date_rank")[0], dated.order_by("-last_day", "date_rank")[0]
    assert (earliest.first_day, earliest.date_rank) == (first.first_day, first.date_rank)
    assert (latest.last_day, latest.date_rank) == (last.last_day, last.date_rank)


@given(records=rows, query=queries())
@settings(random_records, max_examples=10)
def test_aggregation_gives_the_same_counts(records: list[Row], query: dict[str, list[str]]) -> None:
    """The way that the benchmark measures beside the index: it must answer the same question."""
    with undone():
        write([_without_citations(row) for row in records], make_known())
        matches = Matches(selection_of(query))
        for parameter, counts in counts_by_aggregation(matches.selection).items():
            ours = counts_of(matches, BY_PARAMETER[parameter])
            assert {key: n for key, n in ours.items() if key != "unknown"} == counts, parameter


def _without_citations(row: Row) -> Row:
    return replace(row, citations=())


class TestFacets:
    def test_officials_and_topics_are_joined_by_and_the_others_by_or(self):
        one, other = make_participant("one"), make_participant("other")
        make_meeting("2024-01-01", one, other, format="phone")
        make_meeting("2024-01-02", one, format="video")
        assert len(Matches(selection_of({"official": ["one", "other"]})).all) == 1
        assert len(Matches(selection_of({"format": ["phone", "video"]})).all) == 2

    def test_a_chosen_value_is_shown_however_rare_and_even_without_meetings(self):
        people = [make_participant(f"p{n}") for n in range(12)]
        for n, person in enumerate(people):
            for _ in range(12 - n):
                make_meeting("2024-01-01", person)
        facet = facets_of(Matches(selection_of({"official": ["p11"], "from": ["2030"]})))[0]
        assert [(v.slug, v.count, v.chosen) for v in facet.values] == [("p11", 0, True)]
        facet = facets_of(Matches(selection_of({})))[0]
        assert [v.slug for v in facet.values] == [f"p{n}" for n in range(8)]
        assert (facet.total, facet.more) == (12, 4)

    @pytest.mark.parametrize("typed", ["bui", "thanh s", "Sơn", "裴", "青山", "Bùi Thanh"])
    def test_an_official_is_looked_up_in_any_script(self, typed):
        son = make_participant("bui-thanh-son", "VN", name="Bui Thanh Son", name_vi="Bùi Thanh Sơn", name_zh="裴青山")
        make_meeting("2024-01-01", son, make_participant("wang-yi", name="Wang Yi", name_zh="王毅"))
        facet = facets_of(Matches(selection_of({"find-official": [typed]})))[0]
        assert [v.slug for v in facet.values] == ["bui-thanh-son"]

    def test_what_is_typed_and_fits_nobody_leaves_the_field_in_its_place(self):
        make_meeting("2024-01-01", make_participant("wang-yi"))
        facet = facets_of(Matches(selection_of({"find-official": ["zhao"]})))[0]
        assert (facet.values, facet.is_long) == ((), True)

    def test_a_meeting_at_a_venue_is_one_of_its_city(self):
        known = make_known()
        venue = known.places[1]
        make_meeting("2024-01-01", place=venue, city="Hanoi", country="VN")
        assert len(Matches(selection_of({"place": ["hanoi"]})).all) == 1
        assert len(Matches(selection_of({"place": ["beijing"]})).all) == 0


class TestCurrentIndex:
    def test_it_is_the_same_until_somebody_writes(self, django_assert_num_queries):
        make_topic("trade")
        index = current_index()
        with django_assert_num_queries(1):
            assert current_index() is index

    def test_what_a_transaction_wrote_it_sees_at_once(self):
        topic = make_topic("trade")
        before = current_index()
        meeting = make_meeting("2024-01-01", topics=[topic])
        assert list(current_index().pks) == [meeting.pk]
        assert len(before) == 0

    @pytest.mark.parametrize(
        "write",
        [
            lambda m: m.delete(),
            lambda m: Meeting.objects.filter(pk=m.pk).update(format="video"),
            lambda m: m.participations.all().delete(),
            lambda m: m.topics.clear(),
            lambda m: make_participant("someone"),
            lambda m: make_topic("something"),
        ],
        ids=["a deletion", "an update past the models", "a seat", "a topic taken away", "an official", "a topic"],
    )
    def test_every_write_makes_another_index(self, write):
        meeting = make_meeting("2024-01-01", make_participant("wang-yi"), topics=[make_topic("trade")])
        before = current_index()
        write(meeting)
        assert current_index().token != before.token

    def test_an_undone_write_brings_the_old_state_back(self):
        make_meeting("2024-01-01")
        before = current_index()
        with undone():
            make_meeting("2024-01-02")
            assert len(current_index()) == 2
        assert len(current_index()) == 1
        assert current_index().token == before.token


@pytest.mark.parametrize(
    ("language", "label"), [("en", "Border Gazette"), ("vi", "Báo Biên giới"), ("zh-hans", "边境报")]
)
def test_a_publisher_is_called_as_readers_of_the_language_call_it(language, label):
    publisher = make_publisher(name="Border Gazette", name_vi="Báo Biên giới", name_zh="边境报")
    make_report(make_article(publisher=publisher), make_meeting())
    with translation.override(language):
        facet = facet_of(Matches(select(QueryDict())), BY_PARAMETER["publisher"])
    assert [(v.label, v.count) for v in facet.values] == [(label, 1)]
