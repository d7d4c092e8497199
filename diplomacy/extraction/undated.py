"""The year of a text that bears no date: bounded by events it speaks of, by tenures, and by the years it prints."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta

from .dates import DateMention, Form
from .facts import Anchor
from .gazetteer import ANCHOR, Gazetteer
from .hits import Hits
from .partialdates import PartialDate
from .people import Cast
from .reasons import Reason
from .text import Layout, Part

EARLIEST, LATEST = date(1950, 1, 18), date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The days between which a text must have been written, and what says so."""

    first: date = EARLIEST
    last: date = LATEST
    reasons: tuple[Reason, ...] = ()

    @property
    def year(self) -> PartialDate | None:
        """The year, where the bounds lie in one; None where they leave more."""
        if self.first <= self.last and self.first.year == self.last.year:
            telling = tuple(r for r in self.reasons if r.code in ("year-of-anchor", "anniversary"))
            return PartialDate.year(self.first.year, *(telling or self.reasons))
        return None


def year_of_dateline(
    day: DateMention, weekday: DateMention | None, bounds: Bounds
) -> tuple[date, tuple[Reason, ...]] | None:
    """The dateline's day with its year: the year of the bounds, or the only one in which the day is the weekday told."""
    if not (day.month and day.day):
        return None
    if bounds.first > bounds.last or bounds.last.year - bounds.first.year > MAX_YEARS:
        return None
    days = []
    for year in range(bounds.first.year, bounds.last.year + 1):
        try:
            found = date(year, day.month, day.day)
        except ValueError:  # 29 February of a common year
            continue
        if bounds.first <= found <= bounds.last:
            days.append(found)
    if len(days) == 1:
        return days[0], bounds.reasons
    if weekday is None or weekday.weekday is None:
        return None
    days = [d for d in days if d.weekday() == weekday.weekday]
    if len(days) != 1:
        return None
    reason = Reason.of(
        "year-of-weekday", weekday=weekday.words.capitalize(), day=days[0].isoformat(), year=str(days[0].year)
    )
    return days[0], (reason, *bounds.reasons)


CONGRATULATIONS = timedelta(days=150)
"""How long after an event people congratulate on it when they meet."""
MAX_YEARS = 30
"""Bounds wider than this tell nothing: a weekday comes back every five or six years."""


