"""Two accounts, one page: what both tell, what one tells alone, and when nothing can be compared."""

import re

import pytest

from diplomacy.comparison import accounts_of, compare, told_by_one
from diplomacy.ingestion import ingest
from diplomacy.models import Meeting, Topic
from diplomacy.reading import Reference
from diplomacy.sources import find
from tests.test_ingestion import CALL, CALL_AS_BEIJING_TELLS_IT


def quote(letter: str) -> Reference:
    return Reference(f"said by {letter}", "topic", letter, 1)


TOPICS = [Topic(slug=slug, short=slug) for slug in ("maritime", "health", "connectivity")]


def test_topics_of_both_come_first_then_those_of_one_side():
    found = compare(
        [("A", "VN"), ("B", "CN"), ("C", "")],
        TOPICS,
        {"maritime": [quote("A")], "health": [quote("B")], "connectivity": [quote("A"), quote("B"), quote("C")]},
    )
    assert found is not None
    assert [(t.topic.slug, t.who) for t in found.topics] == [
        ("connectivity", "both"),
        ("health", "cn"),
        ("maritime", "vn"),
    ]
    assert (found.cn_letters, found.vn_letters, found.by_one_side_only) == ("B", "A", 2)


def test_what_only_a_third_party_tells_is_in_neither_account():
    found = compare([("A", "VN"), ("B", "CN"), ("C", "")], TOPICS, {"health": [quote("C")]})
    assert found is not None
    assert found.topics == ()


@pytest.mark.parametrize(
    "sides", [[], ["CN"], ["VN", "VN"], ["CN", ""]], ids=["none", "one", "one twice", "one and a third"]
)
def test_nothing_is_compared_where_one_side_did_not_publish(sides):
    sources = [(letter, side) for letter, side in zip("ABC", sides, strict=False)]
    assert compare(sources, TOPICS, {"health": [quote("A")]}) is None


@pytest.mark.django_db
@pytest.mark.usefixtures("facts_in_database")
class TestPage:
    @pytest.fixture
    def html(self, client, tmp_path, gazetteer) -> str:
        (tmp_path / "hanoi.txt").write_text(CALL)
        (tmp_path / "beijing.txt").write_text(CALL_AS_BEIJING_TELLS_IT)
        ingest(find([tmp_path]), gazetteer)
        return client.get(Meeting.objects.get().get_absolute_url()).content.decode()

    def test_both_accounts_stand_side_by_side(self, html):
        assert "What each side says was said" in html
        rows = re.findall(r'<tr role="row" class="(\w+)" id="c-([\w-]+)"', html)
        assert ("vn", "maritime") in rows
        assert ("cn", "belt-and-road") in rows
        assert html.count("Not mentioned</td>") == sum(who != "both" for who, _ in rows)

    def test_each_quotation_leads_to_its_passage(self, html):
        table = html.split('class="matrix"')[1].split("</table>")[0]
        targets = re.findall(r'class="ref" href="#([^"]+)"', table)
        assert targets
        assert all(f'<li id="{target}"' in html for target in targets)

    def test_a_fact_that_one_account_alone_gives_says_whose(self, html):
        facts = html.split('class="facts"')[1].split("</dl>")[0]
        by_fact = {f.split('"')[0]: f for f in facts.split('<div id="')[1:]}
        only = {name: re.findall(r"In (Beijing|Hanoi)’s account only", text) for name, text in by_fact.items()}
        references = {name: set(re.findall(r'href="#([a-z])\d', text)) for name, text in by_fact.items()}
        for name, letters in references.items():
            if name != "f-topics":
                assert len(only[name]) == (len(letters) == 1), name

    def test_the_two_sides_texts_stand_side_by_side_each_once(self, html):
        section = html.split('aria-labelledby="hs"')[1].split('aria-labelledby="hl"')[0]
        found = re.findall(r'<article class="source (\w+)"', section)
        assert found == ["cn", "vn"]
        assert 'class="duo"' in section

    def test_accounts_that_touch_no_topic_say_so(self, client, tmp_path, gazetteer):
        for name, text in (("hanoi", CALL), ("beijing", CALL_AS_BEIJING_TELLS_IT)):
            (tmp_path / f"{name}.txt").write_text("\n\n".join(text.split("\n\n")[:2]))
        ingest(find([tmp_path]), gazetteer)
        meeting = Meeting.objects.get()
        meeting.topics.clear()
        html = client.get(meeting.get_absolute_url()).content.decode()
        assert "Neither account touches a topic of the list" in html
        assert 'class="matrix"' not in html

    def test_one_account_alone_says_that_there_is_nothing_to_compare(self, client, tmp_path, gazetteer):
        (tmp_path / "hanoi.txt").write_text(CALL)
        ingest(find([tmp_path]), gazetteer)
        html = client.get(Meeting.objects.get().get_absolute_url()).content.decode()
        assert 'class="matrix"' not in html
        section = re.sub(r"<[^>]+>", " ", html.split('id="compare"')[1].split("</section>")[0])
        assert "No comparison can be made" in section
        assert re.search(r"Beijing\s+Nothing on record\s+Hanoi\s+Read here: A", section)
        assert "account only" not in html


@pytest.mark.parametrize(
    ("sources", "cited", "states"),
    [
        ([], [], ("nothing", "nothing")),
        ([], ["CN", "VN"], ("cited", "cited")),
        ([("A", "VN")], ["CN"], ("cited", "read")),
        ([("A", "CN"), ("B", ""), ("C", "CN")], [""], ("read", "nothing")),
        ([("A", "CN"), ("B", "VN")], ["CN"], ("read", "read")),
    ],
    ids=["nothing", "pages alone", "one read, one cited", "one side and a third party", "both"],
)
def test_each_account_is_read_or_cited_or_not_there(sources, cited, states):
    cn, vn = accounts_of(sources, cited)
    assert (cn.state, vn.state) == states
    assert cn.letters == ", ".join(letter for letter, side in sources if side == "CN")


@pytest.mark.parametrize(
    ("sides", "one"),
    [({"CN"}, "cn"), ({"VN"}, "vn"), ({"CN", "VN"}, ""), ({"CN", ""}, ""), ({""}, ""), (set(), "")],
)
def test_a_value_is_one_sides_alone_where_nobody_else_gives_it(sides, one):
    assert told_by_one(sides) == one
