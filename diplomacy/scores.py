"""What extraction scored when it was last measured: the committed file that `make figures` writes."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ScoredSet:
    """A part of a set of labelled documents; `aside` where no rule was made after it. F1 of values found, shares of values right, from 0 to 1."""

    name: str
    aside: bool
    documents: int
    meetings: float
    participants: float
    topics: float
    date: float
    record: float


@dataclass(frozen=True, slots=True)
class Scores:
    commit: str
    command: str
    sets: tuple[ScoredSet, ...]


@lru_cache
def read_scores(path: Path) -> Scores | None:
    """The figures; None where there is no such file, as on a server without the sources. Read once a process."""
    if not path.is_file():
        return None
    stored = json.loads(path.read_text())
    return Scores(stored["commit"], stored["command"], tuple(_scored(row) for row in stored["sets"]))


def _scored(row: dict) -> ScoredSet:
    figures = row["figures"]
    f1 = {name: figures[name]["f1"] for name in ("meetings", "participants", "topics")}
    shares = {name: figures[name]["share"] for name in ("date", "record")}
    return ScoredSet(row["name"], row["aside"], row["documents"], **f1, **shares)
