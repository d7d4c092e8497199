"""Patterns are compiled when they are first run, and are otherwise like those of `re`."""

import re

import pytest

from diplomacy.extraction.languages import GRAMMARS, deferred


def test_a_deferred_pattern_finds_what_a_compiled_one_finds():
    text = "On 8 May and on 12 May"
    late, soon = (
        deferred.compile(r"(?P<day>\d+) may", deferred.IGNORECASE),
        re.compile(r"(?P<day>\d+) may", re.IGNORECASE),
    )
    assert [m["day"] for m in late.finditer(text)] == [m["day"] for m in soon.finditer(text)] == ["8", "12"]
    assert late.search(text, 5).span() == soon.search(text, 5).span()
    assert (late.pattern, late.flags, late.groupindex) == (soon.pattern, soon.flags, soon.groupindex)


def test_a_faulty_pattern_is_told_when_it_is_first_run():
    faulty = deferred.compile("(")
    with pytest.raises(re.error):
        faulty.search("x")


@pytest.mark.parametrize("language", ["en", "vi", "zh"])
def test_every_pattern_of_a_grammar_compiles(language):
    grammar = GRAMMARS[language]
    patterns = [*grammar.patterns.values(), *(pattern for _, pattern in grammar.topic_patterns)]
    assert len(patterns) > 100
    for pattern in patterns:
        assert re.compile(pattern.pattern, pattern.flags).groups == pattern.groups
