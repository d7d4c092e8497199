"""What a meeting rests on, in short: how many articles and citations tell of it, and whose they are."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from .extraction.vocabulary import Side
from .models import Citation, Report


@dataclass(frozen=True, slots=True)
class Backing:
    """Articles that report a meeting as news, citations of the chronology for the meeting itself, and whose accounts they are:
    "both"; "CN" or "VN" alone, "CN+" or "VN+" beside a third party's or an unknown one; "other"; empty where no publisher is known."""

    sources: int
    citations: int
    published_by: str


def backing_of(meetings: Collection[int]) -> dict[int, Backing]:
    """Backing by id, of all the meetings in two queries."""
    articles: dict[int, dict[int, str | None]] = defaultdict(dict)
    told = Report.objects.filter(meeting__in=meetings, reported=True, article__isnull=False).order_by()
    for meeting, article, side in told.values_list("meeting", "article", "article__publisher__speaks_for"):
        articles[meeting][article] = side
    cited: dict[int, list[str | None]] = defaultdict(list)
    pages = Citation.objects.filter(report__meeting__in=meetings, scope=Citation.Scope.MEETING).order_by()
    for meeting, side, name in pages.values_list("report__meeting", "publisher__speaks_for", "publisher_name"):
        # a publisher on no list is somebody: a third party
        cited[meeting].append("" if side is None and name else side)
    return {
        pk: Backing(len(articles[pk]), len(cited[pk]), _whose([*articles[pk].values(), *cited[pk]])) for pk in meetings
    }


def _whose(sides: Iterable[str | None]) -> str:
    """The sides that publishers speak for: empty for a third party's, None for an unknown one."""
    known = set(sides)
    ours = known & {Side.CHINA.value, Side.VIETNAM.value}
    if len(ours) == 2:
        return "both"
    if ours:
        return ours.pop() + "+" * (len(known) > 1)  # type: ignore[operator]
    return "other" if "" in known else ""
