"""Chinese, simplified and traditional: made-up sentences in the manner of agencies, ministries and papers of both countries and abroad."""

from datetime import date

import pytest

from diplomacy.extraction import extract, read_document

from .conftest import every_evidence, summary

PAGE = date(2024, 6, 27)


def names(report):
    return tuple(s.name for s in report.seats)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("26日，国务院总理李强在人民大会堂会见来华出席论坛的越南总理范明政。", {"Li Qiang", "Pham Minh Chinh"}),
        ("26日，越南政府副总理兼外长裴青山同王毅外长在河内举行会谈。", {"Bui Thanh Son", "Wang Yi"}),
        ("中國國務院總理李強26日與越南總理范明政在北京會談。", {"Li Qiang", "Pham Minh Chinh"}),
        ("26日，王毅外长同越南外长裴靑山共进工作午餐并交换意见。", {"Wang Yi", "Bui Thanh Son"}),
        ("26日，越南国防部长潘文江大将接见了中国驻越南大使何炜。", {"Phan Van Giang", "He Wei"}),
        ("26日，何炜大使拜会越南总理范明政。", {"He Wei", "Pham Minh Chinh"}),
        ("李强北京晤范明政\n\n应邀访华的越南总理范明政26日在北京说，愿加强合作。", {"Li Qiang", "Pham Minh Chinh"}),
        ("26日，越南总理范明政在京获中国国务院总理李强接见。", {"Li Qiang", "Pham Minh Chinh"}),
    ],
    ids=[
        "verb-before-guest",
        "titles-before-and-after",
        "traditional",
        "variant-character",
        "rank-after",
        "call-on",
        "headline",
        "received",
    ],
)
def test_a_meeting_names_both_sides_however_they_are_written(meet, text, people):
    assert set(names(meet(text, published=PAGE))) == people


@pytest.mark.parametrize(
    "text",
    [
        "应中共中央邀请，越共中央总书记苏林将于8月来华访问，习近平总书记将同他举行会谈。",
        "习近平主席26日就台风灾害向越南国家主席苏林致慰问电。",
        "外交部发言人26日否认王毅同越南外长裴青山会晤的报道。",
        "26日，中国国家主席习近平和越南国家主席梁强在利马出席领导人非正式会议并发表讲话。",
        "王毅外长请裴青山外长转达对苏林总书记的问候，这是26日一封信里的话。",
        "26日，国务院总理李强同越南总理范明政共同出席两国工商界座谈会。",
        "26日，习近平主席、苏林总书记与两国青年代表见面。",
        "王毅外长26日会见中外记者，谈到越南外长裴青山的意见。",
        "有记者问，王毅外长是否已同越南外长裴青山会晤，发言人没有回答。",
        "26日，中国—东盟外长会在吉隆坡举行，王毅外长、越南外长裴青山等出席会议。",
    ],
    ids=[
        "planned",
        "telegram",
        "denied",
        "attendance",
        "greetings",
        "entrepreneurs",
        "young-people",
        "press",
        "question",
        "many-states",
    ],
)
def test_what_is_no_meeting_is_refused(read, text):
    assert [r for r in read(text, published=PAGE).reports if r.reported] == []


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2024年6月26日", "2024-06-26"),
        ("6月26日下午", "2024-06-26"),
        ("当地时间6月26日", "2024-06-26"),
        ("26日", "2024-06-26"),
        ("昨日", "2024-06-26"),
        ("昨（26）日", "2024-06-26"),
        ("本周三", "2024-06-26"),
        ("星期三（6月26日）", "2024-06-26"),
        ("二〇二四年六月二十六日", "2024-06-26"),
        ("六月二十六日", "2024-06-26"),
        ("民國113年6月26日", "2024-06-26"),
        ("１２日至１３日", "2024-06-12/2024-06-13"),
        ("25日至26日", "2024-06-25/2024-06-26"),
    ],
)
def test_a_day_is_read_in_every_way_of_writing_it(meet, words, edtf):
    report = meet(f"{words}，中国国务院总理李强同越南总理范明政举行会谈。", published=PAGE)
    assert report.date is not None
    assert report.date.edtf == edtf


def test_a_day_of_last_year_is_of_the_year_before_the_page(read):
    (report,) = read(
        "中国外交部26日说，去年12月12日，习近平总书记在河内同越共中央总书记阮富仲举行会谈。", published=PAGE
    ).reports
    assert (report.date.edtf, report.reported) == ("2023-12-12", False)


def test_days_of_a_visit_are_no_days_of_its_meetings(read):
    text = "全国人大常委会委员长张德江8日至11日访问越南。访问中，他分别会见越共中央总书记阮富仲、国家主席陈大光。"
    reports = read(text, published=date(2016, 11, 12)).reports
    assert [summary(r)[0] for r in reports] == ["[2016-11-08..2016-11-11]"] * 2


