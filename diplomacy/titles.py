"""A meeting's title, made from its facts: the host first; on third ground and by telephone by surname. No adjectives, no outcome."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .extraction.vocabulary import Format
from .models import Meeting, Participation
from .wording import alphabetical, called, city_name, date_in_words


def title_of(meeting: Meeting) -> str:
    """The title of a meeting whose participations are loaded."""
    sides = _by_side(list(meeting.participations.all()))
    if not sides:
        return _("Meeting of China and Vietnam")
    named = {side: _names(seats) for side, seats in sides.items()}
    order = _order(meeting, sides)
    names = {"first": named[order[0]], "second": named[order[1]] if len(order) > 1 else ""}
    where = _where(meeting)
    if len(order) == 1:
        return _("%(first)s at a meeting of both sides") % names
    if meeting.format == Format.PHONE:
        return _("%(first)s and %(second)s speak by telephone") % names
    if meeting.format == Format.VIDEO:
        return _("%(first)s and %(second)s meet by video") % names
    if _receives(meeting, sides, order):
        message = _("%(first)s receives %(second)s in %(where)s") if where else _("%(first)s receives %(second)s")
    elif where:
        message = _("%(first)s and %(second)s meet in %(where)s")
    else:
        message = _("%(first)s and %(second)s meet")
    return message % (names | {"where": where})


def title_and_date(meeting: Meeting) -> str:
    """The title with the date, by which a meeting is cited."""
    return _("%(title)s, %(date)s") % {"title": title_of(meeting), "date": date_in_words(meeting.partial_date)}


def _by_side(seats: Sequence[Participation]) -> dict[str, list[Participation]]:
    sides: dict[str, list[Participation]] = {}
    for seat in seats:
        sides.setdefault(seat.side, []).append(seat)
    return sides


def _names(seats: Sequence[Participation]) -> str:
    """Whoever leads the side; where nobody is named, also how many more sat there."""
    first = seats[0]
    if first.participant:
        return called(first.participant)
    more = len(seats) - 1
    if not more:
        return called(first)
    message = ngettext("%(name)s (with %(more)d other)", "%(name)s (with %(more)d others)", more)
    return message % {"name": called(first), "more": more}


def _order(meeting: Meeting, sides: dict[str, list[Participation]]) -> list[str]:
    if meeting.country in sides and meeting.format in (Format.IN_PERSON, ""):
        return [meeting.country, *(s for s in sides if s != meeting.country)]
    return sorted(sides, key=lambda side: (alphabetical(_names(sides[side])), side))


def _receives(meeting: Meeting, sides: dict[str, list[Participation]], order: list[str]) -> bool:
    """A host of clearly higher rank receives; equals meet. A seat in the politburo beside a ministry does not make a minister unequal."""
    if meeting.country != order[0]:
        return False
    host, guest = (sides[side][0].office for side in order[:2])
    if not host or not guest:
        return False
    return guest.rank - host.rank >= (1 if host.rank == 1 else 2)


def _where(meeting: Meeting) -> str:
    if meeting.place and meeting.place.kind in ("city", "province", "border-gate"):
        return called(meeting.place)
    return city_name(meeting)
