"""`manage.py export_facts [DIR] [--diff] [--to DIR]`"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from diplomacy.facts.exporting import export
from diplomacy.facts.tables import read_tables


class Command(BaseCommand):
    help = (
        "Bring what editors and reviewers taught back into the form of the fact files: officials, offices, tenures, places, topic phrases. "
        "--diff shows how the files would change and writes nothing; --to writes them into a folder."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=settings.FACTS_DIR, help="The files to start from.")
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--diff", action="store_true", help="Show the differences.")
        what.add_argument("--to", type=Path, metavar="DIR", help="Write the tables into this folder.")

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path = options["folder"]
        try:
            tables = list(export(folder, read_tables(folder)))
            if options["to"]:
                options["to"].mkdir(parents=True, exist_ok=True)
                for table in tables:
                    (options["to"] / f"{table.name}.csv").write_text(table.after, encoding="utf-8")
        except OSError as error:
            raise CommandError(str(error)) from error
        differences = [d for table in tables if (d := table.diff())]
        if options["to"]:
            self.stdout.write(f"Facts: {len(tables)} tables written, {len(differences)} with changes.")
        elif differences:
            self.stdout.write("\n".join(differences))
        else:
            self.stdout.write("Facts: as in the files.")
