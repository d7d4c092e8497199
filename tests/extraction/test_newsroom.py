"""Ways in which a newsroom may tell of a meeting, and ways in which it tells of none: made-up news in many makes."""

import pytest

HANOI = "Officials meet\nVNA May 9, 2031 10:15\n\nHANOI, May 9 (VNA) - "
LEAD = (
    HANOI
    + "Prime Minister Pham Minh Chinh received Chinese Foreign Minister Wang Yi in Hanoi on May 9. Chinh said trade should grow.\n\n"
)


def table(report):
    return {s.name for s in report.seats}


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        (
            "Deputy Minister of Culture, Sports and Tourism Trinh Thi Thoa received visiting Chinese Vice Minister of Culture and Tourism Zhang Xuwen here on Friday.",
            {"Trinh Thi Thoa", "Zhang Xuwen"},
        ),
        (
            "Vietnamese Deputy Minister of Culture Nguyen Van Lanh held talks with Chinese Vice Minister of Culture Zhang Xiaoweng in Hanoi on May 9.",
            {"Nguyen Van Lanh", "Zhang Xiaoweng"},
        ),
        (
            "Deputy Auditor General Doan Xuan Thien welcomed Sun Baohui, Vice Auditor General of the National Audit Office of China, on May 9.",
            {"Doan Xuan Thien", "Sun Baohui"},
        ),
        (
            "Senior Chinese legislator Cao Jianmin met with a delegation of the Vietnamese National Assembly led by Nguyen Hai Lam on Friday.",
            {"Cao Jianmin", "Nguyen Hai Lam"},
        ),
        (
            "May 9 saw talks between Deputy Minister of Finance Tran Xuan Hau and Vice Minister of Finance Zou Jiaying of China in Hanoi.",
            {"Tran Xuan Hau", "Zou Jiaying"},
        ),
        (
            "Chinese and Vietnamese party workers gathered in Hanoi on Friday for a seminar with Zhang Weiguo, Deputy Head of the CPC International Department, and Nguyen Thi Hoang Lan, Deputy Head of the Party Commission for External Relations, in attendance.",
            {"Zhang Weiguo", "Nguyen Thi Hoang Lan"},
        ),
        (
            "Chinese Premier Li Qiang and Prime Minister Pham Minh Chinh got together in Hanoi on Friday.",
            {"Li Qiang", "Pham Minh Chinh"},
        ),
        (
            "Party chief To Lam and Chinese leader Xi Jinping spoke for an hour in Hanoi on Friday.",
            {"To Lam", "Xi Jinping"},
        ),
        (
            "Rear Admiral Gong Yichun, the Chinese commander, was on Friday received by Colonel Pham Ngoc Minh, Deputy Commander of Region 3.",
            {"Gong Yichun", "Pham Ngoc Minh"},
        ),
        (
            "In Ha Long City, Mr Bui Van Kha, Vice Chairman of the Provincial People's Committee, had a working session on May 9 with a delegation of Fangchenggang City, China, led by Mr Wei Zhigong, Vice Mayor.",
            {"Bui Van Kha", "Wei Zhigong"},
        ),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_who_met_whom_in_whatever_order_titles_and_verbs_stand(meet, sentence, people):
    report = meet(HANOI + sentence)
    assert table(report) == people
    assert report.date.edtf == "2031-05-09"


@pytest.mark.parametrize(
    "sentence",
    [
        "The same day, the guest was received by {host}.",
        "On the afternoon of the same day, the Chinese minister paid a courtesy call on {host}.",
        "The Chinese diplomat had earlier held talks with {host}.",
        "At a separate meeting, {host} told the visiting Chinese minister that ties were growing.",
        "The visitor was welcomed at his office by {host}.",
        "Meeting the Chinese guest later in the day, {host} proposed more exchanges.",
        "In his meeting with Wang, {host} asked China to import more rice.",
        "With {host}, Wang spoke about exchanges of lawmakers.",
        "He told {host} that both countries gained from it.",
    ],
)
def test_a_second_meeting_is_found_however_its_guest_is_called(read, sentence):
    text = LEAD + sentence.format(host="National Assembly Chairman Tran Thanh Man")
    first, second = (r for r in read(text).reports if r.reported)
    assert table(first) == {"Pham Minh Chinh", "Wang Yi"}
    assert table(second) == {"Tran Thanh Man", "Wang Yi"}
    assert second.date.edtf == "2031-05-09"
    assert second.venue.city == "Hanoi"


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Pham Minh Chinh will receive Chinese Foreign Minister Wang Yi in Hanoi next week. The guest will be received by the President, too.",
        "Chinese Ambassador He Wei sent a letter to Minister To Lam. The ambassador said the two sides should talk.",
        "The office sent a letter inviting Procurator General Ying Yong of China to attend a workshop which Minister Le Thanh Long plans to hold.",
        "Prime Minister Pham Minh Chinh met with Japanese Foreign Minister Taro Kono on Friday. They discussed China. Chinese Foreign Minister Wang Yi is expected in June.",
        "Asked whether Wang Yi had met Bui Thanh Son in New York, spokesperson Pham Thu Hang said no such meeting had been arranged.",
        "Chinese President Xi Jinping and Vietnamese President To Lam attended the APEC summit in Lima on Friday along with leaders of 19 other economies.",
        "Analysts say Xi Jinping and To Lam could meet in Hanoi this year. No talks have been held.",
        "Wang Yi has met Bui Thanh Son many times, and the two are to be hosts of Apec in 2032 and 2033.",
        "Do Van Hai greeted Chinese Ambassador He Wei on Facebook.",
    ],
    ids=lambda text: text[:40],
)
def test_what_is_no_meeting_stays_out(read, text):
    assert [r for r in read(HANOI + text).reports if r.reported] == []


