"""What search engines are told of: every page in each language, and with each the same page in the others."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Exists, Max, OuterRef, QuerySet
from django.urls import reverse

from .models import Article, Citation, Meeting, Participant, Participation, Place, Publisher, Topic

_FILE = 250  # rows of a file, each in all languages with links to all: fifteen addresses a row, and a robot should not keep a process for long


class _InEveryLanguage:
    """Rows with the code of each language in turn, as Django's `i18n` lists them; only those that a file is about are read."""

    def __init__(self, rows: QuerySet | list[str], languages: list[str]) -> None:
        self._rows, self._languages = rows, languages

    def __len__(self) -> int:
        rows = len(self._rows) if isinstance(self._rows, list) else self._rows.count()
        return rows * len(self._languages)

    def __getitem__(self, places: slice) -> list[tuple[Any, str]]:
        every = len(self._languages)
        first, stop = places.start // every, -(-places.stop // every)
        pairs = [(row, language) for row in self._rows[first:stop] for language in self._languages]
        return pairs[places.start - first * every : places.stop - first * every]


class _Translated(Sitemap):
    i18n = True
    alternates = True
    x_default = True

    rows_of_a_file = _FILE

    @property
    def limit(self) -> int:  # type: ignore[override]
        return self.rows_of_a_file * len(settings.LANGUAGES)

    def get_languages_for_item(self, item: Any) -> list[str]:
        return [code for code, _name in settings.LANGUAGES]

    def _items(self) -> _InEveryLanguage:
        """Django's own reads every row for every file."""
        return _InEveryLanguage(self.items(), self.get_languages_for_item(None))  # type: ignore[arg-type]


class MeetingSitemap(_Translated):
    def items(self) -> QuerySet[Meeting]:
        return Meeting.objects.only("slug", "updated_at").order_by("pk")

    def lastmod(self, item: Meeting) -> datetime:
        return item.updated_at

    def get_latest_lastmod(self) -> Any:
        """Django's own would read every meeting to know the newest."""
        return Meeting.objects.aggregate(newest=Max("updated_at"))["newest"]


class ArticleSitemap(_Translated):
    def items(self) -> QuerySet[Article]:
        return Article.objects.only("slug", "changed_at").order_by("pk")

    def lastmod(self, item: Article) -> datetime:
        return item.changed_at

    def get_latest_lastmod(self) -> Any:
        return Article.objects.aggregate(newest=Max("changed_at"))["newest"]


class OfficialSitemap(_Translated):
    """Those with a meeting: the lists know many more."""

    def items(self) -> QuerySet[Participant]:
        seated = Participation.objects.filter(participant=OuterRef("pk"))
        return Participant.objects.filter(Exists(seated)).only("slug").order_by("pk")


class PlaceSitemap(_Translated):
    def items(self) -> QuerySet[Place]:
        held = Meeting.objects.filter(place=OuterRef("pk"))
        return Place.objects.filter(Exists(held)).only("slug").order_by("pk")


class PublisherSitemap(_Translated):
    def items(self) -> QuerySet[Publisher]:
        read, cited = (rows.objects.filter(publisher=OuterRef("pk")) for rows in (Article, Citation))
        return Publisher.objects.filter(Exists(read) | Exists(cited)).only("slug").order_by("pk")


class TopicSitemap(_Translated):
    def items(self) -> QuerySet[Topic]:
        return Topic.objects.only("slug").order_by("pk")


class PageSitemap(_Translated):
    """Pages that there is one of."""

    def items(self) -> list[str]:
        return ["timeline", "officials", "topics", "places", "articles", "about"]

    def location(self, item: str) -> str:
        return reverse(item)


SITEMAPS: dict[str, type[Sitemap]] = {
    "pages": PageSitemap,
    "meetings": MeetingSitemap,
    "officials": OfficialSitemap,
    "topics": TopicSitemap,
    "places": PlaceSitemap,
    "publishers": PublisherSitemap,
    "articles": ArticleSitemap,
}
