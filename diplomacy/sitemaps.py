"""What search engines are told of: every page in its English address, in files of two thousand; the other languages are named by each page itself.

Django's own listing of languages would hold all pages in memory for every file.
"""

from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import Exists, Max, OuterRef, QuerySet
from django.urls import reverse

from .models import Article, Citation, Meeting, Participant, Participation, Place, Publisher, Topic

_FILE = 2000  # pages to a file


class _Rows(Sitemap):
    """Pages of rows: a file of them is one query."""

    limit = _FILE


class MeetingSitemap(_Rows):
    def items(self) -> QuerySet[Meeting]:
        return Meeting.objects.only("slug", "updated_at").order_by("pk")

    def lastmod(self, item: Meeting) -> datetime:
        return item.updated_at

    def get_latest_lastmod(self) -> Any:
        """Django's own would read every meeting to know the newest."""
        return Meeting.objects.aggregate(newest=Max("updated_at"))["newest"]


class ArticleSitemap(_Rows):
    def items(self) -> QuerySet[Article]:
        return Article.objects.only("slug", "changed_at").order_by("pk")

    def lastmod(self, item: Article) -> datetime:
        return item.changed_at

    def get_latest_lastmod(self) -> Any:
        return Article.objects.aggregate(newest=Max("changed_at"))["newest"]


class OfficialSitemap(_Rows):
    """Those with a meeting: the lists know many more."""

    def items(self) -> QuerySet[Participant]:
        seated = Participation.objects.filter(participant=OuterRef("pk"))
        return Participant.objects.filter(Exists(seated)).only("slug").order_by("pk")


class PlaceSitemap(_Rows):
    def items(self) -> QuerySet[Place]:
        held = Meeting.objects.filter(place=OuterRef("pk"))
        return Place.objects.filter(Exists(held)).only("slug").order_by("pk")


class PublisherSitemap(_Rows):
    def items(self) -> QuerySet[Publisher]:
        read, cited = (rows.objects.filter(publisher=OuterRef("pk")) for rows in (Article, Citation))
        return Publisher.objects.filter(Exists(read) | Exists(cited)).only("slug").order_by("pk")


class TopicSitemap(_Rows):
    def items(self) -> QuerySet[Topic]:
        return Topic.objects.only("slug").order_by("pk")


class PageSitemap(Sitemap):
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
