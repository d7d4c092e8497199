"""Chinese pages as outlets lay them out: datelines of unlisted agencies, days told in turn, delegations led in parallel, reposts."""

from datetime import date

import pytest

from .conftest import summary

PAGE = date(2024, 6, 27)


def told(read, text, **sidecar):
    return [r for r in read(text, **sidecar).reports if r.reported]


@pytest.mark.parametrize(
    "days", ["24日、25日", "24日和25日", "6月24日与6月25日"], ids=["one-list", "joined", "with-months"]
)
def test_days_told_in_turn_belong_to_those_met_in_turn(read, days):
    reports = told(read, f"国家主席习近平和国务院总理李强{days}分别会见来访的越南总理范明政。", published=PAGE)
    assert [(r.date.edtf, {s.name for s in r.seats}) for r in reports] == [
        ("2024-06-24", {"Xi Jinping", "Pham Minh Chinh"}),
        ("2024-06-25", {"Li Qiang", "Pham Minh Chinh"}),
    ]


def test_days_of_one_session_are_not_dealt_out_to_those_who_chaired_it(meet):
    report = meet("6月24日和25日，王毅外长同越南外长裴青山在河内共同主持会议。", published=PAGE)
    assert report.date.edtf == "2024-06-24/2024-06-25"


def test_a_dateline_of_an_agency_in_no_list_still_tells_its_day(meet):
    report = meet("岭南通讯社6月26日电 外交部长王毅24日在清迈会见了越南外长裴青山。", published=PAGE)
    assert (report.date.edtf, report.venue.city) == ("2024-06-24", "Chiang Mai")


def test_a_dateline_ends_where_its_bracket_does(meet):
    report = meet("【中央社台北26日电】中国外长王毅今天在寮国永珍（万象）会见越南外长裴青山。", published=PAGE)
    assert (report.date.edtf, report.venue.city) == ("2024-06-26", "Vientiane")


def test_a_bare_day_is_of_the_month_of_a_dateline_whose_year_is_not_told(meet):
    report = meet("新华社河内4月26日电 越南国家主席阮春福25日会见了国务委员兼国防部长魏凤和。")
    assert report.date.edtf == "XXXX-04-25"


def test_a_visitor_in_the_country_met_where_the_news_was_sent_from(meet):
    report = meet(
        "越通社北京——正在中国进行正式访问的越南总理范明政6月26日下午与国务院总理李强举行会谈。", published=PAGE
    )
    assert report.venue.city == "Beijing"


def test_whoever_leads_each_delegation_sits_at_a_session_that_names_nobody(meet):
    report = meet(
        "6月24日至25日，中越海上低敏感领域合作专家工作组第九轮磋商在海防举行。"
        "中方由外交部边海司副司长易文海率团，越方由外交部国家边界委员会副主任陈文海率团。",
        published=PAGE,
    )
    assert {(s.name, s.side) for s in report.seats} == {("易文海", "CN"), ("陈文海", "VN")}
    assert report.date.edtf == "2024-06-24/2024-06-25"


def test_a_list_whose_titles_are_parted_by_commas_sits_at_one_table(meet):
    report = meet(
        "6月26日，中共中央政治局委员、外交部长王毅，国防部长董军，国务委员、公安部部长王小洪在河内同越南外交部长裴青山、国防部长潘文江共同主持对话会。",
        published=PAGE,
    )
    assert {s.name for s in report.seats} == {"Wang Yi", "Dong Jun", "Wang Xiaohong", "Bui Thanh Son", "Phan Van Giang"}


def test_a_country_before_a_title_is_nobody(meet):
    report = meet("6月26日，王毅外长在纽约分别会见越南外长裴青山、巴基斯坦总理夏某、黎巴嫩外长布某。", published=PAGE)
    assert {s.name for s in report.seats} == {"Wang Yi", "Bui Thanh Son"}


def test_an_earlier_meeting_of_the_day_is_news_and_one_told_as_memory_is_not(read):
    opening = "6月26日，国务院总理李强在中南海会见越南副总理兼外长裴青山。"
    held = told(read, f"{opening}此前，王毅外长与裴青山共同主持了会议。", published=PAGE)
    assert [{s.name for s in r.seats} for r in held] == [{"Li Qiang", "Bui Thanh Son"}, {"Wang Yi", "Bui Thanh Son"}]
    assert len(told(read, f"{opening}此前，王毅外长曾多次与裴青山会晤。", published=PAGE)) == 1


