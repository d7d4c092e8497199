"""How a script sets a text: where words and sentences end, and from which length a line is prose."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Script:
    """Lengths in code points. Patterns run on the text as printed."""

    spaced: bool  # blanks part words, and names begin with capitals
    sentence_end: re.Pattern[str]
    closed: re.Pattern[str]  # the end of a line that ends a sentence
    short_line: int  # below it a line without a full stop, between headline and body, is a rubric or a subheading
    min_prose: int  # from it a line may be prose that a line end cut in two
    long_line: int  # from it a line without a full stop is prose cut short rather than a heading
    max_title: int
    max_clock: int  # up to it a line may be the one that names writer, outlet and time
    max_byline: int


LATIN = Script(
    spaced=True,
    sentence_end=re.compile(r"[.!?…][\"”’')\]]{0,3}(?=\s)"),
    closed=re.compile(r"[.!?…:;][\"”’')\]]{0,3}$|\./\.$"),
    short_line=60,
    min_prose=45,
    long_line=100,
    max_title=260,
    max_clock=180,
    max_byline=90,
)
HAN = Script(
    spaced=False,
    sentence_end=re.compile(r"(?:[。！？!?]|…{2})[\"”’」』）)\]]{0,3}|◆"),
    closed=re.compile(
        r"[。！？!?…:：;；◆][\"”’」』）)\]]{0,3}$|[。！？]\s*[（(\[【][^）)\]】]{1,24}[）)\]】]\S{0,8}$|[。！？」』）)]\s?1[0-3]\d{5}$"
    ),
    short_line=28,
    min_prose=24,
    long_line=46,
    max_title=110,
    max_clock=120,
    max_byline=60,
)
