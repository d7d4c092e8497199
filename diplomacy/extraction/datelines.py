"""Where and when a text was filed, and for whom: the dateline."""

import re
from dataclasses import dataclass

from .dates import DateMention, find_dates
from .facts import Place, Publisher
from .gazetteer import Gazetteer
from .spans import Span
from .text import Layout, Paragraph, Part


@dataclass(frozen=True, slots=True)
class Dateline:
    span: Span
    city: str | None
    place: Place | None
    day: DateMention | None
    publisher: Publisher | None
    publisher_span: Span | None = None


_DAY_AT_END = re.compile(r"(?<=\w)[\s,]+\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?$")
""" "(TTXVN 14/4)": the day after an agency's name."""
HEAD_PARAGRAPHS = 14
"""Paragraphs among which a header line is looked for; menus come before, related stories after."""


def find_dateline(layout: Layout, gazetteer: Gazetteer) -> Dateline | None:
    """The first paragraph that opens with a known city or publisher, or with a name in capitals and a date or an agency."""
    seen = 0
    for paragraph in layout.paragraphs:
        if paragraph.part is Part.FURNITURE and seen:
            continue
        seen += paragraph.part is not Part.HEADER or not seen
        if seen > HEAD_PARAGRAPHS:
            return None
        if line := _dateline_at(paragraph, paragraph.span.start, layout, gazetteer):
            return line
    return None


def _dateline_at(paragraph: Paragraph, start: int, layout: Layout, gazetteer: Gazetteer) -> Dateline | None:
    patterns, end = gazetteer.grammar.patterns, paragraph.span.end
    if (first := patterns["agency_first"].match(layout.folded, start, min(end, start + 40))) and (
        house := _publisher_named(first["agency"], gazetteer)
    ):
        return _of_house(house, Span(*first.span()), Span(*first.span("agency")), None, paragraph, layout, gazetteer)
    match = patterns["dateline"].match(layout.folded, start, min(end, start + 140))
    spaced = gazetteer.grammar.script.spaced
    if not match or (
        spaced
        and match["city"]
        and not layout.text[match.end() - 1].isspace()
        and not (match["date"] or match["agency"])
    ):
        return None
    group = "city2" if match["city2"] else "city"
    name = match[group] or ""
    printed = layout.text[match.start(group) : match.end(group)] if name else ""
    place = gazetteer.cities.get(name) or gazetteer.localities.get(name)
    if place is None and name and not spaced:  # a reporter's name stands before it
        place = next((p for n in range(1, len(name) - 1) if (p := gazetteer.localities.get(name[n:]))), None)
    agency_span = next((Span(*match.span(g)) for g in ("agency", "agency2") if match[g]), None)
    agency = _publisher_named(match["agency"] or match["agency2"] or "", gazetteer)
    house = _publisher_named(gazetteer.grammar.patterns["article"].sub("", name, count=1), gazetteer)
    day = None
    if match["date"] or match["city2"]:
        stretch = match.span("date") if match["date"] else (match.start(), match.start("city2"))
        day = next(find_dates(layout.folded, gazetteer.grammar, *stretch), None)
    elif agency and match["agency"] and _DAY_AT_END.search(match["agency"]):
        day = next(find_dates(layout.folded, gazetteer.grammar, *match.span("agency")), None)
    dash = match["dash"]
    if dash is not None and not dash.strip():
        if match.end() < end and not agency and not (place and printed.isupper() and len(dash) > 1):
            return None  # "Hanoi (the capital) is …"
        if match.end() >= end and not (day and (place or agency)):
            return None
    elif dash is not None and dash.strip() == "." and not (day and place):
        return None
    if paragraph.part is Part.HEADER and not (day and (place or agency)):
        return None
    if house and not place:
        if dash is not None and dash.strip() == ":":
            return None  # "AFP: Does China confirm …" is a question put at a press conference
        return _of_house(house, Span(*match.span()), Span(*match.span(group)), day, paragraph, layout, gazetteer)
    filed = agency or (not spaced and match["agency"])  # the script's own words for an outlet, in no list or not
    if place or (printed.isupper() and (day or agency)) or (day and filed):
        country = name in gazetteer.grammar.countries
        return Dateline(
            Span(*match.span()),
            None
            if (country and not (place and place.kind == "city")) or (place and place.kind == "province")
            else place.name
            if place
            else printed.title()
            if _in_letters(printed)
            else None,
            place,
            day,
            agency,
            agency_span if agency else None,
        )
    return None


def _of_house(
    house: Publisher,
    span: Span,
    printed: Span,
    day: DateMention | None,
    paragraph: Paragraph,
    layout: Layout,
    gazetteer: Gazetteer,
) -> Dateline:
    """ "VGP - Ha Noi, May 8 - …": after the outlet's name a city and a day may follow."""
    line = None if day or span.end >= paragraph.span.end else _dateline_at(paragraph, span.end, layout, gazetteer)
    if line and line.place and (line.day or not gazetteer.grammar.script.spaced):
        return Dateline(Span(span.start, line.span.end), line.city, line.place, line.day, house, printed)
    return Dateline(span, None, None, day, house, printed)


def _in_letters(printed: str) -> bool:
    """Whether a city in no list is printed so that a record can name it."""
    return printed[:1] < "\u3400" and bool(printed)


def _publisher_named(name: str, gazetteer: Gazetteer) -> Publisher | None:
    """The publisher credited in a dateline's brackets; of two ("VNA/VNS") the first that is known."""
    name = _DAY_AT_END.sub("", name)
    for part in (name, *name.replace("&", "/").replace(" via ", "/").split("/")):
        if found := gazetteer.publisher_names.get(" ".join(part.split())):
            return found
    return None
