"""Checked rows as the facts that extraction reads with."""

from typing import Any

from diplomacy.extraction import facts
from diplomacy.extraction.vocabulary import Language

from .tables import Row, Tables


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
