"""Random histories of reading, correcting, merging, splitting, rejecting and taking back: what is shown follows from documents and decisions alone.

What the tables show after any history is compared with what the pure functions make of all reports, decisions and corrections at once. Nothing that a person
said, and no article, is ever lost on the way.
"""

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diplomacy import decisions as decide
from diplomacy.assembly import claims_of
from diplomacy.conclusions import conclude
from diplomacy.corrections import Wanted, correct, reinstate, withdraw
from diplomacy.extraction.documents import read_document
from diplomacy.extraction.records import Document
from diplomacy.grouping import group
from diplomacy.identity import Decided
from diplomacy.ingestion import ingest
from diplomacy.models import Article, Correction, Decision, Meeting, Participant, ParticipantMerge, Report
from diplomacy.rows import People, amendment_from_row, claim_from_row

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("facts_in_database")]

WHY = "The ministry's page says so."
DAYS = ["on March 3", "on March 10", "in March", "on March 3 and 4"]
NAMES = ["a", "b", "c"]
CHINESE = ["Wang Yi", "Wang Ii"]


@dataclass(frozen=True)
class Text:
    """A document in memory."""

    name: str
    text: str

    @property
    def location(self) -> str:
        return f"/{self.name}.txt"

    def read(self) -> Document:
        return read_document(self.name, self.text.encode())


def text_of(name: str, day: str | None, chinese: str, second: bool) -> Text:
    """One document in one of its versions: a call on some day, perhaps a visit beside it, or nothing of the kind."""
    if day is None:
        return Text(name, f"Weather\n\nHANOI, March 12, 2022 (VNA) - It rained in the north, says {name}.\n")
    told = f"Vietnamese Foreign Minister Bui Thanh Son held phone talks with Chinese Foreign Minister {chinese} {day}."
    more = (
        "\n\nDefence Minister Phan Van Giang held talks with Chinese Defence Minister Wei Fenghe in Hanoi on March 9."
        * second
    )
    return Text(name, f"Top diplomats talk, writes {name}\n\nHANOI, March 12, 2022 (VNA) - {told}{more}\n")


texts = st.builds(
    text_of, st.sampled_from(NAMES), st.sampled_from([*DAYS, *DAYS, None]), st.sampled_from(CHINESE), st.booleans()
)
pick = st.integers(0, 5)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("read"), texts),
        st.tuples(st.just("read"), texts),
        st.tuples(st.just("date"), pick, st.sampled_from(["2022-03-03", "2022-03-04", ""])),
        st.tuples(st.just("format"), pick, st.sampled_from(["phone", "video"])),
        st.tuples(st.just("topic"), pick),
        st.tuples(st.just("unseat"), pick),
        st.tuples(st.just("merge"), pick, pick),
        st.tuples(st.just("apart"), pick, pick),
        st.tuples(st.just("split"), pick, pick),
        st.tuples(st.just("reject"), pick),
        st.tuples(st.just("take back"), pick),
        st.tuples(st.just("withdraw"), pick),
        st.tuples(st.just("reinstate"), pick),
        st.tuples(st.just("one person"), st.booleans()),
    ),
    min_size=4,
    max_size=14,
)


def chosen(rows: Any, n: int) -> Any:
    found = list(rows)
    return found[n % len(found)] if found else None


def meetings() -> Any:
    return Meeting.objects.order_by("first_day", "slug")


