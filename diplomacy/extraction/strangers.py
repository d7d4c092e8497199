"""People in no list: whether a name is an official's, by the title beside it or its seat in a sentence of contact, and of which side."""

import re
from collections.abc import Sequence

from .capitals import Word
from .facts import Place
from .gazetteer import COUNTRY, PLACE, Gazetteer
from .hits import Hit, Hits
from .languages import Kind
from .people import PersonMention
from .spans import Span
from .text import Layout, Sentence
from .titles import TitleReader

TITLE_REACH = 90
"""Code points before a name within which its title may begin."""


class Strangers:
    def __init__(self, layout: Layout, hits: Hits, gazetteer: Gazetteer, titles: TitleReader) -> None:
        self.layout, self.hits, self.gazetteer, self.titles = layout, hits, gazetteer, titles
        self.grammar = gazetteer.grammar

    def of_a_firm(self, span: Span, sentence: Sentence) -> bool:
        """Whether the title is a firm's: who heads a company holds no office of a state or party."""
        chain = self.titles.chain(span, sentence.start)
        after = self.layout.folded[span.end : min(sentence.end, span.end + 70)]
        beside = after if after[:1] == "," else ""
        pattern = self.grammar.patterns["of_a_firm"]
        return bool(pattern.search(self.layout.folded[chain.start : span.start]) or pattern.search(beside))

    def titled(self, before: list[Word], span: Span, sentence: Sentence) -> bool:
        titles = self.grammar.title_words
        if before and titles.intersection(before[-1].folded.rstrip(".").split("-")[-1:]):
            return True
        left = self.layout.folded[max(sentence.start, span.start - 24) : span.start].rstrip(" .,").split()
        if left and (left[-1] in titles or self.grammar.patterns["counterpart_word"].fullmatch(left[-1])):
            return True
        chain = self.titles.chain(span, sentence.start)
        words = re.split(r"[\s,.-]+", self.layout.folded[max(chain.start, span.start - TITLE_REACH) : span.start])
        if titles.intersection(words):
            return True
        return self._at_post(span, sentence) or self._titled_after(span, sentence)

    def _at_post(self, span: Span, sentence: Sentence) -> bool:
        """ "Consul General in Da Nang A": between the title and the name stands where the post is."""
        before = self.hits.places.before(span.start)[-1:]
        return any(
            0 <= span.start - hit.end <= 1
            and self.grammar.patterns["place_of_post"].search(
                self.layout.folded, max(sentence.start, hit.start - TITLE_REACH), hit.start
            )
            for hit in before
        )

    def _titled_after(self, span: Span, sentence: Sentence) -> bool:
        """ "…, Vice Auditor General of …", "… (Deputy Head of …)", "…, who heads the commission": a title in the apposition."""
        match = self.grammar.patterns["apposition_after"].match(self.layout.folded, span.end, sentence.end)
        if not match:
            return False
        words = match["words"].replace("-", " ").split()[:8]
        stop = next((n for n, w in enumerate(words) if w in self.grammar.not_in_titles), len(words))
        return self.grammar.tells_a_title(words[:stop]) or match["heads"] is not None

    def at_a_table(self, span: Span, sentence: Sentence) -> bool:
        """Whether a name without a title stands where a sentence of contact names its people: "led by X", "received X", "X met"."""
        cues = [
            h
            for h in self.hits.cues.between(sentence.start, sentence.end)
            if self.gazetteer.cue(h).kind in (Kind.VERB, Kind.NOUN)
        ]
        if not cues:
            return False
        folded = self.layout.folded
        before = folded[max(sentence.start, span.start - 24) : span.start]
        if self.grammar.patterns["heads_delegation"].search(before):
            return True
        return any(
            self.gazetteer.cue(h).kind is Kind.VERB and (0 <= span.start - h.end <= 2 or 0 <= h.start - span.end <= 2)
            for h in cues
        ) and self._both_sides(sentence)

    def _both_sides(self, sentence: Sentence) -> bool:
        sides = {self.gazetteer.what(h, COUNTRY)[0] for h in self.hits.countries.between(sentence.start, sentence.end)}
        return bool(sides & {"CN", "VN"}) and not sides - {"CN", "VN"}

    def _told_side(self, span: Span, sentence: Sentence) -> str | None:
        """The side that the words beside a name tell: a country, an office of one side only, or a place, in the titles before the
        name, else in those after it, else a country named before in the sentence."""
        chain = self.titles.chain(span, sentence.start)
        after = self.grammar.patterns["apposition_after"].match(self.layout.folded, span.end, sentence.end)
        if led := self._side_of_delegation(chain.start, sentence):
            return led
        if post := self.grammar.patterns["post_abroad"].search(
            self.layout.folded, max(sentence.start, chain.start - TITLE_REACH), chain.start
        ):
            return self.grammar.countries.get(post["nation"])
        new = self.grammar.patterns["next_person"].search(self.layout.folded, chain.start, span.start)
        for start, end in (
            (new.end() if new else chain.start, span.start),
            after.span() if after else (span.end, span.end),
        ):
            if told := self._side_within(start, end):
                return told
        before = [
            h
            for h in self.hits.countries.near(span.start)
            if sentence.start <= h.start < span.start and span.start - h.end < 60
        ]
        near = [h for h in before if not self._of_post(h)]
        return str(self.gazetteer.what(near[-1], COUNTRY)[0]) if near else None

    def _across(self, tokens: list[str], span: Span, sentence: Sentence, named: Sequence[PersonMention]) -> str | None:
        """ "A, of the one side, received B": whose title tells no side is of the other, where the name may be of that side."""
        here = [m for m in named if m.sentence == sentence.index and m.start < span.start]
        verbs = [
            h
            for h in self.hits.cues.between(sentence.start, span.start)
            if self.gazetteer.cue(h).kind in (Kind.VERB, Kind.NOUN) and span.start - h.end < TITLE_REACH
        ]
        if verbs:
            met = verbs[-1]
            beside = [m for m in here if met.end <= m.start]
            subjects = [] if beside else [m for m in here if m.span.end <= met.start]
        else:
            subjects = here if len(here) == 1 and self._in_two_chairs(span, sentence) else []
        other = {"VN": "CN", "CN": "VN"}.get(subjects[-1].person.side) if subjects else None
        if other is None or tokens[0] not in self.grammar.surnames[other]:
            return None
        return None if self.grammar.patterns["surely_home"].search(" ".join(tokens)) else other

    def _in_two_chairs(self, span: Span, sentence: Sentence) -> bool:
        """Whether somebody named here presides together with whoever is named before: one of either side."""
        return any(
            self.gazetteer.cue(h).kind is Kind.SEAT
            and self.grammar.patterns["in_two_chairs"].match(self.gazetteer.cue(h).words)
            for h in self.hits.cues.between(span.end, min(sentence.end, span.end + TITLE_REACH))
        )

    def _side_of_delegation(self, end: int, sentence: Sentence) -> str | None:
        """Of "đoàn … do X" the side of the delegation, by what is told of it since the last comma."""
        text = self.layout.folded
        begin = max(sentence.start, end - 160)
        if not self.grammar.patterns["heads_delegation"].search(text, max(begin, end - 24), end):
            return None
        cuts = list(self.grammar.patterns["delegation_begins"].finditer(text, begin, end))
        return self._side_within(cuts[-1].end() if cuts else begin, end)

    def _of_post(self, hit: Hit) -> bool:
        """ "Ambassador in China": where a post is, not whose."""
        return bool(self.grammar.patterns["post_in"].search(self.layout.folded, max(0, hit.start - 8), hit.start))

    def _side_within(self, start: int, end: int) -> str | None:
        told = [h for h in self.hits.countries.between(start, end) if not self._of_post(h)]
        if told:
            return str(self.gazetteer.what(told[-1], COUNTRY)[0])
        for side in ("CN", "VN"):
            if self.grammar.patterns[f"office_of_{side.lower()}"].search(self.layout.folded, start, end):
                return side
        places = [
            p
            for h in self.hits.places.between(start, end)
            for p in self.gazetteer.what(h, PLACE)
            if isinstance(p, Place)
        ]
        return places[-1].country if places else None

    def side_of(
        self, tokens: list[str], span: Span, sentence: Sentence, others: Sequence[PersonMention] = ()
    ) -> str | None:
        """The side, by the nationality printed in the title, else by the seat across the table from one of the `others`, else by the
        make of the name."""
        if self.grammar.names_alike:
            told = self._told_side(span, sentence) or self._across(tokens, span, sentence, others)
            return (
                self.grammar.side_of_name(tokens, self.layout.quote(span), told) if told in (None, "CN", "VN") else None
            )
        near = [
            h
            for h in self.hits.countries.near(span.start)
            if sentence.start <= h.start < span.start and span.start - h.end < 60
        ]
        named = next((str(self.gazetteer.what(h, COUNTRY)[0]) for h in reversed(near)), None)
        if named not in (None, "CN", "VN"):
            return None
        return self.grammar.side_of_name(tokens, self.layout.quote(span), named)
