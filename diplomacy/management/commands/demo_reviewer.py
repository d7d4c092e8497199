"""`manage.py demo_reviewer`"""

import secrets
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandError

from diplomacy.roles import EDITORS

NAME = "demo"


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
        user.groups.add(Group.objects.get(name=EDITORS))
        self.stdout.write(
            f"Demonstration reviewer: sign in at /accounts/login/ as {NAME} with the password {password} (shown only now)."
        )
