"""Who sits at one table: the groups of people that a cue of contact brings together."""

from .clauses import ClauseReader
from .contact import SIDES
from .gazetteer import Gazetteer
from .hits import Hit, Hits
from .languages import Cue, Kind
from .languages.grammar import STOP
from .people import PersonMention
from .text import Layout, Sentence

LEADERS = 3
"""Titled hosts of one side from whom on each receives a guest at a table of their own."""
REACH = 60
"""Code points before a cue within which the verb that makes it passive stands."""


class TableReader:
    """Reads, of the people whom a sentence names, who is with whom by which word for contact."""

    def __init__(self, layout: Layout, hits: Hits, gazetteer: Gazetteer) -> None:
        self.layout, self.hits, self.gazetteer = layout, hits, gazetteer
        self.grammar = gazetteer.grammar
        self.patterns = self.grammar.patterns
        self.clauses = ClauseReader(layout, gazetteer)

    def groups(
        self,
        sentence: Sentence,
        hit: Hit,
        cue: Cue,
        cues: list[tuple[Hit, Cue]],
        strong: list[tuple[Hit, Cue]],
        mentions: list[PersonMention],
        following: int,
    ) -> list[list[PersonMention]]:
        """The tables that a cue sets: people who sit at one are one group."""
        if self.grammar.by_clause:
            return self.clauses.groups(sentence, hit, cue, cues, strong, mentions)
        if cue.kind is Kind.TOLD and self.passive(sentence, hit):
            hearers = [m for m in mentions if m.span.end <= hit.start][-1:]
            speakers = [m for m in mentions if m.start >= hit.end][:1]
            both = hearers and speakers and hearers[0].person.side != speakers[0].person.side
            by = self.patterns["told_by"].search(self.layout.folded, hit.end, speakers[0].chain.start) if both else None
            if (
                hearers
                and not by
                and self.patterns["told_by_counterpart"].match(self.layout.folded, hit.end, sentence.end)
            ):
                return [hearers]
            return [[*hearers, *speakers]] if by else []
        if cue.kind is Kind.TOLD:
            speaker = [m for m in mentions if m.span.end <= hit.start][-1:]
            hearer = [
                m
                for m in mentions
                if m.start >= hit.end
                and self.patterns["to_hearer"].fullmatch(self.layout.folded, hit.end, max(hit.end, m.chain.start))
            ][:1]
            pronoun = self.patterns["he_before"].search(
                self.layout.folded, max(sentence.start, hit.start - 12), hit.start
            )
            if hearer and not speaker and pronoun:
                return [hearer]
            if speaker and not hearer and self.patterns["told_guest"].match(self.layout.folded, hit.end, sentence.end):
                return [speaker]
            return (
                [[*speaker, *hearer]] if speaker and hearer and speaker[0].person.side != hearer[0].person.side else []
            )
        if cue.kind in (Kind.NOUN, Kind.BODY, Kind.SEAT):
            mentions = self._after_another(hit, cue, strong, mentions)
            that = min(
                (
                    h.start
                    for h, c in cues
                    if c.kind is Kind.STOP and c.words in self.grammar.subordinators and h.start > hit.end
                ),
                default=sentence.end,
            )
            if whom := self.hits.wording.search("of_whom", hit.end, that):
                that = whom.start()
            people = [m for m in mentions if m.start < that and (m.start < hit.end or not self._possessed(m, hit))]
            return self._one_by_one(people, sentence, hit, cue) or [self._with_each(people, sentence, hit, cue, strong)]
        if cue.kind is Kind.SAYS:
            return [mentions[:2]]
        stops = [
            h.start
            for h, c in cues
            if c.kind in (Kind.STOP, Kind.SAYS)
            and h.start >= hit.end
            and not self.patterns["at_which"].search(self.layout.folded, max(hit.end, h.start - 8), h.end)
        ]
        end = min([sentence.end, *stops])
        folded, parts = self.layout.folded, self.patterns["part"]
        part = max((m.end() for m in parts.finditer(folded, sentence.start, hit.start)), default=sentence.start)
        verbs = [h.start for h, c in strong if c.kind is Kind.VERB and h.start >= part]
        first = min(verbs)
        end = min([end, *(v for v in verbs if v > hit.start)])
        next_part = parts.search(folded, hit.end, end)
        end = next_part.start() if next_part else end
        clause = max((h.end for h, c in cues if c.kind is STOP and h.end <= hit.start), default=sentence.start)
        clause = max(clause, part)
        subjects = [
            m
            for m in mentions
            if clause <= m.start < hit.start and not any(v < m.start for v in verbs if v < hit.start)
        ]
        subjects = subjects or self._after_opening(sentence, hit, first, mentions)
        subjects = subjects or [m for m in mentions if part <= m.start < first]
        said = {h.start for h, c in cues if c.kind is Kind.SAYS}
        objects = [
            m
            for m in mentions
            if hit.end <= m.start < end and not self._possessed(m, hit) and not self._tells_after(m, hit, said)
        ]
        apart = self.hits.wording.search("separately", sentence.start, sentence.end)
        apart = apart or self.patterns["meetings_with"].search(cue.words)
        if (
            apart
            and not objects
            and len({m.person.side for m in subjects}) == 1
            and len({m.person.key for m in subjects}) > 1
            and (
                self.hits.wording.search("described", hit.end, sentence.end)
                or self.patterns["object_pronoun"].match(self.layout.folded, hit.end, sentence.end)
            )
        ):
            return [[subject] for subject in subjects]
        if (
            apart
            and len({m.person.side for m in subjects}) == 1
            and len({m.person.key for m in objects}) == 1
            and len({m.person.key for m in subjects}) > 1
        ):
            return [[subject, *objects] for subject in subjects]
        if (
            self.patterns["met_in_turn"].fullmatch(cue.words)
            and len({m.person.key for m in subjects}) >= LEADERS
            and len({m.person.side for m in subjects}) == 1
            and len({m.person.key for m in objects}) <= 1
            and all(m.chain.start < m.start for m in subjects)
            and (objects or self.hits.wording.search("described", hit.end, sentence.end))
        ):
            return [
                [subject, *objects] for subject in subjects
            ]  # three leaders, each with a title, receive a guest one by one
        if apart and not objects and (received := self._one_to_many(subjects)):
            return received
        sides = {m.person.side for m in subjects}
        if subjects and objects and sides == {m.person.side for m in objects} and len(sides) == 1:
            return []  # a leader and the embassy's staff: no meeting of the two sides
        if objects and {m.person.side for m in objects} - sides:
            guests = [m for m in objects if m.person.side not in sides]
            pronoun = self.patterns["pronoun"].search(self.layout.folded, sentence.start, hit.start)
            if (
                cue.separates
                and len(guests) > 1
                and (subjects or pronoun or self.hits.wording.search("described", sentence.start, hit.start))
                and len({m.person.side for m in guests}) == 1
                and self._listed(guests, bool(apart))
                and not all(self._is_envoy(g) for g in guests)
            ):
                return [[*subjects, guest] for guest in guests]
        return [[*subjects, *objects]]

    def _after_opening(
        self, sentence: Sentence, hit: Hit, first: int, mentions: list[PersonMention]
    ) -> list[PersonMention]:
        """ "After talks with A, B called on C": the subject follows the comma of a clause that tells of contact itself."""
        folded = self.layout.folded
        if not self.patterns["opening_clause"].match(folded, sentence.start, first):
            return []
        between = [m for m in mentions if first < m.start < hit.start]
        return [m for m in between[-1:] if "," in folded[first : m.start]]

    @staticmethod
    def _one_to_many(people: list[PersonMention]) -> list[list[PersonMention]]:
        """ "A was received in turn by B, C and D", where a language puts all of them before the verb: a table for each of the many."""
        of_side = {side: [m for m in people if m.person.side == side] for side in SIDES}
        for one, many in (SIDES, SIDES[::-1]):
            if len({m.person.key for m in of_side[one]}) == 1 and len({m.person.key for m in of_side[many]}) > 1:
                return [[*of_side[one], m] for m in of_side[many]]
        return []

    def _after_another(
        self, hit: Hit, cue: Cue, strong: list[tuple[Hit, Cue]], mentions: list[PersonMention]
    ) -> list[PersonMention]:
        """ "A met B and also co-chaired a session with C": B sat at the first table only."""
        verbs = [h for h, c in strong if c.kind is Kind.VERB and h.end <= hit.start]
        turn = self.patterns["and_also"].search(self.layout.folded, verbs[0].end, hit.end) if verbs else None
        if turn is None and cue.kind is Kind.NOUN and verbs:
            turn = self.patterns["after_another"].search(self.layout.folded, verbs[0].end, hit.end)
        if turn is None:
            return mentions
        subjects = [m for m in mentions if m.start < verbs[0].start]
        others = [m for m in mentions if m.start > turn.end()]
        return [*subjects, *others] if subjects and others else mentions

    def _possessed(self, mention: PersonMention, hit: Hit) -> bool:
        """ "Who had met A, shared B's view": of whom something is told is no guest, unless he stands right after the verb."""
        return mention.chain.start - hit.end > 1 and bool(
            self.patterns["possessed"].match(self.layout.folded, mention.span.end, mention.span.end + 12)
        )

    def _tells_after(self, mention: PersonMention, hit: Hit, said: set[int]) -> bool:
        """ "A met C, B said": who tells of it at the end is none of the guests."""
        begin = min(mention.chain.start, mention.start)
        return mention.span.end + 1 in said and begin - hit.end > 1 and self.layout.folded[begin - 2 : begin] == ", "

    def _with_each(
        self, people: list[PersonMention], sentence: Sentence, hit: Hit, cue: Cue, strong: list[tuple[Hit, Cue]]
    ) -> list[PersonMention]:
        """ "In talks with A and in a later meeting with B": at each table whoever is named before the first, and its own guests."""
        nouns = [h for h, c in strong if c.kind is Kind.NOUN and self._with(h)]
        if cue.kind is not Kind.NOUN or len(nouns) < 2 or hit not in nouns:
            return people
        ends = [*(h.start for h in nouns[1:]), sentence.end]
        guests = [[m for m in people if h.end <= m.start < end] for h, end in zip(nouns, ends, strict=True)]
        subjects = [m for m in people if m.start < nouns[0].start]
        sides = {m.person.side for m in subjects}
        if not subjects or not all(guests) or any(m.person.side in sides for g in guests for m in g):
            return people
        return [*subjects, *guests[nouns.index(hit)]]

    def _with(self, hit: Hit) -> bool:
        return bool(self.patterns["with_guests"].match(self.layout.folded, hit.end - 5, hit.end + 6))

    def _listed(self, guests: list[PersonMention], apart: bool) -> bool:
        """Whether each of several guests stands with a title of their own: received one by one, not as one group."""
        return all(g.chain.start < g.start or (apart and bool(g.offices or g.printed_role)) for g in guests)

    def _is_envoy(self, guest: PersonMention) -> bool:
        """ "Received the ambassador and the consul general": those of one embassy come together."""
        start, folded = guest.chain.start, self.layout.folded
        posted = self.patterns["post_abroad"].search(folded, max(0, start - REACH), start)
        return posted is not None or bool(self.patterns["envoy"].match(folded, start))

    def _one_by_one(
        self, people: list[PersonMention], sentence: Sentence, hit: Hit, cue: Cue
    ) -> list[list[PersonMention]]:
        """Meetings, in the plural, with A, with B and with C."""
        if not self.patterns["meetings"].search(cue.words):
            return []
        after = [m for m in people if m.start > hit.end]
        apart = self.patterns["separately"].search(self.layout.folded[sentence.start : sentence.end]) is not None
        if after and (apart or (self.grammar.accented and self._listed(after, True))):
            subjects = [m for m in people if m.start < hit.start]
            guests = [m for m in people if m.start > hit.end and m.person.side not in {s.person.side for s in subjects}]
            told = subjects or len({g.person.side for g in guests}) == 1
            return [[*subjects, g] for g in guests] if told and len(guests) > 1 else []
        return []

    def passive(self, sentence: Sentence, hit: Hit) -> bool:
        """ "Was on Friday received by": the host comes after."""
        return bool(
            self.patterns["passive"].search(self.layout.folded, max(sentence.start, hit.start - REACH), hit.start)
        )
