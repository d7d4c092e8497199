"""What visitors think is wrong."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .meetings import MeetingAddress


class SuggestionQuerySet(models.QuerySet["Suggestion"]):
    def waiting(self) -> SuggestionQuerySet:
        """Those that no reviewer has decided on, oldest first."""
        return self.filter(state=Suggestion.State.WAITING).order_by("made_at", "pk")

    def within_the_hour(self) -> SuggestionQuerySet:
        return self.filter(made_at__gte=timezone.now() - timedelta(hours=1))


class Suggestion(models.Model):
    """A visitor's word on a meeting. It changes nothing by itself: a reviewer reads it, and corrects the record or does not."""

    class About(models.TextChoices):
        DATE = "date", _("the date")
        PLACE = "place", _("the place")
        FORMAT = "format", _("the form of the meeting")
        PARTICIPANTS = "participants", _("who took part")
        TOPICS = "topics", _("what was spoken of")
        TWICE = "twice", _("this meeting is listed twice")
        NONE = "none", _("no such meeting took place")
        OTHER = "other", _("something else")

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        TAKEN = "taken", _("taken up")
        DECLINED = "declined", _("declined")

    # by address and not by meeting: addresses follow a meeting into another, and outlive it
    address = models.ForeignKey(
        MeetingAddress, models.PROTECT, related_name="suggestions", verbose_name=_("address of the meeting")
    )
    about = models.CharField(_("about"), max_length=12, choices=About)
    words = models.TextField(_("suggestion"), max_length=1000)
    source = models.CharField(_("where it can be checked"), max_length=500, blank=True)
    sender = models.CharField(
        _("sender"),
        max_length=32,
        editable=False,
        help_text=_("A keyed digest of the network address and the day: enough to count by, not to find anybody by."),
    )
    network = models.CharField(
        _("network"),
        max_length=32,
        blank=True,
        editable=False,
        help_text=_("The same of the network that the address lies in."),
    )
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.WAITING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="decided_suggestions",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        ordering = ("-made_at",)
        verbose_name = _("suggestion")
        verbose_name_plural = _("suggestions")
        indexes = (
            models.Index(fields=("sender", "made_at"), name="suggestions_of_a_sender"),
            models.Index(fields=("network", "made_at"), name="suggestions_of_a_network"),
            models.Index(fields=("state", "made_at"), name="suggestions_by_state"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(state="waiting", decided_by=None, decided_at=None)
                | Q(state__in=("taken", "declined"), decided_by__isnull=False, decided_at__isnull=False),
                name="a_suggestion_is_decided_by_somebody_at_some_time",
                violation_error_message=_("Say who decided, and when."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.address}: {self.get_about_display()}"


__all__ = ["Suggestion"]
