"""Words in meetings: titles in three languages, names in three scripts, offices, passages, summaries, folded so that `bui thanh son` finds Bùi Thanh Sơn.

A meeting's words stand in one row, each between blanks; Chinese, which writes none, as single characters and overlapping pairs in turn, so that any run of
characters is a phrase. What is searched for goes through the same fold, so index and query cannot drift apart. Both databases search the same words: SQLite
by FTS5, PostgreSQL by GIN, and what a phrase means is the same in both as in `folded LIKE '% the phrase %'`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model, Prefetch, Q
from django.utils import translation

from .extraction.folding import fold
from .index.upkeep import FTS_TABLE, WORDS_AS_VECTOR
from .models import Meeting, Office, OtherName, Participant, Participation, Place, SearchText, Topic
from .passages import paragraph_bounds, paragraph_of
from .titles import title_of
from .wording import form_name

TOKEN = re.compile(r"[\u3400-\u9fff]+|[^\W_\u3400-\u9fff]+")
_TERM = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>\S+))')
_MOST_TERMS = 10
_LONGEST_WORD = 60  # characters: longer ones are no words, and PostgreSQL has a limit too
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that must be there, or must not; `words` are as the index has them, `needle` the same between blanks."""

    words: tuple[str, ...]
    excluded: bool = False

    @property
    def needle(self) -> str:
        return f" {' '.join(self.words)} "


def folded(texts: Iterable[str]) -> str:
    """All words of the texts, folded, between blanks."""
    return f" {' '.join(word for text in texts for word in words_of(text))} "


def words_of(text: str) -> Iterator[str]:
    """The words of a text, folded: 王毅说 as 王 王毅 毅 毅说 说."""
    for token in TOKEN.findall(fold(text)):
        if is_han(token):
            for first, second in pairwise(token):
                yield from (first, first + second)
            yield token[-1]
        else:
            yield token[:_LONGEST_WORD]


def terms_of(query: str) -> tuple[Term, ...]:
    """The terms of a search: all words, "a phrase", -without. Signs that are no letters part words, as they do in texts."""
    terms = []
    for match in _TERM.finditer(query[:LONGEST].translate({0x201C: '"', 0x201D: '"'})):
        words = tuple(words_of(match["phrase"] if match["phrase"] is not None else match["word"]))
        if words:
            terms.append(Term(words, bool(match["minus"])))
    return tuple(terms[:_MOST_TERMS])


def tidy(query: str) -> str:
    """What was typed, blanks tidied. PostgreSQL takes no NUL."""
    return " ".join(query.replace("\0", "").split())


def is_han(token: str) -> bool:
    return "\u3400" <= token[0] <= "\u9fff"


# -- searching --------------------------------------------------------------------------------------------------------


def holding(terms: Iterable[Term]) -> list[int]:
    """Ids of the meetings whose words hold all of the terms, whether or not they are marked as excluded. One query."""
    terms = tuple(terms)
    return _by_gin(terms) if connection.vendor == "postgresql" else _by_fts(terms)


def _by_fts(terms: tuple[Term, ...]) -> list[int]:
    # words hold letters and digits alone, so quoting them needs no escaping
    wanted = " AND ".join(f'"{" ".join(_least(term.words))}"' for term in terms)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT group_concat(rowid) FROM {FTS_TABLE} WHERE {FTS_TABLE} MATCH %s", [wanted])  # noqa: S608
        (ids,) = cursor.fetchone()
    return list(map(int, ids.split(","))) if ids else []


def _least(words: tuple[str, ...]) -> tuple[str, ...]:
    """王 王毅 毅 is wherever 王毅 is."""
    return words[1:2] if len(words) == 3 and words[0] + words[2] == words[1] and is_han(words[1]) else words


def _by_gin(terms: tuple[Term, ...]) -> list[int]:
    wanted = " & ".join(f"'{word}'" for word in sorted({word for term in terms for word in _least(term.words)}))
    phrases = [term.needle for term in terms if len(_least(term.words)) > 1]
    statement = f"SELECT array_agg(meeting_id) FROM diplomacy_searchtext WHERE {WORDS_AS_VECTOR} @@ %s::tsquery"  # noqa: S608
    # words stand next to each other where the text says so; position() looks without patterns to escape
    statement += " AND position(%s in folded) > 0" * len(phrases)
    with transaction.atomic(), connection.cursor() as cursor:
        # left to itself, the planner reads every row where a word is frequent; and a small memory makes it check every one again
        cursor.execute("SELECT set_config('enable_seqscan', 'off', true), set_config('work_mem', '64MB', true)")
        cursor.execute(statement, [wanted, *phrases])
        (ids,) = cursor.fetchone()
    return ids or []


# -- writing ----------------------------------------------------------------------------------------------------------


def index(meeting: Meeting) -> None:
    """Write the words of a meeting anew."""
    SearchText.objects.update_or_create(meeting=meeting, defaults={"folded": folded(_texts(meeting))})


def index_all() -> int:
    """Write the words of all meetings anew, as is due when what belongs to them has changed with the software; how many meetings there are."""
    n = 0
    for n, meeting in enumerate(Meeting.everything.only("pk").iterator(), 1):  # noqa: B007 (the count is what is wanted)
        index(meeting)
    return n


def keep_in_step(instance: Model, created: bool = False, raw: bool = False, **kwargs: object) -> None:
    """Write the words anew of all meetings that show a person, office, place or topic; a receiver of `post_save` and `post_delete`."""
    shown = _SHOWN_BY.get(type(instance))
    if shown is None or created or raw:
        return
    key = instance.participant_id if isinstance(instance, OtherName) else instance.pk
    for meeting in Meeting.objects.filter(Q(**{shown: key})).distinct():
        index(meeting)


_SHOWN_BY: dict[type[Model], str] = {
    Participant: "participations__participant",
    OtherName: "participations__participant",
    Office: "participations__office",
    Place: "place",
    Topic: "topics",
}
INDEXED = tuple(_SHOWN_BY)


def _texts(meeting: Meeting) -> Iterable[str]:
    seats = Participation.objects.select_related("participant", "office").prefetch_related("participant__other_names")
    # as it is in the tables: what the caller has may have been loaded before its seats were written
    meeting = (
        Meeting.everything.select_related("place")
        .prefetch_related(Prefetch("participations", seats))
        .get(pk=meeting.pk)
    )
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            yield title_of(meeting)
            yield form_name(meeting.format)
    for seat in meeting.participations.all():
        if person := seat.participant:
            yield from (person.name, person.name_vi, person.name_zh)
            yield from (other.name for other in person.other_names.all())
        yield seat.title
        if office := seat.office:
            yield from (office.title_vi, office.title_zh)
    if place := meeting.place:
        yield from (place.name, place.name_vi, place.name_zh)
    yield meeting.city
    for topic in meeting.topics.all():
        yield from (topic.title, topic.title_vi, topic.title_zh)
    reports = meeting.reports.select_related("article__text_row", "article__publisher").prefetch_related("evidence")
    for report in reports:
        yield from (str(report.chronology.get(k, "")) for k in ("summary", "occasion", "series"))
        if report.article:
            # not its title: an article may tell of several meetings, and its headline is about one
            yield from _passages(report.article.text, [e.start for e in report.evidence.all()])


def _passages(text: str, offsets: Iterable[int]) -> Iterable[str]:
    """The paragraphs that carry evidence."""
    bounds = paragraph_bounds(text)
    for number in sorted({paragraph_of(bounds, offset) for offset in offsets}):
        start, end = bounds[number - 1]
        yield text[start:end]
