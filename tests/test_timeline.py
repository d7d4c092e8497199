"""What stands above the list: how many, from when to when."""

import pytest
from django.http import QueryDict

from diplomacy.selection import select
from diplomacy.timeline import Timeline
from tests.factories import make_meeting

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        (["2000-12-12/2000-12-14", "2026-04-15"], ("2000-12-12", "2026-04-15")),
        (["2000-12-12", "2026-04-14/2026-04-15"], ("2000-12-12", "2026-04-15")),
        (["2000-12", "2026"], ("2000-12", "2026")),
        (["2024-06-26"], ("2024-06-26", "2024-06-26")),
    ],
    ids=["begins within several days", "ends within several days", "no more than is known", "one alone"],
)
def test_the_stretch_of_time_has_one_beginning_and_one_end(dates, said):
    for date in dates:
        make_meeting(date)
    bounds = Timeline(select(QueryDict())).bounds
    assert bounds
    assert tuple(b.edtf for b in bounds) == said


def test_there_is_no_stretch_of_time_where_no_year_is_known():
    make_meeting("XXXX-04-16")
    assert Timeline(select(QueryDict())).bounds is None
