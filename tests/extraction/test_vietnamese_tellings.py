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
