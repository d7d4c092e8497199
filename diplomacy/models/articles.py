"""What was read: articles, what each says of meetings, and the passages that it rests on."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from diplomacy.extraction.vocabulary import Field

from .fields import PartlyDated, validate_known_date
from .reference import LANGUAGES, Publisher

NEWEST_FIRST = (F("published").desc(nulls_last=True), "-pk")  # databases differ on where a day stands that is not known


class ArticleQuerySet(models.QuerySet["Article"]):
    def newest_first(self) -> ArticleQuerySet:
        return self.order_by(*NEWEST_FIRST)

    def with_meeting_counts(self) -> ArticleQuerySet:
        """With what `meeting_count` needs; one query for a page of them, however many there are in all."""
        news = Report.objects.filter(reported=True, meeting__isnull=False).only("article", "meeting")
        return self.prefetch_related(models.Prefetch("reports", news, to_attr="news"))


class Article(models.Model):
    """A document as published. Its text stands in a table of its own, so that lists need not carry it."""

    news: list[Report]  # reports of a meeting, where `with_meeting_counts` looked them up

    slug = models.SlugField(_("slug"), max_length=140, unique=True)
    name = models.CharField(_("document"), max_length=300, help_text=_("The file's name, as it was ingested."))
    location = models.CharField(
        _("location"),
        max_length=2000,
        db_index=True,
        help_text=_(
            "Where it was read from: a path or an address. The same location with another text is a changed document."
        ),
    )
    content_hash = models.CharField(_("content hash"), max_length=64, unique=True, editable=False)
    title = models.CharField(_("title"), max_length=500, blank=True)
    url = models.URLField(_("address at the publisher"), max_length=2000, blank=True)
    publisher = models.ForeignKey(
        Publisher, models.PROTECT, null=True, blank=True, related_name="articles", verbose_name=_("publisher")
    )
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES, blank=True)
    published = models.DateField(
        _("published"), null=True, blank=True, help_text=_("The day of publication that the document states.")
    )
    given = models.JSONField(
        _("given beside the text"),
        default=dict,
        blank=True,
        editable=False,
        help_text=_("Address, title, publisher, day and language that were known without reading it."),
    )
    ingested_at = models.DateTimeField(_("ingested"), auto_now_add=True)
    changed_at = models.DateTimeField(_("last changed"), auto_now=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = NEWEST_FIRST
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        constraints = (
            models.CheckConstraint(
                condition=Q(content_hash__length=64),
                name="an_article_has_a_sha256_of_its_text",
                violation_error_message=_("The content hash must be a SHA-256 in hexadecimal."),
            ),
        )

    def __str__(self) -> str:
        return self.title or self.name

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.slug])

    @property
    def meeting_count(self) -> int:
        """Meetings that it tells of as news; for one of `with_meeting_counts`."""
        return len({report.meeting_id for report in self.news})

    @cached_property
    def text(self) -> str:
        """The canonical text; one query."""
        return self.text_row.text


class ArticleText(models.Model):
    """The canonical text of an article: NFC, LF line ends, fixed at the door; evidence counts its code points."""

    article = models.OneToOneField(
        Article, models.CASCADE, primary_key=True, related_name="text_row", verbose_name=_("article")
    )
    text = models.TextField(_("text"))

    class Meta:
        verbose_name = _("text of an article")
        verbose_name_plural = _("texts of articles")

    def __str__(self) -> str:
        return f"text of {self.article_id}"


class Report(PartlyDated):
    """One source's account of one meeting: an article's, as read, or a row of the chronology, whose source is cited and not stored.

    Replaced by the next reading, never edited.
    """

    article = models.ForeignKey(
        Article, models.CASCADE, null=True, blank=True, related_name="reports", verbose_name=_("article")
    )
    chronology_key = models.CharField(
        _("key in the chronology"),
        max_length=200,
        unique=True,
        null=True,
        blank=True,
        help_text=_("Row and number of the citation; empty for what was read."),
    )
    chronology = models.JSONField(
        _("row of the chronology"), default=dict, blank=True, help_text=_("Series, occasion, summary and discrepancy.")
    )
    meeting = models.ForeignKey(
        "diplomacy.Meeting",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="reports",
        verbose_name=_("meeting"),
        help_text=_("Empty for background that belongs to no meeting on record."),
    )
    position = models.PositiveSmallIntegerField(_("position in the article"))
    reported = models.BooleanField(_("news"), help_text=_("Told as news; otherwise as background."))
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    values = models.JSONField(
        _("values as read"), help_text=_("Format, place, people and topics; see diplomacy.claims.")
    )
    confidence = models.FloatField(_("confidence"), default=0)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("written by"),
        help_text=_("The reviewer who found in the text what the extractor missed; no reading replaces it."),
    )
    adrift = models.BooleanField(
        _("passage gone"),
        default=False,
        help_text=_("Written by a reviewer on a passage that the text no longer has."),
    )

    class Meta:
        ordering = ("article", "position")
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        constraints = (
            models.UniqueConstraint(fields=("article", "position"), name="an_article_has_one_report_at_each_position"),
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="a_report_ends_after_it_starts"),
            models.CheckConstraint(
                condition=Q(article__isnull=False, chronology_key__isnull=True)
                | Q(article__isnull=True, chronology_key__isnull=False),
                name="a_report_rests_on_an_article_or_on_the_chronology",
                violation_error_message=_("A report rests on an article or on a row of the chronology."),
            ),
        )
        indexes = (models.Index(fields=("first_day", "last_day"), name="reports_by_day"),)

    def __str__(self) -> str:
        return self.chronology_key or f"{self.article_id}#{self.position}"


class Citation(models.Model):
    """A page that a row of the chronology cites."""

    class Scope(models.TextChoices):
        MEETING = "meeting", _("tells of the meeting")
        VISIT = "visit", _("tells of the visit")
        ANNOUNCEMENT = "announcement", _("announced it")

    report = models.ForeignKey(Report, models.CASCADE, related_name="citations", verbose_name=_("report"))
    scope = models.CharField(_("scope"), max_length=12, choices=Scope, default=Scope.MEETING)
    url = models.URLField(_("address"), max_length=2000)
    publisher = models.ForeignKey(
        Publisher, models.PROTECT, null=True, blank=True, related_name="citations", verbose_name=_("publisher")
    )
    publisher_name = models.CharField(_("publisher as cited"), max_length=200, blank=True)
    language = models.CharField(_("language"), max_length=2, blank=True)
    published = models.CharField(_("published"), max_length=10, blank=True, validators=[validate_known_date])

    class Meta:
        ordering = ("pk",)
        verbose_name = _("citation")
        verbose_name_plural = _("citations")

    def __str__(self) -> str:
        return self.url


class SeatKey(models.Model):
    """A person or office that a report seats. By these, reports that may tell of one meeting are looked up."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="seat_keys", verbose_name=_("report"))
    key = models.CharField(_("key"), max_length=200, db_index=True)

    class Meta:
        verbose_name = _("seat key")
        verbose_name_plural = _("seat keys")
        constraints = (models.UniqueConstraint(fields=("report", "key"), name="a_report_seats_someone_once"),)

    def __str__(self) -> str:
        return self.key


class Evidence(models.Model):
    """A passage of an article that a value of a report rests on."""

    FIELDS = [
        (Field.DATE.value, _("Date")),
        (Field.PLACE.value, _("Place")),
        (Field.FORMAT.value, _("Form")),
        (Field.PARTICIPANTS.value, _("Who")),
        (Field.TOPICS.value, _("Topic")),
    ]

    report = models.ForeignKey(Report, models.CASCADE, related_name="evidence", verbose_name=_("report"))
    field = models.CharField(_("field"), max_length=12, choices=FIELDS)
    key = models.CharField(
        _("element"), max_length=200, blank=True, help_text=_("Which participant or topic, for fields with several.")
    )
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    quote = models.TextField(_("quote"))
    rule = models.CharField(_("rule"), max_length=60)

    class Meta:
        ordering = ("start", "end")
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        constraints = (
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="evidence_quotes_at_least_one_character"),
        )

    def __str__(self) -> str:
        return self.quote
