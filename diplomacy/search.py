"""Words in meetings: names in three scripts, titles, passages, summaries, folded so that `bui thanh son` finds Bùi Thanh Sơn.

A meeting's words stand in one row, each between blanks and Chinese as it is written; a search is a few substrings of it. What is searched for goes through
the same fold, so index and query cannot drift apart.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .extraction.folding import fold
from .models import Meeting, SearchText
from .passages import paragraph_bounds, paragraph_of

_TOKEN = re.compile(r"[\u3400-\u9fff]+|[^\W_\u3400-\u9fff]+")
_TERM = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>\S+))')
_MOST_TERMS = 10
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that must be there, or must not; `needle` is its folded form with the blanks that bound whole words."""

    needle: str
    excluded: bool


def folded(texts: Iterable[str]) -> str:
    """All words of the texts, folded, between blanks."""
    words = (token for text in texts for token in _TOKEN.findall(fold(text)))
    return f" {' '.join(words)} "


def terms_of(query: str) -> tuple[Term, ...]:
    """The terms of a search: all words, "a phrase", -without. Signs that are no letters part words, as they do in texts."""
    terms = []
    for match in _TERM.finditer(query[:LONGEST].translate({0x201C: '"', 0x201D: '"'})):
        tokens = _TOKEN.findall(fold(match["phrase"] if match["phrase"] is not None else match["word"]))
        if not tokens:
            continue
        # a Chinese name may stand within a longer run of characters; other words are whole
        before, after = ("" if _is_han(t) else " " for t in (tokens[0], tokens[-1]))
        terms.append(Term(f"{before}{' '.join(tokens)}{after}", bool(match["minus"])))
    return tuple(terms[:_MOST_TERMS])


def index(meeting: Meeting) -> None:
    """Write the words of a meeting anew."""
    SearchText.objects.update_or_create(meeting=meeting, defaults={"folded": folded(_texts(meeting))})


def _is_han(token: str) -> bool:
    return "\u3400" <= token[0] <= "\u9fff"


def _texts(meeting: Meeting) -> Iterable[str]:
    for seat in meeting.participations.select_related("participant", "office"):
        if person := seat.participant:
            yield from (person.name, person.name_vi, person.name_zh)
        yield seat.title
    if place := meeting.place:
        yield from (place.name, place.name_vi, place.name_zh)
    yield meeting.city
    for topic in meeting.topics.all():
        yield from (topic.title, topic.title_vi, topic.title_zh)
    reports = meeting.reports.select_related("article__text_row", "article__publisher").prefetch_related("evidence")
    for report in reports:
        yield from (str(report.chronology.get(k, "")) for k in ("summary", "occasion", "series"))
        if report.article:
            # not its title: an article may tell of several meetings, and its headline is about one
            yield from _passages(report.article.text, [e.start for e in report.evidence.all()])


def _passages(text: str, offsets: Iterable[int]) -> Iterable[str]:
    """The paragraphs that carry evidence."""
    bounds = paragraph_bounds(text)
    for number in sorted({paragraph_of(bounds, offset) for offset in offsets}):
        start, end = bounds[number - 1]
        yield text[start:end]
