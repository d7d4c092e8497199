"""Bring the catalogues of the interface's languages up to date."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from diplomacy.catalogues import languages, path_of, refresh


class Command(BaseCommand):
    help = "Refresh locale/*/LC_MESSAGES/django.po and compile it. Fails where a translation is missing, and names the messages."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        missing = {}
        for language in languages():
            missing[language] = refresh(language)
            self.stdout.write(f"{path_of(language)}: {len(missing[language])} without a translation")
            for message in missing[language]:
                self.stdout.write(f"  {message!r}")
        if any(missing.values()):
            raise CommandError("Translate the messages above, then run this again.")
