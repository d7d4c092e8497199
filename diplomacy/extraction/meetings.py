"""From a reading to reports: which contacts are one meeting, who sat there, when, where, how and of what."""

from collections import Counter
from dataclasses import replace

from .confidence import confidence_of
from .contact import SIDES
from .extents import Extents
from .folding import fold
from .gatherings import Gatherer, Gathering
from .languages import Kind
from .news import NewsReader
from .occasions import DayReader
from .partialdates import PartialDate
from .reading import PartReader, Reading
from .reasons import Reason
from .records import ReportRecord, Seat
from .seating import Seating
from .spans import Evidence, Span
from .text import Part
from .topics import Raised, gather
from .venues import PROVINCIAL, VenueReader
from .vocabulary import Format, Precision, Signal

MAX_BACKGROUND = 2
"""Background meetings kept of one text: more are a chronicle of relations rather than reports."""


def _on_one_of(reports: tuple[ReportRecord, ...]) -> tuple[ReportRecord, ...]:
    """ "From 8 to 12 July he met A, B and C in turn": each on one of these days. One alone may have lasted for all of them."""
    stretches = Counter(
        r.date_evidence[0] for r in reports if r.date and r.date.precision is Precision.RANGE and r.date_evidence
    )

    def placed(report: ReportRecord) -> ReportRecord:
        date = report.date
        if not date or not date.first or not date.last or date.precision is not Precision.RANGE:
            return report
        if not report.date_evidence or stretches[report.date_evidence[0]] < 2:
            return report
        return replace(report, date=PartialDate.within(date.first, date.last, *date.reasons))

    return tuple(map(placed, reports))


class MeetingReader(PartReader):
    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self.days, self.seating = DayReader(reading), Seating(reading)
        self.venues, self.extents = VenueReader(reading), Extents(reading)

    def read(self) -> tuple[ReportRecord, ...]:
        """The reports of a text in the order in which it tells them."""
        found = self.contacts.find()
        gatherer = Gatherer(self.reading, self.days.of_contact)
        gatherings = gatherer.gather(found)
        self.seating.fill(gatherings)
        gatherings = [
            g
            for g in gatherings
            if all(g.has(s) for s in SIDES)
            and (g.people or all(u.place or u.office or u.role for u in g.unnamed))
            and not any(self._of_a_firm(g, s) for s in SIDES)
        ]
        NewsReader(self.reading).demote(gatherings)
        self.seating.add_present(gatherings)
        self.extents.assign(gatherings, found)
        gatherings.sort(key=lambda g: g.first)
        self.venues.know(gatherings)
        reported = [g for g in gatherings if g.reported]
        background = [g for g in gatherings if not g.reported and g.date and g.date.first][:MAX_BACKGROUND]
        return _on_one_of(tuple(self._report(g, reported) for g in gatherings if g.reported or g in background))

    def _of_a_firm(self, gathering: Gathering, side: str) -> bool:
        """Whether a side is but "a Chinese delegation", and whom the text names of that side is the head of a firm."""
        if side not in self.cast.firms or any(p.side == side for p in self.cast.persons.values()):
            return False
        return not gathering.of(side) and not any(
            u.office or u.place or u.role for u in gathering.unnamed if u.side == side
        )

    def _report(self, gathering: Gathering, reported: list[Gathering]) -> ReportRecord:
        main = reported[0] if reported else None
        sentences = [self.layout.sentences[n] for n in sorted(gathering.sentences)]
        body = [s for s in sentences if s.part is Part.BODY] or sentences
        form, form_evidence, form_reasons = self._format(gathering, gathering is main)
        date, date_evidence = self.days.of_gathering(gathering, reported)
        venue = None if form in (Format.PHONE, Format.VIDEO) else self.venues.of_gathering(gathering, reported)
        seats = self.seating.seats(gathering)
        topics = gather([*gathering.topics, *self._of_provinces(gathering, seats)], self.gazetteer.facts.topics)
        return ReportRecord(
            reported=gathering.reported,
            span=Span(min(s.start for s in body), max(s.end for s in body)),
            date=date,
            date_evidence=date_evidence,
            format=form,
            format_evidence=form_evidence,
            format_reasons=form_reasons,
            venue=venue,
            seats=seats,
            topics=topics,
            confidence=confidence_of(date, form_evidence, venue, seats, gathering.reported),
        )

    def _of_provinces(self, gathering: Gathering, seats: tuple[Seat, ...]) -> list[Raised]:
        """Leaders of provinces who speak of anything speak of what their provinces do together."""
        if not gathering.topics or not all(any(s.side == side for s in seats) for side in SIDES):
            return []
        if not all(self._of_a_province(s) for s in seats):
            return []
        return [
            Raised("subnational", None, gathering.contacts[0].span.evidence(self.layout.text, "meeting-of-provinces"))
        ]

    def _of_a_province(self, seat: Seat) -> bool:
        office = self.gazetteer.offices.get(seat.office or "")
        if office:
            return office.rank == PROVINCIAL and any(w in office.slug for w in ("secretary", "chair", "governor"))
        return bool(self.grammar.patterns["local_office"].search(fold(seat.printed_role or seat.role or "")))

    def _format(
        self, gathering: Gathering, main: bool
    ) -> tuple[Format | None, tuple[Evidence, ...], tuple[Reason, ...]]:
        for contact in gathering.contacts:
            if contact.format and contact.format_span:
                return (
                    contact.format,
                    (contact.format_span.evidence(self.layout.text, f"{contact.format.value}-wording"),),
                    (),
                )
        start = gathering.first
        headline = [s for s in self.layout.sentences[:3] if s.part is Part.TITLE]
        for sentence in (*headline, *self.layout.sentences[start : start + 3]) if main else ():
            cues = self.contacts.signals.cues(sentence)
            others = {m.person.key for m in self.cast.in_sentence(sentence.index)} - set(gathering.people)
            told = (
                c.kind in (Kind.NOUN, Kind.FORMAT)
                and c.format
                and self.contacts.signals.signal(sentence, h, c, sentence.part) is not Signal.PAST
                for h, c in cues
            )
            if sentence.part in (Part.BODY, Part.TITLE) and not others and any(told):
                form, span = self.contacts.signals.format_in(cues)
                if form and span:
                    return form, (span.evidence(self.layout.text, f"{form.value}-wording"),), ()
        cue = gathering.contacts[0]
        return (
            Format.IN_PERSON,
            (cue.span.evidence(self.layout.text, "meeting-wording"),),
            (Reason.of("format-default"),),
        )
