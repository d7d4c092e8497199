"""Which sentences tell of which meeting, and so whose its topics are."""

from .contact import SIDES, Contact
from .gatherings import Gathering
from .gazetteer import COUNTRY
from .reading import PartReader, Reading
from .text import Part, Sentence
from .topics import TopicFinder

TOLD = (Part.BODY, Part.TITLE)


class Extents(PartReader):
    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self._firsts: dict[int, int] = {}  # id of a gathering → its first sentence
        self._last: tuple[int, Gathering] | None = None  # the sentence last given to a meeting, and which
        self.topics = TopicFinder(reading.layout, reading.hits, reading.cast, reading.gazetteer)

    def assign(self, gatherings: list[Gathering], found: list[Contact]) -> None:
        reported = [g for g in gatherings if g.reported]
        if not reported:
            return
        self._firsts = {id(g): g.first for g in gatherings}
        starts = sorted((g.first, n) for n, g in enumerate(gatherings))
        common = set.intersection(*(set(g.people) for g in reported)) if len(reported) > 1 else set()
        speaker: str | None = None
        title = self.layout.title
        press = bool(title and self.grammar.patterns["press_title"].search(self.layout.folded, title.start, title.end))
        told = -1  # paragraph in which someone has been let speak
        elsewhere = self._sentences_of_others(reported, found)
        self._last = None
        lead = {s.index for s in self.body[:3]}
        for sentence in self.layout.sentences:
            part = sentence.part
            if part not in TOLD or sentence.index in elsewhere:
                continue
            if self._of_third_parties(sentence, reported):
                continue
            if sentence.index < self._firsts[id(reported[0])] and sentence.index not in lead and part is Part.BODY:
                continue  # what is told long before the meeting is of something else
            speaker = self.topics.speaker(sentence, speaker)
            raised = self.topics.in_sentence(sentence, speaker, told == sentence.paragraph)
            if self.topics.is_speech(sentence):
                told = sentence.paragraph
            if not raised:
                if len(reported) > 1 and part is Part.BODY and self.reading.names(sentence) - common:
                    self._home_of_words(sentence, gatherings, reported, common, starts)
                continue  # who is told of, if not of what, goes on in the next sentence
            if len(reported) > 1 and self.grammar.patterns["of_all"].search(
                self.layout.folded, sentence.start, sentence.end
            ):
                for gathering in reported:
                    gathering.topics.extend(raised)
                continue  # "they all said"
            home = self._home_of_words(sentence, gatherings, reported, common, starts)
            if (
                home is not None
                and press
                and sentence.paragraph not in {self.layout.sentences[n].paragraph for n in home.sentences}
            ):
                continue  # a press conference goes on to other matters
            if home is not None:
                home.topics.extend(raised)
                if part is Part.BODY:
                    home.sentences.add(sentence.index)

    def _sentences_of_others(self, reported: list[Gathering], found: list[Contact]) -> set[int]:
        """Sentences that the text itself, not a speaker, gives to contact of other people."""
        own = {n for g in reported for n in g.sentences}
        people = {k for g in reported for k in g.people}
        return {
            c.sentence.index
            for c in found
            if all(c.of(s) for s in SIDES)
            and not set(c.evidence) & people
            and not c.speech
            and c.sentence.index not in own
        }

    def _home_of_words(
        self,
        sentence: Sentence,
        gatherings: list[Gathering],
        reported: list[Gathering],
        common: set[str],
        starts: list[tuple[int, int]],
    ) -> Gathering | None:
        """Whose words a sentence tells: of those whom it names, of the contact that it opens with, else of whoever spoke before."""
        named = {m.person.key for m in self.cast.in_sentence(sentence.index)}
        named |= {o.person.key for o in self.contacts.absentees.bare.get(sentence.index, ()) if o.person}
        found: Gathering | None = None
        if len(reported) > 1 and (own := named - common):
            fits = [g for g in reported if own & set(g.people)]
            found = fits[0] if len(fits) == 1 else None
        if found is None:
            current, opened = reported[0], -1
            for first, n in starts:
                if (
                    opened < first <= sentence.index and gatherings[n].reported
                ):  # of meetings told in one sentence the first leads
                    current, opened = gatherings[n], first
            if len(reported) > 1 and (told := self._opened_with(sentence, reported)):
                found = told
            elif (
                self._last and self._last[0] >= opened and self._firsts[id(self._last[1])] == self._firsts[id(current)]
            ):
                found = self._last[1]
            else:
                found = current
        self._last = (sentence.index, found)
        return found

    def _opened_with(self, sentence: Sentence, reported: list[Gathering]) -> Gathering | None:
        """ "During the call", "At the talks": the one meeting that was told with such a word."""
        match = self.grammar.patterns["during_the"].match(self.layout.folded[sentence.start : sentence.end][:60])
        if not match:
            return None
        words = self.grammar.contact_words.get(match["noun"], (match["noun"],))
        fits = [
            g
            for g in reported
            if self._firsts[id(g)] <= sentence.index and any(word in c.cue.words for c in g.contacts for word in words)
        ]
        return fits[0] if len(fits) == 1 else None

    def _of_third_parties(self, sentence: Sentence, reported: list[Gathering]) -> bool:
        """Whether a sentence tells of others: a third country and nobody and nothing of one of the two sides, or, before the
        meeting is told of, nobody from it."""
        countries = self.hits.countries.between(sentence.start, sentence.end)
        sides = {str(self.gazetteer.what(h, COUNTRY)[0]) for h in countries}
        sides_named = sides | {m.person.side for m in self.cast.in_sentence(sentence.index)}
        if not sides - set(SIDES) or sides_named >= set(SIDES):
            return False
        if self.grammar.patterns["both"].match(self.layout.folded[sentence.start : sentence.end][:60]):
            return False
        named = {m.person.key for m in self.cast.in_sentence(sentence.index)}
        if not named & {k for g in reported for k in g.people}:
            return True
        return bool(
            self.grammar.patterns["third_party_contact"].search(self.layout.folded, sentence.start, sentence.end)
        )
