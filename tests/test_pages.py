"""Pages as readers get them: what they show, what they survive, and how many queries they take."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from django.urls import reverse

from diplomacy.extraction.partialdates import PartialDate
from diplomacy.ingestion import ingest
from diplomacy.models import Article, Meeting, MeetingAddress, Participant, Report, Topic
from diplomacy.sources import find

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]


def page(client, address: str, status: int = 200, **headers: str) -> str:
    response = client.get(address, headers=headers)
    assert response.status_code == status, address
    return response.content.decode()


def titles(html: str) -> list[str]:
    return [re.sub(r"<[^>]+>", "", t) for t in re.findall(r'entry__title">(.*?)</h\d>', html, re.S)]


def machine_dates(html: str) -> list[str]:
    return re.findall(r'<time datetime="([^"]+)"><b>', html)


class TestTimeline:
    def test_all_six_meetings_stand_newest_first_under_their_years_and_months(self, client):
        html = page(client, "/")
        assert [re.sub(r"\s+", " ", t) for t in titles(html)] == [
            "Wang Yi and Bui Thanh Son meet in Nanning",
            "Le Hoai Trung and Wang Yi meet in Hanoi",
            "Bui Thanh Son and Wang Yi meet in Jakarta",
            "Bui Thanh Son and Qin Gang speak by telephone",
            "Bui Thanh Son and Wang Yi speak by telephone",
            titles(html)[5],
        ]
        assert "Secretary" in titles(html)[5]
        assert titles(html)[5].endswith("meet in Cao Bang")
        assert re.findall(r'id="y(\d+)"', html) == ["2024", "2023", "2021"]
        headings = re.findall(r'class="month">([^<]+)', html)
        assert headings == ["Day and month not established", "December", "July", "March", "April"]

    def test_the_order_can_be_turned_round(self, client):
        assert titles(page(client, "/?order=old")) == list(reversed(titles(page(client, "/"))))

    def test_an_uncertain_date_is_drawn_and_said_to_be_uncertain_with_the_reason(self, client):
        entry = page(client, "/").split("<article", 2)[1]
        assert "d-year" in entry
        assert 'datetime="2024"' in entry
        assert "year only" in entry
        assert "so the year is 2024" in entry

    def test_two_filters_are_joined_by_and(self, client):
        wang = page(client, "/?official=wang-yi")
        both = page(client, "/?official=wang-yi&official=le-hoai-trung")
        assert len(titles(wang)) == 4
        assert titles(both) == ["Le Hoai Trung and Wang Yi meet in Hanoi"]

    @pytest.mark.parametrize(
        ("query", "counts"),
        [
            ("", {"wang-yi": 4, "qin-gang": 1, "bui-thanh-son": 4, "le-hoai-trung": 1}),
            ("?official=wang-yi", {"wang-yi": 4, "bui-thanh-son": 3, "le-hoai-trung": 1}),
            ("?official=wang-yi&official=qin-gang", {"wang-yi": 0, "qin-gang": 0}),
        ],
        ids=["unfiltered", "under one official", "under two who never met the same guest together"],
    )
    def test_counts_are_those_of_the_meetings_under_all_filters(self, client, query, counts):
        html = page(client, f"/{query}")
        found = re.findall(r'checkbox" name="official" value="([^"]+)".*?class="n">(\d+)', html, re.S)
        assert {slug: int(n) for slug, n in found} == counts

    def test_every_count_is_what_choosing_it_gives(self, client):
        html = page(client, "/")
        for name, slug, n in re.findall(
            r'checkbox" name="(official|topic)" value="([^"]+)".*?class="n">(\d+)', html, re.S
        ):
            assert len(titles(page(client, f"/?{name}={slug}"))) == int(n), slug

    def test_a_chip_takes_its_filter_away(self, client):
        html = page(client, "/?official=wang-yi&topic=maritime")
        hrefs = re.findall(r'class="chip" href="([^"]*)"', html)
        assert hrefs == ["?topic=maritime", "?official=wang-yi"]

    def test_nothing_found_says_which_filter_to_take_away(self, client):
        html = page(client, "/?official=qin-gang&official=wang-yi")
        assert "Nothing in the record fits all of these filters" in html
        assert "Without Qin Gang" in html
        assert "Without Wang Yi" in html

    @pytest.mark.parametrize(
        "query",
        [
            "official=nobody",
            "topic=%00",
            "topic=<script>alert(1)</script>",
            "page=0",
            "page=-1",
            "page=999999999999999999999",
            "page=%D9%A3",
            "order=sideways",
            "official=" + "x" * 3000,
            "&".join(f"topic=t{n}" for n in range(300)),
            "%ff=%fe&official=%ff",
        ],
    )
    def test_nonsense_in_the_address_gets_a_page(self, client, query):
        html = page(client, f"/?{query}", 400)
        assert "<script>alert" not in html
        assert len(titles(html)) == 6

    def test_a_parameter_that_means_nothing_here_does_no_harm(self, client):
        assert len(titles(page(client, "/?view[]=x&utm_source=elsewhere"))) == 6

    def test_what_cannot_be_used_is_said(self, client):
        assert "called “nobody”" in page(client, "/?official=nobody", 400)
        assert "“sideways” is no choice here" in page(client, "/?order=sideways", 400)

    def test_htmx_gets_the_results_and_the_counts_and_no_page_around(self, client):
        html = page(client, "/?official=wang-yi", **{"HX-Request": "true"})
        assert "<html" not in html
        assert len(titles(html)) == 4
        assert 'hx-swap-oob="innerHTML:#count"' in html
        assert 'id="filter-fields" hx-swap-oob="true"' in html

    def test_restoring_history_gets_the_whole_page(self, client):
        html = page(client, "/", **{"HX-Request": "true", "HX-History-Restore-Request": "true"})
        assert "<html" in html
        assert "hx-swap-oob" not in html

    def test_caches_are_told_that_page_and_fragment_differ(self, client):
        assert {"HX-Request", "HX-History-Restore-Request"} <= set(client.get("/")["Vary"].split(", "))

    @pytest.mark.parametrize(
        ("query", "dates"),
        [
            ("from=2023&to=2023", ["2023-12-02", "2023-07-13", "2023-03-28"]),
            ("from=2023-07-13&to=2023-12", ["2023-12-02", "2023-07-13"]),
            ("from=2023-07-14&to=2023-12-01", []),
            ("from=2024-06", ["2024"]),
            ("to=2021-04-15", ["2021-04-09"]),
            ("format=phone", ["2023-03-28", "2021-04-16"]),
            ("format=phone&format=in-person&from=2021&to=2021", ["2021-04-16", "2021-04-09"]),
            ("place=jakarta&place=hanoi", ["2023-12-02", "2023-07-13"]),
            ("state=reviewed", []),
        ],
        ids=[
            "a year",
            "from a day into a month",
            "between two meetings",
            "a vague date overlaps",
            "until a day",
            "one form",
            "two forms of a year",
            "two places",
            "a state that none has",
        ],
    )
    def test_a_filter_selects(self, client, query, dates):
        assert machine_dates(page(client, f"/?{query}")) == dates

    def test_a_filter_of_several_values_counts_its_own_values_without_itself(self, client):
        html = page(client, "/?format=phone")
        found = re.findall(r'checkbox" name="format" value="([^"]+)".*?class="n">(\d+)', html, re.S)
        assert {slug: int(n) for slug, n in found} == {"in-person": 4, "phone": 2}

    def test_the_histogram_counts_under_all_filters_but_the_range(self, client):
        html = page(client, "/?official=wang-yi&from=2021-06")
        bars = dict(re.findall(r"<title>(\d{4}): (\d+) meeting", html))
        assert bars == {"2021": "1", "2022": "0", "2023": "2", "2024": "1"}
        assert 'name="official" value="wang-yi"' in html.split('class="hist"')[1].split("</form>")[0]

    @pytest.mark.parametrize(
        ("query", "said"),
        [
            ("from=yesterday", "is not a year, a month or a day"),
            ("from=2023-02-30", "is not a year, a month or a day"),
            ("from=2024&to=2023", "ends before it starts"),
            ("format=letter", "called “letter”"),
        ],
    )
    def test_a_filter_that_makes_no_sense_is_said_and_left_out(self, client, query, said):
        html = page(client, f"/?{query}", 400)
        assert said in html
        assert len(titles(html)) == 6

    def test_an_unchanged_page_answers_that_it_is_unchanged(self, client):
        tag = client.get("/?official=wang-yi")["ETag"]
        again = client.get("/?official=wang-yi", headers={"If-None-Match": tag})
        assert (again.status_code, again.content) == (304, b"")
        assert client.get("/", headers={"If-None-Match": tag}).status_code == 200

    def test_a_page_beyond_the_last_is_the_last(self, client):
        assert len(titles(page(client, "/?page=7"))) == 6

    def test_the_histogram_counts_months_where_few_years_are_in_view(self, client):
        html = page(client, "/?from=2023-07&to=2024")
        bars = re.findall(r"<title>(\w+ 202\d): (\d+) meeting", html)
        assert len(bars) == 24
        assert [month for month, n in bars if n != "0"] == ["March 2023", "July 2023", "December 2023", "January 2024"]
        assert re.findall(r'<rect [^>]*class="(in|out)"', html) == ["out"] * 6 + ["in"] * 18
        assert '<option value="2023-07" selected>July 2023</option>' in html

    def test_queries_do_not_grow_with_the_number_of_meetings(self, client, django_assert_max_num_queries):
        with django_assert_max_num_queries(36):
            page(client, "/")
        Meeting.objects.exclude(pk__in=Meeting.objects.values("pk")[:1]).delete()
        with django_assert_max_num_queries(36):
            page(client, "/")

    @pytest.mark.parametrize("query", ["", "?official=wang-yi&topic=maritime", "?from=2023&place=hanoi", "?q=conduct"])
    def test_a_page_seen_before_takes_one_query(self, client, django_assert_num_queries, query):
        page(client, f"/{query}")
        with django_assert_num_queries(1):
            page(client, f"/{query}")


def meetings():
    return Meeting.objects.order_by("first_day")


class TestMeeting:
    def test_every_value_leads_to_a_passage_that_is_on_the_page(self, client):
        for meeting in meetings():
            html = page(client, meeting.get_absolute_url())
            targets = set(re.findall(r'class="ref" href="#([^"]+)"', html))
            assert targets
            assert targets <= set(re.findall(r'<li id="([^"]+)"', html))

    def test_every_mark_leads_back_to_a_fact_that_is_on_the_page(self, client):
        for meeting in meetings():
            html = page(client, meeting.get_absolute_url())
            marks = set(re.findall(r'class="ev ev--\w+" href="#([^"]+)"', html))
            assert marks
            assert marks <= set(re.findall(r'id="([^"]+)"', html))

    def test_facts_sources_and_log_are_there(self, client):
        html = page(client, meetings().get(date="2023-07-13").get_absolute_url())
        assert "<h1>Bui Thanh Son and Wang Yi meet in Jakarta</h1>" in html
        assert "Thursday 13 July 2023" in html
        assert "The sources" in html
        assert "Record made" in html

    def test_an_old_address_leads_to_the_meeting(self, client):
        meeting = meetings().get(date="2023-07-13")
        MeetingAddress.objects.create(slug="an-older-one", meeting=meeting)
        response = client.get("/meetings/an-older-one/")
        assert (response.status_code, response["Location"]) == (302, meeting.get_absolute_url())

    def test_earlier_and_later_meetings_of_the_pair_are_a_step_away(self, client):
        html = page(client, meetings().get(date="2023-07-13").get_absolute_url())
        earlier = meetings().get(date="2021-04-16").get_absolute_url()
        later = meetings().get(date="2024").get_absolute_url()
        assert f'rel="prev" href="{earlier}"' in html
        assert f'rel="next" href="{later}"' in html
        assert "Meetings of the same pair" not in page(client, meetings().get(date="2023-12-02").get_absolute_url())
        assert "Meetings of the same pair" not in page(client, meetings().get(date="2021-04-09").get_absolute_url())

    def test_a_record_can_be_cited(self, client):
        meeting = meetings().get(date="2023-07-13")
        html = page(client, meeting.get_absolute_url())
        cited = re.sub(r"<[^>]+>", "", html.split('class="cite"')[1].split("</p>")[0])
        assert "“Bui Thanh Son and Wang Yi meet in Jakarta, Thursday 13 July 2023.” Version" in cited
        assert f"http://testserver{meeting.get_absolute_url()}" in cited

    def test_queries_are_few(self, client, django_assert_max_num_queries):
        with django_assert_max_num_queries(30):
            page(client, meetings().get(date="2023-07-13").get_absolute_url())


class TestOtherPages:
    @pytest.mark.parametrize("name", ["officials", "topics", "articles"])
    def test_lists_are_there(self, client, name):
        page(client, reverse(name))

    def test_an_official_has_names_offices_counterparts_and_meetings(self, client):
        html = page(client, "/officials/wang-yi/")
        for wanted in ("王毅", "Vương Nghị", "State Councilor", "Le Hoai Trung", "4 meetings on record"):
            assert wanted in html
        assert len(titles(html)) == 4

    def test_someone_without_a_meeting_has_a_page_too(self, client):
        assert "0 meetings on record" in page(client, "/officials/li-peng/")

    def test_every_topic_and_every_official_has_a_page(self, client):
        for row in (*Topic.objects.all(), *Participant.objects.all()[:20]):
            page(client, row.get_absolute_url())

    def test_an_article_shows_its_meetings_and_its_marks(self, client):
        article = Article.objects.get(name__startswith="004")
        html = page(client, article.get_absolute_url())
        assert html.count('class="ev ') > 10
        for meeting in Meeting.objects.filter(reports__article=article):
            assert meeting.get_absolute_url() in html

    def test_what_an_article_tells_as_background_is_listed_apart(self, client):
        article = Article.objects.get(name__startswith="003")
        values = {
            "seats": [],
            "topics": [],
            "venue": {"place": "", "city": "Liuzhou", "country": "CN"},
            "evidenced": [],
        }
        report = Report(article=article, position=9, reported=False, start=0, end=1, values=values)
        report.partial_date = PartialDate.year(2020)
        report.save()
        html = page(client, article.get_absolute_url())
        assert "Told as background" in html
        assert "2020, Liuzhou" in html
        assert "(no meeting on record)" in html

    def test_the_whole_text_is_shown_only_where_the_operator_allows_it(self, client, settings):
        article = Article.objects.get(name__startswith="003")
        assert 'class="gap"' in page(client, article.get_absolute_url())
        settings.PUBLISH_FULL_TEXT = True
        whole = page(client, article.get_absolute_url())
        assert 'class="gap"' not in whole
        shown = re.sub(
            r"<i lang.*?</i>|<small.*?</small>|<[^>]+>", "", whole.split('class="text"')[1].split("</ol>")[0]
        )
        for paragraph in article.text.split("\n"):
            assert " ".join(paragraph.split()) in unescape(" ".join(shown.split()))

    @pytest.mark.parametrize(
        "address", ["/nowhere/", "/meetings/nothing/", "/officials/x/", "/topics/x/", "/articles/x/"]
    )
    def test_what_does_not_exist_is_a_friendly_404(self, client, address):
        assert "There is no such page" in page(client, address, 404)

    def test_a_failure_is_a_friendly_500(self, client, monkeypatch, caplog):
        client.raise_request_exception = False
        monkeypatch.setattr("diplomacy.views.select", lambda *asked: 1 / 0)
        with caplog.at_level("ERROR"):
            assert "The page could not be made" in page(client, "/", 500)
        assert "ZeroDivisionError" in caplog.text, "the page says that the fault is in the log"

    @pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
    @pytest.mark.parametrize("name", ["timeline", "officials", "topics", "articles"])
    def test_pages_are_for_reading_only(self, client, name, method):
        assert getattr(client, method)(reverse(name)).status_code == 405


HOSTILE = {
    "script": "<script>alert('x')</script><img src=x onerror=alert(1)>",
    "attribute": '" onmouseover="alert(1)" x=\'',
    "template": "{{ settings.SECRET_KEY }}{% include 'x' %}",
    "right-to-left": "\u202egnis iuB\u202c \u2066isolate\u2069",
    "control characters": "a\x01b\x0c\x1b[31m",
    "entities": "&lt;b&gt; &amp;amp; &#x3C;script&#x3E;",
}


class Tags(HTMLParser):
    """Every element and attribute that a browser would see."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, attrs))


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_shown_as_text(client, tmp_path, gazetteer, settings, words):
    settings.PUBLISH_FULL_TEXT = True
    (tmp_path / "hostile.txt").write_text(
        f"Talks {words}\n\nHANOI, April 26, 2021 (VNA) - {words} Defence Minister Phan Van Giang held talks with Chinese Defence Minister "
        f"Wei Fenghe in Hanoi on April 26. They spoke of {words} the Belt and Road.\n",
        encoding="utf-8",
    )
    account = ingest(find([tmp_path]), gazetteer)
    assert account.articles == {"new": 1}
    article = Article.objects.get(name="hostile")
    for address in ("/", "/articles/", article.get_absolute_url(), article.reports.get().meeting.get_absolute_url()):
        tags = Tags(page(client, address)).seen
        scripts = [dict(attrs) for tag, attrs in tags if tag == "script"]
        assert scripts
        told = {"type": "application/ld+json"}  # to search engines; a browser runs none of it
        assert all(s.get("src", "").startswith("/static/") or s == told for s in scripts)
        assert scripts.count(told) <= 1
        assert not any(tag == "img" for tag, _ in tags)
        assert not any(name.startswith("on") for _, attrs in tags for name, _ in attrs)


