"""Bytes at the door: what is read, what is refused, and why."""

import unicodedata

import pytest

from diplomacy.extraction import UnreadableDocument, read_document
from diplomacy.extraction.documents import canonical


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        pytest.param(b"", "empty", id="no bytes"),
        pytest.param(b" \n\t\r\n ", "empty", id="blanks"),
        pytest.param("\u00a0\u2003\n".encode(), "empty", id="blanks beyond ASCII"),
        pytest.param(b"\xef\xbb\xbf\n", "empty", id="a byte order mark and nothing else"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + b"\0" * 400, "binary", id="a picture"),
        pytest.param("Li met Lam".encode("utf-16-le") * 20, "binary", id="UTF-16 without a mark"),
        pytest.param("Li met Lam".encode("utf-16"), "wrong-encoding", id="UTF-16 with a mark"),
        pytest.param("Phạm Minh Chính".encode() + b"\xff", "wrong-encoding", id="a broken last byte"),
        pytest.param("hội đàm".encode("cp1258", "replace") + b"\xe9", "wrong-encoding", id="a Vietnamese code page"),
        pytest.param(b"\x01\x02\x03" * 60, "binary", id="control characters"),
        pytest.param(b"a" * 101, "too-large", id="one byte too many"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(raw, code):
    with pytest.raises(UnreadableDocument) as refused:
        read_document("letters/7.txt", raw, max_bytes=100 if code == "too-large" else 10_000)
    assert refused.value.code == code
    assert str(refused.value).startswith("letters/7.txt: ")


def test_a_document_of_exactly_the_limit_is_read():
    assert read_document("a", b"a" * 100, max_bytes=100).text == "a" * 100


def test_a_stray_nul_is_dropped_and_the_text_kept():
    text = read_document("a", b"The ministers\0 met in Vinh. " + b"They talked. " * 5).text
    assert "\0" not in text
    assert text.startswith("The ministers met in Vinh.")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        pytest.param("\ufeffA", "A", id="byte order mark"),
        pytest.param("a\r\nb\rc", "a\nb\nc", id="line ends"),
        pytest.param("a\u2028b\x85c\x0cd", "a\nb\nc\nd", id="rare line ends"),
        pytest.param("Lê Thị Hạnh", "Lê Thị Hạnh", id="NFC is left alone"),
        pytest.param(unicodedata.normalize("NFD", "Lê Thị Hạnh"), "Lê Thị Hạnh", id="NFD is composed"),
        pytest.param("a\x1b[31mb\x7f", "a[31mb", id="terminal codes"),
        pytest.param("a\u200fb", "a\u200fb", id="right-to-left marks stay: they are text"),
    ],
)
def test_the_canonical_text(given, kept):
    assert canonical(given) == kept


def test_the_canonical_text_is_a_fixed_point():
    once = canonical("a\r\n\x00e\u0323\u0302\ufeff")
    assert canonical(once) == once


def test_what_stands_beside_a_text_is_carried_along(day):
    document = read_document("a", b"text", url="https://example.org/1", publisher="vna", published=day("2030-01-02"))
    assert (document.url, document.publisher, document.published) == ("https://example.org/1", "vna", day("2030-01-02"))
