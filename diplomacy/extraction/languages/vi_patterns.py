"""Patterns of Vietnamese news, on folded text. Each is run in a window around something found, not over whole texts.

Folded words are ambiguous ("se" is "sẽ" and "sẻ"); where it matters the neighbour that decides is in the pattern.
"""

from . import deferred as re
from .vi_dates import DATE_PATTERNS
from .vi_occasions import OCCASION_PATTERNS, TWO
from .vi_years import YEAR_PATTERNS

_OF_POST = "(?:quan|dac menh|toan quyen|trung quoc|viet nam|trung hoa|ta|nuoc|cong hoa|nhan dan|chnd|chxhcn|xa hoi|chu nghia|phu trach|thuong mai|quoc phong|cong su|thuong tru|ttxvn|nhan dan|vov|kinh te|van hoa)"
_WILL = r"(?<!chia )\bse"

PATTERNS = {
    **DATE_PATTERNS,
    **OCCASION_PATTERNS,
    **YEAR_PATTERNS,
    "photo_credit": re.compile(r"\banh\b|nguon:"),
    "byline": re.compile(r"(?:theo|tac gia|bai|tin|bai va anh|phong vien|pv|trang chu ?[>»/|]|nguon)\b:? "),
    "credit_before": re.compile(r"\b(?:theo|nguon|nguon tin|tin|tin tu)[ :]*$"),
    "source_before": re.compile(r"\b(?:nguon|nguon tin|theo nguon|dan nguon|theo)[ :]*$"),
    "reported_after": re.compile(r" (?:dua tin|cho biet|cho hay|dan loi|dang tin|loan tin)"),
    "article": re.compile(r"^(?:bao|theo) "),
    "signed_line": re.compile(r"^\([^()]{3,80}\)$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s?[-|]\s?.{3,60}$"),
    "wished": re.compile(
        r"\b(?:muon|mong|hy vong|hi vong|de nghi|de xuat|hen|can|nen|(?<!dac )phai|san sang|co the|neu|(?<!chia )se)\b(?! (?:da|vua))[^,;.:]*$"
    ),
    "when": re.compile(r"\bkhi (?:\w+ ){0,3}$"),
    "delegation_begins": re.compile(r"(?:[,;:(]|\b(?:voi|cung|va|giua))\s(?=[^,;]*$)"),
    "took_place": re.compile(r"\bda\b|[;.]"),
    "next_person": re.compile(r"\b(?:va|cung|voi|gap|tiep) (?:cac )?(?:dong chi|ong|ba|ngai)[: ]*$"),
    "hybrid": re.compile(r"ket hop truc tiep|truc tiep (?:va|ket hop)|va truc tiep"),
    "future": re.compile(rf"{_WILL} "),
    "anchor_to_come": re.compile(
        r"\b(?:sap toi|sap dien ra|sap to chuc|chuan bi|tien toi|huong toi)\b|\bse (?:duoc )?(?:dien ra|to chuc)"
    ),
    "last_year": re.compile(r"nam (?:ngoai|truoc|vua qua)"),
    "this_year": re.compile(r"nam nay"),
    "from_day": re.compile(r"\btu(?: ngay)?\s*$"),
    "to_day": re.compile(r"\s*(?:den|toi|den het|-)(?: ngay)?\s*"),
    "in_year": re.compile(r"\b(?:nam|trong|hoi) $"),
    "before_title": re.compile(
        r"(?:(?:tai|da|dang|va|voi|cung|o|trong|sang|chieu|toi|trua|hom|ngay|nay|khi|sau|truoc|nhan|do|cua|la|gap|tiep|hoi kien|hoi dam|dien dam|den|"
        r"theo|ve|phia|ben|noi|duoc|co|nhu vay|thay mat|(?:le )?quoc tang|le tang|tang le|le vieng|linh cuu|xa giao|giao(?= (?:dong chi|ong|ba|ngai)\b)|than mat|buoi|cuoc|doan|chuc mung|video|anh|photo|thua|dan loi|sap)\b|[,\s'\"\-:;|)\]!]|\[[a-z]*\])+"
    ),
    "of_country": re.compile(r" (?:cua |nuoc )?"),
    "meetings": re.compile(r"^(?:cac|hai|ba|bon|nhieu|nhung) (?:cuoc|buoi)"),
    "at_venue": re.compile(r"\b(?:tai|o|den|toi|tu|vao) "),
    "ever": re.compile(r"\b(?:tung|vua|moi|da|vua moi) $"),
    "same_day": re.compile(r"cung|hom do|hom ay"),
    "to_place": re.compile(r"\b(?:tai|o|den|toi|tu|tinh|pho|tp|tp\.) $"),
    "way": re.compile(r"(?:qua|theo|bang|cau|duoi) "),
    "goes_on": re.compile(
        r" (?:phu|hoi|uy|giao|an|phong|thuong|chinh|tri|quoc|binh|nam|bo|tinh|vu|nghe|te|duc|tac|doan|nghiep|truong|uong|hiep|hoa|dan|quan|luc|niem|doi|chuc|dong|cao|minh|ta|kien|luat|van|thu|ve)\b"
    ),
    "post_in": re.compile(r"\b(?:tai|o|voi|giua|tham|sang|den) (?:nuoc )?$"),
    "office_of_cn": re.compile(
        r"\b(?:quoc vu(?: vien)?|nhan dai|chinh hiep|khu uy|khu tu tri|tinh truong|thi truong|chau truong|giai phong quan|quan giai phong|chinh phu nhan dan|truong ban lien lac|lien lac doi ngoai"
        r"|(?:phia|nuoc|doan) ban|chau uy|huyen uy ha khau|cong an bien phong|chi doi|dang cong san trung quoc|trung nam hai|vu chau a|uy ban cai cach|khu hanh chinh)\b"
    ),
    "office_of_vn": re.compile(
        r"\b(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|mttq|mat tran to quoc|uy ban bien gioi quoc gia|bo doi bien phong|so ngoai vu|tinh doan|ttxvn|so cong thuong|van phong chinh phu|quan doi nhan dan viet nam)\b"
    ),
    "joins": re.compile(
        r"(?:\b(?:va|cua|voi|tai|trong|cho|la|cac|nhung|mot|do|den|tu|ve|duoc|se|da|khi|ma|de|o|theo|tinh|thanh pho|ong|ba|chi)|,)$"
    ),
    "caption": re.compile(
        r"\banh ?:|\(anh\b|\banh (?:tu lieu|minh hoa|chup)|\((?:[^()]{0,24}, ?)?(?:trai|phai|giua|thu (?:nhat|hai|ba|tu)(?: tu)?|bia trai|ngoai cung)\b[^()]{0,24}\)|^\(?anh\b|\bnguon: ?(?:ttxvn|vgp|thx|afp|reuters|vov|vna|xinhua)"
        r"|/ttxvn\)?$|\bttxvn phat\)?|^quang canh\b|^toan canh\b|\bchup anh (?:chung|luu niem)\b[^.]{0,40}\.?$|\bchu thich anh\b|\(trong anh\)"
    ),
    "furniture": re.compile(
        r"^(?:tin (?:lien quan|cung chuyen muc|khac|moi|noi bat|doc nhieu|xem nhieu)|cac tin (?:khac|lien quan|cu hon|moi hon|da dua)|bai (?:lien quan|viet lien quan|doc nhieu)|xem them|doc them|doc tiep|chia se|binh luan|y kien|gui binh luan|theo doi|tu khoa|tag|tags|the :|chu de"
        r"|trang chu|ban in|in bai|in trang|gui email|gui mail|luu tin|luu thong tin|dong luu|thong tin ban doc|quang cao|lien ket|dang nhap|dang ky|facebook|zalo|twitter|nghe (?:audio|doc bai)|co the ban quan tam|copyright|ban quyen|ghi ro nguon|moi nhat|phan hoi|ve trang truoc|xem nhieu|noi bat"
        r"|tin nong|su kien|video:?$|photo:?$|trang [\d/]+$|\d+ \d+ \d+.*trang sau|goc$|nguon: ?http|[•*|](?!.*\.$).{0,80}$|!\[)"
    ),
    "other_stories": re.compile(
        r"^(?:tin (?:lien quan|cung chuyen muc|khac|moi|noi bat|doc nhieu|xem nhieu)|cac tin (?:khac|lien quan|cu hon|moi hon|da dua)|bai (?:lien quan|viet lien quan|doc nhieu)|xem them|doc them|doc nhieu|co the ban quan tam|moi nhat|noi bat|xem nhieu)\b.{0,24}$"
    ),
    "here": re.compile(r"\b(?:tai day|o day|tai noi nay)\b"),
    "planned_before": re.compile(
        rf"(?:{_WILL}|\b(?:du kien|sap|chuan bi|mong (?:muon )?(?:duoc |som )?|muon|de nghi|de xuat|hen|len ke hoach|co ke hoach|theo ke hoach|theo chuong trinh|san sang|dang cho|cho|hy vong|hi vong|can|nen|phai|co the|neu|som|tiep tuc (?:duy tri|to chuc|thuc hien)|tang cuong|duy tri|thuc day|to chuc tot|to chuc thanh cong|chuan bi tot|huong toi|moi|nhan loi|thong nhat|nhat tri|dong y|thoa thuan|ra soat|trien khai|ket qua|thuc hien|cac))"
        r"(?: (?:co|duoc|cung|lan luot|tiep tuc|to chuc|tien hanh|mo|du|se|som|hai ben|lai|them|nhieu|cac|va|tham|sang tham|den|chu tri|dong chu tri|cho|viec|tot|toi|mot|nhung|thuong xuyen|dinh ky|cuoc|lan|truc tiep|cap cao|thu|phien|mot so)){0,5} $"
    ),
    "planned_clause": re.compile(
        rf"(?:{_WILL}|\b(?:du kien|theo chuong trinh|theo ke hoach|sap|theo lich trinh))\b[^;.]*$"
    ),
    "past_after": re.compile(
        r"^[^.;,]{0,80}?\b(?:nam ngoai|nam truoc|thang truoc|(?:hai|ba|vai|nhieu|\d+) (?:nam|thang) truoc|nhieu lan|(?:hai|ba|bon|\d+) lan|truoc day|gan day|vua qua|mới day)\b"
    ),
    "delegation": re.compile(r"\b(?:doan|phia|ben|khach|lanh dao|tuong|bo truong|quan chuc|nha ngoai giao|dai su)\b"),
    "press_title": re.compile(r"\b(?:hop bao|phat bieu cua|nguoi phat ngon)\b"),
    "planned_after": re.compile(
        rf"^[^.;,]{{0,70}}?(?:{_WILL}|\bdu kien|\bsap)\b|^ (?:lan thu \S+ )?(?:sap toi|sap dien ra|sap den|toi day|tiep theo|ke tiep|tới)\b"
    ),
    "denied": re.compile(
        r"\b(?:khong|chua|chang|khong he|chua he|chua tung|huy|hoan|tu choi|bac bo|phu nhan|thay vi|lo|tranh)(?: (?:co|duoc|the|con|mot|cuoc|bat ky|bat cu|hen|ke hoach|to chuc|tien hanh|cac|lan|nao|dip)){0,4} $"
    ),
    "many_states": re.compile(
        r"\b(?:asean|apec|brics|g20|lien hop quoc|me ?kong|me cong|lan thuong|gms|acmecs|dong a|shangri-la|wef|davos|cap cao|thuong dinh|nhieu nuoc|cac nuoc|da phuong|dai bieu cac nuoc)\b"
    ),
    "apart_from_many": re.compile(
        r"\b(?:ben le|nhan dip|song phuong|tiep xuc|giua cac phien|trong khuon kho|viet nam - trung quoc|viet nam-trung quoc|trung quoc - viet nam|viet - trung|hai ben|hai nuoc)\b"
    ),
    "ceremony": re.compile(
        r"\b(?:san bay|ga tau|nha ga|le tien|le don|tien doan|ra tien|don doan|ra don|vong hoa|lang chu tich|chan cau thang)\b"
    ),
    "denied_after": re.compile(
        r"^[^.;,]{0,60}?\b(?:bi|da bi|duoc) (?:huy|hoan|hoan lai|dinh chi)\b|^[^.;,]{0,40}?\bkhong (?:dien ra|duoc to chuc|thanh)\b"
    ),
    "past_before": re.compile(
        r"\b(?:sau|ke tu|tu sau|tu|ket qua(?: cua)?|thanh cong(?: cua)?|nhac lai|nho lai|trong|truoc day|thoa thuan tai|nhan thuc chung(?: dat duoc)? tai|dat duoc (?:tai|trong)|y nghia cua|an tuong ve|nho (?:mai )?ve|an tuong tot dep ve)"
        r"(?: (?:cac|nhung|hai|ba|nhieu|nhung lan|lan|cuoc|chuyen|mot|vua|cung|duoc)){1,3} $"
    ),
    "past_sentence": re.compile(
        r"^[\"' ]*(?:(?:hoi )?(?:nam ngoai|nam truoc|thang truoc|tuan truoc)|truoc day|(?:mot|hai|ba|vai|\d+) (?:nam|thang|tuan) truoc|hoi thang|moi thang truoc|phien truoc|lan truoc|ky truoc|vao thang \d+(?:/| nam (?:ngoai|truoc))|khi ay|luc ay|nam \d{4}\b)"
    ),
    "appended": re.compile(
        r"^[\"' ]*(?:truoc do|cung ngay|cung trong ngay|cung hom|sau do|tiep do|nhan dip nay|ngoai ra|ben canh do|(?:sang|chieu|trua|toi) cung ngay|trong (?:khuon kho|thoi gian|nhung ngay|dip|chuyen tham)|cung trong|mot cuoc|tai cuoc gap khac|cung tai|ngay sau do|sau (?:hoi dam|le don|cuoc))|\b(?:cung da|con|cung) $|\bcung da\b|\bcung (?:tiep|gap|hoi)"
    ),
    "earlier": re.compile(r"^[\"' ]*(?:truoc do|cung ngay|(?:sang|chieu|trua|toi) cung ngay|cung trong ngay)\b"),
    "speech": re.compile(
        r"\b(?:noi|cho biet|khang dinh|nhan manh|de nghi|bay to|cho rang|danh gia|chuc mung|cam on|mong|hy vong|neu|phat bieu|tin tuong|ghi nhan|hoan nghenh|nhac lai|thong bao|ke|hoi)\b"
    ),
    "they": re.compile(rf"\b(?:hai (?:ben|vi|{TWO}|doan|phia)|doi ben|ca hai|ho|hai phia)\b"),
    "pronoun": re.compile(r"\b(?:ong|ba|dong chi)\b(?! [a-z]+ (?:thang|nam|ngay)\b)"),
    "both": re.compile(
        rf"^[\"' ]*(?:hai (?:ben|vi|{TWO}|doan|phia|nuoc|dang)|doi ben|ca hai|cac ben|viet nam va trung quoc|trung quoc va viet nam|trong (?:cuoc|buoi)|tai (?:cuoc|buoi|hoi dam|phien))\b"
    ),
    "chinese_voice": re.compile(
        r"\b(?:phia trung quoc|ben trung quoc|trung quoc (?:san sang|mong|luon|ung ho|coi|hy vong|se|de nghi|danh gia|cam ket)|bac kinh (?:mong|hy vong|san sang|se)|phia ban)\b"
    ),
    "vietnamese_voice": re.compile(
        r"\b(?:phia viet nam|ben viet nam|viet nam (?:san sang|mong|luon|ung ho|coi|hy vong|se|de nghi|danh gia|kien tri|nhat quan|cam ket|dat)|ha noi (?:mong|hy vong)|phia ta)\b"
    ),
    "exclude_before": re.compile(
        r"(?:\b(?:loi (?:chao|tham hoi|chuc(?: mung)?|hoi tham|moi|cam on)|thu|dien|buc dien|thong diep|loi chia buon|lang hoa|hoa|cam on|chuc mung)\b[^.;]{0,60}\b(?:cua|tu|toi|den|gui)|thay mat(?: cho)?|thay loi|thap tung|cung doan|theo loi moi cua|nhan loi moi cua|loi moi cua|moi"
        r"|chuyen (?:tham|cong tac|di)(?: [\w]+){0,6} cua|chuyen tham (?:\w+ ){0,3}(?:cua|boi)|dac phai vien cua|dai dien cua|tro ly cua|phu nhan cua|phu nhan|con trai|con gai|nguoi ke nhiem|ke nhiem|nguoi tien nhiem|thay cho|thay|lanh dao cua|duoi su lanh dao cua|tu tuong|hoc tap|thoi|di san|cố|tuong nho"
        r"|bai viet cua|bai phat bieu cua|phat bieu cua|tuyen bo cua|y kien cua|sang kien cua|quan diem cua|vieng|lang|nha san|khu di tich|que huong|tien|ra tien|tiec tien|su co mat cua|truoc su chung kien cua|bau|quoc tang|le tang|tang le|le vieng|le truy dieu|tuong niem|linh cuu|tin tuong|suc khoe (?:cua|toi|den)|chuyen (?:loi|toi)(?: \w+){0,8} (?:toi|den|cua)|tang|ten|mang ten|nhu|gom|bao gom|nghia trang|tham \w+ cua"
        r"|do nguoi tien nhiem|cua nguyen|nguyen) (?:(?:ca|co|hai|dong chi|ong|ba|ngai|cac dong chi|dong chi nguyen) )?$"
    ),
    "exclude_after": re.compile(
        r"^ (?:(?:vua|moi|da|co) )?(?:qua doi|tu tran|nham chuc|duoc bau|dac cu|trung cu|tai cu|mat\b)|^ (?:sang|den|toi) tham (?:viet nam|trung quoc) (?:vao )?(?:thang|nam|hoi)"
    ),
    "visit_before": re.compile(
        r"\b(?:khi|cung luc|luc|trong luc|giua luc|tu khi|sau khi|ke tu|trong|nhan|dip|sau)(?: (?:chuyen tham|dip))? $"
    ),
    "visit_after": re.compile(
        r"^ (?:(?:da|vua|se|dang|sap|chuan bi) )?(?:sang|tham|den tham|sang tham|den|toi tham|toi|len duong|roi|nham chuc|ve nuoc)\b"
    ),
    "apposition_after": re.compile(
        r"\s?(?:\([^)]{0,30}\)\s?)?(?:,| -+| \()\s?(?P<heads>(?:nguoi|dang) (?:dung dau|lanh dao|phu trach))?(?P<words>(?:[^\W\d_]|[' -]){0,110})"
    ),
    "heads_delegation": re.compile(
        r"\bdo (?:(?:dong chi|ong|ba|ngai|hai dong chi) )?$|\b(?:truong doan|doan truong)(?: la|:)? (?:(?:dong chi|ong|ba|ngai) )?$"
    ),
    "lesser_title": re.compile(r"\b(?:pho|tro ly|quyen|thu truong)\b[^,.;]*$"),
    "place_before": re.compile(
        r"^\W*(?:thanh pho|thu do|tp\.?|(?:co|[cC]ổ) tran|thi xa) $|\b(?:tai|o|den|toi|tu|tren|dat|giua|qua|quanh)(?: (?:thu do|thanh pho|tp\.?|t\.p|tinh|thi xa|thi tran|thi|huyen|khu vuc|trung tam|cua khau(?: quoc te)?|khu tu tri(?: dan toc choang)?|tru so|nha khach|ca|dia ban|vung|dat|ben|phia|nuoc|phuong|xa|(?:co|[cC]ổ) tran|khach san|cua khau song phuong|mien|dac khu))* $|\b(?:trung tam|hoi truong|khach san|nha khach|tru so|cua khau|quang truong|nha van hoa|nha hat|hoi nghi)\b[^,.;]{0,48}(?:,? (?:thanh pho|tp\.?|thi xa|thi tran|thu do) |, | \()$|\btru so (?:ubnd|uy ban nhan dan|thanh uy|hdnd) $|\b(?:tai|o) [^.;()]{4,60} \((?:so )?\d{1,3}[^\W\d_]?,? [^.;()]{3,40}, $"
    ),
    "came_to": re.compile(
        r"\b(?:den|toi|sang|tham|o|tai|ha canh xuong|ha canh(?: xuong)?|dat chan (?:den|toi)|di|ghe tham|ve|len)(?: (?:thu do|thanh pho|tp\.?|san bay|ga|tinh))* $"
    ),
    "went_to": re.compile(r"\b(?:den|toi|sang|di|len)(?: (?:thu do|thanh pho|tp\.?|tinh))* $"),
    "yet_to_come": re.compile(
        rf"(?:{_WILL}|\b(?:du kien|sap|chuan bi|roi|tu|truoc khi|nam ngoai|thang truoc|ve tu|se den|ke tu|nhac lai))\b[^,.;]*$"
    ),
    "on_the_way": re.compile(
        r"\b(?:tren duong (?:den|toi|ve|di)|ve (?:toi|den|nuoc)|truoc khi (?:den|toi|sang|di|len duong|roi)|sau khi (?:tham|roi|du|ket thuc)|roi|len duong (?:di|sang|toi)|bay (?:di|toi|sang|ve)|se (?:den|toi|sang|tham|du)|xuat phat tu|que|quoc tich|sinh ra)\b"
    ),
    "turns_elsewhere": re.compile(
        r"\b(?:nguoi (?:se|vua|da)|truoc khi|truoc them|sau do se|du kien se|se (?:den|sang|tham))\b"
    ),
    "place_is_subject": re.compile(r"^(?:[^.;]{0,120}?)\b(?:la noi|da chung kien|dien ra|don|chu nha|dang cai)\b"),
    "place_list": re.compile(r"^(?:,| va) $|^, (?:tinh|thanh pho|thu do|khu tu tri) $| \((?:tinh )?$|^ - $"),
    "province_before": re.compile(r"\b(?:tinh|khu tu tri(?: dan toc choang)?|khu) $"),
    "place_of_post": re.compile(
        rf"\b(?:dai su(?: quan)?|tong lanh su(?: quan)?|tham tan|dai bien lam thoi|van phong|bao|dai hoc)(?: {_OF_POST}){{0,9}} (?:tai|o)(?: (?:nuoc|thanh pho|tp\.?|tinh|khu vuc))? $"
        r"|\b(?:bi thu|chu tich|tinh uy|thanh uy|khu uy|uy ban nhan dan|ubnd|hdnd|tinh truong|thi truong|cong an|bien phong|bo chi huy|so ngoai vu|van phong|dai bieu|doan|giam doc|lanh dao|mttq|hai quan|toa an) (?:(?!(?:da|hoi|gap|tiep|hop|ky|lam|den|toi|tham|dang|se|vua|dong|chu tri|trao|tai|o) )[a-z]+ ){0,9}?(?:tinh|thanh pho|tp\.?) $"
    ),
    "of_a_firm": re.compile(
        r"\b(?:cong ty|tap doan|tong cong ty|doanh nghiep|ngan hang(?! nha nuoc| nhan dan)|hang|ceo|nha sang lap|hiep hoi doanh nghiep|chuyen gia|hoc gia|giao su|nha nghien cuu|phong vien|bien tap|nha bao|ca si|dien vien|cau thu|huan luyen vien|hoi dong quan tri|tong giam doc (?!.{0,20}(?:ttxvn|thong tan)))\b"
    ),
    "spokesperson": re.compile(r"\b(?:nguoi phat ngon|phat ngon)\b"),
    "other_occasion": re.compile(
        r"\b(?:trong khuon kho|nhan dip|tham du|de du|sang du|du hoi nghi|du dien dan|den du|toi du|du le)\b"
    ),
    "unlisted_place": re.compile(
        r"(?:\b(?:tai|o|den|toi) |(?<=: )(?=(?:(?:co|[cC]ổ) tran|thanh pho|thi xa|thi tran|huyen) ))(?:(?P<kind>thanh pho|thi xa|thi tran|huyen|quan|(?:co|[cC]ổ) tran|phuong|xa|khu|tp\.?) )?(?P<name>[^\W\d_]+(?:[ '-][^\W\d_]{2,}){0,2}?)(?P<after>(?(kind)(?=[,.:;()]| \(|$| (?:da|dien ra|ngay|thuoc|tinh|vao|cung|va|sang|chieu|thu truong|dong chi|ong|bo)\b)|, ))"
    ),
    "described": re.compile(
        r"\b(?P<whole>(?:(?P<noun>vi khach|khach|nguoi khach|doan cong tac|doan(?= *[.,;]| (?:da|cung|con|da duoc|duoc)\b)|chu nha|nuoc chu nha|doan khach|doan ban|phia ban|nguoi dong cap|nguoi dong nhiem|dong nghiep|vi dai su|dai su|bo truong|thu truong|thu tuong|pho thu tuong|chu tich nuoc|pho chu tich|chu tich quoc hoi|chu tich|tong bi thu|ngoai truong|doan dai bieu|nha lanh dao|thuong tuong|dai tuong|trung tuong|thieu tuong|tuong|bi thu|tong lanh su|tinh truong|uy vien truong)"
        r"(?: (?P<nation>trung quoc|viet nam))?))\b(?! (?:bo|chinh phu|ngoai giao|quoc phong|cong an|nuoc|quoc hoi|quan|tinh|thanh|khu|trung uong|ban|cac|uy ban|dac menh|cua|ngan|nhan|quoc vu)\b)"
    ),
    "asked_whether": re.compile(
        r"\b(?:theo (?:ong|ba|cac chuyen gia|(?:gioi|cac nha|nha) [^\W\d_]+ [^\W\d_]+)(?=,)|(?:giao su|chuyen gia|hoc gia|nha phan tich|nha nghien cuu)\b[^.;]{0,140}\b(?:nhan dinh|cho rang|danh gia|binh luan|du bao)\b|co (?:thong tin|hay khong)|lieu|tin don|don doan|tra loi cau hoi|binh luan ve|phan ung (?:cua|truoc))\b[^.;]*$"
    ),
    "had_earlier": re.compile(r"\b(?:truoc do|vua|moi)(?: da| cung da)? $"),
    "thereupon": re.compile(
        r"\b(?:sau do|tiep do|ngay sau do|tiep theo|lien sau do|sau le don|sau hoi dam|ngay sau (?:le don|hoi dam))\b"
    ),
    "at_which": re.compile(r"\b(?:tai do|trong do)\b"),
    "during_the": re.compile(
        r"[\"' ]*(?:tai|trong|o) (?:buoi |cuoc |phien )?(?P<noun>hoi dam|hoi kien|dien dam|tiep|gap|lam viec|hop|trao doi|tiep xuc)\b"
    ),
    "third_party_contact": re.compile(
        r"\b(?:gap|hoi dam|hoi kien|tiep|lam viec voi|dien dam|noi|cho biet|trao doi|chuc mung|keu goi|canh bao|tham)\b"
    ),
    "local_office": re.compile(
        r"\b(?:tinh uy|thanh uy|khu uy|ubnd|uy ban nhan dan|tinh|thanh pho|huyen|khu tu tri|tinh truong|thi truong|so ngoai vu|huyen uy|chau)\b"
    ),
    "letter_before": re.compile(
        r"\b(?:gui|trao doi|co|nhan duoc|goi|chuyen) (?:(?:mot|cac|buc|loi) ){0,2}(?:thu|dien|dien mung|thu mung|thu chuc mung|thu moi|giay moi|loi moi|loi chuc|loi chia buon|dien chia buon|lang hoa|thong diep|thiep)\b[^;]*$"
    ),
    "addressed": re.compile(r"[\"' ]*(?:voi|gap|tiep|hoi dam voi|hoi kien|noi voi|trao doi voi) (?=[^\W\d_])"),
    "dwelt": re.compile(r" (?:da |cung |deu )?(?P<verb>noi|ban|trao doi|thao luan|de cap|neu|ra soat|diem lai|nhac)\b"),
    "he_before": re.compile(r"\b(?:ong|ba|dong chi)(?:(?: da| vua)? cung| da| con| vua)? $"),
    "office_after": re.compile(
        r" (?:voi |boi )?(?P<title>(?:bi thu|chu tich|tinh truong|thi truong|pho [a-z]+|giam doc|lanh dao)(?: [a-z]+){0,4})(?=[.,;])"
    ),
    "passive": re.compile(r"\bduoc (?:don )?$"),
    "on_behalf": re.compile(
        r"\b(?:dac phai vien|dai dien|tro ly|phu nhan|thu ky|co van|loi moi|cap duoi|(?:ke|tien) nhiem)(?:(?<!nhiem) cua|(?<=nhiem)(?: cua)?) (?:tong bi thu, chu tich nuoc |tong bi thu |chu tich nuoc |thu tuong |chu tich |dong chi |ong |ba )?$"
    ),
    "recalled": re.compile(r"\b(?:nhac lai|nho lai|hoi tuong|nhac den|nho ve|on lai|diem lai)\b"),
    "counterpart_word": re.compile(
        r"\b(?:nguoi dong cap|nguoi dong nhiem|dong nghiep|nguoi dong su|dong cap|dong nhiem)\b"
    ),
    "counterpart": re.compile(r"\b(?:dong cap|dong nhiem|dong nghiep)\b(?: [a-z]+)?[, ]*$"),
    "office_of_places": re.compile(
        r"\b(?:(?P<plural>(?:cac )?bi thu (?:tinh uy|khu uy|cap uy|tinh uy, khu uy|tinh uy, thanh uy)(?: (?:cac|\d+|nam|bon|ba|hai|cua))*(?: tinh)?(?: bien gioi)?(?: viet nam)?(?: gom)?:?)"
        r"|(?P<lesser>pho )?(?:bi thu (?:tinh uy|khu uy|thanh uy)|chu tich (?:ubnd|uy ban nhan dan|chinh phu nhan dan)(?: (?:tinh|thanh pho|khu tu tri(?: dan toc choang)?))?|tinh truong(?: tinh)?))(?: cac tinh)?"
    ),
    "list_gap": re.compile(r"(?:[\s,:]|va|cac|tinh|cua|khu tu tri dan toc choang|phia bac|cac tinh|bien gioi|gom)*"),
    "definite_before": re.compile(
        r"(?:\b(?:tai|trong|sau|ket thuc|o|cua|ket qua|noi dung|khong khi) (?:cac |nhung |hai )?$|\b(?:buoi|cuoc|phien) $|^$)"
    ),
    "separately": re.compile(r": (?:mot )?voi\b|\b(?:lan luot|rieng|rieng re|tung|mot voi)\b"),
    "topic_background": re.compile(
        r"\b(?:khong de cap|khong nhac|chua de cap|gioi phan tich|nha phan tich|chuyen gia|gioi quan sat|theo so lieu|theo thong ke|tong cuc thong ke|nguoi phat ngon|du kien se|theo hai quan)\b"
    ),
    "talk": re.compile(
        r"\b(?:can|phai|nen|se|mong|muon|hai ben|hai nuoc|hai dang|doi ben|ca hai|trao doi|thao luan|ban|nhat tri|thong nhat|thoa thuan|dong y|cam ket|ky|thuc day|tang cuong|day manh|mo rong|phoi hop|de nghi|de xuat|ong|ba|dong chi|neu|noi|chung kien|ra soat|diem lai|hop tac|duy tri|cung co|lam sau sac|quan tam|uu tien|san sang|hen|hua|xin|duoc dem ra|duoc nhac|duoc noi|noi dung|goi y|mo lai|khoi phuc|noi lai|xu ly|hoi han|quan triet)\b"
    ),
    "topic_excluded": re.compile(
        r"(?:(?:,| va) cong tac chinh tri\b| hoa\b(?! hoc))|\s?(?:(?:[\w'-]+\s){0,3}(?:trung uong|toan quoc)\b|cua nhan loai|cho nhan loai|,? (?:va )?hai (?:nuoc|nha nuoc|dan toc))"
    ),
    "topic_excluded_before": re.compile(
        r"(?:\b(?:bo|bo truong|thu truong|so|cuc|tong cuc|vu|uy ban|ban|hoi dong|vien|dai hoc|truong|giam doc|bao|tap chi|cong ty|tap doan|hoi nghi|hoi nghi cap cao|hoi nghi thuong dinh|cuc truong|vu truong|ben le|du(?! an\b)|tham du|bo doi|phong)(?: [\w,]+){0,2}|\b(?:hoi nghi|dien dan|tuan le|du(?! an\b)|tham du|cap cao(?! hai))(?: [\w,]+){0,7}|\b(?:bo|so|bo truong|thu truong) (?:[\w,]+ ){1,3}va) $"
    ),
    "seat_of_state": re.compile(
        r"\btru so (?:bo|trung uong|chinh phu|quoc hoi|van phong|ban|uy ban|cac)|\bphu chu tich|\bnha quoc hoi|\b(?:tai|o|den|toi|tu) van phong (?:chinh phu|quoc hoi|trung uong|chu tich nuoc)|\bdai le duong|\bnha khach chinh phu|\bphu thu tuong|\btai (?:bo|tru so) (?:ngoai giao|quoc phong|cong an|cong thuong)"
    ),
    "guest_in": re.compile(
        r"\b(?:tham (?:huu nghi |cap nha nuoc |chinh thuc |va lam viec |huu nghi chinh thuc |lam viec )*(?:tai |toi |den )?|sang (?:tham )?(?:huu nghi |chinh thuc )*|o tham |dang o |(?:hoi dam|hoi kien|gap|lam viec|hop) tai |den tham (?:chinh thuc )?|cong tac (?:tai|o) |lam viec (?:tai|o) |den |toi )(?:nuoc )?(?P<country>trung quoc|viet nam)\b"
    ),
    "told_apart": re.compile(
        r"^[\"' ]*nhan dip nay\b|\b(?:trong|trong suot) (?:khuon kho |thoi gian |nhung ngay )?(?:o )?(?:chuyen )?(?:tham|cong tac)\b|^[\"' ]*(?:truoc do|nhung ngay qua|trong nhung ngay)\b"
    ),
}
