"""Read the CSV files of a facts folder and check every row. No database.

A bad row is named by file and line and left out; so is a row that points at one. The rest is used.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from diplomacy.extraction.partialdates import PartialDate

from .columns import COLUMNS, FACT_TABLES, LONGEST, day

_UNIQUE = {"officials", "offices", "places", "topics", "publishers", "anchor_events"}


@dataclass(frozen=True, slots=True)
class BadRow:
    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Row:
    """A checked row: cells by column name, stripped, NFC."""

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def values(self, column: str) -> tuple[str, ...]:
        """The cell's values, split at semicolons."""
        return tuple(v for part in self.cells[column].split(";") if (v := part.strip()))


@dataclass(slots=True)
class Tables:
    rows: dict[str, list[Row]] = field(default_factory=dict)
    by_slug: dict[str, dict[str, Row]] = field(default_factory=dict)
    bad: list[BadRow] = field(default_factory=list)

    def __getitem__(self, table: str) -> list[Row]:
        return self.rows.get(table, [])


def read_tables(folder: Path, only: Iterable[str] = FACT_TABLES) -> Tables:
    """Read and check the tables of a folder. Raise FileNotFoundError where the folder does not exist; a missing table is a bad row 0."""
    if not folder.is_dir():
        raise FileNotFoundError(f"no facts folder at {folder}")
    tables = Tables()
    for table in only:
        path = folder / f"{table}.csv"
        tables.rows[table] = []
        try:
            text = path.read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            tables.bad.append(BadRow(path.name, 0, "the file is missing"))
            continue
        except UnicodeDecodeError as error:
            line = path.read_bytes()[: error.start].count(b"\n") + 1
            tables.bad.append(BadRow(path.name, line, f"not UTF-8 ({error.reason})"))
            continue
        _read_table(table, path.name, text, tables)
    return tables


def _read_table(table: str, name: str, text: str, tables: Tables) -> None:
    columns = COLUMNS[table]
    reader = csv.reader(io.StringIO(unicodedata.normalize("NFC", text), newline=""), strict=True)
    slugs: dict[str, Row] = {}
    tables.by_slug[table] = slugs
    rows = _numbered(reader, name, tables.bad)
    _, header = next(rows, (1, []))
    missing = [c for c in columns if c not in header]
    if missing:
        tables.bad.append(BadRow(name, 1, f"columns missing: {', '.join(missing)}"))
        return
    for line, cells in rows:
        if len(cells) != len(header):
            tables.bad.append(BadRow(name, line, f"{len(cells)} cells where the header has {len(header)}"))
            continue
        row = Row(line, {k: v.strip() for k, v in zip(header, cells, strict=True)})
        problems = [f"{column} {wrong}" for column, check in columns.items() if (wrong := check(row.cells[column]))]
        problems += _unstorable(table, row)
        problems += _problems_of_row(table, row, tables)
        if table in _UNIQUE and row["slug"] in slugs:
            problems.append(f"slug {row['slug']!r} stands twice")
        if problems:
            tables.bad.append(BadRow(name, line, "; ".join(problems)))
            continue
        slugs[row.cells.get("slug", "")] = row
        tables.rows[table].append(row)


def _numbered(reader: Any, name: str, bad: list[BadRow]) -> Iterator[tuple[int, list[str]]]:
    """Rows with something in them, each with its first line. After a line that is no CSV the reader goes on with the next."""
    end = 0  # a quoted cell may hold line ends: a row starts after the one before it
    while True:
        line = end + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            bad.append(BadRow(name, line, f"not CSV: {error}"))
        else:
            if cells is None:
                return
            if any(cells):
                yield line, cells
        end = reader.line_num


def _unstorable(table: str, row: Row) -> Iterator[str]:
    """What no database column takes."""
    longest = LONGEST.get(table, {})
    for column in COLUMNS[table]:
        cell = row.cells[column]
        if "\0" in cell:
            yield f"{column} holds a NUL"
        if (limit := longest.get(column)) and len(cell) > limit:
            values = row.values(column) if column == "aliases" else (cell,)
            if any(len(v) > limit for v in values):
                yield f"{column} is longer than {limit} characters"


def _problems_of_row(table: str, row: Row, tables: Tables) -> Iterator[str]:
    """What is wrong between cells, or between this row and others."""
    if table == "tenures":
        sides = {}
        for column, target in (("slug", "officials"), ("office", "offices")):
            found = tables.by_slug.get(target, {}).get(row[column])
            if found is None:
                yield f"{column} {row[column]!r} is not in {target}.csv"
            else:
                sides[target] = found["side"]
        if len(set(sides.values())) > 1:
            yield "person and office are of different sides"
        start, end = (_interval(row[c]) for c in ("start", "end"))
        if start and end and start.first and end.last and end.last < start.first:
            yield f"ends ({row['end']}) before it starts ({row['start']})"
        if (row["status"] == "ended") != bool(row["end"]):
            yield "status and end contradict each other"
    elif table == "officials" and row["born"] and row["died"] and row["died"] < row["born"]:
        yield f"died ({row['died']}) before being born ({row['born']})"
    elif table == "topic_phrases" and row["topic"] not in tables.by_slug.get("topics", {}):
        yield f"topic {row['topic']!r} is not in topics.csv"
    elif table == "anchor_events":
        wanted = r"(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])"
        for column in ("start", "end"):
            if row["kind"] != "yearly":
                if wrong := day(row[column]):
                    yield f"{column} {wrong}"
            elif row[column] and not re.fullmatch(wanted, row[column]):
                yield f"{column} is not a day of the year (MM-DD): {row[column]!r}"
        if row["kind"] != "yearly" and not row["start"]:
            yield "start is empty"


def _interval(cell: str) -> PartialDate | None:
    try:
        return PartialDate.parse(cell) if cell else None
    except ValueError:
        return None
