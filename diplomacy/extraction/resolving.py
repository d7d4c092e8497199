"""What the dates of a text mean: partial dates, each with the reason for every step that was inferred."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from .dates import DateMention, Form, Frame, day_of
from .partialdates import PartialDate
from .reasons import Reason
from .vocabulary import Precision

MAX_YEARS = 30
"""Bounds wider than this tell nothing of the year of a day."""
STEP_BACK = 10
"""Days by which a text may step back within a month from the day told before: "he left on the 20th … on the 19th he had met"."""
LATELY = 4
"""Days back that "the other day" may mean."""


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
                    if (d := day_of(y, m.month, m.day)) and self.frame.year.first <= d <= (self.frame.year.last or d)
                ]
                if len(found) != 1:
                    return PartialDate.yearless(m.month, m.day, Reason.of("year-unknown"))
                year, reason = found[0], self.frame.year.reasons[0] if self.frame.year.reasons else reason
        if year is None and (only := self._only_within_bounds(m.month, m.day)):
            year, reason = only.year, Reason.of("year-of-bounds", day=only.isoformat())
        if year is None:
            return PartialDate.yearless(m.month, m.day, Reason.of("year-unknown"))
        first = day_of(year, m.month, m.day)
        if first is None:
            return None
        if m.day2:
            last = day_of(year, m.month2 or m.month, m.day2)
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
        days = [d for y in range(first.year, last.year + 1) if (d := day_of(y, month, day)) and first <= d <= last]
        return days[0] if len(days) == 1 else None

    def _printed_near(self, month: int, day: int) -> date | None:
        """Where all full dates that the text prints are of one year: the one within some weeks of this day."""
        if len({d.year for d in self.frame.printed}) != 1:
            return None
        meant = day_of(self.frame.printed[0].year, month, day)
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
        if near := self._near_printed(m.weekday):
            return near
        return self._by_content(Reason.of("weekday-without-date", weekday=m.words.capitalize()))

    def _near_printed(self, weekday: int) -> PartialDate | None:
        """The one day of that name within three days of a day that the text prints, where all that it prints lie in one week."""
        days = self.frame.printed
        if not days or max(days) - min(days) > timedelta(days=6):
            return None
        around = {d + timedelta(days=n) for d in days for n in range(-3, 4)}
        found = [d for d in around if d.weekday() == weekday]
        if len(found) != 1:
            return None
        return PartialDate.day(found[0], Reason.of("year-printed-elsewhere", day=days[0].isoformat()))

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
            if today is None or m.same or m.shift > 0:
                return None  # "the day after" is after a day that is not told, never after the text's own
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
        if today is None and m.day and not m.day2 and (filed := self.frame.filed):
            return self._bare_of_dateline(m, filed)
        if today is None and m.day and self.before:
            return self._bare_after(m, self.before)
        if today is None or not m.day:
            return None
        last = m.day2 or m.day
        month = today.year * 12 + today.month - 1 + (m.shift if m.base == "month" else -(last > today.day + 3))
        day, end = (day_of(month // 12, month % 12 + 1, n) for n in (m.day, last))
        if day is None or end is None or end < day:
            return None
        return PartialDate.range(day, end, self.frame.reason("month-of", words=m.words))

    def _bare_of_dateline(self, m: DateMention, filed: DateMention) -> PartialDate | None:
        """ "On the 6th" in a text filed on a May 8 of no year: of that month, or of the one before where it would lie ahead."""
        assert m.day
        assert filed.month
        assert filed.day
        ahead = m.day > filed.day + 3
        month = (filed.month - 2) % 12 + 1 if ahead else filed.month
        if day_of(2000, month, m.day) is None:
            return None
        found = self._day(replace(m, form=Form.DAY, month=month))
        return found and found.because(Reason.of("day-after-another", words=m.words))

    def _bare_after(self, m: DateMention, before: PartialDate) -> PartialDate | None:
        """ "On the 26th" after a day told before, in a text without a date: of its month, or of the next where it would lie long before."""
        assert m.day
        reason = Reason.of("day-after-another", words=m.words)
        if before.precision is Precision.YEARLESS:
            month, told = int(before.edtf[5:7]), int(before.edtf[8:10])
            month = month if m.day >= told - STEP_BACK else month % 12 + 1
            return PartialDate.yearless(month, m.day, reason) if day_of(2000, month, m.day) else None
        if before.precision is not Precision.DAY or before.first is None:
            return None
        months = before.first.year * 12 + before.first.month - 1 + (m.day < before.first.day - STEP_BACK)
        day = day_of(months // 12, months % 12 + 1, m.day)
        return PartialDate.day(day, reason) if day else None


def _latest_year(month: int, day: int, today: date) -> int | None:
    """The latest year in which that day is not after today."""
    for year in range(today.year, today.year - 9, -1):
        found = day_of(year, month, day)
        if found and found <= today:
            return year
    return None
