"""Which meetings a selection selects, and the facets: values of each filter with exact counts. All from the index in memory; words alone ask the database."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import cast

from django.utils.safestring import mark_safe
from django.utils.translation import get_language, ngettext
from markupsafe import Markup
from pyroaring import BitMap

from . import filters
from .drawing import macros_of
from .extraction.folding import fold
from .extraction.vocabulary import Side
from .filters import FILTERS, Choice, Filter
from .index import FacetIndex, Named, current_index
from .index.structure import Key
from .search import Term, holding
from .selection import RANGE, Selection
from .wording import alphabetical

SHOWN = 8  # values of a filter, of each side where it has sides
_MOST_SHOWN = 400  # of all its values, and of those looked up


class Matches:
    """The meetings that a selection selects, as bitmaps of an index."""

    def __init__(self, selection: Selection, index: FacetIndex | None = None) -> None:
        self.selection = selection
        self.index = index or current_index()

    @cached_property
    def all(self) -> BitMap:
        """Under all filters."""
        return self._joined(self._parts)

    def but(self, name: str) -> BitMap:
        """Under all filters but one: a parameter, or `RANGE`."""
        if name not in self._parts:
            return self.all
        return self._joined({other: part for other, part in self._parts.items() if other != name})

    @cached_property
    def address(self) -> str:
        """The selection as the query of an address."""
        return self.selection.query()

    @cached_property
    def _parts(self) -> dict[str, BitMap]:
        """Each filter in force by itself."""
        selection, index = self.selection, self.index
        parts: dict[str, BitMap] = {}
        for each in FILTERS:
            if keys := selection.keys(each.parameter):
                parts[each.parameter] = _with(index, each, keys)
        if selection.first or selection.last:
            first = selection.first.first if selection.first else None
            last = selection.last.last if selection.last else None
            parts[RANGE] = index.in_days(first, last)
        if selection.words:
            parts["q"] = self._worded()
        return parts

    def _joined(self, parts: Mapping[str, BitMap]) -> BitMap:
        return BitMap.intersection(*parts.values()) if parts else self.index.all

    def _worded(self) -> BitMap:
        """Meetings whose words hold what is searched for. What was searched for in this state of the record is remembered."""
        index, terms = self.index, self.selection.terms
        wanted = [t for t in terms if not t.excluded]
        found = index.all
        if wanted:
            found = self._holding(*wanted)
        for term in terms:
            if term.excluded:
                found = found - self._holding(term)
        return found

    def _holding(self, *terms: Term) -> BitMap:
        index = self.index
        return index.words.get_or(frozenset(t.words for t in terms), lambda: index.numbered(holding(terms)))


def _with(index: FacetIndex, each: Filter, keys: Iterable[Key]) -> BitMap:
    if each.all_of:
        return index.with_all(each.parameter, keys)
    return index.with_any(each.parameter, keys)


# -- facets -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Offer:
    """A value of a filter in the reader's language, and its check box: drawn when it is first shown, the same in every view of this state of the record."""

    parameter: str
    choice: Choice
    key: Key
    slug: str
    side: str

    @cached_property
    def unchecked(self) -> Markup:
        return self._box(chosen=False)

    @cached_property
    def checked(self) -> Markup:
        return self._box(chosen=True)

    def _box(self, *, chosen: bool) -> Markup:
        return cast("Markup", macros_of("box.jinja").box(self.parameter, self.choice, chosen))


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet. `count` is the number of meetings that choosing it would give, or gives; `counted` is that with its noun for who hears it."""

    offer: Offer
    count: int
    counted: str
    chosen: bool

    @property
    def slug(self) -> str:
        return self.offer.slug

    @property
    def label(self) -> str:
        return self.offer.choice.label

    @property
    def side(self) -> str:
        return self.offer.side

    @property
    def box(self) -> Markup:
        """HTML up to the count."""
        return self.offer.checked if self.chosen else self.offer.unchecked


@lru_cache(maxsize=10_000)
def counted(n: int, language: str) -> str:
    """A number of meetings as HTML in the language that is active, which is `language`."""
    return mark_safe(  # noqa: S308 (a message of ours and a number)
        ngettext('%(n)s<span class="vh"> meeting</span>', '%(n)s<span class="vh"> meetings</span>', n) % {"n": n}
    )


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter: its parameter in the address, its title, the values shown, and how many there are.

    `is_open` where it need not be unfolded first; `looked_up` is what was typed to find a value.
    """

    parameter: str
    title: str
    values: tuple[FacetValue, ...]
    total: int
    is_open: bool = True
    has_many: bool = False
    looked_up: str = ""
    address: str = ""  # with all values shown

    @property
    def is_long(self) -> bool:
        """Whether a field to look a value up is of use."""
        return bool(self.looked_up) or (self.has_many and self.total > SHOWN)

    @property
    def china(self) -> tuple[FacetValue, ...]:
        return tuple(v for v in self.values if v.side == Side.CHINA)

    @property
    def vietnam(self) -> tuple[FacetValue, ...]:
        return tuple(v for v in self.values if v.side == Side.VIETNAM)

    @property
    def others(self) -> tuple[FacetValue, ...]:
        """Of third sides, and of filters that have no sides."""
        return tuple(v for v in self.values if v.side not in (Side.CHINA, Side.VIETNAM))

    @property
    def more(self) -> int:
        """How many values are not shown."""
        return self.total - len(self.values)


