"""Where in a text a pattern may match at all: at strings one of which stands in whatever it matches.

Most patterns match nowhere in most texts, yet trying one takes microseconds a sentence. The strings that a pattern cannot do without are
read off its parse tree, those of all patterns of a language are looked for in one pass, and a pattern is tried only where one of its own stands.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from re import _parser  # type: ignore[attr-defined]  # the tree is public by no other way
from typing import Any

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

_Tree = Iterable[tuple[Any, Any]]
"""What `re` parses a pattern into: operators and their arguments."""

SHORTEST = 3
"""Code points of the shortest string worth looking for in letters: shorter ones stand everywhere."""
SHORTEST_HAN = 1
"""The same in characters."""
SPELLINGS = 12
"""In how many ways a stretch of a pattern may be spelt to be looked for as a whole."""
MOST = 160
"""Strings of one pattern that are worth looking for."""


def strings_of(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """Strings one of which stands in whatever the pattern matches; None where there are none that are worth looking for."""
    tree = _parser.parse(pattern.pattern, pattern.flags)
    if tree.state.flags != re.UNICODE:
        return None  # as letters of either case would be
    found = _required(tree)
    return found if _worth(found) >= 1 and len(found) <= MOST else None


def _required(tree: _Tree) -> frozenset[str]:
    """Of the sets of strings that a sequence holds one each of, the one worth most: what stands together, or what a part needs."""
    sets: list[frozenset[str]] = []
    run = [""]  # what stands together so far, in each of its spellings
    for operator, argument in tree:
        spellings = _spellings(str(operator), argument)
        if spellings and len(run) * len(spellings) <= SPELLINGS:
            run = [before + after for before in run for after in spellings]
            continue
        sets.append(frozenset(run))
        run = spellings or [""]
        if part := _required_part(str(operator), argument):
            sets.append(part)
    return max((*sets, frozenset(run)), key=_worth)


def _required_part(name: str, argument: Any) -> frozenset[str] | None:
    """The same of one part; None where nothing in it need stand there."""
    if name == "SUBPATTERN":
        return _required(argument[-1]) if not argument[1] else None  # flags of its own
    if name == "ATOMIC_GROUP":
        return _required(argument)
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, repeated = argument
        return _required(repeated) if least else None
    if name == "BRANCH":
        return frozenset().union(*(_required(branch) for branch in argument[1]))
    return None


def _spellings(name: str, argument: Any) -> list[str]:
    """All that a part may match, where that is little; none where it is not."""
    if name in ("AT", "ASSERT", "ASSERT_NOT"):
        return [""]  # of no width: what stands on either side is together
    if name == "LITERAL":
        return [chr(argument)]
    if name == "IN" and all(str(kind) == "LITERAL" for kind, _ in argument):
        return [chr(code) for _, code in argument]
    if name == "SUBPATTERN":
        return _spellings_of_all(argument[-1]) if not argument[1] else []
    if name in ("MAX_REPEAT", "MIN_REPEAT") and tuple(argument[:2]) == (0, 1):
        optional = _spellings_of_all(argument[2])
        return ["", *optional] if optional else []
    if name == "BRANCH":
        return _spellings_of_any(argument[1])
    return []


def _spellings_of_all(tree: _Tree) -> list[str]:
    run = [""]
    for operator, argument in tree:
        spellings = _spellings(str(operator), argument)
        if not spellings or len(run) * len(spellings) > SPELLINGS:
            return []
        run = [before + after for before in run for after in spellings]
    return run


def _spellings_of_any(branches: Iterable[_Tree]) -> list[str]:
    found: list[str] = []
    for branch in branches:
        spellings = _spellings_of_all(branch)
        if not spellings or len(found) + len(spellings) > SPELLINGS:
            return []
        found += spellings
    return found


def _worth(strings: frozenset[str]) -> float:
    """How rarely one of some strings stands in a text: the shortest tells, then how few they are. Below one where it is too short."""
    shortest = min(len(s) / (SHORTEST_HAN if s > "\u2e80" else SHORTEST) for s in strings)
    return shortest + 1 / (1 + len(strings)) if shortest >= 1 else shortest


class Wording:
    """A text as the patterns of its language see it: each is tried only where one of its strings stands.

    `absent` are the patterns that match nowhere in the text, as most: they are told first, for these questions are asked a hundred times
    for every thousand letters. `ends` gives of others where their strings end, in order; a pattern in neither may match anywhere.
    """

    __slots__ = ("_absent", "_ends", "_folded", "_patterns")

    def __init__(
        self,
        folded: str,
        patterns: Mapping[str, re.Pattern[str]],
        ends: Mapping[str, Sequence[int]],
        absent: Set[str] = frozenset(),
    ) -> None:
        self._folded, self._patterns = folded, patterns
        self._ends, self._absent = ends, absent

    def occurs(self, name: str) -> bool:
        """Whether a pattern may match anywhere in the text."""
        return name not in self._absent

    def _may_hold(self, name: str, start: int, end: int) -> bool:
        """Whether a match may lie within a stretch of the text, or of what is cut out of it there."""
        ends = self._ends.get(name)
        if ends is None:
            return True
        n = bisect_right(ends, start)
        return n < len(ends) and ends[n] <= end

    def search(self, name: str, start: int, end: int) -> "re.Match[str] | None":
        if name in self._absent or not self._may_hold(name, start, end):
            return None
        return self._patterns[name].search(self._folded, start, end)

    def finditer(self, name: str, start: int, end: int) -> "Iterator[re.Match[str]]":
        if name in self._absent or not self._may_hold(name, start, end):
            return iter(())
        return self._patterns[name].finditer(self._folded, start, end)

    def search_cut(self, name: str, start: int, end: int) -> "re.Match[str] | None":
        """The same in the stretch cut out of the text: nothing stands before it, and offsets count from its start."""
        if name in self._absent or not self._may_hold(name, start, end):
            return None
        return self._patterns[name].search(self._folded[start:end])

    def match_cut(self, name: str, start: int, end: int) -> "re.Match[str] | None":
        if name in self._absent or not self._may_hold(name, start, end):
            return None
        return self._patterns[name].match(self._folded[start:end])


class Triggers:
    """The strings of some patterns of a language, in one automaton. The patterns run on folded text."""

    def __init__(self, patterns: Mapping[str, re.Pattern[str]], names: Iterable[str]) -> None:
        self._patterns = patterns
        self._watched: set[str] = set()
        of_string: dict[str, list[str]] = {}
        for name in names:
            strings = strings_of(patterns[name]) if name in patterns else frozenset[str]()  # none: it stands nowhere
            if strings is not None:
                self._watched.add(name)
                for string in strings:
                    of_string.setdefault(string, []).append(name)
        self._names = list(of_string.values())
        self._automaton = AhoCorasick(
            list(of_string), matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
        )

    def read(self, folded: str) -> Wording:
        """Linear in the text."""
        ends: dict[str, list[int]] = {}
        for n, _, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):  # in the order of the ends
            for name in self._names[n]:
                if name in ends:
                    ends[name].append(end)
                else:
                    ends[name] = [end]
        return Wording(folded, self._patterns, ends, self._watched - ends.keys())
