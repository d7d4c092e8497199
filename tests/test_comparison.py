"""Two accounts, one page: what both tell, what one tells alone, and when nothing can be compared."""

import re

import pytest

from diplomacy.comparison import compare
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
        assert "What each side said was said" in html
        rows = re.findall(r'<tr role="row" class="(\w+)" id="c-([\w-]+)"', html)
        assert ("vn", "maritime") in rows
        assert ("cn", "belt-and-road") in rows
        assert html.count("Not mentioned</td>") == sum(who != "both" for who, _ in rows)

    def test_each_quotation_leads_to_its_passage(self, html):
        table = html.split('class="matrix"')[1].split("</table>")[0]
        targets = re.findall(r'class="ref" href="#([^"]+)"', table)
        assert targets
        assert all(f'<li id="{target}"' in html for target in targets)

    def test_one_account_alone_says_that_there_is_nothing_to_compare(self, client, tmp_path, gazetteer):
        (tmp_path / "hanoi.txt").write_text(CALL)
        ingest(find([tmp_path]), gazetteer)
        html = client.get(Meeting.objects.get().get_absolute_url()).content.decode()
        assert "cannot be compared" in html
        assert 'class="matrix"' not in html
