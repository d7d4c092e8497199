"""Which reports tell of the same meeting."""

import random
from dataclasses import replace
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplomacy.claims import Claim
from diplomacy.grouping import Decision, Group, Grouping, Verdict, compatible, group

from .factories import claim, seat, venue
from .strategies import claims, claims_of_one_pair, decisions

SAME, DIFFERENT = Verdict.SAME, Verdict.DIFFERENT
BEIJING, HANOI = venue("", "Beijing", "CN"), venue("", "Hanoi", "VN")
EITHER = st.one_of(claims(), claims_of_one_pair())


def members(grouping: Grouping) -> list[tuple[str, ...]]:
    return [g.members for g in grouping.groups]


def everyone(found: Group) -> tuple[str, ...]:
    return (*found.members, *found.background)


@st.composite
def claims_and_decisions(draw: st.DrawFn) -> tuple[list[Claim], list[Decision]]:
    told = draw(EITHER)
    return told, draw(decisions([c.key for c in told]))


def held_together(words: list[Decision]) -> set[frozenset[str]]:
    """Pairs that some chain of "same" joins, contradicted or not."""
    pairs = {frozenset((d.one, d.other)) for d in words if d.verdict == SAME}
    while True:
        more = {a ^ b for a, b in product(pairs, pairs) if len(a & b) == 1} - pairs
        if not more:
            return pairs
        pairs |= more


# -- properties -------------------------------------------------------------------------------------------------------


@given(claims_and_decisions(), st.randoms(use_true_random=False))
def test_the_same_reports_and_decisions_give_the_same_meetings_in_any_order(
    told_and_decided: tuple[list[Claim], list[Decision]], dice: random.Random
) -> None:
    told, words = told_and_decided
    expected = group(told, words)
    dice.shuffle(told)
    dice.shuffle(words)
    turned = [replace(d, one=d.other, other=d.one) if dice.random() < 0.5 else d for d in words]
    assert group(iter(told), iter(turned)) == expected


@given(claims_and_decisions())
def test_every_report_is_in_one_place(told_and_decided: tuple[list[Claim], list[Decision]]) -> None:
    told, words = told_and_decided
    found = group(told, words)
    assert sorted(k for g in found.groups for k in g.members) == sorted(c.key for c in told if c.reported)
    background = [*found.loose, *(k for g in found.groups for k in g.background)]
    assert sorted(background) == sorted(c.key for c in told if not c.reported)
    assert all(g.members for g in found.groups)


@given(claims_and_decisions())
def test_an_article_tells_of_a_meeting_once_unless_someone_decided_otherwise(
    told_and_decided: tuple[list[Claim], list[Decision]],
) -> None:
    told, words = told_and_decided
    article = {c.key: c.article for c in told}
    same = held_together(words)
    for found in group(told, words).groups:
        for one, other in combinations(everyone(found), 2):
            assert article[one] != article[other] or frozenset((one, other)) in same


@given(claims_and_decisions())
def test_what_was_told_apart_is_never_in_one_meeting(told_and_decided: tuple[list[Claim], list[Decision]]) -> None:
    told, words = told_and_decided
    found = group(told, words)
    apart = {frozenset((d.one, d.other)) for d in words if d.verdict == DIFFERENT}
    home = {k: g.members[0] for g in found.groups for k in everyone(g)}
    for pair in apart:
        one, other = sorted(pair)
        if one in home and other in home:
            assert home[one] != home[other]
            assert tuple(sorted((home[one], home[other]))) not in found.duplicates


@given(claims_and_decisions())
def test_what_was_held_together_is_in_one_meeting_unless_contradicted(
    told_and_decided: tuple[list[Claim], list[Decision]],
) -> None:
    told, words = told_and_decided
    if any(d.verdict == DIFFERENT for d in words):
        words = [d for d in words if d.verdict == SAME]
    reported = {c.key for c in told if c.reported}
    home = {k: g for g in group(told, words).groups for k in g.members}
    for pair in held_together(words):
        one, other = pair
        if pair <= reported:
            assert home[one] == home[other]


