"""What is read of a text is the same in every process: sets of words have an order of their own in each."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READ_ALL = """
from pathlib import Path
from diplomacy.extraction import Gazetteer, extract, read_document
from diplomacy.facts.records import facts_of
from diplomacy.facts.tables import read_tables

gazetteer = Gazetteer(facts_of(read_tables(Path("fixtures/facts"))))
for path in sorted(Path("evaluation").glob("fresh-*-2/docs/*.txt")):
    print(extract(read_document(path.name, path.read_bytes()), gazetteer))
"""


def records(seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", READ_ALL], cwd=ROOT, env=environment, capture_output=True, check=True)
    return done.stdout.decode()


def test_records_do_not_depend_on_the_order_of_sets():
    first = records("1")
    assert first.count("ArticleRecord(") > 50
    for seed in ("2", "3", "4"):
        assert records(seed) == first
