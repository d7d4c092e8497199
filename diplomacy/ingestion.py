"""Documents into rows: one transaction an article, and an account of what happened."""

import hashlib
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from django.db import transaction

from . import models
from .anchors import Telling, match
from .assembly import Assembled, assemble, neighbours, one_writer_at_a_time
from .claims import Claim
from .extraction import Gazetteer, extract
from .extraction.documents import UnreadableDocument
from .extraction.records import ArticleRecord, Document
from .identity import telling_of_report
from .passages import nearest
from .rows import Directory, claim_of, passages_of, plain_slug
from .sources import Source

log = logging.getLogger(__name__)

NEW, KNOWN, CHANGED, FAILED = "new", "known", "changed", "failed"


@dataclass(frozen=True, slots=True)
class Failure:
    name: str
    reason: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


@dataclass(slots=True)
class Account:
    """What an ingestion did. Articles by outcome; ids of meetings."""

    articles: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    meetings: Assembled = field(default_factory=Assembled)

    def add(self, assembled: Assembled) -> None:
        mine = self.meetings
        mine.made |= assembled.made
        mine.merged |= assembled.merged
        mine.changed |= assembled.changed
        mine.gone |= assembled.gone
        mine.in_conflict = (mine.in_conflict | assembled.in_conflict) - assembled.gone
        mine.made -= assembled.gone


def ingest(
    sources: Iterable[Source],
    gazetteer: Gazetteer,
    *,
    dry_run: bool = False,
    on_progress: Callable[[Source, str], None] = lambda source, outcome: None,
) -> Account:
    """Read every source and store what it says. One that cannot be read or stored is reported and the rest goes on.

    A dry run does all of it, in one transaction that is rolled back.
    """
    account = Account()
    reading = _read(sources, gazetteer, account, on_progress)
    if dry_run:
        prepared = list(reading)  # reading takes long and must not hold off other writers
        with transaction.atomic():
            _store(prepared, account, on_progress)
            transaction.set_rollback(True)
    else:
        _store(reading, account, on_progress)
    return account


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A document read and extracted; `record` is None where its text and what stands beside it are known."""

    source: Source
    location: str
    content_hash: str
    document: Document
    record: ArticleRecord | None


def _read(
    sources: Iterable[Source], gazetteer: Gazetteer, account: Account, on_progress: Callable[[Source, str], None]
) -> Iterator[_Prepared]:
    """Read and extract, without touching a transaction. What cannot be read is told and passed over."""
    for source in sources:
        try:
            document = source.read()
            content_hash = hashlib.sha256(document.text.encode()).hexdigest()
            record = None if _is_known(document, content_hash) else extract(document, gazetteer)
        except UnreadableDocument as error:
            _fail(account, source, error.detail, on_progress)
        except Exception as error:  # one document's trouble must not cost the others: it is named, logged and left out
            log.exception("%s could not be read", source.name)
            _fail(account, source, f"{type(error).__name__}: {error}", on_progress)
        else:
            yield _Prepared(source, document.url or source.location, content_hash, document, record)


def _store(prepared: Iterable[_Prepared], account: Account, on_progress: Callable[[Source, str], None]) -> None:
    """Store each document in a transaction of its own."""
    directory = Directory.from_database()
    for one in prepared:
        try:
            with transaction.atomic():
                outcome = _store_one(one, directory, account)
        except Exception as error:
            log.exception("%s could not be stored", one.source.name)
            directory = Directory.from_database()  # it may hold rows that were rolled back
            _fail(account, one.source, f"{type(error).__name__}: {error}", on_progress)
        else:
            account.articles[outcome] += 1
            on_progress(one.source, outcome)


def _fail(account: Account, source: Source, reason: str, on_progress: Callable[[Source, str], None]) -> None:
    account.articles[FAILED] += 1
    account.failures.append(Failure(source.name, reason))
    on_progress(source, FAILED)


def _is_known(document: Document, content_hash: str) -> bool:
    """Whether the text is on record, with the same beside it; nothing beside it changes nothing."""
    known = models.Article.objects.filter(content_hash=content_hash).values_list("given", flat=True).first()
    return known is not None and document.given() in ({}, known)


def _store_one(one: _Prepared, directory: Directory, account: Account) -> str:
    one_writer_at_a_time()
    if one.record is None or _is_known(one.document, one.content_hash):  # perhaps since it was read
        return KNOWN
    # the same text with other metadata beside it is read again, whatever it is called now
    known = models.Article.objects.filter(content_hash=one.content_hash).first()
    article = known or models.Article.objects.filter(location=one.location).first()
    outcome = CHANGED if article else NEW
    article = article or models.Article(location=one.location)
    _describe(article, one.record, one.content_hash, directory)
    article.save()
    models.ArticleText.objects.update_or_create(article=article, defaults={"text": one.document.text})
    reports, emptied = _store_reports(article, one.record, directory)
    account.add(assemble(reports, emptied, directory))
    return outcome


def store_again(article: models.Article, record: ArticleRecord, directory: Directory, account: Account) -> bool:
    """Store another reading of the text that an article has. Inside a transaction. False where it has another text by now."""
    one_writer_at_a_time()
    if not models.Article.objects.filter(pk=article.pk, content_hash=article.content_hash).exists():
        return False
    _describe(article, record, article.content_hash, directory)
    article.save()
    reports, emptied = _store_reports(article, record, directory)
    account.add(assemble(reports, emptied, directory))
    return True


def _describe(article: models.Article, record: ArticleRecord, content_hash: str, directory: Directory) -> None:
    document = record.document
    article.name = document.name[:300]
    article.content_hash = content_hash
    article.title = (record.title or document.title)[:500]
    article.url = document.url
    article.given = document.given()
    article.language = record.language
    article.published = record.published
    article.publisher_id = directory.publishers.get(record.publisher or "")
    if not article.slug:
        article.slug = _free_slug(article.title or article.name, content_hash)


def _free_slug(title: str, content_hash: str) -> str:
    """The title's words and as much of the hash as it takes: a changed document keeps the slug of its first text."""
    words = plain_slug(title)[:70].strip("-")
    for length in range(8, 65, 8):
        slug = f"{words}-{content_hash[:length]}"
        if not models.Article.objects.filter(slug=slug).exists():
            return slug
    raise ValueError("an article with this text is on record")  # the hash is unique, so its slug is too


