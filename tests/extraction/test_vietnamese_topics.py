"""Vietnamese, what was spoken of: words that a ministry's name, a crime or a time of day holds, and words that only look like them. All made up."""

from datetime import date

import pytest

PAGE = date(2025, 9, 4)
MET = "Ngày 3/9, tại Hà Nội, Bộ trưởng Lê Hoài Trung tiếp Bộ trưởng Ngoại giao Trung Quốc Vương Nghị. "


def spoken_of(report):
    return {t.topic for t in report.topics}


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("Hai bên nhất trí đào tạo cán bộ quân đội.", "defence-security"),
        ("Hai bên bàn thương mại trong năm tới.", "trade-investment"),
        ("Hai bên nhất trí tích cực kết nối hạ tầng.", "connectivity"),
        ("Hai bên nhất trí duy trì trao đổi cấp cao, đẩy mạnh xuất khẩu nông sản.", "trade-investment"),
        ("Hai bên nhất trí duy trì trao đổi cấp cao.", "high-level-exchanges"),
        ("Hai bên nhất trí thúc đẩy tiếp xúc cấp cao.", "high-level-exchanges"),
        ("Ông Trung đề nghị tăng cường giao lưu giữa Quốc hội Việt Nam và Nhân đại Trung Quốc.", "high-level-exchanges"),
        ("Hai bên nhất trí mở rộng hợp tác giữa hai Đảng.", "party-relations"),
        ("Hai bên nhất trí tổ chức tuần tra chung.", "defence-security"),
        ("Hai bên nhất trí tạo thuận lợi cho biên mậu.", "trade-investment"),
    ],
    ids=["cadres", "talked-about", "actively", "after-a-comma", "wording-alone", "contacts", "legislatures", "parties", "patrols", "border-trade"],
)  # fmt: skip
def test_a_topic_is_found_beside_words_that_end_like_a_bodys_name(meet, said, topic):
    assert topic in spoken_of(meet(MET + said, published=PAGE))


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("Bộ trưởng nhắc lại cuộc trao đổi của Bộ Quốc phòng.", "defence-security"),
        ("Hai bên nhất trí đấu tranh với tội phạm sử dụng công nghệ cao.", "technology-green"),
        ("Hai bên nhất trí gặp lại lúc 9 giờ theo giờ địa phương.", "subnational"),
        ("Hai bên nhất trí coi quan hệ là lựa chọn chiến lược, ưu tiên hàng đầu.", "strategic-partnership"),
        ("Hai bên nhất trí xây cầu đường bộ qua sông Hồng.", "environment-water"),
        ("Hai bên nhất trí hợp tác biên giới.", "maritime"),
        ("Hai bên nhất trí không quân sự hóa các đảo ở Biển Đông.", "defence-security"),
        ("Ông Vương nói có thể tham dự Hội nghị cấp cao thương mại dịch vụ.", "trade-investment"),
        ("Hai bên nhất trí chia sẻ kinh nghiệm công tác Đảng, công tác chính trị trong quân đội.", "party-relations"),
    ],
    ids=["ministry", "crime", "local-time", "choice", "bridge", "border-is-no-sea", "militarise", "gathering", "political-work-of-an-army"],
)  # fmt: skip
def test_a_topic_is_not_made_of_a_part_of_something_else(meet, said, topic):
    assert topic not in spoken_of(meet(MET + said, published=PAGE))


@pytest.mark.parametrize(
    "guest",
    [
        "ông Lô Kiến Văn, Thị trưởng Chính phủ nhân dân thành phố Đông Hưng (Quảng Tây, Trung Quốc)",
        "đồng chí Tô Hải Phong, Phó Chủ tịch Chính phủ nhân dân Khu tự trị dân tộc Choang Quảng Tây, Trung Quốc",
        "đồng chí Vi Quang Minh, Phó Bí thư Thành ủy, Thị trưởng thành phố Sùng Tả, Trung Quốc",
    ],
    ids=["mayor", "deputy-chairman-of-a-region", "deputy-secretary-of-a-city"],
)
def test_leaders_of_provinces_speak_of_their_provinces(meet, guest):
    report = meet(
        f"Chiều 3/9, tại thành phố Lạng Sơn, đồng chí Hoàng Quốc Khánh, Bí thư Tỉnh ủy đã tiếp xã giao {guest}. Hai bên nhất trí mở rộng thương mại.",
        published=PAGE,
    )
    assert "subnational" in spoken_of(report)
    assert {s.office for s in report.seats}.isdisjoint({"cn-vice-president"})


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("Hai bên nhất trí mở rộng hợp tác vi mạch.", "technology-green"),
        ("Hai bên nhất trí dẫn độ các đối tượng truy nã.", "defence-security"),
        ("Hai bên bàn việc ký hợp đồng lao động qua biên giới.", "citizens-consular"),
        ("Hai bên nhất trí chia sẻ thông tin báo lũ.", "environment-water"),
        ("Hai bên nhất trí mở thêm các cặp lối mở.", "land-border"),
        ("Bộ trưởng nêu việc giải quyết tranh chấp bằng thương lượng.", "maritime"),
        ("Bộ trưởng ủng hộ Trung Quốc đăng cai APEC.", "multilateral"),
        ("Hai bên nhất trí thúc đẩy quan hệ giữa hai tỉnh.", "subnational"),
    ],
)
def test_everyday_words_tell_a_topic(meet, said, topic):
    assert topic in spoken_of(meet(MET + said, published=PAGE))


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("Hai bên mời doanh nghiệp vào Khu công nghệ cao.", "technology-green"),
        ("Hai bên nhắc tới du khách từ Hồng Công.", "taiwan-one-china"),
    ],
)
def test_a_park_and_a_city_are_no_topic(meet, said, topic):
    assert topic not in spoken_of(meet(MET + said, published=PAGE))