def bounds_of_content(
    layout: Layout, hits: Hits, cast: Cast, mentions: list[DateMention], gazetteer: Gazetteer
) -> Bounds:
    first, last = EARLIEST, LATEST
    reasons: list[Reason] = []
    starts = [s.start for s in layout.sentences]
    patterns = gazetteer.grammar.patterns
    for hit in hits.anchors:
        anchor = next(a for a in gazetteer.what(hit, ANCHOR) if isinstance(a, Anchor))
        n = bisect_right(starts, hit.start) - 1
        if n < 0 or layout.sentences[n].part is Part.FURNITURE or anchor.kind == "yearly":
            continue
        sentence = layout.sentences[n]
        window = layout.folded[max(sentence.start, hit.start - 260) : min(sentence.end, hit.end + 160)]
        when = _day(anchor.start)
        if when is None:
            continue
        if anchor.kind == "anniversary-base":
            nth = patterns["anniversary"].search(window)
            if nth and anchor.start[:4].isdigit() and patterns["of_this_year"].search(window):
                year = when.year + int(nth["nth"] or nth["years"])
                first, last = max(first, date(year, 1, 1)), min(last, date(year, 12, 31))
                reasons.append(
                    Reason.of(
                        "anniversary",
                        nth=nth["nth"] or nth["years"],
                        anchor=anchor.name,
                        when=anchor.start,
                        year=str(year),
                    )
                )
            continue
        if patterns["anchor_to_come"].search(window):
            continue
        if anchor.kind == "event" and patterns["congratulated"].search(
            layout.folded, max(sentence.start, hit.start - 24), hit.start
        ):
            first, last = max(first, when), min(last, when + CONGRATULATIONS)
            reasons.append(
                Reason.of(
                    "year-of-anchor",
                    anchor=anchor.name,
                    when=anchor.start,
                    words=layout.text[hit.start : hit.end],
                    year=str(when.year),
                )
            )
            continue
        if patterns["last_year"].search(window):
            first, last = max(first, date(when.year + 1, 1, 1)), min(last, date(when.year + 1, 12, 31))
            reasons.append(
                Reason.of(
                    "year-of-anchor", anchor=anchor.name, when=anchor.start, words="last year", year=str(when.year + 1)
                )
            )
        elif anchor.kind == "event" and (
            (this := patterns["this_year"].search(window))
            and (
                "whole_year" not in patterns
                or patterns["whole_year"].search(this[0])
                or patterns["this_year"].search(layout.folded, hit.end, hit.end + 16)
            )
        ):
            first, last = max(first, when), min(last, date(when.year, 12, 31))
            reasons.append(
                Reason.of(
                    "year-of-anchor", anchor=anchor.name, when=anchor.start, words="this year", year=str(when.year)
                )
            )
        elif when > first:
            first = when
            reasons.append(Reason.of("bounded-by-anchor", anchor=anchor.name, when=anchor.start))
    for key, roles in cast.roles.items():
        person = cast.persons[key]
        for slug in roles:
            if slug and (bounds := _tenure(key, slug, gazetteer)):
                begin, end = bounds
                if begin > first:
                    reasons.append(Reason.of("bounded-by-tenure-start", person=person.name, start=str(begin)))
                if end < last:
                    reasons.append(Reason.of("bounded-by-tenure-end", person=person.name, end=str(end)))
                first, last = max(first, begin), min(last, end)
    for mention in mentions:
        before = layout.folded[max(0, mention.span.start - 34) : mention.span.start]
        printed = mention.year
        if not printed or not 1980 <= printed <= 2100:
            continue
        n = bisect_right(starts, mention.span.start) - 1
        if n < 0 or layout.sentences[n].part is Part.FURNITURE:
            continue
        begin = date(printed, mention.month or 1, 1)
        if (
            mention.form is Form.YEAR
            and patterns["past_year"].search(before)
            and not patterns["future_year"].search(before)
        ):
            if begin > first:
                first = begin
                reasons.append(Reason.of("bounded-by-text", words=mention.words))
        elif mention.form is Form.YEAR and patterns["early_in_year_to_come"].search(before):
            if (spring := date(printed, 4, 30)) < last:
                last = spring
                reasons.append(Reason.of("bounded-by-text", words=mention.words))
        elif (
            mention.form in (Form.YEAR, Form.MONTH) and patterns["future_begin"].search(before) and printed < last.year
        ):
            last = date(printed, 12, 31)
            reasons.append(Reason.of("bounded-by-text", words=mention.words))
    if (found := _year_after_figures(layout, mentions, gazetteer)) and first.year <= found[0] <= last.year:
        first, last = max(first, date(found[0], 1, 1)), min(last, date(found[0], 12, 31))
        reasons.append(Reason.of("bounded-by-text", words=found[1]))
    return Bounds(first, last, tuple(dict.fromkeys(reasons)))


def _year_after_figures(layout: Layout, mentions: list[DateMention], gazetteer: Gazetteer) -> tuple[int, str] | None:
    """ "Trade was worth 8 billion in 2005; it may pass 10 billion this year": the year after the last whose figures are known."""
    patterns, years = gazetteer.grammar.patterns, [m for m in mentions if m.form is Form.YEAR and m.year]
    past = [
        m
        for m in years
        if patterns["past_year"].search(layout.folded[max(0, m.span.start - 34) : m.span.start])
        and not patterns["future_year"].search(layout.folded[max(0, m.span.start - 34) : m.span.start])
    ]
    last = max(past, key=lambda m: m.year or 0, default=None)
    if last is None or last.year is None:
        return None
    starts = [s.start for s in layout.sentences]
    n = bisect_right(starts, last.span.start) - 1
    if n < 0 or not patterns["figures"].search(layout.folded, layout.sentences[n].start, layout.sentences[n].end):
        return None
    end = layout.sentences[min(n + 1, len(layout.sentences) - 1)].end
    this = patterns["of_this_year"].search(layout.folded, last.span.end, end)
    return (last.year + 1, f"{last.words} … {this[0]}") if this else None


def _tenure(official: str, office: str, gazetteer: Gazetteer) -> tuple[date, date] | None:
    """From the first day to the last on which the list has the official in the office, over all terms."""
    terms = [(s, e, t.status) for t, s, e in gazetteer.tenures.get(official, ()) if t.office == office]
    if not terms:
        return None
    starts = [s.first if s else None for s, _, _ in terms]
    ends = [e.last if e else None for _, e, _ in terms]
    begin = min((s for s in starts if s), default=EARLIEST) if all(starts) else EARLIEST
    end = max((e for e in ends if e), default=LATEST) if all(ends) else LATEST
    return begin, end


def _day(edtf: str) -> date | None:
    try:
        return PartialDate.parse(edtf).first
    except ValueError:
        return None
