"""What the documentation names is there, and what it counts is so many."""

import csv
import re
from pathlib import Path

import pytest
from django.core.management import get_commands

from .conftest import ROOT

TEXTS = sorted(
    path for pattern in ("*.md", "docs/**/*.md", "evaluation/*.md", "fixtures/*/*.md") for path in ROOT.glob(pattern)
)
every_text = pytest.mark.parametrize("text", TEXTS, ids=lambda text: str(text.relative_to(ROOT)))


@every_text
def test_links_lead_to_files_that_are_there(text: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text.read_text("utf-8"))
    assert [link for link in links if not (text.parent / link).exists()] == []


@every_text
def test_commands_and_targets_are_there(text: Path) -> None:
    words = text.read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"manage\.py ([a-z_]+)", words)) <= get_commands().keys()
    assert {a or b for a, b in re.findall(r"`make ([a-z]+)`|^make ([a-z]+) +#", words, re.MULTILINE)} <= targets


def test_modules_of_the_architecture_are_there() -> None:
    named = re.findall(r"`(?:diplomacy/)?([\w/]+\.py)`", (ROOT / "docs" / "architecture.md").read_text("utf-8"))
    missing = [name for name in named if not list((ROOT / "diplomacy").rglob(name)) and not (ROOT / name).exists()]
    assert named
    assert missing == []


def test_every_decision_is_in_the_list() -> None:
    listed = (ROOT / "docs" / "decisions" / "README.md").read_text("utf-8")
    decisions = [path.name for path in (ROOT / "docs" / "decisions").glob("0*.md")]
    assert decisions
    assert [name for name in decisions if f"({name})" not in listed] == []


FACTS = ROOT / "fixtures" / "facts"
COUNTED = re.findall(r"^\| `(\w+)\.csv` \| ([\d,]+) \|", (FACTS / "README.md").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize(("table", "told"), COUNTED)
def test_the_tables_of_facts_have_as_many_rows_as_is_told(table: str, told: str) -> None:
    with (FACTS / f"{table}.csv").open(encoding="utf-8", newline="") as rows:
        assert f"{len(list(csv.DictReader(rows))):,}" == told


@pytest.mark.parametrize("text", ["README.md", "CHANGELOG.md"])
def test_texts_count_as_the_tables_do(text: str) -> None:
    told = re.findall(
        r"(\d[\d,]*)\s(officials|offices|tenures|places|topics|publishers)\b", (ROOT / text).read_text("utf-8")
    )
    assert told
    assert [(number, table) for number, table in told if dict(COUNTED)[table] != number] == []
