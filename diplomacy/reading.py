"""A meeting or an article laid out for reading: sources with letters, passages with marks, facts with references."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.db.models import F, Q
from django.utils.translation import gettext as _

from .comparison import Account, Comparison, accounts_of, compare, told_by_one
from .disputes import ReadConflict, ReadCorrection, read_conflicts, read_decisions, read_log
from .extraction.vocabulary import Field, Side
from .models import (
    Article,
    Citation,
    Correction,
    Decision,
    Evidence,
    Meeting,
    Participation,
    Report,
    Topic,
)
from .passages import Gap, Mark, Paragraph, cut, nearest, paragraph_bounds, paragraph_of
from .rows import People
from .wording import called

_QUOTES = 3  # references to show of one value and source


@dataclass(frozen=True, slots=True)
class Reference:
    """A quotation that a value rests on, and where to read it."""

    quote: str
    kind: str  # class of the mark: date, place, people, topic, format
    letter: str  # of its source
    paragraph: int
    language: str = ""  # of the quotation

    @property
    def label(self) -> str:
        return f"{self.letter} ¶{self.paragraph}"

    @property
    def href(self) -> str:
        return f"#{self.letter.lower()}{self.paragraph}"


@dataclass(frozen=True, slots=True)
class ReadSource:
    """An article as one of a meeting's sources. Its paragraphs have the ids `a1`, `a2`, …"""

    letter: str
    article: Article
    paragraphs: tuple[Paragraph | Gap, ...]
    reported: bool

    @property
    def anchor(self) -> str:
        return self.letter.lower()


@dataclass(frozen=True, slots=True)
class ReadMeeting:
    """Everything that a meeting's page shows beyond the meeting itself."""

    sources: tuple[ReadSource, ...]
    later: tuple[ReadSource, ...]  # articles that tell of it as background
    references: dict[tuple[str, str], list[Reference]]
    seats: tuple[tuple[Participation, str, list[Reference], str], ...]  # id of the fact, references, who alone tells
    topics: tuple[tuple[Topic, list[Reference]], ...]
    citations: tuple[Citation, ...]  # of the chronology
    rows: tuple[dict[str, Any], ...]  # of the chronology: series, occasion, summary, discrepancy
    own_dates: tuple[tuple[str, Report], ...]  # sources that date it otherwise or less exactly: letter, report
    accounts: tuple[Account, Account]  # Beijing's and Hanoi's: read, cited, or nothing
    comparison: Comparison | None  # where a text of each was read
    alone: dict[
        str, str
    ]  # date, place, format or key of a seat → the one account that gives it, cn or vn, where both were read
    corrected: frozenset[str]  # fields, and elements of fields as field:key, that a reviewer set
    conflicts: tuple[ReadConflict, ...]
    log: tuple[ReadCorrection, ...]
    decisions: tuple[Decision, ...]

    @property
    def date(self) -> list[Reference]:
        return self.references[Field.DATE, ""]

    @property
    def place(self) -> list[Reference]:
        return self.references[Field.PLACE, ""]

    @property
    def format(self) -> list[Reference]:
        return self.references[Field.FORMAT, ""]


_KINDS = {
    Field.DATE: "date",
    Field.PLACE: "place",
    Field.FORMAT: "format",
    Field.PARTICIPANTS: "people",
    Field.TOPICS: "topic",
}


