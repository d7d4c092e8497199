"""How fast the timeline answers, over HTTP, with 10,000 and 100,000 made-up meetings on SQLite and PostgreSQL.

    python benchmarks/timeline.py [--meetings 10000 100000] [--databases sqlite postgresql] [--datasette PATH]

Each database is made anew and thrown away. One server process with one thread answers one reader at a time, warm; every request differs from the one before,
so no figure is that of a page kept whole. Beside it, on the same SQLite file: Datasette with three facets, and Django's aggregation. Prints Markdown.
"""

import argparse
import gzip
import http.client
import json
import os
import platform
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from urllib.parse import quote

import psycopg

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.postgres import find_binaries, throw_away_server  # noqa: E402

HTMX = {"HX-Request": "true"}
_ENVIRONMENT = {
    "DEBUG": "false",
    "SECRET_KEY": "a key for a site that nobody visits and that is gone in a minute",
    "ALLOWED_HOSTS": "127.0.0.1",
    "SECURE_SSL_REDIRECT": "false",
    "LOG_LEVEL": "WARNING",
}

# -- what children do: they have Django ---------------------------------------------------------------------------------

_FILL = "from benchmarks.made_up import fill; fill({meetings})"
_WHERE = """
import json
from django.db.models import Count
from diplomacy.models import Participant, Topic
officials = Participant.objects.annotate(n=Count('participations')).order_by('-n', 'slug')
print(json.dumps({{'officials': list(officials.values_list('slug', flat=True)[:12]),
    'topics': list(Topic.objects.annotate(n=Count('meetings')).order_by('-n').values_list('slug', flat=True)[:12])}}))
"""
_MEMORY = """
import json, resource
from diplomacy.index import building
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
index = building.build()
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({{'size': index.size(), 'seconds': index.seconds, 'grown': (after - before) * 1024}}))
"""
_AGGREGATION = """
import json, time
from django.http import QueryDict
from diplomacy.selection import select
from tests.oracle import counts_by_aggregation, counts_by_year, meetings_of
taken = {{}}
for name, query in {queries!r}:
    selection = select(QueryDict(query))
    times = []
    for _ in range(3):
        started = time.perf_counter()
        counts_by_aggregation(selection), counts_by_year(selection), meetings_of(selection).count()
        times.append(time.perf_counter() - started)
    taken[name] = sorted(times)[1]
print(json.dumps(taken))
"""


def child(url: str, code: str, **values: object) -> str:
    """What a piece of Python with Django set up prints."""
    setup = "import django; django.setup()\n"
    environment = os.environ | _ENVIRONMENT | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "config.settings"}
    command = [sys.executable, "-c", setup + code.format(**values)]
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout


def manage(url: str, *arguments: str) -> None:
    environment = os.environ | _ENVIRONMENT | {"DATABASE_URL": url}
    command = [sys.executable, "manage.py", *arguments]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)


# -- servers ----------------------------------------------------------------------------------------------------------


@contextmanager
def served(command: list[str], port: int, environment: dict[str, str], path: str = "/") -> Iterator[int]:
    """A server that answers on the port, until the block ends."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen(command, cwd=ROOT, env=os.environ | environment, **quiet)
    try:
        for _ in range(600):
            try:
                fetch(http.client.HTTPConnection("127.0.0.1", port), path)
                break
            except OSError:
                time.sleep(0.1)
        yield port
    finally:
        server.terminate()
        server.wait()


def free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def site(url: str, workers: int = 1) -> Iterator[int]:
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "config.wsgi", "--bind", f"127.0.0.1:{port}", "--workers"]
    command += [str(workers), "--worker-class", "gthread", "--threads", "1", "--keep-alive", "60", "--timeout", "120"]
    return served([*command, "--log-level", "error"], port, _ENVIRONMENT | {"DATABASE_URL": url})


def fetch(connection: http.client.HTTPConnection, path: str, headers: dict[str, str] | None = None) -> bytes:
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"} | (headers or {}))
    response = connection.getresponse()
    body = response.read()
    if response.status != 200:
        raise RuntimeError(f"{path}: {response.status}")
    return body


def measure(port: int, paths: list[str], headers: dict[str, str] | None = None, times: int = 60) -> list[float]:
    """Milliseconds of each request, one after another on one connection, after a round that is not counted, unless each is to be new."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    for path in [] if len(paths) > times else paths:
        fetch(connection, path, headers)
    taken = []
    for n in range(times):
        started = time.perf_counter()
        fetch(connection, paths[n % len(paths)], headers)
        taken.append((time.perf_counter() - started) * 1000)
    return sorted(taken)


