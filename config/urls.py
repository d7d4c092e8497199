"""Addresses of the site."""

from django.contrib import admin
from django.contrib.staticfiles.storage import staticfiles_storage
from django.urls import include, path
from django.views.generic import RedirectView

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("diplomacy.urls")),
    # browsers ask for it where a page names no icon of its own, as the admin's do
    path("favicon.ico", RedirectView.as_view(url=staticfiles_storage.url("icon.svg"))),
]
handler404 = "diplomacy.views.page_not_found"
