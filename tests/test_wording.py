"""Dates and reasons in words."""

from datetime import date

import pytest
from django.utils import translation

from diplomacy import wording
from diplomacy.extraction.partialdates import PartialDate
from diplomacy.extraction.vocabulary import Precision
from diplomacy.models import Meeting, Office, Participant, Participation, Place, Topic

from .factories import make_meeting, make_office, make_participant, make_place

FORMS = [
    ("2024-06-26", "Wednesday 26 June 2024", "26"),
    ("2024-06-25/2024-06-26", "25 June 2024 – 26 June 2024", "25–26"),
    ("2024-06-30/2024-07-01", "30 June 2024 – 1 July 2024", "30 Jun – 1 Jul"),
    ("[2024-06-25..2024-06-26]", "one day from 25 June 2024 to 26 June 2024", "25–26"),
    ("[2024-06-30..2024-07-01]", "one day from 30 June 2024 to 1 July 2024", "30 Jun – 1 Jul"),
    ("2024-06", "June 2024", "Jun"),
    ("2024", "2024", "2024"),
    ("XXXX-04-16", "16 April, year not established", "16 Apr"),
    ("XXXX-02-29", "29 February, year not established", "29 Feb"),
]


@pytest.mark.parametrize(("edtf", "long", "short"), FORMS)
def test_every_form_of_date_is_written_out(edtf: str, long: str, short: str) -> None:
    value = PartialDate.parse(edtf)
    assert wording.date_in_words(value) == wording.date_in_words(edtf) == long
    assert wording.short_date(value) == short


@pytest.mark.parametrize("nothing", [None, ""])
def test_no_date_is_said_to_be_not_established(nothing: str | None) -> None:
    assert wording.date_in_words(nothing) == "date not established"
    assert wording.short_date(None) == "?"


def test_a_plain_day_goes_without_its_weekday() -> None:
    assert wording.date_in_words(date(2023, 7, 3)) == wording.day_in_words(date(2023, 7, 3)) == "3 July 2023"


@pytest.mark.parametrize(
    ("edtf", "words"), [("", ""), ("2023", "2023"), ("2023-07", "July 2023"), ("2023-07-13", "13 July 2023")]
)
def test_a_date_of_a_tenure_goes_without_its_weekday(edtf: str, words: str) -> None:
    assert wording.known_date(edtf) == words


@pytest.mark.parametrize("precision", Precision)
def test_every_precision_has_a_word_of_its_own(precision: Precision) -> None:
    others = {wording.certainty(p) for p in Precision if p != precision} | {wording.certainty("")}
    assert wording.certainty(precision.value) not in others
    assert wording.certainty(precision.value)


def test_days_in_a_reason_are_written_out_and_all_else_stays() -> None:
    stored = [
        {"code": "weekday-before-publication", "weekday": "Wednesday", "published": "2024-06-28"},
        {"code": "year-of-anchor", "anchor": "75 years", "when": "1950-01", "words": "this year", "year": "2025"},
        {"code": "bounded-by-tenure-end", "person": "Wang Yi", "end": "2022-12"},
    ]
    assert wording.reasons_in_words(stored) == [
        "Wednesday before the page’s date, 28 June 2024.",
        "It calls “75 years” (January 1950) “this year”, so the year is 2025.",
        "Wang Yi left the office named: December 2022.",
    ]


def test_a_corrected_date_can_be_shown_with_its_reason() -> None:
    assert wording.reasons_in_words([{"code": "corrected"}]) == ["Set by a reviewer."]


def test_no_reasons_are_no_words() -> None:
    assert wording.reasons_in_words([]) == []


def test_a_bare_day_stands_in_a_year_that_has_a_leap_day() -> None:
    assert wording.bare_day(PartialDate.yearless(2, 29)) == date(2000, 2, 29)


def test_a_per_cent_sign_in_a_fact_is_just_a_character() -> None:
    stored = [{"code": "relative-to-publication", "words": "100 %(x)s %", "published": "2024"}]
    assert wording.reasons_in_words(stored) == ["“100 %(x)s %”, counted from the page’s date, 2024."]


