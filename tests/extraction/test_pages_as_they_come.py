"""What ordinary English pages say beside the meeting they tell of, and what of it is not the meeting's."""

import pytest


@pytest.mark.parametrize(
    "aside",
    [
        "Judges of Hunan now hear nine cases in ten online.",
        "The two academies had spoken online now and then in the years before.",
        "Fruit is sold online in both countries, Hai added.",
    ],
)
def test_what_else_is_done_online_does_not_make_a_video_meeting(meet, aside):
    report = meet(
        f"Deputy Minister of Justice Dang Hoang Oanh received Ambassador Xiong Bo of China in Hanoi on May 9, 2031. {aside}"
    )
    assert report.format == "in-person"


@pytest.mark.parametrize(
    "told",
    [
        "held talks online with",
        "met online on Friday with",
        "had an online working session with",
        "met virtually with",
    ],
)
def test_a_meeting_online_is_one_by_video(meet, told):
    assert meet(f"Minister Bui Thanh Son {told} Wang Yi of China on May 9, 2031.").format == "video"


@pytest.mark.parametrize(
    "where",
    ["at No. 9 Hang Tre Street, Hue,", "at the Perfume River Hotel, Hue,", "at the university's main building, Hue,"],
)
def test_a_town_after_a_street_or_house_is_where_it_was(meet, where):
    report = meet(f"On May 9, 2031, {where} Minister Bui Thanh Son received Ambassador Xiong Bo of China.")
    assert report.venue is not None
    assert report.venue.city == "Hue"


def test_the_two_sides_are_those_who_met_and_not_who_is_spoken_of(read):
    text = (
        "On May 9, 2031, Wang Yi met with Foreign Minister Bui Thanh Son in Vientiane.\n\n"
        "Bui Thanh Son thanked China for sending Zhao Leji to the funeral.\n\n"
        "The two sides also exchanged views on the Mekong."
    )
    assert [{s.name for s in r.seats} for r in read(text).reports if r.reported] == [{"Wang Yi", "Bui Thanh Son"}]


def test_talks_that_have_been_put_off_are_none_however_long_their_name(read):
    text = (
        "HANOI, May 9, 2031 (Reuters) - Vietnam protested on Friday. Prime Minister Pham Minh Chinh is to go to China, where he will meet Li Qiang, in June. "
        "A round of talks of vice foreign ministers on the waters outside the mouth of the Gulf of Tonkin has been put off."
    )
    assert not [r for r in read(text).reports if r.reported]


MET = "Chen Zhili of China met with Tong Thi Phong of Vietnam in Hanoi on Thursday."


@pytest.mark.parametrize(
    ("told", "year"),
    [
        ("Chen came to take part in celebrations of the 65th anniversary of diplomatic ties.", "2015"),
        ("This year, forty years have passed since the congress of December 1978, Chen said.", "2018"),
        ("Trade has grown by a third so far in 2012, Phong said.", "2012"),
    ],
)
def test_what_is_kept_or_counted_this_year_tells_the_year(meet, told, year):
    assert str(meet(f"{MET} {told}").date) == year


def test_years_since_a_year_are_no_year_without_this_one(read):
    reports = read(f"{MET} Forty years after 1978 the world was another, she said.").reports
    assert [r.date for r in reports] == [None]
