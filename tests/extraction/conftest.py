"""Facts and a reader for all tests of extraction. No database, no network."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from diplomacy.extraction import Gazetteer, extract, read_document
from diplomacy.extraction.records import ArticleRecord, ReportRecord
from diplomacy.extraction.spans import Evidence
from diplomacy.facts.records import facts_of
from diplomacy.facts.tables import read_tables

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer(facts_of(read_tables(ROOT / "fixtures" / "facts")))


@pytest.fixture(scope="session")
def read(gazetteer: Gazetteer) -> Callable[..., ArticleRecord]:
    """Text (and sidecar) to record."""

    def reader(text: str, **sidecar: object) -> ArticleRecord:
        return extract(read_document("made-up", text.encode(), **sidecar), gazetteer)  # type: ignore[arg-type]

    return reader


@pytest.fixture(scope="session")
def meet(read: Callable[..., ArticleRecord]) -> Callable[..., ReportRecord]:
    """The one reported meeting of a text; fails where there are more or none."""

    def reader(text: str, **sidecar: object) -> ReportRecord:
        reports = [r for r in read(text, **sidecar).reports if r.reported]
        assert len(reports) == 1, [summary(r) for r in reports]
        return reports[0]

    return reader


def summary(report: ReportRecord) -> tuple[str | None, str | None, tuple[str | None, ...]]:
    return (
        report.date.edtf if report.date else None,
        report.format.value if report.format else None,
        tuple(s.name for s in report.seats),
    )


def every_evidence(record: ArticleRecord) -> Iterator[Evidence]:
    yield from record.published_evidence
    yield from record.publisher_evidence
    for report in record.reports:
        yield from report.date_evidence
        yield from report.format_evidence
        yield from report.venue.evidence if report.venue else ()
        for seat in report.seats:
            yield from seat.evidence
        for topic in report.topics:
            yield from topic.evidence


@pytest.fixture(scope="session")
def evidence_of() -> Callable[[ArticleRecord], list[Evidence]]:
    return lambda record: list(every_evidence(record))


@pytest.fixture(scope="session")
def names() -> Callable[[ReportRecord], set[str | None]]:
    return lambda report: {s.name for s in report.seats}


@pytest.fixture(scope="session")
def day() -> Callable[[str], date]:
    return date.fromisoformat
