"""The wording by which English news tells of contact, and the wording that would be taken for it."""

from diplomacy.extraction.vocabulary import Format

from .grammar import Cue, Kind

PHONE, VIDEO = Format.PHONE, Format.VIDEO


_CALLS = tuple(
    f"{paid} {which}{call} {on}"
    for paid in ("paid", "made", "pays", "makes")
    for which in (
        "a ",
        "a courtesy ",
        "courtesy ",
        "a farewell ",
        "an introductory ",
        "a goodwill ",
        "a new year ",
        "a tet ",
        "a working ",
    )
    for call in ("call", "calls", "visit", "visits")
    for on in ("on", "to", "upon")
    if which.startswith("a") is (call in ("call", "visit"))
    and (call, which) != ("visit", "a ")
    and (call, which) != ("visit", "a working ")
)
"""Calls of courtesy; "a visit to" and "a working visit to" are said of towns."""
_TABLES = tuple(
    f"{table} {of}"
    for table in (
        "reception",
        "banquet",
        "dinner",
        "luncheon",
        "lunch",
        "breakfast",
        "tea party",
        "welcoming ceremony",
        "welcome ceremony",
    )
    for of in (
        "for",
        "in honour of",
        "in honor of",
        "given for",
        "given in honour of",
        "given in honor of",
        "to welcome",
        "given to",
        "with",
        "by",
        "hosted by",
        "given by",
        "offered by",
    )
)
"""Receptions and meals with a guest or a host."""
_GIVEN = tuple(
    f"{gave} a {table}"
    for gave in ("gave", "held", "hosted", "threw", "offered")
    for table in (
        "reception",
        "banquet",
        "dinner",
        "luncheon",
        "lunch",
        "farewell reception",
        "farewell banquet",
        "farewell dinner",
        "working lunch",
        "working dinner",
    )
)
"""The same where the place stands before the guest: "gave a reception at the palace for"."""

HOSTS = {
    "before": """received; receives; hosted; hosts; welcomes; welcomed; hosted a reception for; gave a reception for; receiving the; receiving him; receiving her;
        receiving his; welcoming the; hosting the""",
    "after": f"""{"; ".join(_CALLS)}; was greeted by; were greeted by; seen by; was received by; were received by; been received by; received by; called on; calls on; called upon; paid a courtesy call on;
        paid a courtesy call to; paid a courtesy visit to; paid courtesy calls on; made a courtesy call on; paid a call on; paid calls on;
        pays a courtesy call on; was the guest of; was a guest of; was welcomed by; was hosted by; were welcomed by; were guests of; were also guests of; bid farewell to; pay a courtesy call on; pay a courtesy call to; pay a farewell call on; pay a courtesy visit to; say goodbye to; say farewell to; was also the guest of; was also a guest of""",
}
_HOST = {" ".join(words.split()): where for where, listed in HOSTS.items() for words in listed.split(";")}


def _cues(
    kind: Kind, words: str, form: Format | None = None, separates: bool = False, present: bool = False
) -> list[Cue]:
    listed = [" ".join(w.split()) for w in words.split(";") if w.strip()]
    return [Cue(w, kind, form, separates, _HOST.get(w, ""), present) for w in listed]


_BY_PHONE = "; ".join(
    f"{verb} {way} {phone}"
    for verb in (
        "spoke",
        "talked",
        "talk",
        "speak",
        "conversation",
        "conversed",
        "talks",
        "discussion",
        "discussed",
        "consulted",
    )
    for way in ("by", "over", "over the", "on the", "via", "through the")
    for phone in ("phone", "telephone")
)

