"""Whose form it is. The page says so in the form itself, signed, so that it is known after the session has ended too."""

from collections.abc import Mapping

from django.contrib.auth.models import AnonymousUser, User
from django.core.signing import BadSignature, Signer

FIELD = "written_by"
_signer = Signer(salt="the writer of a form")


def signature_of(user: User | AnonymousUser) -> str:
    """What a form carries in the field `written_by`; empty for nobody."""
    return _signer.sign(str(user.pk)) if user.is_authenticated else ""


def writer_of(sent: Mapping[str, str]) -> int | None:
    """Id of the user for whom a form was drawn; None where it does not say so, or says what this site did not sign."""
    try:
        return int(_signer.unsign(sent.get(FIELD, "")))
    except BadSignature:
        return None
