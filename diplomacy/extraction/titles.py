"""The titles beside a name, and offices that stand without one."""

import re
from collections.abc import Iterator
from datetime import date

from .facts import Office, Place
from .folding import fold
from .gazetteer import COUNTRY, OFFICE, PLACE, Gazetteer
from .hits import Hit, Hits
from .languages import Kind
from .people import Cast, OfficeMention, Person, PersonMention
from .spans import Span
from .text import Layout, Sentence

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_GAP = re.compile(r"[\s,()\"'.&/-]+")


STRETCH = 50
"""Code points in which words before a name are looked for at once."""


def _words_before(folded: str, begin: int, end: int) -> Iterator["re.Match[str]"]:
    """The words of a stretch from its end: a few tell where the titles begin, so the rest is mostly not looked at."""
    while end > begin:
        blank = folded.rfind(" ", begin, max(begin, end - STRETCH))
        start = blank if blank > begin else begin
        yield from reversed(list(WORD.finditer(folded, start, end)))
        end = start


class TitleReader:
    def __init__(self, layout: Layout, hits: Hits, gazetteer: Gazetteer) -> None:
        self.layout, self.hits, self.gazetteer = layout, hits, gazetteer
        self.grammar = gazetteer.grammar
        self.when: date | None = None  # a day near the text's

    def read(self, found: Cast) -> None:
        """Give every mention its titles and the offices printed beside it."""
        mentions = found.mentions
        chains = []
        for n, mention in enumerate(mentions):
            sentence = self.layout.sentences[mention.sentence]
            chains.append(self.chain(mention.span, max(sentence.start, mentions[n - 1].span.end if n else 0)))
        for n, mention in enumerate(mentions):
            sentence, chain = self.layout.sentences[mention.sentence], chains[n]
            right = min(sentence.end, chains[n + 1].start if n + 1 < len(mentions) else sentence.end)
            slugs, printed = self._offices(mention, chain, right)
            mention.chain, mention.offices, mention.printed_role = chain, slugs, printed
            for slug in slugs:
                found.roles.setdefault(mention.person.key, {}).setdefault(slug, printed)
            if not slugs and printed:
                found.roles.setdefault(mention.person.key, {}).setdefault("", printed)

    def chain(self, name: Span, left: int) -> Span:
        """The titles before a name: capitalised words, title words, nationalities and what links them, leftward."""
        text, folded, start = self.layout.text, self.layout.folded, name.start
        if folded[left : left + 1] == "," and folded[left + 1 : start].rstrip().endswith(","):
            return name  # "with A, head of the commission, B noted": between two commas stands what A is
        window = max(left, start - 180)
        grammar = self.grammar
        best = start
        crossed = False  # a comma, since the last word that is a title
        for match in _words_before(folded, window, start):
            word = match[0].removesuffix("'s")
            if (word in grammar.weekdays or word in grammar.months) and word not in grammar.title_words:
                break
            gap = folded[match.end() : best if best < start else start]
            if gap != " " and (
                ("." in gap and word not in grammar.abbreviations)
                or any(c in ';:"' or c.isdigit() for c in gap)
                or (")" in gap and len(word) < 2)
                or " - " in gap
                or "--" in gap
            ):
                break
            if word in grammar.conjunctions and folded[max(0, match.start() - 2) : match.start()] == ", ":
                break  # "A, chairman of …, and B": what stands before it belongs to A
            if word in grammar.conjunctions and grammar.accented and folded[left : left + 1] == ",":
                break  # "A, Bộ trưởng … và đồng chí B" has no comma there
            if (
                word in grammar.title_words
                or word in grammar.adjectives
                or (word in grammar.countries and folded[match.end() : match.end() + 1] != ",")
            ):
                best, crossed = match.start(), False
            elif (
                word in grammar.not_in_titles
                and (grammar.accented or word.endswith("ing"))
                and not self._within_place(match.start())
                and not grammar.patterns["title_goes_on"].match(folded, match.start())
            ):
                break  # "Receiving Ambassador A": capitalised as the first word
            elif text[match.start()].isupper() or word in self.grammar.links or word in self.grammar.title_parts:
                if match.start() < best - 130:
                    break
                crossed = crossed or folded[match.end() : match.end() + 1] == ","
                if text[match.start()].isupper() and not crossed:
                    best = match.start()
                continue
            elif grammar.accented and match.start() > best - 40 and not self._of_cue(match.start()):
                continue  # what a ministry is for: only verbs end a chain of titles
            else:
                break
        best = self._after_cue(self._after_place(best, start), start)
        if skipped := grammar.patterns["before_title"].match(folded, best, start):
            best = skipped.end()
        return Span(best, name.end)

    def _within_place(self, at: int) -> bool:
        """Whether a word that would end a chain of titles is but the second of a place's name: "Bí thư Thành ủy Hà Nội"."""
        return any(h.start < at < h.end for h in self.hits.places.near(at))

    def _of_cue(self, at: int) -> bool:
        """Whether a word belongs to a verb or noun that tells of something, rather than to a title."""
        return any(
            at < h.end and self.gazetteer.cue(h).kind is not Kind.NONE for h in self.hits.cues.before(at + 1)[-1:]
        )

    def _after_cue(self, begin: int, end: int) -> int:
        """Where the titles begin after a verb whose last word is a title's too: "tiếp xã giao đồng chí …"."""
        if not self.grammar.accented or begin == end:
            return begin
        cue = next((h for h in self.hits.cues.before(begin)[-1:] if begin < h.end < end), None)
        return cue.end + 1 if cue and self.gazetteer.cue(cue).kind is Kind.VERB else begin

    def _after_place(self, begin: int, end: int) -> int:
        """Where the titles begin after a place at which something is told to have been: "tại Nhà Quốc hội, Chủ tịch …"."""
        folded = self.layout.folded
        for hit in self.hits.places.between(begin, end):
            after = hit.end + folded.startswith(")", hit.end)
            at = self.grammar.patterns["place_before"].search(folded, max(0, hit.start - 60), hit.start)
            if folded.startswith(", ", after) and (after > hit.end or at):
                begin = after + 2
            elif at and folded.startswith(" ", after) and self._is_venue(hit):
                begin = after + 1  # "at the Great Hall of the People General Secretary A"
        return begin

    def _is_venue(self, hit: Hit) -> bool:
        return all(getattr(place, "kind", "") == "venue" for place in self.gazetteer.what(hit, PLACE))

    def _offices(self, mention: PersonMention, chain: Span, right: int) -> tuple[tuple[str, ...], str]:
        side = mention.person.side
        slugs: dict[str, str] = {}
        offices = self.hits.offices
        for hit in (*offices.before(chain.start)[-1:], *offices.between(chain.start, mention.start)):
            if self.hits.wording.search("on_behalf", hit.start, mention.start):
                continue  # "special envoy of" whoever is named
            if hit.start >= chain.start - 1 or hit.end > chain.start:
                for office in () if self._of_lesser_body(hit) else self.gazetteer.what(hit, OFFICE):
                    if isinstance(office, Office) and office.side == side:
                        slugs.setdefault(office.slug, self.layout.text[hit.start : hit.end])
        at = mention.span.end
        follows = self.layout.folded[at : at + 3]
        if follows[:1] in (",", "(") or follows.startswith((" (", " - ")):
            for hit in self.hits.offices.between(at + 1, min(right, at + 220)):
                gap = _GAP.sub(" ", self.layout.folded[at : hit.start]).split()
                if len(gap) > 14 or any(
                    w not in self.grammar.apposition
                    and w not in self.grammar.adjectives
                    and w not in self.grammar.countries
                    and w not in self.grammar.title_words
                    for w in gap
                ):
                    break
                if self._of_lesser_body(hit):
                    at = hit.end
                    continue
                for office in (o for o in self.gazetteer.what(hit, OFFICE) if isinstance(o, Office) and o.side == side):
                    slugs.setdefault(office.slug, self.layout.text[hit.start : hit.end])
                at = hit.end
        if not slugs and (found := self._office_of_place(chain, mention, right)):
            slugs[found[0]] = found[1]
        slugs = self._held(mention.person, slugs)
        if slugs:
            ranked = sorted(slugs, key=lambda slug: self.gazetteer.offices[slug].rank)
            return tuple(ranked), slugs[ranked[0]]
        printed = " ".join(self.layout.text[chain.start : mention.start].split()).rstrip(" ,")
        if printed and self.grammar.honours.issuperset(fold(printed).replace(".", "").split()):
            printed = ""
        return (), printed or self._apposition(mention, right)

    def _apposition(self, mention: PersonMention, right: int) -> str:
        """The title after a name, as printed: "Nguyen Van A, deputy head of the commission, …"."""
        match = self.grammar.patterns["apposition_after"].match(self.layout.folded, mention.span.end, right)
        if not match:
            return ""
        words = list(WORD.finditer(self.layout.folded, *match.span("words")))
        goes_on = self.grammar.patterns["title_goes_on"]
        ends = (
            n
            for n, w in enumerate(words)
            if w[0] in self.grammar.not_in_titles and not goes_on.match(self.layout.folded, w.start())
        )
        words = words[: next(ends, len(words))]
        links, before, after = self.grammar.links, self.grammar.before_apposition, self.grammar.after_apposition
        while words and (words[0][0] in links or words[0][0] in before):
            words = words[1:]
        while words and (words[-1][0] in links or words[-1][0] in after):
            words = words[:-1]
        if not self.grammar.tells_a_title(w[0] for w in words[:6]):
            return ""
        return " ".join(self.layout.text[words[0].start() : words[-1].end()].split())

    def _held(self, person: Person, slugs: dict[str, str]) -> dict[str, str]:
        """Of the offices read beside a listed name those that the person ever held; a top office that he never held is
        a part of another title ("Vice President" of a federation)."""
        held = {t.office for t, _, _ in self.gazetteer.tenures.get(person.official or "", ())} if slugs else None
        if not held:
            return slugs
        return {s: t for s, t in slugs.items() if s in held} or {
            s: t for s, t in slugs.items() if self.gazetteer.offices[s].rank > 2
        }

    def _office_of_place(self, chain: Span, mention: PersonMention, right: int) -> tuple[str, str] | None:
        """ "Secretary of the Guangxi Party Committee": the office of that place, however it is put together."""
        for start, end in ((chain.start, mention.start), (mention.span.end, min(right, mention.span.end + 120))):
            match = self.hits.wording.search("office_of_places", start, end)
            if match and (
                match["lesser"]
                or "mayor" in match[0]
                or self.layout.folded[max(0, match.start() - 12) : match.start()].endswith(self.gazetteer.lesser)
            ):
                continue
            if not match or (start != chain.start and match.start() - start > 8):
                continue
            for hit in self.hits.places.between(match.start() + 1, end):
                if not self.grammar.patterns["list_gap"].fullmatch(self.layout.folded[match.end() : hit.start]):
                    break
                place = next(p for p in self.gazetteer.what(hit, PLACE) if isinstance(p, Place))
                title = self.grammar.local_title(match[0])
                _, slug = self.gazetteer.office_of_place(place, title)
                if slug and self.gazetteer.offices[slug].side == mention.person.side:
                    return slug, self.layout.text[match.start() : hit.end]
        return None

    def read_bare_offices(self, found: Cast) -> None:
        """Offices beside which no name stands."""
        covered: set[tuple[int, int]] = set()
        for mention in found.mentions:
            printed = found.roles.get(mention.person.key, {}).values()
            for hit in self.hits.offices.between(mention.chain.start - 79, mention.span.end + 221):
                beside = (
                    0 <= hit.start - mention.span.end < 220
                    and hit.start < self.layout.sentences[mention.sentence].end
                    and self.layout.text[hit.start : hit.end] in printed
                )
                if mention.chain.start - 1 <= hit.start < mention.span.end or beside:
                    covered.add((hit.start, hit.end))
        for hit in self.hits.offices:
            sentence = self.layout.sentence_at(hit.start)
            if sentence is None or (hit.start, hit.end) in covered or self._goes_on(hit):
                continue
            offices = [o for o in self.gazetteer.what(hit, OFFICE) if isinstance(o, Office)]
            side = self._office_side(hit, offices, sentence)
            if side is None and len({o.side for o in offices}) > 1:
                found.shared_offices.extend(
                    OfficeMention(
                        Span(hit.start, hit.end),
                        sentence.index,
                        office,
                        office.side,
                        self._holder(found, office, office.side, hit.start),
                        self.layout.text[hit.start : hit.end],
                    )
                    for office in offices
                )
            if side is None:
                continue
            office = next((o for o in offices if o.side == side), None)
            person = self._holder(found, office, side, hit.start)
            found.offices.append(
                OfficeMention(
                    Span(hit.start, hit.end),
                    sentence.index,
                    office,
                    side,
                    person,
                    self.layout.text[hit.start : hit.end],
                )
            )

    def _goes_on(self, hit: Hit) -> bool:
        """ "Chairman" of an association, a foreign parliament or "ambassador" in "embassy": in a language whose titles go on rightwards the
        words are only the head of a longer one, or somebody's whom no list knows."""
        if not self.grammar.accented or self.layout.text[hit.end : hit.end + 1] != " ":
            return False
        if self.grammar.patterns["office_goes_on"].match(self.layout.folded, hit.end):
            return True
        if not self.layout.text[hit.end + 1 : hit.end + 2].isupper():
            return False
        return not any(
            h.start == hit.end + 1
            for h in (*self.hits.places.near(hit.end + 1), *self.hits.countries.near(hit.end + 1))
        )

    def _of_lesser_body(self, hit: Hit) -> bool:
        """ "Phó Chủ tịch" before "Chính phủ nhân dân Khu tự trị": of a province or a union, not of the state."""
        return bool(self.grammar.patterns["of_lesser_body"].match(self.layout.folded, hit.end))

    def _office_side(self, hit: Hit, offices: list[Office], sentence: Sentence) -> str | None:
        title = self.layout.folded[hit.start : hit.end]
        nations = self.gazetteer.nations
        if title.startswith(nations) or title.endswith(nations):
            for word, side in (*self.grammar.adjectives.items(), *self.grammar.countries.items()):
                if title.startswith(word) or title.endswith(word):
                    return side if side in ("CN", "VN") else None
        near = [
            str(self.gazetteer.what(h, COUNTRY)[0])
            for h in self.hits.countries.near(hit.start)
            if (0 <= hit.start - h.end <= 3 and self.grammar.country_first)
            or (
                0 <= h.start - hit.end <= 5
                and self.grammar.patterns["of_country"].fullmatch(self.layout.folded, hit.end, h.start)
            )
        ]
        if near:
            return near[0] if near[0] in ("CN", "VN") else None
        sides = {o.side for o in offices}
        return sides.pop() if len(sides) == 1 else self.grammar.home

    def _holder(self, found: Cast, office: Office | None, side: str, at: int) -> Person | None:
        """Whoever the text has named with that office before; else after, in a headline."""
        if office is None:
            return None
        named = [m for m in found.mentions if m.person.side == side and office.slug in m.offices]
        before = [m for m in named if m.start < at]
        if before:
            return before[-1].person
        return named[0].person if named else self._in_office(found, office, side)

    def _in_office(self, found: Cast, office: Office, side: str) -> Person | None:
        """ "Vietnam's prime minister", where the text names its holder of the time without a title."""
        if self.when is None:
            return None
        holders = {
            p.key: p
            for p in found.persons.values()
            if p.side == side and p.official and self.gazetteer.tenure_on(p.official, office.slug, self.when, self.when)
        }
        return next(iter(holders.values())) if len(holders) == 1 else None
