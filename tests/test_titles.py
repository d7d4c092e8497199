"""Titles made from facts."""

from typing import Any

import pytest
from django.utils import translation

from diplomacy.models import Meeting
from diplomacy.titles import title_and_date, title_of

from .factories import make_meeting, make_office, make_participant, make_participation, make_place

pytestmark = pytest.mark.django_db


@pytest.fixture
def people() -> dict[str, Any]:
    return {
        "wang": make_participant("wang-yi", "CN", name="Wang Yi"),
        "liu": make_participant("liu-jianchao", "CN", name="Liu Jianchao"),
        "bui": make_participant("bui-thanh-son", "VN", name="Bui Thanh Son"),
        "minister": make_office("cn-foreign-minister", "CN", title="Chinese Foreign Minister"),
    }


def meeting(people: dict[str, Any], *who: str, **values: Any) -> Meeting:
    return make_meeting("2024-06-26", *(people[w] for w in who), **values)


@pytest.mark.parametrize(
    ("who", "values", "title"),
    [
        pytest.param(
            ("wang", "bui"), {"city": "Hanoi", "country": "VN"}, "Bui Thanh Son and Wang Yi meet in Hanoi", id="host"
        ),
        pytest.param(
            ("bui", "wang"),
            {"city": "Beijing", "country": "CN"},
            "Wang Yi and Bui Thanh Son meet in Beijing",
            id="home",
        ),
        pytest.param(
            ("wang", "bui"),
            {"city": "Vientiane", "country": "LA"},
            "Bui Thanh Son and Wang Yi meet in Vientiane",
            id="third ground, by surname",
        ),
        pytest.param(("wang", "bui"), {}, "Bui Thanh Son and Wang Yi meet", id="no place"),
        pytest.param(("wang", "bui"), {"country": "CN"}, "Wang Yi and Bui Thanh Son meet", id="country alone"),
        pytest.param(
            ("wang", "bui"),
            {"format": "phone", "country": "CN"},
            "Bui Thanh Son and Wang Yi speak by telephone",
            id="telephone, by surname",
        ),
        pytest.param(("wang", "bui"), {"format": "video"}, "Bui Thanh Son and Wang Yi meet by video", id="video"),
        pytest.param(("minister", "bui"), {}, "Bui Thanh Son and Chinese Foreign Minister meet", id="office alone"),
        pytest.param(("wang", "liu", "bui"), {}, "Bui Thanh Son and Wang Yi meet", id="two of a side: whoever leads"),
        pytest.param(
            ("wang", "minister", "bui"),
            {},
            "Bui Thanh Son and Wang Yi meet",
            id="someone without a name beside",
        ),
        pytest.param(
            ("minister", "wang", "liu", "bui"),
            {},
            "Bui Thanh Son and Chinese Foreign Minister (with 2 others) meet",
            id="led by someone without a name",
        ),
        pytest.param(("wang",), {}, "Wang Yi at a meeting of both sides", id="one side known"),
        pytest.param((), {}, "Meeting of China and Vietnam", id="nobody known"),
    ],
)
def test_a_title_says_who_met_whom_and_where(
    people: dict[str, Any], who: tuple[str, ...], values: dict[str, Any], title: str
) -> None:
    assert title_of(meeting(people, *who, **values)) == title


@pytest.mark.parametrize(
    ("host", "guest", "receives"),
    [
        pytest.param(1, 3, True, id="higher receives"),
        pytest.param(3, 3, False, id="equals meet"),
        pytest.param(3, 1, False, id="lower does not receive"),
        pytest.param(None, 3, False, id="rank of the host not known"),
        pytest.param(1, None, False, id="rank of the guest not known"),
    ],
)
def test_a_host_of_higher_rank_receives(
    people: dict[str, Any], host: int | None, guest: int | None, receives: bool
) -> None:
    held = make_meeting("2024-06-26", country="VN", city="Hanoi")
    for key, who, rank in (("a", "wang", guest), ("b", "bui", host)):
        person = people[who]
        office = make_office(rank=rank, side=person.side) if rank else None
        make_participation(held, None, participant=person, side=person.side, office=office, key=key)
    verb = "Bui Thanh Son receives Wang Yi" if receives else "Bui Thanh Son and Wang Yi meet"
    assert title_of(held) == f"{verb} in Hanoi"


