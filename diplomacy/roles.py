"""Who may what: four roles as groups, each with all that the one before it may.

The groups are made, and given what they may, after every `migrate`: a new table has its permissions at once. What an administrator grants
beyond this stays; for another mix of permissions make another group.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q

READERS, REVIEWERS, EDITORS, ADMINISTRATORS = "Readers", "Reviewers", "Editors", "Administrators"
ROLES = (READERS, REVIEWERS, EDITORS, ADMINISTRATORS)

FACTS = ("participant", "othername", "office", "tenure", "place", "topic", "topicphrase", "publisher")
"""Tables of facts, kept by editors."""

_ACCOUNTS = {
    "auth.user": ("add", "change", "view"),  # an account that has corrected something is shut, not deleted
    "auth.group": ("view",),
    "axes.accessattempt": ("delete", "view"),  # to let somebody in again
    "axes.accesslog": ("view",),
    "axes.accessfailurelog": ("view",),
    "mfa.authenticator": ("delete", "view"),  # for somebody who has lost the second factor
}


def _named(table: str, actions: Iterable[str]) -> Q:
    app, model = table.split(".")
    names = [f"{action}_{model}" for action in actions]
    return Q(content_type__app_label=app, content_type__model=model, codename__in=names)


def permissions_of(role: str) -> Q:
    """A condition on permissions: those that a role has. Raise ValueError for a role that is none of the four."""
    allowed = Q(content_type__app_label="diplomacy", codename__startswith="view_")
    rank = ROLES.index(role)
    if rank >= ROLES.index(REVIEWERS):
        allowed |= _named("diplomacy.meeting", ["change"])
    if rank >= ROLES.index(EDITORS):
        for model in FACTS:
            allowed |= _named(f"diplomacy.{model}", ["add", "change", "delete"])
    if rank >= ROLES.index(ADMINISTRATORS):
        for table, actions in _ACCOUNTS.items():
            allowed |= _named(table, actions)
    return allowed


def grant(*, using: str = "default", **_signal: Any) -> None:
    """Make the groups and give each what its role may; after `migrate`, when all permissions exist."""
    from django.contrib.auth.models import Group, Permission

    for role in ROLES:
        group, _made = Group.objects.using(using).get_or_create(name=role)
        group.permissions.add(*Permission.objects.using(using).filter(permissions_of(role)))
