"""Where a meeting was, from its own sentence outward to its lead, its dateline and its host's country."""

from collections.abc import Iterable
from dataclasses import replace

from .contact import SIDES
from .gatherings import Gathering, about, near_in_time, told_apart
from .languages import Kind
from .reading import PartReader, Reading
from .reasons import Reason
from .records import Venue
from .spans import Span
from .stays import StayFinder
from .text import Part, Sentence

PROVINCIAL = 6
"""Rank of the offices of provinces and posts abroad, whose seat is no capital."""


THERE = 4
"""Sentences back that "there" may point."""


class VenueReader(PartReader):
    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self.told: set[int] = set()
        self._found: dict[int, Venue | None] = {}  # id of a gathering → where it was, for the next ones ask, too
        self.places = StayFinder(reading.layout, reading.hits, reading.cast, reading.gazetteer, reading.header.dateline)

    def know(self, gatherings: list[Gathering]) -> None:
        """Told all meetings of the text: a town in a sentence that tells of one is no town of another."""
        self.told = {c.sentence.index for g in gatherings for c in g.contacts}

    def of_gathering(self, gathering: Gathering, reported: list[Gathering]) -> Venue | None:
        """From the meeting's own sentences outward; what is told of the visit, the dateline and the meeting before it come last.

        `reported` are the reported meetings of the text, the same whenever one of its meetings is asked for."""
        if id(gathering) not in self._found:
            self._found[id(gathering)] = self._find(gathering, reported)
        return self._found[id(gathering)]

    def _find(self, gathering: Gathering, reported: list[Gathering]) -> Venue | None:
        main = reported[0] if reported else None
        country: Venue | None = None
        telling = [
            c
            for n, c in enumerate(gathering.contacts)
            if not n
            or (
                (c.people or c.unnamed or c.cue.kind is Kind.BODY or not self.reading.names(c.sentence))
                and not c.speech
            )
        ]
        for contact in sorted(telling, key=lambda c: c.part is not Part.BODY):
            venue = self.places.in_sentence(
                contact.sentence, contact.span.start, self._relative_clause(contact.sentence, contact.span.end)
            )
            if venue and venue.city:
                return venue if venue.country else replace(venue, country=self._host(gathering, reported))
            if contact is gathering.contacts[0] and (there := self._there(contact.sentence)):
                return there
            country = country or venue
        if country and (country.place or not gathering.reported):
            return country
        host = self._host(gathering, reported)
        if country:
            return self._town_in(country, gathering, main, reported, host)
        if between := self._between(gathering, reported):
            return between
        for contact in gathering.contacts:
            if seat := self.places.seat_of_state(contact.sentence, host):
                return seat
        if not gathering.reported:
            return None
        if gathering is main:
            for sentence in self._around(gathering):
                venue = self.places.in_sentence(
                    sentence, sentence.start, self._relative_clause(sentence, sentence.start + 1)
                )
                if venue and venue.city:
                    return venue
                country = country or venue
            if country:
                return self._town_of(country) or country
        return self._from_afar(gathering, main, reported, host)

    def _town_in(
        self,
        country: Venue,
        gathering: Gathering,
        main: Gathering | None,
        reported: list[Gathering],
        host: str | None,
    ) -> Venue:
        """ "A, on a visit to Vietnam, met B": the town of that country from which the news was sent, or to which the guest came."""
        found = self._from_afar(gathering, main, reported, host)
        return found if found and found.city and found.country == country.country else country

    def _between(self, gathering: Gathering, reported: list[Gathering]) -> Venue | None:
        """ "On April 20 they were in Guangzhou. The governor told A": the town told in the paragraph, since the meeting before."""
        first = self.layout.sentences[gathering.first]
        if gathering not in reported or gathering is reported[0] or first.part is not Part.BODY:
            return None
        for sentence in reversed(self.layout.sentences[max(0, first.index - THERE) : first.index]):
            if sentence.paragraph != first.paragraph or sentence.index in self.told:
                return None
            venue = self.places.in_sentence(sentence, sentence.start)
            if venue and venue.city:
                return venue
        return None

    def _town_of(self, province: Venue) -> Venue | None:
        """The town of the dateline or of the byline, where it lies in the province that the text tells."""
        told = self.gazetteer.places.get(province.place or "")
        for line in (self.places.from_dateline(), self.places.from_byline()):
            town = self.gazetteer.places.get(line.place or "") if line and line.city else None
            if told and town and told.kind == "province" and town.admin == told.name:
                return line
        return None

    def _there(self, sentence: Sentence) -> Venue | None:
        """ "A also had a working session there": in the town that the sentences just before set things in."""
        word = self.grammar.patterns["there"].search(self.layout.folded, sentence.start, sentence.end)
        if word is None:
            return None
        for before in reversed(self.layout.sentences[max(0, sentence.index - THERE) : sentence.index]):
            if before.part is Part.BODY and (venue := self.places.in_sentence(before, before.start)) and venue.city:
                told = Span(*word.span()).evidence(self.layout.text, "place-there")
                return replace(venue, evidence=(told, *venue.evidence))
        return None

    def _from_afar(
        self, gathering: Gathering, main: Gathering | None, reported: list[Gathering], host: str | None
    ) -> Venue | None:
        """Where nothing beside the meeting names its place."""
        people = set(gathering.people)
        visited = self.places.visited_country(self.layout.sentences, people)
        side = visited.country if visited else self._abroad(gathering, main, reported) or host
        apart = told_apart(self.reading, gathering, main) and not self._on_a_stay(gathering)
        own = {c.sentence.index for c in gathering.contacts}
        others, so_far = self.told - own, self.layout.sentences[: gathering.first + 2]
        if not apart and (there := self._same_day_there(gathering, reported)):
            return there
        if not apart and (stage := self.places.visited_city(so_far, people, side, others)):
            return stage
        line = self.places.from_dateline()
        if line and not apart and (not side or side == line.country):
            return line
        rest = self.layout.sentences[gathering.first + 2 :]
        if not apart and (stage := self.places.visited_city(rest, people, side, others)):
            return stage
        if gathering is not main:
            before = max((g for g in reported if g.first < gathering.first), key=lambda g: g.first, default=main)
            told = self.of_gathering(before, reported) if before and before is not gathering else None
            if told and told.city and not apart and (not side or told.country == side):
                return replace(told, reasons=(Reason.of("where-the-other-meeting-was"),))
            side = side or (told.country if told else None)
        if gathering is main and (lead := self._town_of_lead(side)):
            return lead
        if at_home := self._hosts_city(gathering, side):
            return at_home
        if (byline := self.places.from_byline()) and (not side or side == byline.country):
            return byline
        if side and self._of_the_state(gathering, side) and (capital := self.places.capital_alone(side, others)):
            return capital
        if visited:
            return visited
        return Venue(None, side, None, (), (Reason.of("host-country"),)) if side else None

    def _abroad(self, gathering: Gathering, main: Gathering | None, reported: list[Gathering]) -> str | None:
        """The country of the news, where somebody of this meeting was a guest there at that time: whoever receives, he is not at home."""
        if main is None or main is gathering or not near_in_time(gathering, main):
            return None
        there = self.of_gathering(main, reported)
        if there is None or there.country is None:
            return None
        travellers = {k for k, p in main.people.items() if p.side != there.country}
        return there.country if travellers & set(gathering.people) else None

    def _same_day_there(self, gathering: Gathering, reported: list[Gathering]) -> Venue | None:
        """ "The same day, he met": where the traveller was for the meeting told just before."""
        earlier = [g for g in reported if g.first < gathering.first]
        before = max(earlier, key=lambda g: g.first, default=None)
        if before is None or not set(before.people) & set(gathering.people):
            return None
        told = self.reading.dates_in(gathering.contacts[0].sentence)
        same = any(m.base == "told" and not m.shift for m in told) or bool(
            gathering.date and any(r.code == "same-day" for r in gathering.date.reasons)
        )
        there = self.of_gathering(before, reported) if same else None
        return replace(there, reasons=(Reason.of("where-the-other-meeting-was"),)) if there and there.city else None

    def _town_of_lead(self, side: str | None) -> Venue | None:
        """The one town in which the first sentence sets what it tells, where the text has no dateline."""
        if not self.body or self.header.dateline:
            return None
        lead = self.body[0]
        venue = self.places.in_sentence(lead, lead.start, self._relative_clause(lead, lead.start + 1))
        if venue and venue.city and (not side or venue.country == side):
            return replace(venue, reasons=(Reason.of("place-of-visit"),))
        return None

    def _on_a_stay(self, gathering: Gathering) -> bool:
        """ "During his stay": in the town of the news, where "during his trip" may be anywhere."""
        sentence = gathering.contacts[0].sentence
        return bool(self.grammar.patterns["on_a_stay"].search(self.layout.folded, sentence.start, sentence.end))

    def _hosts_city(self, gathering: Gathering, side: str | None) -> Venue | None:
        """The city whose office the host holds, where he receives: "the chairman of Hanoi's People's Committee received"."""
        host = next((c.host for c in gathering.contacts if c.host), None) or self._host_of_envoy(gathering)
        start = self.layout.sentences[gathering.first].start
        end = self.layout.sentences[min(gathering.first + 2, len(self.layout.sentences) - 1)].end
        sides = [host] if host else list(SIDES)
        if host is None and not self.grammar.patterns["to_the_city"].search(self.layout.folded, start, end):
            return None
        found = [
            city
            for one in sides
            if not host or not side or side == host
            for key, person in gathering.people.items()
            if person.side == one
            for evidence in gathering.evidence.get(key, ())
            if (city := self.places.of_office(evidence))
        ]
        return found[0] if found and len({v.city for v in found}) == 1 else None

    def _of_the_state(self, gathering: Gathering, side: str) -> bool:
        """Whether somebody of this side holds an office of party or state, whose seat is the capital."""
        slugs = (slug for key in gathering.of(side) for slug in self.cast.roles.get(key, {}) if slug)
        return any(self.gazetteer.offices[slug].rank < PROVINCIAL for slug in slugs)

    def _relative_clause(self, sentence: Sentence, after: int) -> int | None:
        """Where the sentence turns to something else: "…, who will attend", "ahead of"."""
        turn = self.hits.wording.search("turns_elsewhere", after, sentence.end)
        return turn.start() if turn else None

    def _around(self, gathering: Gathering) -> Iterable[Sentence]:
        """The lead before a meeting's sentence, what follows it in the same paragraph, captions of its people."""
        own, first = {c.sentence.index for c in gathering.contacts}, gathering.first
        for sentence in self.layout.sentences:
            part = sentence.part
            if sentence.index in self.told and sentence.index not in own:
                continue
            if (
                part is Part.BODY
                and sentence.index < first + 2
                and (about(self.reading, sentence, gathering) or self._goes_on(sentence, gathering))
            ) or part is Part.TITLE:
                yield sentence
        yield from (s for s in self.captions if self.reading.names(s) & set(gathering.people))

    def _goes_on(self, sentence: Sentence, gathering: Gathering) -> bool:
        """Whether a sentence that names nobody goes on telling of the meeting: "the two", "the talks were held in"."""
        if not self.grammar.by_clause or sentence.index <= gathering.first or self.reading.names(sentence):
            return False
        they = self.grammar.patterns["they"].search(self.layout.folded, sentence.start, sentence.end)
        return sentence.index in gathering.sentences or they is not None

    def _host_of_envoy(self, gathering: Gathering) -> str | None:
        """The country where one of those who met is ambassador or consul."""
        for key, person in gathering.people.items():
            for slug, printed in self.cast.roles.get(key, {}).items():
                if slug == f"{person.side.lower()}-ambassador-vietnam" or slug.startswith("cn-consul"):
                    return "VN"
                if slug == "vn-ambassador-china" or slug.startswith("vn-consul"):
                    return "CN"
                if not slug and self.grammar.patterns["consul"].search(printed.lower()):
                    return next(side for side in SIDES if side != person.side)
        return None

    def _host(self, gathering: Gathering, reported: list[Gathering]) -> str | None:
        """The side at home: of an ambassador the side where the post is, else that of those whom one guest meets in turn."""
        line = self.header.dateline
        filed = line.place.country if line and line.place and self.grammar.by_clause else None
        receivers = (c.host for c in gathering.contacts if c.host)
        host = next(
            (h for h in receivers if filed in (None, h)), None
        )  # guests "receive", too: the dateline knows better
        if (host is None or self.grammar.by_clause) and (abroad := self._host_of_envoy(gathering)):
            return abroad
        if host:
            return host
        for side, other in (("CN", "VN"), ("VN", "CN")):
            hosts = {k for g in reported if g.of(side) & gathering.of(side) for k in g.of(other)}
            guests = {k for g in reported if g.of(other) & gathering.of(other) for k in g.of(side)}
            if len(hosts) > 1 and len(guests) == 1:
                return other
        return None
