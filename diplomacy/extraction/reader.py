"""The way from a document to its record."""

from dataclasses import replace
from datetime import date

from .archives import outdated, under_years
from .bounds import Bounds
from .character_names import CharacterNameFinder
from .dates import DateMention, Form, Frame, find_dates
from .gazetteer import Gazetteer
from .headers import Header, frame_of, read_header
from .languages import detect_language
from .meetings import MeetingReader
from .names import NameFinder
from .reading import Reading
from .records import ArticleRecord, Document
from .text import Layout, Part, lay_out
from .undated import bounds_of_content, days_by_weekday, year_of_dateline

DATED = (Part.BODY, Part.CAPTION, Part.TITLE)
"""Parts of a text whose dates are of what it tells."""


def extract(document: Document, gazetteer: Gazetteer) -> ArticleRecord:
    """What a document says of itself and of meetings. A text in a language without a grammar yields a record without reports."""
    language = document.language or detect_language(document.text)
    spoken = gazetteer.in_language(language)
    if spoken is None:
        return _unread(document, language, gazetteer)
    gazetteer = spoken
    layout = lay_out(document.text, gazetteer.grammar, gazetteer.publisher_names)
    hits = gazetteer.scan(layout)
    header = read_header(document, layout, hits, gazetteer)
    clock = gazetteer.grammar.patterns["other_clock"]  # "printed on": of the page, not of what it tells
    mentions = [
        m
        for p in layout.paragraphs
        if p.part in DATED
        for m in find_dates(layout.folded, gazetteer.grammar, p.span.start, p.span.end)
        if not (m.full and clock.search(layout.folded, max(p.span.start, m.span.start - 30), m.span.start))
    ]
    dated = under_years(layout, mentions, gazetteer.grammar)
    chronicle, mentions = dated is not mentions, dated
    printed = tuple(d for m in mentions if (d := m.full))
    when: date | None = header.published or (printed[0] if printed else None)
    finder = NameFinder if gazetteer.grammar.script.spaced else CharacterNameFinder
    cast = finder(layout, hits, gazetteer, when).cast()
    if outdated(header, cast, mentions, gazetteer, chronicle):
        header = replace(header, published=None, published_evidence=(), filed=None)
    frame = replace(frame_of(header, printed), chronicle=chronicle)
    if frame.today is None:
        bounds = bounds_of_content(layout, hits, cast, mentions, gazetteer)
        frame = _undated(frame, header, bounds, mentions, gazetteer, _cited(layout, mentions, gazetteer))
        if named := days_by_weekday(layout, mentions, gazetteer, bounds):
            frame = replace(frame, printed=(*printed, *named))
    reports = MeetingReader(Reading(layout, hits, cast, header, frame, mentions, gazetteer)).read()
    return ArticleRecord(
        document=document,
        language=language,
        title=document.title or _title(layout),
        title_span=layout.title if not document.title else None,
        published=header.published,
        published_evidence=header.published_evidence,
        publisher=header.publisher.slug if header.publisher else None,
        publisher_name=header.publisher.name if header.publisher else None,
        publisher_evidence=header.publisher_evidence,
        reports=reports,
    )


def _unread(document: Document, language: str, gazetteer: Gazetteer) -> ArticleRecord:
    """What is known of a text in a language that is not read yet: what stands beside it."""
    publisher = gazetteer.publisher_of(document.publisher, document.url)
    return ArticleRecord(
        document=document,
        language=language,
        title=document.title,
        published=document.published,
        publisher=publisher.slug if publisher else None,
        publisher_name=publisher.name if publisher else None,
    )


def _cited(layout: Layout, mentions: list[DateMention], gazetteer: Gazetteer) -> date | None:
    """The day of a report by others: "state media said on May 8, 2031"."""
    pattern = gazetteer.grammar.patterns["date_of_report"]
    for mention in mentions:
        if mention.full and pattern.search(layout.folded[max(0, mention.span.start - 50) : mention.span.start]):
            return mention.full
    return None


def _undated(
    frame: Frame, header: Header, bounds: Bounds, mentions: list[DateMention], gazetteer: Gazetteer, cited: date | None
) -> Frame:
    """A text without a year of its own is read against what its content says of the year."""
    line = header.dateline
    filed = line.day if line and line.day and line.day.month and line.day.day and not line.day.year else None
    if line and filed:
        weekday = next((m for m in mentions if m.form is Form.WEEKDAY and m.span.start >= line.span.end), None)
        if found := year_of_dateline(filed, weekday, bounds, gazetteer.horizon):
            return replace(frame, dateline=found[0], inferred=found[1])
    span = (bounds.first, bounds.last) if bounds.first <= bounds.last else None
    return replace(frame, year=bounds.year, bounds=span, cited=cited, filed=filed)


def _title(layout: Layout) -> str:
    return " ".join(layout.quote(layout.title).split()) if layout.title else ""
