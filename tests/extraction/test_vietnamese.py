"""Vietnamese: made-up sentences in the manner of agencies, portals, papers of the army, of Ho Chi Minh City and of the provinces."""

import unicodedata
from datetime import date

import pytest

from diplomacy.extraction.languages import detect_language

from .conftest import every_evidence, summary

PAGE = date(2024, 6, 27)


def people(report):
    return {s.name for s in report.seats}


@pytest.mark.parametrize(
    ("text", "seated"),
    [
        (
            "Chiều 26/6, Thủ tướng Phạm Minh Chính đã hội kiến Tổng Bí thư, Chủ tịch nước Trung Quốc Tập Cận Bình.",
            {"Pham Minh Chinh", "Xi Jinping"},
        ),
        (
            "Ngày 26/6, tại Trụ sở Chính phủ, Thủ tướng Phạm Minh Chính tiếp ông Hà Vĩ, Đại sứ Đặc mệnh toàn quyền Cộng hòa Nhân dân Trung Hoa tại Việt Nam đến chào xã giao.",
            {"Pham Minh Chinh", "He Wei"},
        ),
        (
            "Đại sứ Trung Quốc Hà Vĩ ngày 26/6 đã được Thủ tướng Phạm Minh Chính tiếp thân mật.",
            {"Pham Minh Chinh", "He Wei"},
        ),
        (
            "Ngày 26/6, Ủy viên Bộ Chính trị, Phó Thủ tướng, Bộ trưởng Ngoại giao Bùi Thanh Sơn và đồng chí Vương Nghị, Ủy viên Bộ Chính trị, "
            "Bộ trưởng Ngoại giao Trung Quốc đã đồng chủ trì Phiên họp lần thứ 16 Ủy ban chỉ đạo hợp tác song phương.",
            {"Bui Thanh Son", "Wang Yi"},
        ),
        (
            "Ngày 26/6, đoàn đại biểu tỉnh Quảng Ninh do đồng chí Vũ Văn Bền, Phó Chủ tịch UBND tỉnh làm trưởng đoàn đã hội đàm với đoàn đại biểu "
            "thành phố Phòng Thành Cảng (Quảng Tây, Trung Quốc) do ông Trần Kiến Hoa, Phó Thị trưởng dẫn đầu.",
            {"Vu Van Ben", "Tran Kien Hoa"},
        ),
        (
            "Ngày 26/6, Bộ trưởng Quốc phòng Phan Văn Giang hội đàm với Bộ trưởng Quốc phòng Trung Quốc Đổng Quân. "
            "Cùng ngày, Thủ tướng Phạm Minh Chính gửi điện mừng Quốc khánh Lào.",
            {"Phan Van Giang", "Dong Jun"},
        ),
    ],
    ids=["calls-on", "receives", "is-received", "co-chairs", "unlisted-heads-of-delegations", "letter-beside"],
)
def test_a_meeting_names_both_sides(meet, text, seated):
    assert people(meet(text, published=PAGE)) == seated