@pytest.mark.parametrize(
    ("kind", "where"), [("city", "Halong"), ("border-gate", "Halong"), ("province", "Halong"), ("venue", "Hanoi")]
)
def test_a_venue_is_named_by_its_city(people: dict[str, Any], kind: str, where: str) -> None:
    place = make_place("halong", name="Halong", kind=kind)
    held = meeting(people, "bui", "wang", place=place, city="Hanoi", country="VN")
    assert title_of(held).endswith(f" in {where}")


def test_a_name_is_no_markup_and_no_format() -> None:
    first, second = make_participant(name="%(second)s <b>"), make_participant(side="VN", name="Bui")
    assert title_of(make_meeting("2024", first, second)) == "%(second)s <b> and Bui meet"


NAMES = {
    "wang": {"name": "Wang Yi", "name_vi": "Vương Nghị", "name_zh": "王毅"},
    "bui": {"name": "Bui Thanh Son", "name_vi": "Bùi Thanh Sơn", "name_zh": "裴青山"},
}
HANOI = {"city": "Hanoi", "country": "VN"}


@pytest.mark.parametrize(
    ("who", "values", "vi", "zh"),
    [
        pytest.param(
            ("wang", "bui"),
            HANOI,
            "Bùi Thanh Sơn hội đàm với Vương Nghị tại Hà Nội",
            "裴青山与王毅在河内会晤",
            id="host",
        ),
        pytest.param(
            ("wang", "bui"),
            {"format": "phone"},
            "Bùi Thanh Sơn điện đàm với Vương Nghị",
            "裴青山同王毅通电话",
            id="telephone",
        ),
        pytest.param(
            ("wang", "bui"),
            {"format": "video"},
            "Bùi Thanh Sơn hội đàm trực tuyến với Vương Nghị",
            "裴青山与王毅视频会晤",
            id="video",
        ),
        pytest.param(("wang", "bui"), {}, "Bùi Thanh Sơn hội đàm với Vương Nghị", "裴青山与王毅会晤", id="no place"),
        pytest.param(("wang",), {}, "Vương Nghị dự cuộc gặp giữa hai bên", "王毅出席双方会晤", id="one side known"),
        pytest.param(
            ("minister", "bui"),
            {},
            "Bộ trưởng Ngoại giao Trung Quốc hội đàm với Bùi Thanh Sơn",
            "裴青山与中国外交部长会晤",
            id="office alone",
        ),
        pytest.param((), {}, "Cuộc gặp giữa Việt Nam và Trung Quốc", "中越会晤", id="nobody known"),
    ],
)
def test_a_title_is_made_anew_in_each_language(who: tuple[str, ...], values: dict[str, Any], vi: str, zh: str) -> None:
    make_place("hanoi", name="Hanoi", name_vi="Hà Nội", name_zh="河内", kind="city")
    known = {
        "wang": make_participant("wang-yi", "CN", **NAMES["wang"]),
        "bui": make_participant("bui-thanh-son", "VN", **NAMES["bui"]),
        "minister": make_office(
            "cn-foreign-minister",
            "CN",
            title="Chinese Foreign Minister",
            title_vi="Bộ trưởng Ngoại giao Trung Quốc",
            title_zh="中国外交部长",
        ),
    }
    held = meeting(known, *who, **values)
    for language, title in (("vi", vi), ("zh-hans", zh)):
        with translation.override(language):
            assert title_of(held) == title


def test_a_host_of_higher_rank_receives_in_each_language() -> None:
    xi = make_participant("xi-jinping", "CN", name="Xi Jinping", name_vi="Tập Cận Bình", name_zh="习近平")
    son = make_participant("bui-thanh-son", "VN", **NAMES["bui"])
    held = make_meeting("2024-06-26", country="CN")
    for key, person, rank in (("a", xi, 1), ("b", son, 3)):
        office = make_office(rank=rank, side=person.side)
        make_participation(held, None, participant=person, side=person.side, office=office, key=key)
    with translation.override("vi"):
        assert title_of(held) == "Tập Cận Bình tiếp Bùi Thanh Sơn"
        assert title_and_date(held) == "Tập Cận Bình tiếp Bùi Thanh Sơn, Thứ Tư, 26 tháng 6 năm 2024"
    with translation.override("zh-hans"):
        assert title_of(held) == "习近平会见裴青山"
        assert title_and_date(held) == "习近平会见裴青山，2024年6月26日星期三"
