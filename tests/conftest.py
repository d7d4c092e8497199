"""Fixtures that all tests share."""

from pathlib import Path

import pytest

from diplomacy.extraction.facts import Facts
from diplomacy.facts.tables import facts_of, read_tables

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def facts() -> Facts:
    """The facts that the project ships."""
    return facts_of(read_tables(ROOT / "fixtures" / "facts"))
