"""Reasons: a code with facts that can be told in words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplomacy.conclusions import CORRECTED
from diplomacy.extraction.reasons import SENTENCES, Reason

FACTS = st.dictionaries(st.text(min_size=1).filter(lambda name: name != "code"), st.text(), max_size=4)


def test_a_reason_is_told_with_its_facts() -> None:
    reason = Reason.of("venue-city", venue="Great Hall of the People", city="Beijing")
    assert reason.sentence() == "Great Hall of the People is in Beijing."


def test_a_code_without_a_sentence_is_refused() -> None:
    with pytest.raises(KeyError):
        Reason.of("because")


def test_a_fact_that_the_sentence_wants_must_be_given() -> None:
    with pytest.raises(KeyError, match="city"):
        Reason.of("venue-city", venue="Great Hall of the People")


def test_the_order_of_facts_makes_no_difference() -> None:
    assert Reason.of("venue-city", venue="a", city="b") == Reason.of("venue-city", city="b", venue="a")


@given(st.sampled_from(sorted(SENTENCES)), FACTS)
def test_a_reason_is_stored_and_read_back_the_same(code: str, facts: dict[str, str]) -> None:
    reason = Reason(code, tuple(sorted(facts.items())))
    assert Reason.from_json(reason.as_json()) == reason


def test_facts_that_were_stored_as_numbers_come_back_as_words() -> None:
    assert Reason.from_json({"code": "anniversary", "nth": 75}).facts == (("nth", "75"),)


def test_message_and_facts_are_translated_apart() -> None:
    reason = Reason.of("year-of-publication", published="2024-06-26")
    assert reason.sentence(write=lambda name, fact: f"<{name} {fact}>").endswith("published on <published 2024-06-26>.")
    assert reason.sentence(translate=lambda message: message.replace("The text", "Der Text")).startswith("Der Text")


@pytest.mark.parametrize("code", SENTENCES)
def test_every_sentence_is_one_and_can_be_filled_in(code: str) -> None:
    names = re.findall(r"%\((\w+)\)s", SENTENCES[code])
    sentence = Reason.of(code, **dict.fromkeys(names, "this & that %")).sentence()
    assert sentence.endswith(".")
    assert sentence.count("this & that %") == len(names)
    assert "%(" not in sentence


def test_what_a_reviewer_corrected_can_be_told() -> None:
    assert "reviewer" in CORRECTED.sentence()
