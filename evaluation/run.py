"""`make evaluate`: extract the labelled documents and score them, a table a set. `--misses` lists every difference.

A set is a folder here with `gold.jsonl` and `docs/`; the seeds' documents are the ones that the project ships in `fixtures/documents/`.
"""

import argparse
import json
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(HERE), str(ROOT)]

import score  # noqa: E402

from diplomacy.extraction import Gazetteer, extract  # noqa: E402
from diplomacy.facts.tables import facts_of, read_tables  # noqa: E402
from diplomacy.sources import find  # noqa: E402


def documents_of(folder: Path) -> Path:
    own = folder / "docs"
    return own if own.is_dir() else ROOT / "fixtures" / "documents"


def records(folder: Path, gazetteer: Gazetteer) -> dict[str, dict]:
    """Document's name → its record, for every document of a set."""
    found = (extract(source.read(), gazetteer).as_record() for source in find([documents_of(folder)]))
    return {record["document"]: json.loads(json.dumps(record)) for record in found}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", type=Path, default=sorted(p.parent for p in HERE.glob("*/gold.jsonl")))
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    gazetteer = Gazetteer(facts_of(read_tables(ROOT / "fixtures" / "facts")))
    for folder in args.sets:
        gold = score.read(str(folder / "gold.jsonl"))
        started = time.perf_counter()
        predicted = records(folder, gazetteer)
        seconds = time.perf_counter() - started
        misses: list[str] = []
        figures = score.score(gold, predicted, misses)
        print(f"\n{folder.name}: {len(predicted)} documents, {len(predicted) / seconds:.0f} a second")
        for name, figure in figures.items():
            value = (
                f"F1 {figure['f1']:.3f}  P {figure['p']:.3f}  R {figure['r']:.3f}"
                if "f1" in figure
                else f"   {figure['share']:.3f}"
            )
            print(f"  {name:13} {value}  (n={figure['n']})")
        if args.misses:
            print("\n".join(misses))
    return 0


if __name__ == "__main__":
    sys.exit(main())
