"""What reports and corrections amount to."""

import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplomacy.claims import Claim
from diplomacy.conclusions import Amendment, Conclusion, ConflictKind, amend, conclude, extracted
from diplomacy.extraction.partialdates import PartialDate
from diplomacy.extraction.vocabulary import Field

from .factories import amendment, claim, seat, venue
from .strategies import amendments, claims

DIFFER, MOVED = ConflictKind.SOURCES_DIFFER, ConflictKind.SOURCE_MOVED


def conflicts_of(conclusion: Conclusion) -> list[tuple[str, str, Any, tuple[Any, ...]]]:
    return [(c.field, c.kind, c.shown, c.others) for c in conclusion.conflicts]


def values_of(conclusion: Conclusion) -> tuple[Any, ...]:
    return conclusion.date, conclusion.format, conclusion.venue, conclusion.seats, conclusion.topics


# -- properties -------------------------------------------------------------------------------------------------------


@given(claims(), amendments(), st.randoms(use_true_random=False))
def test_neither_the_order_of_reports_nor_that_of_corrections_matters(
    told: list[Claim], words: list[Amendment], dice: random.Random
) -> None:
    expected = conclude(told, words)
    dice.shuffle(told)
    dice.shuffle(words)
    assert conclude(told, words) == expected
    assert conclude(iter(told), iter(words)) == expected


@given(claims(), amendments())
def test_concluding_twice_changes_nothing(told: list[Claim], words: list[Amendment]) -> None:
    before = (list(told), list(words))
    assert conclude(told, words) == conclude(told, words)
    assert (told, words) == before


@given(claims(), amendments())
def test_corrections_on_top_of_their_own_result_change_no_value(told: list[Claim], words: list[Amendment]) -> None:
    once = conclude(told, words)
    twice = amend(once, words)
    assert values_of(twice) == values_of(once)
    assert amend(twice, words) == twice


@given(claims(), amendments())
def test_no_correction_is_lost(told: list[Claim], words: list[Amendment]) -> None:
    shown = conclude(told, words)
    last = {(w.field, w.key): w for w in words}
    for (field, key), word in last.items():
        value = shown.field_as_json(field, key)
        if word.action == "remove" or not word.value:
            assert value is None
        else:
            assert value == (key if field == Field.TOPICS else word.value)


@given(claims(), amendments())
def test_what_nobody_corrected_is_as_the_sources_have_it(told: list[Claim], words: list[Amendment]) -> None:
    by_sources, shown = extracted(told), conclude(told, words)
    corrected = {(w.field, w.key) for w in words}
    for field in (Field.DATE, Field.FORMAT, Field.PLACE):
        if (field, "") not in corrected:
            assert shown.field_as_json(field) == by_sources.field_as_json(field)
    for one in by_sources.seats:
        if (Field.PARTICIPANTS, one.key) not in corrected:
            assert one in shown.seats
    for topic in by_sources.topics:
        assert topic in shown.topics or (Field.TOPICS, topic) in corrected


@given(claims(), amendments())
def test_a_correction_is_settled_or_disputed_never_both(told: list[Claim], words: list[Amendment]) -> None:
    shown = conclude(told, words)
    last = {(w.field, w.key): w.number for w in words}
    disputed = {last[c.field, c.key] for c in shown.conflicts if c.kind == MOVED}
    assert shown.settled <= set(last.values())
    assert not disputed & shown.settled


@given(claims())
def test_without_corrections_every_value_comes_from_a_source(told: list[Claim]) -> None:
    shown = conclude(told)
    assert shown.date is None or shown.date in {c.date for c in told}
    assert shown.format is None or shown.format in {c.format for c in told}
    assert {s.key for s in shown.seats} <= {s.key for c in told for s in c.seats}
    assert len({s.key for s in shown.seats}) == len(shown.seats)


# -- then, now, and the person ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("then", "now", "person", "conflict", "settled"),
    [
        pytest.param("phone", "phone", "video", None, False, id="the source stands as it was: only the correction"),
        pytest.param("phone", "in-person", "video", "in-person", False, id="the source moved elsewhere: a conflict"),
        pytest.param("phone", "video", "video", None, True, id="the source came round: settled"),
        pytest.param("phone", None, "video", None, False, id="the source fell silent: a conflict with nothing"),
        pytest.param(None, None, "video", None, False, id="the source is silent as before"),
        pytest.param(None, "phone", "video", "phone", False, id="the source speaks up against it"),
        pytest.param(None, "video", "video", None, True, id="the source speaks up for it"),
        pytest.param("phone", "phone", None, None, False, id="emptied by the person"),
        pytest.param("phone", None, None, None, True, id="emptied by both"),
        pytest.param("phone", "video", None, "video", False, id="emptied by the person, moved in the source"),
    ],
)
def test_a_correction_stands_against_any_source(
    then: str | None, now: str | None, person: str | None, conflict: str | None, settled: bool
) -> None:
    shown = conclude([claim("a", format=now)], [amendment("format", person, then)])
    assert shown.format == person
    assert shown.settled == ({1} if settled else set())
    moved = now != then and now != person
    assert conflicts_of(shown) == ([("format", MOVED, person, (conflict,))] if moved else [])


