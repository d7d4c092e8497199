"""Finding people: officials of the gazetteer by full and by short name, and people in no list by title and name."""

from datetime import date, timedelta
from functools import cached_property

from .accents import agreement
from .capitals import Capitals, Word
from .facts import Official
from .folding import fold, plain
from .gazetteer import PERSON, Gazetteer
from .hits import Hit, Hits
from .people import Cast, Person, PersonMention
from .reasons import Reason
from .shortnames import ShortNames
from .sinoviet import proposed
from .spans import Span
from .strangers import TITLE_REACH, Strangers
from .text import Layout, Sentence
from .titles import TitleReader

GENERATION = 25 * 366
"""Days after the end of somebody's last office from which nobody meets him any more."""


class NameFinder:
    """`when` is a day near the text's, to tell namesakes by their tenures."""

    title_reader = TitleReader

    def __init__(self, layout: Layout, hits: Hits, gazetteer: Gazetteer, when: date | None) -> None:
        self.layout, self.hits, self.gazetteer, self.when = layout, hits, gazetteer, when
        self.grammar = gazetteer.grammar
        self.titles = self.title_reader(layout, hits, gazetteer)
        self.titles.when = when
        self.strangers = Strangers(layout, hits, gazetteer, self.titles)
        self.printed: dict[str, str] = {}  # person in no list → the name as printed first
        self.taken: list[Span] = []
        self.found = Cast()

    def cast(self) -> Cast:
        self._full_names()
        self._unlisted()
        self._short()
        self.found.index()
        self.titles.read(self.found)
        self.found.index()
        self.titles.read_bare_offices(self.found)
        return self.found

    @cached_property
    def capitals(self) -> Capitals:
        return Capitals(self.layout, self.hits, self.gazetteer)

    def _short(self) -> None:
        short_names = ShortNames(self.layout, self.gazetteer, self.capitals, self.printed)
        for mention in list(short_names.find(self.found, self.taken)):
            self._add(mention)

    def _full_names(self) -> None:
        for hit in self.hits.persons:
            officials = [o for o in self.gazetteer.what(hit, PERSON) if isinstance(o, Official)]
            sentence = self.layout.sentence_at(hit.start)
            if sentence is None or self._part_of_longer_name(hit) or self._goes_on_in_capitals(hit):
                continue
            officials = [o for o in officials if not self._of_the_past(o)]
            if not officials:
                self.taken.append(Span(hit.start, hit.end))
                continue
            official = officials[0] if len(officials) == 1 else self._namesake(officials, hit, sentence)
            person = self._person(official)
            span = Span(hit.start, hit.end)
            self._add(PersonMention(person, span, span, sentence.index, rule="name-in-list"))

    def _of_the_past(self, official: Official) -> bool:
        """Whether all his offices ended a generation before the text: founders whom speakers name sit at no table."""
        left = self.gazetteer.left_office.get(official.slug)
        return left is not None and self.when is not None and left < self.when - timedelta(days=GENERATION)

    def _part_of_longer_name(self, hit: Hit) -> bool:
        """ "Ho Chi Minh" in "Ho Chi Minh City": a place, a school, a highway, not the man."""
        return any(
            p.start <= hit.start and hit.end <= p.end and p.end - p.start > hit.end - hit.start
            for p in self.hits.places.near(hit.start)
        )

    def _goes_on_in_capitals(self, hit: Hit) -> bool:
        """ "Đổng Quân" in "Đổng Quân Long": someone else's name, where a name is known to be printed in full."""
        after = self.layout.text[hit.end : hit.end + 2]
        if not self.grammar.accented or len(after) < 2 or after[0] != " " or not after[1].isupper():
            return False
        places = {h.start for h in (*self.hits.places.near(hit.end + 1), *self.hits.countries.near(hit.end + 1))}
        return hit.end + 1 not in places

    def _namesake(self, officials: list[Official], hit: Hit, sentence: Sentence) -> Official:
        around = self.layout.folded[max(sentence.start, hit.start - 120) : min(sentence.end, hit.end + 120)]

        def fit(official: Official) -> tuple[int, int, int]:
            titled = held = 0
            for tenure, start, end in self.gazetteer.tenures.get(official.slug, ()):
                for title in self.gazetteer.titles.get(tenure.office, ()):
                    if title in around:
                        titled = 1
                        break
                if (
                    self.when
                    and (not start or not start.first or start.first <= self.when)
                    and (not end or not end.last or end.last >= self.when)
                ):
                    held = 1
            return titled, held, fold(official.name) == self.layout.folded[hit.start : hit.end]

        return max(officials, key=fit)

    def _person(self, official: Official, *reasons: Reason) -> Person:
        person = self.found.persons.get(official.slug)
        if person is None:
            person = Person(official.slug, official.name, official.side, official.slug, reasons)
            self.found.persons[official.slug] = person
        return person

    def _add(self, mention: PersonMention) -> None:
        self.found.mentions.append(mention)
        self.taken.append(mention.span)

    def _unlisted(self) -> None:
        grammar = self.grammar
        # where words are syllables a name may hold any; titles are printed in lower case but for their first
        holding = frozenset[str]() if grammar.accented else grammar.all_surnames  # there an honour alone tells a name
        for words in self.capitals.free(self.taken, least=2, holding=holding):
            after = 0 if grammar.accented else self._after_titles(words)
            first = next((n for n in range(after, len(words) - 1) if self._is_surname(words[n])), None)
            if first is None and self._after_honour(words[0].start):
                first = 0
            if first is None:
                continue
            name = words[first : first + 5]
            while name:
                last = name[-1]
                if last.folded.endswith("'s"):
                    name = [*name[:-1], Word(last.folded[:-2], last.start, last.end - 2)]
                elif last.folded in grammar.title_words and not grammar.accented:
                    name = name[:-1]
                else:
                    break
            if len(name) < 2 or self._opens_title(name) or self._is_abbreviated(name):
                continue
            span = Span(name[0].start, name[-1].end)
            sentence = self.layout.sentence_at(span.start)
            if sentence is None:
                continue
            if self._names_a_place(span):
                continue
            titled = self.strangers.titled(words[:first], span, sentence)
            tokens = [word.folded for word in name]
            side = self.strangers.side_of(tokens, span, sentence, self.found.mentions)
            if side is None:
                if self.grammar.names_alike and self.strangers.of_a_firm(span, sentence):
                    self.found.firms |= {"CN", "VN"}
                continue
            printed = self.layout.quote(span)
            if known := self._misspelt(tokens, side, titled, span, sentence):
                person = self._person(known, Reason.of("spelling", printed=" ".join(printed.split())))
                self._add(PersonMention(person, span, span, sentence.index, rule="name-misspelt"))
                continue
            key = " ".join(tokens)
            if key in grammar.founders:
                continue
            if key not in self.found.persons and not (titled or self.strangers.at_a_table(span, sentence)):
                continue
            if self.strangers.of_a_firm(span, sentence):
                self.found.firms.add(side)
                continue
            self.printed.setdefault(key, printed)
            person = self.found.persons.setdefault(
                key, Person(key, plain(printed), side, None, (self._not_listed(printed, side),))
            )
            self._add(PersonMention(person, span, span, sentence.index, rule="title-and-name"))

    def _after_titles(self, words: list[Word]) -> int:
        """Where in a row of words a name may begin: after the last word of a title, though the last two words are never one."""
        titles, parts = self.grammar.title_words, self.grammar.title_parts
        for n in range(len(words) - 3, -1, -1):
            if words[n].folded in titles or words[n].folded in parts:
                return n + 1
        return 0

    def _misspelt(self, tokens: list[str], side: str, titled: bool, span: Span, sentence: Sentence) -> Official | None:
        """The official of whose name this is a slip. Where names of both sides are of one make, a name with all its letters and a wrong
        tone may be one of the other side's."""
        if len(tokens) < 3 and sum(map(len, tokens)) < 10:
            return None
        name = " ".join(tokens)
        known = self.gazetteer.read_alike(name) if self.grammar.names_alike and len(tokens) > 2 else None
        known = known or self.gazetteer.like(name, side)
        fits = known and (known.slug in self.found.persons or (titled and self._may_be(known, span, sentence)))
        return known if fits else None

    def _names_a_place(self, span: Span) -> bool:
        """ "Cầu Hồ Kiều", "phố Trần Phú": what bears somebody's name is nobody."""
        return bool(
            self.grammar.patterns["names_a_place"].search(self.layout.text, max(0, span.start - 16), span.start)
        )

    def _not_listed(self, printed: str, side: str) -> Reason:
        """Of a Chinese name in its Vietnamese reading the Pinyin is proposed, where its syllables are known."""
        reading = proposed(" ".join(printed.split()), self.gazetteer.readings) if side == "CN" else ""
        return Reason.of("not-in-list-reading", reading=reading) if reading else Reason.of("not-in-list")

    def _after_honour(self, at: int) -> bool:
        """In a language of rich titles: "đồng chí Nạp Kiệt" is someone, whatever the surname."""
        if not self.grammar.accented:
            return False
        before = self.layout.folded[max(0, at - 12) : at].split()
        return bool(before) and before[-1] in self.grammar.honours

    def _is_abbreviated(self, name: list[Word]) -> bool:
        """ "Đoàn TNCS": a body."""
        if not self.grammar.accented:
            return False
        capitals = [word.end - word.start > 1 and self.layout.text[word.start : word.end].isupper() for word in name]
        return any(capitals) and not all(capitals)

    def _opens_title(self, name: list[Word]) -> bool:
        """ "Phó Cục" in "Phó Cục trưởng", "Phó Tổng Tham" in "Phó Tổng Tham mưu trưởng": words of a title, the first a surname too."""
        end = name[-1].end
        after = self.layout.text[end : end + 2]
        return (
            self.grammar.accented
            and self._of_titles(name[-1].folded)
            and (len(name) == 2 or all(self._of_titles(word.folded) for word in name))
            and after[:1] == " "
            and after[1:].islower()
            and (len(name) == 2 or self._of_titles(self.layout.folded[end : end + 20].split(" ", 2)[1]))
        )

    def _of_titles(self, word: str) -> bool:
        return word in self.grammar.title_words or word in self.grammar.title_parts

    def _may_be(self, known: Official, span: Span, sentence: Sentence) -> bool:
        """Whether a name with a slip may be this official's: in office about then, and in no office that another holds."""
        terms = self.gazetteer.tenures.get(known.slug, ())
        before = self.layout.folded[max(sentence.start, span.start - TITLE_REACH) : span.start]
        around = before + self.layout.folded[span.start : min(sentence.end, span.end + TITLE_REACH)]
        if any(title in around for term, _, _ in terms for title in self.gazetteer.titles.get(term.office, ())):
            return not self.grammar.patterns["lesser_title"].search(before) or not self._never_deputy(known)
        year = timedelta(days=366)
        return not terms or any(
            (not start or not start.first or not self.when or start.first - year <= self.when)
            and (not end or not end.last or not self.when or self.when <= end.last + year)
            for _, start, end in terms
        )

    def _never_deputy(self, known: Official) -> bool:
        titles = (fold(self.gazetteer.offices[t.office].title) for t, _, _ in self.gazetteer.tenures[known.slug])
        return not any(title.startswith(self.gazetteer.lesser) for title in titles)

    def _is_surname(self, word: Word) -> bool:
        if word.folded not in self.grammar.all_surnames:
            return False
        spelt = self.grammar.spelt_surnames.get(word.folded)
        printed = self.layout.text[word.start : word.end].lower()
        return spelt is None or any(agreement(printed, surname, self.layout.accented) for surname in spelt)
