"""What the database keeps in step by itself, whoever writes: the token of the index, and the words of the full-text search.

Set up after every `migrate`, not in a migration: on SQLite, altering a table makes it anew and drops its triggers.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, models

from diplomacy import models as tables

SHOWN: tuple[type[models.Model], ...] = (
    tables.Meeting,
    tables.Meeting.topics.through,
    tables.Participation,
    tables.Report,
    tables.Citation,
    tables.Article,
    tables.SearchText,
    tables.Participant,
    tables.OtherName,
    tables.Office,
    tables.Place,
    tables.Topic,
    tables.Publisher,
)
"""What the index and the entries of the timeline are made of."""

_VERSION = tables.IndexVersion._meta.db_table
_WORDS = tables.SearchText._meta.db_table


def set_up(using: str = DEFAULT_DB_ALIAS, **kwargs: Any) -> None:
    """Make triggers and full-text index where they are missing; a receiver of `post_migrate`. Nothing until all tables exist."""
    connection = connections[using]
    present = set(connection.introspection.table_names())
    if not {_VERSION, *(m._meta.db_table for m in SHOWN)} <= present:
        return
    statements = _for_postgresql() if connection.vendor == "postgresql" else _for_sqlite(_made_on_sqlite(connection))
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


# -- PostgreSQL -------------------------------------------------------------------------------------------------------

# BEFORE, so that every writer takes this row before any other and two can never wait for each other
_POSTGRESQL_FUNCTION = f"""
CREATE OR REPLACE FUNCTION diplomacy_renew_token() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO {_VERSION} (id, token) VALUES (1, replace(gen_random_uuid()::text, '-', ''))
    ON CONFLICT (id) DO UPDATE SET token = excluded.token;
    RETURN NULL;
END $$
"""
WORDS_AS_VECTOR = "array_to_tsvector(string_to_array(btrim(folded), ' '))"


def _for_postgresql() -> Iterator[str]:
    yield _POSTGRESQL_FUNCTION
    for table in _names(SHOWN):
        yield (
            f"CREATE OR REPLACE TRIGGER {table}_renews_token BEFORE INSERT OR UPDATE OR DELETE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION diplomacy_renew_token()"
        )
    yield f"CREATE INDEX IF NOT EXISTS {_WORDS}_words ON {_WORDS} USING gin ({WORDS_AS_VECTOR})"


# -- SQLite -----------------------------------------------------------------------------------------------------------

FTS_TABLE = "diplomacy_words"
_RENEW = (
    f"UPDATE {_VERSION} SET token = lower(hex(randomblob(16)));"
    f" INSERT INTO {_VERSION} (id, token) SELECT 1, lower(hex(randomblob(16))) WHERE NOT EXISTS (SELECT 1 FROM {_VERSION});"
)
_FORGET = f"INSERT INTO {FTS_TABLE} ({FTS_TABLE}, rowid, folded) VALUES ('delete', old.meeting_id, old.folded);"
_LEARN = f"INSERT INTO {FTS_TABLE} (rowid, folded) VALUES (new.meeting_id, new.folded);"
_FTS = {
    FTS_TABLE: (
        f"CREATE VIRTUAL TABLE {FTS_TABLE} USING fts5(folded, content='{_WORDS}', content_rowid='meeting_id',"
        " columnsize=0, tokenize='unicode61 remove_diacritics 0')"
    ),
    f"{FTS_TABLE}_insert": f"CREATE TRIGGER {FTS_TABLE}_insert AFTER INSERT ON {_WORDS} BEGIN {_LEARN} END",
    f"{FTS_TABLE}_delete": f"CREATE TRIGGER {FTS_TABLE}_delete AFTER DELETE ON {_WORDS} BEGIN {_FORGET} END",
    f"{FTS_TABLE}_update": f"CREATE TRIGGER {FTS_TABLE}_update AFTER UPDATE ON {_WORDS} BEGIN {_FORGET} {_LEARN} END",
}


def _made_on_sqlite(connection: Any) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'trigger')")
        return {name for (name,) in cursor.fetchall()}


def _for_sqlite(made: set[str]) -> Iterator[str]:
    for table in _names(SHOWN):
        for event in ("insert", "update", "delete"):
            yield (
                f"CREATE TRIGGER IF NOT EXISTS {table}_renews_token_on_{event} AFTER {event.upper()} ON {table}"
                f" BEGIN {_RENEW} END"
            )
    missing = [statement for name, statement in _FTS.items() if name not in made]
    yield from missing
    if missing:  # rows may have come and gone without it
        yield f"INSERT INTO {FTS_TABLE} ({FTS_TABLE}) VALUES ('rebuild')"


def _names(shown: Iterable[type[models.Model]]) -> list[str]:
    return [model._meta.db_table for model in shown]
