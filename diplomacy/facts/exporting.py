"""The facts as they stand in the database, back in the form of the fact files, and what differs from the files.

The files have columns that the database does not keep (how sure a fact is, what it rests on). A row that is in a file keeps those, its place and its
spelling; a cell is written anew only where the database says something else. What editors added stands at the end of its table.
"""

import csv
import difflib
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from diplomacy import models

from .columns import COLUMNS
from .tables import Row, Tables

Cells = dict[str, str]
_TAUGHT = {"confidence": "medium", "basis": "page"}  # of a row that an editor added: somebody looked it up


@dataclass(frozen=True, slots=True)
class ExportedTable:
    """A table as text: what the file has, and what it would have."""

    name: str
    before: str
    after: str

    def diff(self) -> str:
        """A unified diff; empty where nothing differs."""
        lines = difflib.unified_diff(
            self.before.splitlines(),
            self.after.splitlines(),
            f"a/{self.name}.csv",
            f"b/{self.name}.csv",
            lineterm="",
            n=0,
        )
        return "\n".join(lines)


def export(folder: Path, tables: Tables) -> Iterator[ExportedTable]:
    """Every table that editors keep. Raise OSError where a file of the folder cannot be read."""
    for name, rows_of in _TABLES.items():
        before = (folder / f"{name}.csv").read_text(encoding="utf-8-sig")
        yield ExportedTable(name, before, _written(name, before, tables[name], dict(rows_of())))


def _written(name: str, before: str, rows: list[Row], stored: dict[str, Cells]) -> str:
    """The file's rows with what the database says otherwise, without those that it no longer has, and its own at the end."""
    header = next(csv.reader(io.StringIO(before)), list(COLUMNS[name]))
    by_line = {row.line: row for row in rows}
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, header, lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    seen: set[str] = set()
    for row in sorted(by_line.values(), key=lambda r: r.line):
        key = _key(name, row.cells)
        cells = stored.get(key)
        if cells is None:  # deleted by an editor
            continue
        seen.add(key)
        writer.writerow(dict(row.cells) | {c: v for c, v in cells.items() if not _same(row[c], v)})
    for key, cells in stored.items():
        if key not in seen:
            writer.writerow(_TAUGHT | {"name_native": cells.get("name_en", "")} | cells)
    return out.getvalue()


def _same(cell: str, value: str) -> bool:
    """Whether two cells say the same: numbers by their value, lists whatever blanks stand around their parts."""
    if cell == value:
        return True
    try:
        return float(cell) == float(value)
    except ValueError:
        return [p.strip() for p in cell.split(";") if p.strip()] == [p for p in value.split(";") if p] != []


def _key(name: str, cells: "Row | dict[str, str] | object") -> str:
    columns = {"tenures": ("slug", "office", "start"), "topic_phrases": ("topic", "language", "phrase")}
    return "|".join(cells[c] for c in columns.get(name, ("slug",)))  # type: ignore[index]


def _lines(words: Iterable[str]) -> str:
    return ";".join(words)


def _officials() -> Iterator[tuple[str, Cells]]:
    native = {"CN": "name_zh", "VN": "name_vi"}
    people = models.Participant.objects.filter(provisional=False, side__in=native).order_by("pk")
    for p in people.prefetch_related("other_names"):
        yield (
            p.slug,
            {
                "slug": p.slug,
                "name_en": p.name,
                "name_vi": p.name_vi,
                "name_zh": p.name_zh,
                "side": p.side,
                "wikidata": p.wikidata,
                "aliases": _lines(o.name for o in sorted(p.other_names.all(), key=lambda o: o.pk)),
                "born": str(p.born or ""),
                "died": str(p.died or ""),
                "note": p.note,
            }
            | ({"name_native": own} if (own := getattr(p, native[p.side])) else {}),
        )


def _offices() -> Iterator[tuple[str, Cells]]:
    for o in models.Office.objects.order_by("pk"):
        yield (
            o.slug,
            {
                "slug": o.slug,
                "side": o.side,
                "title_en": o.title,
                "aliases_en": _lines(o.aliases),
                "title_vi": o.title_vi,
                "aliases_vi": _lines(o.aliases_vi),
                "title_zh": o.title_zh,
                "aliases_zh": _lines(o.aliases_zh),
                "rank": str(o.rank),
                "body": o.body,
            },
        )


def _tenures() -> Iterator[tuple[str, Cells]]:
    for t in models.Tenure.objects.select_related("participant", "office").order_by("pk"):
        if t.participant.provisional:
            continue
        cells = {
            "slug": t.participant.slug,
            "office": t.office.slug,
            "office_title_en": t.office.title,
            "start": t.start,
            "end": t.end,
            "status": t.status,
        }
        yield _key("tenures", cells), cells | ({"confidence": t.confidence} if t.confidence else {})


def _places() -> Iterator[tuple[str, Cells]]:
    for p in models.Place.objects.order_by("pk"):
        yield (
            p.slug,
            {
                "slug": p.slug,
                "name_en": p.name,
                "name_vi": p.name_vi,
                "name_zh": p.name_zh,
                "aliases": _lines(p.aliases),
                "country": p.country,
                "admin": p.admin,
                "lat": "" if p.latitude is None else f"{p.latitude:g}",
                "lon": "" if p.longitude is None else f"{p.longitude:g}",
                "kind": p.kind,
                "note": p.note,
            },
        )


def _phrases() -> Iterator[tuple[str, Cells]]:
    for p in models.TopicPhrase.objects.select_related("topic").order_by("pk"):
        cells = {"topic": p.topic.slug, "language": p.language, "phrase": p.phrase, "note": p.note}
        yield _key("topic_phrases", cells), cells


_TABLES: dict[str, Callable[[], Iterator[tuple[str, Cells]]]] = {
    "officials": _officials,
    "offices": _offices,
    "tenures": _tenures,
    "places": _places,
    "topic_phrases": _phrases,
}
"""The tables that are taught at the desk."""

__all__ = ["ExportedTable", "export"]
