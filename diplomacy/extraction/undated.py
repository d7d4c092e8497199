"""The year of a text that bears no date: bounded by tenures, by events it speaks of, and by the years it prints."""

from bisect import bisect_right
from datetime import date, timedelta
from itertools import pairwise

from .bounds import EARLIEST, LATEST, Bounds, Narrowing
from .dates import DateMention, Form, day_of
from .gazetteer import Gazetteer
from .hits import Hits
from .people import Cast
from .reasons import Reason
from .text import Layout, Part, Sentence
from .undated_cycle import read_cycle
from .undated_events import SLACK, UNITS, EventReader
from .undated_offices import TenureReader

BEFORE_THE_DAY = timedelta(days=60)
"""How long before its day an anniversary is spoken of as one that is kept."""
AGO_REACH = 30
"""Code points between a date and the words for how long ago it was."""
BEFORE_YEAR = 34
"""Code points before a printed year that tell whether it is past."""


def year_of_dateline(
    day: DateMention, weekday: DateMention | None, bounds: Bounds, horizon: date | None = None
) -> tuple[date, tuple[Reason, ...]] | None:
    """The dateline's day with its year: the year of the bounds, or the only one in which the day is the weekday told."""
    if not (day.month and day.day):
        return None
    days = _days_within(bounds, day.month, day.day)
    if len(days) == 1:
        return days[0], bounds.reasons
    if weekday is None or weekday.weekday is None:
        return None
    bounds = bounds.known(horizon)
    days = [d for d in _days_within(bounds, day.month, day.day) if d.weekday() == weekday.weekday]
    if len(days) != 1:
        return None
    reason = Reason.of(
        "year-of-weekday", weekday=weekday.words.capitalize(), day=days[0].isoformat(), year=str(days[0].year)
    )
    return days[0], (reason, *bounds.reasons)


def _days_within(bounds: Bounds, month: int, day: int) -> list[date]:
    """The days of that name within the bounds; none where these are wider than years can tell."""
    if not bounds.tells:
        return []
    found = (day_of(year, month, day) for year in range(bounds.first.year, bounds.last.year + 1))
    return [d for d in found if d and bounds.first <= d <= bounds.last]


def days_by_weekday(layout: Layout, mentions: list[DateMention], gazetteer: Gazetteer, bounds: Bounds) -> list[date]:
    """ "Saturday, June 25", "Sunday, the 18th": days that a text names with their weekday, where the bounds hold only one such."""
    gap, days = gazetteer.grammar.patterns["weekday_and_day"], set()
    bounds = bounds.known(gazetteer.horizon)
    if not bounds.tells:
        return []
    for one, other in pairwise(mentions):
        weekday, day = (one, other) if one.form is Form.WEEKDAY else (other, one)
        if weekday.weekday is None or day.form not in (Form.DAY, Form.BARE) or day.year or not day.day:
            continue
        if not gap.fullmatch(layout.folded, one.span.end, other.span.start):
            continue
        if day.month:
            found = _days_within(bounds, day.month, day.day)
        else:
            found = [d for m in range(1, 13) for d in _days_within(bounds, m, day.day)]
        found = [d for d in found if d.weekday() == weekday.weekday]
        if len(found) == 1:
            days.add(found[0])
    return sorted(days)


def bounds_of_content(
    layout: Layout, hits: Hits, cast: Cast, mentions: list[DateMention], gazetteer: Gazetteer
) -> Bounds:
    narrowing = Narrowing()
    TenureReader(layout, cast, gazetteer, narrowing).read()
    if narrowing.first <= narrowing.last:
        EventReader(layout, hits, gazetteer, narrowing).read()
        YearReader(layout, mentions, gazetteer, narrowing).read()
        read_cycle(layout, gazetteer.grammar, narrowing)
    return narrowing.bounds


