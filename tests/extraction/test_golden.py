"""The five documents that the project began with. Golden files hold quotes rather than offsets, so that they can be read and reviewed."""

import json
from pathlib import Path

import pytest

from diplomacy.extraction import extract, read_document

HERE = Path(__file__).resolve().parent
DOCUMENTS = sorted((HERE.parents[1] / "fixtures" / "documents").glob("*.txt"))


def shown(record) -> dict:
    """What a person would check: values, and the words that they rest on."""
    return {
        "title": record.title,
        "language": record.language,
        "published": str(record.published) if record.published else None,
        "publisher": record.publisher,
        "reports": [
            {
                "reported": report.reported,
                "date": str(report.date) if report.date else None,
                "date_quotes": [e.quote for e in report.date_evidence],
                "date_reasons": [r.code for r in report.date.reasons] if report.date else [],
                "format": report.format.value if report.format else None,
                "format_quotes": [e.quote for e in report.format_evidence],
                "city": report.venue.city if report.venue else None,
                "country": report.venue.country if report.venue else None,
                "place_quotes": [e.quote for e in report.venue.evidence] if report.venue else [],
                "seats": [
                    {"name": s.name, "side": s.side, "office": s.office, "printed": s.printed_role}
                    for s in report.seats
                ],
                "topics": {
                    t.topic: {"by": list(t.raised_by), "quotes": list(dict.fromkeys(e.quote for e in t.evidence))}
                    for t in report.topics
                },
                "confidence": report.confidence,
            }
            for report in record.reports
        ],
    }


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_document_reads_as_its_golden_file_says(gazetteer, path):
    record = extract(read_document(path.stem, path.read_bytes()), gazetteer)
    golden = json.loads((HERE / "golden" / f"{path.stem}.json").read_text("utf-8"))
    assert shown(record) == golden


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_every_quote_stands_where_it_says(gazetteer, evidence_of, path):
    document = read_document(path.stem, path.read_bytes())
    record = extract(document, gazetteer)
    evidence = evidence_of(record)
    assert evidence
    for piece in evidence:
        assert document.text[piece.start : piece.end] == piece.quote


def test_reading_twice_gives_the_same(gazetteer):
    document = read_document("a", DOCUMENTS[0].read_bytes())
    assert extract(document, gazetteer) == extract(document, gazetteer)


def test_the_five_documents_are_all_there():
    assert len(DOCUMENTS) == 5


def test_the_record_is_json(gazetteer):
    for path in DOCUMENTS:
        record = extract(read_document(path.stem, path.read_bytes()), gazetteer).as_record()
        assert json.loads(json.dumps(record)) == record
        assert record["document"] == path.stem
