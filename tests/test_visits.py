"""Meetings of one journey, and marks on what was searched for."""

import pytest

from diplomacy.hits import marked
from diplomacy.index import current_index
from diplomacy.search import terms_of
from diplomacy.visits import journeys

from .factories import make_meeting, make_participant


@pytest.mark.parametrize(
    ("html", "query", "expected"),
    [
        ("<a href='/dang/'>Đặng</a>", "dang", "<a href='/dang/'><mark>Đặng</mark></a>"),
        ("<p>Code of conduct, of code</p>", '"code of conduct"', "<p><mark>Code of conduct</mark>, of code</p>"),
        ("<p>王毅外长</p>", "毅外", "<p>王<mark>毅外</mark>长</p>"),
        ("<p>Q&amp;A &lt;b&gt; talks</p>", "talks", "<p>Q&amp;A &lt;b&gt; <mark>talks</mark></p>"),
        ("<p>talks</p>", "-talks", "<p>talks</p>"),
        ("<p>stalks</p>", "talks", "<p>stalks</p>"),
    ],
    ids=[
        "folded, and no attribute",
        "a phrase",
        "Chinese within a run",
        "escaped stays escaped",
        "excluded",
        "whole words",
    ],
)
def test_hits_are_marked_in_text_alone(html, query, expected):
    assert marked(html, terms_of(query)) == expected


@pytest.mark.django_db
class TestJourneys:
    def lengths(self, *meetings: tuple[str, str, str, str]) -> list[int]:
        """How many meetings each journey has; a meeting is a day, who leads for China and for Vietnam, and the country."""
        people: dict[str, object] = {}
        for day, china, vietnam, country in meetings:
            for who, side in ((china, "CN"), (vietnam, "VN")):
                people.setdefault(who, make_participant(who, side) if who not in people else None)
            make_meeting(day, people[china], people[vietnam], country=country)
        index = current_index()
        return [len(journey.numbers) for journey in journeys(range(len(index)), index)]

    @pytest.mark.parametrize(
        ("meetings", "lengths"),
        [
            ([("2024-06-24", "wang", "son", "VN"), ("2024-06-26", "wang", "chinh", "VN")], [2]),
            ([("2024-06-24", "wang", "son", "VN"), ("2024-06-28", "wang", "chinh", "VN")], [1, 1]),
            ([("2024-06-24", "wang", "son", "VN"), ("2024-06-26", "wang", "son", "VN")], [1, 1]),
            ([("2024-06-24", "wang", "son", "CN"), ("2024-06-26", "wang", "chinh", "CN")], [1, 1]),
            ([("2024-06-24", "wang", "son", "VN"), ("2024-06-26", "wang", "chinh", "ID")], [1, 1]),
            ([("2024-06-24", "wang", "son", "VN"), ("2024-06-26", "li", "chinh", "VN")], [1, 1]),
        ],
        ids=[
            "abroad, two hosts, days apart",
            "too many days between",
            "the same host twice",
            "at home",
            "two countries",
            "two travellers",
        ],
    )
    def test_several_hosts_of_one_traveller_make_a_visit(self, meetings, lengths):
        assert self.lengths(*meetings) == lengths
