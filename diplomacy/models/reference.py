"""What the software knows beforehand and editors keep right: publishers, places, topics."""

from django.db import models
from django.db.models.functions import Length
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from diplomacy.extraction.vocabulary import Language

from .fields import SIDES, CountryField, LinesField

models.CharField.register_lookup(Length)

LANGUAGES = [
    (Language.ENGLISH.value, _("English")),
    (Language.VIETNAMESE.value, _("Vietnamese")),
    (Language.CHINESE.value, _("Chinese")),
]


class Publisher(models.Model):
    """Who issued an article: the agency or ministry, before the site that reprints it."""

    class Kind(models.TextChoices):
        AGENCY = "agency", _("news agency")
        NEWSPAPER = "newspaper", _("newspaper")
        MINISTRY = "ministry", _("ministry")
        BROADCASTER = "broadcaster", _("broadcaster")
        PORTAL = "portal", _("portal")

    slug = models.SlugField(_("slug"), unique=True, help_text=_("Part of addresses; keep it once it is in use."))
    name = models.CharField(_("name"), max_length=200)
    name_vi = models.CharField(_("Vietnamese name"), max_length=200, blank=True)
    name_zh = models.CharField(_("Chinese name"), max_length=200, blank=True)
    aliases = LinesField(
        _("other names"), help_text=_("One to a line, in any script: how texts and bylines credit it.")
    )
    country = CountryField(_("country"), blank=True, help_text=_("ISO code of two letters."))
    languages = LinesField(_("languages"), help_text=_("ISO codes, one to a line."))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.PORTAL)
    speaks_for = models.CharField(
        _("speaks for"),
        max_length=2,
        blank=True,
        choices=SIDES,
        help_text=_("The side whose state or party press it belongs to; empty for everybody else."),
    )
    domains = LinesField(_("domains"), help_text=_("Host names of its site, one to a line."))
    note = models.TextField(_("note"), blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ("name",)
        verbose_name = _("publisher")
        verbose_name_plural = _("publishers")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("publisher", args=[self.slug])


class Place(models.Model):
    """A city, province, border gate or venue."""

    class Kind(models.TextChoices):
        CITY = "city", _("city")
        PROVINCE = "province", _("province")
        GATE = "border-gate", _("border gate")
        VENUE = "venue", _("venue")

    slug = models.SlugField(_("slug"), unique=True)
    name = models.CharField(_("name"), max_length=200, help_text=_("Usual English spelling, without diacritics."))
    name_vi = models.CharField(_("Vietnamese name"), max_length=200, blank=True)
    name_zh = models.CharField(_("Chinese name"), max_length=200, blank=True)
    aliases = LinesField(_("other names"), help_text=_("One to a line, in any script."))
    country = CountryField(_("country"), help_text=_("ISO code of two letters."))
    admin = models.CharField(
        _("belongs to"), max_length=200, blank=True, help_text=_("For a venue its city, for a city its province.")
    )
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    longitude = models.FloatField(_("longitude"), null=True, blank=True)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.CITY)
    note = models.TextField(_("note"), blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ("name",)
        verbose_name = _("place")
        verbose_name_plural = _("places")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("place", args=[self.slug])

    @property
    def city(self) -> str:
        """The city that it is or lies in; empty for a province."""
        if self.kind == self.Kind.PROVINCE:
            return ""
        return self.name if self.kind in (self.Kind.CITY, self.Kind.GATE) else self.admin


class Topic(models.Model):
    """A subject from the closed list of the annotation guidelines."""

    slug = models.SlugField(_("slug"), unique=True)
    title = models.CharField(_("title"), max_length=200)
    title_vi = models.CharField(_("Vietnamese title"), max_length=200, blank=True)
    title_zh = models.CharField(_("Chinese title"), max_length=200, blank=True)
    short = models.CharField(_("short title"), max_length=60, help_text=_("For lists and labels."))
    short_vi = models.CharField(_("Vietnamese short title"), max_length=60, blank=True)
    short_zh = models.CharField(_("Chinese short title"), max_length=60, blank=True)
    description = models.TextField(_("what belongs to it"), blank=True)
    description_vi = models.TextField(_("what belongs to it, in Vietnamese"), blank=True)
    description_zh = models.TextField(_("what belongs to it, in Chinese"), blank=True)
    position = models.PositiveSmallIntegerField(_("position in the list"), default=0)

    history = HistoricalRecords()

    class Meta:
        ordering = ("position", "title")
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def __str__(self) -> str:
        return self.short

    def get_absolute_url(self) -> str:
        return reverse("topic", args=[self.slug])


class TopicPhrase(models.Model):
    """Wording that signals a topic."""

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="phrases", verbose_name=_("topic"))
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES)
    phrase = models.CharField(_("phrase"), max_length=200)
    note = models.CharField(
        _("note"), max_length=300, blank=True, help_text=_("Whose wording it is, where that is known.")
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ("topic", "language", "phrase")
        verbose_name = _("phrase")
        verbose_name_plural = _("phrases")
        constraints = (
            models.UniqueConstraint(
                fields=("topic", "language", "phrase"),
                name="a_phrase_signals_a_topic_once",
                violation_error_message=_("This topic has that phrase already."),
            ),
        )

    def __str__(self) -> str:
        return self.phrase


class LoadedFact(models.Model):
    """A row of the fact files as it was last loaded, so that the next loading can tell what an editor changed since."""

    table = models.CharField(_("table"), max_length=30)
    key = models.CharField(_("key"), max_length=400)
    object_id = models.BigIntegerField(_("row"))
    cells = models.JSONField(_("values as loaded"))

    class Meta:
        verbose_name = _("loaded fact")
        verbose_name_plural = _("loaded facts")
        constraints = (models.UniqueConstraint(fields=("table", "key"), name="a_fact_is_loaded_into_one_row"),)

    def __str__(self) -> str:
        return f"{self.table}: {self.key}"
