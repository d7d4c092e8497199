"""What the address of the timeline asks for: checked, and written back as a stable address."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from . import filters
from .extraction.partialdates import PartialDate
from .extraction.vocabulary import Precision
from .filters import FILTERS, Choice
from .index import FacetIndex, current_index
from .search import LONGEST, Term, terms_of, tidy
from .wording import date_plainly

_MOST_VALUES = 20  # of one filter: more cannot be meant
NEWEST, OLDEST = "new", "old"
FULL, TITLES = "full", "titles"
RANGE = "range"  # the filter of days, where one filter is named


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in force, and the address without it."""

    label: str
    native: str
    language: str
    address: str


@dataclass(frozen=True, slots=True)
class Selection:
    """Filters, order, density and page. `chosen` has the values of each filter by its parameter; `first` and `last` bound the days.

    `problems` tells in words what of the address could not be used. `looked_up` is what was typed to find a value of a filter, `unfolded` the filters whose
    values are all shown: neither selects anything, and neither is part of the address that is written back.
    """

    chosen: Mapping[str, tuple[Choice, ...]] = field(default_factory=dict)
    first: PartialDate | None = None
    last: PartialDate | None = None
    words: str = ""
    order: str = NEWEST
    view: str = FULL
    page: int = 1
    problems: tuple[str, ...] = ()
    looked_up: Mapping[str, str] = field(default_factory=dict)
    unfolded: tuple[str, ...] = ()

    @property
    def is_filtered(self) -> bool:
        return bool(self.words or self.chosen or self.first or self.last)

    def keys(self, parameter: str) -> tuple[Any, ...]:
        """Keys in the index, which are ids where the values are rows, of the values chosen."""
        return tuple(choice.key for choice in self.chosen.get(parameter, ()))

    @property
    def terms(self) -> tuple[Term, ...]:
        return terms_of(self.words)

    # -- addresses ----------------------------------------------------------------------------------------------------

    def pairs(self, but: Collection[str] = ()) -> list[tuple[str, str]]:
        """Names and values of the address, in a fixed order, without what is the default; `but` leaves parameters out."""
        pairs = [("q", self.words)] if self.words else []
        for each in FILTERS:
            pairs += [(each.parameter, slug) for slug in sorted(c.slug for c in self.chosen.get(each.parameter, ()))]
        pairs += [("from", self.first.edtf)] if self.first else []
        pairs += [("to", self.last.edtf)] if self.last else []
        pairs += [("order", self.order)] * (self.order != NEWEST)
        pairs += [("view", self.view)] * (self.view != FULL)
        pairs += [("page", str(self.page))] * (self.page > 1)
        return [(name, value) for name, value in pairs if name not in but]

    def query(self, **changes: object) -> str:
        """The address's query for this selection with changes. Turning a page is a change; all else leads to page 1."""
        return "?" + urlencode(replace(self, **({"page": 1} | changes)).pairs())  # type: ignore[arg-type]

    def of_period(self) -> Callable[[PartialDate], str]:
        """The address's query for this selection within a year or month: for many of them, with the rest written once."""
        at = PartialDate.year(1900)
        before, after = replace(self, first=at, last=at, page=1).query_parts()
        return lambda period: f"?{before}from={period.edtf}&to={period.edtf}{after}"

    def query_parts(self) -> tuple[str, str]:
        """What stands before and after the range in the address's query."""
        pairs = self.pairs()
        names = [name for name, _value in pairs]
        before, after = urlencode(pairs[: names.index("from")]), urlencode(pairs[names.index("to") + 1 :])
        return f"{before}&" if before else "", f"&{after}" if after else ""

    @property
    def beside_filters(self) -> list[tuple[str, str]]:
        """What the form of the filters must carry along."""
        return [pair for pair in self.pairs() if pair[0] in ("q", "from", "to", "order", "view")]

    @property
    def beside_search(self) -> list[tuple[str, str]]:
        """What the search field must carry along."""
        return self.pairs(but=("q", "page"))

    @property
    def beside_range(self) -> list[tuple[str, str]]:
        """What the form of the years must carry along."""
        return self.pairs(but=("from", "to", "page"))

    # -- without one of the filters -----------------------------------------------------------------------------------

    def but(self, parameter: str, slug: str) -> "Selection":
        """The same without one value of a filter."""
        rest = tuple(c for c in self.chosen.get(parameter, ()) if c.slug != slug)
        others = {name: values for name, values in self.chosen.items() if name != parameter}
        return replace(self, chosen=others | ({parameter: rest} if rest else {}))

    def without_each(self) -> list[tuple[Chip, "Selection"]]:
        """Each filter in force, and the selection without it; the range is one filter."""
        found = [(f"“{self.words}”", "", "", replace(self, words=""))] if self.words else []
        for each in FILTERS:
            for chosen in self.chosen.get(each.parameter, ()):
                label = filters.chip_label(each.parameter, chosen)
                found.append((label, chosen.native, chosen.language, self.but(each.parameter, chosen.slug)))
        if self.first or self.last:
            found.append((self._range_in_words(), "", "", replace(self, first=None, last=None)))
        return [(Chip(label, native, lang, without.query()), without) for label, native, lang, without in found]

    def chips(self) -> list[Chip]:
        return [chip for chip, _without in self.without_each()]

    def _range_in_words(self) -> str:
        if self.first and self.last:
            if self.first == self.last:
                return date_plainly(self.first)
            return _("%(first)s – %(last)s") % {"first": date_plainly(self.first), "last": date_plainly(self.last)}
        if self.first:
            return _("from %(day)s") % {"day": date_plainly(self.first)}
        return _("until %(day)s") % {"day": date_plainly(self.last)} if self.last else ""


