"""Why a value is what it is, as a code with facts, so that it can be told in the reader's language.

A reason is stored as a code and its facts; the English sentence stands here, next to the code, and is also the message id of the translations.
Facts that are days are ISO dates and are written out by whoever shows them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

SENTENCES: Final[Mapping[str, str]] = {
    # dates
    "day-printed": "The day is printed in the text.",
    "year-printed-elsewhere": "The text names the day without a year; elsewhere it prints %(day)s.",
    "weekday-of-printed-day": "%(weekday)s; the one day of that name that the text prints is %(day)s.",
    "month-of-publication": "“%(words)s”, in the month of the page’s date, %(published)s.",
    "month-of-dateline": "“%(words)s”, in the month of the dateline of %(dateline)s.",
    "day-after-another": "“%(words)s”, counted from the day told before.",
    "during-the-visit": "“%(words)s”: some day of the visit, which is told of on %(day)s.",
    "year-of-page": "The text names no day for it; it was published in %(year)s.",
    "bounded-by-text": "The text speaks of %(words)s.",
    "year-of-publication": "The text names the day without a year; it was published on %(published)s.",
    "year-of-dateline": "The text names the day without a year; its dateline is %(dateline)s.",
    "weekday-before-publication": "%(weekday)s before the page’s date, %(published)s.",
    "weekday-before-dateline": "%(weekday)s, counted from the dateline of %(dateline)s.",
    "relative-to-publication": "“%(words)s”, counted from the page’s date, %(published)s.",
    "relative-to-dateline": "“%(words)s”, counted from the dateline of %(dateline)s.",
    "year-of-report": "The text names the day without a year; it cites a report of %(report)s.",
    "month-of-report": "“%(words)s”, in the month of the report that the text cites, %(report)s.",
    "weekday-before-report": "%(weekday)s, counted from the report that the text cites, %(report)s.",
    "relative-to-report": "“%(words)s”, counted from the report that the text cites, %(report)s.",
    "day-of-report": "The text names no day for it; it cites a report of %(report)s.",
    "same-day": "The same day as the meeting told before it.",
    "day-of-dateline": "The text names no day for it; its dateline is %(dateline)s.",
    "day-of-publication": "The text names no day for it; it was published on %(published)s.",
    "weekday-without-date": "The text says “%(weekday)s” and bears no date.",
    "year-of-anchor": "It calls “%(anchor)s” (%(when)s) “%(words)s”, so the year is %(year)s.",
    "bounded-by-anchor": "It speaks of “%(anchor)s” (%(when)s) as past.",
    "spoken-of-since": "It speaks of “%(anchor)s”, which there is since %(when)s.",
    "anniversary": "It speaks of anniversary %(nth)s of “%(anchor)s” (%(when)s), so the year is about %(year)s.",
    "bounded-by-tenure-start": "%(person)s came to the office named: %(start)s.",
    "bounded-by-tenure-end": "%(person)s left the office named: %(end)s.",
    "bounded-by-facts": "Offices and events are known up to %(until)s.",
    "year-of-weekday": "In the years that its content allows, the dateline’s day is a %(weekday)s only in %(year)s (%(day)s).",
    "year-of-bounds": "In the years that the content allows, the day falls on %(day)s only.",
    "year-in-text": "The text gives the year only.",
    "month-in-text": "The text gives the month only.",
    "year-unknown": "The text names a day, and nothing in it tells the year.",
    "corrected": "Set by a reviewer.",
    "from-chronology": "From the chronology.",
    # places, formats, people
    "from-dateline": "From the dateline.",
    "venue-city": "%(venue)s is in %(city)s.",
    "place-not-in-list": "Not in the list of places; read from the words around it.",
    "host-country": "No place is named; the host is of this country.",
    "where-the-other-meeting-was": "No place is named; the meeting told before it was there.",
    "visitor-in-country": "The text says that the visitor is in this country.",
    "seat-of-state": "“%(words)s” stands in %(city)s.",
    "place-of-visit": "The text says where the visitor is at the time.",
    "format-default": "The text speaks of a meeting and of neither telephone nor video.",
    "office-contradicts-tenures": "The text says %(office)s; the list of office holders does not have %(person)s in it on that day.",
    "not-in-list": "Not in the list of officials; read from title and name.",
    "not-in-list-reading": "Not in the list of officials; read from title and name. The name is likely read %(reading)s.",
    "counterpart": "The text says only that it is the counterpart.",
    "spelling": "Printed as %(printed)s, with a slip of one letter.",
    "named-by-office": "The text gives the office and no name.",
    "pronoun": "“%(words)s” stands for someone named before.",
    "short-name": "Named in full earlier in the text.",
}


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """A code of `SENTENCES` with its facts, sorted by name."""

    code: str
    facts: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, code: str, **facts: str) -> "Reason":
        """Raise KeyError for a code that has no sentence, or a fact that the sentence wants and does not get."""
        SENTENCES[code] % facts
        return cls(code, tuple(sorted(facts.items())) if facts else ())

    def sentence(
        self, translate: Callable[[str], str] = str, write: Callable[[str, str], str] = lambda name, fact: fact
    ) -> str:
        """The sentence in words; `translate` takes the English message, `write` the name of each fact and the fact."""
        return translate(SENTENCES[self.code]) % {name: write(name, fact) for name, fact in self.facts}

    def as_json(self) -> dict[str, Any]:
        return {"code": self.code, **dict(self.facts)}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Reason":
        return cls(stored["code"], tuple(sorted((k, str(v)) for k, v in stored.items() if k != "code")))
