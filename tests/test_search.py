"""Searching: names in three scripts and without marks, phrases, exclusions, and nothing that breaks."""

import re
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import translation

from diplomacy.models import Meeting, SearchText
from diplomacy.search import folded, holding, terms_of
from diplomacy.titles import title_of


@pytest.mark.parametrize(
    ("query", "needles"),
    [
        ("bui thanh son", [" bui ", " thanh ", " son "]),
        ("Bùi Thanh Sơn", [" bui ", " thanh ", " son "]),
        ('"code of conduct"', [" code of conduct "]),
        ("“code of conduct”", [" code of conduct "]),
        ('"open phrase', [" open phrase "]),
        ("王毅", [" 王 王毅 毅 "]),
        ("Đặng", [" dang "]),
        ("-phone", ["- phone "]),
        ('-"phone talks" maritime', ["- phone talks ", " maritime "]),
        ("people-to-people", [" people to people "]),
        ("!!! ... %_", []),
    ],
)
def test_a_query_is_read_as_whole_folded_words(query, needles):
    assert [("-" if t.excluded else "") + t.needle for t in terms_of(query)] == needles


def test_signs_part_words_in_texts_as_in_queries():
    assert folded(["People-to-people, 王毅（外长）!", "Đặng"]) == " people to people 王 王毅 毅 外 外长 长 dang "


def test_no_query_has_more_than_ten_terms():
    assert len(terms_of("a " * 90)) == 10


@pytest.mark.django_db
@pytest.mark.usefixtures("shipped")
class TestTimeline:
    @pytest.mark.parametrize(
        ("query", "number"),
        [
            ("bui thanh son", 4),
            ("Bùi Thanh Sơn", 4),
            ("裴青山", 4),
            ("王毅", 4),
            ("hoai trung", 1),
            ("le hoai trung hanoi", 1),
            ('"code of conduct"', 3),
            ('"conduct of code"', 0),
            ('"code of conduct" -jakarta', 2),
            ("-wang", 2),
            ("wan", 0),
            ("liuzhou", 1),
            ("%", 6),
            ("' OR 1=1 --", 0),
        ],
    )
    def test_a_search_finds(self, client, query, number):
        html = client.get("/", {"q": query}).content.decode()
        assert html.count('class="entry__title"') == number

    def test_a_search_is_a_filter_like_others_and_stays_in_the_address(self, client):
        html = client.get("/", {"q": "conduct", "official": "wang-yi"}).content.decode()
        chips = re.findall(r'class="chip" href="([^"]*)"', html)
        assert chips == ["?official=wang-yi", "?q=conduct"]
        assert 'value="conduct"' in html.split('id="q"')[1].split(">")[0]
        assert (
            '<input type="hidden" name="official" value="wang-yi">'
            in html.split('role="search"')[1].split("</form>")[0]
        )

    def test_what_is_searched_for_is_shown_as_text(self, client):
        html = client.get("/", {"q": '"><script>alert(1)</script>'}).content.decode()
        assert "<script>alert" not in html

    def test_every_meeting_has_its_words_and_a_correction_changes_them(self, django_user_model):
        from diplomacy.corrections import correct
        from tests.test_ingestion import _with, as_shown

        assert SearchText.objects.count() == Meeting.objects.count()
        meeting = Meeting.objects.get(date="2023-12-02")
        wanted = _with(as_shown(meeting), topics=frozenset({"health"}))
        correct(meeting, wanted, user=django_user_model.objects.create_user("x"), reason="Heard so.")
        words = SearchText.objects.get(meeting=meeting).folded
        assert " health " in words

    @pytest.mark.parametrize("language", ["en", "vi", "zh-hans"])
    def test_a_meeting_is_found_by_its_title_in_any_language_whatever_the_readers(self, language):
        for meeting in Meeting.objects.all():
            with translation.override(language):
                title = title_of(meeting)
            assert meeting.pk in holding(terms_of(f'"{title}"')), title

    def test_the_words_of_all_meetings_can_be_written_anew(self):
        before = dict(SearchText.objects.values_list("meeting", "folded"))
        SearchText.objects.update(folded="")
        call_command("index_words", stdout=StringIO())
        assert dict(SearchText.objects.values_list("meeting", "folded")) == before
