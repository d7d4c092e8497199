"""Of which side a name in Latin letters is, by its make."""

import re

from .en_surnames import SURNAMES

_SYLLABLE = re.compile(r"[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")
"""A Vietnamese syllable, folded: every word of a Vietnamese name is one."""
_PINYIN_ONLY = re.compile(r"zh|^x[iu]|^q[iu]|^j|[aeiou]r$|^[rwyfz]|[a-z]{7,}")
"""What is Chinese in Latin letters and can be no Vietnamese syllable, or hardly."""


_PINYIN = re.compile(
    r"(?:[ln]yue?|(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|iao|ian|ing|ong|uai|uan|ang|eng|ai|ao|an|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|[aeiouv])){1,3}"
)
"""One to three syllables of Chinese in Latin letters."""


def _is_pinyin(tokens: list[str]) -> bool:
    return all(_PINYIN.fullmatch(t.replace("'", "").replace("-", "")) for t in tokens)


def side_of_name(tokens: list[str], printed: str, named: str | None) -> str | None:
    """CN, VN or None. `tokens` are the folded words, `named` the side whose nationality the title prints, if any."""
    vietnamese = tokens[0] in SURNAMES["VN"] and all(_SYLLABLE.fullmatch(t) for t in tokens)
    chinese = tokens[0] in SURNAMES["CN"] and len(tokens) <= 3 and "'" not in tokens[0] and _is_pinyin(tokens)
    if vietnamese and chinese:
        if not printed.isascii() or (len(tokens) > 2 and not any(_PINYIN_ONLY.search(t) for t in tokens[1:])):
            return "VN"
        return named or ("CN" if any(_PINYIN_ONLY.search(t) for t in tokens) else None)
    if vietnamese and not any(
        _PINYIN_ONLY.search(t) and printed.isascii() and t != tokens[0] and t.startswith(("zh", "w", "j"))
        for t in tokens
    ):
        return "VN"
    return "CN" if chinese else None
