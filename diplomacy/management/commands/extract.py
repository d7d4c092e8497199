"""`manage.py extract PATH…`"""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from diplomacy.extraction import Gazetteer, extract
from diplomacy.extraction.documents import UnreadableDocument
from diplomacy.facts.records import facts_of
from diplomacy.facts.tables import read_tables
from diplomacy.sources import find


class Command(BaseCommand):
    help = (
        "Print what documents tell of meetings as JSON Lines, one object a document (evaluation/GUIDELINES.md), without touching the database. "
        "Failures go to standard error; the exit status is then 1."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument(
            "--facts", type=Path, default=settings.FACTS_DIR, metavar="DIR", help="Folder of the fact tables."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            tables = read_tables(options["facts"])
        except FileNotFoundError as error:
            raise CommandError(str(error)) from error
        for bad in tables.bad:
            self.stderr.write(str(bad))
        gazetteer = Gazetteer(facts_of(tables))
        failures = 0
        for source in find(options["paths"]):
            try:
                record = extract(source.read(), gazetteer)
            except UnreadableDocument as error:
                self.stderr.write(f"{source.name}: {error.detail}")
                failures += 1
                continue
            self.stdout.write(json.dumps(record.as_record(), ensure_ascii=False))
        if failures:
            raise CommandError(f"{failures} documents could not be read (named above).")
