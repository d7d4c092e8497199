"""Patterns of English news, on folded text. Each is run in a window around something found, not over whole texts."""

from . import deferred as re
from .en_dates import ANY_MONTH, DATE_PATTERNS
from .en_places import PLACE_PATTERNS
from .en_signals import SIGNAL_PATTERNS
from .en_styles import STYLE_PATTERNS

_PLACES = (
    "yunnan|guangxi|guangdong|hainan|fujian|zhejiang|jiangsu|sichuan|guizhou|hunan|hubei|shandong|shanghai|beijing|chongqing|tianjin|shenzhen|hong kong"
    "|lang son|lao cai|quang ninh|ha giang|cao bang|dien bien|lai chau|tuyen quang|hanoi|ha noi|hai phong|da nang|ho chi minh city|hcm city"
)
"""Places by which visitors are called after their first mention: "the Yunnan official"."""

PATTERNS = {
    **DATE_PATTERNS,
    **STYLE_PATTERNS,
    **PLACE_PATTERNS,
    **SIGNAL_PATTERNS,
    "photo_credit": re.compile(r"photo"),
    "byline": re.compile(r"by |home ?[>»]|via "),
    "credit_before": re.compile(r"by $"),
    "source_before": re.compile(r"(?:source of this news is from|source|source: the|news from)[ :]*$"),
    "reported_after": re.compile(r" (?:reported|reports|has reported)"),
    "article": re.compile(r"^the "),
    "hybrid": re.compile(r"offline"),
    "common_format": re.compile(r"online|virtually|on screen"),
    "contact_before_format": re.compile(
        r"\b(?:me(?:t|ets?)|meetings?|talk(?:s|ed|ing)?|held|hold(?:s|ing)?|conven\w+|(?:took|taking|take|takes) place|conducted|organi[sz]ed|hosted|staged|sessions?|dialogues?"
        r"|conferences?|consult\w*|negotiat\w+|discuss\w*|spoke|speaks?|(?:exchange|exchanged) (?:of )?views|conversations?|attend\w*|joined|chair\w+|gathered|signed|call|ceremony|seminar)\b[^.;]{0,40}$"
    ),
    "contact_after_format": re.compile(
        r"[ -](?:\w+[ -]){0,2}(?:meetings?|talks?|sessions?|dialogues?|conferences?|consultations?|negotiations?|discussions?|conversations?|calls?|exchange|summit)\b"
    ),
    "anchor_to_come": re.compile(r"\A.{0,36}next|coming|will be held"),
    "last_year": re.compile(r"last year"),
    "this_year": re.compile(rf"\bthis (?:year|{ANY_MONTH})\b"),
    "last_season": re.compile(rf"\b(?:last|this past) (?:spring|summer|autumn|fall|winter|{ANY_MONTH})\b"),
    "so_long_ago": re.compile(
        r"\b(?P<count>a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?P<unit>day|week|month|year)s? (?:ago|earlier|after|before)\b"
    ),
    "event_is_recent": re.compile(
        r"\b(?:just|recently|newly)[ -](?:concluded|closed|ended|held)\b|\bbrief(?:s|ed|ing)?\b[^.;]{0,60}\b(?:outcomes?|results?)\b"
        r"|\b(?:after|following) the (?:close|conclusion|closing|end) of\b|\binform(?:s|ed|ing)?\b[^.;]{0,60}\b(?:outcomes?|results?|decided|decisions)\b"
        r"|\b(?:concluded|closed|ended|wound up|wrapped up|came to an end)\b[^.;]{0,40}\b(?:days?|weeks?|fortnight) ago\b"
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
    "told_guest": re.compile(r" (?:his|her|the) (?:[a-z]+ )?(?P<noun>guest|visitor|host|counterpart)s?\b"),
    "meetings_with": re.compile(r"\b(?:meetings|sessions)(?: separately)? with$"),
    "possessed": re.compile(r"'s? (?!delegation|party|team|side)|' "),
    "new_clause": re.compile(r", (?:[a-z ]{4,9}'s )?$"),
    "talks_open": re.compile(
        r"[\"' ]*(?:the |a |separate |official )*(?:talks|discussions|negotiations|meetings?|(?:working )?sessions?) with [^.;]{0,160}?\b(?:was|were|have been|has been|took place|followed|lasted)\b"
    ),
    "object_pronoun": re.compile(r"\s?(?:with |by )?(?:him|her|them)\b|(?<= him)|(?<= her)"),
    "with_guests": re.compile(r".{0,5} with "),
    "from_day": re.compile(r"from\s*$"),
    "to_day": re.compile(r"\s*(?:to|until|through|till|-)\s*"),
    "in_year": re.compile(r"(?:^|\s)(?:in|of) $"),
    "before_title": re.compile(r"(?:(?:of|the|and|for|on|a|an|to|in|also|both|when|after|then|premise)\b|[,\s'\"-])+"),
    "of_country": re.compile(r" of (?:the )?"),
    "meetings": re.compile(r"meetings$"),
    "same_day": re.compile(r"same|that"),
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
        r"|by signing up|click here|\(reporting by|translated by|[•*|](?!.*[.!?][\"')\]]?$).{0,120}$)"
    ),
    "other_stories": re.compile(
        r"^(?:related (?:links|news|stories|articles|content)|most (?:read|viewed|popular)|latest news|top stories|you may also (?:like|be interested)|other (?:news|stories)|more (?:stories|news)|more from)\b.{0,24}$"
    ),
    "delegation": re.compile(
        r"\b(?:delegation|guests?|visitors?|side|leader|general|minister|official|diplomat|envoy)\b"
    ),
    "press_title": re.compile(r"\b(?:press conference|press briefing|remarks)\b"),
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
    "spokesperson": re.compile(r"\bspokes(?:man|woman|person)\b"),
    "described": re.compile(
        rf"\b(?P<whole>(?:the|his|her|their) (?:(?P<place>{_PLACES}) )?(?:(?:visiting|top|senior|honou?red|distinguished|high-ranking|new|outgoing|military|foreign) )*(?:(?P<nation>chinese|vietnamese) )?"
        r"(?:(?:visiting|top|senior|party|state|deputy|vice|prime|foreign|defen[cs]e|military|na|npc|government|cabinet|parliamentary|legislative|host) )*"
        r"(?P<noun>guests?|visitors?|delegation|hosts?|diplomat|ambassador|envoy|leader|minister|premier|president|chairman|chairwoman|chairperson|governor|mayor"
        r"|general|admiral|officer|official|party chief|party boss|lawmaker|diplomat|director|secretary|commander|pm|legislator|consul general))\b(?! (?:of|for|to)\b)(?!'s? (?:office|party|visit|wife))"
    ),
    "at_which": re.compile(r"\b(?:at|during|in) which\b"),
    "local_office": re.compile(
        r"\b(?:mayor|governor|provincial|municipal|province|prefecture|city|county|district|people's committee|autonomous region)\b"
    ),
    "addressed": re.compile(
        r"(?:[a-z][^;:\"]{1,60}? ?--? )?[\"' ]*(?:and )?(?:with|to|meeting|receiving|addressing|greeting|hosting|welcoming|(?:talk|speak)ing (?:to|with)) "
    ),
    "talked_with": re.compile(
        r"(?:,[^,.;]{0,120},|,)?(?: (?!not|n't|never|will|would|has not|had not)[a-z]+){0,4}? (?P<verb>discussed|reviewed|raised|exchanged|went over|took up|brought up|conversed)\b"
        r"(?! (?:letters?|messages?|notes|congratulat\w+|greetings|gifts|fire)\b)(?:[^.;]{0,110}?)? with (?:[a-z.]+ ){0,2}"
        r"|(?:,[^,.;]{0,120},|,)?(?: (?!not|n't|never|will|would)[a-z0-9]+){0,5}? (?P<verb_>handed|handed over|presented|gave|donated|delivered)\b(?![^.;]{0,60}\b(?:letters?|messages?|greetings|credentials|speech|lecture|report)\b)[^.;]{0,140}? to (?:[a-z.]+ ){0,2}"
    ),
    "dwelt": re.compile(
        r"'?s?,? (?P<verb>spoke|talked|dwelt|discussed|exchanged|raised|reviewed|went over|brought up)\b"
    ),
    "to_hearer": re.compile(
        r"[ '\"]*(?:(?:the|his|her|its|a|an|visiting|touring|new|newly|appointed|elected|outgoing|incoming|departing|then|fellow|senior|top|mr|mrs|ms|comrade|guests?|visitors?|hosts?|counterparts?|chinese|vietnamese|opposite number|colleague),?\.? ?){0,4}"
    ),
    "verb_of_person": re.compile(
        r" (?:(?:also|then|later|further|once|again) )?(?:said|says|told|met|held|had|noted|stressed|affirmed|added|conveyed|proposed|suggested|expressed|thanked|congratulated|asked|urged|hoped|emphasi[sz]ed"
        r"|underlined|highlighted|reiterated|welcomed|agreed|pledged|spoke|received|called|praised|lauded|appreciated|informed|briefed|is scheduled|will)\b"
    ),
    "bracketed_end": re.compile(r"\([^()]{6,20}\)$"),
    "writer_of": re.compile(
        r"\btold (?:the )?$|\b(?:the author is|the writer is|written by|by) (?:an? )?(?:[a-z]+ ){0,3}(?:with|of|at|for|from) (?:the )?$"
    ),
    "and_also": re.compile(
        r"\band (?:(?:also|then|later|jointly|afterwards) )?(?:co-?chaired|chaired|presided|hosted|held|attended)\b"
    ),
    "purpose": re.compile(
        r"\b(?:to (?:discuss|talk about|review|exchange)|discuss(?:ed|ing)|asked|proposed|suggested|urged|hoped|called for)\b"
    ),
    "described_group": re.compile(
        r"\b(?:the|his|her|all) (?P<count>two|three|four|five|six)(?: visiting)? (?P<nation>chinese|vietnamese) (?:ministers|officials|leaders|guests|generals|officers|diplomats|visitors)\b"
    ),
    "after_another": re.compile(
        r"\b(?:after|following|before)(?: (?:his|her|the|their|holding|having|earlier|separate|bilateral|official|formal))* (?:talks|meetings?|discussions)\b(?= with)"
    ),
    "and_gap": re.compile(
        r"(?:,[^.;]{0,150},)? and (?:his |her |the )?(?:visiting )?(?:(?:chinese |vietnamese )?(?:counterpart|colleague|opposite number),? )?"
    ),
    "agreed_together": re.compile(
        r"(?:,[^,.;]{0,120},|,)?(?: (?:\([^()]{0,24}\)|here|on|late|yesterday|today|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|[a-z]+ \d{1,2}|in [a-z ]{3,20}?))*"
        r" (?P<verb>agreed|vowed|pledged|exchanged views|discussed|reviewed|reached|consented|decided|reaffirmed|called for)\b"
    ),
    "told_by_counterpart": re.compile(
        r"[^.;,]{0,24}?\bby (?:his|her|the|china's|viet ?nam's) (?:[a-z]+ ){0,3}(?:counterpart|colleague|opposite number|host)\b"
    ),
    "news_source": re.compile(
        r"\b(?:ministry|media|agency|press|television|tv|radio|broadcaster|newspaper|daily|website|portal|statement|readout|embassy|xinhua|vna|cctv|reuters|afp)\b(?! (?:conference|briefing|official))"
    ),
    "envoy_unnamed": re.compile(
        r"\b(?:representatives?|officials?|diplomats?|counsell?ors?|members) (?:of|from|at) (?:the )?(?P<nation>chinese|vietnamese) embassy\b"
        r"|\b(?P<nation_>chinese|vietnamese) (?:ambassador|envoy|(?:charge|chargé) d'affaires|embassy (?:officials?|representatives?|diplomats?)|diplomats?)\b"
    ),
    "ministry_unnamed": re.compile(
        r"\b(?:(?:a |the )?(?:senior )?(?:representatives?|officials?|departments?|head of the [a-z ]{4,30}) (?:of|from|at) (?:the|viet ?nam's|china's) )?(?:foreign ministry|ministry of foreign affairs|foreign affairs ministry|ministry)\b"
    ),
    "no_speech": re.compile(r"agreed|pledged|vowed"),
    "met_in_turn": re.compile(r"(?:met|received|held talks|had talks|had meetings|held meetings)(?: with)?"),
    "part": re.compile(r";"),
    "the_pair": re.compile(r"\b(?:the (?:two|pair|duo)\b(?! (?:sides|countries|parties|states))|they\b)"),
    "events_above": re.compile(
        r"\b(?:both|these|those|all)(?: the| of the| of these)? (?:events|meetings|activities|receptions|occasions|talks|sessions)\b"
    ),
    "told_by": re.compile(r"\bby (?:the |his |her |visiting )*$"),
    "of_place": re.compile(r" of (?:the )?"),
    "whole_year": re.compile(r"year"),
    "of_whom": re.compile(r"\b(?:at|in|on|of|to|with|by|for|under) (?:whose|whom)\b"),
    "he_before": re.compile(r"\b(?:he|she) (?:also |then |later )?$"),
    "office_after": re.compile(
        r" ?(?:by |with )?(?:the|a|an|its|his|her) (?P<title>(?:[a-z'-]+ ){0,3}?[a-z-]+)(?=[.,;]|\s(?:of|in|on|and|at|there)\b)"
    ),
    "passive": re.compile(r"\b(?:was|were|been|being|be)(?:,? [\w',]+){0,4} $"),
    "on_behalf": re.compile(
        r"\b(?:envoy|representative|aide|wife|widow|successor|predecessor|deputy|adviser|interpreter) (?:of|to) $"
    ),
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
        r"\b(?:does not mention|did not mention|no mention of|(?:analysts?|observers?|experts?|scholars?) (?:[a-z]+ ){0,2}(?:says?|said|sees?|saw|noted?|believed?|warn(?:ed|s)?|expect(?:ed|s)?|thinks?|told|pointed|regard(?:s|ed)?|described|called)|(?:said|according to) (?:[a-z]+ ){0,3}(?:analysts?|observers?|experts?|scholars?)|according to (?:customs|statistics|figures)|related links|newsletter|is (?:home|visiting|in)|will visit|spokes(?:man|woman|person))\b"
    ),
    "talk": re.compile(
        r"\b(?:should|must|has to|have to|is to|are to|shall|will|would|wants?|wish(?:es|ed)?|needs?|ought|ready|willing(?:ness)?|both|they|their|two sides|the sides|discuss(?:ed|ions?|ing)?|review(?:ed|ing)?|talk(?:ed|s)|looked"
        r"|spoke|exchang(?:ed|ing)|agree[ds]?|agreement|set out|consult(?:ed|ations?)|committed|grateful|thankful|meeting|in the chair|call(?:ed|ing)?|he|she|settled|pleased|glad|happy|satisfied|delighted|approved|accepted|stood for|(?:was|were|is|are) for|in favou?r of|signed|put (?:the )?(?:stress|emphasis|accent)|dwelt|turned to|dwelled|brought up|stands?|held that|attach(?:es|ed)|regard(?:s|ed)|favou?r(?:s|ed)|went (?:over|through)|pledged|invit(?:ed|es)|touched|raised|mention(?:ed|s)|the two|announced|declared|identified|decided)\b"
    ),
    "topic_excluded": re.compile(
        r"(?<=social) ?security|(?<=market) economy|(?<=ies) (?:and|,) (?:the )?(?:two )?(?:states|countries|peoples|nations|governments)\b|\s?(?:delta\b|lane\b|for mankind|for humanity|for humankind|summits?\b|crimes?\b|forums?\b|officials?\b|ministers?\b|chiefs?\b|advisers?\b|(?:[\w'-]+\s){0,3}(?:conference|forum|meetings?)\b|commission|committee|department|ministry|media group|newspaper)"
    ),
    "topic_excluded_before": re.compile(
        r"(?:\b(?:ministry|department|commission|committee|minister|institute|university|director(?:-general)?|representative|bureau|agency|administration)(?:'s)?(?: of| for| on)(?: [\w,]+){0,3}"
        r"|\bsidelines of(?: the)?|\bmargins of(?: the)?|\bsummit of(?: the)?|\bstate|\bofficial|\b(?:attend(?:s|ing|ed|ance at)?|opening(?: ceremony)? of|part in|participat\w+ in|occasion of|attendance at)(?: the| this)?(?: [\w'+-]+){0,5}?) $"
    ),
}