@pytest.mark.parametrize(
    ("line", "publisher", "city"),
    [
        ("新华社北京6月26日电（记者某某）", "xinhua", "Beijing"),
        ("中新社河内6月26日电 （记者 某某）", "china-news-service", "Hanoi"),
        ("（中央社記者陳某某河內26日專電）", "cna-taiwan", "Hanoi"),
        ("越通社河内——26日，", "vna", "Hanoi"),
        ("【大公報訊】記者賈某河內報道：26日，", "ta-kung-pao", "Hanoi"),
    ],
)
def test_a_dateline_tells_agency_and_city(read, line, publisher, city):
    record = read(f"{line}国务院总理李强26日同越南总理范明政举行会谈。", published=PAGE)
    assert record.publisher == publisher
    (report,) = record.reports
    assert report.venue.city == city
    assert report.date.edtf == "2024-06-26"


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("通电话", "phone"),
        ("应约通电话", "phone"),
        ("举行视频会晤", "video"),
        ("以视频方式举行会谈", "video"),
        ("举行会谈", "in-person"),
    ],
)
def test_how_a_meeting_was_held(meet, words, form):
    report = meet(f"26日，王毅外长同越南外长裴青山{words}。", published=PAGE)
    assert report.format == form
    assert (report.venue is None) is (form != "in-person") or form == "in-person"


def test_whoever_is_received_in_turn_has_a_meeting_each(read):
    text = (
        "26日，王毅外长在河内分别会见越南总理范明政、国会主席陈青敏，并同副总理裴青山共同主持双边合作指导委员会会议。"
    )
    found = [names(r) for r in read(text, published=PAGE).reports]
    assert found == [("Wang Yi", "Pham Minh Chinh"), ("Wang Yi", "Tran Thanh Man"), ("Wang Yi", "Bui Thanh Son")]


def test_a_list_goes_on_over_a_comma_where_titles_are_long(read):
    text = "21日，越南总理范明政在北京分别会见了中共中央政治局常委、全国政协主席王沪宁，中共中央政治局常委蔡奇。"
    assert [names(r)[1] for r in read(text, published=PAGE).reports] == ["Wang Huning", "Cai Qi"]


def test_of_a_meeting_among_third_countries_only_vietnams_is_kept(meet):
    text = "26日，国务院总理李强在万象分别会见越南总理范明政、泰国总理佩通坦和柬埔寨首相洪玛奈。"
    report = meet(text, published=PAGE)
    assert names(report) == ("Li Qiang", "Pham Minh Chinh")
    assert (report.venue.city, report.venue.country) == ("Vientiane", "LA")


def test_people_in_no_list_go_by_their_characters_with_a_reading_to_confirm(meet):
    report = meet("26日，云南省副省长刘勇在昆明会见越南老街省人委会副主席阮春平一行。", published=PAGE)
    seats = [(s.name, s.side, s.official, [r.code for r in s.reasons]) for s in report.seats]
    assert seats == [
        ("刘勇", "CN", None, ["not-in-list-reading"]),
        ("阮春平", "VN", None, ["not-in-list-reading"]),
    ]
    assert "Liu Yong" in report.seats[0].reasons[0].sentence()
    assert "Nguyễn Xuân Bình" in report.seats[1].reasons[0].sentence()


def test_whoever_is_told_to_be_present_sits_at_the_table(meet):
    text = "26日，自治区主席蓝天立在南宁会见越南驻华大使范星梅。\n\n许永某、刘洪某参加会见。"
    assert names(meet(text, published=PAGE))[2:] == ("许永某", "刘洪某")


def test_a_surname_with_a_title_is_whoever_was_named_in_full(meet):
    text = "26日，何炜大使拜会越南总理范明政。何大使说，愿深化铁路合作。"
    report = meet(text, published=PAGE)
    assert names(report) == ("He Wei", "Pham Minh Chinh")


def test_greetings_are_conveyed_and_nobody_sits_there_for_it(meet):
    text = "26日，王毅外长在河内会见越南总理范明政。王毅首先转达习近平主席对苏林总书记的亲切问候。"
    assert names(meet(text, published=PAGE)) == ("Wang Yi", "Pham Minh Chinh")


def test_a_dropped_subject_is_whoever_was_told_of_before(read):
    text = "26日，王毅外长在河内同越南外长裴青山举行会谈。当天，还会见了越南总理范明政。"
    assert [names(r) for r in read(text, published=PAGE).reports] == [
        ("Wang Yi", "Bui Thanh Son"),
        ("Pham Minh Chinh", "Wang Yi"),
    ]


