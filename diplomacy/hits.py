"""Marking what was searched for in HTML that is drawn already."""

import re
from collections.abc import Iterable, Sequence
from html import unescape
from urllib.parse import urlencode

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .extraction.folding import fold
from .search import TOKEN, Term, is_han

_TAG = re.compile(r"(<[^>]*>)")
_MEETING = re.compile(r'(<h\d class="entry__title"><a href="[^"?#]*)"')


def marked(html: str, terms: Sequence[Term], query: str = "") -> SafeString:
    """The HTML with every word that a term asks for in a `mark`. With a query, the links of titles carry it on.

    A phrase is marked where its words stand in one piece of text; the rest of a page is left as it is.
    """
    wanted = [_as_typed(term.words) for term in terms if not term.excluded]
    plain = fold(html)  # as long as the HTML: most of it, and most cards, hold nothing to mark
    found = html
    if any(words[0] in plain for words in wanted):
        pieces = _TAG.split(html)
        pieces[::2] = [_marked_text(text, wanted) for text in pieces[::2]]
        found = "".join(pieces)
    if query:
        address = escape("?" + urlencode({"q": query}))
        found = _MEETING.sub(lambda match: f'{match[1]}{address}"', found)
    return mark_safe(found)  # noqa: S308 (tags are those of the template, all text is escaped anew)


def _as_typed(words: Sequence[str]) -> tuple[str, ...]:
    """The words without the pairs of characters that the index has beside single ones."""
    return tuple(word for word in words if not (is_han(word) and len(word) > 1))


def _marked_text(text: str, wanted: Sequence[tuple[str, ...]]) -> str:
    """A piece of HTML without tags."""
    plain = fold(text)
    if not any(words[0] in plain for words in wanted):
        return text
    text = unescape(text)
    spans = sorted(span for words in wanted for span in _spans(text, words))
    shown, end = [], 0
    for start, stop in spans:
        if stop <= end:
            continue
        start = max(start, end)
        shown += [str(escape(text[end:start])), "<mark>", str(escape(text[start:stop])), "</mark>"]
        end = stop
    return "".join([*shown, str(escape(text[end:]))])


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
