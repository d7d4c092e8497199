"""What was searched for, marked: on cards and on the page of the meeting that a reader comes to from them."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplomacy.hits import marked
from diplomacy.models import Meeting
from diplomacy.search import terms_of
from tests.test_ingestion import CALL


def shown(html: str) -> str:
    """The HTML with its hits in brackets."""
    return re.sub(r'<mark class="hit">(.*?)</mark>', r"[\1]", html)


@pytest.mark.parametrize(
    ("html", "query", "expected"),
    [
        ("<a href='/dang/'>Đặng</a>", "dang", "<a href='/dang/'>[Đặng]</a>"),
        ("<p>Code of conduct, of code</p>", '"code of conduct"', "<p>[Code of conduct], of code</p>"),
        ("<p>王毅外长</p>", "毅外", "<p>王[毅外]长</p>"),
        ("<p>Q&amp;A &lt;b&gt; talks</p>", "talks", "<p>Q&amp;A &lt;b&gt; [talks]</p>"),
        ("<p>talks</p>", "-talks", "<p>talks</p>"),
        ("<p>stalks</p>", "talks", "<p>stalks</p>"),
        ("<p>a code of conduct</p>", '"a code" "code of conduct"', "<p>[a code of conduct]</p>"),
        (
            '<span>a code <mark><a class="ev" href="#t"><i>Topic</i>of conduct</a></mark> at sea</span>',
            '"code of conduct at"',
            '<span>a [code ]<mark><a class="ev" href="#t"><i>Topic</i>[of conduct]</a></mark>[ at] sea</span>',
        ),
        ("<p>a code</p><p>of conduct</p>", '"code of conduct"', "<p>a code</p><p>of conduct</p>"),
        ("<dt>Place</dt><dd>a place</dd>", "place", "<dt>Place</dt><dd>a [place]</dd>"),
        ('<h2 id="hs">The sources</h2><h3>Sources</h3>', "sources", '<h2 id="hs">The sources</h2><h3>[Sources]</h3>'),
        ('<a><span class="vh">Evidence: </span>A</a>', "evidence", '<a><span class="vh">Evidence: </span>A</a>'),
    ],
    ids=[
        "folded, and no attribute",
        "a phrase",
        "Chinese within a run",
        "escaped stays escaped",
        "excluded",
        "whole words",
        "two that overlap",
        "a phrase that evidence cuts",
        "no phrase over two paragraphs",
        "no name of a field",
        "no heading of a section",
        "nothing for the ear alone",
    ],
)
def test_hits_are_marked_in_text_alone(html, query, expected):
    assert shown(marked(html, terms_of(query))) == expected


@given(st.lists(st.sampled_from(["<a>", "</a>", "<p>", "<i>", "</i>", "go", " ", "&lt;", "&amp;", "王", "毅"])))
def test_marks_change_nothing_else(pieces):
    html = "".join(pieces)
    with_marks = marked(html, terms_of("go 王毅 lt"))
    without = re.sub(r'<mark class="hit">(.*?)</mark>', r"\1", with_marks)
    assert unescape(without) == unescape(html)
    assert re.findall(r"<[^>]*>", without) == re.findall(r"<[^>]*>", html)


@pytest.mark.django_db
@pytest.mark.usefixtures("shipped")
class TestPage:
    @pytest.fixture
    def jakarta(self) -> str:
        return Meeting.objects.get(date="2023-07-13").get_absolute_url()

    def page(self, client, address, query):
        response = client.get(address, {"q": query})
        assert response.status_code == 200
        return response.content.decode()

    def test_title_names_and_passages_bear_marks(self, client, jakarta):
        html = self.page(client, jakarta, "jakarta 王毅 conduct")
        title = re.search(r"<h1>(.*?)</h1>", html)
        assert title is not None
        assert "[Jakarta]" in shown(title[1])
        assert '<span lang="zh-Hans">[王毅]</span>' in shown(html)
        passages = html.split('id="hs"')[1]
        assert re.search(r"\[[Cc]onduct\]", shown(passages))
        places = html.count('<mark class="hit">')
        assert f"“jakarta 王毅 conduct” is marked in {places} places." in html

    def test_a_page_without_a_search_bears_none(self, client, jakarta):
        html = client.get(jakarta).content.decode()
        assert 'class="hit"' not in html
        assert "Without marks" not in html
        assert client.get(jakarta, {"q": "-jakarta"}).content.decode().count('class="hit"') == 0

    def test_evidence_keeps_its_marks_and_where_they_lead(self, client, jakarta):
        def links(html: str) -> list[str]:
            return re.findall(r'class="(?:ev|ref)[^"]*" href="([^"]+)"', html)

        assert links(self.page(client, jakarta, "wang conduct")) == links(client.get(jakarta).content.decode())

    def test_the_canonical_address_has_no_search_in_it(self, client, jakarta):
        html = self.page(client, jakarta, "jakarta")
        assert f'<link rel="canonical" href="http://testserver{jakarta}">' in html
        assert f'<meta property="og:url" content="http://testserver{jakarta}">' in html
        assert f'href="{jakarta}">Without marks' in html
        assert 'href="/?q=jakarta"' in html

    def test_the_head_of_the_page_and_what_machines_read_bear_no_marks(self, client, jakarta):
        html = self.page(client, jakarta, "jakarta")
        bare = client.get(jakarta).content.decode()
        for begin, end in (("<title>", "</title>"), ('<script type="application/ld+json">', "</script>")):
            assert html.split(begin)[1].split(end)[0] == bare.split(begin)[1].split(end)[0]

    def test_a_search_and_the_bare_page_are_kept_apart_and_each_answers_that_it_is_unchanged(self, client, jakarta):
        found, bare = client.get(jakarta, {"q": "jakarta"})["ETag"], client.get(jakarta)["ETag"]
        assert found != bare
        assert client.get(jakarta, {"q": "jakarta"}, headers={"If-None-Match": found}).status_code == 304
        assert client.get(jakarta, headers={"If-None-Match": found}).status_code == 200

    def test_what_is_not_shown_is_said_to_be_elsewhere(self, client, jakarta):
        html = self.page(client, jakarta, "xylophone")
        assert "Nothing that is shown here has “xylophone”" in html
        assert 'class="hit"' not in html

    @pytest.mark.parametrize(
        "query",
        ['"><script>alert(1)</script>', "script", "<b>jakarta</b>", "amp", "a\0b jakarta", "jakarta " * 500],
    )
    def test_a_hostile_search_stays_text(self, client, jakarta, query):
        html = self.page(client, jakarta, query)
        assert "<script>alert" not in html
        assert "<b>jakarta" not in html
        assert "\0" not in html
        tags = re.findall(r"<(?!/?mark)[^>]*>", html.split("</header>")[1].split('class="split')[1])
        bare = client.get(jakarta).content.decode()
        assert tags == re.findall(r"<(?!/?mark)[^>]*>", bare.split("</header>")[1].split('class="split')[1])

    def test_a_hostile_source_stays_text(self, client, read):
        hostile = "maritime <script>alert(1)</script> issues &amp; &lt;b&gt;"
        read(call=CALL.replace("maritime issues", hostile))
        address = Meeting.objects.get(date="2022-03-03").get_absolute_url()
        html = self.page(client, address, "script b amp")
        assert "&lt;[script]&gt;alert(1)&lt;/[script]&gt;" in shown(html)
        assert "&amp;[amp]; &amp;lt;[b]&amp;gt;" in shown(html)
        sources, bare = (h.split('id="hs"')[1] for h in (html, client.get(address).content.decode()))
        assert re.sub(r'<mark class="hit">(.*?)</mark>', r"\1", sources) == bare
