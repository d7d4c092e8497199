"""The two sides' accounts of one meeting, topic by topic, each in its own words. A silent account is not a denial."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from .extraction.vocabulary import Side


@dataclass(frozen=True, slots=True)
class ComparedTopic:
    """A topic with each account's quotations. `who` is both, cn, vn, or empty where only third parties' texts touch it."""

    topic: Any
    cn: tuple[Any, ...]
    vn: tuple[Any, ...]

    @property
    def who(self) -> str:
        if self.cn and self.vn:
            return "both"
        return "cn" if self.cn else "vn" if self.vn else ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Letters of each side's sources, and the topics that either of them touches."""

    cn_letters: str
    vn_letters: str
    topics: tuple[ComparedTopic, ...]

    @property
    def by_one_side_only(self) -> int:
        return sum(t.who != "both" for t in self.topics)


READ, CITED, NOTHING = "read", "cited", "nothing"


@dataclass(frozen=True, slots=True)
class Account:
    """What the record holds of one side's account: a text that was read, a page cited without its text, or nothing; and the letters of the texts."""

    side: str  # cn or vn
    state: str
    letters: str


def accounts_of(sources: Iterable[tuple[str, str]], cited: Collection[str]) -> tuple[Account, Account]:
    """Beijing's account and Hanoi's. `sources` are (letter, side that the publisher speaks for) of what was read, `cited` the sides of pages cited."""
    letters = list(sources)
    return _account(Side.CHINA, letters, cited), _account(Side.VIETNAM, letters, cited)


def _account(side: Side, sources: Iterable[tuple[str, str]], cited: Collection[str]) -> Account:
    letters = ", ".join(letter for letter, of in sources if of == side)
    state = READ if letters else CITED if side in cited else NOTHING
    return Account(side.lower(), state, letters)


def told_by_one(sides: Set[str]) -> str:
    """The one account that gives a value, by the sides of the texts with evidence of it: cn or vn; empty where both give it, or somebody else does too."""
    return next(iter(sides)).lower() if len(sides) == 1 and sides <= {Side.CHINA.value, Side.VIETNAM.value} else ""


def compare(
    sources: Iterable[tuple[str, str]],
    topics: Sequence[Any],
    references: Mapping[str, Sequence[Any]],
) -> Comparison | None:
    """Compare where both sides published; None where one of them did not.

    `sources` are (letter, side that the publisher speaks for); `references` the quotations of each topic's slug, whose `letter` names their source.
    """
    letters = list(sources)
    cn = [letter for letter, side in letters if side == Side.CHINA]
    vn = [letter for letter, side in letters if side == Side.VIETNAM]
    if not cn or not vn:
        return None
    rows = (
        ComparedTopic(
            topic,
            tuple(r for r in references.get(topic.slug, ()) if r.letter in cn),
            tuple(r for r in references.get(topic.slug, ()) if r.letter in vn),
        )
        for topic in topics
    )
    compared = [row for row in rows if row.who]
    order = {"both": 0, "cn": 1, "vn": 2}
    return Comparison(", ".join(cn), ", ".join(vn), tuple(sorted(compared, key=lambda row: order[row.who])))
