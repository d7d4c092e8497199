"""Entries of the timeline as HTML, drawn once and kept."""

from collections.abc import Callable, Collection, Hashable, Mapping

from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from jinja2.runtime import Macro

from .backing import backing_of
from .index.shelf import Shelf
from .models import Meeting

MOST = 4096
"""Cards that a process keeps: some 2.5 KB each, 10 MB in all."""

_Key = tuple[str, int, str, int]
_cards: Shelf[_Key, SafeString] = Shelf(MOST)
_parts: Shelf[tuple[Hashable, ...], str] = Shelf(MOST)


def cards(pks: Mapping[int, int], token: str) -> dict[int, SafeString]:
    """Cards of meetings, by id; `pks` gives the level of each one's heading. Eight queries for all that are not kept, none otherwise.

    A card shows names, publishers and counts beside the meeting's own values, so it is kept for a state of the record (`token`) and not for a revision.
    What was deleted meanwhile is left out.
    """
    language = get_language() or ""
    found = {pk: _cards.get((token, pk, language, level)) for pk, level in pks.items()}
    missing = [pk for pk, card in found.items() if card is None]
    drawn = _draw(missing, pks, _keeping(token, language)) if missing else {}
    for pk in drawn:
        _cards.put((token, pk, language, pks[pk]), drawn[pk])
    return {pk: card for pk in pks if (card := found[pk] or drawn.get(pk)) is not None}


def kept_bytes() -> tuple[int, int]:
    """How many cards are kept, and how many bytes they take."""
    from sys import getsizeof

    kept = _cards.values()
    return len(kept), sum(getsizeof(card) for card in kept)


def _keeping(token: str, language: str) -> Callable[..., str]:
    """A way to draw what recurs from card to card, such as a person's link, once for a state of the record."""

    def kept(part: Macro, *of: Hashable) -> str:
        return _parts.get_or((token, language, part.name, *of), lambda: part(*of))

    return kept


def _draw(pks: Collection[int], levels: Mapping[int, int], kept: Callable[..., str]) -> dict[int, SafeString]:
    template = get_template("entry.jinja", using="jinja2")
    meetings = Meeting.objects.for_timeline().in_bulk(list(pks))
    backing = backing_of(pks)
    shared = {"kept": kept}
    return {
        pk: mark_safe(template.render(shared | {"meeting": meeting, "backing": backing[pk], "level": levels[pk]}))  # noqa: S308 (a template escapes)
        for pk, meeting in meetings.items()
    }
