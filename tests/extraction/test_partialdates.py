"""Partial dates as values."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplomacy.extraction.partialdates import PartialDate

DAYS = st.dates(date(1950, 1, 1), date(2100, 12, 31))


@st.composite
def partial_dates(draw):
    day = draw(DAYS)
    later = day + timedelta(days=draw(st.integers(0, 400)))
    made = [
        PartialDate.day(day),
        PartialDate.month(day.year, day.month),
        PartialDate.year(day.year),
        PartialDate.range(day, later),
        PartialDate.within(day, later),
        PartialDate.yearless(day.month, day.day),
    ]
    return draw(st.sampled_from(made))


@given(partial_dates())
def test_a_partial_date_survives_being_printed_and_parsed(claimed):
    assert PartialDate.parse(str(claimed)) == claimed


@given(partial_dates(), partial_dates())
def test_overlapping_is_mutual(one, other):
    assert one.overlaps(other) == other.overlaps(one)


@given(partial_dates())
def test_a_partial_date_contains_and_overlaps_itself(claimed):
    assert claimed.contains(claimed)
    assert claimed.overlaps(claimed)


@pytest.mark.parametrize(
    "edtf",
    [
        "",
        "2031-13",
        "2031-02-30",
        "XXXX-02-30",
        "31-02-03",
        "[2031-05-02..2031-05-01]",
        "2031-05-02/2031-05-01",
        "soon",
    ],
)
def test_what_is_no_date_is_refused(edtf):
    with pytest.raises(ValueError, match=r".+"):
        PartialDate.parse(edtf)


def test_a_yearless_day_overlaps_an_interval_that_holds_it():
    assert PartialDate.parse("XXXX-05-08").overlaps(PartialDate.parse("2031-05"))
    assert not PartialDate.parse("XXXX-05-08").overlaps(PartialDate.parse("2031-06"))