# -- the scenes -------------------------------------------------------------------------------------------------------


def scenes(officials: list[str], topics: list[str], meetings: int) -> dict[str, tuple[list[str], dict[str, str]]]:
    """Name → addresses, headers."""
    chance = random.Random(7)  # noqa: S311
    from benchmarks.words import VOCABULARY

    pairs = [f"/?official={a}&official={b}" for a in officials[:6:2] for b in officials[1:7:2]]
    phrases = [f'"{chance.choice(VOCABULARY[:20])} {chance.choice(VOCABULARY[:20])}"' for _ in range(80)]
    worded = [f'"{chance.choice(VOCABULARY[:20])} {chance.choice(VOCABULARY[:20])}" -no' for _ in range(80)]
    last = meetings // 50
    return {
        "first page": (["/"], {}),
        "one official": ([f"/?official={o}" for o in officials], {}),
        "official and topic": ([f"/?official={o}&topic={t}" for o in officials[:6] for t in topics[:6]], {}),
        "two officials": (pairs, {}),
        "range of years": ([f"/?from={y}&to={y + 4}" for y in range(1991, 2020)], {}),
        "deep page": ([f"/?page={last * 8 // 10 + n}" for n in range(12)], {}),
        "oldest first, one official": ([f"/?official={o}&order=old" for o in officials], {}),
        "phrase, each a new one": ([f"/?q={quote(p)}" for p in phrases], {}),
        "phrase in a sixth of all, again": ([f"/?q={quote(chr(34) + 'code of conduct' + chr(34))}"], {}),
        "the same phrases, counts without entries": (
            [f"/facets/state/?q={quote(p)}{n}" for n, p in enumerate(worded)],
            HTMX,
        ),
        "fragment: a filter set": ([f"/?official={o}" for o in officials], HTMX),
        "fragment: further entries": (
            [f"/?official={o}&page=2" for o in officials],
            HTMX | {"HX-Target": "more"},
        ),
        "fragment: typing a name": (
            [f"/facets/official/?find-official={o[:4]}" for o in officials],
            HTMX,
        ),
    }


def freshness(url: str, writes: int = 6) -> list[float]:
    """Seconds from each write to the last answer of any of two processes that did not show it."""
    waits = []
    with site(url, workers=2) as port:
        for n in range(writes):
            state = "corrected" if n % 2 == 0 else "without-source"
            for _ in range(20):  # both processes have an index and know it to be current
                fetch(http.client.HTTPConnection("127.0.0.1", port), "/")
            written, stale = write(url, state), 0.0
            while time.perf_counter() - written < 3:
                asked = time.perf_counter()
                body = fetch(http.client.HTTPConnection("127.0.0.1", port), f"/facets/state/?state={state}", HTMX)
                text = (gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body).decode()
                count = text.split(f'value="{state}"')[1].split('class="n">')[1].split("<")[0]
                if count == "0":
                    stale = asked - written
            waits.append(stale)
    return waits


def write(url: str, state: str) -> float:
    """Change the state of a meeting past the site; the moment after."""
    statement = f"UPDATE diplomacy_meeting SET state = '{state}' WHERE id = 17"  # noqa: S608
    if url.startswith("sqlite:///"):
        with sqlite3.connect(url.removeprefix("sqlite:///"), timeout=30) as connection:
            connection.execute(statement)
    else:
        with psycopg.connect(url) as connection:
            connection.execute(statement)
    return time.perf_counter()


# -- Datasette --------------------------------------------------------------------------------------------------------

_TABLE = """
CREATE TABLE IF NOT EXISTS for_datasette AS SELECT m.id, m.slug, m.first_day, m.format, m.country,
  (SELECT json_group_array(p.slug) FROM diplomacy_participation s JOIN diplomacy_participant p ON p.id = s.participant_id
    WHERE s.meeting_id = m.id) AS officials,
  (SELECT json_group_array(t.slug) FROM diplomacy_meeting_topics l JOIN diplomacy_topic t ON t.id = l.topic_id
    WHERE l.meeting_id = m.id) AS topics
FROM diplomacy_meeting m;
"""


