"""The year of a text that bears none: read from what it speaks of, or left open."""

import pytest

from diplomacy.extraction import Gazetteer, extract, read_document
from diplomacy.extraction.facts import Anchor, Facts, Office, Official, Place, Tenure


@pytest.fixture(scope="module")
def small() -> Gazetteer:
    """A made-up world: one anchor event in 2040, one minister from 2041 to 2046, one consul from 2045 on."""
    return Gazetteer(
        Facts(
            officials=(
                Official("gu-an", "Gu Anping", "CN"),
                Official("to-hai", "To Van Hai", "VN"),
                Official("ta-nga", "Ta Thi Nga", "VN"),
            ),
            offices=(
                Office("cn-tea-minister", "CN", "Minister of Tea", (("en", "Minister of Tea"),), 3),
                Office("vn-tea-minister", "VN", "Minister of Tea", (("en", "Minister of Tea"),), 3),
            ),
            tenures=(
                Tenure("gu-an", "cn-tea-minister", "2041-03-01", "2046-02-28"),
                Tenure("to-hai", "vn-tea-minister", "2045-01-10", "", "current"),
                Tenure("ta-nga", "vn-tea-minister", "2039-01-10", "2041-12-01"),
            ),
            places=(Place("vinh", "Vinh", "VN", "city"),),
            anchors=(
                Anchor(
                    "tea-accord", "event", "Tea Accord", "2040-09-09", "2040-09-10", (("en", "signed the Tea Accord"),)
                ),
                Anchor("tea-ties", "anniversary-base", "Ties of tea", "2000-05-05", "", (("en", "ties of tea"),)),
                Anchor(
                    "tea-union", "anniversary-base", "Union", "1985-02-03", "", (("en", "founding of the Tea Union"),)
                ),
                Anchor("tea-road", "since", "Tea Road", "2046-01-09", "", (("en", "Tea Road"),)),
            ),
        )
    )


def date_of(gazetteer: Gazetteer, text: str):
    (report,) = extract(read_document("a", text.encode()), gazetteer).reports
    return report.date


MET = "Gu Anping of China met with To Van Hai of Vietnam in Vinh on Thursday."


@pytest.mark.parametrize(
    ("told", "edtf", "code"),
    [
        pytest.param(
            "Gu said that last year the two countries signed the Tea Accord.", "2041", "year-of-anchor", id="last year"
        ),
        pytest.param(
            "Gu said that this year the two countries signed the Tea Accord.", "2040", "year-of-anchor", id="this year"
        ),
        pytest.param(
            "Gu said that this year is the 45th anniversary of ties of tea.", "2045", "anniversary", id="an anniversary"
        ),
    ],
)
def test_an_event_it_speaks_of_tells_the_year(small, told, edtf, code):
    date = date_of(small, f"{MET} {told}")
    assert str(date) == edtf
    assert code in [r.code for r in date.reasons]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(
            "Gu said that the two countries signed the Tea Accord.", id="an event in the past, no telling how long"
        ),
        pytest.param("Gu said that it is the 45th anniversary of the bridge.", id="another anniversary"),
        pytest.param("Gu spoke of plans until 2052.", id="a year ahead"),
        pytest.param("Gu spoke of tea.", id="nothing"),
    ],
)
def test_what_does_not_bound_the_year_leaves_it_open(small, told):
    assert date_of(small, f"{MET} {told}") is None


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(
            "This year is the 60th anniversary of the founding of the Tea Union and the 45th of ties of tea.",
            id="the first",
        ),
        pytest.param(
            "This year both mark the 45th anniversary of ties of tea and the founding of the Tea Union.",
            id="the only one",
        ),
        pytest.param(
            "Gu recalled ties of tea as this year is the 60th anniversary of the founding of the Tea Union.",
            id="the second",
        ),
    ],
)
def test_an_anniversary_is_of_what_stands_nearest_to_its_number(small, told):
    assert str(date_of(small, f"{MET} {told}")) == "2045"


def test_a_centenary_to_come_is_a_goal_and_no_year(small):
    """The tables end in 2046; the union of 1985 is a hundred years old in 2085."""
    told = "Gu said that much will be done to celebrate the 100th anniversary of the founding of the Tea Union."
    assert date_of(small, f"{MET} {told}") is None


def test_what_there_is_only_since_a_day_bounds_the_year_from_below(small):
    """The minister is in office from 2041 to February 2046, the road is spoken of from January 2046 on."""
    met = "Chinese Minister of Tea Gu Anping met with To Van Hai of Vietnam in Vinh on Thursday."
    date = date_of(small, f"{met} Gu said that both should build the Tea Road.")
    assert str(date) == "2046"
    assert "spoken-of-since" in [r.code for r in date.reasons]
    assert date_of(small, met) is None


