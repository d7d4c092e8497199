"""Where somebody was at the time: a seat of state, a host's city, the town or country that a guest came to, a correspondent's."""

from collections.abc import Container, Iterable

from .facts import Place
from .folding import fold
from .gazetteer import PLACE
from .places import PlaceFinder
from .reasons import Reason
from .records import Venue
from .spans import Evidence, Span
from .text import Part, Sentence

MAX_PLACES = 200
"""Places of a text that are looked at where the capital is sought among them; a text with more is a list of places."""


class StayFinder(PlaceFinder):
    """Places that follow from who was where, beside those in which a sentence sets what it tells."""

    def seat_of_state(self, sentence: Sentence, host: str | None) -> Venue | None:
        """A ministry, a palace, a headquarters stands for the capital of its state."""
        match = self.hits.wording.search("seat_of_state", sentence.start, sentence.end)
        if (
            match
            and host is None
            and self.patterns["seat_in_vietnam"].search(self.layout.folded, sentence.start, sentence.end)
        ):
            host = "VN"
        if not match or host is None:
            return None
        city = self.gazetteer.grammar.capitals[host]
        span = Span(*match.span())
        return Venue(
            city,
            host,
            None,
            (span.evidence(self.layout.text, "seat-of-state"),),
            (Reason.of("seat-of-state", words=self.layout.quote(span), city=city),),
        )

    def of_office(self, evidence: Evidence) -> Venue | None:
        """The city of a city's office, as printed before or after a name."""
        after = self.layout.folded.find(",", evidence.end + 1, evidence.end + 110)
        end = after if self.layout.folded[evidence.end : evidence.end + 1] == "," and after > 0 else evidence.end
        if not self.patterns["municipal_office"].search(self.layout.folded, evidence.start, end):
            return None
        for hit in self.hits.places.between(evidence.start, end):
            place = next((p for p in self.gazetteer.what(hit, PLACE) if isinstance(p, Place)), None)
            if (
                place
                and place.kind == "city"
                and not self._said_to_be_a_province(self.layout.folded[hit.start : hit.end])
            ):
                if any(p.kind == "province" for p in self.gazetteer.what(hit, PLACE) if isinstance(p, Place)):
                    continue
                words = self.layout.quote(Span(evidence.start, end))
                reason = Reason.of("venue-city", venue=" ".join(words.split()), city=place.name)
                found = (Span(hit.start, hit.end).evidence(self.layout.text, "seat-of-host"),)
                return Venue(place.name, place.country, place.slug, found, (reason,))
        return None

    def visited_country(self, sentences: Iterable[Sentence], people: set[str]) -> Venue | None:
        """ "Manh is in China for five days": the country, where one of the participants is said to be in it."""
        for sentence in sentences:
            named = [m for m in self.cast.in_sentence(sentence.index) if m.person.key in people]
            if not named:
                continue
            for match in self.hits.wording.finditer("guest_in", sentence.start, sentence.end):
                before = self.layout.folded[max(sentence.start, match.start() - 60) : match.start()]
                if self.patterns["yet_to_come"].search(before) or self.patterns["ever"].search(before):
                    continue
                side = self.gazetteer.grammar.countries[next(n for n in match.groupdict().values() if n)]
                if any(m.person.side != side and m.start < match.start() for m in named):
                    span = Span(*match.span())
                    return Venue(
                        None,
                        side,
                        None,
                        (span.evidence(self.layout.text, "visitor-in-country"),),
                        (Reason.of("visitor-in-country"),),
                    )
            for match in self.hits.wording.finditer("guest_from", sentence.start, sentence.end):
                home = self.gazetteer.grammar.countries[match["country"]]
                host = next((m.person.side for m in named if m.person.side != home), None)
                if host and any(m.person.side == home and m.start > match.start() for m in named):
                    evidence = (Span(*match.span()).evidence(self.layout.text, "visitor-in-country"),)
                    return Venue(None, host, None, evidence, (Reason.of("visitor-in-country"),))
        return self._host_of_caller(sentences, people)

    def _host_of_caller(self, sentences: Iterable[Sentence], people: set[str]) -> Venue | None:
        """ "A led a delegation on a visit": to the other side, in a text that need not say where its readers live."""
        for sentence in sentences:
            for match in self.hits.wording.finditer("came_calling", sentence.start, sentence.end):
                before = self.layout.folded[max(sentence.start, match.start() - 60) : match.start()]
                if self.patterns["yet_to_come"].search(before) or self.patterns["ever"].search(before):
                    continue
                named = [m for m in self.cast.in_sentence(sentence.index) if m.start < match.start()]
                if named and named[-1].person.key in people:
                    side = "VN" if named[-1].person.side == "CN" else "CN"
                    evidence = (Span(*match.span()).evidence(self.layout.text, "visitor-in-country"),)
                    return Venue(None, side, None, evidence, (Reason.of("visitor-in-country"),))
        return None

    def visited_city(
        self, sentences: Iterable[Sentence], people: set[str], country: str | None, told: Container[int] = ()
    ) -> Venue | None:
        """ "Wang came to Hanoi": the city to which a participant of the other side went; in `country` where that is known."""
        for sentence in sentences:
            named = [m for m in self.cast.in_sentence(sentence.index) if m.person.key in people]
            if not named or sentence.part in (Part.FURNITURE, Part.HEADING):
                continue
            for hit in self.hits.places.between(self._said_before(sentence, None), sentence.end):
                place = next((p for p in self.gazetteer.what(hit, PLACE) if isinstance(p, Place)), None)
                if place is None or place.kind != "city" or (country and place.country != country):
                    continue
                head = self.layout.folded[max(sentence.start, hit.start - 60) : hit.start]
                came = self.patterns[
                    "moved_to" if sentence.index in told and "moved_to" in self.patterns else "came_to"
                ]
                if not came.search(head) or self._within_office(hit) or self._of_a_post(head, hit, sentence):
                    continue
                if self.patterns["purpose"].search(self.layout.folded, sentence.start, hit.start):
                    continue  # "to discuss the queues in Lang Son"
                if self.patterns["yet_to_come"].search(head) or any(
                    a.start <= hit.start < a.end for a in self._elsewhere(sentence)
                ):
                    continue
                if country or any(m.person.side != place.country for m in named):
                    span = Span(hit.start, hit.end)
                    evidence = (span.evidence(self.layout.text, "visitor-in-city"),)
                    return Venue(place.name, place.country, place.slug, evidence, (Reason.of("place-of-visit"),))
        return None

    def capital_alone(self, country: str, told: Container[int]) -> Venue | None:
        """The capital of a country, where the text says that somebody came to it, was in it or left it, and speaks of no other town of
        that country; `told` are the sentences of other meetings."""
        capital = self.gazetteer.cities.get(fold(self.gazetteer.grammar.capitals.get(country, "")))
        named: list[Span] = []
        for hit in self.hits.places.first(MAX_PLACES):
            place = next((p for p in self.gazetteer.what(hit, PLACE) if isinstance(p, Place)), None)
            sentence = self.layout.sentence_at(hit.start)
            if place is None or place.country != country or place.kind == "border-gate" or sentence is None:
                continue
            if sentence.part not in (Part.BODY, Part.TITLE) or self._within_office(hit):
                continue
            if place.kind == "province" or capital is None or capital.name not in (place.name, place.admin):
                return None
            head = self.layout.folded[max(sentence.start, hit.start - 60) : hit.start]
            if self.patterns["was_in"].search(head) and sentence.index not in told:
                named.append(Span(hit.start, hit.end))
        if not named or capital is None:
            return None
        evidence = (named[0].evidence(self.layout.text, "visitor-in-city"),)
        return Venue(capital.name, country, capital.slug, evidence, (Reason.of("place-of-visit"),))

    def from_byline(self) -> Venue | None:
        """ "By A and B in Hanoi": correspondents write from where it happened."""
        for paragraph in self.layout.paragraphs[:14]:
            if paragraph.part is Part.HEADER:
                line = self.layout.folded[paragraph.span.start : paragraph.span.end]
                match = self.patterns["byline_place"].match(line)
                place = self.gazetteer.cities.get(match["city"]) if match else None
                if match and place:
                    start = paragraph.span.start + match.start("city")
                    evidence = (Span(start, start + len(match["city"])).evidence(self.layout.text, "place-of-byline"),)
                    return Venue(place.name, place.country, place.slug, evidence, (Reason.of("from-dateline"),))
        return None
