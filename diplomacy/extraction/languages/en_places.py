"""How English news tells where something was: patterns on folded text."""

from . import deferred as re

PLACE_PATTERNS = {
    "there": re.compile(
        r"\b(?<!that )(?<!and )there\b(?! (?:is|are|was|were|will|has|have|had|should|must|can|be|been|would|remains?|exists?)\b)"
    ),
    "at_venue": re.compile(r" at "),
    "said_at": re.compile(
        r"\b(?:said|says|stated|affirmed|stressed|noted|declared|announced|pledged|proposed|suggested|emphasi[sz]ed|added) (?:in|at|during|while|when|as|on)"
        r"(?: (?:his|her|their|the|a|an|he|she|they))? (?:[a-z-]+ ){0,3}?(?:talks|meetings?|sessions?|receptions?|conversations?|discussions?|dialogue|me[et]t|meeting|receiv(?:ed|ing)|held|holding|host(?:ed|ing))\b"
    ),
    "to_place": re.compile(r"(?: in| at|om| to) $"),
    "here": re.compile(r"\bhere\b(?! to| is| are)"),
    "place_before": re.compile(
        r"\b(?:in|at|near|outside|inside)(?: (?:the|downtown|north|south|east|west|north(?:ern)?(?:most)?|southern|eastern|western|north-?(?:east|west)(?:ern)?|south-?(?:east|west)(?:ern)?|central|coastal|border"
        r"|mountainous|highland|capital|city|town|port|resort|province|region|municipality|district|county|of|both|its|china's|viet ?nam's|chinese|vietnamese|lao|thai|cambodian"
        r"|indonesian|malaysian|russian|ancient|historic|former|imperial|neighbouring|neighboring|nearby))* $"
        r"|\bat (?:[^,;]{2,60} )?(?:street|road|avenue|boulevard|hotel|cent(?:re|er)|hall(?: of the people)?|building|university|academy|headquarters|office|palace|museum|theatre|guest ?house|house|no\. ?\d+), $"
        r"|\bat (?:[^;]{2,60}, )?\d{1,4}[a-z]? [a-z]+(?: [a-z]+){0,2}, $"
    ),
    "came_to": re.compile(
        r"\b(?:(?:arriv(?:ed|es|ing)|land(?:ed|ing)|stopp?(?:ed|ing|over)|stay(?:ed|ing|s)?|is|are|was|were|wave|greeted|held|begins?|began)(?: [a-z]+){0,3}? (?:in|at)"
        r"|(?:came|come|comes|flew|went|travell?ed|trips?|visits?|tour|back|returned)(?: [a-z]+){0,2}? to|visit(?:s|ed|ing)?|in)(?: (?:the|capital|downtown|city of))* $"
    ),
    "went_to": re.compile(
        r"\b(?:went|came|travell?ed|flew|drove|crossed(?: over)?|journeyed|headed|(?:led|leading|took|brought) (?:a|the|his|her|its) (?:[\w-]+ ){0,5}delegation(?: of [\w ]{3,40})?) (?:[a-z]+ ){0,2}?to (?:the city of )?$"
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
    "consul": re.compile(r"\bconsul(?:[ -]general)?\b"),
    "of_a_firm": re.compile(
        r"\b(?:company|companies|corporations?|corp|groups?|firms?|businesses|executives|investors|enterprises|co\.|ltd|inc|ceo|founder|holdings|bank|airlines?|enterprise|university|newspaper|magazine)\b"
    ),
    "other_occasion": re.compile(
        r"\b(?:within the framework|as part of|attendance at|to attend|attending|who attended|on (?:his|her|their) way)\b"
    ),
    "unlisted_place": re.compile(
        r"\b(?:in|at) (?P<name>(?!the\b)[a-z'-]{3,}(?: [a-z'-]{2,}){0,2}?)(?P<after> (?:city|town|county|district|township|prefecture)\b|, )"
    ),
    "by_turns": re.compile(
        r"(?: city| province)?(?:,? (?:of|in) [a-z' ]{3,30}?)?,? on [a-z]+ ?\d{0,2},? and (?:then )?(?:in|at) "
    ),
    "on_a_stay": re.compile(r"\b(?:during|throughout) (?:his|her|their|the|this) (?:[a-z]+ )?stay\b"),
    "in_capital": re.compile(
        r"\b(?:in|at) (?P<words>the (?P<nation>chinese|vietnamese|lao|laotian|cambodian|thai|indonesian|malaysian|philippine|russian|mongolian|japanese|south korean|indian) capital)\b(?! city of| of)"
    ),
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
    "moved_to": re.compile(
        r"\b(?:arriv(?:ed|es|ing)|came|comes?|flew|went|travell?ed|landed|returned)(?: [a-z]+){0,2}? (?:in|at|to)(?: (?:the|capital|city|of))* $"
    ),
    "to_the_city": re.compile(
        r"\b(?:arriv(?:ed|es|ing) in|trip to|visits? to|visiting|visited|came to|tour of|stay in|while in|is in) the (?:city|metropolis|municipality)\b"
    ),
    "clause_resumed": re.compile(
        r", (?:(?:was|were|is|are|had been|has been|stayed|arrived) )?(?:in|at) (?:the |his |her |[a-z]+ )"
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
