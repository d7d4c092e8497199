"""Where a meeting was held: the place that its own sentences name, else the dateline's city, else the host's country."""

from collections.abc import Iterable
from dataclasses import dataclass

from .datelines import Dateline
from .facts import Place
from .folding import fold, plain
from .gazetteer import COUNTRY, PLACE, Gazetteer
from .hits import Hit, Hits
from .people import Cast
from .reasons import Reason
from .records import Venue
from .spans import Span
from .text import Layout, Sentence


@dataclass(frozen=True, slots=True)
class Located:
    place: Place
    span: Span
    province: bool  # said to be one
    subject: bool = False  # the sentence says of the place that it was the stage


SAID_REACH = 16
"""Code points from the beginning of a word for a meeting within which it ends."""


class PlaceFinder:
    def __init__(self, layout: Layout, hits: Hits, cast: Cast, gazetteer: Gazetteer, dateline: Dateline | None) -> None:
        self.layout, self.hits, self.cast, self.gazetteer, self.dateline = layout, hits, cast, gazetteer, dateline
        self.patterns = gazetteer.grammar.patterns
        self._provincial: dict[str, bool] = {}

    def in_sentence(self, sentence: Sentence, near: int | None = None, until: int | None = None) -> Venue | None:
        """The place where the sentence sets what it tells; of several the one nearest to `near`, cities before provinces.

        What stands after `until` (a relative clause: "who will attend a forum in …") is left out.
        """
        away = self._elsewhere(sentence)
        resumed = self._after_clause(sentence, until)
        found = [
            f
            for f in self._located(sentence)
            if (until is None or f.span.start < until or f.span.start > resumed)
            and f.span.start >= self._said_before(sentence, near)
            and not any(a.contains(f.span) for a in away)
        ]
        here = self.layout_here(sentence)
        if here is not None and self.dateline and self.dateline.city:
            return self._of_dateline("from-dateline", here)
        if not found and (capital := self._capital(sentence, until)):
            return capital
        if not found:
            found = [
                f
                for f in self._reached(sentence)
                if (until is None or f.span.start < until) and not any(a.contains(f.span) for a in away)
            ]
        if not found and near is not None:
            return self._unlisted(sentence, until if resumed >= sentence.end else None) or self._in_country(sentence)
        if not found:
            return None
        if len(found) > 1 and self._by_turns(found[0], found[1]):
            return self._venue(found[0], found[:1])
        if near is not None:
            turn = self.patterns["other_occasion"].search(self.layout.folded, near, sentence.end)
            occasion = turn.start() if turn else sentence.end
            found.sort(
                key=lambda f: (
                    f.span.start > occasion,
                    not f.subject,
                    f.place.kind == "province" or f.province,
                    f.span.start < near and abs(f.span.start - near) > 60,
                    abs(f.span.start - near),
                )
            )
        return self._venue(found[0], found)

    def _said_before(self, sentence: Sentence, near: int | None) -> int:
        """ "The port of A will be built with B's help, C said in his talks with D": where what is said ends, and with it the towns that it names."""
        said = self.patterns.get("said_at")
        end = sentence.end if near in (None, sentence.start) else near + SAID_REACH
        match = said.search(self.layout.folded, sentence.start, min(end, sentence.end)) if said else None
        return match.start() if match else sentence.start

    def _capital(self, sentence: Sentence, until: int | None) -> Venue | None:
        """ "In the Vietnamese capital"."""
        match = self.hits.wording.search("in_capital", sentence.start, until or sentence.end)
        if not match:
            return None
        grammar = self.gazetteer.grammar
        country = grammar.adjectives.get(match["nation"]) or grammar.countries[match["nation"]]
        city = self.gazetteer.cities.get(fold(grammar.capitals.get(country, "")))
        evidence = (Span(*match.span("words")).evidence(self.layout.text, "place-in-sentence"),)
        return Venue(city.name, country, city.slug, evidence) if city else None

    def _after_clause(self, sentence: Sentence, until: int | None) -> int:
        """Where the main clause goes on after a relative one between commas: "…, who came to wish well, at the town hall in …"."""
        comma = -1 if until is None else self.layout.folded.find(",", until, sentence.end)
        goes_on = comma > 0 and self.patterns["clause_resumed"].match(self.layout.folded, comma, sentence.end)
        return comma if goes_on else sentence.end

    def _by_turns(self, one: Located, other: Located) -> bool:
        """ "In A on May 8 and in B on May 9": an exchange on both sides of a border has the place of its opening."""
        gap = self.layout.folded[one.span.end : other.span.start]
        return one.place.country != other.place.country and bool(self.patterns["by_turns"].fullmatch(gap))

    def _elsewhere(self, sentence: Sentence) -> list[Span]:
        """Stretches that tell where someone goes next or came from: up to the next comma."""
        stretches = []
        for away in self.hits.wording.finditer("on_the_way", sentence.start, sentence.end):
            comma = self.layout.folded.find(",", away.end(), sentence.end)
            stretches.append(Span(away.start(), comma if comma > 0 else sentence.end))
        return stretches

    def _in_country(self, sentence: Sentence) -> Venue | None:
        """ "在美国会见": a country alone, right after the word for being there."""
        pattern = self.patterns["in_country"]
        for hit in self.hits.countries.between(sentence.start, sentence.end):
            match = pattern.fullmatch(
                self.layout.folded, max(sentence.start, hit.start - 1), min(sentence.end, hit.end + 1)
            )
            at = self.patterns["at_country"].search(self.layout.folded, max(sentence.start, hit.start - 12), hit.start)
            if match or (at and not self._within_name(hit, sentence)):
                span = Span(hit.start, hit.end)
                country = str(self.gazetteer.what(hit, COUNTRY)[0])
                return Venue(None, country, None, (span.evidence(self.layout.text, "place-in-sentence"),))
        return None

    def _unlisted(self, sentence: Sentence, until: int | None) -> Venue | None:
        """A town in no list: capitalised after "in", and followed by "city", by a province or by a country."""
        text, folded = self.layout.text, self.layout.folded
        for match in self.hits.wording.finditer("unlisted_place", sentence.start, until or sentence.end):
            span = Span(*match.span("name"))
            words = self.layout.quote(span).split()
            if not all(w[0].isupper() for w in words) or set(folded[span.start : span.end].split()) & set(
                self.gazetteer.grammar.months
            ):
                continue
            if self._is_listed(span):
                continue  # and was left out with reason
            country = self._country_after(match.end())
            if match["after"] == ", " and country is None:
                continue
            evidence = (span.evidence(text, "place-not-in-list"),)
            return Venue(plain(" ".join(words)), country, None, evidence, (Reason.of("place-not-in-list"),))
        return None

    def _is_listed(self, span: Span) -> bool:
        return any(hit.end > span.start for hit in self.hits.places.before(span.end)[-1:])

    def _country_after(self, at: int) -> str | None:
        """The country of the province, or the country itself, that stands within a few words after a town."""
        window = at + 40
        for hit in self.hits.places.between(at, window):
            place = self.gazetteer.what(hit, PLACE)[0]
            if isinstance(place, Place) and hit.start - at < 12:
                return place.country
        for hit in self.hits.countries.between(at, window):
            if self.layout.folded[hit.start : hit.end] in self.gazetteer.grammar.countries:
                return str(self.gazetteer.what(hit, COUNTRY)[0])
        return None

    def layout_here(self, sentence: Sentence) -> Span | None:
        match = self.hits.wording.search("here", sentence.start, sentence.end)
        return Span(*match.span()) if match else None

    def _located(self, sentence: Sentence) -> Iterable[Located]:
        folded = self.layout.folded
        before: Hit | None = None
        held = False
        for hit in self.hits.places.between(sentence.start, sentence.end):
            head = folded[max(sentence.start, hit.start - 60) : hit.start]
            tail = folded[hit.end : min(sentence.end, hit.end + 150)]
            if (
                self._within_office(hit)
                or self._merely_a_body(hit, head)
                or self._within_name(hit, sentence)
                or (self.dateline and self.dateline.span.contains(Span(hit.start, hit.end)))
            ):
                held = False
                continue
            at = folded[hit.start : hit.end] in self.gazetteer.grammar.place_words or (
                bool(self.patterns["place_before"].search(head)) and not self._of_a_post(head, hit, sentence)
            )
            listed = (
                held and before is not None and bool(self.patterns["place_list"].match(folded[before.end : hit.start]))
            )
            subject = hit.start - sentence.start < 3 + (len(self._dateline_head(sentence))) and bool(
                self.patterns["place_is_subject"].match(tail)
            )
            venue = any(
                isinstance(p, Place) and p.kind in ("venue", "border-gate") for p in self.gazetteer.what(hit, PLACE)
            )
            after_comma = held and before is not None and folded[before.end : hit.start] in (", ", " (")
            held = (
                at
                or subject
                or listed
                or after_comma
                or (
                    venue
                    and bool(
                        self.patterns["at_venue"].search(head[-30:]) or self.patterns["room_of"].search(head[-30:])
                    )
                )
            )
            before = hit
            if not held:
                continue
            places = [p for p in self.gazetteer.what(hit, PLACE) if isinstance(p, Place)]
            place = min(places, key=lambda p: ("city", "venue", "border-gate", "province").index(p.kind))
            if place.kind == "venue" and (abroad := self._of_another_country(hit, place)):
                place = abroad
            yield Located(
                place,
                Span(hit.start, hit.end),
                bool(self.patterns["place_is_province"].match(tail))
                or place.kind == "province"
                or self._said_to_be_a_province(folded[hit.start : hit.end]),
                subject,
            )

    def _of_another_country(self, hit: Hit, place: Place) -> Place | None:
        """ "Trụ sở Bộ Ngoại giao" before "Trung Quốc": the capital of the country that follows, where titles go on rightwards."""
        if not self.gazetteer.grammar.accented:
            return None
        after = (h for h in self.hits.countries.near(hit.end + 1) if h.start == hit.end + 1)
        country = next((str(self.gazetteer.what(h, COUNTRY)[0]) for h in after), place.country)
        return (
            None
            if country == place.country
            else self.gazetteer.cities.get(fold(self.gazetteer.grammar.capitals.get(country, "")))
        )

    def _of_a_post(self, head: str, hit: Hit, sentence: Sentence) -> bool:
        """ "Ambassador in Hanoi" is no venue; "Ambassador A in Hanoi" is, once the name is told."""
        post = self.patterns["place_of_post"].search(head)
        if not post:
            return False
        begin = hit.start - len(head) + post.start()
        return not any(begin < m.start < hit.start for m in self.cast.in_sentence(sentence.index))

    def _said_to_be_a_province(self, name: str) -> bool:
        """Whether the text elsewhere calls that name a province, and nowhere a city: "Ha Giang province" and "in Ha Giang"."""
        if name not in self._provincial:
            province, city = (p.format(name=name) for p in self.gazetteer.grammar.province_forms)
            folded = self.layout.folded
            self._provincial[name] = any(f in folded for f in province.split(";")) and not any(
                f in folded for f in city.split(";")
            )
        return self._provincial[name]

    def _reached(self, sentence: Sentence) -> Iterable[Located]:
        """ "Went to Nanning for talks with": the city at the end of the way, where the sentence names no other."""
        for hit in self.hits.places.between(sentence.start, sentence.end):
            head = self.layout.folded[max(sentence.start, hit.start - 60) : hit.start]
            place = next((p for p in self.gazetteer.what(hit, PLACE) if isinstance(p, Place)), None)
            if place and place.kind == "city" and self.patterns["went_to"].search(head):
                yield Located(place, Span(hit.start, hit.end), False)

    def _dateline_head(self, sentence: Sentence) -> str:
        line = self.dateline
        if line and line.span.start == sentence.start:
            return self.layout.text[line.span.start : line.span.end]
        return ""

    def _merely_a_body(self, hit: Hit, head: str) -> bool:
        """Whether a name that a building shares with its ministry stands for the ministry."""
        body = self.patterns["names_a_body"].fullmatch(self.layout.folded, hit.start, hit.end)
        return bool(body) and not self.patterns["right_at"].search(head)

    def _within_office(self, hit: Hit) -> bool:
        return self.hits.offices.covers(hit.start, hit.end)

    def _within_name(self, hit: Hit, sentence: Sentence) -> bool:
        return any(m.chain.start <= hit.start < m.span.end for m in self.cast.in_sentence(sentence.index))

    def _venue(self, found: Located, others: list[Located]) -> Venue:
        place = found.place
        evidence = (found.span.evidence(self.layout.text, "place-in-sentence"),)
        if place.kind in ("venue", "border-gate"):
            city = next(
                (o for o in others if o.place.kind == "city" and not o.province and o.place.country == place.country),
                None,
            )
            if city:
                return Venue(
                    city.place.name,
                    place.country,
                    place.slug,
                    (*evidence, city.span.evidence(self.layout.text, "place-in-sentence")),
                )
            home = self.gazetteer.cities.get(fold(place.admin))
            if place.kind == "venue" and home:
                return Venue(
                    home.name,
                    home.country,
                    place.slug,
                    evidence,
                    (Reason.of("venue-city", venue=place.name, city=home.name),),
                )
            return Venue(None, place.country, place.slug, evidence)
        if place.kind == "province" or found.province:
            return Venue(None, place.country, self._province(place), evidence)
        return Venue(place.name, place.country, place.slug, evidence)

    def _province(self, place: Place) -> str:
        if place.kind == "province":
            return place.slug
        return next(
            (
                p.slug
                for p in self.gazetteer.facts.places
                if p.kind == "province" and p.country == place.country and p.name.startswith(place.name)
            ),
            place.slug,
        )

    def _of_dateline(self, rule: str, span: Span | None = None) -> Venue | None:
        line = self.dateline
        if line is None or line.city is None:
            return None
        evidence = tuple(s.evidence(self.layout.text, rule) for s in (span, line.span) if s)
        country = line.place.country if line.place else None
        return Venue(
            line.city, country, line.place.slug if line.place else None, evidence, (Reason.of("from-dateline"),)
        )

    def from_dateline(self) -> Venue | None:
        return self._of_dateline("place-from-dateline")
