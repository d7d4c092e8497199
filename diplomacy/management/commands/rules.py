"""`manage.py rules`"""

from itertools import groupby
from typing import Any

from django.core.management.base import BaseCommand

from diplomacy.extraction.rules import RULES


class Command(BaseCommand):
    help = "Print the table of extraction rules as Markdown: what docs/rules.md holds (make docs)."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write("# Rules of extraction\n\n")
        self.stdout.write(
            "Made from `diplomacy/extraction/rules.py` by `make docs`. Each piece of evidence names the rule that read it; the examples are made up, and a test"
        )
        self.stdout.write("reads each of them to see its rule fire.\n\n")
        for reads, rules in groupby(RULES, key=lambda rule: rule.reads):
            self.stdout.write(f"## {reads.capitalize()}\n\n| rule | reason | example |\n| --- | --- | --- |")
            for rule in rules:
                example = " ".join(rule.example.split()).replace("|", "\\|")
                self.stdout.write(f"| `{rule.name}` | {rule.reason} | {example} |")
            self.stdout.write("")
