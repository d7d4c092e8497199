"""Addresses of the site."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("diplomacy.urls")),
]
handler404 = "diplomacy.views.page_not_found"