def test_a_stray_nul_is_left_out_and_the_text_is_read(tmp_path, gazetteer):
    (tmp_path / "nul.txt").write_bytes(b"Talks\x00\n\nHANOI, April 26, 2021 (VNA) - Rice exports grew.\n")
    assert ingest(find([tmp_path]), gazetteer).articles == {"new": 1}
    assert "\0" not in Article.objects.get(name="nul").text


def test_a_line_of_a_megabyte_is_read_and_shown(client, tmp_path, gazetteer):
    line = "Rice and durian. " * 60_000
    (tmp_path / "long.txt").write_text(
        f"Talks\n\nHANOI, April 26, 2021 (VNA) - Defence Minister Phan Van Giang held talks with Chinese Defence Minister Wei Fenghe in Hanoi on April 26. {line}\n"
    )
    assert ingest(find([tmp_path]), gazetteer).articles == {"new": 1}
    html = page(client, Article.objects.get(name="long").get_absolute_url())
    assert len(html) < 100_000, "a page quotes; it does not reprint"


class TestSecurity:
    def test_a_page_asks_nobody_but_this_site(self, client):
        for address in ("/", meetings().first().get_absolute_url()):
            for _, attrs in Tags(page(client, address)).seen:
                for name, value in attrs:
                    if name in ("src", "action", "hx-get") or (name == "href" and value and not value.startswith("#")):
                        assert value.removeprefix("http://testserver").startswith(("/", "?")), value

    def test_there_is_no_inline_style_or_script(self, client):
        for address in ("/", meetings().first().get_absolute_url(), "/officials/wang-yi/"):
            html = page(client, address)
            assert not re.search(r"<style|\sstyle=", html)
            # data for search engines is no script to a browser
            assert not re.search(r'<script(?![^>]*\ssrc=)(?! type="application/ld\+json">)', html)

    def test_the_policy_forbids_everything_else(self, client):
        policy = client.get("/")["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy


def test_the_year_above_a_meeting_leads_to_a_page_that_holds_it(client):
    meeting = Meeting.objects.get(date="2023-12-02")
    html = page(client, meeting.get_absolute_url())
    year = re.search(r'<a href="([^"]+)">2023</a></nav>', html)
    assert year
    assert f'id="m-{meeting.slug}"' in page(client, unescape(year[1]))
