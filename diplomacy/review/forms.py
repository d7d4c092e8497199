"""The desk's forms: a record as a reviewer wants to see it, and a meeting that was missed. Names and dates are written as people write them."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from diplomacy.claims import SeatClaim, VenueClaim
from diplomacy.corrections import Quotation, Wanted
from diplomacy.extraction.partialdates import PartialDate
from diplomacy.extraction.vocabulary import Field, Format, Side
from diplomacy.forms import REASON_WANTED
from diplomacy.models import Article, Meeting, Topic
from diplomacy.rows import plain_slug
from diplomacy.wording import called

from . import written
from .written import UnclearError, name_of

FORMATS = [*Meeting.FORMATS, ("", gettext_lazy("Not stated"))]
_WIDE = forms.Textarea(attrs={"rows": 2})


class Words(forms.CharField):
    """Words that stand for something: read by a function, whose complaint is the field's."""

    def __init__(self, read: Any, **kwargs: Any) -> None:
        self.read = read
        super().__init__(required=False, max_length=300, **kwargs)

    def clean(self, value: Any) -> Any:
        try:
            return self.read(super().clean(value))
        except UnclearError as error:
            raise ValidationError(str(error)) from error


class SeatForm(forms.Form):
    """One seat. `key` names the seat that it was, empty for a new one."""

    key = forms.CharField(required=False, widget=forms.HiddenInput, max_length=200)
    side = forms.ChoiceField(
        label=gettext_lazy("Side"),
        choices=[("CN", gettext_lazy("China")), ("VN", gettext_lazy("Vietnam"))],
        required=False,
    )
    official = Words(written.official, label=gettext_lazy("Official"))
    office = Words(written.office, label=gettext_lazy("Office that day"))
    role = forms.CharField(label=gettext_lazy("As printed"), required=False, max_length=300)
    passage = forms.CharField(label=gettext_lazy("Passage"), required=False, max_length=2000)
    passage_at = forms.CharField(required=False, widget=forms.HiddenInput, max_length=200)
    remove = forms.BooleanField(label=gettext_lazy("Was not there"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        person, office = cleaned.get("official"), cleaned.get("office")
        if person and office and person.side != office.side:
            self.add_error("office", _("The official and the office are of different sides."))
        return cleaned

    @property
    def is_empty(self) -> bool:
        return not any(self.cleaned_data.get(f) for f in ("official", "office", "role")) or self.cleaned_data["remove"]

    def seat(self) -> SeatClaim:
        """The seat that is described. A person keeps the key of the person, an office that of the office."""
        person, office = self.cleaned_data.get("official"), self.cleaned_data.get("office")
        role = self.cleaned_data.get("role") or ""
        side = person.side if person else office.side if office else self.cleaned_data.get("side") or Side.CHINA.value
        key = f"p:{person.slug}" if person else f"o:{office.slug}" if office else f"r:{side}:{plain_slug(role)[:150]}"
        return SeatClaim(key, side, person.slug if person else None, office.slug if office else None, role)


SeatFormSet = forms.formset_factory(SeatForm, extra=1, max_num=60)


class RecordForm(forms.Form):
    """The fields of a meeting, a passage for each, and the reason."""

    date = Words(written.read_date, label=gettext_lazy("Date"))
    format = forms.ChoiceField(label=gettext_lazy("Form"), choices=FORMATS, required=False, widget=forms.RadioSelect)
    place = Words(written.place, label=gettext_lazy("Place"))
    topics = forms.MultipleChoiceField(
        label=gettext_lazy("Topics"), required=False, widget=forms.CheckboxSelectMultiple
    )
    date_passage = forms.CharField(label=gettext_lazy("Passage"), required=False, max_length=2000)
    date_passage_at = forms.CharField(required=False, widget=forms.HiddenInput, max_length=200)
    format_passage = forms.CharField(label=gettext_lazy("Passage"), required=False, max_length=2000)
    format_passage_at = forms.CharField(required=False, widget=forms.HiddenInput, max_length=200)
    place_passage = forms.CharField(label=gettext_lazy("Passage"), required=False, max_length=2000)
    place_passage_at = forms.CharField(required=False, widget=forms.HiddenInput, max_length=200)
    topic = forms.ChoiceField(label=gettext_lazy("Topic of the passage"), required=False)
    topic_passage = forms.CharField(label=gettext_lazy("Passage"), required=False, max_length=2000)
    topic_passage_at = forms.CharField(required=False, widget=forms.HiddenInput, max_length=200)
    reason = forms.CharField(
        label=gettext_lazy("Why changed, for the public log"), required=False, max_length=500, widget=_WIDE
    )
    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, articles: Iterable[Article] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.articles = list(articles)
        topics = [(t.slug, called(t, "short")) for t in Topic.objects.all()]
        self.fields["topics"].choices = topics  # type: ignore[attr-defined]
        self.fields["topic"].choices = [("", "–"), *topics]  # type: ignore[attr-defined]
        sent = args[0] if args else kwargs.get("data")
        self.seats = SeatFormSet(sent, prefix="seats", initial=(kwargs.get("initial") or {}).get("seats"))
        self.evidence: dict[tuple[str, str], Quotation] = {}

    def is_valid(self) -> bool:
        return super().is_valid() and self.seats.is_valid() and not self.seats.non_form_errors()

    def full_clean(self) -> None:
        super().full_clean()
        if self.is_bound and not self.errors:
            self._check_seats()

    def add_error(self, field: Any, error: Any) -> None:
        super().add_error(field, error)
        if field == "reason":  # the template draws the others, with what stands beside them
            self.fields["reason"].widget.attrs |= {"aria-invalid": "true", "aria-describedby": "reason-error"}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("place") and cleaned.get("format") in (Format.PHONE, Format.VIDEO):
            self.add_error("place", _("A call has no place: leave it empty, or choose another form."))
        return cleaned

    def _check_seats(self) -> None:
        if not self.seats.is_valid():
            return
        keys = [s.key for s in self.wanted_seats()]
        for key in {k for k in keys if keys.count(k) > 1}:
            self.add_error(None, _("%(name)s sits at this table twice.") % {"name": key.partition(":")[2]})
        self._read_passages()

    def _read_passages(self) -> None:
        wanted = [
            (Field.DATE.value, "", "date_passage", self),
            (Field.FORMAT.value, "", "format_passage", self),
            (Field.PLACE.value, "", "place_passage", self),
            (Field.TOPICS.value, self.cleaned_data.get("topic") or "", "topic_passage", self),
            *((Field.PARTICIPANTS.value, f.seat().key, "passage", f) for f in self.seats if not f.is_empty),
        ]
        for field, key, name, form in wanted:
            cleaned: Mapping[str, Any] = form.cleaned_data
            try:
                found = written.passage(cleaned.get(name) or "", cleaned.get(f"{name}_at") or "", self.articles)
            except UnclearError as error:
                form.add_error(name, str(error))
                continue
            if not found:
                continue
            if field == Field.TOPICS and not key:
                self.add_error("topic", _("Say which topic the passage is about."))
            else:
                self.evidence[field, key] = found

    def wanted_seats(self) -> tuple[SeatClaim, ...]:
        return tuple(f.seat() for f in self.seats if f.cleaned_data and not f.is_empty)

    def wanted(self, meeting: Meeting | None = None) -> Wanted:
        """What the person wants to see. A place left as it was keeps the city that the text printed."""
        found: PartialDate | None = self.cleaned_data["date"]
        place = self.cleaned_data["place"]
        if place:
            venue: VenueClaim | None = VenueClaim(place.slug, place.city, place.country)
        else:
            venue = None
        if meeting and (place.pk if place else None) == meeting.place_id:
            kept = VenueClaim(place.slug if place else "", meeting.city, meeting.country)
            venue = None if kept == VenueClaim() else kept
        topics = set(self.cleaned_data["topics"])
        if self.cleaned_data.get("topic_passage"):
            topics.add(self.cleaned_data["topic"])
        return Wanted(
            found.edtf if found else "", self.cleaned_data["format"], venue, self.wanted_seats(), frozenset(topics)
        )

    def require_reason(self) -> bool:
        """False, with the field's complaint, where no reason is given."""
        if self.cleaned_data.get("reason", "").strip():
            return True
        self.add_error("reason", REASON_WANTED)
        return False


def as_shown(meeting: Meeting) -> dict[str, Any]:
    """Initial values of a meeting whose participations and topics are loaded."""
    return {
        "date": meeting.date,
        "format": meeting.format,
        "place": name_of(meeting.place) if meeting.place else "",
        "topics": [t.slug for t in meeting.topics.all()],
        "revision": meeting.revision,
        "seats": [
            {
                "key": seat.key,
                "side": seat.side,
                "official": name_of(seat.participant),
                "office": name_of(seat.office),
                "role": seat.role,
            }
            for seat in meeting.participations.all()
        ],
    }


class MissedForm(RecordForm):
    """A meeting that a text tells of and the extractor missed: the record, and the passage that tells of it."""

    passage = forms.CharField(label=gettext_lazy("Passage that tells of it"), max_length=2000, widget=_WIDE)
    passage_at = forms.CharField(required=False, widget=forms.HiddenInput, max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.told: Quotation | None = None
        super().__init__(*args, **kwargs)
        self.seats.extra = 4  # two of each side, which is what most such passages name

    def _read_passages(self) -> None:
        super()._read_passages()
        try:
            found = written.passage(
                self.cleaned_data.get("passage") or "", self.cleaned_data.get("passage_at") or "", self.articles
            )
        except UnclearError as error:
            self.add_error("passage", str(error))
            return
        self.told = found
        if not self.wanted_seats():
            self.add_error(None, _("Say who took part."))


__all__ = ["MissedForm", "RecordForm", "as_shown"]
