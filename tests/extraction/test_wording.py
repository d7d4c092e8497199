"""Wording of contact, and wording that would be taken for it: courtesy calls, receptions, meals, what is only asked for, said from afar or welcomed."""

import pytest

LEAD = "VIENTIANE, May 8, 2031 (VNA) -- {} on Thursday.\n\nThe economy grew by 7 percent in the first quarter."
A, B = "Vietnamese Deputy Prime Minister Tran Hong Ha", "Chinese Vice Premier Zhang Guoqing"
CONTACT = f"""
    {A} paid courtesy calls to {B}; {A} made a courtesy visit to {B}; {A} paid a New Year call on {B}; {A} was granted a reception by {B};
    {A} had a reception for {B}; {A} gave a banquet in honor of {B}; {A} held a banquet to welcome {B}; {A} had a bilateral with {B};
    {A} held a pull-aside with {B}; {A} and {B} witnessed the exchange of documents; {A} and {B} cut the ribbon at the opening of the bridge;
    {A} greeted {B}; {A} granted an audience to {B}; {A} spoke to {B}; {A} chatted with {B}; {A} took a stroll with {B}; {A} was greeted by {B};
    {A} exchanged opinions with {B}; {A} discussed bilateral ties with {B}; {A} discussed with {B} bilateral ties; {A} reviewed ties with {B};
    {A} had a work session with {B}; A reception for {B} was given by {A}; Speaking at a reception for {B}, {A} praised ties;
    Talking to {B}, {A} praised ties; Greeting {B}, {A} praised ties; {A} praised ties during a reception for {B}; {A} attended a dinner hosted by {B};
    {A} was a guest at a dinner given by {B}; {A} handed a protest note to {B}; {A} had a session with a delegation led by {B};
    {A} presented masks and medicines to China through {B} at a ceremony
"""
NONE = f"""
    {A} welcomed the appointment of {B}; {A} welcomed the visit by {B}; A meeting between {A} and {B} is planned;
    A meeting between {A} and {B} that had been pencilled in for this week has been called off; Talks between {A} and {B}, the first in years, were postponed;
    {A} proposed a meeting with {B}; {A} requested a new meeting with {B}; {A} sought talks with {B}; {A} urged direct talks with {B};
    {A} called for talks with {B}; {A} denied reports that he met {B}; {A} received warm congratulations from {B}; {A} received an invitation from {B};
    {A} received greetings from {B}; {A} greeted {B} on Facebook; {A} told {B} in a letter that ties were good; {A} flew to Beijing for talks with {B};
    {A} arrived in the capital for two days of talks with {B}; {A} greeted {B} at the airport
"""


def sentences(listed: str) -> list[str]:
    return [" ".join(sentence.split()) for sentence in listed.split(";")]


@pytest.mark.parametrize("sentence", sentences(CONTACT))
def test_contact_is_told_in_many_words(meet, sentence):
    report = meet(LEAD.format(sentence))
    assert {seat.name for seat in report.seats} == {"Tran Hong Ha", "Zhang Guoqing"}


@pytest.mark.parametrize("sentence", sentences(NONE))
def test_what_is_asked_for_cancelled_or_said_from_afar_is_no_meeting(read, sentence):
    assert [r for r in read(LEAD.format(sentence)).reports if r.reported] == []


def test_the_month_of_may_is_no_plan(meet):
    text = "HANOI, May 9, 2031 (VNA) -- {} had a cordial meeting with {} on May 8."
    assert str(meet(text.format(A, B)).date) == "2031-05-08"


def test_an_official_is_taken_up_again_by_the_province_that_he_is_from(read):
    text = (
        "HANOI, March 26, 2031 (VNA) -- Deputy Prime Minister Tran Hong Ha hosted Secretary of the Yunnan Provincial Party Committee Wang Ning on Wednesday. "
        "They spoke of railways.\n\nThe same afternoon, the Yunnan official called on Minister of Foreign Affairs Bui Thanh Son."
    )
    tables = [{seat.name for seat in r.seats} for r in read(text).reports]
    assert tables == [{"Tran Hong Ha", "Wang Ning"}, {"Bui Thanh Son", "Wang Ning"}]


def test_a_relative_clause_may_tell_when_the_session_was_held(meet):
    text = (
        "KUNMING, Sept. 7, 2023 (China Daily) - Chinese Defense Minister Li Shangfu and his Vietnamese counterpart, Phan Van Giang, co-chaired the "
        "8th border defense friendship exchange, which was held in Hekou county from Wednesday to Thursday."
    )
    assert str(meet(text).date) == "2023-09-06/2023-09-07"


def test_ministers_without_a_name_are_those_who_tell_each_other_something_next(meet):
    text = (
        "SINGAPORE, June 3, 2011 (AP) -- The defense ministers of China and Vietnam met Friday on the fringes of a conference.\n\n"
        "China's Gen. Liang Guanglie assured Vietnam's Gen. Phung Quang Thanh that Beijing seeks peace."
    )
    report = meet(text)
    assert {seat.name for seat in report.seats} >= {"Liang Guanglie", "Phung Quang Thanh"}
    assert report.venue
    assert report.venue.city == "Singapore"


