"""English, as Chinese, Vietnamese and foreign outlets write it."""

import re

from diplomacy.extraction.vocabulary import Format

from .en_topics import EXTRA_PHRASES
from .grammar import Cue, Grammar, Kind

PHONE, VIDEO, FACE = Format.PHONE, Format.VIDEO, Format.IN_PERSON


HOSTS = {
    "before": "received receives hosted hosts welcomes; hosted a reception for; gave a reception for",
    "after": """was received by; were received by; been received by; received by; called on; calls on; called upon; paid a courtesy call on;
        paid a courtesy call to; paid a courtesy visit to; paid courtesy calls on; made a courtesy call on; paid a call on; paid calls on;
        pays a courtesy call on; was the guest of""",
}
_HOST = {
    words: where
    for where, listed in HOSTS.items()
    for part in listed.split(";")
    for words in (
        [" ".join(part.split())] if (" " in part.strip() and where == "after") or "reception" in part else part.split()
    )
}


def _cues(
    kind: Kind, words: str, form: Format | None = None, separates: bool = False, present: bool = False
) -> list[Cue]:
    listed = [" ".join(w.split()) for w in words.split(";") if w.strip()]
    return [Cue(w, kind, form, separates, _HOST.get(w, ""), present) for w in listed]


CUES: tuple[Cue, ...] = (
    *_cues(
        Kind.VERB,
        """met; met with; met separately with; met briefly with; meeting separately with; received; was received by; were received by;
        been received by; hosted; called on; called upon; paid a courtesy call on; paid a courtesy call to; paid a courtesy visit to;
        paid courtesy calls on; paid a visit to; made a courtesy call on; paid a call on; paid calls on; sat down with; was the guest of;
        had audience with; had a meeting with; held a meeting with; held meetings with; had meetings with; has had meetings with;
        had separate meetings; held separate meetings; held talks with; had talks with; held discussions with; had discussions with;
        had a working session with; held a working session with; worked with; had an exchange with; exchanged views with;
        shook hands with; greeted; hosted a reception for; gave a reception for; had a conversation with; bade farewell to; talked with; talked to; spoke with; conferred with; consulted with; lunched with; dined with;
        had lunch with; had dinner with; had breakfast with; was host to; played host to; welcomed; had an audience with; held a working session with;
        held consultations with; held dialogues with; held a dialogue with; came together with; sat at the table with""",
        separates=True,
    ),
    *_cues(
        Kind.VERB,
        "meets; meets with; receives; holds talks with; welcomes; calls on; sees; hosts; pays a courtesy call on; holds talks; meet; meet with; hold talks",
        separates=True,
        present=True,
    ),
    *_cues(
        Kind.NOUN,
        """talks; meeting; meetings; held talks; had talks; in talks; talks with; talks between; met for; bilateral meeting; discussions;
        working session; courtesy call; courtesy visit; tea chat; tea talk; tea reception; had tea; held consultations; held a dialogue;
        one-on-one; sideline meeting; had discussions; held discussions; credentials; working lunch; working dinner; received at""",
    ),
    *_cues(
        Kind.NOUN,
        """phone talk; phone talks; phone call; phone calls; phone conversation; phone conversations; telephone conversation; telephone conversations;
        telephone talk; telephone talks; telephone call; telephone calls; telephonic talks; talked by phone; talked over the phone; spoke by phone;
        speak by phone; speaks by phone; spoke over the phone; spoke on the phone; speak on the phone; speaks on the phone; by telephone;
        over the phone; on the phone; via phone; via telephone; by phone; phoned; telephoned; held a call; in a call; on a call; had a call; call with; call between; phone conference""",
        PHONE,
    ),
    *_cues(
        Kind.NOUN,
        """video call; video calls; video conference; video talks; video meeting; videoconference; virtual talks; virtual meeting; virtual summit;
        online talks; online meeting; online session; online dialogue; held online; teleconference; met virtually; met online; talked online;
        met via video; met via video link; met by video link""",
        VIDEO,
    ),
    *_cues(
        Kind.FORMAT,
        """via video link; by video link; via video; via videoconference; via video conference; via video conferencing; virtually; online;
        in an online format; in virtual format; in the form of videoconference; by video; over video; videolink; video-link; by videolink; in a virtual format; in virtual form""",
        VIDEO,
    ),
    *_cues(
        Kind.BODY,
        """steering committee; joint committee; joint working committee; joint working group; working group; working groups;
        joint steering committee; border defence friendship exchange; border defense friendship exchange; friendship exchange; spring meeting;
        conference of party secretaries; meeting of party secretaries; ministerial conference; conference on crime prevention; plenary meeting;
        plenary session; strategic dialogue; defence policy dialogue; defense policy dialogue; defence dialogue; defense dialogue;
        theory seminar; theory workshop; theoretical workshop; theoretical seminar; consultation; consultations; annual conference;
        an exchange between; exchange between; annual meeting; annual meetings; round of talks; round of negotiations; rounds; inter-governmental;
        joint patrol; liaison meeting; border talks; negotiations""",
    ),
    *_cues(Kind.TOLD, "told; informed; assured; briefed; visited"),
    *_cues(
        Kind.SEAT,
        """co-chaired; co-chair; co-chairs; cochaired; co-chaired by; chaired; chaired by; co-hosted; presided over; in the chair; in chairing;
        led the delegation; led the delegations; led the two delegations; headed the delegations""",
    ),
    *_cues(
        Kind.PRESENT,
        """also present; were present; was present; present at the; also attending; took part in the; attended by; on the chinese side; on the vietnamese side;
        seated; sat; participants included; attended the meeting; attending the meeting; attended the talks; attended the reception; joined the talks; joined the meeting;
        took part in the talks; also attended; were also at; was led by; were led by; was headed by; were headed by; delegation led by;
        delegations led by""",
    ),
    *_cues(
        Kind.SAYS,
        """said; says; stated; stressed; noted; added; affirmed; emphasised; emphasized; expressed; pointed out; underlined; underscored; highlighted;
        reiterated; proposed; suggested; asked; called for; congratulated; thanked; urged; hoped; wished; praised; briefed; agreed; acknowledged;
        told; requested; reaffirmed; welcomed; appreciated; recalled; believed; voiced; vowed; pledged; promised; declared; remarked;
        responded; answered; replied; spoke highly; took the occasion; named; listed; described; observed; explained; wanted; sought; repeated; considered; insisted; shared the view; regards; appreciates""",
    ),
    *_cues(Kind.STOP, "that; who; where; which; when; while; before; after; ahead of; following; according to"),
    *_cues(
        Kind.GREETING,
        """greetings; regards; good wishes; best wishes; kind wishes; new year wishes; on behalf of; congratulatory message; congratulatory letter;
        congratulations to; message of; messages of; invitation of; invited by; invitation from; accompanied by; guidance for it; see off; saw him off;
        seeing off; accompanying; predecessor; successor; as the guest of; hosted by; chaired earlier by""",
    ),
    *_cues(
        Kind.NONE,
        """upon request; on the sidelines of; in the margins of; on the margins of; news meeting; press meeting; press conference; met the press;
        met with reporters; met press; told reporters; told a press conference; told a press briefing; told a regular press briefing; called on both;
        called on the two; called on all; called on countries; called on parties; received a letter; received a message; received an award;
        received wide; received strong; received support; received attention; well received; warmly received by people; met halfway; meets it halfway;
        meet halfway; meet the needs; met the needs; meet the demand; meets the demand; meeting the needs; meet the requirements; met requirements;
        new champions; sees it; sees china; sees vietnam; hosts the; received training; received treatment; saw; national assembly session;
        people's committee; party committee; telephone number; phone number; mobile phone; smart phone; phone maker; annual meeting of the new champions;
        peace talks; trade talks with the united states; hosted a banquet; hosted a conference; hosted the summit; hosted by; exchange rate;
        ministry spokesperson said""",
    ),
)

MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep septmber",
            "october oct",
            "november nov\n        ",
            "december dec",
        ],
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        [
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ]
    )
    for name in names.split()
}

RELATIVE: dict[str, tuple[str, int]] = {
    **dict.fromkeys(("today", "this morning", "this afternoon", "this evening", "tonight", "this noon"), ("today", 0)),
    **dict.fromkeys(
        ("yesterday", "last night", "yesterday afternoon", "yesterday morning", "yesterday evening"), ("today", -1)
    ),
    **dict.fromkeys(("a day later", "the next day", "the following day", "the day after"), ("told", 1)),
    **dict.fromkeys(("a day earlier", "the day before"), ("told", -1)),
    **dict.fromkeys(
        (
            "the same day",
            "same day",
            "that day",
            "earlier in the day",
            "later in the day",
            "later the same day",
            "earlier the same day",
        ),
        ("told", 0),
    ),
}
SPANS: dict[str, tuple[str, int]] = {
    "this year": ("year", 0),
    "last year": ("year", -1),
    "this month": ("month", 0),
    "last month": ("month", -1),
    "this week": ("week", 0),
    "last week": ("week", -1),
}

_ANY_RELATIVE = "|".join(sorted(RELATIVE, key=len, reverse=True))
_ANY_SPAN = "|".join(SPANS)
_ANY_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_ANY_WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d\d"
_DASH = r"\s?(?:-|to|until|and)\s?"
_TIME = r"(?:[01]?\d|2[0-3])[:.][0-5]\d"

