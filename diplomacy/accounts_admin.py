"""Accounts in the admin: an administrator makes and shuts them, and cannot rise above the role by it."""

from typing import Any

from allauth.account.models import EmailAddress
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.http import HttpRequest

admin.site.unregister((User, EmailAddress))  # the site sends no mail


@admin.register(User)
class AccountAdmin(UserAdmin):
    """Only a superuser makes superusers, touches one, or gives single permissions: the rest is done with the groups of the roles."""

    list_display = ("username", "first_name", "last_name", "is_active", "is_staff", "last_login")
    list_filter = ("groups", "is_active", "is_staff")
    _SUPERUSERS_ALONE = ("is_superuser", "user_permissions")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fixed = super().get_readonly_fields(request, obj)
        return fixed if request.user.is_superuser else (*fixed, *self._SUPERUSERS_ALONE)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        above = isinstance(obj, User) and obj.is_superuser and not request.user.is_superuser
        return super().has_change_permission(request, obj) and not above

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        above = isinstance(obj, User) and obj.is_superuser and not request.user.is_superuser
        return super().has_delete_permission(request, obj) and not above
