"""A PostgreSQL server of our own for the length of a test run."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def find_binaries() -> Path | None:
    """Folder of `initdb` and `pg_ctl`: on PATH, or where Debian keeps them, the newest version first."""
    on_path = shutil.which("initdb")
    if on_path and shutil.which("pg_ctl"):
        return Path(on_path).resolve().parent
    versions = [p.parent for p in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    return max(versions, key=lambda p: int(p.parent.name) if p.parent.name.isdigit() else 0, default=None)


@contextmanager
def throw_away_server(binaries: Path) -> Iterator[str]:
    """Start a server in a temporary folder, listening on a socket there and nowhere else; yield its URL; stop and remove it.

    Raise RuntimeError with the server's own words where it does not start.
    """
    folder = Path(tempfile.mkdtemp(prefix="fp-pg-"))  # short: a socket's path may have 107 characters
    root = os.geteuid() == 0
    if root:  # PostgreSQL refuses to run as root
        shutil.chown(folder, "postgres", "postgres")
    cluster, log = folder / "cluster", folder / "log"

    def run(program: str, *arguments: str) -> None:
        command = [str(binaries / program), *arguments]
        if root:
            command = ["runuser", "-u", "postgres", "--", *command]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode:
            told = log.read_text() if log.exists() else ""
            raise RuntimeError(f"{program} failed: {done.stderr.strip() or done.stdout.strip()} {told}".strip())

    try:
        run(
            "initdb",
            "--pgdata",
            str(cluster),
            "--username",
            "postgres",
            "--auth",
            "trust",
            "--encoding",
            "UTF8",
            "--locale",
            "C",
            "--no-sync",
        )
        # durability is for data that outlives the run
        options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        run("pg_ctl", "start", "--wait", "--pgdata", str(cluster), "--log", str(log), "--options", options)
        try:
            yield f"postgres://postgres@{str(folder).replace('/', '%2F')}/postgres"
        finally:
            run("pg_ctl", "stop", "--wait", "--mode", "immediate", "--pgdata", str(cluster))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
