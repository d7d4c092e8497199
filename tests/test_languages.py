"""Every page in every language of the site: its address, its switch, its words."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from django.apps import apps
from django.db.models import CharField, TextField
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, reverse
from django.utils import translation
from pytest_django import DjangoDbBlocker

from diplomacy import urls
from diplomacy.catalogues import messages
from diplomacy.languages import tag_of
from diplomacy.models import Article, Meeting, Office, Participant, Place, Publisher, Topic
from tests.conftest import ROOT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]

LANGUAGES = {"en": "", "vi": "/vi", "zh-hans": "/zh-hans"}


def arguments() -> dict[str, list[list[str]]]:
    """For each page with arguments, some to try it with."""
    return {
        "meeting": [[m.slug] for m in Meeting.objects.all()],
        "suggest": [[Meeting.objects.latest("first_day").slug]],
        "official": [["wang-yi"], ["bui-thanh-son"]],
        "pair": [["wang-yi", "bui-thanh-son"]],
        "topic": [["maritime"], ["health"]],
        "place": [["jakarta"], ["hanoi"]],
        "publisher": [[Publisher.objects.exclude(articles=None).earliest("slug").slug]],
        "article": [[a.slug] for a in Article.objects.all()],
    }


PARTS = {"cite", "facet"}  # downloads, and pieces of a page that are loaded into it, in its language


def pages() -> dict[str, int]:
    """Name → number of arguments of every page that has an address in each language."""
    return {
        str(p.name): p.pattern.regex.groups
        for p in urls.urlpatterns
        if isinstance(p, URLPattern) and p.name not in PARTS
    }


def addresses() -> list[str]:
    """Addresses in English of pages of every kind."""
    known = arguments()
    with translation.override("en"):
        found = [reverse(name, args=a) for name, n in pages().items() for a in known.get(name, [[]] if n == 0 else [])]
    found += ["/?official=wang-yi&topic=maritime", "/?q=Jakarta", "/?official=wang-yi&official=qin-gang", "/?page=2"]
    return [*found, "/?from=2023&to=2023&order=old&view=titles", "/accounts/login/", "/nowhere/"]


class Words(HTMLParser):
    """What a page says to its reader: text, and attributes that are read out or shown; not what it gives for machines in `pre`."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.links: list[tuple[str, dict[str, str | None]]] = []
        self.languages: list[str] = []
        self._skipping = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self._skipping += tag in ("script", "style", "pre")
        if tag in ("a", "link", "form"):
            self.links.append((tag, named))
        if tag == "html":
            self.languages.append(named.get("lang") or "")
        self.said += [v for k in ("aria-label", "placeholder", "title", "alt") if (v := named.get(k))]
        if tag == "meta" and named.get("name") == "description":
            self.said.append(named.get("content") or "")

    def handle_endtag(self, tag: str) -> None:
        self._skipping -= tag in ("script", "style", "pre")

    def handle_data(self, data: str) -> None:
        if not self._skipping and data.strip():
            self.said.append(data.strip())


@pytest.fixture(scope="module")
def rendered(shipped: None, django_db_blocker: DjangoDbBlocker) -> dict[str, dict[str, HttpResponse]]:
    """Every page in every language, as a browser gets it that asks for other ones: language → address in English → response."""
    client = Client(headers={"Accept-Language": "fr, vi;q=0.8, zh-CN;q=0.5"})
    with django_db_blocker.unblock():
        return {
            tag_of(language): {a: client.get(prefix + a) for a in addresses()} for language, prefix in LANGUAGES.items()
        }


@pytest.fixture(params=[tag_of(language) for language in LANGUAGES])
def language(request: pytest.FixtureRequest) -> str:
    return request.param


def test_every_page_speaks_the_language_of_its_address(language: str, rendered) -> None:
    for address, response in rendered[language].items():
        assert response.status_code == (404 if address == "/nowhere/" else 200), address
        assert Words(response.content.decode()).languages == [language], address
        assert response["Content-Language"] == language
        assert "Accept-Language" not in response.get("Vary", ""), address
        assert "django_language" not in response.cookies


