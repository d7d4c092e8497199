"""Fact tables into the database, by way of editors."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from diplomacy import models
from diplomacy.facts.loading import LoadAccount, load
from diplomacy.facts.tables import Row, Tables, read_tables

from .test_tables import OFFICES, OFFICIALS, PHRASES, PLACE, PLACES, PUBLISHER, PUBLISHERS, SHIPPED, TENURES, TOPICS

pytestmark = pytest.mark.django_db

FILES = {
    "officials": OFFICIALS
    + "wang-yi,Wang Yi,王毅,Vương Nghị,王毅,CN,Q1,Wang;Vuong Nghi,1953,,high,\n"
    + "li-qiang,Li Qiang,李强,Lý Cường,李强,CN,Q2,Li;Li,1959,,high,\n",
    "offices": OFFICES + "cn-fm,CN,Foreign Minister,FM;Minister Wang,Bộ trưởng,,外交部长,,3,MFA\n",
    "tenures": TENURES + "wang-yi,cn-fm,2013-03-16,2022-12-30,high,ended,page\n",
    "places": PLACES + PLACE,
    "topics": TOPICS + "trade,Trade,TM,贸易,Trade,TM,贸易,,,\n" + "border,Border,BG,边界,Border,BG,边界,,,\n",
    "topic_phrases": PHRASES + "trade,en,trade deficit,\ntrade,en,trade deficit,again\nborder,zh,边界,\n",
    "publishers": PUBLISHERS + PUBLISHER,
}
MADE = {
    "publishers": 1,
    "places": 1,
    "topics": 2,
    "topic_phrases": 2,
    "officials": 2,
    "other_names": 3,
    "offices": 1,
    "tenures": 1,
}


class Folder:
    """A facts folder: `load()` loads it, `edit(table, old, new)` changes a file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        for name, text in FILES.items():
            (path / f"{name}.csv").write_text(text)

    def edit(self, table: str, old: str, new: str) -> None:
        file = self.path / f"{table}.csv"
        assert old in file.read_text()
        file.write_text(file.read_text().replace(old, new))

    def load(self) -> LoadAccount:
        account = load(read_tables(self.path, FILES))
        assert account.bad == []
        return account


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def wang() -> models.Participant:
    return models.Participant.objects.get(slug="wang-yi")


def everything() -> dict[str, list[dict[str, Any]]]:
    tables = (models.Publisher, models.Place, models.Topic, models.TopicPhrase, models.Participant)
    more = (models.OtherName, models.Office, models.Tenure, models.LoadedFact)
    return {m.__name__: list(m._default_manager.order_by("pk").values()) for m in (*tables, *more)}


def test_every_row_is_made_once(folder: Folder) -> None:
    account = folder.load()
    assert {table: rows.made for table, rows in account.tables.items()} == MADE
    assert wang().born == 1953
    assert set(wang().other_names.values_list("name", flat=True)) == {"Wang", "Vuong Nghi"}
    assert models.Place.objects.get().latitude == 39.904
    assert models.Office.objects.get().aliases == ["FM", "Minister Wang"]
    assert [t.slug for t in models.Topic.objects.all()] == ["trade", "border"]


def test_loading_again_changes_nothing(folder: Folder) -> None:
    folder.load()
    before = everything()
    account = folder.load()
    assert everything() == before
    for table, rows in account.tables.items():
        assert (rows.made, rows.changed, rows.kept, rows.gone) == (0, 0, 0, 0)
        assert rows.same == MADE[table]


def test_the_shipped_facts_load_and_load_again_unchanged(django_assert_max_num_queries) -> None:
    tables = read_tables(SHIPPED)
    with django_assert_max_num_queries(180):
        first = load(tables)
    assert first.bad == []
    assert models.Participant.objects.count() == len(tables["officials"])
    assert models.Office.objects.count() == len(tables["offices"])
    assert models.Place.objects.count() == len(tables["places"])
    assert models.Publisher.objects.count() == len(tables["publishers"])
    assert models.Topic.objects.count() == len(tables["topics"])
    with django_assert_max_num_queries(20):
        again = load(tables)
    assert all((r.made, r.changed, r.kept, r.gone) == (0, 0, 0, 0) for r in again.tables.values())


# -- what the files change --------------------------------------------------------------------------------------------


