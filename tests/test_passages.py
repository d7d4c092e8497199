"""Texts cut into paragraphs and marked passages."""

from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplomacy.passages import Gap, Mark, Paragraph, Piece, cut, paragraph_bounds, paragraph_of

LETTERS = st.text(alphabet="ab. !?。”\n\r\u2028<&\u202e\t友", max_size=200)


@st.composite
def texts_and_marks(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(LETTERS)
    marks = []
    for n in range(draw(st.integers(0, 6)) if text else 0):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, min(len(text), start + 30)))
        marks.append(Mark(start, end, draw(st.sampled_from(["date", "place"])), str(n)))
    return text, marks


def mark(text: str, quote: str, field: str = "date", **values: str) -> Mark:
    start = text.index(quote)
    return Mark(start, start + len(quote), field, **values)


def words_of(paragraph: Paragraph | Gap) -> str:
    assert isinstance(paragraph, Paragraph)
    return "".join("[…]" if p.cut else f"<{p.text}>" if p.mark else p.text for p in paragraph.pieces)


# -- paragraphs -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        pytest.param("", [], id="empty"),
        pytest.param("\n \n\t\n", [], id="nothing but space"),
        pytest.param("one", ["one"], id="no line end"),
        pytest.param("one\n", ["one"], id="line end at the end"),
        pytest.param("one\n\n\ntwo", ["one", "two"], id="empty lines between"),
        pytest.param("\n\none\n two ", ["one", " two "], id="indented"),
        pytest.param("one\u2028two\x0cthree", ["one\u2028two\x0cthree"], id="only LF ends a line"),
    ],
)
def test_a_paragraph_is_a_line_with_something_in_it(text: str, paragraphs: list[str]) -> None:
    assert [text[start:end] for start, end in paragraph_bounds(text)] == paragraphs


@pytest.mark.parametrize(
    ("offset", "number"),
    [(0, 1), (1, 1), (4, 1), (5, 1), (6, 2), (9, 2), (10, 2), (11, 3), (99, 3)],
)
def test_an_offset_lies_in_a_paragraph_or_after_the_last_one_before_it(offset: int, number: int) -> None:
    bounds = paragraph_bounds("\none\n\ntwo\n\nthree")
    assert bounds == [(1, 4), (6, 9), (11, 16)]
    assert paragraph_of(bounds, offset) == number


def test_an_offset_in_a_text_without_paragraphs_counts_as_the_first() -> None:
    assert paragraph_of([], 3) == 1


# -- whole texts ------------------------------------------------------------------------------------------------------


@given(texts_and_marks())
def test_the_pieces_of_a_whole_text_rebuild_each_paragraph(text_and_marks: tuple[str, list[Mark]]) -> None:
    text, marks = text_and_marks
    shown = cut(text, marks, whole=True)
    rebuilt = ["".join(p.text for p in paragraph.pieces) for paragraph in shown if isinstance(paragraph, Paragraph)]
    assert rebuilt == [text[start:end] for start, end in paragraph_bounds(text)]
    assert len(rebuilt) == len(shown)
    assert [p.number for p in shown if isinstance(p, Paragraph)] == list(range(1, len(shown) + 1))


@given(texts_and_marks(), st.booleans())
def test_marks_quote_exactly_and_none_is_dropped_in_silence(
    text_and_marks: tuple[str, list[Mark]], whole: bool
) -> None:
    text, marks = text_and_marks
    bounds = paragraph_bounds(text)
    shown = [p for p in cut(text, marks, whole=whole) if isinstance(p, Paragraph)]
    pieces = [piece for paragraph in shown for piece in paragraph.pieces]
    for piece in pieces:
        assert piece.mark is None or piece.text == text[piece.mark.start : piece.mark.end]
        assert bool(piece.text) is not piece.cut
    marked = [p.mark for p in pieces if p.mark] + [m for paragraph in shown for m in paragraph.also]
    in_a_paragraph = {m for m in marks if any(start <= m.start < end for start, end in bounds)}
    assert sorted(marked, key=repr) == sorted(in_a_paragraph, key=repr)


@given(texts_and_marks())
def test_marks_that_are_shown_do_not_overlap(text_and_marks: tuple[str, list[Mark]]) -> None:
    for paragraph in cut(*text_and_marks, whole=True):
        assert isinstance(paragraph, Paragraph)
        shown = [p.mark for p in paragraph.pieces if p.mark]
        assert all(one.end <= other.start for one, other in pairwise(shown))


@given(texts_and_marks())
def test_what_is_cut_stands_in_the_text_in_its_order(text_and_marks: tuple[str, list[Mark]]) -> None:
    text, marks = text_and_marks
    at = 0
    for paragraph in cut(text, marks, whole=False):
        for piece in paragraph.pieces if isinstance(paragraph, Paragraph) else ():
            found = text.find(piece.text, at)
            assert found >= at
            at = found + len(piece.text)


# -- marks ------------------------------------------------------------------------------------------------------------

TEXT = "Wang Yi met Bui Thanh Son in Hanoi on 26 June. They spoke of trade."


def test_marks_stand_between_plain_pieces() -> None:
    shown = cut(TEXT, [mark(TEXT, "Hanoi", "place"), mark(TEXT, "Wang Yi", "who")], whole=True)
    assert words_of(shown[0]) == "<Wang Yi> met Bui Thanh Son in <Hanoi> on 26 June. They spoke of trade."


def test_of_two_marks_that_overlap_the_longer_is_shown_and_the_other_named() -> None:
    short, long = mark(TEXT, "26 June"), mark(TEXT, "in Hanoi on 26", "place")
    (paragraph,) = cut(TEXT, [short, long], whole=True)
    assert "<in Hanoi on 26> June" in words_of(paragraph)
    assert isinstance(paragraph, Paragraph)
    assert paragraph.also == (short,)


