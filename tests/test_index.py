"""The index in memory: what keeps it in step with the database, and what the database keeps in step by itself."""

import threading
import time
from array import array
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from diplomacy.index import building, current_index, keeping
from diplomacy.index.shelf import Shelf
from diplomacy.index.structure import FacetIndex, Leaders
from diplomacy.index.upkeep import FTS_TABLE, SHOWN, set_up
from diplomacy.models import IndexVersion, OtherName, SearchText
from diplomacy.search import Term, folded, holding, index, terms_of

from .factories import make_meeting, make_participant, make_topic


class TestShelf:
    def test_what_was_not_asked_for_longest_goes_first(self):
        shelf = Shelf(2)
        shelf.put("a", 1)
        shelf.put("b", 2)
        assert shelf.get("a") == 1
        shelf.put("c", 3)
        assert (shelf.get("a"), shelf.get("b"), shelf.get("c"), len(shelf)) == (1, None, 3, 2)

    def test_a_value_is_made_once(self):
        shelf, made = Shelf(2), []
        assert [shelf.get_or("a", lambda: made.append(1) or "x") for _ in range(2)] == ["x", "x"]
        assert made == [1]


def made_up(pks: list[int]) -> FacetIndex:
    zeros = array("i", [0] * len(pks))
    nobody = Leaders(array("I"), array("I"))
    return FacetIndex("t", array("q", pks), zeros, zeros, zeros, array("B", zeros), 0, {}, {}, nobody, {})


class TestNumbers:
    @pytest.mark.parametrize("pks", [[7, 5, 9], [7, 5, 10**12]], ids=["ids in a row", "ids far apart"])
    def test_ids_become_numbers_and_unknown_ones_are_left_out(self, pks):
        found = made_up(pks)
        assert sorted(found.numbered([*pks, 4, 6, 10**13])) == [0, 1, 2]
        assert list(found.numbered([5])) == [1]

    def test_an_empty_record_has_an_index(self):
        found = made_up([])
        assert (len(found), found.span, found.years, found.ends(found.all)) == (0, None, (), None)


@pytest.mark.django_db
class TestUpkeep:
    def test_every_table_that_is_shown_renews_the_token(self):
        names = {model._meta.db_table for model in SHOWN}
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE '%renews_token'")
                found = {name for (name,) in cursor.fetchall()}
            else:
                cursor.execute("SELECT tbl_name FROM sqlite_master WHERE name LIKE '%renews_token_on_delete'")
                found = {name for (name,) in cursor.fetchall()}
        assert found == names

    def test_setting_up_again_changes_nothing(self):
        make_meeting("2024-01-01")
        token = building.current_token()
        set_up()
        assert building.current_token() == token

    def test_a_token_comes_back_where_its_row_was_lost(self):
        make_topic("trade")
        IndexVersion.objects.all().delete()
        assert building.current_token() == ""
        make_topic("sea")
        assert len(building.current_token()) == 32

    def test_a_full_text_index_that_was_lost_is_made_again_with_all_words(self):
        meeting = make_meeting("2024-01-01")
        SearchText.objects.create(meeting=meeting, folded=folded(["code of conduct"]))
        # what foreign keys have yet to check stands in the way of an index
        lost = ["SET CONSTRAINTS ALL IMMEDIATE", "DROP INDEX diplomacy_searchtext_words"]
        if connection.vendor == "sqlite":
            lost = [f"DROP TRIGGER {FTS_TABLE}_insert", f"DROP TABLE {FTS_TABLE}"]
        with connection.cursor() as cursor:
            for statement in lost:
                cursor.execute(statement)
        set_up()
        assert holding(terms_of("conduct")) == [meeting.pk]


WORDS = ["a", "b", "王", "毅", "王毅", "Đặng", "code of conduct", "conduct", "o'brien", "3.14", "東海", "1e5", "x" * 80]


