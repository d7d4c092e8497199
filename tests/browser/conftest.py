"""A real browser on a real server with the shipped facts and documents."""

import os
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request

from diplomacy.extraction import Gazetteer
from diplomacy.facts.tables import read_tables
from tests.chromium import find_chromium
from tests.conftest import ROOT

# the browser's driver runs an event loop in the test's own thread, which Django takes for an asynchronous view
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict:
    chromium = find_chromium()
    if chromium is None:
        pytest.skip("no Chromium found")
    quiet = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")
    # Chromium's own sandbox needs rights that a container does not give; the only pages it sees are ours
    return {"executable_path": chromium, "args": ["--no-sandbox", "--disable-gpu", "--disable-quic", *quiet]}


@pytest.fixture
def site(live_server, gazetteer: Gazetteer) -> str:
    """Address of a server with the six meetings."""
    from diplomacy.facts.loading import load
    from diplomacy.ingestion import ingest
    from diplomacy.sources import find

    load(read_tables(ROOT / "fixtures" / "facts"))
    ingest(find([ROOT / "fixtures" / "documents"]), gazetteer)
    return live_server.url


@pytest.fixture
def visitor(page: Page, site: str) -> Iterator[Page]:
    """A page of the browser. A test fails where the console shows an error, or anybody but the site is asked."""
    complaints: list[str] = []
    strangers: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error" and not re.search(r"40[04] \((Not Found|Bad Request)\)", message.text):
            complaints.append(message.text)

    def watch(request: Request) -> None:
        if not request.url.startswith((site, "data:", "blob:")):
            strangers.append(request.url)

    page.on("console", hear)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", watch)
    page.set_default_timeout(15_000)
    yield page
    assert complaints == []
    assert strangers == []