CUES: tuple[Cue, ...] = (
    *_cues(Kind.NOUN, _BY_PHONE, PHONE),
    *_cues(Kind.VERB, "; ".join(c for c in _CALLS if c.startswith(("paid", "made"))), separates=True),
    *_cues(Kind.VERB, "; ".join(c for c in _CALLS if not c.startswith(("paid", "made"))), separates=True, present=True),
    *_cues(
        Kind.VERB,
        """spoke to; chatted with; greeted; was greeted by; were greeted by; granted an audience to; gave an audience to; exchanged opinions with; exchanged ideas with; compared notes with;
        handed a protest note to; handed a note of protest to; delivered a protest note to; handed a protest to; lodged a protest with; touched base with; met a representative of; met representatives of; bid farewell to; bade goodbye to; pay a courtesy call on; pay a courtesy call to; pay a farewell call on; pay a courtesy visit to; say goodbye to; say farewell to; sat across the table from; were guests of; were also guests of; was also the guest of; was also a guest of; were received as guests of; was hosted at lunch by; was hosted at dinner by""",
        separates=True,
    ),
    *_cues(
        Kind.NOUN,
        "; ".join((*_TABLES, *_GIVEN))
        + """; bilateral talk; a bilateral with; pull-aside; tete-a-tete; work session; had a session; held a session; session with; audience with; joined him for; joined her for;
        took a walk; took a stroll; took a boat; ceremony to receive; ceremony to welcome; handover ceremony; hand-over ceremony; handing-over ceremony; presentation ceremony; at a ceremony; speaking at the event; speaking at the ceremony; speaking at the gathering; speaking at the get-together; addressing the event; addressing the ceremony; addressing the gathering; across the table; half an hour with; an hour with; minutes with; hours with; saw each other; seen each other; was speaking at; was speaking to; speaking to a; speaking to the; speaking with the;
        at a reception; at a dinner; at a banquet; at a luncheon; faced each other; got down to talks; sitting opposite; sat opposite; on the other side of the table; exchange of opinions; encounter""",
    ),
    *_cues(
        Kind.NOUN,
        "phone discussion; phone discussions; telephone discussion; telephone discussions; phone exchange; phone meeting",
        PHONE,
    ),
    *_cues(
        Kind.SEAT,
        "jointly attended; cut the ribbon; witnessed the exchange; witnessed the handover; jointly witnessed; jointly convened; co-convened; co-presided",
    ),
    *_cues(
        Kind.VERB,
        """met; met with; met separately with; met briefly with; meeting separately with; received; was received by; were received by;
        been received by; hosted; called on; called upon; paid a courtesy call on; paid a courtesy call to; paid a courtesy visit to;
        paid courtesy calls on; paid a visit to; made a courtesy call on; paid a call on; paid calls on; sat down with; was the guest of; was a guest of; was welcomed by; were welcomed by; was hosted by;
        had audience with; had a meeting with; held a meeting with; held meetings with; had meetings with; has had meetings with;
        had separate meetings; held separate meetings; held talks with; had talks with; held discussions with; had discussions with;
        had a working session with; held a working session with; had working sessions with; held working sessions with; worked with; had an exchange with; exchanged views with;
        shook hands with; hosted a reception for; gave a reception for; had a conversation with; bade farewell to; talked with; talked to; spoke with; conferred with; consulted with; lunched with; dined with;
        had lunch with; had dinner with; had breakfast with; was host to; played host to; welcomed; had an audience with; held a working session with;
        held consultations with; held dialogues with; held a dialogue with; came together with; sat at the table with; sat across from; sat with; sat together with; sat down; went to see; had been to see; came to see; took tea with; had tea with; shared a table with; took leave of; said goodbye to;
        said farewell to; paid respects to; introduced himself to; introduced herself to; called at the office of; gave a dinner for; gave a banquet for;
        gave a reception to; granted a reception to; was granted an audience by; came face to face with; huddled with; had a chat with; had a discussion with; hosted a banquet for;
        hosted a welcome banquet for; hosted a state banquet for; seen by; met again with; met once more with; held meetings separately with; joined hands with; summoned; called in chinese; called in the chinese; called in vietnamese; called in the vietnamese; called in ambassador;
        handed a note to; handed over a note to; handed a diplomatic note to; presented his credentials to; presented her credentials to; presented credentials to; presented his letter of credence to;
        presented her letter of credence to; saw him; saw her; saw its chairman; saw prime minister; saw premier; saw president; saw general secretary; saw foreign minister; had a talk with; had a brief word with; had a word with""",
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
        """receiving the; receiving him; receiving her; receiving his; welcoming the; hosting the; meeting the; got together; get-together; talked for; talked in; talked at; had talked; have talked; talked on; talked about; talked to each other; spoke to each other; spoke in; spoke at length; spoke for;
        spoke with each other; met each other; took tea; drank tea; tea party; strolled; dined; lunched; dialogue session; working meeting; working visit with; seminar; workshop; conference; symposium; talks; meeting; meetings; held talks; had talks; in talks; talks with; talks between; met for; bilateral meeting; discussions;
        oversaw the signing; witnessed the signing; worked together; sat together; working session; courtesy call; courtesy visit; tea chat; tea talk; tea reception; had tea; held consultations; held a dialogue;
        one-on-one; sideline meeting; had discussions; held discussions; credentials; working lunch; working dinner; over tea; brought together; spoke for; farewell call; farewell visit; introductory call; conversation; held a meeting;
        hosted talks; hosted a meeting; hosted the talks; hosted the meeting; had a meeting; held meetings; exchange of views; received at; exchanged views; had a talk; had a brief word; letter of credence; letters of credence; exchange with; receiving china's; receiving chinese; receiving vietnam's; receiving vietnamese; receiving visiting;
        receiving outgoing; hosting chinese; hosting vietnamese; hosting visiting; welcoming chinese; welcoming vietnamese; welcoming visiting""",
    ),
    *_cues(
        Kind.NOUN,
        """phone talk; phone talks; phone call; phone calls; phone conversation; phone conversations; telephone conversation; telephone conversations;
        telephone talk; telephone talks; telephone call; telephone calls; telephonic talks; talked by phone; talked over the phone; spoke by phone;
        speak by phone; speaks by phone; spoke over the phone; spoke on the phone; speak on the phone; speaks on the phone; by telephone;
        over the phone; on the phone; via phone; via telephone; by phone; phoned; telephoned; held a call; in a call; on a call; had a call; call with; call between; phone conference; a call to; placed a call; spoke via phone; talked via phone; by phone call""",
        PHONE,
    ),
    *_cues(
        Kind.VERB,
        """took a call from; took a phone call from; took a telephone call from; received a call from; received a phone call from; received a telephone call from;
        had a call from; rang up""",
        PHONE,
    ),
    *_cues(
        Kind.NOUN,
        """video call; video calls; video conference; video talks; video meeting; videoconference; virtual talks; virtual meeting; virtual summit;
        online talks; online talk; online discussion; online discussions; virtual discussion; online meeting; online session; online dialogue; held online; teleconference; met virtually; met online; talked online;
        talked via video link; spoke via video link; talked by video link; spoke by video link; worked online; met via video; met via video link; met by video link""",
        VIDEO,
    ),
    *_cues(
        Kind.NOUN,
        "hotline call; hotline talks; hotline conversation; used the direct telephone line; used the hotline; used the direct line",
        PHONE,
    ),
    *_cues(
        Kind.FORMAT,
        "; ".join(
            f"{way} {which}{line}"
            for way in ("via", "over", "by", "through", "on")
            for which in ("", "the ", "a ", "their ")
            for line in (
                "direct telephone line",
                "direct phone line",
                "hotline",
                "phone link",
                "telephone link",
                "direct line",
            )
        ),
        PHONE,
    ),
    *_cues(
        Kind.FORMAT,
        """via video link; by video link; via video; via videoconference; via video conference; via video conferencing; virtually; online;
        in an online format; in virtual format; in the form of videoconference; by video; over video; videolink; video-link; by videolink; on screen; over screens; by screen; video hookup; web conference; in a virtual format; in virtual form""",
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
        led the delegation; led the delegations; led the two delegations; headed the two delegations; headed the two sides; headed their delegations; headed their sides; headed the delegations; under the chair of; under the chairmanship of; under the co-chairmanship of; jointly chaired;
        jointly presided; jointly hosted; at the head of the; at its head; led their sides; led the two sides; led the talks; led their delegations; as its chairs; as chairs; chairs of the""",
    ),
    *_cues(
        Kind.PRESENT,
        """delivered keynote speeches; delivered keynote speech; delivered keynote; delivered speeches; delivered speech; delivered a speech; delivered opening; gave speeches; made speeches;
        led the chinese; led the vietnamese; headed the chinese; headed the vietnamese; is led by; is headed by; attended; represented by; on the side of vietnam; on the side of china; attending were; in attendance were; attending on behalf of; attendees included; those attending;
        took the floor; taking the floor were; taking part were; participants were; also in attendance; among those taking part; among those present; among those attending; among those who took part; among those who attended; among the participants; also joining; joined both; attended both; present at both; took part in both; joining on the; also joined; joined on the; also taking part; also participating; participated in the meeting; participated in the talks; sat in on; were also there; flanked by; those present; joining the; also present; were present; was present; present at the; also attending; took part in the; also took part; attended by; on the chinese side; on the vietnamese side;
        seated; sat; participants included; attended the meeting; attending the meeting; attended the talks; attended the reception; joined the talks; joined the meeting;
        took part in the talks; also attended; were also at; attended the conference; attended the event; attended the session; attended the dialogue; attending the event; was led by; were led by; was headed by; were headed by; delegation led by;
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
        congratulations to; message of; messages of; invitation of; invited by; invitation from; accompanied by; see off; saw off; saw him off; saw her off; seeing him off; see him off;
        seeing off; accompanying; predecessor; successor; as the guest of; hosted by; chaired earlier by""",
    ),
    *_cues(
        Kind.NONE,
        """upon request; on the sidelines of; in the margins of; on the margins of; news meeting; press meeting; press conference; met the press;
        met with reporters; met press; told reporters; told a press conference; told a press briefing; told a regular press briefing; called on both;
        called on the two; called on all; called on countries; called on parties; received a letter; received a message; received an award;
        received wide; received strong; received support; received attention; well received; exchange with reporters; exchange with journalists; exchange with the press; exchange with students; exchange with young; warmly received by people; met halfway;
        meet halfway; meet the needs; met the needs; meet the demand; meets the demand; meeting the needs; meet the requirements; met requirements;
        new champions; sees china; sees vietnam; hosts the; received training; received treatment; saw; national assembly session;
        people's committee; party committee; telephone number; phone number; mobile phone; smart phone; phone maker; annual meeting of the new champions;
        peace talks; trade talks with the united states; hosted a banquet; hosted a conference; hosted the summit; hosted by; exchange rate;
        ministry spokesperson said""",
    ),
)
