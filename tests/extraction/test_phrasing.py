"""The many ways of saying that two people met, and where: each in two made-up reports, by the press of either side."""

import pytest

IN_PERSON = """
    held talks with; met; met with; had a meeting with; held a meeting with; received; hosted a reception for; gave a reception to; granted
    a reception to; had a working session with; had a working lunch with; held a tea reception for; hosted a welcome ceremony for and held
    talks with; sat down for talks with; engaged in talks with; conducted talks with; exchanged views with; conferred with; had bilateral
    talks with; held bilateral talks with; held a bilateral meeting with; hosted talks with; hosted; welcomed; paid a courtesy call on; paid
    a courtesy visit to; paid a visit to; called on; was received by; was hosted by; co-chaired a meeting with; presided over a meeting
    with; had breakfast with; had lunch with; dined with; hosted a dinner for; hosted a banquet for; had a cordial meeting with; had a
    friendly conversation with; held an informal meeting with; had a brief meeting with; held separate talks with; had candid talks with;
    held in-depth talks with; held a small-scale meeting with; held restricted talks with; held a private meeting with; held closed-door
    talks with; had a sideline meeting with; had an exchange with; had a discussion with; held discussions with; held consultations with;
    held a dialogue with; had a get-together with; had a courtesy meeting with; had an audience with; was granted an audience by; came face
    to face with; huddled with; met one-on-one with; held one-on-one talks with; met briefly with; met again with; met separately with; also
    met with; later met with; then met with; was welcomed by; sat down with; met and held talks with; had a chat with; hosted a luncheon
    for; held a ceremony to welcome and had talks with; hosted an official welcome for; held high-level talks with; chaired talks with; co-
    hosted talks with; opened talks with; began talks with; concluded talks with; wrapped up talks with; had extensive talks with; held
    hour-long talks with; had a two-hour meeting with; met for the first time with; held their first meeting with; held his first talks
    with; attended a meeting with; had a tea chat with; met in private with; met informally with; met on the sidelines with
"""
BY_PHONE = """
    had a phone call with; held a phone call with; held phone talks with; spoke by phone with; spoke on the phone with; spoke over the phone
    with; talked on the phone with; talked over the phone with; talked over phone with; had telephone talks with; had a telephone
    conversation with; made a phone call to; phoned; held a telephone conversation with; had a phone conversation with; spoke by telephone
    with; held telephone talks with; discussed ties by phone with; had a call with; held a call with; held a hotline call with; conducted a
    phone talk with
"""
BY_VIDEO = """
    held a video call with; held online talks with; had a virtual meeting with; talked via video link with; held a teleconference with; had
    a video conference with; met via video link with; held talks via video conference with; held a virtual meeting with; had an online
    meeting with; met virtually with; held video talks with; spoke via video link with; held virtual talks with; joined a video conference
    with
"""
REPORTS = (
    "Ministers meet\nVNA May 9, 2031 10:15\n\nHANOI, May 9 (VNA) - Prime Minister Pham Minh Chinh {verb} Chinese Foreign Minister Wang Yi on May 8.",
    "Ministers meet\n2031-05-09 10:15\n\nChinese Foreign Minister Wang Yi {verb} Vietnamese Prime Minister Pham Minh Chinh on Thursday.",
)
PLACED = (
    "Ministers meet\n2031-05-09 10:15\n\nChinese Foreign Minister Wang Yi met with Vietnamese Foreign Minister Bui Thanh Son {place} on Thursday.",
    "Ministers meet\n2031-05-09 10:15\n\nVietnamese Foreign Minister Bui Thanh Son on May 8 held talks with his Chinese counterpart Wang Yi {place}.",
)
PLACES = [
    ("in Hanoi", "Hanoi", "VN"),
    ("in Hanoi, Vietnam,", "Hanoi", "VN"),
    ("in the Vietnamese capital", "Hanoi", "VN"),
    ("in the Chinese capital", "Beijing", "CN"),
    ("in the capital city of Hanoi", "Hanoi", "VN"),
    ("at the Diaoyutai State Guesthouse in Beijing", "Beijing", "CN"),
    ("at the Diaoyutai State Guesthouse", "Beijing", "CN"),
    ("at Zhongnanhai", "Beijing", "CN"),
    ("at the Great Hall of the People", "Beijing", "CN"),
    ("at the Presidential Palace", "Hanoi", "VN"),
    ("at the Government Office", "Hanoi", "VN"),
    ("at the Government's headquarters", "Hanoi", "VN"),
    ("at the headquarters of the Party Central Committee", "Hanoi", "VN"),
    ("at the Party Central Committee's headquarters", "Hanoi", "VN"),
    ("at the National Assembly House", "Hanoi", "VN"),
    ("at the Ministry of Foreign Affairs in Hanoi", "Hanoi", "VN"),
    ("in Vientiane, Laos,", "Vientiane", "LA"),
    ("in Nanning, Guangxi,", "Nanning", "CN"),
    ("in Nanning, capital of south China's Guangxi Zhuang Autonomous Region,", "Nanning", "CN"),
    ("in the city of Kunming in Yunnan province", "Kunming", "CN"),
    ("in Dongxing City", "Dongxing", "CN"),
    ("at the Mong Cai international border gate", None, "VN"),
    ("in Lang Son province", None, "VN"),
    ("in the northern border province of Lang Son", None, "VN"),
    ("in New York", "New York", "US"),
    ("in San Francisco, the United States,", "San Francisco", "US"),
    ("in Kuala Lumpur", "Kuala Lumpur", "MY"),
    ("in Sanya, Hainan province,", "Sanya", "CN"),
    ("in Boao, south China's Hainan Province,", "Boao", "CN"),
    ("in Phnom Penh", "Phnom Penh", "KH"),
    ("in Bangkok, Thailand,", "Bangkok", "TH"),
    ("in Singapore", "Singapore", "SG"),
    ("in Da Lat, Lam Dong province,", "Da Lat", "VN"),
    ("in Moscow, Russia,", "Moscow", "RU"),
    ("in Kazan, Russia,", "Kazan", "RU"),
    ("in Busan, Republic of Korea,", "Busan", "KR"),
    ("in Gyeongju", "Gyeongju", "KR"),
    ("in Lijiang, Yunnan province, southwest China,", "Lijiang", "CN"),
    ("in Guilin", "Guilin", "CN"),
    ("in Xi'an, capital of Shaanxi,", "Xi'an", "CN"),
    ("in the southern Chinese city of Guangzhou", "Guangzhou", "CN"),
    ("in the central city of Da Nang", "Da Nang", "VN"),
    ("in Hai Phong", "Hai Phong", "VN"),
    ("in Ho Chi Minh City", "Ho Chi Minh City", "VN"),
    ("in HCM City", "Ho Chi Minh City", "VN"),
    ("in Saigon", "Ho Chi Minh City", "VN"),
    ("in Tianjin", "Tianjin", "CN"),
    ("in Davos, Switzerland,", "Davos", "CH"),
    ("in Geneva", "Geneva", "CH"),
    ("in Qinghai province", None, "CN"),
    ("in Mong Cai, Quang Ninh province,", "Mong Cai", "VN"),
    ("in Ha Long City", "Ha Long", "VN"),
    ("in Hekou county, Yunnan,", "Hekou", "CN"),
    ("in Pingxiang, Guangxi,", "Pingxiang", "CN"),
    ("in Jakarta", "Jakarta", "ID"),
    ("in Bandung", "Bandung", "ID"),
    ("in Manila", "Manila", "PH"),
    ("in Port Moresby, Papua New Guinea,", "Port Moresby", "PG"),
    ("in Lima, Peru,", "Lima", "PE"),
    ("in Rio de Janeiro, Brazil,", "Rio de Janeiro", "BR"),
    ("in Johannesburg", "Johannesburg", "ZA"),
    ("in Chengdu", "Chengdu", "CN"),
    ("in Hangzhou", "Hangzhou", "CN"),
    ("in Suzhou, Jiangsu province,", "Suzhou", "CN"),
]
DAYS = [
    ("HANOI, May 8, 2031 (VNA) - {A} received {B} this afternoon.", "2031-05-08"),
    ("HANOI, May 8, 2031 (VNA) - {A} received {B} late on Wednesday.", "2031-05-07"),
    ("HANOI, May 8, 2031 (VNA) - {A} received {B} Wednesday night.", "2031-05-07"),
    ("HANOI, May 8, 2031 (VNA) - {A} received {B} earlier in the day.", "2031-05-08"),
    ("HANOI, May 8, 2031 (VNA) - {A} received {B} two days ago.", "2031-05-06"),
    ("HANOI, May 8, 2031 (VNA) - {A} received {B} on the previous day.", "2031-05-07"),
    ("HANOI, May 8, 2031 (VNA) - {A} received {B} last Friday.", "2031-05-02"),
    ("HANOI, May 8, 2031 (VNA) - {A} received {B} on Monday, May 5.", "2031-05-05"),
    ("HANOI, May 8, 2031 (VNA) - {A} on Monday (May 5) received {B}.", "2031-05-05"),
    ("HANOI, May 8, 2031 (VNA) - {A}, who returned from Laos on Tuesday, received {B} on Wednesday.", "2031-05-07"),
    ("HANOI, May 8, 2031 (VNA) - {B}, who arrived on Tuesday, was received by {A} on Wednesday.", "2031-05-07"),
    ("HANOI, May 8, 2031 (VNA) - {A} received {B}, who is in Vietnam from May 6 to 8.", "2031-05-08"),
    ("HANOI, May 8, 2031 (VNA) - {A} met {B} on May 7, three days before the summit of May 10.", "2031-05-07"),
    (
        "HANOI, May 8, 2031 (VNA) - {A} received {B} on May 7. They spoke of the treaty of December 30, 1999.",
        "2031-05-07",
    ),
    (
        "HANOI, May 8, 2031 (VNA) - {B} arrived in Hanoi on May 6. He was received by {A} the following day.",
        "2031-05-07",
    ),
    ("HANOI, May 8, 2031 (VNA) - {B} arrived in Hanoi on May 6. A day later he was received by {A}.", "2031-05-07"),
    ("HANOI, May 8, 2031 (VNA) - {A} and {B} held talks on May 6-7.", "2031-05-06/2031-05-07"),
    ("HANOI, May 8, 2031 (VNA) - {A} received {B} on the morning of 7 May.", "2031-05-07"),
    ("HANOI, May 8, 2031 (VNA) - {A} received {B} on 07/05.", "2031-05-07"),
    ("HANOI, May 8, 2031 (VNA) - {A} received {B} on the 7th.", "2031-05-07"),
    ("Updated: 2031-05-08 07:10\n\n{A} received {B} in Hanoi yesterday.", "2031-05-07"),
    ("Updated: 2031-05-08 07:10\n\n{A} received {B} in Hanoi on Thursday.", "2031-05-08"),
    ("Updated: 2031-05-08 07:10\n\n{A} received {B} in Hanoi.", "2031"),
    ("Updated: 2031-05-08 07:10\n\n{A} received {B} in Hanoi in April.", "2031-04"),
    ("Updated: 2031-05-08 07:10\n\n{A} received {B} in Hanoi on April 30.", "2031-04-30"),
    ("Updated: 2031-01-03 07:10\n\n{A} received {B} in Hanoi on December 31.", "2030-12-31"),
    ("Updated: 2031-01-03 07:10\n\n{A} received {B} in Hanoi on Tuesday, the last day of the year.", "2030-12-31"),
    (" date 2031-05-09 Ministers meet\n\nHANOI, May 8 (Xinhua) -- {A} received {B} on Wednesday.", "2031-05-07"),
    (" date 2031-05-09 Ministers meet\n\n{A} received {B} in Hanoi on Thursday.", "2031-05-08"),
    (" date 2031-05-09 Ministers meet\n\n{A} received {B} in Hanoi on Friday.", "2031-05-09"),
    (
        "HANOI (Reuters) - {A} received {B} on Thursday, the foreign ministry said on Friday.\nMay 9, 2031 4:10 PM GMT+7",
        "2031-05-08",
    ),
    ("HANOI (Reuters) - {A} received {B} on Thursday, state media reported.\nMay 9, 2031 4:10 PM GMT+7", "2031-05-08"),
    (
        "HANOI, May 9 (Reuters) - China said on Friday that {A} had received {B} a day earlier.\nMay 9, 2031 4:10 PM",
        "2031-05-08",
    ),
    (
        "HANOI, May 9 (Reuters) - {A} received {B} on Thursday, a week after Beijing sent ships, and will meet Xi Jinping on Saturday.\nMay 9, 2031 4:10 PM",
        "2031-05-08",
    ),
    (
        "(VOV) - {A} received {B} in Hanoi on May 7, as part of the latter's visit from May 6-8.\nUpdated: 8:14 PM, 08/05/2031",
        "2031-05-07",
    ),
    (
        "Ministers meet\n(Xinhua) 09:12, May 09, 2031\n\n{A} (R) receives {B} in Hanoi, May 8, 2031. (Xinhua/Li Ming)\n\nHANOI, May 9 (Xinhua) -- {A} received {B} on Thursday.",
        "2031-05-08",
    ),
    ("Ministers meet\n9 May 2031\n\nOn 8 May, {A} received {B} in Hanoi.", "2031-05-08"),
    ("Ministers meet\n\n{A} received {B} in Hanoi on 8 May, 2031.", "2031-05-08"),
    ("Ministers meet\n\n{A} received {B} in Hanoi on May 8.", "XXXX-05-08"),
    (
        "Ministers meet\nThursday, 2031-05-08 18:00\n\n{A} received {B} in Hanoi on May 8. A similar meeting took place on May 8, 2029.",
        "2031-05-08",
    ),
    (
        "HANOI, May 8, 2031 (VNA) - {A} received {B} on the occasion of the latter's trip to attend a forum opened on May 7.",
        "2031-05-08",
    ),
    (
        "HANOI, May 8, 2031 (VNA) - On the sidelines of the forum held from May 5 to 9, {A} received {B} on May 6.",
        "2031-05-06",
    ),
]
NO_MEETING = """
    will meet; plans to meet; is to hold talks with; is expected to receive; sent a letter to; congratulated; exchanged messages with; wrote to; invited; did not meet; has yet to meet;
    cancelled a meeting with; refused to meet; declined to receive; conveyed greetings to; wished good health to; praised; criticised; mourned; replaced; offered condolences to; thanked;
    may meet; would like to meet; hopes to hold talks with; is scheduled to hold a phone call with; asked to meet; accepted an invitation from; postponed talks with
"""


