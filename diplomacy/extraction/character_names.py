"""Finding people in texts without blanks or capitals: names in characters, known ones and those beside a title or in a list."""

from collections.abc import Iterator
from datetime import timedelta

from .character_titles import CharacterTitleReader
from .facts import Official
from .gazetteer import COUNTRY, PLACE
from .names import NameFinder
from .people import Person, PersonMention
from .reasons import Reason
from .shortnames import latest
from .spans import Span
from .text import Sentence

CHAIN = 70
"""Code points before a name among which its titles stand."""


class CharacterNameFinder(NameFinder):
    """Where a name ends is told by what may follow one; which words are a name, by the surname and by a title or a list beside it."""

    title_reader = CharacterTitleReader

    def _unlisted(self) -> None:
        patterns, folded = self.grammar.patterns, self.layout.folded
        taken = sorted((s.start, s.end) for s in self.taken)
        occupied = self.occupied = bytearray(len(folded))
        for start, end in taken:
            occupied[start:end] = b"\1" * (end - start)
        for sentence in self.layout.sentences:
            if self.layout.sentence_at(sentence.start) is None:
                continue
            for match in patterns["title"].finditer(folded, sentence.start, sentence.end):
                at = match.end()
                if at < sentence.end and not occupied[at] and (span := self._name_at(at, sentence, occupied)):
                    self._take(span, sentence, occupied)
            for match in patterns["name_before_title"].finditer(folded, sentence.start, sentence.end):
                span = Span(*match.span("name"))
                if not any(occupied[span.start : span.end]) and self._may_be_name(span):
                    self._take(span, sentence, occupied)
        self._present(occupied)
        for mention in sorted(self.found.mentions, key=lambda m: m.start):
            self._listed_after(mention, occupied)

    def _present(self, occupied: bytearray) -> None:
        """ "蓝某、许某某参加会见。": a sentence that opens with a name and tells who was present."""
        for sentence in self.layout.sentences:
            if self.layout.sentence_at(sentence.start) is None or occupied[sentence.start]:
                continue
            if self.grammar.patterns["present_list"].match(self.layout.folded, sentence.start, sentence.end) and (
                span := self._name_at(sentence.start, sentence, occupied)
            ):
                self._take(span, sentence, occupied, self._side(span, sentence) or self._home())

    def _listed_after(self, mention: PersonMention, occupied: bytearray) -> None:
        """ "刘慧晏、刘洪建和王某": names without a title after one that is known, in a list."""
        sentence = self.layout.sentences[mention.sentence]
        at, side = mention.span.end, mention.person.side
        while joint := self.grammar.patterns["name_joint"].match(self.layout.folded, at, sentence.end):
            at = joint.end()
            if at >= sentence.end or occupied[at]:
                return
            span = self._name_at(at, sentence, occupied)
            if span is None:
                return
            self._take(span, sentence, occupied, side)
            at = span.end

    def _take(self, span: Span, sentence: Sentence, occupied: bytearray, side: str | None = None) -> None:
        printed = self.layout.quote(span)
        side = side or self._side(span, sentence)
        if side is None:
            return
        occupied[span.start : span.end] = b"\1" * len(span)
        if known := self._slip(span, side, sentence):
            person = self._person(known, Reason.of("spelling", printed=printed))
            self._add(PersonMention(person, span, span, sentence.index, rule="name-misspelt"))
            return
        key = self.layout.folded[span.start : span.end]
        person = self.found.persons.setdefault(key, Person(key, printed, side, None, (self._reason(key, side),)))
        self._add(PersonMention(person, span, span, sentence.index, rule="title-and-name"))

    def _reason(self, name: str, side: str) -> Reason:
        reading = self.gazetteer.reading_of(name, side)
        return Reason.of("not-in-list-reading", reading=reading) if reading else Reason.of("not-in-list")

    def _name_at(self, at: int, sentence: Sentence, occupied: bytearray) -> Span | None:
        """The name that begins here: surname and one to three characters, ending where something stands that may follow a name."""
        folded, patterns = self.layout.folded, self.grammar.patterns
        surname = patterns["surname"].match(folded, at, sentence.end)
        if not surname or patterns["no_name"].match(folded, at, sentence.end):
            return None
        best: tuple[int, int, Span] | None = None
        for preference, length in enumerate((3, 2, 4)):
            end = at + max(length, len(surname[0]) + 1)
            if end > sentence.end or not patterns["characters"].fullmatch(folded, at, end) or any(occupied[at:end]):
                continue
            follows = (
                2
                if end == sentence.end or patterns["after_name"].match(folded, end)
                else 1
                if patterns["after_name_perhaps"].match(folded, end)
                else 0
            )
            if folded[end - 1] in self.grammar.never_last:
                continue  # "李飞等参加": no name ends with "and others"
            if follows and (best is None or (-follows, preference) < best[:2]):
                best = -follows, preference, Span(at, end)
        return best[2] if best else None

    def _may_be_name(self, span: Span) -> bool:
        return not self.grammar.patterns["no_name"].match(self.layout.folded, span.start, span.end)

    def _side(self, span: Span, sentence: Sentence) -> str | None:
        """By the country, body or place in the title, else by the make of the name, else by whoever is named before in the sentence."""
        before = self.occupied.rfind(1, max(sentence.start, span.start - CHAIN), span.start) + 1
        chain = self.titles.chain(span, max(before, sentence.start))
        words = self.layout.folded[chain.start : span.start]
        if self.grammar.patterns["no_office"].search(words):
            return None
        if told := self.grammar.side_of_title(words):
            return told if told in ("CN", "VN") else None
        delegation = self.grammar.patterns["side_told"].search(self.layout.folded, sentence.start, chain.start)
        if words.startswith(self.grammar.that_place or "\0"):  # "went to Mong Cai and met that city's chairman"
            near = self.hits.places.before(chain.start)[-1:]
            country = str(getattr(self.gazetteer.what(near[0], PLACE)[0], "country", "")) if near else ""
            if near and near[0].start >= sentence.start and country in ("CN", "VN"):
                return country
        if delegation:  # "on the Vietnamese side led by Deputy Director A"
            return str(delegation.lastgroup)
        sides = [
            str(self.gazetteer.what(h, COUNTRY)[0])
            for h in self.hits.countries.near(span.start)
            if chain.start <= h.start < span.start
        ]
        sides += [
            str(getattr(self.gazetteer.what(h, PLACE)[0], "country", ""))
            for h in self.hits.places.near(span.start)
            if chain.start <= h.start < span.start
        ]
        if sides:
            return sides[0] if sides[0] in ("CN", "VN") else None
        name = self.layout.folded[span.start : span.end]
        if made := self.grammar.side_of_name([name], name, None):
            return made
        return self._home() if chain.start < span.start else None

    def _home(self) -> str | None:
        """The side whose offices go without their country: that of the first country named only with the other side's people."""
        others = {str(self.gazetteer.what(h, COUNTRY)[0]) for h in self.hits.countries.first(60)}
        return "CN" if others == {"VN"} else "VN" if others == {"CN"} else "CN" if "VN" in others else None

    def _slip(self, span: Span, side: str, sentence: Sentence) -> Official | None:
        """The one official whose name differs by one character that is no surname, and whose office stands beside it."""
        name = self.layout.folded[span.start : span.end]
        if len(name) < 3:
            return None
        around = self.layout.folded[max(sentence.start, span.start - CHAIN) : min(sentence.end, span.end + 12)]
        near = [
            official
            for official, known in self.gazetteer.alike(name, side)
            if sum(a != b for a, b in zip(known, name, strict=True)) == 1
            and any(
                title in around and self._about_then(start, end)
                for term, start, end in self.gazetteer.tenures.get(official.slug, ())
                for title in self.gazetteer.titles.get(term.office, ())
            )
        ]
        return near[0] if len(near) == 1 else None

    def _about_then(self, start: object, end: object) -> bool:
        year = timedelta(days=366)
        first, last = getattr(start, "first", None), getattr(end, "last", None)
        return self.when is None or (
            (not first or first - year <= self.when) and (not last or self.when <= last + year)
        )

    def _short(self) -> None:
        """ "习主席", "王外长": the surname of someone named in full, with a title after it."""
        folded = self.layout.folded
        firsts: dict[str, int] = {}
        named: dict[str, list[Person]] = {}
        for mention in sorted(self.found.mentions, key=lambda m: m.start):
            if mention.person.key not in firsts:
                firsts[mention.person.key] = mention.start
                surname = folded[mention.span.start : mention.span.start + 1]
                named.setdefault(surname, []).append(mention.person)
        if not named:
            return
        occupied = bytearray(len(folded))
        for span in self.taken:
            occupied[span.start : span.end] = b"\1" * len(span)
        anchors = sorted((m.start, m.person.key) for m in self.found.mentions)
        for start, end in self._surnames_with_title():
            people = named.get(folded[start : start + 1], [])
            sentence = self.layout.sentence_at(start)
            if not people or sentence is None or any(occupied[start:end]):
                continue
            in_title = self.layout.title is not None and start < self.layout.title.end
            known = [p for p in people if firsts[p.key] <= start or in_title]
            if known:
                person = latest(known, anchors, start)
                span = Span(start, start + 1)
                self._add(PersonMention(person, span, span, sentence.index, short=True, rule="short-name"))

    def _surnames_with_title(self) -> Iterator[tuple[int, int]]:
        for match in self.grammar.patterns["surname_and_title"].finditer(self.layout.folded):
            yield match.span()
