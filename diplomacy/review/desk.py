"""A record laid out for review: its sources in full, its fields, what speaks against it, and what can be done."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, Prefetch
from django.utils.translation import gettext as _

from diplomacy.disputes import read_conflicts
from diplomacy.extraction.vocabulary import Field
from diplomacy.models import Article, Decision, Meeting, Report, Suggestion
from diplomacy.reading import ReadMeeting, read_meeting
from diplomacy.wording import certainty, date_in_words

from .forms import RecordForm, as_shown


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which the form and the record as it is now differ."""

    field: str
    typed: str
    stored: str


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that the page of one record shows."""

    meeting: Meeting
    reading: ReadMeeting
    reports: tuple[Report, ...]
    form: RecordForm
    differences: tuple[Difference, ...]
    suggestions: tuple[Suggestion, ...]
    decisions: tuple[Decision, ...]  # one of each batch in force

    @property
    def interval(self) -> str:
        return interval_of(self.meeting.partial_date)

    @property
    def moved(self) -> list[tuple[Any, Any]]:
        """Corrections in force underneath which the sources moved, with the conflict."""
        corrections = {
            (c.correction.field, c.correction.key): c for c in self.reading.log if not c.correction.withdrawn_at
        }
        found = zip(self.meeting.conflicts, read_conflicts(self.meeting), strict=True)
        return [
            (corrections[c["field"], c["key"]].correction, read)
            for c, read in found
            if c["kind"] == "source-moved" and (c["field"], c["key"]) in corrections
        ]

    @property
    def other_dates(self) -> list[tuple[str, str]]:
        """Dates that other sources give: EDTF, in words."""
        told = [o for c in self.meeting.conflicts if c["field"] == Field.DATE for o in c["others"] if o]
        told += [r.date for _letter, r in self.reading.own_dates]
        return [(edtf, date_in_words(edtf)) for edtf in dict.fromkeys(told) if edtf != self.meeting.date]


def lay_out(meeting: Meeting, form: RecordForm | None = None, *, clash: bool = False) -> Desk:
    """The desk of a meeting; with `clash`, also where the form differs from what the record has come to be."""
    found = for_desk(meeting.pk)
    reports = tuple(
        Report.objects.filter(meeting=found)
        .select_related("article__publisher", "article__text_row", "written_by")
        .order_by("-reported", F("article__published").asc(nulls_last=True), "pk")
    )
    batches: dict[Any, Decision] = {}
    for decision in found.decisions.filter(withdrawn_at__isnull=True).select_related("user"):
        batches.setdefault(decision.batch, decision)
    return Desk(
        found,
        read_meeting(found, whole=True),
        reports,
        form or RecordForm(initial=as_shown(found)),
        tuple(_differences(form, found)) if clash and form else (),
        tuple(Suggestion.objects.waiting().filter(address__meeting=found)),
        tuple(batches.values()),
    )


def for_desk(pk: int) -> Meeting:
    duplicates = Prefetch("possible_duplicates", Meeting.objects.for_timeline())
    return Meeting.objects.for_timeline().prefetch_related(duplicates).get(pk=pk)


def articles_of(meeting: Meeting) -> list[Article]:
    return list(
        Article.objects.filter(reports__meeting=meeting)
        .select_related("text_row", "publisher")
        .distinct()
        .order_by("pk")
    )


def interval_of(value: Any) -> str:
    """How sure a date is, and its first and last day; empty for none."""
    if value is None:
        return ""
    words = f"{date_in_words(value)}: {certainty(value.precision)}"
    if value.first is None or value.first == value.last:
        return words
    return _("%(words)s, from %(first)s to %(last)s") % {"words": words, "first": value.first, "last": value.last}


def _differences(form: RecordForm, meeting: Meeting) -> list[Difference]:
    stored = as_shown(meeting)
    formats = {value: str(words) for value, words in form.fields["format"].choices}  # type: ignore[attr-defined]
    topics = dict(form.fields["topics"].choices)  # type: ignore[attr-defined]

    def many(slugs: Any) -> str:
        return ", ".join(str(topics.get(s, s)) for s in sorted(slugs or ()))

    typed_seats = [
        f["official"].value() or f["office"].value() or f["role"].value() or ""
        for f in form.seats
        if not f["remove"].value()
    ]
    stored_seats = [s["official"] or s["office"] or s["role"] for s in stored["seats"]]
    rows = [
        (_("Date"), form["date"].value() or "", stored["date"]),
        (_("Form"), formats.get(form["format"].value() or "", ""), formats.get(stored["format"], "")),
        (_("Place"), form["place"].value() or "", stored["place"]),
        (_("Who"), "; ".join(s for s in typed_seats if s), "; ".join(stored_seats)),
        (_("Topics"), many(form["topics"].value()), many(stored["topics"])),
    ]
    nothing = _("nothing")
    return [Difference(f, typed or nothing, now or nothing) for f, typed, now in rows if typed != now]


__all__ = ["Desk", "articles_of", "for_desk", "interval_of", "lay_out"]
