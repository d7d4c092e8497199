"""Where places lie on the two maps of `static/map.svg`: one of East and Southeast Asia, one of the world.

Both are equirectangular, ten units to a degree of latitude; `cartography/draw.mjs` draws them with the same bounds.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians, sqrt

from .models import Place

UNITS = 10  # to a degree of latitude


@dataclass(frozen=True, slots=True)
class Map:
    """Bounds in degrees. East and west are narrowed as they are at `parallel`."""

    name: str  # of the symbol in the file
    west: float
    east: float
    south: float
    north: float
    parallel: float
    dot: float  # radius of the smallest dot, in units

    @property
    def width(self) -> int:
        return round((self.east - self.west) * UNITS * cos(radians(self.parallel)))

    @property
    def height(self) -> int:
        return round((self.north - self.south) * UNITS)

    def holds(self, place: Place) -> bool:
        if place.latitude is None or place.longitude is None:
            return False
        return self.west <= place.longitude <= self.east and self.south <= place.latitude <= self.north

    def at(self, latitude: float, longitude: float) -> tuple[float, float]:
        """x and y in units, from the north-west corner."""
        x = (longitude - self.west) * UNITS * cos(radians(self.parallel))
        return x, (self.north - latitude) * UNITS


REGION = Map("region", west=90, east=136, south=-12, north=50, parallel=22, dot=2.5)
WORLD = Map("world", west=-180, east=180, south=-60, north=80, parallel=0, dot=18)


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on a map: centre and radius in units, written with a point in every language."""

    place: Place
    count: int
    x: str
    y: str
    radius: str


@dataclass(frozen=True, slots=True)
class DrawnMap:
    """A map of `width` × `height` units, the part of it that `view` shows (an SVG viewBox), and its dots, the largest first and so below the others."""

    name: str
    view: str
    dots: tuple[Dot, ...]
    width: int
    height: int


def draw(map: Map, counted: Iterable[tuple[Place, int]]) -> DrawnMap:  # noqa: A002 - the word for it
    """All places that lie on a map; the area of a dot grows with the meetings."""
    rows = sorted(((p, n) for p, n in counted if map.holds(p)), key=lambda row: (-row[1], row[0].slug))
    dots = tuple(_dot(map, place, count, map.dot * (0.8 + 0.35 * sqrt(count))) for place, count in rows)
    return DrawnMap(map.name, f"0 0 {map.width} {map.height}", dots, map.width, map.height)


def around(place: Place, count: int) -> DrawnMap | None:
    """The surroundings of one place: some ten degrees in the region, half the world elsewhere; None for a place of unknown position."""
    map_ = REGION if REGION.holds(place) else WORLD
    if not map_.holds(place) or place.latitude is None or place.longitude is None:
        return None
    x, y = map_.at(place.latitude, place.longitude)
    width, height = (200, 150) if map_ is REGION else (1600, 1200)
    left = min(max(x - width / 2, 0), map_.width - width)
    top = min(max(y - height / 2, 0), map_.height - height)
    view = f"{left:.0f} {top:.0f} {width} {height}"
    dot = _dot(map_, place, count, width / 60)
    return DrawnMap(map_.name, view, (dot,), map_.width, map_.height)


def _dot(map_: Map, place: Place, count: int, radius: float) -> Dot:
    x, y = map_.at(place.latitude or 0, place.longitude or 0)
    return Dot(place, count, f"{x:.1f}", f"{y:.1f}", f"{radius:.1f}")
