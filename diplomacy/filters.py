"""The filters of the timeline: their parameters in the address, and their values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from .extraction.vocabulary import Precision
from .index.building import BEIJING, BOTH, HANOI, THIRD_PARTY, UNKNOWN
from .index.structure import FacetIndex, Key, Named
from .models import Meeting
from .wording import called, certainty, country_name, language_name

RANKS = {
    "top-leaders": (1, _("Top leaders")),
    "deputy-leaders": (2, _("Deputy leaders")),
    "ministers": (3, _("Ministers")),
    "vice-ministers": (4, _("Vice ministers")),
    "directors": (5, _("Directors")),
    "provinces-and-ambassadors": (6, _("Provinces and ambassadors")),
}
PUBLISHED = {
    BOTH: _("Both sides"),
    BEIJING: _("Beijing, not Hanoi"),
    HANOI: _("Hanoi, not Beijing"),
    THIRD_PARTY: _("Third party only"),
    UNKNOWN: _("Publisher not known"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a filter: its slug in the address, its key in the index, its name in the reader's language and in its own."""

    slug: str
    key: Key
    label: str
    native: str = ""
    language: str = ""
    side: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter. With `all_of` a meeting must have every value chosen, otherwise one of them; `keeps_order` where its values have an order of their own."""

    parameter: str
    title: Any
    all_of: bool = False
    keeps_order: bool = False
    is_open: bool = False
    has_many: bool = False  # values: they are looked up by typing


FILTERS = (
    Filter("official", _("Officials"), all_of=True, is_open=True, has_many=True),
    Filter("topic", _("Topics"), all_of=True, is_open=True),
    Filter("format", _("Form of meeting"), keeps_order=True, is_open=True),
    Filter("country", _("Country")),
    Filter("place", _("Place"), has_many=True),
    Filter("published", _("Who published"), keeps_order=True),
    Filter("publisher", _("Publisher"), has_many=True),
    Filter("language", _("Language of the sources")),
    Filter("rank", _("Rank of who led"), keeps_order=True),
    Filter("certainty", _("Certainty of the date"), keeps_order=True),
    Filter("state", _("Review"), keeps_order=True),
    Filter("series", _("Series"), has_many=True),
)
BY_PARAMETER = {f.parameter: f for f in FILTERS}

_CHIPS = {
    "format": {UNKNOWN: _("Form not known")},
    "language": _("Sources in %(value)s"),
    "rank": _("Led by: %(value)s"),
    "certainty": _("Date: %(value)s"),
    "published": _("Published by: %(value)s"),
}


def values(parameter: str, index: FacetIndex) -> Mapping[str, Named]:
    """All values of a filter by slug, in their own order, whether or not a meeting has them."""
    if parameter in index.names:
        return index.names[parameter]
    return {slug: Named(key, slug, str(label)) for slug, key, label in _vocabulary(parameter, index)}


def choice(parameter: str, slug: str, index: FacetIndex) -> Choice | None:
    """The value of a filter with this slug; None for no such value."""
    named = values(parameter, index).get(slug)
    return choice_of(named) if named else None


def choice_of(named: Named) -> Choice:
    label = called(named)
    native = named.native_name
    return Choice(named.slug, named.key, label, "" if native == label else native, named.native_language, named.side)


def chip_label(parameter: str, chosen: Choice) -> str:
    """The name of a value away from the heading of its filter."""
    wording = _CHIPS.get(parameter)
    if wording is None:
        return chosen.label
    if isinstance(wording, dict):
        return str(wording.get(chosen.slug, chosen.label))
    return str(wording) % {"value": chosen.label}


def _vocabulary(parameter: str, index: FacetIndex) -> Sequence[tuple[str, Key, Any]]:
    match parameter:
        case "format":
            return [(value, value, label) for value, label in [*Meeting.FORMATS, (UNKNOWN, _("Not known"))]]
        case "country":
            return [(str(code), code, country_name(str(code))) for code in sorted(index.bitmaps["country"])]
        case "published":
            return [(value, value, label) for value, label in PUBLISHED.items()]
        case "language":
            return [(str(code), code, language_name(str(code))) for code in sorted(index.bitmaps["language"])]
        case "rank":
            return [(slug, rank, label) for slug, (rank, label) in RANKS.items()]
        case "certainty":
            return [(p.value, p.value, certainty(p)) for p in Precision] + [(UNKNOWN, UNKNOWN, certainty(""))]
        case "state":
            return [(value, value, label) for value, label in Meeting.State.choices]
    raise KeyError(parameter)
