"""Where documents come from: the one interface behind which reading lies. Formats other than text join here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .extraction.documents import MAX_BYTES, UnreadableDocument, read_document
from .extraction.records import Document

ENDINGS = (".txt",)


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
            return read_document(self.name, self.path.read_bytes())
        except OSError as error:
            raise UnreadableDocument(self.name, "no-access", error.strerror or str(error)) from error


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
