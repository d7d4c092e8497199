"""Which wording is a meeting, which is none, and how many meetings one text tells of."""

import pytest

LEAD = "VIENTIANE, May 8, 2031 (Xinhua) -- "


# -- wording that tells of a meeting -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Chinese Vice Premier Ding Xuexiang met with Vietnamese Deputy Prime Minister Ho Duc Phoc on Wednesday.",
        "Deputy Prime Minister Ho Duc Phoc received Chinese Vice Premier Ding Xuexiang on Wednesday.",
        "Chinese Vice Premier Ding Xuexiang was received by Deputy Prime Minister Ho Duc Phoc on Wednesday.",
        "Vietnamese Deputy PM Ho Duc Phoc held talks with Vice Premier Ding Xuexiang on Wednesday.",
        "Talks between Vice Premier Ding Xuexiang and Deputy Prime Minister Ho Duc Phoc took place on Wednesday.",
        "Vice Premier Ding Xuexiang paid a courtesy call on Deputy Prime Minister Ho Duc Phoc on Wednesday.",
        "Deputy Prime Minister Ho Duc Phoc hosted a reception for Vice Premier Ding Xuexiang on Wednesday.",
        "On Wednesday, Ding Xuexiang, vice premier of China, sat down with Ho Duc Phoc, deputy prime minister of Vietnam.",
        "In a meeting with Ho Duc Phoc on Wednesday, Vice Premier Ding Xuexiang praised the new bridge.",
        "Vice Premier Ding Xuexiang and Deputy Prime Minister Ho Duc Phoc co-chaired the 9th session of the joint committee on Wednesday.",
        "Deputy Prime Minister Ho Duc Phoc had a working session with Vice Premier Ding Xuexiang on Wednesday.",
        "Deputy Prime Minister Ho Duc Phoc welcomed Vice Premier Ding Xuexiang to his office on Wednesday and they talked of pepper.",
        "Vice Premier Ding Xuexiang visited Deputy Prime Minister Ho Duc Phoc on Wednesday.",
        "On the sidelines of the summit Vice Premier Ding Xuexiang and Deputy Prime Minister Ho Duc Phoc chaired a session on Wednesday.",
        "Vice Premier Ding Xuexiang told Deputy Prime Minister Ho Duc Phoc on Wednesday that lychees were welcome.",
    ],
)
def test_contact_that_took_place_is_a_meeting(meet, names, sentence):
    report = meet(LEAD + sentence)
    assert names(report) == {"Ding Xuexiang", "Ho Duc Phoc"}
    assert str(report.date) == "2031-05-07"
    assert {s.side for s in report.seats} == {"CN", "VN"}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Vice Premier Ding Xuexiang will meet with Deputy Prime Minister Ho Duc Phoc next week.", id="will"
        ),
        pytest.param(
            "Vice Premier Ding Xuexiang is scheduled to hold talks with Deputy Prime Minister Ho Duc Phoc.",
            id="scheduled",
        ),
        pytest.param(
            "Ding Xuexiang, vice premier, is to be received by Deputy Prime Minister Ho Duc Phoc on Friday.",
            id="is to be received",
        ),
        pytest.param(
            "Talks between Vice Premier Ding Xuexiang and Deputy Prime Minister Ho Duc Phoc are set for Friday.",
            id="are set for",
        ),
        pytest.param(
            "When Vice Premier Ding Xuexiang meets Deputy Prime Minister Ho Duc Phoc, lychees will be discussed.",
            id="when he meets",
        ),
        pytest.param(
            "Vice Premier Ding Xuexiang and Deputy PM Ho Duc Phoc will co-chair a session of the joint committee.",
            id="will co-chair",
        ),
        pytest.param(
            "Vice Premier Ding Xuexiang did not meet Deputy Prime Minister Ho Duc Phoc on Wednesday.", id="did not"
        ),
        pytest.param(
            "A meeting between Vice Premier Ding Xuexiang and Deputy PM Ho Duc Phoc was cancelled on Wednesday.",
            id="cancelled",
        ),
        pytest.param(
            "Vice Premier Ding Xuexiang sent a congratulatory message to Deputy Prime Minister Ho Duc Phoc.",
            id="a message",
        ),
        pytest.param(
            "Vice Premier Ding Xuexiang extended condolences to Deputy Prime Minister Ho Duc Phoc on Wednesday.",
            id="condolences",
        ),
        pytest.param(
            "Deputy Prime Minister Ho Duc Phoc called on both countries to respect what Ding Xuexiang had signed.",
            id="called on countries",
        ),
        pytest.param(
            "Deputy Prime Minister Ho Duc Phoc met with Thai Foreign Minister Somchai Prasert on Wednesday.",
            id="a third country",
        ),
        pytest.param(
            "Vice Premier Ding Xuexiang and Deputy Prime Minister Ho Duc Phoc attended the summit on Wednesday.",
            id="both at a summit",
        ),
        pytest.param(
            "Deputy Prime Minister Ho Duc Phoc accepted the invitation of Vice Premier Ding Xuexiang.",
            id="an invitation",
        ),
        pytest.param(
            "Deputy Prime Minister Ho Duc Phoc saw off Vice Premier Ding Xuexiang at the airport on Wednesday.",
            id="a send-off",
        ),
    ],
)
def test_what_is_planned_denied_written_or_elsewhere_is_none(read, sentence):
    assert [r for r in read(LEAD + sentence).reports if r.reported] == []


