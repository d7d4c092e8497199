"""Names and wording that are known, in one automaton over folded text.

Matching is overlapping, so that a name inside a title ("Lang Son" in "Secretary of Lang Son") is not lost; per kind the longest match at the
leftmost place wins. Hits count only as whole words, and names only where they are capitalised.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from .entries import (
    ANCHOR as ANCHOR,
)
from .entries import (
    COUNTRY as COUNTRY,
)
from .entries import (
    CUE as CUE,
)
from .entries import (
    OFFICE as OFFICE,
)
from .entries import (
    PERSON as PERSON,
)
from .entries import (
    PLACE as PLACE,
)
from .entries import (
    PUBLISHER as PUBLISHER,
)
from .entries import (
    TOPIC as TOPIC,
)
from .entries import (
    agreeing,
    entries_of,
    short_names,
    split,
)
from .facts import Facts, Office, Official, Place, Publisher, Tenure
from .folding import fold
from .hits import Hit, Hits, Row, longest, outside
from .languages import GRAMMARS, Cue, Grammar, Patterns
from .partialdates import PartialDate
from .sinoviet import readings_of
from .text import Layout
from .triggers import Triggers

TRIED_OFTEN = (
    "appended asked_whether at_arrival came_calling being_prepared ceremony counterpart_word denied denied_after described described_group exclude_before future guest_from guest_in had_earlier"
    " here in_capital letter_before many_states met_others met_others_after noun_after_to of_whom office_of_places on_behalf on_the_way past_after past_before planned_clause"
    " recalled seat_of_state separately spokesperson topic_background topic_excluded_before turns_elsewhere unlisted_place when vietnamese_voice chinese_voice wished"
).split()
"""Patterns that are tried on every sentence, cue or name, and rarely match; a language may lack some."""

MONEY = ("$", " $", " dollar", "-dollar")
"""What after a country's name makes of it a currency: "US$10 billion"."""
_CAPITALISED = (PERSON, PLACE, PUBLISHER, COUNTRY)


