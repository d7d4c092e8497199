"""Visitors' suggestions: taken in without an account, bounded, and put before a reviewer."""

from datetime import timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from .models import MeetingAddress, Suggestion

A_SENDER_AN_HOUR = 5
EVERYBODY_AN_HOUR = 200
"""So many suggestions are taken in; whatever comes beyond is refused, so that a flood cannot bury the queue."""


class TooManyError(Exception):
    """More suggestions within the hour than are taken in."""


def sender_of(address: str) -> str:
    """A digest of a network address that changes with the day and the site's key: nobody can be found by it, or followed."""
    return salted_hmac("diplomacy.suggestions", f"{timezone.now():%Y-%m-%d} {address}", algorithm="sha256").hexdigest()[
        :32
    ]


def take_in(address: MeetingAddress, about: str, words: str, source: str, sender: str) -> Suggestion:
    """Put a suggestion into the queue. Raise TooManyError beyond what is taken in within an hour."""
    recent = Suggestion.objects.filter(made_at__gte=timezone.now() - timedelta(hours=1))
    if recent.filter(sender=sender).count() >= A_SENDER_AN_HOUR or recent.count() >= EVERYBODY_AN_HOUR:
        raise TooManyError
    return Suggestion.objects.create(address=address, about=about, words=words, source=source, sender=sender)


def decide(suggestion: Suggestion, *, taken: bool, user: User) -> bool:
    """Close a suggestion; whether it still waited. One that is closed already stays as it was decided first."""
    with transaction.atomic():
        stored = Suggestion.objects.select_for_update().get(pk=suggestion.pk)
        if stored.state != Suggestion.State.WAITING:
            return False
        stored.state = Suggestion.State.TAKEN if taken else Suggestion.State.DECLINED
        stored.decided_by = user
        stored.decided_at = timezone.now()
        stored.save(update_fields=("state", "decided_by", "decided_at"))
        return True


def reopen(suggestion: Suggestion) -> None:
    """Let a suggestion wait again, as if nobody had decided on it."""
    suggestion.state, suggestion.decided_by, suggestion.decided_at = Suggestion.State.WAITING, None, None
    suggestion.save(update_fields=("state", "decided_by", "decided_at"))