def test_every_page_names_its_counterparts_and_the_one_for_everybody_else(language: str, rendered) -> None:
    for address, response in rendered[language].items():
        if address == "/nowhere/":
            continue
        links = Words(response.content.decode()).links
        english = f"http://testserver{address}"
        assert {a["hreflang"]: a["href"] for tag, a in links if tag == "link" and "hreflang" in a} == {
            "en": english,
            "vi": english.replace("testserver/", "testserver/vi/", 1),
            "zh-Hans": english.replace("testserver/", "testserver/zh-hans/", 1),
            "x-default": english,
        }


def switch(html: str) -> dict[str, str]:
    found = re.search(r'<nav id="languages".*?</nav>', html, re.S)
    assert found
    return {str(a["hreflang"]): str(a["href"]) for tag, a in Words(found[0]).links if tag == "a"}


def test_the_switch_keeps_the_page_and_its_query(client: Client) -> None:
    html = client.get("/vi/?official=wang-yi&topic=maritime&order=old").content.decode()
    assert switch(html) == {
        "en": "/?official=wang-yi&topic=maritime&order=old",
        "vi": "/vi/?official=wang-yi&topic=maritime&order=old",
        "zh-Hans": "/zh-hans/?official=wang-yi&topic=maritime&order=old",
    }
    assert re.search(r'hreflang="vi" aria-current="true">Tiếng Việt<', html)
    for address in switch(html).values():
        assert client.get(address).status_code == 200


def test_the_switch_follows_filters_that_are_set_without_loading_the_page(client: Client) -> None:
    fragment = client.get("/zh-hans/?topic=maritime", headers={"HX-Request": "true"}).content.decode()
    assert switch(fragment)["vi"] == "/vi/?topic=maritime"
    assert 'id="languages"' in fragment and "hx-swap-oob" in fragment
    assert re.search(r"<strong>3次会晤</strong>", fragment)


def test_from_a_page_that_does_not_exist_the_switch_leads_to_the_first_one(client: Client) -> None:
    html = client.get("/vi/nowhere/").content.decode()
    assert "Không có trang này" in html
    assert switch(html) == {"en": "/", "vi": "/vi/", "zh-Hans": "/zh-hans/"}


def test_a_failure_is_told_of_without_a_request_to_go_by() -> None:
    from django.template.loader import get_template

    with translation.override("zh-hans"):
        html = get_template("500.html").render()
    assert "这是本站的故障" in html
    assert switch(html)["vi"] == "/vi/"


@pytest.mark.parametrize("language", ["vi", "zh-Hans"])
def test_links_stay_in_the_language(language: str, rendered) -> None:
    stays = ("#", "?", f"/{language.lower()}/", "/static/", "/admin/", "http://", "https://")
    for address, response in rendered[language].items():
        html = re.sub(r'<nav id="languages".*?</nav>', "", response.content.decode(), flags=re.S)
        for tag, attributes in Words(html).links:
            for name in ("href", "action", "hx-get"):
                value = attributes.get(name)
                assert not value or value.startswith(stays), (address, tag, value)


def test_a_page_is_not_modified_in_its_own_language_alone(client: Client) -> None:
    tags = {language: client.get(f"{prefix}/")["ETag"] for language, prefix in LANGUAGES.items()}
    assert len(set(tags.values())) == 3
    for language, prefix in LANGUAGES.items():
        assert client.get(f"{prefix}/", headers={"If-None-Match": tags[language]}).status_code == 304
        assert client.get(f"{prefix}/", headers={"If-None-Match": tags["en" if language != "en" else "vi"]}).content


def test_a_meeting_that_moved_redirects_within_the_language(client: Client) -> None:
    from diplomacy.models import MeetingAddress

    held = Meeting.objects.earliest("first_day")
    MeetingAddress.objects.create(slug="an-older-address", meeting=held)
    assert client.get("/vi/meetings/an-older-address/")["Location"] == f"/vi/meetings/{held.slug}/"


def test_the_desk_speaks_the_language_that_the_browser_asks_for(admin_client: Client) -> None:
    chinese = admin_client.get("/admin/", headers={"Accept-Language": "zh-CN"})
    assert "记录与参考表" in chinese.content.decode()
    assert "Accept-Language" in chinese["Vary"]
    assert "Records and reference tables" in admin_client.get("/admin/").content.decode()


