"""What stands around a text: dateline, day of publication, publisher."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from .dates import DateMention, Form, Frame, Resolver, find_dates
from .facts import Place, Publisher
from .gazetteer import PUBLISHER, Gazetteer, Hits
from .records import Document
from .spans import Evidence, Span
from .text import Layout, Paragraph, Part


@dataclass(frozen=True, slots=True)
class Dateline:
    span: Span
    city: str | None
    place: Place | None
    day: DateMention | None
    publisher: Publisher | None
    publisher_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Header:
    dateline: Dateline | None
    published: date | None
    published_evidence: tuple[Evidence, ...]
    publisher: Publisher | None
    publisher_evidence: tuple[Evidence, ...]
    filed: date | None  # day of the dateline, its year worked out


HEAD_PARAGRAPHS = 14
"""Paragraphs among which a header line is looked for; menus come before, related stories after."""


def read_header(document: Document, layout: Layout, hits: Hits, gazetteer: Gazetteer) -> Header:
    dateline = find_dateline(layout, gazetteer)
    published, published_evidence = _published(document, layout, gazetteer, dateline)
    publisher, publisher_evidence = _publisher(document, layout, hits, gazetteer, dateline)
    filed = None
    if dateline and dateline.day:
        resolved = Resolver(Frame(published=published)).resolve(dateline.day)
        filed = resolved.first if resolved and resolved.first == resolved.last else None
    return Header(dateline, published, published_evidence, publisher, publisher_evidence, filed)


def find_dateline(layout: Layout, gazetteer: Gazetteer) -> Dateline | None:
    """The first paragraph that opens with a known city or publisher, or with a name in capitals and a date or an agency."""
    pattern = gazetteer.grammar.patterns["dateline"]
    seen = 0
    for paragraph in layout.paragraphs:
        if paragraph.part in (Part.FURNITURE, Part.HEADER) and seen:
            continue
        seen += 1
        if seen > HEAD_PARAGRAPHS:
            return None
        start = paragraph.span.start
        match = pattern.match(layout.folded, start, min(paragraph.span.end, start + 140))
        if not match or (
            match["city"] and not layout.text[match.end() - 1].isspace() and not (match["date"] or match["agency"])
        ):
            continue
        group = "city2" if match["city2"] else "city"
        name = match[group]
        printed = layout.text[match.start(group) : match.end(group)]
        place = gazetteer.cities.get(name) or gazetteer.localities.get(name)
        agency_span = next((Span(*match.span(g)) for g in ("agency", "agency2") if match[g]), None)
        agency = _publisher_named(match["agency"] or match["agency2"] or "", gazetteer)
        house = gazetteer.publisher_names.get(name.removeprefix("the ")) or gazetteer.publisher_names.get(name)
        day = None
        if match["date"]:
            day = next(find_dates(layout.folded, gazetteer.grammar, *match.span("date")), None)
        if house and not place:
            return Dateline(Span(*match.span()), None, None, day, house, Span(*match.span(group)))
        if place or (printed.isupper() and (day or agency)) or (day and agency):
            country = name in gazetteer.grammar.countries
            return Dateline(
                Span(*match.span()),
                None if country else (place.name if place else printed.title()),
                place,
                day,
                agency,
                agency_span if agency else None,
            )
    return None


def _publisher_named(name: str, gazetteer: Gazetteer) -> Publisher | None:
    """The publisher credited in a dateline's brackets; of two ("VNA/VNS") the first that is known."""
    for part in (name, *name.replace("&", "/").replace(" via ", "/").split("/")):
        if found := gazetteer.publisher_names.get(" ".join(part.split())):
            return found
    return None


