"""What reviewers and visitors said, in the admin: lists to look through, with who, when and why. Nothing is edited here; what stands can be taken back."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from . import models
from .corrections import withdraw
from .decisions import split_people, withdraw_decisions
from .suggestions import decide

_FIRST_WORDS = 6  # of an article's title, in a list


class ReadOnly:
    """What was read, or is written elsewhere, is for looking at."""

    def has_add_permission(self, *args: Any, **kwargs: Any) -> bool:
        return False

    def has_change_permission(self, *args: Any, **kwargs: Any) -> bool:
        return False

    def has_delete_permission(self, *args: Any, **kwargs: Any) -> bool:
        return False


class ForReviewers(ReadOnly):
    """Looked at by whoever may; actions on it are for those who may correct meetings."""

    def has_review_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("diplomacy.change_meeting")


def who(request: HttpRequest) -> User:
    """The person signed in: the admin lets nobody else this far."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


class InForce(admin.SimpleListFilter):
    title = gettext_lazy("state")
    parameter_name = "stands"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", gettext_lazy("in force")), ("no", gettext_lazy("withdrawn"))]

    def queryset(self, request: HttpRequest, rows: QuerySet) -> QuerySet:
        return rows if self.value() is None else rows.filter(withdrawn_at__isnull=self.value() == "yes")


_BY_WHOM = ("user", admin.RelatedOnlyFieldListFilter)


# -- values -----------------------------------------------------------------------------------------------------------


@admin.register(models.Correction)
class CorrectionAdmin(ForReviewers, admin.ModelAdmin):
    list_display = (
        "created_at",
        "meeting",
        "field",
        "action",
        "key",
        "value",
        "extracted",
        "reason",
        "user",
        "withdrawn_at",
    )
    list_filter = ("field", "action", InForce, _BY_WHOM)
    list_select_related = ("meeting", "user")
    search_fields = ("meeting__slug", "reason", "user__username")
    date_hierarchy = "created_at"
    actions = ("take_back",)

    @admin.action(description=gettext_lazy("Withdraw: the extracted value returns"), permissions=["review"])
    def take_back(self, request: HttpRequest, corrections: QuerySet[models.Correction]) -> None:
        for correction in corrections.select_related("meeting"):
            withdraw(correction, user=who(request))
        self.message_user(request, _("Withdrawn. The extracted values are back."), messages.SUCCESS)


# -- identity ---------------------------------------------------------------------------------------------------------


def _report(anchor: models.Anchor | None) -> str:
    """A report that was decided on: the text that it is of, as a link, and its date."""
    if anchor is None:
        return "–"
    if anchor.article is None:
        return f"{anchor.chronology_key} {anchor.date}".strip()
    words = str(anchor.article).split()
    title = " ".join(words[:_FIRST_WORDS]) + ("…" if len(words) > _FIRST_WORDS else "")
    return format_html('<a href="{}">{}</a> {}', anchor.article.get_absolute_url(), title, anchor.date)


@admin.register(models.Decision)
class DecisionAdmin(ForReviewers, admin.ModelAdmin):
    """One meeting, not the same, not a meeting. A decision on several reports is several rows, taken back together."""

    list_display = ("created_at", "user", "verdict", "reason", "report", "other_report", "withdrawn_at")
    list_filter = ("verdict", InForce, _BY_WHOM)
    list_select_related = ("one__article", "other__article", "user")
    search_fields = (
        "reason",
        "user__username",
        "meeting__slug",
        *(f"{end}__{name}" for end in ("one", "other") for name in ("article__title", "article__name")),
        *(f"{end}__chronology_key" for end in ("one", "other")),
    )
    date_hierarchy = "created_at"
    fields = (
        "verdict",
        "report",
        "other_report",
        "meeting",
        "reason",
        ("user", "created_at"),
        ("withdrawn_by", "withdrawn_at"),
        "batch",
    )
    actions = ("take_back",)

    @admin.display(description=gettext_lazy("report"), ordering="one__date")
    def report(self, decision: models.Decision) -> str:
        return _report(decision.one)

    @admin.display(description=gettext_lazy("other report"), ordering="other__date")
    def other_report(self, decision: models.Decision) -> str:
        return _report(decision.other)

    @admin.action(
        description=gettext_lazy("Take back, with all that was decided together with it"), permissions=["review"]
    )
    def take_back(self, request: HttpRequest, decisions: QuerySet[models.Decision]) -> None:
        chosen = decisions.filter(withdrawn_at__isnull=True).order_by().values_list("batch", flat=True)
        batches = sorted(set(chosen))
        n = models.Decision.objects.in_force().filter(batch__in=batches).count()
        for batch in batches:
            withdraw_decisions(batch, user=who(request))
        said = ngettext("%(n)d decision was taken back.", "%(n)d decisions were taken back.", n) % {"n": n}
        self.message_user(request, said, messages.SUCCESS if n else messages.INFO)


