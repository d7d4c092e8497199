"""One-to-one folding of letters and characters, so that offsets into the folded text are offsets into the text itself."""

import unicodedata
from functools import cache

from opencc import OpenCC

_SINGLES = {
    "đ": "d",
    "Đ": "d",
    "ð": "d",  # U+00D0 and U+00F0 are printed for Đ and đ by mistake
    "Ð": "d",
    "ɾ": "r",  # look-alikes that some sites print against copying
    "ᵭ": "d",
    "ɦ": "h",
    "ʋ": "v",
    "ς": "c",
    "ŕ": "a",  # à read in a wrong code page
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "´": "'",
    "`": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "-",
    "‐": "-",
    "‑": "-",
    "−": "-",
    "\n": " ",
    "\t": " ",
    **dict.fromkeys("「」『』", '"'),
    "【": "[",
    "】": "]",
    "〔": "[",
    "〕": "]",
    **dict.fromkeys("•‧・", "·"),
    # other forms of simplified characters, which a converter of traditional ones leaves as they are
    "靑": "青",
    "郞": "郎",
    "淸": "清",
    "峯": "峰",
}
"""What Unicode's decomposition does not tell."""
_FULL_WIDTH = range(0xFF01, 0xFF5F)
_HAN = range(0x3400, 0xA000)


_PLAIN = str.maketrans("đĐðÐ’", "dDdD'")


@cache
def _simplifier() -> OpenCC:
    return OpenCC("t2s")


class _Folds(dict[int, str]):
    """Fold of each code point, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = _SINGLES.get(char)
        if folded is None:
            if char.isspace():
                folded = " "
            elif code in _FULL_WIDTH:
                folded = chr(code - 0xFEE0).lower()
            elif code in _HAN:
                folded = _simplifier().convert(char)  # always one character for one
            else:
                base = unicodedata.normalize("NFD", char)[0] if len(unicodedata.normalize("NFC", char)) == 1 else char
                lower = base.lower()
                folded = lower if len(lower) == 1 else base
        self[code] = folded
        return folded


_FOLDS = _Folds()


def fold(text: str) -> str:
    """Lower case without diacritics, blanks as spaces, plain quotes and dashes, simplified characters, letters and signs of half width;
    as long as the text, character by character."""
    return text.translate(_FOLDS)


def plain(name: str) -> str:
    """A name in Latin letters without diacritics, its case kept: the form in which records carry names."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return " ".join(bare.translate(_PLAIN).split())
