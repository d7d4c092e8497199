"""The fact tables in the admin: edited with a history, imported and exported as CSV with the differences shown first."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest
from django.utils.translation import gettext as _
from import_export import fields, resources, widgets
from import_export.admin import ImportExportMixin
from import_export.formats.base_formats import CSV
from simple_history.admin import SimpleHistoryAdmin

from . import models
from .harmless import escaped, unescaped
from .models.fields import LinesField

# -- CSV --------------------------------------------------------------------------------------------------------------


class HarmlessCSV(CSV):
    """CSV in which a spreadsheet finds nothing to run, and which comes back as it was. The library's own way takes the sign away for good."""

    def export_data(self, dataset: Any, **kwargs: Any) -> Any:
        return super().export_data(_each_cell(dataset, lambda cell: escaped(str(cell))), **kwargs)

    def create_dataset(self, in_stream: Any, **kwargs: Any) -> Any:
        return _each_cell(super().create_dataset(in_stream, **kwargs), unescaped)


def _each_cell(dataset: Any, change: Callable[[str], str]) -> Any:
    """A dataset of the library's, with every cell changed."""
    rows = ([change(cell) for cell in row] for row in dataset)
    return type(dataset)(*rows, headers=dataset.headers)


class ListWidget(widgets.Widget):
    """A list of words in one cell, separated by semicolons, as in the fact files."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> list[str]:
        return [part.strip() for part in (value or "").split(";") if part.strip()]

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return ";".join(value or ())


class FactResource(resources.ModelResource):
    """A table of facts as CSV. A row is found by its natural key; whatever the admin's form would refuse is refused with its line."""

    @classmethod
    def widget_from_django_field(cls, f: Any, default: Any = widgets.Widget) -> Any:
        return ListWidget if isinstance(f, LinesField) else super().widget_from_django_field(f, default)

    def after_init_instance(self, instance: Model, new: bool, row: Any, **kwargs: Any) -> None:
        instance._change_reason = _("imported")  # type: ignore[attr-defined]


def _resource(model: type[Model], *key: str, **relations: type[Model]) -> type[FactResource]:
    """A resource for a model, found by the columns of `key`; `relations` are named by their slugs."""
    columns = {
        name: fields.Field(column_name=name, attribute=name, widget=widgets.ForeignKeyWidget(other, "slug"))
        for name, other in relations.items()
    }
    options = {
        "model": model,
        "import_id_fields": key,
        "exclude": ("id",),
        "skip_unchanged": True,
        "report_skipped": False,
        "clean_model_instances": True,
        "use_transactions": True,
    }
    return type(f"{model.__name__}Resource", (FactResource,), columns | {"Meta": type("Meta", (), options)})


class FactAdmin(ImportExportMixin, SimpleHistoryAdmin):
    """A row of the fact tables. Its slug is what reports, corrections and addresses name it by: given once, it stays."""

    formats = (HarmlessCSV,)
    slug_from: tuple[str, ...] = ()  # the slug of a new row is proposed from these

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fixed = super().get_readonly_fields(request, obj)
        return (*fixed, "slug") if obj and hasattr(obj, "slug") else fixed

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return {"slug": self.slug_from} if self.slug_from and not obj else {}

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: Any = None
    ) -> Any:
        """To go back to an earlier version is a change: the library itself would let everybody who may look do it."""
        if request.method == "POST" and not self.has_change_permission(request):
            raise PermissionDenied
        return super().history_form_view(request, object_id, version_id, extra_context)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nothing that a meeting shows can be deleted: it would vanish from it."""
        used = obj is not None and hasattr(obj, "meetings") and obj.meetings.exists()
        return super().has_delete_permission(request, obj) and not used


# -- tables -----------------------------------------------------------------------------------------------------------


class OtherNameInline(admin.TabularInline):
    model = models.OtherName
    extra = 0


class TenureInline(admin.TabularInline):
    model = models.Tenure
    extra = 0
    autocomplete_fields = ("office",)


@admin.register(models.Participant)
class ParticipantAdmin(FactAdmin):
    resource_classes = (_resource(models.Participant, "slug"),)
    list_display = ("name", "name_vi", "name_zh", "side", "provisional")
    list_filter = ("side", "provisional")
    search_fields = ("name", "name_vi", "name_zh", "other_names__name", "slug")
    inlines = (OtherNameInline, TenureInline)
    slug_from = ("name",)


@admin.register(models.Office)
class OfficeAdmin(FactAdmin):
    resource_classes = (_resource(models.Office, "slug"),)
    list_display = ("title", "side", "rank", "body")
    list_filter = ("side", "rank")
    search_fields = ("title", "title_vi", "title_zh", "slug", "body")


@admin.register(models.Place)
class PlaceAdmin(FactAdmin):
    resource_classes = (_resource(models.Place, "slug"),)
    list_display = ("name", "name_vi", "name_zh", "kind", "admin", "country")
    list_filter = ("kind", "country")
    search_fields = ("name", "name_vi", "name_zh", "slug")


class PhraseInline(admin.TabularInline):
    model = models.TopicPhrase
    extra = 0


@admin.register(models.Topic)
class TopicAdmin(FactAdmin):
    resource_classes = (_resource(models.Topic, "slug"),)
    list_display = ("title", "short", "slug", "position")
    search_fields = ("title", "slug")
    inlines = (PhraseInline,)


@admin.register(models.Publisher)
class PublisherAdmin(FactAdmin):
    resource_classes = (_resource(models.Publisher, "slug"),)
    list_display = ("name", "kind", "country", "speaks_for")
    list_filter = ("kind", "speaks_for")
    search_fields = ("name", "slug")


@admin.register(models.Tenure)
class TenureAdmin(FactAdmin):
    resource_classes = (
        _resource(
            models.Tenure, "participant", "office", "start", participant=models.Participant, office=models.Office
        ),
    )
    list_display = ("participant", "office", "start", "end", "status")
    list_filter = ("status", "office__side")
    search_fields = ("participant__name", "participant__name_vi", "participant__name_zh", "office__title")
    autocomplete_fields = ("participant", "office")
    list_select_related = ("participant", "office")


@admin.register(models.OtherName)
class OtherNameAdmin(FactAdmin):
    resource_classes = (_resource(models.OtherName, "participant", "name", participant=models.Participant),)
    list_display = ("name", "participant")
    search_fields = ("name", "participant__name", "participant__name_vi", "participant__name_zh")
    autocomplete_fields = ("participant",)
    list_select_related = ("participant",)


@admin.register(models.TopicPhrase)
class TopicPhraseAdmin(FactAdmin):
    resource_classes = (_resource(models.TopicPhrase, "topic", "language", "phrase", topic=models.Topic),)
    list_display = ("phrase", "language", "topic", "note")
    list_filter = ("language", "topic")
    search_fields = ("phrase", "note")
    list_select_related = ("topic",)
