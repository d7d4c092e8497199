"""Which reports make which meeting, written to the tables: group what may belong together, conclude, and store what changed."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import connection
from django.db.models import Q

from . import models
from .claims import Claim
from .conclusions import Conclusion, conclude
from .grouping import Decision, Group, Verdict, compatible, group
from .identity import REJECTED, Decided
from .recording import free_address, natural_address, set_facts, write
from .rows import Directory, People, amendment_from_row, claim_from_row


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
    return _Assembly(directory).run(set(report_ids), set(meeting_ids))


def neighbours(rows: Iterable[models.Report], directory: Directory) -> set[int]:
    """Ids of other reports that may tell of one meeting with any of these as they stand now: what changes for them when these change or go."""
    found: set[int] = set()
    for row in rows:
        claim = claim_from_row(row, directory.people)
        around = _load(_may_match(directory.people.spellings(claim.keys()), row) & ~Q(article=row.article_id))
        found |= {pk for pk, other in around.items() if compatible(claim, claim_from_row(other, directory.people))}
    return found


def conclude_again(meeting: models.Meeting, directory: Directory) -> Conclusion:
    """Work a meeting out anew after its corrections changed, and store it."""
    claims = _claims(meeting, directory.people)
    conclusion = _conclude(meeting, claims, directory.people)
    if meeting.state != models.Meeting.State.REJECTED:
        write(meeting, conclusion, bool(claims), directory)
    return conclusion


def claims_of(meeting: models.Meeting) -> list[Claim]:
    return _claims(meeting, People.from_database())


def _claims(meeting: models.Meeting, people: People) -> list[Claim]:
    rows = models.Report.objects.filter(meeting=meeting).select_related("article")
    return [claim_from_row(row, people) for row in rows]


def _conclude(meeting: models.Meeting, claims: Iterable[Claim], people: People) -> Conclusion:
    corrections = models.Correction.objects.filter(meeting=meeting).in_force()
    return conclude(claims, [amendment_from_row(c, people) for c in corrections])


class _Assembly:
    """One run: reports as they are, what was decided on them, and what becomes of their meetings."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        self.decided = Decided(directory.people)
        self.done = Assembled()
        self.rows: dict[int, models.Report] = {}
        self.claims: dict[int, Claim] = {}
        self.by_key: dict[str, int] = {}

    def run(self, report_ids: set[int], meeting_ids: set[int]) -> Assembled:
        self._gather(report_ids, meeting_ids)
        rejected = self.decided.rejected & self.rows.keys()
        keys = {pk: claim.key for pk, claim in self.claims.items()}
        told = [claim for pk, claim in self.claims.items() if pk not in rejected]
        grouping = group(told, [*_one_row(self.rows.values()), *self.decided.pairs(keys)])
        came_from = {pk: row.meeting_id for pk, row in self.rows.items()}
        before = {meeting_id for meeting_id in came_from.values() if meeting_id} | meeting_ids
        for pk in (*rejected, *(self.by_key[key] for key in grouping.loose)):
            self._move(pk, None)
        homes = {min(g.members): self._settle(g, home) for g, home in self._homes(grouping.groups)}
        here = {m.pk for m in homes.values()}
        left = self._carry_corrections(before | here)
        for g in grouping.groups:
            self._write(g, homes[min(g.members)])
        # where a correction went, and where it came from, though none of their reports is of this run
        elsewhere = models.Meeting.objects.filter(pk__in={*left, *left.values()} - here, reports__reported=True)
        for meeting in elsewhere.distinct():
            conclude_again(meeting, self.directory)
            self.done.changed.add(meeting.pk)
        self._mark_duplicates(grouping.duplicates, homes)
        inhabited = {row.meeting_id for row in self.rows.values() if row.reported and row.meeting_id}
        for meeting_id in (before | left.keys()) - inhabited:
            went_to = Counter(
                row.meeting_id
                for pk, row in self.rows.items()
                if came_from[pk] == meeting_id and row.meeting_id and row.reported
            )
            self._empty(meeting_id, min(went_to, key=lambda pk: (-went_to[pk], pk), default=left.get(meeting_id)))
        return self.done

    # -- finding what may belong together ---------------------------------------------------------------------------------

    def _gather(self, report_ids: set[int], meeting_ids: set[int]) -> None:
        """The reports, those of the meetings, and all that could be one meeting with any of them, and so on until none is added.

        Grouping must see the same reports whatever came first; a neighbourhood closed under "may be one meeting" and "was decided to be one" grants that.
        """
        frontier = _load(Q(pk__in=report_ids) | Q(meeting_id__in=meeting_ids))
        while frontier:
            self.rows |= frontier
            self.claims |= {pk: claim_from_row(row, self.directory.people) for pk, row in frontier.items()}
            with_mates = {row.meeting_id for row in frontier.values() if row.meeting_id}
            held_together = self.decided.follow(frontier.values())
            fresh = _load((Q(meeting_id__in=with_mates) | Q(pk__in=held_together)) & ~Q(pk__in=self.rows.keys()))
            for pk, row in frontier.items():
                known = self.rows.keys() | fresh.keys()
                keys = self.directory.people.spellings(self.claims[pk].keys())
                for candidate in _load(_may_match(keys, row) & ~Q(pk__in=known)).values():
                    if compatible(self.claims[pk], claim_from_row(candidate, self.directory.people)):
                        fresh[candidate.pk] = candidate
            frontier = fresh
        self.by_key = {claim.key: pk for pk, claim in self.claims.items()}

    # -- a meeting for each group -----------------------------------------------------------------------------------------

    def _homes(self, groups: Iterable[Group]) -> list[tuple[Group, models.Meeting | None]]:
        """Each group's meeting: one that somebody corrected, else the one that most of its reports belong to; None where a new one is due.

        Of several groups that had one meeting, the one that its address speaks of keeps it.
        """
        groups = list(groups)
        waiting = self._waiting()
        known = {row.meeting_id for row in self.rows.values() if row.meeting_id}
        known |= {pk for meeting_ids in waiting.values() for pk in meeting_ids}
        meetings = models.Meeting.everything.in_bulk(known)
        corrected = set(models.Correction.objects.filter(meeting__in=known).values_list("meeting", flat=True))
        votes: list[tuple[bool, bool, bool, int, int, tuple[str, ...]]] = []
        for g in groups:
            counted = Counter(self.rows[self.by_key[k]].meeting_id for k in g.members)
            words = natural_address(conclude(self._claims_of(g))) if len(groups) > 1 and known else ""
            votes += [
                (False, pk not in corrected, not meetings[pk].slug.startswith(words), -n, pk, g.members)
                for pk, n in counted.items()
                if pk
            ]
            # one that lost its reports comes back with them, to its old address
            votes += [
                (True, False, False, 0, pk, g.members) for k in g.members for pk in waiting.get(self.by_key[k], ())
            ]
        chosen: dict[tuple[str, ...], int] = {}
        for *_, meeting_id, members in sorted(votes):
            if members not in chosen and meeting_id not in chosen.values():
                chosen[members] = meeting_id
        return [(g, meetings.get(chosen.get(g.members, 0))) for g in groups]

    def _claims_of(self, members: Group) -> list[Claim]:
        return [self.claims[self.by_key[k]] for k in (*members.members, *members.background)]

    def _waiting(self) -> dict[int, list[int]]:
        """Report → meetings without reports that were rejected or corrected when this report was theirs."""
        anchors = {a: pk for a, pk in self.decided.report_of.items() if pk in self.rows}
        if not anchors:
            return {}
        empty = Q(meeting__isnull=False) & ~Q(meeting__reports__reported=True)
        found: defaultdict[int, list[int]] = defaultdict(list)
        decisions = models.Decision.objects.filter(empty, verdict=REJECTED, one__in=anchors)
        for anchor, meeting in decisions.order_by("-pk").values_list("one", "meeting"):
            found[anchors[anchor]].append(meeting)
        corrections = models.Correction.objects.filter(empty, anchors__in=anchors)
        for anchor, meeting in corrections.order_by("pk").values_list("anchors", "meeting"):
            if anchor in anchors:
                found[anchors[anchor]].append(meeting)
        return found

    def _settle(self, members: Group, meeting: models.Meeting | None) -> models.Meeting:
        """Move the reports of a group into its meeting, made where there is none."""
        ids = [self.by_key[k] for k in (*members.members, *members.background)]
        if meeting is None:
            meeting = models.Meeting()
            conclusion = conclude(self._claims_of(members))
            set_facts(meeting, conclusion, self.directory)
            came_from = {self.rows[pk].meeting_id for pk in ids}
            meeting.slug = free_address(conclusion, (pk for pk in came_from if pk))
            meeting.save()
            models.MeetingAddress.objects.update_or_create(slug=meeting.slug, defaults={"meeting": meeting})
            self.done.made.add(meeting.pk)
        elif any(self.rows[pk].meeting_id != meeting.pk and self.rows[pk].reported for pk in ids):
            self.done.merged.add(meeting.pk)
        for pk in ids:
            self._move(pk, meeting)
        return meeting

    def _move(self, pk: int, meeting: models.Meeting | None) -> None:
        row = self.rows[pk]
        if row.meeting_id != (meeting.pk if meeting else None):
            row.meeting = meeting
            row.save(update_fields=["meeting"])

    def _carry_corrections(self, meeting_ids: set[int]) -> dict[int, int]:
        """Bring each correction to the meeting of the first report that it was made on; meetings that one left, with where it went.

        Which one prevails of several, and where each stands, must not depend on which meeting kept its row.
        """
        mine = Q(meeting__in=meeting_ids)
        if anchors := [a for a, pk in self.decided.report_of.items() if pk in self.rows]:
            mine |= Q(pk__in=models.Correction.anchors.through.objects.filter(anchor__in=anchors).values("correction"))
        corrections = list(models.Correction.objects.filter(mine).prefetch_related("anchors__article"))
        self.decided.resolve({a for c in corrections for a in c.anchors.all()})
        left: dict[int, int] = {}
        for correction in corrections:
            present = (self.decided.report_of.get(a.pk) for a in sorted(correction.anchors.all(), key=_lasting_order))
            goals = (self._meeting_of(pk) for pk in present if pk)
            goal = next((g for g in goals if g), None)
            if goal and goal != correction.meeting_id:
                left[correction.meeting_id] = goal
                models.Correction.objects.filter(pk=correction.pk).update(meeting=goal)
        return left

    def _meeting_of(self, report_id: int) -> int | None:
        if report_id in self.rows:
            return self.rows[report_id].meeting_id
        return models.Report.objects.values_list("meeting", flat=True).get(pk=report_id)

    # -- writing ----------------------------------------------------------------------------------------------------------

    def _write(self, members: Group, meeting: models.Meeting) -> None:
        conclusion = _conclude(meeting, self._claims_of(members), self.directory.people)
        if write(meeting, conclusion, True, self.directory) and meeting.pk not in self.done.made:
            self.done.changed.add(meeting.pk)
        if conclusion.conflicts:
            self.done.in_conflict.add(meeting.pk)

    def _empty(self, meeting_id: int, successor_id: int | None) -> None:
        """A meeting without reports. Where they went to another one, its addresses follow them, and corrections whose own report is gone.

        Otherwise it stays where someone corrected it, flagged, or rejected it, out of sight; and goes where nobody did, and its address says so.
        """
        meeting = models.Meeting.everything.filter(pk=meeting_id).first()
        if meeting is None or meeting.reports.filter(reported=True).exists():
            return
        if successor_id:
            meeting.addresses.update(meeting=successor_id)
            followed = meeting.corrections.update(meeting=successor_id)
            meeting.reports.update(meeting=successor_id)
            meeting.decisions.update(meeting=successor_id)
            meeting.review_acts.update(meeting=successor_id)
            self._remove(meeting)
            if followed:
                successor = models.Meeting.objects.get(pk=successor_id)
                if conclude_again(successor, self.directory).conflicts:
                    self.done.in_conflict.add(successor.pk)
                self.done.changed.add(successor.pk)
            return
        if meeting.decisions.filter(verdict=REJECTED, withdrawn_at__isnull=True).exists():
            if write(meeting, Conclusion(), False, self.directory, rejected=True):
                self.done.changed.add(meeting.pk)
            return
        if meeting.corrections.exists():
            conclusion = _conclude(meeting, [], self.directory.people)
            if write(meeting, conclusion, False, self.directory):
                self.done.changed.add(meeting.pk)
            if conclusion.conflicts:
                self.done.in_conflict.add(meeting.pk)
            return
        self._remove(meeting)

    def _remove(self, meeting: models.Meeting) -> None:
        self.done.gone.add(meeting.pk)
        meeting.delete()

    def _mark_duplicates(self, pairs: Iterable[tuple[str, str]], homes: dict[str, models.Meeting]) -> None:
        wanted: defaultdict[int, set[int]] = defaultdict(set)
        for one, other in pairs:
            wanted[homes[one].pk].add(homes[other].pk)
            wanted[homes[other].pk].add(homes[one].pk)
        for meeting in homes.values():
            if wanted[meeting.pk] != set(meeting.possible_duplicates.values_list("pk", flat=True)):
                meeting.possible_duplicates.set(wanted[meeting.pk])


def _one_row(rows: Iterable[models.Report]) -> list[Decision]:
    """A row of the chronology is one meeting, however vague its day: its two citations are of the same."""
    by_row: dict[str, list[str]] = {}
    for row in rows:
        if row.chronology_key:
            by_row.setdefault(row.chronology_key.rpartition(":")[0], []).append(row.chronology_key)
    return [Decision(Verdict.SAME, keys[0], other) for keys in by_row.values() for other in keys[1:]]


def _lasting_order(anchor: models.Anchor) -> tuple[str, str, int]:
    return anchor.chronology_key, anchor.article.location if anchor.article else "", anchor.position


def _may_match(keys: Iterable[str], row: models.Report) -> Q:
    seated = Q(pk__in=models.SeatKey.objects.filter(key__in=list(keys)).values("report"))
    if row.first_day is None:
        return seated
    return seated & (Q(first_day__isnull=True) | Q(first_day__lte=row.last_day, last_day__gte=row.first_day))


def _load(condition: Q) -> dict[int, models.Report]:
    return {r.pk: r for r in models.Report.objects.filter(condition).select_related("article").order_by("pk")}


__all__ = ["Assembled", "assemble", "claims_of", "conclude_again", "neighbours", "one_writer_at_a_time"]
