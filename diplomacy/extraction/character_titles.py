"""The titles beside a name in characters: before it without a blank, or right after it."""

from .facts import Office, Place
from .gazetteer import OFFICE, PLACE
from .people import PersonMention
from .spans import Span
from .titles import TitleReader

CHAIN = 70
"""Code points before a name among which its titles stand."""
AFTER = 16
"""Code points after a name within which a title that follows it ends."""


class CharacterTitleReader(TitleReader):
    def chain(self, name: Span, left: int) -> Span:
        """From the last word before the name that no title holds, up to the name; the name alone where no title ends there."""
        folded, start = self.layout.folded, name.start
        begin = max(left, start - CHAIN)
        for stop in self.grammar.patterns["chain_stop"].finditer(folded, begin, start):
            begin = stop.end()
        if not self.grammar.patterns["title_at_end"].search(folded, begin, start):
            return name
        while begin < start and folded[begin] in ' 、,()"':
            begin += 1
        return Span(begin, name.end)

    def _offices(self, mention: PersonMention, chain: Span, right: int) -> tuple[tuple[str, ...], str]:
        side = mention.person.side
        slugs: dict[str, str] = {}
        after = self._after(mention, right)
        for begin, end in ((chain.start, mention.start), (mention.span.end, after)):
            for hit in self.hits.offices.between(begin, end):
                if hit.end <= end:
                    for office in self.gazetteer.what(hit, OFFICE):
                        if isinstance(office, Office) and office.side == side:
                            slugs.setdefault(office.slug, self.layout.text[hit.start : hit.end])
        if not slugs and (found := self._of_place(mention, chain)):
            slugs[found[0]] = found[1]
        if not slugs and (held := self._by_tail(mention, chain, after)):
            slugs[held] = self.layout.text[chain.start : mention.start] or self.layout.text[mention.span.end : after]
        slugs = self._held(mention.person, slugs)
        ranked = sorted(slugs, key=lambda s: (self.gazetteer.offices[s].rank, list(slugs).index(s)))
        printed = self.layout.text[chain.start : mention.start].strip() or (
            self.layout.text[mention.span.end : after].strip()
        )
        return tuple(ranked), slugs[ranked[0]] if ranked else " ".join(printed.split())

    def _after(self, mention: PersonMention, right: int) -> int:
        """Where a title right after the name ends: 王毅外长, 习近平总书记、国家主席."""
        match = self.grammar.patterns["title_after"].match(
            self.layout.folded, mention.span.end, min(right, mention.span.end + AFTER)
        )
        return match.end() if match else mention.span.end

    def _by_tail(self, mention: PersonMention, chain: Span, after: int) -> str | None:
        """ "熊波大使": of the offices that the list has the person in, the highest whose title ends with the words printed."""
        folded = self.layout.folded
        printed = folded[chain.start : mention.start].strip() or folded[mention.span.end : after].strip()
        held = {term.office for term, _, _ in self.gazetteer.tenures.get(mention.person.official or "", ())}
        fits = [
            slug
            for slug in held
            if printed and any(title.endswith(printed) for title in self.gazetteer.titles.get(slug, ()))
        ]
        return min(fits, key=lambda slug: (self.gazetteer.offices[slug].rank, slug), default=None)

    def _of_place(self, mention: PersonMention, chain: Span) -> tuple[str, str] | None:
        """ "高平省委书记": the office of that place, however it is put together."""
        words = self.layout.folded[chain.start : mention.start]
        match = self.grammar.patterns["office_of_places"].search(words)
        if not match or self.grammar.patterns["lesser_title"].search(words):
            return None
        for hit in self.hits.places.between(chain.start, mention.start):
            place = next(p for p in self.gazetteer.what(hit, PLACE) if isinstance(p, Place))
            _, slug = self.gazetteer.office_of_place(place, self.grammar.local_title(match[0]))
            if slug and self.gazetteer.offices[slug].side == mention.person.side:
                return slug, self.layout.text[hit.start : chain.start + match.end()]
        return None
