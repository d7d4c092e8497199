"""What reviewers decided on reports, brought to bear on the reports that there are now.

Decisions name anchors, not rows. Which report an anchor stands for follows from the anchor and from what its article tells now, and from nothing else: not
from what was read in between, nor in which order.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q

from .anchors import Telling, match
from .grouping import Decision, Verdict
from .models import Anchor, Report
from .models import Decision as StoredDecision
from .rows import People

REJECTED = StoredDecision.Verdict.REJECTED


@dataclass(slots=True)
class Decided:
    """Decisions on the reports of a neighbourhood, gathered as it grows."""

    people: People
    report_of: dict[int, int] = field(default_factory=dict)  # anchor → report that it stands for
    anchors: dict[int, Anchor] = field(default_factory=dict)
    decisions: dict[int, StoredDecision] = field(default_factory=dict)
    _articles: set[int] = field(default_factory=set)
    _rows: set[str] = field(default_factory=set)
    _followed: set[int] = field(default_factory=set)

    def follow(self, rows: Iterable[Report]) -> set[int]:
        """Ids of the reports that are held together with these, be it through reports that are gone."""
        rows = list(rows)
        self._find({r.article_id for r in rows if r.article_id}, {r.chronology_key for r in rows if r.chronology_key})
        ids = {r.pk for r in rows}
        frontier = {a for a, report in self.report_of.items() if report in ids} - self._followed
        reached: set[int] = set()
        while frontier:
            self._followed |= frontier
            touching = StoredDecision.objects.in_force().filter(Q(one__in=frontier) | Q(other__in=frontier))
            partners: set[int] = set()
            for decision in touching.select_related("one", "other"):
                self.decisions[decision.pk] = decision
                ends = [a for a in (decision.one, decision.other) if a]
                self._find(
                    {a.article_id for a in ends if a.article_id}, {a.chronology_key for a in ends if a.chronology_key}
                )
                if decision.verdict == Verdict.SAME:
                    partners |= {a.pk for a in ends}
            frontier = partners - self._followed
            reached |= {self.report_of[a] for a in partners if a in self.report_of}
        return reached - ids

    def resolve(self, anchors: Iterable[Anchor]) -> None:
        """Learn which reports these anchors stand for."""
        anchors = list(anchors)
        self._find(
            {a.article_id for a in anchors if a.article_id}, {a.chronology_key for a in anchors if a.chronology_key}
        )

    def anchor_of(self, report: Report) -> Anchor | None:
        self.follow([report])
        return next((self.anchors[a] for a, pk in self.report_of.items() if pk == report.pk), None)

    @property
    def rejected(self) -> set[int]:
        """Ids of reports that tell of no meeting, as somebody decided."""
        return {
            self.report_of[d.one_id]
            for d in self.decisions.values()
            if d.verdict == REJECTED and d.one_id in self.report_of
        }

    def pairs(self, keys: dict[int, str]) -> list[Decision]:
        """Decisions on two reports as grouping takes them, by claims' keys of report ids; reports that are gone go by their anchor's number."""

        def key(anchor_id: int) -> str:
            return keys.get(self.report_of.get(anchor_id, 0), f"anchor {anchor_id}")

        found = [(Verdict(d.verdict), key(d.one_id), key(d.other_id)) for d in self.decisions.values() if d.other_id]
        return [Decision(verdict, one, other) for verdict, one, other in found if one != other]

    def _find(self, articles: set[int], rows: set[str]) -> None:
        articles, rows = articles - self._articles, rows - self._rows
        self._articles |= articles
        self._rows |= rows
        if articles:
            self._find_in_articles(articles)
        if rows:
            keys = dict(Anchor.objects.filter(chronology_key__in=rows).values_list("chronology_key", "pk"))
            if keys:
                self.anchors |= Anchor.objects.in_bulk(keys.values())
                present = Report.objects.filter(chronology_key__in=keys).values_list("chronology_key", "pk")
                self.report_of |= {keys[key]: pk for key, pk in present if key}

    def _find_in_articles(self, articles: set[int]) -> None:
        by_article: defaultdict[int, list[Anchor]] = defaultdict(list)
        for anchor in Anchor.objects.filter(article__in=articles).order_by("pk"):
            self.anchors[anchor.pk] = anchor
            by_article[anchor.article_id or 0].append(anchor)
        if not by_article:
            return
        reports: defaultdict[int, list[Report]] = defaultdict(list)
        for report in Report.objects.filter(article__in=by_article.keys()).prefetch_related("evidence"):
            reports[report.article_id or 0].append(report)
        for article, anchors in by_article.items():
            written = {r.position: r.pk for r in reports[article] if r.written_by_id}
            self.report_of |= {a.pk: written[a.position] for a in anchors if a.by_hand and a.position in written}
            before = [telling_of_anchor(a, self.people) for a in anchors if not a.by_hand]
            now = [telling_of_report(r, self.people) for r in reports[article] if not r.written_by_id]
            self.report_of |= match(before, now)


def telling_of_anchor(anchor: Anchor, people: People) -> Telling:
    seats = frozenset(people.key(k) for k in anchor.seats)
    return Telling(anchor.pk, seats, frozenset(anchor.quotes), anchor.date, anchor.position)


def telling_of_report(report: Report, people: People) -> Telling:
    seats = frozenset(people.key(s["key"]) for s in report.values.get("seats", ()))
    quotes = frozenset(e.quote for e in report.evidence.all())
    return Telling(report.pk, seats, quotes, report.date, report.position)


def anchor_for(report: Report, decided: Decided) -> Anchor:
    """The anchor that stands for the report; a new one where nobody decided on it before."""
    if known := decided.anchor_of(report):
        return known
    telling = telling_of_report(report, decided.people)
    anchor = Anchor.objects.create(
        article_id=report.article_id,
        chronology_key=report.chronology_key or "",
        position=report.position,
        by_hand=report.written_by_id is not None,
        date=report.date,
        seats=sorted(telling.seats),
        quotes=sorted(telling.quotes),
    )
    decided.anchors[anchor.pk] = anchor
    decided.report_of[anchor.pk] = report.pk
    return anchor


__all__ = ["Decided", "anchor_for", "telling_of_report"]
