"""Who may what: each role × each address × each method, against a table written by hand. An address that is in no table fails."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLPattern, URLResolver

from diplomacy.roles import ADMINISTRATORS, EDITORS, READERS, REVIEWERS
from tests.factories import (
    make_correction,
    make_decision,
    make_office,
    make_participant,
    make_person_merge,
    make_place,
    make_publisher,
    make_topic,
    make_user,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]

ANYONE, SIGNED_IN, SUPERUSER = "anyone", "signed in", "superuser"
LADDER = (ANYONE, SIGNED_IN, READERS, REVIEWERS, EDITORS, ADMINISTRATORS, SUPERUSER)
NOBODY = "nobody"

# name of the address → the lowest role that may (read, write); an administrator may all that an editor may, and so on down
PAGES = {
    "favicon": (ANYONE, ANYONE),
    "timeline": (ANYONE, ANYONE),
    "facet": (ANYONE, ANYONE),
    "meeting": (ANYONE, ANYONE),
    "cite": (ANYONE, ANYONE),
    "robots": (ANYONE, ANYONE),
    "sitemap": (ANYONE, ANYONE),
    "sitemap-file": (ANYONE, ANYONE),
    "suggest": (ANYONE, ANYONE),
    "officials": (ANYONE, ANYONE),
    "official": (ANYONE, ANYONE),
    "topics": (ANYONE, ANYONE),
    "topic": (ANYONE, ANYONE),
    "pair": (ANYONE, ANYONE),
    "places": (ANYONE, ANYONE),
    "place": (ANYONE, ANYONE),
    "publisher": (ANYONE, ANYONE),
    "about": (ANYONE, ANYONE),
    "articles": (ANYONE, ANYONE),
    "article": (ANYONE, ANYONE),
    "review": (REVIEWERS, REVIEWERS),
    "review_meeting": (REVIEWERS, REVIEWERS),
    "review_undo": (REVIEWERS, REVIEWERS),
    "review_resume": (REVIEWERS, REVIEWERS),
    "review_name": (REVIEWERS, REVIEWERS),
    "review_missed": (REVIEWERS, REVIEWERS),
    "review_lookup": (REVIEWERS, REVIEWERS),
    "review_people": (EDITORS, EDITORS),
    "review_person": (EDITORS, EDITORS),
    "review_teach": (EDITORS, EDITORS),
    "review_reread": (EDITORS, EDITORS),
    "account_login": (ANYONE, ANYONE),
    "account_inactive": (ANYONE, ANYONE),
    "account_logout": (ANYONE, ANYONE),
    "account_reauthenticate": (SIGNED_IN, SIGNED_IN),
    "account_change_password": (SIGNED_IN, SIGNED_IN),
    "mfa_index": (SIGNED_IN, SIGNED_IN),
    "mfa_authenticate": (ANYONE, ANYONE),
    "mfa_reauthenticate": (SIGNED_IN, SIGNED_IN),
    "mfa_activate_totp": (SIGNED_IN, SIGNED_IN),
    "mfa_deactivate_totp": (SIGNED_IN, SIGNED_IN),
    "mfa_view_recovery_codes": (SIGNED_IN, SIGNED_IN),
    "mfa_generate_recovery_codes": (SIGNED_IN, SIGNED_IN),
    "mfa_download_recovery_codes": (SIGNED_IN, SIGNED_IN),
    "admin:index": (READERS, READERS),
    "admin:login": (ANYONE, ANYONE),
    "admin:logout": (ANYONE, ANYONE),
    "admin:password_change": (READERS, READERS),
    "admin:password_change_done": (READERS, READERS),
    "admin:autocomplete": (READERS, READERS),
    "admin:jsi18n": (READERS, READERS),
    "admin:view_on_site": (READERS, READERS),
    "admin:app_list": (READERS, READERS),
}


@dataclass(frozen=True)
class Table:
    view: str
    add: str = SUPERUSER
    change: str = SUPERUSER
    delete: str = SUPERUSER


READ = Table(READERS, NOBODY, NOBODY, NOBODY)
FACTS = Table(READERS, EDITORS, EDITORS, EDITORS)
TABLES = {
    "diplomacy_meeting": Table(READERS, NOBODY, REVIEWERS, NOBODY),
    "diplomacy_correction": READ,
    "diplomacy_decision": READ,
    "diplomacy_participantmerge": READ,
    "diplomacy_reviewact": READ,
    "diplomacy_article": READ,
    "diplomacy_suggestion": READ,
    "diplomacy_participant": FACTS,
    "diplomacy_othername": FACTS,
    "diplomacy_office": FACTS,
    "diplomacy_tenure": FACTS,
    "diplomacy_place": FACTS,
    "diplomacy_topic": FACTS,
    "diplomacy_topicphrase": FACTS,
    "diplomacy_publisher": FACTS,
    "auth_user": Table(ADMINISTRATORS, ADMINISTRATORS, ADMINISTRATORS),
    "auth_group": Table(ADMINISTRATORS),
    "axes_accessattempt": Table(ADMINISTRATORS, NOBODY, delete=ADMINISTRATORS),
    "axes_accesslog": Table(ADMINISTRATORS, NOBODY),
    "axes_accessfailurelog": Table(ADMINISTRATORS, NOBODY),
    "mfa_authenticator": Table(ADMINISTRATORS, delete=ADMINISTRATORS),
}
# a page of a table → whose permission opens it, and whose it takes to write
ACTIONS = {
    "changelist": ("view", "view"),  # an action that is sent to it asks for its own permission
    "add": ("add", "add"),
    "change": ("view", "change"),
    "delete": ("delete", "delete"),
    "history": ("view", "view"),
    "simple_history": ("view", "change"),
    "import": ("change", "change"),
    "process_import": ("change", "change"),
    "export": ("view", "view"),
    "password_change": ("change", "change"),
}


def addresses(resolver: Any = None, space: str = "") -> Iterator[str]:
    """Names of all addresses; those without one are redirects of the admin, checked by what they lead to."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern, space + (f"{pattern.namespace}:" if pattern.namespace else ""))
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield space + pattern.name


