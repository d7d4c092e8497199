"""Addresses of the site. Pages have one in each language: /officials/, /vi/officials/, /zh-hans/officials/; what follows the language is the same."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from diplomacy import views

urlpatterns = [
    # what has no words, or is for the staff and for machines, has one address alone
    path("admin/", admin.site.urls),
    path("favicon.ico", views.icon),
    *i18n_patterns(path("", include("diplomacy.urls")), prefix_default_language=False),
]
handler404 = "diplomacy.views.page_not_found"
