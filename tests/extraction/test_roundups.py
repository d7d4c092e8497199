"""Several meetings in one text, told in passing: in clauses, by pronoun, by noun phrase; and what is none."""

import pytest

LEAD = "HANOI, May 8, 2024 (Xinhua) -- "


def tables(record):
    return sorted(sorted(seat.name or "?" for seat in report.seats) for report in record.reports)


def case(text, *seated, told):
    return pytest.param(text, sorted(sorted(one.split(" + ")) for one in seated), id=told)


@pytest.mark.parametrize(
    ("text", "seated"),
    [
        case(
            "Chinese Premier Li Qiang held talks with Prime Minister Pham Minh Chinh on Tuesday. NPC Standing Committee Chairman "
            "Zhao Leji and CPPCC Chairman Wang Huning met with him respectively.",
            "Li Qiang + Pham Minh Chinh",
            "Pham Minh Chinh + Zhao Leji",
            "Pham Minh Chinh + Wang Huning",
            told="several with him respectively",
        ),
        case(
            "Deputy Prime Minister Tran Hong Ha held talks with Vice Premier Ding Xuexiang on Tuesday. President To Lam and Prime "
            "Minister Pham Minh Chinh both received him the same day.",
            "Ding Xuexiang + Tran Hong Ha",
            "Ding Xuexiang + To Lam",
            "Ding Xuexiang + Pham Minh Chinh",
            told="both received him",
        ),
        case(
            "Prime Minister Pham Minh Chinh pressed for railways in talks with Premier Li Qiang and at a later meeting with "
            "Zhao Leji, chairman of the NPC Standing Committee, on Tuesday.",
            "Li Qiang + Pham Minh Chinh",
            "Pham Minh Chinh + Zhao Leji",
            told="two noun phrases",
        ),
        case(
            "National Assembly Chairman Tran Thanh Man arrived on Monday. He had meetings with Premier Li Qiang and Wang Huning, "
            "chairman of the CPPCC, on Tuesday.",
            "Li Qiang + Tran Thanh Man",
            "Tran Thanh Man + Wang Huning",
            told="meetings in the plural",
        ),
        case(
            "Wang Huning, chairman of the CPPCC National Committee, met with Do Van Chien, president of the Vietnam Fatherland "
            "Front, on Tuesday. Chien, who had earlier held talks with Vice Chairman Shi Taifeng, shared Wang's view.",
            "Do Van Chien + Wang Huning",
            "Do Van Chien + Shi Taifeng",
            told="in a relative clause",
        ),
        case(
            "General Phan Van Giang, Vietnam's defence minister, is in China. At their talks on Tuesday, General Dong Jun told his "
            "guest that soldiers should know each other.",
            "Dong Jun + Phan Van Giang",
            told="told his guest",
        ),
        case(
            "Foreign Minister Wang Yi and Deputy Prime Minister Tran Luu Quang arrived together on Tuesday. The pair chaired the "
            "15th meeting of the steering committee.",
            "Tran Luu Quang + Wang Yi",
            told="the pair",
        ),
        case(
            "Industry Minister Nguyen Hong Dien of Vietnam brought a list of fruit to his talks with Commerce Minister Wang Wentao "
            "of China on Tuesday.",
            "Nguyen Hong Dien + Wang Wentao",
            told="to his talks with",
        ),
        case(
            "Receiving Chinese Ambassador Xiong Bo on Tuesday, Prime Minister Pham Minh Chinh spoke of fruit.",
            "Pham Minh Chinh + Xiong Bo",
            told="a participle first",
        ),
        case(
            "Deputy Foreign Minister Nguyen Minh Vu summoned Chinese Ambassador Xiong Bo on Tuesday over two trawlers.",
            "Nguyen Minh Vu + Xiong Bo",
            told="summoned",
        ),
        case(
            "Ambassador Xiong Bo presented his letter of credence to State President To Lam on Tuesday.",
            "To Lam + Xiong Bo",
            told="letter of credence",
        ),
        case(
            "General Luong Cuong held talks with Admiral Miao Hua of China's Central Military Commission on Tuesday. In the "
            "afternoon the Minister of National Defence gave a reception for Miao.",
            "Luong Cuong + Miao Hua",
            "? + Miao Hua",
            told="an office of either side alone",
        ),
        case(
            "Foreign Minister Wang Yi took a call from Vietnamese Foreign Minister Bui Thanh Son on Tuesday.",
            "Bui Thanh Son + Wang Yi",
            told="took a call",
        ),
        case(
            "Chinese Justice Minister He Rong met with Minister of Justice Nguyen Hai Ninh of Vietnam on Tuesday, Ambassador Xiong Bo said.",
            "He Rong + Nguyen Hai Ninh",
            told="who tells of it is no guest",
        ),
        case(
            "Politburo member Bui Thi Minh Hoai and her Chinese counterpart, Shi Taifeng, discussed youth work on Tuesday.",
            "Bui Thi Minh Hoai + Shi Taifeng",
            told="discussed with a counterpart",
        ),
    ],
)
def test_meetings_told_in_passing_are_each_one(read, text, seated):
    assert tables(read(LEAD + text)) == seated


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Chinese President Xi Jinping left on Tuesday. National Assembly Chairman Vuong Dinh Hue was among those who saw him off.",
            id="a send-off",
        ),
        pytest.param(
            "Minister Nguyen Hong Dien looks forward to his talks with Commerce Minister Wang Wentao of China.",
            id="what one looks forward to",
        ),
        pytest.param(
            "To a question whether it comes up when Foreign Minister Bui Thanh Son receives Wang Yi of China, she gave no answer.",
            id="when one receives the other",
        ),
        pytest.param(
            "In an exchange with reporters on Tuesday, Foreign Minister Wang Yi praised Bui Thanh Son of Vietnam.",
            id="the press",
        ),
        pytest.param(
            "Prime Minister Pham Minh Chinh called in at a factory built by China on Tuesday. Premier Li Qiang sent a telegram.",
            id="called in at",
        ),
        pytest.param(
            "Chinese President Xi Jinping told his guest, Lao President Thongloun Sisoulith, that Vietnam's To Lam had written to him.",
            id="a guest of a third country",
        ),
        pytest.param(
            "The Minister of National Defence received a letter from Admiral Miao Hua of China on Tuesday.",
            id="a letter",
        ),
    ],
)
def test_what_resembles_them_is_none(read, text):
    assert tables(read(LEAD + text)) == []


