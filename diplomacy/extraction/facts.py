"""What the reader of a text knows beforehand: one frozen record a row of the fact tables (`fixtures/facts/README.md`).

Only the shape lives here. `diplomacy.facts` fills it from CSV files or from the database; `gazetteer` builds its automata from it.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Official:
    slug: str
    name: str  # surname first, Latin letters, no diacritics
    side: str
    name_vi: str = ""
    name_zh: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Office:
    slug: str
    side: str
    title: str  # usual English
    titles: tuple[tuple[str, str], ...]  # (language, title), the usual one of each language first
    rank: int  # 1 top leaders … 6 provinces, ambassadors, consuls
    body: str = ""


@dataclass(frozen=True, slots=True)
class Tenure:
    """Start and end as EDTF level 0, empty where not known. `status` says what an empty end means."""

    official: str
    office: str
    start: str = ""
    end: str = ""
    status: str = "ended"


@dataclass(frozen=True, slots=True)
class Place:
    slug: str
    name: str  # usual English, no diacritics
    country: str
    kind: str  # city, province, border-gate, venue
    admin: str = ""  # for a venue its city, for a city its province
    name_vi: str = ""
    name_zh: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """Wording that signals a topic."""

    topic: str
    language: str
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """Wording by which the press tells of a meeting, or of something that is none."""

    language: str
    words: str  # "……" stands for a gap
    signal: str  # in-person, phone, video, planned, letter, visit, not-a-meeting


@dataclass(frozen=True, slots=True)
class Publisher:
    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str = ""
    speaks_for: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """An event by which an undated text can be dated."""

    slug: str
    kind: str  # event, visit, since (bounds only from below), anniversary-base, yearly
    name: str
    start: str = ""  # EDTF level 0; MM-DD for yearly ones
    end: str = ""
    patterns: tuple[tuple[str, str], ...] = ()  # (language, wording)


@dataclass(frozen=True, slots=True)
class Facts:
    officials: tuple[Official, ...] = ()
    offices: tuple[Office, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    places: tuple[Place, ...] = ()
    topics: tuple[str, ...] = ()  # slugs, in the order of the guidelines
    phrases: tuple[Phrase, ...] = ()
    terms: tuple[Term, ...] = ()
    publishers: tuple[Publisher, ...] = ()
    anchors: tuple[Anchor, ...] = field(default=())
