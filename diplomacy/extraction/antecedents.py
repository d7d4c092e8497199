"""Whom "he", "they" and "the two" stand for: who was named before, of which side, and who had met somebody by then."""

import re
from collections.abc import Sequence

from .accents import is_accented
from .contact import SIDES, Contact
from .gazetteer import Gazetteer
from .people import Cast, OfficeMention, Person, PersonMention
from .signals import SignalReader
from .text import Layout, Part, Sentence

FAR_BACK = 12
"""Sentences back among which "the two" may have been named one by one."""

TABLES = 40
"""Contacts back among which somebody may have sat who is only spoken of now: a bound, so that a long text takes no more for each."""


class AntecedentReader:
    def __init__(self, layout: Layout, cast: Cast, gazetteer: Gazetteer, signals: SignalReader) -> None:
        self.layout, self.cast, self.gazetteer, self.signals = layout, cast, gazetteer, signals
        self.grammar = gazetteer.grammar
        self.patterns = self.grammar.patterns
        self.accented = self.grammar.accented and is_accented(layout.text)
        self.bare: dict[int, list[OfficeMention]] = {}
        for office in cast.offices:
            self.bare.setdefault(office.sentence, []).append(office)

    def _pronoun_in(self, start: int, end: int) -> "re.Match[str] | None":
        """The first word of a stretch that stands for someone: an honour before a name does not, nor "ba" for three."""
        for match in self.patterns["pronoun"].finditer(self.layout.folded, start, end):
            printed, after = self.layout.text[match.start() : match.end()], self.layout.text[match.end() :][:2]
            if self.grammar.accented and after[:1] == " " and after[1:].isupper():
                continue
            if self.accented and printed.lower() == "ba":
                continue
            return match
        return None

    def _pair(self, contact: Contact, sentence: Sentence, earlier: Sequence[Contact]) -> None:
        """Whom "they" stands for: the people of the nearest sentence before that names both sides; else the only two of whom
        the text has told so far, where they are of either side."""
        for index in range(sentence.index - 1, max(-1, sentence.index - 4), -1):
            if self.layout.sentences[index].part is not Part.BODY:
                continue
            before = self.layout.sentences[index]
            tables = [c for c in _of_sentence(earlier, index) if all(c.of(s) for s in SIDES)]
            if len(tables) > 1 and not self.grammar.by_clause:
                return  # one guest at several tables: "they" may be of any
            if self.patterns["sat_in"].match(self.layout.folded, before.start, before.end):
                continue  # "also present were": who sat beside those who led
            mentions = self.signals.eligible(before, self.signals.cues(before))
            named = self.cast.in_sentence(index)
            if len({m.person.key for m in named}) == 2 and not self.patterns["conveyed"].search(
                self.layout.folded, before.start, before.end
            ):  # "the two": whoever they are named as
                mentions = named
            if {m.person.side for m in mentions} == set(SIDES):
                pair = self.patterns["the_pair"].search(self.layout.folded, sentence.start, sentence.end)
                if not tables and not pair and (table := self._merely_spoken_of(mentions, index, earlier)):
                    for person in table.people:
                        contact.people.append(person)
                        contact.evidence.setdefault(person.key, []).extend(table.evidence.get(person.key, ()))
                    return
                for mention in mentions:
                    contact.seat(mention, self.layout.text)
                return
        self._only_two(contact, sentence)

    def _merely_spoken_of(
        self, mentions: Sequence[PersonMention], index: int, earlier: Sequence[Contact]
    ) -> Contact | None:
        """ "A thanked China for sending B. The two sides also spoke of …": the table at which A sat, where B sat at none and nobody met in that sentence."""
        if _of_sentence(earlier, index):
            return None
        seated = [c for c in earlier[-TABLES:] if c.part is Part.BODY and all(c.of(s) for s in SIDES)]
        named = {m.person.key for m in mentions}
        known = {p.key for c in seated for p in c.people}
        if not named & known or named <= known:
            return None
        return next((c for c in reversed(seated) if named & {p.key for p in c.people}), None)

    def _only_two(self, contact: Contact, sentence: Sentence) -> None:
        if not self.patterns["the_two"].search(self.layout.folded, sentence.start, sentence.end):
            return
        told: dict[str, PersonMention] = {}
        for index in range(max(0, sentence.index - FAR_BACK), sentence.index + 1):
            before = self.layout.sentences[index]
            if before.part is Part.BODY and self.cast.in_sentence(index):
                told |= {m.person.key: m for m in self.signals.eligible(before, self.signals.cues(before))}
        if len(told) == len(SIDES) and {m.person.side for m in told.values()} == set(SIDES):
            for mention in told.values():
                contact.seat(mention, self.layout.text)

    def _antecedent(self, sentence: Sentence, side: str, earlier: Sequence[Contact] = ()) -> Person | None:
        """Whom "he" or "she" stands for: of that side in the nearest sentence before whoever has met the other, else the first, or whoever sat at a
        table told there by another word ("the Vietnamese leader met …")."""
        for contact in reversed(earlier[-12:]):
            if contact.part is Part.BODY and 0 < sentence.index - contact.sentence.index < 5:
                told = [p for p in contact.people if p.side == side and p.key in contact.pronouns]
                if told and not any(
                    m.person.side == side
                    for n in range(contact.sentence.index, sentence.index)
                    for m in self.cast.in_sentence(n)
                ):
                    return told[0]
        seated = {k for c in earlier if all(c.has(s) for s in SIDES) for k in c.evidence}
        for index in range(sentence.index - 1, max(-1, sentence.index - 5), -1):
            if self.layout.sentences[index].part is not Part.BODY:
                continue
            mentions = (*self.cast.in_sentence(index), *self.bare.get(index, ()))
            people: list[Person] = [m.person for m in mentions if m.person and m.person.side == side]
            if people:
                return next((p for p in people if p.key in seated), None) or people[0]
        return None

    def _antecedents(self, sentence: Sentence, side: str) -> list[Person]:
        """Whom a plural stands for: the people of that side in the nearest sentence that names several."""
        for index in range(sentence.index - 1, max(-1, sentence.index - 9), -1):
            told = self.layout.sentences[index]
            mentions = self.signals.eligible(told, self.signals.cues(told))
            people = {m.person.key: m.person for m in mentions if m.person.side == side}
            if len(people) > 1 and self.layout.sentences[index].part is Part.BODY:
                return list(people.values())
        return []


def _of_sentence(earlier: Sequence[Contact], index: int) -> list[Contact]:
    """The contacts of one sentence among those read so far, which stand in the order of the text: looked for from the end."""
    found = []
    for contact in reversed(earlier):
        if contact.sentence.index < index:
            break
        if contact.sentence.index == index:
            found.append(contact)
    return found[::-1]
