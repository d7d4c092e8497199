"""Visitors' suggestions: taken in without an account, bounded, and put before a reviewer."""

import logging
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from .models import MeetingAddress, Suggestion

A_SENDER_AN_HOUR = 5
A_NETWORK_AN_HOUR = 20
"""A network may be an office or a school behind one provider; it may also be one person with many addresses."""

UNUSUAL_AN_HOUR = 200
"""From so many in all, reviewers are told at the desk."""

EVERYBODY_AN_HOUR = 1000
"""So many are taken in; whatever comes beyond is refused, so that a flood cannot bury the queue. What reviewers decline makes room."""

_log = logging.getLogger(__name__)


class TooManyError(Exception):
    """More suggestions within the hour than are taken in."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Where a suggestion comes from, as digests that change with the day and the site's key: nobody can be found by them, or followed.

    `network` is what one subscriber can have by the hundred: 256 addresses of version 4, and of version 6 the 2⁸⁰ that a site is given, where
    a single line is given 2⁶⁴ and counts as one sender (RFC 6177).
    """

    sender: str
    network: str

    @classmethod
    def at(cls, address: str) -> "Sender":
        return cls(_digest(_wide(address, 32, 64)), _digest(_wide(address, 24, 48)))


def _wide(address: str, four: int, six: int) -> str:
    """The network that an address lies in, with a prefix of so many bits; what is no address as it is."""
    try:
        known: IPv4Address | IPv6Address = ip_address(address)
    except ValueError:
        return address
    if isinstance(known, IPv6Address):
        known = known.ipv4_mapped or IPv6Address(int(known))  # a zone (fe80::1%eth0) is nothing to tell apart by
    return str(ip_network((known, four if known.version == 4 else six), strict=False))


def _digest(where: str) -> str:
    told = f"{timezone.now():%Y-%m-%d} {where}"
    return salted_hmac("diplomacy.suggestions", told, algorithm="sha256").hexdigest()[:32]


def take_in(address: MeetingAddress, about: str, words: str, source: str, sender: Sender) -> Suggestion:
    """Put a suggestion into the queue. Raise TooManyError beyond what is taken in within an hour."""
    recent = Suggestion.objects.within_the_hour()
    if recent.filter(sender=sender.sender).count() >= A_SENDER_AN_HOUR:
        raise TooManyError
    if recent.filter(network=sender.network).count() >= A_NETWORK_AN_HOUR:
        raise TooManyError
    in_all = flood()
    if in_all >= EVERYBODY_AN_HOUR:
        raise TooManyError
    if in_all + 1 in (UNUSUAL_AN_HOUR, EVERYBODY_AN_HOUR):
        _log.warning("%d suggestions within an hour; beyond %d they are refused.", in_all + 1, EVERYBODY_AN_HOUR)
    return Suggestion.objects.create(
        address=address, about=about, words=words, source=source, sender=sender.sender, network=sender.network
    )


def flood() -> int:
    """How many suggestions of the last hour count against what is taken in: all but those that reviewers have declined."""
    return Suggestion.objects.within_the_hour().exclude(state=Suggestion.State.DECLINED).count()


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