@pytest.mark.parametrize(
    ("then", "now", "person", "moved", "settled"),
    [
        pytest.param("2024-06-25", "2024-06-25", "2024-06-26", False, False, id="source unchanged"),
        pytest.param("2024-06-25", "2024-06-24", "2024-06-26", True, False, id="source moved"),
        pytest.param("2024-06-25", "2024-06-26", "2024-06-26", False, True, id="source came round"),
        pytest.param("2024", "2024-06", "[2024-06-01..2024-06-30]", False, True, id="the same date in other words"),
    ],
)
def test_a_corrected_date_says_that_a_person_corrected_it(
    then: str, now: str, person: str, moved: bool, settled: bool
) -> None:
    shown = conclude([claim("a", now)], [amendment("date", person, then)])
    assert shown.date == PartialDate.parse(person)
    assert bool(shown.conflicts) is moved
    assert bool(shown.settled) is settled
    assert shown.date
    assert ("corrected" in [r.code for r in shown.date.reasons]) is not settled


def test_the_last_correction_of_an_element_prevails() -> None:
    words = [amendment("format", "phone", number=1, minutes=5), amendment("format", "video", number=2, minutes=0)]
    assert conclude([claim("a")], words).format == "phone"
    at_once = [replace(words[0], made=words[1].made), words[1]]
    assert conclude([claim("a")], at_once).format == "video"


def test_corrections_of_different_elements_stand_side_by_side() -> None:
    words = [
        amendment("topics", "border", key="border", number=1),
        amendment("topics", None, "trade", key="trade", action="remove", number=2),
    ]
    shown = conclude([claim("a", topics=("trade", "railways"))], words)
    assert shown.topics == ("border", "railways")
    assert shown.settled == set()


def test_a_new_element_of_a_later_reading_is_no_conflict() -> None:
    word = amendment("topics", None, "trade", key="trade", action="remove")
    shown = conclude([claim("a", topics=("trade", "border"))], [word])
    assert shown.topics == ("border",)
    assert shown.conflicts == ()


def test_an_added_official_sits_last_and_a_removed_one_is_gone() -> None:
    added = seat("li-qiang", "cn-premier").as_json()
    words = [
        amendment("participants", added, key="p:li-qiang", number=1),
        amendment("participants", None, key="p:wang-yi", action="remove", number=2),
    ]
    assert [s.key for s in conclude([claim("a")], words).seats] == ["p:bui-thanh-son", "p:li-qiang"]


def test_a_changed_office_keeps_the_seat() -> None:
    person = seat("wang-yi", "cn-foreign-minister")
    then = seat("wang-yi", "cn-politburo-member")
    word = amendment("participants", person.as_json(), then.as_json(), key="p:wang-yi", action="change")
    shown = conclude([claim("a", seats=(then, "bui-thanh-son"))], [word])
    assert [(s.key, s.office) for s in shown.seats] == [
        ("p:wang-yi", "cn-foreign-minister"),
        ("p:bui-thanh-son", None),
    ]
    assert shown.conflicts == ()


@pytest.mark.parametrize(
    ("now", "person", "settled"),
    [
        pytest.param(
            seat("wang-yi", "cn-foreign-minister", role="Foreign Minister"),
            seat("wang-yi", "cn-foreign-minister", role="Minister of Foreign Affairs"),
            True,
            id="one office in other words is the same",
        ),
        pytest.param(
            seat("wang-yi", role="Foreign Minister"),
            seat("wang-yi", role="State Councilor"),
            False,
            id="without an office the words are all there is",
        ),
        pytest.param(
            seat("wang-yi", "cn-foreign-minister"),
            seat("wang-yi", "cn-politburo-member"),
            False,
            id="another office is another value",
        ),
    ],
)
def test_a_seat_is_the_same_by_person_and_office(now: Any, person: Any, settled: bool) -> None:
    word = amendment("participants", person.as_json(), now.as_json(), key=now.key, action="change")
    assert bool(conclude([claim("a", seats=(now,))], [word]).settled) is settled


def test_a_persons_word_closes_what_the_sources_dispute() -> None:
    told = [claim("a", format="phone"), claim("b", format="video")]
    assert conflicts_of(conclude(told)) != []
    assert conflicts_of(conclude(told, [amendment("format", "video", "phone")])) == []


