"""Meetings: what all reports and all corrections amount to."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.db import models
from django.db.models import Case, F, OuterRef, Prefetch, Q, Subquery, When
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from diplomacy.extraction.vocabulary import Format, Precision, Side

from .fields import CountryField, PartlyDated
from .people import Office, Participant
from .reference import Place, Topic


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def with_all(self, officials: Iterable[Participant]) -> MeetingQuerySet:
        """Those in which every one of the officials took part."""
        found = self
        for official in officials:
            found = found.filter(pk__in=Participation.objects.filter(participant=official).values("meeting"))
        return found

    def about(self, topics: Iterable[Topic]) -> MeetingQuerySet:
        """Those that touched every one of the topics."""
        found = self
        for topic in topics:
            found = found.filter(pk__in=Meeting.topics.through.objects.filter(topic=topic).values("meeting"))
        return found

    def of_the_pair_leading(self, meeting: Meeting) -> MeetingQuerySet:
        """Those in which both of its leading officials took part; none where either is not known by name."""
        pair = meeting.leading_pair
        return self.with_all(pair) if pair else self.none()

    def newest_first(self) -> MeetingQuerySet:
        """By first day, vaguer dates after exact ones of the same first day; without a year last."""
        return self.order_by(F("first_day").desc(nulls_last=True), "date_rank", "-pk")

    def oldest_first(self) -> MeetingQuerySet:
        """The same read forwards: a month still follows its days, and a year its months."""
        closing = Case(When(precision__in=(Precision.DAY, Precision.RANGE), then="first_day"), default="last_day")
        return self.order_by(closing.asc(nulls_last=True), "date_rank", "pk")

    def for_timeline(self) -> MeetingQuerySet:
        """With all that an entry shows of the meeting itself, in a fixed number of queries."""
        seats = Participation.objects.select_related("participant", "office")
        return self.with_cities().select_related("place").prefetch_related(Prefetch("participations", seats), "topics")

    def with_cities(self) -> MeetingQuerySet:
        """With the city in the reader's language as `city_called`: meetings hold its English name, which need not be a row of its own."""
        column = {"vi": "name_vi", "zh": "name_zh"}.get((get_language() or "")[:2])
        if column is None:
            return self
        namesakes = Place.objects.filter(name=OuterRef("city")).exclude(**{column: ""}).order_by("kind", "pk")
        return self.annotate(city_called=Subquery(namesakes.values(column)[:1]))


class MeetingsOnRecord(models.Manager.from_queryset(MeetingQuerySet)):  # type: ignore[misc]
    """All but those that a reviewer rejected, which are kept for their corrections, their address, and whoever takes the rejection back."""

    def get_queryset(self) -> MeetingQuerySet:
        return super().get_queryset().exclude(state=Meeting.State.REJECTED)


