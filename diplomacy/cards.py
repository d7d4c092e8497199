"""Entries of the timeline as HTML, drawn once and kept."""

from collections.abc import Collection, Hashable, Mapping
from typing import Any, TypeVar

from django.db.models import Model, Prefetch
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from jinja2.runtime import Macro

from .backing import backing_of
from .drawing import macros_of
from .index.shelf import Shelf
from .models import Meeting, Office, Participant, Participation, Topic

MOST = 4096
"""Cards that a process keeps: some 2.5 KB each, 10 MB in all."""

_Key = tuple[str, int, str, int]
_cards: Shelf[_Key, SafeString] = Shelf(MOST)
_parts: Shelf[tuple[Hashable, ...], str] = Shelf(MOST)
_rows: Shelf[tuple[str, type[Model], int], Any] = Shelf(MOST)
_Row = TypeVar("_Row", bound=Model)


def cards(pks: Mapping[int, int], token: str) -> dict[int, SafeString]:
    """Cards of meetings, by id; `pks` gives the level of each one's heading. At most eight queries for all that are not kept, none otherwise.

    A card shows names, publishers and counts beside the meeting's own values, so it is kept for a state of the record (`token`) and not for a revision.
    What was deleted meanwhile is left out.
    """
    language = get_language() or ""
    found = {pk: _cards.get((token, pk, language, level)) for pk, level in pks.items()}
    missing = [pk for pk, card in found.items() if card is None]
    drawn = _draw({pk: pks[pk] for pk in missing}, token, language) if missing else {}
    for pk in drawn:
        _cards.put((token, pk, language, pks[pk]), drawn[pk])
    return {pk: card for pk in pks if (card := found[pk] or drawn.get(pk)) is not None}


def kept_bytes() -> tuple[int, int]:
    """How many cards are kept, and how many bytes they take."""
    from sys import getsizeof

    kept = _cards.values()
    return len(kept), sum(getsizeof(card) for card in kept)


def _draw(pks: Mapping[int, int], token: str, language: str) -> dict[int, SafeString]:
    """Cards by id, drawn anew."""

    def kept(part: Macro, *of: Hashable) -> str:
        """What recurs from card to card, such as a person's link."""
        return _parts.get_or((token, language, part.name, *of), lambda: part(*of))

    macros = macros_of("entry.jinja", kept=kept)
    meetings, topics, backing = _meetings(pks, token), _topics(pks, token), backing_of(pks)
    return {
        pk: mark_safe(macros.entry(meeting, topics[pk], backing[pk], pks[pk]))  # noqa: S308 (a template escapes)
        for pk, meeting in meetings.items()
    }


def _meetings(pks: Collection[int], token: str) -> dict[int, Meeting]:
    """Meetings by id, with their places and seats."""
    seats = Participation.objects.defer("reasons")
    found = Meeting.objects.with_cities().select_related("place").prefetch_related(Prefetch("participations", seats))
    meetings = found.in_bulk(list(pks))
    loaded = [seat for meeting in meetings.values() for seat in meeting.participations.all()]
    people = _rows_by_id(Participant, {s.participant_id for s in loaded if s.participant_id}, token)
    offices = _rows_by_id(Office, {s.office_id for s in loaded if s.office_id}, token)
    for seat in loaded:
        seat.participant = people[seat.participant_id] if seat.participant_id else None
        seat.office = offices[seat.office_id] if seat.office_id else None
    return meetings


def _topics(pks: Collection[int], token: str) -> dict[int, list[Topic]]:
    """Topics of meetings, by the meeting's id, in the order of the list."""
    told = Meeting.topics.through.objects.filter(meeting__in=pks).values_list("meeting", "topic")
    topics = _rows_by_id(Topic, {topic for _meeting, topic in told}, token)
    found: dict[int, list[Topic]] = {pk: [] for pk in pks}
    for meeting, topic in told:
        found[meeting].append(topics[topic])
    return {pk: sorted(of_meeting, key=lambda t: (t.position, t.title)) for pk, of_meeting in found.items()}


def _rows_by_id(model: type[_Row], pks: Collection[int], token: str) -> dict[int, _Row]:
    """People, offices and topics recur from card to card: each is made once in a state of the record, and not once a seat."""
    found = {pk: row for pk in pks if (row := _rows.get((token, model, pk)))}
    if missing := [pk for pk in pks if pk not in found]:
        for pk, row in model._default_manager.in_bulk(missing).items():
            _rows.put((token, model, pk), row)
            found[pk] = row
    return found