def facets_of(matches: Matches) -> list[Facet]:
    """Officials and topics count under all filters in force, the others under all but their own. A facet without values is left out."""
    facets = (facet_of(matches, each) for each in FILTERS)
    return [facet for facet in facets if facet.total or facet.looked_up]


def facet_of(matches: Matches, each: Filter, *, everything: bool = False) -> Facet:
    """The values of one filter: those chosen, and the most frequent of the others, or all that fit what was typed."""
    selection, index = matches.selection, matches.index
    counts, language = counts_of(matches, each), get_language() or ""
    chosen = {c.slug for c in selection.chosen.get(each.parameter, ())}
    typed = selection.looked_up.get(each.parameter, "")
    candidates = [o for o in _offers(each, index, language) if o.key in counts or o.slug in chosen]
    total = len(candidates)
    if typed:
        fitting = _fitting(each.parameter, typed, index)
        candidates = [o for o in candidates if o.slug in fitting or o.slug in chosen]
    if not each.keeps_order:
        candidates.sort(key=lambda o: (o.slug not in chosen, -counts.get(o.key, 0)))  # equals stay as they are, by name
    is_unfolded = bool(typed) or each.parameter in selection.unfolded
    shown = candidates[:_MOST_SHOWN] if everything or is_unfolded else _foremost(candidates, chosen)
    numbers = [counts.get(offer.key, 0) for offer in shown]
    return Facet(
        each.parameter,
        str(each.title),
        tuple(FacetValue(o, n, counted(n, language), o.slug in chosen) for o, n in zip(shown, numbers, strict=True)),
        total,
        each.is_open or bool(chosen) or is_unfolded,
        each.has_many,
        typed,
        f"{matches.address}{'&' * (len(matches.address) > 1)}all={each.parameter}",
    )


def counts_of(matches: Matches, each: Filter) -> dict[Key, int]:
    """Key of a value → number of meetings, without those of none."""
    base = matches.all if each.all_of else matches.but(each.parameter)
    counts = {key: base.intersection_cardinality(of) for key, of in matches.index.bitmaps[each.parameter].items()}
    return {key: n for key, n in counts.items() if n}


def _offers(each: Filter, index: FacetIndex, language: str) -> tuple[Offer, ...]:
    """All values of a filter in the language that is active, which is `language`: in the order of the vocabulary, or by name where it has none."""

    def written() -> tuple[Offer, ...]:
        found = [filters.choice_of(named) for named in filters.values(each.parameter, index).values()]
        if not each.keeps_order:
            found.sort(key=lambda choice: (alphabetical(choice.label), choice.slug))
        return tuple(Offer(each.parameter, c, c.key, c.slug, c.side) for c in found)

    return index.choices.get_or((each.parameter, language), written)


def _foremost(candidates: list[Offer], chosen: set[str]) -> list[Offer]:
    """Those chosen and the first others, of each side."""
    left = dict.fromkeys({o.side for o in candidates}, SHOWN)
    shown = []
    for candidate in candidates:
        left[candidate.side] -= 1
        if candidate.slug in chosen or left[candidate.side] >= 0:
            shown.append(candidate)
    return shown


def _fitting(parameter: str, typed: str, index: FacetIndex) -> set[str]:
    """Slugs of the values one of whose names, in any script, has every typed word at the start of a word of its own, or anywhere in Chinese."""
    wanted = fold(typed).split()
    return {slug for slug, named in index.names.get(parameter, {}).items() if _fits(wanted, named)}


def _fits(wanted: list[str], named: Named) -> bool:
    names = f" {fold(' '.join((named.name, named.name_vi, named.name_zh, *named.other_names)))}"
    return all(f" {word}" in names or (not word.isascii() and word in names) for word in wanted)
