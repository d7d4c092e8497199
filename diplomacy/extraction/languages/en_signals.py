"""How English news tells whether contact took place, is planned, past, denied or none: patterns on folded text."""

from . import deferred as re
from .en_dates import ANY_MONTH

SIGNAL_PATTERNS = {
    "held_in_question": re.compile(r"held|had"),
    "future": re.compile(r" will "),
    "participle": re.compile(r" (?:be|have)\s+\S[\w' ]*$|been[\w' ]*$"),
    "noun_after_to": re.compile(r"(?<!forward )\bto (?:his|her|their) (?:[a-z]+ )?$"),
    "not_yet": re.compile(r"\b(?:when|if|once|whether|until|as soon as|before)\b[^,;.]{0,140}$"),
    "ever": re.compile(r"(?:had|ever| to) $"),
    "planned_before": re.compile(
        r"\b(?:will|shall|would|is to|are to|was to|were to|due to|scheduled to|expected to|set to|plans? to|planned to|going to|hopes? to|wants? to|likely to|may"
        r"|might|can|could|should|must|agreed to|ready to|wish(?:es)? to|willing to|hoping to|slated to|about to|look(?:s|ing|ed)? forward to|propos(?:es|ed|ing)|upcoming|forthcoming"
        r"|planned|next|future|prepar(?:e|es|ing|ations) for|plans? for|ahead of|coming|arrange|possible|to)"
        r"(?: (?:also|then|be|have|hold|holding|held|further|more|separately|separate|official|formal|bilateral|his|her|their|jointly|again|first|his first|regular|high-level|another|viet ?nam-china"
        r"|china-viet ?nam|sino-vietnamese|chinese|vietnamese|joint|annual|\d+(?:st|nd|rd|th)|[a-z]+th|second|third)(?: (?:a|an|the))?){0,4} $"
    ),
    # a meeting that somebody asks for; "the" is left out: what was asked for is told as held then
    "called_for": re.compile(
        r"\b(?:propos(?:es|ed|ing|als?(?: for)?)|request(?:s|ed|ing)?(?: for)?|sought|seek(?:s|ing)?|urg(?:es|ed|ing)|(?:call|ask|press|push|appeal)(?:s|es|ed|ing)? for|demand(?:s|ed|ing)?"
        r"|suggest(?:s|ed|ing)|offer(?:s|ed|ing)?|want(?:s|ed|ing)?|invit(?:ed|ation) (?:to|for)|need(?:s|ed)? for|in favou?r of|willingness (?:for|to hold)|refus(?:es|ed|al of))"
        r"(?: (?:a|an|any|new|further|direct|urgent|early|more|bilateral|face-to-face|high-level|formal|another|holding|organi[sz]ing|separate|second|joint|friendly|resumed|regular|border|peace|immediate|such))* $"
        r"|\b(?:arriv(?:ed|es|ing)|lands?|landed|leaves?|left|leaving|departs?|departed|departing|flew|flies|flying|heads|headed|heading|set off|set out|on (?:his|her|their) way|due in [a-z ]+)\b[^.;]{0,70}\bfor (?:(?!which)[\w-]+ ){0,4}$"
    ),
    # "came to bid farewell": a purpose that is what happened
    "came_to_see": re.compile(r"\b(?:came|went|called|visited|dropped in|dropped by|arrived)\b[^.;]{0,80}\bto $"),
    "upon": re.compile(r"\b(?:after|before|during|following|ahead of|upon) (?:the|their|his|her|these|those) $"),
    "leaders_of_many": re.compile(
        r"\b(?:lancang-mekong|mekong-lancang|asean|apec|east asia|g20|brics|asem|asia-europe)\b[^.;]{0,40}\b(?:leaders'|ministers'|summit|ministerial|conference)"
    ),
    "ministers_of_many": re.compile(
        r"\b(?:ministers|chiefs|leaders|officials|envoys|delegates|heads) (?:from|of) (?:the )?(?:[\w-]+ ){0,2}?(?:asean|southeast asian)\b[^.;]{0,60}$"
    ),
    "by_letter": re.compile(
        r"[^.;]{0,110}?\b(?:on (?:facebook|twitter|weibo|x|zalo|tiktok|social (?:media|networks?))\b|in (?:a|an|his|her|the) (?:[a-z]+ ){0,2}(?:letter|message|telegram|cable|post|tweet|telegramme|note of congratulation)\b"
        r"|by (?:letter|telegram|cable|telex|mail))"
    ),
    "who_meet": re.compile(r"(?: (?:[a-z]+ ){0,2}(?:between|with|of|by))? [^,;.]{0,30}"),
    "and_who": re.compile(r"(?:,[^;.]{0,80},)? and [^,;.]{0,30}"),
    "not_told": re.compile(
        r"(?:\s|, [^,;.]{0,60},| (?:that|which|scheduled|planned|set|originally|due|expected|slated)\b[^,;.]{0,90}?) ?(?:will|shall|(?:is|are|was|were) (?:also |still |now |yet )?(?:to |not |being |set|due|scheduled|expected|planned|slated|likely|under discussion|cancell?ed|postponed|called off|put off|denied|in doubt)"
        r"|(?:has|have|had) (?:also |not )?(?:yet |been (?:cancell?ed|postponed|called off|put off|denied|scheduled|planned|ruled out|proposed))|would|could|may(?! \d)|might)\b"
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
    "planned_after": re.compile(
        r"^[^.;]{0,90}?\b(?:will|is|are|was|were) (?:be|set for|due|scheduled|expected|planned|slated|to be|likely)\b|^[^.;]{0,60}?\bwill\b"
    ),
    "denied": re.compile(
        r"\b(?:not|n't|never|no|without|denied|denies|deny|cancel(?:l)?ed|postponed|refus(?:ed|es)(?: to)?|declined(?: to)?|rejected|turned down|ruled out|failed to|instead of|rather than|avoided|called off|(?:den(?:y|ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)) (?:media )?reports that (?:he|she|they|it)(?: had)?)"
        r"(?: (?:yet|been|have|having|hold|a|any|the|to|be)){0,3} $"
    ),
    "many_states": re.compile(
        r"\b(?:east asian|regional|world|southeast asian|multilateral|ministerial) (?:[a-z]+ )?(?:leaders'|ministers'|foreign ministers')|\b(?:summit|lancang-mekong|mekong-lancang|asean|apec|east asia|g20|brics|general assembly|world economic forum)\b"
    ),
    "apart_from_many": re.compile(r"\b(?:sidelines?|margins?|on the occasion of|bilateral)\b"),
    "another_moment": re.compile(r", (?:[\w-]+ ){0,3}(?:after|before|when|once|since)\b"),
    "ceremony": re.compile(
        r"\b(?:airport|air ?base|railway station|farewell ceremony|off\b|wreath|mausoleum|gangway|tarmac|red carpet|foot of the (?:aircraft|plane|stairs|steps))"
    ),
    "denied_after": re.compile(
        r"^[^.;]{0,140}?\b(?:was|were|has been|had been|have been|is) (?:cancel(?:l)?ed|postponed|called off|denied|put off)\b"
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
    "asked_whether": re.compile(r"\b(?:whether|asked if|confirm(?:ed)? (?:that|if)|rumou?rs?|speculation)\b[^.;]*$"),
    "had_earlier": re.compile(r"\b(?:had|has|have|having) (?:also )?(?:earlier|recently|previously) $"),
    "thereupon": re.compile(
        r"\b(?:then|thereafter|thereupon|subsequently|afterwards|after that|right after|immediately after|after (?:the|their) (?:talks|meeting|ceremony))\b"
    ),
    "during_the": re.compile(
        r"[\"' ]*(?:during|at|in) (?:the|their|his|her)(?: [a-z]+)? (?P<noun>talks|call|reception|meeting|session|conversation)\b"
    ),
    "third_party_contact": re.compile(
        r"\b(?:met|meetings?|talked|talks|told|said|saw|spoke|spoken|asked|thanked|wants?|plans?|warned|called|discuss(?:ed)?|sat)\b"
    ),
    "letter_before": re.compile(
        r"\b(?:inviting|(?:sent|sends|sending|extended) (?:(?:a|an|his|her|their|warm|joint) ){0,3}(?:letters?|messages?|telegrams?|invitations?|congratulat\w+|condolences|greetings|flowers))\b[^;]*$"
    ),
    "no_cue": re.compile(
        r"(?:that|following) (?:same )?(?:day|morning|noon|afternoon|evening|night|month|year|week|time|visit|trip|occasion)\b|attended(?!\s?[.;]|$)"
        r"|receiv(?:ed|es|ing) (?:(?:a|an|the|his|her|their|many|warm|sincere|strong|great|special|much|high|wide|official|formal|new|joint|further|more) ){0,3}(?:[a-z-]+ )?"
        r"(?:congratulat\w+|greetings|invitations?|letters?|messages?|telegrams?|condolences|support|attention|awards?|medals?|praise|applause|reports?|information|news|gifts?|education|assistance|aid|proposals?|requests?|instructions?|degrees?|answers?|repl(?:y|ies)|doses|vaccines|shipments?)\b"
        r"|(?:welcom|hail|greet)(?:ed|es|s|ing) (?:(?:the|a|an|any|all|his|her|their|its|this|these|such|new|recent|positive|successful|strong|good|growing|active|fruitful|close|china's|viet ?nam's|chinese|vietnamese|first|official|state|upcoming|important) ){1,4}"
        r"(?:appointment|election|visits?|trips?|statements?|proposals?|initiatives?|decisions?|results?|outcomes?|progress|signing|agreements?|efforts?|steps?|measures?|moves?|news|idea|establishment|development|participation|cooperation|investment|investors|enterprises|firms|companies|businesses|achievements?|role|support|contributions?|restoration|resumption|reopening|opening|completion|launch|anniversary|new year|spring)\b"
        r"|(?:online|virtually)(?= (?!(?:on|in|at|with|and|from|yesterday|today|between|due|because|as|by|to|late|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|(?:[a-z]+ ){0,2}(?:meetings?|talks?|sessions?|dialogues?|consultations?|negotiations?|discussions?|conversations?)\b)[a-z])"
    ),
    "at_arrival": re.compile(
        r"[^.;,]{0,24}\b(?:at|on) (?:the |his |her |their )?(?:[a-z]+ ){0,3}(?:airport|air ?base|railway station|arrival|pier|port)\b"
    ),
    "of_other_events": re.compile(
        r"\b(?:since|visits? (?:of|by|to)|trips? (?:of|by|to)|signed|reached|agreed|elected)\b"
    ),
    "conveyed": re.compile(r"\b(?:greetings|regards|wishes|congratulations|condolences|messages?|letters?)\b"),
    "recalled": re.compile(r"\b(?:recall(?:s|ed|ing)|remember(?:s|ed|ing))\b"),
}
