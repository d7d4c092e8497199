"""Found and cited: addresses that stay, citations, what search engines are told, and that none of it can be turned against readers."""

import json
import re
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest

from diplomacy.linkeddata import event_script
from diplomacy.models import Citation, Meeting, MeetingAddress, Report
from tests.factories import (
    make_article,
    make_meeting,
    make_office,
    make_participant,
    make_place,
    make_publisher,
    make_report,
    make_topic,
)

pytestmark = pytest.mark.django_db
_SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def make_addressed(date: str = "2024-06-26", *seated, **values) -> Meeting:
    meeting = make_meeting(date, *seated, **values)
    MeetingAddress.objects.create(slug=meeting.slug, meeting=meeting)
    Meeting.objects.filter(pk=meeting.pk).update(updated_at=datetime(2026, 11, 21, 23, tzinfo=UTC), revision=3)
    return meeting


@pytest.fixture
def meeting() -> Meeting:
    wang = make_participant("wang", name="Wang Yi", name_zh="王毅")
    son = make_participant("son", "VN", name="Bui Thanh Son", name_vi="Bùi Thanh Sơn")
    place = make_place("dalian", country="CN", latitude=38.9, longitude=121.6)
    return make_addressed(
        "2024-06-26",
        wang,
        son,
        make_office("vn-minister", "VN", title="Minister"),
        topics=[make_topic("sea", title="Maritime issues", short="Maritime")],
        format="in-person",
        place=place,
        city="Dalian",
        country="CN",
    )


def html_of(client, meeting: Meeting) -> str:
    return client.get(meeting.get_absolute_url()).content.decode()


def event_of(html: str) -> dict:
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.S).group(1))


class TestCitations:
    def test_a_record_is_cited_in_bibtex(self, client, meeting):
        response = client.get(f"{meeting.get_absolute_url()}cite.bib")
        assert response["Content-Type"].startswith("application/x-bibtex")
        assert f'filename="{meeting.slug}.bib"' in response["Content-Disposition"]
        text = response.content.decode()
        assert text.startswith(f"@misc{{{meeting.slug},\n")
        assert "title = {{Wang Yi and Bui Thanh Son meet in Dalian, Wednesday 26 June 2024}}" in text
        assert "url = {http://testserver" + meeting.get_absolute_url() + "}" in text
        assert "note = {Version 3, 2026-11-21}" in text
        assert text.count("{") == text.count("}")

    def test_what_tex_would_take_for_a_command_is_escaped(self, client):
        person = make_participant("odd", name="A & B 100% $x_1 #2 {y} ~ ^ \\input")
        text = client.get(f"{make_addressed('2024', person).get_absolute_url()}cite.bib").content.decode()
        assert r"A \& B 100\% \$x\_1 \#2 \{y\} \textasciitilde{} \textasciicircum{} \textbackslash{}input" in text

    def test_a_record_is_cited_in_csl_json(self, client, meeting):
        response = client.get(f"{meeting.get_absolute_url()}cite.json")
        (entry,) = json.loads(response.content)
        assert entry["id"] == meeting.slug
        assert entry["title"] == "Wang Yi and Bui Thanh Son meet in Dalian, Wednesday 26 June 2024"
        assert entry["issued"] == {"date-parts": [[2026, 11, 21]]}
        assert (entry["version"], entry["language"]) == ("3", "en")
        assert entry["URL"] == f"http://testserver{meeting.get_absolute_url()}"

    def test_the_page_shows_what_the_files_hold(self, client, meeting):
        html = html_of(client, meeting)
        assert "Friendship Pass. “Wang Yi and Bui Thanh Son meet in Dalian" in html
        for ending in ("bib", "json"):
            assert f'href="{meeting.get_absolute_url()}cite.{ending}" download' in html
        assert "@misc{" in html

    def test_there_is_no_other_format(self, client, meeting):
        assert client.get(f"{meeting.get_absolute_url()}cite.exe").status_code == 404


