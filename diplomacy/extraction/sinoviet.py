"""How a Chinese name printed in its Vietnamese reading is likely spelt in Pinyin: proposed to a reviewer, never taken for the name.

Learnt from the officials whose names the fact tables give in both: "Vương Nghị" and "Wang Yi" tell that "Vương" is Wang. A syllable of which
they say nothing leaves the whole name without a proposal.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from .facts import Official

_SYLLABLE = r"((?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?a(?:ng?|[io])?|[iu]?e(?:ng?|i|r)?|i(?:ng?|u|ong)?|o(?:ng|u)?|u(?:[ino]|ang?)?|ü[en]?))"


def readings_of(officials: Iterable[Official]) -> dict[str, str]:
    """Vietnamese syllable, in lower case with its diacritics → the Pinyin that stands for it most often."""
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for official in officials:
        native, latin = official.name_vi.lower().split(), official.name.lower().replace("'", "").split()
        if official.side != "CN" or len(native) < 2 or len(latin) < 2 or len(native) - len(latin) > 1:
            continue
        given = re.fullmatch(_SYLLABLE * (len(native) - len(latin) + 1), latin[-1])
        if given:
            for syllable, pinyin in zip(native, (*latin[:-1], *given.groups()), strict=True):
                counted[syllable][pinyin] += 1
    return {syllable: pinyins.most_common(1)[0][0] for syllable, pinyins in counted.items()}


def proposed(printed: str, readings: dict[str, str]) -> str:
    """ "Lâu Cần Kiệm" → "Lou Qinjian"; empty where a syllable is not known."""
    pinyin = [readings.get(syllable, "") for syllable in printed.lower().split()]
    if not all(pinyin) or not 2 <= len(pinyin) <= 3:
        return ""
    return f"{pinyin[0].capitalize()} {''.join(pinyin[1:]).capitalize()}"
