"""`manage.py load_chronology [DIR]`"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from diplomacy.chronology import load_chronology
from diplomacy.facts.tables import read_tables


class Command(BaseCommand):
    help = (
        "Put the chronology of known meetings (meetings.csv in a folder) on the timeline, as reports with a citation and no text. "
        "Loading again changes nothing. Exit status 1 where a row was bad; the rest is loaded."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=settings.BASE_DIR / "fixtures" / "chronology")

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path = options["folder"]
        try:
            account = load_chronology(read_tables(folder, ("meetings",)))
        except FileNotFoundError as error:
            raise CommandError(str(error)) from error
        for bad in account.bad:
            self.stderr.write(self.style.ERROR(str(bad)))
        self.stdout.write(f"Chronology: {account.made} new, {account.changed} changed, {account.same} as before")
        if account.bad:
            raise CommandError(f"{len(account.bad)} bad rows in {folder} (named above); the rest is loaded.")