def test_one_meeting_told_by_noun_and_by_verb_stays_one(read):
    text = (
        "Foreign Minister Wang Yi met with Foreign Minister Bui Thanh Son of Vietnam on Tuesday. In his talks with Wang, Son spoke "
        "of rice. The two exchanged views on the border."
    )
    assert tables(read(LEAD + text)) == [["Bui Thanh Son", "Wang Yi"]]


def test_a_telephone_in_what_was_spoken_of_is_no_call(read):
    text = (
        "General Luong Cuong held talks with Admiral Miao Hua of China in Hanoi on Tuesday, at which the two gave each other an account of "
        "how conscripts are trained, housed and taught, and of how they are kept from what strangers tell them by telephone."
    )
    (report,) = read(LEAD + text).reports
    assert report.format == "in-person"


def test_days_without_a_month_on_both_ends_are_one_meeting_of_several_days(read):
    text = "From the 6th to the 7th, Deputy Foreign Ministers Nguyen Minh Vu of Vietnam and Sun Weidong of China held talks in Hanoi."
    (report,) = read(LEAD + text).reports
    assert str(report.date) == "2024-05-06/2024-05-07"


def test_nothing_in_a_chronicle_is_background(read):
    text = (
        "Chronology of relations\n\n2023\n\nMarch 2. Premier Li Keqiang held talks with Vietnamese Prime Minister Pham Minh Chinh in Beijing.\n\n"
        "October 20. President Xi Jinping met with President Vo Van Thuong of Vietnam in Beijing.\n\nUpdated 2026-02-03"
    )
    assert [(str(r.date), r.reported) for r in read(text).reports] == [("2023-03-02", True), ("2023-10-20", True)]
