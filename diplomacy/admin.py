"""The stock admin: meetings can be corrected here too, and what was read looked at. What people said of them, facts and accounts have modules of their own."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet, URLField
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from . import accounts_admin, facts_admin, models, reviews_admin
from .corrections import ChangedMeanwhileError, correct, mark_reviewed
from .disputes import read_conflicts, read_log
from .forms import CHANGED_MEANWHILE, MeetingCorrectionForm, SeatForm, SeatFormSet, wanted_from
from .reviews_admin import ReadOnly, who
from .titles import title_and_date, title_of
from .wording import reasons_in_words

admin.site.site_header = gettext_lazy("Friendship Pass: for reviewers")
admin.site.site_title = gettext_lazy("Friendship Pass")
admin.site.index_title = gettext_lazy("Records and reference tables")


# -- meetings ---------------------------------------------------------------------------------------------------------


class SeatInline(admin.TabularInline):
    """Edited like rows, stored as corrections: whoever may correct a meeting may edit its seats."""

    model = models.Participation
    form = SeatForm
    formset = SeatFormSet
    extra = 1
    autocomplete_fields = ("participant", "office")
    verbose_name = gettext_lazy("participant")
    verbose_name_plural = gettext_lazy("participants")

    def _may(self, request: HttpRequest) -> bool:
        return request.user.has_perm("diplomacy.change_meeting")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request)


@admin.register(models.Meeting)
class MeetingAdmin(admin.ModelAdmin):
    form = MeetingCorrectionForm
    inlines = (SeatInline,)
    autocomplete_fields = ("place",)
    list_display = ("heading", "date", "format", "city", "confidence", "state", "open_conflicts")
    list_filter = ("state", "format", "precision", "country")
    search_fields = ("slug", "city", "participants__name", "participants__name_vi", "participants__name_zh")
    ordering = ("confidence", "first_day")
    actions = ("say_reviewed",)
    readonly_fields = ("public_page", "why_this_date", "doubts", "log")
    fieldsets = (
        (None, {"fields": ("public_page", "doubts", "date", "why_this_date", "format", "place", "topics")}),
        (gettext_lazy("Your change"), {"fields": ("reason", "seen_revision")}),
        (gettext_lazy("Corrections to this record"), {"fields": ("log",)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[models.Meeting]:
        return models.Meeting.objects.for_timeline()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # a meeting comes from a text

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # it goes when no text tells of it

    @admin.display(description=gettext_lazy("meeting"))
    def heading(self, meeting: models.Meeting) -> str:
        return title_of(meeting)

    @admin.display(description=gettext_lazy("conflicts"))
    def open_conflicts(self, meeting: models.Meeting) -> int:
        return len(meeting.conflicts)

    @admin.display(description=gettext_lazy("record"))
    def public_page(self, meeting: models.Meeting) -> str:
        stored = self.get_queryset(HttpRequest()).get(pk=meeting.pk)  # a form that was refused has changed `meeting`
        words = title_and_date(stored)
        return format_html('<a href="{}">{}</a>', meeting.get_absolute_url(), words)

    @admin.display(description=gettext_lazy("why this date"))
    def why_this_date(self, meeting: models.Meeting) -> str:
        return " ".join(reasons_in_words(meeting.date_reasons)) or "–"

    @admin.display(description=gettext_lazy("doubts"))
    def doubts(self, meeting: models.Meeting) -> str:
        told = [(f"{c.field}: {c.shown} / {'; '.join(c.others)}",) for c in read_conflicts(meeting)]
        told += [
            (_("May be the same as %(other)s") % {"other": title_of(o)},) for o in meeting.possible_duplicates.all()
        ]
        return format_html_join("", "<div>{}</div>", told) or _("None.")

    @admin.display(description=gettext_lazy("corrections"))
    def log(self, meeting: models.Meeting) -> str:
        rows = [
            (
                entry.correction.created_at.date().isoformat(),
                entry.field,
                entry.before,
                entry.after,
                entry.correction.reason,
                entry.correction.user,
                _("(withdrawn)") if entry.correction.withdrawn_at else "",
            )
            for entry in read_log(meeting)
        ]
        return format_html_join("", "<div>{} {}: {} → {}. {} {} {}</div>", rows) or _("None yet.")

    # The forms are read, not saved: what they change becomes corrections, and the meeting is concluded again.

    def save_model(self, request: HttpRequest, obj: models.Meeting, form: ModelForm, change: bool) -> None:
        """Nothing is written to the meeting itself."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        (seats,) = formsets
        if not form.wants_change() and not seats.has_changed():
            self.message_user(request, _("Nothing was changed."), messages.INFO)
            return
        made = correct(
            form.instance,
            wanted_from(form, seats),
            user=who(request),
            reason=form.cleaned_data["reason"],
            revision=form.cleaned_data["seen_revision"],
        )
        said = ngettext("%d correction recorded.", "%d corrections recorded.", len(made)) % len(made)
        self.message_user(request, said if made else _("Put back to what the sources say."), messages.SUCCESS)

    def response_change(self, request: HttpRequest, obj: models.Meeting) -> HttpResponse:
        """Where to go next; what was done is said already, and "was changed" would not be true of it."""
        return redirect(request.path) if "_continue" in request.POST else self.response_post_save_change(request, obj)

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        try:
            return super().changeform_view(request, *args, **kwargs)
        except ChangedMeanwhileError:  # between the check of the form and the lock
            self.message_user(request, CHANGED_MEANWHILE, messages.ERROR)
            return redirect(request.path)

    def construct_change_message(self, request: HttpRequest, form: Any, formsets: Any, add: bool = False) -> Any:
        return form.cleaned_data.get("reason") or _("Looked at, nothing changed.")

    @admin.action(description=gettext_lazy("Mark as reviewed"), permissions=["change"])
    def say_reviewed(self, request: HttpRequest, meetings: QuerySet[models.Meeting]) -> None:
        done = 0
        for meeting in meetings:
            try:
                mark_reviewed(meeting, user=who(request))
            except (ChangedMeanwhileError, models.Meeting.DoesNotExist):
                self.message_user(request, CHANGED_MEANWHILE, messages.ERROR)
            else:
                done += 1
        self.message_user(request, ngettext("%d meeting reviewed.", "%d meetings reviewed.", done) % done)


# -- what was read ----------------------------------------------------------------------------------------------------


class ReportInline(ReadOnly, admin.TabularInline):
    model = models.Report
    fields = ("position", "reported", "date", "meeting", "confidence")
    extra = 0


@admin.register(models.Article)
class ArticleAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("__str__", "publisher", "published", "language", "name", "ingested_at")
    list_filter = ("language", "publisher")
    list_select_related = ("publisher",)
    search_fields = ("title", "name", "location")
    date_hierarchy = "published"
    formfield_overrides = {URLField: {"assume_scheme": "https"}}
    inlines = (ReportInline,)
    readonly_fields = ("whole_text",)

    @admin.display(description=gettext_lazy("text"))
    def whole_text(self, article: models.Article) -> str:
        return format_html('<div class="readonly">{}</div>', article.text)


__all__ = ["accounts_admin", "facts_admin", "reviews_admin"]  # imported so that they register what they are for