def test_a_consul_general_pays_a_visit_in_the_city_of_whoever_receives(meet):
    text = (
        "Updated: 2031-05-08 07:10\n\nChairman of the Da Nang City People's Committee Tran Van Khoai met with newly appointed Chinese Consul General "
        "Wu Jun, who came to pay a courtesy visit on Wednesday."
    )
    report = meet(text)
    assert report.venue
    assert report.venue.city == "Da Nang"


def test_a_title_with_a_hyphen_makes_an_official_of_whoever_leads_a_delegation(meet):
    text = (
        "BEIJING, May 8, 2031 (Xinhua) - Zhao Leji, Chairman of the Standing Committee of the National People's Congress, met here today with a "
        "delegation of the National Assembly of Vietnam led by its Vice-Chairman Mai Thuc Khoai."
    )
    assert {seat.name for seat in meet(text).seats} == {"Zhao Leji", "Mai Thuc Khoai"}


def test_a_minister_who_was_told_by_his_counterpart_met_him(meet):
    text = (
        "BEIJING, May 9, 2031 (AP) -- Vietnam's Pham Binh Minh was told Thursday by his Chinese counterpart that fishermen must be spared.\n\n"
        "Wang Yi said that both sides want calm."
    )
    assert {seat.name for seat in meet(text).seats} == {"Pham Binh Minh", "Wang Yi"}


def test_a_handshake_at_the_gangway_is_no_meeting(read):
    text = (
        f"HANOI, May 8, 2031 (Xinhua) -- {B} flew in on Thursday. {A} shook hands with him at the foot of the gangway."
    )
    assert [r for r in read(text).reports if r.reported] == []


def test_who_sits_across_the_table_is_at_it(meet):
    text = f"HANOI, May 8, 2031 (AFP) -- Ties are mending. Across the table from {A} on Thursday sat {B}."
    assert {seat.name for seat in meet(text).seats} == {"Tran Hong Ha", "Zhang Guoqing"}


def test_what_a_ministry_says_of_a_meeting_days_before_is_news(meet):
    text = f"May 12, 2031\n\nBloggers voiced doubt on Monday. The foreign ministry said that {A} and {B} had held talks in Hanoi on Thursday."
    assert str(meet(text).date) == "2031-05-08"


def test_they_after_two_tables_are_nobody_in_particular(read):
    text = (
        f"HANOI, May 8, 2031 (VNA) -- {A} held talks with {B} on Thursday.\n\nOn this occasion, Zhang paid courtesy calls to General Secretary To Lam and "
        "National Assembly Chairman Tran Thanh Man.\n\nThey also exchanged views on ports. — VNA"
    )
    tables = [{seat.name for seat in r.seats} for r in read(text).reports]
    assert tables == [
        {"Tran Hong Ha", "Zhang Guoqing"},
        {"Zhang Guoqing", "To Lam"},
        {"Zhang Guoqing", "Tran Thanh Man"},
    ]


def test_also_joining_adds_to_the_table(meet):
    text = f"HANOI, May 8, 2031 (VNA) -- {A} held talks with {B} on Thursday. Also joining on the Vietnamese side: Minister Nguyen Hong Dien."
    assert {seat.name for seat in meet(text).seats} == {"Tran Hong Ha", "Zhang Guoqing", "Nguyen Hong Dien"}


def test_what_is_handed_over_is_handed_over_in_person(meet):
    text = (
        "BEIJING, Aug 3, 2031 (VNA) - Vietnamese Ambassador to China Pham Thanh Binh on August 2 handed over 100,000 USD from the Vietnamese "
        "Government to Deputy Director of the Asian Affairs Department Yao Wen of the Chinese foreign ministry."
    )
    assert {seat.name for seat in meet(text).seats} == {"Pham Thanh Binh", "Yao Wen"}


def test_a_letter_handed_to_somebody_else_is_no_meeting(read):
    text = f"HANOI, May 8, 2031 (VNA) - {A} handed over a letter of congratulations to {B} through the embassy on Thursday."
    assert [r for r in read(text).reports if r.reported] == []


def test_the_day_of_talks_told_of_is_not_that_of_the_telling(read):
    text = (
        f"Hanoi (VNA) - {A} received {B} in Hanoi on September 20.\n\nZhang informed his host of the results of his talks with Chairman of the Council "
        "Ha Ngoc Khoai the previous day.\n\nVNA 20/09/2031"
    )
    reports = read(text).reports
    assert [str(r.date) for r in reports if {s.name for s in r.seats} == {"Tran Hong Ha", "Zhang Guoqing"}] == [
        "2031-09-20"
    ]


def test_a_day_before_counts_from_the_meeting_told(read):
    text = f"HANOI, July 27, 2031 (VNA) - {A} met with Guangdong Governor Ma Xing in Guangzhou on July 26.\n\nA day before, he was received by {B} in Beijing."
    assert [str(r.date) for r in read(text).reports] == ["2031-07-26", "2031-07-25"]


