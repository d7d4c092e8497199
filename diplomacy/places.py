"""Where meetings were held: cities by number of meetings, and the meetings of one place."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, Q

from .models import Meeting, Place

CITIES = (Place.Kind.CITY, Place.Kind.GATE)


@dataclass(frozen=True, slots=True)
class Location:
    """A city or gate where meetings were held; `place` is None for one that is in no list and has no page."""

    name: str
    place: Place | None
    count: int


@dataclass(frozen=True, slots=True)
class Country:
    """A country's cities, most meetings first; `elsewhere` counts meetings whose city is not known."""

    code: str
    locations: tuple[Location, ...]
    elsewhere: int

    @property
    def count(self) -> int:
        return sum(location.count for location in self.locations) + self.elsewhere


def by_country() -> list[Country]:
    """China and Vietnam first, the others by number of meetings. Two queries."""
    known = {(p.country, p.name): p for p in Place.objects.filter(kind__in=CITIES).order_by("-slug")}
    located: dict[str, list[Location]] = defaultdict(list)
    elsewhere: dict[str, int] = defaultdict(int)
    held = Meeting.objects.exclude(country="").order_by().values_list("country", "city")
    for code, city, count in held.annotate(n=Count("pk")):
        if city:
            located[code].append(Location(city, known.get((code, city)), count))
        else:
            elsewhere[code] += count
    countries = [
        Country(code, tuple(sorted(located[code], key=lambda c: (-c.count, c.name))), elsewhere[code])
        for code in {*located, *elsewhere}
    ]
    first = {"CN": 0, "VN": 1}
    return sorted(countries, key=lambda c: (first.get(c.code, 2), -c.count, c.code))


def within(place: Place) -> Q:
    """Meetings at a place or in it: those of a city with those at its venues, those of a province with those in its cities."""
    found = Q(place=place)
    if place.kind in CITIES:
        found |= Q(country=place.country, city=place.name)
    elif place.kind == Place.Kind.PROVINCE:
        found |= Q(place__country=place.country, place__admin=place.name)
    return found


def venues_of(place: Place) -> list[Place]:
    """Places within a city or province at which meetings were held, with `meeting_count`, most first."""
    if place.kind == Place.Kind.VENUE:
        return []
    within = Place.objects.filter(country=place.country, admin=place.name).exclude(pk=place.pk)
    counted = within.annotate(meeting_count=Count("meetings"))
    return list(counted.filter(meeting_count__gt=0).order_by("-meeting_count", "name"))
