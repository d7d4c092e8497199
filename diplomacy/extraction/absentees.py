"""Who sits at a table without being named in its sentence: by office, by pronoun, as the other's counterpart or delegation."""

from collections.abc import Sequence

from .antecedents import AntecedentReader
from .clauses import ClauseReader
from .contact import SIDES, Contact, UnnamedSeat
from .descriptions import DescriptionReader
from .gazetteer import COUNTRY, PLACE, Gazetteer
from .hits import Hit, Hits
from .languages import Cue, Kind
from .people import Cast, OfficeMention
from .signals import SignalReader
from .spans import Span
from .text import Layout, Part, Sentence

OPENING, AFTER_OPENING = 30, 160
""" "At a meeting with A the same day, he called for": code points within which such a sentence tells of the meeting, and then of "he"."""


SUBJECT = 12
"""Code points between an office and its verb: "on Tuesday", "also"."""


class AbsenteeReader(AntecedentReader):
    def __init__(self, layout: Layout, hits: Hits, cast: Cast, gazetteer: Gazetteer, signals: SignalReader) -> None:
        super().__init__(layout, cast, gazetteer, signals)
        self.hits = hits
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
        for country in self.hits.countries.before(at)[-1:]:
            if country.end >= at - 3 and country.start >= sentence.start:
                return str(self.gazetteer.what(country, COUNTRY)[0])
        return None

    def _shared_office(self, sentence: Sentence, hit: Hit, side: str) -> OfficeMention | None:
        """ "The Minister of National Defence hosted a reception for A": an office of either side, right before the verb, whose guest is
        of the other."""
        for office in self.cast.shared_offices:
            if (
                office.sentence == sentence.index
                and 0 <= hit.start - office.span.end <= SUBJECT
                and office.side == side
            ):
                gap = self.layout.folded[office.span.end : hit.start]
                if "," not in gap and not self.patterns["exclude_before"].search(
                    self.layout.folded, max(sentence.start, office.start - 90), office.start
                ):
                    return office
        return None

    def _leaders(self, sentence: Sentence, hit: Hit, side: str) -> UnnamedSeat | None:
        """ "the prime ministers of Vietnam and Laos", "the Vietnamese leader": an office in general words beside a country."""
        for country in self.hits.countries.between(sentence.start, sentence.end):
            if self.gazetteer.what(country, COUNTRY)[0] != side:
                continue
            stretch = self.layout.folded[max(sentence.start, country.start - 60) : min(sentence.end, country.end + 30)]
            if self.patterns["of_a_firm"].search(
                self.layout.folded, country.start, min(sentence.end, country.end + 50)
            ):
                continue
            if "leaders_of" in self.patterns and not self.patterns["leaders_of"].search(
                self.layout.folded,
                max(sentence.start, country.start - 60, hit.end if country.start > hit.end else 0),
                country.start,
            ):
                continue
            words = {w.strip(",.;'").rstrip("s") for w in stretch.split()}
            if words & self.grammar.title_words or words & self.grammar.collectives:
                return UnnamedSeat(side, "", Span(country.start, country.end))
        return None

    def _local(self, sentence: Sentence, hit: Hit, side: str) -> UnnamedSeat | None:
        """ "In Changsha … was received by the provincial Party secretary": an office without a name or country, of the place told."""
        match = self.patterns["office_after"].match(self.layout.folded, hit.end, sentence.end)
        if not match or not self.grammar.title_words.intersection(match["title"].replace("-", " ").split()):
            return None
        places = [
            p for h in self.hits.places.between(sentence.start, sentence.end) for p in self.gazetteer.what(h, PLACE)[:1]
        ]
        if not any(getattr(p, "country", None) == side for p in places):
            return None
        return UnnamedSeat(
            side, self.layout.text[match.start("title") : match.end("title")], Span(*match.span("title"))
        )

    def _delegation(self, span: Span) -> bool:
        """Whether "Vietnamese" is followed by a word for the visitors told of before."""
        return bool(self.patterns["delegation"].match(self.layout.folded[span.end : span.end + 20].lstrip()))

    def _after_name(self, at: int, sentence: Sentence) -> bool:
        """Whether what stands there is the title of someone named just before: "Le Van Ba, Secretary of …"."""
        before = [m for m in self.cast.in_sentence(sentence.index) if m.span.end <= at]
        if not before:
            return False
        gap = self.layout.folded[before[-1].span.end : at]
        words = gap.replace(",", " ").replace("(", " ").replace(")", " ").split()
        return gap[:1] in (",", "(") and all(
            w in self.grammar.apposition or w in self.grammar.title_words for w in words
        )

    def _lists(self, contact: Contact, sentence: Sentence) -> None:
        """ "secretaries of the Party committees of A, B and C": an office for each place named."""
        folded = self.layout.folded
        places = [
            (h, p)
            for h in self.hits.places.between(sentence.start, sentence.end)
            for p in self.gazetteer.what(h, 2)[:1]
        ]
        for match in self.hits.wording.finditer("office_of_places", sentence.start, sentence.end):
            if any(
                m.chain.start <= match.start() < m.span.end or 0 <= m.chain.start - match.end() <= 1
                for m in self.cast.in_sentence(sentence.index)
            ):
                continue
            if not match["plural"] and self._after_name(match.start(), sentence):
                continue
            title = self.grammar.local_title(match[0])
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
                if match["lesser"] or "mayor" in match[0]:
                    role, office = self.layout.text[match.start() : hit.end], None
                side = place.country  # type: ignore[attr-defined]
                if side in SIDES and not any(u.place == place.slug for u in contact.unnamed):  # type: ignore[attr-defined]
                    contact.unnamed.append(UnnamedSeat(side, role, span, office, place.slug))  # type: ignore[attr-defined]
                at = hit.end
                if not match["plural"]:
                    break