def take(step: tuple[Any, ...], user: User, gazetteer: Any) -> None:
    what, *rest = step
    if what == "read":
        account = ingest([rest[0]], gazetteer)
        assert account.failures == []
    elif what in ("date", "format", "topic", "unseat"):
        if meeting := chosen(meetings(), rest[0]):
            correct(meeting, changed(meeting, what, *rest[1:]), user=user, reason=WHY)
    elif what in ("merge", "apart"):
        one, other = chosen(meetings(), rest[0]), chosen(meetings(), rest[1])
        if one and one != other and one.reports.exists() and other.reports.exists():
            act = decide.merge([one, other], user=user, reason=WHY) if what == "merge" else None
            act or decide.tell_apart(one, other, user=user, reason=WHY)
    elif what == "split":
        meeting = chosen(meetings(), rest[0])
        if meeting and meeting.reports.count() > 1:
            decide.split(meeting, [chosen(meeting.reports.order_by("article__name"), rest[1])], user=user, reason=WHY)
    elif what == "reject":
        meeting = chosen(meetings(), rest[0])
        if meeting and meeting.reports.exists():
            decide.reject(meeting, user=user, reason=WHY)
    elif what == "take back":
        if decision := chosen(Decision.objects.in_force(), rest[0]):
            decide.withdraw_decisions(decision.batch, user=user)
    elif what == "withdraw":
        if correction := chosen(Correction.objects.all().in_force(), rest[0]):
            withdraw(correction, user=user)
    elif what == "reinstate":
        if correction := chosen(Correction.objects.filter(withdrawn_at__isnull=False), rest[0]):
            reinstate(correction, user=user)
    elif what == "one person":
        merged = ParticipantMerge.objects.in_force().first()
        wrong = Participant.objects.filter(slug="wang-ii-cn").first()
        if merged and not rest[0]:
            decide.split_people(merged, user=user)
        elif wrong and not merged and rest[0]:
            decide.merge_people(wrong, Participant.objects.get(slug="wang-yi"), user=user, reason=WHY)


def changed(meeting: Meeting, what: str, value: str = "") -> Wanted:
    people = People.from_database()
    in_force = Correction.objects.filter(meeting=meeting).in_force()
    now = conclude(claims_of(meeting), [amendment_from_row(c, people) for c in in_force])
    wanted = Wanted(now.date.edtf if now.date else "", now.format or "", now.venue, now.seats, frozenset(now.topics))
    if what == "date":
        return replace(wanted, date=value)
    if what == "format":
        return replace(wanted, format=value)
    if what == "topic":
        return replace(wanted, topics=wanted.topics ^ {"health"})
    return replace(wanted, seats=wanted.seats[1:])


def told(conclusion: Any) -> tuple[Any, ...]:
    return (
        conclusion.date.edtf if conclusion.date else "",
        conclusion.format or "",
        tuple(s.key for s in conclusion.seats),
        conclusion.topics,
    )


def shown() -> Counter[Any]:
    """The meetings with a source as the tables have them."""
    return Counter(
        (m.date, m.format, tuple(p.key for p in m.participations.all()), tuple(sorted(t.slug for t in m.topics.all())))
        for m in Meeting.objects.exclude(state=Meeting.State.WITHOUT_SOURCE).for_timeline()
    )


