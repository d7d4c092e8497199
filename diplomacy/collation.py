"""Alphabetical order in the reader's language, as a key for `sorted`."""

import unicodedata
from functools import lru_cache

from .extraction.folding import fold

_LETTERS = {letter: n for n, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", start=1)}
_TONES = {tone: n for n, tone in enumerate("\u0300\u0309\u0303\u0301\u0323", start=1)}  # huyền, hỏi, ngã, sắc, nặng
Key = tuple[object, ...]


@lru_cache(maxsize=20_000)  # the same few thousand names, on every page
def collation_key(name: str, language: str) -> Key:
    """Where a name stands in lists of a language (en, vi or zh).

    Vietnamese orders by letters, of which ă, â and đ are some, and by tones where the letters are the same. Chinese orders by sound: GB 18030 has the
    common characters in the order of pinyin, and the rare ones behind them. English passes over diacritics.
    """
    if language == "vi":
        return _vietnamese(name)
    if language == "zh":
        return (name.encode("gb18030"),)
    return (fold(name), name)


def _vietnamese(name: str) -> Key:
    letters: list[tuple[int, str]] = []
    tones: list[int] = []
    for char in unicodedata.normalize("NFC", name).lower():
        marks = unicodedata.normalize("NFD", char)
        tone = next((m for m in marks if m in _TONES), "")
        letter = unicodedata.normalize("NFC", marks.replace(tone, ""))
        letters.append((_LETTERS.get(letter, 0 if letter.isspace() else 99), letter))
        tones.append(_TONES.get(tone, 0))
    return (tuple(letters), tuple(tones), name)
