"""What the sources cover: every text and page counted once, in the month that it was published in, or said to have none."""

import json
from datetime import date

import pytest

from diplomacy.coverage import calendar_of, calendars, gaps, sources
from diplomacy.models import Citation, Report
from diplomacy.scores import read_scores
from tests.conftest import ROOT
from tests.factories import (
    make_article,
    make_meeting,
    make_participant,
    make_place,
    make_publisher,
    make_report,
    make_topic,
)

pytestmark = pytest.mark.django_db


def cite(publisher, published: str, url: str = "", **values) -> Citation:
    number = Report.objects.count()
    report = Report.objects.create(
        chronology_key=f"row:{number}", position=0, reported=True, start=0, end=0, values={}, **values
    )
    return Citation.objects.create(
        report=report, url=url or f"https://example.org/{number}", publisher=publisher, published=published
    )


def test_texts_and_pages_are_counted_by_month_of_publication():
    agency = make_publisher("agency")
    make_article(publisher=agency, published=date(2020, 3, 1))
    make_article(publisher=agency, published=date(2020, 3, 31))
    make_article(publisher=agency)
    make_article(published=date(2020, 3, 1))
    cite(agency, "2020-03-05")
    cite(agency, "2022-01")
    cite(agency, "2022")
    cite(agency, "")
    found = calendar_of(agency)
    assert [(y.year, [c.count for c in y.months if c.count], y.vague, y.count) for y in found.years] == [
        (2020, [3], 0, 3),
        (2021, [], 0, 0),
        (2022, [1], 1, 2),
    ]
    assert (found.undated, found.count) == (2, 7)


def test_a_page_that_tells_of_two_meetings_is_one_page():
    agency = make_publisher("agency")
    cite(agency, "2020-03-05", "https://example.org/both")
    cite(agency, "2020-03-05", "https://example.org/both")
    assert calendar_of(agency).count == 1
    assert [(s.name, s.citations) for s in sources()] == [("Agency", 1)]


def test_each_account_is_of_one_side_over_the_same_years():
    make_article(publisher=make_publisher("b", speaks_for="CN"), published=date(2019, 1, 1))
    make_article(publisher=make_publisher("h", speaks_for="VN"), published=date(2021, 1, 1))
    make_article(publisher=make_publisher("third"), published=date(2020, 1, 1))
    make_article(published=date(2020, 1, 2))
    found = dict(calendars())
    assert {side: c.count for side, c in found.items()} == {"CN": 1, "VN": 1, "": 2}
    assert {tuple(y.year for y in c.years) for c in found.values()} == {(2019, 2020, 2021)}


def test_sources_are_told_with_their_first_and_last_day():
    agency, other = make_publisher("agency"), make_publisher("other")
    make_article(publisher=agency, published=date(2021, 5, 2))
    cite(agency, "2020-03")
    cite(agency, "")
    citation = cite(None, "2019")
    Citation.objects.filter(pk=citation.pk).update(publisher_name="A blog")
    make_article()
    found = {s.name: (s.articles, s.citations, s.first, s.last) for s in sources()}
    assert found == {
        "Agency": (1, 2, "2020-03", "2021-05-02"),
        "A blog": (0, 1, "2019", "2019"),
        "": (1, 0, "", ""),
    }
    assert other.name not in found


def test_gaps_are_counted(django_assert_num_queries):
    beijing, hanoi = make_publisher("b", speaks_for="CN"), make_publisher("h", speaks_for="VN")
    whole = make_meeting(
        "2024-06-26",
        make_participant(provisional=True),
        topics=[make_topic("a"), make_topic("b")],
        place=make_place(),
        city="Hanoi",
        format="in-person",
        state="reviewed",
    )
    for publisher in (beijing, hanoi):
        make_report(make_article(publisher=publisher), whole)
    one = make_meeting("2024", format="in-person")
    make_report(make_article(publisher=beijing), one)
    make_report(make_article(publisher=hanoi), one, reported=False)
    make_meeting("2024-06-27", state="chronology")
    with django_assert_num_queries(2):
        found = gaps()
    assert (found.meetings, found.unread, found.one_account) == (3, 1, 1)
    assert (found.vague, found.without_place, found.without_topic) == (1, 1, 2)
    assert (found.unreviewed, found.unconfirmed) == (2, 1)


def test_the_committed_figures_are_those_that_the_page_shows(client):
    stored = json.loads((ROOT / "evaluation" / "figures.json").read_text())
    scores = read_scores(ROOT / "evaluation" / "figures.json")
    assert len(scores.sets) == len(stored["sets"]) > 0
    html = client.get("/about/").content.decode()
    for row in scores.sets:
        assert f'<td class="n">{row.documents}</td>' in html
        assert f"{row.meetings:.3f}" in html
    assert scores.commit in html


def test_without_figures_the_page_says_so(client, settings, tmp_path):
    settings.EVALUATION_FIGURES = tmp_path / "none.json"
    assert "carries no figures" in client.get("/about/").content.decode()


def test_the_page_takes_the_same_queries_however_much_there_is(client, django_assert_max_num_queries):
    for n in range(15):
        publisher = make_publisher(speaks_for="CN")
        make_report(make_article(publisher=publisher, published=date(2020, 1, 1 + n)), make_meeting("2020-01-01"))
        cite(publisher, "2020-01-01")
    with django_assert_max_num_queries(14):
        html = client.get("/about/").content.decode()
    assert html.count('href="/publishers/') == 15


def test_a_publisher_has_a_page_with_its_months_and_texts(client):
    agency = make_publisher("agency", speaks_for="VN", aliases=["A. B."], domains=["example.org"])
    make_article(publisher=agency, published=date(2020, 3, 1), slug="one", title="<b>Talks</b>")
    html = client.get("/publishers/agency/").content.decode()
    assert "Hanoi’s account" in html
    assert "&lt;b&gt;Talks&lt;/b&gt;" in html
    assert "1 text read" in html
    assert client.get("/publishers/nobody/").status_code == 404