def _published(
    document: Document, layout: Layout, gazetteer: Gazetteer, dateline: Dateline | None
) -> tuple[date | None, tuple[Evidence, ...]]:
    if document.published:
        return document.published, ()
    body_years = None
    last_body = 0
    for paragraph in layout.paragraphs:
        if paragraph.part in (Part.BODY, Part.TITLE):
            last_body += 1
        if last_body > 4 or paragraph.index > HEAD_PARAGRAPHS * 2:
            break
        if paragraph.part is Part.HEADER:
            stretch = paragraph.span
        elif dateline and layout.text[dateline.span.start].isdigit() and paragraph.span.contains(dateline.span):
            stretch = dateline.span
        else:
            continue
        for mention in find_dates(layout.folded, gazetteer.grammar, stretch.start, stretch.end):
            day = mention.full
            if day is None:
                continue
            if paragraph.index == 0 and paragraph.part is Part.HEADER and last_body == 0 and _slashed(mention):
                if body_years is None:
                    body_years = _years(layout, gazetteer)
                if body_years and max(body_years) < day.year:
                    continue  # a site's clock: it shows the day of the visit, not of the text
            return day, (mention.span.evidence(layout.text, "published-in-header"),)
    if layout.title and gazetteer.grammar.patterns["press_title"].search(
        layout.folded, layout.title.start, layout.title.end
    ):
        for mention in find_dates(layout.folded, gazetteer.grammar, layout.title.start, layout.title.end):
            if mention.full:
                return mention.full, (mention.span.evidence(layout.text, "published-in-title"),)
    return None, ()


def _slashed(mention: DateMention) -> bool:
    return "/" in mention.words


def _years(layout: Layout, gazetteer: Gazetteer) -> set[int]:
    return {
        m.year
        for p in layout.paragraphs
        if p.part in (Part.BODY, Part.TITLE, Part.CAPTION)
        for m in find_dates(layout.folded, gazetteer.grammar, p.span.start, p.span.end)
        if m.year and m.form in (Form.DAY, Form.YEAR, Form.MONTH)
    }


def _publisher(
    document: Document, layout: Layout, hits: Hits, gazetteer: Gazetteer, dateline: Dateline | None
) -> tuple[Publisher | None, tuple[Evidence, ...]]:
    """Whoever is credited: dateline before byline before a line of its own before the tail before "X reported"."""
    if document.publisher:
        return gazetteer.publisher_of(document.publisher), ()
    best = min(_credits(layout, hits, gazetteer, dateline), key=lambda c: (c[0], c[1].start), default=None)
    if best is None:
        return gazetteer.publisher_of("", document.url), ()
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
        if (before.endswith("by ") and len(paragraph.span) < 90) or (after.startswith(")") and len(before) == 0):
            yield 1, span, publisher, "publisher-in-byline"
        elif (paragraph.part is Part.HEADER and paragraph.index <= first_body + HEAD_PARAGRAPHS) or (
            paragraph.index < first_body and paragraph.part is not Part.FURNITURE and alone
        ):
            yield 2, span, publisher, "publisher-in-header"
        elif before.rstrip(" :").endswith(("source of this news is from", "source", "source: the", "news from")):
            yield 3, span, publisher, "publisher-named-as-source"
        elif (
            last
            and paragraph.span.end >= last.span.start
            and hit.end >= paragraph.span.end - 3
            and (before.rstrip().endswith(("-", "--", ".", "/", "(", "[")) or alone)
        ) or (
            hit.end >= paragraph.span.end - 2 and before.rstrip().endswith(("-", "--")) and paragraph.part is Part.BODY
        ):
            yield 3, span, publisher, "publisher-in-tail"
        elif paragraph.part is Part.BODY and after.startswith((" reported", " reports", " has reported")):
            yield 5, span, publisher, "publisher-reported"
        elif paragraph.index <= first_body and after.startswith((" --", " - ", "--")) and len(before) < 3:
            yield 4, span, publisher, "publisher-in-header"


def frame_of(header: Header, printed: tuple[date, ...]) -> Frame:
    """Against what the body's dates are read. A dateline far from the page's date is not this text's."""
    filed = header.filed
    if filed and header.published and abs(header.published - filed) > timedelta(days=45):
        filed = None
    return Frame(header.published, filed, printed)
