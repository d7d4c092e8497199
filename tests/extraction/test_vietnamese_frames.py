"""Vietnamese, when, where and by whom: brackets, bullets, weekdays, agencies with their day. All made up, with the near-misses."""

from datetime import date

import pytest

PAGE = date(2025, 9, 4)


def city(report):
    return report.venue and report.venue.city


@pytest.mark.parametrize(
    "kept",
    [
        "nhân kỷ niệm 75 năm ngày thiết lập quan hệ ngoại giao Việt Nam - Trung Quốc (18/1/1950 - 18/1/2025)",
        "nhân dịp Quốc khánh Việt Nam (2/9)",
        "nhân Ngày thành lập Quân Giải phóng Nhân dân Trung Quốc (1/8/1927-1/8/2025)",
    ],
    ids=["of-ties", "national-day", "of-an-army"],
)
def test_a_day_that_is_kept_is_not_the_day_of_the_meeting(meet, kept):
    report = meet(f"Chiều 3/9, {kept}, Thủ tướng Phạm Minh Chính đã tiếp Đại sứ Trung Quốc Hà Vĩ.", published=PAGE)
    assert report.date.edtf == "2025-09-03"


def test_a_day_in_brackets_is_the_meetings_day_where_none_is_kept(meet):
    report = meet("Chiều nay (3/9), Thủ tướng Phạm Minh Chính đã tiếp Đại sứ Trung Quốc Hà Vĩ.", published=PAGE)
    assert report.date.edtf == "2025-09-03"


@pytest.mark.parametrize(
    ("words", "day"),
    [("hôm Chủ Nhật.", "2025-08-31"), ("hôm thứ Ba.", "2025-09-02"), ("vào thứ Tư tại Hà Nội.", "2025-09-03")],
    ids=["sunday", "tuesday", "wednesday"],
)
def test_a_weekday_after_its_own_word_is_a_day(meet, words, day):
    report = meet(
        f"Thủ tướng Việt Nam Phạm Minh Chính đã tiếp Ngoại trưởng Trung Quốc Vương Nghị {words}", published=PAGE
    )
    assert report.date.edtf == day


def test_an_ordinal_is_no_weekday(meet):
    report = meet(
        "Ngày 3/9, Thủ tướng Phạm Minh Chính tiếp Ngoại trưởng Trung Quốc Vương Nghị, lần thứ hai trong năm.",
        published=PAGE,
    )
    assert report.date.edtf == "2025-09-03"


def test_two_days_with_a_comma_are_one_session(meet):
    report = meet(
        "Ngày 2, 3/9, tại Hà Nội, Thứ trưởng Nguyễn Minh Vũ và Thứ trưởng Ngoại giao Trung Quốc Tôn Vệ Đông đồng chủ trì vòng đàm phán.",
        published=PAGE,
    )
    assert report.date.edtf == "2025-09-02/2025-09-03"


@pytest.mark.parametrize(
    "venue",
    [
        "tại Trụ sở Ban Đối ngoại Trung ương, Hà Nội,",
        "tại trụ sở Tòa án nhân dân tối cao (48 Lý Thường Kiệt, Hà Nội),",
        "tại khách sạn Melia (Hà Nội),",
    ],
    ids=["headquarters", "address", "hotel"],
)
def test_a_city_after_its_venue_is_the_place(meet, venue):
    report = meet(
        f"Ngày 3/9, {venue} đồng chí Lê Minh Trí đã tiếp và làm việc với ông Trương Quân, Chánh án Tòa án nhân dân tối cao Trung Quốc.",
        published=PAGE,
    )
    assert city(report) == "Hanoi"


def test_who_follows_another_on_a_visit_has_talks_of_his_own(meet):
    report = meet(
        "Tháp tùng Tổng Bí thư Tô Lâm thăm Trung Quốc, sáng 3/9, tại Bắc Kinh, Đại tướng Phan Văn Giang đã hội đàm với Thượng tướng Đổng Quân, "
        "Bộ trưởng Quốc phòng Trung Quốc.",
        published=PAGE,
    )
    assert {s.name for s in report.seats} == {"Phan Van Giang", "Dong Jun"}


def test_whom_greetings_are_for_is_not_there(meet):
    report = meet(
        "Ngày 3/9, tại Bắc Kinh, Thủ tướng Phạm Minh Chính hội kiến Chủ tịch Trung Quốc Tập Cận Bình, chuyển lời thăm hỏi của Tổng Bí thư Tô Lâm, "
        "Chủ tịch nước Lương Cường.",
        published=PAGE,
    )
    assert {s.name for s in report.seats} == {"Pham Minh Chinh", "Xi Jinping"}


def test_letters_exchanged_are_no_meeting(read):
    record = read(
        "Ngày 3/9, Thủ tướng Phạm Minh Chính và Thủ tướng Trung Quốc Lý Cường cũng trao đổi thư chúc mừng.",
        published=PAGE,
    )
    assert record.reports == ()


