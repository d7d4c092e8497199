"""Paper, large letters, narrow windows, chosen colours, no script: what people read with must not matter."""

import pytest
from playwright.sync_api import Browser, Page, expect

from diplomacy.models import Meeting

pytestmark = pytest.mark.django_db(transaction=True)


def addresses() -> list[str]:
    meeting = Meeting.objects.filter(reports__article__isnull=False).earliest("pk")
    pair = "/officials/wang-yi/with/bui-thanh-son/"
    fixed = [
        "/",
        "/officials/",
        "/officials/wang-yi/",
        pair,
        "/topics/maritime/",
        "/places/",
        "/places/hanoi/",
        "/about/",
    ]
    return [*fixed, "/publishers/vna/", "/articles/", meeting.get_absolute_url()]


def test_nothing_is_lost_or_scrolls_sideways_at_320_pixels_and_twice_the_letters(visitor: Page, site: str) -> None:
    for width, letters in ((320, "100%"), (640, "200%")):
        visitor.set_viewport_size({"width": width, "height": 800})
        for address in addresses():
            visitor.goto(site + address)
            visitor.evaluate("size => document.documentElement.style.fontSize = size", letters)
            # half a pixel is rounding
            assert visitor.evaluate("document.documentElement.scrollWidth") <= width + 1, (address, width)
            assert visitor.locator("h1, #count").first.is_visible()


def test_on_paper_there_is_the_record_and_nothing_to_press(visitor: Page, site: str) -> None:
    visitor.emulate_media(media="print", color_scheme="dark")
    for address in addresses():
        visitor.goto(site + address)
        for hidden in (".nav", ".langs", ".search", ".btn", ".footer", ".facets"):
            for part in visitor.locator(hidden).all():
                assert not part.is_visible(), (address, hidden)
        assert visitor.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    # the last of them is a meeting: quotations stand black on their light ground, even for who reads in the dark
    expect(visitor.locator(".facts").first).to_be_visible()
    assert visitor.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    ground = visitor.evaluate("getComputedStyle(document.querySelector('.ev--date')).backgroundColor")
    assert min(int(n) for n in ground.removeprefix("rgb(").removesuffix(")").split(", ")) > 150


def test_a_dossier_names_the_filters_in_force(visitor: Page, site: str) -> None:
    visitor.emulate_media(media="print")
    visitor.goto(f"{site}/?official=wang-yi&topic=maritime")
    expect(visitor.locator(".chip").first).to_be_visible()
    expect(visitor.locator(".entry").first).to_be_visible()


def test_charts_follow_colours_that_the_reader_forces(browser: Browser, site: str) -> None:
    page = browser.new_page(forced_colors="active", color_scheme="dark")
    page.goto(f"{site}/officials/wang-yi/")
    ground, bar = page.evaluate(
        """() => {
          const bars = document.querySelectorAll(".spans li:last-child rect");
          return [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(bars[0]).fill];
        }"""
    )
    assert ground != bar
    page.close()


def test_without_script_tables_open_and_the_two_accounts_are_there(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/officials/wang-yi/")
    page.get_by_text("The same as a table").first.click()
    expect(page.get_by_role("columnheader", name="Until")).to_be_visible()
    page.get_by_role("link", name="Wang Yi and Bui Thanh Son:").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wang Yi and Bui Thanh Son")
    page.goto(f"{site}/places/")
    page.get_by_role("link", name="Hanoi", exact=True).click()
    expect(page.get_by_role("img", name="Map with Hanoi")).to_be_visible()
    context.close()


def test_a_citation_is_downloaded(visitor: Page, site: str) -> None:
    visitor.goto(site + Meeting.objects.earliest("pk").get_absolute_url())
    visitor.get_by_text("BibTeX", exact=True).click()
    with visitor.expect_download() as download:
        visitor.get_by_role("link", name="Download as BibTeX").click()
    assert download.value.path().read_text().startswith("@misc{")
    assert download.value.suggested_filename.endswith(".bib")
