"""Figures that take long to count, kept in memory for as long as the record stays as it is. Every process keeps its own."""

from collections.abc import Callable
from typing import Any, TypeVar

from .index.building import current_token
from .index.shelf import Shelf

T = TypeVar("T")

_MOST = 64  # two figures a topic, and those about the data
_kept: Shelf[tuple[str, ...], Any] = Shelf(_MOST)


def kept(make: Callable[[], T], *key: str) -> T:
    """What `make` gives, or gave under this key since anything of what is shown was last written. One query more, for the token that every write renews."""
    token = current_token()
    return _kept.get_or((token, *key), make) if token else make()
