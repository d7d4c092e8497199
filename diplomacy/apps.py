from django.apps import AppConfig
from django.db.models.signals import post_delete, post_migrate, post_save
from django.utils.translation import gettext_lazy as _

from .roles import grant


class DiplomacyConfig(AppConfig):
    name = "diplomacy"
    verbose_name = _("Friendship Pass")

    def ready(self) -> None:
        from .index.upkeep import set_up
        from .search import INDEXED, keep_in_step

        post_migrate.connect(grant, sender=self, dispatch_uid="diplomacy.roles.grant")
        post_migrate.connect(set_up, sender=self, dispatch_uid="diplomacy.index.upkeep")
        for model in INDEXED:
            post_save.connect(keep_in_step, sender=model, dispatch_uid="diplomacy.search.save")
            post_delete.connect(keep_in_step, sender=model, dispatch_uid="diplomacy.search.delete")
