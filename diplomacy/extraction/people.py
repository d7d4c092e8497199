"""Who is named in a text: people, the mentions of them, and the offices that stand without a name."""

from dataclasses import dataclass, field

from .facts import Office
from .reasons import Reason
from .spans import Span


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whom a text names. `official` is None for people in no list."""

    key: str
    name: str
    side: str
    official: str | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(slots=True)
class PersonMention:
    """Where someone is named. What stands beside the name is filled in by the reader of titles, and nothing changed after that."""

    person: Person
    span: Span  # of the name alone
    chain: Span  # with the titles before it
    sentence: int
    short: bool = False
    offices: tuple[str, ...] = ()  # slugs printed beside the name
    printed_role: str = ""
    rule: str = "name-in-list"
    start: int = field(init=False)  # of the name; asked for all the time, so it is kept

    def __post_init__(self) -> None:
        self.start = self.span.start

    @property
    def whole(self) -> Span:
        """The name with the titles printed before it."""
        return Span(min(self.chain.start, self.span.start), self.span.end)


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
    shared_offices: list[OfficeMention] = field(
        default_factory=list
    )  # of either side, where nothing tells whose: one for each
    persons: dict[str, Person] = field(default_factory=dict)
    firms: set[str] = field(default_factory=set)  # sides whose man the text says to be of a firm
    roles: dict[str, dict[str, str]] = field(default_factory=dict)  # person → office slug → as printed

    def in_sentence(self, index: int) -> list[PersonMention]:
        return self._by_sentence.get(index, [])

    _by_sentence: dict[int, list[PersonMention]] = field(default_factory=dict)

    def index(self) -> None:
        self.mentions.sort(key=lambda m: m.start)
        self._by_sentence.clear()
        for mention in self.mentions:
            self._by_sentence.setdefault(mention.sentence, []).append(mention)
