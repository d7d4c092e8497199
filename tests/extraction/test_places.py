"""Where a meeting was held."""

import pytest

MET = "Prime Minister Pham Minh Chinh met with Chinese Premier Li Qiang"


def placed(report) -> tuple[str | None, str | None] | None:
    return (report.venue.city, report.venue.country) if report.venue else None


@pytest.mark.parametrize(
    ("text", "where"),
    [
        pytest.param(
            f"HANOI, May 8, 2031 (VNA) -- {MET} in Kunming on Wednesday.",
            ("Kunming", "CN"),
            id="the sentence before the dateline",
        ),
        pytest.param(
            f"HANOI, May 8, 2031 (VNA) -- {MET} here on Wednesday.", ("Hanoi", "VN"), id="here is the dateline's city"
        ),
        pytest.param(
            f"HANOI, May 8, 2031 (VNA) -- {MET} on Wednesday.", ("Hanoi", "VN"), id="no place: the dateline's"
        ),
        pytest.param(
            f"{MET} at the Great Hall of the People on May 8, 2031.",
            ("Beijing", "CN"),
            id="a venue stands for its city",
        ),
        pytest.param(
            f"{MET} at the Diaoyutai State Guesthouse in Beijing on May 8, 2031.",
            ("Beijing", "CN"),
            id="venue and city",
        ),
        pytest.param(f"{MET} in Yunnan province on May 8, 2031.", (None, "CN"), id="a province is not a city"),
        pytest.param(
            f"{MET} in Kunming, capital of Yunnan province, on May 8, 2031.",
            ("Kunming", "CN"),
            id="a city in a province",
        ),
        pytest.param(
            f"{MET} on the sidelines of a summit in Bangkok on May 8, 2031.", ("Bangkok", "TH"), id="a third country"
        ),
        pytest.param(f"{MET} in Đà Nẵng on May 8, 2031.", ("Da Nang", "VN"), id="diacritics"),
        pytest.param(
            f"Kunming was the venue where {MET} on May 8, 2031.", ("Kunming", "CN"), id="the place is the subject"
        ),
    ],
)
def test_the_place_of_a_meeting(meet, text, where):
    assert placed(meet(text)) == where


def test_the_place_of_what_someone_will_attend_is_not_the_meetings(meet):
    report = meet(f"SHANGHAI, May 8, 2031 (Xinhua) -- {MET}, who will attend a fair in Dalian, on Wednesday.")
    assert placed(report) == ("Shanghai", "CN")


def test_a_venue_keeps_its_own_slug_and_says_why_its_city(meet):
    venue = meet(f"{MET} at the Great Hall of the People on May 8, 2031.").venue
    assert venue.place == "great-hall-of-the-people"
    assert [r.code for r in venue.reasons] == ["venue-city"]


@pytest.mark.parametrize(
    "title",
    ["Consul General in Da Nang", "Ambassador to Vietnam", "Secretary of the Party Committee of Guangxi"],
)
def test_the_place_in_a_title_is_not_the_venue(meet, title):
    report = meet(
        f"HANOI, May 8, 2031 (VNA) -- Prime Minister Pham Minh Chinh received Chinese {title} Zhuang Haitao on Wednesday."
    )
    assert placed(report) == ("Hanoi", "VN")


def test_a_call_has_no_place(meet):
    assert (
        meet(
            "HANOI, May 8, 2031 (VNA) -- Prime Minister Pham Minh Chinh spoke by phone with Premier Li Qiang on Wednesday."
        ).venue
        is None
    )


def test_the_host_receives_at_home_where_no_place_is_named(meet):
    report = meet("Prime Minister Pham Minh Chinh received Chinese Premier Li Qiang on May 8, 2031.")
    assert placed(report) == (None, "VN")
    assert [r.code for r in report.venue.reasons] == ["host-country"]


def test_a_visitor_is_where_he_is_said_to_be(meet):
    assert placed(meet(f"{MET} on May 8, 2031. Chinh is in China for three days.")) == (None, "CN")


@pytest.mark.parametrize(
    ("title", "city"),
    [
        ("Chủ tịch nước về tới Hà Nội, kết thúc chuyến thăm Trung Quốc", None),
        ("Chủ tịch nước tới Bắc Kinh", "Beijing"),
    ],
    ids=["home again", "there"],
)
def test_where_a_traveller_comes_home_to_is_not_where_he_met(read, title, city):
    body = "Sáng 15/5, Chủ tịch nước Trần Đại Quang hội đàm với Tổng Bí thư, Chủ tịch nước Tập Cận Bình."
    (report,) = read(f"{title}\n19/05/2017\n\n{body}\n").reports
    assert (report.venue.city if report.venue else None) == city


def test_there_is_the_town_told_of_just_before(read):
    text = (
        "Foreign Minister Wang Yi went round the region.\n\nIn Da Nang on May 7, 2031, he looked at a port. Wang also met with Foreign Minister "
        "Bui Thanh Son of Vietnam there the same day.\n\nIn Vientiane, he took a rest."
    )
    (report,) = read(text).reports
    assert report.venue.city == "Da Nang"
