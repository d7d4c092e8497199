"""Whether the diacritics of a printed word contradict those of a known one: "Hùng" is not "Hưng", "Hung" may be either.

Names and wording are looked up without diacritics, so that texts that lost them are read too. In a language in which diacritics tell
words apart, what is found so is then compared as printed.
"""

import re
import unicodedata
from collections.abc import Mapping
from enum import IntEnum
from functools import lru_cache

_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_LETTER = re.compile(r"[^\W\d_]")
_MARKED = re.compile(r"[À-ÖØ-öø-ÿĀ-ɏḀ-ỿ]")
_LOOKALIKES = str.maketrans("ÐðĐ", "đđđ")


class Agreement(IntEnum):
    """How far a printed word agrees with a known one of the same letters."""

    AGAINST = 0  # another word
    BARE = 1  # printed without any diacritic
    PARTLY = 2  # some diacritics missing, none wrong
    WHOLE = 3


@lru_cache(maxsize=32_768)
def marks(word: str) -> tuple[tuple[str, str], ...]:
    """Each letter with its own marks, and last the tone of the whole syllable: old and new placement of tones are one."""
    letters: list[tuple[str, str]] = []
    tone = ""
    for char in unicodedata.normalize("NFD", word.translate(_LOOKALIKES).lower()):
        if char in _TONES:
            tone += char
        elif unicodedata.combining(char) and letters:
            letters[-1] = (letters[-1][0], letters[-1][1] + char)
        elif char == "đ":
            letters.append(("d", "-"))
        else:
            letters.append((char, ""))
    return (*letters, ("", tone))


@lru_cache(maxsize=65_536)
def _word(printed: str, known: str) -> Agreement:
    if printed == known:
        return Agreement.WHOLE
    here, there = marks(printed), marks(known)
    if here == there:
        return Agreement.WHOLE
    if len(here) != len(there) or any(letter.isalpha() and not letter.isascii() for letter, _ in here):
        return Agreement.PARTLY  # damaged letters tell nothing
    if any(a and a != b for (_, a), (_, b) in zip(here, there, strict=True)):
        return Agreement.AGAINST
    return Agreement.PARTLY if any(a for _, a in here) else Agreement.BARE


def agreement(printed: str, known: str, accented: bool) -> bool:
    """Whether a printed stretch may be the known wording, both of the same folded letters.

    In an `accented` text every word must be whole, of three or more all but one; elsewhere none may be wrong.
    """
    if printed == known:
        return True
    ours, theirs = printed.split(), known.split()
    if len(ours) != len(theirs):
        return True
    found = [_word(a, b) for a, b in zip(ours, theirs, strict=True)]
    if Agreement.AGAINST in found:
        return False
    return not accented or found.count(Agreement.WHOLE) >= max(len(found) - (len(found) > 2), 1)


def sift(text: str, folded: str, spelt: Mapping[str, frozenset[str]]) -> str:
    """The folded text with words left as printed that are not what their letters say: where `spelt` knows "can" as "cần", "Cận" stays;
    so does "Nên", which within a sentence is a name. As long as the text."""
    pieces, done = [], 0
    for match in _words_of(tuple(spelt)).finditer(folded):
        start, end = match.span()
        printed = text[start:end]
        named = printed[:1].isupper() and text[max(0, start - 2) : start].strip()[-1:].isalpha()
        if not named and marks(printed.lower()) in {marks(word) for word in spelt[match[0]]}:
            continue
        pieces += [folded[done:start], printed]
        done = end
    return "".join((*pieces, folded[done:])) if pieces else folded


@lru_cache(maxsize=8)
def _words_of(words: tuple[str, ...]) -> "re.Pattern[str]":
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


def is_accented(text: str) -> bool:
    """Whether a text is printed with the diacritics of Vietnamese: of its beginning a good part are not ASCII."""
    sample = text[:4_000]
    return len(_MARKED.findall(sample)) > 0.08 * (len(_LETTER.findall(sample)) or 1)
