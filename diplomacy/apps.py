from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

from .roles import grant


class DiplomacyConfig(AppConfig):
    name = "diplomacy"
    verbose_name = _("Friendship Pass")

    def ready(self) -> None:
        post_migrate.connect(grant, sender=self, dispatch_uid="diplomacy.roles.grant")
