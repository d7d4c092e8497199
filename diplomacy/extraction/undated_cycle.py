"""The year that a text names as East Asia counts them, in cycles of sixty: "Tết Nhâm Dần", 甲辰年."""

from datetime import date
from functools import lru_cache

from .bounds import Narrowing
from .languages import Grammar
from .reasons import Reason
from .text import Layout, Part

STEMS = "giap at binh dinh mau ky canh tan nham quy", "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "ty suu dan mao thin ty ngo mui than dau tuat hoi", "子丑寅卯辰巳午未申酉戌亥"
FIRST, LAST = 1985, 2044
"""The sixty years that such a name may mean in a text of diplomacy between the two countries."""
FROM, FEAST_PAST = (10, 1), (4, 30)
"""From which month and day people look forward to a new year by its name, and up to which they speak of its feast."""


@lru_cache(maxsize=256)
def year_of(stem: str, branch: str) -> int | None:
    """The year from 1985 to 2044 of that name; None where no year bears it. 1984 was the first year of a cycle."""
    for year in range(FIRST, LAST + 1):
        stems = {STEMS[0].split()[(year - 4) % 10], STEMS[1][(year - 4) % 10]}
        branches = {BRANCHES[0].split()[(year - 4) % 12], BRANCHES[1][(year - 4) % 12]}
        if stem in stems and branch in branches:
            return year
    return None


def read_cycle(layout: Layout, grammar: Grammar, narrowing: Narrowing) -> None:
    """Narrow to the one year that the text names so: from the autumn before it, when its New Year is prepared, to its end."""
    years: dict[int, tuple[str, bool]] = {}
    for match in grammar.patterns["cycle_year"].finditer(layout.folded):
        sentence = layout.sentence_at(match.start())
        if sentence and sentence.part in (Part.BODY, Part.TITLE) and (year := year_of(match["stem"], match["branch"])):
            feast = match["feast"] is not None or years.get(year, ("", False))[1]
            years[year] = layout.text[match.start() : match.end()], feast
    if len(years) == 1:
        year, (words, feast) = years.popitem()
        end = date(year, *FEAST_PAST) if feast else date(year + 1, 2, 20)
        narrowing.within(date(year - 1, *FROM), end, Reason.of("bounded-by-text", words=words))
