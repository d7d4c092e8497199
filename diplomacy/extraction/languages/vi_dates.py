"""How Vietnamese news writes dates, and the lines that bear them: patterns on folded text."""

from . import deferred as re

_NUMERALS = "mot hai ba tu nam sau bay tam chin muoi".split()
COUNTS = {word: n for n, word in enumerate(_NUMERALS, 1)}
"""Small numbers in words."""
MONTHS = {
    **{str(n): n for n in range(1, 13)},
    **{f"0{n}": n for n in range(1, 10)},
    **{f"thang {word}": n for n, word in enumerate((*_NUMERALS, "muoi mot", "muoi hai"), 1)},
}
"""In figures and in words; "tháng Giêng" and "tháng Chạp" are months of the lunar year and left out."""
WEEKDAYS = {
    **{f"thu {word}": n for n, word in enumerate(("hai", "ba", "tu", "nam", "sau", "bay"))},
    **{f"thu {n + 2}": n for n in range(6)},
    "chu nhat": 6,
}

_PARTS_OF_DAY = "sang trua chieu toi dem".split()
RELATIVE: dict[str, tuple[str, int]] = {
    **dict.fromkeys(("hom nay", "ngay hom nay", "ngay nay", *(f"{part} nay" for part in _PARTS_OF_DAY)), ("today", 0)),
    **dict.fromkeys(
        ("hom qua", "ngay hom qua", *(f"{part} qua" for part in _PARTS_OF_DAY), *(f"{part} hom qua" for part in _PARTS_OF_DAY)),
        ("today", -1),
    ),
    "hom kia": ("today", -2),
    **dict.fromkeys(("ngay mai", *(f"{part} mai" for part in ("sang", "chieu", "toi"))), ("today", 1)),
    **dict.fromkeys(
        ("hom sau", "ngay hom sau", "ngay tiep theo", "mot ngay sau", "mot ngay sau do", *(f"{part} hom sau" for part in _PARTS_OF_DAY)),
        ("told", 1),
    ),
    "hai ngay sau": ("told", 2),
    **dict.fromkeys(
        ("hom truoc", "ngay hom truoc", "mot ngay truoc", "mot ngay truoc do", "truoc do mot ngay", "truoc do mot hom", "mot hom truoc", "hom truoc do", *(f"{part} hom truoc" for part in _PARTS_OF_DAY)),
        ("told", -1),
    ),
    **dict.fromkeys(("hai ngay truoc", "hai ngay truoc do", "truoc do hai ngay"), ("told", -2)),
    **dict.fromkeys(
        ("cung ngay", "cung hom", "ngay hom do", "ngay hom ay", "trong ngay", "cung buoi sang", "cung buoi chieu", "buoi sang", "buoi chieu", "buoi toi",
         *(f"{part} cung ngay" for part in _PARTS_OF_DAY), *(f"{part} hom do" for part in _PARTS_OF_DAY), *(f"cung {part}" for part in _PARTS_OF_DAY)),
        ("told", 0),
    ),
}  # fmt: skip
"""Words → what they count from, and how many days."""
SPANS: dict[str, tuple[str, int]] = {
    "nam nay": ("year", 0),
    "nam ngoai": ("year", -1),
    "nam truoc": ("year", -1),
    "nam kia": ("year", -2),
    "thang nay": ("month", 0),
    "thang truoc": ("month", -1),
    "thang roi": ("month", -1),
    "tuan nay": ("week", 0),
    "tuan truoc": ("week", -1),
    "tuan qua": ("week", -1),
}

_ANY_RELATIVE = "|".join(sorted(RELATIVE, key=len, reverse=True))
_ANY_SPAN = "|".join(SPANS)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_MONTH_WORD = "(?:thang (?:" + "|".join(("muoi mot", "muoi hai", *_NUMERALS)) + r")\b)"
_YEAR = r"(?:19|20)\d\d"
_TIME = r"(?:[01]?\d|2[0-3])(?:[:.][0-5]\d|h[0-5]?\d?)"
_LUNAR = r"(?!\s?\(?(?:am lich|al\b|tet\b))"
_PART = r"(?:(?:ngay|hom|sang|trua|chieu|toi|dem|nay|qua|mai)\s\(?(?:mung\s)?|mung\s)"
_FRACTION = r"(?!(?:1/[2-5]|2/[35]|3/[45]|24/7)(?![\d/]))"


