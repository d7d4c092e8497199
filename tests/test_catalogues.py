"""The catalogues of the interface's languages: whole, sound, and compiled from what is there today."""

import re

import pytest
from babel.messages.catalog import Catalog, Message

from diplomacy.catalogues import compiled, languages, messages, path_of, refreshed, source_of, untranslated

_PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[a-z]|%%")
_MARKUP = re.compile(r"</?\w+[^>]*>")
_AS_IN_ENGLISH = {
    # names, and letters of a date that are the same in another language
    "vi": {"COVID-19", "CPTPP", "D", "Wikidata", "Y"},
    "zh-hans": {"D"},
}


@pytest.fixture(scope="module", params=languages())
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def catalog(language: str) -> Catalog:
    return refreshed(language)


def forms(message: Message) -> list[tuple[str, str]]:
    """(English, translation) of each form; a translation into one form alone stands against the English plural."""
    ids = [message.id] if isinstance(message.id, str) else list(message.id)
    strings = [message.string] if isinstance(message.string, str) else list(message.string)
    return list(zip(ids[-len(strings) :], strings, strict=True))


def translated(catalog: Catalog) -> list[tuple[str, str]]:
    return [(m, t) for message in catalog if message.id and message.string for m, t in forms(message) if t]


def test_messages_come_from_templates_code_reasons_and_facts() -> None:
    found = {(message, context) for message, context, _place in messages()}
    assert ("Skip to the content", None) in found
    assert (("%(n)s meeting", "%(n)s meetings"), None) in found
    assert ("%(first)s receives %(second)s in %(where)s", None) in found
    assert (", ", "between parts of a line") in found
    assert ("j F Y", "format of a day") in found
    assert ("Set by a reviewer.", None) in found
    assert ("Normalisation of relations", None) in found
    assert ("state visit of Xi Jinping", None) in found


def test_what_stands_inside_a_filter_is_found_too() -> None:
    assert any(message == "Not known" and place == "templates/meeting.html" for message, _context, place in messages())


def test_no_message_lacks_a_translation(catalog: Catalog) -> None:
    assert untranslated(catalog) == [], "run `make messages`, translate what it names, and run it again"


def test_the_catalogue_is_that_of_todays_messages(language: str, catalog: Catalog) -> None:
    assert path_of(language).read_bytes() == source_of(catalog), "run `make messages`"


def test_the_compiled_catalogue_is_that_of_the_source(language: str) -> None:
    source, binary = path_of(language), path_of(language, "mo")
    assert binary.read_bytes() == compiled(source.read_bytes()), "run `make messages`"


def test_nothing_is_fuzzy(language: str) -> None:
    assert "fuzzy" not in path_of(language).read_text(encoding="utf-8")


def test_a_translation_has_the_placeholders_and_the_markup_of_the_message(catalog: Catalog) -> None:
    for pattern in (_PLACEHOLDER, _MARKUP):
        wrong = [(m, t) for m, t in translated(catalog) if sorted(pattern.findall(m)) != sorted(pattern.findall(t))]
        assert wrong == []


def test_no_message_is_left_in_english(language: str, catalog: Catalog) -> None:
    same = {m for m, t in translated(catalog) if m == t and re.search(r"[A-Za-z]", _PLACEHOLDER.sub("", m))}
    assert same <= _AS_IN_ENGLISH[language]


def test_chinese_is_written_in_chinese() -> None:
    plain = [(m, t) for m, t in translated(refreshed("zh-hans")) if not re.search(r"[\u4e00-\u9fff]", t)]
    signs = [(m, t) for m, t in plain if re.search(r"\w", _PLACEHOLDER.sub("", m)) and len(m) > 1]
    assert signs == []


def test_chinese_punctuation_has_full_width() -> None:
    wrong = [t for _m, t in translated(refreshed("zh-hans")) if re.search(r"[\u4e00-\u9fff][,;:?!]", t)]
    assert wrong == []


def test_neither_side_loses_a_sentence(catalog: Catalog) -> None:
    """A sentence stays one: what ends with a full stop does so in translation, and what does not, does not."""
    ends = [(m, t) for m, t in translated(catalog) if m[-1:] in ".?" or t[-1:] in ".?。？"]
    assert [(m, t) for m, t in ends if (m[-1:] in ".?") != (t[-1:] in ".?。？")] == []


def test_plural_forms_are_those_of_the_language(catalog: Catalog) -> None:
    assert catalog.num_plurals == 1  # neither Vietnamese nor Chinese inflects for number
