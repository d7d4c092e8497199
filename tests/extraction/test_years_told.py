"""Vietnamese and Chinese texts that print no year: anniversaries, congresses, envoys who come and go, years of the sixty-year cycle. Made up."""

import pytest

from diplomacy.extraction.undated_cycle import year_of


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "Chiều 8/7, Bộ trưởng Bùi Thanh Sơn gặp Bộ trưởng Ngoại giao Trung Quốc Vương Nghị. Sang năm, hai nước kỷ niệm 75 năm thiết lập quan hệ ngoại giao.",
            "2024-07-08",
        ),
        (
            "Sáng 10/6, Bộ trưởng Phạm Bình Minh hội đàm với Bộ trưởng Ngoại giao Trung Quốc Vương Nghị. "
            "Hai bên nhìn lại 5 năm xác lập quan hệ đối tác hợp tác chiến lược toàn diện, tròn vào năm nay.",
            "2013-06-10",
        ),
        (
            "Ngày 5/1, Bộ trưởng Công Thương Nguyễn Hồng Diên điện đàm với Bộ trưởng Thương mại Trung Quốc Vương Văn Đào về hàng hóa dịp Tết Nhâm Dần.",
            "2022-01-05",
        ),
        (
            "Hôm mùng 3 tháng 6, Thủ tướng Phạm Minh Chính tiếp Đại sứ Trung Quốc Hùng Ba. Năm nay là năm kỷ niệm 15 năm quan hệ đối tác hợp tác chiến lược toàn diện.",
            "2023-06-03",
        ),
        (
            "七月五日下午,国防部长迟浩田在八一大楼同越南国防部长范文茶会谈。今年是中越建交五十周年。六日上午,国家副主席胡锦涛会见范文茶。",
            "2000-07-05",
        ),
        (
            "9月12日,国务院副总理张高丽会见越南副总理黄忠海。双方商定为明年建交65周年营造好气氛。",
            "2014-09-12",
        ),
        (
            "二十大闭幕才八天,10月30日,习近平在北京会见越共中央总书记阮富仲。",
            "2022-10-30",
        ),
        (
            "1月26日,中国驻越南大使何炜在河内会见越南公安部部长梁三光,互致乙巳新春问候。",
            "2025-01-26",
        ),
    ],
    ids=[
        "anniversary-next-year",
        "years-since",
        "feast-of-the-cycle",
        "day-of-the-month",
        "numerals",
        "next-year",
        "days-after",
        "new-spring",
    ],
)
def test_a_year_follows_from_what_is_told(read, text, date):
    assert read(text).reports[0].date.edtf == date


@pytest.mark.parametrize(
    "text",
    [
        "Chiều 8/7, Bộ trưởng Bùi Thanh Sơn gặp Bộ trưởng Ngoại giao Trung Quốc Vương Nghị. Hai bên sẽ hoàn thành mục tiêu đến năm 2030.",
        "7月8日,国防部长潘文江大将会见中国国防部长董军。双方力争2030年实现目标。",
    ],
    ids=["goal", "goal-zh"],
)
def test_a_goal_tells_no_year(read, text):
    assert "2030" not in read(text).reports[0].date.edtf


def test_a_name_of_the_cycle_is_one_year_or_none():
    assert year_of("nham", "dan") == year_of("壬", "寅") == 2022
    assert year_of("at", "ty") == 2025  # the snake: an odd stem
    assert year_of("giap", "ty") == 2044  # the rat: an even one
    assert year_of("giap", "suu") is None


def test_an_envoy_named_without_title_takes_leave_in_the_year_of_leaving(read):
    text = (
        "Thủ tướng tiếp Đại sứ Trung Quốc chào từ biệt\n\n"
        "Chiều 20/8, tại Trụ sở Chính phủ, Thủ tướng Phạm Minh Chính đã tiếp ông Hùng Ba nhân dịp ông sắp về nước. Hai bên trao đổi về đường sắt."
    )
    assert read(text).reports[0].date.edtf == "2024-08-20"


def test_a_title_before_and_belongs_to_whom_it_follows(meet):
    text = (
        "Ngày 15/5/2023, ông Lê Văn Minh, Bí thư Huyện ủy và đồng chí Vương Kiến Quốc, Thị trưởng Bằng Tường (Trung Quốc), "
        "đồng chủ trì hội đàm."
    )
    printed = {s.name: s.printed_role for s in meet(text).seats}
    assert "huyện" in printed["Le Van Minh"].lower()
    assert "huyện" not in printed["Vuong Kien Quoc"].lower()


def test_the_sentence_after_tells_the_day_and_the_headline_how(meet):
    text = (
        "Quốc hội hai nước: cuộc hội đàm qua màn hình\n27/03/2023 20:14\n\n"
        "(Chinhphu.vn) - Chủ tịch Quốc hội Vương Đình Huệ đã có cuộc trao đổi đầu tiên với ông Triệu Lạc Tế.\n\n"
        "Cuộc nói chuyện được nối lúc 15 giờ hôm nay.\n\nHai bên bàn về thương mại và những vụ lừa đảo qua mạng."
    )
    report = meet(text)
    assert (report.date.edtf, report.format) == ("2023-03-27", "video")


@pytest.mark.parametrize(
    ("between", "date"),
    [
        ("Hôm sau, lịch kín từ sớm.", "2025-04-15"),
        ("Ngày 16/4, trời mưa.", "2025-04-16"),
        ("Phó Thủ tướng Trần Hồng Hà đi Lào hôm 13/4.", "2025-04-14"),
    ],
    ids=["day-after", "day", "of-somebody-else"],
)
def test_a_day_told_between_two_meetings_is_of_the_second(read, between, date):
    text = (
        "Ngày 14/4/2025, Chủ tịch nước Lương Cường hội đàm với Chủ tịch Trung Quốc Tập Cận Bình tại Hà Nội. Hai bên bàn về đường sắt.\n\n"
        f"{between} Thủ tướng Phạm Minh Chính hội kiến Chủ tịch Tập Cận Bình, đề nghị mở cửa thị trường."
    )
    reports = read(text).reports
    assert [r.date.edtf for r in reports] == ["2025-04-14", date]
