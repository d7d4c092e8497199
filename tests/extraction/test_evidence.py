"""Every value of every report says where it was read, by which rule, or how it was inferred: on all documents that come with the project."""

import sys
from pathlib import Path

import pytest

from diplomacy.extraction import extract, read_document
from diplomacy.extraction.rules import BY_NAME

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "evaluation"))

from run import put_aside  # noqa: E402

SHIPPED = sorted((ROOT / "fixtures" / "documents").glob("*.txt")) + [
    path for path in sorted((ROOT / "evaluation").glob("*/docs/*.txt")) if not put_aside(path.parents[1], path.stem)
]


def unfounded(record) -> list[str]:
    """Values without a passage and without a reason, passages not as printed, and rules that are in no list."""
    found = []

    def hold(what, value, evidence, reasons=()):
        if value is not None and not evidence and not reasons:
            found.append(f"{what} {value} rests on nothing")
        for piece in evidence:
            if record.document.text[piece.start : piece.end] != piece.quote or not piece.quote.strip():
                found.append(f"{what}: {piece} is not what the text prints there")
            if piece.rule not in BY_NAME:
                found.append(f"{what}: no rule is called {piece.rule}")

    hold("published", record.published, record.published_evidence)
    hold("publisher", record.publisher, record.publisher_evidence)
    for report in record.reports:
        hold("date", report.date, report.date_evidence, report.date.reasons if report.date else ())
        hold("format", report.format, report.format_evidence, report.format_reasons)
        if report.venue:
            hold("place", report.venue, report.venue.evidence, report.venue.reasons)
        for seat in report.seats:
            hold("participant", seat.name or seat.role or seat.side, seat.evidence)
        for topic in report.topics:
            hold("topic", topic.topic, topic.evidence)
    return found


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_value_rests_on_a_passage_or_says_how_it_was_inferred(gazetteer, path):
    assert unfounded(extract(read_document(path.stem, path.read_bytes()), gazetteer)) == []


def test_most_values_rest_on_a_passage_and_not_on_inference_alone(gazetteer):
    records = [extract(read_document(p.stem, p.read_bytes()), gazetteer) for p in SHIPPED]
    dates = [r for record in records for r in record.reports if r.date]
    assert sum(bool(r.date_evidence) for r in dates) > 0.8 * len(dates)
    places = [r.venue for record in records for r in record.reports if r.venue and r.venue.city]
    assert sum(bool(v.evidence) for v in places) > 0.9 * len(places)
