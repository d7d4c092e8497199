"""Pages of officials, pairs, topics, places, publishers: figures that agree with the meetings, in a fixed number of queries."""

import re
from datetime import date

import pytest

from diplomacy.index import current_index
from diplomacy.models import Citation, Evidence, Meeting, Report, Tenure
from diplomacy.places import by_country, venues_of, within
from diplomacy.profiles import profile_of
from diplomacy.reporting import reporting_of, wording_of
from tests.factories import (
    make_article,
    make_meeting,
    make_office,
    make_participant,
    make_person_merge,
    make_place,
    make_publisher,
    make_report,
    make_topic,
)

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 21)


def page(client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status, address
    return response.content.decode()


def cite(meeting, publisher, scope: str = "meeting") -> None:
    number = Report.objects.count()
    report = Report.objects.create(
        chronology_key=f"row:{number}", meeting=meeting, position=0, reported=True, start=0, end=0, values={}
    )
    Citation.objects.create(report=report, url=f"https://example.org/{number}", publisher=publisher, scope=scope)


def quote(topic, meeting, publisher, text: str, words: str, **article) -> Evidence:
    report = make_report(make_article(text, publisher=publisher, **article), meeting, values={"seats": []})
    start = text.index(words)
    return Evidence.objects.create(
        report=report, field="topics", key=topic.slug, start=start, end=start + len(words), quote=words, rule="made-up"
    )


class TestOfficial:
    def test_terms_lie_on_one_axis_with_the_meetings(self):
        wang = make_participant("wang")
        minister, vice = make_office("minister"), make_office("vice")
        Tenure.objects.create(participant=wang, office=minister, start="2013-03-16", status="current")
        Tenure.objects.create(participant=wang, office=vice, start="2001-02", end="2004-09")
        Tenure.objects.create(participant=wang, office=make_office("party"), start="2000", status="presumed-current")
        Tenure.objects.create(participant=wang, office=make_office("other"), status="end-unknown")
        make_meeting("1999-12-30", wang)
        make_meeting("2024-06-26", wang)
        make_meeting("", wang)
        profile = profile_of(wang, TODAY)
        assert (profile.axis.first, profile.axis.last) == (1999, 2026)
        assert [(t.tenure.office.slug, t.is_open, t.segment is None) for t in profile.terms] == [
            ("minister", False, False),
            ("vice", False, False),
            ("party", True, False),
            ("other", True, True),
        ]
        assert [o.slug for o in profile.offices_today] == ["minister", "party"]
        assert [b.year for b in profile.meetings if b.count] == [1999, 2024]
        assert profile.undated == 1

    def test_a_term_whose_end_nobody_knows_is_not_drawn_until_today(self):
        wang = make_participant("wang")
        Tenure.objects.create(participant=wang, office=make_office(), start="2001", status="end-unknown")
        assert profile_of(wang, TODAY).axis.last == 2001

    def test_nobody_knows_anything_of_somebody_and_the_page_stands(self, client):
        make_participant("wang")
        assert "0 meetings on record" in page(client, "/officials/wang/")

    def test_topics_by_year_count_meetings(self):
        wang, sea, health = make_participant("wang"), make_topic("sea", position=1), make_topic("health", position=2)
        make_meeting("2020-01-01", wang, topics=[sea, health])
        make_meeting("2020-02-01", wang, topics=[health])
        make_meeting("2022", wang, topics=[health])
        make_meeting("2022", make_participant("other"), topics=[sea])
        heat = profile_of(wang, TODAY).heat
        assert list(heat.years) == [2020, 2021, 2022]
        assert [(r.topic.slug, [c.count for c in r.cells]) for r in heat.rows] == [
            ("health", [2, 0, 1]),
            ("sea", [1, 0, 0]),
        ]

    def test_the_number_of_queries_is_the_same_for_many_meetings(self, client, django_assert_max_num_queries):
        wang, topic = make_participant("wang"), make_topic("sea")
        Tenure.objects.create(participant=wang, office=make_office(), start="2001")
        for n in range(12):
            make_meeting(f"20{10 + n}-06-26", wang, make_participant(side="VN"), topics=[topic])
        current_index()  # takes queries of its own, once for all pages
        with django_assert_max_num_queries(18):
            html = page(client, "/officials/wang/")
        assert html.count("/officials/wang/with/") == 12

    def test_a_counterpart_leads_to_the_pair(self, client):
        wang, son = make_participant("wang"), make_participant("son", "VN")
        make_meeting("2024-06-26", wang, son)
        address = re.search(r'href="(/officials/[^"]+/with/[^"]+)"', page(client, "/officials/son/")).group(1)
        assert address == "/officials/wang/with/son/"
        html = page(client, address)
        assert "Wang and Son" in html
        assert "26 June 2024" in html


class TestPair:
    @pytest.fixture
    def two(self):
        return make_participant("wang"), make_participant("son", "VN")

    def test_the_other_order_leads_to_the_one_address(self, client, two):
        response = client.get("/officials/son/with/wang/")
        assert (response.status_code, response["Location"]) == (301, "/officials/wang/with/son/")

    def test_whoever_is_one_with_somebody_else_leads_to_that_ones_pair_and_not_for_good(self, client, two):
        make_person_merge(participant=make_participant("wang-2"), into=two[0])
        response = client.get("/officials/wang-2/with/son/")
        assert (response.status_code, response["Location"]) == (302, "/officials/wang/with/son/")

    def test_there_is_no_pair_of_one_side_or_of_one_person(self, client, two):
        make_participant("li")
        for address in ("/officials/wang/with/li/", "/officials/wang/with/wang/", "/officials/wang/with/nobody/"):
            page(client, address, 404)

    def test_two_who_never_met_have_a_page_that_says_so(self, client, two):
        assert "0 meetings on record" in page(client, "/officials/wang/with/son/")

    def test_the_gap_and_the_cadence_are_told(self, client, two):
        for day in ("2020-01-01", "2020-01-31", "2020-02-10"):
            make_meeting(day, *two)
        html = page(client, "/officials/wang/with/son/")
        assert "one every 20 days" in html
        assert "30 days" in html
        assert "From 1 January 2020 to 31 January 2020" in html


class TestTopic:
    def test_who_reports_it_is_decided_by_what_was_read_before_what_is_cited(self):
        sea = make_topic("sea")
        beijing, hanoi = make_publisher("b", speaks_for="CN"), make_publisher("h", speaks_for="VN")
        third = make_publisher("t")
        both, silent, cited, visit, neither, undated = (
            make_meeting(day, topics=[sea])
            for day in ("2020-01-01", "2020-02-01", "2021-01-01", "2021-02-01", "2021-03-01", "")
        )
        for publisher in (beijing, hanoi):
            quote(sea, both, publisher, "They spoke of the sea.", "the sea")
        # Beijing's text was read and says nothing of the sea, so that the page cited beside it does not count for it
        make_report(make_article("They met.", publisher=beijing), silent)
        cite(silent, beijing)
        quote(sea, silent, hanoi, "They spoke of the sea.", "the sea")
        cite(cited, beijing)
        cite(visit, hanoi, "visit")
        quote(sea, neither, third, "They spoke of the sea.", "the sea")
        cite(undated, hanoi)
        make_meeting("2020-01-01")
        found = reporting_of(sea)
        assert found.totals == {"both": 1, "cn": 1, "vn": 2, "other": 2}
        assert (found.count, found.undated) == (6, 1)
        assert [(b.year, {k.kind: k.count for k in b.blocks}) for b in found.bars] == [
            (2020, {"both": 1, "cn": 0, "vn": 1, "other": 0}),
            (2021, {"both": 0, "cn": 1, "vn": 0, "other": 2}),
        ]

    def test_background_counts_for_nobody(self):
        sea, meeting = make_topic("sea"), make_meeting("2020-01-01")
        meeting.topics.add(sea)
        passage = quote(sea, meeting, make_publisher("b", speaks_for="CN"), "the sea", "the sea")
        passage.report.reported = False
        passage.report.save()
        assert reporting_of(sea).totals["other"] == 1
        assert wording_of(sea).cn == ()

    def test_the_words_of_each_side_lead_to_their_passages(self, client, django_assert_num_queries):
        sea, meeting = make_topic("sea"), make_meeting("2020-01-01")
        meeting.topics.add(sea)
        beijing, hanoi = make_publisher("b", speaks_for="CN"), make_publisher("h", speaks_for="VN")
        quote(sea, meeting, beijing, "One.\nThey spoke of Maritime issues. More.", "Maritime issues", slug="older")
        quote(sea, meeting, beijing, "Two.\n\nOf maritime issues too.", "maritime issues", slug="newer")
        quote(sea, meeting, beijing, "Of the gulf.", "the gulf", slug="gulf")
        quote(sea, meeting, hanoi, "Of the <b>East Sea</b>.", "<b>East Sea", slug="east")
        with django_assert_num_queries(5):
            found = wording_of(sea)
        assert [(q.words, q.href) for q in found.cn] == [
            ((("maritime issues", 2),), "/articles/newer/#a2"),
            ((("the gulf", 1),), "/articles/gulf/#a1"),
        ]
        html = page(client, "/topics/sea/")
        assert '<mark class="ev ev--topic">&lt;b&gt;East Sea</mark>' in html
        assert 'id="a2"' in page(client, "/articles/newer/")

    def test_words_in_capitals_are_the_same_words_in_any_alphabet(self):
        sea, meeting, hanoi = make_topic("sea"), make_meeting("2020-01-01"), make_publisher("h", speaks_for="VN")
        for words in ("BIỂN ĐÔNG", "Biển Đông"):
            quote(sea, meeting, hanoi, f"Về {words}.", words, slug=f"a{len(words)}{words[1].isupper()}".lower())
        assert [words for quotation in wording_of(sea).vn for words in quotation.words] == [("Biển Đông", 2)]

    def test_words_of_one_paragraph_stand_in_one_quotation(self):
        sea, meeting, beijing = make_topic("sea"), make_meeting("2020-01-01"), make_publisher("b", speaks_for="CN")
        first = quote(sea, meeting, beijing, "On the gulf and the sea they spoke.", "the sea")
        for words in ("the gulf", "gulf and the sea"):
            start = first.report.article.text.index(words)
            Evidence.objects.create(
                report=first.report, field="topics", key="sea", start=start, end=start + len(words), quote=words
            )
        (found,) = wording_of(sea).cn
        assert {words for words, _ in found.words} == {"the sea", "the gulf", "gulf and the sea"}
        assert "".join(p.text for p in found.passage.pieces) == "On the gulf and the sea they spoke."

    def test_a_topic_without_meetings_has_a_page(self, client):
        make_topic("sea")
        assert "0 meetings on record" in page(client, "/topics/sea/")


class TestPlaces:
    def test_cities_are_counted_with_their_venues_and_what_has_no_city_apart(self):
        hanoi = make_place("hanoi")
        palace = make_place("palace", name="Palace", kind="venue", admin="Hanoi")
        make_meeting("2024-01-01", place=hanoi, city="Hanoi", country="VN")
        make_meeting("2024-01-02", place=palace, city="Hanoi", country="VN")
        make_meeting("2024-01-03", city="Anji", country="CN")
        make_meeting("2024-01-04", country="VN")
        make_meeting("2024-01-05")
        found = by_country()
        assert [(c.code, c.count, c.elsewhere) for c in found] == [("CN", 1, 0), ("VN", 3, 1)]
        assert [(x.name, x.place, x.count) for x in found[0].locations] == [("Anji", None, 1)]
        assert [(x.name, x.place, x.count) for x in found[1].locations] == [("Hanoi", hanoi, 2)]
        assert Meeting.objects.filter(within(hanoi)).count() == 2
        assert Meeting.objects.filter(within(palace)).count() == 1
        assert [(v.slug, v.meeting_count) for v in venues_of(hanoi)] == [("palace", 1)]

    def test_a_province_holds_what_its_cities_hold(self):
        province = make_place("guangxi", name="Guangxi", country="CN", kind="province")
        city = make_place("nanning", name="Nanning", country="CN", admin="Guangxi")
        make_meeting("2024-01-01", place=city, city="Nanning", country="CN")
        assert Meeting.objects.filter(within(province)).count() == 1
        assert [v.slug for v in venues_of(province)] == ["nanning"]

    def test_a_place_is_drawn_where_it_lies(self, client):
        make_place("hanoi", latitude=21.028, longitude=105.854)
        html = page(client, "/places/hanoi/")
        x, y = re.search(r'map--region.*?<circle cx="([\d.]+)" cy="([\d.]+)"', html, re.S).groups()
        # ten units a degree of latitude from 50° north; those of longitude from 90° east shrunk by the cosine of 22°
        assert float(y) == pytest.approx((50 - 21.028) * 10, abs=0.1)
        assert float(x) == pytest.approx((105.854 - 90) * 10 * 0.92718, abs=0.1)
        assert "map.svg#region" in html

    def test_a_place_far_away_is_on_the_map_of_the_world_and_one_of_unknown_position_on_none(self, client):
        make_place("lima", country="PE", latitude=-12.046, longitude=-77.043)
        make_place("nowhere")
        assert "map.svg#world" in page(client, "/places/lima/")
        assert "map.svg" not in page(client, "/places/nowhere/")

    def test_the_index_draws_and_lists_every_place(self, client):
        hanoi = make_place("hanoi", latitude=21.028, longitude=105.854)
        lima = make_place("lima", country="PE", latitude=-12.046, longitude=-77.043)
        make_meeting("2024-01-01", place=hanoi, city="Hanoi", country="VN")
        make_meeting("2024-01-01", place=lima, city="Lima", country="PE")
        html = page(client, "/places/")
        assert html.count("<circle ") == 2 + html.split("</defs>")[0].count("<circle ")
        assert "Peru" in html
        assert 'href="/places/lima/"' in html
