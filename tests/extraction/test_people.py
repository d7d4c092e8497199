"""Who is named: full names, short names, people in no list, offices without names."""

import pytest

LEAD = "VIENTIANE, May 8, 2031 (Xinhua) -- "


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Phạm Minh Chính", "Pham Minh Chinh"),
        ("Pham Minh Chinh", "Pham Minh Chinh"),
        ("Minh Chinh Pham", "Pham Minh Chinh"),
        ("Pham-Minh-Chinh", "Pham Minh Chinh"),
        ("Pham\nMinh Chinh", "Pham Minh Chinh"),
        ("Pham Ming Chinh", "Pham Minh Chinh"),
    ],
)
def test_a_name_is_found_in_every_spelling(meet, names, printed, name):
    assert name in names(
        meet(LEAD + f"Chinese Premier Li Qiang met with Vietnamese Prime Minister {printed} here on Wednesday.")
    )


def test_a_chinese_name_in_vietnamese_reading_is_the_same_person(meet, names):
    assert "Wang Yi" in names(
        meet(LEAD + "Foreign Minister Bui Thanh Son met with Chinese Foreign Minister Vuong Nghi on Wednesday.")
    )


def test_a_misspelt_name_says_so(meet):
    report = meet(LEAD + "Chinese Premier Li Qiang met with Vietnamese Prime Minister Pham Ming Chinh on Wednesday.")
    seat = next(s for s in report.seats if s.side == "VN")
    assert "spelling" in [r.code for r in seat.reasons]
    assert report.confidence < 1


def test_a_name_that_differs_in_two_letters_is_someone_else(meet, names):
    report = meet(LEAD + "Chinese Premier Li Qiang met with Vietnamese Prime Minister Pham Ming Thinh on Wednesday.")
    assert "Pham Minh Chinh" not in names(report)


def test_one_letter_that_makes_another_name_is_another_person(meet, names):
    report = meet(LEAD + "Chinese Premier Li Qiang met with Deputy Mayor Pham Minh Thinh on Wednesday.")
    assert names(report) == {"Li Qiang", "Pham Minh Thinh"}


def test_who_heads_a_firm_is_no_official(read):
    record = read(
        LEAD + "Prime Minister Pham Minh Chinh met with Chairman of the China Bridge Company Wang Tonghe on Wednesday."
    )
    assert record.reports == ()


def test_a_given_name_alone_is_nobody_before_the_full_name(read):
    assert read(LEAD + "Chinh met with Chinese Premier Li Qiang on Wednesday.").reports == ()


def test_a_surname_or_given_name_after_the_full_name_is_that_person(read, names):
    record = read(LEAD + "Prime Minister Pham Minh Chinh and Premier Li Qiang flew in. Li met with Chinh on Wednesday.")
    assert [names(r) for r in record.reports] == [{"Pham Minh Chinh", "Li Qiang"}]


def test_he_is_a_pronoun_and_an_ambassador(meet, names):
    report = meet(
        LEAD + "Chinese Ambassador He Wei spoke first. He met with Prime Minister Pham Minh Chinh on Wednesday. "
        "Ambassador He thanked Chinh."
    )
    assert names(report) == {"He Wei", "Pham Minh Chinh"}


def test_a_city_of_the_same_name_is_no_person_and_the_person_no_city(meet, names):
    report = meet(
        "Lieutenant General Nguyen Chi Vinh was in the chair. General Vinh met with Chinese Ambassador He Wei in Vinh on May 8, 2031."
    )
    assert names(report) == {"Nguyen Chi Vinh", "He Wei"}
    assert report.venue.city == "Vinh"


def test_ho_chi_minh_city_is_not_the_man(meet):
    report = meet(LEAD + "Premier Li Qiang met with Prime Minister Pham Minh Chinh in Ho Chi Minh City on Wednesday.")
    assert report.venue.city == "Ho Chi Minh City"


@pytest.mark.parametrize(
    ("title", "name", "side"),
    [
        ("Deputy Governor", "Tran Huu Khoai", "VN"),
        ("Vice Chairwoman of the Ha Nam Provincial People's Committee", "Quach Thi Lua", "VN"),
        ("Chinese Consul General", "Zhuang Xuefeng", "CN"),
        ("Mayor", "Qiu Zhongmin", "CN"),
        ("Colonel", "Nghiêm Văn Bốn", "VN"),
    ],
)
def test_someone_in_no_list_is_read_from_title_and_name(meet, title, name, side):
    other = "Prime Minister Pham Minh Chinh" if side == "CN" else "Premier Li Qiang"
    report = meet(LEAD + f"{other} met with {title} {name} on Wednesday.")
    seat = next(s for s in report.seats if s.side == side)
    assert seat.official is None
    assert seat.printed_name == name
    assert [r.code for r in seat.reasons] == ["not-in-list"]


@pytest.mark.parametrize("words", ["Ha Long Bay", "Tan Son Nhat Airport", "Truong Hai Group", "Bank of China"])
def test_capitalised_words_without_a_title_are_nobody(meet, names, words):
    report = meet(LEAD + f"Premier Li Qiang met with Prime Minister Pham Minh Chinh and praised {words} on Wednesday.")
    assert names(report) == {"Li Qiang", "Pham Minh Chinh"}


