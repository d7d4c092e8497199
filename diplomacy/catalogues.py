"""Catalogues of messages: drawn from templates, code and facts, kept beside their translations, compiled. Babel does it; no gettext of the system is needed.

`manage.py messages` brings the catalogues in `locale/` up to date; a test fails where that has not been done, or where a translation is missing.
"""

import ast
import csv
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils import translation
from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.translation import to_locale
from django.utils.translation.template import templatize

from .extraction.reasons import SENTENCES
from .series import series_name

_KEYWORDS = {
    name + lazy: positions
    for lazy in ("", "_lazy")
    for name, positions in {
        "_": None,
        "gettext": None,
        "ngettext": (1, 2),
        "pgettext": ((1, "c"), 2),
        "npgettext": ((1, "c"), 2, 3),
    }.items()
}
_STRING = r"u?(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")"
_CALL = re.compile(rf"\b(?P<name>_|n?p?gettext)\((?P<strings>{_STRING}(?:,\s*{_STRING})*)")
_HEADER = "Translations of Friendship Pass. Refreshed by `make messages`; the English message is the key."

# What the tables say in English alone, and readers see: events that reasons name, occasions and series of meetings.
_WORDS_OF_FACTS = {
    "fixtures/facts/anchor_events.csv": ("name_en",),
    "fixtures/chronology/meetings.csv": ("occasion", "series"),
}

_NO_CLOCK = datetime(2026, 1, 1, tzinfo=UTC)

Message = str | tuple[str, ...] | list[str]  # one of several has its plural beside it


def languages() -> list[str]:
    """Codes of the languages with a catalogue: all but the one that messages are written in."""
    return [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


def path_of(language: str, suffix: str = "po") -> Path:
    return Path(settings.LOCALE_PATHS[0]) / to_locale(language) / "LC_MESSAGES" / f"django.{suffix}"


def messages() -> Iterator[tuple[Message, str | None, str]]:
    """(message, context, where it stands) of everything that a reader may see."""
    root = Path(settings.BASE_DIR)
    for path in sorted((root / "templates").rglob("*.html")):
        for message, context in _of_template(path.read_text(encoding="utf-8")):
            yield message, context, path.relative_to(root).as_posix()
    for path in sorted((root / "templates").rglob("*.jinja")):
        for message, context in _of_code(path.read_bytes(), "jinja2"):
            yield message, context, path.relative_to(root).as_posix()
    for path in sorted((root / "diplomacy").rglob("*.py")):
        if "migrations" not in path.parts:
            for message, context in _of_code(path.read_bytes()):
                yield message, context, path.relative_to(root).as_posix()
    for sentence in SENTENCES.values():
        yield sentence, None, "diplomacy/extraction/reasons.py"
    # Django translates these too, but Vietnamese ones by figures: “Thứ 2”
    with translation.override(settings.LANGUAGE_CODE):
        for weekday in (*WEEKDAYS.values(), *WEEKDAYS_ABBR.values()):
            yield str(weekday), None, "diplomacy/wording.py"
    for table, columns in _WORDS_OF_FACTS.items():
        with (root / table).open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                yield from ((row[column], None, table) for column in columns if row[column])
                if row.get("series"):
                    yield series_name(row["series"]), None, table


def refreshed(language: str) -> Catalog:
    """The catalogue on disk with all messages of today, those without a translation empty, those no longer wanted gone."""
    path = path_of(language)
    known = Catalog()
    if path.exists():
        with path.open("rb") as stored:
            known = read_po(stored, locale=to_locale(language))
    catalog = Catalog(to_locale(language), header_comment=f"# {_HEADER}", project="Friendship Pass", fuzzy=False)
    for message, context, location in messages():
        before = known.get(message, context)
        translation = before.string if before and not before.fuzzy else ""
        catalog.add(message, translation or None, [(location, 0)], context=context)
    return catalog


def source_of(catalog: Catalog) -> bytes:
    """The catalogue as a .po file: in the order of its messages, so that two people's changes seldom meet, and without clocks."""
    written = BytesIO()
    write_po(written, catalog, width=120, sort_output=True, include_lineno=False)
    lines = written.getvalue().decode().splitlines(keepends=True)
    clocks = (
        '"Project-Id',
        '"POT-Creation-Date',
        '"PO-Revision-Date',
        '"Generated-By',
        '"Report-Msgid',
        '"Last-Translator',
        '"Language-Team',
    )
    return "".join(line for line in lines if not line.startswith(clocks)).encode()


def compiled(source: bytes) -> bytes:
    """A .po file as the .mo file that gettext reads."""
    written = BytesIO()
    catalog = read_po(BytesIO(source))
    catalog.creation_date = catalog.revision_date = _NO_CLOCK  # it is written into the file
    write_mo(written, catalog)
    return written.getvalue()


def refresh(language: str) -> list[Message]:
    """Write both files of a language anew; the messages that still lack a translation."""
    catalog = refreshed(language)
    path = path_of(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    source = source_of(catalog)
    path.write_bytes(source)
    path_of(language, "mo").write_bytes(compiled(source))
    return untranslated(catalog)


def untranslated(catalog: Catalog) -> list[Message]:
    return [m.id for m in catalog if m.id and not all(m.string if isinstance(m.string, tuple) else (m.string,))]


def _of_code(source: bytes, method: str = "python") -> Iterable[tuple[Message, str | None]]:
    """Of Python, or of a template of Jinja2: `method` is Babel's name for the way to read it."""
    options = {"silent": "false"}  # a template that does not parse is an error
    for _line, message, _comments, context in extract(method, BytesIO(source), keywords=_KEYWORDS, options=options):
        yield message, context


def _of_template(source: str) -> Iterable[tuple[Message, str | None]]:
    """What Django's own `templatize` makes of a template is calls of gettext between noise that no parser of Python takes."""
    for call in _CALL.finditer(templatize(source)):
        strings = ast.literal_eval(f"({call['strings']},)")
        context = strings[0] if "p" in call["name"].partition("gettext")[0] else None
        texts = strings[1:] if context is not None else strings
        yield (texts[0] if len(texts) == 1 else (texts[0], texts[1])), context
