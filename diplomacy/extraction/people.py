"""Who is named in a text: officials of the gazetteer by full and by short name, and people in no list by title and name."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from .facts import Office, Official, Place
from .folding import fold, plain
from .gazetteer import COUNTRY, OFFICE, PERSON, PLACE, Gazetteer, Hit, Hits
from .reasons import Reason
from .spans import Evidence, Span
from .text import Layout, Part, Sentence


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whom a text names. `official` is None for people in no list."""

    key: str
    name: str
    side: str
    official: str | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonMention:
    person: Person
    span: Span  # of the name alone
    chain: Span  # with the titles before it
    sentence: int
    short: bool = False
    offices: tuple[str, ...] = ()  # slugs printed beside the name
    printed_role: str = ""
    rule: str = "name-in-list"

    @property
    def start(self) -> int:
        return self.span.start


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """An office that stands alone: someone named elsewhere in the text, or nobody named at all."""

    span: Span
    sentence: int
    office: Office | None
    side: str
    person: Person | None = None
    role: str = ""

    @property
    def start(self) -> int:
        return self.span.start


@dataclass(slots=True)
class Cast:
    """Everyone whom a text names, and where."""

    mentions: list[PersonMention] = field(default_factory=list)
    offices: list[OfficeMention] = field(default_factory=list)
    persons: dict[str, Person] = field(default_factory=dict)
    roles: dict[str, dict[str, str]] = field(default_factory=dict)  # person → office slug → as printed

    def in_sentence(self, index: int) -> list[PersonMention]:
        return self._by_sentence.get(index, [])

    _by_sentence: dict[int, list[PersonMention]] = field(default_factory=dict)

    def index(self) -> None:
        self.mentions.sort(key=lambda m: m.start)
        self._by_sentence.clear()
        for mention in self.mentions:
            self._by_sentence.setdefault(mention.sentence, []).append(mention)


_CAPITAL = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠ-ỹ"
_RUN = re.compile(rf"[{_CAPITAL}][^\W\d_]*(?:[-'’][^\W\d_]+)*(?:[ \n][{_CAPITAL}][^\W\d_]*(?:[-'’][^\W\d_]+)*){{0,11}}")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LINKS = {
    "of",
    "the",
    "and",
    "for",
    "on",
    "'s",
    "s",
    "a",
    "an",
    "to",
    "in",
    "also",
    "both",
    "who",
    "is",
    "as",
    "well",
    "concurrently",
    "cum",
    "then",
    "de",
    "facto",
}
_HONOURS = {"mr", "mrs", "ms", "dr", "comrade", "prof", "professor", "general", "gen", "madam", "sen", "lt", "lieut"}
_GAP = re.compile(r"[\s,()\"'.&/-]+")
_SYLLABLE = re.compile(r"[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")
_PINYIN_ONLY = re.compile(r"zh|^x[iu]|^q[iu]|^j|[aeiou]r$|^[rwyfz]|[a-z]{7,}")
_TITLED_AFTER = re.compile(
    r"^\s?(?:\([^)]{0,30}\)\s?)?(?:,| -| \(|, who is|, also) ?(?:(?:who|is|the|a|an|its|his|also|concurrently|new|chinese|vietnamese|vietnam's|china's|standing|permanent|deputy|vice|first) ?){0,5}(?P<title>[a-z]+)"
)


def find_people(layout: Layout, hits: Hits, gazetteer: Gazetteer, when: date | None = None) -> Cast:
    """`when` is a day near the text's, to tell namesakes by their tenures."""
    finder = _Finder(layout, hits, gazetteer, when)
    return finder.cast()


