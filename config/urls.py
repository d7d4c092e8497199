"""Addresses of the site. Pages have one in each language: /officials/, /vi/officials/, /zh-hans/officials/; what follows the language is the same."""

from allauth.account import views as account
from allauth.account.decorators import secure_admin_login
from allauth.mfa.base import urls as mfa
from allauth.mfa.recovery_codes import urls as recovery_codes
from allauth.mfa.totp import urls as totp
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.sitemaps import views as sitemaps
from django.urls import include, path

from diplomacy import views
from diplomacy.sitemaps import SITEMAPS

# one door, with one throttle and the second factor
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

# Only what the site offers: accounts are made by administrators, and no mail is sent.
accounts = [
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("again/", account.reauthenticate, name="account_reauthenticate"),
    path("password/", account.password_change, name="account_change_password"),
    path("second-factor/", include(mfa.urlpatterns)),
    path("second-factor/app/", include(totp.urlpatterns)),
    path("second-factor/codes/", include(recovery_codes.urlpatterns)),
]
urlpatterns = [
    # what has no words, or is for the staff and for machines, has one address alone
    path("admin/", admin.site.urls),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", sitemaps.index, {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap-file"}, name="sitemap"),
    path("sitemap-<section>.xml", sitemaps.sitemap, {"sitemaps": SITEMAPS}, name="sitemap-file"),
    path("favicon.ico", views.icon),
    *i18n_patterns(
        path("accounts/", include(accounts)), path("", include("diplomacy.urls")), prefix_default_language=False
    ),
]
handler404 = "diplomacy.views.page_not_found"
