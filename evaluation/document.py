"""`make evaluate`: what extraction is worth, as `docs/evaluation.md`. Figures of development sets' thirds put aside are not made here."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(HERE), str(ROOT)]

import run  # noqa: E402
import score  # noqa: E402

from diplomacy.extraction import Gazetteer  # noqa: E402
from diplomacy.facts.records import facts_of  # noqa: E402
from diplomacy.facts.tables import read_tables  # noqa: E402

LANGUAGES = {"en": "English", "vi": "Vietnamese", "zh": "Chinese"}
COLUMNS = {
    "meetings": "meetings F1",
    "negatives": "negatives",
    "date": "date",
    "date_given": "date given",
    "date_sound": "date sound",
    "format": "format",
    "city": "city",
    "participants": "participants F1",
    "topics": "topics F1",
    "record": "whole records",
    "published": "published",
    "publisher": "publisher",
}
OPENING = """# What extraction is worth

Made by `make evaluate` at commit `{commit}`, {day}. What counts as a meeting, and how one is written down, is in
[the guidelines](../evaluation/GUIDELINES.md); how figures are counted, in `evaluation/score.py`; what the sets are, in
[their README](../evaluation/README.md).

**All sets are written for this project, none is a collection of real articles.** `dev-…` retells real pages; `fresh-…` was written by people who had not seen the rules;
`seeds` are the five documents that the project began with. A score on documents that rules were built on says how well those
forms are covered, **not** how the software does on articles that nobody here has seen. Nearest to that are first scores, made before anybody
read a set, and held-out sets, which nobody has read yet.
"""
BUILT = """
## Sets that rules are built on

Share of what was asked (F1 where things may also be invented), and in brackets of how many. A whole record has date, format, city and all named
people right. A third of some sets is put aside unread and is not counted here.
"""
HELD = """
## Sets held out

Nobody has read a document of these, and no rule was made after them.
"""
FIRST = """
## First scores

What each set, or part of one, scored when it was first run, before anybody had read it. This is the nearest there is to new articles; the distance to
the table above is what remains to be done. It is widest where a page has no date and its year follows
from content alone: in the hard sets, and in the thirds of the `dev` sets that are put aside, where six dates in ten are right.
"""
CONFIDENCE = """
## What a confidence is worth

Share of the reported meetings that are right in day, format, city and named people, by the confidence that extraction gives them; over all documents of
the language that are not put aside.
"""


def table(rows: list[list[str]], head: list[str]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def cell(figure: dict[str, float]) -> str:
    if not figure["n"]:
        return "–"
    return f"{figure.get('f1', figure.get('share', 0.0)):.2f} ({figure['n']:.0f})"


def measured(folder: Path, gazetteer: Gazetteer, aside: bool) -> tuple[dict, dict] | None:
    """(labels, records) of the part of a set, or None where it has none."""
    labels = score.read(str(folder / "gold.jsonl"))
    gold = {name: record for name, record in labels.items() if run.put_aside(folder, name) == aside}
    if not gold:
        return None
    score.ALSO.update(run.printed_names(gold))
    return gold, run.records(folder, gazetteer, aside)


def scores(parts: dict[str, tuple[dict, dict]]) -> str:
    rows = []
    for name, (gold, predicted) in parts.items():
        figures = score.score(gold, predicted, [])
        rows.append([f"`{name}`", str(len(gold)), *(cell(figures[column]) for column in COLUMNS)])
    return table(rows, ["set", "documents", *COLUMNS.values()])


def bands(parts: dict[str, tuple[dict, dict]]) -> str:
    rows = []
    for code, language in LANGUAGES.items():
        counted: dict[str, list[int]] = {}
        for name, (gold, predicted) in parts.items():
            if name == "seeds" or f"-{code}" in name:
                own = {n: r for n, r in predicted.items() if r["language"] == code}
                for band, right, all_of_them in run.by_confidence(gold, own):
                    known = counted.setdefault(band, [0, 0])
                    known[0], known[1] = known[0] + right, known[1] + all_of_them
        rows += [
            [language, band, f"{right / n:.2f}", f"{right} of {n}"]
            for band, (right, n) in sorted(counted.items(), reverse=True)
        ]
    return table(rows, ["language", "confidence", "right", "meetings"])


def first_scores() -> str:
    known = json.loads((HERE / "first.json").read_text("utf-8"))
    rows = [
        [
            f"`{r['set']}`",
            r["part"],
            str(r["documents"]),
            *("–" if r[k] is None else f"{r[k]:.2f}" for k in ("meetings", "record")),
            f"`{r['commit']}`" if r["commit"] else "–",
        ]
        for r in known
    ]
    return table(rows, ["set", "part", "documents", "meetings F1", "whole records", "at commit"])


def main() -> int:
    gazetteer = Gazetteer(facts_of(read_tables(ROOT / "fixtures" / "facts")))
    folders = sorted(p.parent for p in HERE.glob("*/gold.jsonl"))
    built = {f.name: part for f in folders if (part := measured(f, gazetteer, False))}
    held = {f.name: part for f in folders if f.name in run.HELD_OUT and (part := measured(f, gazetteer, True))}
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()
    text = OPENING.format(commit=commit, day=datetime.now(UTC).date().isoformat()) + BUILT + "\n" + scores(built)
    if held:
        text += HELD + "\n" + scores(held)
    text += FIRST + "\n" + first_scores() + CONFIDENCE + "\n" + bands(built)
    (ROOT / "docs" / "evaluation.md").write_text(text, encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
