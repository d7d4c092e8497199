"""Geometry of charts: what is longer is drawn longer, nothing falls off the picture, and one meeting is still seen."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplomacy.charts import YearAxis, bars, days_of, heat

AXIS = YearAxis(2000, 2009)
DAYS = st.dates(date(1980, 1, 1), date(2030, 12, 31))


def number(text: str) -> float:
    assert text.endswith("%")
    return float(text[:-1])


def test_a_year_is_a_tenth_of_ten_years():
    segment = AXIS.segment(date(2003, 1, 1), date(2004, 1, 1))
    assert (segment.x, segment.width) == ("30.00%", "10.00%")


@given(DAYS, DAYS)
def test_no_segment_falls_off_the_axis_or_is_too_narrow_to_see(one, other):
    segment = AXIS.segment(min(one, other), max(one, other))
    assert number(segment.x) >= 0
    assert number(segment.width) >= 0.6
    assert number(segment.x) + number(segment.width) <= 100.01


def test_a_long_axis_names_every_fifth_year_and_only_tenths_where_there_is_no_room():
    ticks = YearAxis(1998, 2011).ticks()
    assert [(t.year, t.always) for t in ticks] == [(2000, True), (2005, False), (2010, True)]


def test_a_short_axis_names_every_year():
    assert [t.year for t in YearAxis(2021, 2024).ticks()] == [2021, 2022, 2023, 2024]


def test_blocks_stand_on_each_other_without_gap_and_the_fullest_year_is_full():
    drawn = bars(YearAxis(2020, 2021), {2020: {"both": 1, "cn": 2, "vn": 4}, 2021: {"cn": 1}}, ("both", "cn", "vn"), 70)
    assert [(b.kind, b.y, b.height) for b in drawn[0].blocks] == [("both", 60, 10), ("cn", 40, 20), ("vn", 0, 40)]
    assert [(b.y, b.height) for b in drawn[1].blocks] == [(70, 0), (60, 10), (60, 0)]
    assert drawn[0].count == 7


def test_one_of_many_is_still_a_pixel_high():
    drawn = bars(YearAxis(2020, 2021), {2020: {"all": 5000}, 2021: {"all": 1}}, ("all",), 60)
    assert drawn[1].blocks[0].height == 1


@pytest.mark.parametrize(
    ("count", "most", "depth"),
    [(0, 9, ""), (1, 9, "q1"), (3, 9, "q1"), (4, 9, "q2"), (6, 9, "q2"), (7, 9, "q3"), (9, 9, "q3"), (1, 1, "q1")],
)
def test_the_ground_grows_deeper_by_thirds(count, most, depth):
    assert heat({5: count}, [5], most)[0].depth == depth


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2004", "2005-03", (date(2004, 1, 1), date(2005, 3, 31))),
        ("2004-06-02", "", (date(2004, 6, 2), date(2026, 1, 1))),
        ("", "2005", None),
        ("2027", "", (date(2027, 1, 1), date(2027, 1, 1))),
    ],
    ids=["years and months are whole", "an open end is today", "no start, no span", "a term to come"],
)
def test_the_days_of_a_term(start, end, expected):
    assert days_of(start, end, date(2026, 1, 1)) == expected