@pytest.mark.parametrize(
    "text",
    [
        "Theo chương trình, ngày 28/6, Thủ tướng Phạm Minh Chính sẽ hội đàm với Thủ tướng Lý Cường, hội kiến Chủ tịch nước Tập Cận Bình.",
        "Thủ tướng Phạm Minh Chính dự kiến gặp Thủ tướng Trung Quốc Lý Cường tại Đại Liên.",
        "Ngày 26/6, Chủ tịch nước Tô Lâm gửi điện mừng tới Chủ tịch Trung Quốc Tập Cận Bình.",
        "Thủ tướng Phạm Minh Chính khẳng định Việt Nam tiếp tục coi trọng quan hệ với Trung Quốc, như Thủ tướng Lý Cường từng nói.",
        "Thủ tướng Phạm Minh Chính nhờ Đại sứ chuyển lời thăm hỏi tới Thủ tướng Lý Cường.",
        "Sáng 26/6, Thủ tướng Phạm Minh Chính lên đường thăm Trung Quốc theo lời mời của Thủ tướng Lý Cường.",
        "Ra sân bay đón Thủ tướng Phạm Minh Chính có Thứ trưởng Ngoại giao Trung Quốc Tôn Vệ Đông.",
        "Người phát ngôn bác bỏ tin Bộ trưởng Bùi Thanh Sơn đã gặp Bộ trưởng Ngoại giao Trung Quốc Vương Nghị? Việt Nam chưa từng tổ chức cuộc gặp nào như vậy.",
        "Hai bên muốn lãnh đạo cấp cao gặp nhau thường xuyên, Đại sứ Hà Vĩ viết trong thư gửi Thủ tướng Phạm Minh Chính.",
        "Ngày 26/6, Thủ tướng Phạm Minh Chính và Thủ tướng Lý Cường cùng dự khai mạc Diễn đàn Kinh tế thế giới.",
        "Doanh nghiệp hai nước gặp khó khăn, Bộ trưởng Nguyễn Hồng Diên trực tiếp nêu với báo chí về chính sách của Bộ trưởng Thương mại Trung Quốc Vương Văn Đào.",
    ],
    ids=[
        "plan-in-a-list",
        "expected",
        "congratulations",
        "tiếp-tục",
        "greetings-conveyed",
        "departure",
        "airport",
        "denied",
        "wish",
        "many-states",
        "gặp-khó-khăn",
    ],
)
def test_what_is_no_meeting_is_read_as_none(read, text):
    assert [summary(r) for r in read(text, published=PAGE).reports if r.reported] == []


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("Ngày 26-6", "2024-06-26"),
        ("Sáng 26/6", "2024-06-26"),
        ("Hôm 26/6/2024", "2024-06-26"),
        ("Ngày 26 tháng 6 năm 2024", "2024-06-26"),
        ("Hôm 26 Tháng Sáu", "2024-06-26"),
        ("Chiều nay", "2024-06-27"),
        ("Chiều nay (27/6)", "2024-06-27"),
        ("Hôm qua", "2024-06-26"),
        ("Chiều qua 26.6", "2024-06-26"),
        ("Chiều thứ Ba (25/6)", "2024-06-25"),
        ("Trong hai ngày 25 và 26/6", "2024-06-25/2024-06-26"),
        ("Ngày 26", "2024-06-26"),
    ],
)
def test_days_are_read_in_all_forms(meet, when, expected):
    text = f"{when}, tại Hà Nội, Thủ tướng Phạm Minh Chính tiếp Bộ trưởng Ngoại giao Trung Quốc Vương Nghị."
    assert meet(text, published=PAGE).date.edtf == expected


@pytest.mark.parametrize(
    "trap",
    [
        "mùng 3 Tết",
        "ngày 10/3 âm lịch",
        "1/3 số vốn",
        "phục vụ 24/7",
        "lần thứ hai,",
        "Nghị quyết 36-NQ/TW",
        "cơ chế 3+3",
    ],
)
def test_what_only_looks_like_a_day_is_none(meet, trap):
    text = (
        f"Thủ tướng Phạm Minh Chính tiếp Bộ trưởng Ngoại giao Trung Quốc Vương Nghị, nhắc tới {trap} trong buổi tiếp."
    )
    assert meet(text, published=PAGE).date.edtf == "2024"


def test_a_month_of_last_year_is_counted_from_the_page(read):
    text = (
        "Ngày 26/12, Thủ tướng Phạm Minh Chính tiếp Đại sứ Trung Quốc Hà Vĩ.\n\n"
        "Tháng 9 năm ngoái, Thủ tướng Phạm Minh Chính đã hội đàm với Thủ tướng Trung Quốc Lý Cường tại Nam Ninh."
    )
    told = {r.date.edtf: r.reported for r in read(text, published=date(2024, 12, 27)).reports}
    assert told == {"2024-12-26": True, "2023-09": False}


@pytest.mark.parametrize(
    ("where", "city", "country"),
    [
        ("tại Đại lễ đường Nhân dân", "Beijing", "CN"),
        ("tại Nhà khách Chính phủ, Hà Nội", "Hanoi", "VN"),
        ("tại thành phố Nam Ninh, tỉnh Quảng Tây", "Nanning", "CN"),
        ("tại thị xã Móng Cái (Quảng Ninh)", "Mong Cai", "VN"),
        ("tại cửa khẩu quốc tế Hữu Nghị", None, "VN"),
        ("bên lề Hội nghị Cấp cao ASEAN ở Viêng Chăn", "Vientiane", "LA"),
        ("tại tỉnh Điện Biên", None, "VN"),
    ],
)
def test_places_are_read_by_their_vietnamese_names(meet, where, city, country):
    venue = meet(
        f"Ngày 26/6, {where}, Phó Thủ tướng Trần Lưu Quang gặp Bộ trưởng Ngoại giao Trung Quốc Vương Nghị."
    ).venue
    assert (venue.city, venue.country) == (city, country)


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        ("đã điện đàm với", "phone"),
        ("có cuộc điện đàm với", "phone"),
        ("trao đổi qua điện thoại với", "phone"),
        ("hội đàm trực tuyến với", "video"),
        ("hội đàm theo hình thức trực tuyến với", "video"),
        ("hội đàm theo hình thức trực tiếp kết hợp trực tuyến với", "in-person"),
        ("hội kiến", "in-person"),
    ],
)
def test_the_wording_tells_the_format(meet, verb, form):
    report = meet(
        f"Ngày 26/6, Bộ trưởng Bùi Thanh Sơn {verb} Bộ trưởng Ngoại giao Trung Quốc Vương Nghị.", published=PAGE
    )
    assert report.format.value == form


