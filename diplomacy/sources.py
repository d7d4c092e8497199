"""Where documents come from: the one interface behind which reading lies. Formats other than text join here.

A text may have a **sidecar**: `talks.json` beside `talks.txt`, an object with any of `url`, `title`, `publisher` (slug, name or alias), `published`
(YYYY-MM-DD) and `language` (en, vi, zh). What it says is known and beats whatever is read out of the text.
"""

import json
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from .extraction.documents import MAX_BYTES, UnreadableDocument, read_document
from .extraction.records import Document
from .extraction.vocabulary import Language

ENDINGS = (".txt",)
SIDECAR = ".json"
_MAX_SIDECAR = 64_000
_LONGEST = {"url": 2000, "title": 500, "publisher": 200, "published": 10, "language": 2}


@dataclass(frozen=True, slots=True)
class Source:
    """A document that can be read. `name` is what the record calls it, `location` tells its versions from other documents."""

    name: str
    location: str
    path: Path

    def read(self) -> Document:
        """The document. Raise UnreadableDocument, naming the reason, where there is none to be had."""
        try:
            return read_document(self.name, _read(self.path, MAX_BYTES, self.name), **self._sidecar())
        except OSError as error:
            raise UnreadableDocument(self.name, "no-access", error.strerror or str(error)) from error

    def _sidecar(self) -> dict[str, Any]:
        """What stands beside the text, checked; empty where nothing does. A wrong one is an error: the text alone may say something else."""
        path = self.path.with_suffix(SIDECAR)
        if path == self.path or not path.is_file():
            return {}
        try:
            return _checked(json.loads(_read(path, _MAX_SIDECAR, self.name)))
        except (ValueError, RecursionError) as error:  # not UTF-8, not JSON, or not what it should hold
            raise UnreadableDocument(self.name, "bad-sidecar", f"{path.name} beside it: {error}") from error


def _read(path: Path, limit: int, name: str) -> bytes:
    """The bytes of a regular file. A pipe could keep us waiting, a device never ends. Raise UnreadableDocument, OSError."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableDocument(name, "no-file", f"{_printable(path.name)} is not a file")
    if status.st_size > limit:  # before it is in memory
        raise UnreadableDocument(name, "too-large", f"{status.st_size:,} bytes, more than the {limit:,} that are read")
    return path.read_bytes()


def _printable(name: str) -> str:
    """A file's name fit for a terminal, a log and a database: no control characters, no bytes that are not UTF-8."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)


def _checked(stored: Any) -> dict[str, Any]:
    """The values of a sidecar. Raise ValueError naming the key for one that cannot be used; keys that are not ours are left alone."""
    if not isinstance(stored, dict):
        raise ValueError("it is not a JSON object")
    values: dict[str, Any] = {}
    for key, longest in _LONGEST.items():
        value = stored.get(key)
        if value in (None, ""):
            continue
        if not isinstance(value, str) or len(value) > longest or not value.isprintable():
            raise ValueError(f"{key} is not a text of at most {longest} printable characters")
        values[key] = value
    if "published" in values:
        values["published"] = date.fromisoformat(values["published"])
    if values.get("language", Language.ENGLISH) not in set(Language):
        raise ValueError(f"language is none of {', '.join(Language)}")
    if "url" in values and (
        urlsplit(values["url"]).scheme not in ("https", "http") or not urlsplit(values["url"]).netloc
    ):
        raise ValueError("url is not an address that begins with http:// or https://")
    return values


def find(paths: Iterable[Path]) -> list[Source]:
    """The sources that paths name: files as they are, folders with all their texts, sorted; none twice.

    A path that does not exist is a source too: reading it says so.
    """
    found: dict[Path, tuple[Path, Path]] = {}
    for path in paths:
        for file in _files(path):
            found.setdefault(_resolved(file), (file, path if path.is_dir() else file.parent))
    stems: dict[str, int] = {}
    for file, _ in found.values():
        stems[file.stem] = stems.get(file.stem, 0) + 1
    return [
        Source(
            _printable(file.stem if stems[file.stem] == 1 else str(file.relative_to(root).with_suffix(""))),
            _printable(str(resolved)),
            file,
        )
        for resolved, (file, root) in found.items()
    ]


def _resolved(path: Path) -> Path:
    """Where a path leads; itself for a link that leads nowhere, which reading will say."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(p for p in path.rglob("*") if p.suffix.lower() in ENDINGS and p.is_file())
    else:
        yield path
