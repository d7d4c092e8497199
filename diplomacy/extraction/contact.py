"""A contact: one place in a text that tells of a meeting."""

from dataclasses import dataclass, field

from .languages import Cue
from .people import Person, PersonMention
from .spans import Evidence, Span
from .text import Part, Sentence
from .vocabulary import Format, Signal

SIDES = ("CN", "VN")


@dataclass(slots=True)
class UnnamedSeat:
    """Someone at the table whom the text gives by office alone."""

    side: str
    role: str
    span: Span
    office: str | None = None
    place: str | None = None  # slug of the province or city whose office it is


@dataclass(slots=True)
class Contact:
    sentence: Sentence
    part: Part
    cue: Cue
    span: Span  # of the cue
    signal: Signal
    people: list[Person] = field(default_factory=list)
    evidence: dict[str, list[Evidence]] = field(default_factory=dict)  # person → where
    unnamed: list[UnnamedSeat] = field(default_factory=list)
    format: Format | None = None
    format_span: Span | None = None
    appended: bool = False
    host: str | None = None  # the side that receives
    speech: bool = False  # told in someone's words, not by the text itself
    turn: tuple[int, int] = (0, 1)  # which of how many tables that one word sets: "received A and B in turn"
    pronouns: dict[str, str] = field(default_factory=dict)  # person → the word that stands for the person

    def of(self, side: str) -> set[str]:
        return {p.key for p in self.people if p.side == side}

    def has(self, side: str) -> bool:
        for person in self.people:  # asked so often that a comprehension would be felt
            if person.side == side:
                return True
        return any(seat.side == side for seat in self.unnamed) if self.unnamed else False

    def seat(self, mention: PersonMention, text: str) -> None:
        if mention.person.key not in self.evidence:
            self.people.append(mention.person)
        self.evidence.setdefault(mention.person.key, []).append(mention.whole.evidence(text, mention.rule))
