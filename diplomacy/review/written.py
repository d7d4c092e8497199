"""What reviewers write, read: dates in words, people, offices and places by any of their names, passages as they were copied."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from diplomacy.corrections import Quotation
from diplomacy.extraction.dates import DateMention, Form, find_dates
from diplomacy.extraction.folding import fold
from diplomacy.extraction.languages import GRAMMARS
from diplomacy.extraction.partialdates import PartialDate
from diplomacy.models import Article, Office, Participant, Place
from diplomacy.passages import paragraph_bounds
from diplomacy.rows import People

SHOWN = 12


class UnclearError(ValueError):
    """What was written cannot be read; str() says why and what to write."""


# -- dates ------------------------------------------------------------------------------------------------------------


def read_date(text: str) -> PartialDate | None:
    """EDTF, or a date in English, Vietnamese or Chinese words; None for nothing. Raise UnclearError."""
    text = " ".join(text.split())
    if not text:
        return None
    try:
        return PartialDate.parse(text)
    except ValueError:
        pass
    for grammar in GRAMMARS.values():
        mentions = list(find_dates(fold(text), grammar))
        if len(mentions) == 1 and (found := _whole(mentions[0], text)):
            return found
    raise UnclearError(
        _("“%(text)s” is not read as a date. Write 2024-06-26, 26 June 2024, June 2024 or [2024-06-25..2024-06-26].")
        % {"text": text}
    )


def _whole(mention: DateMention, text: str) -> PartialDate | None:
    """The date that a mention prints in full; None where something of the text is left over, or a part would have to be guessed."""
    rest = text[: mention.span.start] + text[mention.span.end :]
    if re.sub(r"(?i)\b(on|in|ngày|tháng|năm)\b|[\s,.，。]", "", rest) or not mention.year:
        return None
    if mention.turned:
        raise UnclearError(
            _("%(text)s may be read in two ways. Write the month as a word, or 2024-06-26.") % {"text": text}
        )
    try:
        if mention.form is Form.YEAR:
            return PartialDate.year(mention.year)
        if not mention.month:
            return None
        if mention.form is Form.MONTH:
            return PartialDate.month(mention.year, mention.month)
        if mention.form is not Form.DAY or not mention.day:
            return None
        first = date(mention.year, mention.month, mention.day)
        if mention.day2:
            return PartialDate.range(first, date(mention.year, mention.month2 or mention.month, mention.day2))
        return PartialDate.day(first)
    except ValueError:
        return None


# -- names ------------------------------------------------------------------------------------------------------------

_SLUG = re.compile(r"\(([a-z0-9]+(?:-[a-z0-9]+)*)\)\s*$")


@dataclass(frozen=True, slots=True)
class Offer:
    """A row that may be meant: what to write for it, and by which words it was found."""

    value: str
    label: str


def officials(text: str) -> list[Offer]:
    rows = Participant.objects.exclude(slug__in=People.from_database().one_with)
    rows = rows.prefetch_related("other_names").order_by("provisional", "name")
    return _offers(rows, text, _names_of_person)


def offices(text: str) -> list[Offer]:
    return _offers(Office.objects.all(), text, _names_of_office)


def places(text: str) -> list[Offer]:
    return _offers(Place.objects.all(), text, _names_of_place)


def official(text: str) -> Participant | None:
    """The person that is written, by slug or by any name; None for nothing. Raise UnclearError for nobody, and for several."""
    found = _one(Participant.objects.prefetch_related("other_names"), text, _names_of_person)
    if found is None:
        return None
    slug = People.from_database().slug(found.slug)
    return found if slug == found.slug else Participant.objects.get(slug=slug)


def office(text: str) -> Office | None:
    return _one(Office.objects.all(), text, _names_of_office)


def place(text: str) -> Place | None:
    return _one(Place.objects.all(), text, _names_of_place)


def name_of(row: Any) -> str:
    """How a row is written in a field: its names and, for certainty, its slug."""
    if row is None:
        return ""
    if isinstance(row, Office):
        return f"{row.title} ({row.slug})"
    native = row.native_name if isinstance(row, Participant) else ""
    return f"{row.name}{' ' + native if native else ''} ({row.slug})"


def _names_of_person(row: Participant) -> Iterator[str]:
    yield from (row.name, row.name_vi, row.name_zh, row.slug)
    yield from (o.name for o in row.other_names.all())


def _names_of_office(row: Office) -> Iterator[str]:
    yield from (row.title, row.title_vi, row.title_zh, row.slug, *row.aliases, *row.aliases_vi, *row.aliases_zh)


def _names_of_place(row: Place) -> Iterator[str]:
    yield from (row.name, row.name_vi, row.name_zh, row.slug, *row.aliases)


def _offers(rows: QuerySet[Any], text: str, names: Any) -> list[Offer]:
    """Rows of which some name has all the words, those first that begin with them. The label carries what was typed, or browsers would hide it."""
    words = fold(text).split()
    if not words:
        return []
    found: list[tuple[bool, str, Offer]] = []
    for row in rows:
        hit = next((n for n in names(row) if n and all(w in fold(n) for w in words)), None)
        if hit:
            value = name_of(row)
            found.append((not fold(hit).startswith(words[0]), value, Offer(value, f"{text.strip()}: {hit}")))
    return [offer for *_order, offer in sorted(found, key=lambda f: f[:2])[:SHOWN]]


def _one(rows: QuerySet[Any], text: str, names: Any) -> Any:
    text = text.strip()
    if not text:
        return None
    if match := _SLUG.search(text):
        if row := rows.filter(slug=match[1]).first():
            return row
        raise UnclearError(_("Nothing on the list is called “%(text)s”.") % {"text": text})
    wanted = fold(text)
    found = [row for row in rows if any(n and fold(n) == wanted for n in names(row))]
    if len(found) == 1:
        return found[0]
    if found:
        raise UnclearError(
            _("Several are called “%(text)s”. Write one of these: %(names)s.")
            % {"text": text, "names": "; ".join(name_of(row) for row in found[:SHOWN])}
        )
    near = _offers(rows, text, names)
    if near:
        raise UnclearError(
            _("Nothing on the list is called “%(text)s”. Is it one of these? %(names)s.")
            % {"text": text, "names": "; ".join(offer.value for offer in near)}
        )
    raise UnclearError(_("Nothing on the list is called “%(text)s”.") % {"text": text})


# -- passages ---------------------------------------------------------------------------------------------------------

_LONGEST = 2000


def passage(text: str, at: str, articles: Iterable[Article]) -> Quotation | None:
    """A passage as it was copied, found in one of the articles; None for nothing. Raise UnclearError where none has it.

    `at` may name article and paragraph, `<slug>:<number>`, for words that stand in several places.
    """
    words = text.split()
    if not words:
        return None
    if len(text) > _LONGEST:
        raise UnclearError(_("The passage is too long: quote a sentence or two."))
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    slug, _colon, number = at.rpartition(":")
    for article in sorted(articles, key=lambda a: a.slug != slug):
        places = list(pattern.finditer(article.text))
        if not places:
            continue
        bounds = paragraph_bounds(article.text)
        paragraph = int(number) if number.isdecimal() and article.slug == slug else 1
        near = bounds[paragraph - 1][0] if 0 < paragraph <= len(bounds) else 0
        match = min(places, key=lambda m: (m.start() < near, abs(m.start() - near)))
        return Quotation.of(article, match.start(), match.end())
    raise UnclearError(_("The passage is in none of the texts. Copy it as it is printed."))


__all__ = [
    "Offer",
    "UnclearError",
    "name_of",
    "office",
    "offices",
    "official",
    "officials",
    "passage",
    "place",
    "places",
    "read_date",
]
