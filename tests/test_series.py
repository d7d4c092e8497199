"""Series: what sessions with a number have in common, in the reader's language."""

import pytest
from django.http import QueryDict
from django.utils import translation

from diplomacy.facets import Matches, facet_of
from diplomacy.filters import BY_PARAMETER
from diplomacy.models import Report
from diplomacy.selection import select
from diplomacy.series import series_name
from tests.factories import make_meeting


@pytest.mark.parametrize(
    ("session", "series"),
    [
        ("Defence strategy dialogue 6th", "Defence strategy dialogue"),
        ("Joint committee of the two legislatures 1st session", "Joint committee of the two legislatures"),
        ("A dialogue of three ministries, 2nd ministerial meeting", "A dialogue of three ministries"),
        ("Committee of the 19 provinces", "Committee of the 19 provinces"),
        ("The 5th of May dinner", "The 5th of May dinner"),
    ],
)
def test_a_series_is_the_name_of_a_session_without_its_number(session, series):
    assert series_name(session) == series


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("en", "Defence strategy dialogue"),
        ("vi", "Đối thoại chiến lược quốc phòng"),
        ("zh-hans", "防务战略对话"),
    ],
)
def test_sessions_are_one_value_of_a_filter_called_in_the_readers_language(language, label):
    for number, (day, session) in enumerate([("2010-11-27", "6th"), ("2019-05-28", "7th")]):
        meeting = make_meeting(day)
        told = {"series": f"Defence strategy dialogue {session}"}
        Report.objects.create(
            meeting=meeting,
            chronology_key=f"row#{number}",
            chronology=told,
            position=0,
            reported=True,
            start=0,
            end=0,
            values={},
        )
    with translation.override(language):
        facet = facet_of(Matches(select(QueryDict())), BY_PARAMETER["series"])
    assert [(v.label, v.count) for v in facet.values] == [(label, 2)]
