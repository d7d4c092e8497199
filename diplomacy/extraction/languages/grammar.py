"""The shape of a language's grammar of meetings."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from diplomacy.extraction.vocabulary import Format

from .scripts import LATIN, Script


class Kind(StrEnum):
    """What a cue does in a sentence."""

    VERB = "verb"  # someone meets, receives, calls someone: those before it, those after it
    NOUN = "noun"  # talks, meeting, phone call: everyone in the sentence
    BODY = "body"  # session of a joint body: its chairs may stand in the next sentence
    TOLD = "told"  # one says something to the other: contact only if the two stand on both sides of it
    SEAT = "seat"  # in the chair: those named are at the table
    PRESENT = "present"  # also present: those named join the table of the meeting told
    HEAD = "head"  # at the head of a delegation: those named sit at the table told before, or are its guests
    FORMAT = "format"  # how, not whether
    SAYS = "says"  # a verb of speech
    STOP = "stop"  # ends whom a verb reaches
    GREETING = "greeting"  # those named after it are not present
    NONE = "none"  # wording that would be taken for a cue and is none


# named here, as Python 3.11 takes a tenth of a microsecond for each member of an enumeration that is asked for
VERB, PRESENT, GREETING, STOP, NOUN = Kind.VERB, Kind.PRESENT, Kind.GREETING, Kind.STOP, Kind.NOUN
TELLING = (Kind.VERB, Kind.NOUN, Kind.BODY, Kind.TOLD, Kind.SEAT)
"""Kinds of cues that tell of contact."""
OCCASIONS = (Kind.NOUN, Kind.BODY)
SPEECH = (Kind.SAYS, Kind.TOLD)
NOT_TOPICS = (Kind.BODY, Kind.NONE)
"""Kinds of cues whose words name no topic, whatever they hold."""


@dataclass(frozen=True, slots=True)
class Cue:
    words: str
    kind: Kind
    format: Format | None = None
    separates: bool = False  # several people after it are met one by one
    host: str = ""  # where the host stands: before the cue or after it
    present: bool = False  # a present tense: news in a headline, a plan after "when" in a sentence about the future
    printed: str = ""  # with diacritics, where they tell words apart


@dataclass(frozen=True, slots=True)
class Style:
    """How a publisher that credits nobody opens its texts."""

    publisher: str  # slug
    part: str  # title or body: where it shows
    pattern: str  # name of a pattern
    side: str = ""  # of the first official whom the opening must name


NEVER = re.compile(r"(?!)")


class Patterns(dict[str, re.Pattern[str]]):
    """Patterns by name. One that a language has no wording for matches nothing."""

    def __missing__(self, name: str) -> re.Pattern[str]:
        return NEVER


@dataclass(frozen=True, slots=True)
class Grammar:
    """Word lists are folded (lower case, no diacritics); patterns run on folded text in windows around a hit."""

    code: str
    cues: tuple[Cue, ...]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]  # Monday is 0
    relative: Mapping[str, tuple[str, int]]  # words → (what they count from: today, told, year, month, week; how many)
    capitals: Mapping[str, str]  # side → city
    adjectives: Mapping[str, str]  # vietnamese → VN, also of third countries
    countries: Mapping[str, str]
    title_words: frozenset[str]
    caption_hints: tuple[str, ...]  # one of these stands in every caption: a cheap look before the pattern
    greetings: frozenset[str]  # cues that are a mere ceremony at an airport or a monument
    honours: frozenset[str]  # before a name, and no office
    links: frozenset[str]  # words between the parts of a chain of titles
    title_parts: frozenset[str]  # lower-case words within a title
    modifiers: frozenset[str]  # title words that name no office by themselves
    not_in_titles: frozenset[str]  # words that end an apposition before it has told a title
    apposition: frozenset[str]  # words between a name and a title after it
    contact_words: Mapping[str, tuple[str, ...]]  # noun → parts of the cues that it takes up again
    guests: frozenset[str]  # nouns for whoever visits
    hosts: frozenset[str]  # and for whoever is at home
    envoys: frozenset[str] = field(default=frozenset(), kw_only=True)  # and for whoever was sent, whatever the title
    ranks: Mapping[str, tuple[str, ...]]  # noun → words of the titles of those whom it may stand for
    lesser: frozenset[str]  # words that make of an office a lower one: deputy, vice
    surnames: Mapping[str, frozenset[str]]  # side → surnames, folded
    short_names_never: frozenset[str]  # words that are surnames or given names too: only after a title
    abbreviations: frozenset[str]
    side_of_name: Callable[[list[str], str, str | None], str | None]  # folded words, as printed, the nation told → side
    conjunctions: frozenset[str]
    subordinators: frozenset[str]  # words of the kind STOP after which a sentence tells what was said
    collectives: frozenset[str]  # nouns that with a nationality stand for people at a table: side, delegation
    bare_verbs: frozenset[str]  # cues in the present tense that tell of a habit or a plan, unless in a headline
    in_general: frozenset[str] = (
        frozenset()
    )  # plural cues that speak of meetings at large where no people stand beside them
    before_apposition: frozenset[str] = frozenset()  # words before a title that follows a name
    after_apposition: frozenset[str] = frozenset()
    local_titles: tuple[
        tuple[str, str], ...
    ] = ()  # part of a province's office as printed → secretary, governor, chair
    speeches: frozenset[str] = frozenset()  # cues of presence that tell of speeches held before an assembly
    assemblies: frozenset[str] = frozenset()  # cues of occasions at which speeches are held
    province_forms: tuple[str, str] = (
        "",
        "",
    )  # how a text calls {name} a province, and a city; alternatives by semicolon
    counts: Mapping[str, int] = field(default_factory=dict)  # small numbers in words
    founders: frozenset[str] = frozenset()  # whom speakers name and nobody meets any more
    house_styles: tuple[Style, ...] = ()  # how ministries open their readouts
    of_country: str = " "  # between a title and the country after it
    spelt_words: Mapping[str, frozenset[str]] = field(default_factory=dict)  # folded words of patterns → as printed
    accented: bool = False  # whether diacritics tell words apart
    spelt_surnames: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # folded → as printed, in lower case
    spelt_countries: Mapping[str, str] = field(default_factory=dict)  # folded → as printed
    spelling: str = "name"  # the field of an official that bears the name in this language
    names_alike: bool = (
        False  # whether names of both sides are of one make: titles and places beside them tell the side
    )
    short_names_titled: bool = False  # whether a short name stands only after a title
    country_first: bool = True  # whether "Chinese" may stand before a title
    home: str | None = None  # whose office a title without a country is
    past_verbs: bool = False  # whether a verb's form tells that it took place
    patterns: Mapping[str, re.Pattern[str]] = field(default_factory=Patterns)
    topic_patterns: tuple[tuple[str, re.Pattern[str]], ...] = ()  # topics told by several words near each other
    extra_phrases: tuple[tuple[str, str], ...] = ()  # (topic, wording)
    weak_phrases: frozenset[str] = frozenset()  # in the fact tables, but too often said of something else
    script: Script = LATIN
    number: Callable[[str], int] = int  # what a number in a date is worth
    by_clause: bool = False  # who meets whom is told within commas, guests before the verb as often as after it
    side_of_title: Callable[[str], str | None] = lambda words: (
        None
    )  # by a country or body in a title that has no blanks
    joint_countries: frozenset[str] = frozenset()  # words for both countries at once
    never_last: frozenset[str] = frozenset()  # characters that end no name
    that_place: str = ""  # before a title: of the place just named
    place_words: Mapping[str, str] = field(default_factory=dict)  # words for being in a place → its slug

    all_surnames: frozenset[str] = field(init=False)  # of either side

    def __post_init__(self) -> None:
        object.__setattr__(self, "patterns", Patterns(self.patterns))
        object.__setattr__(self, "all_surnames", frozenset[str]().union(*self.surnames.values()))

    def tells_a_title(self, words: Iterable[str]) -> bool:
        """Whether one of some folded words names an office by itself."""
        return any(word in self.title_words and word not in self.modifiers for word in words)

    def local_title(self, printed: str) -> str:
        """Which office of a province or city folded words tell of: secretary, governor or chair."""
        return next((title for part, title in self.local_titles if part in printed), "secretary")
