"""Which of the meetings that a text tells of are its news, and which are told as background."""

from datetime import timedelta

from .contact import Contact
from .gatherings import NEWS_DAYS, STAY_DAYS, Gathering, near_in_time
from .reading import PartReader
from .text import Part


class NewsReader(PartReader):
    def demote(self, gatherings: list[Gathering]) -> None:
        """What is told of others than the news's own people, or long ago, is background; in a chronicle nothing is."""
        if self.frame.chronicle:
            return
        today = self.frame.today or max((g.date.last for g in gatherings if g.date and g.date.last), default=None)
        main: Gathering | None = None
        for gathering in gatherings:
            if not gathering.reported:
                continue
            old = (
                today
                and gathering.date
                and gathering.date.last
                and gathering.date.last < today - timedelta(days=NEWS_DAYS)
            )
            contact = gathering.contacts[0]
            if main is None:
                vague = gathering.date is not None and not gathering.date.is_certain
                told = contact.speech and self._days_ago(gathering)
                if (old and (self.frame.today is None or vague or not self._leads(gathering))) or (
                    told and not self._leads(gathering)
                ):
                    gathering.reported = False
                else:
                    main = gathering
                continue
            if old:
                gathering.reported = False
            elif not set(gathering.people) & set(main.people):
                gathering.reported = not contact.speech and self._told_by_text(gathering)
        for gathering in gatherings:
            gathering.reported = gathering.reported or self._of_one_visit(gathering, main)

    def _days_ago(self, gathering: Gathering) -> bool:
        """Whether it was held days before the text: what a speaker says of it in passing is no news then."""
        last = gathering.date.last if gathering.date else None
        return bool(self.frame.today and last and last < self.frame.today - timedelta(days=STAY_DAYS))

    def _leads(self, gathering: Gathering) -> bool:
        """Whether the text opens with it: news printed late is news still."""
        opening = {s.index for s in self.body[:2]}
        return any(c.part is Part.TITLE or c.sentence.index in opening for c in gathering.contacts)

    def _of_one_visit(self, gathering: Gathering, main: Gathering | None) -> bool:
        """Whether what is told as past was but a day or two from the news, and of the same people: part of one visit."""
        if main is None or gathering.contacts[0].speech or not near_in_time(gathering, main):
            return False
        return bool(set(gathering.people) & set(main.people))

    def _told_by_text(self, gathering: Gathering) -> bool:
        """Whether a meeting of other people is news of its own: it has a day, a paragraph, or both sides named in its own words."""
        contact = gathering.contacts[0]
        dated = gathering.date is not None and gathering.date.is_certain
        return dated or self._own_paragraph(contact) or not contact.pronouns

    def _own_paragraph(self, contact: Contact) -> bool:
        return self.layout.paragraphs[contact.sentence.paragraph].span.start == contact.sentence.start and bool(
            self.grammar.patterns["earlier"].match(
                self.layout.folded[contact.sentence.start : contact.sentence.end][:60]
            )
        )
