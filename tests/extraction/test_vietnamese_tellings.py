"""Vietnamese, by what words a meeting is told: clauses that open with another, delegations, words that are no name. All made up."""

from datetime import date

import pytest

PAGE = date(2025, 9, 4)


def tables(record):
    return [{s.name for s in r.seats} for r in record.reports if r.reported]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sáng 3/9, tại Bắc Kinh, Bộ trưởng Trần Đức Thắng có buổi chuyện trò với Bộ trưởng Nông nghiệp Trung Quốc Hàn Tuấn.",
            [{"Tran Duc Thang", "Han Jun"}],
        ),
        (
            "Sáng 3/9, Bộ trưởng Trần Hồng Minh có cuộc làm việc với Bộ trưởng Giao thông Trung Quốc Lưu Vĩ tại Bắc Kinh. "
            "Kết thúc làm việc với Bộ Giao thông, Bộ trưởng Trần Hồng Minh đến chào Phó Thủ tướng Quốc vụ viện Trương Quốc Thanh.",
            [{"Tran Hong Minh", "Liu Wei"}, {"Tran Hong Minh", "Zhang Guoqing"}],
        ),
        (
            "Đại sứ Phạm Thanh Bình thăm tỉnh Vân Nam.\n\nTối 3/9, Bí thư Tỉnh ủy Vân Nam Vương Ninh tiếp và chiêu đãi đoàn.",
            [{"Pham Thanh Binh", "Wang Ning"}],
        ),
        (
            "Đoàn Tòa án nhân dân tối cao Trung Quốc do Chánh án Trương Quân làm Trưởng đoàn đang ở Hà Nội. Thay mặt ngành Tòa án, đồng chí Lê Minh Trí "
            "nồng nhiệt chào mừng. Trong cuộc hội đàm sáng 3/9, hai vị Chánh án bàn việc tương trợ tư pháp.",
            [{"Le Minh Tri", "Zhang Jun"}],
        ),
        (
            "Hôm qua, ngay sau khi đến Bắc Kinh, ông Lê Hoài Trung đã trao đổi với Trưởng Ban Liên lạc Đối ngoại Lưu Hải Tinh.",
            [{"Le Hoai Trung", "Liu Haixing"}],
        ),
    ],
    ids=["chat", "after-an-opening-clause", "the-delegation", "the-two-judges", "exchanged-views"],
)  # fmt: skip
def test_who_met_whom_however_it_is_told(read, expected, text):
    assert tables(read(text, published=PAGE)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 3/9, Thủ tướng Phạm Minh Chính gặp Tổng Thư ký Liên Hợp Quốc, đề nghị Trung Quốc và các nước cùng hành động.",
        "Ngày 3/9, Thủ tướng Phạm Minh Chính tiếp Đại sứ Hà Lan, nói về nông sản xuất sang Trung Quốc.",
        "Ngày 3/9, Bộ trưởng Trần Hồng Minh làm việc với nhà thầu Trung Quốc của tuyến Cát Linh - Hà Đông.",
        "Hai bên đã nối lại tiếp xúc về ngoại giao. Ngày 3/9, Thủ tướng Phạm Minh Chính phát biểu ủng hộ Bộ trưởng Vương Nghị.",
    ],
    ids=["united-nations", "the-netherlands", "a-railway", "contacts-resumed"],
)
def test_bodies_countries_and_railways_are_nobody(read, text):
    assert tables(read(text, published=PAGE)) == []


def test_a_title_cut_by_its_capitals_is_no_name(meet):
    report = meet(
        "Ngày 3/9, tại Hà Nội, Trung tướng Nguyễn Văn Hiền tiếp Thượng tướng Mã Hiểu Thiên, Phó Tổng Tham mưu trưởng Quân Giải phóng nhân dân Trung Quốc.",
        published=date(2010, 9, 4),
    )
    assert {s.name for s in report.seats} == {"Nguyen Van Hien", "Ma Xiaotian"}


def test_meetings_in_the_plural_are_one_with_each(read):
    record = read(
        "Hôm nay (4/9), tại Bắc Kinh, Chủ tịch nước Lương Cường đã có các cuộc hội kiến với Thủ tướng Quốc vụ viện Lý Cường, "
        "Ủy viên trưởng Nhân đại toàn quốc Triệu Lạc Tế và Chủ tịch Chính hiệp toàn quốc Vương Hộ Ninh.",
        published=PAGE,
    )
    assert tables(record) == [{"Luong Cuong", "Li Qiang"}, {"Luong Cuong", "Zhao Leji"}, {"Luong Cuong", "Wang Huning"}]


def test_an_ambassador_and_a_consul_are_received_together(read):
    record = read(
        "Ngày 3/9, Chủ tịch Quốc hội Trần Thanh Mẫn tiếp Đại sứ Trung Quốc Hà Vĩ và Tham tán Vương Quần.",
        published=PAGE,
    )
    assert len([r for r in record.reports if r.reported]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Các nhà lãnh đạo ASEAN và Thủ tướng Trung Quốc Lý Cường chiều 3/9 gặp nhau tại Viêng Chăn. Thủ tướng Phạm Minh Chính phát biểu tại đây.",
        "Sáng 3/9, đồng chí Trần Văn Sơn, Chủ tịch UBND tỉnh tiếp, làm việc với đoàn Trung Quốc. Đoàn do ông Lâm Kiến Hoa, Chủ tịch Hội đồng quản trị "
        "một tập đoàn điện tử ở Thâm Quyến, làm trưởng đoàn.",
        "Theo ông, cuộc gặp giữa Thủ tướng Phạm Minh Chính và Thủ tướng Lý Cường ngày 3/9 là cơ hội để hai bên trao đổi.",
        "Chuyên gia Trần Lập Phong nhận định cuộc hội đàm giữa Tổng Bí thư Tô Lâm và Chủ tịch Tập Cận Bình sẽ mở rộng hợp tác.",
        "Hai bên thúc đẩy đàm phán nâng cấp Khu vực thương mại tự do ASEAN - Trung Quốc. Thủ tướng Phạm Minh Chính và Thủ tướng Lý Cường dự hội nghị.",
    ],
    ids=["leaders-of-many", "a-firm", "his-view", "an-experts-view", "negotiations-at-large"],
)
def test_gatherings_firms_and_views_are_no_meeting(read, text):
    assert tables(read(text, published=PAGE)) == []


