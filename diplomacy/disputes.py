"""What changed in a meeting and what its sources disagree on, in words: stored slugs as names, dates and formats as readers know them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from .extraction.vocabulary import Field
from .models import Correction, Decision, Evidence, Meeting, Office, Participant, Place, Topic
from .wording import called, country_name, date_in_words, place_name


@dataclass(frozen=True, slots=True)
class ReadConflict:
    field: str
    kind: str
    shown: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadCorrection:
    correction: Correction
    field: str
    before: str
    after: str
    how: str  # added, removed, changed


class _Names:
    """Slugs in stored values as names, looked up once for a page."""

    def __init__(self, values: Iterable[Any]) -> None:
        wanted: dict[str, set[str]] = defaultdict(set)
        for value in values:
            if isinstance(value, dict):
                for key in ("participant", "office", "place"):
                    if value.get(key):
                        wanted[key].add(value[key])
        self.participants = {p.slug: called(p) for p in Participant.objects.filter(slug__in=wanted["participant"])}
        self.offices = {o.slug: called(o) for o in Office.objects.filter(slug__in=wanted["office"])}
        self.places = {p.slug: called(p) for p in Place.objects.filter(slug__in=wanted["place"])}
        self.topics = {t.slug: called(t, "short") for t in Topic.objects.all()}

    def in_words(self, field: str, value: Any) -> str:
        if not value:
            return _("nothing")
        if field == Field.DATE:
            return date_in_words(value)
        if field == Field.FORMAT:
            return str(dict(Meeting.FORMATS).get(value, value))
        if field == Field.TOPICS:
            return self.topics.get(str(value), str(value))
        if not isinstance(value, dict):
            return self.offices.get(value, str(value))
        if field == Field.PLACE:
            return (
                self.places.get(value.get("place") or "", "")
                or place_name(value.get("city") or "")
                or country_name(value.get("country") or "")
                or _("nothing")
            )
        slug = value.get("participant") or ""
        person = self.participants.get(slug, slug)
        office = self.offices.get(value.get("office") or "", "") or value.get("role") or ""
        if not (person and office):
            return person or office
        return _("%(person)s, %(office)s") % {"person": person, "office": office}


_FIELDS = dict(Evidence.FIELDS)


def read_conflicts(meeting: Meeting) -> Iterable[ReadConflict]:
    if not meeting.conflicts:
        return []
    names = _Names(v for c in meeting.conflicts for v in (c["shown"], *c["others"]))
    return [
        ReadConflict(
            str(_FIELDS.get(c["field"], c["field"])),
            c["kind"],
            names.in_words(c["field"], c["shown"]),
            tuple(names.in_words(c["field"], o) for o in c["others"]),
        )
        for c in meeting.conflicts
    ]


def read_decisions(meeting: Meeting) -> list[Decision]:
    """Decisions on identity that were made on the record, taken back or not; of several made at once the first."""
    found: dict[Any, Decision] = {}
    for decision in meeting.decisions.select_related("user__pseudonym", "withdrawn_by__pseudonym"):
        found.setdefault(decision.batch, decision)
    return list(found.values())


def read_log(meeting: Meeting) -> Iterable[ReadCorrection]:
    rows = list(meeting.corrections.select_related("user__pseudonym", "withdrawn_by__pseudonym"))
    if not rows:
        return []
    names = _Names(v for c in rows for v in (c.value, c.extracted))
    return [
        ReadCorrection(
            c,
            str(c.get_field_display()),
            names.in_words(c.field, c.extracted),
            names.in_words(c.field, None if c.action == Correction.Action.REMOVE else c.value),
            "added"
            if c.extracted is None and c.key
            else "removed"
            if c.action == Correction.Action.REMOVE
            else "changed",
        )
        for c in rows
    ]
