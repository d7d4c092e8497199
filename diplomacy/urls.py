"""Addresses of the pages; each has one in every language of the site."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.timeline, name="timeline"),
    path("meetings/<slug:slug>/", views.meeting, name="meeting"),
    path("meetings/<slug:slug>/suggest/", views.suggest, name="suggest"),
    path("officials/", views.officials, name="officials"),
    path("officials/<slug:slug>/", views.official, name="official"),
    path("topics/", views.topics, name="topics"),
    path("topics/<slug:slug>/", views.topic, name="topic"),
    path("articles/", views.articles, name="articles"),
    path("articles/<slug:slug>/", views.article, name="article"),
]
