"""Which reports make which meeting, written to the tables: group what may belong together, conclude, and store what changed."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import connection
from django.db.models import Q

from . import models
from .claims import Claim
from .conclusions import Conclusion, conclude
from .extraction.partialdates import PartialDate
from .extraction.vocabulary import Precision
from .grouping import Decision, Group, Verdict, compatible, group
from .rows import Directory, address_words, amendment_from_row, claim_from_row
from .search import index


@dataclass(slots=True)
class Assembled:
    """What assembling did: ids of meetings."""

    made: set[int] = field(default_factory=set)
    merged: set[int] = field(default_factory=set)  # meetings that existed and got a report of another article
    changed: set[int] = field(default_factory=set)
    gone: set[int] = field(default_factory=set)
    in_conflict: set[int] = field(default_factory=set)


def one_writer_at_a_time() -> None:
    """Hold off other writers until the transaction ends: two that read at once would each make the meeting that both tell of.

    SQLite's IMMEDIATE transactions do that by themselves.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext('diplomacy.assembly'))")


def assemble(report_ids: Iterable[int], meeting_ids: Iterable[int], directory: Directory) -> Assembled:
    """Bring every meeting up to date that these reports, or reports of these meetings, may belong to. Inside a transaction."""
    done = Assembled()
    rows = _neighbourhood(set(report_ids), set(meeting_ids))
    claims = {pk: claim_from_row(row) for pk, row in rows.items()}
    by_key = {claim.key: pk for pk, claim in claims.items()}
    grouping = group(claims.values(), _one_row(rows.values()))
    came_from = {pk: row.meeting_id for pk, row in rows.items()}
    before = {meeting_id for meeting_id in came_from.values() if meeting_id} | set(meeting_ids)
    homes = _homes(grouping.groups, rows, by_key)
    for members, home in homes:
        _store(members, home, rows, by_key, claims, directory, done)
    for key in grouping.loose:
        _move(rows[by_key[key]], None)
    _mark_duplicates(grouping.duplicates, {min(g.members): m for g, m in homes}, rows, by_key)
    for meeting_id in before - {row.meeting_id for row in rows.values() if row.reported}:
        went_to = Counter(
            row.meeting_id
            for pk, row in rows.items()
            if came_from[pk] == meeting_id and row.meeting_id and row.reported
        )
        _empty(meeting_id, min(went_to, key=lambda pk: (-went_to[pk], pk), default=None), directory, done)
    return done


def _one_row(rows: Iterable[models.Report]) -> list[Decision]:
    """A row of the chronology is one meeting, however vague its day: its two citations are of the same."""
    by_row: dict[str, list[str]] = {}
    for row in rows:
        if row.chronology_key:
            by_row.setdefault(row.chronology_key.rpartition(":")[0], []).append(row.chronology_key)
    return [Decision(Verdict.SAME, keys[0], other) for keys in by_row.values() for other in keys[1:]]


def conclude_again(meeting: models.Meeting, directory: Directory) -> Conclusion:
    """Work a meeting out anew after its corrections changed, and store it."""
    claims = _claims(meeting)
    conclusion = _conclude(meeting, claims)
    _write(meeting, conclusion, bool(claims), directory)
    return conclusion


def claims_of(meeting: models.Meeting) -> list[Claim]:
    return _claims(meeting)


def _claims(meeting: models.Meeting) -> list[Claim]:
    rows = models.Report.objects.filter(meeting=meeting).select_related("article")
    return [claim_from_row(row) for row in rows]


def _conclude(meeting: models.Meeting, claims: Iterable[Claim]) -> Conclusion:
    corrections = models.Correction.objects.filter(meeting=meeting).in_force()
    return conclude(claims, [amendment_from_row(c) for c in corrections])


# -- finding what may belong together ---------------------------------------------------------------------------------


def _neighbourhood(report_ids: set[int], meeting_ids: set[int]) -> dict[int, models.Report]:
    """The reports, those of the meetings, and all that could be one meeting with any of them, and so on until none is added.

    Grouping must see the same reports whatever came first; a neighbourhood closed under "may be one meeting" grants that.
    """
    found: dict[int, models.Report] = {}
    frontier = _load(Q(pk__in=report_ids) | Q(meeting_id__in=meeting_ids))
    while frontier:
        found |= frontier
        fresh: dict[int, models.Report] = {}
        with_mates = {row.meeting_id for row in frontier.values() if row.meeting_id}
        fresh |= _load(Q(meeting_id__in=with_mates) & ~Q(pk__in=found.keys()))
        for row in frontier.values():
            claim = claim_from_row(row)
            candidates = _load(_may_match(claim.keys(), row) & ~Q(pk__in=found.keys() | fresh.keys()))
            for pk, candidate in candidates.items():
                if compatible(claim, claim_from_row(candidate)):
                    fresh[pk] = candidate
        frontier = fresh
    return found


