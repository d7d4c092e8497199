"""One meeting as the two governments and an agency tell it, each in its language."""

import pytest

from diplomacy.models import Meeting, Report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("facts_in_database")]

VIETNAMESE = """Thứ trưởng Ngoại giao Nguyễn Minh Vũ hội đàm với Thứ trưởng Ngoại giao Trung Quốc Tôn Vệ Đông
Thứ Sáu, 19/01/2024 | 17:30 GMT+7

(TTXVN) – Sáng 19/1, tại Hà Nội, Thứ trưởng Thường trực Bộ Ngoại giao Nguyễn Minh Vũ đã hội đàm với Thứ trưởng Ngoại giao Trung Quốc Tôn Vệ Đông.

Hai bên trao đổi về vấn đề Biển Đông và nhất trí sớm nối lại các tuyến đường sắt.
"""
CHINESE = """外交部副部长孙卫东同越南外交部常务副部长阮明宇举行会谈

2024-01-19 20:15

2024年1月19日，外交部副部长孙卫东在河内同越南外交部常务副部长阮明宇举行会谈。双方就海上问题交换意见。
"""
ENGLISH = """Vietnamese, Chinese deputy foreign ministers hold talks

HANOI, Jan. 20, 2024 (AFP) - Vietnamese Permanent Deputy Foreign Minister Nguyen Minh Vu held talks with Chinese Vice Foreign Minister Sun Weidong in Hanoi on Friday.

They discussed the South China Sea.
"""
CALL = """王毅同越南外长裴青山通电话

2024年1月19日，外交部部长王毅同越南外交部长裴青山通电话。
"""
CALL_THE_NEXT_DAY = """Bộ trưởng Ngoại giao Bùi Thanh Sơn điện đàm với Bộ trưởng Ngoại giao Trung Quốc Vương Nghị

Ngày 20/1/2024, Bộ trưởng Ngoại giao Bùi Thanh Sơn đã điện đàm với Bộ trưởng Ngoại giao Trung Quốc Vương Nghị.
"""


@pytest.mark.parametrize(
    "order", [("vi", "zh", "en"), ("en", "zh", "vi"), ("zh", "en", "vi")], ids=lambda order: "-".join(order)
)
def test_two_governments_and_an_agency_tell_of_one_meeting(read, order):
    told = {"vi": VIETNAMESE, "zh": CHINESE, "en": ENGLISH}
    for language in order:
        read(**{language: told[language]})
    meeting = Meeting.objects.get()
    assert (meeting.date, meeting.format) == ("2024-01-19", "in-person")
    assert meeting.place is not None
    assert meeting.place.slug == "hanoi"
    assert {p.participant.slug for p in meeting.participations.all()} == {"nguyen-minh-vu", "sun-weidong"}
    assert {r.article.language for r in Report.objects.filter(meeting=meeting)} == {"vi", "zh", "en"}
    assert "maritime" in {t.slug for t in meeting.topics.all()}


def test_calls_on_two_days_stay_two_whatever_the_languages(read):
    read(zh=CALL, vi=CALL_THE_NEXT_DAY)
    assert sorted(m.date for m in Meeting.objects.all()) == ["2024-01-19", "2024-01-20"]


def test_a_text_with_its_translation_below_is_one_report(read):
    read(both=VIETNAMESE + "\n" + ENGLISH)
    assert Report.objects.filter(reported=True).count() == 1
