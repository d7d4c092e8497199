"""`re.compile` for the patterns of a grammar: each is compiled when it is first run.

A grammar has two hundred patterns and a text asks for some tens of them; to compile them all took a tenth of the time in which a reader gets
ready. A module that is a list of patterns says `from . import deferred as re`.
"""

import re
from re import IGNORECASE as IGNORECASE
from re import UNICODE
from re import Pattern as Pattern
from typing import Any, cast

_METHODS = ("finditer", "fullmatch", "match", "search")
"""What is asked of a pattern again and again, and so kept once it is compiled."""


class _Deferred:
    """The source of a pattern, and all the rest of an `re.Pattern` as soon as something of it is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def compile(pattern: str, flags: int = 0) -> Pattern[str]:  # noqa: A001  (named as in re)
    """Raise re.error for a faulty pattern when it is first run, not here."""
    return cast(Pattern[str], _Deferred(pattern, flags | UNICODE))