NAMES = sorted(set(addresses()))


def expected(name: str) -> tuple[str, str]:
    """The lowest roles that may read and write. Raise KeyError for an address that nobody has thought about."""
    if name in PAGES:
        return PAGES[name]
    table, action = next((t, name.removeprefix(f"admin:{t}_")) for t in TABLES if name.startswith(f"admin:{t}_"))
    read, write = ACTIONS[action]
    return getattr(TABLES[table], read), getattr(TABLES[table], write)


# these sign in or out, or stand between password and code: tests of their own
SIGNING = {"account_login", "account_logout", "admin:login", "admin:logout", "mfa_authenticate"}


def may(role: str, lowest: str) -> bool:
    return lowest != NOBODY and LADDER.index(role) >= LADDER.index(lowest)


def test_every_address_is_in_the_table():
    unknown = []
    for name in NAMES:
        try:
            expected(name)
        except (KeyError, StopIteration):
            unknown.append(name)
    assert not unknown


def an_object(name: str) -> Any:
    """The newest row of the table that an address is of: one that no meeting needs."""
    app, model = name.removeprefix("admin:").split("_")[:2]
    return apps.get_model(app, model)._default_manager.latest("pk")


@pytest.fixture
def address_of(django_user_model):
    from allauth.mfa.models import Authenticator
    from axes.models import AccessAttempt, AccessFailureLog, AccessLog

    from diplomacy.models import (
        Article,
        Meeting,
        MeetingAddress,
        OtherName,
        Participant,
        ReviewAct,
        Suggestion,
        Tenure,
        Topic,
        TopicPhrase,
    )

    someone = make_user("someone-else")
    Group.objects.get_or_create(name="Somebody's")
    Authenticator.objects.create(user=someone, type=Authenticator.Type.TOTP, data={})
    failed = {"username": "x", "ip_address": "127.0.0.1", "path_info": "/accounts/login/"}
    AccessAttempt.objects.create(failures_since_start=1, **failed)
    AccessFailureLog.objects.create(**failed)
    AccessLog.objects.create(**failed)
    make_publisher(), make_place("nowhere")
    TopicPhrase.objects.create(topic=make_topic(), language="en", phrase="unheard of")
    person = make_participant()
    OtherName.objects.create(participant=person, name="Nobody")
    Tenure.objects.create(participant=person, office=make_office())
    Suggestion.objects.create(address=MeetingAddress.objects.earliest("pk"), about="date", words="It was a Tuesday.")
    make_correction(Meeting.objects.earliest("pk"), someone)
    make_decision(user=someone)
    make_person_merge(participant=make_participant(), into=make_participant(), user=someone)
    ReviewAct.objects.create(user=someone, kind=ReviewAct.Kind.MERGED, meeting=Meeting.objects.earliest("pk"))
    slugs = {
        "meeting": Meeting.objects.earliest("pk").slug,
        "suggest": Meeting.objects.earliest("pk").slug,
        "review_meeting": Meeting.objects.earliest("pk").slug,
        "review_missed": Article.objects.earliest("pk").slug,
        "review_lookup": "officials",
        "facet": "official",
        "review_person": "wang-yi",
        "official": Participant.objects.get(slug="wang-yi").slug,
        "topic": Topic.objects.earliest("pk").slug,
        "place": "nowhere",
        "publisher": "vna",
        "article": Article.objects.earliest("pk").slug,
    }

    def address(name: str) -> str:
        if name == "cite":
            return reverse(name, args=[slugs["meeting"], "bib"])
        if name == "sitemap-file":
            return reverse(name, args=["pages"])
        if name == "pair":
            return reverse(name, args=["wang-yi", "bui-thanh-son"])
        if name in slugs:
            return reverse(name, args=[slugs[name]])
        if name == "admin:view_on_site":
            return reverse(name, args=[0, 0])
        if name == "admin:autocomplete":
            return reverse(name) + "?app_label=diplomacy&model_name=participation&field_name=participant&term=wang"
        if name == "admin:app_list":
            return reverse(name, args=["diplomacy"])
        for table in TABLES:
            if name.startswith(f"admin:{table}_") and not name.endswith(("changelist", "_add", "import", "export")):
                row = an_object(name)
                version = [row.history.first().pk] if name.endswith("simple_history") else []
                return reverse(name, args=[row.pk, *version])
        return reverse(name)

    return address