def read_meeting(meeting: Meeting, *, whole: bool | None = None) -> ReadMeeting:
    """Lay a meeting out, its participations and topics being loaded; with `whole` texts, by default as the site publishes them. A fixed number of queries."""
    whole = settings.PUBLISH_FULL_TEXT if whole is None else whole
    people = People.from_database()
    given: dict[int, list[Correction]] = defaultdict(list)
    log = tuple(read_log(meeting))
    in_force = [entry.correction for entry in log if not entry.correction.withdrawn_at]
    for correction in in_force:
        given[correction.article_id or 0].append(correction)
    topics = {t.slug: t for t in meeting.topics.all()}
    # columns and lists are always China, Vietnam, whoever hosts
    order = {Side.CHINA.value: 0, Side.VIETNAM.value: 1}
    seats = sorted(meeting.participations.all(), key=lambda s: (order.get(s.side, 2), s.position))
    anchors = {s.key: f"f-{n}" for n, s in enumerate(seats, 1)}
    facts = {s.key: (anchors[s.key], called(s.participant or s)) for s in seats}
    references: dict[tuple[str, str], list[Reference]] = defaultdict(list)
    sources = []
    own_dates: list[tuple[str, Report]] = []
    for letter, (article, of_article) in zip(_letters(), _by_article(meeting), strict=False):
        evidence = [e for r in of_article for e in r.evidence.all()]
        evidence += _given(given[article.pk], article.text)  # type: ignore[arg-type]
        for passage in evidence if people.one_with else ():
            passage.key = people.key(passage.key)
        for value, reference in _references(evidence, article, letter):
            references[value].append(reference)
        paragraphs = cut(article.text, _marks(evidence, topics, facts), whole=whole)
        sources.append(ReadSource(letter, article, tuple(paragraphs), any(r.reported for r in of_article)))
        own_dates += [(letter, r) for r in of_article if r.reported and r.date and r.date != meeting.date]
    news = [(s.letter, s.article.publisher.speaks_for if s.article.publisher else "") for s in sources if s.reported]
    citations = tuple(Citation.objects.filter(report__meeting=meeting).select_related("publisher"))
    comparison = compare(news, list(topics.values()), {slug: references[Field.TOPICS, slug] for slug in topics})
    alone = _alone(references, dict(news)) if comparison else {}
    return ReadMeeting(
        sources=tuple(s for s in sources if s.reported),
        later=tuple(s for s in sources if not s.reported),
        references=references,
        seats=tuple((s, anchors[s.key], references[Field.PARTICIPANTS, s.key], alone.get(s.key, "")) for s in seats),
        topics=tuple((t, references[Field.TOPICS, t.slug]) for t in topics.values()),
        citations=citations,
        rows=tuple(r.chronology for r in meeting.reports.filter(position=0).order_by("pk") if r.chronology),
        own_dates=tuple(own_dates),
        accounts=accounts_of(news, _cited(citations)),
        comparison=comparison,
        alone=alone,
        corrected=frozenset(f"{c.field}:{c.key}" if c.key else c.field for c in in_force),
        conflicts=tuple(read_conflicts(meeting)),
        log=log,
        decisions=tuple(read_decisions(meeting)),
    )


def neighbours(meeting: Meeting) -> dict[str, Meeting | None]:
    """The meetings of the same pair before and after this one, by first day. Nothing is before or after a day of no known year."""
    pair = Meeting.objects.of_the_pair_leading(meeting).exclude(pk=meeting.pk).for_timeline()
    if not meeting.first_day:
        return {"earlier": None, "later": None}
    here = (meeting.first_day, meeting.date_rank, meeting.pk)
    before = (
        Q(first_day__lt=here[0])
        | Q(first_day=here[0], date_rank__gt=here[1])
        | Q(first_day=here[0], date_rank=here[1], pk__lt=here[2])
    )
    dated = pair.filter(first_day__isnull=False)
    return {
        "earlier": dated.filter(before).newest_first().first(),
        "later": dated.exclude(before).order_by("first_day", "-date_rank", "pk").first(),
    }


def read_article(article: Article, *, whole: bool | None = None) -> ReadSource:
    """Lay an article out with the marks of all its reports, each leading to its meeting."""
    reports = article.reports.select_related("meeting").prefetch_related("evidence")
    titles = {t.slug: t for t in Topic.objects.all()}
    marks: list[Mark] = []
    for report in reports:
        page = report.meeting.get_absolute_url() if report.meeting else ""
        seats = {s["key"]: ("", s["role"]) for s in report.values["seats"]}
        marks += [replace(m, href=page) for m in _marks(report.evidence.all(), titles, seats)]
    paragraphs = cut(article.text, marks, whole=settings.PUBLISH_FULL_TEXT if whole is None else whole)
    return ReadSource("A", article, tuple(paragraphs), any(r.reported for r in reports))


