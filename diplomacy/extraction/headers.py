"""What stands around a text: dateline, day of publication, publisher."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from .datelines import HEAD_PARAGRAPHS, Dateline, find_dateline
from .dates import Frame
from .facts import Publisher
from .gazetteer import PUBLISHER, Gazetteer
from .hits import Hits
from .housestyles import written_by
from .published import published_day
from .records import Document
from .resolving import Resolver
from .spans import Evidence, Span
from .text import Layout, Paragraph, Part


@dataclass(frozen=True, slots=True)
class Header:
    dateline: Dateline | None
    published: date | None
    published_evidence: tuple[Evidence, ...]
    publisher: Publisher | None
    publisher_evidence: tuple[Evidence, ...]
    filed: date | None  # day of the dateline, its year worked out


REPORTED = 5
"""Rank of a publisher that the text merely cites."""


def read_header(document: Document, layout: Layout, hits: Hits, gazetteer: Gazetteer) -> Header:
    dateline = find_dateline(layout, gazetteer)
    published, published_evidence = published_day(document, layout, gazetteer, dateline)
    publisher, publisher_evidence = _publisher(document, layout, hits, gazetteer, dateline)
    filed = None
    if dateline and dateline.day:
        resolved = Resolver(Frame(published=published)).resolve(dateline.day)
        filed = resolved.first if resolved and resolved.first == resolved.last else None
    return Header(dateline, published, published_evidence, publisher, publisher_evidence, filed)


def _publisher(
    document: Document, layout: Layout, hits: Hits, gazetteer: Gazetteer, dateline: Dateline | None
) -> tuple[Publisher | None, tuple[Evidence, ...]]:
    """Whoever is credited: dateline before byline before a line of its own before the tail before "X reported"."""
    if document.publisher:
        return gazetteer.publisher_of(document.publisher), ()
    best = min(_credits(layout, hits, gazetteer, dateline), key=lambda c: (c[0], c[1].start), default=None)
    if best is not None and best[0] >= REPORTED and (style := written_by(layout, hits, gazetteer)):
        return style[0], (style[1].evidence(layout.text, "publisher-by-house-style"),)
    if best is None:
        known = gazetteer.publisher_of("", document.url)
        if known is None and not (dateline and dateline.publisher) and (style := written_by(layout, hits, gazetteer)):
            return style[0], (style[1].evidence(layout.text, "publisher-by-house-style"),)
        return known, ()
    _, span, publisher, rule = best
    return publisher, (span.evidence(layout.text, rule),)


def _credits(
    layout: Layout, hits: Hits, gazetteer: Gazetteer, dateline: Dateline | None
) -> Iterator[tuple[int, Span, Publisher, str]]:
    if dateline and dateline.publisher and dateline.publisher_span:
        yield 0, dateline.publisher_span, dateline.publisher, "publisher-in-dateline"
    paragraphs = iter(layout.paragraphs)
    paragraph: Paragraph | None = next(paragraphs, None)
    first_body = next((p.index for p in layout.paragraphs if p.part is Part.BODY), 0)
    last = layout.paragraphs[-1] if layout.paragraphs else None
    patterns = gazetteer.grammar.patterns
    for hit in hits.publishers:
        while paragraph and paragraph.span.end <= hit.start:
            paragraph = next(paragraphs, None)
        if paragraph is None:
            return
        if hit.start < paragraph.span.start:
            continue
        publisher = next(p for p in gazetteer.what(hit, PUBLISHER) if isinstance(p, Publisher))
        span = Span(hit.start, hit.end)
        before = layout.folded[max(paragraph.span.start, hit.start - 40) : hit.start]
        after = layout.folded[hit.end : min(paragraph.span.end, hit.end + 30)]
        alone = len(span) >= len(paragraph.span) - 16
        if paragraph.part is Part.CAPTION and not alone:
            continue
        if (patterns["credit_before"].search(before) and len(paragraph.span) < 90) or (
            after.startswith(")") and len(before) == 0
        ):
            yield 1, span, publisher, "publisher-in-byline"
        elif (paragraph.part is Part.HEADER and paragraph.index <= first_body + HEAD_PARAGRAPHS) or (
            paragraph.index < first_body and paragraph.part is not Part.FURNITURE and alone
        ):
            yield 2, span, publisher, "publisher-in-header"
        elif patterns["source_before"].search(before):
            yield 3, span, publisher, "publisher-named-as-source"
        elif (
            (alone and paragraph.index > first_body and paragraph.part in (Part.HEADING, Part.HEADER))
            or (
                last
                and paragraph.span.end >= last.span.start
                and hit.end >= paragraph.span.end - 3
                and (before.rstrip().endswith(("-", "--", ".", "/", "(", "[")) or alone)
            )
            or (
                hit.end >= paragraph.span.end - 2
                and before.rstrip().endswith(("-", "--"))
                and paragraph.part is Part.BODY
            )
        ):
            yield 3, span, publisher, "publisher-in-tail"
        elif paragraph.part is Part.BODY and patterns["reported_after"].match(after):
            yield REPORTED, span, publisher, "publisher-reported"
        elif patterns["copyright"].search(before) or patterns["writer_of"].search(before):
            yield 4, span, publisher, "publisher-named-as-source"
        elif paragraph.index <= first_body and after.startswith((" --", " - ", "--")) and len(before) < 3:
            yield 4, span, publisher, "publisher-in-header"


def frame_of(header: Header, printed: tuple[date, ...]) -> Frame:
    """Against what the body's dates are read. A dateline far from the page's date is not this text's."""
    filed = header.filed
    if filed and header.published and abs(header.published - filed) > timedelta(days=45):
        filed = None
    return Frame(header.published, filed, printed)
