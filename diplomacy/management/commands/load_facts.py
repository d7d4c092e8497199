"""`manage.py load_facts [DIR]`"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from diplomacy.facts.loading import load
from diplomacy.facts.tables import read_tables


class Command(BaseCommand):
    help = (
        "Load officials, offices, places, topics and publishers from the CSV files of a folder. "
        "Loading again changes nothing; what an editor changed stays. Exit status 1 where a row was bad; the rest is loaded."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=settings.FACTS_DIR)

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path = options["folder"]
        try:
            account = load(read_tables(folder))
        except FileNotFoundError as error:
            raise CommandError(str(error)) from error
        for bad in account.bad:
            self.stderr.write(self.style.ERROR(str(bad)))
        for table, rows in account.tables.items():
            if rows.made or rows.changed or rows.kept or rows.gone or options["verbosity"] > 1:
                said = [f"{rows.made} new", f"{rows.changed} changed", f"{rows.same} as before"]
                said += [f"{rows.kept} kept as an editor left them"] * bool(rows.kept)
                said += [f"{rows.gone} no longer in the files"] * bool(rows.gone)
                self.stdout.write(f"{table.replace('_', ' ')}: {', '.join(said)}")
        if not any(rows.made or rows.changed for rows in account.tables.values()):
            self.stdout.write("Facts: nothing new.")
        if account.bad:
            raise CommandError(f"{len(account.bad)} bad rows in {folder} (named above); the rest is loaded.")
