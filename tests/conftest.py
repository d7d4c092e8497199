"""Fixtures that all tests share."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import translation
from hypothesis import HealthCheck, settings
from pytest_django import DjangoDbBlocker

from diplomacy.extraction import Gazetteer
from diplomacy.extraction.facts import Facts
from diplomacy.facts.records import facts_of
from diplomacy.facts.tables import read_tables

# how long an example takes says more of the machine than of the code
# in CI the examples are always the same: whether a change lands must not hang on chance; elsewhere they are new ones each time
settings.register_profile(
    "project", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=bool(os.environ.get("CI"))
)
settings.load_profile("project")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def speak_english() -> Iterator[None]:
    """A request leaves its language behind in its thread, which is also that of the next test."""
    yield
    translation.deactivate()


@pytest.fixture(scope="session")
def facts() -> Facts:
    """The facts that the project ships."""
    return facts_of(read_tables(ROOT / "fixtures" / "facts"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark as `db` what touches the database: those tests run on PostgreSQL too. Leave out what this database cannot do."""
    from django.db import connection

    if connection.vendor != "postgresql":
        elsewhere = [item for item in items if item.get_closest_marker("postgresql")]
        config.hook.pytest_deselected(items=elsewhere)
        items[:] = [item for item in items if item not in elsewhere]
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if item.get_closest_marker("django_db") or fixtures & {"db", "transactional_db", "live_server"}:
            item.add_marker("db")


@pytest.fixture(scope="session")
def gazetteer(facts: Facts) -> Gazetteer:
    return Gazetteer(facts)


@pytest.fixture(scope="module")
def facts_in_database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The shipped facts in the database for all tests of a module; each test's own changes are rolled back."""
    from diplomacy.facts.loading import load

    with django_db_blocker.unblock():
        load(read_tables(ROOT / "fixtures" / "facts"))
    yield
    with django_db_blocker.unblock():
        call_command("flush", verbosity=0, interactive=False)


@pytest.fixture(scope="module")
def shipped(facts_in_database: None, gazetteer: Gazetteer, django_db_blocker: DjangoDbBlocker) -> None:
    """The shipped facts and documents in the database for all tests of a module: six meetings."""
    from diplomacy.ingestion import ingest
    from diplomacy.sources import find

    with django_db_blocker.unblock():
        ingest(find([ROOT / "fixtures" / "documents"]), gazetteer)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def read(folder: Path, gazetteer: Gazetteer) -> Any:
    """Write texts as files, ingest the folder in this order, give the account."""

    def _read(**texts: str | bytes) -> Any:
        from diplomacy.ingestion import ingest
        from diplomacy.sources import find

        paths = []
        for name, text in texts.items():
            path = folder / f"{name}.txt"
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
            paths.append(path)
        return ingest(find(paths), gazetteer)

    return _read


@pytest.fixture
def reviewer(django_user_model: Any) -> Any:
    return django_user_model.objects.create_user("reviewer", is_staff=True)
