"""Where a text tells of contact between the two sides, and who with whom."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from .absentees import AbsenteeReader
from .contact import SIDES, Contact
from .gazetteer import Gazetteer
from .hits import Hit, Hits
from .languages import Cue, Kind
from .languages.grammar import OCCASIONS, PRESENT, SPEECH, TELLING
from .people import Cast, PersonMention
from .signals import SignalReader
from .spans import Span
from .tables import TableReader
from .text import Layout, Part, Sentence
from .vocabulary import Signal

MAX_CUES = 12
"""Cues of one sentence that are looked at; sentences of news have four at most, hostile ones any number."""


NOT_TOLD = (Part.FURNITURE, Part.HEADING, Part.HEADER)


MAX_ADDRESS = 36
"""Code points from the opening of a sentence within which whoever is addressed is named: "Meeting with the visiting …"."""


class ContactFinder:
    def __init__(self, layout: Layout, hits: Hits, cast: Cast, gazetteer: Gazetteer) -> None:
        self.layout, self.hits, self.cast, self.gazetteer = layout, hits, cast, gazetteer
        self.grammar = gazetteer.grammar
        self.patterns = self.grammar.patterns
        self.signals = SignalReader(layout, hits, cast, gazetteer)
        self.tables = TableReader(layout, hits, gazetteer)
        self.absentees = AbsenteeReader(layout, hits, cast, gazetteer, self.signals)

    def find(self) -> list[Contact]:
        """Contacts in the order of the text, planned and denied ones among them."""
        found: list[Contact] = []
        for sentence in self._sentences_with_cues():
            part = sentence.part
            if part in NOT_TOLD:
                continue
            found.extend(self._in_sentence(sentence, part, found))
        return found

    def _sentences_with_cues(self) -> Iterable[Sentence]:
        starts = [s.start for s in self.layout.sentences]
        telling = {bisect_right(starts, hit.start) - 1 for hit in self.hits.cues}
        for n, sentence in enumerate(self.layout.sentences):
            if n in telling or self._may_agree(sentence) or self._addresses(sentence):
                yield sentence

    def _in_sentence(self, sentence: Sentence, part: Part, earlier: list[Contact]) -> list[Contact]:
        cues = self.signals.cues(sentence)
        strong = [(h, c) for h, c in cues if c.kind in TELLING]
        strong = strong[:MAX_CUES]
        if any(c.kind is PRESENT for _, c in cues) and any(e.part is Part.BODY for e in earlier):
            strong = [(h, c) for h, c in strong if c.kind not in OCCASIONS]  # "also present at the meeting"
        heard = strong or self._addresses(sentence) or self._may_agree(sentence)
        mentions = self.signals.eligible(sentence, cues) if heard else []
        if not strong and (said := self._addressed(sentence, cues, mentions, earlier)):
            strong = [said]
        if not strong:
            return []
        found: list[Contact] = []
        form, form_span = self.signals.format_in(cues)
        told = Signal.NONE  # by the cue before
        for n, (hit, cue) in enumerate(strong):
            following = strong[n + 1][0].start if n + 1 < len(strong) else sentence.end
            signal = self.signals.signal(sentence, hit, cue, part)
            if n and self.signals.carries_on(told, strong[n - 1][0], hit):
                signal = told
            if n and told is Signal.PLANNED and cue.kind is Kind.NOUN and self._upon(sentence, hit):
                signal = told
            told = signal
            groups = self.tables.groups(sentence, hit, cue, cues, strong, mentions, following)
            appended = self._is_appended(sentence, hit)
            speech = any(self._speaks(c) and h.end <= hit.start and not self._reports(sentence, h) for h, c in cues)
            for turn, people in enumerate(groups):
                contact = Contact(sentence, part, cue, Span(hit.start, hit.end), signal)
                contact.turn = turn, len(groups)
                contact.format, contact.format_span = form, form_span
                contact.appended, contact.speech = appended, speech
                for mention in people:
                    contact.seat(mention, self.layout.text)
                if cue.host and (not self.grammar.by_clause or self._straddles(people, hit)):
                    before = cue.host == "before" and not self.tables.passive(sentence, hit)
                    hosts = [m for m in people if (m.start < hit.start) is before]
                    contact.host = hosts[-1 if before else 0].person.side if hosts else None
                self.absentees.host = contact.host or self.absentees.host
                self.absentees.complete(contact, sentence, hit, cue, strong, earlier + found)
                if self.absentees.with_others(contact, sentence, hit):
                    continue
                if contact.people or contact.unnamed or cue.kind is not Kind.TOLD:
                    found.append(contact)
        return self._distinct(found)

    def _upon(self, sentence: Sentence, hit: Hit) -> bool:
        """ "Will be received after the talks": no talks of whoever is to be received."""
        begin = max(sentence.start, hit.start - 30)
        return bool(self.patterns["upon"].search(self.layout.folded[begin : hit.start]))

    def _is_appended(self, sentence: Sentence, hit: Hit) -> bool:
        """ "Also met", "on this occasion": told beside the news."""
        end = min(sentence.end, hit.end + 24)
        opening = min(sentence.end, sentence.start + 70)
        wording = self.hits.wording
        return bool(
            wording.search_cut("appended", max(sentence.start, end - 400), end)
            or wording.match_cut("appended", sentence.start, opening)
        )

    def _speaks(self, cue: Cue) -> bool:
        """Whether a word opens somebody's own words, rather than tell what was spoken of."""
        return cue.kind in SPEECH and not self.patterns["no_speech"].fullmatch(cue.words)

    def _reports(self, sentence: Sentence, said: Hit) -> bool:
        """ "The ministry said in a statement that they met": who tells that is no speaker who looks back."""
        subject = self.layout.folded[max(sentence.start, said.start - 60) : said.start]
        named = any(said.start - 60 <= m.start < said.start for m in self.cast.in_sentence(sentence.index))
        return not named and bool(self.patterns["news_source"].search(subject))

    @staticmethod
    def _straddles(people: list[PersonMention], hit: Hit) -> bool:
        """Whether those before a verb are all of one side and somebody stands after it."""
        before = {m.person.side for m in people if m.start < hit.start}
        return len(before) < len(SIDES) and any(m.start > hit.start for m in people)

    def _addresses(self, sentence: Sentence) -> "re.Match[str] | None":
        return self.patterns["addressed"].match(self.layout.folded, sentence.start, sentence.end)

    def _may_agree(self, sentence: Sentence) -> bool:
        """Whether a sentence without a word for contact may tell of one by what two of either side did together."""
        together = "talked_together" in self.patterns or "talked_with" in self.patterns
        return self.signals.first_body(sentence) < 2 or (together and len(self.cast.in_sentence(sentence.index)) > 1)

    def _agreed(
        self, sentence: Sentence, mentions: list[PersonMention], earlier: list[Contact]
    ) -> tuple[Hit, Cue] | None:
        """ "A and B agreed here on Monday": what two of either side did as one subject, told first in the text, or what two talked
        of who have not met in it yet."""
        one, other = mentions[:2]
        folded = self.layout.folded
        if one.person.side == other.person.side:
            return None
        to = folded.rfind(" to ", other.chain.start, other.start)  # "from the Government to Deputy Director B"
        title = to + len(" to ") if to >= 0 else other.chain.start
        if match := self.patterns["talked_with"].fullmatch(folded, one.span.end, max(one.span.end, title)):
            verb = "verb" if match["verb"] else "verb_"
            return Hit(match.start(verb), match.end(verb), -1), Cue(match[verb], Kind.SAYS)
        if "talked_together" not in self.patterns and self.signals.first_body(sentence) > 1:
            return None
        pattern = self.patterns["agreed_together"]
        if self.signals.first_body(sentence) > 1:
            pattern = self.patterns["talked_together"]
            if any({one.person.key, other.person.key} <= set(c.evidence) for c in earlier):
                return None
        if not self.patterns["and_gap"].fullmatch(folded, one.span.end, max(one.span.end, other.chain.start)):
            return None
        match = pattern.match(folded, other.span.end, sentence.end)
        if match is None:
            return None
        return Hit(match.start("verb"), match.end("verb"), -1), Cue(match["verb"], Kind.SAYS)

    def _addressed(
        self,
        sentence: Sentence,
        cues: list[tuple[Hit, Cue]],
        mentions: list[PersonMention],
        earlier: list[Contact],
    ) -> tuple[Hit, Cue] | None:
        """ "With X, Y spoke about", "To X, Y said": the word for speech, where the first two people are of either side."""
        if len(mentions) < 2:
            return None
        if agreed := self._agreed(sentence, mentions, earlier):
            return agreed
        address = self._addresses(sentence)
        if not address:
            return None
        one, other = mentions[:2]
        if one.person.side == other.person.side or one.chain.start - address.end() > MAX_ADDRESS:
            return None
        said = next(((h, c) for h, c in cues if c.kind is Kind.SAYS and other.span.end <= h.start), None)
        if said is None and (match := self.patterns["dwelt"].match(self.layout.folded, other.span.end, sentence.end)):
            return Hit(match.start("verb"), match.end("verb"), -1), Cue(match["verb"], Kind.SAYS)
        return said

    @staticmethod
    def _distinct(contacts: list[Contact]) -> list[Contact]:
        """Of contacts of one sentence that name the same people the first; those that add nobody go where one is whole."""
        kept: list[Contact] = []
        for contact in contacts:
            whole = all(contact.has(s) for s in SIDES)
            if not whole and contact.cue.kind in (Kind.SEAT, Kind.TOLD):
                continue
            if any(
                k.signal is contact.signal
                and not contact.evidence
                and contact.unnamed
                and {u.span for u in contact.unnamed} <= {u.span for u in k.unnamed}
                for k in kept
            ):
                continue  # the same offices at the same words
            if any(
                k.signal is contact.signal
                and set(contact.evidence) <= set(k.evidence)
                and (k.people or not contact.unnamed)
                and (k.people or contact.cue.kind is not Kind.BODY or k.cue.kind is Kind.BODY)
                for k in kept
            ):
                continue
            if contact.cue.kind is Kind.BODY:  # a session says more than "meeting" beside it
                kept = [k for k in kept if k.evidence or k.unnamed or k.signal is not contact.signal]
            kept = [
                k
                for k in kept
                if not (
                    k.signal is contact.signal
                    and whole
                    and set(k.evidence) < set(contact.evidence)
                    and not all(k.has(s) for s in SIDES)
                )
            ]
            kept.append(contact)
        return kept
