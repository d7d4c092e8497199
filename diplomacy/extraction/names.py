"""Finding people: officials of the gazetteer by full and by short name, and people in no list by title and name."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator
from datetime import date, timedelta

from .accents import agreement, is_accented
from .facts import Official
from .folding import fold, plain
from .gazetteer import PERSON, Gazetteer
from .hits import Hit, Hits
from .people import Cast, Person, PersonMention
from .reasons import Reason
from .sinoviet import proposed
from .spans import Span
from .strangers import TITLE_REACH, Strangers
from .text import Layout, Sentence
from .titles import WORD, TitleReader

_CAPITAL = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ" + "".join(chr(code) for code in range(0x1EA0, 0x1EFA, 2))
_RUN = re.compile(rf"[{_CAPITAL}][^\W\d_]*(?:[-'’][^\W\d_]+)*(?:[ \n][{_CAPITAL}][^\W\d_]*(?:[-'’][^\W\d_]+)*){{0,11}}")


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
        self.runs = self._runs()
        self.accented = self.grammar.accented and is_accented(layout.text)
        self.printed: dict[str, str] = {}  # person in no list → the name as printed first
        self.taken: list[Span] = []
        self.found = Cast()

    def _runs(self) -> list[list[tuple[int, int]]]:
        """Words with capitals, in rows."""
        text = self.layout.text
        return [[w.span() for w in WORD.finditer(text, *m.span())] for m in _RUN.finditer(text)]

    def cast(self) -> Cast:
        self._full_names()
        self._unlisted()
        self._short()
        self.found.index()
        self.titles.read(self.found)
        self.found.index()
        self.titles.read_bare_offices(self.found)
        return self.found

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
        terms = self.gazetteer.tenures.get(official.slug, ())
        ends = [end.last for _, _, end in terms if end and end.last]
        if self.when is None or not ends or len(ends) < len(terms):
            return False
        return max(ends) < self.when - timedelta(days=GENERATION)

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
                if any(title in around for title in self.gazetteer.titles.get(tenure.office, ())):
                    titled = 1
                if (
                    self.when
                    and (not start or not start.first or start.first <= self.when)
                    and (not end or not end.last or end.last >= self.when)
                ):
                    held = 1
            return titled, held, fold(official.name) == self.layout.folded[hit.start : hit.end]

        return max(officials, key=fit)

    def _person(self, official: Official, *reasons: Reason) -> Person:
        return self.found.persons.setdefault(
            official.slug, Person(official.slug, official.name, official.side, official.slug, reasons)
        )

    def _add(self, mention: PersonMention) -> None:
        self.found.mentions.append(mention)
        self.taken.append(mention.span)

    def _free(self, names: Container[str] = ()) -> Iterator[list[tuple[str, Span]]]:
        """Capitalised words in a row that belong to no name, place or publisher found so far.

        A place of the same name as someone in `names` ("Vinh") is taken for the place only after a preposition.
        """
        folded = self.layout.folded
        taken = bytearray(len(folded))
        countries = self.hits.countries if self.grammar.accented else ()  # elsewhere "Lao" or "Lian" may begin a name
        for hit in (*self.hits.places, *self.hits.publishers, *countries):
            if self._ends_a_name(hit):
                continue
            if folded[hit.start : hit.end] not in names or self.grammar.patterns["to_place"].search(
                folded, max(0, hit.start - 8), hit.start
            ):
                taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
        for span in self.taken:
            taken[span.start : span.end] = b"\1" * len(span)
        for run in self.runs:
            if names and not any(folded[start:end].removesuffix("'s") in names for start, end in run):
                continue
            words: list[tuple[str, Span]] = []
            for start, end in run:
                if words and self._below(words[-1][1], start):
                    yield words
                    words = []
                if taken[start] or taken[end - 1]:
                    if words:
                        yield words
                    words = []
                else:
                    words.append((fold(self.layout.text[start:end]), Span(start, end)))
            if words:
                yield words

    def _below(self, word: Span, start: int) -> bool:
        """Whether a word stands on the line below another's, in another sentence: after a headline that ends with a name."""
        return "\n" in self.layout.text[word.end : start] and self.layout.sentence_at(start) != self.layout.sentence_at(
            word.start
        )

    def _ends_a_name(self, hit: Hit) -> bool:
        """ "Vinh" in "Pham Quang Vinh": a place after a surname; "Hai Phong" in "Vu Hai Phong" where a title stands before."""
        text = self.layout.text
        before = text[max(0, hit.start - 30) : hit.start]
        if " " in text[hit.start : hit.end]:
            word = before.rpartition(" ")[0].rpartition(" ")[2] if before.endswith(" ") else ""
            if self.grammar.accented and not word[:1].isupper():
                return False
            last = fold(word)
            never = self.grammar.title_words | self.grammar.short_names_never
            return last in self.grammar.surnames["VN"] and last not in never and before.rstrip()[-1:].isalpha()
        words = before.split()
        capitalised = []
        while words and before.endswith(" ") and words[-1][0].isupper() and words[-1].isalpha():
            capitalised.append(fold(words.pop()))
        return any(w in self.grammar.surnames["VN"] and w not in self.grammar.title_words for w in capitalised)

    def _unlisted(self) -> None:
        grammar = self.grammar
        # where words are syllables a name may hold any; titles are printed in lower case but for their first
        titled_words = frozenset() if grammar.accented else grammar.title_words | grammar.title_parts
        for words in self._free():
            if len(words) < 2:
                continue
            after = 1 + max((n for n, (w, _) in enumerate(words[:-2]) if w in titled_words), default=-1)
            first = next((n for n in range(after, len(words) - 1) if self._is_surname(*words[n])), None)
            if first is None and self._after_honour(words[0][1].start):
                first = 0
            if first is None:
                continue
            name = words[first : first + 5]
            while name and (
                (name[-1][0] in grammar.title_words and not grammar.accented) or name[-1][0].endswith(("'s",))
            ):
                name = (
                    [*name[:-1], (name[-1][0][:-2], Span(name[-1][1].start, name[-1][1].end - 2))]
                    if name[-1][0].endswith("'s")
                    else name[:-1]
                )
            if len(name) < 2 or self._opens_title(name) or self._is_abbreviated(name):
                continue
            span = Span(name[0][1].start, name[-1][1].end)
            sentence = self.layout.sentence_at(span.start)
            if sentence is None:
                continue
            titled = self.strangers.titled(words[:first], span, sentence)
            tokens = [w for w, _ in name]
            side = self.strangers.side_of(tokens, span, sentence)
            if side is None:
                continue
            printed = self.layout.quote(span)
            if (
                known := (
                    self.gazetteer.like(" ".join(tokens), side)
                    if (len(tokens) > 2 or sum(map(len, tokens)) > 9)
                    else None
                )
            ) and (known.slug in self.found.persons or (titled and self._may_be(known, span, sentence))):
                person = self._person(known, Reason.of("spelling", printed=" ".join(printed.split())))
                self._add(PersonMention(person, span, span, sentence.index, rule="name-misspelt"))
                continue
            key = " ".join(tokens)
            if key in grammar.founders:
                continue
            if key not in self.found.persons and not (titled or self.strangers.at_a_table(span, sentence)):
                continue
            if self.strangers.of_a_firm(span, sentence):
                continue
            self.printed.setdefault(key, printed)
            person = self.found.persons.setdefault(
                key, Person(key, plain(printed), side, None, (self._not_listed(printed, side),))
            )
            self._add(PersonMention(person, span, span, sentence.index, rule="title-and-name"))

    def _not_listed(self, printed: str, side: str) -> Reason:
        """Of a Chinese name in its Vietnamese reading the Pinyin is proposed, where its syllables are known."""
        reading = proposed(" ".join(printed.split()), self.gazetteer.readings) if side == "CN" else ""
        return Reason.of("not-in-list-reading", reading=reading) if reading else Reason.of("not-in-list")

    def _after_honour(self, at: int) -> bool:
        """In a language of rich titles: "đồng chí Nạp Kiệt" is someone, whatever the surname."""
        before = self.layout.folded[max(0, at - 12) : at].split()
        return self.grammar.accented and bool(before) and before[-1] in self.grammar.honours

    def _is_abbreviated(self, name: list[tuple[str, Span]]) -> bool:
        """ "Đoàn TNCS": a body."""
        capitals = [self.layout.quote(span).isupper() and len(span) > 1 for _, span in name]
        return self.grammar.accented and any(capitals) and not all(capitals)

    def _opens_title(self, name: list[tuple[str, Span]]) -> bool:
        """ "Phó Cục" in "Phó Cục trưởng": two words of a title, the first of which is a surname too."""
        titles = self.grammar.title_words | self.grammar.title_parts
        end = name[-1][1].end
        after = self.layout.text[end : end + 2]
        return (
            self.grammar.accented
            and len(name) == 2
            and name[1][0] in titles
            and after[:1] == " "
            and after[1:].islower()
        )

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

    def _is_surname(self, word: str, span: Span) -> bool:
        if not any(word in names for names in self.grammar.surnames.values()):
            return False
        spelt = self.grammar.spelt_surnames.get(word)
        printed = self.layout.quote(span).lower()
        return spelt is None or any(agreement(printed, surname, self.accented) for surname in spelt)

    def _short(self) -> None:
        firsts: dict[str, int] = {}
        for mention in self.found.mentions:
            firsts[mention.person.key] = min(firsts.get(mention.person.key, mention.start), mention.start)
        by_word: dict[str, list[tuple[Person, str]]] = {}
        for key in firsts:
            person = self.found.persons[key]
            for short in dict.fromkeys(self.gazetteer.short_names.get(key) or self._shorts(person)):
                by_word.setdefault(fold(short), []).append((person, short.lower()))
        if not by_word:
            return
        titles, text = self.grammar.title_words, self.layout.text
        anchors = sorted((m.start, m.person.key) for m in self.found.mentions)
        new: list[PersonMention] = []
        for run in self._free(by_word):
            for n, (word, span) in enumerate(run):
                possessive = word.endswith("'s")
                bare = word[:-2] if possessive else word
                people = [p for p, short in by_word.get(bare, ()) if self._is_spelt(span, len(bare), short)]
                if not people:
                    continue
                sentence = self.layout.sentence_at(span.start)
                if sentence is None:
                    continue
                titled = (n > 0 and run[n - 1][0] in titles) or self._title_before(span)
                if self.grammar.short_names_titled and (not titled or self._goes_on(span)):
                    continue
                if (
                    n > 0
                    and not titled
                    and run[n - 1][0] not in self.grammar.links
                    and run[n - 1][1].start != sentence.start
                ):
                    continue  # part of another name
                if n + 1 < len(run) and run[n + 1][0] not in titles and not possessive:
                    continue
                opening = span.start == sentence.start or not text[max(0, span.start - 2) : span.start].strip(" \"'“‘(")
                if (
                    bare in self.grammar.short_names_never
                    and not titled
                    and (opening or len(bare) < 3)
                    and not self._surely_a_name(bare, span, sentence, people)
                ):
                    continue
                in_title = self.layout.title is not None and self.layout.title.contains(span)
                known = [p for p in people if firsts[p.key] <= span.start or in_title]
                if not known:
                    continue
                person = self._latest(known, anchors, span.start)
                if bare == fold(person.name).split()[0] and person.side == "VN" and len(known) == 1 and len(bare) < 2:
                    continue
                name = Span(span.start, span.start + len(bare))
                new.append(PersonMention(person, name, name, sentence.index, short=True, rule="short-name"))
        for mention in new:
            self._add(mention)

    def _surely_a_name(self, bare: str, span: Span, sentence: Sentence, people: list[Person]) -> bool:
        """A word that opens a sentence and may be a common one is a name where it is printed with the name's diacritics, or where
        a verb of speech or contact follows: "Huệ conveyed", "Son said"."""
        printed = self.layout.text[span.start : span.start + len(bare)]
        if not printed.isascii() and any(
            p.official and printed in self.gazetteer.officials[p.official].name_vi.split() for p in people
        ):
            return True
        return len(bare) > 2 and bool(
            self.grammar.patterns["verb_of_person"].match(self.layout.folded, span.end, sentence.end)
        )

    def _shorts(self, person: Person) -> tuple[str, ...]:
        """By what one word a text calls someone in no list: surname, and of Vietnamese the given name."""
        if self.grammar.accented:
            words = self.printed.get(person.key, person.name).split()
            return (words[-1] if person.side == "VN" else words[0],)
        words = fold(person.name).split()
        return (words[0], words[-1]) if person.side == "VN" else (words[0],)

    def _is_spelt(self, span: Span, length: int, short: str) -> bool:
        """Whether a word may be this short name, where diacritics tell words apart."""
        printed = self.layout.text[span.start : span.start + length].lower()
        return not self.grammar.accented or agreement(printed, short, self.accented)

    def _title_before(self, span: Span) -> bool:
        """In a language that titles short names: "ông Sơn", "Thủ tướng Chính"."""
        if not self.grammar.short_names_titled:
            return False
        before = self.layout.folded[max(0, span.start - 12) : span.start]
        return before.endswith(" ") and before.split()[-1:] != [] and before.split()[-1] in self.grammar.title_words

    def _goes_on(self, span: Span) -> bool:
        """Whether the word begins another: "Thủ tướng Chính phủ"."""
        after = self.layout.folded[span.end : span.end + 24]
        return bool(self.grammar.patterns["goes_on"].match(after))

    @staticmethod
    def _latest(people: list[Person], anchors: list[tuple[int, str]], at: int) -> Person:
        if len(people) == 1:
            return people[0]
        keys = {p.key: p for p in people}
        n = bisect_right(anchors, (at, ""))
        for _, key in reversed(anchors[:n]):
            if key in keys:
                return keys[key]
        return people[0]
