"""What the gazetteer looks for: names, titles, places, wording and cues of one language, each with what it stands for."""

from collections import defaultdict
from collections.abc import Container
from dataclasses import dataclass, field

from .accents import agreement
from .facts import Facts, Official, Term
from .folding import fold
from .languages import Cue, Grammar, Kind
from .vocabulary import Format

PERSON, OFFICE, PLACE, TOPIC, CUE, ANCHOR, PUBLISHER, COUNTRY = range(8)


@dataclass(slots=True)
class Entries:
    """Folded wording → its number, and by number what it stands for: several things may be spelt alike without diacritics."""

    words: dict[str, int] = field(default_factory=dict)
    entries: list[list[tuple[int, object, bool]]] = field(
        default_factory=list
    )  # (kind, what, must stand in capitals as printed)
    proper: set[int] = field(default_factory=set)  # entries that are listed with a capital
    spellings: list[list[str]] = field(default_factory=list)  # of each thing of an entry, with its diacritics

    def add(self, words: str, kind: int, what: object, capitals: bool = False) -> None:
        folded = " ".join(fold(words).split())
        if len(folded) < (1 if kind == CUE and not folded.isascii() else 2):
            return
        if folded not in self.words:
            self.words[folded] = len(self.entries)
            self.entries.append([])
            self.spellings.append([])
        self.entries[self.words[folded]].append((kind, what, capitals))
        self.spellings[self.words[folded]].append(" ".join(words.lower().split()))
        if not words[:1].islower():
            self.proper.add(self.words[folded])


def entries_of(facts: Facts, grammar: Grammar, localities: Container[str]) -> Entries:
    """All that is looked for. `localities` are the folded names of cities and provinces, under which no other place is entered."""
    patterns = Entries()
    for official in facts.officials:
        for name in _full_names(official, grammar) if grammar.script.spaced else _names_in_characters(official):
            patterns.add(name, PERSON, official)
    listed = {fold(title) for office in facts.offices for language, title in office.titles if language == grammar.code}
    named = {official.name_vi for official in facts.officials}
    for office in facts.offices:
        for language, title in office.titles:
            if language == grammar.code:
                if grammar.accented and ", " in title and {fold(part) for part in title.split(", ")} <= listed:
                    continue  # two offices in one row: each is found by itself
                if grammar.accented and any(" ".join(title.split()[-n:]) in named for n in (2, 3, 4)):
                    continue  # "envoy of" someone named: the office and whose it is are read apart
                title = title.split(" (")[0] if title.endswith(")") else title
                patterns.add(title, OFFICE, office)
                folded = fold(title)
                for country, side in grammar.countries.items():
                    end = f"{grammar.of_country}{country}"
                    if side == office.side and folded.endswith(end):
                        patterns.add(title[: -len(end)], OFFICE, office)
                for adjective, side in grammar.adjectives.items():
                    if side == office.side and folded.startswith(f"{adjective} "):
                        patterns.add(title[len(adjective) + 1 :], OFFICE, office)
    for place in facts.places:
        if not grammar.script.spaced:
            for name in (n for n in (place.name_zh, *place.aliases) if _is_han(n)):
                patterns.add(name, PLACE, place)
            continue
        for name in {place.name, *(a for a in place.aliases if _is_latin(a)), place.name_vi}:
            patterns.add(name, PLACE, place)
    for place in facts.places:  # "Dien Bien" alone is the province, where no city bears the name
        bare = place.name.removesuffix(" Province")
        if grammar.script.spaced and bare != place.name and fold(bare) not in localities:
            patterns.add(bare, PLACE, place)
            patterns.add(place.name_vi.removeprefix("Tỉnh "), PLACE, place)
    for phrase in facts.phrases:
        words = " ".join(fold(phrase.words).strip('" ').split())
        if phrase.language == grammar.code and words not in grammar.weak_phrases:
            patterns.add(words, TOPIC, phrase.topic, phrase.words.isupper() and len(phrase.words) <= 6)
    for topic, words in grammar.extra_phrases:
        if words not in grammar.weak_phrases:
            patterns.add(words, TOPIC, topic)
    told = {cue.words for cue in grammar.cues}
    for cue in grammar.cues:
        patterns.add(cue.printed or cue.words, CUE, cue)
    for term in facts.terms:
        if term.language == grammar.code and fold(term.words) not in told and (wider := _cue_of(term, grammar)):
            patterns.add(term.words, CUE, wider)
    for anchor in facts.anchors:
        for language, words in anchor.patterns:
            if language == grammar.code:
                patterns.add(words, ANCHOR, anchor)
    for publisher in facts.publishers:
        for name in (publisher.name, *publisher.aliases, publisher.slug):
            for spelt in dict.fromkeys((name, name.replace("Vietnam", "Viet Nam"))):
                if name.isascii() or len(name) > 4 or not grammar.script.spaced:
                    patterns.add(spelt, PUBLISHER, publisher)
        for domain in publisher.domains:
            patterns.add(domain, PUBLISHER, publisher)
    for word, side in {**grammar.adjectives, **grammar.countries}.items():
        patterns.add(grammar.spelt_countries.get(word, word), COUNTRY, side)
    for word in grammar.joint_countries:
        for side in ("CN", "VN"):
            patterns.add(word, COUNTRY, side)
    places = {place.slug: place for place in facts.places}
    for word, slug in grammar.place_words.items():
        if slug in places:
            patterns.add(word, PLACE, places[slug])
    return patterns


