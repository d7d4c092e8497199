"""`extract` and the evaluation: what is printed, and that the shipped documents score as they should."""

import io
import json
import sys

import pytest
from django.core.management import CommandError, call_command

from tests.conftest import ROOT


def extracted(*paths, **options) -> list[dict]:
    out = io.StringIO()
    call_command("extract", *paths, stdout=out, **options)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_extract_prints_one_object_a_document_in_order_without_a_database():
    records = extracted(ROOT / "fixtures" / "documents")
    assert [r["document"][:3] for r in records] == ["000", "001", "002", "003", "004"]
    assert {"document", "language", "published", "publisher", "meetings", "evidence"} <= records[0].keys()
    meeting = records[3]["meetings"][0]
    assert {
        "date",
        "format",
        "place",
        "participants",
        "topics",
        "reported",
        "evidence",
        "reasons",
        "confidence",
    } <= meeting.keys()
    assert (meeting["date"], meeting["place"]) == ("2023-12-02", {"city": "Hanoi", "country": "VN"})


def test_extract_names_what_it_cannot_read_goes_on_and_ends_with_status_1(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "b.txt").write_text("Rice exports grew.")
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(CommandError, match="1 documents could not be read"):
        call_command("extract", tmp_path, stdout=out, stderr=err)
    assert err.getvalue().startswith("a: ")
    assert json.loads(out.getvalue())["document"] == "b"


def test_extract_says_so_where_there_are_no_facts(tmp_path):
    with pytest.raises(CommandError, match="no facts folder"):
        call_command("extract", tmp_path, facts=tmp_path / "nowhere")


def test_documents_of_one_name_in_two_folders_are_told_apart_by_their_path(tmp_path):
    for folder in ("2020", "2021"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "talks.txt").write_text(f"Talks of {folder}")
    assert [r["document"] for r in extracted(tmp_path)] == ["2020/talks", "2021/talks"]


def test_the_table_of_rules_in_the_docs_is_that_of_the_code():
    out = io.StringIO()
    call_command("rules", stdout=out)
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == out.getvalue(), "make docs writes it anew"


def test_the_shipped_documents_score_as_the_project_promises(gazetteer):
    sys.path.insert(0, str(ROOT / "evaluation"))
    try:
        import run
        import score
    finally:
        sys.path.pop(0)
    folder = ROOT / "evaluation" / "seeds"
    misses: list[str] = []
    figures = score.score(score.read(str(folder / "gold.jsonl")), run.records(folder, gazetteer), misses)
    for exact in ("date", "format", "city", "published", "publisher"):
        assert figures[exact]["share"] == 1.0, misses
    assert figures["meetings"]["f1"] == figures["participants"]["f1"] == 1.0, misses
    assert figures["topics"]["f1"] >= 0.85, misses
