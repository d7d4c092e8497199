"""The timeline in a real browser: looking values up, the range, further pages, marks, print."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.factories import make_meeting, make_participant

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def many(site: str) -> str:
    """The site with 70 more meetings, of ten more officials of each side, in 1999 and 2000."""
    people = [
        make_participant(f"zhao-{n}", name=f"Zhao {n}", name_zh=f"赵{'甲乙丙丁戊己庚辛壬癸'[n]}") for n in range(10)
    ]
    guests = [make_participant(f"tran-{n}", "VN", name=f"Tran {n}", name_vi=f"Trần {n}") for n in range(10)]
    for n in range(70):
        make_meeting(f"{1999 + n % 2}-0{1 + n % 9}-1{n % 10}", people[n % 10], guests[n * 7 % 10])
    return site


def test_an_official_is_looked_up_by_typing_in_another_script(visitor: Page, many: str) -> None:
    visitor.goto(many)
    expect(visitor.locator("#values-official input")).to_have_count(16)
    visitor.get_by_label("Find in “Officials”").press_sequentially("赵癸")
    expect(visitor.locator("#values-official input")).to_have_count(1)
    expect(visitor).to_have_url(f"{many}/")
    visitor.get_by_role("checkbox", name=re.compile("Zhao 9")).check()
    expect(visitor.locator("#count")).to_contain_text("7 meetings")
    expect(visitor).to_have_url(f"{many}/?official=zhao-9")


def test_the_rest_of_a_list_unfolds_and_takes_the_focus(visitor: Page, many: str) -> None:
    visitor.goto(many)
    rest = visitor.locator("#values-official").get_by_role("link", name=re.compile("more"))
    rest.press("Enter")
    expect(visitor.locator("#values-official input")).to_have_count(24)
    expect(visitor.locator("#values-official input:focus")).to_have_count(1)


def test_more_meetings_follow_below_and_the_focus_is_on_the_first_of_them(visitor: Page, many: str) -> None:
    visitor.goto(many)
    expect(visitor.locator(".entry")).to_have_count(50)
    years = visitor.locator(".year").all_inner_texts()
    visitor.get_by_role("link", name="Show more").click()
    expect(visitor.locator(".entry")).to_have_count(76)
    expect(visitor.locator(".entry__title a").nth(50)).to_be_focused()
    expect(visitor).to_have_url(f"{many}/?page=2")
    shown = [text.split()[0] for text in visitor.locator(".year").all_inner_texts()]
    assert len(shown) == len(set(shown)) >= len(years), "a year that goes on has no second heading"


def test_the_range_is_set_by_keyboard(visitor: Page, many: str) -> None:
    visitor.goto(many)
    visitor.get_by_label("From").focus()
    visitor.keyboard.type("2023")
    expect(visitor).to_have_url(re.compile("from=2023"))
    expect(visitor.locator("#count")).to_contain_text("4 meetings")
    expect(visitor.get_by_label("From")).to_be_focused()
    expect(visitor.locator("#hh")).to_have_text("Meetings per month")
    visitor.get_by_label("From").select_option("2023-07")
    expect(visitor.locator("#count")).to_contain_text("3 meetings")
    visitor.go_back()
    expect(visitor.locator("#count")).to_contain_text("4 meetings")


def test_the_range_is_drawn_with_the_mouse(visitor: Page, many: str) -> None:
    visitor.goto(many)
    first, last = (visitor.locator(f'.plot a[data-period="{year}"] .hit').bounding_box() for year in ("1999", "2000"))
    assert first and last
    visitor.mouse.move(first["x"] + 2, first["y"] + 30)
    visitor.mouse.down()
    visitor.mouse.move(last["x"] + 2, last["y"] + 30, steps=4)
    visitor.mouse.up()
    expect(visitor.locator("#count")).to_contain_text("70 meetings")
    expect(visitor).to_have_url(f"{many}/?to=2000")


def test_what_was_searched_for_is_marked_and_goes_along_to_the_meeting(visitor: Page, site: str) -> None:
    visitor.goto(site)
    visitor.get_by_role("searchbox", name=re.compile("Search meetings")).fill("jakarta")
    visitor.keyboard.press("Enter")
    expect(visitor.locator(".entry__title mark").first).to_have_text("Jakarta")
    assert (visitor.locator(".entry__title a").first.get_attribute("href") or "").endswith("?q=jakarta")
    for width, theme in ((1440, "light"), (390, "dark")):
        visitor.set_viewport_size({"width": width, "height": 900})
        visitor.emulate_media(color_scheme=theme)
        visitor.goto(f"{site}/?q=jakarta+conduct")
        visitor.locator(".entry__title a").first.click()
        expect(visitor.locator("h1 .hit")).to_have_text("Jakarta")
        expect(visitor.locator(".text .hit").first).to_be_visible()
        expect(visitor.get_by_role("searchbox", name=re.compile("Search meetings"))).to_have_value("jakarta conduct")
        outcome = Axe().run(visitor)
        assert outcome.violations_count == 0, outcome.generate_report()
    visitor.get_by_role("link", name="Without marks").click()
    expect(visitor.locator(".hit")).to_have_count(0)


def test_print_leaves_the_record_alone(visitor: Page, site: str) -> None:
    visitor.goto(f"{site}/?official=wang-yi")
    visitor.emulate_media(media="print")
    expect(visitor.locator("#filters")).to_be_hidden()
    expect(visitor.locator(".search")).to_be_hidden()
    expect(visitor.locator("#range")).to_be_hidden()
    expect(visitor.locator(".entry").first).to_be_visible()
    expect(visitor.locator("#count")).to_be_visible()


class TestWithoutScript:
    @pytest.fixture
    def browser_context_args(self, browser_context_args: dict) -> dict:
        return browser_context_args | {"java_script_enabled": False}

    def test_an_official_is_looked_up_with_the_form(self, visitor: Page, many: str) -> None:
        visitor.goto(many)
        visitor.get_by_label("Find in “Officials”").fill("tran 9")
        visitor.get_by_role("button", name="Show meetings").click()
        visitor.get_by_role("checkbox", name=re.compile("Tran 9")).check()
        visitor.get_by_role("button", name="Show meetings").click()
        expect(visitor.locator("#count")).to_contain_text("7 meetings")

    def test_pages_are_turned_and_lists_unfold_by_links(self, visitor: Page, many: str) -> None:
        visitor.goto(many)
        visitor.get_by_role("link", name="Show more").click()
        expect(visitor.locator(".entry")).to_have_count(26)
        visitor.locator("#values-official").get_by_role("link", name=re.compile("more")).click()
        expect(visitor.locator("#values-official input")).to_have_count(24)

    def test_the_range_is_a_form_and_its_address_is_short(self, visitor: Page, many: str) -> None:
        visitor.goto(many)
        visitor.get_by_label("From").select_option("2023")
        visitor.get_by_role("button", name="Set the range").click()
        expect(visitor).to_have_url(f"{many}/?from=2023")
        expect(visitor.locator("#count")).to_contain_text("4 meetings")