# -- how many ------------------------------------------------------------------------------------------------------


def test_headline_lead_and_caption_tell_of_one_meeting(meet, names):
    report = meet(
        "Ding Xuexiang meets Vietnamese deputy PM\n\n"
        "Vice Premier Ding Xuexiang (R) meets with Deputy Prime Minister Ho Duc Phoc in Vientiane, May 7, 2031. [Photo/Xinhua]\n\n"
        + LEAD
        + "Vice Premier Ding Xuexiang met with Vietnamese Deputy Prime Minister Ho Duc Phoc here on Wednesday.\n\n"
        "At the meeting, Ding said that China would buy more pepper."
    )
    assert names(report) == {"Ding Xuexiang", "Ho Duc Phoc"}


def test_hosts_met_one_after_the_other_are_meetings_each_by_itself(read, names):
    record = read(
        "HANOI, May 8, 2031 (Xinhua) -- Chinese Vice Premier Ding Xuexiang met with Deputy Prime Minister Ho Duc Phoc, "
        "called on President Luong Cuong and held talks with Party General Secretary To Lam on Wednesday."
    )
    assert [names(r) for r in record.reports] == [
        {"Ding Xuexiang", "Ho Duc Phoc"},
        {"Ding Xuexiang", "Luong Cuong"},
        {"Ding Xuexiang", "To Lam"},
    ]


def test_hosts_who_each_met_the_guest_are_meetings_each_by_itself(read, names):
    record = read(
        "HANOI, May 8, 2031 (Xinhua) -- President Luong Cuong and Prime Minister Pham Minh Chinh met with "
        "Chinese Vice Premier Ding Xuexiang respectively on Wednesday."
    )
    assert [names(r) for r in record.reports] == [
        {"Luong Cuong", "Ding Xuexiang"},
        {"Pham Minh Chinh", "Ding Xuexiang"},
    ]


def test_one_session_with_many_at_the_table_is_one_meeting(meet, names):
    report = meet(
        LEAD
        + "Foreign Minister Wang Yi and Defense Minister Dong Jun of China co-chaired a strategic dialogue with Vietnamese "
        "Foreign Minister Bui Thanh Son and Defense Minister Phan Van Giang on Wednesday."
    )
    assert names(report) == {"Wang Yi", "Dong Jun", "Bui Thanh Son", "Phan Van Giang"}


def test_a_meeting_of_one_partner_with_several_countries_keeps_ours(meet, names):
    report = meet(
        LEAD
        + "Vice Premier Ding Xuexiang met separately with the prime ministers of Vietnam, Laos and Myanmar on Wednesday. "
        "Pham Minh Chinh of Vietnam told Ding that rice was cheap."
    )
    assert names(report) == {"Ding Xuexiang", "Pham Minh Chinh"}


