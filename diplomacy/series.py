"""Series of meetings: a session's name without its number."""

import re

_NUMBER = re.compile(
    r"[\s,]+\d+(?:st|nd|rd|th)(?:\s+(?:ministerial\s+)?(?:meeting|session|round|plenary))?$", re.IGNORECASE
)


def series_name(text: str) -> str:
    """The series that the name of a session belongs to: "Defence strategy dialogue 6th" is of "Defence strategy dialogue"."""
    return _NUMBER.sub("", text).strip()
