"""Where in a text something stands."""

from dataclasses import dataclass


@dataclass(slots=True, order=True, unsafe_hash=True, init=False)
class Span:
    """Half-open offsets `[start, end)` in code points of an article's canonical text.

    Never changed. Not frozen, as a text makes so many: Python 3.11 takes twice as long to make a frozen one.
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start <= end:
            raise ValueError(f"not a span: {start}..{end}")
        self.start, self.end = start, end

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def evidence(self, text: str, rule: str) -> "Evidence":
        return Evidence(self.start, self.end, text[self.start : self.end], rule)


@dataclass(slots=True, order=True, unsafe_hash=True)
class Evidence:
    """A passage that a value rests on: `text[start:end] == quote`, and the name of the rule that read it. Never changed."""

    start: int
    end: int
    quote: str
    rule: str
