"""What people do with the site, in a real browser."""

import re

import pytest
from playwright.sync_api import Page, expect

from diplomacy.models import Correction, Meeting

pytestmark = pytest.mark.django_db(transaction=True)


def titles(page: Page) -> list[str]:
    return [t.strip() for t in page.locator(".entry__title").all_inner_texts()]


def test_a_reader_filters_opens_a_meeting_checks_the_evidence_and_comes_back(visitor: Page, site: str) -> None:
    visitor.goto(site)
    expect(visitor.locator("#count")).to_contain_text("6 meetings")
    visitor.get_by_role("checkbox", name=re.compile("Wang Yi")).check()
    expect(visitor.locator("#count")).to_contain_text("4 meetings")
    expect(visitor).to_have_url(f"{site}/?official=wang-yi")
    visitor.get_by_role("link", name="Bui Thanh Son and Wang Yi meet in Jakarta").click()
    expect(visitor.locator("h1")).to_have_text("Bui Thanh Son and Wang Yi meet in Jakarta")
    reference = visitor.locator("#f-place .ref").first
    target = reference.get_attribute("href")
    assert target
    reference.click()
    expect(visitor.locator(f"{target}:target")).to_contain_text("Jakarta")
    visitor.locator(f"{target} a.ev--place").first.click()
    expect(visitor.locator("#f-place:target")).to_be_visible()
    visitor.goto(visitor.url.split("#")[0])
    visitor.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name="Timeline").click()
    expect(visitor.locator("#count")).to_contain_text("6 meetings")


def test_back_returns_to_the_filters_that_were_set(visitor: Page, site: str) -> None:
    visitor.goto(site)
    visitor.get_by_role("checkbox", name=re.compile("Wang Yi")).check()
    expect(visitor.locator("#count")).to_contain_text("4 meetings")
    visitor.get_by_role("checkbox", name=re.compile("Le Hoai Trung")).check()
    expect(visitor.locator("#count")).to_contain_text("1 meeting")
    visitor.get_by_role("link", name="Le Hoai Trung and Wang Yi meet in Hanoi").click()
    expect(visitor.locator("h1")).to_contain_text("Le Hoai Trung")
    visitor.go_back()
    expect(visitor.locator("#count")).to_contain_text("1 meeting")
    expect(visitor.get_by_role("checkbox", name=re.compile("Le Hoai Trung"))).to_be_checked()
    visitor.go_back()
    expect(visitor.locator("#count")).to_contain_text("4 meetings")
    expect(visitor.get_by_role("checkbox", name=re.compile("Wang Yi"))).to_be_checked()
    expect(visitor.get_by_role("checkbox", name=re.compile("Le Hoai Trung"))).not_to_be_checked()
    visitor.go_back()
    expect(visitor.locator("#count")).to_contain_text("6 meetings")
    visitor.go_forward()
    expect(visitor.locator("#count")).to_contain_text("4 meetings")


def test_focus_stays_on_the_filter_and_the_count_is_the_same_live_region(visitor: Page, site: str) -> None:
    visitor.goto(site)
    visitor.evaluate("document.getElementById('count').marked = true")
    box = visitor.get_by_role("checkbox", name=re.compile("Maritime"))
    box.focus()
    visitor.keyboard.press("Space")
    expect(visitor.locator("#count")).to_contain_text("3 meetings")
    assert visitor.evaluate("document.activeElement.id") == "topic-maritime"
    assert visitor.evaluate("document.getElementById('count').marked") is True
    assert visitor.locator("#count").get_attribute("aria-live") == "polite"
    assert visitor.locator("#results").get_attribute("aria-busy") is None


def test_a_chip_takes_its_filter_away_and_hands_the_focus_on(visitor: Page, site: str) -> None:
    visitor.goto(f"{site}/?official=wang-yi&topic=maritime")
    first = visitor.locator(".chip").first
    first.focus()
    visitor.keyboard.press("Enter")
    expect(visitor).to_have_url(f"{site}/?topic=maritime")
    expect(visitor.locator(".chip")).to_have_count(1)
    expect(visitor.locator(".chip").first).to_be_focused()
    visitor.keyboard.press("Enter")
    expect(visitor.locator(".chip")).to_have_count(0)
    expect(visitor.locator("#count")).to_be_focused()