TALKS = "Ngày 26/6/2024, tại Hà Nội, Bộ trưởng Ngoại giao Bùi Thanh Sơn đã hội đàm với Bộ trưởng Ngoại giao Trung Quốc Vương Nghị."


@pytest.mark.parametrize(
    "text",
    [
        unicodedata.normalize("NFD", TALKS),
        TALKS.replace("Đ", "Ð").replace("đ", "ð"),
        "".join(c for c in unicodedata.normalize("NFD", TALKS) if not unicodedata.combining(c)).replace("đ", "d"),
        TALKS.replace("ư", "ư").replace("trưởng", "tɾưởng").replace("đã", "ᵭã"),
        TALKS.replace("Bùi Thanh Sơn", "Bùi-Thanh-Sơn"),
        TALKS.replace("giao Bùi", "giaoBùi"),
    ],
    ids=["decomposed", "eth-for-d", "no-diacritics", "look-alikes", "hyphens", "glued"],
)
def test_damaged_print_is_read_as_what_it_was(meet, evidence_of, read, text):
    report = meet(text)
    assert summary(report)[0] == "2024-06-26"
    assert people(report) == {"Bui Thanh Son", "Wang Yi"}
    record = read(text)
    assert all(record.document.text[e.start : e.end] == e.quote for e in every_evidence(record))


def test_old_and_new_placement_of_tones_are_one(meet):
    old = "Ngày 26/6, Phó Chủ tịch nước Cộng hoà Nhân dân Trung Hoa Hàn Chính đã tiếp Bí thư Trung ương Đảng Lê Hoài Trung."
    assert people(meet(old, published=PAGE)) == {"Han Zheng", "Le Hoai Trung"}


def test_another_tone_is_another_person(meet):
    text = "Ngày 26/6, Thứ trưởng Bộ Y tế Tô Lầm tiếp Đại sứ Trung Quốc Hà Vĩ."
    seat = next(s for s in meet(text, published=PAGE).seats if s.side == "VN")
    assert seat.official is None


@pytest.mark.parametrize(
    ("again", "who"),
    [
        ("Ông Sơn cũng đã gặp Đại sứ Trung Quốc Hà Vĩ.", "Bui Thanh Son"),
        ("Bộ trưởng Sơn cũng đã gặp Đại sứ Trung Quốc Hà Vĩ.", "Bui Thanh Son"),
        ("Đồng chí Bùi Thanh Sơn cũng đã gặp Đại sứ Trung Quốc Hà Vĩ.", "Bui Thanh Son"),
    ],
)
def test_given_names_stand_for_people_named_in_full(read, again, who):
    reports = read(
        f"Ngày 26/6, tại Bắc Kinh, Bộ trưởng Ngoại giao Bùi Thanh Sơn hội đàm với ông Vương Nghị. {again}"
    ).reports
    assert who in {s.name for r in reports for s in r.seats if {"He Wei"} & people(r)}


@pytest.mark.parametrize("words", ["Thủ tướng Chính phủ", "Ủy viên Trung ương", "Chủ tịch Chính hiệp"])
def test_a_word_of_an_office_is_nobodys_given_name(read, words):
    text = f"Thủ tướng Phạm Minh Chính và ông Lê Hoài Trung ở Hà Nội. {words} là chức danh."
    quotes = [e.quote for e in every_evidence(read(text))]
    assert not any(words in q for q in quotes)


def test_someone_in_no_list_goes_by_the_name_as_printed_with_a_reading_proposed(meet):
    text = "Ngày 26/6, Chủ tịch UBND tỉnh Lạng Sơn Hồ Tiến Thiệu hội đàm với ông Tôn Đại Lương, Thị trưởng thành phố Sùng Tả, Quảng Tây, Trung Quốc."
    seat = next(s for s in meet(text, published=PAGE).seats if s.side == "CN")
    assert (seat.name, seat.official) == ("Ton Dai Luong", None)
    assert [r.code for r in seat.reasons] == ["not-in-list-reading"]
    assert "Sun Daliang" in seat.reasons[0].sentence()


