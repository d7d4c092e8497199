"""`make test`: all tests on SQLite, the database tests again on PostgreSQL, the browser tests; then the sum as one line.

What is missing on this machine is skipped with a line that says what to install; with REQUIRE_ALL=1 that is a failure. PostgreSQL is a server started
for the run, or the one that TEST_DATABASE_URL names. Arguments are passed on to each pytest run.
"""

import os
import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.chromium import find_chromium  # noqa: E402
from tests.postgres import find_binaries, throw_away_server  # noqa: E402

REQUIRE_ALL = os.environ.get("REQUIRE_ALL") == "1"
total: Counter[str] = Counter()
broken = False


def run(title: str, *arguments: str, **environment: str) -> None:
    """One pytest run; its counts go into the sum."""
    global broken
    print(f"\n== {title}", flush=True)
    started = time.monotonic()
    env = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "TEST_DATABASE_URL")} | environment
    command = [sys.executable, "-m", "pytest", "-q", *arguments, *sys.argv[1:]]
    process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    last = ""
    for line in process.stdout:
        print(line, end="", flush=True)
        last = line if re.search(r"\d+ (passed|failed|error|skipped|deselected)", line) else last
    code = process.wait()
    for number, outcome in re.findall(r"(\d+) (passed|failed|errors?|skipped|xfailed|xpassed)", last):
        total[outcome] += int(number)
    if code not in (0, 5):  # 5: nothing to run, which is for the sum to judge
        broken = True
    print(f"== {title}: {time.monotonic() - started:.0f} s", flush=True)


def missing(what: str, remedy: str) -> None:
    """Something that a run needs is not on this machine."""
    print(f"\n== {what} skipped: {remedy}", flush=True)
    total["failed" if REQUIRE_ALL else "skipped"] += 1


def run_on_postgresql() -> None:
    arguments = ("-m", "db and not browser", "-n", "2")
    if url := os.environ.get("TEST_DATABASE_URL"):
        run("Database tests on the PostgreSQL that TEST_DATABASE_URL names", *arguments, TEST_DATABASE_URL=url)
        return
    binaries = find_binaries()
    if binaries is None:
        missing(
            "PostgreSQL",
            "no server binaries found. Install postgresql (Debian: apt-get install postgresql) or set TEST_DATABASE_URL.",
        )
        return
    with throw_away_server(binaries) as url:
        run("Database tests on PostgreSQL", *arguments, TEST_DATABASE_URL=url)


run("All tests on SQLite", "-m", "not browser", "-n", "2")
run_on_postgresql()
if find_chromium():
    run("Browser tests", "-m", "browser")
else:
    missing(
        "Browser tests",
        "no Chromium found. Install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM to its path.",
    )

failed = total["failed"] + total["error"] + total["errors"] + total["xpassed"]
if broken and not failed:
    failed = 1  # pytest itself failed: a run that could not be counted is no success
print(f"\n{total['passed']} passed, {failed} failed, {total['skipped'] + total['xfailed']} skipped")
sys.exit(bool(failed or broken or not total["passed"]))
