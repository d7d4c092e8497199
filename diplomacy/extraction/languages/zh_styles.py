"""How Chinese ministries and papers that credit nobody open their texts."""

from . import deferred as re
from .grammar import Style

_DAY = r"(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚)?,"

STYLE_PATTERNS = {
    "style_mfa": re.compile(
        rf"{_DAY}(?:中共中央政治局委员、|中央外办主任|国务委员兼?、?|、)*外交部(?:长|部长|副部长|部长助理|边界与海洋事务司)"
    ),
    "style_idcpc": re.compile(rf"{_DAY}(?:中共中央对外联络部|中联部)(?:副?部长|部长助理)"),
    "style_embassy": re.compile(rf"{_DAY}(?:中国)?(?:驻越南大使|[㐀-鿿]{{2,3}}大使(?!馆))"),
    "style_mofcom": re.compile(rf"{_DAY}商务部(?:部长|副部长|国际贸易谈判代表)"),
    "style_mps": re.compile(rf"{_DAY}(?:国务委员、)?公安部(?:部长|副部长)"),
    "style_guangxi": re.compile(r"本报南宁(?:\d{1,2}月)?\d{1,2}日讯"),
    "style_yunnan": re.compile(r"本报昆明(?:\d{1,2}月)?\d{1,2}日讯"),
    "style_zaobao": re.compile(r"\([㐀-鿿]{2,6}综合电\)"),
}

STYLES = (
    Style("mfa-china", "body", "style_mfa", "CN"),
    Style("idcpc", "body", "style_idcpc", "CN"),
    Style("cn-embassy-vietnam", "body", "style_embassy", "CN"),
    Style("mofcom", "body", "style_mofcom", "CN"),
    Style("mps-china", "body", "style_mps", "CN"),
    Style("guangxi-daily", "body", "style_guangxi"),
    Style("yunnan-daily", "body", "style_yunnan"),
    Style("zaobao", "body", "style_zaobao"),
)