@admin.register(models.ParticipantMerge)
class ParticipantMergeAdmin(ReadOnly, admin.ModelAdmin):
    """Two officials who are one."""

    list_display = ("created_at", "user", "participant", "into", "reason", "withdrawn_at")
    list_filter = (InForce, "participant__side", _BY_WHOM)
    list_select_related = ("participant", "into", "user")
    search_fields = (
        "reason",
        "user__username",
        *(
            f"{end}__{name}"
            for end in ("participant", "into")
            for name in ("name", "name_vi", "name_zh", "slug", "other_names__name")
        ),
    )
    date_hierarchy = "created_at"
    fields = ("participant", "into", "reason", ("user", "created_at"), ("withdrawn_by", "withdrawn_at"))
    actions = ("take_back",)

    def has_teach_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("diplomacy.change_participant")

    @admin.action(description=gettext_lazy("Take back: they are two again"), permissions=["teach"])
    def take_back(self, request: HttpRequest, merges: QuerySet[models.ParticipantMerge]) -> None:
        chosen = list(merges.filter(withdrawn_at__isnull=True))
        for merge in chosen:
            split_people(merge, user=who(request))
        n = len(chosen)
        said = ngettext("%(n)d decision was taken back.", "%(n)d decisions were taken back.", n) % {"n": n}
        self.message_user(request, said, messages.SUCCESS if n else messages.INFO)


@admin.register(models.ReviewAct)
class ReviewActAdmin(ReadOnly, admin.ModelAdmin):
    """Who did what at the desk, undone or not."""

    list_display = ("created_at", "user", "kind", "meeting", "undone_at")
    list_filter = ("kind", ("undone_at", admin.EmptyFieldListFilter), _BY_WHOM)
    list_select_related = ("meeting", "user")
    search_fields = ("meeting__slug", "user__username")
    date_hierarchy = "created_at"


# -- visitors ---------------------------------------------------------------------------------------------------------


@admin.register(models.Suggestion)
class SuggestionAdmin(ForReviewers, admin.ModelAdmin):
    list_display = ("made_at", "address", "about", "words", "source", "state", "decided_by", "of_one_network")
    list_filter = ("state", "about")
    search_fields = ("words", "source", "address__slug")
    list_select_related = ("address", "decided_by")
    date_hierarchy = "made_at"
    actions = ("take_up", "decline")

    @admin.display(description=gettext_lazy("network"), ordering="network")
    def of_one_network(self, suggestion: models.Suggestion) -> str:
        """A link to all of that network, for whoever clears up after a flood."""
        if not suggestion.network:
            return "–"
        return format_html('<a href="?network__exact={}">{}…</a>', suggestion.network, suggestion.network[:6])

    def _decide(self, request: HttpRequest, suggestions: QuerySet[models.Suggestion], *, taken: bool) -> None:
        for suggestion in suggestions:
            decide(suggestion, taken=taken, user=who(request))

    @admin.action(description=gettext_lazy("Taken up: the record was looked at and put right"), permissions=["review"])
    def take_up(self, request: HttpRequest, suggestions: QuerySet[models.Suggestion]) -> None:
        self._decide(request, suggestions, taken=True)

    @admin.action(description=gettext_lazy("Decline"), permissions=["review"])
    def decline(self, request: HttpRequest, suggestions: QuerySet[models.Suggestion]) -> None:
        self._decide(request, suggestions, taken=False)


__all__ = ["ForReviewers", "ReadOnly", "who"]
