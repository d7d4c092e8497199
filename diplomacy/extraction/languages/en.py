"""English, as Chinese, Vietnamese and foreign outlets write it."""

from .en_cues import CUES
from .en_dates import MONTHS, ORDINALS, RELATIVE, SPANS, TENS, WEEKDAYS
from .en_names import side_of_name
from .en_patterns import PATTERNS
from .en_styles import STYLES
from .en_surnames import SURNAMES
from .en_topics import EXTRA_PHRASES, TOPIC_PATTERNS
from .grammar import Grammar


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


LINKS = _words("""
        of the and for on 's s a an to also both who is as well concurrently cum then de facto
    """)
"""What stands between the parts of a chain of titles."""

TITLE_WORDS = _words("""
        minister ministers president premier secretary chairman chairwoman chair chairperson vice deputy prime general foreign
        state councilor councillor head director ambassador consul envoy governor mayor member politburo leader chief commander
        admiral colonel lieutenant major senior gen lt sen lieut pm fm dpm na standing permanent comrade mr mrs ms dr counsellor
        counselor attache commissar speaker commissioner marshal spokesperson assistant executive acting inspector procurator
        justice generals presidents premiers secretaries chairmen ambassadors governors comrades secretary-general spokesman spokeswoman captain brigadier professor prof legislator diplomat affaires d'affaires charge-d'affaires
    """)

WEAK_PHRASES = frozenset(
    """provinces; guangxi; yunnan; guangdong; hainan; quang ninh; lang son; cao bang; ha giang; lao cai; lai chau; dien bien; data; press; customs; common destiny;
    human community with a shared future; community with a shared future for mankind; asian community with a shared future; autonomous region; governors; border provinces;
    provincial party committee; friendship meeting; joint statement; steering committee for bilateral cooperation; state visit; official visit; border defence friendship exchange;
    conference on crime prevention; comrades and brothers; comrades plus brothers; top priority in foreign policy; asean; shanghai cooperation organisation; international law;
    high-level meeting of the two parties; spring meeting; new spring meeting; early spring meeting; joint working committee; strategic choice and top priority;
    traditional friendship; objective requirement; consulate general; natural disasters; overseas chinese; shared future; silk road; laboratories; red river; border trade""".replace(
        "\n", " "
    ).split(";")
)

