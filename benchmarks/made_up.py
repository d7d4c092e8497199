"""A made-up record of meetings, as skewed as the real one: a few officials and topics are in most of them. Written in bulk, past the models."""

import random
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

from django.db import connection, models, transaction

from diplomacy.models import (
    Article,
    Meeting,
    Office,
    Participant,
    Participation,
    Place,
    Publisher,
    Report,
    SearchText,
    Topic,
)
from diplomacy.search import folded

from .words import PHRASES, VOCABULARY

OFFICIALS = 300  # who meet, by Zipf: the first in a fifth of all meetings
ARTICLES = 3  # of a meeting
TOPICS = 4
WORDS = 60  # of the passages of a meeting, beside names and titles
_FIRST, _LAST = date(1990, 1, 1), date(2026, 6, 30)
_DAYS = (_LAST - _FIRST).days
_MADE = "2026-01-01 00:00:00+00:00"


def fill(meetings: int, seed: int = 4) -> None:
    """Write the meetings beside facts that are loaded already, in one transaction."""
    chance = random.Random(seed)  # noqa: S311 (to be made the same again)
    with transaction.atomic():
        for model, rows in _tables(meetings, chance):
            _write(model, rows)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _zipf(most: int) -> list[float]:
    return list(accumulate(1 / (n + 1) for n in range(most)))


def _tables(meetings: int, chance: random.Random) -> Iterator[tuple[type[models.Model], Iterable[dict[str, Any]]]]:
    by_side = {
        side: list(Participant.objects.filter(side=side).order_by("pk")[: OFFICIALS // 2]) for side in ("CN", "VN")
    }
    offices = {side: list(Office.objects.filter(side=side).values_list("pk", flat=True)) for side in ("CN", "VN")}
    topics = list(Topic.objects.order_by("position"))
    places = list(Place.objects.filter(kind=Place.Kind.CITY, country__in=("CN", "VN")).order_by("pk")[:40])
    publishers = list(Publisher.objects.order_by("pk")[:30])
    weights = {n: _zipf(n) for n in (OFFICIALS // 2, len(topics), len(places), len(publishers), len(VOCABULARY))}

    def one(values: list[Any]) -> Any:
        return chance.choices(values, cum_weights=weights[len(values)])[0]

    made: dict[type[models.Model], list[dict[str, Any]]] = {
        m: [] for m in (Meeting, Participation, Meeting.topics.through, Article, Report, SearchText)
    }
    seat = link = article = 0
    for pk in range(1, meetings + 1):
        first = _FIRST + timedelta(days=int(_DAYS * chance.random() ** 0.7))  # more of late, as in the real record
        precision, rank, last, edtf = _dated(first, chance)
        place = one(places)
        by_phone = chance.random() < 0.08
        made[Meeting].append(
            {
                "id": pk,
                "slug": f"{first}-{pk}",
                "date": edtf,
                "first_day": first.isoformat(),
                "last_day": last.isoformat(),
                "precision": precision,
                "date_rank": rank,
                "format": "phone" if by_phone else "in-person",
                "place_id": None if by_phone else place.pk,
                "city": "" if by_phone else place.name,
                "country": "" if by_phone else place.country,
                "state": chance.choice(("awaiting", "reviewed", "chronology")),
                "confidence": 0.9,
            }
        )
        names = []
        for position, side in enumerate(("CN", "VN", *chance.choices(("CN", "VN"), k=chance.randrange(3)))):
            person = one(by_side[side])
            if person in names:
                continue
            names.append(person)
            seat += 1
            made[Participation].append(
                {
                    "id": seat,
                    "meeting_id": pk,
                    "position": position,
                    "side": side,
                    "participant_id": person.pk,
                    "office_id": chance.choice(offices[side]),
                    "key": f"p:{person.slug}",
                }
            )
        touched = {one(topics) for _ in range(TOPICS)}
        for topic in touched:
            link += 1
            made[Meeting.topics.through].append({"id": link, "meeting_id": pk, "topic_id": topic.pk})
        for _ in range(ARTICLES):
            article += 1
            publisher = one(publishers)
            made[Article].append(
                {
                    "id": article,
                    "slug": f"a{article}",
                    "name": "a",
                    "location": "a",
                    "content_hash": f"{article:064}",
                    "language": chance.choice(("en", "vi", "zh")),
                    "publisher_id": publisher.pk,
                }
            )
            made[Report].append(
                {"id": article, "article_id": article, "meeting_id": pk, "position": 0, "reported": True, "end": 1}
            )
        words = chance.choices(VOCABULARY, cum_weights=weights[len(VOCABULARY)], k=WORDS)
        words[:0] = [phrase for n, phrase in enumerate(PHRASES) if chance.random() < 0.18 / (n + 1)]
        told = [n for p in names for n in (p.name, p.name_vi, p.name_zh)] + [t.title for t in touched]
        made[SearchText].append({"meeting_id": pk, "folded": folded([*told, place.name, " ".join(words)])})
    yield from made.items()


def _dated(first: date, chance: random.Random) -> tuple[str, int, date, str]:
    """Precision, its rank, the last day and the date: one in ten is vague."""
    kind = chance.random()
    if kind > 0.1:
        return "day", 0, first, first.isoformat()
    if kind > 0.04:
        last = first + timedelta(days=3)
        return "within", 2, last, f"[{first}..{last}]"
    first = first.replace(day=1)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return "month", 3, last, f"{first:%Y-%m}"


def _write(model: type[models.Model], rows: Iterable[dict[str, Any]]) -> None:
    table, columns, defaults = model._meta.db_table, [], []
    for field in model._meta.concrete_fields:
        columns.append(field.column)
        defaults.append(_default(field))
    lines = ([row.get(c, d) for c, d in zip(columns, defaults, strict=True)] for row in rows)
    names = ", ".join(f'"{c}"' for c in columns)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
                for line in lines:
                    copy.write_row(line)
        else:
            cursor.executemany(
                f'INSERT INTO "{table}" ({names}) VALUES ({", ".join(["%s"] * len(columns))})',  # noqa: S608
                lines,
            )


def _default(field: Any) -> Any:
    if isinstance(field, models.JSONField):
        return "{}" if field.default is dict or not field.has_default() else "[]"
    if isinstance(field, models.DateTimeField):
        return None if field.null else _MADE
    if field.has_default():
        return field.get_default()
    if field.null:
        return None
    return False if isinstance(field, models.BooleanField) else "" if field.empty_strings_allowed else 0
