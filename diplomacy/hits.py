"""Marking what was searched for in HTML that is drawn already."""

import re
from collections.abc import Iterable, Sequence
from html import unescape
from urllib.parse import urlencode

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .extraction.folding import fold
from .search import TOKEN, Term, is_han

OPENING = '<mark class="hit">'
"""What every hit begins with; evidence is in a `mark` too, without this class."""

# the page's own words: labels of evidence, names of fields, headings of sections, what is said beside a record and for the ear alone
_OWN_WORDS = "|".join(
    (
        *(rf"<{tag}\b.*?</{tag}>" for tag in ("i", "dt", "small", "aside", "fieldset", "thead")),
        r"<h2 id=.*?</h2>",
        *(rf'<{tag} class="(?:gap|lede|note|vh)\b.*?</{tag}>' for tag in ("p", "span")),
    )
)
_MARKUP = re.compile(rf"({_OWN_WORDS}|<[^>]*>)", re.DOTALL)
_WITHIN_A_TEXT = re.compile(r"</?(?:a|i|mark|span)\b")
_MEETING = re.compile(r'(<h\d class="entry__title"><a href="[^"?#]*)"')


def marked(html: str, terms: Sequence[Term], query: str = "") -> SafeString:
    """The HTML with every word that a term asks for in a `mark`. With a query, the links of titles carry it on.

    A phrase is marked where its words stand in one text, also where that is cut by links and evidence; the rest of a page is left as it is.
    """
    wanted = [_as_typed(term.words) for term in terms if not term.excluded]
    plain = fold(html)  # as long as the HTML: most of it, and most cards, hold nothing to mark
    found = html
    if any(words[0] in plain for words in wanted):
        pieces = _MARKUP.split(html)  # texts, with markup between them
        start = 0
        for n in range(1, len(pieces) + 1, 2):
            if n == len(pieces) or not _WITHIN_A_TEXT.match(pieces[n]):
                pieces[start:n:2] = _marked_texts(pieces[start:n:2], wanted)
                start = n + 1
        found = "".join(pieces)
    if query:
        address = escape("?" + urlencode({"q": query}))
        found = _MEETING.sub(lambda match: f'{match[1]}{address}"', found)
    return mark_safe(found)  # noqa: S308 (tags are those of the template, all text is escaped anew)


def _as_typed(words: Sequence[str]) -> tuple[str, ...]:
    """The words without the pairs of characters that the index has beside single ones."""
    return tuple(word for word in words if not (is_han(word) and len(word) > 1))


def _marked_texts(texts: Sequence[str], wanted: Sequence[tuple[str, ...]]) -> Sequence[str]:
    """Pieces of HTML without tags that are read as one text."""
    plain = fold("".join(texts))
    if not any(words[0] in plain for words in wanted):
        return texts
    read = [unescape(text) for text in texts]
    whole = "".join(read)
    spans = _joined(span for words in wanted for span in _spans(whole, words))
    shown, offset = [], 0
    for text in read:
        here = [(max(start - offset, 0), min(stop - offset, len(text))) for start, stop in spans]
        shown.append(_marked_text(text, [(start, stop) for start, stop in here if start < stop]))
        offset += len(text)
    return shown


def _marked_text(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text as HTML, with marks at the spans, which are in order and apart."""
    shown, end = [], 0
    for start, stop in spans:
        shown += [str(escape(text[end:start])), OPENING, str(escape(text[start:stop])), "</mark>"]
        end = stop
    return "".join([*shown, str(escape(text[end:]))])


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, stop in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((start, stop))
    return joined


def _spans(text: str, words: Sequence[str]) -> Iterable[tuple[int, int]]:
    """Where the words stand next to each other in the text: first and last offset of each such place."""
    tokens = [
        piece
        for match in TOKEN.finditer(fold(text))
        for piece in (
            [(c, match.start() + n, match.start() + n + 1) for n, c in enumerate(match[0])]
            if is_han(match[0])
            else [(match[0], match.start(), match.end())]
        )
    ]
    for n in range(len(tokens) - len(words) + 1):
        if all(tokens[n + k][0] == word for k, word in enumerate(words)):
            yield tokens[n][1], tokens[n + len(words) - 1][2]
