"""Who may enter, and what happens to a form whose sender was signed out while writing."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

HELD = "held form"
_MOST = 100_000
"""Characters of a form that are held for somebody who has to sign in first; anybody can send forms, and sessions are stored."""

View = Callable[..., HttpResponse]


def for_whoever_may(permission: str, *, in_passing: bool = False) -> Callable[[View], View]:
    """Let in who has the permission. Who is not signed in comes back after signing in, with what was typed.

    What a page asks for `in_passing`, while somebody is typing, is answered with nothing: it must not lead away from what is being typed.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if isinstance(request.user, User) and request.user.has_perm(permission):
                return view(request, *args, **kwargs)
            if request.user.is_authenticated:
                raise PermissionDenied
            if in_passing and request.htmx:  # type: ignore[attr-defined]
                return HttpResponse(status=204)
            return _by_way_of_the_door(request)

        return guarded

    return decorate


def _by_way_of_the_door(request: HttpRequest) -> HttpResponse:
    goal = request.get_full_path()
    if request.method == "POST":
        goal = reverse("review_resume")
        sent = {name: values for name, values in request.POST.lists() if name != "csrfmiddlewaretoken"}
        if sum(len(name) + sum(map(len, values)) for name, values in sent.items()) <= _MOST:
            request.session[HELD] = {"path": request.get_full_path(), "sent": sent}
    redirect = redirect_to_login(goal)
    return HttpResponseClientRedirect(redirect.url) if request.htmx else redirect  # type: ignore[attr-defined]


def user_of(request: HttpRequest) -> User:
    """The person signed in. Raise PermissionDenied for nobody."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


__all__ = ["HELD", "for_whoever_may", "user_of"]
