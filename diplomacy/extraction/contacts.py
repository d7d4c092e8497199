"""Where a text tells of contact between the two sides: who with whom, and whether it took place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from .gazetteer import COUNTRY, Gazetteer, Hit, Hits
from .languages import Cue, Kind
from .people import Cast, OfficeMention, Person, PersonMention
from .spans import Evidence, Span
from .text import Layout, Part, Sentence
from .vocabulary import Format, Signal

SIDES = ("CN", "VN")


@dataclass(slots=True)
class UnnamedSeat:
    """Someone at the table whom the text gives by office alone."""

    side: str
    role: str
    span: Span
    office: str | None = None
    place: str | None = None  # slug of the province or city whose office it is


@dataclass(slots=True)
class Contact:
    sentence: Sentence
    part: Part
    cue: Cue
    span: Span  # of the cue
    signal: Signal
    people: list[Person] = field(default_factory=list)
    evidence: dict[str, list[Evidence]] = field(default_factory=dict)  # person → where
    unnamed: list[UnnamedSeat] = field(default_factory=list)
    format: Format | None = None
    format_span: Span | None = None
    appended: bool = False
    host: str | None = None  # the side that receives
    speech: bool = False  # told in someone's words, not by the text itself
    pronouns: dict[str, str] = field(default_factory=dict)  # person → the word that stands for the person

    def of(self, side: str) -> set[str]:
        return {p.key for p in self.people if p.side == side}

    def has(self, side: str) -> bool:
        return bool(self.of(side)) or any(u.side == side for u in self.unnamed)


class ContactFinder:
    def __init__(self, layout: Layout, hits: Hits, cast: Cast, gazetteer: Gazetteer) -> None:
        self.layout, self.hits, self.cast, self.gazetteer = layout, hits, cast, gazetteer
        self.grammar = gazetteer.grammar
        self.patterns = self.grammar.patterns
        self.cue_starts = [h.start for h in hits.cues]
        self.country_starts = [h.start for h in hits.countries]
        self.place_starts = [h.start for h in hits.places]
        self.bare: dict[int, list[OfficeMention]] = {}
        for office in cast.offices:
            self.bare.setdefault(office.sentence, []).append(office)

    def find(self) -> list[Contact]:
        """Contacts in the order of the text, planned and denied ones among them."""
        found: list[Contact] = []
        for sentence in self._sentences_with_cues():
            part = self.layout.part(sentence)
            if part in (Part.FURNITURE, Part.HEADING, Part.HEADER):
                continue
            found.extend(self._in_sentence(sentence, part, found))
        return found

    def _sentences_with_cues(self) -> Iterable[Sentence]:
        starts = [s.start for s in self.layout.sentences]
        last = -1
        for hit in self.hits.cues:
            n = bisect_right(starts, hit.start) - 1
            if n > last and n >= 0:
                last = n
                yield self.layout.sentences[n]

    def cues(self, sentence: Sentence) -> list[tuple[Hit, Cue]]:
        low = bisect_left(self.cue_starts, sentence.start)
        high = bisect_left(self.cue_starts, sentence.end)
        return [(h, self.gazetteer.cue(h)) for h in self.hits.cues[low:high]]

    # -- one sentence ----------------------------------------------------------------------------------------------

    def _in_sentence(self, sentence: Sentence, part: Part, earlier: list[Contact]) -> list[Contact]:
        cues = self.cues(sentence)
        strong = [(h, c) for h, c in cues if c.kind in (Kind.VERB, Kind.NOUN, Kind.BODY, Kind.TOLD, Kind.SEAT)]
        if not strong:
            return []
        mentions = self.eligible(sentence, cues)
        found: list[Contact] = []
        form, form_span = self.format_in(cues)
        for n, (hit, cue) in enumerate(strong):
            following = strong[n + 1][0].start if n + 1 < len(strong) else sentence.end
            signal = self._signal(sentence, hit, cue, part)
            groups = self._groups(sentence, hit, cue, cues, strong, mentions, following)
            for people in groups:
                contact = Contact(sentence, part, cue, Span(hit.start, hit.end), signal)
                contact.format, contact.format_span = form, form_span
                opening = self.layout.folded[sentence.start : min(sentence.end, sentence.start + 70)]
                window = self.layout.folded[sentence.start : min(sentence.end, hit.end + 24)]
                contact.appended = bool(
                    self.patterns["appended"].search(window[-400:]) or self.patterns["appended"].match(opening)
                )
                contact.speech = any(c.kind in (Kind.SAYS, Kind.TOLD) and h.end <= hit.start for h, c in cues)
                for mention in people:
                    self._seat(contact, mention)
                if cue.host:
                    hosts = [m for m in people if (m.start < hit.start) is (cue.host == "before")]
                    contact.host = hosts[-1 if cue.host == "before" else 0].person.side if hosts else None
                self._complete(contact, sentence, hit, cue, strong, earlier + found)
                if contact.people or contact.unnamed or cue.kind is not Kind.TOLD:
                    found.append(contact)
        return self._distinct(found)

    def _seat(self, contact: Contact, mention: PersonMention) -> None:
        if mention.person.key not in contact.evidence:
            contact.people.append(mention.person)
        contact.evidence.setdefault(mention.person.key, []).append(
            mention.span.evidence(self.layout.text, mention.rule)
        )

    @staticmethod
    def _distinct(contacts: list[Contact]) -> list[Contact]:
        """Of contacts of one sentence that name the same people the first; those that add nobody go where one is whole."""
        kept: list[Contact] = []
        for contact in contacts:
            whole = all(contact.has(s) for s in SIDES)
            if not whole and contact.cue.kind in (Kind.SEAT, Kind.TOLD):
                continue
            if any(
                k.signal is contact.signal
                and set(contact.evidence) <= set(k.evidence)
                and (k.people or not contact.unnamed)
                and (k.people or contact.cue.kind is not Kind.BODY or k.cue.kind is Kind.BODY)
                for k in kept
            ):
                continue
            if contact.cue.kind is Kind.BODY:  # a session says more than "meeting" beside it
                kept = [k for k in kept if k.evidence or k.unnamed or k.signal is not contact.signal]
            kept = [
                k
                for k in kept
                if not (
                    k.signal is contact.signal
                    and whole
                    and set(k.evidence) < set(contact.evidence)
                    and not all(k.has(s) for s in SIDES)
                )
            ]
            kept.append(contact)
        return kept

    def eligible(self, sentence: Sentence, cues: list[tuple[Hit, Cue]]) -> list[PersonMention]:
        """Mentions of people who may be at the table: not those greeted from afar, visited once or merely spoken of."""
        folded = self.layout.folded
        found = []
        for mention in self.cast.in_sentence(sentence.index):
            before = folded[max(sentence.start, mention.chain.start - 110) : mention.chain.start]
            if self.patterns["exclude_before"].search(before):
                continue
            after = folded[mention.span.end : mention.span.end + 40]
            if self.patterns["exclude_after"].match(after):
                continue
            if self.patterns["visit_after"].match(after) and self.patterns["visit_before"].search(before):
                continue
            greeting = max((h.end for h, c in cues if c.kind is Kind.GREETING and h.end <= mention.start), default=None)
            if greeting is not None and not any(
                c.kind in (Kind.VERB, Kind.NOUN) and greeting <= h.start < mention.start for h, c in cues
            ):
                continue
            found.append(mention)
        return found

    def format_in(self, cues: list[tuple[Hit, Cue]]) -> tuple[Format | None, Span | None]:
        for hit, cue in cues:
            if cue.format is None:
                continue
            around = self.layout.folded[max(0, hit.start - 60) : hit.end + 40]
            if "offline" in around:
                return Format.IN_PERSON, Span(hit.start, hit.end)
            return cue.format, Span(hit.start, hit.end)
        return None, None

    def _groups(
        self,
        sentence: Sentence,
        hit: Hit,
        cue: Cue,
        cues: list[tuple[Hit, Cue]],
        strong: list[tuple[Hit, Cue]],
        mentions: list[PersonMention],
        following: int,
    ) -> list[list[PersonMention]]:
        """The tables that a cue sets: people who sit at one are one group."""
        if cue.kind is Kind.TOLD:
            speaker = [m for m in mentions if m.span.end <= hit.start][-1:]
            hearer = [m for m in mentions if m.start >= hit.end and m.chain.start - hit.end <= 6][:1]
            return (
                [[*speaker, *hearer]] if speaker and hearer and speaker[0].person.side != hearer[0].person.side else []
            )
        if cue.kind in (Kind.NOUN, Kind.BODY, Kind.SEAT):
            that = min(
                (h.start for h, c in cues if c.kind is Kind.STOP and c.words == "that" and h.start > hit.end),
                default=sentence.end,
            )
            people = [m for m in mentions if m.start < that]
            return self._one_by_one(people, sentence, hit, cue) or [people]
        stops = [h.start for h, c in cues if c.kind in (Kind.STOP, Kind.SAYS) and h.start >= hit.end]
        end = min([sentence.end, *stops])
        verbs = [h.start for h, c in strong if c.kind is Kind.VERB]
        first = min(verbs)
        end = min([end, *(v for v in verbs if v > hit.start)])
        clause = max((h.end for h, c in cues if c.kind is Kind.STOP and h.end <= hit.start), default=sentence.start)
        subjects = [
            m
            for m in mentions
            if clause <= m.start < hit.start and not any(v < m.start for v in verbs if v < hit.start)
        ] or [m for m in mentions if m.start < first]
        objects = [m for m in mentions if hit.end <= m.start < end]
        apart = self.patterns["separately"].search(self.layout.folded, sentence.start, sentence.end)
        if (
            apart
            and len({m.person.side for m in subjects}) == 1
            and len({m.person.key for m in objects}) == 1
            and len({m.person.key for m in subjects}) > 1
        ):
            return [[subject, *objects] for subject in subjects]
        sides = {m.person.side for m in subjects}
        if objects and {m.person.side for m in objects} - sides:
            guests = [m for m in objects if m.person.side not in sides]
            pronoun = self.patterns["pronoun"].search(self.layout.folded, sentence.start, hit.start)
            if (
                cue.separates
                and len(guests) > 1
                and (subjects or pronoun)
                and len({m.person.side for m in guests}) == 1
                and self._listed(guests)
            ):
                return [[*subjects, guest] for guest in guests]
        return [[*subjects, *objects]]

    def _listed(self, guests: list[PersonMention]) -> bool:
        """Whether each of several guests stands with a title of their own: received one by one, not as one group."""
        return all(g.chain.start < g.start for g in guests)

    def _one_by_one(
        self, people: list[PersonMention], sentence: Sentence, hit: Hit, cue: Cue
    ) -> list[list[PersonMention]]:
        """Meetings, in the plural, with A, with B and with C."""
        if not cue.words.endswith("meetings"):
            return []
        if any(m.start > hit.end for m in people) and self.patterns["separately"].search(
            self.layout.folded[sentence.start : sentence.end]
        ):
            subjects = [m for m in people if m.start < hit.start]
            guests = [m for m in people if m.start > hit.end and m.person.side not in {s.person.side for s in subjects}]
            return [[*subjects, g] for g in guests] if subjects and len(guests) > 1 else []
        return []

    # -- whether -----------------------------------------------------------------------------------------------------

    def _signal(self, sentence: Sentence, hit: Hit, cue: Cue, part: Part) -> Signal:
        folded = self.layout.folded
        before = folded[max(sentence.start, hit.start - 90) : hit.start]
        after = folded[hit.end : min(sentence.end, hit.end + 130)]
        whole = folded[sentence.start : min(sentence.end, sentence.start + 400)]
        if self.patterns["denied"].search(before) or self.patterns["denied_after"].match(after):
            return Signal.DENIED
        if self.patterns["planned_before"].search(before) and not self._told(cue, before):
            return Signal.PLANNED
        if cue.kind in (Kind.NOUN, Kind.BODY) and self.patterns["planned_after"].match(after):
            return Signal.PLANNED
        if cue.kind in (Kind.NOUN, Kind.BODY, Kind.SEAT) and self.patterns["planned_clause"].search(
            self._clause(sentence, hit)
        ):
            return Signal.PLANNED
        if cue.present and part not in (Part.TITLE, Part.CAPTION):
            if cue.words in ("meet", "meet with", "hold talks"):
                return Signal.NONE
            if " will " in whole:
                return Signal.PLANNED
        if self.patterns["past_after"].match(after) or "recalled" in before:
            return Signal.PAST
        if self.patterns["past_before"].search(before) or self.patterns["past_sentence"].match(whole):
            return Signal.PAST
        return Signal.MET

    def _clause(self, sentence: Sentence, hit: Hit) -> str:
        """The words before a cue, back to whatever ends the reach of a verb."""
        start = max(
            (
                h.end
                for h, c in self.cues(sentence)
                if c.kind in (Kind.STOP, Kind.SAYS, Kind.TOLD) and h.end <= hit.start
            ),
            default=sentence.start,
        )
        return self.layout.folded[max(start, hit.start - 200) : hit.start]

    @staticmethod
    def _told(cue: Cue, before: str) -> bool:
        """A past tense after "to" is no plan: "the first to be received", "before, he met"."""
        past = cue.kind is Kind.VERB and not cue.present and not cue.words.startswith(("been",))
        return past and not before.rstrip().endswith((" be", " have"))

    # -- who else ----------------------------------------------------------------------------------------------------

    def _complete(
        self,
        contact: Contact,
        sentence: Sentence,
        hit: Hit,
        cue: Cue,
        strong: list[tuple[Hit, Cue]],
        earlier: list[Contact],
    ) -> None:
        """Fill a side that names nobody: by an office, a list of offices, a pronoun, or "the Vietnamese side"."""
        if cue.kind is Kind.TOLD:
            return
        self._lists(contact, sentence)
        for office in self.bare.get(sentence.index, ()):
            if contact.has(office.side) or any(u.span.overlaps(office.span) for u in contact.unnamed):
                continue
            before = self.layout.folded[max(sentence.start, office.start - 90) : office.start]
            if self.patterns["exclude_before"].search(before) or (
                not contact.people and cue.kind is not Kind.BODY and office.person is None
            ):
                continue
            self._seat_office(contact, office)
        if all(contact.has(s) for s in SIDES):
            return
        if (
            not contact.people
            and cue.kind in (Kind.VERB, Kind.NOUN)
            and self.patterns["they"].search(self.layout.folded, sentence.start, sentence.end)
        ):
            self._pair(contact, sentence)
        for word in self.patterns["counterpart"].finditer(self.layout.folded, sentence.start, sentence.end):
            side = self._country_before(word.start(), sentence)
            if side in SIDES and not contact.has(side):
                contact.unnamed.append(UnnamedSeat(side, "", Span(word.start(), word.end())))
        missing = [s for s in SIDES if not contact.has(s)]
        before = self.layout.folded[sentence.start : hit.start]
        if len(missing) == 1 and (pronoun := self.patterns["pronoun"].search(before)) and contact.part is Part.BODY:
            person = self._antecedent(sentence, missing[0])
            if person:
                contact.people.append(person)
                contact.pronouns[person.key] = pronoun[0]
                contact.evidence.setdefault(person.key, []).append(
                    Span(sentence.start + pronoun.start(), sentence.start + pronoun.end()).evidence(
                        self.layout.text, "pronoun"
                    )
                )
        missing = [s for s in SIDES if not contact.has(s)]
        if len(missing) == 1 and (seat := self._leaders(sentence, hit, missing[0])):
            person = (
                self._antecedent(sentence, missing[0])
                if contact.appended and earlier and self._delegation(seat.span)
                else None
            )
            if person:
                contact.people.append(person)
                contact.evidence.setdefault(person.key, []).append(
                    seat.span.evidence(self.layout.text, "delegation-of-someone-named")
                )
            else:
                contact.unnamed.append(seat)

    def _seat_office(self, contact: Contact, office: OfficeMention) -> None:
        if office.person:
            if office.person.key not in contact.evidence:
                contact.people.append(office.person)
            contact.evidence.setdefault(office.person.key, []).append(
                office.span.evidence(self.layout.text, "office-of-someone-named")
            )
            contact.pronouns[office.person.key] = ""
        else:
            contact.unnamed.append(
                UnnamedSeat(office.side, office.role, office.span, office.office.slug if office.office else None)
            )

    def _country_before(self, at: int, sentence: Sentence) -> str | None:
        n = bisect_left(self.country_starts, at) - 1
        if n < 0 or self.hits.countries[n].end < at - 3 or self.hits.countries[n].start < sentence.start:
            return None
        return str(self.gazetteer.what(self.hits.countries[n], COUNTRY)[0])

    def _pair(self, contact: Contact, sentence: Sentence) -> None:
        """Whom "they" stands for: the people of the nearest sentence before that names both sides."""
        for index in range(sentence.index - 1, max(-1, sentence.index - 4), -1):
            if self.layout.part(self.layout.sentences[index]) is not Part.BODY:
                continue
            before = self.layout.sentences[index]
            mentions = self.eligible(before, self.cues(before))
            if {m.person.side for m in mentions} == set(SIDES):
                for mention in mentions:
                    self._seat(contact, mention)
                return

    def _antecedent(self, sentence: Sentence, side: str) -> Person | None:
        """Whom "he" or "she" stands for: the first person of that side in the nearest sentence before."""
        for index in range(sentence.index - 1, max(-1, sentence.index - 5), -1):
            for mention in self.cast.in_sentence(index):
                if mention.person.side == side and self.layout.part(self.layout.sentences[index]) is Part.BODY:
                    return mention.person
        return None

    def _leaders(self, sentence: Sentence, hit: Hit, side: str) -> UnnamedSeat | None:
        """ "the prime ministers of Vietnam and Laos", "the Vietnamese leader": an office in general words beside a country."""
        low, high = bisect_left(self.country_starts, sentence.start), bisect_left(self.country_starts, sentence.end)
        for country in self.hits.countries[low:high]:
            if self.gazetteer.what(country, COUNTRY)[0] != side:
                continue
            stretch = self.layout.folded[max(sentence.start, country.start - 60) : min(sentence.end, country.end + 30)]
            words = {w.strip(",.;'").rstrip("s") for w in stretch.split()}
            if words & self.grammar.title_words or words & {"side", "delegation", "official"}:
                return UnnamedSeat(side, "", Span(country.start, country.end))
        return None

    def _delegation(self, span: Span) -> bool:
        """Whether "Vietnamese" is followed by a word for the visitors told of before."""
        return bool(self.patterns["delegation"].match(self.layout.folded[span.end : span.end + 20].lstrip()))

    def _lists(self, contact: Contact, sentence: Sentence) -> None:
        """ "secretaries of the Party committees of A, B and C": an office for each place named."""
        folded = self.layout.folded
        low, high = bisect_left(self.place_starts, sentence.start), bisect_left(self.place_starts, sentence.end)
        places = [(h, p) for h in self.hits.places[low:high] for p in self.gazetteer.what(h, 2)[:1]]
        for match in self.patterns["office_of_places"].finditer(folded, sentence.start, sentence.end):
            if any(
                m.chain.start <= match.start() < m.span.end or 0 <= m.chain.start - match.end() <= 1
                for m in self.cast.in_sentence(sentence.index)
            ):
                continue
            title = "governor" if "governor" in match[0] else "chair" if "chair" in match[0] else "secretary"
            at = match.end()
            for hit, place in places:
                if hit.end <= match.start():
                    continue
                if hit.start < at - 1 or not self.patterns["list_gap"].fullmatch(folded[at : hit.start]):
                    if hit.start >= at:
                        break
                    continue
                if any(
                    m.chain.start <= hit.start <= m.span.end and m.start > hit.start
                    for m in self.cast.in_sentence(sentence.index)
                ):
                    break
                span = Span(match.start(), hit.end)
                role, office = self.gazetteer.office_of_place(place, title)  # type: ignore[arg-type]
                side = place.country  # type: ignore[attr-defined]
                if side in SIDES and not any(u.place == place.slug for u in contact.unnamed):  # type: ignore[attr-defined]
                    contact.unnamed.append(UnnamedSeat(side, role, span, office, place.slug))  # type: ignore[attr-defined]
                at = hit.end
                if not match["plural"]:
                    break
