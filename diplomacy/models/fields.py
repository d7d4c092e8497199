"""Kinds of columns that several tables share."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from diplomacy.extraction.partialdates import PartialDate
from diplomacy.extraction.reasons import Reason
from diplomacy.extraction.vocabulary import Precision, Side


def validate_edtf(text: str) -> None:
    try:
        PartialDate.parse(text)
    except ValueError as error:
        raise ValidationError(
            _("%(text)s is not a date that is used here. Write 2024-06-26, 2024-06, 2024 or [2024-06-25..2024-06-26]."),
            params={"text": text},
        ) from error


def validate_known_date(text: str) -> None:
    """EDTF level 0: a day, a month or a year."""
    validate_edtf(text)
    value = PartialDate.parse(text)
    # it is stored as written, and [2024-06-01..2024-06-30] is a month too
    if value.edtf != text or value.precision not in (Precision.DAY, Precision.MONTH, Precision.YEAR):
        raise ValidationError(_("Write a day, a month or a year: 2024-06-26, 2024-06 or 2024."))


class CountryField(models.CharField):
    """A country or side, ISO 3166-1 alpha-2."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 2)
        super().__init__(*args, **kwargs)


class LinesFormField(forms.CharField):
    """A list of words, edited one to a line."""

    widget = forms.Textarea(attrs={"rows": 4})

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        if isinstance(value, list):
            return value
        return [line.strip() for line in (value or "").splitlines() if line.strip()]

    def run_validators(self, value: Any) -> None:
        super().run_validators("\n".join(value))  # NUL, which PostgreSQL refuses, hides in the repr of a list

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(initial or []) != self.to_python(data)


class LinesField(models.JSONField):
    """A list of words: stored as JSON, edited one to a line."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        return models.Field.formfield(self, form_class=LinesFormField, required=not self.blank)


class PartlyDated(models.Model):
    """Something with a partial date: the EDTF is the truth, first and last day and rank are worked out from it for ordering and ranges."""

    PRECISIONS: ClassVar = [
        (Precision.DAY.value, _("day")),
        (Precision.RANGE.value, _("several days")),
        (Precision.WITHIN.value, _("one of several days")),
        (Precision.MONTH.value, _("month")),
        (Precision.YEAR.value, _("year")),
        (Precision.YEARLESS.value, _("day of an unknown year")),
    ]

    date = models.CharField(
        _("date"),
        max_length=30,
        blank=True,
        validators=[validate_edtf],
        help_text=_(
            "EDTF: 2024-06-26; 2024-06 or 2024 where no more is known; [2024-06-25..2024-06-26] for one of these days."
        ),
    )
    first_day = models.DateField(_("first day"), null=True, blank=True, editable=False)
    last_day = models.DateField(_("last day"), null=True, blank=True, editable=False)
    precision = models.CharField(_("precision"), max_length=8, blank=True, choices=PRECISIONS, editable=False)
    date_rank = models.PositiveSmallIntegerField(_("rank of the precision"), default=9, editable=False)
    date_reasons = models.JSONField(_("why this date"), default=list, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def partial_date(self) -> PartialDate | None:
        if not self.date:
            return None
        return PartialDate.parse(self.date, *(Reason.from_json(r) for r in self.date_reasons))

    @partial_date.setter
    def partial_date(self, value: PartialDate | None) -> None:
        self.date = value.edtf if value else ""
        self.first_day = value.first if value else None
        self.last_day = value.last if value else None
        self.precision = value.precision if value else ""
        self.date_rank = value.rank if value else 9
        self.date_reasons = [r.as_json() for r in value.reasons] if value else []


SIDES = [(Side.CHINA.value, _("China")), (Side.VIETNAM.value, _("Vietnam"))]
