"""Patterns of English news, on folded text. Each is run in a window around something found, not over whole texts."""

import re

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
        rf"(?:,?\s+(?:[^\W\d_][\w ]{{2,18}},\s+)?(?P<date>(?:(?:{_ANY_MONTH})\.?\s{_DAY}(?:st|nd|rd|th)?|{_DAY}(?:st|nd|rd|th)?\s(?:{_ANY_MONTH})\.?)(?:,?\s{_YEAR})?|\d{{1,2}}[/.]\d{{1,2}}[/.]{_YEAR}))?"
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
    "other_stories": re.compile(
        r"^(?:related (?:links|news|stories|articles|content)|most (?:read|viewed|popular)|latest news|top stories|you may also (?:like|be interested)|other (?:news|stories)|more (?:stories|news)|more from)\b.{0,24}$"
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
        r"|such as|initiated by|thought of|spirit of|between the late|guidance of|saw off|after being received by|under the leadership of|home town of|mausoleum of|"
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
    "spokesperson": re.compile(r"\bspokes(?:man|woman|person)\b"),
    "other_occasion": re.compile(
        r"\b(?:within the framework|as part of|attendance at|to attend|attending|who attended|on (?:his|her|their) way)\b"
    ),
    "unlisted_place": re.compile(
        r"\b(?:in|at) (?P<name>(?!the\b)[a-z'-]{3,}(?: [a-z'-]{2,}){0,2}?)(?P<after> (?:city|town|county|district|township|prefecture)\b|, )"
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
        r"|spoke|exchang(?:ed|ing)|agree[ds]?|agreement|set out|consult(?:ed|ations?)|committed|grateful|thankful|meeting|in the chair|call(?:ed|ing)?|he|she|settled|signed|went (?:over|through)|pledged|touched|raised|mention(?:ed|s)|the two|announced|declared|identified|decided)\b"
    ),
    "topic_excluded": re.compile(
        r"\s?(?:for mankind|for humanity|for humankind|summits?\b|crimes?\b|forums?\b|officials?\b|ministers?\b|chiefs?\b|advisers?\b|(?:[\w'-]+\s){0,3}(?:conference|forum|meetings?)\b|commission|committee|department|ministry|media group|newspaper)"
    ),
    "topic_excluded_before": re.compile(
        r"(?:\b(?:ministry|department|commission|committee|minister|institute|university|director(?:-general)?|representative|bureau|agency|administration)(?:'s)?(?: of| for| on)(?: [\w,]+){0,3}"
        r"|\bsidelines of(?: the)?|\bmargins of(?: the)?|\bsummit of(?: the)?|\bstate|\bofficial|\battend(?:ing|ed)?(?: the)?(?: \d+(?:st|nd|rd|th))?(?: annual)?) $"
    ),
    "future_year": re.compile(
        r"\b(?:by|until|till|to|through|target(?: date)? of|before|from|for|in the period|period|next|begin|start|will|shall)\b[^.;]{0,28}$"
    ),
    "date_of_report": re.compile(
        r"\b(?P<verb>said|says|reported|reports|announced|confirmed|told reporters|statement|cited|quoted)(?: in [a-z ]{0,24})?(?: late| early)?(?: on)? (?:the )?$"
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
