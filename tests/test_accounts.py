"""Signing in: throttled, on record, with a second factor for whoever has one."""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from axes.models import AccessAttempt, AccessLog
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from diplomacy.accounts import MFAAdapter

pytestmark = pytest.mark.django_db
PASSWORD = "gate of friendship"
LOGIN = "/accounts/login/"


@pytest.fixture(autouse=True)
def nothing_counted_yet():
    cache.clear()


@pytest.fixture
def person(django_user_model):
    return django_user_model.objects.create_user("hong-lan", password=PASSWORD)


def sign_in(client, password=PASSWORD, name="hong-lan", **more):
    return client.post(LOGIN, {"login": name, "password": password} | more)


def confirm(client):
    """Whoever changes how they sign in types the password again, however short a while ago they did."""
    return client.post(reverse("account_reauthenticate"), {"password": PASSWORD})


def code_for(secret: str) -> str:
    """What the app shows now: RFC 6238, thirty seconds a code."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


@pytest.fixture
def with_factor(client, person):
    """Somebody with a second factor, set up on its page; the secret."""
    sign_in(client)
    assert client.get(reverse("mfa_activate_totp"))["Location"].startswith(reverse("account_reauthenticate"))
    confirm(client)
    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret
    assert client.post(reverse("mfa_activate_totp"), {"code": code_for(secret)}).status_code == 302
    client.post(reverse("account_logout"))
    return secret


def test_a_name_and_a_password_open_the_page_that_was_asked_for(client, person):
    response = sign_in(client, next="/officials/")
    assert (response.status_code, response["Location"]) == (302, "/officials/")


def test_nobody_is_led_to_another_site(client, person):
    assert sign_in(client, next="https://elsewhere.example/")["Location"] == "/"


def test_the_session_is_another_one_after_signing_in(client, person):
    client.get(LOGIN)
    client.session["seen"] = True
    client.session.save()
    before = client.session.session_key
    sign_in(client)
    assert client.session.session_key != before


def test_a_wrong_password_is_refused_without_saying_whether_the_name_exists(client, person):
    known = sign_in(client, "wrong").content.decode()
    unknown = sign_in(client, "wrong", name="nobody").content.decode()
    said = "The name and the password do not belong together."
    assert said in known
    assert said in unknown


def test_too_many_failures_shut_the_name_out_for_a_while(client, person, settings):
    for _ in range(settings.AXES_FAILURE_LIMIT):
        last = sign_in(client, "wrong")
    assert last.status_code == 429
    assert sign_in(client).status_code == 429  # the right password, too late
    assert "15 minutes" in sign_in(client).content.decode()
    elsewhere = client.post(LOGIN, {"login": "hong-lan", "password": PASSWORD}, REMOTE_ADDR="192.0.2.7")
    assert elsewhere.status_code == 302  # nobody can shut out somebody else from afar


def test_the_address_is_taken_from_as_many_proxies_as_are_trusted(client, person, settings):
    sent = {"HTTP_X_FORWARDED_FOR": "203.0.113.9, 198.51.100.4"}
    client.post(LOGIN, {"login": "hong-lan", "password": PASSWORD}, **sent)
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    client.logout()
    client.post(LOGIN, {"login": "hong-lan", "password": PASSWORD}, **sent)
    assert list(AccessLog.objects.order_by("pk").values_list("ip_address", flat=True)) == ["127.0.0.1", "198.51.100.4"]


def test_signing_in_and_out_is_on_record(client, person):
    sign_in(client)
    client.post(reverse("account_logout"))
    entry = AccessLog.objects.get(username="hong-lan")
    assert entry.attempt_time
    assert entry.logout_time


def test_signing_out_takes_a_form_of_this_site(client, person):
    sign_in(client)
    assert client.get(reverse("account_logout")).status_code == 200
    assert client.get(reverse("mfa_index")).status_code == 200  # still there


def test_nobody_makes_an_account_here(client):
    assert client.get("/accounts/signup/").status_code == 404


def test_the_admin_has_no_door_of_its_own(client, person):
    response = client.get("/admin/login/?next=/admin/")
    assert response.status_code == 302
    assert response["Location"].startswith(LOGIN)


def test_whoever_has_a_second_factor_is_asked_for_it(client, with_factor):
    response = sign_in(client)
    assert response["Location"] == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session
    assert client.post(reverse("mfa_authenticate"), {"code": "000000"}).status_code == 200
    assert "_auth_user_id" not in client.session


def test_wrong_codes_shut_the_name_out_like_wrong_passwords(client, with_factor, settings):
    right = Authenticator.objects.get(type=Authenticator.Type.RECOVERY_CODES).wrap().get_unused_codes()[0]
    sign_in(client)
    for _ in range(settings.AXES_FAILURE_LIMIT):
        last = client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert last.status_code == 429
    assert client.post(reverse("mfa_authenticate"), {"code": right}).status_code == 429
    assert "_auth_user_id" not in client.session
    assert sign_in(Client()).status_code == 429  # nor by beginning anew
    assert "000000" not in AccessAttempt.objects.get().post_data


def test_a_recovery_code_opens_once(client, with_factor):
    codes = Authenticator.objects.get(type=Authenticator.Type.RECOVERY_CODES).wrap().get_unused_codes()
    sign_in(client)
    assert client.post(reverse("mfa_authenticate"), {"code": codes[0]}).status_code == 302
    assert "_auth_user_id" in client.session
    client.post(reverse("account_logout"))
    sign_in(client)
    assert client.post(reverse("mfa_authenticate"), {"code": codes[0]}).status_code == 200
    assert "_auth_user_id" not in client.session


def test_the_secret_does_not_lie_open_in_the_database(with_factor):
    stored = Authenticator.objects.get(type=Authenticator.Type.TOTP)
    assert with_factor not in str(stored.data)
    assert MFAAdapter().decrypt(stored.data["secret"]) == with_factor


def test_the_picture_for_the_app_is_part_of_the_page(client, person):
    sign_in(client)
    confirm(client)
    page = client.get(reverse("mfa_activate_totp")).content.decode()
    assert "<svg" in page
    assert "data:image" not in page
    assert not re.search(r"<svg[^>]*style=", page)


def test_the_password_is_changed_by_whoever_knows_it(client, person):
    sign_in(client)
    change = reverse("account_change_password")
    new = {"password1": "a pass over the river", "password2": "a pass over the river"}
    assert "Please type your current password." in client.post(change, new | {"oldpassword": "no"}).content.decode()
    assert client.post(change, new | {"oldpassword": PASSWORD}).status_code == 302
    person.refresh_from_db()
    assert person.check_password("a pass over the river")