def test_marks_that_touch_are_both_shown() -> None:
    marks = [mark("abcd", "ab"), mark("abcd", "cd")]
    assert words_of(cut("abcd", marks, whole=True)[0]) == "<ab><cd>"


def test_two_fields_may_rest_on_one_passage() -> None:
    one, other = mark(TEXT, "Hanoi", "date"), mark(TEXT, "Hanoi", "place")
    (paragraph,) = cut(TEXT, [other, one, one], whole=True)
    assert isinstance(paragraph, Paragraph)
    assert [p.mark for p in paragraph.pieces if p.mark] == [one]
    assert paragraph.also == (other,)


def test_a_mark_that_runs_on_into_the_next_paragraph_is_named_under_its_first() -> None:
    text = "He met\nher."
    across = mark(text, "met\nher")
    first, second = cut(text, [across], whole=True)
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert first.also == (across,)
    assert second.also == ()
    assert words_of(first) == "He met"


def test_a_paragraph_in_which_every_mark_runs_on_is_not_left_blank() -> None:
    text = "First one. He met\nher."
    assert words_of(cut(text, [mark(text, "met\nher")], whole=False)[0]) == "[…]He met"


# -- windows ----------------------------------------------------------------------------------------------------------


def test_only_sentences_with_a_mark_are_shown_unless_the_whole_text_is() -> None:
    text = "First one. Second one. Third one. Fourth one."
    assert words_of(cut(text, [mark(text, "Second")], whole=False)[0]) == "[…]<Second> one. […]"
    assert words_of(cut(text, [mark(text, "First")], whole=False)[0]) == "<First> one. […]"
    assert words_of(cut(text, [mark(text, "Fourth")], whole=False)[0]) == "[…]<Fourth> one."
    ends = [mark(text, "First"), mark(text, "Fourth")]
    assert words_of(cut(text, ends, whole=False)[0]) == "<First> one. […]<Fourth> one."


def test_neighbouring_sentences_are_shown_as_one_passage() -> None:
    text = "First one. Second one. Third one."
    marks = [mark(text, "First"), mark(text, "Second")]
    assert words_of(cut(text, marks, whole=False)[0]) == "<First> one. <Second> one. […]"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param(
            "王毅会见裴青山。双方谈了贸易。", "<王毅>会见裴青山。[…]", id="Chinese needs no space after the stop"
        ),
        pytest.param("他说：“王毅来了。”然后走了。", "他说：“<王毅>来了。”[…]", id="the quote belongs to its sentence"),
        pytest.param("Hear 王毅 at 3.30 p.m. today", "Hear <王毅> at 3.30 p.m. […]", id="a point within a figure"),
        pytest.param("王毅 spoke.” Then left.", "<王毅> spoke.” […]", id="quotes after the stop"),
    ],
)
def test_a_sentence_ends_as_its_script_has_it(text: str, shown: str) -> None:
    assert words_of(cut(text, [mark(text, "王毅")], whole=False)[0]) == shown


def test_paragraphs_without_evidence_are_one_gap_and_keep_their_numbers() -> None:
    text = "one\n\ntwo\nthree\nfour\nfive"
    shown = cut(text, [mark(text, "three")], whole=False)
    assert shown[0] == Gap(1, 2)
    assert shown[1] == Paragraph(3, (Piece("three", mark(text, "three")),))
    assert shown[2] == Gap(4, 5)


@pytest.mark.parametrize(("length", "is_cut"), [(600, False), (601, True)])
def test_a_sentence_that_is_too_long_is_cut_around_the_mark(length: int, is_cut: bool) -> None:
    text = "x" * 300 + "Hanoi" + "y" * (length - 305)
    shown = words_of(cut(text, [mark(text, "Hanoi")], whole=False)[0])
    assert ("[…]" in shown) is is_cut
    if is_cut:
        assert shown == f"[…]{'x' * 160}<Hanoi>{'y' * 160}[…]"


def test_windows_in_a_long_sentence_are_joined_where_they_touch() -> None:
    text = "x" * 300 + "Hanoi" + "y" * 200 + "Beijing" + "z" * 300
    shown = words_of(cut(text, [mark(text, "Hanoi"), mark(text, "Beijing")], whole=False)[0])
    assert shown == f"[…]{'x' * 160}<Hanoi>{'y' * 200}<Beijing>{'z' * 160}[…]"


def test_hostile_text_is_left_as_it_is_for_whoever_shows_it_to_escape() -> None:
    text = '<script>alert("1")</script> \u202eevil\u202c & Hanoi'
    assert words_of(cut(text, [mark(text, "Hanoi")], whole=True)[0]) == text.replace("Hanoi", "<Hanoi>")


# -- size -------------------------------------------------------------------------------------------------------------


def _seconds(text: str, marks: list[Mark], whole: bool) -> float:
    started = perf_counter()
    cut(text, marks, whole=whole)
    return perf_counter() - started


@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize("unit", ["He met her. ", "." * 12, "x" * 12, '."' * 6, " " * 11 + "x"])
def test_a_line_of_a_megabyte_full_of_marks_takes_no_more_than_its_length(unit: str, whole: bool) -> None:
    text = unit * 90_000
    marks = [Mark(at, at + 5, "date") for at in range(0, len(text) - 5, 100)]
    assert len(text) > 1_000_000
    assert _seconds(text, marks, whole) < 5  # a loop of marks over sentences takes minutes


def test_a_megabyte_of_marks_inside_one_another_takes_no_more_than_its_length() -> None:
    marks = [Mark(at, 1_000_000 - at, "date") for at in range(20_000)]
    assert _seconds("x" * 1_000_000, marks, whole=False) < 5
