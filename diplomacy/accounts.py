"""Signing in: accounts are made by administrators, mistakes are throttled, and whoever has a second factor is asked for it.

The pages are allauth's views with templates of our own; what is set here is what they must not do, and what they say.
"""

import base64
import hashlib
from datetime import timedelta
from typing import Any, ClassVar

from allauth.account import forms
from allauth.account.adapter import DefaultAccountAdapter, get_adapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.base.forms import AuthenticateForm as MFAAuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as MFAReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from axes.handlers.proxy import AxesProxyHandler
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _


def address_of(request: HttpRequest) -> str:
    """The visitor's network address, by as many proxies as the site trusts (`TRUSTED_PROXIES`); empty where unknown."""
    try:
        return str(get_adapter().get_client_ip(request))
    except PermissionDenied:
        return ""


def locked_out(request: HttpRequest, response: HttpResponse | None, credentials: object) -> HttpResponse:
    """The answer to a sign-in under a name that has failed too often from where it comes."""
    pause: timedelta = settings.AXES_COOLOFF_TIME
    return render(request, "account/locked.html", {"minutes": int(pause.total_seconds() // 60)}, status=429)


class AccountAdapter(DefaultAccountAdapter):
    error_messages: ClassVar[dict[str, Any]] = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("This account is shut."),
        "enter_current_password": _("Please type your current password."),
        "incorrect_password": _("Incorrect password."),
        "username_password_mismatch": _("The name and the password do not belong together."),
        "too_many_login_attempts": _("Too many failed attempts to sign in. Try again later."),
        "rate_limited": _("Too many requests. Try again later."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """The site sends no mail."""


class MFAAdapter(DefaultMFAAdapter):
    error_messages: ClassVar[dict[str, Any]] = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("Incorrect code."),
        "cannot_generate_recovery_codes": _("Recovery codes need a second factor first."),
    }

    def build_totp_svg(self, url: str) -> str:
        """As an element of the page: the content policy lets no `data:` address in."""
        svg = super().build_totp_svg(url)
        return svg[svg.index("<svg") :]

    def encrypt(self, text: str) -> str:
        """The secrets do not lie open in the database or in its copies."""
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Raise InvalidToken where the secret key has changed without a fallback: the factor must then be set up anew."""
        return _cipher().decrypt(encrypted_text.encode()).decode()


def _cipher() -> MultiFernet:
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"mfa:{k}".encode()).digest())) for k in keys])


# -- forms: allauth's, in our words -----------------------------------------------------------------------------------


def _say(form: Any, **labels: Any) -> None:
    for name, label in labels.items():
        form.fields[name].label = label
        form.fields[name].widget.attrs.pop("placeholder", None)


class LoginForm(forms.LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, login=_("User name"), password=_("Password"))


class ReauthenticateForm(forms.ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, password=_("Password"))


class ChangePasswordForm(forms.ChangePasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, oldpassword=_("Current password"), password1=_("New password"), password2=_("New password, again"))


class AuthenticateForm(MFAAuthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=_("Code from your authenticator app, or a recovery code"))

    def clean_code(self) -> str:
        """A wrong code counts like a wrong password: six digits would be found by trying, by whoever knows the password."""
        request, credentials = context.request, {"username": self.user.get_username()}
        if not AxesProxyHandler.is_allowed(request, credentials):
            request.axes_locked_out = True  # its middleware answers with `locked_out`
            raise get_adapter().validation_error("too_many_login_attempts")
        try:
            return str(super().clean_code())
        except ValidationError:
            user_login_failed.send(sender=__name__, credentials=credentials, request=request)
            raise


class ReauthenticateCodeForm(MFAReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=_("Code from your authenticator app, or a recovery code"))


class ActivateForm(ActivateTOTPForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=_("Code that the app shows"))
