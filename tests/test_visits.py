"""Meetings of one journey."""

import pytest

from diplomacy.index import current_index
from diplomacy.visits import journeys

from .factories import make_meeting, make_participant


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
