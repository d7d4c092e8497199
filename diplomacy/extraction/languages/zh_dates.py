"""How Chinese news writes dates, and the lines that bear them: patterns on folded text (simplified characters, signs of half width)."""

from . import deferred as re
from .en_dates import ANY_MONTH
from .en_dates import MONTHS as ENGLISH_MONTHS

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}
_TENS = {"十": "10", "廿": "20", "卅": "30"}


def number(printed: str) -> int:
    """What digits or Chinese numerals up to 99, or digit by digit (二〇二四), are worth."""
    if printed.isascii():
        return int(printed)
    if len(printed) >= 3 and all(c in _DIGITS for c in printed):
        return int("".join(str(_DIGITS[c]) for c in printed))
    total = 0
    head, ten, tail = printed.replace("廿", "二十").replace("卅", "三十").partition("十")
    if ten:
        total = 10 * (_DIGITS[head] if head else 1)
        return total + (_DIGITS[tail] if tail else 0)
    return _DIGITS[printed]


_NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
MONTHS = {
    name: n
    for n, numeral in enumerate(_NUMERALS, 1)
    for name in ([numeral, str(n), f"0{n}"] if n < 10 else [numeral, str(n)])
} | {"元": 1, **ENGLISH_MONTHS}
WEEKDAYS = {
    f"{week}{day}": n
    for n, days in enumerate(("一", "二", "三", "四", "五", "六", "日天"))
    for day in days
    for week in ("周", "星期", "礼拜", "本周", "这周", "本星期", "上周", "上星期")
}

_ONES = "一二三四五六七八九"
COUNTS = {
    **{one: n for n, one in enumerate(_ONES, 1)},
    "两": 2,
    **{f"{ten}十{one}": 10 * t + n for t, ten in enumerate(("", *_ONES[1:]), 1) for n, one in enumerate(("", *_ONES))},
}
"""Numbers up to 99 in words, as anniversaries are counted."""
RELATIVE: dict[str, tuple[str, int]] = {
    **dict.fromkeys(("今天", "今日", "今晚", "今早", "今晨", "今午"), ("today", 0)),
    **dict.fromkeys(("昨天", "昨日", "昨晚", "昨午", "昨早"), ("today", -1)),
    **dict.fromkeys(("前天", "前日"), ("today", -2)),
    **dict.fromkeys(("日前", "近日", "不久前", "最近"), ("lately", 0)),
    **dict.fromkeys(("次日", "翌日", "第二天", "隔天", "隔日"), ("told", 1)),
    **dict.fromkeys(("前一天", "前一日"), ("told", -1)),
    **dict.fromkeys(("同日", "当天", "当日", "当晚", "同一天", "同天", "当地时间当天"), ("told", 0)),
}
SPANS: dict[str, tuple[str, int]] = {
    "今年": ("year", 0),
    "去年": ("year", -1),
    "前年": ("year", -2),
    "本月": ("month", 0),
    "上个月": ("month", -1),
    "上月": ("month", -1),
    "本周": ("week", 0),
    "这周": ("week", 0),
    "上周": ("week", -1),
}

_N = r"[一二三四五六七八九]"
_DAY = rf"(?:0?[1-9](?!\d)|[12]\d|3[01]|三十一?|(?:二十|廿){_N}?|十{_N}?|{_N})"
_MONTH = r"(?:0?[1-9](?!\d)|1[0-2]|十[一二]?|[一二三四五六七八九元])"
_YEAR = r"(?:(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3})"
_TO = r"\s?(?:-+|~|至|到|、)\s?"
_TIME = r"(?:[01]?\d|2[0-3]):[0-5]\d"
_ANY_RELATIVE = "|".join(sorted(RELATIVE, key=len, reverse=True))
_ANY_SPAN = "|".join(sorted(SPANS, key=len, reverse=True))
_ANY_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_AGO = "今年|去年|前年"