def test_those_present_told_after_meetings_in_turn_sat_with_the_news(read):
    first, *others = told(
        read,
        "6月26日，国家主席习近平在人民大会堂会见越南总理范明政。\n\n"
        "24日和25日，国务院总理李强、全国人大常委会委员长赵乐际先后会见范明政。\n\n王毅等参加会见。",
        published=PAGE,
    )
    assert {s.name for s in first.seats} == {"Xi Jinping", "Pham Minh Chinh", "Wang Yi"}
    assert all("Wang Yi" not in {s.name for s in r.seats} for r in others)


def test_border_exchanges_that_two_ministers_attend_together_are_met_and_galas_are_not(read):
    text = "本报老街6月26日电 国防部长董军与越南国防部长潘文江26日共同出席{}。"
    assert len(told(read, text.format("第九次中越边境国防友好交流活动"), published=PAGE)) == 1
    assert told(read, text.format("各界人士座谈会"), published=PAGE) == []


def test_working_meetings_of_border_posts_are_carried_out_not_planned(meet):
    report = meet(
        "6月26日，友谊关出入境边防检查站站长曾华带队赴越南谅山省，与友谊国际口岸边防屯屯长黎光明开展工作会晤。",
        published=PAGE,
    )
    assert summary(report) == ("2024-06-26", "in-person", ("曾华", "黎光明"))


def test_a_congress_to_come_this_year_tells_the_year(meet):
    report = meet(
        "3月22日，国务委员、公安部部长赵克志同越南公安部部长苏林通电话。赵克志说，中国共产党将于今年下半年召开第二十次全国代表大会。"
    )
    assert report.date.edtf == "2022-03-22"


def test_a_page_posted_again_years_after_all_had_left_their_offices_tells_no_day(meet):
    report = meet(
        "更新时间:2019-08-06 16:20\n\n温家宝会见越南总理\n\n新华社南宁10月31日电 国务院总理温家宝31日在此间会见越南总理阮晋勇。"
        "阮晋勇今年6月接替潘文凯。"
    )
    assert report.date.edtf == "2006-10-31"


def test_the_other_day_of_a_trip_has_the_month_of_the_trip(meet):
    report = meet(
        "最高人民法院院长周强率团于9月8日至14日出访。\n\n12日，代表团转抵越南。当日下午在河内，周强同越南最高人民法院院长阮和平会谈。"
    )
    assert report.date.edtf.endswith("-09-12")


def test_who_came_calling_was_received_in_the_other_country(meet):
    report = meet("国防部长魏凤和率高级军事代表团来访，国防部长吴春历26日与他举行会谈。", published=date(2018, 6, 27))
    assert report.venue.country == "VN"


def test_provinces_that_each_lead_a_delegation_hold_one_session(meet):
    report = meet(
        "联合工作委员会第九次会晤6月26日在南宁举行。自治区副主席韦长荣，广宁省人民委员会副主席武文海、谅山省人民委员会副主席阮公海分别率团参加。",
        published=PAGE,
    )
    assert {s.name for s in report.seats} == {"韦长荣", "武文海", "阮公海"}


def test_a_ministry_called_at_stands_for_its_capital(meet):
    assert meet("6月26日，何炜大使到越南公安部拜会了梁三光部长。", published=date(2025, 6, 27)).venue.city == "Hanoi"
    report = meet(
        "6月26日，最高人民检察院副检察长杨文海一行到访越南最高人民检察院，与副检察长阮德海举行座谈。", published=PAGE
    )
    assert report.venue.city == "Hanoi"


def test_a_working_lunch_and_talks_face_to_face_are_meetings(read):
    text = "6月26日，王毅外长在河内同越南外长裴青山{}。"
    for words in ("共晋午宴", "共进工作早餐", "面对面坐了两个小时"):
        assert len(told(read, text.format(words), published=PAGE)) == 1, words


def test_the_day_code_of_an_agency_ends_its_last_paragraph_even_after_a_quotation(read):
    record = read(
        "李強晤范明政\n\n（中央社記者張三北京26日電）中國總理李強今天在北京會見越南總理范明政，稱兩國「命運與共」。1130626"
    )
    assert record.published == date(2024, 6, 26)


def test_a_text_steps_back_a_day_within_its_month(read):
    reports = told(
        read,
        "范明政总理10月20日启程回国。20日上午，习近平主席在人民大会堂会见范明政。\n\n在19日同国务院总理李强的会见中，范明政带来一份清单。",
    )
    assert [r.date.edtf for r in reports] == ["XXXX-10-20", "XXXX-10-19"]


def test_others_whom_a_guest_met_add_nobody_to_the_meeting_before(read):
    reports = told(
        read,
        "6月26日，国务院总理李强在北京会见越南总理范明政。间隙里，范明政还同俄罗斯总理、智利总统会面；俄方请他在方便时访问莫斯科。",
        published=PAGE,
    )
    assert [({s.name for s in r.seats}, r.venue.city) for r in reports] == [
        ({"Li Qiang", "Pham Minh Chinh"}, "Beijing")
    ]


