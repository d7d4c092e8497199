"""The index of this process: built when it is first asked for, and anew when somebody wrote.

A request costs one small query to learn whether the index is current. Where it is not, and building takes long, the old one goes on serving while a thread
builds the new one; but nobody is ever served what was written more than `TOLERATED` seconds ago and is missing in it: whoever comes later waits.
"""

import logging
import threading
import time
from dataclasses import dataclass, field

from django.db import connection, connections

from .building import build, current_token
from .structure import FacetIndex

log = logging.getLogger(__name__)

TOLERATED = 1.5  # seconds; two are promised, and answering takes time as well
QUICK = 0.1  # seconds: what is built faster is built at once


@dataclass(slots=True)
class _Keeper:
    """What a process has. `good_at` is the last moment at which `index` is known to have held all that was written."""

    index: FacetIndex | None = None
    good_at: float = 0.0
    building: threading.Lock = field(default_factory=threading.Lock)
    thread: threading.Thread | None = None


_kept = _Keeper()
_own = threading.local()  # of a thread inside a transaction: what it wrote is nobody else's yet


def current_index() -> FacetIndex:
    """The index, no older than `TOLERATED` seconds; inside a transaction with all that the transaction wrote. One query where nothing changed."""
    token = current_token()
    if connection.in_atomic_block:
        return _of_transaction(token)
    index, now = _kept.index, time.monotonic()
    if index is not None:
        if index.token == token:
            _kept.good_at = now
            return index
        if now - _kept.good_at <= TOLERATED and index.seconds > QUICK and not _is_in_memory():
            _start_building()
            return index
    return _built(since=now)


def _of_transaction(token: str) -> FacetIndex:
    for index in (_kept.index, getattr(_own, "index", None)):
        if index is not None and index.token == token and token:
            return index
    _own.index = build()
    return _own.index


def _built(since: float) -> FacetIndex:
    """An index of a state no older than `since`, by the process's clock; whoever asks while one is built waits for it."""
    with _kept.building:
        if _kept.index is not None and _kept.good_at >= since:
            return _kept.index
        started = time.monotonic()
        index = build()
        _kept.index, _kept.good_at = index, started
        log.info("Index of %d meetings built in %.0f ms", len(index), index.seconds * 1000)
        return index


def _start_building() -> None:
    """Build in a thread, unless one does so already."""
    if _kept.thread is not None and _kept.thread.is_alive():
        return
    _kept.thread = threading.Thread(target=_build_aside, name="facet index", daemon=True)
    _kept.thread.start()


def _build_aside() -> None:
    try:
        _built(since=time.monotonic())
    except Exception:  # the old index serves on; the next request tries again, and fails in the open if it must wait
        log.exception("The index could not be built")
    finally:
        connections.close_all()  # those of this thread


def _is_in_memory() -> bool:
    """SQLite in memory is for the one connection that has it."""
    return connection.vendor == "sqlite" and connection.is_in_memory_db()  # type: ignore[attr-defined]
