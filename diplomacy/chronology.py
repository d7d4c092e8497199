"""The chronology: meetings that are known by citation, put on the timeline as reports whose source is a page and not a stored text.

Each row is one report, and a second one where its second page tells of the meeting too. Like any report it may be one meeting with what an article says.
"""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from . import models
from .assembly import assemble, one_writer_at_a_time
from .claims import Claim, SeatClaim, VenueClaim
from .extraction.partialdates import PartialDate
from .extraction.reasons import Reason
from .extraction.vocabulary import Side
from .facts.tables import BadRow, Row, Tables
from .rows import CHRONOLOGY, Directory

_SEAT = re.compile(r"(?P<name>.+?)(?: \((?P<office>.+)\))?")
_CONFIDENCE = {"high": 0.9, "medium": 0.7}
_FROM_CHRONOLOGY = Reason.of("from-chronology")


@dataclass(slots=True)
class ChronologyAccount:
    """Rows by outcome."""

    made: int = 0
    changed: int = 0
    same: int = 0
    bad: list[BadRow] = field(default_factory=list)


def load_chronology(tables: Tables) -> ChronologyAccount:
    """Bring the reports of the chronology up to its rows, in one transaction. A row that is gone from the file stays."""
    account = ChronologyAccount(bad=list(tables.bad))
    with transaction.atomic():
        one_writer_at_a_time()
        names = _Names()
        present = {r.chronology_key: r for r in models.Report.objects.filter(chronology_key__isnull=False)}
        touched: list[int] = []
        for row in tables["meetings"]:
            try:
                claims = list(_claims(row, names))
            except LookupError as error:
                account.bad.append(BadRow("meetings.csv", row.line, str(error.args[0])))
                continue
            before = [present.get(c.key) for c in claims]
            if all(b and b.chronology == _kept(row) for b in before):
                account.same += 1
                continue
            account.changed += any(before)
            account.made += not any(before)
            for number, (claim, report) in enumerate(zip(claims, before, strict=True)):
                touched.append(_store(row, number, claim, report, names))
        if touched:
            assemble(touched, (), names.directory)
    return account


class _Names:
    """Names and titles of the chronology as slugs."""

    def __init__(self) -> None:
        self.directory = Directory.from_database()
        self.people: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for side, name, slug in models.Participant.objects.values_list("side", "name", "slug"):
            self.people[side, name.casefold()].append(slug)
        offices = list(models.Office.objects.all())
        named = Counter((o.side, name.casefold()) for o in offices for name in {o.title, *o.aliases})
        # a second name that two offices share names neither; a title names its own
        self.offices = {k: o.slug for o in offices for name in o.aliases if named[k := (o.side, name.casefold())] == 1}
        self.offices |= {(o.side, o.title.casefold()): o.slug for o in offices}
        self.held = set(models.Tenure.objects.values_list("participant__slug", "office__slug"))
        cities = models.Place.objects.filter(kind=models.Place.Kind.CITY)
        self.cities = {(p.country, p.name.casefold()): p.slug for p in cities}
        self.publishers: dict[str, int] = {}
        for publisher in models.Publisher.objects.all():
            for name in (publisher.name, *publisher.aliases):
                self.publishers.setdefault(name.casefold(), publisher.pk)

    def seat(self, side: str, words: str) -> SeatClaim:
        """`Name (Office)`, or an office alone, as a seat. Raise LookupError for what is neither."""
        if alone := self.offices.get((side, words.casefold())):
            return SeatClaim(f"o:{alone}", side, None, alone, words)
        match = _SEAT.fullmatch(words)
        name, title = (match["name"], match["office"] or "") if match else (words, "")
        office = self.offices.get((side, title.casefold()))
        bearers = self.people[side, name.casefold()]
        if not bearers:
            raise LookupError(f"{name!r} is not in the list of officials of {side}")
        person = next((slug for slug in bearers if (slug, office) in self.held), bearers[0])
        return SeatClaim(f"p:{person}", side, person, office, title)


def _claims(row: Row, names: _Names) -> list[Claim]:
    """One claim, or two where the second page tells of the meeting too."""
    seats = [
        names.seat(side, words)
        for side, column in ((Side.CHINA.value, "participants_cn"), (Side.VIETNAM.value, "participants_vn"))
        for words in row.values(column)
    ]
    city, country = row["city"], row["country"]
    venue = VenueClaim(names.cities.get((country, city.casefold()), ""), city, country) if country else None
    pages = 2 if row["source2_url"] and row["source2_scope"] == "meeting" else 1
    return [
        Claim(
            key=f"{CHRONOLOGY}:{row['id']}:{number + 1}",
            article=CHRONOLOGY,
            date=PartialDate.parse(row["date"], _FROM_CHRONOLOGY),
            format=row["format"] or None,
            venue=venue,
            seats=tuple({s.key: s for s in seats}.values()),
            topics=tuple(t for t in row.values("topics") if t in names.directory.topics),
            confidence=_CONFIDENCE.get(row["confidence"], 0.5),
        )
        for number in range(pages)
    ]


def _kept(row: Row) -> dict[str, Any]:
    return dict(row.cells)


def _store(row: Row, number: int, claim: Claim, report: models.Report | None, names: _Names) -> int:
    report = report or models.Report(chronology_key=claim.key)
    report.position, report.reported, report.start, report.end = number, True, 0, 0
    report.partial_date = claim.date
    report.values = claim.values_as_json()
    report.confidence = claim.confidence
    report.chronology = _kept(row)
    report.save()
    report.citations.all().delete()
    models.Citation.objects.bulk_create(_citations(row, number, report, names))
    report.seat_keys.all().delete()
    models.SeatKey.objects.bulk_create([models.SeatKey(report=report, key=k) for k in sorted(claim.keys())])
    return report.pk


def _citations(row: Row, number: int, report: models.Report, names: _Names) -> list[models.Citation]:
    """The page of this report; on the first one also a page that tells of no more than the visit."""
    prefixes = [("source", "meeting")] if number == 0 else [("source2", "meeting")]
    if number == 0 and row["source2_url"] and row["source2_scope"] in ("visit", "announcement"):
        prefixes.append(("source2", row["source2_scope"]))
    return [
        models.Citation(
            report=report,
            scope=scope,
            url=row[f"{prefix}_url"],
            publisher_id=names.publishers.get(row[f"{prefix}_publisher"].casefold()),
            publisher_name=row[f"{prefix}_publisher"][:200],
            language=row[f"{prefix}_language"][:2],
            published=row[f"{prefix}_published"],
        )
        for prefix, scope in prefixes
    ]