DATE_PATTERNS = {
    "day_starts": re.compile(
        r"(?=\d|[一二三四五六七八九十廿元今去前昨次翌第隔同当本上周星礼民这日近不最]|(?<![a-z])[jfmasond][a-z]{2})"
    ),
    "day": re.compile(
        # 2024年6月26日, 2024年6月25日至26日; 民国113年6月26日
        rf"(?:民国(?P<minguo>1\d\d|\d\d)|(?<!\d)(?P<year>{_YEAR})|(?P<ryear>{_AGO}))\s?年?\s?(?P<month>{_MONTH})\s?月\s?(?P<day>{_DAY})\s?日?(?:{_TO}(?:(?P<month2>{_MONTH})\s?月\s?)?(?P<day2>{_DAY})\s?(?:日|号))?"
        rf"|(?<![a-z])(?P<month__>{ANY_MONTH})\.?\s(?P<day__>\d\d?),?\s(?P<year__>(?:19|20)\d\d)"
        rf"|(?<!\d)(?P<month___>{_MONTH})\s?月\s?(?P<day___>\d\d?),\s?(?P<year___>(?:19|20)\d\d)"
        rf"|(?<!\d)(?P<dmonth>{_MONTH})\s?月\s?(?P<dday>{_DAY})\s?(?:日|号)?(?:{_TO}(?:(?P<month2_>{_MONTH})\s?月\s?)?(?P<dday2>{_DAY})\s?(?:日|号))?"
        rf"|(?<![\d/-])(?P<iyear>(?:19|20)\d\d)\s?[-/.]\s?(?P<imonth>0?[1-9]|1[0-2])\s?[-/.]\s?(?P<iday>0?[1-9]|[12]\d|3[01])(?!\d)"
        rf"|(?<!\d)(?P<tyear>1[0-3]\d)\s?[-/.]\s?(?P<tmonth>0?[1-9]|1[0-2])\s?[-/.]\s?(?P<tday>0?[1-9]|[12]\d|3[01])(?!\d)"
        rf"|(?<!\d)(?P<tyear_>1[0-3]\d)(?P<tmonth_>0[1-9]|1[0-2])(?P<tday_>0[1-9]|[12]\d|3[01])(?!\d)"
        r"|(?<![\d/])(?P<na>\d\d?)[/.-](?P<nb>\d\d?)[/.-](?P<nyear>(?:19|20)\d\d)(?!\d)"
        rf"|(?P<ryear_>{_AGO})\s?(?P<bmonth_>{_MONTH})\s?月(?:份|底|初|中旬|上旬|下旬)?"
        rf"|(?<!\d)(?P<myear>{_YEAR})\s?年\s?(?P<mmonth>{_MONTH})\s?月(?:份|底|初|中旬|上旬|下旬)?"
        rf"|(?P<rmonth>本月|上个?月)(?P<agoday>{_DAY})(?:日|号)"
        rf"|(?P<weekday>{_ANY_WEEKDAY})(?!时报|刊|报|期|边)"
        rf"|[今昨前][天日]?\((?P<inday>{_DAY})(?:日|号)?\)(?:日|号)?"
        rf"|(?P<relative>{_ANY_RELATIVE})"
        rf"|(?P<span>{_ANY_SPAN})"
        rf"|(?<![\d第月年逾近约])(?P<bare>(?:[12]\d|3[01]|0?[1-9])(?!\d))(?:\s?(?:日|号)?{_TO}(?P<bare2>(?:[12]\d|3[01]|0?[1-9])(?!\d)))?\s?(?:日|号)(?!元|圆|线|召|本(?!报)|语|方|内|军|航)"
        rf"|(?<![一二三四五六七八九十百千\d月第年近后前约每几数])(?P<nbare>(?:三十一?|(?:二十|廿){_N}?|十{_N}?|{_N}))日(?=在|上午|下午|晚|会|与|同|抵|,|\(|中午|清晨|凌晨|电|讯|至|访|开|宣|表|对|发)"
        rf"|(?<!\d)(?P<year1>{_YEAR})\s?年(?![来前间度代级]|\s?\d|(?:以来|之间|代初))"
        rf"|(?<!\d)(?P<bmonth>{_MONTH})\s?月(?:份|底|初|中旬|上旬|下旬)"
    ),
    # the outlet or agency, the city and the day, and "wire" or "report"
    "dateline": re.compile(
        r"[(\[]?\s?(?P<agency>[㐀-鿿]{2,9}?(?:社|网|台|报)|本报|vov\w*)?(?:讯|消息)?\s?[)\]]?(?:\s?记者(?P<by>[㐀-鿿\s、]{2,12}?))?"
        rf"\s?(?P<city>[㐀-鿿]{{2,6}}?)?(?:、[㐀-鿿]{{2,4}})?\s?(?P<date>(?:(?:{_YEAR})年)?(?:{_MONTH}月)?{_DAY}日)?\s?"
        r"(?P<dash>(?:综合|专|外|即时)?(?:电|讯|报道|消息)(?![㐀-鿿]|\d)(?:\s?/)?(?:\s?\((?:记者)?[^)]{0,40}\))?\s?[)\]]?[:\s]*|-{2,})"
        r"|(?P<agency2>(?!))(?P<city2>)"
    ),
    "agency_first": re.compile(
        r"[(\[]?\s?(?P<agency>[㐀-鿿a-z.]{2,12}?)\s?(?:(?:消息|专稿|快讯|综合报道|报道|讯|电)(?:\s?\([^)]{1,30}\))?\s?[)\]:]?|[)\]]\s?[-:]?)\s*(?=[^㐀-鿿]|(?<=[:)\]\s-]))"
    ),
    "tail_date": re.compile(r"[)\]。」』\"”!?！？]\s?(?P<day>1[0-3]\d{5})$"),
    "clocked": re.compile(rf"{_TIME}|发布|更新|时间|日期|来源|出版|[|@»>]|作者|点击|浏览"),
    "other_clock": re.compile(r"(?:打印|今天是|访问)(?:时间|日期)?[ :]*$"),
    "first_clock": re.compile(r"(?:发布|发表|出版|首次发布|刊登)(?:时间|日期|于)?[^\d]{0,6}$"),
    "copyright": re.compile(r"(?:©|版权所有|版权归|稿件来源|文/)[^。]{0,16}$"),
    "byline_place": re.compile(r"(?!)(?P<city>)"),
    "front_date": re.compile(r"\s{0,4}date (?P<day>(?:19|20)\d\d-\d\d-\d\d) "),
    "clock": re.compile(
        rf"{_TIME}(?::\d\d)?|发布|更新|时间|日期|来源|稿源|出版|作者|记者|编辑|责编|责任|字号|字体|大小|打印|分享|浏览|点击|次数|阅读|本文|稿件|微信|微博|收藏|评论|\bgmt\b|\bet\b|gmt|我要|纠错|关闭|中文|网站|人民|政府|门户"
    ),
    "leaves": re.compile(r"离开|启程|抵达|回到|回国|结束访问|结束对|返回|降落|迎接|飞抵"),
    "trip": re.compile(r"(?:访问|访华|访越|此访|此行|逗留|出访|走访)(?:[㐀-鿿]{0,4})(?:期间|中|过程中)|在访|访问中"),
    "future_year": re.compile(r"(?:到|至|截至|截止|争取|力争|在|直到|自|从|计划)[^,。;]{0,8}$"),
    "date_of_report": re.compile(
        r"(?P<verb>记者会上?|发言人|外交部(?!部?长|副)|国防部(?!部?长|副)|新华社|媒体|官网|网站|公报|新闻稿|引述)[㐀-鿿]{0,6}$"
    ),
    "date_of_other": re.compile(
        r"(?:自|从|截至|截止|生于|始于|成立于|建于|定于|将于|拟于|到|直到|早在|自从|签署于|至|应于|预定|预计|计划)\s?$|(?:资料|档案)[^。]{0,30}$"
    ),
    "future_begin": re.compile(r"(?:动工|开工|启动|建成|竣工)[^。;]{0,12}$"),
    "past_year": re.compile(r"(?:在|自|从|于|去|和|与|以|据|,|。|^)[㐀-鿿]{0,4}$"),
    "anniversary": re.compile(
        r"(?P<nth>\d{1,3}|[一二三四五六七八九]?十?[一二三四五六七八九十]) ?周年|(?P<years>\d{2})年(?:来|前)"
    ),
    "anniversary_next_year": re.compile(r"明年|来年|翌年"),
    "anniversary_kept": re.compile(r"迎接|庆祝|纪念|值此|之际|办好|共庆"),
    "of_this_year": re.compile(r"今年|本年"),
    "event_is_recent": re.compile(
        r"刚刚?(?:胜利|成功)?(?:闭幕|结束|召开|举行)|闭幕(?:不久|后不久|之后)|(?:介绍|通报)[^,。;]{0,12}(?:主要成果|有关情况|精神)"
    ),
    "so_long_ago": re.compile(
        r"(?P<few>才|仅|不过|刚过)?(?P<count>[一二两三四五六七八九十]|\d{1,2})个?(?P<unit>天|日|周|星期|月|年)(?(few)|(?:前|后|之前|之后|以前))"
    ),
    "new_in_office": re.compile(r"(?:新任|新当选的?|新就任的?|候任)[^,。;]*$"),
    "leaving_office": re.compile(r"(?:即将离任|离任|将离任)的?[^,。;]*$"),
    "takes_up_office": re.compile(r"到任|履新|递交国书|新到任"),
    "leaves_office": re.compile(r"辞行|离任"),
    "took_office": re.compile(
        rf"(?P<lately>刚刚?(?=就任|上任|当选|接任|履新|出任)|上个?月(?=就任|接任|当选|上任|出任|接替))|(?P<this>今年)?(?P<month>{_MONTH})月(?:份|底|初)?(?:就任|接任|接替|当选|出任|上任)"
    ),
    "weekday_and_day": re.compile(r"\s?\(?\s?"),
    "cycle_year": re.compile(
        r"(?P<stem>[甲乙丙丁戊己庚辛壬癸])(?P<branch>[子丑寅卯辰巳午未申酉戌亥])(?:(?P<feast>年?(?:新春|春节))|年)"
    ),
    "year_ahead": re.compile(r"(?<![大上中少主])将(?!军)|力争|争取|目标|规划|计划|预计|愿景|筹备|届时|纲要"),
    "figures": re.compile(r"亿|万|%|美元|吨"),
    "last_year": re.compile(r"去年"),
    "this_year": re.compile(r"今年"),
    "anchor_to_come": re.compile(r"即将|将(?:于[^,。;]{1,12})?(?:召开|举行)|迎接|筹备|筹办"),
    "trip_follows": re.compile(
        r"(?:(?!会见|会谈|会晤|举行|主持)[^,。;]){0,24}(?:访问|走访|访华|访越|来访|出访|到访|来华|访)"
    ),
    "days_of_trip": re.compile(r"(?:访问|出访|来访|访华|访越)(?:时间|日期)?(?:为|是|于)?$"),
    "congratulated": re.compile(r"祝贺[^,。;]{0,12}$"),
    "from_day": re.compile(r"$"),
    "to_day": re.compile(r"\s*(?:至|到|-)\s*"),
    "in_year": re.compile(r"(?!)"),
    "joined_days": re.compile(r"[、和与及]"),
    "days_in_turn": re.compile(r"[、和与]"),
    "same_day": re.compile(r"[同当]"),
}
