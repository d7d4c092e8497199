"""What reading an article yields. `as_record` gives the JSON object of `evaluation/GUIDELINES.md` and, beyond it, the proof."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from .partialdates import PartialDate
from .reasons import Reason
from .spans import Evidence, Span
from .vocabulary import Format


@dataclass(frozen=True, slots=True)
class Document:
    """A document at the door: canonical text (NFC, LF line ends, no NUL or BOM), fixed here and never cleaned later.

    What stands beside a text (`url`, `title`, `publisher`, `published`, `language`) is known for certain and beats what is read out of it.
    """

    name: str
    text: str
    url: str = ""
    title: str = ""
    publisher: str = ""  # slug, name or alias
    published: date | None = None
    language: str = ""

    def given(self) -> dict[str, str]:
        """What stood beside the text, as JSON values."""
        values = {
            "url": self.url,
            "title": self.title,
            "publisher": self.publisher,
            "published": self.published.isoformat() if self.published else "",
            "language": self.language,
        }
        return {key: value for key, value in values.items() if value}


@dataclass(frozen=True, slots=True)
class Seat:
    """Someone at the table. `name` is None for an official given by office alone.

    `official` and `office` are slugs of the gazetteer where the name and the title are in it; someone in no list goes by the name as printed.
    """

    side: str  # ISO 3166-1 alpha-2
    name: str | None
    role: str | None  # the highest office that the text gives, in the usual English
    official: str | None = None
    office: str | None = None
    printed_name: str = ""
    printed_role: str = ""
    evidence: tuple[Evidence, ...] = ()
    reasons: tuple[Reason, ...] = ()  # doubts among them


@dataclass(frozen=True, slots=True)
class Venue:
    """Where. `place` is the slug of the most exact place known (a venue, a gate, else the city or province)."""

    city: str | None
    country: str | None
    place: str | None = None
    evidence: tuple[Evidence, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicMention:
    topic: str
    raised_by: tuple[str, ...] = ()  # sides that the text lets speak of it; empty for "both sides" or unknown
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """One article's account of one meeting. The first seat of each side is its leading participant."""

    reported: bool  # False where it is told as background
    span: Span  # from the first to the last passage that tells of it
    date: PartialDate | None = None
    date_evidence: tuple[Evidence, ...] = ()
    format: Format | None = None
    format_evidence: tuple[Evidence, ...] = ()
    format_reasons: tuple[Reason, ...] = ()
    venue: Venue | None = None
    seats: tuple[Seat, ...] = ()
    topics: tuple[TopicMention, ...] = ()
    confidence: float = 0.0  # 0 to 1

    def as_record(self) -> dict[str, Any]:
        venue = self.venue
        return {
            "date": self.date.edtf if self.date else None,
            "format": self.format.value if self.format else None,
            "place": {"city": venue.city, "country": venue.country} if venue else None,
            "participants": [{"name": s.name, "side": s.side, "role": s.role} for s in self.seats],
            "topics": [t.topic for t in self.topics],
            "reported": self.reported,
            "evidence": {
                "date": _passages(self.date_evidence),
                "format": _passages(self.format_evidence),
                "place": _passages(venue.evidence) if venue else [],
                "participants": [_passages(s.evidence) for s in self.seats],
                "topics": [_passages(t.evidence) for t in self.topics],
            },
            "reasons": {
                "date": [r.sentence() for r in self.date.reasons] if self.date else [],
                "format": [r.sentence() for r in self.format_reasons],
                "place": [r.sentence() for r in venue.reasons] if venue else [],
                "participants": [[r.sentence() for r in s.reasons] for s in self.seats],
            },
            "confidence": round(self.confidence, 3),
        }


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """What an article says of itself and of meetings, in the order of the text."""

    document: Document
    language: str
    title: str = ""
    title_span: Span | None = None
    published: date | None = None
    published_evidence: tuple[Evidence, ...] = ()
    publisher: str | None = None  # slug
    publisher_name: str | None = None
    publisher_evidence: tuple[Evidence, ...] = ()
    reports: tuple[ReportRecord, ...] = ()

    def as_record(self) -> dict[str, Any]:
        return {
            "document": self.document.name,
            "language": self.language,
            "published": self.published.isoformat() if self.published else None,
            "publisher": self.publisher_name,
            "meetings": [r.as_record() for r in self.reports],
            "evidence": {
                "published": _passages(self.published_evidence),
                "publisher": _passages(self.publisher_evidence),
            },
        }


def _passages(evidence: tuple[Evidence, ...]) -> list[dict[str, Any]]:
    return [{"start": e.start, "end": e.end, "quote": e.quote, "rule": e.rule} for e in evidence]