@given(EITHER)
def test_reports_of_one_meeting_are_all_compatible(told: list[Claim]) -> None:
    by_key = {c.key: c for c in told}
    for found in group(told).groups:
        for one, other in combinations(found.members, 2):
            assert compatible(by_key[one], by_key[other])
        for one, later in product(found.members, found.background):
            assert compatible(by_key[one], by_key[later])


@given(EITHER)
def test_possible_duplicates_are_pairs_of_meetings(told: list[Claim]) -> None:
    found = group(told)
    firsts = {g.members[0] for g in found.groups}
    for one, other in found.duplicates:
        assert one < other
        assert {one, other} <= firsts


@given(EITHER, st.data())
def test_a_closed_neighbourhood_groups_as_it_does_among_all(told: list[Claim], data: st.DataObject) -> None:
    """Assembly groups only what may belong together with what was read; that must give what grouping everything would."""
    start = data.draw(st.sets(st.sampled_from([c.key for c in told])) if told else st.just(set()))
    near = [c for c in told if c.key in start]
    while more := [c for c in told if c not in near and any(compatible(c, n) for n in near)]:
        near += more
    keys = {c.key for c in near}
    whole, part = group(told), group(near)
    assert part.groups == tuple(g for g in whole.groups if g.members[0] in keys)
    assert part.loose == tuple(k for k in whole.loose if k in keys)
    assert part.duplicates == {pair for pair in whole.duplicates if pair[0] in keys}


@given(EITHER, EITHER)
def test_compatible_takes_both_sides_alike(some: list[Claim], more: list[Claim]) -> None:
    for one, other in product(some, more):
        assert compatible(one, other) == compatible(other, one)


# -- what may be one meeting ------------------------------------------------------------------------------------------

FOREIGN_MINISTER = "o:cn-foreign-minister"
PAIRS: dict[str, tuple[Any, Any, bool]] = {
    "the same people on the same day": ({}, {}, True),
    "one article tells them apart": ({"article": "x"}, {"article": "x"}, False),
    "the next day": ({}, {"date": "2024-06-27"}, False),
    "the month of the day": ({}, {"date": "2024-06"}, True),
    "another month": ({}, {"date": "2024-07"}, False),
    "a day without its year": ({}, {"date": "XXXX-06-26"}, True),
    "no date": ({}, {"date": None}, True),
    "ranges with a day in common": ({"date": "2024-06-25/2024-06-26"}, {"date": "2024-06-26/2024-06-27"}, True),
    "another form": ({"format": "phone"}, {"format": "video"}, False),
    "form known to one": ({"format": "phone"}, {}, True),
    "another city": ({"venue": BEIJING}, {"venue": HANOI}, False),
    "another country": ({"venue": venue("", "", "CN")}, {"venue": HANOI}, False),
    "place known to one": ({"venue": BEIJING}, {}, True),
    "the city's country": ({"venue": BEIJING}, {"venue": venue("", "", "CN")}, True),
    "another venue of the city": (
        {"venue": venue("great-hall", "Beijing", "CN")},
        {"venue": venue("diaoyutai", "Beijing", "CN")},
        True,
    ),
    "another leading Chinese": ({}, {"seats": ("li-qiang", "bui-thanh-son")}, False),
    "another leading Vietnamese": ({}, {"seats": ("wang-yi", "pham-minh-chinh")}, False),
    "one leads where the other text names him second": (
        {"seats": ("wang-yi", "bui-thanh-son")},
        {"seats": ("li-qiang", "wang-yi", "bui-thanh-son")},
        True,
    ),
    "both second only": (
        {"seats": ("wang-yi", "liu-jianchao", "bui-thanh-son")},
        {"seats": ("li-qiang", "liu-jianchao", "bui-thanh-son")},
        False,
    ),
    "only one side is told": ({"seats": ("wang-yi",)}, {}, False),
    "nobody is told": ({"seats": ()}, {"seats": ()}, False),
    "a third party sits in one": (
        {},
        {"seats": ("wang-yi", "bui-thanh-son", seat("saleumxay", side="LA"))},
        False,
    ),
    "the holder and the office": (
        {"seats": (seat("wang-yi", "cn-foreign-minister"), "bui-thanh-son")},
        {"seats": (FOREIGN_MINISTER, "bui-thanh-son")},
        True,
    ),
    "someone whose office is not told, and the office": ({}, {"seats": (FOREIGN_MINISTER, "bui-thanh-son")}, False),
    "one office in both": (
        {"seats": (FOREIGN_MINISTER, "bui-thanh-son")},
        {"seats": (FOREIGN_MINISTER, "bui-thanh-son")},
        True,
    ),
    "two offices": (
        {"seats": (FOREIGN_MINISTER, "bui-thanh-son")},
        {"seats": ("o:cn-premier", "bui-thanh-son")},
        False,
    ),
    "two people who held one office": (
        {"seats": (seat("wang-yi", "cn-foreign-minister"), "bui-thanh-son")},
        {"seats": (seat("li-qiang", "cn-foreign-minister"), "bui-thanh-son")},
        False,
    ),
}


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS.values(), ids=PAIRS.keys())
def test_two_reports_may_be_of_one_meeting(one: dict[str, Any], other: dict[str, Any], expected: bool) -> None:
    a, b = claim("a", **one), claim("b", **other)
    assert compatible(a, b) is expected
    assert compatible(b, a) is expected
    assert (len(group([a, b]).groups) == 1) is expected


