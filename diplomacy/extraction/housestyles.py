"""Who wrote a text that credits nobody, by the way in which it opens: ministries print their readouts in a form of their own."""

from .facts import Official, Publisher
from .gazetteer import PERSON, Gazetteer
from .hits import Hits
from .spans import Span
from .text import Layout

OPENING = 320
"""Code points of the title, or of the first sentence, in which the form shows."""


def written_by(layout: Layout, hits: Hits, gazetteer: Gazetteer) -> tuple[Publisher, Span] | None:
    """The publisher whose form the title or the first sentence of the body has, and the words that show it."""
    for style in gazetteer.grammar.house_styles:
        sentence = next((s for s in layout.sentences if s.part == style.part), None)
        publisher = gazetteer.publishers.get(style.publisher)
        if sentence is None or publisher is None:
            continue
        end = min(sentence.end, sentence.start + OPENING)
        match = gazetteer.grammar.patterns[style.pattern].match(layout.folded, sentence.start, end)
        if match and (not style.side or style.side == _first_side(sentence.start, end, hits, gazetteer)):
            return publisher, Span(*match.span())
    return None


def _first_side(start: int, end: int, hits: Hits, gazetteer: Gazetteer) -> str | None:
    for hit in hits.persons:
        if start <= hit.start < end:
            return next((o.side for o in gazetteer.what(hit, PERSON) if isinstance(o, Official)), None)
    return None