def test_a_bullet_that_is_a_sentence_tells_of_a_meeting_and_a_link_does_not(read):
    record = read(
        "Thủ tướng Trung Quốc thăm Việt Nam\n\nChiều 2/9, tại Hà Nội, Thủ tướng Phạm Minh Chính hội đàm với Thủ tướng Trung Quốc Lý Cường.\n\n"
        "* Sáng 3/9, Chủ tịch nước Lương Cường tiếp Thủ tướng Lý Cường.\n\n* Tổng Bí thư Tô Lâm tiếp Bộ trưởng Đổng Quân",
        published=PAGE,
    )
    assert [r.date.edtf for r in record.reports] == ["2025-09-02", "2025-09-03"]


@pytest.mark.parametrize(
    ("opening", "publisher"),
    [
        ("Hà Nội (TTXVN 3/9) Chiều 3/9,", "vna"),
        ("Viêng Chăn (TTXVN 3/9) - Chiều 3/9,", "vna"),
        ("TGVN. Chiều 3/9,", "the-gioi-va-viet-nam"),
        ("Baoquocte.vn. Chiều 3/9,", "the-gioi-va-viet-nam"),
        ("ND - Chiều 3/9,", "nhan-dan"),
    ],
)
def test_an_agency_may_stand_with_its_day_or_before_a_full_stop(read, opening, publisher):
    record = read(
        f"Thủ tướng tiếp Đại sứ\n\n{opening} Thủ tướng Phạm Minh Chính đã tiếp Đại sứ Trung Quốc Hà Vĩ.", published=PAGE
    )
    assert record.publisher == publisher


@pytest.mark.parametrize(
    ("content", "year"),
    [
        ("Việt Nam và Trung Quốc đang kỷ niệm 20 năm bình thường hóa quan hệ.", "2011"),
        (
            "Chuyến thăm đúng vào dịp hai nước kỷ niệm 10 năm thiết lập quan hệ đối tác hợp tác chiến lược toàn diện.",
            "2018",
        ),
        ("Nước bạn chuẩn bị lễ mừng 70 năm (1949 - 2019).", "2019"),
        ("Buổi gặp nhân kỷ niệm 80 năm Ngày thành lập Quân đội (22/12/1944 - 22/12/2024).", "2024"),
    ],
    ids=["being-kept", "just-then", "two-years", "two-days"],
)
def test_an_anniversary_that_is_kept_tells_the_year(meet, content, year):
    report = meet(
        f"Ông Trần Văn Hùng, Giám đốc Sở Ngoại vụ Lạng Sơn hội đàm với ông Lý Vĩnh Khang, Phó Thị trưởng thành phố Sùng Tả, Trung Quốc. {content}"
    )
    assert report.date.edtf == year


def test_a_term_of_office_in_brackets_tells_no_year(meet):
    report = meet(
        "Ông Trần Văn Hùng, Giám đốc Sở Ngoại vụ Lạng Sơn hội đàm với ông Lý Vĩnh Khang, Phó Thị trưởng thành phố Sùng Tả, Trung Quốc. "
        "Nghị quyết của nhiệm kỳ (2021 - 2026) được nhắc tới."
    )
    assert report.date is None


def test_the_same_moment_by_the_clock_at_home_is_no_other_day(meet):
    report = meet(
        "Ngày 1/9 theo giờ địa phương (rạng sáng 2/9 giờ Hà Nội), Chủ tịch nước Lương Cường gặp Chủ tịch Trung Quốc Tập Cận Bình.",
        published=PAGE,
    )
    assert report.date.edtf == "2025-09-01"


@pytest.mark.parametrize(
    "text",
    [
        "Chiều 3/9, Thủ tướng Phạm Minh Chính và Thủ tướng Trung Quốc Lý Bảo hội đàm tại Nam Ninh.",
        "Chiều 3/9, Bộ trưởng Bộ Công an Lương Tam Quang tiếp Đại sứ Trung Quốc tại Việt Nam Hà Vĩ tại Nam Ninh.",
        "Chiều 3/9, đoàn đại biểu do Chủ tịch UBND tỉnh Lạng Sơn Đoàn Thanh Sơn dẫn đầu đã hội đàm với ông Vi Đào, Chủ tịch Quảng Tây, tại Nam Ninh.",
    ],
    ids=["a-name-is-no-newspaper", "a-post-before-a-place", "a-delegation-before-a-place"],
)
def test_the_place_after_the_words_for_the_meeting_is_its_place(meet, text):
    assert city(meet(text, published=PAGE)) == "Nanning"


