"""Patterns of Vietnamese news for who met, when and where besides: run on folded text in a window around something found."""

from . import deferred as re

_ADVERBS = (
    r"(?: (?:da|cung|cung nhau|vua|deu|truc tiep|sang|chieu|toi|trua|hom|ngay|nay|qua|dem|[(\d]\d{0,2}[/.-]\d{1,2}(?:[/.-]\d{4})?\)?"
    r"|(?:tai|o) [a-z .]{3,24}?))*"
)
_LETTERS = r" (?:(?:cac|buc|loi) )?(?:thu|dien|cong ham|cong thu|van kien|thong diep|thiep|loi chuc|qua|ban ghi nho)\b"
_PEOPLE = (
    "thanh nien|sinh vien|hoc sinh|bao chi|phong vien|nha bao|kieu bao|ba con|cong dong|nhan si|doanh nghiep|doanh nhan|nguoi dan|nhan dan|cong nhan|cuu chien binh|chuyen gia|cu tri|"
    "gia dinh|thieu nhi|dong bao|luu hoc sinh|can bo(?:,| va)? nhan vien"
)

_CAPITALISED = "(?:[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ][\\w,]*(?: lý| sát| vụ| tra| dục| giao| phòng| an| tộc| sản| nghiệp)?)"
TWO = (
    "(?:vi )?(?:ong|ba|nguoi|anh|nha lanh dao|nha ngoai giao|lanh dao|dong chi|tong bi thu|chu tich|pho chu tich|thu tuong|pho thu tuong|bo truong|thu truong|ngoai truong|dai tuong|thuong tuong|trung tuong|tuong|tu lenh|chi huy"
    "|chanh an|vien truong|tong cuc truong|cuc truong|thong doc|truong ban|truong doan|bi thu|tinh truong|thi truong|giam doc|tong kiem toan|uy vien truong|dai su|chu nhiem|tong tham muu truong|vien si)"
)
"""Words that with "hai" stand for the two who met."""

