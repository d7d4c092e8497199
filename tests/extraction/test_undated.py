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
