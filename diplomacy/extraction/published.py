"""The day of publication that a text itself states: in the lines around its title, in its dateline, or at its end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from .datelines import HEAD_PARAGRAPHS, Dateline
from .dates import DateMention, Form, find_dates
from .gazetteer import Gazetteer
from .records import Document
from .spans import Evidence, Span
from .text import Layout, Paragraph, Part

NEWS_DAYS = 8
"""Days after which news is printed at the latest, where a date in figures could be read in two ways."""
STALE_DAYS = 60
"""Days after which a page no longer tells of a day as news: a clock that is so much later is not the text's."""
MASTHEAD = 32
"""Code points of a site's name at most."""
TAIL_PARAGRAPHS = 6
"""Paragraphs from the end among which the line with the day of publication may stand."""
OWN_CLOCK = re.compile(r"\b(?:updated?|published|posted|cap nhat|dang luc)\b|发布|更新")
"""What a line says that bears the day of its own text."""
SITE_LINE = re.compile(
    r"\d ?° ?c?\b|\bhotline\b|\bduong day nong\b|\bonline ?:|\btruc tuyen ?:|\bdang truy cap\b|天气|℃|热线|在线人数"
)
"""What a site says of the day and of itself on every page, beside its clock: the weather, its telephone, how many read it now."""

Published = tuple[date | None, tuple[Evidence, ...]]


@dataclass(frozen=True, slots=True)
class _Stamp:
    """A full date in a line that is no prose."""

    day: date
    mention: DateMention
    above: bool  # before the title: as likely as not the site's clock
    first: bool  # "published", "posted": before any "updated"


def published_day(document: Document, layout: Layout, gazetteer: Gazetteer, dateline: Dateline | None) -> Published:
    if document.published:
        return document.published, ()
    stamps = list(_stamps(layout, gazetteer))
    if stamps:
        stamp = next((s for s in stamps if s.first), stamps[0])
        below = next((s for s in stamps if not s.above), None)
        if stamp.above and below and below.day < stamp.day and not stamp.first:
            stamp = below  # a clock shows the day on which the page was kept, after the text's own
        day = _as_told(stamp, layout, gazetteer)
        rule = "published-at-end" if stamp.mention.span.start > _end_of_body(layout) else "published-in-header"
        return day, (stamp.mention.span.evidence(layout.text, rule),)
    if dateline and dateline.day and dateline.day.full:
        return dateline.day.full, (dateline.day.span.evidence(layout.text, "published-in-dateline"),)
    if found := _in_title(layout, gazetteer):
        return found
    return _in_tail(layout, gazetteer) or _at_end(layout, gazetteer)


def _as_told(stamp: _Stamp, layout: Layout, gazetteer: Gazetteer) -> date:
    """Of "10/12/2011" the reading that lies within days after what the text tells of October, where the other one does not."""
    turned = stamp.mention.turned
    if turned is None:
        return stamp.day
    told = _days_told(layout, gazetteer)
    return turned if _follows(turned, told) and not _follows(stamp.day, told) else stamp.day


def _days_told(layout: Layout, gazetteer: Gazetteer) -> set[tuple[int | None, int | None]]:
    """Months and days that body and captions print."""
    return {
        (m.month, m.day2 or m.day)
        for p in layout.paragraphs
        if p.part in (Part.BODY, Part.CAPTION)
        for m in find_dates(layout.folded, gazetteer.grammar, p.span.start, p.span.end)
        if m.form is Form.DAY and not m.turned
    }


def _follows(day: date, told: set[tuple[int | None, int | None]]) -> bool:
    """Whether a day is one of those that the text tells of, or lies within days after one."""
    return any(_within(day, one, NEWS_DAYS - 1) for one in told)


def _stamps(layout: Layout, gazetteer: Gazetteer) -> Iterator[_Stamp]:
    years: set[int] | None = None
    prose = 0
    titled = False
    for paragraph in layout.paragraphs:
        prose += paragraph.part in (Part.BODY, Part.TITLE)
        titled = titled or paragraph.part is Part.TITLE
        if prose > 4 or paragraph.index > HEAD_PARAGRAPHS * 2:
            return
        if prose and _other_stories(paragraph, layout, gazetteer):
            return
        if paragraph.part is not Part.HEADER:
            continue
        for mention, day in _days(paragraph, layout, gazetteer):
            own = OWN_CLOCK.search(layout.folded, paragraph.span.start, mention.span.start)
            if paragraph.index == 0 and not prose and "/" in mention.words and not own:
                years = _years(layout, gazetteer) if years is None else years
                if years and max(years) < day.year and _told_today(layout, gazetteer, span=paragraph.span):
                    years = set()
                if years and max(years) < day.year and not _follows(day, _days_told(layout, gazetteer)):
                    continue  # a site's clock: it shows the day of the visit, not of the text
            before = layout.folded[max(paragraph.span.start, mention.span.start - 40) : mention.span.start]
            first = bool(gazetteer.grammar.patterns["first_clock"].search(before))
            if not first and _on_top(paragraph, layout) and _is_stale(day, layout, gazetteer):
                continue
            yield _Stamp(day, mention, not titled and not prose, first)


def _on_top(paragraph: Paragraph, layout: Layout) -> bool:
    """Whether a line stands above the title, or right below the name of a site that was taken for it."""
    above = [p for p in layout.paragraphs[: paragraph.index] if p.part in (Part.BODY, Part.TITLE)]
    return not above or (len(above) == 1 and len(above[0].span) <= MASTHEAD and above[0].part is Part.TITLE)