GRAMMAR = Grammar(
    code="en",
    cues=CUES,
    months={**MONTHS, **{f"{n:0{width}}": n for n in range(1, 13) for width in (1, 2)}},
    weekdays=WEEKDAYS,
    relative={**RELATIVE, **SPANS},
    capitals={
        "CN": "Beijing",
        "VN": "Hanoi",
        "LA": "Vientiane",
        "KH": "Phnom Penh",
        "TH": "Bangkok",
        "ID": "Jakarta",
        "MY": "Kuala Lumpur",
        "PH": "Manila",
        "RU": "Moscow",
        "MN": "Ulaanbaatar",
        "JP": "Tokyo",
        "KR": "Seoul",
        "IN": "New Delhi",
    },
    adjectives={
        "chinese": "CN",
        "sino": "CN",
        "vietnamese": "VN",
        "cambodian": "KH",
        "lao": "LA",
        "laotian": "LA",
        "american": "US",
        "japanese": "JP",
        "russian": "RU",
        "indian": "IN",
        "thai": "TH",
        "indonesian": "ID",
        "malaysian": "MY",
        "philippine": "PH",
        "singaporean": "SG",
        "korean": "KR",
        "u.s.": "US",
        "australian": "AU",
        "british": "GB",
        "french": "FR",
        "german": "DE",
        "cuban": "CU",
        "filipino": "PH",
        "turkish": "TR",
        "pakistani": "PK",
        "bangladeshi": "BD",
        "mongolian": "MN",
        "ukrainian": "UA",
        "canadian": "CA",
        "brazilian": "BR",
        "italian": "IT",
        "dutch": "NL",
        "bruneian": "BN",
        "timorese": "TL",
        "kazakh": "KZ",
        "us": "US",
    },
    countries={
        "china": "CN",
        "prc": "CN",
        "people's republic of china": "CN",
        "cpc": "CN",
        "communist party of china": "CN",
        "vietnam": "VN",
        "viet nam": "VN",
        "vn": "VN",
        "cpv": "VN",
        "communist party of vietnam": "VN",
        "socialist republic of vietnam": "VN",
        "laos": "LA",
        "cambodia": "KH",
        "united states": "US",
        "japan": "JP",
        "russia": "RU",
        "india": "IN",
        "thailand": "TH",
        "indonesia": "ID",
        "malaysia": "MY",
        "philippines": "PH",
        "singapore": "SG",
        "myanmar": "MM",
        "brunei": "BN",
        "cuba": "CU",
        "australia": "AU",
        "pla": "CN",
        "vff": "VN",
        "cppcc": "CN",
        "npc": "CN",
        "people's liberation army": "CN",
        "timor-leste": "TL",
        "washington": "US",
        "republic of korea": "KR",
        "rok": "KR",
        "south korea": "KR",
        "dprk": "KP",
        "north korea": "KP",
        "turkiye": "TR",
        "turkey": "TR",
        "new zealand": "NZ",
        "european union": "EU",
        "eu": "EU",
        "britain": "GB",
        "united kingdom": "GB",
        "france": "FR",
        "germany": "DE",
        "italy": "IT",
        "pakistan": "PK",
        "bangladesh": "BD",
        "mongolia": "MN",
        "canada": "CA",
        "brazil": "BR",
        "ukraine": "UA",
        "kazakhstan": "KZ",
        "iran": "IR",
        "israel": "IL",
    },
    title_words=TITLE_WORDS,
    caption_hints=("photo", "(", "left", "right", "shake", "pose", "pictured", "pool via", "/vna"),
    greetings=frozenset(
        (
            "welcomed",
            "welcomes",
            "greeted",
            "was greeted by",
            "were greeted by",
            "was welcomed by",
            "were welcomed by",
            "shook hands with",
            "bade farewell to",
            "received",
        )
    ),
    honours=frozenset(("mr", "mrs", "ms", "dr", "comrade", "madam", "prof", "professor", "sir")),
    links=LINKS,
    title_parts=_words("""
        party state committee member affairs ministry counterpart provincial municipal regional people's city province prefecture county
        district town autonomous region department commission bureau office political central national government council union front association federation command forces guard guards
        police court congress assembly academy general's staff theory foreign trade economic external relations defence defense military and
    """),
    modifiers=_words(
        "foreign general standing permanent vice deputy prime assistant senior major executive acting na lt sen state"
    ),
    not_in_titles=_words("""
        who which whose whom that where when while met meet said says told was were is are will would has have had received held hosted
        visited attended with but as after before during receiving welcoming hosting greeting addressing meeting seeing
    """),
    apposition=LINKS
    | _words("""
        member political bureau central committee cpc cpv party politburo communist state new its his her their council who
        heads l r left right secretary standing office foreign affairs commission national chinese vietnamese at sr prc with
    """),
    contact_words={
        "talks": ("talks", "discussions", "negotiations"),
        "call": ("call", "phone"),
        "reception": ("received", "reception", "welcomed", "hosted"),
        "meeting": ("met", "meeting", "received", "sat down"),
        "session": ("session",),
        "conversation": ("phone", "conversation", "spoke", "talk"),
    },
    guests=_words("guest guests visitor visitors delegation party"),
    hosts=_words("host hosts"),
    envoys=_words("envoy emissary official diplomat"),
    ranks={
        "diplomat": ("ambassador", "foreign minister", "counsel", "consul", "envoy", "diplomat"),
        "envoy": ("ambassador", "envoy"),
        "leader": ("president", "premier", "general secretary", "chair", "chief", "leader", "secretary", "head"),
        "officer": ("general", "admiral", "colonel", "officer", "commander"),
        "official": ("head", "director", "minister", "secretary", "chair", "official", "governor", "mayor", "chief"),
        "pm": ("prime minister", "pm", "premier"),
        "legislator": ("national people's congress", "national assembly", "legislator"),
    },
    lesser=frozenset(("deputy", "vice", "assistant", "former", "then", "late", "ex")),
    speeches=frozenset(
        words.strip()
        for words in """delivered keynote speeches; delivered keynote speech; delivered keynote; delivered speeches; delivered speech; delivered a speech;
        delivered opening; gave speeches; made speeches""".split(";")
    ),
    assemblies=frozenset(("conference", "seminar", "workshop", "symposium", "reception", "meeting", "got together")),
    province_forms=("{name} province;province of {name};{name} provincial", "{name} city;city of {name};{name} town"),
    counts={
        "a": 1,
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "fifteen": 15,
        **ORDINALS,
        **TENS,
    },
    founders=frozenset(("ho chi minh", "mao zedong", "mao tse-tung", "zhou enlai")),
    house_styles=STYLES,
    in_general=frozenset(("meetings", "phone calls", "telephone conversations", "video calls")),
    surnames=SURNAMES,
    short_names_never=_words("""
        he to an you long le do la song may son sun man hue ha van so thai lao lang hai
    """),
    abbreviations=_words("""
        sr jr sgt gov dept rep pres approx hq jan feb mar apr jun jul aug sept sep oct nov dec gen lt sen lieut maj col mr mrs ms dr prof no st u.s u.k h.e dist vs
        art adm brig hon messrs capt
    """),
    conjunctions=frozenset(("and",)),
    subordinators=frozenset(("that",)),
    collectives=frozenset(("side", "delegation", "official")),
    bare_verbs=frozenset(("meet", "meet with", "hold talks")),
    before_apposition=frozenset(("his", "her", "its", "new")),
    after_apposition=frozenset(("by", "to", "in", "from")),
    local_titles=(("governor", "governor"), ("chair", "chair")),
    of_country=" of ",
    past_verbs=True,
    side_of_name=side_of_name,
    patterns=PATTERNS,
    topic_patterns=TOPIC_PATTERNS,
    extra_phrases=EXTRA_PHRASES,
    weak_phrases=frozenset(" ".join(w.split()) for w in WEAK_PHRASES),
)