@pytest.mark.parametrize(
    ("language", "person", "also", "place", "office", "topic"),
    [
        ("en", "Bui Thanh Son", "Bùi Thanh Sơn", "Hanoi", "Minister of Foreign Affairs", "Maritime issues"),
        ("vi", "Bùi Thanh Sơn", "", "Hà Nội", "Bộ trưởng Ngoại giao", "Trên biển"),
        ("zh-hans", "裴青山", "Bùi Thanh Sơn", "河内", "外交部长", "Maritime issues"),
    ],
)
def test_everything_is_called_by_its_name_in_the_readers_language(language, person, also, place, office, topic) -> None:
    son = Participant(name="Bui Thanh Son", name_vi="Bùi Thanh Sơn", name_zh="裴青山", side="VN")
    hanoi = Place(name="Hanoi", name_vi="Hà Nội", name_zh="河内")
    minister = Office(title="Minister of Foreign Affairs", title_vi="Bộ trưởng Ngoại giao", title_zh="外交部长")
    sea = Topic(title="Maritime issues at length", short="Maritime issues", short_vi="Trên biển")
    with translation.override(language):
        assert wording.called(son) == person
        assert wording.also_called(son) == also
        assert wording.called(hanoi) == place
        assert wording.called(Participation(office=minister)) == office
        assert wording.called(Participation(role="as printed")) == "as printed"
        assert wording.called(sea, "short") == topic


IN_THREE_LANGUAGES = [
    (
        "2024-06-26",
        ("Wednesday 26 June 2024", "26"),
        ("Thứ Tư, 26 tháng 6 năm 2024", "26"),
        ("2024年6月26日星期三", "26"),
    ),
    (
        "2024-06-30/2024-07-01",
        ("30 June 2024 – 1 July 2024", "30 Jun – 1 Jul"),
        ("30 tháng 6 năm 2024 – 1 tháng 7 năm 2024", "30/6 – 1/7"),
        ("2024年6月30日至2024年7月1日", "6月30日 – 7月1日"),
    ),
    (
        "[2024-06-25..2024-06-26]",
        ("one day from 25 June 2024 to 26 June 2024", "25–26"),
        ("một ngày trong khoảng 25 tháng 6 năm 2024 – 26 tháng 6 năm 2024", "25–26"),
        ("2024年6月25日至2024年6月26日之间的一天", "25–26"),
    ),
    ("2024-06", ("June 2024", "Jun"), ("tháng 6 năm 2024", "thg 6"), ("2024年6月", "6月")),
    ("2024", ("2024", "2024"), ("2024", "2024"), ("2024年", "2024年")),
    (
        "XXXX-04-16",
        ("16 April, year not established", "16 Apr"),
        ("16 tháng 4, chưa xác định năm", "16/4"),
        ("4月16日，年份未确定", "4月16日"),
    ),
]


@pytest.mark.parametrize(("edtf", "en", "vi", "zh"), IN_THREE_LANGUAGES)
def test_every_form_of_date_is_written_as_readers_of_each_language_write_it(edtf, en, vi, zh) -> None:
    value = PartialDate.parse(edtf)
    for language, (long, short) in {"en": en, "vi": vi, "zh-hans": zh}.items():
        with translation.override(language):
            assert wording.date_in_words(value) == long
            assert wording.short_date(value) == short