def listed(words):
    return [" ".join(w.split()) for w in words.split(";")]


@pytest.mark.parametrize("text", REPORTS, ids=["Hanoi", "Beijing"])
@pytest.mark.parametrize(
    ("verb", "form"),
    [
        (v, f)
        for f, words in (("in-person", IN_PERSON), ("phone", BY_PHONE), ("video", BY_VIDEO))
        for v in listed(words)
    ],
)
def test_a_meeting_is_a_meeting_in_whatever_words(meet, names, verb, form, text):
    report = meet(text.format(verb=verb))
    assert names(report) == {"Pham Minh Chinh", "Wang Yi"}
    assert (report.date.edtf, report.format.value) == ("2031-05-08", form)


@pytest.mark.parametrize("text", PLACED, ids=["Beijing", "Hanoi"])
@pytest.mark.parametrize(("place", "city", "country"), PLACES)
def test_a_place_is_found_in_whatever_words(meet, place, city, country, text):
    venue = meet(text.format(place=place).replace(",.", ".")).venue
    assert (venue.city, venue.country) == (city, country)


@pytest.mark.parametrize("text", REPORTS, ids=["Hanoi", "Beijing"])
@pytest.mark.parametrize("verb", listed(NO_MEETING))
def test_what_is_planned_or_written_or_refused_is_no_meeting(read, verb, text):
    assert not read(text.format(verb=verb)).reports


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_is_that_of_the_meeting_and_of_nothing_else_in_the_sentence(meet, text, day):
    people = {"A": "Vietnamese Prime Minister Pham Minh Chinh", "B": "Chinese Foreign Minister Wang Yi"}
    head = "" if text.startswith((" date", "Min")) else "Ministers meet\n\n"
    assert meet(head + text.format(**people)).date.edtf == day
