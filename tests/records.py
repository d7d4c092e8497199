"""Whole records of meetings for hypothesis, written to the tables in bulk: few values each, so that they meet often."""

from dataclasses import dataclass, field

from hypothesis import strategies as st

from diplomacy import models
from diplomacy.extraction.partialdates import PartialDate
from diplomacy.search import folded

DATES = ["", "2023-07-13", "2024-06-26", "2024-06-25/2024-06-27", "[2024-06-25..2024-07-02]", "2024-06", "2024", "2023",
         "[2023-12-30..2024-01-02]", "XXXX-04-16", "2021-02-28"]  # fmt: skip
WORDS = ["code of conduct", "conduct of code", "Đặng 王毅外长", "越南", "trade and code", "王毅", "毅王 dang"]
SERIES = [
    "Defence strategy dialogue 6th",
    "Defence strategy dialogue 7th",
    "Coast guard high-level work meeting 5th",
    "",
]
QUERIES = [
    "",
    "code",
    '"code of conduct"',
    "conduct -trade",
    "王毅",
    "越",
    "dang",
    '"毅外"',
    "-code",
    "nowhere",
    "王毅 -dang",
]


@dataclass(frozen=True)
class Row:
    """One meeting. Numbers stand for the people, topics and so on of `Known`."""

    date: str
    format: str
    state: str
    where: int
    seats: tuple[tuple[int, int], ...]  # person or -1, office or -1
    topics: frozenset[int]
    articles: tuple[tuple[int, str, bool], ...]  # publisher or -1, language, reported
    citations: tuple[tuple[int, str, str], ...]  # publisher or -1, its name as cited, scope
    series: str
    words: str


rows = st.lists(
    st.builds(
        Row,
        date=st.sampled_from(DATES),
        format=st.sampled_from(["", "in-person", "phone"]),
        state=st.sampled_from(["awaiting", "reviewed", "chronology"]),
        where=st.integers(-1, 5),
        seats=st.lists(
            st.tuples(st.integers(-1, 3), st.integers(-1, 3)).filter(lambda s: s != (-1, -1)), max_size=4
        ).map(tuple),
        topics=st.frozensets(st.integers(0, 2)),
        articles=st.lists(
            st.tuples(st.integers(-1, 3), st.sampled_from(["", "en", "vi"]), st.booleans()), max_size=3
        ).map(tuple),
        citations=st.lists(
            st.tuples(st.integers(-1, 3), st.sampled_from(["", "Reuters"]), st.sampled_from(["meeting", "visit"])),
            max_size=2,
        ).map(tuple),
        series=st.sampled_from(SERIES),
        words=st.sampled_from(WORDS),
    ),
    max_size=12,
)


@st.composite
def queries(draw: st.DrawFn) -> dict[str, list[str]]:
    """A query string of the timeline: mostly a few filters, each of one or two values."""
    values = {
        "official": ["p0", "p1", "p2", "p3"],
        "topic": ["t0", "t1", "t2"],
        "format": ["in-person", "phone", "unknown"],
        "country": ["CN", "VN"],
        "place": ["hanoi", "palace", "beijing", "yunnan"],
        "published": ["both", "beijing", "hanoi", "third-party", "unknown"],
        "publisher": ["k0", "k1", "k2", "k3"],
        "language": ["en", "vi"],
        "rank": ["top-leaders", "ministers", "directors"],
        "certainty": ["day", "range", "within", "month", "year", "yearless", "unknown"],
        "state": ["awaiting", "reviewed"],
        "series": ["defence-strategy-dialogue", "coast-guard-high-level-work-meeting"],
    }
    chosen = draw(st.lists(st.sampled_from(sorted(values)), max_size=3, unique=True))
    query = {
        name: draw(st.lists(st.sampled_from(values[name]), min_size=1, max_size=2, unique=True)) for name in chosen
    }
    for end in ("from", "to"):
        if bound := draw(st.sampled_from(["", "", "", "2023", "2024", "2024-06", "2024-06-26", "2023-12-31", "2022"])):
            query[end] = [bound]
    if q := draw(st.sampled_from(QUERIES)):
        query["q"] = [q]
    return query


