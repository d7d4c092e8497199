"""Who sits at a table without being named in its sentence: by pronoun, as the other's counterpart or delegation, or by office."""

from collections.abc import Sequence

from .clauses import ClauseReader
from .contact import SIDES, Contact, UnnamedSeat
from .descriptions import DescriptionReader
from .gazetteer import COUNTRY, Gazetteer
from .hits import Hit, Hits
from .languages import Cue, Kind
from .officeholders import OfficeholderReader
from .people import Cast
from .signals import SignalReader
from .spans import Span
from .text import Layout, Part, Sentence

OPENING, AFTER_OPENING = 30, 160
""" "At a meeting with A the same day, he called for": code points within which such a sentence tells of the meeting, and then of "he"."""


class AbsenteeReader(OfficeholderReader):
    def __init__(self, layout: Layout, hits: Hits, cast: Cast, gazetteer: Gazetteer, signals: SignalReader) -> None:
        super().__init__(layout, hits, cast, gazetteer, signals)
        self.clauses = ClauseReader(layout, gazetteer)
        self.descriptions = DescriptionReader(layout, cast, gazetteer)
        self.descriptions.third_parties = any(
            gazetteer.what(h, COUNTRY)[0] not in SIDES for h in hits.countries.first(400)
        )
        self.home: str | None = None  # the country from which the text was filed
        self.host: str | None = None  # the side that received in the contacts read so far

    def complete(
        self,
        contact: Contact,
        sentence: Sentence,
        hit: Hit,
        cue: Cue,
        strong: list[tuple[Hit, Cue]],
        earlier: list[Contact],
    ) -> None:
        """Fill a side that names nobody: by an office, a list of offices, a pronoun, or "the Vietnamese side"."""
        if cue.kind is Kind.SAYS:
            return
        if cue.kind is Kind.TOLD:
            self._told_guest(contact, sentence, hit, earlier)
            self._counterparts(contact, sentence)
            self._pronoun(contact, sentence, hit)
            return
        self._lists(contact, sentence)
        self._envoy_and_ministry(contact, sentence)
        for office in self.bare.get(sentence.index, ()):
            if contact.has(office.side) or any(u.span.overlaps(office.span) for u in contact.unnamed):
                continue
            if not contact.people and cue.kind is not Kind.BODY and office.person is None:
                continue
            if self.hits.wording.search_cut("exclude_before", max(sentence.start, office.start - 90), office.start):
                continue
            self._seat_office(contact, office)
        if all(contact.has(s) for s in SIDES):
            return
        if (
            not contact.people
            and cue.words not in self.grammar.in_general
            and self._plural_subject(sentence, hit, cue)
            and not (
                self.grammar.by_clause and any(c.part is Part.BODY and all(c.has(s) for s in SIDES) for c in earlier)
            )
        ):
            self._pair(contact, sentence, earlier)
        self._described(contact, sentence, earlier)
        if all(contact.has(s) for s in SIDES):
            return
        self._counterparts(contact, sentence)
        if cue.kind is Kind.VERB and self.patterns["he_before"].search(
            self.layout.folded, max(sentence.start, hit.start - 12), hit.start
        ):  # "he met with the ministers of Laos and Vietnam": "he" is of the side that is not told
            told = [seat for side in SIDES if not contact.has(side) and (seat := self._leaders(sentence, hit, side))]
            if not contact.people and not contact.unnamed and len(told) == 1 and told[0].span.start > hit.start:
                contact.unnamed.append(told[0])
        self._pronoun(contact, sentence, hit, earlier)
        missing = [s for s in SIDES if not contact.has(s)]
        if len(missing) == 1 and cue.kind is Kind.VERB and (shared := self._shared_office(sentence, hit, missing[0])):
            self._seat_office(contact, shared)
            return
        if len(missing) == 1 and (local := self._local(sentence, hit, missing[0])):
            contact.unnamed.append(local)
            return
        received = len(missing) == 1 and cue.host == "before" and bool(contact.people)
        if received and (guests := self._guests_of_body(sentence, hit, missing[0])):
            contact.unnamed.append(guests)
            return
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

    def _envoy_and_ministry(self, contact: Contact, sentence: Sentence) -> None:
        """ "A representative of the ministry met a representative of the Chinese embassy": nobody is named on either side."""
        if contact.people or contact.unnamed or contact.cue.kind is not Kind.VERB:
            return
        envoy = self.patterns["envoy_unnamed"].search(self.layout.folded, sentence.start, sentence.end)
        ministry = envoy and self.patterns["ministry_unnamed"].search(self.layout.folded, sentence.start, sentence.end)
        side = self.grammar.adjectives.get(envoy["nation"] or envoy["nation_"]) if envoy else None
        if not envoy or not ministry or side not in SIDES:
            return
        home = next(s for s in SIDES if s != side)
        for one, match in ((home, ministry), (side, envoy)):
            span = Span(*match.span())
            contact.unnamed.append(UnnamedSeat(one, self.layout.quote(span), span))

    def _counterparts(self, contact: Contact, sentence: Sentence) -> None:
        """ "His Chinese counterpart"."""
        for word in self.hits.wording.finditer("counterpart_word", sentence.start, sentence.end):
            side = self._country_before(word.start(), sentence)
            if side in SIDES and not contact.has(side) and (contact.cue.kind is not Kind.TOLD or contact.people):
                contact.unnamed.append(UnnamedSeat(side, "", Span(word.start(), word.end())))

    def _plural_subject(self, sentence: Sentence, hit: Hit, cue: Cue) -> bool:
        """ "They met", "the pair chaired the session": two who are named in a sentence before."""
        folded = self.layout.folded
        if cue.kind in (Kind.VERB, Kind.NOUN):
            return bool(self.patterns["they"].search(folded, sentence.start, sentence.end))
        return bool(self.patterns["pair_before"].search(folded, max(sentence.start, hit.start - OPENING), hit.start))

    def _told_guest(self, contact: Contact, sentence: Sentence, hit: Hit, earlier: Sequence[Contact]) -> None:
        """ "Told his guest that": who speaks is at home."""
        told = self.patterns["told_guest"].match(self.layout.folded, hit.end, sentence.end)
        sides = {p.side for p in contact.people}
        if told is None or len(sides) != 1 or contact.part is not Part.BODY:
            return
        (own,) = sides
        other = next((s for s in SIDES if s not in sides), None)
        contact.host = (
            own if told["noun"] in self.grammar.guests else other if told["noun"] in self.grammar.hosts else None
        )
        self._described(contact, sentence, list(earlier), sure=True)

    def _pronoun(self, contact: Contact, sentence: Sentence, hit: Hit, earlier: Sequence[Contact] = ()) -> None:
        """ "He met", "met him": whoever of the missing side was named last."""
        missing = [s for s in SIDES if not contact.has(s)]
        end = hit.end + 5
        if contact.cue.kind is Kind.NOUN and hit.start - sentence.start < OPENING:
            end = min(sentence.end, hit.end + AFTER_OPENING)
        if self.grammar.by_clause:  # "…会面;俄方请他": a pronoun of the next clause is no guest of this one
            end = min(end, max(hit.end, self.clauses.clause(sentence, hit)[1]))
        before = self.layout.folded[sentence.start : end]
        if (
            len(missing) != 1
            or contact.part is not Part.BODY
            or not (
                (pronoun := self._pronoun_in(sentence.start, end))
                or self._drops_subject(contact, sentence, hit)
                or self._opens(contact, sentence)
            )
        ):
            return
        if self.grammar.by_clause and (plural := self.patterns["plural"].search(before)):
            span = Span(sentence.start + plural.start(), sentence.start + plural.end())
            for one in self._antecedents(sentence, missing[0]):
                contact.people.append(one)
                contact.pronouns[one.key] = plural[0]
                contact.evidence.setdefault(one.key, []).append(span.evidence(self.layout.text, "pronoun"))
            if contact.has(missing[0]):
                return
        if person := self._antecedent(sentence, missing[0], earlier):
            span = Span(*pronoun.span()) if pronoun else Span(hit.start, hit.end)
            contact.people.append(person)
            contact.pronouns[person.key] = pronoun[0] if pronoun else self.layout.quote(span)
            contact.evidence.setdefault(person.key, []).append(span.evidence(self.layout.text, "pronoun"))

    def _opens(self, contact: Contact, sentence: Sentence) -> bool:
        """ "Talks with A were held on Monday": by whoever the sentence before tells of."""
        opening = self.patterns["talks_open"].match(self.layout.folded, sentence.start, sentence.end)
        return bool(opening) and contact.cue.kind is Kind.NOUN and bool(contact.people)

    def _drops_subject(self, contact: Contact, sentence: Sentence, hit: Hit) -> bool:
        """Whether a verb without a subject goes on with whoever was named before."""
        if not contact.people or contact.cue.kind not in (Kind.VERB, Kind.NOUN):
            return False
        if self.grammar.by_clause:
            return not self._of_others(sentence, hit)
        return bool(self.patterns["no_subject"].fullmatch(self.layout.folded, sentence.start, hit.start))

    def with_others(self, contact: Contact, sentence: Sentence, hit: Hit) -> bool:
        """ "A also met the presidents of Russia and Chile": one of ours with others, told clause by clause."""
        return (
            self.grammar.by_clause
            and contact.cue.kind is Kind.VERB
            and bool(contact.people)
            and not all(contact.has(s) for s in SIDES)
            and self._of_others(sentence, hit)
        )

    def _of_others(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether the clause of a verb names somebody of a third country: whoever else met is told there."""
        start, end = self.clauses.clause(sentence, hit)
        countries = self.hits.countries.between(start, end)
        return any(self.gazetteer.what(h, COUNTRY)[0] not in SIDES for h in countries)

    def _described(self, contact: Contact, sentence: Sentence, earlier: list[Contact], sure: bool = False) -> None:
        """ "The guest", "the Chinese minister": whoever of the missing side was named before and answers to that.

        Where it is `sure` that a guest or host sat there, it may be someone of whom no meeting was told yet.
        """
        missing = [s for s in SIDES if not contact.has(s)]
        if contact.part is not Part.BODY or (len(missing) == len(SIDES) and not contact.cue.host):
            return
        if self._described_group(contact, sentence, missing, earlier):
            return
        if not self.hits.wording.search("described", sentence.start, sentence.end):
            return
        seated = {k for c in earlier[-40:] if sure or all(c.has(s) for s in SIDES) for k in c.evidence}
        if sure:
            seated |= set(self.cast.persons)
        for side in missing:
            found = self.descriptions.find(sentence, side, contact.host or self.host or self.home, seated)
            if found is None or any(
                found[1].overlaps(Span(e.start, e.end)) for es in contact.evidence.values() for e in es
            ):
                continue
            person, span = found
            contact.people.append(person)
            contact.pronouns[person.key] = self.layout.quote(span)
            contact.evidence.setdefault(person.key, []).append(span.evidence(self.layout.text, "described"))

    def _described_group(
        self, contact: Contact, sentence: Sentence, missing: list[str], earlier: Sequence[Contact]
    ) -> bool:
        """ "The three Chinese ministers": those of that side who sat together before, where there were as many."""
        for match in self.hits.wording.finditer("described_group", sentence.start, sentence.end):
            side, many = self.grammar.adjectives[match["nation"]], self.grammar.counts.get(match["count"], 0)
            groups = [[p for p in c.people if p.side == side] for c in reversed(earlier[-40:])]
            group = next((g for g in groups if len(g) == many), None) if side in missing else None
            if group:
                span = Span(*match.span())
                for person in group:
                    contact.people.append(person)
                    contact.pronouns[person.key] = self.layout.quote(span)
                    contact.evidence.setdefault(person.key, []).append(span.evidence(self.layout.text, "described"))
                return True
        return False