def test_a_meeting_appended_the_same_day_has_the_same_date_and_no_topics_of_the_first(read):
    first, second = read(
        "BEIJING, May 8, 2031 (Xinhua) -- Vice Premier Ding Xuexiang held talks with Vietnamese Deputy Prime Minister Ho Duc Phoc "
        "in Beijing on Wednesday. Ding said that both should build railways.\n\n"
        "On the same day, Foreign Minister Wang Yi also met with Ho Duc Phoc."
    ).reports
    assert (str(first.date), str(second.date)) == ("2031-05-07", "2031-05-07")
    assert [t.topic for t in first.topics] == ["connectivity"]
    assert second.topics == ()
    assert second.date.reasons[0].code == "same-day"


def test_a_meeting_during_the_trip_without_a_day_is_of_the_month(read):
    _, second = read(
        "BEIJING, May 8, 2031 (Xinhua) -- Vice Premier Ding Xuexiang held talks with Vietnamese Deputy Prime Minister Ho Duc Phoc "
        "on Wednesday.\n\nDuring his visit, Phoc has also met with Foreign Minister Wang Yi."
    ).reports
    assert str(second.date) == "2031-05"
    assert second.venue.city is None
    assert second.venue.country == "CN"


def test_the_talks_of_others_told_by_a_speaker_are_background(read, names):
    record = read(
        LEAD + "Vice Premier Ding Xuexiang met with Deputy Prime Minister Ho Duc Phoc on Wednesday. "
        "Ding said that President Xi Jinping held talks with General Secretary To Lam last August."
    )
    assert [(names(r), r.reported, str(r.date)) for r in record.reports] == [
        ({"Ding Xuexiang", "Ho Duc Phoc"}, True, "2031-05-07"),
        ({"Xi Jinping", "To Lam"}, False, "2030-08"),
    ]


def test_background_without_a_year_is_left_out(read):
    record = read(
        "HANOI (Xinhua) -- Vice Premier Ding Xuexiang met with Deputy Prime Minister Ho Duc Phoc on Wednesday. "
        "Ding said that President Xi Jinping held talks with General Secretary To Lam earlier this year."
    )
    assert [r.reported for r in record.reports] == [True]


def test_other_stories_on_the_page_are_no_meetings(meet, names):
    report = meet(
        "Deputy PM receives Chinese vice premier\n\n"
        + LEAD
        + "Deputy Prime Minister Ho Duc Phoc received Chinese Vice Premier Ding Xuexiang here on Wednesday.\n\n"
        "President Luong Cuong meets Chinese Ambassador He Wei\n\n"
        "President Luong Cuong meets Chinese Ambassador He Wei\n\n"
        "President Luong Cuong met with Chinese Ambassador He Wei on Monday, the President's Office said on ...\n"
    )
    assert names(report) == {"Ho Duc Phoc", "Ding Xuexiang"}


# -- how -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("held a phone conversation with", "phone"),
        ("spoke by phone with", "phone"),
        ("had a telephone call with", "phone"),
        ("had a phone call with", "phone"),
        ("held virtual talks with", "video"),
        ("met via video link with", "video"),
        ("held talks with", "in-person"),
        ("met upon request with", "in-person"),
    ],
)
def test_the_format_is_in_person_unless_told_otherwise(meet, words, form):
    report = meet(LEAD + f"Foreign Minister Wang Yi {words} Foreign Minister Bui Thanh Son on Wednesday.")
    assert report.format == form
    assert (report.venue is None) == (form != "in-person")


def test_a_hotline_spoken_of_is_no_call(meet):
    report = meet(
        LEAD
        + "Foreign Minister Wang Yi met with Foreign Minister Bui Thanh Son on Wednesday. They praised the phone line of the two navies."
    )
    assert report.format == "in-person"


def test_another_phone_call_told_in_passing_does_not_make_the_meeting_one(meet):
    report = meet(
        LEAD + "Foreign Minister Wang Yi met with Foreign Minister Bui Thanh Son on Wednesday. "
        "Wang recalled the recent phone talks of Premier Li Qiang with Prime Minister Pham Minh Chinh."
    )
    assert report.format == "in-person"


