"""What people say against the sources."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .articles import Article, Evidence
from .decisions import Anchor, Withdrawable
from .meetings import Meeting


class Correction(Withdrawable):
    """A person's word on one field of one meeting, or on one element of a field that holds several. Withdrawn perhaps, deleted never. A later one on the same field or element prevails."""

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

    class Meta(Withdrawable.Meta):
        ordering = ("-created_at", "-pk")
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        constraints = (
            *Withdrawable.Meta.constraints,
            models.CheckConstraint(
                condition=Q(action="set", key="") | (~Q(action="set") & ~Q(key="")),
                name="a_correction_of_an_element_names_it",
                violation_error_message=_("A correction of one element must name it, one of a whole field must not."),
            ),
            models.CheckConstraint(
                condition=Q(article__isnull=True, start__isnull=True, end__isnull=True, quote="")
                | (Q(article__isnull=False, start__isnull=False, end__gt=F("start")) & ~Q(quote="")),
                name="evidence_of_a_correction_quotes_an_article",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_action_display()} {self.get_field_display()}"
