"""Patterns of English news, on folded text. Each is run in a window around something found, not over whole texts."""

import re

from .en_dates import ANY_MONTH, DATE_PATTERNS
from .en_styles import STYLE_PATTERNS

PATTERNS = {
    **DATE_PATTERNS,
    **STYLE_PATTERNS,
    "photo_credit": re.compile(r"photo"),
    "byline": re.compile(r"by |home ?[>»]|via "),
    "credit_before": re.compile(r"by $"),
    "source_before": re.compile(r"(?:source of this news is from|source|source: the|news from)[ :]*$"),
    "reported_after": re.compile(r" (?:reported|reports|has reported)"),
    "article": re.compile(r"^the "),
    "hybrid": re.compile(r"offline"),
    "held_in_question": re.compile(r"held|had"),
    "future": re.compile(r" will "),
    "participle": re.compile(r" (?:be|have)\s+\S[\w' ]*$|been[\w' ]*$"),
    "anchor_to_come": re.compile(r"\A.{0,36}next|coming|will be held"),
    "last_year": re.compile(r"last year"),
    "this_year": re.compile(rf"\bthis (?:year|{ANY_MONTH})\b"),
    "last_season": re.compile(rf"\b(?:last|this past) (?:spring|summer|autumn|fall|winter|{ANY_MONTH})\b"),
    "so_long_ago": re.compile(
        r"\b(?P<count>a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?P<unit>day|week|month|year)s? (?:ago|earlier|after|before)\b"
    ),
    "event_is_recent": re.compile(
        r"\b(?:just|recently|newly)[ -](?:concluded|closed|ended|held)\b|\bbrief(?:s|ed|ing)?\b[^.;]{0,60}\b(?:outcomes?|results?)\b"
        r"|\b(?:after|following) the (?:close|conclusion|closing|end) of\b"
    ),
    "new_in_office": re.compile(
        r"\bnewly[ -](?:elected|appointed|installed|named|promoted)\b|\b(?:his|her|the|china's|viet ?nam's|chinese|vietnamese) new (?=(?:[\w'-]+ )*$)"
    ),
    "leaving_office": re.compile(r"\b(?:outgoing|departing)\b"),
    "took_office": re.compile(
        r"\b(?:took (?:over|office|up)|assum(?:ed|ing)|(?:was|were|been) (?:elected|appointed|named|sworn in|promoted)|became)\b[^.;]{0,80}?"
        rf"\b(?:(?P<lately>this month|last month|(?:two|three|a few) (?:weeks|months) ago|a month ago)|(?:(?P<this>this)|last|in) (?P<month>{ANY_MONTH})(?! (?:\d|of)))\b"
    ),
    "pair_before": re.compile(
        r"\b(?:the (?:pair|two|duo)(?: (?:ministers|officials|leaders|men|women|generals|diplomats))?|they|both)(?: (?:then|also|later|jointly|earlier|together|had|have))* $"
    ),
    "told_guest": re.compile(r" (?:his|her|the) (?:[a-z]+ )?(?P<noun>guest|visitor|host|counterpart)\b"),
    "meetings_with": re.compile(r"\b(?:meetings|sessions)(?: separately)? with$"),
    "possessed": re.compile(r"'s? (?!delegation|party|team|side)|' "),
    "noun_after_to": re.compile(r"(?<!forward )\bto (?:his|her|their) (?:[a-z]+ )?$"),
    "new_clause": re.compile(r", (?:[a-z ]{4,9}'s )?$"),
    "talks_open": re.compile(
        r"[\"' ]*(?:the |a |separate |official )*(?:talks|discussions|negotiations|meetings?|(?:working )?sessions?) with [^.;]{0,160}?\b(?:was|were|have been|has been|took place|followed|lasted)\b"
    ),
    "not_yet": re.compile(r"\b(?:when|if|once|whether|until|as soon as|before)\b[^,;.]{0,140}$"),
    "there": re.compile(
        r"\b(?<!that )(?<!and )there\b(?! (?:is|are|was|were|will|has|have|had|should|must|can|be|been|would|remains?|exists?)\b)"
    ),
    "object_pronoun": re.compile(r"\s?(?:with |by )?(?:him|her|them)\b|(?<= him)|(?<= her)"),
    "with_guests": re.compile(r".{0,5} with "),
    "from_day": re.compile(r"from\s*$"),
    "to_day": re.compile(r"\s*(?:to|until|through|till|-)\s*"),
    "in_year": re.compile(r"(?:^|\s)(?:in|of) $"),
    "before_title": re.compile(r"(?:(?:of|the|and|for|on|a|an|to|in|also|both|when|after|then|premise)\b|[,\s'\"-])+"),
    "of_country": re.compile(r" of (?:the )?"),
    "meetings": re.compile(r"meetings$"),
    "at_venue": re.compile(r" at "),
    "ever": re.compile(r"(?:had|ever| to) $"),
    "same_day": re.compile(r"same|that"),
    "to_place": re.compile(r"(?: in| at|om| to) $"),
    "way": re.compile(r"(?:via|by|over|on) "),
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
    "being_prepared": re.compile(
        r"\b(?:prepar(?:e|es|ed|ing|ations?)|rehears(?:e|es|ed|ing|als?)|plans?|planning|schedules?|agenda|logistics|getting ready|get ready|run-up|ahead)(?: made| under way)? (?:for|to|of)(?: [\w-]+){0,5}[ \u2013-]+(?:[\w-]+ ){0,5}$"
    ),
    "planned_clause": re.compile(
        r"\b(?:will|shall|is to|are to|(?:is|are) (?:scheduled|expected|set|due|slated|planning|going|likely) to|plans? to|would)\b(?![^,;]*\b(?:said|after|when)\b)[^;]*$"
    ),
    "past_after": re.compile(
        r"^[^.;]{0,90}?\b(?:last (?:year|month|spring|summer|autumn|fall|winter|"
        + ANY_MONTH
        + r")|(?:years?|months?) (?:ago|earlier)|earlier this (?:year|month)|(?:many|several|countless|two|three|four|five|\d+) times)\b"
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
        r"\b(?:east asian|regional|world|southeast asian|multilateral|ministerial) (?:[a-z]+ )?(?:leaders'|ministers'|foreign ministers')|\b(?:summit|lancang-mekong|mekong-lancang|asean|apec|east asia|g20|brics|general assembly|world economic forum)\b"
    ),
    "apart_from_many": re.compile(r"\b(?:sidelines?|margins?|on the occasion of|bilateral)\b"),
    "ceremony": re.compile(r"\b(?:airport|air ?base|railway station|farewell ceremony|off\b|wreath|mausoleum)"),
    "denied_after": re.compile(
        r"^[^.;]{0,80}?\b(?:was|were|has been|had been|have been|is) (?:cancel(?:l)?ed|postponed|called off|denied|put off)\b"
    ),
    "past_before": re.compile(
        r"\b(?:last|previous|past|recent|earlier|former|since (?:the|their|his|its)|recalled (?:the|their|his)|results? of (?:the|his|their)|outcomes? of (?:the|his|their)"
        r"|which (?:the two|they|both)[^,.;]{0,40} had|that (?:the two|they)[^,.;]{0,40} had|pleased with the|satisfied with the|success of the)"
        r"(?: (?:one|was|were|round|rounds|session|successful|very|phone|telephone|video|online|two|several|\d+\w*|first|second|third|high-level|bilateral|official)){0,3} $"
    ),
    "past_sentence": re.compile(
        r"^[\"' ]*(?:earlier (?:this (?!morning|afternoon|evening)|in (?!the day))|last (?:year|month|week|"
        + ANY_MONTH
        + r")|in (?:"
        + ANY_MONTH
        + r")(?: last year|,)|previously|since (?:the|\d)|during (?:the|his|her|their) (?:visit|talks|trip)[^,.]{0,60} last"
        r"|(?:a|one|two|three) (?:year|month|week)s? (?:ago|earlier))"
    ),
    "appended": re.compile(
        r"^[\"' ]*(?:earlier(?: (?:the same day|in the day|on the same day|that day|on \w+))?\b|also\b|later\b|on the same day|the same day|in another|in a separate|at another|meanwhile|after the talks|following the talks"
        r"|during (?:his|her|the|their)(?: \w+)? (?:trip|visit|stay|tour)|while in|prior to)|\b(?:also|as well)\b"
    ),
    "earlier": re.compile(r"^[\"' ]*(?:earlier,|earlier (?:the same|that|in the) day|previously,|prior to)"),
    "speech": re.compile(
        r"\b(?:said|says|stated|stressed|noted|added|affirmed|emphasi[sz]ed|expressed|pointed out|underlined|underscored|reiterated|proposed|suggested|recalled|believed|hoped|thinks?|believes?|told|asked|named|thanked|congratulated)\b"
    ),
    "they": re.compile(r"\b(?:they|their|the two|the pair|both|two sides|each other|one another)\b"),
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
        r"|ho chi minh and|founded by|nurtured by|cultivated by|fostered by|forged by|laid by|built by|such as|initiated by|thought of|spirit of|between the late|guidance of|saw off|after being received by|under the leadership of|home town of|mausoleum of|"
        r"sent (?:to|by)|behalf of|ranking|named after|agreed by|reached by|set by|signed by|announced by|attended by late|homes? of(?: former leaders)?|residences? of|family of|former leaders?) (?:(?:both|also|the|his|her|late|his wife) )?$"
    ),
    "exclude_after": re.compile(
        r"^(?:'s?) (?:visits?|trip|historic|state visit|official visit|upcoming|recent|wife|speech|thought|remarks|invitation|tour|article|birthday|mausoleum|funeral|government|administration|(?:[a-z]+ ){0,2}(?:condolences|greetings|regards|wishes|congratulations|messages?|letters?|envoy|representative|proposals?|initiatives?|death|passing))"
    ),
    "visit_before": re.compile(r"\b(?:when|since|after|during|as|following)(?: the)? $"),
    "visit_after": re.compile(r"^ (?:visited|paid|went|toured|travell?ed|was in|came|is coming|arrived|took office)\b"),
    "apposition_after": re.compile(
        r"\s?(?:\([^)]{0,30}\)\s?)?(?:,| -+| \()\s?(?P<heads>(?:who|which) (?:heads?|headed|leads?|led|chairs?|chaired)\b)?(?P<words>[a-z' -]{0,110})"
    ),
    "heads_delegation": re.compile(
        r"\b(?:led|headed|chaired|co-chaired) by (?:its |their |the )?(?:(?:comrade|mr|mrs|ms|its head)\.? )?$"
    ),
    "lesser_title": re.compile(r"\b(?:deputy|vice|assistant) (?:foreign )?[a-z]+(?: of| for|\s)[^,.;]*$"),
    "place_before": re.compile(
        r"\b(?:in|at|near|outside|inside)(?: (?:the|downtown|north|south|east|west|north(?:ern)?(?:most)?|southern|eastern|western|north-?(?:east|west)(?:ern)?|south-?(?:east|west)(?:ern)?|central|coastal|border"
        r"|mountainous|highland|capital|city|town|port|resort|province|region|municipality|district|county|of|both|its|china's|viet ?nam's|chinese|vietnamese|lao|thai|cambodian"
        r"|indonesian|malaysian|russian|ancient|historic|former|imperial|neighbouring|neighboring|nearby))* $"
    ),
    "came_to": re.compile(
        r"\b(?:(?:arriv(?:ed|es|ing)|land(?:ed|ing)|stopp?(?:ed|ing|over)|stay(?:ed|ing|s)?|is|are|was|were|wave|greeted|held|begins?|began)(?: [a-z]+){0,3}? (?:in|at)"
        r"|(?:came|come|comes|flew|went|travell?ed|trips?|visits?|tour|back|returned)(?: [a-z]+){0,2}? to|visit(?:s|ed|ing)?|in)(?: (?:the|capital|downtown|city of))* $"
    ),
    "went_to": re.compile(
        r"\b(?:went|came|travell?ed|flew|drove|crossed(?: over)?|journeyed|headed) (?:[a-z]+ ){0,2}?to (?:the city of )?$"
    ),
    "yet_to_come": re.compile(
        r"\b(?:will|would|to attend|to visit|plans?|next|last|earlier this|upcoming|coming|forthcoming|planned|future|since|recall(?:ed|ing))\b[^,.;]*$"
    ),
    "on_the_way": re.compile(
        r"\b(?:on (?:his|her|their) way (?:to|from|home)|en route to|bound for|before (?:travell?ing|leaving|flying|going|heading|attending|visiting)"
        r"|after (?:travell?ing|leaving|flying|going|attending|visiting)|ahead of|from where|(?:will|to) (?:travel|fly|go|leave|visit))\b"
    ),
    "turns_elsewhere": re.compile(
        r"\b(?:to (?:discuss|talk about|review|exchange)|discussing|whose|whom|who|which(?! (?:was|were|took|is|are)\b)|ahead of|before)\b"
    ),
    "place_is_subject": re.compile(
        r"^(?:[^.;]{0,120}?)\b(?:saw|hosted|was host|was the venue|were the venues?|was the place|was where|were the stage|was the stage|witnessed|played host|is where|was the scene)\b"
    ),
    "place_list": re.compile(r"^(?:,| and|, and| \([^)]{0,30}\) and) $|^ and $|^, $"),
    "place_is_province": re.compile(r"^'?s? (?:provinces?|autonomous region|zhuang)\b"),
    "place_of_post": re.compile(
        r"\b(?:consuls?(?:[ -]general)?|ambassadors?|envoys?|embass(?:y|ies)|consulates?(?:[ -]general)?|university|newspaper|secretary|chairman|party chief|mayor|based|in charge|responsible|power|policymakers|officials|diplomats) (?:(?:of|for) (?:[a-z']+ ){1,3}|of (?:[a-z']+ ){1,2})?(?:in|at|to|near) $"
        r"|\b(?:consuls?(?:[ -]general)?|ambassadors?) of (?:[a-z']+ ){1,7}?(?:in|to) $"
    ),
    "of_a_firm": re.compile(
        r"\b(?:company|companies|corporations?|corp|groups?|firms?|businesses|executives|investors|enterprises|co\.|ltd|inc|ceo|founder|holdings|bank|airlines?|enterprise|university|newspaper|magazine)\b"
    ),
    "spokesperson": re.compile(r"\bspokes(?:man|woman|person)\b"),
    "other_occasion": re.compile(
        r"\b(?:within the framework|as part of|attendance at|to attend|attending|who attended|on (?:his|her|their) way)\b"
    ),
    "unlisted_place": re.compile(
        r"\b(?:in|at) (?P<name>(?!the\b)[a-z'-]{3,}(?: [a-z'-]{2,}){0,2}?)(?P<after> (?:city|town|county|district|township|prefecture)\b|, )"
    ),
    "described": re.compile(
        r"\b(?P<whole>(?:the|his|her|their) (?:(?:visiting|top|senior|honou?red|distinguished|high-ranking|new|outgoing|military|foreign) )*(?:(?P<nation>chinese|vietnamese) )?"
        r"(?:(?:visiting|top|senior|party|state|deputy|vice|prime|foreign|defen[cs]e|military|na|npc|government|cabinet|parliamentary|legislative|host) )*"
        r"(?P<noun>guests?|visitors?|delegation|hosts?|diplomat|ambassador|envoy|leader|minister|premier|president|chairman|chairwoman|chairperson|governor|mayor"
        r"|general|admiral|officer|official|director|secretary|commander|pm|legislator|consul general))\b(?! (?:of|for|to)\b)(?!'s? (?:office|party|visit|wife))"
    ),
    "asked_whether": re.compile(r"\b(?:whether|asked if|confirm(?:ed)? (?:that|if)|rumou?rs?|speculation)\b[^.;]*$"),
    "had_earlier": re.compile(r"\b(?:had|has|have|having) (?:also )?(?:earlier|recently|previously) $"),
    "thereupon": re.compile(
        r"\b(?:then|thereafter|thereupon|subsequently|afterwards|after that|right after|immediately after|after (?:the|their) (?:talks|meeting|ceremony))\b"
    ),
    "at_which": re.compile(r"\b(?:at|during|in) which\b"),
    "during_the": re.compile(
        r"[\"' ]*(?:during|at|in) (?:the|their|his|her)(?: [a-z]+)? (?P<noun>talks|call|reception|meeting|session|conversation)\b"
    ),
    "third_party_contact": re.compile(
        r"\b(?:met|meetings?|talked|talks|told|said|saw|spoke|spoken|asked|thanked|wants?|plans?|warned|called|discuss(?:ed)?|sat)\b"
    ),
    "local_office": re.compile(
        r"\b(?:mayor|governor|provincial|municipal|province|prefecture|city|county|district|people's committee|autonomous region)\b"
    ),
    "letter_before": re.compile(
        r"\b(?:inviting|(?:sent|sends|sending|extended) (?:(?:a|an|his|her|their|warm|joint) ){0,3}(?:letters?|messages?|telegrams?|invitations?|congratulat\w+|condolences|greetings|flowers))\b[^;]*$"
    ),
    "addressed": re.compile(r"[\"' ]*(?:and )?(?:with|to|meeting|receiving|addressing) "),
    "dwelt": re.compile(
        r"'?s?,? (?P<verb>spoke|talked|dwelt|discussed|exchanged|raised|reviewed|went over|brought up)\b"
    ),
    "to_hearer": re.compile(
        r"[ '\"]*(?:(?:the|his|her|its|a|an|visiting|touring|new|newly|appointed|elected|outgoing|incoming|departing|then|fellow|senior|top|mr|mrs|ms|comrade)\.? ?){0,4}"
    ),
    "no_cue": re.compile(
        r"(?:that|following) (?:same )?(?:day|morning|noon|afternoon|evening|night|month|year|week|time|visit|trip|occasion)\b|attended(?!\s?[.;]|$)"
        r"|(?:online|virtually)(?= (?!(?:on|in|at|with|and|from|yesterday|today|between|due|because|as|by|to|late|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)[a-z])"
    ),
    "verb_of_person": re.compile(
        r" (?:(?:also|then|later|further|once|again) )?(?:said|says|told|met|held|had|noted|stressed|affirmed|added|conveyed|proposed|suggested|expressed|thanked|congratulated|asked|urged|hoped|emphasi[sz]ed"
        r"|underlined|highlighted|reiterated|welcomed|agreed|pledged|spoke|received|called|praised|lauded|appreciated|informed|briefed|is scheduled|will)\b"
    ),
    "at_arrival": re.compile(
        r"[^.;,]{0,24}\b(?:at|on) (?:the |his |her |their )?(?:[a-z]+ ){0,3}(?:airport|air ?base|railway station|arrival|pier|port)\b"
    ),
    "bracketed_end": re.compile(r"\([^()]{6,20}\)$"),
    "by_turns": re.compile(
        r"(?: city| province)?(?:,? (?:of|in) [a-z' ]{3,30}?)?,? on [a-z]+ ?\d{0,2},? and (?:then )?(?:in|at) "
    ),
    "writer_of": re.compile(
        r"\btold (?:the )?$|\b(?:the author is|the writer is|written by|by) (?:an? )?(?:[a-z]+ ){0,3}(?:with|of|at|for|from) (?:the )?$"
    ),
    "on_a_stay": re.compile(r"\b(?:during|throughout) (?:his|her|their|the|this) (?:[a-z]+ )?stay\b"),
    "and_also": re.compile(
        r"\band (?:(?:also|then|later|jointly|afterwards) )?(?:co-?chaired|chaired|presided|hosted|held|attended)\b"
    ),
    "purpose": re.compile(
        r"\b(?:to (?:discuss|talk about|review|exchange)|discuss(?:ed|ing)|asked|proposed|suggested|urged|hoped|called for)\b"
    ),
    "in_capital": re.compile(r"\b(?:in|at) (?P<words>the (?P<nation>chinese|vietnamese) capital)\b(?! city of| of)"),
    # wording of Vietnam's seats of state alone; China's have names of their own
    "seat_in_vietnam": re.compile(
        r"\b(?:headquarters of the (?:party|cpv|communist party of vietnam)(?:'s)? central committee|(?:party|cpv) central committee(?:'s)? (?:headquarters|office)|government(?:'s)? headquarters|government office)\b"
    ),
    "municipal_office": re.compile(
        r"\b(?:mayor|municipal|people's (?:committee|council|government)|party (?:committee|chief|secretary)|city)\b"
    ),
    "room_of": re.compile(
        r"\b(?:(?:room|hall|building|wing|garden|steps|square|grounds|gate) (?:of|at|outside|before)|to|into|inside|outside)(?: the)? $"
    ),
    "described_group": re.compile(
        r"\b(?:the|his|her|all) (?P<count>two|three|four|five|six)(?: visiting)? (?P<nation>chinese|vietnamese) (?:ministers|officials|leaders|guests|generals|officers|diplomats|visitors)\b"
    ),
    "after_another": re.compile(
        r"\b(?:after|following|before)(?: (?:his|her|the|their|holding|having|earlier|separate|bilateral|official|formal))* (?:talks|meetings?|discussions)\b(?= with)"
    ),
    "moved_to": re.compile(
        r"\b(?:arriv(?:ed|es|ing)|came|comes?|flew|went|travell?ed|landed|returned)(?: [a-z]+){0,2}? (?:in|at|to)(?: (?:the|capital|city|of))* $"
    ),
    "and_gap": re.compile(
        r"(?:,[^.;]{0,150},)? and (?:his |her |the )?(?:visiting )?(?:(?:chinese |vietnamese )?(?:counterpart|colleague|opposite number),? )?"
    ),
    "agreed_together": re.compile(
        r"(?:,[^,.;]{0,120},|,)?(?: (?:\([^()]{0,24}\)|here|on|late|yesterday|today|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|[a-z]+ \d{1,2}|in [a-z ]{3,20}?))*"
        r" (?P<verb>agreed|vowed|pledged|exchanged views|discussed|reviewed|reached|consented|decided|reaffirmed|called for)\b"
    ),
    "told_by": re.compile(r"\bby (?:the |his |her |visiting )*$"),
    "to_the_city": re.compile(
        r"\b(?:arriv(?:ed|es|ing) in|trip to|visits? to|visiting|visited|came to|tour of|stay in|while in|is in) the (?:city|metropolis|municipality)\b"
    ),
    "clause_resumed": re.compile(r", (?:in|at) (?:the |his |her |[a-z]+ )"),
    "of_other_events": re.compile(
        r"\b(?:since|visits? (?:of|by|to)|trips? (?:of|by|to)|signed|reached|agreed|elected)\b"
    ),
    "of_place": re.compile(r" of (?:the )?"),
    "whole_year": re.compile(r"year"),
    "conveyed": re.compile(r"\b(?:greetings|regards|wishes|congratulations|condolences|messages?|letters?)\b"),
    "of_whom": re.compile(r"\b(?:at|in|on|of|to|with|by|for|under) (?:whose|whom)\b"),
    "he_before": re.compile(r"\b(?:he|she) (?:also |then |later )?$"),
    "office_after": re.compile(
        r" ?(?:by |with )?(?:the|a|an|its|his|her) (?P<title>(?:[a-z'-]+ ){0,3}?[a-z-]+)(?=[.,;]|\s(?:of|in|on|and|at|there)\b)"
    ),
    "passive": re.compile(r"\b(?:was|were|been|being|be)(?:,? [\w',]+){0,4} $"),
    "on_behalf": re.compile(
        r"\b(?:envoy|representative|aide|wife|widow|successor|predecessor|deputy|adviser|interpreter) (?:of|to) $"
    ),
    "recalled": re.compile(r"\b(?:recall(?:s|ed|ing)|remember(?:s|ed|ing))\b"),
    "counterpart_word": re.compile(r"\b(?:counterpart|colleague|opposite number)s?\b"),
    "counterpart": re.compile(r"\b(?:counterpart|colleague|opposite number)\b(?: in \w+)?[, ]*$"),
    "office_of_places": re.compile(
        r"\b(?:(?P<plural>(?:party )?(?:committee )?(?:secretaries|governors|chairmen|mayors|chairpersons))|(?P<lesser>(?:vice|deputy)[ -])?(?:party )?(?:secretary|governor|chairman|chairwoman|mayor|chairperson|colleague|counterpart))(?: of| from)(?: (?:the|party|provincial|committees?|people's|of|from|vietnam's|china's|northern|vietnamese|chinese|border|provinces))*"
    ),
    "list_gap": re.compile(
        r"(?:[\s,]|and|the|of|from|northern|provinces?|china's|vietnam's|party committees? of|southern|border|zhuang|provincial)*"
    ),
    "definite_before": re.compile(
        r"(?:\b(?:the|this|that|their|his|her|same)(?: (?!of\b|exchange\b)[\w-]+){0,3} |^[\"' ]*(?:in|at|during) (?:\w+ )?)$"
    ),
    "separately": re.compile(
        r"\b(?:separate|separately|respectively|both (?:saw|met|received|hosted)|in succession|successively|in turn|one after the other|each)\b"
    ),
    "topic_background": re.compile(
        r"\b(?:does not mention|did not mention|no mention of|analysts?|observers|experts?|according to (?:customs|statistics|figures)|related links|newsletter|is (?:home|visiting|in)|will visit|spokes(?:man|woman|person))\b"
    ),
    "talk": re.compile(
        r"\b(?:should|must|has to|have to|is to|are to|shall|will|would|wants?|wish(?:es|ed)?|needs?|ought|ready|willing(?:ness)?|both|they|their|two sides|the sides|discuss(?:ed|ions?|ing)?|review(?:ed|ing)?|talk(?:ed|s)|looked"
        r"|spoke|exchang(?:ed|ing)|agree[ds]?|agreement|set out|consult(?:ed|ations?)|committed|grateful|thankful|meeting|in the chair|call(?:ed|ing)?|he|she|settled|signed|went (?:over|through)|pledged|invit(?:ed|es)|touched|raised|mention(?:ed|s)|the two|announced|declared|identified|decided)\b"
    ),
    "topic_excluded": re.compile(
        r"\s?(?:delta\b|lane\b|for mankind|for humanity|for humankind|summits?\b|crimes?\b|forums?\b|officials?\b|ministers?\b|chiefs?\b|advisers?\b|(?:[\w'-]+\s){0,3}(?:conference|forum|meetings?)\b|commission|committee|department|ministry|media group|newspaper)"
    ),
    "topic_excluded_before": re.compile(
        r"(?:\b(?:ministry|department|commission|committee|minister|institute|university|director(?:-general)?|representative|bureau|agency|administration)(?:'s)?(?: of| for| on)(?: [\w,]+){0,3}"
        r"|\bsidelines of(?: the)?|\bmargins of(?: the)?|\bsummit of(?: the)?|\bstate|\bofficial|\battend(?:ing|ed)?(?: the)?(?: \d+(?:st|nd|rd|th))?(?: annual)?) $"
    ),
    "seat_of_state": re.compile(
        r"\b(?:headquarters|offices?|seat|ministry|building|palace|hall) of the (?:ministry|party central|party's|cpv central|central|government|national|general|state|vietnam|chinese|communist|directorate|commission|cpv|cpc|party|department|office of)|\bgovernment(?:'s)? headquarters|\b(?:central committee|commission|ministry|general staff)(?:'s)? headquarters|\b(?:state|government) guest ?house|\bparty (?:central committee )?headquarters|\bgovernment office|\bpresidential palace|\bministry headquarters|\bnational assembly (?:house|building)|at the (?:directorate|ministry|foreign ministry|central committee|party central)"
    ),
    "guest_in": re.compile(
        r"\b(?:in|to) (?P<country1>china|viet ?nam) (?:for|on)\b"
        r"|\b(?:is|are|was|were|arriv(?:ed|es)|stay(?:ed)?|visits?|trip|tour|came|come|comes) (?:(?!and\b|that\b)[a-z]+ ){0,4}?(?:in|to) (?P<country>china|viet ?nam)\b(?!'s)"
        r"|\b(?:visits?|visiting|visited) (?P<country2>china|viet ?nam)\b(?!'s)"
    ),
    "told_apart": re.compile(
        r"\b(?:during|on|throughout) (?:his|her|the|their|its|this)(?: [\w-]+){0,3} (?:trip|visit|stay|tour)\b|\bwhile in\b"
        r"|^[\"' ]*(?:earlier|previously|before that|in recent days),|^[\"' ]*(?:other )?members of (?:the|his|her|their) (?:\w+ )?delegation\b|\bhas (?:also |earlier |previously )?(?:met|held|had|been received)\b"
    ),
}
