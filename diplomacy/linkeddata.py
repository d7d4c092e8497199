"""A meeting as schema.org tells of events: JSON-LD for search engines, and one line of words for those who show a link."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from .extraction.vocabulary import Format, Precision
from .languages import tag_of
from .models import Article, Meeting, Participation
from .titles import title_of
from .wording import called, country_name, date_plainly, listed, whereabouts

# a script element ends at the first "</script" of its text, whatever stands around it
_HARMLESS = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}
_EXACT = (Precision.DAY, Precision.MONTH, Precision.YEAR)  # EDTF and ISO 8601 write these alike


def event_script(meeting: Meeting, articles: Iterable[Article], absolute: Callable[[str], str]) -> SafeString:
    """The event as the content of a script element of type application/ld+json; `absolute` gives an address its host."""
    text = json.dumps(event(meeting, articles, absolute), ensure_ascii=False)
    return mark_safe(text.translate(_HARMLESS))  # noqa: S308 - what could end the element is written as an escape


def event(meeting: Meeting, articles: Iterable[Article], absolute: Callable[[str], str]) -> dict[str, Any]:
    """The meeting as schema.org's Event; what is not known is left out."""
    address = absolute(meeting.get_absolute_url())
    told = {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": address,
        "url": address,
        "name": title_of(meeting),
        "description": summary_of(meeting),
        "inLanguage": tag_of(get_language() or "en"),
        **_days(meeting),
        **_where(meeting, address),
        "attendee": [_person(s, absolute) for s in meeting.participations.all()],
        "about": [
            {"@type": "Thing", "name": called(t), "url": absolute(t.get_absolute_url())} for t in meeting.topics.all()
        ],
        "subjectOf": [_article(a) for a in articles],
    }
    return {name: value for name, value in told.items() if value not in ("", [], None)}


def summary_of(meeting: Meeting) -> str:
    """Day, form, place and topics in one line."""
    date = meeting.partial_date
    parts = [date_plainly(date) if date else "", str(meeting.get_format_display()), " ".join(whereabouts(meeting))]
    topics = [called(topic, "short") for topic in meeting.topics.all()]
    return " · ".join(part for part in (*parts, listed(topics) if topics else "") if part)


def _days(meeting: Meeting) -> dict[str, str]:
    """Start and end as exactly as they are known: a month stays a month; one of several days has neither."""
    if meeting.precision in _EXACT:
        return {"startDate": meeting.date, "endDate": meeting.date}
    if meeting.precision == Precision.RANGE and meeting.first_day and meeting.last_day:
        return {"startDate": meeting.first_day.isoformat(), "endDate": meeting.last_day.isoformat()}
    return {}


def _where(meeting: Meeting, address: str) -> dict[str, Any]:
    if meeting.format in (Format.PHONE, Format.VIDEO):
        virtual = {"@type": "VirtualLocation", "name": str(meeting.get_format_display()), "url": address}
        return {"eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode", "location": virtual}
    if not meeting.country:
        return {}
    names = whereabouts(meeting) or [country_name(meeting.country)]
    locality = {"addressLocality": meeting.city} if meeting.city else {}
    place: dict[str, Any] = {
        "@type": "Place",
        "name": names[0],
        "address": {"@type": "PostalAddress", "addressCountry": meeting.country, **locality},
    }
    if meeting.place and meeting.place.latitude is not None and meeting.place.longitude is not None:
        at = {"latitude": meeting.place.latitude, "longitude": meeting.place.longitude}
        place["geo"] = {"@type": "GeoCoordinates", **at}
    return {"eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode", "location": place}


def _person(seat: Participation, absolute: Callable[[str], str]) -> dict[str, Any]:
    title = called(seat)
    if not seat.participant:
        return {"@type": "Person", "jobTitle": title}
    person = {
        "@type": "Person",
        "name": called(seat.participant),
        "url": absolute(seat.participant.get_absolute_url()),
    }
    native = {"alternateName": seat.participant.native_name} if seat.participant.native_name else {}
    return person | native | ({"jobTitle": title} if title else {})


def _article(article: Article) -> dict[str, Any]:
    told = {
        "@type": "NewsArticle",
        "headline": str(article),
        "url": article.url,
        "datePublished": article.published.isoformat() if article.published else "",
        "inLanguage": article.language,
    }
    publisher = {"publisher": {"@type": "Organization", "name": article.publisher.name}} if article.publisher else {}
    return {name: value for name, value in told.items() if value} | publisher