class _Finder:
    def __init__(self, layout: Layout, hits: Hits, gazetteer: Gazetteer, when: date | None) -> None:
        self.layout, self.hits, self.gazetteer, self.when = layout, hits, gazetteer, when
        self.grammar = gazetteer.grammar
        self.starts = [s.start for s in layout.sentences]
        self.office_starts = [h.start for h in hits.offices]
        self.runs = [[w.span() for w in _WORD.finditer(layout.text, *m.span())] for m in _RUN.finditer(layout.text)]
        self.taken: list[Span] = []
        self.found = Cast()

    def cast(self) -> Cast:
        self._full_names()
        self._unlisted()
        self._short()
        self.found.index()
        self._titles()
        self.found.index()
        self._bare_offices()
        return self.found

    # -- names ----------------------------------------------------------------------------------------------------

    def _full_names(self) -> None:
        for hit in self.hits.persons:
            officials = [o for o in self.gazetteer.what(hit, PERSON) if isinstance(o, Official)]
            sentence = self._sentence(hit.start)
            if sentence is None or self._part_of_longer_name(hit):
                continue
            official = officials[0] if len(officials) == 1 else self._namesake(officials, hit, sentence)
            person = self._person(official)
            span = Span(hit.start, hit.end)
            self._add(PersonMention(person, span, span, sentence.index, rule="name-in-list"))

    def _part_of_longer_name(self, hit: Hit) -> bool:
        """ "Ho Chi Minh" in "Ho Chi Minh City": a place, a school, a highway, not the man."""
        return any(
            p.start <= hit.start and hit.end <= p.end and p.end - p.start > hit.end - hit.start
            for p in self._near(self.hits.places, hit.start)
        )

    def _near(self, hits: tuple[Hit, ...], at: int) -> list[Hit]:
        n = _bisect(hits, at)
        return list(hits[max(0, n - 2) : n + 1])

    def _namesake(self, officials: list[Official], hit: Hit, sentence: Sentence) -> Official:
        around = self.layout.folded[max(sentence.start, hit.start - 120) : min(sentence.end, hit.end + 120)]

        def fit(official: Official) -> tuple[int, int, int]:
            titled = held = 0
            for tenure, start, end in self.gazetteer.tenures.get(official.slug, ()):
                office = self.gazetteer.offices.get(tenure.office)
                if office and any(lang == self.grammar.code and fold(t) in around for lang, t in office.titles):
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
        for hit in (*self.hits.places, *self.hits.publishers):
            if folded[hit.start : hit.end] not in names or folded[max(0, hit.start - 4) : hit.start].endswith(
                (" in ", " at ", "om ", " to ")
            ):
                taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
        for span in self.taken:
            taken[span.start : span.end] = b"\1" * len(span)
        for run in self.runs:
            words: list[tuple[str, Span]] = []
            for start, end in run:
                if taken[start] or taken[end - 1]:
                    if words:
                        yield words
                    words = []
                else:
                    words.append((folded[start:end], Span(start, end)))
            if words:
                yield words

    def _unlisted(self) -> None:
        grammar = self.grammar
        for words in self._free():
            if len(words) < 2:
                continue
            first = next(
                (
                    n
                    for n, (w, _) in enumerate(words)
                    if self._is_surname(w) and w not in grammar.title_words and len(words) - n >= 2
                ),
                None,
            )
            if first is None:
                continue
            name = words[first : first + 5]
            while name and (name[-1][0] in grammar.title_words or name[-1][0].endswith(("'s",))):
                name = (
                    [*name[:-1], (name[-1][0][:-2], Span(name[-1][1].start, name[-1][1].end - 2))]
                    if name[-1][0].endswith("'s")
                    else name[:-1]
                )
            if len(name) < 2:
                continue
            span = Span(name[0][1].start, name[-1][1].end)
            sentence = self._sentence(span.start)
            if sentence is None:
                continue
            titled = self._titled(words[:first], span, sentence)
            tokens = [w for w, _ in name]
            side = self._side_of(tokens, span, sentence)
            if side is None:
                continue
            printed = self.layout.quote(span)
            if known := (
                self.gazetteer.like(" ".join(tokens), side) if (len(tokens) > 2 or sum(map(len, tokens)) > 9) else None
            ):
                if titled or known.slug in self.found.persons:
                    person = self._person(known, Reason.of("spelling", printed=" ".join(printed.split())))
                    self._add(PersonMention(person, span, span, sentence.index, rule="name-misspelt"))
                continue
            key = " ".join(tokens)
            if not titled and key not in self.found.persons:
                continue
            person = self.found.persons.setdefault(
                key, Person(key, plain(printed), side, None, (Reason.of("not-in-list"),))
            )
            self._add(PersonMention(person, span, span, sentence.index, rule="title-and-name"))

    def _is_surname(self, word: str) -> bool:
        return any(word in names for names in self.grammar.surnames.values())

    def _titled(self, before: list[tuple[str, Span]], span: Span, sentence: Sentence) -> bool:
        titles = self.grammar.title_words
        if before and before[-1][0].rstrip(".") in titles:
            return True
        left = self.layout.folded[max(sentence.start, span.start - 24) : span.start].rstrip(" .,").split()
        if left and (left[-1] in titles or left[-1] == "counterpart"):
            return True
        chain = self._chain(PersonMention(Person("", "", ""), span, span, sentence.index), sentence.start)
        if chain.start < span.start and self.layout.folded[chain.start : span.start].split()[0].strip(".,'s") in titles:
            return True
        after = _TITLED_AFTER.match(self.layout.folded[span.end : min(sentence.end, span.end + 90)])
        return bool(after and after["title"] in titles)

    def _side_of(self, tokens: list[str], span: Span, sentence: Sentence) -> str | None:
        """The side, by the nationality printed in the title, else by the make of the name."""
        printed = self.layout.quote(span)
        vietnamese = tokens[0] in self.grammar.surnames["VN"] and all(_SYLLABLE.fullmatch(t) for t in tokens)
        chinese = tokens[0] in self.grammar.surnames["CN"] and len(tokens) <= 3 and "'" not in tokens[0]
        near = [
            h
            for h in self._near(self.hits.countries, span.start)
            if sentence.start <= h.start < span.start and span.start - h.end < 60
        ]
        named = next((str(self.gazetteer.what(h, COUNTRY)[0]) for h in reversed(near)), None)
        if named not in (None, "CN", "VN"):
            return None
        if vietnamese and chinese:
            if not printed.isascii() or (len(tokens) > 2 and not any(_PINYIN_ONLY.search(t) for t in tokens[1:])):
                return "VN"
            return named or ("CN" if any(_PINYIN_ONLY.search(t) for t in tokens) else None)
        if vietnamese and not any(
            _PINYIN_ONLY.search(t) and printed.isascii() and t != tokens[0] and t.startswith(("zh", "w", "j"))
            for t in tokens
        ):
            return "VN"
        return "CN" if chinese else None

    def _short(self) -> None:
        firsts: dict[str, int] = {}
        for mention in self.found.mentions:
            firsts[mention.person.key] = min(firsts.get(mention.person.key, mention.start), mention.start)
        by_word: dict[str, list[Person]] = {}
        for key in firsts:
            person = self.found.persons[key]
            words = fold(person.name).split()
            shorts = self.gazetteer.short_names.get(key) or (
                (words[0], words[-1]) if person.side == "VN" else (words[0],)
            )
            for word in dict.fromkeys(shorts):
                by_word.setdefault(word, []).append(person)
        if not by_word:
            return
        titles, text = self.grammar.title_words, self.layout.text
        anchors = sorted((m.start, m.person.key) for m in self.found.mentions)
        new: list[PersonMention] = []
        for words in self._free(by_word):
            for n, (word, span) in enumerate(words):
                possessive = word.endswith("'s")
                bare = word[:-2] if possessive else word
                people = by_word.get(bare)
                if not people:
                    continue
                sentence = self._sentence(span.start)
                if sentence is None:
                    continue
                titled = n > 0 and words[n - 1][0] in titles
                if n > 0 and not titled and words[n - 1][0] not in _LINKS and words[n - 1][1].start != sentence.start:
                    continue  # part of another name
                if n + 1 < len(words) and words[n + 1][0] not in titles and not possessive:
                    continue
                opening = span.start == sentence.start or not text[max(0, span.start - 2) : span.start].strip(" \"'“‘(")
                if bare in self.grammar.short_names_never and not titled and (opening or len(bare) < 3):
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

    # -- titles ---------------------------------------------------------------------------------------------------

    def _titles(self) -> None:
        mentions = self.found.mentions
        chains = []
        for n, mention in enumerate(mentions):
            sentence = self.layout.sentences[mention.sentence]
            chains.append(self._chain(mention, max(sentence.start, mentions[n - 1].span.end if n else 0)))
        for n, mention in enumerate(mentions):
            sentence, chain = self.layout.sentences[mention.sentence], chains[n]
            right = min(sentence.end, chains[n + 1].start if n + 1 < len(mentions) else sentence.end)
            slugs, printed = self._offices(mention, chain, right)
            mentions[n] = replace(mention, chain=chain, offices=slugs, printed_role=printed)
            for slug in slugs:
                self.found.roles.setdefault(mention.person.key, {}).setdefault(slug, printed)
            if not slugs and printed:
                self.found.roles.setdefault(mention.person.key, {}).setdefault("", printed)

    def _chain(self, mention: PersonMention, left: int) -> Span:
        """The titles before a name: capitalised words, title words, nationalities and what links them, leftward."""
        text, folded, start = self.layout.text, self.layout.folded, mention.start
        window = max(left, start - 180)
        grammar = self.grammar
        best = start
        for match in reversed(list(_WORD.finditer(folded, window, start))):
            word = match[0].removesuffix("'s")
            gap = folded[match.end() : best if best < start else start]
            if (
                ("." in gap
                and word not in grammar.abbreviations)
                or any(c in gap for c in ';:"')
                or (")" in gap and len(word) < 2)
                or " - " in gap
                or "--" in gap
            ):
                break
            if word == "and" and folded[max(0, match.start() - 2) : match.start()] == ", ":
                break  # "A, chairman of …, and B": what stands before it belongs to A
            if word in grammar.title_words or word in grammar.adjectives or (word in grammar.countries):
                best = match.start()
            elif (
                text[match.start()].isupper()
                or word in _LINKS
                or word
                in {
                    "party",
                    "state",
                    "committee",
                    "member",
                    "affairs",
                    "ministry",
                    "counterpart",
                    "provincial",
                    "municipal",
                    "regional",
                    "people's",
                    "city",
                }
            ):
                if match.start() < best - 130:
                    break
                if text[match.start()].isupper() and folded[match.end() : match.end() + 1] != ",":
                    best = match.start()
                continue
            else:
                break
        while best < start and (
            skipped := re.match(
                r"(?:(?:of|the|and|for|on|a|an|to|in|also|both|when|after|then|premise)\b|[,\s'\"-])+",
                folded[best:start],
            )
        ):
            best += skipped.end()
            break
        return Span(best, mention.span.end)

    def _offices(self, mention: PersonMention, chain: Span, right: int) -> tuple[tuple[str, ...], str]:
        side = mention.person.side
        slugs: dict[str, str] = {}
        first = bisect_right(self.office_starts, chain.start - 1)
        for hit in self.hits.offices[max(0, first - 1) :]:
            if hit.start >= mention.start:
                break
            if hit.start >= chain.start - 1 or hit.end > chain.start:
                for office in self.gazetteer.what(hit, OFFICE):
                    if isinstance(office, Office) and office.side == side:
                        slugs.setdefault(office.slug, self.layout.text[hit.start : hit.end])
        at = mention.span.end
        follows = self.layout.folded[at : at + 3]
        if follows[:1] in (",", "(") or follows.startswith((" (", " - ")):
            for hit in self.hits.offices[bisect_right(self.office_starts, at) :]:
                if hit.start >= min(right, at + 220):
                    break
                gap = _GAP.sub(" ", self.layout.folded[at : hit.start]).split()
                if len(gap) > 14 or any(
                    w not in _APPOSITION
                    and w not in self.grammar.adjectives
                    and w not in self.grammar.countries
                    and w not in self.grammar.title_words
                    for w in gap
                ):
                    break
                offices = [o for o in self.gazetteer.what(hit, OFFICE) if isinstance(o, Office) and o.side == side]
                for office in offices:
                    slugs.setdefault(office.slug, self.layout.text[hit.start : hit.end])
                at = hit.end
        if not slugs and (found := self._office_of_place(chain, mention, right)):
            slugs[found[0]] = found[1]
        ranked = sorted(slugs, key=lambda s: (self.gazetteer.offices[s].rank, list(slugs).index(s)))
        printed = " ".join(self.layout.text[chain.start : mention.start].split()).rstrip(" ,")
        return tuple(ranked), slugs[ranked[0]] if ranked else printed

    def _office_of_place(self, chain: Span, mention: PersonMention, right: int) -> tuple[str, str] | None:
        """ "Secretary of the Guangxi Party Committee": the office of that place, however it is put together."""
        for start, end in ((chain.start, mention.start), (mention.span.end, min(right, mention.span.end + 120))):
            match = self.grammar.patterns["office_of_places"].search(self.layout.folded, start, end)
            if match and self.layout.folded[max(0, match.start() - 12) : match.start()].endswith(self.gazetteer.lesser):
                continue
            if not match or (start != chain.start and match.start() - start > 8):
                continue
            for hit in self.hits.places[_bisect(self.hits.places, match.start()) :]:
                if hit.start >= end:
                    break
                if not self.grammar.patterns["list_gap"].fullmatch(self.layout.folded[match.end() : hit.start]):
                    break
                place = next(p for p in self.gazetteer.what(hit, PLACE) if isinstance(p, Place))
                title = next((t for t in ("governor", "chair") if t in match[0]), "secretary")
                _, slug = self.gazetteer.office_of_place(place, title)
                if slug and self.gazetteer.offices[slug].side == mention.person.side:
                    return slug, self.layout.text[match.start() : hit.end]
        return None

    # -- offices without names ------------------------------------------------------------------------------------

    def _bare_offices(self) -> None:
        """Offices beside which no name stands."""
        covered: set[tuple[int, int]] = set()
        for mention in self.found.mentions:
            printed = self.found.roles.get(mention.person.key, {}).values()
            for hit in self.hits.offices[max(0, bisect_right(self.office_starts, mention.chain.start - 80)) :]:
                if hit.start > mention.span.end + 220:
                    break
                beside = 0 <= hit.start - mention.span.end < 220 and self.layout.text[hit.start : hit.end] in printed
                if mention.chain.start - 1 <= hit.start < mention.span.end or beside:
                    covered.add((hit.start, hit.end))
        for hit in self.hits.offices:
            sentence = self._sentence(hit.start)
            if sentence is None or (hit.start, hit.end) in covered:
                continue
            offices = [o for o in self.gazetteer.what(hit, OFFICE) if isinstance(o, Office)]
            side = self._office_side(hit, offices, sentence)
            if side is None:
                continue
            office = next((o for o in offices if o.side == side), None)
            person = self._holder(office, side, hit.start)
            self.found.offices.append(
                OfficeMention(
                    Span(hit.start, hit.end),
                    sentence.index,
                    office,
                    side,
                    person,
                    self.layout.text[hit.start : hit.end],
                )
            )

    def _office_side(self, hit: Hit, offices: list[Office], sentence: Sentence) -> str | None:
        title = self.layout.folded[hit.start : hit.end]
        for word, side in (*self.grammar.adjectives.items(), *self.grammar.countries.items()):
            if title.startswith(word) or title.endswith(word):
                return side if side in ("CN", "VN") else None
        near = [
            str(self.gazetteer.what(h, COUNTRY)[0])
            for h in self._near(self.hits.countries, hit.start)
            if (0 <= hit.start - h.end <= 3)
            or (0 <= h.start - hit.end <= 5 and self.layout.folded[hit.end : h.start] in (" of ", " of the "))
        ]
        if near:
            return near[0] if near[0] in ("CN", "VN") else None
        sides = {o.side for o in offices}
        return sides.pop() if len(sides) == 1 else None

    def _holder(self, office: Office | None, side: str, at: int) -> Person | None:
        """Whoever the text has named with that office before; else after, in a headline."""
        if office is None:
            return None
        named = [m for m in self.found.mentions if m.person.side == side and office.slug in m.offices]
        before = [m for m in named if m.start < at]
        if before:
            return before[-1].person
        return named[0].person if named else None

    def _sentence(self, at: int) -> Sentence | None:
        n = bisect_right(self.starts, at) - 1
        if n < 0 or at >= self.layout.sentences[n].end or self.layout.part(self.layout.sentences[n]) is Part.FURNITURE:
            return None
        return self.layout.sentences[n]


_APPOSITION = _LINKS | {
    "member",
    "political",
    "bureau",
    "central",
    "committee",
    "cpc",
    "cpv",
    "party",
    "politburo",
    "communist",
    "state",
    "new",
    "its",
    "his",
    "her",
    "their",
    "council",
    "who",
    "heads",
    "l",
    "r",
    "left",
    "right",
    "secretary",
    "standing",
    "office",
    "foreign",
    "affairs",
    "commission",
    "national",
    "chinese",
    "vietnamese",
    "at",
    "sr",
    "prc",
    "with",
}


def _bisect(hits: tuple[Hit, ...], at: int) -> int:
    low, high = 0, len(hits)
    while low < high:
        middle = (low + high) // 2
        if hits[middle].start <= at:
            low = middle + 1
        else:
            high = middle
    return low


def evidence_of(mention: PersonMention, text: str) -> Evidence:
    return mention.span.evidence(text, mention.rule)