class Meeting(PartlyDated):
    """One occasion of direct contact that took place. Every value can be derived again from reports and corrections."""

    class State(models.TextChoices):
        AWAITING = "awaiting", _("Awaiting review")
        REVIEWED = "reviewed", _("Reviewed")
        CORRECTED = "corrected", _("Corrected")
        CHRONOLOGY = "chronology", _("From chronology")
        WITHOUT_SOURCE = "without-source", _("No longer in any source")
        REJECTED = "rejected", _("Not a meeting")

    FORMATS = [
        (Format.IN_PERSON.value, _("In person")),
        (Format.PHONE.value, _("Telephone")),
        (Format.VIDEO.value, _("Video")),
    ]

    slug = models.SlugField(
        _("slug"), max_length=200, unique=True, editable=False, help_text=_("The address; given once and never reused.")
    )
    format = models.CharField(_("form"), max_length=10, choices=FORMATS, blank=True)
    place = models.ForeignKey(
        Place,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="meetings",
        verbose_name=_("place"),
        help_text=_("The most exact place known. Empty for a call."),
    )
    city = models.CharField(_("city"), max_length=200, blank=True, editable=False)
    country = CountryField(_("country"), blank=True, editable=False)
    topics = models.ManyToManyField(Topic, blank=True, related_name="meetings", verbose_name=_("topics"))
    participants = models.ManyToManyField(
        Participant, through="diplomacy.Participation", related_name="meetings", verbose_name=_("officials")
    )
    confidence = models.FloatField(_("confidence"), default=0, editable=False)
    conflicts = models.JSONField(_("conflicts"), default=list, blank=True, editable=False)
    possible_duplicates = models.ManyToManyField(
        "self", blank=True, editable=False, verbose_name=_("possible duplicates")
    )
    state = models.CharField(_("state"), max_length=16, choices=State, default=State.AWAITING, editable=False)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("reviewed by"),
    )
    reviewed_at = models.DateTimeField(_("reviewed"), null=True, blank=True, editable=False)
    reviewed_revision = models.PositiveIntegerField(
        _("revision that was reviewed"), null=True, blank=True, editable=False
    )
    revision = models.PositiveIntegerField(_("revision"), default=1, editable=False)
    created_at = models.DateTimeField(_("first recorded"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)

    objects = MeetingsOnRecord()
    everything = MeetingQuerySet.as_manager()

    class Meta:
        ordering = (F("first_day").desc(nulls_last=True), "date_rank", "-pk")
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        constraints = (
            models.CheckConstraint(
                condition=Q(first_day__isnull=True, last_day__isnull=True)
                | Q(first_day__isnull=False, last_day__isnull=False, last_day__gte=F("first_day")),
                name="a_meeting_ends_after_it_starts",
                violation_error_message=_("The meeting ends before it starts."),
            ),
        )
        indexes = (models.Index(fields=("first_day", "date_rank", "id"), name="meetings_in_timeline_order"),)

    def __str__(self) -> str:
        return self.slug

    def get_absolute_url(self) -> str:
        return reverse("meeting", args=[self.slug])

    @property
    def leading_pair(self) -> tuple[Participant, Participant] | None:
        """Who leads China's side and who leads Vietnam's, where both are known by name."""
        leads = {s.side: s.participant for s in reversed(self.participations.all()) if s.participant}
        china, vietnam = leads.get(Side.CHINA), leads.get(Side.VIETNAM)
        return (china, vietnam) if china and vietnam else None


class MeetingAddress(models.Model):
    """Every address that was ever given to a meeting. One whose meeting is gone answers 410 and is never given again."""

    slug = models.SlugField(_("slug"), max_length=200, unique=True)
    meeting = models.ForeignKey(
        Meeting, models.SET_NULL, null=True, related_name="addresses", verbose_name=_("meeting")
    )

    class Meta:
        verbose_name = _("address of a meeting")
        verbose_name_plural = _("addresses of meetings")

    def __str__(self) -> str:
        return self.slug


class SearchText(models.Model):
    """The words of a meeting, folded, for searching (`diplomacy.search`)."""

    meeting = models.OneToOneField(
        Meeting, models.CASCADE, primary_key=True, related_name="search_text", verbose_name=_("meeting")
    )
    folded = models.TextField(_("words"))

    class Meta:
        verbose_name = _("words of a meeting")
        verbose_name_plural = _("words of meetings")

    def __str__(self) -> str:
        return f"words of {self.meeting_id}"


class Participation(models.Model):
    """A seat at the table: whoever sat there, for which side, in which office."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="participations", verbose_name=_("meeting"))
    position = models.PositiveSmallIntegerField(
        _("position"), default=0, help_text=_("The first of each side leads it.")
    )
    side = CountryField(_("side"))
    participant = models.ForeignKey(
        Participant,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="participations",
        verbose_name=_("official"),
        help_text=_("Empty for someone given by office alone."),
    )
    office = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, related_name="participations", verbose_name=_("office")
    )
    role = models.CharField(_("office as printed"), max_length=300, blank=True)
    key = models.CharField(
        _("key"), max_length=200, editable=False, help_text=_("By which evidence and corrections name this seat.")
    )
    reasons = models.JSONField(_("reasons and doubts"), default=list, blank=True, editable=False)

    class Meta:
        ordering = ("position",)
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        constraints = (
            models.UniqueConstraint(
                fields=("meeting", "key"),
                name="someone_sits_at_a_table_once",
                violation_error_message=_("This person is in the meeting already."),
            ),
            models.CheckConstraint(
                condition=Q(participant__isnull=False) | Q(office__isnull=False) | ~Q(role=""),
                name="a_seat_has_a_person_or_an_office",
                violation_error_message=_("Name the official, the office, or both."),
            ),
        )

    def __str__(self) -> str:
        return str(self.participant or self.office or self.role)

    @property
    def title(self) -> str:
        """The office on that day, in the usual English where it is on the list, else as printed."""
        return self.office.title if self.office else self.role
