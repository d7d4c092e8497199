"""What was taught comes back as the files' own rows, and nothing else changes."""

import io
from pathlib import Path

import pytest
from django.core.management import call_command

from diplomacy.facts.exporting import export
from diplomacy.facts.loading import load
from diplomacy.facts.tables import read_tables
from diplomacy.models import Office, OtherName, Participant, Place, Tenure, Topic, TopicPhrase
from tests.conftest import ROOT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("facts_in_database")]
FACTS = ROOT / "fixtures" / "facts"


def differences() -> str:
    return "\n".join(t.diff() for t in export(FACTS, read_tables(FACTS)))


def added(diff: str) -> list[str]:
    return [line[1:] for line in diff.splitlines() if line.startswith("+") and not line.startswith("+++")]


def removed(diff: str) -> list[str]:
    return [line[1:] for line in diff.splitlines() if line.startswith("-") and not line.startswith("---")]


def test_facts_as_they_were_loaded_export_without_a_difference():
    bad = read_tables(FACTS).bad
    assert len(removed(differences())) <= len(bad), "no more than the rows that could not be read"
    assert added(differences()) == []


def test_everything_that_can_be_taught_comes_back_as_a_row_of_its_table():
    wang = Participant.objects.get(slug="wang-yi")
    OtherName.objects.create(participant=wang, name="Wang Ii")
    office = Office.objects.create(slug="vn-keeper", side="VN", title="Keeper of the Seal", aliases=["A", "B"], rank=4)
    Tenure.objects.create(participant=wang, office=office, start="2031", status="current")
    Place.objects.create(slug="atlantis", name="Atlantis", country="VN", latitude=10.5, longitude=107, kind="city")
    TopicPhrase.objects.create(topic=Topic.objects.get(slug="maritime"), language="en", phrase="sunken cities")
    Participant.objects.create(slug="nobody-cn", name="Nobody", side="CN", provisional=True)
    rows = added(differences())
    assert any(r.startswith("wang-yi,") and "Wang Ii" in r for r in rows)
    assert any(r.startswith("vn-keeper,VN,Keeper of the Seal,A;B") for r in rows)
    assert any(r.startswith("wang-yi,vn-keeper,Keeper of the Seal,2031") for r in rows)
    assert any(r.startswith("atlantis,Atlantis") and ",10.5,107,city" in r for r in rows)
    assert any(r.startswith("maritime,en,sunken cities") for r in rows)
    assert not any("nobody" in r for r in rows), "whom nobody confirmed is no fact"


def test_what_an_editor_deleted_is_left_out():
    OtherName.objects.filter(participant__slug="wang-yi").delete()
    TopicPhrase.objects.order_by("pk").first().delete()
    gone = removed(differences())
    assert len([r for r in gone if r.startswith("wang-yi,")]) == 1
    assert len(gone) >= 2


def test_exported_files_load_again_without_a_change(tmp_path: Path):
    OtherName.objects.create(participant=Participant.objects.get(slug="wang-yi"), name="Wang Ii")
    for path in FACTS.glob("*.csv"):
        (tmp_path / path.name).write_text(path.read_text())
    out = io.StringIO()
    call_command("export_facts", to=tmp_path, stdout=out)
    assert "1 with changes" in out.getvalue() or "tables written" in out.getvalue()
    account = load(read_tables(tmp_path))
    assert not any(t.changed or t.made for t in account.tables.values())
    out = io.StringIO()
    call_command("export_facts", str(tmp_path), diff=True, stdout=out)
    assert out.getvalue().strip() == "Facts: as in the files."