# -- reading the address ----------------------------------------------------------------------------------------------


def select(query: QueryDict, index: FacetIndex | None = None) -> Selection:
    """Check a query string. What it names and does not exist is left out and said in `problems`; nothing in it is an error."""
    index = index or current_index()
    problems: list[str] = []
    first, last = _bound(query, "from", problems), _bound(query, "to", problems)
    if first and last and first.first and last.last and last.last < first.first:
        problems.append(_("The range ends before it starts; it was left out."))
        first = last = None
    chosen = {each.parameter: _choices(each.parameter, query, index, problems) for each in FILTERS}
    return Selection(
        chosen={parameter: choices for parameter, choices in chosen.items() if choices},
        first=first,
        last=last,
        words=_words(query, problems),
        order=_one_of(query, "order", (NEWEST, OLDEST), problems),
        view=_one_of(query, "view", (FULL, TITLES), problems),
        page=_page(query, problems),
        problems=tuple(problems),
        looked_up={each.parameter: typed for each in FILTERS if (typed := _typed(query, each.parameter))},
        unfolded=tuple(each.parameter for each in FILTERS if each.parameter in query.getlist("all")),
    )


def selected(index: FacetIndex | None = None, **chosen: str | Iterable[str]) -> Selection:
    """A selection by slugs, as the page of an official, a pair or a place needs it: selected(official=("wang-yi", "bui-thanh-son"))."""
    query = QueryDict(mutable=True)
    for parameter, slugs in chosen.items():
        query.setlist(parameter, [slugs] if isinstance(slugs, str) else list(slugs))
    return select(query, index)


def _values(query: QueryDict, name: str, problems: list[str]) -> list[str]:
    values = list(dict.fromkeys(v.replace("\0", "") for v in query.getlist(name) if v.strip()))
    if len(values) > _MOST_VALUES:
        problems.append(_("More than %(most)d values of one filter; the rest was left out.") % {"most": _MOST_VALUES})
    return values[:_MOST_VALUES]


def _choices(parameter: str, query: QueryDict, index: FacetIndex, problems: list[str]) -> tuple[Choice, ...]:
    slugs = _values(query, parameter, problems)
    found = [(slug, filters.choice(parameter, slug, index)) for slug in slugs]
    problems += [
        _("Nobody and nothing on record is called “%(value)s”; this filter was left out.") % {"value": slug[:80]}
        for slug, choice in found
        if choice is None
    ]
    return tuple(choice for _slug, choice in found if choice is not None)


def _typed(query: QueryDict, parameter: str) -> str:
    """What was typed to look up a value of a filter."""
    return " ".join(query.get(f"find-{parameter}", "").replace("\0", "").split())[:60]


def _bound(query: QueryDict, name: str, problems: list[str]) -> PartialDate | None:
    """One end of the range: a year, a month or a day."""
    text = query.get(name, "").strip()
    if not text:
        return None
    try:
        bound = PartialDate.parse(text)
        if bound.precision in (Precision.DAY, Precision.MONTH, Precision.YEAR):
            return bound
    except ValueError:
        pass
    problems.append(_("“%(value)s” is not a year, a month or a day; it was left out.") % {"value": text[:40]})
    return None


def _words(query: QueryDict, problems: list[str]) -> str:
    """What is searched for, blanks tidied; nothing where it holds no word."""
    text = tidy(query.get("q", ""))
    if text and not terms_of(text):
        problems.append(_("“%(value)s” holds no word to search for.") % {"value": text[:40]})
        return ""
    if len(text) > LONGEST:
        problems.append(_("The search was cut after %(most)d characters.") % {"most": LONGEST})
    return text[:LONGEST]


def _one_of(query: QueryDict, name: str, allowed: tuple[str, ...], problems: list[str]) -> str:
    value = query.get(name) or allowed[0]
    if value in allowed:
        return value
    problems.append(_("“%(value)s” is no choice here; the usual one was taken.") % {"value": value[:40]})
    return allowed[0]


def _page(query: QueryDict, problems: list[str]) -> int:
    page = query.get("page") or "1"
    if page.isascii() and page.isdigit() and len(page) < 9 and int(page):
        return int(page)
    problems.append(_("“%(value)s” is not the number of a page; this is the first one.") % {"value": page[:40]})
    return 1