def test_the_place_of_a_post_is_not_that_of_the_meeting(meet):
    report = meet(
        "Chiều 3/9, Bộ trưởng Lê Hoài Trung tiếp ông Trần Đức Hải, Tổng Lãnh sự Trung Quốc tại Đà Nẵng. Hai bên bàn về du lịch.",
        published=PAGE,
    )
    assert city(report) != "Da Nang"


def test_a_consul_is_of_the_country_that_sent_him(meet):
    report = meet(
        "Chiều 3/9, Tổng Lãnh sự Việt Nam tại Nam Ninh Đỗ Nam Khánh chào xã giao Bí thư Khu ủy Quảng Tây Trần Cương.",
        published=PAGE,
    )
    assert {(s.name, s.side) for s in report.seats} == {("Do Nam Khanh", "VN"), ("Chen Gang", "CN")}


def test_yesterday_and_its_day_in_figures_are_one_date(meet):
    report = meet(
        "ND - Hôm qua, 3-9, Thủ tướng Phạm Minh Chính và Thủ tướng Trung Quốc Lý Cường hội đàm tại Hà Nội.",
        published=PAGE,
    )
    assert report.date.edtf == "2025-09-03"


def test_the_line_above_the_title_is_the_texts_own_where_it_speaks_of_today(read):
    page = (
        "Thứ tư, 27/8/2014 | 19:52 GMT+7\nĐặc phái viên gặp lãnh đạo Trung Quốc\n\nHôm nay, ông Lê Hồng Anh hội đàm với ông Lưu Vân Sơn tại Bắc Kinh. "
        "Hai bên nhắc lại thỏa thuận năm 2011 về các nguyên tắc giải quyết vấn đề trên biển."
    )
    record = read(page)
    assert record.published == date(2014, 8, 27)
    assert record.reports[0].date.edtf == "2014-08-27"


def test_figures_of_a_part_of_a_year_tell_the_year(meet):
    report = meet(
        "Ngày 3/9, ông Nguyễn Sinh Nhật, Thứ trưởng Bộ Công Thương làm việc với ông Nhiệm Hồng, Thứ trưởng Bộ Thương mại Trung Quốc. "
        "Trong 8 tháng đầu năm 2025, kim ngạch đạt 160 tỷ USD."
    )
    assert report.date.edtf == "2025-09-03"


def test_the_seat_of_another_countrys_ministry_is_in_its_capital(meet):
    report = meet(
        "Ngày 3/9, tại trụ sở Bộ Ngoại giao Trung Quốc, Đại sứ Phạm Thanh Bình chào xã giao Thứ trưởng Ngoại giao Trung Quốc Tôn Vệ Đông.",
        published=PAGE,
    )
    assert city(report) == "Beijing"


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("Thực hiện Kế hoạch công tác đối ngoại năm 2024, ngày 15/5,", "2024-05-15"),
        ("Nhân dịp dự Diễn đàn châu Á Bác Ngao 2013, chiều 6/4,", "2013-04-06"),
        ("Ba tháng sau Đại hội phụ nữ, họp ba tháng trước (9-11/3/2022), chiều 28/6,", "2022-06-28"),
    ],
    ids=["plan", "forum", "long-ago"],
)
def test_a_plan_or_a_gathering_tells_its_year(meet, opening, day):
    report = meet(
        f"{opening} ông Trần Thanh Hải, Giám đốc Sở Ngoại vụ Lạng Sơn hội đàm với ông Lý Kiến Dân, Phó Chủ nhiệm Văn phòng Ngoại sự Quảng Tây."
    )
    assert report.date.edtf == day


@pytest.mark.parametrize(
    "said",
    ["Hai bên mời nhau dự Hội chợ Trung Quốc - ASEAN 2030.", "Ông Hải sẽ dự Diễn đàn du lịch 2030."],
    ids=["invited", "to-attend"],
)
def test_a_gathering_to_come_tells_no_year(meet, said):
    report = meet(
        "Chiều 6/4, ông Trần Thanh Hải, Giám đốc Sở Ngoại vụ Lạng Sơn gặp ông Lý Kiến Dân, Phó Chủ nhiệm Văn phòng Ngoại sự Quảng Tây. "
        + said
    )
    assert report.date.edtf == "XXXX-04-06"


def test_entries_of_a_chronicle_have_the_year_of_its_title(read):
    record = read(
        "Quan hệ Việt - Trung năm 2010: những mốc đáng nhớ\n\n14-7: Thứ trưởng Ngoại giao Hồ Xuân Sơn và Thứ trưởng Ngoại giao Trung Quốc Trương Chí Quân "
        "hội đàm ở Hà Giang.\n\n28-10: Thủ tướng Ôn Gia Bảo gặp Thủ tướng Nguyễn Tấn Dũng tại Hà Nội.\n"
    )
    assert [r.date.edtf for r in record.reports] == ["2010-07-14", "2010-10-28"]