def test_a_page_in_another_language_takes_no_more_queries(
    client: Client, django_assert_max_num_queries: Callable
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    for address in ("/", Meeting.objects.get(date="2023-12-02").get_absolute_url(), "/officials/wang-yi/"):
        with CaptureQueriesContext(
            connection,
        ) as english:
            client.get(address)
        for prefix in ("/vi", "/zh-hans"):
            with django_assert_max_num_queries(len(english)):
                client.get(prefix + address)


# -- no word escapes translation --------------------------------------------------------------------------------------


@pytest.fixture
def marked(settings, tmp_path: Path) -> Iterator[None]:
    """A language in which every message stands in brackets: whatever a page says outside them never went through gettext."""
    catalog = Catalog("eo")
    for message, context, _place in messages():
        ids = (message,) if isinstance(message, str) else tuple(message)
        strings = tuple(f"⟦{text}⟧" for text in ids)
        catalog.add(message, strings[0] if isinstance(message, str) else strings, context=context)
    target = tmp_path / "eo" / "LC_MESSAGES"
    target.mkdir(parents=True)
    with (target / "django.mo").open("wb") as file:
        write_mo(file, catalog)
    settings.LANGUAGES = [("en", "English"), ("eo", "Esperanto")]
    settings.LOCALE_PATHS = [tmp_path]
    yield
    settings.LOCALE_PATHS = [ROOT / "locale"]


def stored() -> tuple[str, set[str]]:
    """Everything that the tables hold, and the single words of names: what stands there is not for us to translate."""
    told, names = [], set()
    for model in apps.get_app_config("diplomacy").get_models():
        columns = [f.name for f in model._meta.fields if isinstance(f, CharField | TextField)]
        told += [" ".join(str(v).split()) for row in model._default_manager.values_list(*columns) for v in row if v]
    for model in (Participant, Place, Office, Publisher, Topic):
        for row in model._default_manager.values():
            names |= {
                w for value in row.values() if isinstance(value, str | list) for w in re.findall(_WORD, str(value))
            }
    countries = Locale("en").territories
    return "\n".join(told), names | {w for name in countries.values() for w in re.findall(_WORD, name)}


_WORD = r"[^\W\d_]{2,}"
OURS = {
    "English",
    "Esperanto",
    "Friendship Pass",
    "友谊关",
    "Hữu Nghị Quan",
    "中文",
    "Tiếng Việt",
    "BibTeX",
    "CSL-JSON",
    "Ctrl",
    "Enter",
    "Esc",
}


def outside_brackets(text: str) -> list[str]:
    """What is left of a text when everything in brackets is taken out, from the inside; a text that was cut is several."""
    text = " ".join(unescape(text).split())
    while (shorter := re.sub(r"⟦[^⟦⟧]*⟧", "…", text)) != text:
        text = shorter
    return [part for piece in text.split("…") if (part := piece.strip(" ·–—|/:;,.()“”\"'¶"))]


def untranslatable(client: Client, pages: list[str]) -> dict[str, str]:
    """What the pages say in the language of brackets outside of them, and where."""
    known, names = stored()
    sets = {path.name for path in (ROOT / "evaluation").iterdir() if path.is_dir()}
    found: dict[str, str] = {}
    for address in pages:
        response = client.get(f"/eo{address}")
        assert response.status_code in (200, 404), address
        html = response.content.decode()
        # a message may hold markup: its brackets are matched before the tags go
        for said in Words(re.sub(r"⟦[^⟦⟧<>]*<[^⟦⟧]*⟧", "", html)).said:
            for left in outside_brackets(said):
                ours = left in OURS or left in sets or re.fullmatch(r"http://testserver/\S*|[\d.]+ \w+s?", left)
                if not ours and left not in known and set(re.findall(_WORD, left)) - names:
                    found.setdefault(left, address)
    return found


def test_no_page_says_a_word_that_cannot_be_translated(client: Client, marked: None) -> None:
    assert untranslatable(client, addresses()) == {}


def test_the_desk_says_no_word_that_cannot_be_translated(admin_client: Client, marked: None) -> None:
    with translation.override("en"):
        desk = [reverse(f"review_{name}") for name in ("name", "people", "teach", "reread")]
        desk += [reverse("review"), *(reverse("review_meeting", args=[m.slug]) for m in Meeting.objects.all())]
        desk += [reverse("review_missed", args=[a.slug]) for a in Article.objects.all()[:1]]
    assert untranslatable(admin_client, desk) == {}


def test_every_page_is_tried() -> None:
    """A new page with arguments must be given some above."""
    assert {name for name, n in pages().items() if n} <= set(arguments())
