"""What reviewers decide on identity: which reports tell of one meeting, which of none, which two people are one. Taken back perhaps, deleted never."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .articles import Article
from .meetings import Meeting
from .people import Participant


class Anchor(models.Model):
    """A report as it was when somebody first decided on it. By this it is found again in whatever is read since (`diplomacy.anchors`).

    Reports are replaced by every reading, so nothing that lasts may point at their rows. An article has one anchor for each report that was decided on.
    """

    article = models.ForeignKey(
        Article, models.PROTECT, null=True, blank=True, related_name="anchors", verbose_name=_("article")
    )
    chronology_key = models.CharField(_("key in the chronology"), max_length=200, blank=True, db_index=True)
    position = models.PositiveSmallIntegerField(_("position in the article"), default=0)
    by_hand = models.BooleanField(_("written by a reviewer"), default=False)
    date = models.CharField(_("date"), max_length=30, blank=True)
    seats = models.JSONField(_("keys of the seats"), default=list)
    quotes = models.JSONField(_("quoted passages"), default=list)

    class Meta:
        verbose_name = _("report that was decided on")
        verbose_name_plural = _("reports that were decided on")
        constraints = (
            models.CheckConstraint(
                condition=Q(article__isnull=False, chronology_key="")
                | (Q(article__isnull=True) & ~Q(chronology_key="")),
                name="an_anchor_lies_in_an_article_or_in_the_chronology",
            ),
        )

    def __str__(self) -> str:
        return self.chronology_key or f"{self.article_id}#{self.position} {self.date}".strip()


class WithdrawableQuerySet(models.QuerySet):
    def in_force(self) -> WithdrawableQuerySet:
        """Those that were not taken back, oldest first."""
        return self.filter(withdrawn_at__isnull=True).order_by("created_at", "pk")

    def delete(self) -> tuple[int, dict[str, int]]:
        raise models.ProtectedError("What somebody decided is withdrawn, never deleted.", set(self))  # type: ignore[arg-type]


class Withdrawable(models.Model):
    """Somebody's word, with who, when and why; taken back it stays on record."""

    reason = models.CharField(_("reason"), max_length=500, help_text=_("Shown in public beside the change."))
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("reviewer"))
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

    objects = WithdrawableQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="a_%(class)s_gives_its_reason",
                violation_error_message=_("Say why."),
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="a_withdrawn_%(class)s_names_who_withdrew_it",
            ),
        )

    def delete(self, *args: object, **kwargs: object) -> tuple[int, dict[str, int]]:
        raise models.ProtectedError("What somebody decided is withdrawn, never deleted.", {self})


class Decision(Withdrawable):
    """A reviewer's word on two reports, or on one: these are of one meeting, these are not, this is of none."""

    class Verdict(models.TextChoices):
        SAME = "same", _("one meeting")
        DIFFERENT = "different", _("not the same meeting")
        REJECTED = "not-a-meeting", _("not a meeting")

    verdict = models.CharField(_("verdict"), max_length=16, choices=Verdict)
    one = models.ForeignKey(Anchor, models.PROTECT, related_name="+", verbose_name=_("report"))
    other = models.ForeignKey(
        Anchor, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("other report")
    )
    batch = models.UUIDField(
        _("made together"), default=uuid.uuid4, db_index=True, help_text=_("Several reports are decided on at once.")
    )
    meeting = models.ForeignKey(
        Meeting,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name=_("meeting"),
        help_text=_("The record that it was made on."),
    )

    class Meta(Withdrawable.Meta):
        ordering = ("-created_at", "-pk")
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        constraints = (
            *Withdrawable.Meta.constraints,
            models.CheckConstraint(
                condition=Q(verdict="not-a-meeting", other__isnull=True)
                | (~Q(verdict="not-a-meeting") & Q(other__isnull=False)),
                name="a_decision_is_on_two_reports_or_rejects_one",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_verdict_display()}: {self.one}" + (f", {self.other}" if self.other else "")


class ParticipantMergeQuerySet(WithdrawableQuerySet):
    def one_with(self) -> dict[str, str]:
        """Slug of everybody who is merged into somebody → slug of the one who stands for both, at the end of the chain."""
        pairs = self.filter(withdrawn_at__isnull=True).values_list("participant__slug", "into__slug")
        merges: dict[str, str] = dict(pairs)
        return {slug: _end(slug, merges) for slug in merges}


def _end(slug: str, merges: dict[str, str]) -> str:
    """Where a chain of merges leads. Merging refuses circles; two made at once must not hang us either."""
    seen = {slug}
    while slug in merges and merges[slug] not in seen:
        slug = merges[slug]
        seen.add(slug)
    return slug


class ParticipantMerge(Withdrawable):
    """A reviewer's word that two people on the list are one. `participant` is shown as `into`; taken back, they are two again."""

    participant = models.ForeignKey(
        Participant, models.PROTECT, related_name="merges", verbose_name=_("official who is the other one")
    )
    into = models.ForeignKey(Participant, models.PROTECT, related_name="merged", verbose_name=_("official"))

    objects = ParticipantMergeQuerySet.as_manager()  # type: ignore[misc]

    class Meta(Withdrawable.Meta):
        ordering = ("-created_at", "-pk")
        verbose_name = _("merge of two officials")
        verbose_name_plural = _("merges of officials")
        constraints = (
            *Withdrawable.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(participant=models.F("into")),
                name="nobody_is_merged_into_themselves",
                violation_error_message=_("Choose two officials."),
            ),
            models.UniqueConstraint(
                fields=("participant",),
                condition=Q(withdrawn_at__isnull=True),
                name="a_participant_is_merged_into_one_other",
                violation_error_message=_("This official is merged into another already."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.participant} = {self.into}"


class ReviewAct(models.Model):
    """One act of a reviewer at the desk, with what it made, so that it can be undone and counted."""

    class Kind(models.TextChoices):
        ACCEPTED = "accepted", _("accepted")
        CORRECTED = "corrected", _("corrected")
        REJECTED = "rejected", _("rejected")
        ADDED = "added", _("added")
        MERGED = "merged", _("merged")
        SPLIT = "split", _("split")
        TOLD_APART = "told-apart", _("told apart")
        WITHDRAWN = "withdrawn", _("withdrawn")
        KEPT = "kept", _("kept")
        TAKEN_BACK = "taken-back", _("taken back")
        ANSWERED = "answered", _("suggestion answered")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="review_acts", verbose_name=_("reviewer")
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    meeting = models.ForeignKey(
        Meeting, models.SET_NULL, null=True, related_name="review_acts", verbose_name=_("meeting")
    )
    made = models.JSONField(_("what it made and withdrew"), default=dict)
    created_at = models.DateTimeField(_("made"), auto_now_add=True, db_index=True)
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)

    class Meta:
        ordering = ("-created_at", "-pk")
        verbose_name = _("act at the desk")
        verbose_name_plural = _("acts at the desk")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.created_at:%Y-%m-%d}"


class Pseudonym(models.Model):
    """The name under which a reviewer chooses to appear in public logs, instead of a number."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        primary_key=True,
        related_name="pseudonym",
        verbose_name=_("reviewer"),
    )
    name = models.CharField(
        _("name in public"),
        max_length=40,
        unique=True,
        help_text=_("Shown beside your changes. Leave it empty to be shown as a number."),
    )

    class Meta:
        verbose_name = _("pseudonym")
        verbose_name_plural = _("pseudonyms")

    def __str__(self) -> str:
        return self.name


__all__ = ["Anchor", "Decision", "ParticipantMerge", "Pseudonym", "ReviewAct", "Withdrawable"]
