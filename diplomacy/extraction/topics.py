"""What the two sides spoke of: topic phrases within the stretch of text that tells of a meeting, and who raised them."""

from dataclasses import dataclass

from .gazetteer import TOPIC, Gazetteer
from .hits import Hit, Hits
from .languages import Kind
from .languages.grammar import NOT_TOPICS, OCCASIONS, SPEECH
from .people import Cast, PersonMention
from .records import TopicMention
from .spans import Evidence, Span
from .text import Layout, Part, Sentence

_TALKS = (*SPEECH, Kind.VERB, *OCCASIONS)
_SPOKEN = (Part.BODY, Part.TITLE)


MAX_NAME_PART = 2
"""Blanks in a phrase of so many words that it is no part of a body's name, however it is capitalised."""
MAX_PASSAGES = 6
"""Passages kept of a topic: the first show it, the rest repeat it."""


@dataclass(frozen=True, slots=True)
class Raised:
    topic: str
    side: str | None  # who is let speak; None for both or unknown
    evidence: Evidence


class TopicFinder:
    def __init__(self, layout: Layout, hits: Hits, cast: Cast, gazetteer: Gazetteer) -> None:
        self.layout, self.hits, self.cast, self.gazetteer = layout, hits, cast, gazetteer
        self.patterns = gazetteer.grammar.patterns
        self._last: tuple[int, list[tuple[int, Kind]]] = (-1, [])
        self.compounds = [(topic, name) for topic, name in gazetteer.compounds if hits.wording.occurs(name)]

    def in_sentence(self, sentence: Sentence, speaker: str | None, told: bool = False) -> list[Raised]:
        """Topics that a sentence touches. `speaker` is the side that the text lets speak there;
        `told` says that someone has been let speak in the same paragraph, so that plain statements carry on from it."""
        if sentence.part not in _SPOKEN:
            return []
        hits = self.hits.topics.between(sentence.start, sentence.end)
        if not told and not self._talks(sentence):
            return []
        if self.hits.wording.search("topic_background", sentence.start, sentence.end):
            return []
        compounds = self.patterns_in(sentence)
        if not (hits or compounds):
            return []
        raised = [
            Raised(str(topic), speaker, Span(hit.start, hit.end).evidence(self.layout.text, "topic-phrase"))
            for hit in hits
            if not self._in_title(hit, sentence)
            for topic in self.gazetteer.what(hit, TOPIC)
        ]
        told_in_one = {r.topic for r in raised}
        return raised + [
            Raised(topic, speaker, span.evidence(self.layout.text, "topic-compound"))
            for topic, span in compounds
            if topic not in told_in_one
        ]

    def patterns_in(self, sentence: Sentence) -> list[tuple[str, Span]]:
        """Topics put in more than one word: "visits by the leaders", "the leaders should visit each other"."""
        found = []
        for topic, name in self.compounds:
            match = self.hits.wording.search(name, sentence.start, sentence.end)
            if match and not self._in_title(Hit(match.start(), match.end(), -1), sentence):
                found.append((topic, Span(*match.span())))
        return found

    def _told_in(self, sentence: Sentence) -> list[tuple[int, Kind]]:
        """Where the cues of a sentence begin, and of what kinds they are; kept for the sentence asked for last, as three steps ask in turn."""
        if self._last[0] != sentence.index:
            cues = self.hits.cues.between(sentence.start, sentence.end)
            self._last = sentence.index, [(hit.start, self.gazetteer.cue(hit).kind) for hit in cues]
        return self._last[1]

    def _talks(self, sentence: Sentence) -> bool:
        """Whether the sentence tells of talk: a verb of speech or contact, a wish or a duty, "both" or "they"."""
        if any(kind in _TALKS for _, kind in self._told_in(sentence)):
            return True
        return bool(self.patterns["talk"].search(self.layout.folded, sentence.start, sentence.end))

    def is_speech(self, sentence: Sentence) -> bool:
        return any(kind in SPEECH for _, kind in self._told_in(sentence))

    def _in_title(self, hit: Hit, sentence: Sentence) -> bool:
        """A phrase within an office, a body's name or the titles before a name tells who speaks, not of what."""
        if self.hits.offices.covers(hit.start, hit.end):
            return True
        if any(m.chain.start <= hit.start < m.span.end for m in self.cast.in_sentence(sentence.index)):
            return True
        for cue in self.hits.cues.before(hit.start + 1):
            within = cue.start <= hit.start and hit.end <= cue.end
            if within and (cue.start, cue.end) != (hit.start, hit.end) and self.gazetteer.cue(cue).kind in NOT_TOPICS:
                return True
        if self.layout.text[hit.start].isupper() and (
            self._of_a_firm(hit, sentence)
            or (
                hit.start > sentence.start + 2
                and self.gazetteer.is_common(hit)
                and self.layout.folded.count(" ", hit.start, hit.end) < MAX_NAME_PART
            )
        ):
            return True
        if self.patterns["topic_excluded"].match(self.layout.folded, hit.end):
            return True
        begin = max(sentence.start, hit.start - 40)
        if self.layout.accented and "topic_excluded_as_printed" in self.patterns:
            return bool(self.patterns["topic_excluded_as_printed"].search(self.layout.text, begin, hit.start))
        return bool(self.hits.wording.search_cut("topic_excluded_before", begin, hit.start))

    def _of_a_firm(self, hit: Hit, sentence: Sentence) -> bool:
        """ "Railway" in "China Railway Signal Corporation": a part of a firm's name."""
        after = self.layout.text[hit.end : min(sentence.end, hit.end + 50)]
        words = after.split()
        named = words[: next((n for n, w in enumerate(words) if not (w[0].isupper() or w == "&")), len(words))]
        return bool(self.patterns["of_a_firm"].search(" ".join(named).lower()))

    def _joined(self, one: PersonMention, other: PersonMention) -> bool:
        """Whether "and" stands between two people of different sides: they speak with one voice."""
        gap = self.layout.folded[one.span.end : max(one.span.end, other.chain.start)]
        return one.person.side != other.person.side and gap.strip(" ,") in self.gazetteer.grammar.links

    def speaker(self, sentence: Sentence, previous: str | None) -> str | None:
        """The side that speaks in a sentence: named, by nationality, or the one that "he" carries on from the sentence before."""
        folded = self.layout.folded
        says = [start for start, kind in self._told_in(sentence) if kind in SPEECH]
        if self.patterns["both"].match(folded[sentence.start : sentence.start + 60]):
            return None
        mentions = self.cast.in_sentence(sentence.index)
        if says and mentions:
            before = [m for m in mentions if m.start < says[0]]
            after = [m for m in mentions if m.start >= says[-1] and m.start - says[-1] < 40 + len(sentence.span)]
            if len({m.person.side for m in before}) == 1:
                return before[-1].person.side
            if not before and after and after[-1].start > sentence.end - 60:
                return after[-1].person.side
            if before:
                if self.patterns["they"].search(folded, sentence.start, says[0]):
                    return None
                if len(before) > 1 and self._joined(before[-2], before[-1]):
                    return None
                beside = (
                    says[0] - before[-1].span.end < 15
                )  # "…, Trong said"; else the subject is who opens the sentence
                return before[-1 if beside else 0].person.side
        for side, pattern in (("CN", "chinese_voice"), ("VN", "vietnamese_voice")):
            if self.hits.wording.search(pattern, sentence.start, min(sentence.end, sentence.start + 120)):
                return side
        return previous


def gather(raised: list[Raised], order: tuple[str, ...]) -> tuple[TopicMention, ...]:
    """One mention a topic, in the order of the topic list; sides in the order CN, VN."""
    found: list[TopicMention] = []
    for topic in order:
        of_topic = [r for r in raised if r.topic == topic]
        if of_topic:
            sides = tuple(sorted({r.side for r in of_topic if r.side}))
            found.append(TopicMention(topic, sides, tuple(dict.fromkeys(r.evidence for r in of_topic))[:MAX_PASSAGES]))
    return tuple(found)