LINKS = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "on",
        "'s",
        "s",
        "a",
        "an",
        "to",
        "in",
        "also",
        "both",
        "who",
        "is",
        "as",
        "well",
        "concurrently",
        "cum",
        "then",
        "de",
        "facto",
    ]
)
"""What stands between the parts of a chain of titles."""

TITLE_WORDS = frozenset(
    [
        "minister",
        "ministers",
        "president",
        "premier",
        "secretary",
        "chairman",
        "chairwoman",
        "chair",
        "chairperson",
        "vice",
        "deputy",
        "prime",
        "general",
        "foreign",
        "state",
        "councilor",
        "councillor",
        "head",
        "director",
        "ambassador",
        "consul",
        "envoy",
        "governor",
        "mayor",
        "member",
        "politburo",
        "leader",
        "chief",
        "commander",
        "admiral",
        "colonel",
        "lieutenant",
        "major",
        "senior",
        "gen",
        "lt",
        "sen",
        "lieut",
        "pm",
        "fm",
        "dpm",
        "na",
        "standing",
        "permanent",
        "comrade",
        "mr",
        "mrs",
        "ms",
        "dr",
        "counsellor",
        "counselor",
        "attache",
        "commissar",
        "speaker",
        "commissioner",
        "marshal",
        "spokesperson",
        "assistant",
        "executive",
        "acting",
        "inspector",
        "procurator",
        "justice",
        "secretary-general",
        "spokesman",
        "spokeswoman",
        "captain",
        "brigadier",
        "professor",
        "prof",
        "legislator",
        "diplomat",
    ]
)

SURNAMES = {
    "VN": frozenset(
        [
            "nguyen",
            "tran",
            "le",
            "pham",
            "huynh",
            "hoang",
            "phan",
            "vu",
            "vo",
            "dang",
            "bui",
            "do",
            "ho",
            "ngo",
            "duong",
            "ly",
            "dao",
            "dinh",
            "trinh",
            "truong",
            "luong",
            "mai",
            "to",
            "cao",
            "nong",
            "ha",
            "doan",
            "ta",
            "thai",
            "quach",
            "trieu",
            "giang",
            "phung",
            "chu",
            "la",
            "hau",
            "luu",
            "vuong",
            "lam",
            "kieu",
            "ton",
            "than",
            "chau",
            "diep",
            "dam",
            "nghiem",
            "tong",
            "lai",
            "bach",
            "quan",
            "hua",
            "lu",
            "mac",
            "an",
            "ong",
            "thach",
            "sung",
            "lo",
            "giap",
            "lenh",
            "be",
            "lau",
            "thao",
            "vi",
            "khuc",
            "vang",
            "ly",
            "vuong",
        ]
    ),
    "CN": frozenset(
        [
            "ouyang",
            "sima",
            "shangguan",
            "zhuge",
            "huangfu",
            "situ",
            "wang",
            "li",
            "zhang",
            "liu",
            "chen",
            "yang",
            "zhao",
            "huang",
            "zhou",
            "wu",
            "xu",
            "sun",
            "hu",
            "zhu",
            "gao",
            "lin",
            "he",
            "guo",
            "ma",
            "luo",
            "liang",
            "song",
            "zheng",
            "xie",
            "han",
            "tang",
            "feng",
            "yu",
            "dong",
            "xiao",
            "cheng",
            "cao",
            "yuan",
            "deng",
            "xu",
            "fu",
            "shen",
            "zeng",
            "peng",
            "lyu",
            "lv",
            "su",
            "lu",
            "jiang",
            "cai",
            "jia",
            "ding",
            "wei",
            "xue",
            "ye",
            "yan",
            "pan",
            "du",
            "dai",
            "xia",
            "zhong",
            "tian",
            "ren",
            "fan",
            "fang",
            "shi",
            "yao",
            "tan",
            "liao",
            "zou",
            "xiong",
            "jin",
            "hao",
            "kong",
            "bai",
            "cui",
            "kang",
            "mao",
            "qiu",
            "qin",
            "gu",
            "hou",
            "shao",
            "meng",
            "long",
            "wan",
            "duan",
            "lei",
            "qian",
            "shang",
            "yin",
            "li",
            "chang",
            "wen",
            "hua",
            "miao",
            "ning",
            "xi",
            "hong",
            "tong",
            "qi",
            "mei",
            "zhuang",
            "guan",
            "chai",
            "an",
            "bo",
            "ji",
            "zuo",
            "chi",
            "geng",
            "ai",
            "luo",
            "yi",
            "qu",
            "you",
            "sha",
            "ou",
            "lan",
            "le",
            "ju",
            "ling",
            "nie",
            "shu",
            "wang",
        ]
    ),
}

