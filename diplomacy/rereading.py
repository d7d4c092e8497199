"""Stored articles read again, after facts were taught or rules changed: what would change, then the change itself, corrections kept."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from . import models
from .extraction import Gazetteer, extract
from .extraction.records import ArticleRecord, Document
from .ingestion import Account, Failure, store_again
from .rows import Directory

log = logging.getLogger(__name__)

Facts = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ChangedMeeting:
    """A meeting before and after, each as date, form, place, people and topics; None where there was or is none."""

    slug: str
    before: Facts | None
    after: Facts | None

    def fields(self) -> Iterator[tuple[str, str, str]]:
        """(field, before, after) of what differs, as words without translation."""
        empty: Facts = {}
        for name in ("date", "format", "place", "participants", "topics"):
            was, is_now = (str((side or empty).get(name, "")) for side in (self.before, self.after))
            if was != is_now:
                yield name, was, is_now


@dataclass(slots=True)
class Rereading:
    """What reading again did, or would do."""

    articles: int = 0
    account: Account = field(default_factory=Account)
    meetings: list[ChangedMeeting] = field(default_factory=list)

    @property
    def failures(self) -> list[Failure]:
        return self.account.failures


def naming(words: Iterable[str]) -> QuerySet[models.Article]:
    """Articles whose text has any of these words, as they are written or in capitals."""
    condition = Q(pk__in=())
    for one in words:
        # SQLite knows the two cases of ASCII letters alone
        for form in {one.strip(), one.strip().upper(), one.strip().lower(), one.strip().capitalize()} - {""}:
            condition |= Q(text_row__text__icontains=form)
    return models.Article.objects.filter(condition)


def reread(articles: Iterable[models.Article], gazetteer: Gazetteer, *, dry_run: bool) -> Rereading:
    """Read the stored texts again, each in a transaction of its own; in a dry run all in one that is rolled back."""
    done = Rereading()
    prepared = list(_extracted(articles, gazetteer, done))  # long, and holds nothing
    if not dry_run:
        _store_all(prepared, done)
        return done
    with transaction.atomic():
        _store_all(prepared, done)
        transaction.set_rollback(True)
    return done


def _extracted(
    articles: Iterable[models.Article], gazetteer: Gazetteer, done: Rereading
) -> Iterator[tuple[models.Article, ArticleRecord]]:
    for article in articles:
        try:
            record = extract(_document(article), gazetteer)
        except Exception as error:  # one article's trouble must not cost the others: it is named, and left as it was
            _fail(done, article, error)
        else:
            yield article, record


def _store_all(prepared: Iterable[tuple[models.Article, ArticleRecord]], done: Rereading) -> None:
    before = _snapshot()
    directory = Directory.from_database()
    for article, record in prepared:
        try:
            with transaction.atomic():
                if store_again(article, record, directory, done.account):
                    done.articles += 1
        except Exception as error:
            _fail(done, article, error)
            directory = Directory.from_database()  # it may hold rows that were rolled back
    done.meetings = list(_differences(before, _snapshot()))


def _fail(done: Rereading, article: models.Article, error: Exception) -> None:
    log.exception("%s could not be read again", article.name)
    done.failures.append(Failure(article.name, f"{type(error).__name__}: {error}"))


def _document(article: models.Article) -> Document:
    given = article.given
    published = date.fromisoformat(given["published"]) if given.get("published") else None
    return Document(
        article.name,
        article.text,
        given.get("url", ""),
        given.get("title", ""),
        given.get("publisher", ""),
        published,
        given.get("language", ""),
    )


def _snapshot() -> dict[int, tuple[str, Facts]]:
    """Every meeting on record as its readers see it."""
    seats: dict[int, list[str]] = {}
    rows = models.Participation.objects.order_by("meeting", "position").values_list(
        "meeting", "participant__name", "office__title", "role"
    )
    for meeting, person, office, role in rows:
        seats.setdefault(meeting, []).append(", ".join(p for p in (person, office or role) if p))
    topics: dict[int, list[str]] = {}
    for meeting, topic in models.Meeting.topics.through.objects.order_by("topic__position").values_list(
        "meeting", "topic__short"
    ):
        topics.setdefault(meeting, []).append(topic)
    return {
        m.pk: (
            m.slug,
            {
                "date": m.date,
                "format": m.format,
                "place": m.place.name if m.place else m.city or m.country,
                "participants": "; ".join(seats.get(m.pk, ())),
                "topics": "; ".join(topics.get(m.pk, ())),
            },
        )
        for m in models.Meeting.objects.select_related("place")
    }


def _differences(before: dict[int, tuple[str, Facts]], now: dict[int, tuple[str, Facts]]) -> Iterator[ChangedMeeting]:
    for pk in sorted(before.keys() | now.keys()):
        (slug, was), (new_slug, is_now) = before.get(pk, ("", None)), now.get(pk, ("", None))
        if was != is_now:
            yield ChangedMeeting(new_slug or slug, was, is_now)


__all__ = ["ChangedMeeting", "Rereading", "naming", "reread"]