@pytest.mark.django_db
class TestWords:
    @pytest.mark.parametrize(
        "query",
        ["a", '"a b"', "王", "王毅", "毅王", "dang", "东海", '"code of"', "of code", "3.14", "x" * 80, "1e5", "brien"],
    )
    def test_both_ways_of_searching_find_the_same(self, query):
        for n in range(len(WORDS)):
            words = [WORDS[n], WORDS[(n * 5 + 2) % len(WORDS)]]
            SearchText.objects.create(meeting=make_meeting("2024-01-01"), folded=folded([" ".join(words)]))
        terms = terms_of(query)
        plain = SearchText.objects.all()
        for term in terms:
            plain = plain.filter(folded__contains=term.needle)
        found = sorted(holding(terms))
        assert found == sorted(plain.values_list("meeting", flat=True))
        if query not in ("毅王", '"a b"'):
            assert found

    def test_words_follow_every_write(self):
        meeting = make_meeting("2024-01-01")
        row = SearchText.objects.create(meeting=meeting, folded=folded(["trade"]))
        assert holding([Term(("trade",))]) == [meeting.pk]
        SearchText.objects.filter(pk=row.pk).update(folded=folded(["sea"]))
        assert (holding([Term(("trade",))]), holding([Term(("sea",))])) == ([], [meeting.pk])
        meeting.delete()
        assert holding([Term(("sea",))]) == []

    def test_a_person_renamed_is_found_by_the_new_name(self):
        person = make_participant("son", "VN", name="Bui Thanh Son")
        meeting = make_meeting("2024-01-01", person)
        index(meeting)
        person.name_vi = "Bùi Thanh Sơn"
        person.name_zh = "裴青山"
        person.save()
        OtherName.objects.create(participant=person, name="Pei Qingshan")
        assert holding(terms_of("裴青山")) == [meeting.pk]


@pytest.mark.django_db(transaction=True)
class TestKeeping:
    """Without a transaction around, as requests have it."""

    @pytest.fixture(autouse=True)
    def fresh(self, monkeypatch):
        monkeypatch.setattr(keeping, "_kept", keeping._Keeper())

    def test_a_small_record_is_read_again_at_once(self):
        make_meeting("2024-01-01")
        assert len(current_index()) == 1
        make_meeting("2024-01-02")
        assert len(current_index()) == 2

    def test_a_large_one_serves_on_while_it_is_read_and_nobody_waits_longer_than_is_promised(self, monkeypatch):
        started: list[int] = []
        monkeypatch.setattr(keeping, "_start_building", lambda: started.append(1))
        monkeypatch.setattr(keeping, "_is_in_memory", lambda: False)
        monkeypatch.setattr(keeping, "QUICK", -1.0)
        clock = SimpleNamespace(now=100.0)
        monkeypatch.setattr(keeping.time, "monotonic", lambda: clock.now)
        make_meeting("2024-01-01")
        old = current_index()
        make_meeting("2024-01-02")
        clock.now += keeping.TOLERATED
        assert current_index() is old
        assert started == [1]
        clock.now += 0.01
        assert len(current_index()) == 2, "what may be older than is tolerated is not served"

    def test_what_was_rolled_back_is_in_nobodys_index(self):
        make_meeting("2024-01-01")
        with transaction.atomic():
            make_meeting("2024-01-02")
            assert len(current_index()) == 2
            transaction.set_rollback(True)
        assert len(current_index()) == 1

    @pytest.mark.postgresql
    def test_a_thread_reads_it_while_another_asks(self, monkeypatch):
        monkeypatch.setattr(keeping, "QUICK", -1.0)
        make_meeting("2024-01-01")
        old = current_index()
        make_meeting("2024-01-02")
        assert current_index() is old
        for _ in range(100):
            if len(current_index()) == 2:
                break
            time.sleep(0.02)
        assert len(current_index()) == 2
        thread = keeping._kept.thread
        assert thread is not None
        thread.join(5)

    @pytest.mark.postgresql
    def test_many_who_ask_at_once_have_it_read_once(self, monkeypatch):
        from django.db import connections

        make_meeting("2024-01-01")
        built: list[int] = []
        plainly = keeping.build
        monkeypatch.setattr(keeping, "build", lambda: built.append(1) or plainly())
        seen: list[int] = []

        def ask() -> None:
            seen.append(len(current_index()))
            connections.close_all()

        threads = [threading.Thread(target=ask) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert seen == [1] * 6
        assert len(built) <= 2

    def test_flushing_the_tables_is_noticed(self):
        make_meeting("2024-01-01")
        assert len(current_index()) == 1
        call_command("flush", verbosity=0, interactive=False)
        assert len(current_index()) == 0