def test_a_persons_word_leaves_other_disputes_open() -> None:
    told = [claim("a", "2024-06-25", format="phone"), claim("b", "2024-06-26", format="video")]
    shown = conclude(told, [amendment("format", "video", "phone")])
    assert [c.field for c in shown.conflicts] == ["date"]


def test_corrections_outlive_the_last_source() -> None:
    shown = conclude([], [amendment("date", "2024-06-26", "2024-06-25")])
    assert shown.date == PartialDate.parse("2024-06-26")
    assert conflicts_of(shown) == [("date", MOVED, "2024-06-26", (None,))]


def test_nothing_amounts_to_nothing() -> None:
    assert conclude([]) == Conclusion()


# -- among sources ----------------------------------------------------------------------------------------------------


def test_where_sources_differ_the_better_evidenced_value_is_shown_and_the_other_kept() -> None:
    told = [
        claim("a", format="phone", evidenced=(), confidence=0.99),
        claim("b", format="phone", evidenced=()),
        claim("c", format="video", confidence=0.1),
    ]
    shown = conclude(told)
    assert shown.format == "video"
    assert conflicts_of(shown) == [("format", DIFFER, "video", ("phone",))]


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        pytest.param(
            [claim("a", format="phone"), claim("b", format="video"), claim("c", format="video")], "video", id="more"
        ),
        pytest.param(
            [claim("a", format="phone", confidence=0.5), claim("b", format="video", confidence=0.6)],
            "video",
            id="surer",
        ),
        pytest.param([claim("a", format="video"), claim("b", format="phone")], "phone", id="by name, for want of more"),
    ],
)
def test_equally_evidenced_values_are_ranked_by_number_then_confidence(told: list[Claim], shown: str) -> None:
    assert conclude(told).format == shown


def test_doubt_among_sources_lowers_the_confidence() -> None:
    agreed = conclude([claim("a", format="phone", confidence=0.9), claim("b", format="phone", confidence=0.5)])
    disputed = conclude([claim("a", format="phone", confidence=0.9), claim("b", format="video", confidence=0.5)])
    assert agreed.confidence == 0.9
    assert disputed.confidence < agreed.confidence


@pytest.mark.parametrize(
    ("dates", "shown", "others"),
    [
        pytest.param(("2024-06", "2024-06-26"), "2024-06-26", (), id="a month does not contradict its day"),
        pytest.param(("2024", "2024-06"), "2024-06", (), id="nor a year its month"),
        pytest.param(("XXXX-06-26", "2024-06-26"), "2024-06-26", (), id="nor a day without year the day"),
        pytest.param(("XXXX-06-26", "2024-06"), "2024-06", (), id="nor the month"),
        pytest.param(("2024-06-26", "2024-06-25/2024-06-26"), "2024-06-26", (), id="nor a range a day of it"),
        pytest.param(
            ("[2024-06-25..2024-06-26]", "[2024-06-26..2024-06-27]"),
            "[2024-06-25..2024-06-26]",
            (),
            id="both may be right",
        ),
        pytest.param(("2024-05", "2024-06-26"), "2024-06-26", ("2024-05",), id="another month contradicts"),
        pytest.param(("2024-06-25", "2024-06-26"), "2024-06-25", ("2024-06-26",), id="another day contradicts"),
        pytest.param(("XXXX-06-25", "2024-06-26"), "2024-06-26", ("XXXX-06-25",), id="also without a year"),
        pytest.param(
            ("2024-06-25/2024-06-26", "2024-06-26/2024-06-27"),
            "2024-06-25/2024-06-26",
            ("2024-06-26/2024-06-27",),
            id="two ranges, each of all its days, contradict",
        ),
        pytest.param((None, "2024-06-26"), "2024-06-26", (), id="silence contradicts nothing"),
    ],
)
def test_a_vaguer_date_contradicts_nothing(dates: tuple[str | None, ...], shown: str, others: tuple[str, ...]) -> None:
    for told in (dates, dates[::-1]):
        conclusion = conclude([claim(str(d), d) for d in told])
        assert conclusion.date == PartialDate.parse(shown)
        assert conflicts_of(conclusion) == ([("date", DIFFER, shown, others)] if others else [])


def test_of_two_days_the_better_evidenced_is_shown() -> None:
    shown = conclude([claim("a", "2024-06-25", evidenced=()), claim("b", "2024-06-26")])
    assert conflicts_of(shown) == [("date", DIFFER, "2024-06-26", ("2024-06-25",))]


BEIJING, HANOI = venue("", "Beijing", "CN"), venue("", "Hanoi", "VN")
GREAT_HALL, DIAOYUTAI = venue("great-hall", "Beijing", "CN"), venue("diaoyutai", "Beijing", "CN")
LANG_SON = venue("lang-son", "", "VN")


