"""Vietnamese, who sat at the table: subjects left out, words that stand for people, sides that only the seat tells. All made up."""

from datetime import date

import pytest

PAGE = date(2025, 4, 17)


def tables(record):
    return [{s.name for s in r.seats} for r in record.reports if r.reported]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ngày 15/4, Chủ tịch nước Lương Cường hội đàm với Tổng Bí thư, Chủ tịch nước Trung Quốc Tập Cận Bình tại Hà Nội. "
            "Chủ tịch nước dự lễ đón cùng khách.\n\nSáng 16/4, gặp Thủ tướng Lý Cường, trao đổi về đường sắt. Chuyến thăm khép lại vào buổi chiều.",
            [{"Luong Cuong", "Xi Jinping"}, {"Luong Cuong", "Li Qiang"}],
        ),
        (
            "Ngày 15/4, đồng chí Phan Đình Trạc dẫn đầu đoàn sang Bắc Kinh. Hôm sau, đồng chí có buổi làm việc riêng với Ủy viên Quốc vụ Vương Tiểu Hồng.",
            [{"Phan Dinh Trac", "Wang Xiaohong"}],
        ),
        (
            "Ngày 15/4, Bí thư Thành ủy Hà Nội Bùi Thị Minh Hoài có cuộc gặp thân mật với Phó Chủ nhiệm Lương Gia Hòa tại Hà Nội; đoàn Trung Quốc ở lại hai ngày.",
            [{"Bui Thi Minh Hoai", "Luong Gia Hoa"}],
        ),
        (
            "Ngày 15/4, qua cầu truyền hình, Bộ trưởng Nguyễn Hồng Diên và Bộ trưởng Thương mại Trung Quốc Vương Văn Đào đã thảo luận cách giải tỏa nông sản.",
            [{"Nguyen Hong Dien", "Wang Wentao"}],
        ),
        (
            "Đại tướng Phan Văn Giang đến cửa khẩu từ sớm. Thượng tướng Đổng Quân chờ ở bên kia cầu. Chiều 15/4, hai Bộ trưởng hội đàm.",
            [{"Phan Van Giang", "Dong Jun"}],
        ),
        (
            "Ngày 15/4, Bộ trưởng Bùi Thanh Sơn nói chuyện với Bộ trưởng Ngoại giao Trung Quốc Vương Nghị bên lề một hội nghị ở Bangkok.",
            [{"Bui Thanh Son", "Wang Yi"}],
        ),
        (
            "Ngày 15/4, tại Hà Nội, Thủ tướng Phạm Minh Chính tiếp đồng chí Vương Hổ Ninh, Chủ tịch Chính hiệp Trung Quốc.",
            [{"Pham Minh Chinh", "Wang Huning"}],
        ),
        (
            "Ngày 15/4, Thủ tướng Phạm Minh Chính hội đàm với Thủ tướng Trung Quốc Lý Cường. "
            "Bộ trưởng Bộ Công Thương Nguyễn Hồng Diên làm việc với Bộ trưởng Thương mại Vương Văn Đào.",
            [{"Pham Minh Chinh", "Li Qiang"}, {"Nguyen Hong Dien", "Wang Wentao"}],
        ),
        (
            "Ngày 15/4, Phó Thủ tướng Trung Quốc Trương Quốc Thanh đã lần lượt được Chủ tịch nước Lương Cường, Thủ tướng Phạm Minh Chính tiếp.",
            [{"Zhang Guoqing", "Luong Cuong"}, {"Zhang Guoqing", "Pham Minh Chinh"}],
        ),
        (
            "Chiều 15/4, Đồn Biên phòng Móng Cái hội đàm với Trạm Kiểm tra xuất nhập cảnh Đông Hưng. "
            "Thượng tá Hoàng Hải Dương, Đồn trưởng, và ông Mạc Tiểu Bình, Trạm trưởng, đồng chủ trì.",
            [{"Hoang Hai Duong", "Mac Tieu Binh"}],
        ),
        (
            "Ngày 15/4, tại thị trấn Đồng Đăng, huyện Cao Lộc, Phó Chủ tịch UBND tỉnh Đoàn Thanh Sơn gặp gỡ, trao đổi với Thị trưởng Bằng Tường Hoàng Vĩ Minh.",
            [{"Doan Thanh Son", "Hoang Vi Minh"}],
        ),
    ],
    ids=[
        "subject-left-out",
        "dong-chi-alone",
        "across-the-table",
        "discussed-together",
        "the-two",
        "spoke-with",
        "other-tone",
        "other-people",
        "received-in-turn",
        "in-two-chairs",
        "district-is-nobody",
    ],
)
def test_a_table_is_laid_though_words_are_left_out(read, text, expected):
    assert tables(read(text, published=PAGE)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 15/4, Bộ trưởng Bộ Công Thương Nguyễn Hồng Diên làm việc với Bí thư Tỉnh ủy Lạng Sơn Hoàng Văn Nghiệm về xuất khẩu sang Trung Quốc.",
        "Ngày 15/4, Bộ trưởng Bùi Thanh Sơn nói với phóng viên rằng ông và Bộ trưởng Ngoại giao Trung Quốc Vương Nghị thường xuyên trao đổi.",
        "Ngày 15/4, Bộ trưởng Bùi Thanh Sơn dẫn đầu đoàn Việt Nam; phía Trung Quốc là ông Vương Nghị. Ông Rubio có hội đàm ba bên với Nhật Bản, Hàn Quốc.",
        "Lễ hội mở tối 15/4 trên phố đi bộ Hồ Kiều. Ông Đặng Gia Minh, Chủ tịch Hiệp hội Khách sạn Đông Hưng, nói với lãnh đạo thành phố tại buổi tiếp.",
        "Ngày 15/4, mười công ty Sơn Đông thăm xưởng gỗ. Đón tiếp đoàn là ông Lê Văn Hậu, Chủ tịch Hiệp hội. Khách từ Trung Quốc hỏi giá thuê đất.",
        "Ngày 15/4, Phó Chủ tịch nước Võ Thị Ánh Xuân gặp Chủ tịch Quốc hội Mozambique và thăm Đại sứ quán Việt Nam tại Bắc Kinh.",
        "Ngày 15/4, Chủ tịch nước Lương Cường và Chủ tịch Tập Cận Bình gửi điện mừng. Hôm sau, Chủ tịch nước gặp gỡ đại diện thanh niên Trung Quốc.",
        "Công việc chuẩn bị cho cuộc hội đàm giữa Thủ tướng Phạm Minh Chính và Thủ tướng Trung Quốc Lý Cường do Bộ Ngoại giao đảm nhiệm, bản tin ngày 15/4 viết.",
    ],
    ids=[
        "officials-at-home",
        "told-the-press",
        "three-of-others",
        "street",
        "association",
        "foreign-parliament",
        "young-people",
        "prepared",
    ],
)
def test_what_is_like_a_table_is_refused(read, text):
    assert tables(read(text, published=PAGE)) == []


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (
            "Ngày 15/4, Hội nghị hợp tác phòng, chống tội phạm lần thứ 9 giữa hai Bộ được tổ chức trực tuyến, Bộ trưởng Lương Tam Quang và Bộ trưởng Công an Trung Quốc Vương Tiểu Hồng đồng chủ trì.",
            "video",
        ),
        (
            "Ngày 15/4, Bộ trưởng Lương Tam Quang hội đàm với Bộ trưởng Công an Trung Quốc Vương Tiểu Hồng về các vụ lừa đảo trực tuyến.",
            "in-person",
        ),
    ],
    ids=["held-online", "online-fraud"],
)
def test_online_is_how_a_meeting_was_held_not_what_it_was_about(meet, text, form):
    assert meet(text, published=PAGE).format == form


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("Ngày 15/4, tại thủ đô Mi-an-ma, ông Bùi Thanh Sơn gặp ông Vương Nghị.", "Nay Pyi Taw", "MM"),
        (
            "Chủ tịch UBND TP.HCM Nguyễn Văn Được ngày 15/4 tiếp Đại sứ Trung Quốc Hà Vĩ đến chào.",
            "Ho Chi Minh City",
            "VN",
        ),
        ("Ngày 15/4, tại thị Đông Hưng, Thứ trưởng Nguyễn Minh Vũ gặp Thứ trưởng Tôn Vệ Đông.", "Dongxing", "CN"),
        (
            "Ngày 15/4, Bộ trưởng Lê Hoài Trung hội đàm tại Trung Quốc với Trưởng Ban Liên lạc Đối ngoại Lưu Hải Tinh.",
            None,
            "CN",
        ),
        (
            "Chiều 15/4, Thủ tướng Lý Cường rời Hà Nội, kết thúc hai ngày thăm Việt Nam. Ông Lý Cường đã hội đàm với Thủ tướng Phạm Minh Chính.",
            "Hanoi",
            "VN",
        ),
        (
            "Ngày 15/4, Bí thư Tỉnh ủy Trần Quốc Tỏ gặp Bí thư Thành ủy Lâm Xương Sơn tại Trung tâm điều hành cửa khẩu thông minh, thành phố Tĩnh Tây.",
            "Jingxi",
            "CN",
        ),
        (
            "Ngày 15/4, Thủ tướng Phạm Minh Chính thăm Trung Quốc và gặp Thủ tướng Lý Cường. Tuần tới, ông sẽ về Hà Nội sau khi dự diễn đàn ở Đại Liên.",
            None,
            "CN",
        ),
        (
            "Ngày 15/4, Bí thư Tỉnh ủy Quảng Ninh Vũ Đại Thắng hội kiến Chủ tịch Khu tự trị Lam Thiên Lập tại Nam Ninh.",
            "Nanning",
            "CN",
        ),
        (
            "Ngày 15/4, Chủ tịch Quốc hội Trần Thanh Mẫn tiếp Đại sứ Trung Quốc Hà Vĩ và Tổng Lãnh sự Trung Quốc tại Đà Nẵng Phan Phong.",
            None,
            "VN",
        ),
        (
            "Ngày 15/4, Thứ trưởng Nguyễn Minh Vũ gặp Thứ trưởng Ngoại giao Trung Quốc Tôn Vệ Đông. Cuộc gặp diễn ra tại Côn Minh.",
            "Kunming",
            "CN",
        ),
    ],
    ids=[
        "capital-of",
        "city-of-host",
        "border-town",
        "country-alone",
        "left-the-capital",
        "address",
        "capital-elsewhere",
        "after-a-post",
        "of-a-post",
        "told-next",
    ],
)
def test_a_venue_follows_from_capital_office_or_country(meet, text, city, country):
    venue = meet(text, published=PAGE).venue
    assert (venue.city, venue.country) == (city, country)
