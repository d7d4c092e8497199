"""People named in full by a text and then by one word: "Mr. Chinh", "Wang said"."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from .accents import agreement
from .capitals import Capitals, Word
from .folding import fold
from .gazetteer import Gazetteer
from .people import Cast, Person, PersonMention
from .spans import Span
from .text import Layout, Sentence

TITLE_REACH = 70
"""Code points before a name within which its title stands."""


class ShortNames:
    """`printed` gives of people in no list the name as printed first."""

    def __init__(self, layout: Layout, gazetteer: Gazetteer, capitals: Capitals, printed: Mapping[str, str]) -> None:
        self.layout, self.gazetteer, self.capitals, self.printed = layout, gazetteer, capitals, printed
        self.grammar = gazetteer.grammar
        self._titles: dict[tuple[str, str], int] = {}  # person and word before the name → where it first stands
        self._read = 0  # mentions whose words are among those

    def find(self, found: Cast, taken: Iterable[Span]) -> Iterator[PersonMention]:
        firsts: dict[str, int] = {}
        for mention in found.mentions:
            key, start = mention.person.key, mention.start
            firsts[key] = min(firsts.get(key, start), start)
        by_word: dict[str, list[tuple[Person, str]]] = {}
        for key in firsts:
            person = found.persons[key]
            for short in dict.fromkeys(self.gazetteer.short_names.get(key) or self._shorts(person)):
                by_word.setdefault(fold(short), []).append((person, short.lower()))
        if not by_word:
            return
        anchors = sorted((m.start, m.person.key) for m in found.mentions)
        for row in self.capitals.free(taken, by_word.keys()):
            for n, word in enumerate(row):
                bare = word.folded.removesuffix("'s")
                people = [p for p, short in by_word.get(bare, ()) if self._is_spelt(word, len(bare), short)]
                sentence = self.layout.sentence_at(word.start) if people else None
                if sentence is None or not self._stands_alone(row, n, bare, sentence, people):
                    continue
                span = Span(word.start, word.end)
                in_title = self.layout.title is not None and self.layout.title.contains(span)
                known = [p for p in people if firsts[p.key] <= span.start or in_title]
                if not known:
                    continue
                titled = self._titled(known, row, n, found) if len(known) > 1 else known
                person = latest(titled or known, anchors, span.start)
                if bare == fold(person.name).split()[0] and person.side == "VN" and len(known) == 1 and len(bare) < 2:
                    continue
                name = Span(span.start, span.start + len(bare))
                yield PersonMention(person, name, name, sentence.index, short=True, rule="short-name")

    def _titled(self, people: list[Person], row: list[Word], n: int, found: Cast) -> list[Person]:
        """Of people of one short name those whom the text has named with the title before it: "Governor Wang", not Secretary Wang Ning."""
        title = row[n - 1].folded if n else ""
        if title not in self.grammar.title_words:
            return []
        for mention in found.mentions[self._read :]:  # each once, however often somebody is asked for
            for word in self._words_before(mention):
                first = self._titles.setdefault((mention.person.key, word), mention.start)
                self._titles[mention.person.key, word] = min(first, mention.start)
        self._read = len(found.mentions)
        bearers = {p.key for p in people if self._titles.get((p.key, title), row[n].start) < row[n].start}
        return [p for p in people if p.key in bearers]

    def _words_before(self, mention: PersonMention) -> list[str]:
        """What stands before a name in its sentence, without what belongs to somebody before."""
        start = max(self.layout.sentences[mention.sentence].start, mention.start - TITLE_REACH)
        return self.layout.folded[start : mention.start].rpartition(" with ")[2].rpartition(" and ")[2].split()

    def _stands_alone(self, row: list[Word], n: int, bare: str, sentence: Sentence, people: list[Person]) -> bool:
        """Whether a word of a row is someone's name by itself: titled where it must be, no part of another name, and no common word."""
        word, titles, text = row[n], self.grammar.title_words, self.layout.text
        titled = (n > 0 and row[n - 1].folded in titles) or self._title_before(word)
        if self.grammar.short_names_titled and (not titled or self._goes_on(word)):
            return False
        if n > 0 and not titled and row[n - 1].folded not in self.grammar.links and row[n - 1].start != sentence.start:
            return False  # part of another name
        if n + 1 < len(row) and row[n + 1].folded not in titles and bare == word.folded:
            return False
        if bare not in self.grammar.short_names_never or titled:
            return True
        opening = word.start == sentence.start or not text[max(0, word.start - 2) : word.start].strip(" \"'“‘(")
        return not (opening or len(bare) < 3) or self._surely_a_name(bare, word, sentence, people)

    def _surely_a_name(self, bare: str, word: Word, sentence: Sentence, people: list[Person]) -> bool:
        """A word that opens a sentence and may be a common one is a name where it is printed with the name's diacritics, or where
        a verb of speech or contact follows: "Huệ conveyed", "Son said"."""
        printed = self.layout.text[word.start : word.start + len(bare)]
        if not printed.isascii() and any(
            p.official and printed in self.gazetteer.officials[p.official].name_vi.split() for p in people
        ):
            return True
        return len(bare) > 2 and bool(
            self.grammar.patterns["verb_of_person"].match(self.layout.folded, word.end, sentence.end)
        )

    def _shorts(self, person: Person) -> tuple[str, ...]:
        """By what one word a text calls someone in no list: surname, and of Vietnamese the given name."""
        if self.grammar.accented:
            words = self.printed.get(person.key, person.name).split()
            return (words[-1] if person.side == "VN" else words[0],)
        words = fold(person.name).split()
        return (words[0], words[-1]) if person.side == "VN" else (words[0],)

    def _is_spelt(self, word: Word, length: int, short: str) -> bool:
        """Whether a word may be this short name, where diacritics tell words apart."""
        if not self.grammar.accented:
            return True
        printed = self.layout.text[word.start : word.start + length].lower()
        return agreement(printed, short, self.layout.accented)

    def _title_before(self, word: Word) -> bool:
        """In a language that titles short names: "ông Sơn", "Thủ tướng Chính"."""
        if not self.grammar.short_names_titled:
            return False
        before = self.layout.folded[max(0, word.start - 12) : word.start]
        return before.endswith(" ") and before.split()[-1:] != [] and before.split()[-1] in self.grammar.title_words

    def _goes_on(self, word: Word) -> bool:
        """Whether the word begins another: "Thủ tướng Chính phủ"."""
        after = self.layout.folded[word.end : word.end + 24]
        return bool(self.grammar.patterns["goes_on"].match(after))


def latest(people: list[Person], anchors: list[tuple[int, str]], at: int) -> Person:
    """Of people of one short name whoever was named last before a place. `anchors` are the places of names in order, with whose they are."""
    if len(people) == 1:
        return people[0]
    keys = {p.key: p for p in people}
    n = bisect_right(anchors, (at, ""))
    for _, key in reversed(anchors[:n]):
        if key in keys:
            return keys[key]
    return people[0]