def datasette(path: Path, program: str, official: str) -> dict[str, float]:
    """Median milliseconds of a page of its table with facets of officials, topics and form; its limits of time are lifted so that it answers."""
    with sqlite3.connect(path) as connection:
        connection.executescript(_TABLE)
    port = free_port()
    limits = ["--setting", "facet_time_limit_ms", "120000", "--setting", "sql_time_limit_ms", "120000"]
    command = [program, "serve", str(path), "--port", str(port), *limits]
    base = f"/{path.stem}/for_datasette?_facet_array=officials&_facet_array=topics&_facet=format&_size=50&_sort_desc=first_day"
    with served(command, port, {}, "/-/versions.json"):
        return {
            "first page": statistics.median(measure(port, [base], times=3)),
            "one official": statistics.median(measure(port, [f"{base}&officials__arraycontains={official}"], times=3)),
        }


# -- report -----------------------------------------------------------------------------------------------------------


def run(name: str, url: str, meetings: int, program: str) -> None:
    print(f"\n### {name}, {meetings:,} meetings\n", flush=True)
    started = time.perf_counter()
    manage(url, "migrate", "--verbosity", "0")
    manage(url, "load_facts")
    child(url, _FILL, meetings=meetings)
    print(f"Made in {time.perf_counter() - started:.0f} s.", end=" ")
    index = json.loads(child(url, _MEMORY))
    print(
        f"Index: {index['size'] / 1e6:.1f} MB, read in {index['seconds']:.2f} s; the process grew by {index['grown'] / 1e6:.0f} MB at most while it was read.\n"
    )
    known = json.loads(child(url, _WHERE))
    print("| page | p50 ms | p95 ms |\n| --- | --- | --- |")
    medians = {}
    with site(url) as port:
        for scene, (paths, headers) in scenes(known["officials"], known["topics"], meetings).items():
            taken = measure(port, paths, headers)
            medians[scene] = statistics.median(taken)
            print(f"| {scene} | {medians[scene]:.1f} | {taken[int(len(taken) * 0.95)]:.1f} |", flush=True)
    one = known["officials"][0]
    plain = json.loads(child(url, _AGGREGATION, queries=[("first page", ""), ("one official", f"official={one}")]))
    print("\n| the same by other means | first page, ms | one official, ms |\n| --- | --- | --- |")
    print(f"| this timeline, twelve facets | {medians['first page']:.1f} | {medians['one official']:.1f} |")
    print(
        f"| Django's aggregation, eight facets, no page | {plain['first page'] * 1e3:.0f} | {plain['one official'] * 1e3:.0f} |"
    )
    if program and name == "SQLite":
        theirs = datasette(Path(url.removeprefix("sqlite:///")), program, one)
        print(f"| Datasette, three facets | {theirs['first page']:.0f} | {theirs['one official']:.0f} |")
        ratios = [theirs[scene] / medians[scene] for scene in theirs]
        print(f"\nDatasette takes {ratios[0]:.0f} and {ratios[1]:.0f} times as long.")
    waits = freshness(url)
    print(
        f"\nA write was missing in some answer for at most {max(waits):.2f} s ({len(waits)} writes, two processes).",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--meetings", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--databases", nargs="+", default=["sqlite", "postgresql"])
    parser.add_argument(
        "--datasette", default=shutil.which("datasette") or "", help="its program, where it is installed"
    )
    arguments = parser.parse_args()
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start.")
    manage("sqlite://", "collectstatic", "--noinput", "--verbosity", "0")
    binaries = find_binaries()
    for database in arguments.databases:
        for meetings in arguments.meetings:
            with tempfile.TemporaryDirectory() as folder:
                if database == "sqlite":
                    place = nullcontext(f"sqlite:///{folder}/record.sqlite3")
                elif binaries:
                    place = throw_away_server(binaries)
                else:
                    parser.error("no PostgreSQL server found")
                with place as url:
                    run("SQLite" if database == "sqlite" else "PostgreSQL", url, meetings, arguments.datasette)


if __name__ == "__main__":
    main()