class TestAddresses:
    @pytest.mark.parametrize("language", ["", "/vi", "/zh-hans"])
    @pytest.mark.parametrize("rest", ["", "cite.bib", "?q=%22code+of+conduct%22"])
    def test_an_old_address_leads_to_the_new_one_and_not_for_good(self, client, meeting, language, rest):
        """What made two meetings one may be taken back; then each has its address again, whatever a browser has kept."""
        MeetingAddress.objects.create(slug="as-it-was", meeting=meeting)
        goal = f"{language}{meeting.get_absolute_url()}{rest}"
        response = client.get(f"{language}/meetings/as-it-was/{rest}")
        assert (response.status_code, response["Location"]) == (302, goal)

    def test_a_meeting_that_is_gone_is_gone(self, client):
        MeetingAddress.objects.create(slug="gone", meeting=None)
        assert client.get("/meetings/gone/").status_code == 410
        assert client.get("/meetings/gone/cite.bib").status_code == 404

    def test_a_meeting_leads_to_its_place_its_publishers_and_its_pair(self, client, meeting):
        other = make_meeting("2025-01-01", *(s.participant for s in meeting.participations.all() if s.participant))
        make_report(make_article(publisher=make_publisher("agency")), meeting, values={"seats": []})
        html = html_of(client, meeting)
        for address in (
            "/places/dalian/",
            "/publishers/agency/",
            "/officials/wang/with/son/",
            other.get_absolute_url(),
        ):
            assert f'href="{address}"' in html

    def test_every_page_names_its_one_address_without_the_query(self, client, meeting):
        for address in (meeting.get_absolute_url(), "/officials/", "/"):
            html = client.get(f"{address}?page=1&utm_source=x").content.decode()
            assert f'<link rel="canonical" href="http://testserver{address}">' in html

    def test_a_page_that_is_not_there_names_none(self, client):
        assert "canonical" not in client.get("/nowhere/").content.decode()


class TestLinkedData:
    def test_an_event_is_told_with_all_that_is_known(self, client, meeting):
        article = make_article(title="Talks in Dalian", url="https://example.org/1")
        make_report(article, meeting, values={"seats": []})
        told = event_of(html_of(client, meeting))
        assert (told["@type"], told["startDate"], told["endDate"]) == ("Event", "2024-06-26", "2024-06-26")
        assert told["url"] == f"http://testserver{meeting.get_absolute_url()}"
        assert told["location"]["address"] == {
            "@type": "PostalAddress",
            "addressCountry": "CN",
            "addressLocality": "Dalian",
        }
        assert told["location"]["geo"]["latitude"] == 38.9
        assert [a.get("name", a.get("jobTitle")) for a in told["attendee"]] == ["Wang Yi", "Bui Thanh Son", "Minister"]
        assert told["attendee"][0]["alternateName"] == "王毅"
        assert [t["name"] for t in told["about"]] == ["Maritime issues"]
        assert told["subjectOf"][0]["headline"] == "Talks in Dalian"

    @pytest.mark.parametrize(
        ("date", "start"),
        [
            ("2024-06", "2024-06"),
            ("2024", "2024"),
            ("2024-06-26/2024-06-28", "2024-06-26"),
            ("[2024-06-26..2024-06-28]", None),
            ("", None),
        ],
    )
    def test_a_vague_day_is_never_told_as_a_day(self, client, date, start):
        assert event_of(html_of(client, make_addressed(date))).get("startDate") == start

    def test_a_call_has_no_place(self, client):
        told = event_of(html_of(client, make_addressed("2024-06-26", format="phone")))
        assert told["location"]["@type"] == "VirtualLocation"
        assert told["eventAttendanceMode"].endswith("OnlineEventAttendanceMode")

    def test_hostile_names_do_not_end_the_script(self, client):
        person = make_participant("evil", name="</script><script>alert(1)</script><!-- &\u2028")
        meeting = make_addressed("2024-06-26", person)
        html = html_of(client, meeting)
        assert "<script>alert" not in html
        assert "</script><!--" not in html
        assert event_of(html)["attendee"][0]["name"] == person.name
        assert not set("<>&") & set(event_script(meeting, [], str))

    def test_whoever_shows_a_link_is_told_title_and_summary(self, client, meeting):
        html = html_of(client, meeting)
        assert 'property="og:title" content="Wang Yi and Bui Thanh Son meet in Dalian, Wednesday 26 June 2024"' in html
        assert 'property="og:description" content="26 June 2024 · In person · Dalian · Maritime"' in html
        assert f'property="og:url" content="http://testserver{meeting.get_absolute_url()}"' in html