def test_a_currency_is_no_third_country(read):
    text = f"HANOI, May 8, 2031 (VNA) - {A} met {B} on Thursday.\n\nThe guest said that both should raise trade to US$10 billion."
    (report,) = read(text).reports
    assert [t.topic for t in report.topics] == ["trade-investment"]


def test_governor_wang_is_not_secretary_wang(read):
    text = (
        "KUNMING, May 8, 2031 (VNA) - Ambassador Pham Sao Mai was received by Secretary of the provincial Party Committee Wang Ning and had a working "
        "session with Governor Wang Yubo on Thursday.\n\nSecretary Wang recalled his visit to Lao Cai.\n\nGovernor Wang put the stress on durians."
    )
    assert [{t.topic for t in r.topics} for r in read(text).reports][1] == {"trade-investment"}


def test_three_leaders_each_with_a_title_receive_a_guest_one_by_one(read):
    text = (
        "HANOI, May 8, 2031 (VNA) -- President Xi Jinping came to Hanoi on Thursday. General Secretary To Lam held talks with him; President Luong Cuong, Prime Minister "
        "Pham Minh Chinh and National Assembly Chairman Tran Thanh Man met with the top Chinese leader."
    )
    tables = [{seat.name for seat in r.seats} for r in read(text).reports]
    assert tables == [{name, "Xi Jinping"} for name in ("To Lam", "Luong Cuong", "Pham Minh Chinh", "Tran Thanh Man")]


def test_two_ministers_may_receive_a_guest_together(meet):
    text = "HANOI, May 8, 2031 (VNA) -- Prime Minister Pham Minh Chinh and National Assembly Chairman Tran Thanh Man met with President Xi Jinping on Thursday."
    assert len(meet(text).seats) == 3


def test_talks_after_which_somebody_will_be_received_are_not_his(read):
    text = f"HANOI, May 8, 2031 (AFP) -- {B} arrives on Friday. The envoy will be received by Prime Minister Pham Minh Chinh after the talks."
    assert [r for r in read(text).reports if r.reported] == []


def test_leaders_on_screen_at_a_gathering_of_many_do_not_meet(read):
    text = (
        "HANOI, May 8, 2031 (VNS) -- Prime Minister Pham Minh Chinh spoke on Thursday at the third Mekong-Lancang Cooperation Leaders' Meeting, held online "
        "with Chinese Premier Li Qiang and Lao Prime Minister Sonexay Siphandone in the chair."
    )
    assert [r for r in read(text).reports if r.reported] == []


def test_an_to_can_is_no_slip(meet):
    text = "HANOI, May 8, 2021 (VNA) -- Director General Nguyen Van Can of Vietnam Customs met with Chinese Minister Ni Yuefeng on Thursday."
    assert {seat.name for seat in meet(text).seats} == {"Nguyen Van Can", "Ni Yuefeng"}


def test_the_town_told_just_before_is_that_of_the_next_meeting(read):
    text = (
        f"BEIJING, May 9, 2031 (VNA) -- {A} held talks with {B} in Beijing on May 7.\n\nGoing south, the delegation found itself on May 8 in Guangzhou. "
        "Governor Wang Weizhong told Tran Hong Ha that rice is welcome."
    )
    assert [r.venue.city for r in read(text).reports if r.venue] == ["Beijing", "Guangzhou"]


def test_the_two_are_who_was_named_last_though_nobody_met_there(read):
    text = (
        f"HANOI, May 8, 2031 (VNA) -- General Secretary To Lam received {B} on Thursday.\n\nZhang came at the invitation of {A}. The two had talks on "
        "Wednesday on railways."
    )
    tables = [{seat.name for seat in r.seats} for r in read(text).reports]
    assert tables == [{"To Lam", "Zhang Guoqing"}, {"Zhang Guoqing", "Tran Hong Ha"}]


def test_last_year_in_what_somebody_is_told_is_not_when(meet):
    text = (
        "HANOI, May 8, 2031 (VNA) -- Police met in Ha Long on Thursday. A delegation of China's Guangxi came, led by Deputy Director Li Jianlin.\n\n"
        "Major General Tran Van Khoai, Director of the provincial police, told his guests that last year the two forces found 24 wanted persons."
    )
    assert {seat.name for seat in meet(text).seats} == {"Li Jianlin", "Tran Van Khoai"}


def test_a_month_in_what_somebody_is_told_is_not_when(meet):
    text = f"HANOI, Aug 27, 2031 (AFP) -- {A} told {B} on Wednesday that Hanoi regretted the death of workers in May."
    assert str(meet(text).date) == "2031-08-27"


def test_who_joined_both_events_sat_at_both_tables(read):
    text = (
        f"HANOI, May 8, 2031 (VNA) -- {A} received {B} on Thursday. Earlier the same day, Zhang held talks with Minister Nguyen Hong Dien.\n\n"
        "Chinese Ambassador He Wei joined both events."
    )
    assert [len(r.seats) for r in read(text).reports] == [3, 3]
