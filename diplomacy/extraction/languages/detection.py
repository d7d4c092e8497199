"""Which of the three languages a text is in, by its script and its commonest words; and which parts of it are in another."""

import re
import string
from collections.abc import Sequence

_WORDS = {
    "en": frozenset("the of and to in with on for that said is was by at from".split()),
    "vi": frozenset(
        "của và các với trong đã cho những là được tại ngày có không người hai nước cua va cac voi da nhung duoc tai ngay khong nguoi nuoc trong".split()
    ),
}
"""Words that only one of the two has; Vietnamese ones also as a text without diacritics prints them."""
_HAN = re.compile(r"[㐀-䶿一-鿿]")
_VIETNAMESE = re.compile("[ăđơưạ-ỹ]")
"""Letters that Vietnamese has and its neighbours in news do not."""
_WORD = re.compile(r"[^\W\d_]+")
_BLANKS = str.maketrans({code: " " for code in range(128) if chr(code) not in string.ascii_letters})
_TYPOGRAPHIC = "’‘“”–—…\u00a0"
"""The signs beyond ASCII of an English text: where there is no other, it is read as fast as if it had none."""
SAMPLE = 4_000
"""Code points that are looked at: the language of a long text shows at its beginning."""
MIN_PART = 60
"""Code points below which a paragraph is too short to tell its language."""


def detect_language(text: str) -> str:
    """`en`, `vi` or `zh`; English where nothing speaks for another. Of a text with a translation, the language that comes first."""
    if _only_english(text[:SAMPLE]):
        return "en"
    found = _language(text[:SAMPLE])
    if found is None:
        return "en"
    opening = next(
        (told for line in text[:SAMPLE].split("\n") if len(line) >= MIN_PART and (told := _language(line))), found
    )
    return opening if opening != found and _share(text[:SAMPLE], opening) > 0.25 else found


def in_other_languages(parts: Sequence[str], language: str) -> list[bool]:
    """For each paragraph whether it is of a translation: told in another language by words or script, or short between two such."""
    if language == "en" and _only_english("\n".join(parts)):
        return [False] * len(parts)
    told = [_language(part) if len(part) >= MIN_PART or _is_han(part) else None for part in parts]
    foreign = [found is not None and found != language for found in told]
    if not any(foreign):
        return foreign
    for n, found in enumerate(told):
        if found is None and n > 0 and foreign[n - 1] and (n + 1 == len(parts) or foreign[n + 1]):
            foreign[n] = True
    return foreign


def _share(text: str, language: str) -> float:
    lines = [line for line in text.split("\n") if len(line) >= MIN_PART]
    return sum(len(line) for line in lines if _language(line) == language) / (sum(map(len, lines)) or 1)


def _is_han(text: str) -> bool:
    characters = 0 if text.isascii() else len(_HAN.findall(text))
    return bool(characters) and characters > 0.3 * (sum(map(str.isalpha, text)) or 1)


def _in_ascii(text: str) -> str:
    """The text with blanks for the typographic signs, if nothing else in it is beyond ASCII; they part words as blanks do."""
    if text.isascii():
        return text
    bare = text
    for sign in _TYPOGRAPHIC:
        bare = bare.replace(sign, " ")
    return bare if bare.isascii() else text


def _only_english(text: str) -> bool:
    """Whether nothing in a text can speak for another language, told by one look at all of it: so it is with most English texts."""
    text = _in_ascii(text)
    return text.isascii() and _WORDS["vi"].isdisjoint(text.translate(_BLANKS).split())


def _language(text: str) -> str | None:
    if _is_han(text):
        return "zh"
    text = _in_ascii(text)
    ascii_only = text.isascii()
    words = text.translate(_BLANKS).split() if ascii_only else _WORD.findall(text)
    if ascii_only and _WORDS["vi"].isdisjoint(words):
        return None if _WORDS["en"].isdisjoint(words) else "en"
    english, vietnamese = (sum(map(_WORDS[language].__contains__, words)) for language in ("en", "vi"))
    if not ascii_only:
        vietnamese += sum(1 for w in words if not w.isascii() and w.islower() and _VIETNAMESE.search(w))  # not names
    if not (english or vietnamese):
        return None
    return "vi" if vietnamese > english else "en"