def test_topics_follow_each_sides_wording(meet):
    text = (
        "26日，国务院总理李强同越南总理范明政举行会谈。李强说，愿加快铁路联通，妥善处理南海问题。"
        "范明政表示，越方坚定奉行一个中国政策，愿扩大农产品贸易，妥善解决东海问题。"
    )
    topics = {t.topic: t.raised_by for t in meet(text, published=PAGE).topics}
    assert topics == {
        "trade-investment": ("VN",),
        "connectivity": ("CN",),
        "maritime": ("CN", "VN"),
        "taiwan-one-china": ("VN",),
    }


def test_a_name_is_no_topic(meet):
    text = "26日，中央军委副主席何卫东在北京会见越南人民军总参谋长阮新疆上将，双方谈到边防。"
    assert [t.topic for t in meet(text, published=PAGE).topics] == ["defence-security"]


@pytest.mark.parametrize(
    ("where", "city", "country"),
    [
        ("在钓鱼台国宾馆", "Beijing", "CN"),
        ("在越共中央驻地", "Hanoi", "VN"),
        ("在京", "Beijing", "CN"),
        ("在老挝万象", "Vientiane", "LA"),
        ("在友谊关口岸", None, "CN"),
        ("在美国", None, "US"),
    ],
)
def test_where_a_meeting_was(meet, where, city, country):
    venue = meet(f"26日，王毅外长{where}会见越南外长裴青山。", published=PAGE).venue
    assert (venue.city, venue.country) == (city, country)


def test_an_ambassador_receives_in_the_capital_of_his_post(meet):
    venue = meet("26日，何炜大使在使馆会见越南外交部副部长阮明武。", published=PAGE).venue
    assert (venue.city, venue.country) == ("Hanoi", "VN")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("王毅会见裴青山\n来源：外交部　2024-06-27 20:15\n\n26日，王毅外长会见越南外长裴青山。", date(2024, 6, 27)),
        (
            "王毅會見裴青山\n\n（中央社記者陳某河內26日電）王毅外長會見越南外長裴青山。（編輯：某某）1130627",
            date(2024, 6, 27),
        ),
    ],
    ids=["source-line", "code-of-the-day"],
)
def test_the_day_of_publication_is_read_where_the_page_prints_it(read, text, day):
    assert read(text).published == day


def test_every_quote_is_the_text_itself_in_traditional_characters(gazetteer):
    text = "（中央社記者陳某河內26日電）越共總書記蘇林今天在河內會見中國外長王毅，談南海與鐵路。1130627"
    record = extract(read_document("a", text.encode()), gazetteer)
    assert record.reports
    assert all(record.document.text[e.start : e.end] == e.quote for e in every_evidence(record))


def test_heads_of_party_state_and_government_receive_one_by_one(read):
    text = "访问期间，习近平总书记同苏林总书记举行会谈，会见国家主席梁强、政府总理范明政。"
    text = f"习近平总书记于2024年6月24日至25日对越南进行国事访问。{text}"
    found = [names(r) for r in read(text, published=PAGE).reports]
    assert found == [("Xi Jinping", "To Lam"), ("Xi Jinping", "Luong Cuong"), ("Xi Jinping", "Pham Minh Chinh")]


def test_two_leaders_at_one_table_are_one_meeting(meet):
    text = "26日，国家主席胡锦涛在河内同越共中央总书记农德孟、国家主席阮明哲举行会谈。"
    assert len(meet(text, published=PAGE).seats) == 3


def test_what_a_spokesman_tells_is_news_and_what_a_minister_remembers_is_not(read):
    told = "外交部发言人26日在例行记者会上表示，王毅外长25日同越南外长裴青山通电话。"
    remembered = "王毅26日说，习近平总书记同苏林总书记多次会晤，为两国关系掌舵。"
    assert [r.format for r in read(told, published=PAGE).reports if r.reported] == ["phone"]
    assert not [r for r in read(remembered, published=PAGE).reports if r.reported]


def test_the_nearer_clauses_day_is_the_meetings(read):
    text = "王毅外长10日在河内同越南副总理裴青山会晤，11日又会见了越南总理范明政。"
    assert [r.date.edtf for r in read(text, published=PAGE).reports] == ["2024-06-10", "2024-06-11"]


def test_three_who_are_received_are_all_there(read):
    text = (
        "26日，王毅外长、公安部长王小洪、国防部长董军在河内会见越共中央总书记苏林。"
        "王毅转达了习近平的问候。越南总理范明政随后亦会见三人。"
    )
    assert set(names(read(text, published=PAGE).reports[1])) == {
        "Pham Minh Chinh",
        "Wang Yi",
        "Wang Xiaohong",
        "Dong Jun",
    }


def test_the_publisher_of_a_ministrys_readout_shows_in_its_opening(read):
    record = read("2024年6月26日，外交部副部长孙卫东会见越南驻华大使范星梅。")
    assert record.publisher == "mfa-china"


