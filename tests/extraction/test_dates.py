"""Finding dates and reading them against dateline and page."""

from datetime import date

import pytest

from diplomacy.extraction.dates import DateMention, Form, Frame, find_dates
from diplomacy.extraction.folding import fold
from diplomacy.extraction.languages import GRAMMARS
from diplomacy.extraction.partialdates import PartialDate
from diplomacy.extraction.resolving import Resolver

EN = GRAMMARS["en"]
PAGE = date(2031, 5, 9)  # a Friday
FILED = date(2031, 5, 8)


def found(text: str) -> list[DateMention]:
    return list(find_dates(fold(text), EN))


def resolved(text: str, frame: Frame, before: PartialDate | None = None) -> str | None:
    only = found(text)
    assert len(only) == 1, [m.words for m in only]
    answer = Resolver(frame, before).resolve(only[0])
    return answer.edtf if answer else None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("June 26, 2031", "2031-06-26"),
        ("26 June 2031", "2031-06-26"),
        ("26th of June, 2031", "2031-06-26"),
        ("Sept. 3, 2031", "2031-09-03"),
        ("2031-03-09", "2031-03-09"),
        ("2031/3/9", "2031-03-09"),
        ("2031.03.09", "2031-03-09"),
        ("30/10/2031", "2031-10-30"),
        ("10/30/2031", "2031-10-30"),
        ("9-3-2031", "2031-03-09"),
        ("24- 4-2031", "2031-04-24"),
        ("10/17/03", "2003-10-17"),
        ("June 25-26, 2031", "2031-06-25/2031-06-26"),
        ("June 30 - July 2, 2031", "2031-06-30/2031-07-02"),
        ("25 to 26 June 2031", "2031-06-25/2031-06-26"),
        ("March 2031", "2031-03"),
        ("2031", "2031"),
    ],
)
def test_a_printed_date_needs_no_frame(text, edtf):
    assert resolved(f"It was on {text}.", Frame()) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "31 June 2031 and",
        "a score of 3-2",
        "version 2.10.4",
        "13/14/2031",
        "route 9.3",
        "in May be",
        "they march on",
        "1:30",
    ],
)
def test_what_looks_like_a_date_and_is_none_yields_no_day(text):
    assert not [m for m in found(text) if m.form is Form.DAY]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        pytest.param("on Thursday", "2031-05-08", id="the day of the dateline itself"),
        pytest.param("on Friday", "2031-05-02", id="a week back rather than a day ahead"),
        pytest.param("on Wednesday", "2031-05-07", id="the day before"),
        pytest.param("today", "2031-05-08", id="today is the dateline's day, not the page's"),
        pytest.param("yesterday", "2031-05-07", id="yesterday"),
        pytest.param("on May 7", "2031-05-07", id="no year"),
        pytest.param("on December 30", "2030-12-30", id="no year, and this year's lies ahead"),
        pytest.param("on the 6th", "2031-05-06", id="a bare day of this month"),
        pytest.param("on the 29th", "2031-04-29", id="a bare day of the month before"),
        pytest.param("last December", "2030-12", id="last December"),
        pytest.param("in March", "2031-03", id="a month of this year"),
        pytest.param("last year", "2030", id="last year"),
        pytest.param("last week", "[2031-04-28..2031-05-04]", id="last week, from Monday"),
    ],
)
def test_a_date_is_read_against_the_dateline_before_the_page(text, edtf):
    assert resolved(text, Frame(PAGE, FILED)) == edtf


def test_a_weekday_before_the_page_is_the_last_of_its_name():
    assert resolved("on Thursday", Frame(PAGE)) == "2031-05-08"
    assert resolved("on Saturday", Frame(PAGE)) == "2031-05-03"


def test_a_weekday_without_any_date_stays_unknown():
    assert resolved("on Thursday", Frame()) is None


def test_a_weekday_is_the_one_printed_day_of_that_name():
    printed = (date(2031, 5, 8), date(2031, 5, 13))
    assert resolved("on Thursday", Frame(printed=printed)) == "2031-05-08"
    assert resolved("on Friday", Frame(printed=printed)) is None


def test_two_printed_days_of_one_name_leave_a_weekday_unknown():
    assert resolved("on Thursday", Frame(printed=(date(2031, 5, 8), date(2031, 5, 15)))) is None


def test_a_day_without_a_year_takes_it_from_the_same_day_printed_elsewhere():
    frame = Frame(printed=(date(1999, 4, 2), date(2031, 4, 2)))
    assert resolved("on April 2", frame) == "2031-04-02"
    assert resolved("on April 3", frame) == "XXXX-04-03"


def test_a_leap_day_goes_back_to_a_leap_year():
    assert resolved("on February 29", Frame(date(2031, 3, 3))) == "2028-02-29"


def test_the_same_day_repeats_the_date_told_before():
    told = PartialDate.parse("2031-05-06")
    assert resolved("the same day", Frame(PAGE), told) == "2031-05-06"
    assert resolved("a day later", Frame(PAGE), told) == "2031-05-07"
    assert resolved("the same day", Frame(PAGE)) is None


def test_every_inferred_date_gives_its_reason():
    for text in ("on Thursday", "yesterday", "May 7", "on the 6th", "last year", "in March"):
        answer = Resolver(Frame(PAGE, FILED)).resolve(found(text)[0])
        assert answer is not None
        assert answer.reasons
        assert "2031-05-08" in answer.reasons[0].sentence(), text


@pytest.mark.parametrize("text", ["by June 5, 2031", "since 4 May", "on May 4, 2030 and 7 June 2031"])
def test_spans_of_dates_quote_the_words_of_the_date(text):
    for mention in found(text):
        assert text[mention.span.start : mention.span.end].lower() == mention.words


HEADED = "Ministers meet\n09/05/2024 10:15\n\n"
THEY_MET = "Chinese Foreign Minister Wang Yi met with Vietnamese Foreign Minister Bui Thanh Son"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        pytest.param(
            f"On the afternoon of the 8th, {THEY_MET} in Beijing.", "2024-05-08", id="a bare day after its part"
        ),
        pytest.param(f"{THEY_MET} in Beijing on 7-5.", "2024-05-07", id="figures with a dash"),
        pytest.param(f"{THEY_MET} in Beijing last week.", "[2024-04-29..2024-05-05]", id="last week"),
        pytest.param(
            "During his May 6-9 visit to China, Vietnamese Foreign Minister Bui Thanh Son held talks with Foreign Minister Wang Yi.",
            "[2024-05-06..2024-05-09]",
            id="the days of a visit",
        ),
        pytest.param(
            "Vietnamese Foreign Minister Bui Thanh Son came to Beijing on May 7. A day after his arrival he met with Foreign "
            "Minister Wang Yi of China.",
            "2024-05-08",
            id="a day after his arrival",
        ),
        pytest.param(
            "Vietnamese Foreign Minister Bui Thanh Son is in Beijing. Talks with Wang Yi of China were held on May 8.",
            "2024-05-08",
            id="talks with the other",
        ),
    ],
)
def test_days_told_in_other_words(meet, text, edtf):
    assert str(meet(HEADED + text).date) == edtf


def test_a_week_that_the_talk_was_of_is_not_the_meetings(meet):
    report = meet(HEADED + f"On May 8, {THEY_MET} in Beijing. Wang spoke of the floods of last week.")
    assert str(report.date) == "2024-05-08"
