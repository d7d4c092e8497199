"""Who may enter, and what happens to a form whose sender was signed out while writing."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.http import HttpResponseClientRedirect

from diplomacy.authorship import FIELD, writer_of

_HELD = "held form"
_MOST = 100_000
"""Characters of a form that are held for whoever wrote it; sessions are stored."""

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class HeldForm:
    """A form as it was typed, where it was to go, and whether whoever asks for it typed it: others must not see it."""

    path: str
    pairs: list[tuple[str, str]]  # names with values
    is_own: bool


def for_whoever_may(permission: str, *, in_passing: bool = False) -> Callable[[View], View]:
    """Let in who has the permission. Who is not signed in comes back after signing in, with what was typed, if it is the same person.

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
        sent = {name: values for name, values in request.POST.lists() if name not in ("csrfmiddlewaretoken", FIELD)}
        writer = writer_of(request.POST)
        if writer and sum(len(name) + sum(map(len, values)) for name, values in sent.items()) <= _MOST:
            request.session[_HELD] = {"path": request.get_full_path(), "sent": sent, "writer": writer}
    redirect = redirect_to_login(goal)
    return HttpResponseClientRedirect(redirect.url) if request.htmx else redirect  # type: ignore[attr-defined]


def let_go(request: HttpRequest) -> HeldForm | None:
    """What was held before somebody signed in, which is held no longer; None where nothing was."""
    held = request.session.pop(_HELD, None)
    if not held or not url_has_allowed_host_and_scheme(held["path"], None):
        return None
    pairs = [(name, value) for name, values in held["sent"].items() for value in values]
    return HeldForm(held["path"], pairs, held.get("writer") == user_of(request).pk)


def user_of(request: HttpRequest) -> User:
    """The person signed in. Raise PermissionDenied for nobody."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


__all__ = ["HeldForm", "for_whoever_may", "let_go", "user_of"]
