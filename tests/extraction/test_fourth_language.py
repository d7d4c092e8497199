"""A language that the project does not have: a few words and patterns are enough to read its plain sentences, and the core stays as it is."""

import re

import pytest

from diplomacy.extraction import extract, read_document
from diplomacy.extraction import gazetteer as module
from diplomacy.extraction.languages import GRAMMARS, Cue, Grammar, Kind
from diplomacy.extraction.languages.en_names import side_of_name
from diplomacy.extraction.languages.en_surnames import SURNAMES
from diplomacy.extraction.vocabulary import Format

MONTHS = {
    name: n
    for n, name in enumerate("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre".split(), 1)
}
NONE: frozenset[str] = frozenset()

FRENCH = Grammar(
    code="fr",
    cues=(
        Cue("a recu", Kind.VERB, separates=True, host="before"),
        Cue("s'est entretenu avec", Kind.VERB),
        Cue("rencontrer", Kind.VERB),
        Cue("entretien telephonique", Kind.NOUN, Format.PHONE),
    ),
    months=MONTHS,
    weekdays={},
    relative={"hier": ("today", -1)},
    capitals={"CN": "Beijing", "VN": "Hanoi"},
    adjectives={"chinois": "CN", "vietnamien": "VN"},
    countries={"chine": "CN", "vietnam": "VN"},
    title_words=frozenset("premier ministre president ambassadeur".split()),
    caption_hints=(),
    greetings=NONE,
    honours=NONE,
    links=frozenset("le la de des du".split()),
    title_parts=NONE,
    modifiers=NONE,
    not_in_titles=NONE,
    apposition=NONE,
    contact_words={},
    guests=NONE,
    hosts=NONE,
    ranks={},
    lesser=frozenset(("vice",)),
    surnames=SURNAMES,
    short_names_never=NONE,
    abbreviations=NONE,
    side_of_name=side_of_name,
    conjunctions=frozenset(("et",)),
    subordinators=frozenset(("que",)),
    collectives=NONE,
    bare_verbs=NONE,
    patterns={
        "day_starts": re.compile(r"\b(?=\d|hier)"),
        "day": re.compile(
            rf"(?P<day>\d{{1,2}})(?:er)? (?P<month>{'|'.join(MONTHS)})(?: (?P<year>(?:19|20)\d\d))?|\b(?P<relative>hier)\b"
        ),
        "place_before": re.compile(r"\ba $"),
        "planned_before": re.compile(r"\b(?:doit|va|compte) [^,;]*$"),
    },
)


@pytest.fixture
def tell(gazetteer, monkeypatch):
    monkeypatch.setattr(module, "GRAMMARS", {**GRAMMARS, "fr": FRENCH})
    monkeypatch.setattr(gazetteer, "_siblings", {"en": gazetteer})
    return lambda text: extract(read_document("a", text.encode(), language="fr"), gazetteer).reports


def test_a_grammar_alone_makes_a_language_readable(tell):
    (report,) = tell(
        "Le 26 juin 2024, à Hanoi, le premier ministre Pham Minh Chinh a reçu le ministre chinois Wang Yi."
    )
    assert (report.date.edtf, report.format, report.venue.city) == ("2024-06-26", Format.IN_PERSON, "Hanoi")
    assert {s.name for s in report.seats} == {"Pham Minh Chinh", "Wang Yi"}


def test_formats_and_plans_are_told_by_its_own_words(tell):
    (report,) = tell("Le 26 juin 2024, Bui Thanh Son a eu un entretien téléphonique avec le ministre chinois Wang Yi.")
    assert report.format is Format.PHONE
    assert tell("Le 26 juin 2024, Bui Thanh Son a dit qu'il va rencontrer le ministre chinois Wang Yi.") == ()
