"""Visitors suggest, reviewers decide; nothing that a visitor sends changes a record."""

import pytest
from django.test import Client
from django.urls import reverse

from diplomacy import suggestions
from diplomacy.models import Meeting, MeetingAddress, Suggestion
from tests.factories import make_meeting, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting() -> Meeting:
    meeting = make_meeting()
    MeetingAddress.objects.get_or_create(slug=meeting.slug, meeting=meeting)
    return meeting


def send(client, meeting, where="127.0.0.1", **more):
    told = {"about": "date", "words": "It was a day later.", "source": "https://news.example/1"} | more
    return client.post(reverse("suggest", args=[meeting.slug]), told, REMOTE_ADDR=where)


def test_a_suggestion_waits_for_a_reviewer_and_changes_nothing(client, meeting):
    before = (meeting.revision, meeting.date)
    response = send(client, meeting)
    assert response.status_code == 302
    assert "Thank you" in client.get(response["Location"]).content.decode()
    kept = Suggestion.objects.waiting().get()
    assert (kept.about, kept.words, kept.source) == ("date", "It was a day later.", "https://news.example/1")
    meeting.refresh_from_db()
    assert (meeting.revision, meeting.date) == before


def test_nobody_can_be_found_by_what_is_kept(client, meeting):
    send(client, meeting, where="192.0.2.17")
    kept = Suggestion.objects.get()
    assert "192.0.2" not in kept.sender
    assert len(kept.sender) == 32
    assert kept.sender == suggestions.sender_of("192.0.2.17")
    assert kept.sender != suggestions.sender_of("192.0.2.18")


@pytest.mark.parametrize(
    ("field", "wrong"),
    [("words", ""), ("words", "x" * 1001), ("source", "x" * 501), ("about", "everything"), ("words", "a\x00b")],
    ids=["no words", "too many words", "too long a source", "about nothing known", "NUL"],
)
def test_what_cannot_be_kept_is_refused_and_handed_back(client, meeting, field, wrong):
    response = send(client, meeting, **{field: wrong})
    assert response.status_code == 200
    assert 'role="alert"' in response.content.decode()
    assert not Suggestion.objects.exists()


def test_the_longest_words_that_are_allowed_are_kept(client, meeting):
    assert send(client, meeting, words="x" * 1000, source="y" * 500).status_code == 302


def test_whatever_fills_the_hidden_field_is_thanked_and_not_taken_in(client, meeting):
    assert send(client, meeting, subject="cheap watches").status_code == 302
    assert not Suggestion.objects.exists()


def test_one_sender_is_bounded_and_keeps_the_words(client, meeting):
    for _ in range(suggestions.A_SENDER_AN_HOUR):
        assert send(client, meeting).status_code == 302
    refused = send(client, meeting, words="One more thing.")
    assert refused.status_code == 429
    assert "One more thing." in refused.content.decode()
    assert Suggestion.objects.count() == suggestions.A_SENDER_AN_HOUR
    assert send(client, meeting, where="192.0.2.9").status_code == 302  # others are not


def test_all_senders_together_are_bounded(client, meeting, monkeypatch):
    monkeypatch.setattr(suggestions, "EVERYBODY_AN_HOUR", 2)
    answers = [send(client, meeting, where=f"192.0.2.{n}").status_code for n in range(3)]
    assert answers == [302, 302, 429]


def test_a_form_of_another_site_is_refused(meeting):
    assert send(Client(enforce_csrf_checks=True), meeting).status_code == 403
    assert not Suggestion.objects.exists()


def test_hostile_words_are_shown_as_words(client, meeting, admin_client):
    send(client, meeting, words="<script>alert(1)</script>")
    page = admin_client.get(reverse("admin:diplomacy_suggestion_changelist")).content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_suggestion_follows_its_meeting_into_another(client, meeting):
    send(client, meeting)
    other = make_meeting()
    meeting.addresses.update(meeting=other)
    assert Suggestion.objects.get().address.meeting == other


def test_there_is_no_form_for_a_meeting_that_is_gone(client, meeting):
    meeting.addresses.update(meeting=None)
    assert client.get(reverse("suggest", args=[meeting.slug])).status_code == 404


def test_there_is_no_form_for_what_was_found_to_be_no_meeting(client, meeting):
    Meeting.everything.filter(pk=meeting.pk).update(state=Meeting.State.REJECTED)
    page = reverse("suggest", args=[meeting.slug])
    assert client.get(page).status_code == 404
    assert client.post(page, {"about": "date", "words": "It was a Tuesday."}).status_code == 404
    assert not Suggestion.objects.exists()


def test_the_first_decision_stands(client, meeting):
    send(client, meeting)
    suggestion = Suggestion.objects.get()
    first, second = make_user(), make_user()
    suggestions.decide(suggestion, taken=True, user=first)
    suggestions.decide(suggestion, taken=False, user=second)
    suggestion.refresh_from_db()
    assert (suggestion.state, suggestion.decided_by) == ("taken", first)
    assert not Suggestion.objects.waiting().exists()


def test_a_reader_decides_nothing(client, meeting):
    from django.contrib.auth.models import Group

    from diplomacy.roles import READERS

    send(client, meeting)
    reader = make_user()
    reader.is_staff = True
    reader.save()
    reader.groups.add(Group.objects.get(name=READERS))
    client.force_login(reader)
    chosen = {"action": "take_up", "_selected_action": [Suggestion.objects.get().pk]}
    client.post(reverse("admin:diplomacy_suggestion_changelist"), chosen)
    assert Suggestion.objects.waiting().count() == 1


def test_a_reviewer_decides_in_the_admin(client, meeting):
    from django.contrib.auth.models import Group

    from diplomacy.roles import REVIEWERS

    send(client, meeting)
    reviewer = make_user()
    reviewer.is_staff = True
    reviewer.save()
    reviewer.groups.add(Group.objects.get(name=REVIEWERS))
    client.force_login(reviewer)
    chosen = {"action": "decline", "_selected_action": [Suggestion.objects.get().pk]}
    client.post(reverse("admin:diplomacy_suggestion_changelist"), chosen)
    assert Suggestion.objects.get().state == "declined"
