"""Visitors suggest, reviewers decide; nothing that a visitor sends changes a record."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from diplomacy import suggestions
from diplomacy.models import Meeting, MeetingAddress, Suggestion
from diplomacy.review import queue
from diplomacy.roles import READERS, REVIEWERS
from diplomacy.suggestions import Sender
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
    for digest in (kept.sender, kept.network):
        assert "192.0.2" not in digest
        assert len(digest) == 32
    assert Sender(kept.sender, kept.network) == Sender.at("192.0.2.17")


@pytest.mark.parametrize(
    ("one", "other", "is_one_sender", "is_one_network"),
    [
        ("192.0.2.17", "192.0.2.17", True, True),
        ("192.0.2.17", "192.0.2.18", False, True),
        ("192.0.2.255", "192.0.3.0", False, False),
        ("192.0.2.17", "::ffff:192.0.2.17", True, True),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True, True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False, True),
        ("2001:db8:1::1", "2001:db8:2::1", False, False),
        ("fe80::1%eth0", "fe80::1%eth1", True, True),
        ("", "unknown", False, False),
    ],
)
def test_a_line_is_one_sender_and_neighbours_are_one_network(one, other, is_one_sender, is_one_network):
    these, those = Sender.at(one), Sender.at(other)
    assert (these.sender == those.sender, these.network == those.network) == (is_one_sender, is_one_network)
    assert these.sender != these.network or not one


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


def test_one_person_with_many_addresses_is_bounded_and_locks_nobody_else_out(client, meeting):
    """Of a single network no more than a small part of what is taken in of all."""
    answers = [send(client, meeting, where=f"192.0.2.{n}").status_code for n in range(40)]
    assert answers == [302] * suggestions.A_NETWORK_AN_HOUR + [429] * (40 - suggestions.A_NETWORK_AN_HOUR)
    answers = [send(client, meeting, where=f"2001:db8:7:{n:x}::1").status_code for n in range(40)]
    assert answers.count(302) == suggestions.A_NETWORK_AN_HOUR
    assert send(client, meeting, where="192.0.3.1").status_code == 302
    assert suggestions.A_NETWORK_AN_HOUR * 50 <= suggestions.EVERYBODY_AN_HOUR


def test_an_hour_later_a_sender_is_heard_again(client, meeting):
    for _ in range(suggestions.A_SENDER_AN_HOUR):
        send(client, meeting)
    Suggestion.objects.update(made_at=timezone.now() - timedelta(minutes=61))
    assert send(client, meeting).status_code == 302


def test_all_senders_together_are_bounded_and_what_is_declined_makes_room(client, meeting, monkeypatch, caplog):
    monkeypatch.setattr(suggestions, "EVERYBODY_AN_HOUR", 2)
    answers = [send(client, meeting, where=f"192.0.{n}.1").status_code for n in range(3)]
    assert answers == [302, 302, 429]
    assert [r.getMessage() for r in caplog.records if r.name == "diplomacy.suggestions"] == [
        "2 suggestions within an hour; beyond 2 they are refused."
    ]
    suggestions.decide(Suggestion.objects.first(), taken=False, user=make_user())
    assert send(client, meeting, where="192.0.9.1").status_code == 302


@pytest.mark.parametrize(("number", "is_told"), [(2, False), (3, True)])
def test_reviewers_are_told_of_a_flood_and_find_it_by_network(client, meeting, monkeypatch, number, is_told):
    monkeypatch.setattr(queue, "UNUSUAL_AN_HOUR", 3)
    for n in range(number):
        send(client, meeting, where=f"192.0.2.{n}")
    declined = Suggestion.objects.latest("pk")
    declined.pk, declined.network, declined.state = None, "f" * 32, "declined"
    declined.decided_by, declined.decided_at = make_user(), timezone.now()
    declined.save()
    reviewer = make_user()
    reviewer.is_staff = True
    reviewer.save()
    reviewer.groups.add(Group.objects.get(name=REVIEWERS))
    client.force_login(reviewer)
    desk = client.get(reverse("review")).content.decode()
    assert (f"{number} within the hour" in desk) is is_told
    network = Sender.at("192.0.2.1").network
    page = client.get(reverse("admin:diplomacy_suggestion_changelist")).content.decode()
    assert f'href="?network__exact={network}"' in page
    listed = client.get(reverse("admin:diplomacy_suggestion_changelist"), {"network__exact": network})
    assert len(listed.context["cl"].result_list) == number


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
    send(client, meeting)
    reviewer = make_user()
    reviewer.is_staff = True
    reviewer.save()
    reviewer.groups.add(Group.objects.get(name=REVIEWERS))
    client.force_login(reviewer)
    chosen = {"action": "decline", "_selected_action": [Suggestion.objects.get().pk]}
    client.post(reverse("admin:diplomacy_suggestion_changelist"), chosen)
    assert Suggestion.objects.get().state == "declined"
