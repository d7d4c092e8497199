"""Finding dates in a text and resolving them to partial dates, each with the reason for every step that was inferred."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from .languages import Grammar
from .partialdates import PartialDate
from .reasons import Reason
from .spans import Span


class Form(StrEnum):
    """How much of a date a text prints."""

    DAY = "day"  # month and day, perhaps year; perhaps up to a second day
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    RELATIVE = "relative"  # today, yesterday, a day later
    SPAN = "span"  # this year, last month
    BARE = "bare"  # the 19th


@dataclass(frozen=True, slots=True)
class DateMention:
    span: Span
    form: Form
    words: str  # folded
    year: int | None = None
    month: int | None = None
    day: int | None = None
    month2: int | None = None  # of the last day of a range
    day2: int | None = None
    weekday: int | None = None
    last: bool = False  # "last December": before this year's month
    base: str = ""  # what a relative date counts from: today, told, year, month, week
    shift: int = 0  # by how many of these, or of days
    turned: date | None = (
        None  # of a date in figures the other reading, month before day or after it, where both are days
    )
    same: bool = False  # "the same day": only after another

    @property
    def full(self) -> date | None:
        """The day, where year, month and day are printed."""
        if self.form is Form.DAY and self.year and self.month and self.day:
            return _day(self.year, self.month, self.day)
        return None


@dataclass(frozen=True, slots=True)
class Frame:
    """Against what the dates of a text are read."""

    published: date | None = None
    dateline: date | None = None
    printed: tuple[date, ...] = ()  # full dates in body and captions, in order
    year: PartialDate | None = None  # where only the content tells the year
    inferred: tuple[Reason, ...] = ()  # why the dateline is of its year, where the text does not print it
    bounds: tuple[date, date] | None = (
        None  # between which the text must have been written, where that is more than a year
    )
    cited: date | None = None  # of a report that the text cites, where it bears no date of its own

    @property
    def today(self) -> date | None:
        return self.dateline or self.published or self.cited

    def reason(self, kind: str, **more: str) -> Reason:
        """`kind` is the code up to its reference: weekday-before, relative-to, year-of, day-of."""
        if self.dateline:
            return Reason.of(f"{kind}-dateline", dateline=self.dateline.isoformat(), **more)
        if self.published:
            return Reason.of(f"{kind}-publication", published=self.published.isoformat(), **more)
        assert self.cited
        return Reason.of(f"{kind}-report", report=self.cited.isoformat(), **more)


LATELY = 4
"""Days back that "the other day" may mean."""
MAX_YEARS = 30
"""Bounds wider than this tell nothing of the year of a day."""
MINGUO = 1911
"""What is added to a year of the Republic of China, as Taiwan counts them."""
MAX_MENTIONS = 5_000
"""A text with more dates than this is a table; the rest is left unread."""


def find_dates(folded: str, grammar: Grammar, start: int = 0, end: int | None = None) -> Iterator[DateMention]:
    """Dates in a stretch of a folded text, in order."""
    stop = len(folded) if end is None else end
    pattern, done, count = grammar.patterns["day"], start, 0
    for at in grammar.patterns["day_starts"].finditer(folded, start, stop):
        if at.start() < done or not (match := pattern.match(folded, at.start(), stop)):
            continue
        done, count = match.end(), count + 1
        if count > MAX_MENTIONS:
            return
        if mention := _mention(match, grammar):
            yield mention


def _mention(match: "re.Match[str]", grammar: Grammar) -> DateMention | None:
    """What an alternative of the pattern found. Groups are named by the part of a date; several of one part differ by underscores."""
    g: Mapping[str, str] = {k.rstrip("_"): v for k, v in match.groupdict().items() if v}
    span, words = Span(*match.span()), match[0]

    def number(*names: str) -> int | None:
        return next((grammar.number(g[n]) for n in names if n in g), None)

    def month(*names: str) -> int | None:
        return next((grammar.months[g[n]] for n in names if n in g), None)

    base, shift = grammar.relative[g["ryear"]] if "ryear" in g else ("", 0)
    if "month" in g or "dday" in g:
        first = DateMention(
            span,
            Form.DAY,
            words,
            MINGUO + int(g["minguo"]) if "minguo" in g else number("year", "dyear"),
            month("month", "dmonth", "month2"),
            number("day", "dday"),
            month("month2"),
            number("day2", "dday2"),
            base=base,
            shift=shift,
        )
        return first if _day(first.year or 2000, first.month or 1, first.day or 1) else None
    if "iyear" in g or "tyear" in g:
        year = number("iyear") or MINGUO + int(g["tyear"])
        numbers = year, number("imonth", "tmonth") or 0, number("iday", "tday") or 0
        return DateMention(span, Form.DAY, words, *numbers) if _day(*numbers) else None
    if "na" in g:
        return _numeric(span, words, g, _weekday_before(match, grammar))
    if "mmonth" in g:
        return DateMention(span, Form.MONTH, words, number("myear"), month("mmonth"))
    if "lmonth" in g or "bmonth" in g:
        last = "lmonth" in g
        return DateMention(span, Form.MONTH, words, None, month("lmonth", "bmonth"), last=last, base=base, shift=shift)
    if "weekday" in g:
        return DateMention(span, Form.WEEKDAY, words, weekday=grammar.weekdays[g["weekday"]])
    if "relative" in g:
        base, shift = grammar.relative[g["relative"]]
        same = base == "told" and bool(grammar.patterns["same_day"].search(g["relative"]))
        return DateMention(span, Form.RELATIVE, g["relative"], base=base, shift=shift, same=same)
    if "span" in g:
        base, shift = grammar.relative[g["span"]]
        return DateMention(span, Form.SPAN, g["span"], base=base, shift=shift)
    if "agoday" in g:
        base, shift = grammar.relative[g["rmonth"]]
        return DateMention(span, Form.BARE, words, day=number("agoday"), base=base, shift=shift)
    if bare := number("bare", "nbare", "inday"):
        return DateMention(span, Form.BARE, words, day=bare, day2=number("bare2"))
    return DateMention(span, Form.YEAR, words, number("year1"))


def _weekday_before(match: "re.Match[str]", grammar: Grammar) -> int | None:
    """The weekday printed just before a date in figures: it tells which figure is the month."""
    words = match.string[max(0, match.start() - 14) : match.start()].replace(",", " ").split()
    return grammar.weekdays.get(words[-1]) if words else None


def _numeric(span: Span, words: str, g: Mapping[str, str], weekday: int | None) -> DateMention | None:
    """Day first unless that is no day, or not the weekday told; month first with two-digit years, which are American."""
    a, b, year = int(g["na"]), int(g["nb"]), int(g["nyear"])
    short = len(g["nyear"]) == 2
    if short:
        if "." in words or "-" in words:
            return None  # a score, a ratio or a phone number as likely as a date
        year += 2000 if year < 70 else 1900
    readings = [d for month, day in ((a, b), (b, a)) if (d := _day(year, month, day))]
    if not short:
        readings.reverse()
    told = [d for d in readings if weekday is None or d.weekday() == weekday] or readings
    if not told:
        return None
    turned = next((d for d in told[1:] if d != told[0]), None)
    return DateMention(span, Form.DAY, words, told[0].year, told[0].month, told[0].day, turned=turned)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Resolver:
    frame: Frame
    before: PartialDate | None = field(default=None)  # the date told before, for "the same day"

    def resolve(self, mention: DateMention) -> PartialDate | None:
        """The days meant, or None where the text does not tell even the year."""
        found = self._resolve(mention)
        if found and self.frame.inferred and not mention.year:
            return replace(found, reasons=tuple(dict.fromkeys((*found.reasons, *self.frame.inferred))))
        return found

    def _resolve(self, mention: DateMention) -> PartialDate | None:
        match mention.form:
            case Form.DAY:
                return self._day(mention)
            case Form.WEEKDAY:
                return self._weekday(mention)
            case Form.RELATIVE:
                return self._relative(mention)
            case Form.SPAN:
                return self._span(mention)
            case Form.MONTH:
                return self._month(mention)
            case Form.YEAR:
                assert mention.year
                return PartialDate.year(mention.year, Reason.of("year-in-text"))
            case Form.BARE:
                return self._bare(mention)

    def _day(self, m: DateMention) -> PartialDate | None:
        if m.month is None or m.day is None:
            return None
        year, reason = m.year, Reason.of("day-printed")
        if year is None:
            if m.base == "year" and self.frame.today:
                year = self.frame.today.year + m.shift
                reason = self.frame.reason("relative-to", words=m.words)
            elif today := self.frame.today:
                year = _latest_year(m.month, m.day, today + timedelta(days=3))
                reason = self.frame.reason("year-of")
            elif same := [d for d in self.frame.printed if (d.month, d.day) == (m.month, m.day)]:
                year, reason = max(same).year, Reason.of("year-printed-elsewhere", day=max(same).isoformat())
            elif near := self._printed_near(m.month, m.day):
                year, reason = near.year, Reason.of("year-printed-elsewhere", day=near.isoformat())
            elif self.frame.year and self.frame.year.first:
                found = [
                    y
                    for y in range(self.frame.year.first.year, (self.frame.year.last or self.frame.year.first).year + 1)
                    if (d := _day(y, m.month, m.day)) and self.frame.year.first <= d <= (self.frame.year.last or d)
                ]
                if len(found) != 1:
                    return PartialDate.yearless(m.month, m.day, Reason.of("year-unknown"))
                year, reason = found[0], self.frame.year.reasons[0] if self.frame.year.reasons else reason
        if year is None and (only := self._only_within_bounds(m.month, m.day)):
            year, reason = only.year, Reason.of("year-of-bounds", day=only.isoformat())
        if year is None:
            return PartialDate.yearless(m.month, m.day, Reason.of("year-unknown"))
        first = _day(year, m.month, m.day)
        if first is None:
            return None
        if m.day2:
            last = _day(year, m.month2 or m.month, m.day2)
            if last and first <= last and (last - first).days <= 60:
                return PartialDate.range(first, last, reason)
        return PartialDate.day(first, reason)

    def _only_within_bounds(self, month: int, day: int) -> date | None:
        """The day of that name within the bounds that the content sets, where there is but one."""
        if self.frame.bounds is None:
            return None
        first, last = self.frame.bounds
        if last.year - first.year > MAX_YEARS:
            return None
        days = [d for y in range(first.year, last.year + 1) if (d := _day(y, month, day)) and first <= d <= last]
        return days[0] if len(days) == 1 else None

    def _printed_near(self, month: int, day: int) -> date | None:
        """Where all full dates that the text prints are of one year: the one within some weeks of this day."""
        if len({d.year for d in self.frame.printed}) != 1:
            return None
        meant = _day(self.frame.printed[0].year, month, day)
        return next((d for d in self.frame.printed if meant and abs(meant - d) <= timedelta(days=45)), None)

    def _weekday(self, m: DateMention) -> PartialDate | None:
        assert m.weekday is not None
        if today := self.frame.today:
            day = today - timedelta(days=(today.weekday() - m.weekday) % 7)
            return PartialDate.day(day, self.frame.reason("weekday-before", weekday=m.words.capitalize()))
        same = {d for d in self.frame.printed if d.weekday() == m.weekday}
        if len(same) == 1:
            day = same.pop()
            return PartialDate.day(
                day, Reason.of("weekday-of-printed-day", weekday=m.words.capitalize(), day=day.isoformat())
            )
        return self._by_content(Reason.of("weekday-without-date", weekday=m.words.capitalize()))

    def _by_content(self, reason: Reason) -> PartialDate | None:
        year = self.frame.year
        return PartialDate(year.edtf, year.precision, year.first, year.last, (*year.reasons, reason)) if year else None

    def _relative(self, m: DateMention) -> PartialDate | None:
        if m.base == "told":
            return self._told(m)
        today = self.frame.today
        if today is None:
            return self._by_content(Reason.of("weekday-without-date", weekday=m.words))
        reason = self.frame.reason("relative-to", words=m.words)
        if m.base == "lately":
            month = PartialDate.month(today.year, today.month, reason)
            return month if today.day > LATELY else PartialDate.within(today - timedelta(days=LATELY), today, reason)
        return PartialDate.day(today + timedelta(days=m.shift), reason)

    def _told(self, m: DateMention) -> PartialDate | None:
        """Counted from the date told before; where none is told, "a day earlier" and "in the afternoon" from the text's own."""
        if self.before is None:
            today = self.frame.today if m.shift else self.frame.dateline
            if today is None or m.same:
                return None
            return PartialDate.day(today + timedelta(days=m.shift), self.frame.reason("relative-to", words=m.words))
        if not m.shift:
            told = tuple(r for r in self.before.reasons if r.code != "same-day")
            return replace(self.before, reasons=(Reason.of("same-day"), *told))
        if self.before.first is None or self.before.first != self.before.last:
            return None
        day = self.before.first + timedelta(days=m.shift)
        return PartialDate.day(day, Reason.of("day-after-another", words=m.words))

    def _span(self, m: DateMention) -> PartialDate | None:
        today = self.frame.today
        if today is None:
            return self._by_content(Reason.of("weekday-without-date", weekday=m.words))
        reason = self.frame.reason("relative-to", words=m.words)
        if m.base == "year":
            return PartialDate.year(today.year + m.shift, reason)
        if m.base == "month":
            month = today.year * 12 + today.month - 1 + m.shift
            return PartialDate.month(month // 12, month % 12 + 1, reason)
        monday = today - timedelta(days=today.weekday() - 7 * m.shift)
        return PartialDate.within(monday, monday + timedelta(days=6), reason)

    def _month(self, m: DateMention) -> PartialDate | None:
        assert m.month
        if m.year:
            return PartialDate.month(m.year, m.month, Reason.of("month-in-text"))
        today = self.frame.today
        if today is None:
            return None
        if m.base == "year":
            return PartialDate.month(today.year + m.shift, m.month, self.frame.reason("relative-to", words=m.words))
        year = today.year if m.month < today.month or (m.month == today.month and not m.last) else today.year - 1
        return PartialDate.month(year, m.month, self.frame.reason("year-of"))

    def _bare(self, m: DateMention) -> PartialDate | None:
        today = self.frame.today
        if today is None or not m.day:
            return None
        last = m.day2 or m.day
        month = today.year * 12 + today.month - 1 + (m.shift if m.base == "month" else -(last > today.day + 3))
        day, end = (_day(month // 12, month % 12 + 1, n) for n in (m.day, last))
        if day is None or end is None or end < day:
            return None
        return PartialDate.range(day, end, self.frame.reason("month-of", words=m.words))


def _latest_year(month: int, day: int, today: date) -> int | None:
    """The latest year in which that day is not after today."""
    for year in range(today.year, today.year - 9, -1):
        found = _day(year, month, day)
        if found and found <= today:
            return year
    return None
