"""A meeting laid out for reading."""

from datetime import date

import pytest

from diplomacy.reading import read_meeting

from .factories import make_article, make_meeting, make_report

pytestmark = pytest.mark.django_db


def test_sources_have_their_letters_by_day_of_publication_and_those_without_one_last():
    meeting = make_meeting()
    undated, later, earlier = (make_article(published=day) for day in (None, date(2024, 6, 27), date(2024, 6, 26)))
    for article in (undated, later, earlier):
        make_report(article, meeting, values={"seats": []})
    assert [(s.letter, s.article) for s in read_meeting(meeting).sources] == [
        ("A", earlier),
        ("B", later),
        ("C", undated),
    ]
