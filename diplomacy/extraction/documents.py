"""Bytes at the door: decoded, refused or made canonical once, and never cleaned later."""

import re
import unicodedata
from datetime import date

from .records import Document

MAX_BYTES = 8_000_000
"""A document beyond this is refused; the longest articles seen have some 200,000 characters."""

_OTHER_LINE_ENDS = "\r\v\f\x85\u2028\u2029"
_LINE_ENDS = re.compile(f"\r\n|[{_OTHER_LINE_ENDS}]")
_UNSTORABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")


class UnreadableDocument(ValueError):  # noqa: N818  (a document of a kind, as callers name it)
    """A document that cannot be read. `code` is one of empty, too-large, binary, wrong-encoding, no-file, no-access, bad-sidecar; str() tells a person why."""

    def __init__(self, name: str, code: str, detail: str) -> None:
        super().__init__(f"{name}: {detail}")
        self.name, self.code, self.detail = name, code, detail


def read_document(
    name: str,
    raw: bytes,
    *,
    url: str = "",
    title: str = "",
    publisher: str = "",
    published: date | None = None,
    language: str = "",
    max_bytes: int = MAX_BYTES,
) -> Document:
    """Decode UTF-8 and fix the canonical text: NFC, LF line ends, no BOM, no control characters (PostgreSQL stores no NUL).

    Raise UnreadableDocument for bytes that are empty, too many, binary or not UTF-8.
    """
    if len(raw) > max_bytes:
        raise UnreadableDocument(name, "too-large", f"{len(raw):,} bytes, more than the {max_bytes:,} that are read")
    if not raw.strip(b" \t\r\n\x0b\x0c"):
        raise UnreadableDocument(name, "empty", "the file is empty or blank")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableDocument(name, "wrong-encoding", "the file is in UTF-16; only UTF-8 is read")
    if raw.count(b"\0") > max(4, len(raw) // 50):  # a stray NUL is a slip, many are a picture, an archive or UTF-16
        raise UnreadableDocument(name, "binary", "the file is not text (it is full of NUL bytes)")
    try:
        decoded = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableDocument(
            name, "wrong-encoding", f"the file is not UTF-8 (byte {error.start}: {error.reason})"
        ) from None
    lines = _in_lines(decoded)
    storable = _UNSTORABLE.sub("", lines)
    if len(lines) - len(storable) > max(8, len(decoded) // 20):
        raise UnreadableDocument(name, "binary", "the file is not text (it is full of control characters)")
    text = _composed(storable)
    if not text.strip():
        raise UnreadableDocument(name, "empty", "the file is empty or blank")
    return Document(name, text, url, canonical(title).strip() if title else "", publisher, published, language)


def canonical(text: str) -> str:
    """NFC with LF line ends and without control characters; the same text again for one that is canonical already."""
    return _composed(_UNSTORABLE.sub("", _in_lines(text)))


def _in_lines(text: str) -> str:
    """The text with LF line ends; most have no other, which is seen faster than a pattern sees it."""
    return _LINE_ENDS.sub("\n", text) if any(map(text.__contains__, _OTHER_LINE_ENDS)) else text


def _composed(text: str) -> str:
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
