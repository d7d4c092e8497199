"""Read the CSV files of a facts folder, check every row, and make of them the facts that extraction wants. No database.

A bad row is named by file and line and left out; so is a row that points at one. The rest is used.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from diplomacy.extraction import facts
from diplomacy.extraction.partialdates import PartialDate
from diplomacy.extraction.vocabulary import Language, Precision

Check = Callable[[str], str | None]
"""Takes a cell, says what is wrong with it, or None."""


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


# -- checks of a cell ---------------------------------------------------------------------------------------------


def _matches(pattern: str, what: str, optional: bool = False) -> Check:
    compiled = re.compile(pattern)

    def check(cell: str) -> str | None:
        if (optional and not cell) or compiled.fullmatch(cell):
            return None
        return f"is not {what}: {cell!r}"

    return check


def _one_of(*allowed: str) -> Check:
    return lambda cell: (
        None if cell in allowed else f"is none of {', '.join(a or '(empty)' for a in allowed)}: {cell!r}"
    )


def _given(cell: str) -> str | None:
    return None if cell else "is empty"


def _number(low: float, high: float) -> Check:
    def check(cell: str) -> str | None:
        try:
            return None if low <= float(cell) <= high else f"is not between {low:g} and {high:g}: {cell!r}"
        except ValueError:
            return f"is not a number: {cell!r}"

    return check


def _day(cell: str) -> str | None:
    if not cell:
        return None
    try:
        value = PartialDate.parse(cell)
        level_0 = value.edtf == cell and value.precision in (Precision.DAY, Precision.MONTH, Precision.YEAR)
    except ValueError:
        level_0 = False
    return None if level_0 else f"is not a date (YYYY, YYYY-MM or YYYY-MM-DD): {cell!r}"


def _edtf(cell: str) -> str | None:
    try:
        PartialDate.parse(cell)
    except ValueError:
        return f"is not an EDTF date that is used here: {cell!r}"
    return None


def _anything(cell: str) -> str | None:
    return None


_SLUG = _matches(r"[a-z0-9]+(?:-[a-z0-9]+)*", "a slug (a-z, 0-9, single hyphens)")
_SIDE = _one_of("CN", "VN")
_COUNTRY = _matches(r"[A-Z]{2}", "a country code (ISO 3166-1 alpha-2)")
_LANGUAGE = _one_of(*Language)
_CONFIDENCE = _one_of("high", "medium", "low")
_ADDRESS = _matches(r"https?://\S{1,1990}", "an address (http:// or https://)")
_OPTIONAL_ADDRESS = _matches(r"https?://\S{1,1990}", "an address (http:// or https://)", optional=True)
_YEAR = _matches(r"(?:18|19|20)\d\d", "a year", optional=True)

COLUMNS: dict[str, dict[str, Check]] = {
    "officials": {
        "slug": _SLUG,
        "name_en": _matches(r"[\x20-\x7e]+", "a name in plain Latin letters"),
        "name_native": _anything,
        "name_vi": _anything,
        "name_zh": _anything,
        "side": _SIDE,
        "wikidata": _matches(r"Q\d+", "a Wikidata identifier", optional=True),
        "aliases": _anything,
        "born": _YEAR,
        "died": _YEAR,
        "confidence": _CONFIDENCE,
        "note": _anything,
    },
    "offices": {
        "slug": _SLUG,
        "side": _SIDE,
        "title_en": _given,
        "aliases_en": _anything,
        "title_vi": _given,
        "aliases_vi": _anything,
        "title_zh": _given,
        "aliases_zh": _anything,
        "rank": _matches(r"[1-6]", "a rank from 1 to 6"),
        "body": _anything,
    },
    "tenures": {
        "slug": _SLUG,
        "office": _SLUG,
        "start": _day,
        "end": _day,
        "confidence": _CONFIDENCE,
        "status": _one_of("ended", "current", "presumed-current", "end-unknown"),
        "basis": _one_of("open-list", "page", "memory"),
    },
    "places": {
        "slug": _SLUG,
        "name_en": _given,
        "name_vi": _anything,
        "name_zh": _anything,
        "aliases": _anything,
        "country": _COUNTRY,
        "admin": _anything,
        "lat": _number(-90, 90),
        "lon": _number(-180, 180),
        "kind": _one_of("city", "province", "border-gate", "venue"),
        "note": _anything,
    },
    "topics": {
        "slug": _SLUG,
        **{f"{kind}_{lang}": _given for kind in ("title", "short") for lang in Language},
        **{f"description_{lang}": _anything for lang in Language},
    },
    "topic_phrases": {"topic": _SLUG, "language": _LANGUAGE, "phrase": _given, "note": _anything},
    "meeting_terms": {
        "language": _LANGUAGE,
        "term": _given,
        "signals": _one_of("in-person", "phone", "video", "planned", "letter", "visit", "not-a-meeting"),
        "note": _anything,
    },
    "publishers": {
        "slug": _SLUG,
        "name": _given,
        "name_vi": _anything,
        "name_zh": _anything,
        "aliases": _anything,
        "country": _matches(r"[A-Z]{2}", "a country code (ISO 3166-1 alpha-2)", optional=True),
        "languages": _anything,
        "kind": _one_of("agency", "newspaper", "ministry", "broadcaster", "portal"),
        "speaks_for": _one_of("CN", "VN", ""),
        "domains": _anything,
        "note": _anything,
    },
    "anchor_events": {
        "slug": _SLUG,
        "kind": _one_of("event", "visit", "anniversary-base", "yearly"),
        "start": _anything,
        "end": _anything,
        "name_en": _given,
        **{f"patterns_{lang}": _anything for lang in Language},
        "confidence": _CONFIDENCE,
        "note": _anything,
    },
}
"""Table → column → check, in the order in which the tables must be loaded: a row points only at rows of tables above it."""

_LONGEST: dict[str, dict[str, int]] = {
    "officials": {"slug": 120, "name_en": 120, "name_vi": 120, "name_zh": 120, "wikidata": 20, "aliases": 120},
    "offices": {"slug": 80, "title_en": 300, "title_vi": 300, "title_zh": 300, "body": 200},
    "places": {"slug": 50, "name_en": 200, "name_vi": 200, "name_zh": 200, "admin": 200},
    "topics": {
        "slug": 50,
        **{f"title_{lang}": 200 for lang in Language},
        **{f"short_{lang}": 60 for lang in Language},
    },
    "topic_phrases": {"phrase": 200, "note": 300},
    "publishers": {"slug": 50, "name": 200, "name_vi": 200, "name_zh": 200},
}
"""What the database columns take, one alias at a time; PostgreSQL refuses a whole load for one value beyond."""

COLUMNS["meetings"] = {
    "id": _matches(r"[a-z0-9_-]+", "an id (a-z, 0-9, - and _)"),
    "date": _edtf,
    "format": _one_of("in-person", "phone", "video", ""),
    "city": _anything,
    "country": _matches(r"[A-Z]{2}", "a country code (ISO 3166-1 alpha-2)", optional=True),
    "participants_cn": _given,
    "participants_vn": _given,
    "series": _anything,
    "occasion": _anything,
    "topics": _anything,
    "summary": _anything,
    "source_url": _ADDRESS,
    "source_publisher": _anything,
    "source_language": _anything,
    "source_published": _day,
    "confidence": _CONFIDENCE,
    "source2_url": _OPTIONAL_ADDRESS,
    "source2_publisher": _anything,
    "source2_language": _anything,
    "source2_published": _day,
    "source2_scope": _one_of("meeting", "visit", "announcement", ""),
    "discrepancy": _anything,
}
FACT_TABLES = tuple(table for table in COLUMNS if table != "meetings")
"""The tables that extraction reads with; the chronology of meetings is none of them."""

_UNIQUE = {"officials", "offices", "places", "topics", "publishers", "anchor_events"}


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
        problems = [f"{column} {wrong}" for column, check in columns.items() if (wrong := check(row[column]))]
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
    for column in COLUMNS[table]:
        if "\0" in row[column]:
            yield f"{column} holds a NUL"
        longest = _LONGEST.get(table, {}).get(column)
        values = row.values(column) if column == "aliases" else (row[column],)
        if longest and any(len(v) > longest for v in values):
            yield f"{column} is longer than {longest} characters"


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
                if wrong := _day(row[column]):
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


# -- rows as facts -------------------------------------------------------------------------------------------------


def facts_of(tables: Tables) -> facts.Facts:
    """The facts that extraction wants, from checked rows."""
    return facts.Facts(
        officials=tuple(
            facts.Official(r["slug"], r["name_en"], r["side"], r["name_vi"], r["name_zh"], r.values("aliases"))
            for r in tables["officials"]
        ),
        offices=tuple(
            facts.Office(r["slug"], r["side"], r["title_en"], titles_of(r), int(r["rank"]), r["body"])
            for r in tables["offices"]
        ),
        tenures=tuple(
            facts.Tenure(r["slug"], r["office"], r["start"], r["end"], r["status"]) for r in tables["tenures"]
        ),
        places=tuple(
            facts.Place(
                r["slug"],
                r["name_en"],
                r["country"],
                r["kind"],
                r["admin"],
                r["name_vi"],
                r["name_zh"],
                r.values("aliases"),
            )
            for r in tables["places"]
        ),
        topics=tuple(r["slug"] for r in tables["topics"]),
        phrases=tuple(facts.Phrase(r["topic"], r["language"], r["phrase"], r["note"]) for r in tables["topic_phrases"]),
        publishers=tuple(
            facts.Publisher(
                r["slug"], r["name"], r.values("aliases"), r.values("domains"), r["country"], r["speaks_for"]
            )
            for r in tables["publishers"]
        ),
        **grammar_of(tables),
    )


def grammar_of(tables: Tables) -> dict[str, tuple[Any, ...]]:
    """The tables that are wording rather than facts an editor changes: meeting terms and anchor events."""
    return {
        "terms": tuple(facts.Term(r["language"], r["term"], r["signals"]) for r in tables["meeting_terms"]),
        "anchors": tuple(
            facts.Anchor(
                r["slug"],
                r["kind"],
                r["name_en"],
                r["start"],
                r["end"],
                tuple((lang.value, words) for lang in Language for words in r.values(f"patterns_{lang}")),
            )
            for r in tables["anchor_events"]
        ),
    }


def titles_of(row: Row) -> tuple[tuple[str, str], ...]:
    """(language, title) of an office's row, the usual title of each language before its variants."""
    return tuple(
        (lang.value, title) for lang in Language for title in (row[f"title_{lang}"], *row.values(f"aliases_{lang}"))
    )
