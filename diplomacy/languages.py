"""The language of a page: its address alone decides, so that a page is the same for everybody who is sent there, and no cookie is kept."""

from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.urls import reverse, translate_url
from django.utils import translation
from django.utils.cache import patch_vary_headers


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """The page at hand in one of the languages: its tag (BCP 47), its name in its own words, its address with and without the host."""

    tag: str
    name: str
    address: str
    absolute: str
    is_current: bool


def tag_of(language: str) -> str:
    """A language as HTML names it: zh-hans is zh-Hans."""
    first, _, script = language.partition("-")
    return f"{first}-{script.title()}" if script else first


def links_to_languages(request: HttpRequest | None) -> list[LanguageLink]:
    """The page asked for, with its query, in every language of the site; the first page where it has none elsewhere, as a page of errors."""
    here, mark, query = (request.get_full_path() if request else reverse("timeline")).partition("?")
    current = translation.get_language() or ""
    known = request is not None and request.resolver_match is not None
    links = []
    for code, name in settings.LANGUAGES:
        if known:
            address = _in_language(here, code, current) + mark + query
        else:
            with translation.override(code):
                address = reverse("timeline")
        absolute = request.build_absolute_uri(address) if request else address
        links.append(LanguageLink(tag_of(code), name, address, absolute, code == current))
    return links


@lru_cache(maxsize=1024)
def _in_language(path: str, code: str, active: str) -> str:
    """The path in a language. What it is resolved to depends on the one that is active, which is `active`."""
    return translate_url(path, code)


class LanguageOfAddress(LocaleMiddleware):
    """Django's own, but for the desk of the staff, whose addresses name no language: it speaks the language that the browser asks for."""

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        if self._asks_browser(request):
            translation.activate(translation.get_language_from_request(request))
            request.LANGUAGE_CODE = translation.get_language()

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Unlike Django's, a page whose address decides does not vary by what the browser asks for."""
        response.headers.setdefault("Content-Language", tag_of(translation.get_language() or settings.LANGUAGE_CODE))
        if self._asks_browser(request):
            patch_vary_headers(response, ("Accept-Language",))
        return response

    def _asks_browser(self, request: HttpRequest) -> bool:
        return request.path_info.startswith(reverse("admin:index"))