@pytest.mark.parametrize(
    ("venues", "shown", "others"),
    [
        pytest.param([BEIJING, GREAT_HALL], GREAT_HALL, [], id="a venue says more than its city"),
        pytest.param([venue("beijing", "Beijing", "CN"), GREAT_HALL], GREAT_HALL, [], id="also than the city's place"),
        pytest.param([venue("beijing", "Beijing", "CN"), BEIJING], venue("beijing", "Beijing", "CN"), [], id="city"),
        pytest.param([venue("", "", "CN"), BEIJING], BEIJING, [], id="the country alone contradicts nothing"),
        pytest.param([venue("", "Beijing", ""), venue("", "", "CN")], BEIJING, [], id="city and country complete it"),
        pytest.param([venue("", "BEIJING", "CN"), BEIJING, BEIJING], BEIJING, [], id="capitals are no difference"),
        pytest.param([BEIJING, BEIJING, HANOI], BEIJING, [HANOI], id="another city contradicts"),
        pytest.param([BEIJING, venue("", "", "VN")], BEIJING, [venue("", "", "VN")], id="another country contradicts"),
        pytest.param([GREAT_HALL, DIAOYUTAI, DIAOYUTAI], DIAOYUTAI, [GREAT_HALL], id="another venue contradicts"),
        pytest.param([LANG_SON, HANOI], HANOI, [], id="a province is not taken for a place in the city"),
        pytest.param([LANG_SON, venue("", "", "VN")], LANG_SON, [], id="a province says more than its country"),
        pytest.param([None, venue()], venue(), [], id="nothing known"),
        pytest.param([None], None, [], id="nothing said"),
    ],
)
def test_the_best_supported_place_is_shown_and_others_are_kept(
    venues: list[Any], shown: Any, others: list[Any]
) -> None:
    conclusion = conclude([claim(f"{n}", venue=v) for n, v in enumerate(venues)])
    assert conclusion.venue == shown
    unlike = tuple(o.as_json() for o in others)
    assert conflicts_of(conclusion) == ([("place", DIFFER, shown.as_json(), unlike)] if others else [])


def test_a_seat_given_by_office_gives_way_to_the_holder_named_elsewhere() -> None:
    told = [
        claim("a", seats=("o:cn-foreign-minister", "bui-thanh-son"), confidence=1.0),
        claim("b", seats=(seat("wang-yi", "cn-foreign-minister"), "bui-thanh-son")),
    ]
    assert [s.key for s in conclude(told).seats] == ["p:bui-thanh-son", "p:wang-yi"]


def test_a_seat_given_by_office_stays_where_nobody_named_holds_it() -> None:
    told = [claim("a", seats=("o:cn-foreign-minister",)), claim("b", seats=(seat("wang-yi", "cn-politburo-member"),))]
    assert {s.key for s in conclude(told).seats} == {"o:cn-foreign-minister", "p:wang-yi"}


def test_an_office_that_only_some_sources_give_is_shown() -> None:
    told = [claim("a", seats=("wang-yi",), confidence=1.0), claim("b", seats=(seat("wang-yi", "cn-foreign-minister"),))]
    shown = conclude(told)
    assert shown.seats == (seat("wang-yi", "cn-foreign-minister"),)
    assert shown.conflicts == ()


def test_two_offices_of_one_person_are_no_conflict_and_the_better_supported_is_shown() -> None:
    told = [
        claim("a", seats=(seat("wang-yi", "cn-foreign-minister"),)),
        claim("b", seats=(seat("wang-yi", "cn-politburo-member"),), evidenced=()),
    ]
    shown = conclude(told)
    assert shown.seats[0].office == "cn-foreign-minister"
    assert shown.conflicts == (), "people hold several offices at once"


def test_everyone_whom_some_source_seats_sits_in_the_order_of_the_surest_source() -> None:
    told = [claim("a", seats=("li-qiang", "wang-yi"), confidence=0.5), claim("b", seats=("wang-yi",), confidence=0.9)]
    assert [s.participant for s in conclude(told).seats] == ["wang-yi", "li-qiang"]


def test_topics_of_all_sources_come_together() -> None:
    told = [claim("a", topics=("trade", "border")), claim("b", topics=("border", "railways"))]
    assert conclude(told).topics == ("border", "railways", "trade")


def test_background_counts_only_where_nothing_reports_the_meeting_as_news() -> None:
    news, later = claim("a", format="phone"), claim("b", format="video", topics=("trade",), reported=False)
    assert values_of(conclude([news, later])) == values_of(conclude([news]))
    assert conclude([later]).format == "video"
