"""Which contacts are one meeting."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from .contact import SIDES, Contact, UnnamedSeat
from .facts import Place
from .gazetteer import COUNTRY, PLACE
from .languages import Kind
from .partialdates import PartialDate
from .people import Person
from .reading import PartReader, Reading
from .spans import Evidence
from .text import Part, Sentence
from .topics import Raised
from .vocabulary import Format, Signal

NEWS_DAYS = 21
"""A meeting dated longer than this before the text is background, whatever the words."""

NEARBY = 3
"""Sentences within which a word for a call may take up again what was told before."""
STAY_DAYS = 2
"""Days within which two meetings of one traveller were held in one town, where the text names no other."""

DateOf = Callable[[Contact, PartialDate | None], tuple[PartialDate | None, tuple[Evidence, ...]]]
"""The date of a contact, given the date told before it."""


@dataclass(slots=True)
class Gathering:
    """A meeting being put together."""

    contacts: list[Contact] = field(default_factory=list)
    people: dict[str, Person] = field(default_factory=dict)
    evidence: dict[str, list[Evidence]] = field(default_factory=dict)
    pronouns: dict[str, str] = field(default_factory=dict)
    unnamed: list[UnnamedSeat] = field(default_factory=list)
    sentences: set[int] = field(default_factory=set)
    formats: set[Format] = field(default_factory=set)
    reported: bool = True
    appended: bool = False
    date: PartialDate | None = None
    date_evidence: tuple[Evidence, ...] = ()
    topics: list[Raised] = field(default_factory=list)

    def add(self, contact: Contact) -> None:
        self.contacts.append(contact)
        if contact.format:
            self.formats.add(contact.format)
        if contact.part is not Part.TITLE or not self.sentences:
            self.sentences.add(contact.sentence.index)
        for person in contact.people:
            self.people.setdefault(person.key, person)
            self.evidence.setdefault(person.key, []).extend(contact.evidence.get(person.key, []))
        self.pronouns.update(contact.pronouns)
        for seat in contact.unnamed:
            bare = not seat.office and not seat.place  # "the Chinese side": whoever sits for it by an office or a name
            if bare and any(u.side == seat.side for u in self.unnamed):
                continue
            if not any((u.side, u.place, u.office) == (seat.side, seat.place, seat.office) for u in self.unnamed):
                self.unnamed.append(seat)

    def of(self, side: str) -> set[str]:
        return {k for k, p in self.people.items() if p.side == side}

    def has(self, side: str) -> bool:
        return bool(self.of(side)) or any(u.side == side for u in self.unnamed)

    @property
    def first(self) -> int:
        return min(self.sentences)


def about(reading: Reading, sentence: Sentence, gathering: Gathering) -> bool:
    """Whether a sentence speaks of a gathering: it opens it, or names someone at its table."""
    return sentence.index == gathering.first or bool(
        (reading.names(sentence) | reading.holders(sentence)) & set(gathering.people)
    )


def near_in_time(gathering: Gathering, main: Gathering | None) -> bool:
    """Whether both have a day of their own and the one was held within some days of the other: on one stay."""
    if main is None or not (gathering.date and main.date and gathering.date.is_certain and main.date.is_certain):
        return False
    a, b = gathering.date.first, main.date.first
    return a is not None and b is not None and abs(a - b) <= timedelta(days=STAY_DAYS)


def told_apart(reading: Reading, gathering: Gathering, main: Gathering | None) -> bool:
    """Whether it is told of the visit at large ("during his trip he has also met"), not of the day and town of the news."""
    if main is gathering or (main and main.contacts[0].sentence is gathering.contacts[0].sentence):
        return False
    if near_in_time(gathering, main):
        return False
    pattern = reading.gazetteer.grammar.patterns["told_apart"]
    folded = reading.layout.folded
    return any(pattern.search(folded[c.sentence.start : c.sentence.end]) for c in gathering.contacts[:1])


class Gatherer(PartReader):
    def __init__(self, reading: Reading, date_of: DateOf) -> None:
        super().__init__(reading)
        self.date_of = date_of

    def gather(self, contacts: list[Contact]) -> list[Gathering]:
        gatherings: list[Gathering] = []
        body = [c for c in contacts if c.part is Part.BODY]
        title = [c for c in contacts if c.part is Part.TITLE] + [c for c in contacts if c.part is Part.CAPTION]
        planned = [c for c in body if c.signal in (Signal.PLANNED, Signal.NONE)]
        current: Gathering | None = None
        previous: PartialDate | None = None  # told last
        before: PartialDate | None = None  # told last before the sentence of the contact
        sentence = -1
        for contact in body:
            if contact.signal not in (Signal.MET, Signal.PAST):
                continue
            if contact.sentence.index != sentence:
                sentence, before = contact.sentence.index, previous
            date, evidence = self.date_of(contact, before)
            if date is None and previous and contact.signal is Signal.MET and self._thereupon(contact):
                date = previous
            if contact.signal is Signal.PAST and date is None:
                continue
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
            if home and contact.part is Part.TITLE:
                if len(gatherings) == 1 or set(contact.evidence) <= set(home.people) or not contact.people:
                    home.add(contact)  # a headline of several meetings names their people in one
            elif not gatherings and not planned and all(contact.of(s) for s in SIDES):
                gatherings.append(Gathering())
                gatherings[-1].add(contact)
        return gatherings

    def _thereupon(self, contact: Contact) -> bool:
        """ "He was then received by", "subsequently": on the day told before."""
        pattern = self.grammar.patterns["thereupon"]
        return bool(pattern.search(self.layout.folded, contact.sentence.start, contact.span.end))

    def _may_open(self, contact: Contact, current: Gathering | None) -> bool:
        """Whether a contact that fits none before it is a meeting of its own."""
        if all(contact.has(s) for s in SIDES):
            return bool(contact.people) or len(contact.unnamed) > 1
        if contact.cue.kind is Kind.BODY and current is None:
            return self._both_countries(contact.sentence, around=True)
        bare = not contact.people and not contact.unnamed
        if contact.cue.kind in (Kind.NOUN, Kind.VERB) and current is None and bare and contact.part is Part.BODY:
            return self._both_countries(contact.sentence, around=True) and self._heads_follow(contact.sentence)
        return (
            contact.cue.kind in (Kind.VERB, Kind.NOUN)
            and current is None
            and contact.part is Part.BODY
            and bool(contact.people or contact.unnamed)
            and self._both_countries(contact.sentence, around=self._names_guests_next(contact))
        )

    def _heads_follow(self, sentence: Sentence) -> bool:
        """Whether one of the next sentences tells who led or chaired: "The Vietnamese side was led by …"."""
        heard: set[str] = set()
        for after in self.layout.sentences[sentence.index + 1 : sentence.index + 6]:
            kinds = {c.kind for _, c in self.contacts.signals.cues(after)}
            sides = {m.person.side for m in self.cast.in_sentence(after.index)}
            if after.index < sentence.index + 3 and sides and kinds & {Kind.PRESENT, Kind.SEAT, Kind.HEAD}:
                return True
            if kinds & {Kind.SAYS, Kind.TOLD, Kind.PRESENT, Kind.SEAT, Kind.HEAD}:
                heard |= sides
        return heard >= set(SIDES)

    def _names_guests_next(self, contact: Contact) -> bool:
        """ "Received two guests. First came …": who they are is told in the sentence after."""
        sentence = contact.sentence
        return bool(self.grammar.patterns["guests"].search(self.layout.folded, contact.span.end, sentence.end))

    def _both_countries(self, sentence: Sentence, around: bool = False) -> bool:
        """Whether the sentence, or `around` it the one after and the headline, speaks of both countries."""
        near = [sentence]
        if around:
            near += self.layout.sentences[sentence.index + 1 : sentence.index + 2]
            near += [s for s in self.layout.sentences[:3] if s.part is Part.TITLE]
        sides: set[str] = set()
        for one in near:
            sides |= {m.person.side for m in self.cast.in_sentence(one.index)}
            for hit in self.hits.countries.between(one.start, one.end):
                sides |= {str(side) for side in self.gazetteer.what(hit, COUNTRY)}
            if around:
                sides |= self._of_places(one)
        return sides >= set(SIDES)

    def _of_places(self, sentence: Sentence) -> set[str]:
        hits = self.hits.places.between(sentence.start, sentence.end)
        return {p.country for h in hits for p in self.gazetteer.what(h, PLACE) if isinstance(p, Place)}

    def _home(
        self, contact: Contact, gatherings: list[Gathering], current: Gathering | None, date: PartialDate | None
    ) -> Gathering | None:
        """The meeting that a contact tells of again, if any."""
        if not contact.people and not contact.unnamed:
            if contact.signal is not Signal.MET or current is None or self._another(contact):
                return None
            another_form = contact.cue.format and contact.cue.format not in {c.format for c in current.contacts}
            if another_form and contact.sentence.index > max(current.sentences) + NEARBY:
                return None  # "this call", long after a meeting in person, is another's
            if contact.cue.kind is Kind.BODY and any(
                c.cue.kind in (Kind.BODY, Kind.SEAT) for c in current.contacts[-2:]
            ):
                return current
            before = self.layout.folded[max(contact.sentence.start, contact.span.start - 50) : contact.span.start]
            return current if self.grammar.patterns["definite_before"].search(before) else None
        if contact.appended and contact.cue.kind is Kind.VERB and not all(contact.has(s) for s in SIDES):
            return None  # "while in Dalian, he received executives": of others
        fits = [g for g in gatherings if self._same(contact, g, date)]
        if not fits:
            return None
        return current if current in fits else fits[-1]

    def _another(self, contact: Contact) -> bool:
        return contact.appended and contact.cue.kind is not Kind.NOUN

    def _same(self, contact: Contact, gathering: Gathering, date: PartialDate | None) -> bool:
        if (contact.signal is Signal.PAST) is gathering.reported and date is not None and date != gathering.date:
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
            several = any(u.place for u in gathering.unnamed) or len(gathering.unnamed) > len(SIDES)
            if whole and (several or (gathering.people and all(contact.has(s) for s in SIDES)) or contact.appended):
                return False
            if any(contact.of(s) and gathering.of(s) for s in SIDES):
                return False
            if contact.appended and contact.cue.kind is Kind.VERB and all(contact.of(s) for s in SIDES):
                return False  # "the same day, A also met B": not the seminar told before
            if whole and contact.people and all(gathering.of(s) for s in SIDES):
                return False
        if date and gathering.date and not date.overlaps(gathering.date):
            return False
        if self._apart(contact, gathering) or self._other_office(contact, gathering):
            return False
        if date and gathering.date is None and not date.is_certain and self._long_ago(date):
            return False  # "the two also met in 2029"
        formats = gathering.formats
        return not (contact.format and formats and contact.format not in formats and contact.appended)

    def _apart(self, contact: Contact, gathering: Gathering) -> bool:
        """ "Within the dialogue, A and B held separate talks": two of many, at a table of their own."""
        one = set(contact.evidence)
        if not all(contact.of(s) for s in SIDES) or not one < set(gathering.people):
            return False
        clause = self.layout.folded[max(contact.sentence.start, contact.span.start - 30) : contact.span.end]
        return bool(self.grammar.patterns["separately"].search(clause))

    def _other_office(self, contact: Contact, gathering: Gathering) -> bool:
        """ "In the afternoon the minister of defence gave a reception for A": not whom A met before, who bears another office."""
        if contact.part is not Part.BODY or not contact.cue.host:
            return False
        for seat in contact.unnamed:
            own = gathering.of(seat.side)
            roles = [self.cast.roles.get(key) for key in own]
            if seat.office and roles and all(roles) and not any(seat.office in printed for printed in roles if printed):
                return True
        return False

    def _long_ago(self, date: PartialDate) -> bool:
        today = self.frame.today
        return bool(today and date.last and date.last < today - timedelta(days=NEWS_DAYS))
