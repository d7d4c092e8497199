"""Tenures of the offices printed beside names: who held them, and who had just come to one or was about to leave it."""

from datetime import date, timedelta

from .bounds import EARLIEST, LATEST, Narrowing
from .gazetteer import Gazetteer
from .partialdates import PartialDate
from .people import Cast, OfficeMention, PersonMention
from .reasons import Reason
from .text import Layout

NEW = timedelta(days=180)
"""How long someone is called new in an office, and is congratulated on it."""
A_YEAR = timedelta(days=366)
LEAVING = timedelta(days=100)
"""How long before the end of a term someone is called outgoing."""
BEFORE = timedelta(days=15)
"""Days by which an announcement goes before a term, or a farewell is told after it."""
REACH = 150
"""Code points after a name within which the text says since when its bearer holds the office."""

Term = tuple[str, PartialDate | None, PartialDate | None]  # office, first day, last day


class TenureReader:
    """What the offices named in a text say of its year; all of it is put into `narrowing`."""

    def __init__(self, layout: Layout, cast: Cast, gazetteer: Gazetteer, narrowing: Narrowing) -> None:
        self.layout, self.cast, self.gazetteer, self.narrowing = layout, cast, gazetteer, narrowing
        self.patterns = gazetteer.grammar.patterns

    def read(self) -> None:
        for key, roles in self.cast.roles.items():
            name = self.cast.persons[key].name
            for slug in roles:
                if slug and (bounds := tenure_of(key, slug, self.gazetteer)):
                    begin, end = bounds
                    if begin > self.narrowing.first:
                        reason = Reason.of("bounded-by-tenure-start", person=name, start=str(begin))
                        self.narrowing.insist(begin, LATEST, reason)
                    if end < self.narrowing.last:
                        reason = Reason.of("bounded-by-tenure-end", person=name, end=str(end))
                        self.narrowing.insist(EARLIEST, end, reason)
        if self.narrowing.first < self.narrowing.last:
            for mention in self.cast.mentions:
                self._coming_and_going(mention)
            for office in self.cast.offices:
                self._envoy(office)

    def _coming_and_going(self, mention: PersonMention) -> None:
        """ "The new ambassador", "the outgoing consul general", "who took over the ministry this April"."""
        official = mention.person.official
        if official is None:
            return
        folded, chain = self.layout.folded, mention.chain
        sentence = self.layout.sentences[mention.sentence]
        opening = max(sentence.start, min(chain.start, mention.start) - 24)
        if self.patterns["new_in_office"].search(folded, opening, mention.start):
            self._came(mention, self._terms(official, mention.offices), NEW)
        elif self.patterns["leaving_office"].search(folded, opening, mention.start):
            self._goes(mention, self._terms(official, mention.offices))
        elif self._at_post(mention, "takes_up_office"):
            self._came(mention, self._terms(official, mention.offices), NEW)
        elif self._at_post(mention, "leaves_office"):
            self._goes(mention, self._terms(official, mention.offices))
        elif took := self.patterns["took_office"].search(
            folded, mention.span.end, min(sentence.end, mention.span.end + REACH)
        ):
            month = self.gazetteer.grammar.months.get(took["month"] or "")
            terms = [t for t in self._terms(official, ()) if t[1] and (not month or _in_month(t[1], month))]
            if month or took["lately"]:
                self._came(mention, terms, NEW if took["lately"] else A_YEAR, this_year=bool(took["this"]))

    def _envoy(self, office: OfficeMention) -> None:
        """ "The ambassador bids farewell": whoever of those named has been the ambassador, where he stands without the title."""
        if office.office is None or not _is_post(office.office.slug):
            return
        slug, sentence = office.office.slug, self.layout.sentences[office.sentence]
        end = min(sentence.end, office.span.end + REACH)
        going = self.patterns["leaves_office"].search(self.layout.folded, office.span.end, end)
        coming = not going and self.patterns["takes_up_office"].search(self.layout.folded, office.span.end, end)
        if not going and not coming:
            return
        held = [
            key for key in self.cast.persons if any(t.office == slug for t, _, _ in self.gazetteer.tenures.get(key, ()))
        ]
        mention = next((m for m in self.cast.mentions if [m.person.key] == held), None)
        if mention and going:
            self._goes(mention, self._terms(held[0], (slug,)))
        elif mention:
            self._came(mention, self._terms(held[0], (slug,)), NEW)

    def _at_post(self, mention: PersonMention, pattern: str) -> bool:
        """Whether the sentence tells of an ambassador or consul that he presents himself, or bids farewell."""
        if not any(map(_is_post, mention.offices)):
            return False
        sentence = self.layout.sentences[mention.sentence]
        end = min(sentence.end, mention.span.end + REACH)
        return bool(self.patterns[pattern].search(self.layout.folded, mention.span.end, end))

    def _terms(self, official: str, offices: tuple[str, ...]) -> list[Term]:
        """The terms in these offices, or in any, that touch the bounds."""
        return [
            (tenure.office, start, end)
            for tenure, start, end in self.gazetteer.tenures.get(official, ())
            if (not offices or tenure.office in offices)
            and (start is None or start.first is None or start.first <= self.narrowing.last)
            and (end is None or end.last is None or end.last >= self.narrowing.first)
        ]

    def _came(self, mention: PersonMention, terms: list[Term], reach: timedelta, this_year: bool = False) -> None:
        starts = {(s.first, s.last) for _, s, _ in terms if s}
        if len(starts) != 1 or not all(s for _, s, _ in terms):
            return
        first, last = starts.pop()
        if first and last:
            reason = Reason.of("bounded-by-tenure-start", person=mention.person.name, start=str(first))
            end = date(last.year, 12, 31) if this_year else last + reach
            self.narrowing.within(first - BEFORE, end, reason)

    def _goes(self, mention: PersonMention, terms: list[Term]) -> None:
        ends = {(e.first, e.last) for _, _, e in terms if e}
        if len(ends) != 1 or not all(e for _, _, e in terms):
            return
        first, last = ends.pop()
        if first and last:
            reason = Reason.of("bounded-by-tenure-end", person=mention.person.name, end=str(last))
            self.narrowing.within(first - LEAVING, last + BEFORE, reason)


def _is_post(slug: str) -> bool:
    return "ambassador" in slug or "consul" in slug


def _in_month(start: PartialDate, month: int) -> bool:
    return start.first is not None and start.last is not None and start.first.month == month == start.last.month


def tenure_of(official: str, office: str, gazetteer: Gazetteer) -> tuple[date, date] | None:
    """From the first day to the last on which the list has the official in the office, over all terms."""
    terms = [(s, e, t.status) for t, s, e in gazetteer.tenures.get(official, ()) if t.office == office]
    if not terms:
        return None
    starts = [s.first if s else None for s, _, _ in terms]
    ends = [e.last if e else None for _, e, _ in terms]
    begin = min((s for s in starts if s), default=EARLIEST) if all(starts) else EARLIEST
    end = max((e for e in ends if e), default=LATEST) if all(ends) else LATEST
    return begin, end
