"""Reading meetings out of articles: pure functions of a text and a gazetteer.

Nothing in this package knows Django, the clock, the disk or the network; whatever a reading depends on is an argument.
"""

from .documents import UnreadableDocument, read_document
from .gazetteer import Gazetteer
from .reader import extract

__all__ = ["Gazetteer", "UnreadableDocument", "extract", "read_document"]
