"""Whole articles, made up in the manner of many outlets, and the meetings that each tells of as news."""

from pathlib import Path

import pytest

SHELF = Path(__file__).resolve().parent


def articles(name: str) -> list[tuple[str, str, list[tuple[str, ...]]]]:
    """(name, text, meetings) of a file in the form that its first lines describe."""
    found = []
    for piece in ("\n" + (SHELF / name).read_text("utf-8")).split("\n=== ")[1:]:
        title, _, rest = piece.partition("\n")
        lines = rest.rstrip().split("\n")
        wanted = [tuple(part.strip() for part in line[1:].split("|")) for line in lines if line.startswith("> ")]
        found.append((title.strip(), "\n".join(line for line in lines if not line.startswith("> ")), sorted(wanted)))
    return found


def told(record) -> list[tuple[str, ...]]:
    return sorted(
        (
            report.date.edtf if report.date else "-",
            report.format.value if report.format else "-",
            (report.venue and report.venue.city) or "-",
            "; ".join(sorted(seat.name for seat in report.seats if seat.name)),
        )
        for report in record.reports
        if report.reported
    )


@pytest.mark.parametrize(
    ("text", "meetings"), [pytest.param(text, wanted, id=name) for name, text, wanted in articles("articles-en.txt")]
)
def test_an_english_article_tells_of_these_meetings_and_no_other(read, text, meetings):
    assert told(read(text)) == meetings
