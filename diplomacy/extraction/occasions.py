"""When a meeting was: the date that its own sentence gives, else the lead's, a caption's, the dateline's."""

from datetime import timedelta

from .contact import Contact
from .dates import DateMention, Form
from .gatherings import Gathering, about, told_apart
from .languages import Kind
from .partialdates import PartialDate
from .reasons import Reason
from .resolving import Resolver
from .severaldays import SeveralDays
from .spans import Evidence, Span
from .text import Part, Sentence
from .vocabulary import Precision, Signal

WEEK_REACH = 120
"""Code points behind the word for a meeting within which "last week" tells when it was."""

_RANK = {Form.DAY: 0, Form.WEEKDAY: 1, Form.BARE: 1, Form.RELATIVE: 1, Form.MONTH: 3, Form.SPAN: 4, Form.YEAR: 4}
"""Which of several dates of a sentence is the meeting's: the lowest, and among equals the nearest to the cue."""


class DayReader(SeveralDays):
    def of_contact(
        self, contact: Contact, previous: PartialDate | None
    ) -> tuple[PartialDate | None, tuple[Evidence, ...]]:
        background = contact.signal is Signal.PAST
        if contact.turn[1] > 1 and (own := self._in_turn_of(contact)):
            return own
        date, evidence = self._best_date(contact.sentence, contact.span.start, background, previous)
        return self._of_entry(contact.sentence) if date is None and self.frame.chronicle else (date, evidence)

    def _of_entry(self, sentence: Sentence) -> tuple[PartialDate | None, tuple[Evidence, ...]]:
        """The day with which an entry of a chronicle opens."""
        opening = self.layout.paragraphs[sentence.paragraph].span.start
        for mention in self.reading.dates_between(opening, sentence.start):
            if mention.form is Form.DAY and (found := Resolver(self.frame).resolve(mention)):
                return found, (mention.span.evidence(self.layout.text, "date-of-entry"),)
        return None, ()

    def _best_date(
        self, sentence: Sentence, near: int, background: bool, previous: PartialDate | None = None
    ) -> tuple[PartialDate | None, tuple[Evidence, ...]]:
        """The date of a sentence that is nearest to a place in it, days before weekdays before vaguer ones."""
        previous = previous or self._told_before(sentence)
        resolver = Resolver(self.frame, previous)
        best: tuple[int, int, PartialDate, DateMention] | None = None
        told: PartialDate | None = None  # by an earlier date of the same sentence
        for mention in self.reading.dates_in(sentence):
            before = self.layout.folded[max(sentence.start, mention.span.start - 40) : mention.span.start]
            if (
                self._of_something_else(before)
                or self._kept_each_year(sentence, mention)
                or self._of_the_report(sentence, mention)
                or (self.header.dateline and self.header.dateline.span.contains(mention.span))
            ):
                continue
            if (
                mention.form in (Form.YEAR, Form.SPAN)
                and not self._in_week(mention, near)
                and not (background and mention.form is Form.SPAN)
                and not self._in_year(before)
            ):
                continue
            later = best is not None and mention.span.start > near
            if later and best and best[3].span.start > near and mention.form is Form.RELATIVE and mention.shift:
                continue  # "met A on Tuesday, a day after talks with B"
            if later and self.grammar.patterns["next_clause"].search(before):
                continue  # "the same day he received A, and on May 9 he attended"
            resolved = (Resolver(self.frame, told) if told and mention.form is Form.RELATIVE else resolver).resolve(
                mention
            )
            if resolved is None:
                continue
            if (
                resolved.precision is Precision.RANGE
                and self._of_trip(sentence, mention)
                and resolved.first
                and resolved.last
            ):
                resolved = PartialDate.within(resolved.first, resolved.last, *resolved.reasons)
            told = resolved
            rank = _RANK[mention.form]
            if mention.form is Form.DAY and mention.day2 and self.grammar.patterns["from_day"].search(before):
                rank = 2
            if mention.form is Form.SPAN and not background and not self._in_week(mention, near):
                continue
            if self._of_contact_before(sentence, mention, near) or self._of_talks_told_of(sentence, mention, near):
                continue
            if self._in_relative_clause(sentence, mention, near) or (
                mention.form is Form.DAY and self.grammar.patterns["day_of_other"].search(before)
            ):
                continue
            if mention.form in (Form.MONTH, Form.YEAR) and self._of_another_event(sentence, mention):
                continue
            if mention.form in (Form.MONTH, Form.YEAR, Form.SPAN) and self._of_what_was_said(sentence, mention, near):
                continue
            if mention.form is Form.RELATIVE and resolved.reasons and resolved.reasons[0].code == "day-after-another":
                rank = 0
            distance = abs(mention.span.start - near)
            if self.grammar.by_clause:
                rank += self._in_another_clause(mention, near)
            if best is None or (rank, distance) < best[:2]:
                best = rank, distance, resolved, mention
        if best is None:
            return None, ()
        found, span = self._joined(sentence, best[2], best[3])
        return found, (span.evidence(self.layout.text, f"date-{best[3].form.value}"),)

    @staticmethod
    def _in_week(mention: DateMention, near: int) -> bool:
        """ "Met A in Beijing last week": some day of that week, where it stands soon after the word for the meeting."""
        return mention.base == "week" and 0 < mention.span.start - near < WEEK_REACH

    def _in_another_clause(self, mention: DateMention, near: int) -> int:
        """How much a date counts for less that stands in another clause than the contact: more so after it than before."""
        first, last = sorted((mention.span.start, near))
        apart = self.grammar.patterns["clause"].search(self.layout.folded, first, last)
        return 0 if apart is None else len(_RANK) if mention.span.start < near else 2 * len(_RANK)

    def _of_trip(self, sentence: Sentence, mention: DateMention) -> bool:
        """ "During his trip from May 8 to 10": some day of the trip, not a session of three days."""
        start, folded = max(sentence.start, mention.span.start - 90), self.layout.folded
        return bool(
            self.grammar.patterns["days_of_trip"].search(folded[start : mention.span.start])
            or self.grammar.patterns["trip_follows"].match(folded, mention.span.end, sentence.end)
        )

    def _of_another_event(self, sentence: Sentence, mention: DateMention) -> bool:
        """ "Since the visits of envoys in August": a month that belongs to something else in the sentence."""
        start = max(sentence.start, mention.span.start - 90)
        return bool(self.grammar.patterns["month_of_other"].search(self.layout.folded[start : mention.span.start + 3]))

    def _of_what_was_said(self, sentence: Sentence, mention: DateMention, near: int) -> bool:
        """ "Told his host that workers had died in May": a month of the words, not of the meeting."""
        told = any(h.start == near and c.kind is Kind.TOLD for h, c in self.contacts.signals.cues(sentence))
        that = self.grammar.patterns.get("what_was_said")
        return bool(told and that and that.search(self.layout.folded, near, max(near, mention.span.start)))

    def _of_contact_before(self, sentence: Sentence, mention: DateMention, near: int) -> bool:
        """ "Held talks with A on May 7 and met with B on May 8": each contact has the day after it."""
        if mention.span.start > near or self.grammar.by_clause:
            return False
        cues = [h.start for h, c in self.contacts.signals.cues(sentence) if c.kind is Kind.VERB]
        later = (m for m in self.reading.dates_in(sentence) if m.span.start > near)
        return (
            near in cues
            and any(start < mention.span.start for start in cues)
            and any(m.form in (Form.DAY, Form.WEEKDAY, Form.BARE) for m in later)
        )

    def _of_talks_told_of(self, sentence: Sentence, mention: DateMention, near: int) -> bool:
        """ "Informed his host of his talks with A the previous day": the day of those talks, not of the informing."""
        cues = self.contacts.signals.cues(sentence)
        informs = any(h.start == near and c.kind is Kind.TOLD for h, c in cues)
        talks = (Kind.NOUN, Kind.VERB)
        if informs and mention.form in (Form.MONTH, Form.YEAR, Form.SPAN):
            said = self.grammar.subordinators
            if any(near < h.start < mention.span.start and c.words in said for h, c in cues):
                return True  # "told A that workers had died in May"
        return informs and any(near < h.start < mention.span.start and c.kind in talks for h, c in cues)

    def _in_relative_clause(self, sentence: Sentence, mention: DateMention, near: int) -> bool:
        """ "X, who arrived on Tuesday, was received": the day of the coming, not of the meeting outside that clause."""
        folded = self.layout.folded
        clause = self.grammar.patterns["relative_clause"].search(folded[sentence.start : mention.span.start])
        if clause is None:
            return False
        comma = folded.find(",", mention.span.end, sentence.end)
        start, end = sentence.start + clause.start(), comma if comma > 0 else sentence.end
        contacts = (Kind.VERB, Kind.NOUN, Kind.BODY, Kind.TOLD)
        told = any(start < h.start < end and c.kind in contacts for h, c in self.contacts.signals.cues(sentence))
        return not told and not start < near < end

    def _kept_each_year(self, sentence: Sentence, mention: DateMention) -> bool:
        """ "On the 75th anniversary of ties (18/1/1950 - 18/1/2025)": the day that is kept, not the day on which it was."""
        start = max(sentence.start, mention.span.start - 120)
        if self.grammar.patterns["by_another_clock"].match(self.layout.folded, mention.span.end):
            return True
        if self.grammar.patterns["day_kept"].search(self.layout.folded, start, mention.span.start):
            return True
        before, after = self.layout.folded[mention.span.start - 1 : mention.span.start], mention.span.end
        return (
            mention.day2 is not None
            and before == "("
            and mention.words.count(str(mention.year)) == 1
            and bool(self.grammar.patterns["two_years"].fullmatch(mention.words))
            and self.layout.folded[after : after + 1] == ")"
        )

    def _of_something_else(self, before: str) -> bool:
        return bool(self.grammar.patterns["date_of_other"].search(before))

    def _of_the_report(self, sentence: Sentence, mention: DateMention) -> bool:
        """ "…, the ministry said on Thursday": the day of the report; "Li said on Thursday" is the day of Li's meeting."""
        start = max(sentence.start, mention.span.start - 50)
        match = self.grammar.patterns["date_of_report"].search(self.layout.folded[start : mention.span.start])
        if not match:
            return False
        verb = start + match.start("verb")
        if any(0 <= verb - m.span.end <= 3 for m in self.cast.in_sentence(sentence.index)):
            return False
        patterns, folded = self.grammar.patterns, self.layout.folded
        if patterns["occasion_follows"].match(folded, mention.span.end, sentence.end):
            return False
        if not match["verb"].startswith("sa"):
            return True
        before = [m.span.end for m in self.cast.in_sentence(sentence.index) if m.span.end <= verb]
        subject = folded[max(before[-1] if before else sentence.start, verb - 160) : verb]
        named = bool(before) and (subject.startswith(",") or subject.endswith((" he ", " she ")))
        return bool(patterns["who_reports"].search(subject)) or not (
            named or patterns["speaker_by_title"].search(subject)
        )

    def _in_year(self, before: str) -> bool:
        patterns = self.grammar.patterns
        return bool(patterns["in_year"].search(before)) and not patterns["future_year"].search(before)

    def of_gathering(
        self, gathering: Gathering, reported: list[Gathering]
    ) -> tuple[PartialDate | None, tuple[Evidence, ...]]:
        main = reported[0] if reported else None
        if gathering.date and gathering.date.precision not in (Precision.YEAR, Precision.MONTH):
            return gathering.date, gathering.date_evidence
        if not gathering.reported:
            return gathering.date, gathering.date_evidence
        near = self._date_nearby(gathering) if gathering is main and not self._on_trip(gathering) else None
        if near and (gathering.date is None or gathering.date.overlaps(near[0])):
            return near
        if gathering.date:
            return gathering.date, gathering.date_evidence
        if gathering is not main and not told_apart(self.reading, gathering, main):
            before = [g for g in reported if g is not gathering and g.first <= gathering.first]
            if before and (near := self._date_between(before[-1], gathering)):
                return near
            told, evidence = self.of_gathering(before[-1], before) if before else (None, ())
            if told and told.precision is Precision.DAY:
                return told.because(Reason.of("same-day")), evidence
        today = self.frame.today
        trip = self._on_trip(gathering)
        if (trip or gathering is not main or self.grammar.by_clause) and (visit := self._visit()):
            words = self.layout.quote(trip or visit[1].span)
            first, last = visit[0].first, visit[0].last
            assert first is not None
            assert last is not None
            reason = Reason.of("during-the-visit", words=words, day=last.isoformat())
            return PartialDate.within(first, last, reason), (visit[1].span.evidence(self.layout.text, "date-day"),)
        if gathering is not main and today:
            words = self.layout.quote(trip or gathering.contacts[0].span)
            reason = Reason.of("during-the-visit", words=words, day=today.isoformat())
            return PartialDate.month(today.year, today.month, reason), ()
        if self.frame.dateline:
            line = self.header.dateline
            evidence = (line.span.evidence(self.layout.text, "day-of-dateline"),) if line else ()
            return PartialDate.day(
                self.frame.dateline, Reason.of("day-of-dateline", dateline=self.frame.dateline.isoformat())
            ), evidence
        if self.frame.published:
            return PartialDate.year(
                self.frame.published.year, Reason.of("year-of-page", year=str(self.frame.published.year))
            ), self.header.published_evidence
        if self.frame.cited:
            day = self.frame.cited
            return PartialDate.within(
                day - timedelta(days=1), day, Reason.of("day-of-report", report=day.isoformat())
            ), ()
        return self.frame.year, ()

    def _visit(self) -> tuple[PartialDate, DateMention] | None:
        """The days of the visit, where the text prints its first and its last."""
        before: DateMention | None = None
        for mention in self.reading.mentions:
            if mention.form in (Form.DAY, Form.BARE) and mention.day2:
                resolved = Resolver(self.frame).resolve(mention)
                if resolved and resolved.precision is Precision.RANGE:
                    return resolved, mention
            if before and (found := self._from_to(before, mention)):
                return found, before
            before = mention
        return None

    def _from_to(self, first: DateMention, last: DateMention) -> PartialDate | None:
        """ "From Wednesday to Friday"."""
        text, patterns = self.layout.folded, self.grammar.patterns
        if not patterns["to_day"].fullmatch(text, first.span.end, last.span.start):
            return None
        if not patterns["from_day"].search(text, max(0, first.span.start - 6), first.span.start):
            return None
        begin, end = (Resolver(self.frame).resolve(m) for m in (first, last))
        if not (begin and end and begin.is_certain and end.is_certain and begin.first and end.last):
            return None
        return PartialDate.range(begin.first, end.last) if begin.first <= end.last else None

    def _date_between(self, before: Gathering, gathering: Gathering) -> tuple[PartialDate, tuple[Evidence, ...]] | None:
        """A day told since the meeting before, in a sentence about someone of this one or about nobody: "On Wednesday, Li had three more
        talks", "The next day was no less full", or in a heading."""
        for sentence in reversed(
            self.layout.sentences[max(c.sentence.index for c in before.contacts) + 1 : gathering.first]
        ):
            if sentence.part not in (Part.BODY, Part.HEADING) or self.contacts.signals.cues(sentence):
                if sentence.part is not Part.BODY or not about(self.reading, sentence, gathering):
                    continue
            elif self.reading.names(sentence) and not about(self.reading, sentence, gathering):
                continue
            date, evidence = self._best_date(sentence, sentence.start, False, before.date)
            if date and date.precision is Precision.DAY:
                return date, evidence
        return None

    def _on_trip(self, gathering: Gathering) -> Span | None:
        sentence = gathering.contacts[0].sentence
        match = self.grammar.patterns["trip"].search(self.layout.folded, sentence.start, sentence.end)
        return Span(*match.span()) if match else None

    def _anonymous_lead(self, sentence: Sentence, gathering: Gathering) -> bool:
        """The first sentence, where it names nobody and the next ones say who it was: "…, its Party chief said on Wednesday"."""
        return (
            sentence.part is Part.BODY
            and sentence.index == self.body[0].index
            and gathering.first <= sentence.index + 2
            and not self.reading.names(sentence)
        )

    def _goes_on(self, sentence: Sentence, gathering: Gathering) -> bool:
        """The sentence after, where it names nobody: "The two ends were linked at three this afternoon." """
        following = sentence.part is Part.BODY and sentence.index == gathering.first + 1
        return following and not self.reading.names(sentence) and not self.reading.holders(sentence)

    def _date_nearby(self, gathering: Gathering) -> tuple[PartialDate, tuple[Evidence, ...]] | None:
        """A day in the lead, in the headline, or in a caption that shows a participant."""
        first = gathering.first
        if self.body and self.layout.sentences[first].part is Part.TITLE:
            first = max(first, self.body[0].index)  # told in the headline alone: the text opens with its day
        lead = [s for s in self.body if s.index <= first + 1][:3]
        title = [s for s in self.layout.sentences if s.part is Part.TITLE]
        for sentence in (*lead, *title):
            date, evidence = self._best_date(sentence, sentence.start, False)
            if self.grammar.patterns["leaves"].search(self.layout.folded, sentence.start, sentence.end):
                continue  # the day of arrival or departure
            if (
                date
                and date.precision in (Precision.DAY, Precision.RANGE, Precision.YEARLESS)
                and (
                    about(self.reading, sentence, gathering)
                    or self._anonymous_lead(sentence, gathering)
                    or self._goes_on(sentence, gathering)
                )
            ):
                return date, evidence
        for sentence in self.captions:
            if self.reading.names(sentence) & set(gathering.people):
                date, evidence = self._best_date(sentence, sentence.start, False)
                if date and date.is_certain:
                    return date, evidence
        return None
