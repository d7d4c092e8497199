"""What people say against the sources."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .articles import Article, Evidence
from .decisions import Anchor
from .meetings import Meeting


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def in_force(self) -> CorrectionQuerySet:
        """Those not withdrawn, oldest first: a later one on the same field or element prevails."""
        return self.filter(withdrawn_at__isnull=True).order_by("created_at", "pk")

    def delete(self) -> tuple[int, dict[str, int]]:
        raise models.ProtectedError("Corrections are withdrawn, never deleted.", set(self))


class Correction(models.Model):
    """A person's word on one field of one meeting, or on one element of a field that holds several. Withdrawn perhaps, deleted never."""

    class Action(models.TextChoices):
        SET = "set", _("set")
        ADD = "add", _("add")
        REMOVE = "remove", _("remove")
        CHANGE = "change", _("change")

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="corrections", verbose_name=_("meeting"))
    field = models.CharField(_("field"), max_length=12, choices=Evidence.FIELDS)
    action = models.CharField(_("action"), max_length=6, choices=Action, default=Action.SET)
    key = models.CharField(_("element"), max_length=200, blank=True)
    value = models.JSONField(_("corrected value"), null=True, blank=True)
    extracted = models.JSONField(_("extracted value at the time"), null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=500, help_text=_("Shown in public beside the change."))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="corrections", verbose_name=_("reviewer")
    )
    created_at = models.DateTimeField(_("made"), auto_now_add=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("withdrawn by"),
    )

    anchors = models.ManyToManyField(
        Anchor,
        blank=True,
        related_name="corrections",
        verbose_name=_("reports that the meeting had"),
        help_text=_("The correction goes where the first of them goes that is still there."),
    )
    article = models.ForeignKey(
        Article, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("article of the evidence")
    )
    start = models.PositiveIntegerField(_("start"), null=True, blank=True)
    end = models.PositiveIntegerField(_("end"), null=True, blank=True)
    quote = models.TextField(_("evidence"), blank=True, help_text=_("The passage that the reviewer gave for it."))

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-pk")
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        constraints = (
            models.CheckConstraint(
                condition=Q(action="set", key="") | (~Q(action="set") & ~Q(key="")),
                name="a_correction_of_an_element_names_it",
                violation_error_message=_("A correction of one element must name it, one of a whole field must not."),
            ),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="a_correction_gives_its_reason",
                violation_error_message=_("Say why the value is changed."),
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="a_withdrawn_correction_names_who_withdrew_it",
            ),
            models.CheckConstraint(
                condition=Q(article__isnull=True, start__isnull=True, end__isnull=True, quote="")
                | (Q(article__isnull=False, start__isnull=False, end__gt=F("start")) & ~Q(quote="")),
                name="evidence_of_a_correction_quotes_an_article",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_action_display()} {self.get_field_display()}"

    def delete(self, *args: object, **kwargs: object) -> tuple[int, dict[str, int]]:
        raise models.ProtectedError("A correction is withdrawn, never deleted.", {self})
