"""Addresses of the pages; each has one in every language of the site."""

from django.urls import include, path, re_path

from . import profile_views, views

urlpatterns = [
    path("", views.timeline, name="timeline"),
    path("facets/<slug:parameter>/", views.facet, name="facet"),
    path("meetings/<slug:slug>/", views.meeting, name="meeting"),
    re_path(r"^meetings/(?P<slug>[-\w]+)/cite\.(?P<ending>bib|json)$", views.cite, name="cite"),
    path("meetings/<slug:slug>/suggest/", views.suggest, name="suggest"),
    path("officials/", profile_views.officials, name="officials"),
    path("officials/<slug:slug>/", profile_views.official, name="official"),
    path("officials/<slug:one>/with/<slug:other>/", profile_views.pair, name="pair"),
    path("topics/", profile_views.topics, name="topics"),
    path("topics/<slug:slug>/", profile_views.topic, name="topic"),
    path("places/", profile_views.places, name="places"),
    path("places/<slug:slug>/", profile_views.place, name="place"),
    path("publishers/<slug:slug>/", profile_views.publisher, name="publisher"),
    path("about/", profile_views.about, name="about"),
    path("review/", include("diplomacy.review.urls")),
    path("articles/", views.articles, name="articles"),
    path("articles/<slug:slug>/", views.article, name="article"),
]
