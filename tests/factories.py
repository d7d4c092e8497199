"""Small makers of what tests need: claims for the pure functions, rows for the tables. Everything has a default; say only what the test is about."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count
from typing import Any

from django.contrib.auth import get_user_model

from diplomacy import models
from diplomacy.claims import Claim, SeatClaim, VenueClaim
from diplomacy.conclusions import Amendment
from diplomacy.extraction.partialdates import PartialDate
from diplomacy.extraction.vocabulary import Field

_numbers = count(1)
EVERYTHING = frozenset(f.value for f in Field)


# -- for the pure functions -------------------------------------------------------------------------------------------


def seat(who: str, office: str | None = None, *, side: str = "", role: str = "") -> SeatClaim:
    """`wang-yi` is a person, `o:cn-foreign-minister` an office without a name. Side by the office, the known people, or as given."""
    people = {"wang-yi": "CN", "li-qiang": "CN", "liu-jianchao": "CN", "bui-thanh-son": "VN", "pham-minh-chinh": "VN"}
    if who.startswith("o:"):
        slug = who[2:]
        return SeatClaim(who, side or slug[:2].upper(), None, slug, role)
    return SeatClaim(f"p:{who}", side or people[who], who, office, role)


def venue(place: str = "", city: str = "", country: str = "") -> VenueClaim:
    return VenueClaim(place, city, country)


def claim(
    key: str,
    date: str | None = "2024-06-26",
    seats: Iterable[SeatClaim | str] = ("wang-yi", "bui-thanh-son"),
    *,
    article: str | None = None,
    evidenced: Iterable[str] = EVERYTHING,
    **values: Any,
) -> Claim:
    """What article `key` (or `article`) tells; by default Wang Yi and Bui Thanh Son on 26 June 2024, form and place unknown."""
    return Claim(
        key=key,
        article=article or f"article of {key}",
        date=PartialDate.parse(date) if date else None,
        seats=tuple(s if isinstance(s, SeatClaim) else seat(s) for s in seats),
        evidenced=frozenset(evidenced),
        **({"confidence": 0.9} | values),
    )


def amendment(
    field: str, value: Any, extracted: Any = None, *, key: str = "", action: str = "", number: int = 1, minutes: int = 0
) -> Amendment:
    """A person's word; `minutes` after the first one."""
    made = datetime(2024, 7, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    return Amendment(number, made, field, action or ("add" if key else "set"), key, value, extracted)


# -- rows -------------------------------------------------------------------------------------------------------------


def make_user(name: str = "") -> Any:
    return get_user_model().objects.create_user(name or f"reviewer-{next(_numbers)}")


def make_publisher(slug: str = "", **values: Any) -> models.Publisher:
    slug = slug or f"publisher-{next(_numbers)}"
    return models.Publisher.objects.create(**({"slug": slug, "name": slug.title()} | values))


def make_place(slug: str = "hanoi", **values: Any) -> models.Place:
    return models.Place.objects.create(**({"slug": slug, "name": slug.title(), "country": "VN"} | values))


def make_topic(slug: str = "", **values: Any) -> models.Topic:
    slug = slug or f"topic-{next(_numbers)}"
    return models.Topic.objects.create(**({"slug": slug, "title": slug.title(), "short": slug.title()} | values))


def make_participant(slug: str = "", side: str = "CN", **values: Any) -> models.Participant:
    slug = slug or f"official-{next(_numbers)}"
    name = slug.replace("-", " ").title()
    return models.Participant.objects.create(**({"slug": slug, "name": name, "side": side} | values))


def make_office(slug: str = "", side: str = "CN", **values: Any) -> models.Office:
    slug = slug or f"office-{next(_numbers)}"
    title = slug.replace("-", " ").title()
    return models.Office.objects.create(**({"slug": slug, "side": side, "title": title, "rank": 3} | values))


def make_article(text: str = "", **values: Any) -> models.Article:
    """An article with its text; every call makes another one."""
    number = next(_numbers)
    text = text or f"Text number {number}."
    digest = sha256(f"{number} {text}".encode()).hexdigest()
    defaults = {"slug": f"article-{number}", "name": f"{number}.txt", "location": f"/{number}.txt"}
    article = models.Article.objects.create(**(defaults | {"content_hash": digest} | values))
    models.ArticleText.objects.create(article=article, text=text)
    return article


def make_report(
    article: models.Article | None = None, meeting: models.Meeting | None = None, date: str = "", **values: Any
) -> models.Report:
    article = article or make_article()
    defaults = {"position": article.reports.count(), "reported": True, "start": 0, "end": 1, "values": {}}
    report = models.Report(article=article, meeting=meeting, **(defaults | values))
    report.partial_date = PartialDate.parse(date) if date else None
    report.save()
    return report


def make_meeting(
    date: str = "2024-06-26",
    *seated: models.Participant | models.Office,
    topics: Iterable[models.Topic] = (),
    **values: Any,
) -> models.Meeting:
    """A meeting with these people, or offices, at the table in this order."""
    meeting = models.Meeting(slug=f"meeting-{next(_numbers)}", **values)
    meeting.partial_date = PartialDate.parse(date) if date else None
    meeting.save()
    for who in seated:
        make_participation(meeting, who)
    meeting.topics.set(topics)
    return meeting


def make_participation(
    meeting: models.Meeting, who: models.Participant | models.Office | None = None, **values: Any
) -> models.Participation:
    defaults: dict[str, Any] = {"position": meeting.participations.count()}
    if isinstance(who, models.Participant):
        defaults |= {"participant": who, "side": who.side, "key": f"p:{who.slug}"}
    elif who is not None:
        defaults |= {"office": who, "side": who.side, "key": f"o:{who.slug}"}
    return models.Participation.objects.create(meeting=meeting, **(defaults | values))


def make_anchor(article: models.Article | None = None, chronology_key: str = "") -> models.Anchor:
    article = article or (None if chronology_key else make_article())
    return models.Anchor.objects.create(article=article, chronology_key=chronology_key)


def make_decision(verdict: str = "same", **values: Any) -> models.Decision:
    """A decision on two reports, or on one that is no meeting."""
    defaults = {"one": make_anchor(), "other": None if verdict == "not-a-meeting" else make_anchor()}
    defaults |= {"user": make_user(), "reason": "The readout says so."}
    return models.Decision.objects.create(verdict=verdict, **(defaults | values))


def make_person_merge(**values: Any) -> models.ParticipantMerge:
    defaults = {"participant": make_participant(), "into": make_participant(), "user": make_user(), "reason": "One."}
    return models.ParticipantMerge.objects.create(**(defaults | values))


def make_correction(meeting: models.Meeting, user: Any = None, **values: Any) -> models.Correction:
    defaults = {"field": "format", "action": "set", "value": "phone", "reason": "The readout says so."}
    return models.Correction.objects.create(meeting=meeting, user=user or make_user(), **(defaults | values))
