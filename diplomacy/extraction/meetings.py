"""From contacts to reports: which contacts are one meeting, who sat there, when, where and how."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from .confidence import confidence_of
from .contacts import SIDES, Contact, ContactFinder, UnnamedSeat
from .dates import DateMention, Form, Frame, Resolver
from .gazetteer import COUNTRY, Gazetteer, Hits
from .headers import Header
from .languages import Kind
from .partialdates import PartialDate
from .people import Cast, Person
from .places import PlaceFinder
from .reasons import Reason
from .records import ReportRecord, Seat, TopicMention, Venue
from .spans import Evidence, Span
from .text import Layout, Part, Sentence
from .topics import Raised, TopicFinder, gather
from .vocabulary import Format, Precision, Signal

NEWS_DAYS = 21
"""A meeting dated longer than this before the text is background, whatever the words."""

MAX_BACKGROUND = 2
"""Background meetings kept of one text: more are a chronicle of relations rather than reports."""


@dataclass(slots=True)
class Gathering:
    """A meeting being put together."""

    contacts: list[Contact] = field(default_factory=list)
    people: dict[str, Person] = field(default_factory=dict)
    evidence: dict[str, list[Evidence]] = field(default_factory=dict)
    pronouns: dict[str, str] = field(default_factory=dict)
    unnamed: list[UnnamedSeat] = field(default_factory=list)
    sentences: set[int] = field(default_factory=set)
    reported: bool = True
    appended: bool = False
    date: PartialDate | None = None
    date_evidence: tuple[Evidence, ...] = ()
    topics: list[Raised] = field(default_factory=list)

    def add(self, contact: Contact) -> None:
        self.contacts.append(contact)
        if contact.part is not Part.TITLE or not self.sentences:
            self.sentences.add(contact.sentence.index)
        for person in contact.people:
            self.people.setdefault(person.key, person)
            self.evidence.setdefault(person.key, []).extend(contact.evidence.get(person.key, []))
        self.pronouns.update(contact.pronouns)
        for seat in contact.unnamed:
            if not any((u.side, u.place, u.office) == (seat.side, seat.place, seat.office) for u in self.unnamed):
                self.unnamed.append(seat)

    def of(self, side: str) -> set[str]:
        return {k for k, p in self.people.items() if p.side == side}

    def has(self, side: str) -> bool:
        return bool(self.of(side)) or any(u.side == side for u in self.unnamed)

    @property
    def first(self) -> int:
        return min(self.sentences)


class MeetingReader:
    def __init__(
        self,
        layout: Layout,
        hits: Hits,
        cast: Cast,
        header: Header,
        frame: Frame,
        mentions: list[DateMention],
        gazetteer: Gazetteer,
    ) -> None:
        self.layout, self.hits, self.cast, self.header, self.frame, self.gazetteer = (
            layout,
            hits,
            cast,
            header,
            frame,
            gazetteer,
        )
        self.grammar = gazetteer.grammar
        self.contacts = ContactFinder(layout, hits, cast, gazetteer)
        self.places = PlaceFinder(layout, hits, cast, gazetteer, header.dateline)
        self.topics = TopicFinder(layout, hits, cast, gazetteer)
        self.mentions = mentions
        self._date_starts = [m.span.start for m in mentions]
        self._dates: dict[int, list[DateMention]] = {}
        self.found: list[Contact] = []
        self.reported: list[Gathering] = []

    def read(self) -> tuple[ReportRecord, ...]:
        self.found = self.contacts.find()
        gatherings = self._gather(self.found)
        self._fill(gatherings)
        gatherings = [g for g in gatherings if all(g.has(s) for s in SIDES) and (g.people or len(g.unnamed) > 2)]
        self._demote(gatherings)
        self._captions(gatherings)
        self._topics(gatherings)
        background = 0
        reports = []
        self.reported = [g for g in gatherings if g.reported]
        gatherings.sort(key=lambda g: g.first)
        main = next((g for g in gatherings if g.reported), None)
        for gathering in gatherings:
            if not gathering.reported:
                if gathering.date is None or gathering.date.first is None or background >= MAX_BACKGROUND:
                    continue
                background += 1
            reports.append(self._report(gathering, main))
        return tuple(reports)

    # -- which contacts are one meeting -----------------------------------------------------------------------------

    def _gather(self, contacts: list[Contact]) -> list[Gathering]:
        gatherings: list[Gathering] = []
        body = [c for c in contacts if c.part is Part.BODY]
        title = [c for c in contacts if c.part is Part.TITLE]
        planned = [c for c in body if c.signal in (Signal.PLANNED, Signal.NONE)]
        current: Gathering | None = None
        previous: PartialDate | None = None
        for contact in body:
            if contact.signal not in (Signal.MET, Signal.PAST):
                continue
            date, evidence = self._date_of(contact, previous)
            home = self._home(contact, gatherings, current, date)
            if home is None:
                if not self._may_open(contact, current):
                    continue
                home = Gathering(reported=contact.signal is Signal.MET, appended=contact.appended and bool(gatherings))
                gatherings.append(home)
            home.add(contact)
            if date and (home.date is None or (home.date.rank > date.rank and not home.date.is_certain)):
                home.date, home.date_evidence = date, evidence
            previous = home.date or previous
            if home.reported:
                current = home
        for contact in title:
            if contact.signal not in (Signal.MET, Signal.PAST):
                continue
            home = self._home(contact, gatherings, None, None)
            if home:
                home.add(contact)
            elif not gatherings and not planned and all(contact.of(s) for s in SIDES):
                gatherings.append(Gathering())
                gatherings[-1].add(contact)
        return gatherings

    def _may_open(self, contact: Contact, current: Gathering | None) -> bool:
        """Whether a contact that fits none before it is a meeting of its own."""
        if all(contact.has(s) for s in SIDES):
            return bool(contact.people) or len(contact.unnamed) > 1
        if contact.cue.kind is Kind.BODY and current is None:
            return self._both_countries(contact.sentence)
        return (
            contact.cue.kind in (Kind.VERB, Kind.NOUN)
            and current is None
            and contact.part is Part.BODY
            and bool(contact.people or contact.unnamed)
            and self._both_countries(contact.sentence)
        )

    def _both_countries(self, sentence: Sentence) -> bool:
        sides = {p.side for m in self.cast.in_sentence(sentence.index) for p in (m.person,)}
        starts = self.contacts.country_starts
        for hit in self.hits.countries[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]:
            sides.add(str(self.gazetteer.what(hit, COUNTRY)[0]))
        return sides >= set(SIDES)

    def _home(
        self, contact: Contact, gatherings: list[Gathering], current: Gathering | None, date: PartialDate | None
    ) -> Gathering | None:
        """The meeting that a contact tells of again, if any."""
        if not contact.people and not contact.unnamed:
            if contact.signal is not Signal.MET or current is None or self._another(contact):
                return None
            before = self.layout.folded[max(contact.sentence.start, contact.span.start - 50) : contact.span.start]
            return current if self.grammar.patterns["definite_before"].search(before) else None
        fits = [g for g in gatherings if self._same(contact, g, date)]
        if not fits:
            return None
        return current if current in fits else fits[-1]

    def _another(self, contact: Contact) -> bool:
        return contact.appended and contact.cue.kind is not Kind.NOUN

    def _same(self, contact: Contact, gathering: Gathering, date: PartialDate | None) -> bool:
        if (contact.signal is Signal.PAST) is gathering.reported and date is not None:
            return False
        shared = False
        for side in SIDES:
            a, b = contact.of(side), gathering.of(side)
            if a and b:
                if not a & b:
                    return False
                shared = True
        if not shared:
            whole = all(gathering.has(s) for s in SIDES)
            if whole and (
                all(contact.has(s) for s in SIDES)
                or any(len([u for u in gathering.unnamed if u.side == s]) > 1 for s in SIDES)
            ):
                return False
            if any(contact.of(s) and gathering.of(s) for s in SIDES):
                return False
            if whole and contact.people and all(gathering.of(s) for s in SIDES):
                return False
        if (
            date
            and gathering.date
            and date.is_certain
            and gathering.date.is_certain
            and not date.overlaps(gathering.date)
        ):
            return False
        formats = {c.format for c in gathering.contacts if c.format}
        return not (contact.format and formats and contact.format not in formats and contact.appended)

    # -- the day ------------------------------------------------------------------------------------------------------

    def dates_in(self, sentence: Sentence) -> list[DateMention]:
        if sentence.index not in self._dates:
            low, high = bisect_left(self._date_starts, sentence.start), bisect_left(self._date_starts, sentence.end)
            self._dates[sentence.index] = self.mentions[low:high]
        return self._dates[sentence.index]

    def _date_of(
        self, contact: Contact, previous: PartialDate | None
    ) -> tuple[PartialDate | None, tuple[Evidence, ...]]:
        background = contact.signal is Signal.PAST
        return self._best_date(contact.sentence, contact.span.start, background, previous)

    def _best_date(
        self, sentence: Sentence, near: int, background: bool, previous: PartialDate | None = None
    ) -> tuple[PartialDate | None, tuple[Evidence, ...]]:
        """The date of a sentence that is nearest to a place in it, days before weekdays before vaguer ones."""
        resolver = Resolver(self.frame, previous)
        order = {
            Form.DAY: 0,
            Form.WEEKDAY: 1,
            Form.BARE: 1,
            Form.RELATIVE: 1,
            Form.MONTH: 3,
            Form.SPAN: 4,
            Form.YEAR: 4,
        }
        best: tuple[int, int, PartialDate, DateMention] | None = None
        told: PartialDate | None = None  # by an earlier date of the same sentence
        for mention in self.dates_in(sentence):
            before = self.layout.folded[max(sentence.start, mention.span.start - 40) : mention.span.start]
            if self.patterns_skip(before) or (
                self.header.dateline and self.header.dateline.span.contains(mention.span)
            ):
                continue
            if mention.form in (Form.YEAR, Form.SPAN) and not background and not self._in_year(before):
                continue
            resolved = (Resolver(self.frame, told) if told and mention.form is Form.RELATIVE else resolver).resolve(
                mention
            )
            if resolved is None:
                continue
            told = resolved
            rank = order[mention.form]
            if mention.form is Form.DAY and mention.day2 and before.rstrip().endswith("from"):
                rank = 2
            if mention.form is Form.SPAN and not background:
                continue
            if mention.form is Form.RELATIVE and resolved.reasons and resolved.reasons[0].code == "day-after-another":
                rank = 0
            distance = abs(mention.span.start - near)
            if best is None or (rank, distance) < best[:2]:
                best = rank, distance, resolved, mention
        if best is None:
            return None, ()
        return best[2], (best[3].span.evidence(self.layout.text, f"date-{best[3].form.value}"),)

    def patterns_skip(self, before: str) -> bool:
        return bool(self.grammar.patterns["date_of_other"].search(before))

    def _in_year(self, before: str) -> bool:
        return before.endswith((" in ", " of ")) and not self.grammar.patterns["future_year"].search(before)

    # -- who else -----------------------------------------------------------------------------------------------------

    def _fill(self, gatherings: list[Gathering]) -> None:
        """A side that its own sentence leaves unnamed: whoever chairs, speaks or is pictured in what follows."""
        gatherings.sort(key=lambda g: g.first)
        for n, gathering in enumerate(gatherings):
            end = gatherings[n + 1].first if n + 1 < len(gatherings) else len(self.layout.sentences)
            bare = [s for s in SIDES if not gathering.of(s)]
            if not bare:
                continue
            following = [s for s in self.layout.sentences[gathering.first : end] if self.layout.part(s) is Part.BODY]
            opening = (
                [s for s in self.layout.sentences[: gathering.first] if self.layout.part(s) is Part.BODY]
                if n == 0
                else []
            )
            pictured = [s for s in self.layout.sentences if self.layout.part(s) is Part.CAPTION]
            for side in bare:
                self._fill_side(gathering, side, following, opening, pictured)

    def _fill_side(
        self,
        gathering: Gathering,
        side: str,
        following: list[Sentence],
        opening: list[Sentence],
        pictured: list[Sentence],
    ) -> None:
        unnamed = [u for u in gathering.unnamed if u.side == side]
        for sentence in (*following[:9], *pictured, *opening[:2]):
            cues = self.contacts.cues(sentence)
            caption = self.layout.part(sentence) is Part.CAPTION
            seats = any(c.kind in (Kind.SEAT, Kind.PRESENT) for _, c in cues)
            if not caption and not any(c.kind in (Kind.SAYS, Kind.SEAT, Kind.PRESENT, Kind.TOLD, Kind.BODY) for _, c in cues):
                continue
            eligible = [m for m in self.contacts.eligible(sentence, cues) if m.person.side == side]
            if not eligible:
                continue
            for mention in eligible if seats or caption else eligible[:1]:
                person = mention.person
                if len(unnamed) > 1 or any(u.place for u in unnamed):
                    roles = self.cast.roles.get(person.key, {})
                    office = next((u for u in unnamed if u.office and u.office in roles), None)
                    if office is None and not seats:
                        continue
                    if office:
                        gathering.unnamed.remove(office)
                        unnamed.remove(office)
                gathering.people.setdefault(person.key, person)
                gathering.evidence.setdefault(person.key, []).append(
                    mention.span.evidence(
                        self.layout.text, "speaks-at-meeting" if not caption else "pictured-at-meeting"
                    )
                )
                gathering.sentences.add(sentence.index)
            if gathering.of(side) and not seats:
                break
        if len(gathering.of(side)) >= 2 and len(gathering.of(side)) >= len(unnamed):
            gathering.unnamed = [u for u in gathering.unnamed if u.side != side]
        if gathering.of(side):
            gathering.unnamed = [u for u in gathering.unnamed if u.side != side or u.place]

    def _captions(self, gatherings: list[Gathering]) -> None:
        """Captions name people of a meeting who are named nowhere else; one at least must be known to sit there."""
        for sentence in self.layout.sentences:
            part = self.layout.part(sentence)
            cues = self.contacts.cues(sentence)
            seats = part is Part.BODY and any(c.kind in (Kind.SEAT, Kind.PRESENT) for _, c in cues)
            if part is not Part.CAPTION and not seats:
                continue
            eligible = self.contacts.eligible(sentence, cues)
            home = [g for g in gatherings if g.reported and any(m.person.key in g.people for m in eligible)]
            if part is Part.CAPTION:
                home = [g for g in home if {m.person.side for m in eligible} == set(SIDES)]
            else:
                earlier = [g for g in gatherings if g.reported and g.first <= sentence.index]
                home = earlier[-1:] if earlier else home
                if any(sentence.index in g.sentences for g in gatherings):
                    home = []
            if len(home) != 1:
                continue
            for mention in eligible:
                home[0].people.setdefault(mention.person.key, mention.person)
                home[0].evidence.setdefault(mention.person.key, []).append(
                    mention.span.evidence(
                        self.layout.text, "pictured-at-meeting" if part is Part.CAPTION else "present-at-meeting"
                    )
                )

    def _demote(self, gatherings: list[Gathering]) -> None:
        """What is told of others than the news's own people, or long ago, is background."""
        today = self.frame.today
        main: Gathering | None = None
        for gathering in gatherings:
            if not gathering.reported:
                continue
            old = (
                today
                and gathering.date
                and gathering.date.last
                and gathering.date.last < today - timedelta(days=NEWS_DAYS)
            )
            contact = gathering.contacts[0]
            if main is None:
                if old and len(gatherings) > 1:
                    gathering.reported = False
                else:
                    main = gathering
                continue
            if old:
                gathering.reported = False
            elif not set(gathering.people) & set(main.people):
                dated = gathering.date is not None and gathering.date.is_certain
                gathering.reported = dated and not contact.speech or self._own_paragraph(contact) and not contact.speech

    def _own_paragraph(self, contact: Contact) -> bool:
        return self.layout.paragraphs[contact.sentence.paragraph].span.start == contact.sentence.start and bool(
            self.grammar.patterns["earlier"].match(
                self.layout.folded[contact.sentence.start : contact.sentence.end][:60]
            )
        )

    # -- of what ------------------------------------------------------------------------------------------------------

    def _topics(self, gatherings: list[Gathering]) -> None:
        reported = [g for g in gatherings if g.reported]
        if not reported:
            return
        starts = sorted((g.first, n) for n, g in enumerate(gatherings))
        common = set.intersection(*(set(g.people) for g in reported)) if len(reported) > 1 else set()
        speaker: str | None = None
        title = self.layout.title
        press = bool(title and self.grammar.patterns["press_title"].search(self.layout.folded, title.start, title.end))
        told = -1  # paragraph in which someone has been let speak
        elsewhere = self._sentences_of_others(reported)
        for sentence in self.layout.sentences:
            part = self.layout.part(sentence)
            if part not in (Part.BODY, Part.TITLE) or sentence.index in elsewhere:
                continue
            speaker = self.topics.speaker(sentence, speaker)
            raised = self.topics.in_sentence(sentence, speaker, told == sentence.paragraph)
            if self.topics.is_speech(sentence):
                told = sentence.paragraph
            if not raised:
                continue
            home = self._home_of_words(sentence, gatherings, reported, common, starts)
            if home is not None and press and sentence.paragraph not in {self.layout.sentences[n].paragraph for n in home.sentences}:
                continue  # a press conference goes on to other matters
            if home is not None:
                home.topics.extend(raised)
                if part is Part.BODY:
                    home.sentences.add(sentence.index)

    def _sentences_of_others(self, reported: list[Gathering]) -> set[int]:
        """Sentences that the text itself, not a speaker, gives to contact of other people."""
        own = {n for g in reported for n in g.sentences}
        people = {k for g in reported for k in g.people}
        return {
            c.sentence.index
            for c in self.found
            if all(c.of(s) for s in SIDES)
            and not set(c.evidence) & people
            and not c.speech
            and c.sentence.index not in own
        }

    def _home_of_words(
        self,
        sentence: Sentence,
        gatherings: list[Gathering],
        reported: list[Gathering],
        common: set[str],
        starts: list[tuple[int, int]],
    ) -> Gathering | None:
        named = {m.person.key for m in self.cast.in_sentence(sentence.index)}
        if len(reported) > 1 and (own := named - common):
            fits = [g for g in reported if own & set(g.people)]
            if len(fits) == 1:
                return fits[0]
        current = reported[0]
        for first, n in starts:
            if first <= sentence.index and gatherings[n].reported:
                current = gatherings[n]
        return current

    # -- the report ---------------------------------------------------------------------------------------------------

    def _report(self, gathering: Gathering, main: Gathering | None) -> ReportRecord:
        sentences = [self.layout.sentences[n] for n in sorted(gathering.sentences)]
        body = [s for s in sentences if self.layout.part(s) is Part.BODY] or sentences
        form, form_evidence, form_reasons = self._format(gathering, gathering is main)
        date, date_evidence = self._day(gathering, main)
        venue = None if form in (Format.PHONE, Format.VIDEO) else self._venue(gathering, main)
        seats = self._seats(gathering)
        topics: tuple[TopicMention, ...] = gather(gathering.topics, self.gazetteer.facts.topics)
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
        for sentence in self.layout.sentences[start : start + 3] if main else ():
            cues = self.contacts.cues(sentence)
            others = {m.person.key for m in self.cast.in_sentence(sentence.index)} - set(gathering.people)
            if (
                self.layout.part(sentence) is Part.BODY
                and not others
                and any(c.kind is Kind.NOUN and c.format for _, c in cues)
            ):
                form, span = self.contacts.format_in(cues)
                if form and span:
                    return form, (span.evidence(self.layout.text, f"{form.value}-wording"),), ()
        cue = gathering.contacts[0]
        return (
            Format.IN_PERSON,
            (cue.span.evidence(self.layout.text, "meeting-wording"),),
            (Reason.of("format-default"),),
        )

    def _day(self, gathering: Gathering, main: Gathering | None) -> tuple[PartialDate | None, tuple[Evidence, ...]]:
        if gathering.date and gathering.date.precision not in (Precision.YEAR, Precision.MONTH):
            return gathering.date, gathering.date_evidence
        if not gathering.reported:
            return gathering.date, gathering.date_evidence
        if gathering is main and (near := self._date_nearby(gathering)):
            return near
        if gathering.date:
            return gathering.date, gathering.date_evidence
        today = self.frame.today
        trip = self._on_trip(gathering)
        if gathering is not main and today:
            words = trip or gathering.contacts[0].span
            return PartialDate.month(
                today.year,
                today.month,
                Reason.of("during-the-visit", words=self.layout.quote(words), day=today.isoformat()),
            ), ()
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
        return self.frame.year, ()

    def _on_trip(self, gathering: Gathering) -> Span | None:
        sentence = gathering.contacts[0].sentence
        match = self.grammar.patterns["trip"].search(self.layout.folded, sentence.start, sentence.end)
        return Span(*match.span()) if match else None

    def _date_nearby(self, gathering: Gathering) -> tuple[PartialDate, tuple[Evidence, ...]] | None:
        """A day in the lead, in the headline, or in a caption that shows a participant."""
        body = [s for s in self.layout.sentences if self.layout.part(s) is Part.BODY]
        lead = [s for s in body if s.index <= gathering.first + 1][:3]
        title = [s for s in self.layout.sentences if self.layout.part(s) is Part.TITLE]
        for sentence in (*lead, *title):
            date, evidence = self._best_date(sentence, sentence.start, False)
            if (
                date
                and date.precision in (Precision.DAY, Precision.RANGE, Precision.YEARLESS)
                and self._about(sentence, gathering)
            ):
                return date, evidence
        for sentence in self.layout.sentences:
            if self.layout.part(sentence) is not Part.CAPTION:
                continue
            if any(m.person.key in gathering.people for m in self.cast.in_sentence(sentence.index)):
                date, evidence = self._best_date(sentence, sentence.start, False)
                if date and date.is_certain:
                    return date, evidence
        return None

    def _about(self, sentence: Sentence, gathering: Gathering) -> bool:
        return (
            any(m.person.key in gathering.people for m in self.cast.in_sentence(sentence.index))
            or sentence.index == gathering.first
        )

    # -- the place ----------------------------------------------------------------------------------------------------

    def _venue(self, gathering: Gathering, main: Gathering | None) -> Venue | None:
        country: Venue | None = None
        for contact in sorted(gathering.contacts, key=lambda c: c.part is not Part.BODY):
            venue = self.places.in_sentence(contact.sentence, contact.span.start, self._relative_clause(contact.sentence, contact.span.end))
            if venue and venue.city:
                return venue
            country = country or venue
        if country:
            return country
        host = self._host(gathering)
        for contact in gathering.contacts:
            if seat := self.places.seat_of_state(contact.sentence, host):
                return seat
        if not gathering.reported:
            return None
        if gathering is main:
            for sentence in self._around(gathering):
                venue = self.places.in_sentence(sentence, sentence.start, self._relative_clause(sentence, sentence.start + 1))
                if venue and venue.city:
                    return venue
                country = country or venue
            visited = self.places.visited_country(self.layout.sentences, set(gathering.people))
            line = self.places.from_dateline()
            if line and line.country and (not visited or visited.country == line.country) and not country:
                return line
            if country or visited:
                return country or visited
        else:
            visited = self.places.visited_country(self.layout.sentences, set(gathering.people))
            if visited:
                return visited
            first = self._venue(main, main) if main else None
            if first and first.country:
                return Venue(None, first.country, None, (), (Reason.of("host-country"),))
        if host:
            return Venue(None, host, None, (), (Reason.of("host-country"),))
        return None

    def _relative_clause(self, sentence: Sentence, after: int) -> int | None:
        """Where the sentence turns to something else: "…, who will attend", "ahead of"."""
        turns = ("who", "which", "ahead of", "before")
        return min((h.start for h, c in self.contacts.cues(sentence) if c.kind is Kind.STOP and h.start > after and c.words in turns), default=None)

    def _around(self, gathering: Gathering) -> Iterable[Sentence]:
        """The lead before a meeting's sentence, what follows it in the same paragraph, captions of its people."""
        for sentence in self.layout.sentences:
            part = self.layout.part(sentence)
            if part is Part.BODY and sentence.index < gathering.first + 2 and self._about(sentence, gathering):
                yield sentence
            elif part is Part.TITLE:
                yield sentence
        for sentence in self.layout.sentences:
            if self.layout.part(sentence) is Part.CAPTION and any(
                m.person.key in gathering.people for m in self.cast.in_sentence(sentence.index)
            ):
                yield sentence

    def _host(self, gathering: Gathering) -> str | None:
        """The side at home: of an ambassador the side where the post is, else that of those whom one guest meets in turn."""
        if host := next((c.host for c in gathering.contacts if c.host), None):
            return host
        for key, person in gathering.people.items():
            for slug in self.cast.roles.get(key, {}):
                if slug == f"{person.side.lower()}-ambassador-vietnam" or slug.startswith("cn-consul"):
                    return "VN"
                if slug == "vn-ambassador-china" or slug.startswith("vn-consul"):
                    return "CN"
        for side, other in (("CN", "VN"), ("VN", "CN")):
            hosts = {k for g in self.reported if g.of(side) & gathering.of(side) for k in g.of(other)}
            guests = {k for g in self.reported if g.of(other) & gathering.of(other) for k in g.of(side)}
            if len(hosts) > 1 and len(guests) == 1:
                return other
        return None

    # -- the table ----------------------------------------------------------------------------------------------------

    def _seats(self, gathering: Gathering) -> tuple[Seat, ...]:
        seats = []
        for key, person in gathering.people.items():
            roles = self.cast.roles.get(key, {})
            slugs = sorted((s for s in roles if s), key=lambda s: self.gazetteer.offices[s].rank)
            office = self.gazetteer.offices[slugs[0]] if slugs else None
            printed = roles[slugs[0]] if slugs else roles.get("", "")
            reasons = list(person.reasons)
            if office and person.official and gathering.date and gathering.date.first and gathering.date.last:
                if (
                    self.gazetteer.tenure_on(person.official, office.slug, gathering.date.first, gathering.date.last)
                    is False
                ):
                    reasons.append(Reason.of("office-contradicts-tenures", office=office.title, person=person.name))
            evidence = gathering.evidence.get(key, [])
            if gathering.pronouns.get(key) and evidence and all(e.rule == "pronoun" for e in evidence):
                reasons.append(Reason.of("pronoun", words=gathering.pronouns[key]))
            seats.append(
                Seat(
                    side=person.side,
                    name=person.name,
                    role=office.title if office else (printed or None),
                    official=person.official,
                    office=office.slug if office else None,
                    printed_name=evidence[0].quote if evidence else "",
                    printed_role=printed,
                    evidence=tuple(dict.fromkeys(evidence)),
                    reasons=tuple(reasons),
                )
            )
        for unnamed in gathering.unnamed:
            if gathering.of(unnamed.side) and not unnamed.place:
                continue  # "his counterpart", "the Chinese leader": someone whom the text names elsewhere
            if any(s.office == unnamed.office and s.name for s in seats if unnamed.office):
                continue
            office = self.gazetteer.offices.get(unnamed.office or "")
            seats.append(
                Seat(
                    side=unnamed.side,
                    name=None,
                    role=office.title if office else (unnamed.role or None),
                    office=unnamed.office,
                    printed_role=self.layout.quote(unnamed.span),
                    evidence=(unnamed.span.evidence(self.layout.text, "office-alone"),),
                    reasons=(Reason.of("named-by-office"),),
                )
            )
        return tuple(seats)
