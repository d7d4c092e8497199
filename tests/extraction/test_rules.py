"""The rules are data: each is named once, used, explained, and fires in its own example."""

import re
from pathlib import Path

import pytest

import diplomacy.extraction as extraction
from diplomacy.extraction.rules import BY_NAME, RULES

READS = {"participants", "date", "place", "format", "topics", "published", "publisher"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_fires_in_its_example(read, evidence_of, rule):
    assert rule.name in {e.rule for e in evidence_of(read(rule.example))}


def test_no_rule_is_named_twice():
    assert len(BY_NAME) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_what_it_reads_and_why(rule):
    assert rule.reads in READS
    assert rule.reason.endswith(".")


def test_every_piece_of_evidence_names_a_rule(read, evidence_of):
    used = {e.rule for rule in RULES for e in evidence_of(read(rule.example))}
    assert used <= set(BY_NAME)


def test_every_reason_given_in_the_code_has_a_sentence():
    from diplomacy.extraction.reasons import SENTENCES

    package = Path(extraction.__file__).parent
    named = {
        code
        for path in package.glob("*.py")
        for code in re.findall(r'Reason\.of\(\s*"([a-z-]+)"', path.read_text("utf-8"))
    }
    assert named
    assert named <= set(SENTENCES)
