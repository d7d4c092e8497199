"""The reviewers' forms: what they change becomes corrections, and nothing else is written."""

from datetime import date

import pytest
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from diplomacy.models import Correction, Meeting, Office, Participant, Place
from tests.factories import make_article, make_publisher

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]


@pytest.fixture
def meeting() -> Meeting:
    return Meeting.objects.get(date="2023-12-02")


@pytest.fixture
def reviewer(django_user_model):
    user = django_user_model.objects.create_user("hong-lan", password="long enough", is_staff=True)
    wanted = ("view_meeting", "change_meeting", "view_correction", "view_article", "view_report")
    user.user_permissions.set(Permission.objects.filter(codename__in=wanted))
    return user


@pytest.fixture
def desk(client, reviewer):
    client.force_login(reviewer)
    return client


def address(meeting: Meeting) -> str:
    return reverse("admin:diplomacy_meeting_change", args=[meeting.pk])


def form(meeting: Meeting, **changes) -> dict:
    """What the page would send if nothing but these were changed."""
    seats = list(meeting.participations.all())
    sent = {
        "date": meeting.date,
        "format": meeting.format,
        "place": meeting.place_id or "",
        "topics": [t.pk for t in meeting.topics.all()],
        "reason": "",
        "seen_revision": meeting.revision,
        "participations-TOTAL_FORMS": len(seats) + 1,
        "participations-INITIAL_FORMS": len(seats),
        "participations-MIN_NUM_FORMS": 0,
        "participations-MAX_NUM_FORMS": 1000,
    }
    for n, seat in enumerate(seats):
        sent |= {
            f"participations-{n}-id": seat.pk,
            f"participations-{n}-meeting": meeting.pk,
            f"participations-{n}-participant": seat.participant_id or "",
            f"participations-{n}-office": seat.office_id or "",
            f"participations-{n}-role": seat.role,
        }
    return sent | changes


def test_the_page_shows_the_record_with_its_reasons(desk, meeting):
    html = desk.get(address(meeting)).content.decode()
    assert "Le Hoai Trung and Wang Yi meet in Hanoi" in html
    assert "Your change" in html


def test_saving_without_a_change_makes_no_correction(desk, meeting):
    html = desk.post(address(meeting), form(meeting), follow=True).content.decode()
    assert "Nothing was changed." in html
    assert "changed successfully" not in html
    assert not Correction.objects.exists()


def test_a_change_becomes_a_correction_with_user_reason_and_extracted_value(desk, meeting, reviewer):
    response = desk.post(address(meeting), form(meeting, date="2023-12-01", reason="The ministry says the 1st."))
    assert response.status_code == 302
    correction = Correction.objects.get()
    assert (correction.field, correction.value, correction.extracted) == ("date", "2023-12-01", "2023-12-02")
    assert (correction.user, correction.reason) == (reviewer, "The ministry says the 1st.")
    meeting.refresh_from_db()
    assert (meeting.date, meeting.first_day.isoformat(), meeting.state) == ("2023-12-01", "2023-12-01", "corrected")


def test_the_public_page_shows_the_change_and_who_made_it_by_number(desk, meeting, reviewer):
    desk.post(address(meeting), form(meeting, date="2023-12-01", reason="The ministry says the 1st."))
    html = desk.get(meeting.get_absolute_url()).content.decode()
    assert "changed from “Saturday 2 December 2023” to “Friday 1 December 2023”" in html
    assert "The ministry says the 1st." in html
    assert f"Reviewer {reviewer.pk}" in html
    assert reviewer.username not in html


def test_format_place_topics_and_participants_can_be_changed_at_once(desk, meeting):
    topics = list(meeting.topics.all())
    guest = Participant.objects.get(slug="to-lam")
    office = Office.objects.get(slug="vn-public-security-minister")
    sent = form(
        meeting,
        format="video",
        place="",
        topics=[t.pk for t in topics[1:]],
        reason="Everything was different.",
    )
    n = sent["participations-INITIAL_FORMS"]
    sent |= {
        f"participations-{n}-participant": guest.pk,
        f"participations-{n}-office": office.pk,
        f"participations-{n}-role": "",
    }
    assert desk.post(address(meeting), sent).status_code == 302
    made = {(c.field, c.action, c.key) for c in Correction.objects.all()}
    assert made == {
        ("format", "set", ""),
        ("place", "set", ""),
        ("topics", "remove", topics[0].slug),
        ("participants", "add", "p:to-lam"),
    }
    meeting = Meeting.objects.get(pk=meeting.pk)
    assert (meeting.format, meeting.city, meeting.country) == ("video", "", "")
    assert meeting.participations.get(participant=guest).office == office


