"""Partial dates: written and read, compared, refused."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from diplomacy.extraction.partialdates import PartialDate
from diplomacy.extraction.reasons import Reason
from diplomacy.extraction.vocabulary import Precision

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    first = draw(DAYS)
    last = first + timedelta(days=draw(st.integers(0, 800)))
    return draw(
        st.sampled_from(
            [
                PartialDate.day(first),
                PartialDate.month(first.year, first.month),
                PartialDate.year(first.year),
                PartialDate.range(first, last),
                PartialDate.within(first, last),
                PartialDate.yearless(first.month, first.day),
            ]
        )
    )


@given(partial_dates())
@example(PartialDate.yearless(2, 29))
def test_what_is_written_is_read_back_the_same(value: PartialDate) -> None:
    assert PartialDate.parse(str(value)) == value


@pytest.mark.parametrize(
    ("edtf", "precision", "first", "last", "days"),
    [
        pytest.param("2024-06-26", Precision.DAY, date(2024, 6, 26), date(2024, 6, 26), 1, id="day"),
        pytest.param("2024-06-25/2024-06-26", Precision.RANGE, date(2024, 6, 25), date(2024, 6, 26), 2, id="range"),
        pytest.param("[2024-06-25..2024-06-26]", Precision.WITHIN, date(2024, 6, 25), date(2024, 6, 26), 2, id="one"),
        pytest.param("2024-06", Precision.MONTH, date(2024, 6, 1), date(2024, 6, 30), 30, id="month"),
        pytest.param("2024-02", Precision.MONTH, date(2024, 2, 1), date(2024, 2, 29), 29, id="leap February"),
        pytest.param("2023-02", Precision.MONTH, date(2023, 2, 1), date(2023, 2, 28), 28, id="common February"),
        pytest.param("2024-12", Precision.MONTH, date(2024, 12, 1), date(2024, 12, 31), 31, id="December"),
        pytest.param("2024", Precision.YEAR, date(2024, 1, 1), date(2024, 12, 31), 366, id="year"),
        pytest.param("XXXX-04-16", Precision.YEARLESS, None, None, None, id="yearless"),
        pytest.param("XXXX-02-29", Precision.YEARLESS, None, None, None, id="yearless leap day"),
    ],
)
def test_every_form_is_read(
    edtf: str, precision: Precision, first: date | None, last: date | None, days: int | None
) -> None:
    value = PartialDate.parse(edtf)
    assert (value.edtf, value.precision, value.first, value.last, value.days) == (edtf, precision, first, last, days)


@pytest.mark.parametrize(
    ("written", "usual"),
    [
        pytest.param("2024-06-26/2024-06-26", "2024-06-26", id="a range of one day is that day"),
        pytest.param("[2024-06-26..2024-06-26]", "2024-06-26", id="one of one day is that day"),
        pytest.param("[2024-06-01..2024-06-30]", "2024-06", id="some day of a month is the month"),
        pytest.param("[2024-01-01..2024-12-31]", "2024", id="some day of a year is the year"),
        pytest.param("[2024-06-01..2024-06-29]", "[2024-06-01..2024-06-29]", id="a month but for a day is no month"),
        pytest.param("[2023-02-01..2023-02-28]", "2023-02", id="February of a common year"),
        pytest.param("[2024-02-01..2024-02-28]", "[2024-02-01..2024-02-28]", id="but not of a leap year"),
        pytest.param("[2024-06..2024-07]", "[2024-06-01..2024-07-31]", id="between months"),
        pytest.param("2024-06-01/2024-06-30", "2024-06-01/2024-06-30", id="every day of a month is not some day of it"),
        pytest.param("  2024-06-26\n", "2024-06-26", id="space around"),
    ],
)
def test_one_date_has_one_spelling(written: str, usual: str) -> None:
    assert PartialDate.parse(written).edtf == usual


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "26 June 2024",
        "2024-6-26",
        "24-06-26",
        "2024-00",
        "2024-13",
        "2024-00-05",
        "2024-06-00",
        "2024-06-31",
        "2023-02-29",
        "0000",
        "XXXX-02-30",
        "XXXX-00-10",
        "XXXX-04",
        "2024-06-26/",
        "/2024-06-26",
        "2024-06-26/2024-06-25",
        "[2024-06-26..2024-06-25]",
        "[2024-06-26..]",
        "[..2024-06-26]",
        "[2024-06-25..2024-06-26",
        "XXXX-04-16/2024-04-17",
        "2024-06-26/2024-06-27/2024-06-28",
        "2024~",
        "2024-06-26T10:00",
        "２０２４-06-26",
        "2024-06-26\0",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(text)


@given(st.text(max_size=30))
def test_any_text_is_either_read_or_refused_with_a_value_error(text: str) -> None:
    try:
        value = PartialDate.parse(text)
    except ValueError:
        return
    assert PartialDate.parse(value.edtf) == value


OVERLAPS = [
    ("2024-06-26", "2024-06-26", True),
    ("2024-06-26", "2024-06-27", False),
    ("2024-06-01", "2024-06", True),
    ("2024-06-30", "2024-06", True),
    ("2024-05-31", "2024-06", False),
    ("2024-07-01", "2024-06", False),
    ("2024-01-01", "2024", True),
    ("2024-12-31", "2024", True),
    ("2023-12-31", "2024", False),
    ("2025-01-01", "2024", False),
    ("2024-06-25/2024-06-26", "2024-06-26/2024-06-27", True),
    ("2024-06-24/2024-06-25", "2024-06-26/2024-06-27", False),
    ("[2024-06-25..2024-06-26]", "2024-06-25", True),
    ("[2024-06-25..2024-06-26]", "2024-06-24", False),
    ("XXXX-04-16", "2024-04-16", True),
    ("XXXX-04-16", "2024-04-17", False),
    ("XXXX-04-16", "2024-04", True),
    ("XXXX-04-16", "2024-05", False),
    ("XXXX-04-16", "2024", True),
    ("XXXX-04-16", "XXXX-04-16", True),
    ("XXXX-04-16", "XXXX-04-17", False),
    ("XXXX-01-01", "2023-12-31/2024-01-01", True),
    ("XXXX-01-02", "2023-12-31/2024-01-01", False),
    ("XXXX-02-29", "2024", True),
    ("XXXX-02-29", "2023", False),
    ("XXXX-02-29", "[2023-06-01..2024-02-28]", False),
    ("XXXX-02-29", "[2023-06-01..2024-02-29]", True),
]


@pytest.mark.parametrize(("one", "other", "expected"), OVERLAPS, ids=lambda v: str(v))
def test_two_dates_overlap_where_a_day_is_in_both(one: str, other: str, expected: bool) -> None:
    a, b = PartialDate.parse(one), PartialDate.parse(other)
    assert a.overlaps(b) is expected
    assert b.overlaps(a) is expected


@given(DAYS)
def test_a_month_matches_every_day_in_it(day: date) -> None:
    month = PartialDate.month(day.year, day.month)
    assert month.contains(PartialDate.day(day))
    assert month.first and month.last
    assert not month.overlaps(PartialDate.day(month.first - timedelta(days=1)))
    assert not month.overlaps(PartialDate.day(month.last + timedelta(days=1)))


@given(DAYS)
def test_a_day_without_a_year_matches_that_day_of_its_year(day: date) -> None:
    yearless = PartialDate.yearless(day.month, day.day)
    assert yearless.overlaps(PartialDate.day(day))
    assert yearless.overlaps(PartialDate.year(day.year))
    assert not yearless.overlaps(PartialDate.day(day + timedelta(days=1)))


@given(partial_dates(), partial_dates())
def test_what_contains_another_overlaps_it(one: PartialDate, other: PartialDate) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    if one.contains(other):
        assert one.overlaps(other)


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("2024-06", "2024-06-01", True),
        ("2024-06", "2024-06-30", True),
        ("2024-06", "2024-07-01", False),
        ("2024-06", "2024-05-31", False),
        ("2024-06", "2024", False),
        ("2024", "2024-06", True),
        ("2024-06-26", "2024-06-26", True),
        ("2024-06", "2024-06-30/2024-07-01", False),
        ("XXXX-04-16", "XXXX-04-16", True),
        ("XXXX-04-16", "2024-04-16", False),
        ("2024-04", "XXXX-04-16", False),
    ],
)
def test_a_date_contains_those_that_lie_in_it_whole(outer: str, inner: str, expected: bool) -> None:
    assert PartialDate.parse(outer).contains(PartialDate.parse(inner)) is expected


def test_the_vaguer_a_date_the_later_it_ranks() -> None:
    forms = ["2024-06-26", "2024-06-25/2024-06-26", "[2024-06-25..2024-06-26]", "2024-06", "2024", "XXXX-06-26"]
    ranks = [PartialDate.parse(f).rank for f in forms]
    assert ranks == sorted(set(ranks))


@pytest.mark.parametrize(
    ("edtf", "certain"),
    [
        ("2024-06-26", True),
        ("2024-06-25/2024-06-26", True),
        ("[2024-06-25..2024-06-26]", False),
        ("2024-06", False),
        ("2024", False),
        ("XXXX-06-26", False),
    ],
)
def test_only_known_days_are_certain(edtf: str, certain: bool) -> None:
    assert PartialDate.parse(edtf).is_certain is certain


@pytest.mark.parametrize(
    ("month", "day", "allowed"), [(2, 29, True), (2, 30, False), (4, 30, True), (4, 31, False), (12, 31, True)]
)
def test_a_day_without_a_year_must_exist_in_some_year(month: int, day: int, allowed: bool) -> None:
    if allowed:
        assert PartialDate.yearless(month, day).edtf == f"XXXX-{month:02}-{day:02}"
    else:
        with pytest.raises(ValueError, match="day"):
            PartialDate.yearless(month, day)


@pytest.mark.parametrize("form", [PartialDate.range, PartialDate.within])
def test_an_interval_must_not_end_before_it_starts(form) -> None:
    with pytest.raises(ValueError, match="before it starts"):
        form(date(2024, 6, 26), date(2024, 6, 25))
    assert form(date(2024, 6, 26), date(2024, 6, 26)) == PartialDate.day(date(2024, 6, 26))


def test_reasons_do_not_make_two_dates_differ() -> None:
    told = Reason.of("day-printed")
    assert PartialDate.parse("2024-06-26", told) == PartialDate.parse("2024-06-26")
    assert PartialDate.parse("2024-06", told).reasons == (told,)


def test_a_further_reason_stands_before_the_others() -> None:
    first, second = Reason.of("day-printed"), Reason.of("same-day")
    assert PartialDate.parse("2024-06-26", first).because(second).reasons == (second, first)
