"""A meeting that the extractor missed, written by a reviewer as a report of the article: with passages, outliving every reading."""

from collections.abc import Mapping

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max

from diplomacy.assembly import assemble, one_writer_at_a_time
from diplomacy.claims import Claim
from diplomacy.corrections import Quotation, Wanted
from diplomacy.extraction.partialdates import PartialDate
from diplomacy.extraction.reasons import Reason
from diplomacy.extraction.vocabulary import Field
from diplomacy.identity import Decided, anchor_for
from diplomacy.models import Article, Evidence, Meeting, Report, ReviewAct, SeatKey
from diplomacy.rows import Directory

FIRST = 20_000  # positions of what reviewers write lie beyond those that readings give
RULE = "reviewer"


def add_missed(
    article: Article,
    wanted: Wanted,
    told: Quotation,
    *,
    user: User,
    evidence: Mapping[tuple[str, str], Quotation],
) -> Meeting:
    """Store what the reviewer read in the article. Where it is one meeting with what others tell, it joins them; returns the meeting."""
    with transaction.atomic():
        one_writer_at_a_time()
        directory = Directory.from_database()
        taken = article.reports.filter(position__gte=FIRST).aggregate(last=Max("position"))["last"]
        claim = Claim(
            key="",
            article="",
            date=PartialDate.parse(wanted.date, Reason.of("corrected")) if wanted.date else None,
            format=wanted.format or None,
            venue=wanted.venue,
            seats=wanted.seats,
            topics=tuple(sorted(wanted.topics)),
            confidence=1.0,
            evidenced=frozenset({field for field, _key in evidence} | {Field.PARTICIPANTS.value}),
        )
        report = Report(
            article=article,
            position=FIRST if taken is None else taken + 1,
            reported=True,
            start=told.start,
            end=told.end,
            values=claim.values_as_json(),
            confidence=claim.confidence,
            written_by=user,
        )
        report.partial_date = claim.date
        report.save()
        passages = {(Field.PARTICIPANTS.value, seat.key): told for seat in wanted.seats} | dict(evidence)
        Evidence.objects.bulk_create(
            Evidence(report=report, field=field, key=key, start=q.start, end=q.end, quote=q.quote, rule=RULE)
            for (field, key), q in passages.items()
            if q.article == article.pk
        )
        SeatKey.objects.bulk_create(SeatKey(report=report, key=k) for k in sorted(claim.keys()))
        anchor_for(report, Decided(directory.people))  # from now on the article cannot be deleted from under it
        assemble([report.pk], (), directory)
        report.refresh_from_db()
        made = {"corrections": [], "withdrawn": [], "batches": [], "undecided": [], "report": report.pk}
        ReviewAct.objects.create(user=user, kind=ReviewAct.Kind.ADDED, meeting=report.meeting, made=made)
        return Meeting.objects.get(pk=report.meeting_id)


__all__ = ["add_missed"]
