"""Days that a text tells several at once, in turn or one after the other: of one session, of several meetings, of a month told before."""

from datetime import date, timedelta
from itertools import pairwise

from .contact import Contact
from .dates import DateMention, Form
from .partialdates import PartialDate
from .reading import PartReader
from .resolving import Resolver
from .spans import Evidence, Span
from .text import Sentence
from .vocabulary import Precision

SESSION_DAYS = 5
"""Days over which one session is held at most, where a text names its days one by one."""

SENTENCES_COUNTED = 8
"""Sentences back among which the day may be named from which "a day earlier" counts."""


class SeveralDays(PartReader):
    def _in_turn_of(self, contact: Contact) -> tuple[PartialDate, tuple[Evidence, ...]] | None:
        """ "On the 11th and 12th A and B received C in turn": as many days as tables, told before the word for the meetings."""
        turn, tables = contact.turn
        told = [
            m
            for m in self.reading.dates_in(contact.sentence)
            if m.form in (Form.DAY, Form.BARE)
            and m.span.end <= contact.span.start
            and not (self.header.dateline and self.header.dateline.span.contains(m.span))
        ]
        resolver = Resolver(self.frame, self._told_before(contact.sentence))
        joint = self.grammar.patterns["days_in_turn"]
        for n, mention in enumerate(told):
            last = told[n + tables - 1] if n + tables <= len(told) else None
            days = [resolver.resolve(m) for m in told[n : n + tables]]
            gaps = [self.layout.folded[a.span.end : b.span.start] for a, b in pairwise(told[n : n + tables])]
            own = days[turn] if last and all(days) and all(joint.fullmatch(g) for g in gaps) else None
            if own:
                return own, (told[n + turn].span.evidence(self.layout.text, f"date-{told[n].form.value}"),)
            whole = days[0]
            if (
                whole
                and mention.day2
                and whole.first
                and whole.last
                and whole.last - whole.first == timedelta(days=tables - 1)
                and joint.search(self.layout.quote(mention.span))
            ):
                day = PartialDate.day(whole.first + timedelta(days=turn), *whole.reasons)
                return day, (mention.span.evidence(self.layout.text, f"date-{mention.form.value}"),)
        return None

    def _joined(self, sentence: Sentence, day: PartialDate, mention: DateMention) -> tuple[PartialDate, Span]:
        """One session over days told one by one: "on Wednesday and Thursday", "in A on May 8 and in B on May 9"."""
        if mention.form not in (Form.DAY, Form.WEEKDAY, Form.BARE) or day.precision is not Precision.DAY:
            return day, mention.span
        joined, span = [day.first], mention.span
        told = self.reading.dates_in(sentence)
        days = (Form.DAY, Form.BARE)
        near = [m for m in told if m.form is mention.form or (m.form in days and mention.form in days)]
        at = near.index(mention)
        for before, after in ((a, b) for a, b in pairwise(near[max(0, at - 1) : at + 3]) if mention in (a, b)):
            gap = self.layout.folded[before.span.end : after.span.start]
            other = after if before is mention else before
            resolved = Resolver(self.frame).resolve(other)
            if (
                resolved
                and resolved.precision is Precision.DAY
                and self.grammar.patterns["joined_days"].fullmatch(gap)
                and not self._another_contact(sentence, before.span.end, after.span.start)
            ):
                joined.append(self._in_turn(day, resolved, other, mention))
                span = Span(min(span.start, other.span.start), max(span.end, other.span.end))
        known = sorted(d for d in joined if d)
        if len(known) < 2 or known[0] == known[-1] or known[-1] - known[0] > timedelta(days=SESSION_DAYS):
            return day, mention.span
        return PartialDate.range(known[0], known[-1], *day.reasons), span

    @staticmethod
    def _in_turn(day: PartialDate, resolved: PartialDate, other: DateMention, mention: DateMention) -> date | None:
        """The second of two weekdays follows the first, though the text was filed on the first: "on Monday and Tuesday"."""
        late = other.span.start > mention.span.start and other.form is Form.WEEKDAY
        if late and day.first and resolved.first and resolved.first < day.first:
            return day.first + timedelta(days=(resolved.first - day.first).days % 7)
        return resolved.first

    def _another_contact(self, sentence: Sentence, start: int, end: int) -> bool:
        return any(start <= h.start < end for h, _ in self.contacts.signals.cues(sentence))

    def _told_before(self, sentence: Sentence) -> PartialDate | None:
        """The last day that the text names before a sentence, at most three sentences back: what "that day" means; farther for "a day earlier".

        "On the 26th" in a text without a date has its month from however far before."""
        bare = self.frame.today is None and any(m.form is Form.BARE for m in self.reading.dates_in(sentence))
        counted = any(m.base == "told" and m.shift for m in self.reading.dates_in(sentence))  # "a day earlier"
        back = sentence.index - (SENTENCES_COUNTED if counted else 3)
        first = 0 if bare else self.layout.sentences[max(0, back)].start
        for mention in reversed(self.reading.dates_between(first, sentence.start)):
            line = self.header.dateline
            dated = mention.form in (Form.DAY, Form.WEEKDAY, Form.BARE)
            if (dated or mention.base == "today") and not (line and line.span.contains(mention.span)):
                found = Resolver(self.frame, self._month_told(mention)).resolve(mention)
                if found and found.precision in (Precision.DAY, Precision.YEARLESS):
                    return found
        return None

    def _month_told(self, mention: DateMention) -> PartialDate | None:
        """In a text without a date, the last full date before a bare day, that of a trip included: "from May 8 to 14 … on the 12th"."""
        if self.frame.today or mention.form is not Form.BARE:
            return None
        for before in reversed(self.reading.dates_between(0, mention.span.start)):
            told = Resolver(self.frame).resolve(before) if before.form is Form.DAY else None
            if told and (told.first or told.precision is Precision.YEARLESS):
                return PartialDate.day(told.first) if told.first else told
        return None
