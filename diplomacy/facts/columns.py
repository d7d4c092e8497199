"""The columns of the fact files: what a cell of each may hold, and how much of it."""

import re
from collections.abc import Callable

from diplomacy.extraction.partialdates import PartialDate
from diplomacy.extraction.vocabulary import Language, Precision

Check = Callable[[str], str | None]
"""Takes a cell, says what is wrong with it, or None."""


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


def day(cell: str) -> str | None:
    """What is wrong with a day, month or year (EDTF level 0); nothing with an empty cell."""
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
        "start": day,
        "end": day,
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
        "kind": _one_of("event", "visit", "since", "anniversary-base", "yearly"),
        "start": _anything,
        "end": _anything,
        "name_en": _given,
        **{f"patterns_{lang}": _anything for lang in Language},
        "confidence": _CONFIDENCE,
        "note": _anything,
    },
    "meetings": {
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
        "source_published": day,
        "confidence": _CONFIDENCE,
        "source2_url": _OPTIONAL_ADDRESS,
        "source2_publisher": _anything,
        "source2_language": _anything,
        "source2_published": day,
        "source2_scope": _one_of("meeting", "visit", "announcement", ""),
        "discrepancy": _anything,
    },
}
"""Table → column → check, in the order in which the tables must be loaded: a row points only at rows of tables above it."""

LONGEST: dict[str, dict[str, int]] = {
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

FACT_TABLES = tuple(table for table in COLUMNS if table != "meetings")
"""The tables that extraction reads with; the chronology of meetings is none of them."""
