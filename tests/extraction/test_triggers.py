"""A pattern is tried only where it may match, and nothing that it would match is lost by that."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplomacy.extraction.folding import fold
from diplomacy.extraction.gazetteer import TRIED_OFTEN
from diplomacy.extraction.languages import GRAMMARS, Patterns
from diplomacy.extraction.triggers import Triggers, strings_of

ROOT = Path(__file__).resolve().parents[2]
WORDS = ("visit", "visited", "talks", "hold talks", "meeting", "will", "ministers")
TEXTS = st.lists(st.sampled_from((*WORDS, "of", "the", "held", "s")), max_size=12).map(" ".join)


def strings(pattern: str) -> set[str] | None:
    found = strings_of(re.compile(pattern))
    return None if found is None else set(found)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\bvisits? (?:of|by)\b", {"visit of", "visit by", "visits of", "visits by"}),
        (r"[a-z]+ (?:saw|met) him", {" saw him", " met him"}),
        (r"(?:[a-z]+ ){1,2}talks\b", {"talks"}),
        (r"(?:agreed|ready)+ to", {"agreed", "ready"}),
        (r"\bvisit(?=ing)in", {"visitin"}),
        (r"(?P<who>ministers)(?<!prime ministers)", {"ministers"}),
        ("(?:会见|会晤)", {"会见", "会晤"}),
    ],
)
def test_the_strings_of_a_pattern_are_those_that_it_cannot_do_without(pattern, needed):
    assert strings(pattern) == needed


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:ministers)?",  # nothing need stand there
        r"(?:ministers|he)",  # "he" stands everywhere
        r"(?:ministers)*\d{4}",
        r"(?=ministers)",
        r"[a-z]{12}",
        r"(?i:ministers)",
        r"(?!)",
    ],
)
def test_a_pattern_without_strings_worth_looking_for_may_match_anywhere(pattern):
    assert strings(pattern) is None


def test_letters_of_either_case_are_not_looked_for():
    assert strings_of(re.compile("ministers", re.IGNORECASE)) is None


@given(
    text=TEXTS,
    branches=st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=2), min_size=1, max_size=3),
    data=st.data(),
)
def test_a_search_finds_what_the_pattern_finds(text, branches, data):
    pattern = re.compile("(?:" + "|".join(r"\b(?:the )?" + "(?: of)? ".join(words) for words in branches) + ")")
    wording = Triggers(Patterns({"one": pattern}), ["one"]).read(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(0, len(text)))
    assert spans([wording.search("one", start, end)]) == spans([pattern.search(text, start, end)])
    assert spans(wording.finditer("one", start, end)) == spans(pattern.finditer(text, start, end))
    assert spans([wording.search_cut("one", start, end)]) == spans([pattern.search(text[start:end])])
    assert spans([wording.match_cut("one", start, end)]) == spans([pattern.match(text[start:end])])


def spans(matches) -> list[tuple[int, int]]:
    return [match.span() for match in matches if match]


@pytest.mark.parametrize("language", ["en", "vi", "zh"])
def test_every_pattern_tried_often_matches_in_real_articles_as_without_its_strings(language):
    grammar = GRAMMARS[language]
    compounds = {f"{topic} {n}": pattern for n, (topic, pattern) in enumerate(grammar.topic_patterns)}
    patterns = Patterns({**grammar.patterns, **compounds})
    names = [*TRIED_OFTEN, *compounds]
    triggers, matched = Triggers(patterns, names), 0
    for path in sorted((ROOT / "evaluation" / f"dev-{language}" / "docs").glob("*.txt")):
        folded = fold(path.read_text(encoding="utf-8"))
        wording = triggers.read(folded)
        for name in names:
            for start in range(0, min(len(folded), 3_000), 300):
                found = spans(wording.finditer(name, start, start + 300))
                assert found == spans(patterns[name].finditer(folded, start, start + 300)), name
                matched += len(found)
    assert matched > 100


def test_a_pattern_that_a_language_lacks_matches_nowhere():
    wording = Triggers(Patterns({}), ["one"]).read("visits of the ministers")
    assert wording.search("one", 0, 20) is None
