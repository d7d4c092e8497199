"""`manage.py reread [--naming WORDS …] [--article SLUG …] [--yes]`"""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from diplomacy.extraction import Gazetteer
from diplomacy.facts.snapshot import facts_from_database
from diplomacy.models import Article
from diplomacy.rereading import Rereading, naming, reread


class Command(BaseCommand):
    help = (
        "Read stored articles again with the facts and rules of today. Without --yes it only shows what would change. Corrections and decisions are kept; "
        "where a source moved underneath one, the record shows the conflict. Exit status 1 where an article could not be read or stored; the rest goes on."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--naming", nargs="+", metavar="WORDS", help="Only articles whose text has one of these.")
        parser.add_argument("--article", nargs="+", metavar="SLUG", help="Only these articles.")
        parser.add_argument("--yes", action="store_true", help="Do it, rather than show what would be done.")

    def handle(self, *args: Any, **options: Any) -> None:
        facts = facts_from_database(settings.FACTS_DIR)
        if not facts.officials:
            raise CommandError("No facts are loaded, so nobody would be recognised. Run: manage.py load_facts")
        articles = naming(options["naming"]) if options["naming"] else Article.objects.all()
        if options["article"]:
            articles = articles.filter(slug__in=options["article"])
        articles = articles.select_related("text_row").order_by("pk")
        done = reread(articles, Gazetteer(facts), dry_run=not options["yes"])
        self._tell(done, options["yes"])
        for failure in done.failures:
            self.stderr.write(self.style.ERROR(str(failure)))
        if done.failures:
            raise CommandError(f"{len(done.failures)} articles could not be read again (named above).")

    def _tell(self, done: Rereading, did: bool) -> None:
        if not did:
            self.stdout.write("Nothing was written. With --yes it would be:")
        for meeting in done.meetings:
            sign = "+" if meeting.before is None else "-" if meeting.after is None else "~"
            self.stdout.write(f"{sign} {meeting.slug}")
            for name, was, is_now in meeting.fields():
                self.stdout.write(f"    {name}: {was or '–'} → {is_now or '–'}")
        self.stdout.write(
            f"Articles: {done.articles} read again. Meetings: {len(done.meetings)} different, "
            f"{len(done.account.meetings.in_conflict)} in conflict."
        )