def test_tenures_that_meet_in_one_year_tell_it(small):
    date = date_of(
        small, "Chinese Minister of Tea Gu Anping met with Vietnamese Minister of Tea Ta Thi Nga in Vinh on Thursday."
    )
    assert str(date) == "2041"
    assert {"bounded-by-tenure-start", "bounded-by-tenure-end"} <= {r.code for r in date.reasons}


def test_tenures_that_meet_in_two_years_leave_it_open(small):
    assert (
        date_of(
            small,
            "Chinese Minister of Tea Gu Anping met with Vietnamese Minister of Tea To Van Hai in Vinh on Thursday.",
        )
        is None
    )


def test_the_weekday_of_a_dateline_tells_its_year_within_the_bounds(small):
    """14 September is a Thursday in 2045 and not in 2041 to 2044 or 2046."""
    text = "VINH, Sept. 14 (Xinhua) -- Chinese Minister of Tea Gu Anping met with To Van Hai of Vietnam on Thursday."
    date = date_of(small, text)
    assert str(date) == "2045-09-14"
    assert "year-of-weekday" in [r.code for r in date.reasons]


def test_a_term_that_has_not_ended_is_bounded_by_what_the_tables_know(small):
    """10 March is a Friday in 2045 and not in 2046, with which the tables end."""
    text = "VINH, March 10 (Xinhua) -- Zhou Bo of China met with Vietnamese Minister of Tea To Van Hai on Friday."
    date = date_of(small, text)
    assert str(date) == "2045-03-10"
    assert "bounded-by-facts" in [r.code for r in date.reasons]


def test_a_day_without_its_weekday_is_not_dated_by_where_the_tables_end(small):
    text = "VINH, March 10 (Xinhua) -- Zhou Bo of China met with Vietnamese Minister of Tea To Van Hai."
    date = date_of(small, text)
    assert date is None or date.first is None


def test_a_dateline_without_bounds_leaves_the_year_open(small):
    date = date_of(small, "VINH, Sept. 14 (Xinhua) -- Gu Anping of China met with To Van Hai of Vietnam on Thursday.")
    assert date is None


def test_a_former_office_bounds_nothing(small):
    text = (
        "Former Minister of Tea Gu Anping of China met with Vietnamese Minister of Tea Ta Thi Nga in Vinh on Thursday."
    )
    assert date_of(small, text) is None


def test_a_meeting_during_a_visit_is_within_its_days(read):
    record = read(
        "BEIJING (Xinhua) -- Prime Minister Pham Minh Chinh left Beijing on Friday after a visit from May 6-9, 2031.\n\n"
        "During his stay, Chinh held talks with Premier Li Qiang."
    )
    (report,) = record.reports
    assert str(report.date) == "[2031-05-06..2031-05-09]"
    assert report.date.reasons[0].code == "during-the-visit"


def test_the_day_of_departure_is_not_the_day_of_the_meeting(read):
    record = read(
        "Prime Minister Pham Minh Chinh left Beijing on May 9, 2031.\n\nDuring his stay, Chinh held talks with Premier Li Qiang."
    )
    assert [str(r.date) for r in record.reports] != ["2031-05-09"]


@pytest.mark.parametrize(
    ("told", "edtf"),
    [
        pytest.param("Gu said that next year is the 45th anniversary of ties of tea.", "2044", id="kept next year"),
        pytest.param("The two countries are celebrating 45 years of ties of tea.", "2045", id="kept now"),
        pytest.param("He spoke in the year of the forty-fifth anniversary of ties of tea.", "2045", id="in words"),
        pytest.param("Two months ago, To said, they had signed the Tea Accord.", "2040", id="months ago"),
        pytest.param("Four months ago, To said, they had signed the Tea Accord.", None, id="over the turn of a year"),
        pytest.param("Gu said that last spring they signed the Tea Accord.", None, id="a season back"),
    ],
)
def test_how_long_ago_an_event_was_tells_when_a_text_was_written(small, told, edtf):
    date = date_of(small, f"{MET} {told}")
    assert (str(date) if date else None) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        pytest.param("the newly appointed Minister of Tea of Vietnam, To Van Hai, met", "2045-03-02", id="new"),
        pytest.param(
            "To Van Hai, who became Vietnam's Minister of Tea this January, met", "2045-03-02", id="since when"
        ),
        pytest.param("the Minister of Tea of Vietnam, To Van Hai, met", "XXXX-03-02", id="some year of his term"),
    ],
)
def test_who_has_just_come_to_an_office_tells_the_year(small, text, edtf):
    told = f"On March 2, {text} with the Minister of Tea of China, Gu Anping, in Vinh."
    assert str(date_of(small, told)) == edtf


