"""What the wording around a cue tells: whether contact took place, who may be at the table, and how it was held."""

from itertools import islice

from .gazetteer import Gazetteer
from .hits import Hit, Hits
from .languages import Cue, Kind
from .languages.grammar import GREETING, OCCASIONS, SPEECH, STOP, VERB
from .people import Cast, PersonMention
from .spans import Span
from .text import Layout, Part, Sentence
from .vocabulary import Format, Signal

FAR = 300
"""Code points before a cue within which a word may govern it from afar: "asked whether", "recalled that"."""


FORMAT_REACH = 140
"""Code points behind the word for a contact within which the sentence tells how it was held."""


class SignalReader:
    def __init__(self, layout: Layout, hits: Hits, cast: Cast, gazetteer: Gazetteer) -> None:
        self.layout, self.hits, self.cast, self.gazetteer = layout, hits, cast, gazetteer
        self.grammar = gazetteer.grammar
        self.patterns = self.grammar.patterns
        body = (s.index for s in layout.sentences if s.part is Part.BODY)
        self._body = {index: n for n, index in enumerate(islice(body, 4))}
        self._cues: dict[int, list[tuple[Hit, Cue]]] = {}
        self.spokespeople = {
            m.person.key
            for m in (cast.mentions if hits.wording.occurs("spokesperson") else ())
            if hits.wording.search("spokesperson", m.chain.start, m.start)
            or self.patterns["spokesperson"].search(" ".join(cast.roles.get(m.person.key, {}).values()).lower())
        }

    def first_body(self, sentence: Sentence) -> int:
        """How many sentences of the body stand before this one; many for what is no body."""
        return self._body.get(sentence.index, 99)

    def cues(self, sentence: Sentence) -> list[tuple[Hit, Cue]]:
        """The cues of a sentence in order; read once, for many steps ask."""
        if sentence.index not in self._cues:
            self._cues[sentence.index] = self._find_cues(sentence)
        return self._cues[sentence.index]

    def _find_cues(self, sentence: Sentence) -> list[tuple[Hit, Cue]]:
        return [
            (h, self.gazetteer.cue(h))
            for h in self.hits.cues.between(sentence.start, sentence.end)
            if not self._in_office(h, sentence) and not self._in_other_use(h)
        ]

    def _format_only(self, hit: Hit) -> bool:
        return self.gazetteer.cue(hit).kind is Kind.FORMAT

    def _in_other_use(self, hit: Hit) -> bool:
        """ "That" in "that day"; "attended" before what was attended: words that are cues elsewhere."""
        text = self.layout.text
        if (
            text[hit.start].isupper()
            and text[max(0, hit.start - 2) : hit.start - 1].isalpha()
            and self._format_only(hit)
        ):
            return True  # "Nhan Dan Online" is a newspaper
        match = self.patterns["no_cue"].match(self.layout.folded, hit.start)
        return match is not None and match.end() >= hit.end

    def _in_office(self, hit: Hit, sentence: Sentence) -> bool:
        """ "Conference" in "Chinese People's Political Consultative Conference" is part of a title, not an occasion."""
        if self.hits.offices.covers(hit.start - 1, hit.end):  # which begins before the word
            return True
        return any(m.chain.start <= hit.start and hit.end <= m.start for m in self.cast.in_sentence(sentence.index))

    def eligible(self, sentence: Sentence, cues: list[tuple[Hit, Cue]]) -> list[PersonMention]:
        """Mentions of people who may be at the table: not those greeted from afar, visited once or merely spoken of."""
        folded, wording = self.layout.folded, self.hits.wording
        found = []
        for mention in self.cast.in_sentence(sentence.index):
            begin, end = max(sentence.start, mention.chain.start - 110), mention.chain.start
            if mention.person.key in self.spokespeople:
                continue
            met = any(c.kind is VERB and 0 <= mention.chain.start - h.end <= 5 for h, c in cues)
            if not met and wording.search_cut("exclude_before", begin, end):
                continue  # "paid a visit to" is a cue, "recalled the visit of" is none
            if wording.search("on_behalf", max(sentence.start, mention.start - 30), mention.start):
                continue  # "special envoy of X"
            after = folded[mention.span.end : mention.span.end + 40]
            if after.startswith(":") and mention.chain.start - sentence.start < 3:
                continue  # "Zhao Lijian: This morning …": who answers at a press conference
            if self.patterns["exclude_after"].match(after):
                continue
            if self.patterns["visit_after"].match(after) and self.patterns["visit_before"].search(folded[begin:end]):
                continue
            greeting = max((h.end for h, c in cues if c.kind is GREETING and h.end <= mention.start), default=None)
            if (
                greeting is not None
                and not any(c.kind in (Kind.VERB, Kind.NOUN) and greeting <= h.start < mention.start for h, c in cues)
                and not self._opens_clause(sentence, mention, greeting)
            ):
                continue
            found.append(mention)
        return found

    def _opens_clause(self, sentence: Sentence, mention: PersonMention, greeting: int) -> bool:
        """ "Accompanying A on his visit to B, this morning, C …": whoever was greeted or followed stands before the clause whose
        subject C is."""
        folded = self.layout.folded
        before = [m for m in self.cast.in_sentence(sentence.index) if greeting <= m.chain.start < mention.chain.start]
        opens = self.patterns["greeting_opens"].match(folded, sentence.start, greeting + 1)
        if opens and folded[mention.chain.start - 2 : mention.chain.start] == ", ":
            return not before or before[-1].person.side != mention.person.side
        if not before:
            return False
        gap = folded[before[-1].span.end : mention.chain.start]
        apart = self.patterns["clause_apart"].search(gap)
        return apart is not None and mention.person.key != before[-1].person.key

    def format_in(self, cues: list[tuple[Hit, Cue]]) -> tuple[Format | None, Span | None]:
        for hit, cue in sorted(
            cues, key=lambda c: c[1].format is not Format.PHONE
        ):  # "an online talk by the direct telephone line"
            if cue.format is None or self._far_from_contact(hit, cues) or self._of_something_else(hit):
                continue
            around = self.layout.folded[max(0, hit.start - 60) : hit.end + 40]
            if self.patterns["hybrid"].search(around):
                return Format.IN_PERSON, Span(hit.start, hit.end)
            return cue.format, Span(hit.start, hit.end)
        return None, None

    def _far_from_contact(self, hit: Hit, cues: list[tuple[Hit, Cue]]) -> bool:
        """ "… talks in Hanoi, … and against what reaches soldiers by telephone": a telephone far behind every word for the contact."""
        contacts = [h for h, c in cues if c.kind in (Kind.VERB, Kind.NOUN, Kind.BODY, Kind.SEAT) and not c.format]
        return bool(contacts) and all(hit.start - h.end > FORMAT_REACH for h in contacts)

    def _of_something_else(self, hit: Hit) -> bool:
        """ "Courts try cases online", "had spoken online of late": a word for a way of meeting that many other things are done by, and no meeting beside it."""
        folded, patterns = self.layout.folded, self.patterns
        if "common_format" not in patterns or not patterns["common_format"].fullmatch(folded, hit.start, hit.end):
            return False
        before, after = patterns["contact_before_format"], patterns["contact_after_format"]
        return not before.search(folded, max(0, hit.start - 60), hit.start) and not after.match(folded, hit.end)

    def signal(self, sentence: Sentence, hit: Hit, cue: Cue, part: Part) -> Signal:
        folded = self.layout.folded
        clause = max(sentence.start, hit.start - FAR)
        before = max(sentence.start, hit.start - 90), hit.start
        after = hit.end, min(sentence.end, hit.end + 130)
        whole = sentence.start, min(sentence.end, sentence.start + 400)
        wording = self.hits.wording
        search, match = wording.search_cut, wording.match_cut
        if cue.words in self.grammar.greetings and (ceremony := search("ceremony", *whole)):
            other = self.patterns.get("another_moment")  # "received him hours after the gift had landed at the airport"
            if not (other and other.search(folded, hit.end, max(hit.end, whole[0] + ceremony.start()))):
                return Signal.NONE
        if cue.kind is Kind.VERB and self.patterns["at_arrival"].match(folded, hit.end, sentence.end):
            return Signal.NONE
        if cue.kind in (Kind.VERB, Kind.TOLD) and self.patterns["by_letter"].match(folded, hit.end, sentence.end):
            return Signal.LETTER
        if cue.kind in (Kind.SEAT, Kind.BODY) and search("comes_to_chair", *before):
            return Signal.NONE
        if (
            cue.kind is Kind.SEAT
            and (
                search("many_states", max(sentence.start, hit.start - 70), min(sentence.end, hit.end + 70))
                or self.patterns["leaders_of_many"].search(folded, max(sentence.start, hit.start - FAR), hit.start)
            )
            and not search("apart_from_many", *whole)
        ):
            return Signal.NONE  # to chair a gathering of many states together is no meeting of the two
        begin = max(sentence.start, hit.start - 45)
        begin = max(begin, folded.rfind(",", begin, hit.start) + 1)
        if begin >= hit.start - 1:  # "the leaders' meeting, held online"
            begin = max(sentence.start, hit.start - 90)
        if cue.kind in OCCASIONS and search("many_states", begin, hit.start) and not search("apart_from_many", *whole):
            return Signal.NONE  # "the ASEAN-China foreign ministers' meeting"
        bloc = self.patterns.get("ministers_of_many") if cue.kind in OCCASIONS else None
        if bloc and bloc.search(folded, max(sentence.start, hit.start - FAR), hit.start):
            return Signal.NONE  # "ministers of the ASEAN countries and China gathered for their 13th meeting"
        if wording.search("asked_whether", clause, hit.start):
            return Signal.NONE  # a question put is no answer
        if (
            (cue.kind is Kind.NOUN or (cue.kind is Kind.VERB and not self.grammar.past_verbs))
            and folded[sentence.end - 1 : sentence.end] in ("?", "？")
            and not self.patterns["held_in_question"].match(cue.words)
        ):
            return Signal.NONE  # "Please comment on the meeting between A and B?": the answer tells whether it was held
        if wording.search("letter_before", clause, hit.start):
            return Signal.LETTER
        if search("met_others", *before) or match("met_others_after", *after):
            return Signal.NONE  # the two together met young people or the press
        if search("denied", *before) or match("denied_after", *after):
            return Signal.DENIED
        noun_after_to = cue.kind is Kind.NOUN and search("noun_after_to", *before)
        if search("planned_before", *before) and not self._told(cue, folded[slice(*before)]) and not noun_after_to:
            came = cue.host == "after" and self.patterns["came_to_see"].search(folded[slice(*before)])
            return Signal.MET if came else Signal.PLANNED
        if self._perhaps_planned(sentence, hit, *before):
            return Signal.PLANNED
        if search("wished", *before) or (search("when", *before) and search("future", *after)):
            return Signal.PLANNED  # "both want their leaders to meet", "when they meet they will"
        if cue.kind in OCCASIONS and (
            match("planned_after", *after) or search("being_prepared", *before) or self._asked_for(sentence, hit)
        ):
            return Signal.PLANNED
        if cue.kind in (Kind.NOUN, Kind.BODY, Kind.SEAT) and search("planned_clause", *self._clause(sentence, hit)):
            return Signal.PLANNED
        if cue.present and part not in (Part.TITLE, Part.CAPTION):
            if not any(0 <= hit.start - m.span.end <= 3 for m in self.cast.in_sentence(sentence.index)):
                return Signal.NONE  # "the hosts of": no verb of someone named
            if cue.words in self.grammar.bare_verbs:
                return Signal.NONE
            if self.patterns["not_yet"].search(folded, clause, hit.start):
                return Signal.PLANNED  # "whether it will come up when A receives B"
            if search("future", *whole):
                return Signal.PLANNED
        past = match("past_after", *after)
        if past and any(self.patterns[of].search(past[0]) for of in ("of_other_events", "relative_clause")):
            past = None  # "had talks with A, who took over earlier this month"
        said = self.patterns.get("what_was_said")
        if past and said and cue.kind is Kind.TOLD and said.search(past[0]):
            past = None  # "told his guest that last year trade had grown"
        if past or self._recalled(sentence, hit):
            return Signal.PAST
        if cue.kind is Kind.VERB and search("had_earlier", *before):
            return Signal.MET
        if search("past_before", *before) or match("past_sentence", *whole):
            return Signal.PAST
        return Signal.MET

    def _asked_for(self, sentence: Sentence, hit: Hit) -> bool:
        """ "Proposed talks with A", "a meeting between A and B is planned": what follows the names of those who are to meet counts, too."""
        folded, patterns = self.layout.folded, self.patterns
        if patterns["called_for"].search(folded[max(sentence.start, hit.start - 90) : hit.start]):
            return True
        at = hit.end
        for mention in self.cast.in_sentence(sentence.index):
            begin = min(mention.chain.start, mention.start)
            if begin < at:
                continue
            if not patterns["who_meet" if at == hit.end else "and_who"].fullmatch(folded, at, begin):
                break
            at = mention.span.end
        return at > hit.end and bool(patterns["not_told"].match(folded, at, sentence.end))

    def carries_on(self, told: Signal, before: Hit, hit: Hit) -> bool:
        """Whether a verb without a tense of its own stands in a list that a plan opens: "is to hold talks with A, meet B"."""
        if "took_place" not in self.patterns or told is not Signal.PLANNED:
            return False
        return not self.patterns["took_place"].search(self.layout.folded, before.end, hit.start)

    def _perhaps_planned(self, sentence: Sentence, hit: Hit, start: int, end: int) -> bool:
        """A word that opens a plan or a wish ("hope that A will receive B"), but not in "met with A on how to strengthen trade" nor in
        "received B, who hopes for trade": there it is part of the matter, or of what somebody's title says."""
        pattern = self.patterns["perhaps_planned"]
        while match := pattern.search(self.layout.folded, start, end):
            word = match.end("wish") if match["wish"] else match.end("work")
            start = match.start() + 1
            if self.patterns["matter_before"].search(self.layout.folded, sentence.start, match.start()):
                continue
            named = [m for m in self.cast.in_sentence(sentence.index) if word <= m.start < hit.start]
            if named and match["work"]:
                continue
            if any(self.patterns["attributive"].fullmatch(self.layout.folded, word, m.start) for m in named):
                continue
            return True
        return False

    def _recalled(self, sentence: Sentence, hit: Hit) -> bool:
        return self.hits.wording.search("recalled", max(sentence.start, hit.start - FAR), hit.start) is not None

    def _clause(self, sentence: Sentence, hit: Hit) -> tuple[int, int]:
        """Where the words stand before a cue, back to whatever ends the reach of a verb."""
        start = max(
            (h.end for h, c in self.cues(sentence) if (c.kind is STOP or c.kind in SPEECH) and h.end <= hit.start),
            default=sentence.start,
        )
        return max(start, hit.start - 200), hit.start

    def _told(self, cue: Cue, before: str) -> bool:
        """A past tense after "to" is no plan: "the first to be received", "before, he met"."""
        past = self.grammar.past_verbs and cue.kind is Kind.VERB and not cue.present
        return past and not self.patterns["participle"].search(f"{before}{cue.words}")
