"""What differs from language to language: word lists and small patterns, as data. The core never names a word."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module

from .detection import detect_language, in_other_languages
from .grammar import Cue, Grammar, Kind, Patterns


class _Grammars(Mapping[str, Grammar]):
    """Grammars by ISO 639-1 code, each imported when first asked for: compiling the patterns of one takes a tenth of a second."""

    codes = ("en", "vi", "zh")

    def __getitem__(self, code: str) -> Grammar:
        if code not in self.codes:
            raise KeyError(code)
        return _grammar(code)

    def __contains__(self, code: object) -> bool:
        return code in self.codes

    def __iter__(self) -> Iterator[str]:
        return iter(self.codes)

    def __len__(self) -> int:
        return len(self.codes)


@cache
def _grammar(code: str) -> Grammar:
    grammar: Grammar = import_module(f".{code}", __name__).GRAMMAR
    return grammar


GRAMMARS: Mapping[str, Grammar] = _Grammars()

__all__ = ["GRAMMARS", "Cue", "Grammar", "Kind", "Patterns", "detect_language", "in_other_languages"]
