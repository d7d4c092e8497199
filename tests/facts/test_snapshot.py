"""The database as facts for extraction."""

from dataclasses import replace

import pytest

from diplomacy import models
from diplomacy.extraction.facts import Facts
from diplomacy.facts.loading import load
from diplomacy.facts.snapshot import facts_from_database
from diplomacy.facts.tables import read_tables

from .test_tables import SHIPPED

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded() -> None:
    load(read_tables(SHIPPED))


def without_repetitions(facts: Facts) -> Facts:
    """The tables hold a thing once where the files may say it twice; the first stands."""
    phrases = {(p.topic, p.language, p.words): p for p in reversed(facts.phrases)}
    tenures = {(t.official, t.office, t.start): t for t in reversed(facts.tenures)}
    return replace(
        facts,
        officials=tuple(replace(o, aliases=tuple(dict.fromkeys(o.aliases))) for o in facts.officials),
        phrases=tuple(reversed(phrases.values())),
        tenures=tuple(reversed(tenures.values())),
    )


@pytest.mark.usefixtures("loaded")
def test_loaded_facts_are_those_of_the_files(facts: Facts) -> None:
    found, expected = facts_from_database(SHIPPED), without_repetitions(facts)
    assert set(found.phrases) == set(expected.phrases)
    assert set(found.tenures) == set(expected.tenures)
    rest = {"phrases": (), "tenures": ()}
    assert replace(found, **rest) == replace(expected, **rest)


@pytest.mark.usefixtures("loaded")
def test_facts_take_a_fixed_number_of_queries(django_assert_num_queries) -> None:
    with django_assert_num_queries(9):
        facts_from_database(SHIPPED)


@pytest.mark.usefixtures("loaded")
def test_what_an_editor_changes_is_read_with() -> None:
    person = models.Participant.objects.get(slug="wang-yi")
    person.name_vi = "Vương Nghị (sửa)"
    person.save()
    models.OtherName.objects.create(participant=person, name="Wang the First")
    found = {o.slug: o for o in facts_from_database(SHIPPED).officials}["wang-yi"]
    assert found.name_vi == "Vương Nghị (sửa)"
    assert "Wang the First" in found.aliases


def test_people_found_in_texts_are_left_out_until_confirmed() -> None:
    person = models.Participant.objects.create(slug="somebody-cn", name="Some Body", side="CN", provisional=True)
    models.OtherName.objects.create(participant=person, name="S. Body")
    assert facts_from_database(SHIPPED).officials == ()
    person.provisional = False
    person.save()
    assert [(o.slug, o.aliases) for o in facts_from_database(SHIPPED).officials] == [("somebody-cn", ("S. Body",))]
