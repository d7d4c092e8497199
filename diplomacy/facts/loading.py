"""Rows of the fact tables into the database: idempotent, and never over what an editor changed.

Each loaded row is remembered as it was loaded (`LoadedFact`). The next loading compares three values of every cell: loaded then, in the file now, in the
database now. A cell that an editor touched keeps the editor's value; a row that an editor deleted stays deleted.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models as db
from django.db import transaction

from diplomacy import models

from .tables import BadRow, Row, Tables

Cells = dict[str, Any]
FROM_FILES = "fact files"
"""Why a row changed, in its history; a change without a reason is somebody's in the site."""


@dataclass(slots=True)
class TableAccount:
    """How many rows of a table were made, changed, left as they were, or kept as an editor made them."""

    made: int = 0
    changed: int = 0
    same: int = 0
    kept: int = 0
    gone: int = 0  # no longer in the files; left in the database


@dataclass(slots=True)
class LoadAccount:
    tables: dict[str, TableAccount] = field(default_factory=dict)
    bad: list[BadRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Kind:
    """How one table is loaded: rows to (key, cells, references); references are columns that hold another row's key."""

    table: str
    model: type[db.Model]
    rows: Callable[[Tables], Iterator[tuple[str, Cells]]]
    references: Mapping[str, str] = field(default_factory=dict)  # column → table it points at
    natural: tuple[str, ...] = ("slug",)


def load(tables: Tables) -> LoadAccount:
    """Bring the database up to the tables, in one transaction."""
    account = LoadAccount(bad=list(tables.bad))
    with transaction.atomic():
        ids: dict[str, dict[str, int]] = {}
        for kind in _KINDS:
            account.tables[kind.table] = _load(kind, tables, ids)
    return account


def _load(kind: _Kind, tables: Tables, ids: dict[str, dict[str, int]]) -> TableAccount:
    account = TableAccount()
    snapshots = {s.key: s for s in models.LoadedFact.objects.filter(table=kind.table)}
    manager = kind.model._default_manager
    present: dict[int, Any] = {obj.pk: obj for obj in manager.all()}
    by_nature = {_nature(kind, obj): obj for obj in present.values()}
    fresh: list[tuple[str, Cells, Any]] = []
    dirty: list[Any] = []
    remembered: list[models.LoadedFact] = []
    known = ids.setdefault(kind.table, {})
    seen = set()
    for key, cells in kind.rows(tables):
        seen.add(key)
        try:
            values = {
                column + "_id" * (column in kind.references): ids[kind.references[column]][value]
                if column in kind.references
                else value
                for column, value in cells.items()
            }
        except KeyError:  # it points at a row that an editor deleted
            account.kept += 1
            continue
        snapshot = snapshots.get(key)
        if snapshot is None:
            obj = by_nature.get(_nature_of(kind, values))
            if obj is None:
                fresh.append((key, values, kind.model(**values)))
                continue
            # an editor made it first: all of it is the editor's
            known[key] = obj.pk
            remembered.append(models.LoadedFact(table=kind.table, key=key, object_id=obj.pk, cells=values))
            account.kept += 1
            continue
        obj = present.get(snapshot.object_id)
        if obj is None:
            account.kept += 1
            if again := by_nature.get(_nature_of(kind, values)):  # deleted and made anew: it is the editor's
                known[key] = again.pk
            continue
        known[key] = obj.pk
        edited = _merge(obj, snapshot.cells, values)
        if edited.updated and not _is_sound(obj):
            account.kept += 1
        elif edited.updated:
            dirty.append(obj)
            account.changed += 1
        elif edited.kept:
            account.kept += 1
        else:
            account.same += 1
        if snapshot.cells != values:
            snapshot.cells = values
            remembered.append(snapshot)
    manager.bulk_create([obj for _, _, obj in fresh], batch_size=500)
    history: Any = kind.model.history  # type: ignore[attr-defined]
    history.bulk_history_create([obj for _, _, obj in fresh], 500, default_change_reason=FROM_FILES)
    for key, values, obj in fresh:
        known[key] = obj.pk
        remembered.append(models.LoadedFact(table=kind.table, key=key, object_id=obj.pk, cells=values))
    for obj in dirty:
        obj._change_reason = FROM_FILES
        obj.save()
    models.LoadedFact.objects.bulk_create([s for s in remembered if s.pk is None], batch_size=500)
    models.LoadedFact.objects.bulk_update([s for s in remembered if s.pk is not None], ["cells"], batch_size=500)
    account.made = len(fresh)
    account.gone = len(snapshots.keys() - seen)
    return account


@dataclass(frozen=True, slots=True)
class _Merged:
    updated: bool
    kept: bool


def _merge(obj: Any, loaded: Cells, now: Cells) -> _Merged:
    """Take each cell of the file that no editor touched since it was loaded."""
    updated = kept = False
    for column, value in now.items():
        current = getattr(obj, column)
        if current == value:
            continue
        if column in loaded and current != loaded[column]:
            kept = True
            continue
        setattr(obj, column, value)
        updated = True
    return _Merged(updated, kept)


def _is_sound(obj: Any) -> bool:
    """Whether the file's cells and the editor's can stand in one row: a tenure must not end before it starts."""
    try:
        obj.validate_constraints()
    except ValidationError:
        return False
    return True


def _nature_of(kind: _Kind, values: Cells) -> tuple[Any, ...]:
    return tuple(values.get(n, values.get(f"{n}_id")) for n in kind.natural)


def _nature(kind: _Kind, obj: Any) -> tuple[Any, ...]:
    return tuple(getattr(obj, f"{n}_id" if hasattr(obj, f"{n}_id") else n) for n in kind.natural)


# -- what the rows of each table become -------------------------------------------------------------------------------


def _copied(row: Row, **columns: str) -> Cells:
    return {to: row[source] for to, source in columns.items()}


def _publishers(tables: Tables) -> Iterator[tuple[str, Cells]]:
    for r in tables["publishers"]:
        yield (
            r["slug"],
            _copied(
                r,
                slug="slug",
                name="name",
                name_vi="name_vi",
                name_zh="name_zh",
                country="country",
                kind="kind",
                speaks_for="speaks_for",
                note="note",
            )
            | {c: list(r.values(c)) for c in ("aliases", "languages", "domains")},
        )


def _places(tables: Tables) -> Iterator[tuple[str, Cells]]:
    for r in tables["places"]:
        yield (
            r["slug"],
            _copied(
                r,
                slug="slug",
                name="name_en",
                name_vi="name_vi",
                name_zh="name_zh",
                country="country",
                admin="admin",
                kind="kind",
                note="note",
            )
            | {"aliases": list(r.values("aliases")), "latitude": float(r["lat"]), "longitude": float(r["lon"])},
        )


def _topics(tables: Tables) -> Iterator[tuple[str, Cells]]:
    for position, r in enumerate(tables["topics"]):
        yield (
            r["slug"],
            _copied(
                r,
                slug="slug",
                title="title_en",
                title_vi="title_vi",
                title_zh="title_zh",
                short="short_en",
                short_vi="short_vi",
                short_zh="short_zh",
                description="description_en",
                description_vi="description_vi",
                description_zh="description_zh",
            )
            | {"position": position},
        )


def _phrases(tables: Tables) -> Iterator[tuple[str, Cells]]:
    for key, r in _first(tables["topic_phrases"], ("topic", "language", "phrase")):
        yield key, _copied(r, topic="topic", language="language", phrase="phrase", note="note")


def _officials(tables: Tables) -> Iterator[tuple[str, Cells]]:
    for r in tables["officials"]:
        yield (
            r["slug"],
            _copied(
                r,
                slug="slug",
                name="name_en",
                name_vi="name_vi",
                name_zh="name_zh",
                side="side",
                wikidata="wikidata",
                note="note",
            )
            | {"born": _year(r["born"]), "died": _year(r["died"])},
        )


def _other_names(tables: Tables) -> Iterator[tuple[str, Cells]]:
    for r in tables["officials"]:
        for name in dict.fromkeys(r.values("aliases")):
            yield f"{r['slug']}|{name}", {"participant": r["slug"], "name": name}


def _offices(tables: Tables) -> Iterator[tuple[str, Cells]]:
    for r in tables["offices"]:
        yield (
            r["slug"],
            _copied(
                r, slug="slug", side="side", title="title_en", title_vi="title_vi", title_zh="title_zh", body="body"
            )
            | {
                "aliases": list(r.values("aliases_en")),
                "aliases_vi": list(r.values("aliases_vi")),
                "aliases_zh": list(r.values("aliases_zh")),
                "rank": int(r["rank"]),
            },
        )


def _tenures(tables: Tables) -> Iterator[tuple[str, Cells]]:
    for key, r in _first(tables["tenures"], ("slug", "office", "start")):
        yield (
            key,
            _copied(
                r,
                participant="slug",
                office="office",
                start="start",
                end="end",
                status="status",
                confidence="confidence",
            ),
        )


def _first(rows: Iterable[Row], columns: tuple[str, ...]) -> Iterator[tuple[str, Row]]:
    """Each key's first row: tables without a slug may say a thing twice."""
    seen = set()
    for row in rows:
        key = "|".join(row[c] for c in columns)
        if key not in seen:
            seen.add(key)
            yield key, row


def _year(cell: str) -> int | None:
    return int(cell) if cell else None


_KINDS = (
    _Kind("publishers", models.Publisher, _publishers),
    _Kind("places", models.Place, _places),
    _Kind("topics", models.Topic, _topics),
    _Kind("topic_phrases", models.TopicPhrase, _phrases, {"topic": "topics"}, natural=("topic", "language", "phrase")),
    _Kind("officials", models.Participant, _officials),
    _Kind("other_names", models.OtherName, _other_names, {"participant": "officials"}, natural=("participant", "name")),
    _Kind("offices", models.Office, _offices),
    _Kind(
        "tenures",
        models.Tenure,
        _tenures,
        {"participant": "officials", "office": "offices"},
        natural=("participant", "office", "start"),
    ),
)
