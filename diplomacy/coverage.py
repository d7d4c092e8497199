"""What the record's sources cover: accounts by publisher and by month, so that silence is not taken for absence. Counted in the database."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, Max, Min, OuterRef, Q
from django.db.models.functions import ExtractMonth, ExtractYear, Substr

from .charts import Cell, heat
from .extraction.vocabulary import Format, Precision, Side
from .models import Article, Citation, Meeting, Participant, Publisher, Report

MONTHS = range(1, 13)


@dataclass(frozen=True, slots=True)
class CoveredYear:
    """Accounts of a year by month of publication; `vague` are those of which the year alone is known."""

    year: int
    months: tuple[Cell, ...]
    vague: int

    @property
    def count(self) -> int:
        return sum(cell.count for cell in self.months) + self.vague


@dataclass(frozen=True, slots=True)
class Calendar:
    """Accounts of some publishers by month of publication, every year from the first to the last; `undated` are in none."""

    years: tuple[CoveredYear, ...]
    undated: int

    @property
    def count(self) -> int:
        return sum(year.count for year in self.years) + self.undated


@dataclass(frozen=True, slots=True)
class CoveredSource:
    """A publisher, or whoever is credited without being in the list, with its texts and pages and the days between which they lie."""

    publisher: Publisher | None
    name: str
    articles: int
    citations: int
    first: str  # EDTF, empty where no day of publication is known
    last: str


_Months = Counter[tuple[int, int] | None]  # year and month of publication, None for neither → accounts


def calendar_of(publisher: Publisher) -> Calendar:
    """Texts read and pages cited of one publisher. Two queries."""
    months = _months(Q(publisher=publisher))
    return _laid_out(months, _years(months))


def _months(of: Q) -> _Months:
    """Accounts by month; `of` is a condition on articles and citations alike."""
    months: _Months = Counter()
    published = Article.objects.filter(of).order_by()
    read = published.annotate(year=ExtractYear("published"), month=ExtractMonth("published"))
    for year, month, n in read.values_list("year", "month").annotate(n=Count("pk")):
        months[(year, month) if year else None] += n
    cited = Citation.objects.filter(of).order_by().annotate(month=Substr("published", 1, 7))
    for text, n in cited.values_list("month").annotate(n=Count("url", distinct=True)):
        months[_month(text)] += n
    return months


def _month(text: str) -> tuple[int, int] | None:
    """Year and month of the start of an EDTF date; month 0 for a year alone."""
    year, _, month = text.partition("-")
    return (int(year), int(month or 0)) if year else None


def _years(months: _Months) -> range:
    years = [key[0] for key in months if key]
    return range(min(years), max(years) + 1) if years else range(0)


def _laid_out(months: _Months, years: range) -> Calendar:
    by_year: dict[int, dict[int, int]] = defaultdict(dict)
    for key, n in months.items():
        if key:
            by_year[key[0]][key[1]] = n
    most = max((n for key, n in months.items() if key and key[1]), default=0)
    rows = (CoveredYear(y, heat(by_year.get(y, {}), MONTHS, most), by_year.get(y, {}).get(0, 0)) for y in years)
    return Calendar(tuple(rows), months.get(None, 0))


def calendars() -> list[tuple[str, Calendar]]:
    """Beijing's accounts, Hanoi's, and everybody else's, as `CN`, `VN` and an empty string, over the same years. Six queries."""
    others = Q(publisher__speaks_for="") | Q(publisher__isnull=True)
    sides = {side.value: Q(publisher__speaks_for=side) for side in (Side.CHINA, Side.VIETNAM)}
    counted = {side: _months(condition) for side, condition in (sides | {"": others}).items()}
    years = _years(sum(counted.values(), Counter()))
    return [(side, _laid_out(months, years)) for side, months in counted.items()]


def sources() -> list[CoveredSource]:
    """Every publisher with a text or a page on record, the most frequent first. Three queries."""
    publishers = Publisher.objects.in_bulk()
    read = Article.objects.order_by().values_list("publisher").annotate(Count("pk"), Min("published"), Max("published"))
    texts: dict[int | None, tuple[int, date | None, date | None]] = {pk: tuple(rest) for pk, *rest in read}
    cited = Citation.objects.order_by().values_list("publisher", "publisher_name")
    pages: dict[tuple[int | None, str], tuple[int, str, str]] = {}
    dated = ~Q(published="")
    for pk, name, n, first, last in cited.annotate(
        n=Count("url", distinct=True),
        first=Min("published", filter=dated),
        last=Max("published", filter=dated),
    ).values_list("publisher", "publisher_name", "n", "first", "last"):
        key = (pk, "" if pk else name)
        pages[key] = _joined(pages.get(key), (n, first or "", last or ""))
    keys = {*pages, *((pk, "") for pk in texts)}
    found = [
        _source(publishers.get(pk or 0), name, texts.get(pk) if not name else None, pages.get((pk, name)))
        for pk, name in keys
    ]
    return sorted(found, key=lambda s: (-s.articles - s.citations, s.name))


def _joined(one: tuple[int, str, str] | None, other: tuple[int, str, str]) -> tuple[int, str, str]:
    """Two counts as one: pages of a publisher that is cited under several names."""
    if one is None:
        return other
    return one[0] + other[0], min(filter(None, (one[1], other[1])), default=""), max(one[2], other[2])


def _source(
    publisher: Publisher | None,
    name: str,
    texts: tuple[int, date | None, date | None] | None,
    pages: tuple[int, str, str] | None,
) -> CoveredSource:
    read, first, last = texts or (0, None, None)
    cited, first_page, last_page = pages or (0, "", "")
    days = [d for d in (first and first.isoformat(), last and last.isoformat(), first_page, last_page) if d]
    return CoveredSource(
        publisher, publisher.name if publisher else name, read, cited, min(days, default=""), max(days, default="")
    )


@dataclass(frozen=True, slots=True)
class Gaps:
    """What the record is known to lack, in numbers of meetings and people."""

    meetings: int
    unread: int  # known from the chronology alone
    one_account: int  # texts of one side or of none
    vague: int  # day not known
    without_place: int  # in person, city not known
    without_topic: int
    unreviewed: int
    unconfirmed: int  # people in no list


def gaps() -> Gaps:
    """Two queries."""
    told = Report.objects.filter(meeting=OuterRef("pk"), reported=True, article__isnull=False)
    subjects = Meeting.topics.through.objects.filter(meeting=OuterRef("pk"))
    rows = Meeting.objects.annotate(
        was_read=Exists(told),
        cn_read=Exists(told.filter(article__publisher__speaks_for=Side.CHINA)),
        vn_read=Exists(told.filter(article__publisher__speaks_for=Side.VIETNAM)),
        has_topic=Exists(subjects),
    )
    known = rows.aggregate(
        meetings=Count("pk"),
        unread=Count("pk", filter=Q(was_read=False)),
        one_account=Count("pk", filter=Q(was_read=True) & ~Q(cn_read=True, vn_read=True)),
        vague=Count("pk", filter=~Q(precision__in=(Precision.DAY, Precision.RANGE))),
        without_place=Count("pk", filter=Q(format=Format.IN_PERSON, city="")),
        without_topic=Count("pk", filter=Q(has_topic=False)),
        unreviewed=Count("pk", filter=Q(state__in=(Meeting.State.AWAITING, Meeting.State.CHRONOLOGY))),
    )
    return Gaps(**known, unconfirmed=Participant.objects.who_met_someone().filter(provisional=True).count())