@dataclass
class Known:
    """The reference rows that records point to."""

    people: list[models.Participant] = field(default_factory=list)
    offices: list[models.Office] = field(default_factory=list)
    topics: list[models.Topic] = field(default_factory=list)
    places: list[models.Place | None] = field(default_factory=list)
    publishers: list[models.Publisher] = field(default_factory=list)


def make_known() -> Known:
    place, city, venue = models.Place.objects.create, models.Place.Kind.CITY, models.Place.Kind.VENUE
    return Known(
        [
            models.Participant.objects.create(slug=f"p{n}", name=f"Person {n}", side="CN" if n < 2 else "VN")
            for n in range(4)
        ],
        [
            models.Office.objects.create(slug=f"o{n}", title=f"Office {n}", side="CN", rank=rank)
            for n, rank in enumerate((1, 3, 3, 5))
        ],
        [models.Topic.objects.create(slug=f"t{n}", title=f"Topic {n}", short=f"T{n}") for n in range(3)],
        [
            place(slug="hanoi", name="Hanoi", country="VN", kind=city),
            place(slug="palace", name="Palace", country="VN", kind=venue, admin="Hanoi"),
            place(slug="beijing", name="Beijing", country="CN", kind=city),
            place(slug="yunnan", name="Yunnan", country="CN", kind=models.Place.Kind.PROVINCE),
            place(slug="hekou", name="Hekou", country="CN", kind=models.Place.Kind.GATE, admin="Yunnan"),
            None,  # a city that is on no list as a place, but named like one that is
        ],
        [
            models.Publisher.objects.create(slug=f"k{n}", name=f"Publisher {n}", speaks_for=side)
            for n, side in enumerate(("CN", "VN", "", "CN"))
        ],
    )


def write(records: list[Row], known: Known) -> None:
    """The records into the tables, past the models' own `save` where that is quicker."""
    for number, row in enumerate(records):
        place = known.places[row.where] if row.where >= 0 else None
        city, country = (place.city, place.country) if place else ("Hanoi", "VN") if row.where == 5 else ("", "")
        meeting = models.Meeting(
            slug=f"m{number}", format=row.format, state=row.state, place=place, city=city, country=country
        )
        meeting.partial_date = PartialDate.parse(row.date) if row.date else None
        meeting.save()
        models.Participation.objects.bulk_create(
            models.Participation(
                meeting=meeting,
                position=position,
                side=known.people[who].side if who >= 0 else "CN",
                participant=known.people[who] if who >= 0 else None,
                office=known.offices[office] if office >= 0 else None,
                key=f"s{position}",
            )
            for position, (who, office) in enumerate(row.seats)
        )
        meeting.topics.set([known.topics[n] for n in row.topics])
        models.SearchText.objects.create(meeting=meeting, folded=folded([row.words]))
        for n, (publisher, language, reported) in enumerate(row.articles):
            article = models.Article.objects.create(
                slug=f"a{number}-{n}",
                name="a",
                location="a",
                content_hash=f"{number:032}{n:032}",
                language=language,
                publisher=known.publishers[publisher] if publisher >= 0 else None,
            )
            models.Report.objects.create(
                article=article, meeting=meeting, position=0, reported=reported, start=0, end=1, values={}
            )
        cited = models.Report.objects.create(
            chronology_key=f"c{number}",
            chronology={"series": row.series} if row.series else {},
            meeting=meeting,
            position=0,
            reported=True,
            start=0,
            end=0,
            values={},
        )
        models.Citation.objects.bulk_create(
            models.Citation(
                report=cited,
                url="https://example.org/",
                scope=scope,
                publisher=known.publishers[publisher] if publisher >= 0 else None,
                publisher_name=name,
            )
            for publisher, name, scope in row.citations
        )
