"""Hostile input is ordinary input: it is read, bounded and quoted exactly."""

import sys
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diplomacy.extraction import UnreadableDocument, extract, read_document
from diplomacy.extraction.languages import GRAMMARS

MET = "Premier Li Qiang met with Prime Minister Pham Minh Chinh in Hanoi on May 8, 2031. "

HOSTILE = {
    "a script tag": "<script>alert('Li Qiang met Pham Minh Chinh')</script>" + MET,
    "markup around a name": MET.replace("Li Qiang", "<b>Li Qiang</b>"),
    "right-to-left marks": "\u202e" + MET + "\u200f\u202c" + MET,
    "zero-width joiners in a name": MET.replace("Minh", "Mi\u200dnh") + MET,
    "stray combining marks": "\u0301\u0323" + MET + "e" + "\u0301" * 500,
    "an emoji in every gap": "🐉".join(MET.split(" ")) + " " + MET,
    "letters beyond the first plane": "𝐋𝐢 𝐐𝐢𝐚𝐧𝐠 " * 50 + MET,
    "letters that grow when lowered": "İ" * 200 + " " + MET + "ẞ" * 50,
    "a NUL": MET + "\0" + MET,
    "format characters of a shell": "%s %(name)s {0} $(rm) `x`\n" + MET,
    "a very long address": "https://example.org/" + "a%20" * 1500 + "\n" + MET,
    "only headlines": "Li Qiang meets Pham Minh Chinh\n" * 300,
    "brackets": "(" * 3000 + MET + ")" * 3000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_text_is_read_and_quoted_exactly(gazetteer, evidence_of, text):
    document = read_document("a", text.encode())
    record = extract(document, gazetteer)
    for piece in evidence_of(record):
        assert document.text[piece.start : piece.end] == piece.quote
    assert "\0" not in document.text


@pytest.mark.parametrize(
    "name", ["a script tag", "right-to-left marks", "a NUL", "letters that grow when lowered", "a very long address"]
)
def test_the_meeting_in_a_hostile_text_is_still_found(gazetteer, name):
    record = extract(read_document("a", HOSTILE[name].encode()), gazetteer)
    assert any({s.name for s in r.seats} == {"Li Qiang", "Pham Minh Chinh"} for r in record.reports)


MEGABYTE = 1_000_000
LONG = {
    "one line of meetings": MET,
    "one line of one letter": "a",
    "capitals": "Aa ",
    "names": "Pham Minh Chinh ",
    "surnames": "Le Li Ho Ha ",
    "titles": "Deputy Prime Minister and ",
    "dates": "May 8 ",
    "figures": "1/2/",
    "weekdays": "on Monday ",
    "full stops": ". A",
    "ellipses": "... ",
    "commas": ", and ",
    "brackets": "((((",
    "quotes": "\"'",
    "line ends": "a\n",
    "headlines": "Ministers meet\n",
    "datelines": "HANOI, May 8 (Xinhua) -- ",
    "places": "in Hanoi, in Hue, ",
    "cues": "met with and held talks with ",
    "greetings": "greetings from ",
    "plans": "will to be to have ",
    "offices": "the secretaries of Lang Son, ",
    "topics": "railway ",
    "surnames with titles": "Wang Yi met with Bui Thanh Son in Hanoi. Governor Wang Ning spoke of trade. Governor Wang agreed. ",
    "pronouns": "Wang Yi met with Bui Thanh Son in Hanoi. He thanked them. The two sides held talks on trade.\n\n",
}


@pytest.mark.parametrize("piece", LONG.values(), ids=LONG.keys())
def test_a_megabyte_of_one_thing_does_not_hang(gazetteer, piece):
    text = (piece * (MEGABYTE // len(piece) + 1))[:MEGABYTE]
    document = read_document("a", text.encode())
    start = time.process_time()
    extract(document, gazetteer)
    assert time.process_time() - start < 20  # a quadratic step takes hours at this length


def steps(text: str, gazetteer) -> int:
    """How many functions, of Python and of C, reading a text calls."""
    document, count = read_document("a", text.encode()), 0

    def called(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        extract(document, gazetteer)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", LONG.values(), ids=LONG.keys())
def test_work_grows_with_the_length_of_a_text_and_no_faster(gazetteer, piece):
    size = 40_000
    once, twice = ((piece * (n // len(piece) + 1))[:n] for n in (size, 2 * size))
    assert steps(twice, gazetteer) < 2.2 * steps(once, gazetteer) + 2_000


@given(st.binary(max_size=2_000))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_read_or_refused(gazetteer, raw):
    code = None
    try:
        document = read_document("a", raw)
    except UnreadableDocument as refused:
        code = refused.code
    else:
        assert document.text.strip()
        extract(document, gazetteer)
    assert code in {None, "empty", "binary", "wrong-encoding", "too-large"}


WORDS = st.sampled_from(
    [
        *MET.split(),
        "Li",
        "Chinh",
        "He",
        "and",
        "the",
        "Vietnamese",
        "Chinese",
        "(L)",
        "Photo:",
        "will",
        "not",
        "phone",
        "\n",
        "\n\n",
        "--",
        "HANOI,",
        "(Xinhua)",
        "May",
        "8",
        "2031",
        "Thursday",
        "today",
        "last",
        "year",
        "\u0301",
        "Đ",
        "İ",
        "🐉",
        ".",
        ",",
        ";",
        "“",
        "”",
        "received",
        "by",
        "talks",
        "between",
        "secretaries",
        "of",
        "Lang",
        "Son",
        "General",
        "Secretary",
        "greetings",
        "from",
        "ambassador",
        "counterpart",
        "his",
        "they",
        "told",
        "co-chaired",
        "session",
        "committee",
        "trade",
        "railway",
        "said",
        "that",
        "one-China",
        "here",
        "in",
        "Cao",
        "Bang",
        "province",
    ]
)


@given(st.lists(WORDS, max_size=160).map(" ".join))
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_quote_of_any_text_stands_where_it_says(gazetteer, evidence_of, text):
    if not text.strip():
        return
    document = read_document("a", text.encode())
    record = extract(document, gazetteer)
    for piece in evidence_of(record):
        assert document.text[piece.start : piece.end] == piece.quote
    for report in record.reports:
        assert 0 <= report.span.start < report.span.end <= len(document.text)
        assert 0 < report.confidence <= 1
        assert {s.side for s in report.seats} >= {"CN", "VN"}
        assert not (report.date is None and not report.reported)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Ngày 8/5, Thủ tướng Phạm Minh Chính đã hội đàm với Thủ tướng Lý Cường tại Hà Nội và nhất trí thúc đẩy các dự án đường sắt.",
            "vi",
        ),
        ("5月8日，国务院总理李强在河内同越南总理范明政举行会谈。", "zh"),
        (MET, "en"),
    ],
)
def test_a_text_in_a_language_without_a_grammar_is_read_without_reports_and_without_a_crash(gazetteer, text, language):
    record = extract(read_document("a", text.encode()), gazetteer)
    assert record.language == language
    assert bool(record.reports) == (language in GRAMMARS)


def test_an_english_text_full_of_vietnamese_names_is_english(gazetteer):
    text = "HÀ NỘI — Thủ tướng is the word for prime minister. Phạm Minh Chính met with Lý Cường of China in Hà Nội on May 8, 2031."
    assert extract(read_document("a", text.encode()), gazetteer).language == "en"