def _is_stale(clock: date, layout: Layout, gazetteer: Gazetteer) -> bool:
    """Whether what stands above a title is the site's clock and not the text's day: all days that the text tells, without a year, lie long before.

    A text that counts from its own day ("on Thursday", "yesterday") is taken to count from this one.
    """
    days = set()
    for paragraph in layout.paragraphs:
        if paragraph.part in (Part.BODY, Part.TITLE):
            for mention in find_dates(layout.folded, gazetteer.grammar, paragraph.span.start, paragraph.span.end):
                if mention.form in (Form.WEEKDAY, Form.RELATIVE) or (mention.year and mention.year >= clock.year):
                    return False
                if mention.form is Form.DAY and not mention.year:
                    days.add((mention.month, mention.day2 or mention.day))
    return bool(days) and not any(_within(clock, told, STALE_DAYS) for told in days)


def _within(day: date, told: tuple[int | None, int | None], days: int) -> bool:
    return any((d.month, d.day) == told for d in (day - timedelta(days=n) for n in range(days + 1)))


def _told_today(layout: Layout, gazetteer: Gazetteer, span: Span) -> bool:
    """Whether a text says "today" or "yesterday" under a line with weekday, day and hour: such a line is its own, older years in it are history."""
    clocks = list(find_dates(layout.folded, gazetteer.grammar, span.start, span.end))
    if not any(m.form is Form.WEEKDAY for m in clocks) or not gazetteer.grammar.patterns["time_of_day"].search(
        layout.folded, span.start, span.end
    ):
        return False
    return any(
        m.form is Form.RELATIVE and m.base == "today"
        for p in layout.paragraphs
        if p.part is Part.BODY
        for m in find_dates(layout.folded, gazetteer.grammar, p.span.start, p.span.end)
    )


def _end_of_body(layout: Layout) -> int:
    return max((p.span.end for p in layout.paragraphs if p.part is Part.BODY), default=len(layout.text))


def _other_stories(paragraph: Paragraph, layout: Layout, gazetteer: Gazetteer) -> bool:
    span = paragraph.span
    return bool(gazetteer.grammar.patterns["other_stories"].match(layout.folded[span.start : span.end]))


def _days(paragraph: Paragraph, layout: Layout, gazetteer: Gazetteer) -> Iterator[tuple[DateMention, date]]:
    """Full dates of a line, but for those of printing and of the day on which the page was seen."""
    span, clock = paragraph.span, gazetteer.grammar.patterns["other_clock"]
    own = OWN_CLOCK.search(layout.folded, span.start, span.end)
    if SITE_LINE.search(layout.folded, span.start, span.end) and not own:
        return
    for mention in find_dates(layout.folded, gazetteer.grammar, span.start, span.end):
        day = mention.full
        if day and not clock.search(layout.folded, max(span.start, mention.span.start - 30), mention.span.start):
            yield mention, day


def _in_title(layout: Layout, gazetteer: Gazetteer) -> Published | None:
    """A press conference bears its day in its title; some old pages bear it in brackets at the title's end."""
    title = layout.title
    if title and (end := gazetteer.grammar.patterns["bracketed_end"].search(layout.folded, title.start, title.end)):
        for mention in find_dates(layout.folded, gazetteer.grammar, end.start(), title.end):
            if mention.full:
                return mention.full, (mention.span.evidence(layout.text, "published-in-title"),)
    if title and gazetteer.grammar.patterns["press_title"].search(layout.folded, title.start, title.end):
        for mention in find_dates(layout.folded, gazetteer.grammar, title.start, title.end):
            if mention.full:
                return mention.full, (mention.span.evidence(layout.text, "published-in-title"),)
    return None


def _in_tail(layout: Layout, gazetteer: Gazetteer) -> Published | None:
    """The code of the day after the editor's name, with which an agency ends its texts: "(…)1130626"."""
    body = next((p.span for p in reversed(layout.paragraphs) if p.part in (Part.BODY, Part.FURNITURE)), None)
    match = body and gazetteer.grammar.patterns["tail_date"].search(
        layout.folded, max(body.start, body.end - 40), body.end
    )
    if not match:
        return None
    mention = next(find_dates(layout.folded, gazetteer.grammar, match.start("day"), match.end("day")), None)
    if mention is None or mention.full is None:
        return None
    return mention.full, (mention.span.evidence(layout.text, "published-at-end"),)


def _at_end(layout: Layout, gazetteer: Gazetteer) -> Published:
    """A line at the end that is little else than a date; not among links to other stories."""
    body = max((p.index for p in layout.paragraphs if p.part is Part.BODY), default=0)
    for paragraph in layout.paragraphs[body + 1 :][:TAIL_PARAGRAPHS]:
        if _other_stories(paragraph, layout, gazetteer):
            break
        if paragraph.part is Part.HEADER:
            for mention, day in _days(paragraph, layout, gazetteer):
                return day, (mention.span.evidence(layout.text, "published-at-end"),)
    return None, ()


def _years(layout: Layout, gazetteer: Gazetteer) -> set[int]:
    return {
        m.year
        for p in layout.paragraphs
        if p.part in (Part.BODY, Part.TITLE, Part.CAPTION)
        for m in find_dates(layout.folded, gazetteer.grammar, p.span.start, p.span.end)
        if m.year and m.form in (Form.DAY, Form.YEAR, Form.MONTH)
    }