# -- vague reports ----------------------------------------------------------------------------------------------------


def test_a_vague_report_joins_the_one_meeting_that_it_fits() -> None:
    found = group([claim("a", "2024-06-26"), claim("b", "2024-06")])
    assert members(found) == [("a", "b")]
    assert not found.duplicates


def test_a_vague_report_that_fits_several_meetings_stands_alone_as_a_possible_duplicate_of_each() -> None:
    found = group([claim("a", "2024-06-05"), claim("b", "2024-06-26"), claim("c", "2024-06")])
    assert members(found) == [("a",), ("b",), ("c",)]
    assert found.duplicates == {("a", "c"), ("b", "c")}


@pytest.mark.parametrize("vague", ["a", "m", "z"])
def test_a_report_without_a_place_joins_neither_of_two_that_have_one_whatever_its_key(vague: str) -> None:
    told = [claim("f", venue=BEIJING), claim("p", venue=HANOI), claim(vague)]
    assert members(group(told)) == sorted([("f",), ("p",), (vague,)])
    assert group(told).duplicates == {tuple(sorted((vague, other))) for other in ("f", "p")}


def test_a_vague_report_is_placed_by_its_place() -> None:
    told = [claim("a", "2024-06-05", venue=BEIJING), claim("b", "2024-06-26", venue=HANOI)]
    assert members(group([*told, claim("c", "2024-06", venue=HANOI)])) == [("a",), ("b", "c")]


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        pytest.param({"date": "2024-06"}, {"date": "2024-06"}, False, id="some day of June, twice"),
        pytest.param(
            {"date": "2024-06", "venue": BEIJING}, {"date": "2024-06", "venue": BEIJING}, True, id="in one city"
        ),
        pytest.param(
            {"date": "2024-06", "venue": BEIJING}, {"date": "2024", "venue": BEIJING}, False, id="month and year"
        ),
        pytest.param({"date": None}, {"date": None}, False, id="no date at all"),
        pytest.param({"date": "2024-06-26"}, {"date": None}, True, id="a known day and no date"),
        pytest.param({"date": "2024-06-25/2024-06-26"}, {"date": "2024-06"}, True, id="known days and their month"),
    ],
)
def test_two_vague_reports_are_one_only_in_the_same_place(
    one: dict[str, Any], other: dict[str, Any], joined: bool
) -> None:
    found = group([claim("a", **one), claim("b", **other)])
    assert members(found) == ([("a", "b")] if joined else [("a",), ("b",)])
    assert found.duplicates == (set() if joined else {("a", "b")})


# -- background -------------------------------------------------------------------------------------------------------


def test_background_joins_the_one_meeting_that_it_fits_and_makes_none() -> None:
    found = group([claim("a"), claim("b", reported=False), claim("c", "2020-01-01", reported=False)])
    assert found.groups == (Group(("a",), ("b",)),)
    assert found.loose == ("c",)


def test_background_that_fits_several_meetings_stays_loose() -> None:
    found = group([claim("a", "2024-06-05"), claim("b", "2024-06-26"), claim("c", "2024-06", reported=False)])
    assert found.loose == ("c",)
    assert not found.duplicates


