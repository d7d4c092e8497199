"""What waits for a reviewer, most doubtful first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.db.models import BooleanField, Case, Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy

from diplomacy.extraction.vocabulary import Precision
from diplomacy.models import Meeting, Participant, Participation, Report, ReviewAct, Suggestion
from diplomacy.suggestions import EVERYBODY_AN_HOUR, UNUSUAL_AN_HOUR, flood

LOW = 0.6
"""Below this confidence a record is doubtful as a whole."""

DOUBTS: dict[str, tuple[Any, int]] = {
    "suggestion": (gettext_lazy("A reader suggests a correction"), 32),
    "conflict": (gettext_lazy("Sources or reviewers disagree"), 16),
    "adrift": (gettext_lazy("A reviewer’s passage is gone"), 16),
    "duplicate": (gettext_lazy("May be listed twice"), 8),
    "low": (gettext_lazy("Read with low confidence"), 4),
    "date": (gettext_lazy("Day not certain"), 3),
    "provisional": (gettext_lazy("Somebody is in no list"), 2),
    "new": (gettext_lazy("Not looked at yet"), 1),
}
"""Doubt → its words and how much it weighs. The weights put a lone greater doubt before any sum of lesser ones that are common together."""


def waiting() -> QuerySet[Meeting]:
    """Meetings that wait, with a flag for each doubt and their sum `doubt`, most doubtful first.

    A record that was reviewed waits again when it changes. One that is only cited from the chronology waits where something speaks against it.
    """
    states = Meeting.State
    through = Meeting.possible_duplicates.through.objects.filter(from_meeting=OuterRef("pk"))
    seats = Participation.objects.filter(meeting=OuterRef("pk"), participant__provisional=True)
    suggested = Suggestion.objects.filter(address__meeting=OuterRef("pk"), state=Suggestion.State.WAITING)
    rows = Meeting.objects.annotate(
        suggestion=Exists(suggested),
        conflict=_flag(~Q(conflicts=[])),
        adrift=Exists(Report.objects.filter(meeting=OuterRef("pk"), adrift=True)),
        duplicate=Exists(through),
        low=_flag(Q(confidence__lt=LOW)),
        uncertain=_flag(~Q(precision__in=(Precision.DAY, Precision.RANGE))),
        provisional=Exists(seats),
        new=_flag(Q(reviewed_revision__isnull=True)),
    )
    unseen = Q(reviewed_revision__isnull=True) | ~Q(reviewed_revision=F("revision"))
    against = Q(conflict=True) | Q(duplicate=True) | Q(adrift=True)
    settled = Q(state__in=(states.CHRONOLOGY, states.CORRECTED))
    rows = rows.filter(Q(suggestion=True) | (unseen & (~settled | against)))
    weights = [
        Case(When(**{_column(name): True}, then=Value(weight)), default=Value(0), output_field=IntegerField())
        for name, (_words, weight) in DOUBTS.items()
    ]
    return rows.annotate(doubt=sum(weights[1:], weights[0])).order_by("-doubt", "confidence", "pk")


def _flag(condition: Q) -> Case:
    return Case(When(condition, then=Value(True)), default=Value(False), output_field=BooleanField())


def _column(doubt: str) -> str:
    return "uncertain" if doubt == "date" else doubt


@dataclass(frozen=True, slots=True)
class Doubt:
    name: str
    words: str
    count: int
    chosen: bool


class Queue:
    """The part of what waits that a reviewer chose, as pages show it."""

    SHOWN = 12
    most_suggestions = EVERYBODY_AN_HOUR

    def __init__(self, query: QueryDict, user: User) -> None:
        self.chosen = [d for d in DOUBTS if d in query.getlist("doubt")]
        self.everything = waiting()
        narrowed = self.everything
        for name in self.chosen:
            narrowed = narrowed.filter(**{_column(name): True})
        self.rows = narrowed
        counts = self.everything.aggregate(
            total=Count("pk"), **{f"n_{d}": Count("pk", filter=Q(**{_column(d): True})) for d in DOUBTS}
        )
        self.total: int = counts["total"]
        self.length = narrowed.count() if self.chosen else self.total
        self.doubts = [Doubt(d, str(words), counts[f"n_{d}"], d in self.chosen) for d, (words, _w) in DOUBTS.items()]
        self.at = _number(query.get("at"), self.length)
        self.done_today = _acts_since(user, timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0))
        n = flood()
        self.flood = n if n >= UNUSUAL_AN_HOUR else 0
        self.people = Participant.objects.waiting_for_confirmation().filter(merges=None).count()

    def item(self) -> Meeting | None:
        """The meeting at the place in the queue that the address names."""
        return self.rows[self.at : self.at + 1].first() if self.length else None

    def place_of(self, meeting: Meeting) -> None:
        """Take the place of this meeting, where it is in the queue."""
        for place, pk in enumerate(self.rows.values_list("pk", flat=True)[:1000]):
            if pk == meeting.pk:
                self.at = place

    def around(self) -> list[tuple[str, Meeting, list[str]]]:
        """The rows near the present place: the address's query, meeting, doubts in words."""
        first = max(0, min(self.at - 2, self.length - self.SHOWN))
        found = self.rows.for_timeline()[first : first + self.SHOWN]  # type: ignore[attr-defined]
        return [(self.address(place), m, doubts_of(m)) for place, m in enumerate(found, first)]

    def address(self, at: int | None = None) -> str:
        """The query of this queue at a place."""
        pairs = [("doubt", d) for d in self.chosen] + ([("at", str(at))] if at is not None else [])
        return f"?{urlencode(pairs)}" if pairs else "?"

    @property
    def here(self) -> str:
        return self.address(self.at)

    @property
    def following(self) -> str:
        return self.address((self.at + 1) % max(self.length, 1))

    @property
    def preceding(self) -> str:
        return self.address((self.at - 1) % max(self.length, 1))


def doubts_of(meeting: Meeting) -> list[str]:
    """The doubts of a row of `waiting` in words, gravest first."""
    return [str(words) for name, (words, _w) in DOUBTS.items() if getattr(meeting, _column(name), False)]


def _number(text: str | None, length: int) -> int:
    try:
        return max(0, min(int(text or 0), length - 1))
    except ValueError:
        return 0


def _acts_since(user: User, when: datetime) -> int:
    return ReviewAct.objects.filter(user=user, undone_at=None, created_at__gte=when).count()


__all__ = ["DOUBTS", "Queue", "doubts_of", "waiting"]