class YearReader:
    """What the years that a text prints say of its own; all of it is put into `narrowing`."""

    def __init__(self, layout: Layout, mentions: list[DateMention], gazetteer: Gazetteer, narrowing: Narrowing) -> None:
        self.layout, self.mentions, self.narrowing = layout, mentions, narrowing
        self.patterns, self.counts = gazetteer.grammar.patterns, gazetteer.grammar.counts
        self._starts = [s.start for s in layout.sentences]

    def read(self) -> None:
        for mention in self.mentions:
            printed, before = mention.year, self._before(mention)
            if not printed or not 1980 <= printed <= 2100 or self._sentence(mention) is None:
                continue
            reason = Reason.of("bounded-by-text", words=mention.words)
            if mention.form is Form.YEAR and self._past(mention):
                self.narrowing.within(date(printed, mention.month or 1, 1), LATEST, reason)
            elif mention.form is Form.YEAR and self.patterns["early_in_year_to_come"].search(before):
                self.narrowing.within(EARLIEST, date(printed, 4, 30), reason)
            elif (
                mention.form in (Form.YEAR, Form.MONTH)
                and self.patterns["future_begin"].search(before)
                and printed < self.narrowing.last.year
            ):
                self.narrowing.within(EARLIEST, date(printed, 12, 31), reason)
        self._years_kept()
        self._years_since()
        self._held_in_year()
        self._days_long_ago()
        if part := self._year_of_part():
            reason = Reason.of("bounded-by-text", words=part[1])
            self.narrowing.within(date(part[0], 1, 1), date(part[0], 12, 31), reason)
        elif found := self._year_after_figures():
            reason = Reason.of("bounded-by-text", words=found[1])
            self.narrowing.within(date(found[0], 1, 1), date(found[0], 12, 31), reason)

    def _years_kept(self) -> None:
        """ "The 70th anniversary (1949 - 2019)": kept from some weeks before its day, or the year's beginning, to the year's end."""
        for match in self.patterns["years_kept"].finditer(self.layout.folded):
            n = bisect_right(self._starts, match.start()) - 1
            if n < 0 or self.layout.sentences[n].part is Part.FURNITURE:
                continue
            year = int(match["year"])
            day = day_of(year, int(match["month"]), int(match["day"])) if match["day"] else None
            first = min(date(year, 1, 1), day - BEFORE_THE_DAY) if day else date(year, 1, 1)
            reason = Reason.of("bounded-by-text", words=self.layout.text[match.start("year") : match.end("year")])
            self.narrowing.within(first, date(year, 12, 31), reason)

    def _years_since(self) -> None:
        """ "This year, forty years have passed since the congress of 1978"."""
        if "years_since" not in self.patterns:
            return
        for match in self.patterns["years_since"].finditer(self.layout.folded):
            sentence = self.layout.sentence_at(match.start())
            count = self.counts.get(match["count"]) or (int(match["count"]) if match["count"].isdigit() else 0)
            if sentence is None or sentence.part is Part.FURNITURE or not count:
                continue
            year = int(match["year"]) + count
            reason = Reason.of("bounded-by-text", words=" ".join(self.layout.text[match.start() : match.end()].split()))
            self.narrowing.within(date(year, 1, 1), date(year, 12, 31), reason)

    def _held_in_year(self) -> None:
        """ "Under the plan for 2023, on September 26": a plan carried out, or a gathering attended, that bears its year."""
        for match in self.patterns["held_in_year"].finditer(self.layout.folded):
            n = bisect_right(self._starts, match.start()) - 1
            sentence = self.layout.sentences[n] if n >= 0 else None
            if sentence is None or sentence.part is not Part.BODY or match.end() > sentence.end:
                continue
            if self.patterns["year_to_come"].search(self.layout.folded, sentence.start, match.start()):
                continue
            year = int(next(y for y in match.groups() if y))
            reason = Reason.of("bounded-by-text", words=self.layout.text[match.start() : match.end()])
            self.narrowing.within(date(year, 1, 1), date(year, 12, 31), reason)

    def _days_long_ago(self) -> None:
        """ "The congress held three months ago (9-11/3/2022)": a full date with how long ago it was."""
        for mention in self.mentions:
            day, sentence = mention.full, self._sentence(mention)
            if day is None or sentence is None or sentence.part is not Part.BODY:
                continue
            ago = self.patterns["so_long_ago"].search(
                self.layout.folded,
                max(sentence.start, mention.span.start - AGO_REACH),
                min(sentence.end, mention.span.end + AGO_REACH),
            )
            if ago is None:
                continue
            count = self.counts.get(ago["count"]) or (int(ago["count"]) if ago["count"].isdigit() else 0)
            days, slack = count * UNITS[ago["unit"]], SLACK * UNITS[ago["unit"]]
            reason = Reason.of("bounded-by-text", words=f"{ago[0]} ({mention.words})")
            self.narrowing.within(day + timedelta(days=days - slack), day + timedelta(days=days + slack), reason)

    def _before(self, mention: DateMention) -> str:
        return self.layout.folded[max(0, mention.span.start - BEFORE_YEAR) : mention.span.start]

    def _sentence(self, mention: DateMention) -> Sentence | None:
        n = bisect_right(self._starts, mention.span.start) - 1
        sentence = self.layout.sentences[n] if n >= 0 else None
        return sentence if sentence and sentence.part is not Part.FURNITURE else None

    def _past(self, mention: DateMention) -> bool:
        """Whether the year is told as past or present; "to host the summit in 2026" and goals for a year are not."""
        before, sentence = self._before(mention), self._sentence(mention)
        if not self.patterns["past_year"].search(before) or self.patterns["future_year"].search(before):
            return False
        ahead = self.patterns["year_ahead"]
        return not (sentence and ahead.search(self.layout.folded, sentence.start, mention.span.start))

    def _year_of_part(self) -> tuple[int, str] | None:
        """ "In the first five months of 2005 trade was worth": figures of a part of a year are told while it lasts, where no later one is printed."""
        patterns, last = self.patterns, max((m.year for m in self.mentions if m.year and self._past(m)), default=0)
        for sentence in self.layout.sentences:
            match = sentence.part is Part.BODY and patterns["part_of_year"].search(
                self.layout.folded, sentence.start, sentence.end
            )
            if not match or patterns["year_ahead"].search(self.layout.folded, sentence.start, match.end()):
                continue
            year = int(next(y for name, y in match.groupdict().items() if y and name.startswith("year")))
            if year >= last:
                return year, " ".join(self.layout.text[match.start() : match.end()].split())
        return None

    def _year_after_figures(self) -> tuple[int, str] | None:
        """ "Trade was worth 8 billion in 2005; it may pass 10 billion this year": the year after the last whose figures are known."""
        past = [m for m in self.mentions if m.form is Form.YEAR and m.year and self._past(m)]
        last = max(past, key=lambda m: m.year or 0, default=None)
        sentence = self._sentence(last) if last else None
        if last is None or last.year is None or sentence is None:
            return None
        folded, sentences = self.layout.folded, self.layout.sentences
        if not self.patterns["figures"].search(folded, sentence.start, sentence.end):
            return None
        end = sentences[min(sentence.index + 1, len(sentences) - 1)].end
        this = self.patterns["of_this_year"].search(folded, last.span.end, end)
        return (last.year + 1, f"{last.words} … {this[0]}") if this else None
