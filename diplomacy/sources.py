"""Where documents come from: the one interface behind which reading lies. Formats other than text join here.

A text may have a **sidecar**: `talks.json` beside `talks.txt`, an object with any of `url`, `title`, `publisher` (slug, name or alias), `published`
(YYYY-MM-DD) and `language` (en, vi, zh). What it says is known and beats whatever is read out of the text.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from .extraction.documents import MAX_BYTES, UnreadableDocument, read_document
from .extraction.records import Document
from .extraction.vocabulary import Language

ENDINGS = (".txt",)
SIDECAR = ".json"
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
            size = self.path.stat().st_size
            if size > MAX_BYTES:  # before it is in memory
                raise UnreadableDocument(
                    self.name, "too-large", f"{size:,} bytes, more than the {MAX_BYTES:,} that are read"
                )
            return read_document(self.name, self.path.read_bytes(), **self._sidecar())
        except OSError as error:
            raise UnreadableDocument(self.name, "no-access", error.strerror or str(error)) from error

    def _sidecar(self) -> dict[str, Any]:
        """What stands beside the text, checked; empty where nothing does. A wrong one is an error: the text alone may say something else."""
        path = self.path.with_suffix(SIDECAR)
        if path == self.path or not path.is_file():
            return {}
        try:
            return _checked(json.loads(path.read_bytes()))
        except ValueError as error:  # not UTF-8, not JSON, or not what it should hold
            raise UnreadableDocument(self.name, "bad-sidecar", f"{path.name} beside it: {error}") from error


def _checked(stored: Any) -> dict[str, Any]:
    """The values of a sidecar. Raise ValueError naming the key for one that cannot be used; keys that are not ours are left alone."""
    if not isinstance(stored, dict):
        raise ValueError("it is not a JSON object")
    values: dict[str, Any] = {}
    for key, longest in _LONGEST.items():
        value = stored.get(key)
        if value in (None, ""):
            continue
        if not isinstance(value, str) or len(value) > longest:
            raise ValueError(f"{key} is not a text of at most {longest} characters")
        values[key] = value
    if "published" in values:
        values["published"] = date.fromisoformat(values["published"])
    if values.get("language", Language.ENGLISH) not in set(Language):
        raise ValueError(f"language is none of {', '.join(Language)}")
    if not values.get("url", "https://").startswith(("https://", "http://")):
        raise ValueError("url does not begin with http:// or https://")
    return values


def find(paths: Iterable[Path]) -> list[Source]:
    """The sources that paths name: files as they are, folders with all their texts, sorted; none twice.

    A path that does not exist is a source too: reading it says so.
    """
    found: dict[Path, tuple[Path, Path]] = {}
    for path in paths:
        for file in _files(path):
            found.setdefault(file.resolve(), (file, path if path.is_dir() else file.parent))
    stems: dict[str, int] = {}
    for file, _ in found.values():
        stems[file.stem] = stems.get(file.stem, 0) + 1
    return [
        Source(file.stem if stems[file.stem] == 1 else str(file.relative_to(root).with_suffix("")), str(resolved), file)
        for resolved, (file, root) in found.items()
    ]


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(p for p in path.rglob("*") if p.suffix.lower() in ENDINGS and p.is_file())
    else:
        yield path