def _may_match(keys: Iterable[str], row: models.Report) -> Q:
    seated = Q(pk__in=models.SeatKey.objects.filter(key__in=list(keys)).values("report"))
    if row.first_day is None:
        return seated
    return seated & (Q(first_day__isnull=True) | Q(first_day__lte=row.last_day, last_day__gte=row.first_day))


def _load(condition: Q) -> dict[int, models.Report]:
    return {r.pk: r for r in models.Report.objects.filter(condition).select_related("article").order_by("pk")}


# -- writing ----------------------------------------------------------------------------------------------------------


def _homes(
    groups: Iterable[Group], rows: dict[int, models.Report], by_key: dict[str, int]
) -> list[tuple[Group, models.Meeting | None]]:
    """Each group's meeting: one that somebody corrected, else the one that most of its reports belong to; None where a new one is due."""
    known = {row.meeting_id for row in rows.values() if row.meeting_id}
    corrected = set(models.Correction.objects.filter(meeting__in=known).values_list("meeting", flat=True))
    votes = []
    for g in groups:
        counted = Counter(rows[by_key[k]].meeting_id for k in g.members)
        votes += [(pk not in corrected, -n, pk, g.members) for pk, n in counted.items() if pk]
    chosen: dict[tuple[str, ...], int] = {}
    for *_, meeting_id, members in sorted(votes):
        if members not in chosen and meeting_id not in chosen.values():
            chosen[members] = meeting_id
    meetings = models.Meeting.objects.in_bulk(chosen.values())
    return [(g, meetings.get(chosen.get(g.members, 0))) for g in groups]


def _store(
    members: Group,
    meeting: models.Meeting | None,
    rows: dict[int, models.Report],
    by_key: dict[str, int],
    claims: dict[int, Claim],
    directory: Directory,
    done: Assembled,
) -> None:
    ids = [by_key[k] for k in (*members.members, *members.background)]
    ours = [claims[pk] for pk in ids]
    is_new = meeting is None
    if meeting is None:
        meeting = models.Meeting()
        conclusion = conclude(ours)
        _set(meeting, conclusion, directory)
        meeting.slug = _free_address(conclusion)
        meeting.save()
        models.MeetingAddress.objects.create(slug=meeting.slug, meeting=meeting)
        done.made.add(meeting.pk)
    elif any(rows[pk].meeting_id != meeting.pk and rows[pk].reported for pk in ids):
        done.merged.add(meeting.pk)
    for pk in ids:
        _move(rows[pk], meeting)
    conclusion = _conclude(meeting, ours)
    if _write(meeting, conclusion, True, directory) and not is_new:
        done.changed.add(meeting.pk)
    if conclusion.conflicts:
        done.in_conflict.add(meeting.pk)


def _move(row: models.Report, meeting: models.Meeting | None) -> None:
    if row.meeting_id != (meeting.pk if meeting else None):
        row.meeting = meeting
        row.save(update_fields=["meeting"])


def _empty(meeting_id: int, successor_id: int | None, directory: Directory, done: Assembled) -> None:
    """A meeting that lost its reports. Where they went to another one, its corrections and addresses follow them.

    Otherwise it stays where someone corrected it, flagged; and goes where nobody did, and its address says so.
    """
    meeting = models.Meeting.objects.filter(pk=meeting_id).first()
    if meeting is None or meeting.reports.filter(reported=True).exists():
        return
    if successor_id:
        meeting.addresses.update(meeting=successor_id)
        followed = meeting.corrections.update(meeting=successor_id)
        meeting.reports.update(meeting=successor_id)
        meeting.delete()
        done.gone.add(meeting_id)
        if followed:
            successor = models.Meeting.objects.get(pk=successor_id)
            if conclude_again(successor, directory).conflicts:
                done.in_conflict.add(successor.pk)
            done.changed.add(successor.pk)
        return
    if meeting.corrections.exists():
        conclusion = _conclude(meeting, [])
        if _write(meeting, conclusion, False, directory):
            done.changed.add(meeting.pk)
        if conclusion.conflicts:
            done.in_conflict.add(meeting.pk)
        return
    meeting.delete()
    done.gone.add(meeting_id)


