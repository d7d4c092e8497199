"""A text laid out: paragraphs and what they are for, and sentences, all as offsets into the canonical text."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from .accents import is_accented, sift
from .dates import parts_of
from .folding import fold
from .languages import Grammar, in_other_languages
from .languages.scripts import Script
from .spans import Span


class Part(StrEnum):
    """What a paragraph is for."""

    HEADER = "header"  # front matter, clocks, bylines
    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"
    HEADING = "heading"  # a line that is no sentence: a subheading or another story's headline
    FURNITURE = "furniture"  # menus, teasers, appeals


@dataclass(slots=True)
class Sentence:
    """Never changed. Its start and end are asked for all the time, so they are kept."""

    span: Span
    paragraph: int  # index of its paragraph
    part: Part
    index: int = 0  # position among the sentences of the text
    start: int = field(init=False)
    end: int = field(init=False)

    def __post_init__(self) -> None:
        self.start, self.end = self.span.start, self.span.end


@dataclass(frozen=True, slots=True)
class Paragraph:
    span: Span
    part: Part
    index: int


@dataclass(frozen=True, slots=True)
class Layout:
    text: str
    letters: str  # the fold of the text, as long as it
    folded: str  # the same, but for words that are left as printed so that no pattern takes them for others
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    title: Span | None
    accented: bool  # printed with diacritics, in a language in which they tell words apart
    _starts: list[int] = field(init=False, repr=False, compare=False)  # of the sentences

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", [sentence.start for sentence in self.sentences])

    def sentence_at(self, at: int) -> Sentence | None:
        """The sentence that a place lies in; None between sentences and in furniture."""
        n = bisect_right(self._starts, at) - 1
        if n < 0 or at >= self.sentences[n].end or self.sentences[n].part is Part.FURNITURE:
            return None
        return self.sentences[n]

    def quote(self, span: Span) -> str:
        return self.text[span.start : span.end]


MAX_SENTENCE = 1_500
"""Code points. A longer stretch without an end is cut there, so that windows stay bounded in hostile texts."""

_LINE = re.compile(r"[^\n]+")
_SIGNED = re.compile(r"[a-z]{3}[.!?][\"”’')]{0,2}\s*(?:\s\S{2,14}|[-–—/(\[]{1,2}\s?[A-Za-z/.]{2,14}[)\]]?)$")
"""A sentence and one word after it: "Enditem", ".-VNA", "— VNS", a writer's mark."""
_SIGNED_OFF = re.compile(r"[a-z]{2}[.!?][\"”’')]{0,2}\s*[-–—/(]{1,2}\s?[A-Z]{2,8}\)?$")
"""A sentence, however short, and the agency after it."""
_WORD = re.compile(r"[㐀-鿿]{1,4}|[^\W\d_㐀-鿿]+")
_DIGITS_FIRST = re.compile(r"\(?\s*\d")


def lay_out(text: str, grammar: Grammar, publishers: Container[str] = ()) -> Layout:
    """Linear in the text. A line that is but the name of a publisher (folded) is part of the header."""
    letters = folded = fold(text)
    accented = grammar.accented and is_accented(text)
    if accented and grammar.spelt_words:
        folded = sift(text, folded, grammar.spelt_words)
    blocks = list(_blocks(text, folded, grammar))
    parts = _parts(text, folded, blocks, grammar, publishers)
    translated = in_other_languages([text[b.start : b.end] for b in blocks], grammar.code)
    parts = [Part.FURNITURE if other else part for part, other in zip(parts, translated, strict=True)]
    paragraphs = tuple(Paragraph(span, part, n) for n, (span, part) in enumerate(zip(blocks, parts, strict=True)))
    sentences: list[Sentence] = []
    for paragraph in paragraphs:
        for span in _sentences(text, folded, paragraph.span, grammar):
            sentences.append(Sentence(span, paragraph.index, paragraph.part, len(sentences)))
    title = next((p.span for p in paragraphs if p.part is Part.TITLE), None)
    return Layout(text, letters, folded, paragraphs, tuple(sentences), title, accented)


def _blocks(text: str, folded: str, grammar: Grammar) -> Iterator[Span]:
    """Lines, joined where a hard line end (or a picture) cut a sentence in two; the crawler's front date stands alone."""
    lines: list[Span] = []
    for match in _LINE.finditer(text):
        start, end = match.span()
        printed = text[start:end]
        start += len(printed) - len(printed.lstrip())
        end -= len(printed) - len(printed.rstrip())
        if start >= end:
            continue
        if not lines and (front := grammar.patterns["front_date"].match(folded, match.start(), end + 1)):
            cut = min(front.end(), end)
            lines.append(Span(*front.span("day")))
            start = cut
            while start < end and text[start].isspace():
                start += 1
            if start >= end:
                continue
        lines.append(Span(start, end))
    full = _width(lines)
    joined: Span | None = None
    last = 0  # length of the line joined last
    for line in lines:
        if joined is not None and _goes_on(text, folded, joined, line, full is not None and last >= full, grammar):
            joined = Span(joined.start, line.end)
        else:
            if joined is not None:
                yield joined
            joined = line
        last = len(line)
    if joined is not None:
        yield joined


