"""Signing in, the second factor and a visitor's suggestion in a real browser."""

import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from axe_playwright_python.sync_playwright import Axe
from django.core.cache import cache
from playwright.sync_api import Browser, Page

from diplomacy.models import Meeting, Suggestion
from tests.factories import make_user

pytestmark = pytest.mark.django_db(transaction=True)
PASSWORD = "gate of friendship"


@pytest.fixture(autouse=True)
def person(site):
    cache.clear()
    user = make_user("hong-lan")
    user.set_password(PASSWORD)
    user.save()
    return user


def assert_sound(page: Page) -> None:
    outcome = Axe().run(page)
    assert outcome.violations_count == 0, outcome.generate_report()


def sign_in(page: Page, site: str) -> None:
    page.goto(f"{site}/accounts/login/")
    assert_sound(page)
    page.get_by_label("User name").fill("hong-lan")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")


def test_a_second_factor_is_set_up_and_asked_for(visitor: Page, site: str) -> None:
    sign_in(visitor, site)
    visitor.get_by_role("link", name="How you sign in").click()
    assert_sound(visitor)
    visitor.get_by_role("link", name="Set it up").click()
    assert_sound(visitor)
    visitor.get_by_label("Password").fill(PASSWORD)
    visitor.keyboard.press("Enter")
    visitor.get_by_role("heading", name="Set up a second factor").wait_for()
    assert_sound(visitor)
    secret = visitor.locator("code").inner_text()
    visitor.get_by_label("Code that the app shows").fill(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))
    visitor.keyboard.press("Enter")
    visitor.locator(".codes").wait_for()
    assert_sound(visitor)
    codes = visitor.locator(".codes code").all_inner_texts()
    visitor.get_by_role("link", name="Sign out").click()
    visitor.get_by_role("button", name="Sign out").click()
    sign_in(visitor, site)
    visitor.get_by_role("heading", name="Second factor").wait_for()
    assert_sound(visitor)
    visitor.get_by_label("Code from your authenticator app, or a recovery code").fill(codes[0])
    visitor.keyboard.press("Enter")
    visitor.get_by_role("link", name="Sign out").wait_for()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_visitor_suggests_a_correction(browser: Browser, site: str, scripts: bool) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    meeting = Meeting.objects.get(date="2023-12-02")
    page.goto(site + meeting.get_absolute_url())
    page.get_by_role("link", name="Suggest a correction").click()
    if scripts:
        assert_sound(page)
    page.get_by_label("who took part").check()
    page.get_by_label("What should it say?").fill("The ambassador was there, too.")
    page.get_by_role("button", name="Send").click()
    page.get_by_role("heading", name="Thank you").wait_for()
    page.wait_for_load_state("networkidle")
    context.close()
    assert Suggestion.objects.get().words == "The ambassador was there, too."