def test_a_changed_cell_arrives_where_no_editor_touched_it(folder: Folder) -> None:
    folder.load()
    folder.edit("officials", "Q1,", "Q99,")
    account = folder.load()
    assert wang().wikidata == "Q99"
    assert (account.tables["officials"].changed, account.tables["officials"].same) == (1, 1)
    assert folder.load().tables["officials"].changed == 0


def test_a_new_row_arrives(folder: Folder) -> None:
    folder.load()
    folder.edit("officials", "Wang;Vuong Nghi", "Wang;Vuong Nghi;Wang I")
    assert folder.load().tables["other_names"].made == 1
    assert wang().other_names.filter(name="Wang I").exists()


def test_a_row_that_is_gone_from_the_file_stays(folder: Folder) -> None:
    folder.load()
    folder.edit("officials", "Wang;Vuong Nghi", "Wang")
    account = folder.load()
    assert account.tables["other_names"].gone == 1
    assert wang().other_names.filter(name="Vuong Nghi").exists()


def test_a_row_that_comes_back_is_the_one_that_stayed(folder: Folder) -> None:
    folder.load()
    folder.edit("officials", "Wang;Vuong Nghi", "Wang")
    folder.load()
    folder.edit("officials", ",Wang,", ",Wang;Vuong Nghi,")
    assert folder.load().tables["other_names"].made == 0
    assert wang().other_names.count() == 2


# -- what editors change ----------------------------------------------------------------------------------------------


def test_what_an_editor_changed_is_kept_and_told(folder: Folder) -> None:
    folder.load()
    models.Participant.objects.filter(slug="wang-yi").update(wikidata="Q7")
    account = folder.load()
    assert wang().wikidata == "Q7"
    assert (account.tables["officials"].kept, account.tables["officials"].changed) == (1, 0)


def test_what_an_editor_changed_is_kept_though_the_file_changes_too(folder: Folder) -> None:
    folder.load()
    models.Participant.objects.filter(slug="wang-yi").update(wikidata="Q7")
    folder.edit("officials", "Q1,", "Q99,")
    folder.load()
    folder.load()
    assert wang().wikidata == "Q7"


def test_beside_an_editors_cell_the_others_follow_the_file(folder: Folder) -> None:
    folder.load()
    models.Participant.objects.filter(slug="wang-yi").update(wikidata="Q7")
    folder.edit("officials", "Vương Nghị,王毅,CN", "Vương Nghị 2,王毅,CN")
    folder.load()
    assert (wang().wikidata, wang().name_vi) == ("Q7", "Vương Nghị 2")


def test_an_editor_and_the_file_may_come_to_the_same(folder: Folder) -> None:
    folder.load()
    models.Participant.objects.filter(slug="wang-yi").update(wikidata="Q99")
    folder.edit("officials", "Q1,", "Q99,")
    assert folder.load().tables["officials"].same == 2
    folder.edit("officials", "Q99,", "Q100,")
    folder.load()
    assert wang().wikidata == "Q100"


def test_a_list_that_an_editor_changed_is_kept_whole(folder: Folder) -> None:
    folder.load()
    models.Office.objects.update(aliases=["FM"])
    folder.edit("offices", "FM;Minister Wang", "FM;Minister Wang;Top diplomat")
    folder.load()
    assert models.Office.objects.get().aliases == ["FM"]


def test_a_row_that_an_editor_deleted_stays_deleted_with_what_hangs_on_it(folder: Folder) -> None:
    folder.load()
    wang().delete()
    account = folder.load()
    assert not models.Participant.objects.filter(slug="wang-yi").exists()
    assert models.Tenure.objects.count() == 0
    assert (account.tables["officials"].kept, account.tables["tenures"].kept) == (1, 1)
    folder.edit("officials", "Q1,", "Q99,")
    assert folder.load().tables["officials"].made == 0


def test_a_row_deleted_and_made_anew_is_the_editors_and_gets_new_rows_of_the_file(folder: Folder) -> None:
    folder.load()
    wang().delete()
    models.Participant.objects.create(slug="wang-yi", name="Wang Yi (new)", side="CN")
    folder.edit("officials", "Wang;Vuong Nghi", "Wang;Vuong Nghi;Wang I")
    folder.load()
    assert wang().name == "Wang Yi (new)"
    assert list(wang().other_names.values_list("name", flat=True)) == ["Wang I"]


def test_a_row_that_an_editor_added_stays(folder: Folder) -> None:
    folder.load()
    models.OtherName.objects.create(participant=wang(), name="Wang the Wolf Warrior")
    folder.load()
    assert wang().other_names.count() == 3