def test_a_visit_at_large_gives_neither_day_nor_town(read):
    text = LEAD + "During his trip Wang has also met with General Secretary To Lam."
    _, second = (r for r in read(text).reports if r.reported)
    assert second.date.edtf == "2031-05"
    assert second.venue.city is None


@pytest.mark.parametrize(
    ("text", "city"),
    [
        (
            "Foreign Minister Wang Yi, who came to Hanoi on his way to a forum in Singapore, told Foreign Minister Bui Thanh Son on May 9, 2031 that ties were good.",
            "Hanoi",
        ),
        (
            "Defence Minister Dong Jun of China went to Haiphong on May 9, 2031 for talks with Defence Minister Phan Van Giang.",
            "Hai Phong",
        ),
        (
            "Foreign Minister Bui Thanh Son received Chinese Foreign Minister Wang Yi on May 9, 2031. Wang arrived in Hue on Tuesday. He recalled that he had visited China's Kunming with him.",
            "Hue",
        ),
        (
            "By LIN MEI in Hanoi | China Daily | Updated: 2031-05-09 06:58\n\nForeign Minister Wang Yi held talks with Foreign Minister Bui Thanh Son on Friday.",
            "Hanoi",
        ),
    ],
    ids=["on-the-way", "went-to", "arrived-in", "byline"],
)
def test_the_town_is_where_the_visitor_came(meet, text, city):
    assert meet("Ministers meet\n\n" + text).venue.city == city


def test_evidence_of_a_participant_holds_title_and_name(meet):
    report = meet(HANOI + "Chinese Premier Li Qiang met with Vietnamese Foreign Minister Bui Thanh Son on Friday.")
    quotes = {s.name: s.evidence[0].quote for s in report.seats}
    assert quotes["Bui Thanh Son"] == "Vietnamese Foreign Minister Bui Thanh Son"
    assert {s.printed_name for s in report.seats} == {"Li Qiang", "Bui Thanh Son"}


def test_a_title_after_the_name_is_the_role(meet):
    report = meet(
        HANOI
        + "Le Van Trong, head of the Commission for External Relations of the CPV, received Chinese Ambassador He Wei on Friday."
    )
    roles = {s.name: s.role for s in report.seats}
    assert roles["Le Van Trong"] == "Head of the CPV Central Committee's Commission for External Relations"


def test_a_role_swallows_no_date(meet):
    report = meet(
        "On July 13, 2031, Director of the Central Office Wang Xiaobo met with Deputy Minister of Finance Tran Xuan Hau in Hanoi."
    )
    assert not any(c.isdigit() for s in report.seats for c in s.role)


def test_a_topic_keeps_six_passages_at_most(meet):
    said = " ".join(f"Wang said that rail line {n} should be built." for n in range(12))
    (topic,) = meet(LEAD.replace("trade", "rail") + said).topics
    assert len(topic.evidence) == 6


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("Wang said that leaders of both sides should visit each other more often.", "high-level-exchanges"),
        ("Chinh invited the Chinese Premier to pay an official visit.", "high-level-exchanges"),
        ("They agreed that the two parties share experience in the training of cadres.", "party-relations"),
        ("Chinh asked China to buy more fresh durians.", "trade-investment"),
        ("They discussed disputes at sea.", "maritime"),
        ("Both sides agreed to repair stones along the land frontier.", "land-border"),
        ("Wang said that more lecturers and textbooks should be exchanged.", "people-to-people"),
    ],
)
def test_a_topic_is_told_by_words_near_each_other(meet, sentence, topic):
    assert topic in {t.topic for t in meet(LEAD + sentence).topics}


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        (
            "Wang also told Indian Foreign Minister Subrahmanyam Jaishankar that the border should be kept quiet.",
            "land-border",
        ),
        ("Washington too has sold more semiconductors.", "technology-green"),
    ],
)
def test_what_is_told_of_third_parties_is_no_topic(read, sentence, topic):
    reports = [r for r in read(LEAD + sentence).reports if r.reported]
    assert topic not in {t.topic for r in reports for t in r.topics}


