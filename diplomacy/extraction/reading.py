"""What the finders of one text share."""

from bisect import bisect_left
from dataclasses import dataclass, field

from .contacts import ContactFinder
from .dates import DateMention, Frame
from .gazetteer import Gazetteer
from .headers import Header
from .hits import Hits
from .people import Cast
from .text import Layout, Part, Sentence


@dataclass(slots=True)
class Reading:
    """One text and everything found in it so far."""

    layout: Layout
    hits: Hits
    cast: Cast
    header: Header
    frame: Frame
    mentions: list[DateMention]  # of dates, in the order of the text
    gazetteer: Gazetteer
    contacts: ContactFinder = field(init=False)
    body: list[Sentence] = field(init=False)
    captions: list[Sentence] = field(init=False)
    _date_starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.contacts = ContactFinder(self.layout, self.hits, self.cast, self.gazetteer)
        place = self.header.dateline.place if self.header.dateline else None
        self.contacts.absentees.home = place.country if place else None
        self.body = [s for s in self.layout.sentences if s.part is Part.BODY]
        self.captions = [s for s in self.layout.sentences if s.part is Part.CAPTION]
        self._date_starts = [m.span.start for m in self.mentions]

    def dates_in(self, sentence: Sentence) -> list[DateMention]:
        low, high = bisect_left(self._date_starts, sentence.start), bisect_left(self._date_starts, sentence.end)
        return self.mentions[low:high]

    def dates_between(self, start: int, end: int) -> list[DateMention]:
        return self.mentions[bisect_left(self._date_starts, start) : bisect_left(self._date_starts, end)]

    def names(self, sentence: Sentence) -> set[str]:
        """Keys of the people whom a sentence names."""
        return {m.person.key for m in self.cast.in_sentence(sentence.index)}

    def holders(self, sentence: Sentence) -> set[str]:
        """Keys of the people whom a sentence gives by an office that the text has named them with."""
        return {o.person.key for o in self.contacts.absentees.bare.get(sentence.index, ()) if o.person}


class PartReader:
    """A step of the reading: it works on the parts of a Reading under their own names."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.layout, self.hits, self.cast = reading.layout, reading.hits, reading.cast
        self.header, self.frame, self.gazetteer = reading.header, reading.frame, reading.gazetteer
        self.contacts, self.grammar = reading.contacts, reading.gazetteer.grammar
        self.body, self.captions = reading.body, reading.captions
