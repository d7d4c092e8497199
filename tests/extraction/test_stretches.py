"""Stretches of days: several meetings told of one stretch took place on one of its days each."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "BEIJING, May 19, 2017 (Xinhua) -- From May 11 to 15, Vietnamese President Tran Dai Quang met in turn with President Xi"
        " Jinping, Premier Li Keqiang and top legislator Zhang Dejiang in Beijing.\n",
        "Chủ tịch nước kết thúc chuyến thăm Trung Quốc\n19/05/2017\n\nTừ ngày 11 đến ngày 15/5, Chủ tịch nước Trần Đại Quang lần"
        " lượt hội đàm với Tổng Bí thư, Chủ tịch nước Tập Cận Bình, hội kiến Thủ tướng Lý Khắc Cường và Ủy viên trưởng Trương"
        " Đức Giang.\n",
    ],
    ids=["English", "Vietnamese"],
)
def test_meetings_in_turn_are_each_on_one_of_the_days(read, text):
    assert {str(r.date.edtf) for r in read(text).reports} == {"[2017-05-11..2017-05-15]"}


def test_one_session_lasts_for_all_its_days(meet):
    text = "HANOI, Oct. 8, 2019 (VNA) -- Pham Binh Minh and Chinese State Councillor Wang Yi held talks in Hanoi on October 6-7.\n"
    assert meet(text).date.edtf == "2019-10-06/2019-10-07"


@pytest.mark.parametrize(
    "text",
    [
        "Ha Giang delegation back from Guangxi\n\nThe delegation worked in Guangxi from September 3 to 6, 2023.\n\nDuring those days,"
        " Ha Giang Party Secretary Dang Quoc Khanh held talks with Guangxi Party Secretary Liu Ning on border cooperation.\n",
        "Đoàn công tác tỉnh Hà Giang trở về\n\nĐoàn làm việc tại Quảng Tây từ ngày 3/9 đến ngày 6/9/2023.\n\nTrong những ngày ấy, Bí"
        " thư Tỉnh ủy Đặng Quốc Khánh đã hội đàm với Bí thư Khu ủy Quảng Tây Lưu Ninh về hợp tác biên giới.\n",
    ],
    ids=["English", "Vietnamese"],
)
def test_those_days_are_the_days_of_the_stay(meet, text):
    assert meet(text).date.edtf == "[2023-09-03..2023-09-06]"


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("The group will meet again in early 2014.", "2013-11-12"),
        ("The group was to have met in early 2014.", "XXXX-11-12"),
    ],
    ids=["what is to come bounds the year", "what was to have been does not"],
)
def test_what_will_be_early_in_a_year_is_told_before_it(meet, told, date):
    lead = "Talks on the sea\n\nVietnamese Deputy Foreign Minister Ho Xuan Son and Chinese Vice Foreign Minister Liu Zhenmin held talks in Hanoi on November 12. "
    assert meet(lead + told + "\n").date.edtf == date