def test_a_session_and_a_call_on_the_same_day_are_two_meetings(read):
    text = (
        HANOI
        + "The 20th theory seminar between the Communist Party of China and the Communist Party of Vietnam was held in Hanoi on Thursday. "
        "Li Shuwen, head of the Publicity Department of the CPC Central Committee, and Nguyen Trong Ngon, head of the Commission for Information of the CPV "
        "Central Committee, delivered keynote speeches.\n\nOn the same day, Minister To Lam received Li."
    )
    tables = [table(r) for r in read(text).reports if r.reported]
    assert tables == [{"Li Shuwen", "Nguyen Trong Ngon"}, {"To Lam", "Li Shuwen"}]


def test_a_visit_from_weekday_to_weekday_bounds_its_meetings(read):
    text = (
        "HANOI, May 9, 2031 (Xinhua) -- China's top political advisor Wang Huning visited Vietnam from Wednesday to Friday.\n\n"
        "During the visit, Wang met with Prime Minister Pham Minh Chinh and held talks with Minister To Lam, respectively."
    )
    assert {r.date.edtf for r in read(text).reports} == {"[2031-05-07..2031-05-09]"}


def test_who_answers_at_a_press_conference_sits_at_no_table(meet):
    report = meet(
        "Foreign Ministry Spokesperson's Regular Press Conference on May 9, 2031\n\nQ: Can you say more?\n\n"
        "Mao Ning: This morning, President Xi Jinping held talks with General Secretary To Lam at the Great Hall of the People."
    )
    assert table(report) == {"Xi Jinping", "To Lam"}


def test_who_is_to_preside_later_sits_at_no_table(meet):
    report = meet(
        HANOI + "Deputy Prime Minister Bui Thanh Son received Chinese Ambassador He Wei on Friday. "
        "The Deputy PM will visit China in June, during which he is to co-chair a meeting of the Steering Committee with Wang Yi."
    )
    assert table(report) == {"Bui Thanh Son", "He Wei"}


def test_a_firms_name_is_no_topic(read):
    text = LEAD + "Chinh told Wang that he had seen leaders of China Railway Signal Corporation."
    assert "connectivity" not in {t.topic for r in read(text).reports for t in r.topics}


def test_an_envoy_sits_there_and_not_who_sent_him(meet):
    report = meet(
        HANOI
        + "Wang Huning, special envoy of Xi Jinping, met with President To Lam on Friday and conveyed Xi's deep condolences."
    )
    assert table(report) == {"Wang Huning", "To Lam"}


def test_a_call_is_told_with_any_preposition(meet):
    for words in ("spoke over phone", "talked by telephone", "talked over the phone", "had a telephone talk"):
        report = meet(HANOI + f"Chinese President Xi Jinping {words} on Friday with General Secretary To Lam.")
        assert report.format.value == "phone", words
        assert report.venue is None


def test_a_day_takes_the_year_of_the_full_date_beside_it(meet):
    text = "Premier Li Qiang visited Laos on May 8, 2031. On May 10, he met with Prime Minister Pham Minh Chinh in Vientiane."
    assert meet(text).date.edtf == "2031-05-10"


def test_who_receives_stands_after_receiving(meet):
    report = meet(
        "(VOV) - A delegation from Guangxi, China, led by its Vice Chairman Chen Zhangming paid a working visit to Quang Ninh on August 4, 2031.\n\n"
        "Receiving the guests, Chairman of the Quang Ninh provincial People's Committee Nguyen Van Doan said that firms were welcome."
    )
    assert table(report) == {"Chen Zhangming", "Nguyen Van Doan"}


def test_a_question_after_a_meeting_is_none(read):
    text = (
        HANOI
        + "Question: Please comment on the meeting between Prime Minister Pham Minh Chinh and Chinese Premier Li Qiang?\n\nAnswer: Wait and see."
    )
    assert read(text).reports == ()


def test_the_guest_of_another_country_is_not_whoever_was_named(read):
    text = (
        HANOI
        + "Prime Minister Pham Minh Chinh received Japanese Foreign Minister Yoko Kamikawa on Friday. Chinese Foreign Minister Wang Yi spoke "
        "of the sea on Monday. The guest also met with Foreign Minister Bui Thanh Son."
    )
    assert [r for r in read(text).reports if r.reported] == []


def test_what_was_met_months_ago_is_no_news_of_today(read):
    text = (
        HANOI + "U.S. Secretary of State John Smith met Communist Party chief To Lam on Friday. "
        "Lam visited Beijing in October and met Chinese President Xi Jinping."
    )
    assert [(r.reported, r.date.edtf) for r in read(text).reports] == [(False, "2030-10")]
