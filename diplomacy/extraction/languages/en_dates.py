"""How English news writes dates, and the lines that bear them: patterns on folded text."""

from . import deferred as re

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
            "september sept sep",
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

_PARTS_OF_DAY = "morning afternoon evening night".split()
RELATIVE: dict[str, tuple[str, int]] = {
    **dict.fromkeys(("today", "tonight", *(f"this {part}" for part in (*_PARTS_OF_DAY, "noon"))), ("today", 0)),
    **dict.fromkeys(
        ("yesterday", "last night", "last evening", *(f"yesterday {part}" for part in _PARTS_OF_DAY)), ("today", -1)
    ),
    **dict.fromkeys(
        (
            "a day later",
            "one day later",
            "the day after",
            *(f"the {after} {part}" for after in ("next", "following") for part in ("day", *_PARTS_OF_DAY)),
        ),
        ("told", 1),
    ),
    **dict.fromkeys(
        (
            f"{count} day after {came}"
            for count in ("a", "one", "the")
            for came in ("his arrival", "her arrival", "their arrival", "arriving")
        ),
        ("told", 1),
    ),
    **dict.fromkeys(("two days later",), ("told", 2)),
    **dict.fromkeys(
        (
            "a day earlier",
            "one day earlier",
            "the day before",
            "a day after",
            "one day after",
            *(f"the previous {part}" for part in ("day", *_PARTS_OF_DAY)),
        ),
        ("told", -1),
    ),
    **dict.fromkeys(("two days earlier", "two days before"), ("told", -2)),
    **dict.fromkeys(("a day before", "one day before"), ("told", -1)),
    **dict.fromkeys(("two days ago",), ("today", -2)),
    **dict.fromkeys(("three days ago",), ("today", -3)),
    **dict.fromkeys(
        (
            "earlier in the day",
            "later in the day",
            "in the course of the day",
            *(f"{same} {part}" for same in ("same", "the same", "that") for part in ("day", *_PARTS_OF_DAY)),
            *(f"in the {part}" for part in _PARTS_OF_DAY if part != "night"),
        ),
        ("told", 0),
    ),
}
"""Words → what they count from, and how many days. "A day after the talks" is a day before what the sentence tells."""
SPANS: dict[str, tuple[str, int]] = {
    "this year": ("year", 0),
    "last year": ("year", -1),
    "this month": ("month", 0),
    "last month": ("month", -1),
    "this week": ("week", 0),
    "last week": ("week", -1),
}

_ANY_RELATIVE = "|".join(
    f"{words}(?=,)" if words in ("a day before", "one day before") else words
    for words in sorted(RELATIVE, key=len, reverse=True)
)
_ANY_SPAN = "|".join(SPANS)
ANY_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_ANY_WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d\d"
_DASH = r"\s?(?:-|to|until|and)\s?"
_TIME = r"(?:[01]?\d|2[0-3])[:.][0-5]\d"


_TENS = {"twenti": 20, "thirti": 30, "forti": 40, "fifti": 50, "sixti": 60, "seventi": 70, "eighti": 80}
_FIVES = {"fif": 5, "ten": 10, "fifteen": 15}
ORDINALS = {
    **{f"{word}th": number for word, number in _FIVES.items()},
    **{f"{word}eth": number for word, number in _TENS.items()},
    **{f"{word[:-1]}y-fifth": number + 5 for word, number in _TENS.items()},
}
"""Round and half-round numbers of anniversaries in words."""
TENS = {
    **{f"{word[:-1]}y": number for word, number in _TENS.items()},
    **{f"{word[:-1]}y-five": number + 5 for word, number in _TENS.items()},
}
_NTH = "|".join(sorted(ORDINALS, key=len, reverse=True))
_MANY = "|".join(sorted(TENS, key=len, reverse=True))


