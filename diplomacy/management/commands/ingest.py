"""`manage.py ingest PATH…`"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from diplomacy.extraction import Gazetteer
from diplomacy.facts.snapshot import facts_from_database
from diplomacy.ingestion import Account, ingest
from diplomacy.sources import Source, find


class Command(BaseCommand):
    help = (
        "Read documents and store the meetings that they tell of. A folder stands for all texts in it. A document that is known changes nothing; "
        "one that cannot be read is named with the reason, the rest goes on, and the exit status is 1."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--dry-run", action="store_true", help="Read and count, and write nothing.")

    def handle(self, *args: Any, **options: Any) -> None:
        facts = facts_from_database(settings.FACTS_DIR)
        if not facts.officials:
            raise CommandError("No facts are loaded, so nobody would be recognised. Run: manage.py load_facts")
        sources = find(options["paths"])
        account = self._ingest(sources, Gazetteer(facts), options["dry_run"], options["verbosity"])
        self._tell(account, options["dry_run"])
        for failure in account.failures:
            self.stderr.write(self.style.ERROR(str(failure)))
        if account.failures:
            raise CommandError(f"{len(account.failures)} of {len(sources)} documents could not be read (named above).")

    def _ingest(self, sources: list[Source], gazetteer: Gazetteer, dry_run: bool, verbosity: int) -> Account:
        if not verbosity or not self.stdout.isatty():

            def write_line(source: Source, outcome: str) -> None:
                if verbosity:
                    self.stdout.write(f"{outcome:8}{source.name}")

            return ingest(sources, gazetteer, dry_run=dry_run, on_progress=write_line)
        columns = (
            TextColumn("Reading"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.description}"),
        )
        with Progress(*columns, console=Console()) as progress:
            task = progress.add_task("", total=len(sources))
            return ingest(
                sources,
                gazetteer,
                dry_run=dry_run,
                on_progress=lambda source, _: progress.update(task, advance=1, description=escape(source.name[:40])),
            )

    def _tell(self, account: Account, dry_run: bool) -> None:
        if dry_run:
            self.stdout.write("Dry run: nothing was written. It would have been:")
        articles = ", ".join(f"{account.articles[o]} {o}" for o in ("new", "known", "changed", "failed"))
        meetings = account.meetings
        found = [
            f"{len(meetings.made)} found",
            f"{len(meetings.merged)} merged",
            f"{len(meetings.in_conflict)} in conflict",
        ]
        found += [f"{len(meetings.changed)} changed"] * bool(meetings.changed)
        found += [f"{len(meetings.gone)} gone"] * bool(meetings.gone)
        self.stdout.write(f"Articles: {articles}")
        self.stdout.write(f"Meetings: {', '.join(found)}")