def test_a_ministry_in_a_title_is_no_building(meet):
    venue = meet("26日，外交部副部长孙卫东同越南外交部副部长阮明武在河内举行磋商。", published=PAGE).venue
    assert venue.place == "hanoi"


def test_a_hotline_that_is_spoken_of_makes_no_call(meet):
    text = "26日，习近平总书记在人民大会堂同越共中央总书记苏林举行会谈。习近平指出，要用好领导人热线电话。"
    assert meet(text, published=PAGE).format == "in-person"


def test_those_who_took_part_in_all_of_it_sat_at_every_table(read):
    text = (
        "26日，习近平主席在河内会见越南总理范明政。同日，习近平会见了越南国会主席陈青敏。\n\n王沪宁等参加了上述活动。"
    )
    assert [names(r)[-1] for r in read(text, published=PAGE).reports] == ["Wang Huning", "Wang Huning"]


def test_a_minister_whose_title_begins_with_a_ministry_meets_on_the_day_beside_him(meet):
    text = "越通社吉隆坡——在出席系列会议期间，越南外交部部长裴青山25日同多国外长举行会晤。\n\n会见中国外交部部长王毅时，裴青山谈到铁路。"
    assert meet(text, published=PAGE).date.edtf == "2024-06-25"


def test_whoever_took_part_is_told_after_a_comma_too(meet):
    text = "26日，中央军委副主席何卫东在八一大楼会见越南人民军总参谋长阮新疆一行，联合参谋部参谋长刘振立等参加会见。"
    assert names(meet(text, published=PAGE)) == ("He Weidong", "Nguyen Tan Cuong", "Liu Zhenli")


@pytest.mark.parametrize(
    "line", ["27.06.2024 10:20", "Thursday, June 27, 2024", "6 月 27, 2024 10:20", "2024 年 6 月 27 日 来源：新华社"]
)
def test_pages_stamp_their_day_in_other_ways_too(read, line):
    record = read(f"王毅会见裴青山\n{line}\n\n王毅外长26日在河内会见越南外长裴青山，双方谈到铁路。")
    assert record.published == PAGE
    assert record.reports[0].date.edtf == "2024-06-26"


def test_a_line_that_tells_without_a_full_stop_is_no_heading(meet):
    text = "王毅会见裴青山\n\n王毅外长26日在河内会见越南外长裴青山，双方谈到铁路"
    assert meet(text, published=PAGE).venue.city == "Hanoi"


@pytest.mark.parametrize(
    "text",
    [
        "26日，王毅外长与越南外长裴青山就进一步加强口岸合作在河内举行会谈。",
        "26日，王毅外长与越南外长裴青山就未来合作举行会谈。",
        "26日，应国家主席习近平邀请来华的越南总理范明政在北京与国务院总理李强会面。",
        "26日，出席东盟防长扩大会的国防部长董军与越南国防部长潘文江会面。",
        "26日，省委书记王宁在昆明与前来落实合作计划的越南老街省委书记邓国庆举行工作会谈。",
        "26日，国务院总理李强在北京为范明政总理举行欢迎仪式并同其举行会谈。",
        "26日，即将离任的中国驻越南大使何炜向越南外长裴青山辞行。",
        "26日，李强总理访越，同范明政总理举行会谈。",
        "范明政总理访华期间，国务院总理李强26日同其举行会谈。",
    ],
    ids=["matter", "future", "invited", "forum", "errand", "welcome", "leaving", "on-a-visit", "during-a-visit"],
)
def test_words_of_plans_and_wishes_within_the_matter_or_a_title_refuse_nothing(meet, text):
    assert {s.side for s in meet(text, published=PAGE).seats} == {"CN", "VN"}


@pytest.mark.parametrize(
    "text",
    [
        "26日，双方同意下半年由裴青山外长、王毅外长共同主持会谈。",
        "26日，外交部副部长孙卫东说，希望裴青山外长同王毅外长尽早会晤。",
        "26日，王毅外长呼吁继续推动两国会晤，裴青山外长表示同意。",
        "26日，按照王毅外长与裴青山外长的会谈，双方成立工作组。",
        "26日，王毅外长与裴青山外长均未举行会谈。",
    ],
    ids=["agreed", "hoped", "go-on", "according-to", "did-not"],
)
def test_plans_and_wishes_are_refused_still(read, text):
    assert [r for r in read(text, published=PAGE).reports if r.reported] == []


def test_nobody_is_called_and_others(meet):
    report = meet("26日，商务部部长王文涛会见越南工贸部部长阮鸿延。商务部副部长李文等参加会见。", published=PAGE)
    assert "李文" in names(report)
    assert "李文等" not in names(report)
