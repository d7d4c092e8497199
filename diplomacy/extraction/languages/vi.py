"""Vietnamese, as Vietnamese and Chinese outlets write it. A word here is a syllable: lists hold syllables, folded."""

from diplomacy.extraction.folding import fold

from .grammar import Grammar
from .seats import CAPITALS
from .vi_cues import CUES
from .vi_dates import COUNTS, MONTHS, RELATIVE, SPANS, WEEKDAYS
from .vi_patterns import PATTERNS
from .vi_surnames import SPELT, SURNAMES, side_of_name
from .vi_topics import EXTRA_PHRASES, TOPIC_PATTERNS, WEAK_PHRASES


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_COUNTRIES = {
    "CN": """Trung Quốc; nước Cộng hòa Nhân dân Trung Hoa; Cộng hòa Nhân dân Trung Hoa; CHND Trung Hoa; Đảng Cộng sản Trung Quốc; ĐCS Trung Quốc;
        Quân Giải phóng Nhân dân Trung Quốc; Trung Hoa""",
    "VN": "Việt Nam; CHXHCN Việt Nam; Cộng hòa Xã hội Chủ nghĩa Việt Nam; Đảng Cộng sản Việt Nam; ĐCSVN",
    "LA": "Lào; CHDCND Lào",
    "KH": "Campuchia; Cam-pu-chia",
    "US": "Hoa Kỳ; Mỹ",
    "JP": "Nhật Bản; Nhật",
    "RU": "Nga; Liên bang Nga",
    "IN": "Ấn Độ",
    "TH": "Thái Lan",
    "ID": "Indonesia; In-đô-nê-xi-a",
    "MY": "Malaysia; Ma-lai-xi-a",
    "PH": "Philippines; Phi-líp-pin",
    "SG": "Singapore; Xin-ga-po; Xinh-ga-po",
    "MM": "Myanmar; Mi-an-ma; Miến Điện",
    "BN": "Brunei; Bru-nây",
    "TL": "Timor-Leste; Đông Timor",
    "CU": "Cuba; Cu Ba; Cu-ba",
    "AU": "Australia; Úc; Ô-xtrây-li-a",
    "NZ": "New Zealand; Niu Di-lân",
    "KR": "Hàn Quốc",
    "KP": "Triều Tiên; CHDCND Triều Tiên",
    "FR": "Pháp; Cộng hòa Pháp",
    "GB": "Vương quốc Anh; Anh quốc",
    "DE": "Đức; CHLB Đức",
    "IT": "Italy; Italia; I-ta-li-a",
    "PL": "Ba Lan",
    "CA": "Canada; Ca-na-đa",
    "BR": "Brazil; Bra-xin",
    "UA": "Ukraine; U-crai-na",
    "KZ": "Kazakhstan",
    "IR": "Iran; I-ran",
    "IL": "Israel; I-xra-en",
    "MN": "Mông Cổ",
    "PK": "Pakistan",
    "BD": "Bangladesh",
    "TR": "Thổ Nhĩ Kỳ",
    "ZA": "Nam Phi",
    "HN": "Honduras",
    "ZM": "Zambia",
    "EU": "EU; Liên minh châu Âu",
    "AE": "UAE; Các Tiểu vương quốc Ả-rập Thống nhất; Các Tiểu vương quốc Arab Thống nhất",
    "SA": "Saudi Arabia; Ả-rập Xê-út",
    "CH": "Thụy Sĩ",
    "PE": "Peru",
    "ES": "Tây Ban Nha",
    "HU": "Hungary",
    "LK": "Sri Lanka",
    "UZ": "Uzbekistan",
    "BE": "Bỉ",
    "AT": "Áo",
    "NL": "Hà Lan",
    "DK": "Đan Mạch",
    "SE": "Thụy Điển",
    "NO": "Na Uy",
    "FI": "Phần Lan",
    "GR": "Hy Lạp",
    "PT": "Bồ Đào Nha",
    "EG": "Ai Cập",
    "BY": "Belarus; Bê-la-rút",
    "RO": "Romania; Ru-ma-ni",
    "BG": "Bulgaria; Bun-ga-ri",
    "CZ": "Cộng hòa Séc; Séc",
    "VE": "Venezuela; Vê-nê-xu-ê-la",
    "NP": "Nepal; Nê-pan",
}
SPELT_COUNTRIES = {
    fold(name.strip()): name.strip() for names in _COUNTRIES.values() for name in " ".join(names.split()).split(";")
}
COUNTRIES = {
    fold(name.strip()): side for side, names in _COUNTRIES.items() for name in " ".join(names.split()).split(";")
}

SPELT_WORDS = {
    fold(words.split()[0]): frozenset(words.split())
    for words in """cần; nên; phải phái; hẹn; muốn; mong; sẽ; sắp; liệu; có; đã; chưa; mà; họ; ở; khi; tại; ông; cả; hủy; hoãn; lỡ; mời mới; nếu nêu; dự du;
        rời; đón; ảnh anh; gửi""".split(";")
}
"""Words of the patterns whose letters, without diacritics, are also those of other words and of names."""

_HONOURS = _words("ong ba dong chi ngai vi cac hai anh")
_LINKS = _words("va cua kiem phu trach thuong truc dac menh toan quyen nuoc tai trong ve cho cac nguyen")

TITLE_WORDS = _HONOURS - {"cac", "hai", "vi", "anh"} | _words("""
        tuong truong tich thu vien uy dai su vien quyen thuong trung thieu thuong chanh pho truong doc giam cuc vu tham tan lanh chu nhiem quan dac phai
        ta linh chinh uy tong bi doan chi huy thi ban chau giao su tien si hoi kiem
    """)  # fmt: skip