def _year(name: str) -> str:
    return rf"(?:\s?[/.-]\s?|,?\s(?:nam\s)?)(?P<{name}>{_YEAR})\b"


def _month(name: str, signs: str) -> str:
    """A month in figures after one of the signs or "tháng", or in words. Groups of one part bear its name and underscores."""
    return rf"(?:(?:\s?[{signs}]\s?|,?\s?thang\s)(?P<{name}>{_MONTH})(?!\d)|,?\s(?P<{name}_>{_MONTH_WORD}))"


_RELATIVE_YEAR = "(?P<ryear%s>nam ngoai|nam nay|nam truoc|nam kia)"


DATE_PATTERNS = {
    # where a date may begin: a cheap look at each word, so that the long pattern runs only there
    "day_starts": re.compile(
        r"(?=[\dcdhmnst])(?<![\d/.-])\b(?=\d|ngay |mung |buoi |thang |thu [2-7hbtns]|chu nhat|hom |ngay (?:hom|mai|tiep)|sang |trua |chieu |toi |dem |cung |trong ngay|mot ngay|hai ngay|truoc do |nam (?:nay|ngoai|truoc|kia)|tuan )"
    ),
    # a day, most exact form first; each alternative names its parts
    "day": re.compile(
        # 12 đến 14/12/2023, 30/10 đến ngày 1/11, 5-7/12
        rf"(?:ngay\s)?(?:mung\s)?(?P<dday>{_DAY})(?:{_month('dmonth', '/.-')}(?:{_year('dyear')})?)?\s?(?:-(?=\s?\d+\s?(?:/|thang))|den(?: het)?|toi|va|(?:(?<=ngay \d)|(?<=ngay \d\d)),)\s?(?:ngay\s)?(?:mung\s)?(?P<dday2>{_DAY})"
        rf"{_month('month2', '/.-')}(?:{_year('dyear_')})?(?!\s?[/-]?\d){_LUNAR}"
        # sáng 26-6, ngày 26 tháng 6 năm 2024, 26/6/2024, (26-6)
        rf"|(?!(?:toi|qua) (?:1/[2-5]|2/[35]|3/[45])(?![\d/]))(?:{_PART}|(?<=\()|(?<=nay )|(?<=qua )|(?<=nay, )|(?<=qua, ))(?P<day>{_DAY}){_month('month', '/.-')}(?:{_year('year')}|\s{_RELATIVE_YEAR % ''})?(?!\s?[/-]?\d){_LUNAR}"
        rf"|(?P<day_>{_DAY}){_month('month__', '/.-')}{_year('year_')}"
        rf"|{_FRACTION}(?P<day__>{_DAY}){_month('month____', '/')}(?:\s{_RELATIVE_YEAR % '_'})?(?!\s?[/-]?\d){_LUNAR}"
        rf"|(?<=  )(?P<day___>{_DAY}){_month('month______', '/.-')}(?=\s?:)"
        rf"|\b(?P<iyear>{_YEAR})\s?[-/.]\s?(?P<imonth>0?[1-9]|1[0-2])\s?[-/.]\s?(?P<iday>{_DAY})(?!\d)"
        rf"|(?:thang\s)?(?P<mmonth>{_MONTH})(?:\s?[/-]\s?|,?\snam\s)(?P<myear>{_YEAR})\b|(?P<mmonth_>{_MONTH_WORD}),?\s(?:nam\s)?(?P<myear_>{_YEAR})\b"
        rf"|thang\s(?P<bmonth>{_MONTH})(?![\d/])(?:\s{_RELATIVE_YEAR % '__'})?{_LUNAR}"
        rf"|(?P<bmonth_>{_MONTH_WORD})(?:\s{_RELATIVE_YEAR % '___'})?{_LUNAR}"
        rf"|(?<!lan )\b(?P<weekday>thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b(?=,|\s?\(|\s?-\s?\d|\s(?:ngay|tuan|hom|\d)|\s?$)"
        rf"|(?:(?<=\bhom )|(?<=\bvao )|(?<=\bsang )|(?<=\bchieu )|(?<=\btrua )|(?<=\bdem ))(?P<weekday_>thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b"
        rf"|\b(?P<relative>{_ANY_RELATIVE})\b(?! (?:cang|ca|dao))"
        rf"|\b(?P<span>{_ANY_SPAN})\b"
        rf"|(?:ngay|hom|sang|trua|chieu|toi)\s(?P<bare>{_DAY})(?![\d/:h])(?!\s?[.-]\s?\d)(?!\s(?:gio|phien|nuoc|ben|nguoi|lan|doanh|dai|nam|thang|ngay|don vi|tet|am|phut|%|trieu|ty)\b)(?=\W|$)"
        rf"|\b(?P<year1>{_YEAR})\b(?!\s?[/-]\s?\d)"
    ),
    # City, day (agency) -: a city alone only where a day opens the sentence after it
    "dateline": re.compile(
        rf"(?:(?P<city>[^\W\d_][\w .'-]{{1,38}}?)(?![^\W_])(?:,?\s+(?:ngay\s)?(?P<date>{_DAY}(?:\s?[/.-]\s?|\sthang\s){_MONTH}(?!\d)(?:(?:\s?[/.-]\s?|\snam\s){_YEAR})?))?"
        r"(?:\s?,\s?(?P<agency2>[^\W\d_][\w ]{1,24}))?"
        r"\s*(?:[(/\[]\s?(?!viet nam|trung quoc|tinh |anh)(?P<agency>[\w .'&+/-]{2,40}?)\s?[)/\]])?"
        r"(?(date)|(?(agency)|(?(agency2)|(?=\s*-+\s*(?:ngay|sang|chieu|toi|trua|hom|tu ngay|nhan|trong|hai ngay|theo|tiep|thu truong|bo truong|thu tuong|pho|tong bi thu|chu tich)\b|\s*$))))"
        r"(?P<dash>\s*(?:--+|-|:|_+)\s*(?=\S)|\.\s+(?=\S)|(?<=[)\]])\s+(?=\S)|\s*$))|"
        rf"\d{{1,2}}-\d{{1,2}}-{_YEAR}\s\((?P<city2>[^\W\d_][\w .'-]{{1,30}})\)\s"
    ),
    # "(TTXVN) –"; Xinhua's own mark stands without brackets, some papers' before a full stop: "TGVN. Chiều 3/9, …"
    "agency_first": re.compile(
        r"[-|]?\s?(?P<open>[(\[]\s?)?(?P<agency>(?(open)[\w .'&+-]{2,24}?|(?:(?:tan hoa xa|thx|ttxvn)\b|[a-z&]{2,12}(?:\.vn)?(?=\. ))))"
        r"(?(open)\s?[)\]]\s*(?:--+|-|:|\.)?|(?=[ ,]|\. )\.?)\s*,?\s*(?=\S)"
    ),
    "clocked": re.compile(
        rf"(?<!\d){_TIME}\b|\b(?:cap nhat|dang (?:ngay|luc|boi)|xuat ban|ngay dang|luc|gmt|utc|thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b|[|@»>]"
    ),
    "time_of_day": re.compile(rf"(?<!\d){_TIME}\b"),
    "other_clock": re.compile(r"\b(?:ngay in|in ngay|truy cap|hom nay(?: la)?)\b[ :,]*$"),
    "first_clock": re.compile(r"\b(?:xuat ban|dang (?:ngay|luc|tai)?|ngay dang|ngay tao)\b[^\d]{0,24}$"),
    "copyright": re.compile(r"(?:\bcopyright\b|©|ban quyen)[^.]{0,30}$"),
    "byline_place": re.compile(r"^\b(?:tu|phong vien tai)\b (?P<city>[^\W\d_][\w ]{2,24}?)\s*(?:[|/,(]|$)"),
    "front_date": re.compile(r"\s{0,4}date (?P<day>(?:19|20)\d\d-\d\d-\d\d) "),
    "clock": re.compile(
        rf"{_TIME}|\bgmt\b|\butc\b|\bcap nhat\b|\bdang\b|\bluc\b|\bngay\b|\bthu\b|\bnguon\b|\btheo\b|\bxuat ban\b|\bam\b|\bpm\b|\bluot xem\b|\bchia se\b|\bin\b"
    ),
    "leaves": re.compile(
        r"\b(?:roi|ve toi|ve den|ve nuoc|ket thuc (?:tot dep )?chuyen|len duong|ha canh|toi noi|den san bay|toi san bay|bat dau chuyen tham|den (?:ha noi|bac kinh)|toi (?:ha noi|bac kinh))\b"
    ),
    "trip": re.compile(
        r"\b(?:trong (?:thoi gian|nhung ngay|khuon kho|chuyen|dip) (?:[\w]+ ){0,3}?(?:tham|cong tac|chuyen di|chuyen)|nhan (?:dip|chuyen) (?:sang |den )?(?:tham|cong tac)"
        r"|trong (?:thoi gian|nhung ngay) (?:ay|do|nay))\b"
    ),
    "future_year": re.compile(
        r"\b(?:den|toi|truoc|tu|cho|giai doan|nhiem ky|trong giai doan|vao cuoi|se|tam nhin|muc tieu|sang)\b[^.;]{0,24}$"
    ),
    "date_of_report": re.compile(
        r"\b(?P<verb>cho biet|dua tin|thong bao|xac nhan|cong bo|hop bao|tra loi)(?: (?:vao|trong))?(?: (?:sang|chieu|toi|trua|hom))? $"
    ),
    "date_of_other": re.compile(
        r"\b(?:ke tu|tu sau|cho den|cho toi|sinh|thanh lap|truoc|ky|ky ket|ky ngay|sau|ban hanh|hieu luc|khanh thanh|bat dau tu|du kien|ngay le|hoan thanh|toi noi tu|den tu) (?:vao )?(?:ngay |thang |nam |chieu |sang |toi )*$|\banh tu lieu[^.]{0,30}$"
    ),
    # a day that is kept, in brackets: "Quốc khánh (1/10)", "(18/1/1950 - 18/1/2025)"
    "day_kept": re.compile(
        rf"\b(?:quoc khanh|ngay (?:thanh lap|thiet lap|truyen thong|giai phong|quoc te|sinh)|tet nguyen dan|ky niem)\b[^.;()]{{0,90}}\((?:ngay )?$|\({_DAY}[/.-]{_MONTH}[/.-](?:19|20)\d\d ?- ?(?:ngay )?$"
    ),
    # "(rạng sáng 16/11 giờ Hà Nội)": the same moment by another clock
    "by_another_clock": re.compile(r" (?:theo )?gio (?:viet nam|ha noi|vn|bac kinh|gmt|trong nuoc)\b[^()]{0,12}\)"),
    "two_years": re.compile(rf"{_DAY}[/.-]{_MONTH}[/.-]{_YEAR} ?- ?{_DAY}[/.-]{_MONTH}[/.-]{_YEAR}"),
    "early_in_year_to_come": re.compile(r"\bse (?:[\w]+ ){0,4}(?:vao |trong )?dau (?:nam )?$"),
    "future_begin": re.compile(r"\b(?:khoi cong|hoan thanh|bat dau|khanh thanh)[^.;]{0,20}$"),
    "past_year": re.compile(r"\b(?:trong|tu|nam|thang|ke tu|cuoi|dau|sau|vao)\s(?:[a-z\d]+\s)?(?:nam )?$"),
}