def _width(lines: list[Span]) -> int | None:
    """From which length on a line of a hard-wrapped text is full; None where the text is not hard-wrapped."""
    lengths = [len(line) for line in lines]
    longest = max(lengths, default=0)
    if len(lines) < 5 or not 50 <= longest <= 100:
        return None
    full = longest * 3 // 4
    return full if 2 * sum(n >= full for n in lengths) > len(lengths) else None


def _goes_on(text: str, folded: str, before: Span, line: Span, full: bool, grammar: Grammar) -> bool:
    """Whether a line goes on with the sentence of the lines before it."""
    breaks = text.count("\n", before.end, line.start)
    if full and breaks == 1:
        return True
    script = grammar.script
    if len(before) < script.min_prose or script.closed.search(text, max(before.start, before.end - 36), before.end):
        return False
    if text[line.start].islower():
        return True
    tail = folded[max(before.start, before.end - 24) : before.end]
    found = grammar.patterns["joins"].search(tail) if breaks == 1 else None
    if found and grammar.accented:  # "Trọng" at the end of a headline is a name, not "trong"
        word = tail.rfind(" ") + 1 - len(tail)
        return not text[before.end + word].isupper()
    return found is not None


def _parts(text: str, folded: str, blocks: list[Span], grammar: Grammar, publishers: Container[str]) -> list[Part]:
    seen: dict[str, int] = {}
    parts: list[Part] = []
    script = grammar.script
    titled = False
    title = ""
    prose = False  # whether the body has begun
    teasers = False  # whether the page has gone over to other stories
    for n, span in enumerate(blocks):
        line = text[span.start : span.end]
        low = folded[span.start : span.end]
        half = len(low) // 2
        doubled = low[:half].strip() == low[half:].strip() and len(low.split()) >= 6
        again = low in seen
        seen.setdefault(low, n)
        closed = bool(
            script.closed.search(line[-36:])
            or _SIGNED_OFF.search(line[-32:])
            or (len(line) > script.short_line and _SIGNED.search(line[-32:]))
        )
        sentence = closed or len(line) > script.long_line * 2
        window = low if len(low) <= 260 else f"{low[:180]} {low[-80:]}"
        if low in publishers or _is_header(low, grammar):
            part = Part.HEADER
        elif grammar.patterns["furniture"].match(low) or not any(map(str.isalpha, line)):
            part = Part.HEADER if _DIGITS_FIRST.match(line) and not titled else Part.FURNITURE
            if _DIGITS_FIRST.match(line) and not prose:
                part = Part.HEADER
            teasers = teasers or (prose and bool(grammar.patterns["other_stories"].match(low)))
        elif doubled and not closed:
            part = Part.FURNITURE
        elif (
            len(low) < 420
            and not (titled and not prose and _is_prose(low, closed, grammar))
            and any(hint in window for hint in grammar.caption_hints)
            and grammar.patterns["caption"].search(window)
        ):
            part = Part.CAPTION
        elif (
            not titled
            and (not closed or line.endswith(("?", "？")))
            and len(line) <= script.max_title
            and not _opens_body(low, grammar)
        ):
            part, titled, title = Part.TITLE, True, low
        elif again and low == title:
            part = Part.HEADING
        elif again and not sentence and prose:
            part = Part.FURNITURE
            teasers = not _prose_follows(
                text, blocks, n, script
            )  # a headline said twice in a row is another story's picture and link
        elif teasers:
            part = Part.FURNITURE
        elif (
            not closed
            and len(line) < (script.long_line if prose else script.short_line)
            and not _opens_body(low, grammar)
            and not grammar.patterns["telling_line"].match(low)
        ):
            part = Part.HEADING
        elif line.endswith("...") and prose and len(line) < script.long_line * 2:
            part = Part.FURNITURE
        else:
            part = Part.BODY
            prose = prose or len(line) > script.long_line or _opens_body(low, grammar)
            titled = True
        parts.append(part)
    for n in range(len(parts) - 1):  # the first of the two lines of a doubled headline
        if (
            parts[n + 1] is Part.FURNITURE
            and parts[n] is Part.HEADING
            and folded[blocks[n].start : blocks[n].end] == folded[blocks[n + 1].start : blocks[n + 1].end]
        ):
            parts[n] = Part.FURNITURE
    if (
        parts
        and Part.BODY not in parts
        and Part.TITLE in parts
        and len(blocks[parts.index(Part.TITLE)]) > script.long_line
    ):
        parts[parts.index(Part.TITLE)] = Part.BODY
    return parts