def _cited(citations: Iterable[Citation]) -> set[str]:
    """Sides with a page that tells of the meeting itself."""
    return {c.publisher.speaks_for for c in citations if c.publisher and c.scope == Citation.Scope.MEETING}


def _alone(references: Mapping[tuple[str, str], list[Reference]], sides: Mapping[str, str]) -> dict[str, str]:
    """`sides` is the side of each source that tells of the meeting as news."""
    found = {}
    for (field, key), known in references.items():
        if field != Field.TOPICS and (one := told_by_one({sides[r.letter] for r in known if r.letter in sides})):
            found[key or field] = one
    return found


def _given(corrections: Iterable[Correction], text: str) -> Iterable[Correction]:
    """Corrections whose passage the text still has, with where it stands now: they are marked like what was read."""
    for correction in corrections:
        start = nearest(text, correction.quote, correction.start or 0)
        if start is not None:
            correction.start, correction.end = start, start + len(correction.quote)
            yield correction


def _by_article(meeting: Meeting) -> list[tuple[Article, list[Report]]]:
    """The articles that tell of a meeting with what they tell: those that report it as news first, then by day of publication."""
    reports = (
        Report.objects.filter(meeting=meeting, article__isnull=False)
        .select_related("article__publisher", "article__text_row")
        .prefetch_related("evidence")
        .order_by("-reported", F("article__published").asc(nulls_last=True), "article__content_hash", "position")
    )
    found: dict[int, tuple[Article, list[Report]]] = {}
    for report in reports:
        if report.article:
            found.setdefault(report.article.pk, (report.article, []))[1].append(report)
    return list(found.values())


def _references(
    evidence: Iterable[Evidence], article: Article, letter: str
) -> Iterable[tuple[tuple[str, str], Reference]]:
    """What an article says of each value (field, element), in a few quotations of which none is there twice."""
    bounds = paragraph_bounds(article.text)
    quoted: dict[tuple[str, str], set[str]] = defaultdict(set)
    for passage in evidence:
        value, quote = (passage.field, passage.key), " ".join(passage.quote.split())
        if len(quoted[value]) < _QUOTES and quote not in quoted[value]:
            quoted[value].add(quote)
            number = paragraph_of(bounds, passage.start)
            yield value, Reference(quote, _KINDS[Field(passage.field)], letter, number, article.language)


def _letters() -> Iterable[str]:
    """A to Z, then AA, AB, …"""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    yield from alphabet
    for first in alphabet:
        for second in alphabet:
            yield first + second


def _marks(evidence: Iterable[Evidence], topics: dict[str, Topic], seats: dict[str, tuple[str, str]]) -> list[Mark]:
    """Passages as marks; `seats` holds the fact and the name of each seat by its key."""
    labels = {Field.DATE: _("Date"), Field.PLACE: _("Place"), Field.FORMAT: _("Form"), Field.PARTICIPANTS: _("Who")}
    marks = []
    for e in evidence:
        kind = _KINDS[Field(e.field)]
        of = ""
        if e.field == Field.TOPICS:
            label, href = (called(topics[e.key], "short"), f"#t-{e.key}") if e.key in topics else (_("Topic"), "")
        elif e.field == Field.PARTICIPANTS:
            fact, of = seats.get(e.key, ("", ""))  # somebody whom a reviewer took away has no fact to lead to
            label, href = labels[Field.PARTICIPANTS], f"#{fact}" if fact else ""
        else:
            label, href = labels[Field(e.field)], f"#f-{kind}"
        marks.append(Mark(e.start, e.end, kind, e.key, href, label, of))
    return marks
