"""Who meets whom where a language tells it clause by clause: guests stand before the verb with a coverb as often as after it, and a subject is said once."""

from .contact import SIDES
from .gazetteer import Gazetteer
from .hits import Hit
from .languages import Cue, Kind
from .people import PersonMention
from .text import Layout, Sentence

TOP = 1
"""Rank of the offices of those who lead party, state, government and legislature."""


class ClauseReader:
    def __init__(self, layout: Layout, gazetteer: Gazetteer) -> None:
        self.layout, self.gazetteer, self.grammar = layout, gazetteer, gazetteer.grammar
        self.patterns = gazetteer.grammar.patterns

    def groups(
        self,
        sentence: Sentence,
        hit: Hit,
        cue: Cue,
        cues: list[tuple[Hit, Cue]],
        strong: list[tuple[Hit, Cue]],
        mentions: list[PersonMention],
    ) -> list[list[PersonMention]]:
        """The people of the cue's clause; where it names one side only, the other from the clauses before, then from those after."""
        if (
            cue.words in self.grammar.bare_verbs
            and not any(0 <= m.chain.start - hit.end <= 1 for m in mentions)
            and not self.patterns["pronoun"].match(self.layout.folded, hit.end)
        ):
            return []
        start, end = self.clause(sentence, hit)
        end = self._list_end(sentence, end, mentions, strong)
        told = [h for h, c in strong if c.kind is not Kind.SEAT or cue.kind is Kind.SEAT]
        people = [m for m in mentions if start <= m.start < end]
        if not people and cue.kind in (Kind.BODY, Kind.SEAT, Kind.NOUN):
            floor = max((self.clause(sentence, h)[1] for h in told if h.end <= start), default=sentence.start)
            people = [m for m in mentions if floor <= m.start < end]
        people = [*self._listed_before(sentence, start, mentions, people), *people]
        sides = {m.person.side for m in people}
        if len(sides) == 1:
            people = self._subject(sentence, start, sides.pop(), mentions, people)
            sides = {m.person.side for m in people}
        if len(sides) < len(SIDES):
            ceiling = min((self.clause(sentence, h)[0] for h in told if h.start >= end), default=sentence.end)
            after = [m for m in mentions if end <= m.start < ceiling]
            if {m.person.side for m in after} - sides and cue.kind in (Kind.BODY, Kind.SEAT, Kind.NOUN):
                people = [*people, *after]
        if self.patterns["separately"].search(self.layout.folded, start, end) or self._of_the_top(people, hit, cue):
            return self._apart(people)
        for present, _ in ((h, c) for h, c in cues if c.kind is Kind.PRESENT and h.start >= end):
            begin, until = self.clause(sentence, present)
            if not any(end <= h.start < present.start for h, _ in strong):  # "…, X and others also took part"
                people = [*people, *(m for m in mentions if max(begin, end) <= m.start < until)]
        return [people]

    def _of_the_top(self, people: list[PersonMention], hit: Hit, cue: Cue) -> bool:
        """Whether several who each hold a top office stand on one side of the verb: heads of party, state and government receive, and
        are called on, one by one."""
        ahead = [m for m in people if m.start < hit.start]
        after = [m for m in people if m.start >= hit.end]
        return cue.separates and any(
            len(several) > 1
            and len({m.person.side for m in several}) == 1
            and all(any(self.gazetteer.offices[slug].rank == TOP for slug in m.offices) for m in several)
            for several in (ahead, after)
        )

    def clause(self, sentence: Sentence, hit: Hit) -> tuple[int, int]:
        """Where the clause of a word begins and ends."""
        start, end = sentence.start, sentence.end
        for comma in self.patterns["clause"].finditer(self.layout.folded, sentence.start, sentence.end):
            if comma.end() <= hit.start:
                start = comma.end()
            elif comma.start() >= hit.end:
                end = comma.start()
                break
        return start, end

    def _list_end(
        self, sentence: Sentence, end: int, mentions: list[PersonMention], strong: list[tuple[Hit, Cue]]
    ) -> int:
        """Where a list of people ends whose titles are so long that commas part them: what follows a comma is no more than the next."""
        for mention in mentions:
            if not 0 <= mention.chain.start - end - 1 <= 1:
                continue
            following = self._clause_of(sentence, mention)[1]
            if self._says_more(mention, following, strong):
                break
            end = following
        return end

    def _listed_before(
        self, sentence: Sentence, start: int, mentions: list[PersonMention], people: list[PersonMention]
    ) -> list[PersonMention]:
        """Those of a list before the clause whose titles are so long that commas part them: each clause is one title and name."""
        found: list[PersonMention] = []
        first = min(people, key=lambda m: m.start, default=None)
        if first is None or first.chain.start - start > 1:
            return []
        before = sorted((m for m in mentions if m.start < start), key=lambda m: -m.start)
        for mention in before:
            clause = self._clause_of(sentence, mention)
            alone = mention.span.end == clause[1] and mention.chain.start - clause[0] <= 1
            if clause[1] != start - 1 or not alone or mention.person.side != first.person.side:
                break
            found.append(mention)
            start = clause[0]
        return found[::-1]

    def _says_more(self, mention: PersonMention, end: int, strong: list[tuple[Hit, Cue]]) -> bool:
        after = self.layout.folded[mention.span.end : end]
        return any(mention.start < h.start < end for h, _ in strong) or not self.patterns["ends_list"].match(after)

    def _subject(
        self, sentence: Sentence, start: int, side: str, mentions: list[PersonMention], people: list[PersonMention]
    ) -> list[PersonMention]:
        """With the people of one side those of the other whom the nearest clause before names; all of them for a word in the plural."""
        others = [m for m in mentions if m.start < start and m.person.side != side]
        if not others:
            return people
        near = self._clause_of(sentence, others[-1])
        beside = [m for m in others if self._clause_of(sentence, m) == near]
        if self.patterns["plural"].search(self.layout.folded, start, sentence.end) or self._alone(near, mentions, side):
            return [*beside, *people]
        return [beside[0], *people]

    def _alone(self, clause: tuple[int, int], mentions: list[PersonMention], side: str) -> bool:
        """Whether a clause names nobody of this side: all whom it names go on to the next."""
        return not any(clause[0] <= m.start < clause[1] and m.person.side == side for m in mentions)

    def _clause_of(self, sentence: Sentence, mention: PersonMention) -> tuple[int, int]:
        return self.clause(sentence, Hit(mention.span.start, mention.span.end, -1))

    @staticmethod
    def _apart(people: list[PersonMention]) -> list[list[PersonMention]]:
        """One meeting for each of several people of a side who meet one of the other, or whom nobody named beside them meets."""
        people = sorted(people, key=lambda m: m.start)  # "on the 11th and 12th A and B received C" counts on the order
        of_side = {side: [m for m in people if m.person.side == side] for side in SIDES}
        for one, other in (SIDES, SIDES[::-1]):
            if len({m.person.key for m in of_side[one]}) > 1 and len({m.person.key for m in of_side[other]}) <= 1:
                return [[*of_side[other], m] for m in of_side[one]]
        return [people]