PATTERNS = {
    # where a date may begin: a cheap look at each word, so that the long pattern runs only there
    "day_starts": re.compile(
        r"\b(?=\d|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|last |this |tod|ton|yes|a day |the (?:next|foll|same|day)|same|that day|earlier in|later |early |in |since |until |by |late |mid|on the \d)"
    ),
    # a day, most exact form first; each alternative names its parts
    "day": re.compile(
        rf"(?P<month>\b(?:{_ANY_MONTH})\b)\.?\s(?:the\s)?(?P<day>{_DAY})(?:st|nd|rd|th)?"
        rf"(?:\s?(?P<joint>-|to|and|until)\s?(?:(?P<month2>(?:{_ANY_MONTH})\b)\.?\s)?(?P<day2>{_DAY})(?:st|nd|rd|th)?)?(?![\d:])(?:\s?,?\s(?:of the )?(?P<year>{_YEAR})\b)?"
        rf"|\b(?P<dday>{_DAY})(?:st|nd|rd|th)?(?:\s?(?P<djoint>-|to|and)\s?(?P<dday2>{_DAY})(?:st|nd|rd|th)?)?\s(?:of\s)?(?P<dmonth>(?:{_ANY_MONTH})\b)\.?(?:,?\s(?P<dyear>{_YEAR})\b)?"
        rf"|\b(?P<iyear>{_YEAR})\s?[-/.]\s?(?P<imonth>0?[1-9]|1[0-2])\s?[-/.]\s?(?P<iday>{_DAY})(?!\d)"
        rf"|\b(?P<na>\d\d?)\s?[-/.]\s?(?P<nb>\d\d?)\s?[-/.]\s?(?P<nyear>(?:19|20)?\d\d)(?!\d)"
        rf"|\b(?P<mmonth>(?:{_ANY_MONTH})\b)\.?,?\s(?:of\s)?(?P<myear>{_YEAR})\b"
        rf"|\b(?P<lastmonth>last|this past)\s(?P<lmonth>(?:{_ANY_MONTH})\b)"
        rf"|\b(?:in|since|until|by|early|late|mid|mid-)\s(?P<bmonth>(?:{_ANY_MONTH})\b)(?!\s?\d)"
        rf"|\b(?P<weekday>{_ANY_WEEKDAY})\b"
        rf"|\b(?P<relative>{_ANY_RELATIVE})\b"
        rf"|\b(?P<span>{_ANY_SPAN})\b"
        rf"|\bon\sthe\s(?P<bare>{_DAY})(?:st|nd|rd|th)\b"
        rf"|\b(?P<year1>{_YEAR})\b"
    ),
    "dateline": re.compile(
        rf"(?P<city>[^\W\d_][\w .'-]{{1,38}}?)"
        rf"(?:,?\s+(?:[^\W\d_][\w ]{{2,18}},\s+)?(?P<date>(?:(?:{_ANY_MONTH})\.?\s{_DAY}(?:st|nd|rd|th)?|{_DAY}(?:st|nd|rd|th)?\s(?:{_ANY_MONTH})\.?)(?:,?\s{_YEAR})?))?"
        r"(?:\s?,\s?(?P<agency2>[^\W\d_][\w ]{1,24}))?"
        r"\s*(?:[(/\[]\s?(?P<agency>[\w .'&+-]{2,40}?)\s?[)/\]])?"
        r"\s*(?:--+|-|:)\s*(?=\S)|"
        rf"\d{{1,2}}-\d{{1,2}}-{_YEAR}\s\((?P<city2>[^\W\d_][\w .'-]{{1,30}})\)\s"
    ),
    "front_date": re.compile(r"\s{0,4}date (?P<day>(?:19|20)\d\d-\d\d-\d\d) "),
    "clock": re.compile(
        rf"{_TIME}|\bgmt\b|\butc\b|\bupdated?\b|\bposted\b|\bpublished\b|\btime\b|\bpm\b|\bam\b|\bby\b|\bdate\b|\bsource\b|\beditor\b|\bemail\b|\bprint\b|\bshare\b|\blike\b|\bfont size\b|\blast\b"
    ),
    "joins": re.compile(
        r"(?:\b(?:the|of|and|to|in|a|an|for|with|at|by|on|from|its|his|her|their|that|which)|,|\S\$\d+)$"
    ),
    "caption": re.compile(
        r"\((?:[^()]{0,20}, ?)?(?:l|r|c|left|right|centre|center|first|second|third|front|seated|standing|not pictured)\b[^()]{0,24}\)"
        r"|\bphotos?\s?(?:by|:|credit)|\(photo\b|\(source\b|\bshake(?:s)? hands\b|\b(?:left|right|centre|center)\),|, left,|, right,|\bfrom left\b"
        r"|/vna\b|\bpool via\b|\bphoto\b.{0,30}$|\bpictured\b|\(r\)|\(l\)|\bpose(?:s)? for\b"
    ),
    "furniture": re.compile(
        r"^(?:related (?:links|news|stories)|read more|see also|subscribe|share this|follow us|javascript|home ?[>»]|home$|tags?:|editor ?:|keywords|advertisement"
        r"|most (?:read|viewed)|latest news|top stories|print|email|phien ban|tin bai|you may also|other news|more stories|source ?:|copyright|all rights reserved"
        r"|by signing up|click here|\(reporting by|translated by|[•*|])"
    ),
    "here": re.compile(r"\bhere\b(?! to| is| are)"),
    "planned_before": re.compile(
        r"\b(?:will|shall|would|is to|are to|was to|were to|due to|scheduled to|expected to|set to|plans? to|planned to|going to|hopes? to|wants? to|likely to|may"
        r"|might|can|could|should|must|agreed to|ready to|wish(?:es)? to|willing to|hoping to|slated to|about to|look(?:s|ing|ed)? forward to|propos(?:es|ed|ing)|upcoming|forthcoming"
        r"|planned|next|future|prepar(?:e|es|ing|ations) for|plans? for|ahead of|coming|arrange|possible|to)"
        r"(?: (?:also|then|be|have|hold|holding|held|further|more|separately|separate|official|formal|bilateral|his|her|their|jointly|again|first|his first|regular|high-level|another|viet ?nam-china"
        r"|china-viet ?nam|sino-vietnamese|chinese|vietnamese|joint|annual|\d+(?:st|nd|rd|th)|[a-z]+th|second|third)(?: (?:a|an|the))?){0,4} $"
    ),
    "planned_clause": re.compile(
        r"\b(?:will|shall|is to|are to|(?:is|are) (?:scheduled|expected|set|due|slated|planning|going|likely) to|plans? to|would)\b(?![^,;]*\b(?:said|after|when)\b)[^;]*$"
    ),
    "past_after": re.compile(
        r"^[^.;]{0,90}?\b(?:last (?:year|month|spring|summer|autumn|fall|winter|"
        + _ANY_MONTH
        + r")|(?:years?|months?) (?:ago|earlier)|earlier this (?:year|month))\b"
    ),
    "delegation": re.compile(
        r"\b(?:delegation|guests?|visitors?|side|leader|general|minister|official|diplomat|envoy)\b"
    ),
    "press_title": re.compile(r"\b(?:press conference|press briefing|remarks)\b"),
    "planned_after": re.compile(
        r"^[^.;]{0,90}?\b(?:will|is|are|was|were) (?:be|set for|due|scheduled|expected|planned|slated|to be|likely)\b|^[^.;]{0,60}?\bwill\b"
    ),
    "denied": re.compile(
        r"\b(?:not|n't|never|no|without|denied|denies|deny|cancel(?:l)?ed|postponed|refus(?:ed|es)(?: to)?|declined(?: to)?|rejected|turned down|ruled out|failed to|instead of|rather than|avoided|called off)"
        r"(?: (?:yet|been|have|having|hold|a|any|the|to|be)){0,3} $"
    ),
    "many_states": re.compile(
        r"\b(?:summit|lancang-mekong|mekong-lancang|asean|apec|east asia|g20|brics|general assembly|world economic forum)\b"
    ),
    "apart_from_many": re.compile(r"\b(?:sidelines?|margins?|on the occasion of|bilateral)\b"),
    "ceremony": re.compile(r"\b(?:airport|air ?base|railway station|farewell ceremony|off\b|wreath|mausoleum)"),
    "denied_after": re.compile(
        r"^[^.;]{0,80}?\b(?:was|were|has been|had been|have been|is) (?:cancel(?:l)?ed|postponed|called off|denied|put off)\b"
    ),
    "past_before": re.compile(
        r"\b(?:last|previous|past|recent|earlier|former|since (?:the|their|his|its)|recalled (?:the|their|his)|results? of (?:the|his|their)|outcomes? of (?:the|his|their)|after (?:the|his|their)"
        r"|which (?:the two|they|both)[^,.;]{0,40} had|that (?:the two|they)[^,.;]{0,40} had|pleased with the|satisfied with the|success of the)"
        r"(?: (?:one|was|were|round|rounds|session|successful|very|phone|telephone|video|online|two|several|\d+\w*|first|second|third|high-level|bilateral|official)){0,3} $"
    ),
    "past_sentence": re.compile(
        r"^[\"' ]*(?:earlier (?:this|in)|last (?:year|month|week|"
        + _ANY_MONTH
        + r")|in (?:"
        + _ANY_MONTH
        + r")(?: last year|,)|previously|since (?:the|\d)|during (?:the|his|her|their) (?:visit|talks|trip)[^,.]{0,60} last"
        r"|(?:a|one|two|three) (?:year|month|week)s? (?:ago|earlier))"
    ),
    "appended": re.compile(
        r"^[\"' ]*(?:earlier(?: (?:the same day|in the day|on the same day|that day|on \w+))?\b|also\b|later\b|on the same day|the same day|in another|in a separate|at another|meanwhile|after the talks|following the talks"
        r"|during (?:his|her|the|their)(?: \w+)? (?:trip|visit|stay|tour)|while in|prior to)|\b(?:also|as well)\b"
    ),
    "earlier": re.compile(r"^[\"' ]*(?:earlier,|earlier (?:the same|that|in the) day|previously,|prior to)"),
    "leaves": re.compile(
        r"\b(?:left|leaves|departed|wrapp?(?:ed|ing)? up|wound up|concluded|arrived|arrives|returned|back in)\b"
    ),
    "trip": re.compile(r"\b(?:during|on) (?:his|her|the|their)(?: [\w-]+)? (?:trip|visit|stay|tour)\b"),
    "speech": re.compile(
        r"\b(?:said|says|stated|stressed|noted|added|affirmed|emphasi[sz]ed|expressed|pointed out|underlined|underscored|reiterated|proposed|suggested|recalled|believed|hoped|thinks?|believes?|told|asked|named|thanked|congratulated)\b"
    ),
    "they": re.compile(r"\b(?:they|their|the two|both|two sides|each other|one another)\b"),
    "pronoun": re.compile(r"\b(?:he|she|him|her)\b"),
    "both": re.compile(
        r"^[\"' ]*(?:both|the two|they|two sides|the sides|the participants|participants|the ministers|the parties|parties|the leaders|china and viet ?nam|viet ?nam and china|in their|each)\b"
    ),
    "chinese_voice": re.compile(
        r"\b(?:the chinese side|china(?: is| has| stands| would| will| hopes| expressed| supports| always| regards|'s side)|beijing (?:is|hopes|will)|the chinese \w+ (?:said|noted|added|stressed|minister))\b"
    ),
    "vietnamese_voice": re.compile(
        r"\b(?:the vietnamese (?:side|party)|viet ?nam (?:is|has|stands|would|will|hopes|expressed|supports|always|consistently|regards|adheres|looks)|ha ?noi (?:is|hopes|will)|the (?:top )?vietnamese \w+ (?:said|noted|added|stressed|minister|diplomat))\b"
    ),
    "exclude_before": re.compile(
        r"(?:\b(?:greetings|regards|wishes|message|letter|congratulations|gratitude|condolences|thanks)\b[^.;]{0,70}\b(?:of|from|to|by)|on behalf of|accompan(?:ied|ying)(?: by)?|predecessor,?|successor,?"
        r"|invitation (?:of|from|by)|invited by|visits? (?:of|by|to|which|that)|trip (?:of|by|which|that)|guest of|envoy of|wife|husband|daughter|son of|election of|remarks by|statement by|words of|led by late|late|death of"
        r"|such as|initiated by|thought of|spirit of|between the late|guidance of|saw him off|after being received by|whose president|under the leadership of|home town of|mausoleum of|with guidance from|"
        r"sent (?:to|by)|behalf of|ranking|named after|agreed by|reached by|set by|signed by|announced by|attended by late) (?:(?:both|also|the|his|her|late|his wife) )?$"
    ),
    "exclude_after": re.compile(
        r"^(?:'s?) (?:visits?|trip|historic|state visit|official visit|upcoming|recent|wife|speech|thought|remarks|invitation|tour|article|birthday|mausoleum|funeral|government|administration)"
    ),
    "visit_before": re.compile(r"\b(?:when|since|after|during|as|following)(?: the)? $"),
    "visit_after": re.compile(r"^ (?:visited|paid|went|toured|travell?ed|was in|came|is coming|arrived|took office)\b"),
    "titled_after": re.compile(
        r"^\s?(?:\([^)]{0,30}\)\s?)?(?:,| -| \(|, who is|, also) ?(?:(?:who|is|the|a|an|its|his|also|concurrently|new|chinese|vietnamese|vietnam's|china's|standing|permanent|deputy|vice|first) ?){0,5}(?P<title>[a-z]+)"
    ),
    "place_before": re.compile(
        r"\b(?:in|at|near|outside|from|inside)(?: (?:the|downtown|northern|southern|central|capital|city|of|both|its|china's|vietnam's|neighbouring|neighboring|nearby))* $"
    ),
    "place_is_subject": re.compile(
        r"^(?:[^.;]{0,120}?)\b(?:saw|hosted|was host|was the venue|were the venues?|was the place|was where|were the stage|was the stage|witnessed|played host|is where|was the scene)\b"
    ),
    "place_list": re.compile(r"^(?:,| and|, and| \([^)]{0,30}\) and) $|^ and $|^, $"),
    "place_is_province": re.compile(r"^'?s? (?:provinces?|autonomous region|zhuang)\b"),
    "place_of_post": re.compile(
        r"\b(?:consuls?(?:[ -]general)?|ambassadors?|envoys?|embass(?:y|ies)|consulates?(?:[ -]general)?|university|newspaper|secretary|chairman|party chief|mayor|based) (?:of (?:[a-z']+ ){1,2})?(?:in|at|to|near) $"
    ),
    "of_a_firm": re.compile(
        r"\b(?:company|companies|corporation|corp|group|co\.|ltd|inc|ceo|founder|holdings|bank|airlines?|enterprise|university|newspaper|magazine)\b"
    ),
    "counterpart_word": re.compile(r"\b(?:counterpart|colleague|opposite number)s?\b"),
    "counterpart": re.compile(r"\b(?:counterpart|colleague|opposite number)\b(?: in \w+)?[, ]*$"),
    "office_of_places": re.compile(
        r"\b(?:(?P<plural>(?:party )?(?:committee )?(?:secretaries|governors|chairmen))|(?:party )?(?:secretary|governor|chairman|colleague|counterpart))(?: of| from)(?: (?:the|party|provincial|committees?|people's|of|from|vietnam's|china's|northern|vietnamese|chinese|border|provinces))*"
    ),
    "list_gap": re.compile(
        r"(?:[\s,]|and|the|of|from|northern|provinces?|china's|vietnam's|party committees? of|southern|border|zhuang|provincial)*"
    ),
    "definite_before": re.compile(
        r"(?:\b(?:the|this|that|their|his|her|same)(?: (?!of\b|exchange\b)[\w-]+){0,3} |^[\"' ]*(?:in|at|during) (?:\w+ )?)$"
    ),
    "separately": re.compile(r"\b(?:separate|separately|respectively|in turn|one after the other|each)\b"),
    "topic_background": re.compile(
        r"\b(?:does not mention|did not mention|no mention of|analysts?|observers|experts?|according to (?:customs|statistics|figures)|the united states|washington|u\.s\.|american|related links|newsletter|is (?:home|visiting|in)|will visit|spokes(?:man|woman|person))\b"
    ),
    "talk": re.compile(
        r"\b(?:should|must|has to|have to|is to|are to|shall|will|would|wants?|wish(?:es|ed)?|needs?|ought|ready|willing(?:ness)?|both|they|their|two sides|the sides|discuss(?:ed|ions?|ing)?|review(?:ed|ing)?|talk(?:ed|s)|looked"
        r"|spoke|exchang(?:ed|ing)|agree[ds]?|agreement|set out|consult(?:ed|ations?)|committed|grateful|thankful|meeting|in the chair|call(?:ed|ing)?|he|she|settled|signed|on their list|were talked|went (?:over|through)|pledged|touched|raised|mention(?:ed|s)|the two|announced|declared|identified|decided)\b"
    ),
    "topic_excluded": re.compile(
        r"\s?(?:for mankind|for humanity|for humankind|summits?\b|crimes?\b|officials?\b|ministers?\b|chiefs?\b|advisers?\b|regional forum|commission|committee|department|ministry|media group|newspaper)"
    ),
    "topic_excluded_before": re.compile(
        r"(?:\b(?:ministry|department|commission|committee|minister|institute|university|director(?:-general)?|representative|bureau|agency|administration)(?:'s)?(?: of| for| on)(?: [\w,]+){0,3}"
        r"|\bsidelines of(?: the)?|\bmargins of(?: the)?|\bsummit of(?: the)?|\bstate|\bofficial|\battend(?:ing|ed)?(?: the)?(?: \d+(?:st|nd|rd|th))?(?: annual)?) $"
    ),
    "future_year": re.compile(
        r"\b(?:by|until|till|to|through|target(?: date)? of|before|from|for|in the period|period|next|begin|start|will|shall)\b[^.;]{0,28}$"
    ),
    "date_of_other": re.compile(
        r"\b(?:since|until|till|by|before|as of|born|founded|established in|dated|signed (?:in|on)|from (?:early|late)|after the|later|next|coming|session in|target date of|visit on|on \w+day and|between)\s(?:the )?$|\bfile photo[^.]{0,30}$"
    ),
    "future_begin": re.compile(
        r"\b(?:begin|start|to be (?:completed|finished|opened)|break ground|breaking ground)[^.;]{0,20}$|\b(?:first, in|well before the target date of)\s$"
    ),
    "past_year": re.compile(r"\b(?:in|since|of|during|from|after|early|late|last|year)\s(?:[a-z]+\s(?:of\s)?)?$"),
    "seat_of_state": re.compile(
        r"\b(?:headquarters|offices?|seat|ministry|building|palace|hall) of the (?:ministry|party central|central|government|national|general|state|vietnam|chinese|communist|directorate)|\bgovernment headquarters|\bparty (?:central committee )?headquarters|\bgovernment office|\bpresidential palace|\bministry headquarters|\bnational assembly (?:house|building)|at the (?:directorate|ministry|foreign ministry|central committee|party central)"
    ),
    "anniversary": re.compile(
        r"\b(?P<nth>\d{1,3})(?:st|nd|rd|th) (?:founding )?(?:anniversary|birthday|national day)|\b(?P<years>\d{2}) years of\b"
    ),
    "guest_in": re.compile(
        r"\bin (?P<country1>china|viet ?nam) (?:for|on)\b|\b(?:is|are|was|were|arrived|stay(?:ed)?|paying a visit|on a visit|visits?|visiting|visited|visit to|trip to|came|come) (?:[a-z]+ ){0,4}?(?:in|to)? ?(?P<country>china|viet ?nam)\b"
    ),
}