def _store_reports(article: models.Article, record: ArticleRecord, directory: Directory) -> tuple[list[int], set[int]]:
    """Replace the article's reports by those just read; (ids of its reports and of their neighbours before, ids of meetings that lost one).

    A report that tells of the same people and passages as an earlier one keeps its row, and with it its meeting.
    """
    claims = [claim_of(r, article.content_hash, n, directory) for n, r in enumerate(record.reports)]
    passages = [list(passages_of(r, directory)) for r in record.reports]
    earlier = {r.pk: r for r in article.reports.filter(written_by=None).prefetch_related("evidence")}
    around = neighbours(earlier.values(), directory)  # to whom a vague report among them may now belong
    kept = _matched(claims, [{e.quote for _, _, e in p} for p in passages], earlier, directory)
    emptied = {r.meeting_id for pk, r in earlier.items() if pk not in kept.values() and r.meeting_id}
    models.Report.objects.filter(pk__in=earlier.keys() - set(kept.values())).delete()
    for row in earlier.values():  # positions are unique: out of the way first
        models.Report.objects.filter(pk=row.pk).update(position=10_000 + row.position)
    ids = _carry_written(article)
    for position, (claim, report) in enumerate(zip(claims, record.reports, strict=True)):
        row = earlier[kept[position]] if position in kept else models.Report(article=article)
        row.position = position
        row.reported = claim.reported
        row.start, row.end = report.span.start, report.span.end
        row.partial_date = claim.date
        row.values = claim.values_as_json()
        row.confidence = claim.confidence
        row.save()
        row.evidence.all().delete()
        row.seat_keys.all().delete()
        models.Evidence.objects.bulk_create(
            [
                models.Evidence(
                    report=row, field=f.value, key=key, start=e.start, end=e.end, quote=e.quote, rule=e.rule
                )
                for f, key, e in passages[position]
            ]
        )
        models.SeatKey.objects.bulk_create([models.SeatKey(report=row, key=k) for k in sorted(claim.keys())])
        ids.append(row.pk)
    return [*ids, *around], emptied


def _carry_written(article: models.Article) -> list[int]:
    """Find the passages of what reviewers wrote on the article in the text as it is now; ids of those reports. One whose passage is gone is flagged."""
    ids = []
    for report in article.reports.exclude(written_by=None).prefetch_related("evidence"):
        found = [_carry(e, article.text_row.text) for e in report.evidence.all()]
        report.adrift = not all(found)
        passages = list(report.evidence.all())
        if passages:
            report.start, report.end = min(e.start for e in passages), max(e.end for e in passages)
        report.save(update_fields=["adrift", "start", "end"])
        ids.append(report.pk)
    return ids


def _carry(passage: models.Evidence, text: str) -> bool:
    """Move a passage to where the text has its words now; False where it does not have them."""
    start = nearest(text, passage.quote, passage.start)
    if start is None:
        return False
    if start != passage.start:
        passage.start, passage.end = start, start + len(passage.quote)
        passage.save(update_fields=["start", "end"])
    return True


def _matched(
    claims: list[Claim], quotes: list[set[str]], earlier: dict[int, models.Report], directory: Directory
) -> dict[int, int]:
    """Position of a new report → id of the earlier one that it is."""
    before = [telling_of_report(row, directory.people) for row in earlier.values()]
    now = [
        Telling(
            position,
            frozenset(directory.people.key(s.key) for s in claim.seats),
            frozenset(quotes[position]),
            claim.date.edtf if claim.date else "",
            position,
        )
        for position, claim in enumerate(claims)
    ]
    return {position: pk for pk, position in match(before, now).items()}