def test_counts_beside_the_filters_follow_the_filters(visitor: Page, site: str) -> None:
    visitor.goto(site)
    row = visitor.locator("label", has=visitor.locator("#official-bui-thanh-son"))
    expect(row.locator(".n")).to_contain_text("4")
    visitor.get_by_role("checkbox", name=re.compile("Wang Yi")).check()
    expect(row.locator(".n")).to_contain_text("3")


def test_everything_is_reached_by_keyboard_from_the_top(visitor: Page, site: str) -> None:
    visitor.goto(site)
    visitor.keyboard.press("Tab")
    expect(visitor.get_by_role("link", name="Skip to the content")).to_be_focused()
    visitor.keyboard.press("Enter")
    assert visitor.evaluate("document.activeElement.id") == "main"
    seen = set()
    for _ in range(60):
        visitor.keyboard.press("Tab")
        seen.add(
            visitor.evaluate(
                "document.activeElement.id || document.activeElement.className || document.activeElement.tagName"
            )
        )
    assert {"official-wang-yi", "topic-maritime"} <= seen


def test_the_reason_of_an_uncertain_date_opens_on_demand(visitor: Page, site: str) -> None:
    visitor.goto(site)
    entry = visitor.locator(".entry").first
    expect(entry.get_by_text("so the year is 2024")).to_be_hidden()
    entry.locator("summary").click()
    expect(entry.get_by_text("so the year is 2024")).to_be_visible()


def test_marks_can_be_switched_off(visitor: Page, site: str) -> None:
    visitor.goto(site + Meeting.objects.get(date="2023-07-13").get_absolute_url())
    mark = visitor.locator(".text .ev--topic").first
    before = mark.evaluate("e => getComputedStyle(e).backgroundColor")
    visitor.get_by_role("checkbox", name="Topic").uncheck()
    assert mark.evaluate("e => getComputedStyle(e).backgroundColor") != before


def test_on_a_phone_the_filters_are_a_sheet_and_nothing_scrolls_sideways(visitor: Page, site: str) -> None:
    visitor.set_viewport_size({"width": 390, "height": 844})
    visitor.goto(site)
    expect(visitor.locator("#filters")).to_be_hidden()
    visitor.get_by_role("button", name="Filter").click()
    visitor.get_by_role("checkbox", name=re.compile("Qin Gang")).check()
    expect(visitor).to_have_url(f"{site}/?official=qin-gang")
    visitor.get_by_role("button", name="Close").click()
    assert len(titles(visitor)) == 1
    for path in (
        "/",
        "/officials/",
        "/officials/wang-yi/",
        "/topics/",
        *(m.get_absolute_url() for m in Meeting.objects.all()),
    ):
        visitor.goto(site + path)
        assert visitor.evaluate("document.documentElement.scrollWidth") <= 390, path


def test_a_reader_changes_the_language_and_keeps_what_was_filtered(visitor: Page, site: str) -> None:
    visitor.goto(site)
    visitor.get_by_role("checkbox", name=re.compile("Wang Yi")).check()
    expect(visitor.locator("#count")).to_contain_text("4 meetings")
    visitor.get_by_role("link", name="Tiếng Việt").click()
    expect(visitor).to_have_url(f"{site}/vi/?official=wang-yi")
    expect(visitor.locator("html")).to_have_attribute("lang", "vi")
    expect(visitor.get_by_role("checkbox", name=re.compile("Vương Nghị"))).to_be_checked()
    expect(visitor.locator("#count")).to_contain_text("4 cuộc gặp")
    visitor.get_by_role("checkbox", name=re.compile("Vấn đề trên biển")).check()
    expect(visitor.locator("#count")).to_contain_text("3 cuộc gặp")
    expect(visitor).to_have_url(f"{site}/vi/?official=wang-yi&topic=maritime")
    visitor.get_by_role("link", name="简体中文").click()
    expect(visitor).to_have_url(f"{site}/zh-hans/?official=wang-yi&topic=maritime")
    expect(visitor.locator("#count")).to_contain_text("3次会晤")
    assert "裴青山与王毅在雅加达会晤" in titles(visitor)
    visitor.get_by_role("link", name="裴青山与王毅在雅加达会晤").click()
    expect(visitor.locator("h1")).to_have_text("裴青山与王毅在雅加达会晤")
    visitor.get_by_role("link", name="English").click()
    expect(visitor.locator("h1")).to_have_text("Bui Thanh Son and Wang Yi meet in Jakarta")


