"""Two writers at once, with real connections. SQLite lets only one write at a time by itself."""

import threading

import pytest
from django.db import connection

from diplomacy.facts.tables import read_tables
from diplomacy.models import Article, Meeting
from tests.conftest import ROOT
from tests.test_ingestion import CALL, CALL_AS_BEIJING_TELLS_IT

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgresql]


def test_two_ingestions_at_once_make_one_meeting_of_two_accounts(tmp_path, gazetteer):
    from diplomacy.facts.loading import load
    from diplomacy.ingestion import ingest
    from diplomacy.sources import find

    load(read_tables(ROOT / "fixtures" / "facts"))
    for n in range(6):
        for name, text in (("hanoi", CALL), ("beijing", CALL_AS_BEIJING_TELLS_IT)):
            told = text.replace("2022", str(2016 + n)).replace("on Thursday", "on March 3")
            (tmp_path / f"{n}-{name}.txt").write_text(told)
    start = threading.Barrier(2)
    failures: list[object] = []

    def run(name: str) -> None:
        try:
            start.wait(10)
            failures.extend(ingest(find(sorted(tmp_path.glob(f"*-{name}.txt"))), gazetteer).failures)
        except Exception as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(name,)) for name in ("hanoi", "beijing")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert failures == []
    assert Article.objects.count() == 12
    told = sorted((m.date, m.reports.count()) for m in Meeting.objects.all())
    assert told == [(f"{2016 + n}-03-03", 2) for n in range(6)]


def test_reading_and_reviewing_at_once_lose_nothing(tmp_path, gazetteer, django_user_model):
    """One reads texts of ten calls over and over while another corrects, merges and rejects."""
    from diplomacy.corrections import ChangedMeanwhileError, Wanted, correct
    from diplomacy.decisions import UndecidableError, merge, reject
    from diplomacy.facts.loading import load
    from diplomacy.ingestion import ingest
    from diplomacy.models import Correction, Decision
    from diplomacy.sources import find

    load(read_tables(ROOT / "fixtures" / "facts"))
    user = django_user_model.objects.create_user("reviewer")
    years = range(2013, 2023)

    def write(words: str) -> None:
        for year in years:
            text = CALL.replace("2022", str(year)).replace("maritime issues", words)
            (tmp_path / f"{year}.txt").write_text(text)

    write("maritime issues")
    ingest(find([tmp_path]), gazetteer)
    start = threading.Barrier(3)
    faults: list[object] = []
    corrected: list[int] = []

    def attempt(act) -> None:
        try:
            start.wait(10)
            act()
        except Exception as error:
            faults.append(error)
        finally:
            connection.close()

    def read() -> None:
        for words in ("maritime issues, RCEP", "maritime issues", "maritime issues, railways"):
            write(words)
            faults.extend(ingest(find([tmp_path]), gazetteer).failures)

    def review() -> None:
        for year in years:
            meeting = Meeting.objects.get(date=f"{year}-03-03")
            seats = ()
            wanted = Wanted(f"{year}-03-04", "phone", None, seats, frozenset())
            correct(meeting, wanted, user=user, reason="The ministry says the 4th.")
            corrected.append(meeting.pk)

    def judge() -> None:
        for one, other in ((2013, 2014), (2015, 2016)):
            pair = list(
                Meeting.objects.filter(date__startswith=f"{one}-03")
                | Meeting.objects.filter(date__startswith=f"{other}-03")
            )
            try:
                merge(pair, user=user, reason="One and the same.")
                reject(Meeting.objects.get(date__startswith="2022-03"), user=user, reason="It was never held.")
            except (ChangedMeanwhileError, UndecidableError, Meeting.DoesNotExist):
                continue  # somebody was quicker: the reviewer is told, and nothing is half done

    threads = [threading.Thread(target=attempt, args=(act,)) for act in (read, review, judge)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert [f for f in faults if not isinstance(f, Meeting.DoesNotExist)] == []
    assert Article.objects.count() == 10
    made = Correction.objects.filter(field="date")
    assert made.count() == len(corrected) > 0
    for correction in made:
        meeting = Meeting.everything.get(pk=correction.meeting_id)
        merged = meeting.corrections.filter(field="date").count() > 1
        assert meeting.state in ("corrected", "rejected")
        assert meeting.date == correction.value or merged or meeting.state == "rejected"
    for decision in Decision.objects.filter(verdict="same"):
        homes = {a.article.reports.get().meeting_id for a in (decision.one, decision.other)}
        assert len(homes) == 1