def test_another_place_brings_its_city_and_country(desk, meeting):
    desk.post(
        address(meeting), form(meeting, place=Place.objects.get(slug="diaoyutai").pk, reason="It was in Beijing.")
    )
    meeting.refresh_from_db()
    assert (meeting.place.slug, meeting.city, meeting.country) == ("diaoyutai", "Beijing", "CN")
    html = desk.get(meeting.get_absolute_url()).content.decode()
    place = html.split('id="f-place"')[1].split('id="f-format"')[0]
    assert "Set by a reviewer." in place
    assert place.index("The sources say:") < place.index("<q")


def test_who_takes_the_place_of_the_leading_person_leads(desk):
    meeting = Meeting.objects.get(date="2021-04-09")
    seats = list(meeting.participations.all())
    leader = next(s for s in seats if s.side == "VN")
    person = Participant.objects.get(slug="to-lam")
    n = seats.index(leader)
    sent = form(meeting, reason="He spoke for the province.") | {f"participations-{n}-participant": person.pk}
    sent[f"participations-{n}-office"] = leader.office_id or ""
    assert desk.post(address(meeting), sent).status_code == 302
    first = next(s for s in Meeting.objects.get(pk=meeting.pk).participations.all() if s.side == "VN")
    assert first.participant == person


def test_other_words_for_the_same_office_are_no_correction(desk, meeting):
    n = next(i for i, s in enumerate(meeting.participations.all()) if s.office)
    desk.post(address(meeting), form(meeting, reason="Wording.") | {f"participations-{n}-role": "Top diplomat"})
    assert not Correction.objects.exists()


def test_slugs_stay_once_they_are_given(admin_client):
    person = Participant.objects.get(slug="wang-yi")
    page = admin_client.get(reverse("admin:diplomacy_participant_change", args=[person.pk])).content.decode()
    assert 'name="slug"' not in page
    assert 'name="slug"' in admin_client.get(reverse("admin:diplomacy_participant_add")).content.decode()


def test_what_a_meeting_shows_cannot_be_deleted(admin_client):
    topic = Meeting.objects.get(date="2023-12-02").topics.first()
    target = reverse("admin:diplomacy_topic_delete", args=[topic.pk])
    assert admin_client.post(target, {"post": "yes"}).status_code == 403


def test_a_seat_can_be_taken_away_and_come_back(desk, meeting):
    gone = meeting.participations.first()
    desk.post(address(meeting), form(meeting, reason="Not present.") | {"participations-0-DELETE": "on"})
    assert not meeting.participations.filter(key=gone.key).exists()
    (correction,) = Correction.objects.all()
    response = desk.post(
        reverse("admin:diplomacy_correction_changelist"), {"action": "take_back", "_selected_action": [correction.pk]}
    )
    assert response.status_code == 302
    assert meeting.participations.filter(key=gone.key).exists()


def test_putting_a_value_back_withdraws_the_correction(desk, meeting):
    desk.post(address(meeting), form(meeting, date="2023-12-01", reason="One page says so."))
    meeting = Meeting.objects.get(pk=meeting.pk)
    desk.post(address(meeting), form(meeting, date="2023-12-02", reason="It was wrong."))
    assert [c.withdrawn_at is not None for c in Correction.objects.all()] == [True]
    assert Meeting.objects.get(pk=meeting.pk).state == "awaiting"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"date": "2023-12-01"}, "Say why the value is changed."),
        ({"date": "the first", "reason": "x"}, "is not a date that is used here"),
        ({"date": "2023-02-30", "reason": "x"}, "is not a date that is used here"),
        ({"participations-0-DELETE": "on"}, "Say why the value is changed."),
        ({"format": "phone", "reason": "x"}, "A call has no place"),
        ({"seen_revision": 0, "date": "2023-12-01", "reason": "x"}, "changed this record while you had it open"),
    ],
    ids=[
        "no reason",
        "no date",
        "30 February",
        "a seat without a reason",
        "a call with a place",
        "somebody was faster",
    ],
)
def test_what_cannot_be_saved_is_refused_with_the_reason_and_nothing_is_written(desk, meeting, changes, said):
    response = desk.post(address(meeting), form(meeting, **changes))
    assert response.status_code == 200
    assert said in response.content.decode()
    assert not Correction.objects.exists()
    assert Meeting.objects.get(pk=meeting.pk).date == "2023-12-02"


