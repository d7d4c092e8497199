"""Forms by which reviewers correct a meeting."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .claims import SeatClaim, VenueClaim
from .corrections import Wanted
from .extraction.partialdates import PartialDate
from .extraction.vocabulary import Format
from .models import Meeting, Participation
from .models.fields import validate_edtf
from .rows import plain_slug

CHANGED_MEANWHILE = _(
    "Someone or something changed this record while you had it open. Open it again: your changes were not saved."
)
REASON_WANTED = _("Say why the value is changed.")


class MeetingCorrectionForm(forms.ModelForm):
    """The fields of a meeting that can be corrected, the reason, and the revision that the person saw."""

    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Required where a value is changed; shown in public beside the change."),
    )
    seen_revision = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = Meeting
        fields = ("date", "format", "place", "topics")
        widgets = {"topics": forms.CheckboxSelectMultiple}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("seen_revision", self.instance.revision)

    def clean_date(self) -> str:
        """The date in its usual form: [2024-06-01..2024-06-30] is June 2024."""
        text = self.cleaned_data["date"]
        if not text:
            return ""
        validate_edtf(text)
        return PartialDate.parse(text).edtf

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        seen = cleaned.get("seen_revision")
        if seen is not None and seen != Meeting.objects.values_list("revision", flat=True).get(pk=self.instance.pk):
            self.add_error(None, CHANGED_MEANWHILE)
        if cleaned.get("place") and cleaned.get("format") in (Format.PHONE, Format.VIDEO):
            self.add_error("place", _("A call has no place: leave it empty, or choose another form."))
        if self.wants_change() and not (cleaned.get("reason") or "").strip():
            self.add_error("reason", REASON_WANTED)
        return cleaned

    def wants_change(self) -> bool:
        return bool(set(self.changed_data) - {"reason", "seen_revision"})


class SeatForm(forms.ModelForm):
    """One seat: the official, the office on that day, or only what is printed."""

    class Meta:
        model = Participation
        fields = ("participant", "office", "role")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        participant, office = cleaned.get("participant"), cleaned.get("office")
        if not participant and not office and not cleaned.get("role"):
            self.add_error(None, _("Name the official, the office, or both."))
        if participant and office and participant.side != office.side:
            self.add_error("office", _("The official and the office are of different sides."))
        if not participant and not office and not self.instance.side:
            self.add_error("role", _("Choose an office from the list, so that it is known which side it belongs to."))
        return cleaned

    def seat(self) -> SeatClaim:
        """The seat that the form describes. A person keeps the key of the person, an office that of the office."""
        participant, office = self.cleaned_data.get("participant"), self.cleaned_data.get("office")
        role = self.cleaned_data.get("role") or ""
        side = participant.side if participant else office.side if office else self.instance.side
        if participant:
            key = f"p:{participant.slug}"
        elif office:
            key = f"o:{office.slug}"
        else:
            key = f"r:{side}:{plain_slug(role)[:150]}"
        return SeatClaim(key, side, participant.slug if participant else None, office.slug if office else None, role)


class SeatFormSet(forms.BaseInlineFormSet):
    def clean(self) -> None:
        super().clean()
        if any(self.errors):
            return
        if self.has_changed() and not (self.data.get("reason") or "").strip():
            raise forms.ValidationError(REASON_WANTED)
        keys = [seat.key for seat in self.seats()]
        for key in {k for k in keys if keys.count(k) > 1}:
            name = key.partition(":")[2]
            raise forms.ValidationError(_("%(name)s sits at this table twice."), params={"name": name})

    def seats(self) -> tuple[SeatClaim, ...]:
        kept = [f for f in self.forms if f.cleaned_data and not f.cleaned_data.get("DELETE")]
        return tuple(f.seat() for f in kept if isinstance(f, SeatForm))


def wanted_from(form: MeetingCorrectionForm, seats: SeatFormSet) -> Wanted:
    """What the person wants to see, from valid forms. A place left as it was keeps the city that the text printed."""
    place = form.cleaned_data["place"]
    stored = Meeting.objects.get(pk=form.instance.pk)
    if "place" in form.changed_data:
        venue = VenueClaim(place.slug, place.city, place.country) if place else None
    else:
        kept = VenueClaim(place.slug if place else "", stored.city, stored.country)
        venue = None if kept == VenueClaim() else kept
    return Wanted(
        date=form.cleaned_data["date"],
        format=form.cleaned_data["format"],
        venue=venue,
        seats=seats.seats(),
        topics=frozenset(t.slug for t in form.cleaned_data["topics"]),
    )
