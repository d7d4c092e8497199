"""Reviewers at work in a real browser: by keyboard alone, two at once, signed out in mid-edit, and without JavaScript."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import Group
from django.contrib.sessions.models import Session
from django.test import Client
from playwright.sync_api import Browser, Page, expect

from diplomacy.models import Article, Correction, Meeting, Participant
from diplomacy.roles import EDITORS, REVIEWERS
from tests.factories import make_user
from tests.test_ingestion import CALL

pytestmark = pytest.mark.django_db(transaction=True)
WHY = "The ministry's page says so."
PASSWORD = "long enough 1"


def sign_in(page: Page, site: str, role: str = REVIEWERS) -> str:
    """Sign somebody new in without the form; the name."""
    user = make_user()
    user.set_password(PASSWORD)
    user.save()
    user.groups.add(Group.objects.get(name=role))
    client = Client()
    client.force_login(user)
    page.context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": site}])
    return str(user.username)


def add_calls(tmp_path, gazetteer, years=range(2014, 2020)) -> None:
    from diplomacy.ingestion import ingest
    from diplomacy.sources import find

    for year in years:
        (tmp_path / f"{year}.txt").write_text(CALL.replace("2022", str(year)))
    assert not ingest(find([tmp_path]), gazetteer).failures


def waiting(page: Page, n: int) -> None:
    expect(page.locator("#said")).to_contain_text(re.compile(rf"\b{n} records? waits?\."))


def test_a_reviewer_works_through_ten_records_by_keyboard_alone(visitor, site, tmp_path, gazetteer) -> None:
    add_calls(tmp_path, gazetteer)
    sign_in(visitor, site)
    visitor.goto(f"{site}/review/")
    waiting(visitor, 12)
    press = visitor.keyboard.press
    press("?")
    expect(visitor.locator("#keys")).to_be_visible()
    press("Escape")
    expect(visitor.locator("#keys")).to_be_hidden()

    # a corrected date, in words
    press("d")
    press("Control+a")
    visitor.keyboard.type("4 April 2024")
    expect(visitor.locator("#date-interval")).to_contain_text("Thursday 4 April 2024: exact")
    press("Escape")
    press("r")
    visitor.keyboard.type(WHY)
    press("Control+Enter")
    waiting(visitor, 11)
    assert Meeting.objects.filter(date="2024-04-04").exists()
    expect(visitor.locator("#rf")).to_be_focused()

    # one that is not a meeting: the reason is asked for, then given
    press("x")
    expect(visitor.get_by_role("alert")).to_contain_text("Say why the value is changed.")
    expect(visitor.get_by_role("alert")).to_be_focused()
    press("r")
    visitor.keyboard.type("It was announced and never held.")
    press("Escape")
    press("x")
    waiting(visitor, 10)
    press("u")
    expect(visitor.locator("#said")).to_contain_text("Undone. 11 records wait.")
    undone = visitor.locator("#rf").inner_text()
    press("n")
    expect(visitor.locator("#rf")).not_to_have_text(undone)
    for left in range(10, 2, -1):
        press("a")
        waiting(visitor, left)
        expect(visitor.locator("#rf")).to_be_focused()
    assert Meeting.objects.filter(state="reviewed").count() == 8
    assert Meeting.objects.filter(state="corrected").count() == 1
    assert "records wait" in visitor.locator("#said").inner_text()


def test_a_key_pressed_the_moment_a_record_appears_stays_on_the_page(visitor, site) -> None:
    sign_in(visitor, site)
    visitor.goto(f"{site}/review/")
    visitor.evaluate(
        """() => {
            window.onThisPage = true;
            const seen = document.querySelector("#rf");
            new MutationObserver((_, observer) => {
                const next = document.querySelector("#rf");
                if (!next || next === seen) return;
                observer.disconnect();
                document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true }));
            }).observe(document.body, { childList: true, subtree: true });
        }"""
    )
    visitor.keyboard.press("n")
    waiting(visitor, 5)
    expect(visitor.locator("#rf")).to_be_focused()
    assert visitor.evaluate("window.onThisPage")


def test_short_cuts_of_a_single_key_can_be_switched_off(visitor, site) -> None:
    sign_in(visitor, site)
    visitor.goto(f"{site}/review/")
    visitor.get_by_role("button", name="Short cuts").click()
    visitor.get_by_label("Short cuts of a single key").uncheck()
    visitor.get_by_role("button", name="Close").click()
    visitor.keyboard.press("a")
    waiting(visitor, 6)
    assert not Meeting.objects.filter(state="reviewed").exists()


def test_selected_words_become_the_evidence_of_a_field(visitor, site) -> None:
    sign_in(visitor, site)
    meeting = Meeting.objects.get(date="2023-07-13")
    visitor.goto(f"{site}/review/meetings/{meeting.slug}/")
    visitor.locator("#id_place").focus()
    visitor.keyboard.press("Escape")
    visitor.evaluate(
        """() => { const range = document.createRange(); const text = document.querySelector('#a3 > span');
        range.selectNodeContents(text); getSelection().removeAllRanges(); getSelection().addRange(range); }"""
    )
    visitor.keyboard.press("e")
    box = visitor.locator("#id_place_passage")
    expect(box).to_be_focused()
    assert len(box.input_value()) > 20
    visitor.keyboard.press("Escape")
    visitor.keyboard.press("r")
    visitor.keyboard.type(WHY)
    visitor.keyboard.press("Control+Enter")
    waiting(visitor, 5)
    correction = Correction.objects.get()
    assert correction.field == "place"
    assert correction.article.text[correction.start : correction.end] == correction.quote


def test_names_are_offered_while_they_are_typed_in_another_script(visitor, site) -> None:
    sign_in(visitor, site)
    visitor.goto(f"{site}/review/")
    visitor.locator("#id_place").fill("")
    visitor.locator("#id_place").press_sequentially("河内")
    expect(visitor.locator("#place-list option").first).to_have_attribute("value", re.compile(r"\(hanoi\)"))


def test_two_reviewers_collide_and_both_values_are_shown(visitor, site, browser: Browser) -> None:
    meeting = Meeting.objects.get(date="2023-12-02")
    address = f"{site}/review/meetings/{meeting.slug}/"
    sign_in(visitor, site)
    visitor.goto(address)
    context = browser.new_context()
    other = context.new_page()
    sign_in(other, site)
    other.goto(address)
    for page, day in ((other, "2023-12-01"), (visitor, "2023-12-03")):
        page.locator("#id_date").fill(day)
        page.locator("#id_reason").fill(f"I say {day}.")
        page.get_by_role("button", name="Save, next record").last.click()
        if page is other:
            waiting(other, 5)
    alert = visitor.get_by_role("alert")
    expect(alert).to_be_focused()
    expect(alert).to_contain_text("while you had it open")
    expect(alert.get_by_role("row", name="Date")).to_contain_text("2023-12-03")
    expect(alert.get_by_role("row", name="Date")).to_contain_text("2023-12-01")
    assert Axe().run(visitor).violations_count == 0
    assert visitor.locator("#id_reason").input_value() == "I say 2023-12-03."
    visitor.get_by_role("button", name="Save, next record").last.click()
    expect(visitor.locator("#said")).to_contain_text("Corrected.")
    meeting.refresh_from_db()
    assert meeting.date == "2023-12-03"
    context.close()


def test_a_session_that_ends_in_mid_edit_loses_nothing(visitor, site) -> None:
    name = sign_in(visitor, site)
    meeting = Meeting.objects.get(date="2023-12-02")
    visitor.goto(f"{site}/review/meetings/{meeting.slug}/")
    visitor.locator("#id_date").fill("1 December 2023")
    visitor.locator("#id_reason").fill("Written for an hour.")
    Session.objects.all().delete()
    visitor.get_by_role("button", name="Save, next record").last.click()
    visitor.locator("#id_login").fill(name)
    visitor.locator("#id_password").fill(PASSWORD)
    visitor.get_by_role("button", name="Sign in").click()
    expect(visitor.locator("h1")).to_contain_text("You were signed out")
    assert not Correction.objects.exists()
    assert Axe().run(visitor).violations_count == 0
    visitor.get_by_role("button", name="Send what I typed").click()
    waiting(visitor, 5)
    assert Correction.objects.get().reason == "Written for an hour."


def test_everything_works_without_javascript(browser: Browser, site, tmp_path, gazetteer) -> None:
    add_calls(tmp_path, gazetteer, [2014, 2015])
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_in(page, site)
    page.goto(f"{site}/review/")
    waiting(page, 8)
    page.get_by_role("navigation", name="Show only").get_by_role("link", name="Day not certain").click()
    page.get_by_role("navigation", name="Show only").get_by_role("link", name="All").click()
    page.get_by_role("link", name="Skip for now").click()
    page.get_by_role("button", name="Save, next record").last.click()
    waiting(page, 7)
    page.get_by_role("button", name="Undo: accepted").click()
    waiting(page, 8)

    one, other = Meeting.objects.filter(date__in=["2014-03-03", "2015-03-03"]).order_by("date")
    page.goto(f"{site}/review/meetings/{one.slug}/")
    page.locator("#id_date").fill("4 March 2014")
    page.get_by_text("Give a passage").first.click()
    page.locator("#id_date_passage").fill("on March 3")
    page.locator("#id_reason").fill(WHY)
    page.get_by_role("button", name="Save, next record").last.click()
    waiting(page, 7)
    assert Correction.objects.get().quote == "on March 3"

    page.goto(f"{site}/review/meetings/{one.slug}/")
    page.get_by_text("Merge, split, take back").click()
    page.locator("#merge-with").fill(other.get_absolute_url())
    page.locator("#id_reason").fill(WHY)
    page.get_by_role("button", name="Merge", exact=True).click()
    merged = Meeting.objects.get(date__in=["2014-03-04", "2014-03-03", "2015-03-03"])
    assert merged.reports.count() == 2
    page.goto(f"{site}/review/meetings/{merged.slug}/")
    page.get_by_text("Merge, split, take back").click()
    page.locator("input[name=off]").first.check()
    page.locator("#id_reason").fill(WHY)
    page.get_by_role("button", name="Split these off").click()
    assert Meeting.objects.filter(reports__article__name__in=["2014", "2015"]).distinct().count() == 2

    page.goto(f"{site}/review/")
    page.locator("#id_reason").fill("It was announced and never held.")
    before = Meeting.objects.count()
    page.get_by_role("button", name="Not a meeting").click()
    assert Meeting.objects.count() == before - 1

    article = Article.objects.get(name="2014")
    page.goto(f"{site}/review/articles/{article.slug}/missed/")
    page.locator("#id_passage").fill("The two sides discussed maritime issues")
    page.locator("#id_date").fill("2014-03-01")
    page.locator("#id_seats-0-official").fill("范文江 (phan-van-giang)")
    page.locator("#id_seats-1-official").fill("wei-fenghe")
    page.get_by_role("button", name="Add", exact=True).last.click()
    assert Meeting.objects.filter(date="2014-03-01").exists()
    context.close()


@pytest.mark.parametrize(("theme", "width"), [("light", 1440), ("dark", 1024), ("light", 390)])
def test_no_page_of_the_desk_has_a_violation(visitor, site, theme, width, tmp_path, gazetteer) -> None:
    sign_in(visitor, site, EDITORS)
    (tmp_path / "stranger.txt").write_text(CALL.replace("Foreign Minister Wang Yi", "Foreign Minister Wang Ii"))
    from diplomacy.ingestion import ingest
    from diplomacy.sources import find

    ingest(find([tmp_path]), gazetteer)
    visitor.emulate_media(color_scheme=theme)
    visitor.set_viewport_size({"width": width, "height": 900})
    person = Participant.objects.get(name="Wang Ii")
    paths = ["", "?doubt=provisional", "name/", "people/", f"people/{person.slug}/", "teach/", "teach/?kind=office"]
    paths += ["reread/?naming=Wang+Ii", f"articles/{Article.objects.earliest('pk').slug}/missed/"]
    for path in paths:
        visitor.goto(f"{site}/review/{path}")
        outcome = Axe().run(visitor)
        assert outcome.violations_count == 0, f"{path}: {outcome.generate_report()}"
        assert visitor.evaluate("document.documentElement.scrollWidth") <= width, path
    visitor.goto(f"{site}/review/")
    visitor.keyboard.press("?")
    outcome = Axe().run(visitor)
    assert outcome.violations_count == 0, outcome.generate_report()
