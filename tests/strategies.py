"""Claims, decisions and amendments for hypothesis: few values each, so that they meet, agree and differ often."""

from dataclasses import replace

from hypothesis import strategies as st

from diplomacy.claims import Claim, VenueClaim
from diplomacy.conclusions import Amendment
from diplomacy.extraction.vocabulary import Field
from diplomacy.grouping import Decision, Verdict

from .factories import amendment, claim, seat

DATES = [
    None,
    "2024-06-25",
    "2024-06-26",
    "2024-06-25/2024-06-26",
    "[2024-06-25..2024-06-26]",
    "[2024-06-26..2024-06-27]",
    "2024-06",
    "2024",
    "XXXX-06-26",
]
VENUES = [
    None,
    VenueClaim(country="CN"),
    VenueClaim(city="Beijing", country="CN"),
    VenueClaim("beijing", "Beijing", "CN"),
    VenueClaim("great-hall-of-the-people", "Beijing", "CN"),
    VenueClaim("diaoyutai", "Beijing", "CN"),
    VenueClaim("hanoi", "Hanoi", "VN"),
    VenueClaim(city="Hanoi"),
]
CHINESE = [
    seat("wang-yi"),
    seat("wang-yi", "cn-foreign-minister"),
    seat("wang-yi", "cn-politburo-member"),
    seat("o:cn-foreign-minister"),
    seat("liu-jianchao"),
]
VIETNAMESE = [seat("bui-thanh-son"), seat("o:vn-foreign-minister"), seat("bui-thanh-son", "vn-foreign-minister")]
TOPICS = ["trade", "railways", "border"]
FORMATS = [None, "in-person", "phone"]


@st.composite
def _claims(draw: st.DrawFn, key: str) -> Claim:
    chinese = draw(st.lists(st.sampled_from(CHINESE), max_size=2, unique_by=lambda s: s.key))
    vietnamese = draw(st.lists(st.sampled_from(VIETNAMESE), max_size=2, unique_by=lambda s: s.key))
    return claim(
        key,
        draw(st.sampled_from(DATES)),
        (*chinese, *vietnamese),
        article=draw(st.sampled_from("ABCDE")),
        evidenced=draw(st.frozensets(st.sampled_from([f.value for f in Field]))),
        reported=draw(st.sampled_from([True, True, True, False])),
        format=draw(st.sampled_from(FORMATS)),
        venue=draw(st.sampled_from(VENUES)),
        topics=tuple(draw(st.lists(st.sampled_from(TOPICS), unique=True))),
        confidence=draw(st.sampled_from([0.5, 0.9])),
    )


@st.composite
def claims(draw: st.DrawFn, most: int = 7) -> list[Claim]:
    """Claims of a few articles, keys unique."""
    return [draw(_claims(f"{n}")) for n in range(draw(st.integers(0, most)))]


@st.composite
def claims_of_one_pair(draw: st.DrawFn, most: int = 7) -> list[Claim]:
    """Claims that differ in date, form and place only, so that most may be of one meeting."""
    found = draw(claims(most))
    return [replace(c, seats=(seat("wang-yi"), seat("bui-thanh-son"))) for c in found]


@st.composite
def decisions(draw: st.DrawFn, keys: list[str]) -> list[Decision]:
    """A reviewer's words on these claims, and on one that is no longer there; they may contradict each other."""
    pairs = st.lists(st.sampled_from([*keys, "gone"]), min_size=2, max_size=2, unique=True)
    one = st.builds(lambda verdict, pair: Decision(verdict, *pair), st.sampled_from(Verdict), pairs)
    return draw(st.lists(one, max_size=5)) if keys else []


_SEAT_VALUES = [s.as_json() for s in (*CHINESE, *VIETNAMESE)]


@st.composite
def amendments(draw: st.DrawFn) -> list[Amendment]:
    """Corrections of any field, several of one element among them; `made` and numbers are unique."""
    found = []
    for number in range(draw(st.integers(0, 6))):
        field = draw(st.sampled_from(list(Field)))
        key, action = "", "set"
        if field == Field.DATE:
            value, then = (draw(st.sampled_from(DATES)) for _ in range(2))
        elif field == Field.FORMAT:
            value, then = (draw(st.sampled_from(FORMATS)) for _ in range(2))
        elif field == Field.PLACE:
            value, then = (v.as_json() if (v := draw(st.sampled_from(VENUES))) else None for _ in range(2))
        elif field == Field.TOPICS:
            key = draw(st.sampled_from(TOPICS))
            action = draw(st.sampled_from(["add", "remove"]))
            value, then = (key, None) if action == "add" else (None, key)
        else:
            key = draw(st.sampled_from([s.key for s in (*CHINESE, *VIETNAMESE)]))
            action = draw(st.sampled_from(["add", "remove", "change"]))
            value = None if action == "remove" else draw(st.sampled_from(_SEAT_VALUES))
            then = draw(st.sampled_from([None, *_SEAT_VALUES]))
        found.append(amendment(field, value, then, key=key, action=action, number=number, minutes=number))
    return found