def _free_address(conclusion: Conclusion) -> str:
    when = conclusion.date
    words = address_words(conclusion.seats, _day_words(when))
    taken = set(models.MeetingAddress.objects.filter(slug__startswith=words).values_list("slug", flat=True))
    number = 2
    slug = words
    while slug in taken:
        slug = f"{words}-{number}"
        number += 1
    return slug


def _day_words(when: PartialDate | None) -> str:
    if when is None or when.first is None:
        return "undated"
    if when.is_certain:
        return when.first.isoformat()
    return f"{when.first:%Y-%m}" if when.precision == Precision.MONTH else f"{when.first:%Y}"


_FACTS = ("date", "format", "place_id", "city", "country", "confidence", "conflicts", "date_reasons")


def _set(meeting: models.Meeting, conclusion: Conclusion, directory: Directory) -> None:
    meeting.partial_date = conclusion.date
    meeting.format = conclusion.format or ""
    venue = conclusion.venue
    meeting.place_id = directory.places.get(venue.place) if venue else None
    meeting.city = venue.city if venue else ""
    meeting.country = venue.country if venue else ""
    meeting.confidence = round(conclusion.confidence, 3)
    meeting.conflicts = [c.as_json() for c in conclusion.conflicts]


def _write(meeting: models.Meeting, conclusion: Conclusion, has_source: bool, directory: Directory) -> bool:
    """Store the conclusion; True where anything changed, which makes it the next revision."""
    before = {f: getattr(meeting, f) for f in _FACTS}
    _set(meeting, conclusion, directory)
    changed = before != {f: getattr(meeting, f) for f in _FACTS}
    changed = _write_seats(meeting, conclusion, directory) or changed
    topics = {directory.topics[t] for t in conclusion.topics if t in directory.topics}
    if topics != set(meeting.topics.values_list("pk", flat=True)):
        meeting.topics.set(topics)
        changed = True
    if changed:
        meeting.revision += 1
    state = _state(meeting, has_source)
    if changed or state != meeting.state:
        meeting.state = state
        meeting.save()
    index(meeting)
    return changed


def _state(meeting: models.Meeting, has_source: bool) -> str:
    states = models.Meeting.State
    if not has_source:
        return states.WITHOUT_SOURCE
    if meeting.corrections.filter(withdrawn_at__isnull=True).exists():
        return states.CORRECTED
    if meeting.reviewed_revision == meeting.revision:  # what changed since has not been looked at
        return states.REVIEWED
    return states.AWAITING if meeting.reports.filter(article__isnull=False).exists() else states.CHRONOLOGY


def _write_seats(meeting: models.Meeting, conclusion: Conclusion, directory: Directory) -> bool:
    wanted = [
        models.Participation(
            meeting=meeting,
            position=position,
            side=seat.side,
            participant_id=directory.participants.get(seat.participant or ""),
            office_id=directory.offices.get(seat.office or ""),
            role=seat.role[:300],
            key=seat.key,
            reasons=[r.as_json() for r in seat.reasons],
        )
        for position, seat in enumerate(conclusion.seats)
    ]
    columns = ("position", "side", "participant_id", "office_id", "role", "key", "reasons")
    present = list(meeting.participations.all())
    if [[getattr(p, c) for c in columns] for p in present] == [[getattr(p, c) for c in columns] for p in wanted]:
        return False
    meeting.participations.all().delete()
    models.Participation.objects.bulk_create(wanted)
    return True


def _mark_duplicates(
    pairs: Iterable[tuple[str, str]],
    homes: dict[str, models.Meeting | None],
    rows: dict[int, models.Report],
    by_key: dict[str, int],
) -> None:
    wanted: defaultdict[int, set[int]] = defaultdict(set)
    home = {first: rows[by_key[first]].meeting_id for first in homes}
    for one, other in pairs:
        a, b = home[one], home[other]
        if a and b:
            wanted[a].add(b)
            wanted[b].add(a)
    for meeting in models.Meeting.objects.filter(pk__in={pk for pk in home.values() if pk}):
        if wanted[meeting.pk] != set(meeting.possible_duplicates.values_list("pk", flat=True)):
            meeting.possible_duplicates.set(wanted[meeting.pk])


__all__ = ["Assembled", "assemble", "claims_of", "conclude_again", "one_writer_at_a_time"]
