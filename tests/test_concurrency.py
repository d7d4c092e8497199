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
