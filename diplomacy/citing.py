"""How a record is cited: BibTeX and CSL-JSON. What is cited is a version on a day, for records change."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import get_language

from .languages import tag_of
from .models import Meeting
from .titles import title_and_date

_SITE = "Friendship Pass"
# what TeX would take for a command; the rest of Unicode is read as it is by every engine of today
_TEX = str.maketrans(
    {c: f"\\{c}" for c in "&%$#_{}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)


def bibtex(meeting: Meeting, address: str) -> str:
    """An entry of BibTeX; `address` is the record's with the host."""
    day = timezone.localdate(meeting.updated_at)
    fields = {
        "author": f"{{{_SITE}}}",
        "title": f"{{{title_and_date(meeting).translate(_TEX)}}}",
        "year": str(day.year),
        "month": str(day.month),
        "date": day.isoformat(),
        "version": str(meeting.revision),
        "note": f"Version {meeting.revision}, {day.isoformat()}",
        "url": address,
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{{meeting.slug},\n{lines}}}\n"


def csl_json(meeting: Meeting, address: str) -> str:
    """An array of one entry of CSL-JSON, as reference managers read it."""
    day = timezone.localdate(meeting.updated_at)
    entry = {
        "id": meeting.slug,
        "type": "webpage",
        "title": title_and_date(meeting),
        "container-title": _SITE,
        "author": [{"literal": _SITE}],
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "version": str(meeting.revision),
        "language": tag_of(get_language() or "en"),
        "URL": address,
    }
    return json.dumps([entry], ensure_ascii=False, indent=1) + "\n"


@dataclass(frozen=True, slots=True)
class Style:
    """A citation in one format: its name, the ending and the media type of its file, its text."""

    name: str
    ending: str
    media_type: str
    text: str


_STYLES: dict[str, tuple[str, str, Callable[[Meeting, str], str]]] = {
    "bib": ("BibTeX", "application/x-bibtex; charset=utf-8", bibtex),
    "json": ("CSL-JSON", "application/vnd.citationstyles.csl+json; charset=utf-8", csl_json),
}


def style_of(ending: str, meeting: Meeting, address: str) -> Style:
    """The citation of a meeting whose participations are loaded, by the ending of its file. Raise KeyError for an unknown one."""
    name, media_type, write = _STYLES[ending]
    return Style(name, ending, media_type, write(meeting, address))


def citations_of(meeting: Meeting, address: str) -> list[Style]:
    """Every format there is."""
    return [style_of(ending, meeting, address) for ending in _STYLES]