def test_a_surname_in_no_list_is_a_name_after_an_honour(meet):
    text = "Ngày 26/6, Bí thư Tỉnh ủy Hà Giang Hoàng Gia Long hội đàm với đồng chí Nạp Văn, Bí thư Châu ủy Văn Sơn (Vân Nam, Trung Quốc)."
    assert ("Nap Van", "CN") in {(s.name, s.side) for s in meet(text, published=PAGE).seats}


@pytest.mark.parametrize(
    ("text", "published", "publisher"),
    [
        ("Tiêu đề bài báo\nThứ tư, 26/06/2024 | 15:30 GMT+7\n\n" + TALKS, "2024-06-26", None),
        ("Tiêu đề bài báo\n\n(Chinhphu.vn) - " + TALKS, None, "vgp"),
        ("Tiêu đề bài báo\n\nHà Nội (TTXVN) – " + TALKS, None, "vna"),
        ("Tiêu đề bài báo\n\nQĐND Online – " + TALKS, None, "qdnd"),
        ("Tiêu đề bài báo\n\nTân Hoa xã Hà Nội ngày 26/6 - " + TALKS, None, "xinhua"),
        ("Tiêu đề bài báo\n\n" + TALKS + "\n\nTheo TTXVN", None, "vna"),
        ("Tiêu đề bài báo\n\n" + TALKS + "\n\n(TTXVN/Vietnam+)\nTừ khóa: ngoại giao", None, "vna"),
    ],
    ids=["clock", "portal", "dateline", "army", "xinhua", "credit", "tail"],
)
def test_who_published_and_when_is_read_from_the_lines_around(read, text, published, publisher):
    record = read(text)
    assert (str(record.published) if record.published else None, record.publisher) == (published, publisher)


def test_an_address_tells_the_publisher(read):
    assert read(TALKS, url="https://baoquocte.vn/bo-truong-hoi-dam-1.html").publisher == "the-gioi-va-viet-nam"


def test_topics_are_read_in_vietnamese_wording(meet):
    text = TALKS + (
        "\n\nHai bên nhất trí sớm khởi công tuyến đường sắt Lào Cai - Hà Nội - Hải Phòng, kiểm soát tốt bất đồng ở Biển Đông, "
        "tăng nhập khẩu nông sản và mở rộng giao lưu thanh niên."
    )
    assert {t.topic for t in meet(text).topics} == {"connectivity", "maritime", "trade-investment", "people-to-people"}


@pytest.mark.parametrize(
    "words",
    ["Bộ Nông nghiệp và Môi trường", "Hội nghị cấp cao về Biến đổi khí hậu", "Bộ Văn hóa, Thể thao và Du lịch"],
)
def test_a_ministrys_name_is_no_topic(meet, words):
    assert not meet(TALKS + f"\n\nHai bên hoan nghênh đại diện {words} có mặt.").topics


def test_a_headline_that_ends_with_a_name_does_not_run_on(meet):
    text = "Bộ trưởng Ngoại giao Trung Quốc Vương Nghị hội kiến Tổng Bí thư Nguyễn Phú Trọng\n" + TALKS.replace(
        "Bộ trưởng Ngoại giao Bùi Thanh Sơn đã hội đàm với Bộ trưởng Ngoại giao Trung Quốc Vương Nghị",
        "Tổng Bí thư Nguyễn Phú Trọng đã tiếp Bộ trưởng Ngoại giao Trung Quốc Vương Nghị",
    )
    assert people(meet(text)) == {"Nguyen Phu Trong", "Wang Yi"}


ENGLISH = (
    "On June 26, 2024, Vietnamese Foreign Minister Bui Thanh Son held talks with Chinese Foreign Minister Wang Yi in Hanoi, "
    "and the two sides agreed that railways should be built."
)


@pytest.mark.parametrize("text", [TALKS + "\n\n" + ENGLISH, ENGLISH + "\n\n" + TALKS], ids=["vi-first", "en-first"])
def test_an_appended_translation_does_not_double_a_meeting(read, text):
    record = read(text)
    assert [summary(r)[0] for r in record.reports] == ["2024-06-26"]
    assert record.language == detect_language(text) == ("vi" if text.startswith("Ngày") else "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (TALKS, "vi"),
        ("Ngay 26/6, Thu tuong da hoi dam voi Thu tuong Trung Quoc va nhat tri cac du an duong sat.", "vi"),
        ("6月26日，国务院总理李强在北京会见越南总理范明政（Phạm Minh Chính）。", "zh"),
        ("Phạm Minh Chính met with Lý Cường in Hà Nội on June 26.", "en"),
        ("", "en"),
    ],
    ids=["vi", "vi-bare", "zh", "en-with-names", "empty"],
)
def test_the_language_is_told_by_script_and_common_words(text, language):
    assert detect_language(text) == language
