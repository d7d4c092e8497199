"""Officials, their names, and the offices that they held."""

from __future__ import annotations

from django.db import models
from django.db.models import Count, F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from .fields import SIDES, CountryField, LinesField, validate_known_date
from .reference import LANGUAGES


class ParticipantQuerySet(models.QuerySet["Participant"]):
    def who_met_someone(self) -> ParticipantQuerySet:
        """Those with a meeting, with `meeting_count`, most frequent first."""
        return (
            self.annotate(meeting_count=Count("participations__meeting", distinct=True))
            .filter(meeting_count__gt=0)
            .order_by("-meeting_count", "name")
        )

    def waiting_for_confirmation(self) -> ParticipantQuerySet:
        return self.filter(provisional=True)


class Participant(models.Model):
    """A person: one identity, whatever the script."""

    slug = models.SlugField(
        _("slug"), max_length=120, unique=True, help_text=_("Part of addresses; keep it once it is in use.")
    )
    name = models.CharField(_("name"), max_length=120, help_text=_("Surname first, Latin letters, without diacritics."))
    name_vi = models.CharField(_("Vietnamese name"), max_length=120, blank=True)
    name_zh = models.CharField(_("Chinese name"), max_length=120, blank=True)
    side = CountryField(_("side"), help_text=_("Whom the person speaks for, ISO code of two letters: CN, VN."))
    wikidata = models.CharField(_("Wikidata"), max_length=20, blank=True)
    born = models.PositiveSmallIntegerField(_("born"), null=True, blank=True)
    died = models.PositiveSmallIntegerField(_("died"), null=True, blank=True)
    provisional = models.BooleanField(
        _("provisional"),
        default=False,
        help_text=_("Found in a text and in no list; a reviewer has still to confirm the person."),
    )
    note = models.TextField(_("note"), blank=True)

    objects = ParticipantQuerySet.as_manager()

    history = HistoricalRecords()

    class Meta:
        ordering = ("name", "slug")
        verbose_name = _("official")
        verbose_name_plural = _("officials")
        constraints = (
            models.CheckConstraint(
                condition=Q(born__isnull=True) | Q(died__isnull=True) | Q(died__gte=F("born")),
                name="a_participant_dies_after_being_born",
                violation_error_message=_("The year of death lies before the year of birth."),
            ),
        )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("official", args=[self.slug])

    def counterparts(self) -> ParticipantQuerySet:
        """People of other sides whom this one met, with `meeting_count` of meetings together, most frequent first."""
        together = Q(participations__meeting__participations__participant=self)
        return (
            Participant.objects.exclude(side=self.side)
            .filter(together)
            .annotate(meeting_count=Count("participations__meeting", filter=together, distinct=True))
            .order_by("-meeting_count", "name")
        )

    @property
    def native_name(self) -> str:
        """The name in the script of the person's own side; empty where it is the plain one or not known."""
        name = {"CN": self.name_zh, "VN": self.name_vi}.get(self.side, "")
        return "" if name == self.name else name

    @property
    def native_language(self) -> str:
        return {"CN": "zh-Hans", "VN": "vi"}.get(self.side, "")


class OtherName(models.Model):
    """A name of a person in another spelling."""

    participant = models.ForeignKey(Participant, models.CASCADE, related_name="other_names", verbose_name=_("official"))
    name = models.CharField(_("name"), max_length=120)
    note = models.CharField(_("note"), max_length=200, blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ("name",)
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        constraints = (
            models.UniqueConstraint(
                fields=("participant", "name"),
                name="a_participant_has_each_name_once",
                violation_error_message=_("This person has that name already."),
            ),
        )

    def __str__(self) -> str:
        return self.name


class Office(models.Model):
    """A post, whoever holds it."""

    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    side = models.CharField(_("side"), max_length=2, choices=SIDES)
    title = models.CharField(_("title"), max_length=300)
    title_vi = models.CharField(_("Vietnamese title"), max_length=300, blank=True)
    title_zh = models.CharField(_("Chinese title"), max_length=300, blank=True)
    aliases = LinesField(_("other English titles"), help_text=_("How the press writes it, one to a line."))
    aliases_vi = LinesField(_("other Vietnamese titles"), help_text=_("One to a line."))
    aliases_zh = LinesField(_("other Chinese titles"), help_text=_("One to a line."))
    rank = models.PositiveSmallIntegerField(
        _("rank"),
        default=5,
        help_text=_(
            "1 top leaders, 2 deputy leaders, 3 ministers, 4 vice ministers, 5 directors, 6 provinces and ambassadors."
        ),
    )
    body = models.CharField(
        _("body"), max_length=200, blank=True, help_text=_("The institution that the post belongs to.")
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ("rank", "title")
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        constraints = (
            models.CheckConstraint(
                condition=Q(rank__range=(1, 6)),
                name="an_office_has_a_rank_from_1_to_6",
                violation_error_message=_("A rank is a number from 1 to 6."),
            ),
        )

    def __str__(self) -> str:
        return self.title


class Tenure(models.Model):
    """A person's term in an office."""

    class Status(models.TextChoices):
        ENDED = "ended", _("ended")
        CURRENT = "current", _("current")
        PRESUMED = "presumed-current", _("presumed current")
        UNKNOWN = "end-unknown", _("end not known")

    participant = models.ForeignKey(Participant, models.CASCADE, related_name="tenures", verbose_name=_("official"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="tenures", verbose_name=_("office"))
    start = models.CharField(
        _("start"),
        max_length=10,
        blank=True,
        validators=[validate_known_date],
        help_text=_("2024-06-26, 2024-06 or 2024; empty where not known."),
    )
    end = models.CharField(
        _("end"),
        max_length=10,
        blank=True,
        validators=[validate_known_date],
        help_text=_("Empty where not known or not ended."),
    )
    status = models.CharField(_("status"), max_length=16, choices=Status, default=Status.ENDED)
    confidence = models.CharField(_("confidence"), max_length=6, blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ("-start", "office")
        verbose_name = _("tenure")
        verbose_name_plural = _("tenures")
        constraints = (
            # EDTF level 0 sorts as text; a bare year is not after any day of it
            models.CheckConstraint(
                condition=Q(start="") | Q(end="") | Q(end__gte=F("start")) | Q(start__startswith=F("end")),
                name="a_tenure_ends_after_it_starts",
                violation_error_message=_("The tenure ends before it starts."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.participant}, {self.office}"


__all__ = ["LANGUAGES", "Office", "OtherName", "Participant", "Tenure"]