WEAK_PHRASES = frozenset(
    """provinces; guangxi; yunnan; guangdong; hainan; quang ninh; lang son; cao bang; ha giang; lao cai; lai chau; dien bien; data; press; customs; common destiny;
    human community with a shared future; community with a shared future for mankind; asian community with a shared future; autonomous region; governors; border provinces;
    provincial party committee; friendship meeting; joint statement; steering committee for bilateral cooperation; state visit; official visit; border defence friendship exchange;
    conference on crime prevention; comrades and brothers; comrades plus brothers; top priority in foreign policy; asean; shanghai cooperation organisation; international law;
    high-level meeting of the two parties; spring meeting; new spring meeting; early spring meeting; joint working committee; strategic choice and top priority;
    traditional friendship; objective requirement; consulate general; natural disasters; overseas chinese; shared future; silk road; laboratories""".replace(
        "\n", " "
    ).split(";")
)

GRAMMAR = Grammar(
    code="en",
    cues=CUES,
    months=MONTHS,
    weekdays=WEEKDAYS,
    relative={**RELATIVE, **SPANS},
    capitals={"CN": "Beijing", "VN": "Hanoi"},
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
    },
    title_words=TITLE_WORDS,
    greetings=frozenset(("welcomed", "welcomes", "greeted", "shook hands with", "bade farewell to", "received")),
    links=LINKS,
    title_parts=frozenset(
        [
            "party",
            "state",
            "committee",
            "member",
            "affairs",
            "ministry",
            "counterpart",
            "provincial",
            "municipal",
            "regional",
            "people's",
            "city",
        ]
    ),
    apposition=LINKS
    | frozenset(
        [
            "member",
            "political",
            "bureau",
            "central",
            "committee",
            "cpc",
            "cpv",
            "party",
            "politburo",
            "communist",
            "state",
            "new",
            "its",
            "his",
            "her",
            "their",
            "council",
            "who",
            "heads",
            "l",
            "r",
            "left",
            "right",
            "secretary",
            "standing",
            "office",
            "foreign",
            "affairs",
            "commission",
            "national",
            "chinese",
            "vietnamese",
            "at",
            "sr",
            "prc",
            "with",
        ]
    ),
    lesser=frozenset(("deputy", "vice", "assistant", "former", "then", "late", "ex")),
    surnames=SURNAMES,
    short_names_never=frozenset(
        [
            "he",
            "to",
            "an",
            "you",
            "long",
            "le",
            "do",
            "la",
            "song",
            "may",
            "son",
            "sun",
            "man",
            "hue",
            "ha",
            "van",
            "so",
            "thai",
            "lao",
            "lang",
            "hai",
        ]
    ),
    abbreviations=frozenset(
        [
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sept",
            "sep",
            "oct",
            "nov",
            "dec",
            "gen",
            "lt",
            "sen",
            "lieut",
            "maj",
            "col",
            "mr",
            "mrs",
            "ms",
            "dr",
            "prof",
            "no",
            "st",
            "u.s",
            "u.k",
            "h.e",
            "dist",
            "vs",
            "art",
            "adm",
            "brig",
            "hon",
            "messrs",
            "capt",
        ]
    ),
    patterns=PATTERNS,
    extra_phrases=EXTRA_PHRASES,
    weak_phrases=frozenset(" ".join(w.split()) for w in WEAK_PHRASES),
)
