"""Who reports a topic over the years, and in which words: counted in the database."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import nsmallest

from django.db.models import BooleanField, Case, CharField, Count, Exists, Max, OuterRef, Q, Value, When
from django.db.models.functions import ExtractYear

from .charts import Bar, YearAxis, bars
from .extraction.vocabulary import Field, Side
from .models import Article, Citation, Evidence, Meeting, Report, Topic
from .passages import Mark, Paragraph, cut

KINDS = ("both", "cn", "vn", "other")
_HEIGHT = 94  # pixels of the fullest year
_PHRASES = 8  # of each side


@dataclass(frozen=True, slots=True)
class Reporting:
    """Meetings at which a topic was spoken of, by whose accounts say so: `both`, `cn` or `vn` alone, `other` for neither side's.

    `axis` is None where no meeting has a year; `undated` are in the totals and in no bar.
    """

    axis: YearAxis | None
    bars: tuple[Bar, ...]
    totals: dict[str, int]
    undated: int

    @property
    def count(self) -> int:
        return sum(self.totals.values())


def reporting_of(topic: Topic) -> Reporting:
    """One query.

    A side reports the topic where a text of it that was read touches the topic; where none was read, where the chronology cites a page of it.
    """
    meetings = Meeting.objects.about([topic]).order_by().annotate(year=ExtractYear("first_day"))
    meetings = meetings.annotate(cn=_reports(topic, Side.CHINA), vn=_reports(topic, Side.VIETNAM))
    who = Case(
        When(cn=True, vn=True, then=Value("both")),
        When(cn=True, then=Value("cn")),
        When(vn=True, then=Value("vn")),
        default=Value("other"),
        output_field=CharField(),
    )
    counts: dict[int, dict[str, int]] = defaultdict(dict)
    totals = dict.fromkeys(KINDS, 0)
    undated = 0
    for year, kind, n in meetings.annotate(who=who).values_list("year", "who").annotate(n=Count("pk")):
        totals[kind] += n
        if year is None:
            undated += n
        else:
            counts[year][kind] = n
    axis = YearAxis(min(counts), max(counts)) if counts else None
    return Reporting(axis, bars(axis, counts, KINDS, _HEIGHT) if axis else (), totals, undated)


def _reports(topic: Topic, side: Side) -> Case:
    of_meeting = Report.objects.filter(meeting=OuterRef("pk"), reported=True, article__publisher__speaks_for=side)
    touching = Evidence.objects.filter(
        field=Field.TOPICS,
        key=topic.slug,
        report__meeting=OuterRef("pk"),
        report__reported=True,
        report__article__publisher__speaks_for=side,
    )
    cited = Citation.objects.filter(
        report__meeting=OuterRef("pk"), scope=Citation.Scope.MEETING, publisher__speaks_for=side
    )
    return Case(
        When(Exists(of_meeting), then=Exists(touching)),
        default=Exists(cited),
        output_field=BooleanField(),
    )


# -- words --------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words by which a side's texts touch a topic, with the number of texts that have them, in the sentences of the newest of those."""

    words: tuple[tuple[str, int], ...]
    article: Article
    passage: Paragraph

    @property
    def href(self) -> str:
        return f"{self.article.get_absolute_url()}#a{self.passage.number}"


@dataclass(frozen=True, slots=True)
class Wording:
    cn: tuple[Quotation, ...]
    vn: tuple[Quotation, ...]


def wording_of(topic: Topic) -> Wording:
    """The most frequent words of each side, upper and lower case alike. Four queries, and one for each of them that is written in several ways."""
    sides = (Side.CHINA, Side.VIETNAM)
    chosen = {side: dict(_most_frequent(topic, side)) for side in sides}
    newest = Evidence.objects.in_bulk([pk for counted in chosen.values() for pk in counted])
    reports = Report.objects.filter(pk__in={e.report_id for e in newest.values()})
    articles = {r.pk: r.article for r in reports.select_related("article__publisher", "article__text_row")}
    return Wording(*(tuple(_quotations(chosen[side], newest, articles)) for side in sides))


def _most_frequent(topic: Topic, side: Side) -> Iterable[tuple[int, int]]:
    """(newest passage, number of texts) of a side's words; the more texts, the earlier.

    Cases are told apart here: databases differ in the letters that they know two cases of.
    """
    said = Evidence.objects.filter(
        Q(report__meeting__isnull=False, report__reported=True),
        field=Field.TOPICS,
        key=topic.slug,
        report__article__publisher__speaks_for=side,
    )
    totals = {"newest": Max("pk"), "texts": Count("report__article", distinct=True)}
    spellings: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for quote, newest, texts in said.order_by().values("quote").annotate(**totals).values_list("quote", *totals):
        spellings[quote.casefold()].append((quote, newest, texts))
    frequent = nsmallest(_PHRASES, spellings, key=lambda words: (-sum(row[2] for row in spellings[words]), words))
    for words in frequent:
        (_quote, newest, texts), *others = spellings[words]
        if others:  # a text may spell it in several ways
            found = said.filter(quote__in=[row[0] for row in spellings[words]]).aggregate(**totals)
            newest, texts = found["newest"], found["texts"]
        yield newest, texts


def _quotations(
    chosen: Mapping[int, int], newest: Mapping[int, Evidence], articles: Mapping[int, Article | None]
) -> Iterable[Quotation]:
    """Words of one paragraph stand in one quotation, which has the place of the most frequent of them."""
    by_article: dict[int, list[Evidence]] = defaultdict(list)
    for pk in chosen:
        by_article[newest[pk].report_id].append(newest[pk])
    found = []
    for report, passages in by_article.items():
        if (article := articles[report]) is None:
            continue
        marks = {Mark(e.start, e.end, Field.TOPICS, str(e.pk)) for e in passages}
        for paragraph in cut(article.text, marks, whole=False):
            if isinstance(paragraph, Paragraph):
                marked = [p.mark for p in paragraph.pieces if p.mark] + list(paragraph.also)
                words = [(" ".join(newest[int(m.key)].quote.split()), chosen[int(m.key)]) for m in marked]
                found.append(Quotation(tuple(sorted(words, key=lambda w: -w[1])), article, paragraph))
    return sorted(found, key=lambda q: -q.words[0][1])
