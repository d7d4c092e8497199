"""Who sat at a table: those whom its sentence names, those who chair, speak or are pictured, and offices without names."""

from .contact import SIDES, UnnamedSeat
from .facts import Office, Place
from .gatherings import Gathering
from .gazetteer import PLACE
from .languages import Kind
from .partialdates import PartialDate
from .people import Person, PersonMention
from .reading import PartReader
from .reasons import Reason
from .records import Seat
from .spans import Evidence
from .text import Part, Sentence
from .vocabulary import Signal

SEATED = (Kind.SEAT, Kind.PRESENT, Kind.HEAD)
"""Cues of those who are told to be at a table."""


class Seating(PartReader):
    def fill(self, gatherings: list[Gathering]) -> None:
        """A side that its own sentence leaves unnamed: whoever chairs, speaks or is pictured in what follows."""
        gatherings.sort(key=lambda g: g.first)
        for n, gathering in enumerate(gatherings):
            end = gatherings[n + 1].first if n + 1 < len(gatherings) else len(self.layout.sentences)
            bare = [s for s in SIDES if not gathering.of(s)]
            if not bare:
                continue
            following = [s for s in self.layout.sentences[gathering.first : end] if s.part is Part.BODY]
            opening = [s for s in self.layout.sentences[: gathering.first] if s.part is Part.BODY] if n == 0 else []
            for side in bare:
                self._fill_side(gathering, side, following, opening)

    def _fill_side(
        self,
        gathering: Gathering,
        side: str,
        following: list[Sentence],
        opening: list[Sentence],
    ) -> None:
        unnamed = [u for u in gathering.unnamed if u.side == side]
        for sentence in (*following[:9], *self.captions, *opening[:2]):
            cues = self.contacts.signals.cues(sentence)
            caption = sentence.part is Part.CAPTION
            if not caption and self._told_of_before(sentence):
                continue
            seats = self._seats(sentence)
            if not caption and not any(
                c.kind in (Kind.SAYS, Kind.PRESENT, Kind.TOLD, Kind.BODY)
                or (c.kind in (Kind.SEAT, Kind.HEAD) and seats)
                for _, c in cues
            ):
                continue
            eligible = [m for m in self.contacts.signals.eligible(sentence, cues) if m.person.side == side]
            if not eligible:
                continue
            for mention in eligible if seats or caption else eligible[:1]:
                person = mention.person
                if len(unnamed) > 1 or any(u.place for u in unnamed):
                    roles = self.cast.roles.get(person.key, {})
                    office = next((u for u in unnamed if u.office and u.office in roles), None)
                    office = office or self._of_place(mention, unnamed)
                    if office is None and not seats:
                        continue
                    if office:
                        gathering.unnamed.remove(office)
                        unnamed.remove(office)
                gathering.people.setdefault(person.key, person)
                gathering.evidence.setdefault(person.key, []).append(
                    mention.whole.evidence(
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

    def _of_place(self, mention: PersonMention, unnamed: list[UnnamedSeat]) -> UnnamedSeat | None:
        """ "Nguyen Van A of Lang Son", "Guangxi's Li B": who holds the office that a list gave for that place."""
        folded = self.layout.folded
        for hit in self.hits.places.between(mention.start - 20, mention.span.end + 16):
            after = self.grammar.patterns["of_place"].fullmatch(
                folded, mention.span.end, max(mention.span.end, hit.start)
            )
            before = folded[hit.end : mention.start] == "'s "
            if not after and not before:
                continue
            names = {p.name.removesuffix(" Province") for p in self.gazetteer.what(hit, PLACE) if isinstance(p, Place)}
            for seat in unnamed:
                place = self.gazetteer.places.get(seat.place or "")
                if place and place.name.removesuffix(" Province") in names:
                    return seat
        return None

    def _told_of_before(self, sentence: Sentence) -> bool:
        """ "The session before was led by A": who sat there then."""
        return bool(self.hits.wording.match_cut("past_sentence", sentence.start, sentence.end))

    def _seats(self, sentence: Sentence) -> bool:
        """Whether a sentence tells who sat or presided, not who is to."""
        signals = self.contacts.signals
        return any(
            cue.kind in SEATED and signals.signal(sentence, hit, cue, sentence.part) in (Signal.MET, Signal.PAST)
            for hit, cue in signals.cues(sentence)
        )

    def _of_the_news(self, sentence: Sentence, home: list[Gathering]) -> bool:
        """Whether those present are told in a paragraph of their own after several meetings in one sentence: they sat at the news's own table."""
        opens = self.layout.paragraphs[sentence.paragraph].span.start == sentence.start
        return opens and any(g.contacts[0].turn[1] > 1 and g.first < sentence.index for g in home)

    def add_present(self, gatherings: list[Gathering]) -> None:
        """Captions name people of a meeting who are named nowhere else; one at least must be known to sit there."""
        if not any(g.reported for g in gatherings):
            return
        for sentence in self.layout.sentences:
            part = sentence.part
            cues = self.contacts.signals.cues(sentence)
            seats = part is Part.BODY and self._seats(sentence) and not self._told_of_before(sentence)
            if part is not Part.CAPTION and not seats:
                continue
            eligible = self.contacts.signals.eligible(sentence, cues)
            home = [g for g in gatherings if g.reported and any(m.person.key in g.people for m in eligible)]
            earlier: list[Gathering] = []
            if part is Part.CAPTION:
                home = [g for g in home if {m.person.side for m in eligible} == set(SIDES)]
            else:
                earlier = [g for g in gatherings if g.reported and g.first <= sentence.index]
                home = earlier[-1:] if earlier else home
                if self._of_the_news(sentence, home):
                    home = earlier[:1]
                if self.grammar.patterns["events_above"].search(self.layout.folded, sentence.start, sentence.end):
                    home = earlier  # "took part in these events"
                if any(sentence.index in g.sentences for g in gatherings):
                    home = []
            if not home or (len(home) > 1 and home is not earlier):
                continue
            if any(cue.words in self.grammar.speeches for _, cue in cues) and not any(
                c.cue.kind is Kind.BODY or c.cue.words in self.grammar.assemblies for c in home[0].contacts
            ):
                continue  # a lecture to students is no part of the talks
            rule = "pictured-at-meeting" if part is Part.CAPTION else "present-at-meeting"
            for gathering in home:
                for mention in eligible:
                    gathering.people.setdefault(mention.person.key, mention.person)
                    gathering.evidence.setdefault(mention.person.key, []).append(
                        mention.whole.evidence(self.layout.text, rule)
                    )

    def _contradicts(self, person: Person, office: Office, when: PartialDate | None) -> bool:
        """Whether the list has this person in this office, but on none of these days."""
        if not (person.official and when and when.first and when.last):
            return False
        return self.gazetteer.tenure_on(person.official, office.slug, when.first, when.last) is False

    def _printed_name(self, key: str, evidence: list[Evidence]) -> str:
        """The name alone, as the first passage that bears it prints it."""
        for piece in evidence:
            for mention in self.cast.mentions:
                if mention.person.key == key and piece.start <= mention.start and mention.span.end <= piece.end:
                    return self.layout.quote(mention.span)
        return evidence[0].quote if evidence else ""

    def seats(self, gathering: Gathering) -> tuple[Seat, ...]:
        seats = []
        for key, person in gathering.people.items():
            roles = self.cast.roles.get(key, {})
            slugs = sorted((s for s in roles if s), key=lambda s: self.gazetteer.offices[s].rank)
            office = self.gazetteer.offices[slugs[0]] if slugs else None
            printed = roles[slugs[0]] if slugs else roles.get("", "")
            reasons = list(person.reasons)
            if office and self._contradicts(person, office, gathering.date):
                reasons.append(Reason.of("office-contradicts-tenures", office=office.title, person=person.name))
            evidence = gathering.evidence.get(key, [])
            if gathering.pronouns.get(key) and evidence and all(e.rule in ("pronoun", "described") for e in evidence):
                reasons.append(Reason.of("pronoun", words=gathering.pronouns[key]))
            seats.append(
                Seat(
                    side=person.side,
                    name=person.name,
                    role=office.title if office else (printed or None),
                    official=person.official,
                    office=office.slug if office else None,
                    printed_name=self._printed_name(key, evidence),
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
