"""Offices that sit at a table without a name: beside a country, of a place told, or right before a verb whose guest is of the other side."""

from .antecedents import AntecedentReader
from .contact import SIDES, Contact, UnnamedSeat
from .gazetteer import COUNTRY, PLACE, Gazetteer
from .hits import Hit, Hits
from .people import Cast, OfficeMention
from .signals import SignalReader
from .spans import Span
from .text import Layout, Sentence

SUBJECT = 12
"""Code points between an office and its verb: "on Tuesday", "also"."""

BODY_REACH = 110
"""Code points after a verb within which the guests' body and its place are named."""


class OfficeholderReader(AntecedentReader):
    def __init__(self, layout: Layout, hits: Hits, cast: Cast, gazetteer: Gazetteer, signals: SignalReader) -> None:
        super().__init__(layout, cast, gazetteer, signals)
        self.hits = hits

    def _seat_office(self, contact: Contact, office: OfficeMention) -> None:
        if office.person:
            if office.person.key not in contact.evidence:
                contact.people.append(office.person)
            contact.evidence.setdefault(office.person.key, []).append(
                office.span.evidence(self.layout.text, "office-of-someone-named")
            )
            contact.pronouns[office.person.key] = ""
        else:
            contact.unnamed.append(
                UnnamedSeat(office.side, office.role, office.span, office.office.slug if office.office else None)
            )

    def _country_before(self, at: int, sentence: Sentence) -> str | None:
        for country in self.hits.countries.before(at)[-1:]:
            if country.end >= at - 3 and country.start >= sentence.start:
                return str(self.gazetteer.what(country, COUNTRY)[0])
        return None

    def _shared_office(self, sentence: Sentence, hit: Hit, side: str) -> OfficeMention | None:
        """ "The Minister of National Defence hosted a reception for A": an office of either side, right before the verb, whose guest is
        of the other."""
        for office in self.cast.shared_offices:
            if (
                office.sentence == sentence.index
                and 0 <= hit.start - office.span.end <= SUBJECT
                and office.side == side
            ):
                gap = self.layout.folded[office.span.end : hit.start]
                if "," not in gap and not self.patterns["exclude_before"].search(
                    self.layout.folded, max(sentence.start, office.start - 90), office.start
                ):
                    return office
        return None

    def _leaders(self, sentence: Sentence, hit: Hit, side: str) -> UnnamedSeat | None:
        """ "the prime ministers of Vietnam and Laos", "the Vietnamese leader": an office in general words beside a country."""
        for country in self.hits.countries.between(sentence.start, sentence.end):
            if self.gazetteer.what(country, COUNTRY)[0] != side:
                continue
            stretch = self.layout.folded[max(sentence.start, country.start - 60) : min(sentence.end, country.end + 30)]
            if self.patterns["of_a_firm"].search(
                self.layout.folded, country.start, min(sentence.end, country.end + 50)
            ):
                continue
            if "leaders_of" in self.patterns and not self.patterns["leaders_of"].search(
                self.layout.folded,
                max(sentence.start, country.start - 60, hit.end if country.start > hit.end else 0),
                country.start,
            ):
                continue
            words = {w.strip(",.;'").rstrip("s") for w in stretch.split()}
            if words & self.grammar.title_words or words & self.grammar.collectives:
                return UnnamedSeat(side, "", Span(country.start, country.end))
        return None

    def _local(self, sentence: Sentence, hit: Hit, side: str) -> UnnamedSeat | None:
        """ "In Changsha … was received by the provincial Party secretary": an office without a name or country, of the place told."""
        match = self.patterns["office_after"].match(self.layout.folded, hit.end, sentence.end)
        if not match or not self.grammar.title_words.intersection(match["title"].replace("-", " ").split()):
            return None
        places = [
            p for h in self.hits.places.between(sentence.start, sentence.end) for p in self.gazetteer.what(h, PLACE)[:1]
        ]
        if not any(getattr(p, "country", None) == side for p in places):
            return None
        return UnnamedSeat(
            side, self.layout.text[match.start("title") : match.end("title")], Span(*match.span("title"))
        )

    def _guests_of_body(self, sentence: Sentence, hit: Hit, side: str) -> UnnamedSeat | None:
        """ "Received a delegation of the Hekou border station": a body of a place of the other side, in whose name guests come."""
        match = self.patterns["guests_of_body"].match(
            self.layout.folded, hit.end, min(sentence.end, hit.end + BODY_REACH)
        )
        if match is None:
            return None
        start, end = match.span("guests")
        for place in self.hits.places.between(start, end):
            told = next((p for p in self.gazetteer.what(place, PLACE)), None)
            if told is not None and getattr(told, "country", None) == side:
                span = Span(start, place.end)
                return UnnamedSeat(side, self.layout.quote(span), span)
        return None

    def _delegation(self, span: Span) -> bool:
        """Whether "Vietnamese" is followed by a word for the visitors told of before."""
        return bool(self.patterns["delegation"].match(self.layout.folded[span.end : span.end + 20].lstrip()))

    def _after_name(self, at: int, sentence: Sentence) -> bool:
        """Whether what stands there is the title of someone named just before: "Le Van Ba, Secretary of …"."""
        before = [m for m in self.cast.in_sentence(sentence.index) if m.span.end <= at]
        if not before:
            return False
        gap = self.layout.folded[before[-1].span.end : at]
        words = gap.replace(",", " ").replace("(", " ").replace(")", " ").split()
        return gap[:1] in (",", "(") and all(
            w in self.grammar.apposition or w in self.grammar.title_words for w in words
        )

    def _lists(self, contact: Contact, sentence: Sentence) -> None:
        """ "secretaries of the Party committees of A, B and C": an office for each place named."""
        folded = self.layout.folded
        places = [
            (h, p)
            for h in self.hits.places.between(sentence.start, sentence.end)
            for p in self.gazetteer.what(h, 2)[:1]
        ]
        for match in self.hits.wording.finditer("office_of_places", sentence.start, sentence.end):
            if any(
                m.chain.start <= match.start() < m.span.end or 0 <= m.chain.start - match.end() <= 1
                for m in self.cast.in_sentence(sentence.index)
            ):
                continue
            if not match["plural"] and self._after_name(match.start(), sentence):
                continue
            title = self.grammar.local_title(match[0])
            at = match.end()
            for hit, place in places:
                if hit.end <= match.start():
                    continue
                if hit.start < at - 1 or not self.patterns["list_gap"].fullmatch(folded[at : hit.start]):
                    if hit.start >= at:
                        break
                    continue
                if any(
                    m.chain.start <= hit.start <= m.span.end and m.start > hit.start
                    for m in self.cast.in_sentence(sentence.index)
                ):
                    break
                span = Span(match.start(), hit.end)
                role, office = self.gazetteer.office_of_place(place, title)  # type: ignore[arg-type]
                if match["lesser"] or "mayor" in match[0]:
                    role, office = self.layout.text[match.start() : hit.end], None
                side = place.country  # type: ignore[attr-defined]
                if side in SIDES and not any(u.place == place.slug for u in contact.unnamed):  # type: ignore[attr-defined]
                    contact.unnamed.append(UnnamedSeat(side, role, span, office, place.slug))  # type: ignore[attr-defined]
                at = hit.end
                if not match["plural"]:
                    break
