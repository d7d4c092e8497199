"""Two officials in figures: first, last, how often, and the longest time that surely had no meeting."""

import pytest

from diplomacy.extraction.partialdates import PartialDate
from diplomacy.pairs import Days, address_of, figures, figures_of
from diplomacy.wording import lasting
from tests.factories import make_meeting, make_participant


def days(edtf: str) -> Days:
    if not edtf:
        return Days(None, None, "", "")
    value = PartialDate.parse(edtf)
    return Days(value.first, value.last, edtf, value.precision)


def of(*dates: str):
    return figures(days(d) for d in dates)


def test_no_meeting_has_no_figures():
    assert (of().count, of().first, of().every, of().longest) == (0, None, None, None)


def test_one_meeting_has_a_day_but_no_cadence():
    found = of("2024-06-26")
    assert (found.count, found.first, found.last, found.every, found.longest) == (
        1,
        PartialDate.parse("2024-06-26"),
        PartialDate.parse("2024-06-26"),
        None,
        None,
    )


def test_the_cadence_is_the_average_from_one_meeting_to_the_next():
    assert of("2024-01-01", "2024-01-05", "2024-01-11").every == 5


def test_the_longest_gap_says_between_which_meetings():
    gap = of("2020-01-01", "2020-01-31", "2020-02-10").longest
    assert gap is not None
    assert (gap.days, gap.after.edtf, gap.before.edtf, gap.exact) == (30, "2020-01-01", "2020-01-31", True)


def test_a_vague_meeting_within_a_gap_shortens_it_and_makes_it_a_lower_bound():
    gap = of("2010-01-01", "2012", "2015-01-01").longest
    assert gap is not None
    assert (gap.days, gap.after.edtf, gap.before.edtf, gap.exact) == (731, "2012", "2015-01-01", False)


def test_what_a_vague_date_spans_is_no_gap():
    assert of("2012", "2012-03-01", "2012-12-31").longest is None


def test_a_long_span_covers_the_short_ones_within_it():
    gap = of("2012", "2012-03-01", "2013-03-01").longest
    assert gap is not None
    assert (gap.days, gap.after.edtf) == (60, "2012")


def test_meetings_on_one_day_have_neither_cadence_nor_gap():
    found = of("2024-06-26", "2024-06-26")
    assert (found.every, found.longest) == (None, None)


def test_meetings_without_a_year_are_counted_and_lie_in_no_gap():
    found = of("", "2024-06-26", "2024-07-26")
    assert (found.count, found.undated) == (3, 1)
    assert found.longest is not None
    assert found.longest.days == 30


@pytest.mark.parametrize(
    ("length", "words"),
    [(1, "1 day"), (89, "89 days"), (90, "3 months"), (729, "24 months"), (731, "2 years"), (1643, "4.5 years")],
)
def test_a_length_of_time_is_told_in_the_unit_that_suits_it(length, words):
    assert lasting(length) == words


@pytest.mark.django_db
class TestInTheDatabase:
    def test_a_pair_has_one_address_whoever_is_asked_first(self):
        wang, son, lao = (make_participant(s, side) for s, side in (("wang", "CN"), ("son", "VN"), ("lao", "LA")))
        assert address_of(son, wang) == address_of(wang, son) == "/officials/wang/with/son/"
        assert address_of(lao, son) == "/officials/son/with/lao/"

    def test_only_meetings_of_both_count(self, django_assert_num_queries):
        wang, son, other = make_participant("wang"), make_participant("son", "VN"), make_participant("other", "VN")
        make_meeting("2024-06-26", wang, son, other)
        make_meeting("2023-06-26", wang, other)
        with django_assert_num_queries(1):
            found = figures_of(wang, son)
        assert (found.count, str(found.first.edtf)) == (1, "2024-06-26")