def _cue_of(term: Term, grammar: Grammar) -> Cue | None:
    """Terms of the fact tables widen the grammar's cues. What a grammar lists itself, it means differently."""
    if not grammar.script.spaced or "……" in term.words or term.signal not in (Format.PHONE, Format.VIDEO):
        return None
    folded = fold(term.words)
    kind = Kind.FORMAT if grammar.patterns["way"].match(folded) else Kind.NOUN
    return Cue(folded, kind, Format(term.signal))


def _full_names(official: Official, grammar: Grammar) -> set[str]:
    """Spellings of the whole name; "President Xi" among the aliases is a title and a short name."""
    names = {official.name, official.name_vi, *official.aliases} - {""}
    full = {
        n
        for n in names
        if len(n.split()) > 1
        and (n in (official.name, official.name_vi) or fold(n).split()[0] not in grammar.title_words)
        and fold(n).replace(" ", "").replace("'", "").replace("-", "").replace(".", "").isascii()
    }
    if official.side == "VN":
        words = official.name.split()
        if len(words) > 2:
            full.add(" ".join([*words[1:], words[0]]))  # given names first, as some agencies print it
        full |= {"-".join(n.split()) for n in (official.name, official.name_vi) if len(n.split()) > 2}
    return full


def _is_han(name: str) -> bool:
    return len(name) > 1 and all("\u3400" <= c <= "\u9fff" or c in "·•（）()" for c in name)


def _names_in_characters(official: Official) -> set[str]:
    return {n for n in (official.name_zh, *official.aliases) if _is_han(n)}


def _is_latin(name: str) -> bool:
    return fold(name).isascii()


def short_names(official: Official, grammar: Grammar) -> set[str]:
    """By what one word a text calls someone whom it has named in full, as the language prints it."""
    words = (getattr(official, grammar.spelling) or official.name).split()
    if grammar.accented:
        return {words[-1] if official.side == "VN" else words[0]}
    words = [fold(w) for w in words]
    single = {fold(a) for a in official.aliases if len(a.split()) == 1 and fold(a).isascii()}
    return {w for w in {words[0], words[-1] if official.side == "VN" else words[0], *single} if len(w) > 1 or w == "e"}


def split(patterns: Entries) -> dict[int, list[tuple[str, int]]]:
    """Of each entry its spellings, each with the number of an entry of what is spelt so alone."""
    split: dict[int, list[tuple[str, int]]] = {}
    for n in range(len(patterns.entries)):
        spelt: dict[str, list[tuple[int, object, bool]]] = defaultdict(list)
        for thing, spelling in zip(patterns.entries[n], patterns.spellings[n], strict=True):
            spelt[spelling].append(thing)
        if len(spelt) == 1:
            split[n] = [(spelling, n) for spelling in spelt]
            continue
        split[n] = []
        for spelling, things in spelt.items():
            split[n].append((spelling, len(patterns.entries)))
            patterns.proper |= {len(patterns.entries)} if n in patterns.proper else set()
            patterns.entries.append(things)
    return split


def agreeing(printed: str, spellings: list[tuple[str, int]], entry: int, accented: bool) -> int:
    """The number of the entry that is printed so; all of `entry` where the print does not tell, -1 where it is another word."""
    fits = [n for spelling, n in spellings if agreement(printed, spelling, accented)]
    if not fits:
        return -1
    return fits[0] if len(fits) == 1 else entry
