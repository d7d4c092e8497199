"""Extract the labelled documents and score them, a table a set. `--misses` lists every difference; `--write` keeps the figures (`make figures`).

A third of some sets is put aside unread, and some sets whole; only `--aside` scores what is, without its misses.

A set is a folder here with `gold.jsonl` and `docs/`; the seeds' documents are the ones that the project ships in `fixtures/documents/`.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(HERE), str(ROOT)]

import score  # noqa: E402

from diplomacy.extraction import Gazetteer, extract  # noqa: E402
from diplomacy.facts.records import facts_of  # noqa: E402
from diplomacy.facts.tables import read_tables  # noqa: E402
from diplomacy.sources import find  # noqa: E402


def documents_of(folder: Path) -> Path:
    own = folder / "docs"
    return own if own.is_dir() else ROOT / "fixtures" / "documents"


HELD_OUT = frozenset({"fresh-en-4", "fresh-vi-2", "fresh-vi-6", "fresh-zh-2", "fresh-zh-6"})
"""Sets of which nobody has read a document: what a score on them says of new articles."""


_A_THIRD_ASIDE = frozenset({"dev-en", "dev-vi", "dev-zh"})


def put_aside(folder: Path, name: str) -> bool:
    """Whether a document is one that nobody reads: those of the sets held out, and a third of those that say so."""
    if folder.name in HELD_OUT:
        return True
    return folder.name in _A_THIRD_ASIDE and int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0


def records(folder: Path, gazetteer: Gazetteer, aside: bool = False) -> dict[str, dict]:
    """Document's name → its record, for the documents of a set that are built on, or for those put aside."""
    wanted = [s for s in find([documents_of(folder)]) if put_aside(folder, s.name) == aside]
    found = (extract(source.read(), gazetteer).as_record() for source in wanted)
    return {record["document"]: json.loads(json.dumps(record)) for record in found}


def printed_names(gold: dict[str, dict]) -> dict[str, str]:
    """People who are in no list count as found under the form that the text prints."""
    seats = (p for r in gold.values() for m in r.get("meetings") or [] for p in m.get("participants") or [])
    return {score.fold(p["printed"]): p["name"] for p in seats if p.get("printed")}


BANDS = (0.0, 0.5, 0.7, 0.8, 0.9, 1.0)


def by_confidence(gold: dict[str, dict], predicted: dict[str, dict]) -> list[tuple[str, int, int]]:
    """(band, right, all) of the predicted meetings: right is one whose day, format, city and named people are all those of its label."""
    counted = {low: [0, 0] for low in BANDS}
    for name, record in predicted.items():
        labels, found = gold[name].get("meetings") or [], [m for m in record["meetings"] if m["reported"]]
        mates = {j: labels[i] for i, j in score.pair(labels, found)}
        for j, meeting in enumerate(found):
            band = max(low for low in BANDS if meeting["confidence"] >= low)
            counted[band][0] += j in mates and _right(mates[j], meeting)
            counted[band][1] += 1
    return [(f"{low:.1f} and above", right, n) for low, (right, n) in sorted(counted.items(), reverse=True) if n]


def _right(label: dict, meeting: dict) -> bool:
    return (
        score.bounds(label.get("date")) == score.bounds(meeting["date"])
        and label.get("format") == meeting["format"]
        and score.city(label) == score.city(meeting)
        and score.named(label) == score.named(meeting)
    )


def write(path: Path, folders: list[Path]) -> None:
    """Figures of every set and part, with the commit that they were made at, as the site shows them."""
    gazetteer = Gazetteer(facts_of(read_tables(ROOT / "fixtures" / "facts")))
    sets = []
    for folder in folders:
        labels = score.read(str(folder / "gold.jsonl"))
        for aside in (False, True):
            gold = {name: record for name, record in labels.items() if put_aside(folder, name) == aside}
            if gold:
                score.ALSO.update(printed_names(gold))
                figures = score.score(gold, records(folder, gazetteer, aside), [])
                rounded = {k: {n: round(v, 3) for n, v in f.items()} for k, f in figures.items()}
                sets.append({"name": folder.name, "aside": aside, "documents": len(gold), "figures": rounded})
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()
    content = {"command": "make figures", "commit": commit, "sets": sets}
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", type=Path, default=sorted(p.parent for p in HERE.glob("*/gold.jsonl")))
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--confidence", action="store_true", help="share right by band of confidence")
    parser.add_argument("--aside", action="store_true", help="score what is put aside instead")
    parser.add_argument(
        "--write", type=Path, help="write the figures of both parts as JSON, for the page About the data"
    )
    args = parser.parse_args()
    if args.write:
        write(args.write, args.sets)
        return 0
    gazetteer = Gazetteer(facts_of(read_tables(ROOT / "fixtures" / "facts")))
    for folder in args.sets:
        labels = score.read(str(folder / "gold.jsonl"))
        gold = {name: record for name, record in labels.items() if put_aside(folder, name) == args.aside}
        if not gold:
            continue
        score.ALSO.update(printed_names(gold))
        started = time.perf_counter()
        predicted = records(folder, gazetteer, args.aside)
        seconds = time.perf_counter() - started
        misses: list[str] = []
        figures = score.score(gold, predicted, misses)
        part = " put aside" * args.aside
        print(f"\n{folder.name}{part}: {len(predicted)} documents, {len(predicted) / seconds:.0f} a second")
        for name, figure in figures.items():
            value = (
                f"F1 {figure['f1']:.3f}  P {figure['p']:.3f}  R {figure['r']:.3f}"
                if "f1" in figure
                else f"   {figure['share']:.3f}"
            )
            print(f"  {name:13} {value}  (n={figure['n']})")
        if args.confidence:
            for band, right, n in by_confidence(gold, predicted):
                print(f"  confidence {band}: {right} of {n} right")
        if args.misses and not args.aside:
            print("\n".join(misses))
    return 0


if __name__ == "__main__":
    sys.exit(main())