OCCASION_PATTERNS = {
    # "A, … và B, … đã thảo luận"
    "and_gap": re.compile(
        r"(?:,[^.;]{0,150},)? (?:va|cung|cung voi) (?:nguoi )?(?:(?:dong cap|dong nhiem|dong nghiep) )?"
    ),
    "agreed_together": re.compile(
        rf"(?:,[^.;]{{0,140}}?)?,?{_ADVERBS} (?P<verb>thao luan|trao doi(?!{_LETTERS})|ban bac|ban ve|ban cach|ban viec|thong nhat|nhat tri|ra soat|dong y|thoa thuan|kiem diem|danh gia)\b"
    ),
    # later in a text a word for agreement tells of a meeting told before; these tell of one
    "talked_together": re.compile(
        rf"(?:,[^.;]{{0,140}}?)?,?{_ADVERBS} (?P<verb>thao luan|trao doi(?!{_LETTERS})|ban bac|ban ve|ban cach|ban viec)\b"
    ),
    "and_also": re.compile(
        r"\bva (?:(?:con|cung|sau do|cung da|da|dong thoi) )*(?:dong chu tri|cung chu tri|chu tri|hoi dam|tham du|du)\b"
    ),
    "after_another": re.compile(
        r"\b(?:(?:sau|truoc)(?: khi)?(?: ket thuc)?|(?<!se )ket thuc)(?: cuoc| buoi)? (?:hoi dam|hoi kien|gap|lam viec)\b(?= voi)"
    ),
    "at_arrival": re.compile(r"[^.;,]{0,24}\b(?:tai|o) (?:san bay|nha ga hang khong|chan cau thang)\b"),
    "being_prepared": re.compile(
        r"\b(?:chuan bi|len lich|len ke hoach|ban thao ke hoach|ban ve ke hoach)(?: (?:cho|ve|to chuc|mot|cac|nhung|ky|tot|cong tac|noi dung))*(?: [\w-]+){0,3} $"
    ),
    "by_turns": re.compile(
        r"(?:,? (?:tinh )?[a-z ]{2,20}?)?(?: \([^()]{2,30}\))?(?:,? (?:ngay|sang|chieu) [\d/.-]+)?,? va (?:sau do )?(?:(?:tai|o|sang) )?(?:huyen |thanh pho |tp\.? |thi xa |tinh )?"
    ),
    "congratulated": re.compile(r"\bchuc mung [^,.;]{0,18}$"),
    "conveyed": re.compile(r"\b(?:loi (?:chao|tham hoi|chuc|hoi tham)|dien mung|thu mung|thong diep)\b"),
    "days_of_trip": re.compile(
        r"\b(?:chuyen tham|chuyen cong tac|tham|cong tac|o tham|luu lai)\b[^;.]{0,60}\b(?:tu|trong|vao)(?: (?:cac|hai|ba|nhung))?(?: ngay)? $"
    ),
    "events_above": re.compile(
        r"\b(?:cac|nhung) (?:hoat dong|su kien|buoi hoi dam|cuoc gap|buoi tiep|cuoc hoi kien|cuoc)(?: \w+)? (?:tren|noi tren)\b"
    ),
    "figures": re.compile(r"\b(?:ty|trieu|kim ngach|tan|phan tram)\b|%"),
    "guests": re.compile(r"\b(?:vi khach|doan khach)\b"),
    "at_country": re.compile(r"\b(?:tai|o) (?:nuoc )?$"),
    "in_capital": re.compile(
        r"\b(?:tai|o|den|toi|tham) (?P<words>thu do (?:cua )?(?:nuoc )?(?P<nation>trung quoc|viet nam|lao|campuchia|thai lan|my|hoa ky|nhat ban|nga|indonesia|in-do-ne-xi-a|malaysia|ma-lai-xi-a|philippines"
        r"|myanmar|mi-an-ma|mien dien|an do|cuba|cu-ba|phap|duc|anh|brunei|bru-nay|han quoc|mong co))\b"
    ),
    "joined_days": re.compile(r" ?(?:va|den|toi|-|–) ?(?:(?:sau do )?(?:tai|o) [^.;,]{2,50} )?(?:ngay )?"),
    "met_others": re.compile(
        r"\bcac (?:nha )?(?:lanh dao|nguyen thu|truong doan|bo truong|ngoai truong)(?: ngoai giao| quoc phong)? (?:cua )?(?:cac nuoc |cac )?(?:asean|apec|g20|sco|brics|nuoc|dong a|thanh vien)\b[^;.]{0,80}$|"
        rf"\bcung (?:[a-z]+ ){{0,3}}(?:gap|tiep xuc|noi chuyen)[^,.;]{{0,12}}(?:{_PEOPLE}) $"
    ),
    "met_others_after": re.compile(
        rf" (?:(?:voi|go|mat|than mat|cac|nhung|dong dao|dai dien|dai bieu|mot so|gan|hon|hang|tram|nghin|khoang|\d+|the he|hoi|lanh dao) )*(?:{_PEOPLE})\b"
    ),
    "municipal_office": re.compile(r"\b(?:tp\.?|tphcm|tp\.hcm|thanh pho|thanh uy|thi truong|thi uy|thi xa)(?![a-z])"),
    "next_clause": re.compile(r",? va (?:(?:sau do|vao) )?(?:ngay )?$"),
    # beside a country: who stands for it, where titles are of words that stand everywhere
    "leaders_of": re.compile(
        r"\b(?:lanh dao|doan(?! (?:doanh|nghe|du))|dai bieu(?! doanh)|phia|ben|bo truong|thu truong|thu tuong|chu tich|dai su|quan chuc|dong cap|dong nhiem|tong bi thu|ngoai truong|bi thu|truong ban|tu lenh|tuong|chanh an|vien truong"
        r"|tong lanh su|nha ngoai giao|dong chi|ban|dong nghiep|bo|co quan|chinh phu|vi khach|khach)\b[^,.;:]{0,56}$"
    ),
    # "received A, who came to co-chair the session": the session is told elsewhere
    "comes_to_chair": re.compile(
        r"\b(?:sang|de|nham|den|toi)(?: (?:tham|viet nam|trung quoc|ha noi|bac kinh|de|va|lam viec|cung|du|tham du|(?:dong|cung) chu tri|chu tri|phien hop|hoi nghi|cuoc hop|(?:lan )?thu \S+|cua|toan the))* $"
    ),
    "guests_of_body": re.compile(
        r"(?: than mat| xa giao)?(?: va lam viec voi| voi)? (?P<guests>(?:doan(?: cong tac| dai bieu| can bo)?|lanh dao|dai dien lanh dao)(?: cua)? (?:cap cao )?(?:tram|don|so|cuc|van phong|uy ban|chinh phu|tinh uy|thanh uy|khu uy|cong an|toa an|vien kiem sat|hai quan|bien phong|nhan dai|chinh hiep|tinh|thanh pho|tp\.?|huyen|chau|khu tu tri|ban)\b[^,.;:]*)"
    ),
    "envoy": re.compile(
        r"(?:(?:dong chi|ong|ba|ngai) )?(?:dai su|dai bien|tong lanh su|tham tan|tuy vien|bi thu thu)\b"
    ),
    "post_abroad": re.compile(
        r"\b(?:dai su|dai bien lam thoi|tong lanh su|tham tan(?: cong su)?|tuy vien(?: quoc phong)?|lanh su)(?: dac menh toan quyen)? (?:nuoc )?(?P<nation>viet nam|trung quoc) tai (?:nuoc |thanh pho |tp\.? ?)?$"
    ),
    "greeting_opens": re.compile(
        r"[\"' ]*(?:thay mat|(?:theo|nhan|dap) loi moi(?: cua)?|duoc su uy nhiem cua|thua uy quyen)\b"
    ),
    # between who was followed or greeted and the subject of the clause after: ", sáng 19/8,", ", tại Hà Nội,"
    "clause_apart": re.compile(
        r", (?:(?:vao )?(?:sang|chieu|toi|trua|dem|ngay|hom|hom nay|cung ngay|mot ngay)\b[^,;.]{0,40}|(?:tai|o) [^,;.]{2,60}), (?:[^.;]{0,60}, )?$|, (?:sang|chieu|toi|ngay) [\d/.-]+[^,;.]{0,12} $"
    ),
    # "Sau khi hội đàm với A, B …"
    "opening_clause": re.compile(
        r"[\"' ]*(?:(?:ngay )?(?:sau|truoc)(?: khi)?|(?:ngay )?sau|ket thuc|tiep theo) (?:[^\W\d_]+ ){0,6}$|[\"' ]*(?:(?:ngay )?(?:sau|truoc) khi |ket thuc )"
    ),
    # words that elsewhere end a title: "nhân dân" begins as "nhân dịp" does
    "title_goes_on": re.compile(r"nhan dan\b"),
    "of_lesser_body": re.compile(
        r" (?:(?:thuong truc|thu nhat) )?(?:chinh phu nhan dan|ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|chinh hiep (?:tinh|thanh pho|khu)|nhan dai (?:tinh|thanh pho|khu)|(?:tong )?cong ty|tap doan|ngan hang|hiep hoi|lien doan|tong lien doan"
        r"|hoi (?!dong)|lien hiep|doan chu tich|uy ban(?! thuong vu))"
    ),
    "office_goes_on": re.compile(r" (?:quan\b(?! trung quoc)|hiep hoi|hoi (?!dam|kien)|cau lac bo|cong ty|tap doan)"),
    "of_all": re.compile(
        r"\b(?:tai|trong|qua) (?:cac|nhung) (?:cuoc|buoi) (?:hoi dam|hoi kien|gap|tiep|tiep xuc|lam viec|trao doi)\b|\b(?:o|tai|trong) ca (?:hai|ba|bon) (?:noi|cuoc|buoi)\b"
    ),
    "of_place": re.compile(r" (?:cua |tu )?(?:tinh |thanh pho )?"),
    "on_a_stay": re.compile(r"\btrong thoi gian (?:luu lai|o lai|o|tai)\b"),
    "purpose": re.compile(
        r"\b(?:de (?:ban|thao luan|trao doi|tim hieu)|ban ve|thao luan ve|de nghi|de xuat|kien nghi|keu goi)\b"
    ),
    "seat_in_vietnam": re.compile(
        r"\btru so (?:trung uong dang|chinh phu|quoc hoi|bo [a-z]+(?! trung)|van phong)|\b(?:van phong (?:chinh phu|trung uong dang|chu tich nuoc)|phu chu tich|nha quoc hoi|nha khach chinh phu|nha khach quoc te)\b"
    ),
    # a verb that opens its sentence, after the day and the place: "Sáng 27/6, gặp Thủ tướng …"
    "no_speech": re.compile(r"thao luan|trao doi|ban|xac dinh|quan tam|ky"),
    "no_subject": re.compile(
        r"[\W\d]*(?:(?:sang|chieu|toi|trua|dem|ngay|hom|luc|nay|qua|sau|truoc|cung|do|tiep|roi|da|va|tai day|gio|ruoi|(?:muoi )?(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)|[\d/:h.-]+|(?:tai|o) [^,;.]{2,40},)[ ,]*)*"
    ),
    "was_in": re.compile(
        r"(?<!se )(?<!sap )\b(?:den|toi|sang|tham|o|tai|ha canh xuong|roi|roi khoi|tro ve tu|len duong ve)(?: (?:thu do|thanh pho|san bay))* $"
    ),
    "sat_in": re.compile(r"\W*(?:cung |tham )?du (?:hoi dam|hoi kien|buoi|cuoc|phien|tiep)"),
    "in_two_chairs": re.compile(
        r"(?:dong|cung) chu (?:tri|toa)|dong chu tich|dan dau hai doan|(?:la|lam) dong truong doan"
    ),
    "the_two": re.compile(rf"\bhai (?:ben|vi|{TWO})\b"),
    "to_hearer": re.compile(r"[ '\"]*"),
    "to_the_city": re.compile(
        r"\b(?:tham|den tham|toi tham|lam viec tai|lam viec voi|den lam viec voi) (?:lanh dao )?thanh pho(?= *[,.;]| nhan| trong|$)"
    ),
    # run on the printed text: without diacritics a ministry (Bộ) is the end of "cán bộ", a board (Ban) "bàn", a newspaper (báo) "bảo"
    "topic_excluded_as_printed": re.compile(
        rf"(?<!\w)(?:Bộ|Sở|Cục|Tổng cục|Vụ|Ủy ban|Uỷ ban|Ban|Hội đồng|Viện|Học viện|Đại học|(?:[Tt]rường )?đại học|Trường|[Gg]iám đốc|[Bb]áo|[Tt]ạp chí|[Cc]ông ty|[Tt]ập đoàn|(?:[Bb]ộ|[Tt]hứ|[Cc]ục|[Vv]ụ|[Vv]iện) trưởng|[Bb]ộ đội|Đồn|Phòng)(?: {_CAPITALISED}){{0,2}} $"
        rf"|(?<!\w)(?:Bộ|Sở|(?:[Bb]ộ|[Tt]hứ) trưởng)(?: (?:{_CAPITALISED}|và)){{1,6}},? (?:và )?$"
        r"|(?<!\w)(?:tội phạm (?:sử dụng )?|(?:trên |qua )?mạng |giờ |[Kk]hu |[Gg]ìn giữ hòa bình (?:của )?|[Bb]ản )$"
        r"|(?<!\w)(?:[Hh]ội nghị|[Dd]iễn đàn|[Tt]uần lễ|(?:[Tt]ham )?[Dd]ự(?! án)|[Bb]ên lề|Cấp cao)(?: [\w-]+,?){0,7} $"
    ),
    # likewise: "cho" is for, "den" to
    "surely_home": re.compile(r"^(?:nguyen|tran|le|pham|huynh|phan|vu|vo|bui|do|dang)\b|^\w+ thi\b|^\w+(?: \w+){3}"),
    "names_a_place": re.compile(
        r"(?<!\w)(?:cầu|phố|đường|đường sắt|đô thị|tuyến|dự án|nhà máy|nhiệt điện|thủy điện|đạm|gang thép|đại lộ|sông|núi|đền|chùa|(?<!môi )(?<!thị )(?<!lập )(?<!hội )trường|trường (?:tiểu học|trung học|thpt|đại học|chính trị)|bệnh viện|quảng trường|công viên|khách sạn|nhà hát|bảo tàng|thác|đảo|vịnh|chợ|ga|suối|đèo"
        r"|đi bộ|di tích|sân vận động|nghĩa trang|cửa khẩu|lối mở|cảng|tòa nhà|cột mốc|cúp|(?<!bộ )(?<!trưởng )công nghiệp|chiến dịch|hang|(?<!lao )(?<!hành )(?<!vận )động|phường|(?<!tấn )(?<!hợp tác )xã|thị trấn|thôn|(?<!nhật )(?<!văn )(?<!xuất )bản|mốc|(?<!tịch )(?<!thư )(?<!đạo )(?<!ubnd )(?<!dân )(?<!ủy )(?<!uỷ )huyện) $",
        re.IGNORECASE,
    ),
}