def test_who_sat_at_the_session_before_did_not_sit_at_this_one(meet):
    report = meet(
        "Sáng 3/9, Thứ trưởng Bộ Quốc phòng Hoàng Xuân Chiến và đoàn Trung Quốc bước vào phiên thứ mười của đối thoại chiến lược quốc phòng tại Bắc Kinh. "
        "Phiên trước do Thượng tướng Đổng Quân dẫn đầu đoàn khách sang Hà Nội.",
        published=PAGE,
    )
    assert "Dong Jun" not in {s.name for s in report.seats}


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Đại sứ Việt Nam tại Nhật Bản Phạm Quang Khải", "Pham Quang Khai"),
        ("Thứ trưởng Bộ Lao động Đào Văn Thụ", "Dao Van Thu"),
        ("Thứ trưởng Bộ Tài nguyên và Môi trường Trần Văn Lợi", "Tran Van Loi"),
        ("Tổng Giám đốc Thông tấn xã Vũ Thị Trang", "Vu Thi Trang"),
    ],
    ids=["japan", "labour", "environment", "agency"],
)
def test_a_ministry_that_ends_like_a_places_kind_names_no_place(meet, who, name):
    report = meet(f"Ngày 3/9, {who} đã tiếp Đại sứ Trung Quốc Hà Vĩ.", published=PAGE)
    assert name in {s.name for s in report.seats}


def test_a_street_that_bears_a_name_is_nobody(meet):
    report = meet(
        "Ngày 3/9, tại phố Đào Văn Thụ, Thủ tướng Phạm Minh Chính tiếp Đại sứ Trung Quốc Hà Vĩ.", published=PAGE
    )
    assert {s.name for s in report.seats} == {"Pham Minh Chinh", "He Wei"}


def test_who_comes_to_chair_a_session_is_received_apart_from_it(read):
    record = read(
        "Chiều 3/9, tại Hà Nội, Tổng Bí thư Tô Lâm và Thủ tướng Phạm Minh Chính đã lần lượt tiếp ông Vương Nghị, Bộ trưởng Ngoại giao Trung Quốc sang đồng chủ trì "
        "Phiên họp lần thứ 17 Ủy ban chỉ đạo hợp tác song phương. Sáng cùng ngày, Bộ trưởng Lê Hoài Trung và ông Vương Nghị đồng chủ trì Phiên họp lần thứ 17 "
        "Ủy ban chỉ đạo hợp tác song phương.",
        published=PAGE,
    )
    assert tables(record) == [{"To Lam", "Wang Yi"}, {"Pham Minh Chinh", "Wang Yi"}, {"Le Hoai Trung", "Wang Yi"}]


def test_whom_one_came_to_mourn_is_not_there(meet):
    report = meet(
        "Ngày 3/9, Chủ tịch nước Lương Cường tiếp đồng chí Vương Hộ Ninh, Chủ tịch Chính hiệp toàn quốc Trung Quốc sang dự Lễ Quốc tang nguyên Chủ tịch nước Trần Đức Lương.",
        published=PAGE,
    )
    assert {s.name for s in report.seats} == {"Luong Cuong", "Wang Huning"}


def test_a_name_that_begins_like_a_town_is_someone(meet):
    report = meet(
        "Ngày 3/9, tại Hà Nội, Phó Thủ tướng Trần Hồng Hà tiếp ông Chu Hải Bình, Phó Chủ nhiệm Ủy ban Cải cách và Phát triển quốc gia Trung Quốc.",
        published=PAGE,
    )
    assert {s.name for s in report.seats} == {"Tran Hong Ha", "Chu Hai Binh"}


def test_a_town_after_its_preposition_is_a_town(meet):
    report = meet(
        "Ngày 3/9, tại Chu Hải, Phó Thủ tướng Trần Hồng Hà gặp ông Lý Bình, Phó Tỉnh trưởng Quảng Đông.", published=PAGE
    )
    assert report.venue.city == "Zhuhai"


def test_a_delegation_of_a_body_across_the_border_sits_without_a_name(meet):
    report = meet(
        "Sáng 3/9, tại thành phố Lạng Sơn, đồng chí Hoàng Quốc Khánh, Bí thư Tỉnh ủy tiếp đoàn công tác thành phố Sùng Tả, Quảng Tây.",
        published=PAGE,
    )
    assert [(s.name, s.side) for s in report.seats] == [("Hoang Quoc Khanh", "VN"), (None, "CN")]


@pytest.mark.parametrize(
    "guests",
    ["đoàn doanh nghiệp thành phố Sùng Tả, Quảng Tây", "đoàn công tác tỉnh Cao Bằng", "đoàn học sinh Nam Ninh"],
    ids=["firms", "at-home", "pupils"],
)
def test_firms_pupils_and_delegations_from_home_are_no_other_side(read, guests):
    record = read(
        f"Sáng 3/9, tại thành phố Lạng Sơn, đồng chí Hoàng Quốc Khánh, Bí thư Tỉnh ủy tiếp {guests}.", published=PAGE
    )
    assert record.reports == ()
