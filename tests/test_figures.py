"""Figures are kept for as long as the record stays as it is, and not a moment longer."""

import pytest

from diplomacy.figures import kept
from diplomacy.models import Meeting
from tests.factories import make_meeting, make_publisher

pytestmark = pytest.mark.django_db


def test_what_was_counted_is_not_counted_again(django_assert_num_queries):
    make_meeting()
    assert kept(Meeting.objects.count, "meetings", "all") == 1
    with django_assert_num_queries(1):
        assert kept(Meeting.objects.count, "meetings", "all") == 1


def test_a_change_of_the_record_is_counted_at_once():
    make_meeting()
    assert kept(Meeting.objects.count, "meetings") == 1
    make_meeting()
    assert kept(Meeting.objects.count, "meetings") == 2
    Meeting.objects.first().delete()
    assert kept(Meeting.objects.count, "meetings") == 1


def test_figures_of_other_things_are_kept_apart():
    make_meeting()
    assert kept(lambda: "sea", "topic", "sea") == "sea"
    assert kept(lambda: "health", "topic", "health") == "health"


def test_the_page_about_the_data_shows_what_was_just_recorded(client):
    for n in range(1, 4):
        make_meeting()
        make_publisher()
        assert f"Of {n} meeting" in client.get("/about/").content.decode()