def _prose_follows(text: str, blocks: list[Span], n: int, script: Script) -> bool:
    """Whether the text goes on after a line: a picture's caption may be printed twice in the middle of it."""
    if n + 1 >= len(blocks):
        return False
    line = text[blocks[n + 1].start : blocks[n + 1].end]
    return len(line) > script.long_line * 2 and bool(script.closed.search(line[-36:]))


def _is_prose(low: str, closed: bool, grammar: Grammar) -> bool:
    return closed and len(low) > grammar.script.long_line and not grammar.patterns["photo_credit"].search(low[-60:])


def _opens_body(low: str, grammar: Grammar) -> bool:
    match = grammar.patterns["dateline"].match(low[:120])
    if not match or (match["dash"] is not None and not match["dash"].strip(" .")):
        return bool(match and match["city2"])  # a line of its own, or a sentence that opens with a city and a day
    return bool(match["agency"] or match["date"] or match["city2"])


def _is_header(low: str, grammar: Grammar) -> bool:
    """A line that is a clock, a byline or a breadcrumb: short, and little else than a date or a name."""
    script = grammar.script
    if len(low) > script.max_clock:
        return False
    ends = low[-1] in ".。"
    if len(low) > script.max_byline and ends:
        return False
    day = _first_day(low, grammar)
    if day and not ends and _is_clock(low, day, grammar):
        return True
    if len(low) > script.max_byline or low[-1] == "。":
        return False
    rest = low
    if day:
        rest = low[: day.start()] + " " + low[day.end() :]
        rest = grammar.patterns["clock"].sub(" ", rest)
        rest = grammar.patterns["day"].sub(" ", rest)
        if len(_WORD.findall(rest)) <= 4:
            return True
    if day and grammar.patterns["signed_line"].match(low) and _has_year(day):
        return True
    return len(low.split()) <= 8 and bool(grammar.patterns["byline"].match(low))


def _first_day(low: str, grammar: Grammar, start: int = 0) -> "re.Match[str] | None":
    """The first date of a line; the long pattern is tried only where a date may begin."""
    pattern = grammar.patterns["day"]
    found = (pattern.match(low, at.start()) for at in grammar.patterns["day_starts"].finditer(low, start))
    return next((match for match in found if match), None)


def _is_clock(low: str, day: "re.Match[str]", grammar: Grammar) -> bool:
    """A line with a full date and a time of day, "updated", "published" or a bar beside it."""
    full = _has_year(day)
    if not full and any(day.groupdict().get(g) for g in ("weekday", "span", "relative")):
        later = _first_day(low, grammar, day.end())
        full = later is not None and _has_year(later)
    return full and bool(grammar.patterns["clocked"].search(low)) and not grammar.patterns["caption"].search(low)


_YEARS = frozenset(("year", "dyear", "iyear", "nyear", "minguo", "tyear"))
"""Parts of a date that are its year."""


def _has_year(day: "re.Match[str]") -> bool:
    return not _YEARS.isdisjoint(parts_of(day))


def _sentences(text: str, folded: str, paragraph: Span, grammar: Grammar) -> Iterator[Span]:
    start = paragraph.start
    for match in grammar.script.sentence_end.finditer(text, paragraph.start, paragraph.end):
        end = match.end()
        if end - start > MAX_SENTENCE:
            yield from _pieces(start, end)
            start = _skip(text, end, paragraph.end)
            continue
        after = _skip(text, end, paragraph.end)
        if after >= paragraph.end:
            break
        if text[match.start()] == ".":
            word_start = match.start()
            while word_start > start and (folded[word_start - 1].isalpha() or folded[word_start - 1] == "."):
                word_start -= 1
            word = folded[word_start : match.start()]
            if word in grammar.abbreviations or (len(word) == 1 and word.isalpha()):
                continue
        head = text[after]
        if head.islower() or head in ",;)":
            continue
        yield Span(start, end)
        start = after
    if start < paragraph.end:
        yield from _pieces(start, paragraph.end)


def _pieces(start: int, end: int) -> Iterator[Span]:
    for begin in range(start, end, MAX_SENTENCE):
        yield Span(begin, min(begin + MAX_SENTENCE, end))


def _skip(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at