class TestSearchEngines:
    def locations(self, client, address: str) -> list[str]:
        response = client.get(address)
        assert response.status_code == 200
        return [e.text for e in ElementTree.fromstring(response.content).iterfind(".//s:loc", _SITEMAP)]  # noqa: S314

    def test_the_sitemap_leads_to_every_page_that_has_something(self, client, meeting):
        make_participant("nobody")
        make_place("nowhere")
        files = self.locations(client, "/sitemap.xml")
        found = [location for file in files for location in self.locations(client, file)]
        assert f"http://testserver{meeting.get_absolute_url()}" in found
        assert {"/officials/wang/", "/places/dalian/", "/topics/sea/", "/about/"} <= {
            location.removeprefix("http://testserver") for location in found
        }
        assert not any("nobody" in location or "nowhere" in location for location in found)
        for location in found:
            assert client.get(location).status_code == 200, location

    def test_many_meetings_are_told_in_files_of_a_few_queries(self, client, monkeypatch, django_assert_max_num_queries):
        monkeypatch.setattr("diplomacy.sitemaps.MeetingSitemap.rows_of_a_file", 10)
        Meeting.objects.bulk_create(Meeting(slug=f"m-{n}") for n in range(25))
        with django_assert_max_num_queries(14):
            files = [f for f in self.locations(client, "/sitemap.xml") if "meetings" in f]
        assert len(files) == 3
        with django_assert_max_num_queries(3):
            told = self.locations(client, files[1])
        assert len(told) == 30
        assert len({location.rpartition("/meetings/")[2] for location in told}) == 10
        whole = [location for file in files for location in self.locations(client, file)]
        assert len(set(whole)) == 75
        assert len(self.locations(client, files[2])) == 15

    def test_each_page_is_told_of_in_every_language_with_the_same_page_in_the_others(self, client, meeting):
        address = meeting.get_absolute_url()
        here = {"en": f"http://testserver{address}"}
        here |= {tag: f"http://testserver/{tag}{address}" for tag in ("vi", "zh-hans")}
        file = next(f for f in self.locations(client, "/sitemap.xml") if "meetings" in f)
        told = {}
        for page in ElementTree.fromstring(client.get(file).content).iterfind("s:url", _SITEMAP):  # noqa: S314
            links = page.iterfind("x:link", {"x": "http://www.w3.org/1999/xhtml"})
            told[page.findtext("s:loc", None, _SITEMAP)] = {e.get("hreflang"): e.get("href") for e in links}
            assert page.findtext("s:lastmod", None, _SITEMAP) == "2026-11-21"
        assert told == dict.fromkeys(here.values(), here | {"x-default": here["en"]})
        html = client.get(address).content.decode()
        named = dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"', html))
        assert {tag.lower(): href for tag, href in named.items()} == here | {"x-default": here["en"]}

    def test_robots_are_told_where_and_kept_from_endless_filters(self, client):
        response = client.get("/robots.txt")
        assert response["Content-Type"].startswith("text/plain")
        text = response.content.decode()
        assert "Sitemap: http://testserver/sitemap.xml" in text
        assert "Disallow: /*?" in text


def test_a_page_cited_in_any_language_is_named_with_it(client, meeting):
    report = Report.objects.create(
        chronology_key="row:1", meeting=meeting, position=0, reported=True, start=0, end=0, values={}
    )
    for number, language in enumerate(("en", "vi", "zh", "lo", "", "xx")):
        Citation.objects.create(report=report, url=f"https://example.org/{number}", language=language)
    html = html_of(client, meeting)
    assert all(f" · {name}</li>" in html for name in ("English", "Vietnamese", "Chinese", "Lao", "xx"))