def test_a_page_that_is_a_headline_and_a_picture_tells_of_a_meeting(meet, names):
    report = meet(
        "Deputy PM receives Chinese guest\n\n"
        "Deputy Prime Minister Ho Duc Phoc (R) receives Chinese Vice Premier Ding Xuexiang in Hanoi, May 7, 2031. Photo: VNA"
    )
    assert names(report) == {"Ho Duc Phoc", "Ding Xuexiang"}
    assert str(report.date) == "2031-05-07"
    assert report.venue.city == "Hanoi"


# -- when: the meeting's day and the report's -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        pytest.param(
            "Ding Xuexiang, vice premier of China, called on President Luong Cuong in Hanoi on Thursday, state media said on May 9, 2031.",
            "2031-05-08",
            id="the weekday before the report's day",
        ),
        pytest.param(
            "Ding Xuexiang, vice premier of China, called on President Luong Cuong in Hanoi, state media said on May 9, 2031.",
            "[2031-05-08..2031-05-09]",
            id="no day but the report's",
        ),
        pytest.param(
            "BEIJING, May 9, 2031 (Xinhua) -- The ministry said on Friday that Ding Xuexiang had met with President Luong Cuong on Tuesday.",
            "2031-05-06",
            id="the ministry said so later",
        ),
        pytest.param(
            "BEIJING, May 9, 2031 (Xinhua) -- Meeting Vietnamese President Luong Cuong, Ding Xuexiang said on Tuesday that pepper was dear. "
            "Ding held talks with Cuong in Beijing.",
            "2031-05-06",
            id="a participant said so at the meeting",
        ),
    ],
)
def test_the_day_of_a_report_is_not_the_day_of_the_meeting(meet, text, edtf):
    assert str(meet(text).date) == edtf


def test_an_old_meeting_told_in_an_essay_is_background(read):
    record = read(
        "Pepper and friendship\nMay 9, 2031 | 10:15\n\nPepper has always been grown in the hills. It is good for the heart.\n\n"
        "In December 2028 Vice Premier Ding Xuexiang met with President Luong Cuong in Hanoi. Pepper was served."
    )
    assert [(r.reported, str(r.date)) for r in record.reports] == [(False, "2028-12")]


def test_an_old_meeting_in_the_lead_is_news_printed_late(read):
    record = read(
        "Pepper served in Hanoi\nMay 9, 2031 | 10:15\n\nVice Premier Ding Xuexiang met with President Luong Cuong in Hanoi on March 2, 2031."
    )
    assert [(r.reported, str(r.date)) for r in record.reports] == [(True, "2031-03-02")]


def test_a_chronicle_without_a_date_reports_its_last_meeting_at_most(read):
    record = read(
        "In 2028, Vice Premier Ding Xuexiang held talks with President Luong Cuong. In August 2029, Cuong met with Ding in Beijing. "
        "In April 2031, Ding met with Cuong in Hanoi."
    )
    assert [(str(r.date), r.reported) for r in record.reports] == [
        ("2028", False),
        ("2029-08", False),
        ("2031-04", True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Prime Minister Pham Minh Chinh chaired a meeting on pepper on May 8, 2031. Chinese Ambassador He Wei said that he liked pepper.",
            id="a meeting at home and a guest who speaks of it",
        ),
        pytest.param(
            "Prime Minister Pham Minh Chinh and the Lao leader spoke by phone on May 8, 2031. Chinese Premier Li Qiang said that he liked pepper.",
            id="a call with someone else",
        ),
    ],
)
def test_one_sides_meeting_is_not_completed_by_whoever_speaks_next(read, text):
    assert read(text).reports == ()


def test_what_follows_a_line_that_announces_other_stories_is_not_this_one(meet, names):
    report = meet(
        "Deputy PM receives Chinese vice premier\n\n"
        + LEAD
        + "Deputy Prime Minister Ho Duc Phoc received Chinese Vice Premier Ding Xuexiang here on Wednesday.\n\n"
        "Related news\n\n"
        "President Luong Cuong met with Chinese Ambassador He Wei in Hanoi on Monday, and both spoke of pepper and of vaccines.\n"
    )
    assert names(report) == {"Ho Duc Phoc", "Ding Xuexiang"}
    assert report.topics == ()