def test_who_is_about_to_leave_an_office_tells_the_year(small):
    text = "On February 3, the Vietnamese Minister of Tea To Van Hai received the outgoing Chinese Minister of Tea Gu Anping in Vinh."
    assert str(date_of(small, text)) == "2046-02-03"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        pytest.param("on Thursday, September 14,", "2045-09-14", id="weekday before"),
        pytest.param("on September 14 (Thursday)", "2045-09-14", id="weekday after"),
        pytest.param("on September 14", "XXXX-09-14", id="none"),
        pytest.param("on Friday, September 14,", "XXXX-09-14", id="a weekday that never falls on it"),
    ],
)
def test_the_weekday_beside_a_day_tells_its_year_within_the_bounds(small, text, edtf):
    told = f"Chinese Minister of Tea Gu Anping met with To Van Hai of Vietnam in Vinh {text} and spoke of tea."
    assert str(date_of(small, told)) == edtf


def test_a_weekday_is_near_the_one_day_that_the_text_names(small):
    text = (
        "Chinese Minister of Tea Gu Anping met with To Van Hai of Vietnam in Vinh on Tuesday. "
        "Gu is to travel on to Pakse on Thursday, September 14."
    )
    assert str(date_of(small, text)) == "2045-09-12"


def test_a_year_that_is_a_goal_bounds_nothing(small):
    met = "On September 14, Chinese Minister of Tea Gu Anping met with To Van Hai of Vietnam in Vinh."
    text = f"{met} He said that he was ready to raise trade to 60 billion dollars in 2046."
    assert str(date_of(small, text)) == "XXXX-09-14"


def test_the_days_of_a_chronicle_are_of_the_year_above_them(small):
    text = (
        "Chronicle of ties\n\n2043\n\nMay 4. Chinese Minister of Tea Gu Anping met with To Van Hai of Vietnam in Vinh.\n\n"
        "(Updated 2049-03-22)"
    )
    record = extract(read_document("a", text.encode()), small)
    assert [str(r.date) for r in record.reports] == ["2043-05-04"]


REPOSTED = "Posted 2 May 2049\n\nOld news\n\nOn Thursday, September 14, {} met with {} in Vinh."


def test_a_report_posted_again_years_later_is_of_its_own_time(small):
    """Of two who left their offices years before the page's date neither met the other in the months before it."""
    text = REPOSTED.format("Chinese Minister of Tea Gu Anping", "Vietnamese Minister of Tea Ta Thi Nga")
    record = extract(read_document("a", text.encode()), small)
    assert record.published is None
    assert [str(r.date) for r in record.reports] == ["2041-09-14"]


@pytest.mark.parametrize(
    ("other", "more"),
    [
        pytest.param("To Van Hai of Vietnam", "", id="one of them left"),
        pytest.param("Vietnamese Minister of Tea Ta Thi Nga", " That was in 2041.", id="a text that looks back"),
        pytest.param("Vietnamese Minister of Tea To Van Hai", "", id="one is still in office"),
    ],
)
def test_a_page_keeps_its_date_where_less_speaks_against_it(small, other, more):
    text = REPOSTED.format("Chinese Minister of Tea Gu Anping", other) + more
    assert str(extract(read_document("a", text.encode()), small).published) == "2049-05-02"


@pytest.mark.parametrize(
    "told",
    [
        "In the first five months of 2043 trade grew by a third.",
        "Trade has come to 4 billion dollars so far, counting up to the end of October 2043.",
        "Tea worth 2 million dollars was sold from January to July 2043.",
        "This year (2043) the harvest is good.",
    ],
)
def test_figures_of_a_part_of_a_year_are_told_while_it_lasts(small, told):
    text = f"Chinese Minister of Tea Gu Anping met with Vietnamese official To Van Hai in Vinh. {told}"
    assert str(date_of(small, text)) == "2043"


@pytest.mark.parametrize(
    "told",
    [
        "Trade is to double by the end of October 2043.",
        "In the first five months of 2043 trade grew; in 2044 it fell.",
    ],
)
def test_goals_and_figures_of_earlier_years_tell_no_year(small, told):
    text = f"Chinese Minister of Tea Gu Anping met with Vietnamese official To Van Hai in Vinh. {told}"
    assert str(date_of(small, text)) != "2043"


def test_decades_of_ties_are_an_anniversary(small):
    text = "Gu Anping of China met with To Van Hai of Vietnam in Vinh. Next year both look back on four decades of ties of tea."
    assert str(date_of(small, text)) == "2039"


def test_a_diary_bears_its_year_in_its_title(small):
    text = (
        "Tea between neighbours: a diary of the year 2044\n(page printed on 22.11.2050)\n\nMay 8. Minister of Tea Gu Anping of China received "
        "To Van Hai of Vietnam in Vinh.\n\nJune 3. The harvest begins."
    )
    assert str(date_of(small, text)) == "2044-05-08"