def expected() -> Counter[Any]:
    """The meetings that all reports, decisions and corrections amount to, worked out at once."""
    people = People.from_database()
    rows = {r.pk: r for r in Report.objects.select_related("article")}
    decided = Decided(people)
    decided.follow(rows.values())
    claims = {pk: claim_from_row(row, people) for pk, row in rows.items() if pk not in decided.rejected}
    keys = {pk: c.key for pk, c in claims.items()}
    grouping = group(claims.values(), decided.pairs({pk: claim_from_row(r, people).key for pk, r in rows.items()}))
    home = {key: n for n, g in enumerate(grouping.groups) for key in (*g.members, *g.background)}
    amendments: dict[int, list[Any]] = {}
    for correction in Correction.objects.all().in_force():
        anchors = sorted(correction.anchors.all(), key=lambda a: (a.article.location, a.position))
        present = [home.get(keys.get(decided.report_of.get(a.pk, 0), "")) for a in anchors]
        goal = next((n for n in present if n is not None), None)
        if goal is None:  # no report that it was made on tells of a meeting any longer: it stays with its record
            mate = Report.objects.filter(meeting=correction.meeting, reported=True).values_list("pk", flat=True).first()
            goal = home.get(keys.get(mate or 0, ""))
        amendments.setdefault(-1 if goal is None else goal, []).append(amendment_from_row(correction, people))
    by_key = {c.key: c for c in claims.values()}
    return Counter(
        told(conclude([by_key[k] for k in (*g.members, *g.background)], amendments.get(n, ())))
        for n, g in enumerate(grouping.groups)
    )


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(history=steps)
def test_after_any_history_the_record_follows_from_documents_and_decisions_alone(gazetteer, history) -> None:
    with transaction.atomic():
        user = User.objects.create(username="reviewer")
        for document in (text_of("a", DAYS[0], CHINESE[0], False), text_of("b", DAYS[1], CHINESE[0], True)):
            take(("read", document), user, gazetteer)
        kept: Counter[str] = Counter()
        for step in history:
            take(step, user, gazetteer)
            now = Counter({m.__name__: m.objects.count() for m in (Article, Correction, Decision, ParticipantMerge)})
            assert all(now[name] >= n for name, n in kept.items()), "nothing is lost"
            kept = now
            assert shown() == expected(), step
        assert set(Correction.objects.values_list("meeting", flat=True)) <= set(
            Meeting.everything.values_list("pk", flat=True)
        )
        transaction.set_rollback(True)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(history=steps, order=st.permutations(NAMES))
def test_reading_all_of_it_again_in_any_order_changes_nothing(gazetteer, history, order) -> None:
    with transaction.atomic():
        user = User.objects.create(username="reviewer")
        for name in NAMES:
            take(("read", text_of(name, DAYS[0], CHINESE[0], False)), user, gazetteer)
        for step in history:
            take(step, user, gazetteer)
        before = shown()
        latest = {a.name: a.text for a in Article.objects.all()}
        for name in order:  # away and back again
            take(
                ("read", Text(name, f"Weather\n\nHANOI, March 12, 2022 (VNA) - Sunny, says {name}.\n")), user, gazetteer
            )
        for name in reversed(order):
            take(("read", Text(name, latest[name])), user, gazetteer)
        assert shown() == before
        transaction.set_rollback(True)


def test_a_meeting_that_a_correction_leaves_is_worked_out_anew(gazetteer) -> None:
    """The correction was made while all three told of one meeting, and belongs to the first of them."""
    with transaction.atomic():
        user = User.objects.create(username="reviewer")
        for name in NAMES:
            take(("read", text_of(name, DAYS[0], "Wang Yi", False)), user, gazetteer)
        take(("topic", 0), user, gazetteer)
        take(("read", text_of("a", DAYS[0], "Wang Ii", False)), user, gazetteer)
        before = shown()
        for name in NAMES:
            take(("read", text_of(name, None, "", False)), user, gazetteer)
        for name, chinese in (("c", "Wang Yi"), ("b", "Wang Yi"), ("a", "Wang Ii")):
            take(("read", text_of(name, DAYS[0], chinese, False)), user, gazetteer)
        assert shown() == before
        transaction.set_rollback(True)


def test_a_vague_report_is_grouped_anew_when_one_that_it_could_belong_to_changes(gazetteer) -> None:
    """ "In March" fits a call on the 3rd and one on the 10th, until the one on the 3rd turns out to be somebody else's."""
    with transaction.atomic():
        user = User.objects.create(username="reviewer")
        for name, day in (("b", "on March 10"), ("c", "on March 3"), ("a", "in March")):
            take(("read", text_of(name, day, "Wang Yi", False)), user, gazetteer)
        assert Meeting.objects.count() == 3
        take(("read", text_of("c", "on March 3", "Wang Ii", False)), user, gazetteer)
        assert shown() == expected()
        assert sorted(m.reports.count() for m in Meeting.objects.all()) == [1, 2]
        transaction.set_rollback(True)
