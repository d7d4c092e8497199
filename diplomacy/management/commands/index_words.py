"""Write the words that meetings are searched by anew."""

from typing import Any

from django.core.management.base import BaseCommand

from diplomacy.search import index_all


class Command(BaseCommand):
    help = "Write the words of all meetings anew. Needed after an upgrade that says so: otherwise a meeting's words are written whenever it is."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Words of {index_all()} meetings written.")
