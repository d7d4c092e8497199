"""Old texts kept on newer pages: chronicles told year by year, and reports posted again years later."""

import re
from bisect import bisect_right
from dataclasses import replace
from datetime import timedelta

from .bounds import LATEST
from .datelines import HEAD_PARAGRAPHS
from .dates import DateMention, Form
from .gazetteer import Gazetteer
from .headers import Header
from .languages import Grammar
from .people import Cast
from .spans import Span
from .text import Layout, Part
from .undated_offices import tenure_of

YEAR_ALONE = re.compile(r"\W{0,6}(?:year |nam )?((?:19|20)\d\d)\W{0,3}")
"""A heading of a chronicle: the year under which its entries stand."""
ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
AGE = timedelta(days=730)
"""A page is this much younger, at least, than what a text posted again on it tells as news."""


def under_years(layout: Layout, mentions: list[DateMention], grammar: Grammar) -> list[DateMention]:
    """The dates of a chronicle with the year of the heading above them, or of its title, where they print none of their own."""
    headings = [
        (p.span.start, int(found[1]))
        for p in layout.paragraphs
        if len(p.span) <= 16 and (found := YEAR_ALONE.fullmatch(layout.folded, p.span.start, p.span.end))
    ]
    for title in () if headings else _titles(layout):
        years = set(ANY_YEAR.findall(layout.folded, title.start, title.end))
        if len(years) == 1 and grammar.patterns["chronicle"].search(layout.folded, title.start, title.end):
            headings = [(title.end, int(year)) for year in years]
    if not headings:
        return mentions
    starts = [start for start, _ in headings]

    def dated(mention: DateMention) -> DateMention:
        n = bisect_right(starts, mention.span.start) - 1
        if n < 0 or mention.year or mention.form not in (Form.DAY, Form.MONTH):
            return mention
        return replace(mention, year=headings[n][1])

    return [dated(m) for m in mentions]


def _titles(layout: Layout) -> list[Span]:
    """The title, and headings among the first lines: a site's name may have been taken for the title."""
    headings = [p.span for p in layout.paragraphs[:HEAD_PARAGRAPHS] if p.part is Part.HEADING]
    return [*([layout.title] if layout.title else []), *headings]


def outdated(header: Header, cast: Cast, mentions: list[DateMention], gazetteer: Gazetteer, chronicle: bool) -> bool:
    """Whether the page's date is that of another posting: two of those named had left their offices years before.

    A text whose dateline prints its year, or with years of its own, as those that look back have, is of the page's day; a chronicle may be
    kept up to date.
    """
    page, line = header.published, header.dateline
    if page is None or not header.published_evidence or (line and line.day and line.day.year):
        return False
    ends = []
    for key, roles in cast.roles.items():
        tenures = [t for slug in roles if slug and (t := tenure_of(key, slug, gazetteer))]
        if tenures:
            ends.append(max(end for _, end in tenures))
    left = [end for end in ends if end < page - AGE]
    if len(left) < 2 or any(end == LATEST for end in ends):
        return False
    years = [m for m in mentions if m.year]
    return not years or (chronicle and not any(m.year and m.year >= page.year - 1 for m in years))