@pytest.mark.parametrize(
    "aside",
    [
        "conveyed greetings from General Secretary To Lam to President Xi Jinping",
        "spoke on behalf of President Luong Cuong",
        "recalled the visit of President Xi Jinping",
        "handed over a message from National Assembly Chairman Tran Thanh Man",
        "thanked him, accompanied by Deputy Prime Minister Ho Duc Phoc",
    ],
)
def test_those_greeted_visited_or_merely_along_are_not_at_the_table(read, names, aside):
    record = read(LEAD + f"Prime Minister Pham Minh Chinh met with Premier Li Qiang on Wednesday and {aside}.")
    assert [names(r) for r in record.reports] == [{"Pham Minh Chinh", "Li Qiang"}]


def test_those_also_present_are_at_the_table(meet, names):
    report = meet(
        LEAD
        + "Prime Minister Pham Minh Chinh met with Premier Li Qiang on Wednesday. Also present at the meeting were "
        "Foreign Minister Bui Thanh Son and Commerce Minister Wang Wentao."
    )
    assert names(report) == {"Pham Minh Chinh", "Li Qiang", "Bui Thanh Son", "Wang Wentao"}


def test_offices_without_names_sit_without_names(meet):
    report = meet(
        "The party secretaries of Lai Chau and Dien Bien provinces met with the Secretary of the Party Committee of Yunnan in Kunming on May 8, 2031."
    )
    assert sorted((s.name, s.side, s.office) for s in report.seats) == [
        (None, "CN", "cn-yunnan-secretary"),
        (None, "VN", "vn-dien-bien-secretary"),
        (None, "VN", "vn-lai-chau-secretary"),
    ]


def test_the_highest_office_printed_is_the_role(meet):
    report = meet(
        LEAD
        + "Bui Thanh Son, Deputy Prime Minister and Foreign Minister, met with Chinese State Councilor and Defense Minister Wei Fenghe on Wednesday."
    )
    assert {s.name: s.office for s in report.seats} == {
        "Bui Thanh Son": "vn-deputy-prime-minister",
        "Wei Fenghe": "cn-state-councilor",
    }


def test_a_lesser_office_is_not_the_office_within_its_name(meet):
    report = meet(LEAD + "Chinese Vice Premier Ding Xuexiang met with Deputy Prime Minister Ho Duc Phoc on Wednesday.")
    assert {s.office for s in report.seats} == {"cn-vice-premier", "vn-deputy-prime-minister"}


def test_namesakes_are_told_apart_by_office(gazetteer):
    from diplomacy.extraction import Gazetteer, extract, read_document
    from diplomacy.extraction.facts import Facts, Office, Official, Tenure

    facts = Facts(
        officials=(
            Official("le-quang-one", "Le Quang", "VN"),
            Official("le-quang-two", "Le Quang", "VN"),
            Official("wei-da", "Wei Da", "CN"),
        ),
        offices=(
            Office("vn-harbour-master", "VN", "Harbour Master", (("en", "Harbour Master"),), 5),
            Office("vn-forest-warden", "VN", "Forest Warden", (("en", "Forest Warden"),), 5),
        ),
        tenures=(Tenure("le-quang-one", "vn-harbour-master"), Tenure("le-quang-two", "vn-forest-warden")),
    )
    text = "Wei Da of China met with Forest Warden Le Quang of Vietnam on May 8, 2031."
    record = extract(read_document("a", text.encode()), Gazetteer(facts))
    assert {s.official for s in record.reports[0].seats} == {"wei-da", "le-quang-two"}


def test_what_stands_between_two_commas_is_said_of_the_one_before_it(read) -> None:
    (report,) = read(
        "HANOI, May 8, 2031 (Xinhua) -- Chinese Foreign Minister Wang Yi met with Le Hoai Trung, head of the Commission for External Relations of the "
        "Communist Party of Vietnam, on Thursday. In the talks with Trung, head of the commission, Wang spoke of rice."
    ).reports
    quotes = {seat.name: [e.quote for e in seat.evidence] for seat in report.seats}
    assert not any("commission" in quote.lower() for quote in quotes["Wang Yi"])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Chairman of the Hue City People's Committee Nguyen Van Phuong received Chinese Consul General in Da Nang Chen Huaping.",
            "Chen Huaping",
            id="a post and its town",
        ),
        pytest.param(
            "Deputy Foreign Minister Nguyen Minh Vu met with Chinese Charge d'Affaires Luo Huabing in Hanoi.",
            "Luo Huabing",
            id="a charge d'affaires",
        ),
    ],
)
def test_someone_in_no_list_is_found_behind_his_post(read, text, name):
    (report,) = read("HANOI, May 8, 2031 (Xinhua) -- " + text).reports
    assert name in {seat.name for seat in report.seats}


def test_a_town_before_a_name_makes_no_official_of_it(read):
    text = "Deputy Foreign Minister Nguyen Minh Vu met with Chinese Foreign Minister Wang Yi. In Da Nang Chen Huaping sells fans."
    (report,) = read("HANOI, May 8, 2031 (Xinhua) -- " + text).reports
    assert {seat.name for seat in report.seats} == {"Nguyen Minh Vu", "Wang Yi"}
