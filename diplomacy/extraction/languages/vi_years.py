"""How Vietnamese news tells its year without printing it: anniversaries, events just held, officials who come and go. On folded text."""

from . import deferred as re
from .vi_dates import COUNTS

_COUNT = "|".join((*COUNTS, r"\d{1,2}"))

YEAR_PATTERNS = {
    "anniversary": re.compile(
        r"\b(?:ky niem(?: lan thu)?|tron|nhan(?: dip)?(?: ky niem)?(?: lan thu)?|chao mung) (?P<nth>\d{1,3})(?: nam)?\b"
        r"|\b(?P<years>\d{1,2}) nam (?:ngay |hai nuoc )?(?:chinh thuc )?(?:thiet lap|xac lap|quan he|dat quan he|binh thuong hoa|ky)"
    ),
    "anniversary_next_year": re.compile(r"\b(?:sang nam|nam toi|nam sau|nam ke tiep)\b"),
    "anniversary_kept": re.compile(
        r"\b(?:huong toi|chao mung|to chuc (?:\w+ ){0,3}|cac hoat dong )ky niem\b|\bhoat dong ky niem\b"
    ),
    "event_is_recent": re.compile(
        r"\b(?:vua|moi)(?: duoc)?(?: to chuc)?(?: thanh cong| ket thuc| be mac| dien ra| khep lai)\b|\b(?:sau khi|ngay sau) (?:ket thuc |be mac )?$|\bthong bao (?:\w+ ){0,4}ket qua\b"
    ),
    "last_season": re.compile(
        r"\bthang \d{1,2} (?:vua qua|vua roi)\b|\b(?:mua xuan|mua he|mua thu|mua dong) (?:vua qua|nam ngoai)\b"
    ),
    "so_long_ago": re.compile(rf"\b(?P<count>{_COUNT}) (?P<unit>ngay|tuan|thang|nam) (?:truoc|sau khi|sau|ke tu)\b"),
    "new_in_office": re.compile(
        r"\btan (?:dai su|bo truong|tong lanh su|thu tuong|chu tich|tong bi thu|ngoai truong|thu truong|truong ban|bi thu|tu lenh|uy vien truong)\b"
    ),
    "takes_up_office": re.compile(
        r"\b(?:trinh quoc thu|den nhan nhiem vu|sang nhan nhiem vu|nhan nhiem ky|bat dau nhiem ky|moi nham chuc|vua nham chuc|nhan dip nham chuc)\b"
    ),
    "leaves_office": re.compile(
        r"\b(?:chao tu biet|tu biet|chao ket thuc nhiem ky|ket thuc nhiem ky|het nhiem ky|chia tay|sap roi)\b"
    ),
    "took_office": re.compile(
        r"\b(?:nham chuc|nhan nhiem vu|duoc bau|dac cu|duoc bo nhiem|tro thanh)\b[^.;]{0,60}?"
        r"\b(?:(?P<lately>thang nay|thang truoc|moi day|vai (?:tuan|thang) truoc|hai (?:tuan|thang) truoc)|(?:hoi |vao )?thang (?P<month>\d{1,2})(?P<this> nam nay)?(?! ?[/-]| nam))\b"
    ),
    "cycle_year": re.compile(
        r"\b(?:(?P<feast>tet(?: nguyen dan)?(?: co truyen)?|xuan|nam moi)|nam(?: am lich)?) (?P<stem>giap|at|binh|dinh|mau|ky|canh|tan|nham|quy) (?P<branch>ty|suu|dan|mao|thin|ngo|mui|than|dau|tuat|hoi)\b"
    ),
    "weekday_and_day": re.compile(r"(?:,? ?\(?| ngay )"),
    "year_ahead": re.compile(
        r"(?<!chia )\bse\b|\b(?:muc tieu|phan dau|du kien|ke hoach|tam nhin|huong toi|chuan bi|dang cai|san sang|quy hoach|giai doan)\b"
    ),
    "of_this_year": re.compile(
        r"\bnam nay\b|\bnhan dip\b|\bnhan ky niem\b|\bdung thang nay\b|\bdang (?:cung )?ky niem\b|\bdung (?:vao )?(?:thoi diem|dip|luc|nam|thang)\b|\btrong (?:nam|dip|khong khi)(?: [\w]+){0,3} ky niem\b|\bnam ky niem\b(?=[^.;]* da\b)"
    ),
    "chronicle": re.compile(
        r"\b(?:bien nien|nien bieu|nhat ky|nhung (?:cot |dau )?moc|nhung su kien|cac su kien|chuoi su kien|dong su kien|nhin lai|cot moc|dau moc|10 su kien)\b"
    ),
    # "Thực hiện kế hoạch đối ngoại năm 2023, ngày 26/9 …", "nhân dịp dự Diễn đàn Bác Ngao 2013"
    "held_in_year": re.compile(
        r"\b(?:thuc hien|trien khai|theo|trong khuon kho)\b[^.;,]{0,60}\b(?:ke hoach|chuong trinh|lich cong tac|thoa thuan)\b[^.;,]{0,60} (?:nam )?(?P<year>20\d\d), (?:vao )?(?:sang|chieu|toi|trong|tu|ngay|hom)\b"
        r"|\b(?:den|toi|sang|tham|nhan dip)? ?(?:du|ben le|trong khuon kho)\b[^.;,]{0,24}\b(?:hoi nghi|dien dan|hoi cho|tuan le|chuong trinh|lien hoan|trien lam|caexpo|wef|apec|asem|giao luu)\b[^.;,]{0,70} (?:nam )?(?P<year_>20\d\d)\b(?! ?[-/])"
    ),
    "year_to_come": re.compile(
        r"(?<!chia )\bse\b|\b(?:du kien|chuan bi|moi|ung ho|dang cai|sap|de nghi|mong|huong toi|tung|da tung|nam ngoai|truoc day|nhac lai)\b"
    ),
    "part_of_year": re.compile(
        rf"\b(?:(?:{_COUNT}) (?:thang|quy)(?: dau)?|nua dau|quy (?:i{{1,3}}|iv|[1-4])|(?:tinh|luy ke|thong ke)(?: [^\W\d_]+){{0,3}} (?:den|toi)(?: het| cuoi| giua| dau)? (?:ngay \d{{1,2}}[/.-]|thang )\d{{1,2}})(?: nam |[/.-]| cua nam )(?P<year>20\d\d)\b"
        r"|\bnam nay,? ?\((?P<year_>20\d\d)\)"
    ),
    # "70 năm (1949 - 2019)", "(22/12/1944-22/12/2025)"
    "years_kept": re.compile(
        r"\b(?:\d{1,3} nam|ky niem|lan thu \d+)\b[^.;()]{0,90}\((?:(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-])?(?:18|19|20)\d\d ?- ?(?:ngay )?(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?P<year>20\d\d)\)"
    ),
}
