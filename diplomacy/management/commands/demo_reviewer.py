"""`manage.py demo_reviewer`"""

import secrets
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.management.base import BaseCommand, CommandError
from django.db.models import Q, QuerySet

NAME = "demo"
_EDITED = ("participant", "othername", "office", "tenure", "place", "topic", "topicphrase", "publisher")


def _reviewers_permissions() -> QuerySet[Permission]:
    """To see everything of ours, to correct meetings, and to keep the reference tables; nothing about users."""
    ours = Permission.objects.filter(content_type__app_label="diplomacy")
    reference = Q(content_type__model__in=_EDITED) & (
        Q(codename__startswith="add_") | Q(codename__startswith="change_")
    )
    return ours.filter(Q(codename__startswith="view_") | Q(codename="change_meeting") | reference)


class Command(BaseCommand):
    help = "Create the demonstration reviewer, with a random password that is printed once. Only with DEBUG; does nothing where the account exists."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("A demonstration account exists only with DEBUG.")
        users = get_user_model().objects
        if users.filter(username=NAME).exists():
            return
        password = secrets.token_urlsafe(12)
        user = users.create_user(NAME, password=password, is_staff=True)
        user.user_permissions.set(_reviewers_permissions())
        self.stdout.write(
            f"Demonstration reviewer: sign in at /admin/ as {NAME} with the password {password} (shown only now)."
        )
