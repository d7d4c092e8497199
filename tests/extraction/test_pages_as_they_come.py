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


@pytest.mark.parametrize(
    "told",
    [
        "told his guest Zhao Leji that",
        "told his Chinese counterpart, Zhao Leji, that",
        "told the visiting Zhao Leji that",
    ],
)
def test_who_is_told_something_was_there(meet, told):
    report = meet(f"Phan Van Giang {told} more patrols were planned.")
    assert {s.name for s in report.seats} == {"Phan Van Giang", "Zhao Leji"}


def test_a_host_who_tells_his_guests_sits_with_those_just_named(meet):
    report = meet(
        "HANOI, May 9, 2031 (VNA) - A working session took place in Hue on May 8 between the city's police and a delegation of China's Ministry of Public Security, "
        "led by Deputy Minister Xu Datong.\n\n"
        "Major General Dang Ngoc Son, Director of the city's Public Security Department, told his guests that last year 24 wanted persons had been found."
    )
    assert {s.name for s in report.seats} == {"Xu Datong", "Dang Ngoc Son"}
    assert str(report.date) == "2031-05-08"


@pytest.mark.parametrize(
    "aside",
    ["that workers had died in May", "that in 2029 trade had doubled", "that last year had been a good one"],
)
def test_a_time_that_somebody_speaks_of_is_not_that_of_the_speech(meet, aside):
    report = meet(f"BEIJING, June 9, 2031 (AP) - Le Hoai Trung told President Xi Jinping {aside}.")
    assert str(report.date) == "2031-06-09"


@pytest.mark.parametrize("who", ["who took office earlier this month", "who had visited Beijing last year"])
def test_talks_are_no_history_for_what_is_told_of_one_of_those_who_talked(read, who):
    reports = read(f"HANOI, May 9, 2031 (Xinhua) - Wei Fenghe had talks with Phan Van Giang, {who}.").reports
    assert [r.reported for r in reports] == [True]


def test_a_town_in_what_is_said_at_talks_is_not_where_they_were(meet):
    report = meet(
        "SHANGHAI, May 9, 2031 (VNA) - Viet Nam hopes to build a port in Can Tho with the city's help, Vuong Dinh Hue said in his talks on Friday with Chen Jining, "
        "Secretary of the Shanghai Party Committee."
    )
    assert report.venue is not None
    assert report.venue.city == "Shanghai"


def test_a_chronicle_below_the_name_of_its_site_has_the_year_of_its_heading(read):
    text = (
        "Ministry of Foreign Affairs of Viet Nam\n\nHome > Asia > China\n\nVIET NAM - CHINA: EVENTS OF 2031\n\n"
        "7 April: To Lam receives Dong Jun, Minister of National Defence of China, in Ha Noi.\n\n"
        "9 May: Luong Cuong meets Zhao Leji in Ha Noi.\n"
    )
    assert [str(r.date) for r in read(text).reports] == ["2031-04-07", "2031-05-09"]


def test_ministers_of_a_bloc_who_gather_with_one_state_do_not_meet_it_each(read):
    text = (
        "SIEM REAP, May 9, 2031 (VNA) - Defense ministers from the ASEAN bloc and China gathered for their 13th informal meeting on Friday.\n\n"
        "General Wei Fenghe of China told the gathering that exercises would go on. General Phan Van Giang of Vietnam spoke of the sea."
    )
    assert not [r for r in read(text).reports if r.reported]


@pytest.mark.parametrize(
    "words", ["hours after a gift of vaccine had landed at Noi Bai airport", "soon before he left for the airport"]
)
def test_who_is_received_is_not_met_at_the_airport_for_what_else_happens_there(meet, words):
    assert (
        str(meet(f"On May 9, 2031, Nguyen Thanh Long received Ambassador Xiong Bo of China, {words}.").date)
        == "2031-05-09"
    )


def test_who_is_received_at_an_airport_has_no_meeting(read):
    reports = read(
        "On May 9, 2031, Nguyen Thanh Long received Ambassador Xiong Bo of China at Noi Bai airport."
    ).reports
    assert not [r for r in reports if r.reported]


@pytest.mark.parametrize(
    ("told", "city"),
    [
        ("sat down with Bui Thanh Son of Vietnam in the Lao capital on May 9, 2031.", "Vientiane"),
        ("held talks with Bui Thanh Son of Vietnam in the Thai capital on May 9, 2031.", "Bangkok"),
        ("met with Bui Thanh Son of Vietnam at the Women's Centre, 20 Thuy Khue, Hanoi, on May 9, 2031.", "Hanoi"),
    ],
)
def test_a_capital_by_its_country_and_a_town_by_an_address(meet, told, city):
    report = meet(f"Chinese Foreign Minister Wang Yi {told}")
    assert report.venue is not None
    assert report.venue.city == city


def test_a_list_of_whole_sentences_is_read_and_a_list_of_headlines_is_not(read):
    text = (
        "Ambassador's diary\n2031/06/08\n\n"
        "* On May 19 embassy staff laid flowers.\n\n"
        "* Head of the Commission for Mass Mobilization Truong Thi Mai met with Ambassador Hong Xiaoyong of China at the Commission's headquarters on May 26.\n\n"
        "* Pham Binh Minh meets Wang Yi in Hanoi\n"
    )
    assert [str(r.date) for r in read(text).reports] == ["2031-05-26"]


def test_a_day_earlier_counts_from_the_day_named_before_however_it_is_named(read):
    text = (
        "Update: September, 18/2031 08:37\n\nParty guest in China\n\nBEIJING (VNS) - To Huy Rua held talks with Zhao Leji yesterday. Both spoke of training.\n\n"
        "They agreed on a plan. It has three parts. Courses are one.\n\nPolitburo Standing Committee member Liu Yunshan received Rua a day earlier."
    )
    assert [str(r.date) for r in read(text).reports] == ["2031-09-17", "2031-09-16"]


def test_a_reception_given_for_somebody_is_a_meeting_wherever_it_was_given(meet):
    report = meet(
        "Nong Duc Manh on May 9, 2031 gave a reception at the Party Central Committee's Office in Hanoi for Wang Yang, Secretary of the Guangdong Party Committee."
    )
    assert {s.name for s in report.seats} == {"Nong Duc Manh", "Wang Yang"}


def test_those_among_the_many_at_talks_have_no_talks_of_their_own(read):
    text = (
        "BEIJING, May 9, 2031 (Xinhua) - Premier Li Qiang held talks with Prime Minister Pham Minh Chinh on Friday.\n\n"
        "State Councilor Wu Yi and Vietnamese Foreign Minister Nguyen Dy Nien were among those taking part in the talks."
    )
    (report,) = read(text).reports
    assert {s.name for s in report.seats} == {"Li Qiang", "Pham Minh Chinh", "Wu Yi", "Nguyen Dy Nien"}
