"""Fixtures that all tests share."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from diplomacy.extraction.facts import Facts
from diplomacy.facts.tables import facts_of, read_tables

# how long an example takes says more of the machine than of the code
settings.register_profile("project", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("project")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def facts() -> Facts:
    """The facts that the project ships."""
    return facts_of(read_tables(ROOT / "fixtures" / "facts"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as `db` what touches the database: those tests run on PostgreSQL too."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if item.get_closest_marker("django_db") or fixtures & {"db", "transactional_db", "live_server"}:
            item.add_marker("db")
