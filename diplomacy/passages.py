"""An article's text cut into paragraphs and marked passages, for pages to show. Pieces are plain text: whoever shows them escapes them."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+|[。！？][」』”’]*")
_LONGEST_PIECE = 600  # a "sentence" beyond this is a broken text: cut around the mark
_AROUND = 160


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage to mark: offsets in the text, the kind of evidence, its element, and where the mark leads."""

    start: int
    end: int
    field: str
    key: str = ""
    href: str = ""
    label: str = ""
    of: str = ""  # whom or what of its kind it is evidence of, where it is named apart from its passage


@dataclass(frozen=True, slots=True)
class Piece:
    """Text between two boundaries; `mark` is None for text that carries no evidence. `cut` stands for text left out."""

    text: str
    mark: Mark | None = None
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    number: int
    pieces: tuple[Piece, ...]
    also: tuple[Mark, ...] = ()  # marks that overlap a longer one


@dataclass(frozen=True, slots=True)
class Gap:
    """Paragraphs left out, because nothing in them is evidence."""

    first: int
    last: int


def paragraph_bounds(text: str) -> list[tuple[int, int]]:
    """Half-open bounds of the paragraphs: lines with something in them. Paragraph n is the n-th, counted from 1."""
    bounds, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            bounds.append((start, start + len(line)))
        start += len(line) + 1
    return bounds


def paragraph_of(bounds: Sequence[tuple[int, int]], offset: int) -> int:
    """Number of the paragraph that an offset lies in, or of the last one before it."""
    return max(bisect_right(bounds, offset, key=lambda b: b[0]), 1)


def nearest(text: str, quote: str, offset: int) -> int | None:
    """Where the text has the quote, the place nearest to an offset; None where it does not have it."""
    if text.startswith(quote, offset):
        return offset
    before, after = text.rfind(quote, 0, offset + len(quote)), text.find(quote, offset)
    places = [place for place in (before, after) if place >= 0]
    return min(places, key=lambda place: abs(place - offset), default=None)


def cut(text: str, marks: Iterable[Mark], *, whole: bool) -> list[Paragraph | Gap]:
    """The text as paragraphs of pieces. Unless `whole`, only sentences with a mark are there, and gaps for the paragraphs without."""
    wanted = sorted(set(marks), key=lambda m: (m.start, -m.end, m.field, m.key))
    shown: list[Paragraph | Gap] = []
    position = 0
    for number, (start, end) in enumerate(paragraph_bounds(text), 1):
        here = []
        while position < len(wanted) and wanted[position].start < end:
            if wanted[position].start >= start:
                here.append(wanted[position])
            position += 1
        if not here and not whole:
            last = shown[-1] if shown else None
            if isinstance(last, Gap):
                shown[-1] = Gap(last.first, number)
            else:
                shown.append(Gap(number, number))
            continue
        kept, also = _without_overlaps(here, end)
        windows = [(start, end)] if whole else _windows(text, start, end, here)
        shown.append(Paragraph(number, tuple(_pieces(text, start, end, kept, windows)), also))
    return shown


def _without_overlaps(marks: Sequence[Mark], limit: int) -> tuple[list[Mark], tuple[Mark, ...]]:
    """The longer of two that overlap; the other is named under the paragraph. One that runs beyond the paragraph is named there too."""
    kept: list[Mark] = []
    also: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start - m.end, m.start)):
        # kept marks do not overlap and stand in order: only its two neighbours can be in the way
        after = bisect_left(kept, mark.start, key=lambda k: k.start)
        free = (after == 0 or kept[after - 1].end <= mark.start) and (
            after == len(kept) or mark.end <= kept[after].start
        )
        if free and mark.end <= limit:
            insort(kept, mark, key=lambda k: k.start)
        else:
            also.append(mark)
    return kept, tuple(sorted(also, key=lambda m: m.start))


def _pieces(
    text: str, start: int, end: int, marks: Sequence[Mark], windows: Sequence[tuple[int, int]]
) -> Iterable[Piece]:
    position = 0
    for n, (first, last) in enumerate(windows):
        if first > start and (n == 0 or first > windows[n - 1][1]):
            yield Piece("", cut=True)
        at = first
        while position < len(marks) and marks[position].end <= last:
            mark = marks[position]
            if mark.start > at:
                yield Piece(text[at : mark.start])
            yield Piece(text[mark.start : mark.end], mark)
            at = mark.end
            position += 1
        if at < last:
            yield Piece(text[at:last])
    if windows and windows[-1][1] < end:
        yield Piece("", cut=True)


def _windows(text: str, start: int, end: int, marks: Sequence[Mark]) -> list[tuple[int, int]]:
    """The sentences that marks stand in, joined where they touch. Of a mark that runs on, what is in this paragraph."""
    ends = [start, *(m.end() for m in _SENTENCE_END.finditer(text, start, end)), end]
    windows: list[tuple[int, int]] = []
    for mark in marks:
        first = ends[bisect_right(ends, mark.start) - 1]
        mark_end = min(mark.end, end)
        last = ends[bisect_left(ends, mark_end)]
        if last - first > _LONGEST_PIECE:
            first, last = max(first, mark.start - _AROUND), min(last, mark_end + _AROUND)
        if windows and first <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(last, windows[-1][1]))
        else:
            windows.append((first, last))
    return windows