def user_of(role: str) -> Any:
    if role == ANYONE:
        return None
    user = make_user(f"a-{role.lower().replace(' ', '-')}")
    user.set_password("a long one for tests")
    user.is_staff = role != SIGNED_IN
    user.is_superuser = role == SUPERUSER
    user.save()
    if role not in (SIGNED_IN, SUPERUSER):
        user.groups.add(Group.objects.get(name=role))
    return user


def refused(response: Any) -> bool:
    if response.status_code == 403:
        return True
    login = (reverse("account_login"), reverse("admin:login"))
    return response.status_code == 302 and response["Location"].partition("?")[0] in login


@pytest.mark.parametrize("role", LADDER)
def test_a_role_opens_what_it_may_and_nothing_else(client, role, address_of):
    if user := user_of(role):
        client.force_login(user)
    wrong = []
    for name in set(NAMES) - SIGNING:
        reads, writes = expected(name)
        asked = {"get": reads, "post": writes} | (
            {} if name.startswith("admin:") else {"put": writes, "delete": writes}
        )
        for method, lowest in asked.items():
            response = getattr(client, method)(address_of(name))
            forbidden = response.status_code == 405  # to everybody
            if response.status_code >= 500 or (not forbidden and refused(response) == may(role, lowest)):
                wrong.append((name, method, response.status_code, response.get("Location", "")))
    assert not sorted(wrong)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_is_written_for_someone_who_has_not_signed_in(client, method, address_of):
    from diplomacy import models

    kept = {m: m._default_manager.count() for m in apps.get_app_config("diplomacy").get_models()}
    revisions = list(models.Meeting.objects.order_by("pk").values_list("pk", "revision", "state"))
    for name in NAMES:
        response = getattr(client, method)(address_of(name))
        assert response.status_code < 500, name
    assert {m: m._default_manager.count() for m in kept} == kept
    assert list(models.Meeting.objects.order_by("pk").values_list("pk", "revision", "state")) == revisions


def test_an_administrator_rises_no_higher(client, django_user_model):
    client.force_login(user_of(ADMINISTRATORS))
    someone = make_user("climber")
    fields = {"username": "climber", "is_active": "on", "is_superuser": "on", "user_permissions": ["1"]}
    times = {f"{f}_{n}": "" for f in ("last_login", "date_joined") for n in (0, 1)}
    times |= {"date_joined_0": "2026-01-01", "date_joined_1": "00:00"}
    response = client.post(reverse("admin:auth_user_change", args=[someone.pk]), fields | times)
    assert response.status_code == 302
    someone.refresh_from_db()
    assert not someone.is_superuser
    assert not someone.user_permissions.exists()


def test_an_administrator_touches_no_superuser(client):
    above = user_of(SUPERUSER)
    client.force_login(user_of(ADMINISTRATORS))
    for page in ("change", "password_change", "delete"):
        address = reverse(f"admin:auth_user_{page}", args=[above.pk])
        assert client.post(address, {"password1": "x", "password2": "x"}).status_code == 403