def test_a_row_that_an_editor_made_before_the_file_brought_it_is_all_the_editors(folder: Folder) -> None:
    models.Participant.objects.create(slug="wang-yi", name="Wang Yi (ours)", side="CN")
    account = folder.load()
    assert wang().name == "Wang Yi (ours)"
    assert wang().wikidata == ""
    assert (account.tables["officials"].made, account.tables["officials"].kept) == (1, 1)
    assert wang().other_names.count() == 2
    folder.load()
    assert wang().name == "Wang Yi (ours)"


def test_a_name_that_an_editor_wrote_before_the_file_did_is_not_doubled(folder: Folder) -> None:
    folder.load()
    models.OtherName.objects.create(participant=wang(), name="Wang I")
    folder.edit("officials", "Wang;Vuong Nghi", "Wang;Vuong Nghi;Wang I")
    account = folder.load()
    assert wang().other_names.filter(name="Wang I").count() == 1
    assert account.tables["other_names"].kept == 1


def test_a_changed_slug_is_kept_and_new_rows_find_their_way(folder: Folder) -> None:
    folder.load()
    models.Participant.objects.filter(slug="wang-yi").update(slug="wang-yi-1953")
    folder.edit("officials", "Wang;Vuong Nghi", "Wang;Vuong Nghi;Wang I")
    account = folder.load()
    assert account.tables["officials"].made == 0
    assert models.Participant.objects.get(slug="wang-yi-1953").other_names.count() == 3


def test_cells_of_the_file_and_of_an_editor_that_contradict_each_other_leave_the_row_alone(folder: Folder) -> None:
    folder.load()
    models.Tenure.objects.update(start="2020-01")
    folder.edit("tenures", "2022-12-30", "2019-12-30")
    for _ in range(2):
        account = folder.load()
        tenure = models.Tenure.objects.get()
        assert (tenure.start, tenure.end) == ("2020-01", "2022-12-30")
        assert (account.tables["tenures"].kept, account.tables["tenures"].changed) == (1, 0)


# -- bad rows, and the command ----------------------------------------------------------------------------------------


def test_bad_rows_are_told_and_the_rest_is_loaded(folder: Folder) -> None:
    folder.edit("officials", "1959,,high", "1959,,sure")
    account = load(read_tables(folder.path, FILES))
    assert [(b.file, b.line) for b in account.bad] == [("officials.csv", 3)]
    assert list(models.Participant.objects.values_list("slug", flat=True)) == ["wang-yi"]


def test_a_row_that_turns_bad_leaves_the_loaded_one_as_it_is(folder: Folder) -> None:
    folder.load()
    folder.edit("officials", "1953,,high", "1953,,sure")
    load(read_tables(folder.path, FILES))
    assert wang().born == 1953
    assert wang().other_names.count() == 2


def test_a_load_that_fails_changes_nothing(folder: Folder) -> None:
    tables = read_tables(folder.path, FILES)
    offices = tables.rows["offices"]
    broken = Row(9, {**offices[0].cells, "slug": "cn-other", "rank": "seven"})
    with pytest.raises(ValueError, match="seven"):
        load(replace(tables, rows=tables.rows | {"offices": [*offices, broken]}))
    assert models.Publisher.objects.count() == 0
    assert models.LoadedFact.objects.count() == 0


def test_no_tables_are_no_rows() -> None:
    account = load(Tables())
    assert all(rows.made == 0 for rows in account.tables.values())


def test_the_command_tells_what_it_did(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    for table in ("meeting_terms", "anchor_events"):
        (folder.path / f"{table}.csv").write_bytes((SHIPPED / f"{table}.csv").read_bytes())
    call_command("load_facts", folder.path)
    assert "officials: 2 new" in capsys.readouterr().out
    call_command("load_facts", folder.path)
    assert capsys.readouterr().out == "Facts: nothing new.\n"


def test_the_command_fails_after_loading_the_rest_where_a_row_was_bad(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(CommandError, match="2 bad rows"):
        call_command("load_facts", folder.path)
    told = capsys.readouterr()
    assert "meeting_terms.csv:0: the file is missing" in told.err
    assert models.Participant.objects.count() == 2


def test_the_command_fails_where_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="nowhere"):
        call_command("load_facts", tmp_path / "nowhere")
