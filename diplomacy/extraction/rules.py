"""The rules by which values are read, each named, with the reason for it and a made-up text in which it fires.

`Evidence.rule` holds the name of one of these; the table of rules in the documentation is generated from this list.
"""

from typing import Final

from .rules_around import AROUND_THE_TEXT, LEAD, Rule

RULES: Final[tuple[Rule, ...]] = (
    # -- participants
    Rule(
        "name-in-list",
        "participants",
        "A full name of the gazetteer, in any spelling it lists, is that official.",
        LEAD + "Chinese Foreign Minister Wang Yi met with Vietnamese Prime Minister Pham Minh Chinh on Thursday.",
    ),
    Rule(
        "short-name",
        "participants",
        "After the full name, surname (Chinese) or given name (Vietnamese) alone is the same person; before it, it may be anyone.",
        LEAD
        + "Prime Minister Pham Minh Chinh spoke of rice. Chinh then met with Chinese Foreign Minister Wang Yi on Thursday.",
    ),
    Rule(
        "title-and-name",
        "participants",
        "Most officials are in no list: a title and a name of Chinese or Vietnamese make are a new person, for a reviewer to confirm.",
        LEAD + "Chinese Foreign Minister Wang Yi met with Deputy Governor Tran Huu Khoai in Hanoi on Thursday.",
    ),
    Rule(
        "name-misspelt",
        "participants",
        "One letter wrong in a name that is otherwise an official's, beside a title, is a slip of the press.",
        LEAD + "Chinese Foreign Minister Wang Yi met with Vietnamese Prime Minister Pham Ming Chinh on Thursday.",
    ),
    Rule(
        "pronoun",
        "participants",
        "“He” in a sentence that names only the other side is the first named of his side in the sentence before.",
        LEAD
        + "Chinese Foreign Minister Wang Yi came to Hanoi. He met with Vietnamese Prime Minister Pham Minh Chinh on Thursday.",
    ),
    Rule(
        "office-of-someone-named",
        "participants",
        "An office without a name is held by whoever the text names with it elsewhere.",
        LEAD
        + "Chinese Ambassador to Vietnam He Wei spoke of fruit. Prime Minister Pham Minh Chinh received the Chinese Ambassador on Thursday.",
    ),
    Rule(
        "office-alone",
        "participants",
        "An office that nobody in the text is named with sits at the table without a name: guessing the holder is not reading.",
        LEAD
        + "The party secretaries of Lang Son and Cao Bang met with the Secretary of the Party Committee of Guangxi on Thursday.",
    ),
    Rule(
        "described",
        "participants",
        "“The guest”, “the Chinese minister”, “the ambassador” is whoever of that side was named before and answers to it.",
        LEAD + "Prime Minister Pham Minh Chinh received Chinese Foreign Minister Wang Yi on Thursday. "
        "The same day, the guest was received by President To Lam.",
    ),
    Rule(
        "delegation-of-someone-named",
        "participants",
        "The delegation that goes on to a second meeting is led by whom the first one named.",
        LEAD + "Vietnamese Prime Minister Pham Minh Chinh met with Premier Li Qiang on Thursday. "
        "The same day, the Vietnamese side paid a courtesy call on President Xi Jinping.",
    ),
    Rule(
        "speaks-at-meeting",
        "participants",
        "Where the sentence of the meeting names nobody on a side, the first of that side who chairs it or is let speak sat there.",
        LEAD + "The 20th meeting of the China-Vietnam Steering Committee took place on Thursday. "
        "Foreign Minister Wang Yi said that fruit should cross the border freely. Prime Minister Pham Minh Chinh said that he agreed.",
    ),
    Rule(
        "pictured-at-meeting",
        "participants",
        "A caption that shows both sides names people of the meeting.",
        "Prime Minister Pham Minh Chinh (R) and Foreign Minister Wang Yi. Photo: VNA\n\n"
        + LEAD
        + "The 20th meeting of the China-Vietnam Steering Committee took place on Thursday.",
    ),
    Rule(
        "present-at-meeting",
        "participants",
        "“Also present” adds to the table just told of; “accompanied by” does not.",
        LEAD
        + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh on Thursday. Also present was Chinese Ambassador to Vietnam He Wei.",
    ),
    # -- date
    Rule(
        "date-day",
        "date",
        "The day printed nearest to the word for the meeting; a missing year is that of the dateline or the page.",
        LEAD + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh on May 7.",
    ),
    Rule(
        "date-weekday",
        "date",
        "A weekday is the last of its name up to the dateline, else up to the page's date.",
        LEAD + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh on Wednesday.",
    ),
    Rule(
        "date-relative",
        "date",
        "“Yesterday” counts from the dateline, else from the page's date; “the same day” from the meeting told before.",
        LEAD + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh yesterday.",
    ),
    Rule(
        "date-bare",
        "date",
        "A day without a month is of the month of the dateline, or of the one before where it would lie ahead.",
        LEAD + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh on the 6th.",
    ),
    Rule(
        "date-month",
        "date",
        "Where only a month is told, the date is the month, not a day of it.",
        LEAD + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh in March.",
    ),
    Rule(
        "date-year",
        "date",
        "Where only a year is told, the date is the year.",
        LEAD
        + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh on Thursday. Premier Li Qiang held talks with Chinh in 2027.",
    ),
    Rule(
        "date-span",
        "date",
        "“Last year” and the like are the year, the month or the week before the text's.",
        LEAD
        + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh on Thursday. Premier Li Qiang held talks with Chinh last year.",
    ),
    Rule(
        "day-of-dateline",
        "date",
        "A meeting without a day in a text with a dateline is of the dateline's day.",
        LEAD + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh.",
    ),
    Rule(
        "date-of-entry",
        "date",
        "The day with which an entry of a chronicle opens; its year is the heading's above it.",
        "Chronicle of ties\n\n2031\n\nMay 8. Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh.",
    ),
    # -- place
    Rule(
        "place-in-sentence",
        "place",
        "The place that the meeting's own sentence sets it in; a place within a title, or after “who will attend”, is another matter.",
        LEAD + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh in Da Nang on Thursday.",
    ),
    Rule(
        "place-not-in-list",
        "place",
        "A town in no list stands after “in” and before “city”, its province or its country.",
        LEAD
        + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh in Suqian, Jiangsu province, China, on Thursday.",
    ),
    Rule(
        "place-there",
        "place",
        "“There” is the town in which the sentences just before set what they tell.",
        "In Da Nang on May 8, 2031, Foreign Minister Wang Yi looked at a port. Wang met with Prime Minister Pham Minh Chinh there the same day.",
    ),
    Rule(
        "from-dateline",
        "place",
        "“Here” is the dateline's city.",
        LEAD + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh here on Thursday.",
    ),
    Rule(
        "place-from-dateline",
        "place",
        "Where no place is named, the news was sent from where it happened.",
        LEAD + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh on Thursday.",
    ),
    Rule(
        "seat-of-state",
        "place",
        "A ministry, a palace or a headquarters of state stands for the capital of the host.",
        "Prime Minister Pham Minh Chinh received Chinese Foreign Minister Wang Yi at the headquarters of the Ministry of Finance on May 8, 2031.",
    ),
    Rule(
        "seat-of-host",
        "place",
        "Where no place is named, an official of a city receives in that city; one of a province may do so anywhere in it.",
        "Ministers meet\n2031-05-09 10:15\n\nChairman of the Hanoi People's Committee Tran Van Khoai received Chinese Foreign Minister Wang Yi on May 8, 2031.",
    ),
    Rule(
        "visitor-in-country",
        "place",
        "Where no place is named, the visitor is where the text says that he is visiting.",
        "Foreign Minister Wang Yi, who is in Vietnam for three days, met with Prime Minister Pham Minh Chinh on May 8, 2031.",
    ),
    Rule(
        "visitor-in-city",
        "place",
        "Where no place is named, the visitor is in the city to which the text says that he came.",
        "Foreign Minister Wang Yi, who came to Hanoi on May 7, 2031, met with Prime Minister Pham Minh Chinh. "
        "President To Lam received Wang on May 8, 2031.",
    ),
    Rule(
        "place-of-byline",
        "place",
        "Correspondents write from where it happened, where nothing else tells the place.",
        "Ministers meet\nBy Lin Mei in Hanoi | China Daily | Updated: 2031-05-09 06:58\n\n"
        "Foreign Minister Wang Yi held talks with Prime Minister Pham Minh Chinh on Thursday.",
    ),
    # -- format
    Rule(
        "phone-wording",
        "format",
        "Words for a telephone call beside the meeting's.",
        LEAD + "Foreign Minister Wang Yi held a phone conversation with Prime Minister Pham Minh Chinh on Thursday.",
    ),
    Rule(
        "video-wording",
        "format",
        "Words for a video link beside the meeting's; “online and offline” is a meeting in person.",
        LEAD + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh via video link on Thursday.",
    ),
    Rule(
        "in-person-wording",
        "format",
        "“Both online and offline” is a meeting in person.",
        LEAD + "Foreign Minister Wang Yi and Prime Minister Pham Minh Chinh held talks online and offline on Thursday.",
    ),
    Rule(
        "meeting-wording",
        "format",
        "A meeting is in person unless the text speaks of telephone or video.",
        LEAD + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh on Thursday.",
    ),
    # -- topics
    Rule(
        "topic-phrase",
        "topics",
        "A phrase of the topic in a sentence that tells of talk, within the stretch that tells of the meeting; not in titles, names and venues.",
        LEAD
        + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh on Thursday. Wang said that railways should be built.",
    ),
    Rule(
        "topic-compound",
        "topics",
        "Words of a topic near each other, in whatever order a writer puts them, in a sentence that tells of talk.",
        LEAD
        + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh on Thursday. Wang said that lawmakers should visit each other more often.",
    ),
    Rule(
        "meeting-of-provinces",
        "topics",
        "Leaders of provinces who speak of anything speak of what their provinces do together.",
        LEAD
        + "The party secretaries of Lang Son and Cao Bang met with the Secretary of the Party Committee of Guangxi on Thursday. "
        "They said that more fruit should be sold.",
    ),
    *AROUND_THE_TEXT,
)

BY_NAME: Final = {rule.name: rule for rule in RULES}
