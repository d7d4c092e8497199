"""Which sentences tell of which meeting, and so whose its topics are."""

from .contact import SIDES, Contact
from .gatherings import Gathering
from .reading import PartReader, Reading
from .text import Part, Sentence
from .topics import TopicFinder


class Extents(PartReader):
    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self.topics = TopicFinder(reading.layout, reading.hits, reading.cast, reading.gazetteer)

    def assign(self, gatherings: list[Gathering], found: list[Contact]) -> None:
        reported = [g for g in gatherings if g.reported]
        if not reported:
            return
        starts = sorted((g.first, n) for n, g in enumerate(gatherings))
        common = set.intersection(*(set(g.people) for g in reported)) if len(reported) > 1 else set()
        speaker: str | None = None
        title = self.layout.title
        press = bool(title and self.grammar.patterns["press_title"].search(self.layout.folded, title.start, title.end))
        told = -1  # paragraph in which someone has been let speak
        elsewhere = self._sentences_of_others(reported, found)
        for sentence in self.layout.sentences:
            part = sentence.part
            if part not in (Part.BODY, Part.TITLE) or sentence.index in elsewhere:
                continue
            speaker = self.topics.speaker(sentence, speaker)
            raised = self.topics.in_sentence(sentence, speaker, told == sentence.paragraph)
            if self.topics.is_speech(sentence):
                told = sentence.paragraph
            if not raised:
                continue
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
        named = {m.person.key for m in self.cast.in_sentence(sentence.index)}
        if len(reported) > 1 and (own := named - common):
            fits = [g for g in reported if own & set(g.people)]
            if len(fits) == 1:
                return fits[0]
        current, opened = reported[0], -1
        for first, n in starts:
            if (
                opened < first <= sentence.index and gatherings[n].reported
            ):  # of meetings told in one sentence the first leads
                current, opened = gatherings[n], first
        return current