DATE_PATTERNS = {
    # where a date may begin: a cheap look at each word, so that the long pattern runs only there
    "day_starts": re.compile(
        r"\b(?=[\dabdefijlmnostuwy])(?=\d|a(?: day |pr|ug)|b(?:y [adfjmnos]|etween the \d)|dec|ear(?:ly |lier in)|f(?:eb|rid|rom the \d)|in (?:the [acdemn]|[adfjmnos])|j(?:an|u[nl])"
        r"|la(?:st |te |ter )|m(?:a(?:r(?:ch)?\b|y\b)|id|ond)|nov|o(?:ct|n \d|ne day |[nf] the \d)|s(?:at|ep|un|ame|ince )"
        r"|t(?:h(?:ree days |ur|is |e (?:next|foll|same|day|prev)|at (?:day|mor|aft|eve|nig))|ues|o[dn]|wo days )|until |wed|yes)"
    ),
    # a day, most exact form first; each alternative names its parts
    "day": re.compile(
        rf"(?P<month>\b(?:{ANY_MONTH})\b)\.?,?[\s-](?:the\s)?(?P<day>{_DAY})(?:st|nd|rd|th)?"
        rf"(?:\s?(?P<joint>-|to|and|until)\s?(?:(?P<month2>(?:{ANY_MONTH})\b)\.?\s)?(?P<day2>{_DAY})(?:st|nd|rd|th)?)?(?![\d:])"
        rf"(?:(?:\s?[,/-]\s?|\s(?:of (?:the )?)?)(?P<year>{_YEAR})\b)?"
        rf"|(?<!:)\b(?P<dday>{_DAY})(?:st|nd|rd|th)?(?:\s?(?P<djoint>-|to|and)\s?(?P<dday2>{_DAY})(?:st|nd|rd|th)?)?"
        rf"(?:\.?\s|[-/.])(?:of\s)?(?P<dmonth>(?:{ANY_MONTH})\b)\.?(?:(?:,?\s|[,/-])(?P<dyear>{_YEAR})\b)?"
        rf"|\b(?P<iyear>{_YEAR})\s?[-/.]\s?(?P<imonth>0?[1-9]|1[0-2])\s?[-/.]\s?(?P<iday>{_DAY})(?!\d)"
        rf"|\b(?P<na>\d\d?)\s?[-/.]\s?(?P<nb>\d\d?)\s?[-/.]\s?(?P<nyear>(?:19|20)?\d\d)(?!\d)"
        rf"|\b(?P<mmonth>(?:{ANY_MONTH})\b)\.?,?\s(?:of\s)?(?P<myear>{_YEAR})\b"
        rf"|\b(?P<lastmonth>last|this past)\s(?P<lmonth>(?:{ANY_MONTH})\b)"
        rf"|\b(?P<bmonth_>(?:{ANY_MONTH})\b)\s(?:of\s)?(?P<ryear>last year|this year)\b"
        rf"|\b(?:in|since|until|by|early|late|mid|mid-)\s(?P<bmonth>(?:{ANY_MONTH})\b)(?!\s?\d)"
        rf"|\b(?P<weekday>{_ANY_WEEKDAY})\b"
        rf"|\b(?P<relative>{_ANY_RELATIVE})\b"
        rf"|\b(?P<span>{_ANY_SPAN})\b"
        r"|\b(?:from|on|between)\sthe\s(?P<bare_>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)\s(?:to|until|through|till|and)\sthe\s(?P<bare2>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)\b(?!\s(?!(?:in|at|with|and|of|that|by|to|he|she|the|for|during|after|before|on|when|where|as)\b)[a-z-]+)"
        rf"|\b(?:on|(?<=morning )of|(?<=afternoon )of|(?<=evening )of|(?<=night )of)\sthe\s(?P<bare>{_DAY})(?:st|nd|rd|th)\b(?!\s(?!(?:in|at|with|and|of|that|by|to|he|she|the|for|during|after|before|on|when|where|as)\b)[a-z-]+)"
        r"|\bon\s(?P<dday_>\d\d?)[/-](?P<dmonth_>1[0-2]|0?[1-9])\b(?![/\d-])"
        rf"|\b(?P<year1>{_YEAR})\b"
    ),
    # the end of a word within which the city cannot end is told first: the rest is costly to try at every letter
    # City[, land][, day][, agency][(agency)] and a dash, a full stop after the day, or the end of the line
    "dateline": re.compile(
        rf"(?P<city>[^\W\d_][\w .'-]{{1,38}}?)(?![^\W_])(?:,?\s?[\[(](?!\s?(?:vna|xinhua|afp|ap|reuters)\b)[^\W\d_][\w ]{{2,18}}[\])](?=[,:]))?"
        rf"(?:,\s?(?!(?:{ANY_MONTH})\b)[^\W\d_][\w ]{{2,18}}?(?=,|\s?[(/\[_-]|\s{{2,}}))?"
        rf"(?:,?\s+(?P<date>(?:(?:{ANY_MONTH})\.?\s{_DAY}(?:st|nd|rd|th)?|{_DAY}(?:st|nd|rd|th)?\s(?:{ANY_MONTH})\.?)(?:,?\s{_YEAR})?|\d{{1,2}}[/.]\d{{1,2}}[/.]{_YEAR}))?"
        r"(?:\s?,\s?(?P<agency2>[^\W\d_][\w ]{1,24}))?"
        r"\s*(?:[(/\[]\s?(?P<agency>[\w .'&+/-]{2,40}?)\s?[)/\]])?"
        r"(?P<dash>\s*(?:--+|-|:|_+)\s*(?=\S)|\.\s+(?=\S)|(?<=[)\]])\s+(?=\S)|[ ]{2,}(?=[^\W\d_])|\s*$)|"
        rf"\d{{1,2}}-\d{{1,2}}-{_YEAR}\s\((?P<city2>[^\W\d_][\w .'-]{{1,30}})\)\s"
    ),
    "agency_first": re.compile(r"[(\[]\s?(?P<agency>[\w .'&+-]{2,24}?)\s?[)\]]\s*(?:--+|-|:)\s*(?=\S)"),
    "clocked": re.compile(
        rf"\b{_TIME}\b|\b(?:updated?|posted|published|publication|released?|issued|created|date|gmt|utc|source|editor|author|translator)\b|[|@»>]|https?:|www\."
    ),
    "other_clock": re.compile(
        r"\b(?:print(?:ed)?(?: date)?|accessed|retrieved|today(?: is)?|now|last visited|saved)\b(?: on)?[ :]*$"
    ),
    "first_clock": re.compile(
        r"\b(?:published|posted|publication date|created|first published|release(?:d| date))\b[^\d]{0,24}$"
    ),
    "chronicle": re.compile(
        r"\b(?:chronology|chronicles?|diary|timeline|milestones|year in review|events of|record of|calendar of)\b"
    ),
    "copyright": re.compile(r"(?:\bcopyright\b|©)[^.]{0,30}$|\b(?:reported|written|produced) (?:by|for) (?:the )?$"),
    "byline_place": re.compile(r"^(?:by|from)\b.{3,80}? in (?P<city>[^\W\d_][\w ]{2,24}?)\s*(?:[|/,(]|$)"),
    "front_date": re.compile(r"\s{0,4}date (?P<day>(?:19|20)\d\d-\d\d-\d\d) "),
    "clock": re.compile(
        rf"{_TIME}|\bgmt\b|\butc\b|\bupdated?\b|\bposted\b|\bpublished\b|\btime\b|\bpm\b|\bam\b|\bby\b|\bdate\b|\bsource\b|\beditor\b|\bemail\b|\bprint\b|\bshare\b|\blike\b|\bfont size\b|\blast\b"
    ),
    "leaves": re.compile(
        r"\b(?:left|leaves|departed|wrapp?(?:ed|ing)? up|wound up|concluded|arrived|arrives|returned|back in)\b"
    ),
    "trip": re.compile(
        r"\b(?:during|on) (?:his|her|the|their)(?: [\w-]+)? (?:trip|visit|stay|tour)\b|\b(?:in|during) those days\b"
    ),
    "future_year": re.compile(
        r"\b(?:by|until|till|to|through|target(?: date)? of|before|from|for|in the period|period|next|begin|start|will|shall)\b[^.;]{0,28}$"
    ),
    "date_of_report": re.compile(
        r"\b(?P<verb>said|says|reported|reports|announced|confirmed|told reporters|statement|cited|quoted)(?: in [a-z ]{0,24})?(?: late| early)?(?: on)? (?:(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday),? ?\(?)?(?:the )?$"
    ),
    # what a date after "announced" belongs to: the talks, not the announcement
    "occasion_follows": re.compile(
        r"(?: in [\w ]{2,20}?)?,? (?:during|at|in) (?:the |his |her |their |its |a )?(?:[a-z-]+ ){0,2}(?:talks|meeting|call|reception|conversation|session|dialogue)\b"
    ),
    "who_reports": re.compile(
        r"\b(?:ministry|media|agency|newspaper|daily|website|portal|statement|report|reports|readout|spokes(?:man|woman|person)|sources?|officials?|analysts?|experts?|embassy"
        r"|government|police|department|office|xinhua|vna|reuters|afp|cctv|broadcaster|television|tv|press|diplomats?)\b"
    ),
    "speaker_by_title": re.compile(
        r"\b(?:chief|leader|minister|premier|president|secretary|chairman|chairwoman|governor|mayor|he|she|commander|ambassador)(?: [a-z]+)? $"
    ),
    "joined_days": re.compile(
        r" ?(?:and|to|through|until|-|–) ?(?:(?:then )?(?:in|at) [^.;,]{2,50} )?(?:on )?(?:the )?"
    ),
    "date_of_other": re.compile(
        r"\b(?:since|until|till|by|before|as of|born|founded|established in|dated|signed (?:in|on)|from (?:early|late)|after the|later|next|coming|session in|target date of|visit on|opened on|opens on|between)\s(?:the )?$|\bfile photo[^.]{0,30}$"
    ),
    "early_in_year_to_come": re.compile(
        r"\bwill (?:[\w-]+ ){1,4}(?:in early |early in |at the (?:beginning|start) of )$"
    ),
    "future_begin": re.compile(
        r"\b(?:begin|start|to be (?:completed|finished|opened)|break ground|breaking ground)[^.;]{0,20}$|\b(?:first, in|well before the target date of)\s$"
    ),
    "past_year": re.compile(r"\b(?:in|since|of|during|from|after|early|late|last|year)\s(?:[a-z]+\s(?:of\s)?)?$"),
    "anniversary": re.compile(
        rf"\b(?P<nth>\d{{1,3}}(?=(?:st|nd|rd|th)\b)|{_NTH})(?:st|nd|rd|th)? (?:founding )?(?:anniversary|birthday|national day|year of)"
        rf"|\b(?P<years>\d{{2}}|{_MANY}|ten|fifteen) years (?:of|old|since|after|will have|have (?:passed|gone|elapsed))\b|\b(?P<decades>two|three|four|five|six|seven|eight) decades (?:of|since|after|have)\b"
    ),
    "part_of_year": re.compile(
        rf"\bfirst (?:half|quarter|(?:[a-z]+|\d+)(?: full)? (?:quarters?|months|weeks|days))(?: of(?: the year)?)?,? (?:in |of )?\(?(?P<year>{_YEAR})\b"
        rf"|\bthis year,? ?\((?P<year_>{_YEAR})\)|\b(?:january|jan\.?)(?: to |-| through | and )(?:{ANY_MONTH})(?: of)?,? (?P<year__>{_YEAR})\b"
        rf"|\b(?:as of|as at|up to|counting (?:up )?to)(?: the)?(?: (?:end|middle|beginning|close) of| mid-| late| early)? ?(?!dec)(?:{ANY_MONTH})(?: \d{{1,2}})?(?: of)?,? (?P<year___>{_YEAR})\b"
        rf"|\b(?P<year_____>{_YEAR}) (?:is|being) the year (?:in which|when|that)\b"
        rf"|\bso far (?:in |this year,? \(?)(?P<year____>{_YEAR})\b"
    ),
    "anniversary_next_year": re.compile(r"\b(?:next|coming|following|the (?:new )?year ahead) year\b|\bnext year\b"),
    "anniversary_kept": re.compile(
        r"\b(?:on the occasion of|(?:to|will|activities|events|in|for the) (?:\w+ )?(?:mark|marking|celebrat\w+|commemorat\w+))\b"
    ),
    "what_was_said": re.compile(r"\bthat\b"),
    "years_since": re.compile(
        rf"\bthis year\b[^.;]{{0,24}}\b(?P<count>\d{{1,2}}|{_MANY}|ten|fifteen) years (?:have (?:passed|gone by|elapsed)|(?:on|after|since))\b[^.;]{{0,120}}\b(?P<year>{_YEAR})\b"
    ),
    "year_ahead": re.compile(
        r"\b(?:will|shall|would|should|may|can|could|targets?|targeted|goals?|aim(?:s|ed|ing)?|plan(?:s|ned|ning)?|expect(?:s|ed)?|hop(?:e|es|ed|ing)|ready to|willing to|next|propos\w+"
        r"|support(?:s|ed|ing)?|back(?:s|ed|ing)?|prepar\w+|hosts?|hosting|chair(?:ing|manship)|about celebrating|(?:is|are|was|were) to (?:be |start|open|begin|take)|agreed (?:to|that)|striv\w+|rais(?:e|ing)|ahead|strategy|vision|upcoming|coming|forthcoming)\b"
    ),
    "weekday_and_day": re.compile(r"(?: (?:morning|afternoon|evening|night))?,? ?(?:\(|on )?(?:the )?|,? ?(?:\(|a )"),
    "next_clause": re.compile(r",? and (?:on|then on|later on) $"),
    "month_of_other": re.compile(r"\b(?:since|visits? (?:of|by)|trips? (?:of|by))\b[^,;.]*\b(?:in |in$|in [a-z]{1,2})"),
    "relative_clause": re.compile(
        r",? (?:who|which|whose)\b(?! (?:(?:is|was|were) (?:also )?(?:being )?held|took place|lasted|ran|opened|has been held)\b)[^,]*$"
    ),
    "day_of_other": re.compile(r"(?<!morning )(?<!noon )(?<!evening )(?<!night )(?<!day )(?<!hours )\bof (?:the )?$"),
    "figures": re.compile(r"\b(?:billion|million|percent|per cent|tonnes|tons|turnover)\b|%"),
    "trip_follows": re.compile(r" (?:official |state |working |friendly )*(?:visit|trip|tour|stay)\b"),
    "days_of_trip": re.compile(r"\b(?:trip|visit|tour|stay)\b[^,;.]{0,70}\b(?:from|on|between) (?:the )?$"),
    "of_this_year": re.compile(
        r"\bthis year\b|\bin this (?:[\w–-]+ ){1,4}year\b|\bthe year (?:that|which) marks\b|\b(?:the )?year marking\b|\b(?:the|this|a)(?: very)? year (?:in which|when|of the)\b"
        r"|\b(?:are|is|were|was) (?:now |both )?(?:celebrating|marking|commemorating)\b"
        r"|\b(?:tak(?:e|es|ing) part in|took part in|attend(?:s|ed|ing)?|join(?:s|ed|ing)?) (?:\w+ ){0,3}?(?:activities|events|celebrations?|ceremon(?:y|ies)|reception|gala|banquet|rally)"
        r" (?:for|of|on|to mark|marking|in honou?r of|celebrating|commemorating) (?:the )?\d"
    ),
}
