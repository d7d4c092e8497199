"""What differs from language to language: word lists and small patterns, as data. The core never names a word."""

from . import en, vi, zh
from .detection import detect_language, in_other_languages
from .grammar import Cue, Grammar, Kind

GRAMMARS: dict[str, Grammar] = {"en": en.GRAMMAR, "vi": vi.GRAMMAR, "zh": zh.GRAMMAR}

__all__ = ["GRAMMARS", "Cue", "Grammar", "Kind", "detect_language", "in_other_languages"]
