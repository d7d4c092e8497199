"""What was decided, in the admin: found by who, when and why, changed by nobody, taken back by whoever may decide."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from diplomacy.decisions import merge, merge_people, reject, split, tell_apart
from diplomacy.models import Correction, Decision, Meeting, Participant, ParticipantMerge, ReviewAct
from diplomacy.roles import EDITORS, READERS, REVIEWERS
from tests.factories import (
    make_anchor,
    make_article,
    make_correction,
    make_decision,
    make_meeting,
    make_participant,
    make_person_merge,
    make_user,
)
from tests.test_ingestion import CALL, OTHER_DAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]
TABLES = ("correction", "decision", "participantmerge", "reviewact")


def signed_in(client, role: str):
    user = make_user()
    user.is_staff = True
    user.save()
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    return user


def listed(client, table: str, **query: str) -> list:
    """The rows of a list as the admin shows it."""
    response = client.get(reverse(f"admin:diplomacy_{table}_changelist"), query)
    assert response.status_code == 200, response
    return list(response.context["cl"].result_list)


def act(client, table: str, row) -> str:
    """Take a row back in its list; the page that follows."""
    chosen = {"action": "take_back", "_selected_action": [row.pk]}
    return client.post(reverse(f"admin:diplomacy_{table}_changelist"), chosen, follow=True).content.decode()


@pytest.fixture
def two(read) -> tuple[Meeting, Meeting]:
    read(call=CALL, other=OTHER_DAY)
    one, other = Meeting.objects.filter(date__startswith="2022-03").order_by("first_day")
    return one, other


def test_every_kind_of_decision_is_listed_with_its_reports_who_and_why(client, two):
    user, (one, other) = signed_in(client, READERS), two
    reviewer = make_user("hong-lan")
    tell_apart(one, other, user=reviewer, reason="Two calls.")
    merge([Meeting.objects.get(pk=one.pk), Meeting.objects.get(pk=other.pk)], user=reviewer, reason="One call.")
    merged = Meeting.objects.get(addresses__slug=one.slug)
    split(merged, list(merged.reports.all())[1:], user=reviewer, reason="Two after all.")
    reject(Meeting.objects.get(date="2023-12-02"), user=reviewer, reason="Only announced.")
    assert {d.reason for d in listed(client, "decision")} == {
        "Two calls.",
        "One call.",
        "Two after all.",
        "Only announced.",
    }
    page = client.get(reverse("admin:diplomacy_decision_changelist")).content.decode()
    assert one.reports.get().article.get_absolute_url() in page
    assert "hong-lan" in page
    assert user.username not in page.split('id="changelist-form"')[1]


@pytest.mark.parametrize(
    ("query", "reasons"),
    [
        ({"verdict__exact": "not-a-meeting"}, {"Gone."}),
        ({"stands": "yes"}, {"Here.", "Gone."}),
        ({"stands": "no"}, {"Past."}),
        ({"stands": "nonsense"}, {"Past."}),
        ({"q": "here"}, {"Here."}),
        ({"q": "talks in hue"}, {"Here."}),
        ({"q": "kim-"}, {"Past."}),
        ({"q": "1991-11-05"}, {"Gone."}),
    ],
    ids=["verdict", "in force", "withdrawn", "nonsense", "reason", "article", "who", "row of the chronology"],
)
def test_decisions_are_filtered_and_found(client, query, reasons):
    signed_in(client, READERS)
    other = make_user("kim-oanh")
    make_decision(reason="Here.", one=make_anchor(make_article(title="Talks in Hue")))
    make_decision("not-a-meeting", reason="Gone.", one=make_anchor(chronology_key="1991-11-05-beijing"))
    make_decision("different", reason="Past.", user=other)
    from django.utils import timezone

    Decision.objects.filter(reason="Past.").update(withdrawn_at=timezone.now(), withdrawn_by=other)
    assert {d.reason for d in listed(client, "decision", **query)} == reasons


def test_merges_of_people_are_found_by_any_of_their_names(client):
    signed_in(client, READERS)
    wang, other = Participant.objects.get(slug="wang-yi"), make_participant("wang-ii")
    merge_people(other, wang, user=make_user(), reason="A misprint.")
    make_person_merge()
    for name in ("王毅", "Vương Nghị", "wang-ii", "misprint"):
        assert [m.participant for m in listed(client, "participantmerge", q=name)] == [other], name


@pytest.mark.parametrize("table", TABLES)
def test_a_list_takes_as_many_queries_for_ten_rows_as_for_one(client, table, django_assert_max_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    signed_in(client, READERS)

    def make() -> None:
        make_decision(meeting=make_meeting())
        make_person_merge()
        make_correction(make_meeting())
        ReviewAct.objects.create(user=make_user(), kind="merged", meeting=make_meeting())

    make()
    with CaptureQueriesContext(
        connection,
    ) as few:
        listed(client, table)
    for _ in range(9):
        make()
    with django_assert_max_num_queries(len(few)):
        assert len(listed(client, table)) == 10


@pytest.mark.parametrize("table", TABLES)
def test_nothing_of_it_is_added_changed_or_deleted_by_hand(admin_client, table):
    make_decision()
    make_person_merge()
    correction = make_correction(make_meeting())
    ReviewAct.objects.create(user=make_user(), kind="merged", meeting=correction.meeting)
    model = {"decision": Decision, "participantmerge": ParticipantMerge, "reviewact": ReviewAct}.get(table, Correction)
    row = model.objects.get()
    assert admin_client.get(reverse(f"admin:diplomacy_{table}_change", args=[row.pk])).status_code == 200
    for action, given in (("change", [row.pk]), ("delete", [row.pk]), ("add", [])):
        address = reverse(f"admin:diplomacy_{table}_{action}", args=given)
        assert admin_client.post(address, {"post": "yes", "reason": "x"}).status_code == 403
    assert model.objects.filter(pk=row.pk).exists()


def test_a_rejection_is_taken_back_and_the_meeting_is_there_again(client):
    user = signed_in(client, REVIEWERS)
    meeting = Meeting.objects.get(date="2023-12-02")
    reject(meeting, user=make_user(), reason="Only announced.")
    assert client.get(meeting.get_absolute_url()).status_code == 410
    assert "1 decision was taken back." in act(client, "decision", Decision.objects.get())
    assert client.get(meeting.get_absolute_url()).status_code == 200
    assert Decision.objects.get().withdrawn_by == user
    assert "0 decisions were taken back." in act(client, "decision", Decision.objects.get())


def test_what_was_decided_together_is_taken_back_together(client, two):
    signed_in(client, REVIEWERS)
    one, other = two
    merge([one, other], user=make_user(), reason="One call.")
    merged = Meeting.objects.get(addresses__slug=one.slug)
    split(merged, list(merged.reports.all())[1:], user=make_user(), reason="Two after all.")
    batch = Decision.objects.in_force().first().batch
    n = Decision.objects.in_force().filter(batch=batch).count()
    assert f"{n} decision" in act(client, "decision", Decision.objects.in_force().filter(batch=batch).first())
    assert not Decision.objects.in_force().filter(batch=batch).exists()


def test_a_merge_of_people_is_taken_back_by_editors_alone(client):
    wang, other = Participant.objects.get(slug="wang-yi"), make_participant("wang-ii")
    made = merge_people(other, wang, user=make_user(), reason="A misprint.")
    signed_in(client, REVIEWERS)
    act(client, "participantmerge", made)
    assert ParticipantMerge.objects.in_force().exists()
    signed_in(client, EDITORS)
    assert "1 decision was taken back." in act(client, "participantmerge", made)
    assert not ParticipantMerge.objects.in_force().exists()


@pytest.mark.parametrize("table", ["decision", "correction"])
def test_a_reader_takes_nothing_back(client, table):
    signed_in(client, READERS)
    row = make_decision() if table == "decision" else make_correction(make_meeting())
    page = client.get(reverse(f"admin:diplomacy_{table}_changelist")).content.decode()
    assert 'value="take_back"' not in page
    act(client, table, row)
    row.refresh_from_db()
    assert row.withdrawn_at is None