def test_an_article_that_recalls_a_meeting_twice_is_listed_with_it_once() -> None:
    told = [claim("b", reported=False, article="x"), claim("c", "2024-06", reported=False, article="x")]
    found = group([claim("a"), *told])
    assert found.groups == (Group(("a",), ("b",)),)
    assert found.loose == ("c",)


def test_background_held_together_with_a_report_joins_it_whatever_it_says() -> None:
    told = [claim("a"), claim("b", "2020-01-01", reported=False)]
    assert group(told, [Decision(SAME, "a", "b")]).groups == (Group(("a",), ("b",)),)


def test_background_told_apart_stays_loose() -> None:
    told = [claim("a"), claim("b", reported=False)]
    assert group(told, [Decision(DIFFERENT, "b", "a")]).loose == ("b",)


# -- decisions --------------------------------------------------------------------------------------------------------


def test_reports_told_apart_are_two_meetings_and_no_possible_duplicates() -> None:
    found = group([claim("a"), claim("b")], [Decision(DIFFERENT, "a", "b")])
    assert members(found) == [("a",), ("b",)]
    assert not found.duplicates


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"date": "2024-06-30"}, id="another day"),
        pytest.param({"seats": ("li-qiang", "pham-minh-chinh")}, id="other people"),
        pytest.param({"article": "article of a"}, id="one article"),
    ],
)
def test_reports_held_together_are_one_meeting_whatever_they_say(other: dict[str, Any]) -> None:
    told = [claim("a"), claim("b", **other)]
    assert len(group(told).groups) == 2
    assert members(group(told, [Decision(SAME, "a", "b")])) == [("a", "b")]


def test_holding_together_carries_on_from_report_to_report() -> None:
    told = [claim("a"), claim("b", "2024-06-28"), claim("c", "2024-06-30")]
    words = [Decision(SAME, "a", "b"), Decision(SAME, "c", "b")]
    assert members(group(told, words)) == [("a", "b", "c")]


def test_holding_together_carries_on_through_a_report_that_is_gone() -> None:
    told = [claim("a"), claim("c", "2024-06-30")]
    words = [Decision(SAME, "a", "gone"), Decision(SAME, "gone", "c")]
    assert members(group(told, words)) == [("a", "c")]


def test_of_contradicting_decisions_different_wins() -> None:
    told = [claim("a"), claim("b")]
    words = [Decision(SAME, "a", "b"), Decision(DIFFERENT, "b", "a")]
    assert members(group(told, words)) == members(group(told, words[::-1])) == [("a",), ("b",)]


def test_different_wins_over_a_chain_of_same_whose_first_link_holds() -> None:
    told = [claim("a"), claim("b", "2024-06-28"), claim("c", "2024-06-30")]
    words = [Decision(SAME, "b", "c"), Decision(SAME, "a", "b"), Decision(DIFFERENT, "a", "c")]
    assert members(group(told, words)) == [("a", "b"), ("c",)]


def test_what_is_one_with_another_is_apart_from_what_that_one_is_apart_from() -> None:
    told = [claim("a"), claim("b"), claim("c")]
    words = [Decision(SAME, "a", "b"), Decision(DIFFERENT, "b", "c")]
    assert members(group(told, words)) == [("a", "b"), ("c",)]


def test_a_third_report_joins_two_held_together_only_where_it_fits_both() -> None:
    told = [claim("a", venue=BEIJING), claim("b", venue=HANOI), claim("c", venue=HANOI), claim("d")]
    assert members(group(told, [Decision(SAME, "a", "b")])) == [("a", "b"), ("c",), ("d",)]
    assert members(group([told[0], told[1], told[3]], [Decision(SAME, "a", "b")])) == [("a", "b", "d")]


def test_a_decision_on_reports_that_are_not_there_changes_nothing() -> None:
    told = [claim("a"), claim("b")]
    assert group(told, [Decision(DIFFERENT, "x", "y"), Decision(SAME, "x", "z")]) == group(told)


def test_nothing_makes_no_meetings() -> None:
    assert group([]) == Grouping(())
