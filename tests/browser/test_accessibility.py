"""axe-core finds nothing to complain of, on any page, in any language, in either theme, at three widths."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from diplomacy.models import Article, Meeting
from tests.conftest import ROOT
from tests.test_ingestion import CALL, CALL_AS_BEIJING_TELLS_IT

pytestmark = pytest.mark.django_db(transaction=True)


def addresses() -> list[str]:
    rows = [*Meeting.objects.all(), *Article.objects.all()[:2]]
    fixed = [
        "/",
        "/?official=wang-yi&topic=maritime",
        "/?official=wang-yi&official=qin-gang",
        "/?order=old&view=titles",
    ]
    fixed += [
        "/?official=nobody",
        "/officials/",
        "/officials/wang-yi/",
        "/officials/wang-yi/with/bui-thanh-son/",
        "/places/",
        "/places/hanoi/",
        "/publishers/vna/",
        "/about/",
        "/topics/",
        "/topics/maritime/",
        "/articles/",
        "/nowhere/",
    ]
    return fixed + [row.get_absolute_url() for row in rows]


# each language on wide and narrow screens, in both themes; not every combination, which would say nothing more
@pytest.mark.parametrize(
    ("language", "theme", "width"),
    [
        ("", "light", 1440),
        ("", "dark", 390),
        ("/vi", "dark", 1024),
        ("/vi", "light", 390),
        ("/zh-hans", "light", 1440),
        ("/zh-hans", "dark", 390),
    ],
)
def test_no_page_has_a_violation(visitor: Page, site: str, language: str, theme: str, width: int) -> None:
    visitor.emulate_media(color_scheme=theme)
    visitor.set_viewport_size({"width": width, "height": 900})
    found = {}
    for address in addresses():
        visitor.goto(site + language + address)
        outcome = Axe().run(visitor)
        if outcome.violations_count:
            found[address] = outcome.generate_report()
        elif visitor.evaluate("document.documentElement.scrollWidth") > width:
            found[address] = "scrolls sideways"
    assert found == {}


def test_two_accounts_side_by_side_have_no_violation(visitor: Page, site: str, tmp_path, gazetteer) -> None:
    from diplomacy.chronology import load_chronology
    from diplomacy.facts.tables import read_tables
    from diplomacy.ingestion import ingest
    from diplomacy.sources import find

    (tmp_path / "hanoi.txt").write_text(CALL)
    (tmp_path / "beijing.txt").write_text(CALL_AS_BEIJING_TELLS_IT)
    ingest(find([tmp_path]), gazetteer)
    load_chronology(read_tables(ROOT / "fixtures" / "chronology", ("meetings",)))
    for address in (Meeting.objects.get(date="2022-03-03").get_absolute_url(), "/", "/?from=2015&to=2016&format=phone"):
        for width in (1440, 390):
            visitor.set_viewport_size({"width": width, "height": 900})
            visitor.goto(site + address)
            outcome = Axe().run(visitor)
            assert outcome.violations_count == 0, outcome.generate_report()
            assert visitor.evaluate("document.documentElement.scrollWidth") <= width, address


def test_an_empty_record_has_no_violation_either(page: Page, live_server) -> None:
    page.goto(live_server.url)
    outcome = Axe().run(page)
    assert outcome.violations_count == 0, outcome.generate_report()
    assert page.get_by_text("The record is empty").is_visible()
