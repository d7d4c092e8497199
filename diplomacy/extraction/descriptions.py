"""Whom "the guest", "the Chinese minister" or "the delegation" stands for: someone named before, by side, title and part in the visit."""

from bisect import bisect_left

from .gazetteer import Gazetteer
from .people import Cast, Person, PersonMention
from .spans import Span
from .text import Layout, Part, Sentence

REACH = 14
"""Sentences back in which whoever is described must have been named."""


NAMING = (Part.BODY, Part.TITLE)


class DescriptionReader:
    def __init__(self, layout: Layout, cast: Cast, gazetteer: Gazetteer) -> None:
        self.layout, self.cast = layout, cast
        self.grammar = gazetteer.grammar
        self.patterns = gazetteer.grammar.patterns
        self.gazetteer = gazetteer
        self.mentions = [m for m in cast.mentions if layout.sentences[m.sentence].part in NAMING]
        self.mentions.sort(key=lambda m: m.start)
        self.starts = [m.start for m in self.mentions]
        self.third_parties = False  # whether the text speaks of other countries, whose ministers may be meant

    def find(self, sentence: Sentence, side: str, host: str | None, seated: set[str]) -> tuple[Person, Span] | None:
        """The first description of someone of this side in a sentence. `host` is the side at home, where that is known.

        Who is described without a nation must have sat with the other side before (`seated`) or lead a delegation; a title alone
        will do in a text of the two countries only.
        """
        for match in self.patterns["described"].finditer(self.layout.folded, sentence.start, sentence.end):
            span = Span(*match.span("whole"))
            if any(
                m.chain.start <= span.end + 1 and span.start < m.span.end for m in self.cast.in_sentence(sentence.index)
            ):
                continue
            if self.grammar.accented and self._in_apposition(span.start, sentence):
                continue
            told = self.grammar.adjectives.get(match["nation"] or "") or self._of_place(match.groupdict().get("place"))
            if told is not None and told != side:
                continue
            noun = match["noun"]
            if noun in self.grammar.guests and told is None and host == side:
                continue
            if noun in self.grammar.hosts and told is None and host is not None and host != side:
                continue
            person = self._named_before(sentence, side, noun, told is not None)
            titled = (
                noun not in self.grammar.guests
                and noun not in self.grammar.hosts
                and (not self.third_parties or self._only_one(sentence, noun))
            )
            alone = noun in self.grammar.guests and host not in (None, side) and self._only_guest(sentence, side)
            if person and (told is not None or titled or alone or person.key in seated or self._leads_any(person)):
                return person, span
        return None

    def _of_place(self, name: str | None) -> str | None:
        """ "The Yunnan official": the country of the place."""
        place = self.gazetteer.localities.get(name) if name else None
        return place.country if place else None

    def _in_apposition(self, at: int, sentence: Sentence) -> bool:
        """Whether what stands there is a title of someone named just before: "đồng chí X, Ủy viên Bộ Chính trị, Bí thư Ban Bí thư"."""
        before = [m for m in self.cast.in_sentence(sentence.index) if m.span.end <= at]
        gap = self.layout.folded[before[-1].span.end : at] if before else ""
        words = gap.replace(",", " ").replace("(", " ").split()
        known = self.grammar.apposition | self.grammar.title_words
        return gap[:1] == "," and all(w.lower() in known for w in words)

    def _named_before(self, sentence: Sentence, side: str, noun: str, told: bool) -> Person | None:
        before = self.mentions[: bisect_left(self.starts, sentence.start)]
        near = [m for m in before if m.person.side == side and m.sentence >= sentence.index - REACH]
        if not near:
            return None
        if noun in self.grammar.guests or noun in self.grammar.hosts:
            led = [m for m in near if self._leads(m)]
            return (led or near)[-1].person
        for word in self.grammar.ranks.get(noun, (noun,)):
            titled = [m for m in near if self._bears(m, word)]
            if titled:
                return titled[-1].person
        people = {m.person.key for m in near}
        return near[-1].person if (told or noun in self.grammar.envoys) and len(people) == 1 else None

    def _only_one(self, sentence: Sentence, noun: str) -> bool:
        """Whether one person alone of all those named so far answers to a title: then "the minister" can be nobody else."""
        words = self.grammar.ranks.get(noun, (noun,))
        before = self.mentions[: bisect_left(self.starts, sentence.start)]
        return len({m.person.key for m in before if any(self._bears(m, word) for word in words)}) == 1

    def _only_guest(self, sentence: Sentence, side: str) -> bool:
        """Whether the text has named but one person of a side by then, and no third country: "received the delegation" is of him."""
        before = self.mentions[: bisect_left(self.starts, sentence.start)]
        return not self.third_parties and len({m.person.key for m in before if m.person.side == side}) == 1

    def _leads_any(self, person: Person) -> bool:
        return any(self._leads(m) for m in self.mentions[:60] if m.person.key == person.key)

    def _leads(self, mention: PersonMention) -> bool:
        before = self.layout.folded[max(0, mention.chain.start - 40) : mention.chain.start]
        return bool(self.patterns["heads_delegation"].search(before))

    def _bears(self, mention: PersonMention, word: str) -> bool:
        printed = self.layout.folded[mention.chain.start : mention.start]
        roles = " ".join(self.cast.roles.get(mention.person.key, {}).values()).lower()
        office = " ".join(self.gazetteer.offices[s].title.lower() for s in mention.offices)
        return f" {word}" in f" {printed} {roles} {office} "