def test_the_chairman_of_that_city_is_of_the_country_of_the_city_just_named(meet):
    report = meet("6月26日，东兴市市长黄文海带队到芒街市人民委员会驻地与该市主席胡光海会谈。", published=PAGE)
    assert {(s.name, s.side) for s in report.seats} == {("黄文海", "CN"), ("胡光海", "VN")}


def test_a_call_answered_for_long_after_a_meeting_is_not_that_meeting(read):
    reports = told(
        read,
        "外交部例行记者会\n\n问：能否证实会谈？\n\n答：昨天，外交部副部长孙卫东在河内同越南外交部副部长阮明武举行了会谈。双方谈了陆地边界。\n\n"
        "问：假期将至，有何提醒？\n\n答：请注意安全。希望大家遵守法律。祝大家旅途愉快。\n\n问：俄方怎么看？\n\n答：中方已就此次通话发布了消息。",
        published=PAGE,
    )
    assert [(r.format.value, r.venue.city) for r in reports] == [("in-person", "Hanoi")]


def test_a_security_forum_that_both_attended_is_no_dialogue_of_theirs(read):
    text = "香格里拉对话会在新加坡登场时，国防部长董军与越南国防部副部长黄春战皆到场聆听演讲，惟未传出双方单独会谈。"
    assert told(read, text, published=PAGE) == []


@pytest.mark.parametrize(
    ("words", "topic", "near_miss"),
    [
        ("恢复代表团互访", "high-level-exchanges", "军校学员互访"),
        ("加强青年交流", "people-to-people", "派青年干部学习"),
        ("扩大教育合作", "people-to-people", "通报主题教育情况"),
        ("介绍二十大精神", "party-relations", "你是二十大之后首位客人"),
        ("谈了湾口外划界", "maritime", "回望陆地边界划界二十年"),
        ("互不干涉内政", "taiwan-one-china", "感谢河内政府"),
        ("坚定支持香港、新疆问题上的立场", "taiwan-one-china", "支持香港加入协定"),
        ("加强多边协调", "multilateral", "奉行多边化外交"),
        ("通报水位信息", "environment-water", "通报会场信息"),
        ("保护侨民", "citizens-consular", "劝返越界渔民"),
    ],
)
def test_a_topic_is_told_from_wording_that_looks_like_it(meet, words, topic, near_miss):
    text = "6月26日，王毅外长在河内会见越南外长裴青山。双方同意{}。"
    topics = {t.topic for t in meet(text.format(words), published=PAGE).topics}
    assert topic in topics
    assert topic not in {t.topic for t in meet(text.format(near_miss), published=PAGE).topics}


def test_a_host_who_tells_the_guest_something_met_him(read):
    text = "6月26日上午，李强总理来到国会大厦。越南国会主席陈青敏{}，两国青年要多走动。"
    (held,) = told(read, text.format("对他说"), published=date(2024, 6, 27))
    assert {s.name for s in held.seats} == {"Li Qiang", "Tran Thanh Man"}
    assert told(read, text.format("说"), published=date(2024, 6, 27)) == []


@pytest.mark.parametrize(
    "text",
    [
        "6月26日，范明政总理在北京会见习近平主席、赵乐际委员长。",
        "6月26日，国家主席习近平、全国人大常委会委员长赵乐际在北京会见越南总理范明政。",
    ],
    ids=["called-on", "received"],
)
def test_heads_of_state_and_legislature_meet_a_guest_one_by_one(read, text):
    assert len(told(read, text, published=PAGE)) == 2


def test_ministers_named_together_meet_a_guest_together(meet):
    report = meet(
        "6月26日，外交部长王毅、公安部部长王小洪在北京会见越南公安部部长梁三光。", published=date(2025, 6, 27)
    )
    assert len(report.seats) == 3


def test_whoever_brings_a_letter_may_be_received_for_all_that(meet):
    report = meet("6月26日，中联部部长刘建超带着贺信来到河内，受到越共中央总书记阮富仲的接见。", published=PAGE)
    assert {s.name for s in report.seats} == {"Liu Jianchao", "Nguyen Phu Trong"}


def test_the_day_after_something_untold_is_not_the_day_after_the_page(meet):
    report = meet(
        "中新社北京6月26日电 越南总理范明政抵京次日，国务院总理李强在人民大会堂与其见面。", published=date(2024, 6, 26)
    )
    assert report.date is None or report.date.edtf <= "2024-06-26"
