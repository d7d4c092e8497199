"""Events and anniversaries by which a text without a date tells its year."""

import re
from bisect import bisect_right
from datetime import date, timedelta

from .bounds import Narrowing, day_of_edtf
from .facts import Anchor
from .gazetteer import ANCHOR, Gazetteer
from .hits import Hit, Hits
from .reasons import Reason
from .spans import Span
from .text import Layout, Part

CONGRATULATIONS = timedelta(days=150)
"""How long after an event people congratulate on it when they meet, and are told how it went."""
A_SEASON_BACK = timedelta(days=420)
"""Farthest that "last spring" or "last December" reaches back."""
_UNITS = {
    1.0: "day ngay 天 日",
    7.0: "week tuan 周 星期",
    30.4: "month thang 月",
    365.25: "year nam 年",
}
SLACK = 0.7
"""By how much of such a stretch "three months ago" may be wrong."""
UNITS = {word: days for days, words in _UNITS.items() for word in words.split()}
"""Words of all languages for a stretch of time, and its days."""


class EventReader:
    """What the events that a text speaks of say of its year; all of it is put into `narrowing`."""

    def __init__(self, layout: Layout, hits: Hits, gazetteer: Gazetteer, narrowing: Narrowing) -> None:
        self.layout, self.hits, self.gazetteer, self.narrowing = layout, hits, gazetteer, narrowing
        self.patterns = gazetteer.grammar.patterns

    def read(self) -> None:
        starts = [s.start for s in self.layout.sentences]
        for hit in self.hits.anchors:
            anchor = next(a for a in self.gazetteer.what(hit, ANCHOR) if isinstance(a, Anchor))
            n = bisect_right(starts, hit.start) - 1
            when = day_of_edtf(anchor.start)
            if n < 0 or self.layout.sentences[n].part is Part.FURNITURE or anchor.kind == "yearly" or when is None:
                continue
            sentence = self.layout.sentences[n]
            window = Span(max(sentence.start, hit.start - 260), min(sentence.end, hit.end + 160))
            if anchor.kind == "anniversary-base":
                self._anniversary(anchor, when, hit, window)
            elif anchor.kind == "since":
                since = Reason.of("spoken-of-since", anchor=anchor.name, when=anchor.start)
                self.narrowing.within(when, date.max, since)
            else:
                self._event(anchor, when, hit, window)

    def _anniversary(self, anchor: Anchor, when: date, hit: Hit, window: Span) -> None:
        words = self.layout.folded[window.start : window.end]
        nth = self._nearest_number(hit, window)
        if not (nth and anchor.start[:4].isdigit()):
            return
        decades = nth.groupdict().get("decades")
        printed = nth["nth"] or nth["years"] or decades or ""
        years = self.gazetteer.grammar.counts.get(printed) or (int(printed) if printed.isdigit() else 0)
        years *= 10 if decades else 1
        year, horizon = when.year + years, self.gazetteer.horizon
        if not years or year > (horizon.year + 1 if horizon else date.max.year - 1):
            return  # "by the centenary of the state": a goal, not a day that is kept
        reason = Reason.of("anniversary", nth=str(years), anchor=anchor.name, when=anchor.start, year=str(year))
        if self.patterns["anniversary_next_year"].search(words):
            self.narrowing.within(date(year - 1, 1, 1), date(year - 1, 12, 31), reason)
        elif self.patterns["of_this_year"].search(words):
            self.narrowing.within(date(year, 1, 1), date(year, 12, 31), reason)
        elif self.patterns["anniversary_kept"].search(words):
            self.narrowing.within(date(year - 1, 1, 1), date(year, 12, 31), reason)

    def _nearest_number(self, hit: Hit, window: Span) -> re.Match[str] | None:
        """ "The 75th anniversary of the founding of the one and the 70th of ties": the number that stands nearest to what it counts, if it counts nothing nearer."""
        found = list(self.patterns["anniversary"].finditer(self.layout.folded, window.start, window.end))
        if not found:
            return None
        nearest = min(found, key=lambda nth: _apart(nth, hit))
        others = (other for other in self.hits.anchors.between(window.start, window.end) if other is not hit)
        counted = (
            self.gazetteer.what(other, ANCHOR)[0] for other in others if _apart(nearest, other) < _apart(nearest, hit)
        )
        return None if any(isinstance(a, Anchor) and a.kind == "anniversary-base" for a in counted) else nearest

    def _event(self, anchor: Anchor, when: date, hit: Hit, window: Span) -> None:
        words, narrowing = self.layout.folded[window.start : window.end], self.narrowing
        end = day_of_edtf(anchor.end, last=True) or when

        def reason(told: str, year: int) -> Reason:
            return Reason.of("year-of-anchor", anchor=anchor.name, when=anchor.start, words=told, year=str(year))

        if self.patterns["anchor_to_come"].search(words):
            if anchor.kind == "event" and self._this_year(words, hit):  # "the congress to be held this year"
                narrowing.within(date(when.year, 1, 1), end, reason("this year", when.year))
            return
        text = self.layout.text
        if anchor.kind == "event" and self.patterns["congratulated"].search(
            self.layout.folded, max(window.start, hit.start - 24), hit.start
        ):
            narrowing.within(when, when + CONGRATULATIONS, reason(text[hit.start : hit.end], when.year))
        elif anchor.kind == "event" and self.patterns["event_is_recent"].search(words):
            narrowing.within(when, end + CONGRATULATIONS, reason(text[hit.start : hit.end], when.year))
        elif ago := self.patterns["so_long_ago"].search(words):
            n = self.gazetteer.grammar.counts.get(ago["count"]) or int(ago["count"])
            days, slack = n * UNITS[ago["unit"]], SLACK * UNITS[ago["unit"]]
            first, last = end + timedelta(days=days - slack), end + timedelta(days=days + slack)
            narrowing.within(max(when, first), last, reason(ago[0], first.year))
        elif self.patterns["last_year"].search(words):
            year = when.year + 1
            narrowing.within(date(year, 1, 1), date(year, 12, 31), reason("last year", year))
        elif anchor.kind == "event" and (season := self.patterns["last_season"].search(words)):
            narrowing.within(when, end + A_SEASON_BACK, reason(season[0], when.year))
        elif anchor.kind == "event" and self._this_year(words, hit):
            narrowing.within(when, date(when.year, 12, 31), reason("this year", when.year))
        else:
            narrowing.within(when, date.max, Reason.of("bounded-by-anchor", anchor=anchor.name, when=anchor.start))

    def _this_year(self, words: str, hit: Hit) -> bool:
        this = self.patterns["this_year"].search(words)
        if this is None or "whole_year" not in self.patterns:
            return this is not None
        near = self.patterns["this_year"].search(self.layout.folded, hit.end, hit.end + 16)
        return bool(self.patterns["whole_year"].search(this[0]) or near)


def _apart(match: re.Match[str], hit: Hit) -> int:
    """Code points between a match and a hit; 0 where they overlap."""
    return max(0, hit.start - match.end(), match.start() - hit.end)