def test_nobody_sits_at_a_table_twice(desk, meeting):
    seat = meeting.participations.first()
    n = form(meeting)["participations-INITIAL_FORMS"]
    sent = form(meeting, reason="x") | {
        f"participations-{n}-participant": seat.participant_id,
        f"participations-{n}-office": "",
        f"participations-{n}-role": "",
    }
    response = desk.post(address(meeting), sent)
    assert "sits at this table twice" in response.content.decode()


def test_someone_without_the_permission_changes_nothing(client, django_user_model, meeting):
    onlooker = django_user_model.objects.create_user("onlooker", is_staff=True)
    onlooker.user_permissions.set(Permission.objects.filter(codename="view_meeting"))
    client.force_login(onlooker)
    assert client.post(address(meeting), form(meeting, date="2023-12-01", reason="x")).status_code == 403
    assert not Correction.objects.exists()


def test_a_visitor_is_sent_to_sign_in(client, meeting):
    assert client.get(address(meeting)).status_code == 302
    assert client.post(address(meeting), form(meeting, date="2023-12-01", reason="x")).status_code == 302
    assert not Correction.objects.exists()


def test_corrections_cannot_be_added_changed_or_deleted_by_hand(admin_client, meeting, reviewer):
    correction = Correction.objects.create(
        meeting=meeting, field="date", value="2023-12-01", extracted="2023-12-02", reason="x", user=reviewer
    )
    for action in ("change", "delete"):
        target = reverse(f"admin:diplomacy_correction_{action}", args=[correction.pk])
        assert admin_client.post(target, {"post": "yes"}).status_code == 403
    assert admin_client.post(reverse("admin:diplomacy_correction_add"), {}).status_code == 403
    assert Correction.objects.filter(pk=correction.pk).exists()


def test_meetings_are_neither_added_nor_deleted_by_hand(admin_client, meeting):
    assert admin_client.get(reverse("admin:diplomacy_meeting_add")).status_code == 403
    target = reverse("admin:diplomacy_meeting_delete", args=[meeting.pk])
    assert admin_client.post(target, {"post": "yes"}).status_code == 403
    assert Meeting.objects.filter(pk=meeting.pk).exists()


def test_a_meeting_can_be_marked_as_reviewed(desk, meeting, reviewer):
    desk.post(
        reverse("admin:diplomacy_meeting_changelist"), {"action": "say_reviewed", "_selected_action": [meeting.pk]}
    )
    meeting.refresh_from_db()
    assert (meeting.state, meeting.reviewed_by) == ("reviewed", reviewer)


@pytest.mark.parametrize(
    "model", ["meeting", "correction", "article", "participant", "office", "place", "topic", "publisher"]
)
def test_every_list_and_every_form_of_the_admin_opens(admin_client, model):
    listed = admin_client.get(reverse(f"admin:diplomacy_{model}_changelist"), {"q": "wang"})
    assert listed.status_code == 200
    first = listed.context["cl"].model.objects.first()
    if first:
        assert admin_client.get(reverse(f"admin:diplomacy_{model}_change", args=[first.pk])).status_code == 200


def test_the_demonstration_reviewer_exists_only_with_debug_and_is_no_superuser(settings, capsys, django_user_model):
    from django.core.management import CommandError

    with pytest.raises(CommandError, match="only with DEBUG"):
        call_command("demo_reviewer")
    settings.DEBUG = True
    call_command("demo_reviewer")
    assert "shown only now" in capsys.readouterr().out
    call_command("demo_reviewer")
    assert capsys.readouterr().out == ""
    demo = django_user_model.objects.get(username="demo")
    assert demo.is_staff
    assert not demo.is_superuser
    assert demo.has_perm("diplomacy.change_meeting")
    assert not demo.has_perm("auth.change_user")


def test_the_list_of_articles_takes_the_same_queries_however_long_it_is(desk, django_assert_max_num_queries):
    articles = reverse("admin:diplomacy_article_changelist")
    with CaptureQueriesContext(connection) as few:
        desk.get(articles)
    for _ in range(5):
        make_article(publisher=make_publisher(), published=date(2026, 1, 1))
    with django_assert_max_num_queries(len(few)):
        assert desk.get(articles).status_code == 200