class Gazetteer:
    """Built once from facts; afterwards read only, and safe to share between threads and by pickling its facts."""

    def __init__(self, facts: Facts, language: str = "en") -> None:
        self.facts = facts
        self.grammar: Grammar = GRAMMARS[language]
        self._siblings: dict[str, Gazetteer] = {language: self}
        self.officials: dict[str, Official] = {o.slug: o for o in facts.officials}
        self.offices: dict[str, Office] = {o.slug: o for o in facts.offices}
        self.places: dict[str, Place] = {p.slug: p for p in facts.places}
        self.publishers: dict[str, Publisher] = {p.slug: p for p in facts.publishers}
        self.publisher_names: dict[str, Publisher] = {}
        self.cities: dict[str, Place] = {
            fold(name): p for p in reversed(facts.places) if p.kind == "city" for name in (p.name_vi, p.name) if name
        }
        self.localities: dict[str, Place] = {
            fold(name): p
            for p in reversed(facts.places)
            if p.kind in ("city", "province")
            for name in (p.name, p.name_vi, p.name_zh, *p.aliases)
            if name
        }
        self.titles: dict[str, tuple[str, ...]] = {
            o.slug: tuple(fold(t) for code, t in o.titles if code == language) for o in facts.offices
        }
        self._office_words = [(o, fold(o.title)) for o in facts.offices]
        self.tenures: dict[str, list[tuple[Tenure, PartialDate | None, PartialDate | None]]] = defaultdict(list)
        for tenure in facts.tenures:
            self.tenures[tenure.official].append((tenure, _date(tenure.start), _date(tenure.end)))
        self.short_names: dict[str, tuple[str, ...]] = {
            o.slug: tuple(sorted(short_names(o, self.grammar))) for o in facts.officials
        }
        self._by_last: dict[str, list[tuple[Official, list[str]]]] = defaultdict(list)
        self._name_words: dict[str, set[str]] = defaultdict(set)
        for official in facts.officials:
            words = fold(official.name).split()
            self._name_words[official.side].update(words)
            for word in {words[0], words[-1]}:
                self._by_last[word].append((official, words))
        for publisher in facts.publishers:
            for name in (publisher.name, *publisher.aliases, publisher.slug, *publisher.domains):
                for spelt in dict.fromkeys((name, name.replace("Vietnam", "Viet Nam"))):
                    self.publisher_names.setdefault(fold(spelt), publisher)
        patterns = entries_of(facts, self.grammar, self.localities)
        self.readings = readings_of(facts.officials) if self.grammar.accented else {}
        self._spellings = split(patterns) if self.grammar.accented else {}
        self._common = {n for n, entry in enumerate(patterns.entries) if n not in patterns.proper and entry}
        gaps = (" ", "-") if self.grammar.script.spaced else ("",)
        self.nations = (*self.grammar.adjectives, *self.grammar.countries)
        self.lesser = tuple(f"{word}{gap}" for word in self.grammar.lesser for gap in gaps)
        self._cues: dict[int, Cue] = {
            n: what
            for n, entry in enumerate(patterns.entries)
            for _, what, _ in reversed(entry)
            if isinstance(what, Cue)
        }
        self._capitals = {
            n for n, entry in enumerate(patterns.entries) for kind, _, capitals in entry if kind == TOPIC and capitals
        }
        self._whats: list[dict[int, tuple[object, ...]]] = [
            {kind: tuple([what for k, what, _ in entry if k == kind]) for kind, _, _ in entry}
            for entry in patterns.entries
        ]
        self._kinds = [tuple(whats) for whats in self._whats]
        self._automaton = AhoCorasick(
            list(patterns.words), matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
        )
        compounds = {f"{topic} {n}": pattern for n, (topic, pattern) in enumerate(self.grammar.topic_patterns)}
        self.compounds = tuple((name.split()[0], name) for name in compounds)  # topic, name of a pattern for it
        self._triggers = Triggers(Patterns({**self.grammar.patterns, **compounds}), (*TRIED_OFTEN, *compounds))

    @cached_property
    def horizon(self) -> date | None:
        """The last day of the calendar year in which somebody was last known to take or leave an office: the tables tell nothing of later years."""
        told = [
            d.last for terms in self.tenures.values() for _, start, end in terms for d in (start, end) if d and d.last
        ]
        return date(max(told).year, 12, 31) if told else None

    @cached_property
    def _readings(self) -> dict[str, dict[str, str]]:
        """Side → character → its syllable in names: Sino-Vietnamese of all officials, pinyin of the Chinese ones, the commonest each."""
        counts: dict[str, dict[str, Counter[str]]] = {"CN": defaultdict(Counter), "VN": defaultdict(Counter)}
        for official in self.facts.officials:
            for side, spelt in (("VN", official.name_vi.split()), ("CN", official.name.split())):
                if len(spelt) == len(official.name_zh) and (side == "VN" or official.side == "CN"):
                    for character, syllable in zip(official.name_zh, spelt, strict=True):
                        counts[side][character][syllable.lower()] += 1
        return {
            side: {character: found.most_common(1)[0][0] for character, found in of_side.items()}
            for side, of_side in counts.items()
        }

    def reading_of(self, name: str, side: str) -> str | None:
        """How a name in characters is likely read, in Latin letters; None where no listed name tells the reading of each of them."""
        readings = self._readings[side]
        if not all(character in readings for character in name):
            return None
        first, *given = (readings[character] for character in name)
        if side == "VN":
            return " ".join(word.capitalize() for word in (first, *given))
        return f"{first.capitalize()} {''.join(given).capitalize()}"

    @cached_property
    def _by_surname(self) -> dict[tuple[str, str, int], list[tuple[Official, str]]]:
        """(side, first character, length) → officials with their names in characters, folded."""
        found: dict[tuple[str, str, int], list[tuple[Official, str]]] = defaultdict(list)
        for official in self.facts.officials:
            if name := fold(official.name_zh):
                found[official.side, name[0], len(name)].append((official, name))
        return found

    def alike(self, name: str, side: str) -> list[tuple[Official, str]]:
        """Officials of a side whose names in characters begin with the same one and are as long."""
        return self._by_surname.get((side, name[0], len(name)), [])

    def in_language(self, language: str) -> "Gazetteer | None":
        """The same facts for texts in another language, built when first asked for; None where it has no grammar yet."""
        if language not in GRAMMARS:
            return None
        if language not in self._siblings:
            self._siblings[language] = Gazetteer(self.facts, language)
        return self._siblings[language]

    @cached_property
    def left_office(self) -> dict[str, date]:
        """Official → last day in any office, of those all of whose offices have ended."""
        ends = {slug: [end.last for _, _, end in terms if end and end.last] for slug, terms in self.tenures.items()}
        return {slug: max(days) for slug, days in ends.items() if days and len(days) == len(self.tenures[slug])}

    def publisher_of(self, credit: str, url: str = "") -> Publisher | None:
        """The publisher of a slug, name, alias or domain; else of the address's host or the domain above it."""
        known = self.publishers.get(credit) or self.publisher_names.get(fold(credit)) if credit else None
        host = url.partition("://")[2].partition("/")[0].partition(":")[0].lower()
        while known is None and "." in host:
            known = self.publisher_names.get(host)
            host = host.partition(".")[2]
        return known

    def scan(self, layout: Layout) -> Hits:
        """Every entry found in the text, and where its patterns may match; linear in its length."""
        text, folded = layout.text, layout.letters
        raw: list[list[Hit]] = [[] for _ in range(8)]
        size, spaced = len(folded), self.grammar.script.spaced
        accented = layout.accented
        seen: dict[tuple[int, str], int] = {}
        spelt, kinds = self._spellings, self._kinds
        for entry, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            glued = False
            if spaced:
                if end < size and folded[end].isalnum():
                    continue
                if start and folded[start - 1].isalnum():
                    if not (spelt and text[start].isupper() and text[start - 1].islower()):
                        continue  # but "Thứ trưởngLê Hoài Trung": a name glued to the title before it
                    glued = True
            elif (start and _cuts_a_word(folded, start)) or (end < size and _cuts_a_word(folded, end)):
                continue
            if spelt and (spellings := spelt.get(entry)):
                printed = text[start:end].lower()
                if (entry, printed) not in seen:
                    seen[entry, printed] = agreeing(" ".join(printed.split()), spellings, entry, accented)
                entry = seen[entry, printed]
                if entry < 0:
                    continue
            hit = Hit(start, end, entry)
            for kind in kinds[entry]:
                if glued and kind != PERSON:
                    continue
                if spaced and kind in _CAPITALISED and not text[start].isupper():
                    domain = kind == PUBLISHER and "." in folded[start:end]
                    if not (domain or (kind == PLACE and self._is_titled(text[start:end]))):
                        continue
                if kind == TOPIC and entry in self._capitals and not text[start:end].isupper():
                    continue
                if kind == OFFICE and folded[max(0, start - 11) : start].endswith(self.lesser):
                    continue  # "Prime Minister" in "Deputy Prime Minister"
                raw[kind].append(hit)
        found = [longest(hits) for hits in raw]
        if spaced:
            found[COUNTRY] = outside(found[COUNTRY], found[PLACE])  # "Lao" in "Lao Cai" is no nationality
            found[COUNTRY] = [
                h
                for h in found[COUNTRY]
                if not folded.startswith(MONEY, h.end) and not self._ends_a_name(h, text, folded)
            ]
        return Hits(*map(Row, found), wording=self._triggers.read(layout.folded))

    def _ends_a_name(self, hit: Hit, text: str, folded: str) -> bool:
        """ "Thai" in "Nguyen Hong Thai": a nationality's word after a capitalised word that is no title is a given name."""
        if folded[hit.start : hit.end] not in self.grammar.short_names_never or text[hit.start - 1 : hit.start] != " ":
            return False
        start = text.rfind(" ", max(0, hit.start - 24), hit.start - 1) + 1
        before = text[start : hit.start - 1]
        known = self._name_words["VN"] | self.grammar.title_words
        return before.isalpha() and before[0].isupper() and folded[start : hit.start - 1] in known

    def _is_titled(self, name: str) -> bool:
        """ "trụ sở Chính phủ", "cửa khẩu quốc tế Hữu Nghị": where words are syllables a place's generic word may be in lower case."""
        return self.grammar.accented and name.lower() != name

    def what(self, hit: Hit, kind: int) -> Sequence[object]:
        return self._whats[hit.entry].get(kind, ())

    def is_common(self, hit: Hit) -> bool:
        """Whether a topic's wording is common words; in a language of accented syllables they are capitalised in names of bodies alone."""
        return self.grammar.accented and hit.entry in self._common

    def cue(self, hit: Hit) -> Cue:
        return self._cues[hit.entry]

    def tenure_on(self, official: str, office: str, first: object, last: object) -> bool | None:
        """Whether the list has the official in the office on some of these days; None where it has no such tenure."""
        found = None
        for tenure, start, end in self.tenures.get(official, ()):
            if tenure.office != office:
                continue
            begins = start.first if start else None
            ends = end.last if end else None
            if (begins is None or begins <= last) and (ends is None or ends >= first):  # type: ignore[operator]
                return True
            found = False
        return found

    def office_of_place(self, place: Place, title: str) -> tuple[str, str | None]:
        """Title and slug of a province's or city's office: (usual English, None) where the list has no such office."""
        bare = place.name.removesuffix(" Province")
        folded = fold(bare)
        for office, words in self._office_words:
            if office.side == place.country and folded in words and words.startswith(title):
                return office.title, office.slug
        committee = "Party Committee" if title == "secretary" else "People's Committee"
        return f"{title.capitalize()} of the {bare} {committee}", None

    @cached_property
    def _read_alike(self) -> dict[str, Official | None]:
        """Chinese officials by the Vietnamese reading of their names without diacritics; None where two share one."""
        known: dict[str, Official | None] = {}
        for official in self.facts.officials:
            if official.side == "CN" and official.name_vi:
                known[fold(official.name_vi)] = None if fold(official.name_vi) in known else official
        return known

    def read_alike(self, name: str) -> Official | None:
        """The one Chinese official whose name is read with these letters: the press differs over tones where it reads a character
        (Vương Hộ Ninh, Vương Hỗ Ninh), while a Vietnamese name with another tone is somebody else's."""
        return self._read_alike.get(name)

    def like(self, name: str, side: str | None) -> Official | None:
        """The one official whose name differs from this by one letter, in a word that no listed name of that side has.

        "Ming" is a slip for "Minh"; "Hong" for "Hang" is another person.
        """
        words = fold(name).split()
        near = {
            o.slug: o
            for word in {words[0], words[-1]}
            for o, known in self._by_last.get(word, ())
            if (side is None or o.side == side)
            and (slip := _one_slip(words, known))
            and slip not in self._name_words[o.side]
        }
        return next(iter(near.values())) if len(near) == 1 else None


def _date(edtf: str) -> PartialDate | None:
    try:
        return PartialDate.parse(edtf) if edtf else None
    except ValueError:
        return None


def _cuts_a_word(folded: str, at: int) -> bool:
    """Whether a place between two code points lies within a word or number in Latin letters; characters are words each."""
    return folded[at - 1 : at + 1].isascii() and folded[at - 1].isalnum() and folded[at].isalnum()


def _one_slip(printed: list[str], known: list[str]) -> str | None:
    """The word with one letter put in, left out or changed, where all others are the same."""
    if len(printed) != len(known):
        return None
    different = [(x, y) for x, y in zip(printed, known, strict=True) if x != y]
    if len(different) != 1:
        return None
    x, y = different[0]
    if abs(len(x) - len(y)) > 1 or max(len(x), len(y)) < 3:
        return None
    if len(x) == len(y):
        return x if sum(c != d for c, d in zip(x, y, strict=True)) == 1 else None
    short, long = sorted((x, y), key=len)
    if len(short) < 3:
        return None  # An and Can are two names
    return x if any(long[:n] + long[n + 1 :] == short for n in range(len(long))) else None
