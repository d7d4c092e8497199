"""The facet index: bitmaps of all meetings in the memory of each process, kept in step with the database."""

from .keeping import current_index
from .structure import FacetIndex, Named

__all__ = ["FacetIndex", "Named", "current_index"]