def test_one_person_is_found_by_any_name(visitor: Page, site: str) -> None:
    for typed in ("bui thanh son", "Bùi Thanh Sơn", "裴青山", "BÙI THANH SƠN"):
        visitor.goto(f"{site}/zh-hans/")
        visitor.get_by_role("searchbox").first.fill(typed)
        visitor.get_by_role("button", name="搜索").click()
        expect(visitor.locator("#count")).to_contain_text("4次会晤")


class TestWithoutScript:
    @pytest.fixture
    def browser_context_args(self, browser_context_args: dict) -> dict:
        return {**browser_context_args, "java_script_enabled": False}

    def test_filters_are_a_form_with_a_button(self, visitor: Page, site: str) -> None:
        visitor.goto(site)
        visitor.get_by_role("checkbox", name=re.compile("Wang Yi")).check()
        visitor.get_by_role("checkbox", name=re.compile("Maritime")).check()
        visitor.get_by_role("button", name="Show meetings").click()
        assert visitor.url == f"{site}/?official=wang-yi&topic=maritime"
        expect(visitor.locator("#count")).to_contain_text("3 meetings")
        visitor.locator(".chip").first.click()
        assert visitor.url == f"{site}/?topic=maritime"

    def test_the_language_is_a_link(self, visitor: Page, site: str) -> None:
        visitor.goto(f"{site}/?topic=maritime")
        visitor.get_by_role("link", name="Tiếng Việt").click()
        assert visitor.url == f"{site}/vi/?topic=maritime"
        expect(visitor.locator("#count")).to_contain_text("3 cuộc gặp")

    def test_a_meeting_is_read_and_its_evidence_found(self, visitor: Page, site: str) -> None:
        visitor.goto(site)
        visitor.get_by_role("link", name="Le Hoai Trung and Wang Yi meet in Hanoi").click()
        visitor.locator("#f-date .ref").first.click()
        expect(visitor.locator("li:target")).to_contain_text("Saturday")


def test_a_value_corrected_in_the_stock_admin_is_shown(visitor: Page, site: str, django_user_model) -> None:
    from django.contrib.auth.models import Permission

    user = django_user_model.objects.create_user("ha-lien", password="a long pass phrase", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="diplomacy"))
    visitor.goto(f"{site}/admin/")
    visitor.get_by_label("User name").fill("ha-lien")
    visitor.get_by_label("Password").fill("a long pass phrase")
    visitor.get_by_role("main").get_by_role("button", name="Sign in").click()
    visitor.goto(f"{site}/admin/diplomacy/meeting/{Meeting.objects.get(date='2023-03-28').pk}/change/")
    visitor.get_by_label("Date:", exact=True).fill("2023-03-27")
    visitor.get_by_label("Form:", exact=True).select_option("Video")
    visitor.get_by_label("Reason:", exact=True).fill("The ministry’s page says so.")
    visitor.get_by_role("button", name="Save", exact=True).click()
    expect(visitor.locator(".messagelist")).to_contain_text("2 corrections recorded")
    assert Correction.objects.count() == 2
    visitor.goto(site + Meeting.objects.get(date="2023-03-27").get_absolute_url())
    expect(visitor.locator("#f-date")).to_contain_text("Monday 27 March 2023")
    expect(visitor.locator(".log")).to_contain_text("changed from “Telephone” to “Video”")
