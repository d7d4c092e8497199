"""Finding dates in a text and resolving them to partial dates, each with the reason for every step that was inferred."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import compress

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


@dataclass(slots=True, unsafe_hash=True)
class DateMention:
    """A date as printed. Never changed; not frozen, as making a frozen one of so many parts takes long."""

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
            return day_of(self.year, self.month, self.day)
        return None


@dataclass(frozen=True, slots=True)
class Frame:
    """Against what the dates of a text are read."""

    published: date | None = None
    dateline: date | None = None
    printed: tuple[date, ...] = ()  # full dates in body and captions, in order
    year: PartialDate | None = None  # where only the content tells the year
    inferred: tuple[Reason, ...] = ()  # why the dateline is of its year, where the text does not print it
    chronicle: bool = False  # told year by year: nothing in it is background
    bounds: tuple[date, date] | None = (
        None  # between which the text must have been written, where that is more than a year
    )
    filed: DateMention | None = None  # day and month of a dateline whose year nothing tells
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


_PARTS: dict[str, tuple[str, ...]] = {}
"""Pattern, as written → the part of a date that each of its groups names. To hash a compiled one would take as long as to match it."""


def parts_of(match: "re.Match[str]") -> dict[str, str]:
    """Part of a date → as printed, of the parts that are. All groups of the pattern have names."""
    parts = _PARTS.get(match.re.pattern)
    if parts is None:
        parts = _PARTS[match.re.pattern] = tuple(name.rstrip("_") for name in match.re.groupindex)
    groups = match.groups()
    return dict(zip(compress(parts, groups), filter(None, groups), strict=True))


def _mention(match: "re.Match[str]", grammar: Grammar) -> DateMention | None:
    """What an alternative of the pattern found. Groups are named by the part of a date; several of one part differ by underscores."""
    g = parts_of(match)
    span, words = Span(*match.span()), match[0]

    def number(*names: str) -> int | None:
        for name in names:
            if name in g:
                return grammar.number(g[name])
        return None

    def month(*names: str) -> int | None:
        for name in names:
            if name in g:
                return grammar.months[g[name]]
        return None

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
        return first if day_of(first.year or 2000, first.month or 1, first.day or 1) else None
    if "iyear" in g or "tyear" in g:
        year = number("iyear") or MINGUO + int(g["tyear"])
        numbers = year, number("imonth", "tmonth") or 0, number("iday", "tday") or 0
        return DateMention(span, Form.DAY, words, *numbers) if day_of(*numbers) else None
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
    readings = [d for month, day in ((a, b), (b, a)) if (d := day_of(year, month, day))]
    if not short:
        readings.reverse()
    told = [d for d in readings if weekday is None or d.weekday() == weekday] or readings
    if not told:
        return None
    turned = next((d for d in told[1:] if d != told[0]), None)
    return DateMention(span, Form.DAY, words, told[0].year, told[0].month, told[0].day, turned=turned)


def day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
