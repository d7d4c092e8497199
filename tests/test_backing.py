"""How many sources and citations a meeting has, and whose accounts they are."""

import pytest

from diplomacy.backing import Backing, backing_of
from diplomacy.models import Citation
from tests.factories import make_article, make_meeting, make_publisher, make_report

pytestmark = pytest.mark.django_db


def cite(report, side: str | None = None, name: str = "", scope: str = Citation.Scope.MEETING) -> None:
    publisher = None if side is None else make_publisher(speaks_for=side)
    report.citations.create(url="https://example.org/", publisher=publisher, publisher_name=name, scope=scope)


@pytest.mark.parametrize(
    ("sides", "whose"),
    [
        (("CN", "VN"), "both"),
        (("CN", "VN", ""), "both"),
        (("CN", "CN"), "CN"),
        (("VN",), "VN"),
        (("CN", ""), "CN+"),
        (("VN", None), "VN+"),
        (("",), "other"),
        ((None,), ""),
        (("", None), "other"),
    ],
)
def test_accounts_belong_to_whom_their_publishers_speak_for(sides, whose):
    meeting = make_meeting()
    for side in sides:
        publisher = None if side is None else make_publisher(speaks_for=side)
        make_report(make_article(publisher=publisher), meeting)
    assert backing_of([meeting.pk]) == {meeting.pk: Backing(len(sides), 0, whose)}


def test_an_article_with_two_reports_of_a_meeting_is_one_source():
    meeting, article = make_meeting(), make_article()
    make_report(article, meeting, position=0)
    make_report(article, meeting, position=1)
    assert backing_of([meeting.pk])[meeting.pk].sources == 1


def test_background_is_no_source_and_a_page_on_the_visit_no_citation():
    meeting = make_meeting()
    report = make_report(make_article(publisher=make_publisher(speaks_for="CN")), meeting, reported=False)
    cite(report, "VN", scope=Citation.Scope.VISIT)
    assert backing_of([meeting.pk])[meeting.pk] == Backing(0, 0, "")


@pytest.mark.parametrize(
    ("side", "name", "whose"), [("CN", "", "CN"), (None, "A paper", "other"), (None, "", ""), ("", "", "other")]
)
def test_a_citation_counts_as_its_publisher_does_and_one_by_name_as_a_third_party(side, name, whose):
    meeting = make_meeting()
    cite(make_report(make_article(), meeting, reported=False), side, name)
    assert backing_of([meeting.pk])[meeting.pk] == Backing(0, 1, whose)


@pytest.mark.parametrize("number", [1, 20])
def test_any_number_of_meetings_takes_two_queries(number, django_assert_num_queries):
    pks = [make_meeting().pk for _ in range(number)]
    with django_assert_num_queries(2):
        assert backing_of(pks) == {pk: Backing(0, 0, "") for pk in pks}
