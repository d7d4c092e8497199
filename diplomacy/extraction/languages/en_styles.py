"""How ministries that credit nobody open their readouts in English."""

from . import deferred as re
from .en_dates import ANY_MONTH
from .grammar import Style

_DAY = rf"(?:{ANY_MONTH}) \d{{1,2}}"

STYLE_PATTERNS = {
    # "On May 8, 2031 local time, Member of the Political Bureau … and Foreign Minister Wang Yi met with": its own without "Chinese"
    "style_mfa": re.compile(
        rf"(?:on )?(?:the (?:morning|afternoon|evening) of )?{_DAY}(?:, \d{{4}})?,?(?: local time)?,?(?: in [a-z ]{{3,20}},)? (?:member of the|state councilor|(?:vice |assistant |deputy )?(?:foreign minister|minister of foreign affairs)"
        r"|director of the|premier|president|vice premier|chairman|special envoy|director-general|vice president)\b"
    ),
    "style_mfa_title": re.compile(
        r"(?:foreign )?ministry spokesperson [a-z]+ [a-z]+'s (?:regular press conference|remarks)\b"
    ),
    # "Beijing, May 8th—"
    "style_idcpc": re.compile(rf"[a-z' ]{{3,20}}, (?:{ANY_MONTH}) \d{{1,2}}(?:st|nd|rd|th)\s?[—–-]"),
    "style_embassy": re.compile(
        rf"on {_DAY}(?:, \d{{4}})?,(?: chinese)? (?:h\.?e\.? )?(?:mr\.? )?ambassador (?:to viet ?nam )?(?!of|pham|nguyen|dang|bui|tran)[a-z]+ [a-z]+\b"
        rf"|on {_DAY}(?:, \d{{4}})?, h\.?e\.? (?:mr\.? |ms\.? )?[a-z]+ [a-z]+, (?:chinese )?ambassador (?:of china )?to viet ?nam\b"
    ),
}

STYLES = (
    Style("mfa-china", "title", "style_mfa_title"),
    Style("mfa-china", "body", "style_mfa", "CN"),
    Style("idcpc", "body", "style_idcpc", "CN"),
    Style("cn-embassy-vietnam", "body", "style_embassy", "CN"),
)