TITLE_PARTS = _words("""
        bo ban trung uong dang nuoc quoc phong ngoai giao cong an chinh phu tri hoi dong nhan dan uy tinh thanh pho khu huyen tu tri dan toc xa phuong so vu cuc van phong doi
        dong san lien lac to chuc kiem tra ky luat tuyen giao dan van noi chinh kinh te phap che toi cao giai phong dai bieu toan hiep thuong mat tran quan su lenh tu nghi vien vu hop tac chien luoc
        tinh bien gioi bien hai duong lao dong cong thuong tai chinh nong nghiep moi truong xay dung giao thong van tai khoa hoc nghe thong tin truyen thong giao duc dao tao y te the thao du lich hoa ke hoach dau
        cao cap thuong vu nhat ban chap hanh khoa dieu hanh chung cu phan nuoc mttq ubnd ub ttxvn tw t.u hdnd cong hoa chu nghia hoa hoc hoi vien thuong mai hanh ngan hang nhat cong nghiep
        bo doi phong khu vuc mien canh sat bien quan chung khong muu nguoi dai tong thuong tap doan chau a doi tac tram
    """)  # fmt: skip

GRAMMAR = Grammar(
    code="vi",
    cues=CUES,
    months=MONTHS,
    counts=COUNTS,
    weekdays=WEEKDAYS,
    relative={**RELATIVE, **SPANS},
    capitals=CAPITALS,
    adjectives={"trung quoc": "CN", "viet nam": "VN"},
    countries=COUNTRIES,
    title_words=TITLE_WORDS,
    caption_hints=("anh", "(", "nguon", "ttxvn", "quang canh", "toan canh"),
    greetings=frozenset(("don tiep", "tiep don", "bat tay")),
    honours=_HONOURS,
    links=_LINKS,
    title_parts=TITLE_PARTS,
    modifiers=_HONOURS | _words("quyen thuong trung thieu dai pho uy vien nguyen"),
    not_in_titles=_words("""
        da duoc dang se vua noi khang nhan bay mong tiep gap den toi sang tham voi khi nhung ma rang du cung hoi dam lam chao neu theo roi do nhu la co tai o cua
    """),
    apposition=_LINKS
    | TITLE_WORDS
    | TITLE_PARTS
    | _words("la nay hien trai phai giua thu nhat ba tu trung quoc viet nam trong anh moi dang tan"),
    contact_words={
        "hoi dam": ("hoi dam",),
        "hoi kien": ("hoi kien",),
        "dien dam": ("dien dam", "dien thoai"),
        "tiep": ("tiep",),
        "gap": ("gap", "tiep", "hoi kien"),
        "lam viec": ("lam viec",),
        "hop": ("hop", "phien"),
        "trao doi": ("trao doi", "tiep", "gap"),
        "tiep xuc": ("tiep xuc", "gap"),
    },
    guests=frozenset(
        (
            "khach",
            "vi khach",
            "nguoi khach",
            "doan khach",
            "doan dai bieu",
            "doan ban",
            "phia ban",
            "doan",
            "doan cong tac",
        )
    ),
    hosts=frozenset(("chu nha", "nuoc chu nha")),
    ranks={
        "vi dai su": ("dai su", "ambassador"),
        "dai su": ("dai su", "ambassador"),
        "ngoai truong": ("ngoai truong", "bo truong ngoai giao", "bo truong bo ngoai giao"),
        "chu tich nuoc": ("chu tich nuoc", "chu tich trung quoc"),
        "nha lanh dao": ("tong bi thu", "chu tich", "thu tuong", "bi thu"),
        "tuong": ("tuong",),
        "nguoi dong cap": (),
        "nguoi dong nhiem": (),
        "dong nghiep": (),
    },
    lesser=frozenset(("pho", "nguyen", "cuu", "tro ly")),
    surnames=SURNAMES,
    short_names_never=frozenset(),
    founders=frozenset(
        (
            "hong cong",
            "hong kong",
            "dai loan",
            "ma cao",
            "lien hop quoc",
            "lien hiep quoc",
            "tay nam",
            "dong nam",
            "dong bac",
            "tay bac",
            "hoang sa",
            "truong sa",
            "cat linh",
            "ho chi minh",
            "ton trung son",
        )
    ),
    abbreviations=_words("tp tx tt ts gs pgs ths tr th q p h gs.ts st gmt v vv mr mrs u.s"),
    side_of_name=side_of_name,
    conjunctions=frozenset(("va", "cung")),
    subordinators=frozenset(("rang",)),
    collectives=_words("phia doan ben lanh dao quan chuc dai bieu"),
    bare_verbs=frozenset(),
    before_apposition=frozenset(("hien", "la")),
    after_apposition=_words("tai cua va voi"),
    province_forms=("tinh {name}", "thanh pho {name};tp {name};tp. {name};thi xa {name}"),
    local_titles=(("tinh truong", "governor"), ("chu tich", "chair")),
    accented=True,
    spelt_words=SPELT_WORDS,
    spelling="name_vi",
    spelt_surnames=SPELT,
    spelt_countries=SPELT_COUNTRIES,
    names_alike=True,
    short_names_titled=True,
    country_first=False,
    home="VN",
    patterns=PATTERNS,
    topic_patterns=TOPIC_PATTERNS,
    extra_phrases=EXTRA_PHRASES,
    weak_phrases=frozenset(fold(" ".join(w.split())) for w in WEAK_PHRASES.split(";")),
)