@pytest.mark.parametrize(
    ("language", "month", "weekday", "listed", "chosen", "country", "tongue", "nothing"),
    [
        ("en", "June", "Wed", "A, B and C", "A, B or C", "Laos", "Vietnamese", "date not established"),
        ("vi", "Tháng 6", "T4", "A, B và C", "A, B hoặc C", "Lào", "Tiếng Việt", "chưa xác định ngày"),
        ("zh-hans", "6月", "周三", "A、B和C", "A、B或C", "老挝", "越南文", "日期未确定"),
    ],
)
def test_months_weekdays_lists_and_countries_are_in_the_readers_language(
    language, month, weekday, listed, chosen, country, tongue, nothing
) -> None:
    day = date(2024, 6, 26)
    with translation.override(language):
        assert wording.month_in_words(day) == month
        assert wording.weekday_in_words(day) == weekday
        assert wording.listed("ABC") == listed
        assert wording.listed("ABC", "or") == chosen
        assert wording.listed("A") == "A"
        assert wording.country_name("LA") == country
        assert wording.country_name("?") == "?"
        assert wording.language_name("vi") == tongue
        assert wording.date_in_words(None) == nothing


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("vi", "Thứ Tư trước ngày của trang, 28 tháng 6 năm 2024."),
        ("zh-hans", "网页日期2024年6月28日之前的星期三。"),
    ],
)
def test_a_reason_is_told_in_the_readers_language_its_weekday_too(language: str, told: str) -> None:
    stored = [{"code": "weekday-before-publication", "weekday": "Wednesday", "published": "2024-06-28"}]
    with translation.override(language):
        assert wording.reasons_in_words(stored) == [told]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "State visit of Xi Jinping"),
        ("vi", "Chuyến thăm cấp Nhà nước của Tập Cận Bình"),
        ("zh-hans", "习近平国事访问"),
    ],
)
def test_an_occasion_is_named_in_the_readers_language(language: str, words: str) -> None:
    with translation.override(language):
        assert wording.occasion_in_words("state visit of Xi Jinping") == words
        assert wording.occasion_in_words("visit that no table has") == "Visit that no table has"
        assert wording.occasion_in_words("") == ""


@pytest.mark.parametrize(("language", "name"), [("en", "Hanoi"), ("vi", "Hà Nội"), ("zh-hans", "河内")])
@pytest.mark.django_db
def test_a_city_known_by_its_name_alone_is_called_by_that_of_the_place(
    language: str, name: str, django_assert_max_num_queries
) -> None:
    make_place("hanoi", name="Hanoi", name_vi="Hà Nội", name_zh="河内", kind="city")
    make_place("pac-bo", name="Pac Bo", name_vi="Pác Bó", name_zh="北坡", kind="venue")
    make_meeting("2024", city="Hanoi")
    with translation.override(language):
        (held,) = Meeting.objects.for_timeline()
        with django_assert_max_num_queries(0):
            assert wording.city_name(held) == name
            assert wording.whereabouts(held) == [name]
        assert wording.city_name(Meeting.objects.get()) == name
        assert wording.place_name("Atlantis") == "Atlantis"


@pytest.mark.parametrize(
    ("language", "days", "months", "years"),
    [
        ("en", "43 days", "7 months", "4.5 years"),
        ("vi", "43 ngày", "7 tháng", "4,5 năm"),
        ("zh-hans", "43天", "7个月", "4.5年"),
    ],
)
def test_a_length_of_time_is_told_in_the_readers_language(language: str, days: str, months: str, years: str) -> None:
    with translation.override(language):
        assert [wording.lasting(n) for n in (43, 213, 1644)] == [days, months, years]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            "The text says Chinese Foreign Minister; the list of office holders does not have Wang Yi in it on that day.",
        ),
        ("vi", "Văn bản ghi Bộ trưởng Ngoại giao; vào ngày đó, danh sách người giữ chức vụ này không có Vương Nghị."),
        ("zh-hans", "文中写作外交部长；但当日的任职名单中没有王毅。"),
    ],
)
@pytest.mark.django_db
def test_people_and_offices_in_a_reason_have_their_names_in_the_readers_language(language: str, told: str) -> None:
    make_participant("wang-yi", name="Wang Yi", name_vi="Vương Nghị", name_zh="王毅")
    make_office(title="Chinese Foreign Minister", title_vi="Bộ trưởng Ngoại giao", title_zh="外交部长")
    stored = [{"code": "office-contradicts-tenures", "office": "Chinese Foreign Minister", "person": "Wang Yi"}]
    with translation.override(language):
        assert wording.reasons_in_words(stored) == [told]
        assert "Nobody" in wording.reasons_in_words([{**stored[0], "person": "Nobody"}])[0]
