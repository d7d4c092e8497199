"""Capitalised words in rows: where a text in letters may name someone."""

import re
from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from .folding import fold
from .gazetteer import Gazetteer
from .hits import Hit, Hits
from .spans import Span
from .text import Layout

_CAPITAL = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ" + "".join(chr(code) for code in range(0x1EA0, 0x1EFA, 2))
_WORD = rf"[{_CAPITAL}][a-z]*+[^\W\d_]*+(?:[-'’][^\W\d_]++)*+"
_ROW = re.compile(rf"{_WORD}(?:[ \n]{_WORD}){{0,11}}+")
"""Letters without diacritics are told first and nothing is given back, as both make it faster and change no match."""


class Word(NamedTuple):
    """A capitalised word, folded, and where it stands."""

    folded: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Capitals:
    """The rows of capitalised words of one text."""

    def __init__(self, layout: Layout, hits: Hits, gazetteer: Gazetteer) -> None:
        self.layout, self.hits, self.grammar = layout, hits, gazetteer.grammar
        rows = (match.span() for match in _ROW.finditer(layout.text))
        self.rows = [(start, end, layout.letters[start:end].split(" ")) for start, end in rows]
        self._bare: list[list[str]] = [
            [word.replace("'s", "") for word in row] if "'s" in layout.letters[start:end] else row
            for start, end, row in self.rows
        ]
        countries = hits.countries if self.grammar.accented else ()  # elsewhere "Lao" or "Lian" may begin a name
        self._others = [
            hit
            for hit in (*hits.places, *hits.publishers, *countries)
            if not self._ends_a_name(hit) and not self._begins_a_name(hit)
        ]

    def free(
        self, taken: Iterable[Span], names: Set[str] = frozenset(), least: int = 1, holding: Set[str] = frozenset()
    ) -> Iterator[list[Word]]:
        """Words in a row, at `least` so many, that belong to no name that is taken and to no place or publisher.

        A place of the same name as someone in `names` ("Vinh") is taken for the place only after a preposition; rows without any
        of these names are left out, and so are rows without any word of `holding`, where there are some.
        """
        folded, letters = self.layout.folded, self.layout.letters
        covered = bytearray(len(folded))
        for hit in self._others:
            if letters[hit.start : hit.end] not in names or self.grammar.patterns["to_place"].search(
                folded, max(0, hit.start - 8), hit.start
            ):
                covered[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
        for span in taken:
            covered[span.start : span.end] = b"\1" * len(span)
        wanted = names or holding
        for (start, end, row), bare in zip(self.rows, self._bare, strict=True):
            if len(row) < least or (wanted and wanted.isdisjoint(bare)):
                continue
            if covered.find(1, start, end) < 0 and "\n" not in self.layout.text[start:end]:
                yield _words_of(start, row)
                continue
            words: list[Word] = []
            for word in _words_of(start, row):
                hidden = covered[word.start] or covered[word.end - 1]
                if words and (hidden or self._below(words[-1], word)):
                    if len(words) >= least:
                        yield words
                    words = []
                if not hidden:
                    words.append(word)
            if len(words) >= least and words:
                yield words

    def _below(self, word: Word, after: Word) -> bool:
        """Whether a word stands on the line below another's, in another sentence: after a headline that ends with a name."""
        layout = self.layout
        return "\n" in layout.text[word.end : after.start] and (
            layout.sentence_at(after.start) is not layout.sentence_at(word.start)
        )

    def _begins_a_name(self, hit: Hit) -> bool:
        """ "Chu Hải" in "ông Chu Hải Bình": a town between an honour and one more capitalised word."""
        text = self.layout.text
        if (
            not self.grammar.accented
            or text[hit.end : hit.end + 1] != " "
            or not text[hit.end + 1 : hit.end + 2].isupper()
        ):
            return False
        word = self.layout.folded[max(0, hit.start - 8) : hit.start].rpartition(" ")[0].rpartition(" ")[2]
        return word in self.grammar.honours

    def _ends_a_name(self, hit: Hit) -> bool:
        """ "Vinh" in "Pham Quang Vinh": a place after a surname; "Hai Phong" in "Vu Hai Phong" where a title stands before."""
        text = self.layout.text
        before = text[max(0, hit.start - 30) : hit.start]
        if " " in text[hit.start : hit.end]:
            word = before.rpartition(" ")[0].rpartition(" ")[2] if before.endswith(" ") else ""
            if self.grammar.accented and not word[:1].isupper():
                return False
            last = fold(word)
            return (
                last in self.grammar.surnames["VN"]
                and last not in self.grammar.title_words
                and last not in self.grammar.short_names_never
                and before.rstrip()[-1:].isalpha()
            )
        if not before.endswith(" "):
            return False
        words = before.split()
        capitalised = []
        while words and words[-1][0].isupper() and words[-1].isalpha():
            capitalised.append(fold(words.pop()))
        return any(w in self.grammar.surnames["VN"] and w not in self.grammar.title_words for w in capitalised)


def _words_of(start: int, row: list[str]) -> list[Word]:
    words = []
    for word in row:
        end = start + len(word)
        words.append(Word(word, start, end))
        start = end + 1
    return words
