"""Chinese, simplified and traditional, as outlets of China, Vietnam, Hong Kong, Taiwan and abroad write it. Everything here is folded: simplified."""

from .grammar import Grammar, Patterns
from .scripts import HAN
from .seats import CAPITALS
from .zh_countries import COUNTRIES, OTHERS
from .zh_cues import CUES
from .zh_dates import COUNTS, MONTHS, RELATIVE, SPANS, WEEKDAYS, number
from .zh_names import SURNAMES, TITLES, side_of_name, side_of_title
from .zh_patterns import PATTERNS
from .zh_styles import STYLES
from .zh_topics import EXTRA_PHRASES, TOPIC_PATTERNS, WEAK_PHRASES

GRAMMAR = Grammar(
    code="zh",
    script=HAN,
    by_clause=True,
    cues=CUES,
    months=MONTHS,
    counts=COUNTS,
    weekdays=WEEKDAYS,
    relative={**RELATIVE, **SPANS},
    number=number,
    capitals=CAPITALS,
    adjectives={},
    countries=COUNTRIES | OTHERS,
    joint_countries=frozenset("中越 越中 两国 两党 双边 陆越 北京和河内 两军".split()),
    never_last=frozenset("等"),
    that_place="该",
    place_words={"在京": "beijing", "在邕": "nanning"},
    title_words=frozenset(TITLES),
    caption_hints=("摄", "图", "照", "(左", "(右", "挥手", "握手", "合影", "发", "记者"),
    greetings=frozenset(),
    honours=frozenset(),
    links=frozenset(("和", "与", "、", "同", "及")),
    title_parts=frozenset(),
    modifiers=frozenset(),
    not_in_titles=frozenset(),
    apposition=frozenset(),
    contact_words={
        "会谈": ("会谈",),
        "会见": ("会见", "见", "会面"),
        "通话": ("通话", "电话"),
        "电话": ("通话", "电话"),
        "会晤": ("会晤", "见"),
        "会议": ("会议", "委员会", "机制"),
        "交谈": ("谈", "见"),
        "对话": ("对话",),
    },
    guests=frozenset("客人 来宾 贵宾 代表团 一行 特使 团长".split()),
    hosts=frozenset(),
    ranks={"对方": ("",), "防长": ("国防部长", "防长"), "外长": ("外长", "外交部长"), "大使": ("大使",)},
    lesser=frozenset(("副", "原", "前")),
    surnames=SURNAMES,
    short_names_never=frozenset(),
    abbreviations=frozenset(),
    side_of_name=side_of_name,
    side_of_title=side_of_title,
    conjunctions=frozenset(("和", "与")),
    subordinators=frozenset(),
    collectives=frozenset(("代表团", "方")),
    bare_verbs=frozenset(("见", "晤", "见了", "见到", "见到了", "约见", "召见", "受到", "获")),
    house_styles=STYLES,
    local_titles=(("省长", "governor"), ("主席", "chair")),
    of_country="",
    patterns=Patterns(PATTERNS),
    topic_patterns=TOPIC_PATTERNS,
    extra_phrases=EXTRA_PHRASES,
    weak_phrases=WEAK_PHRASES,
)
