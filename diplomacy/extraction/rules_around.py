"""What a rule is, and the rules for what stands around a text: when it was published, and by whom."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    reads: str  # the value: date, place, format, participants, topics, published, publisher
    reason: str
    example: str  # a whole text, by the tests' facts


LEAD = "HANOI, May 8, 2031 (Xinhua) -- "

AROUND_THE_TEXT: Final[tuple[Rule, ...]] = (
    Rule(
        "published-in-header",
        "published",
        "A full date in a line of its own beside the title; a slashed date above the title of an older text is the site's clock.",
        "Ministers meet\nMay 9, 2031 | 10:15\n\nForeign Minister Wang Yi met with Prime Minister Pham Minh Chinh on Thursday.",
    ),
    Rule(
        "published-in-dateline",
        "published",
        "A dateline with its year tells the day of publication, where no line around the title does.",
        "HANOI, May 8, 2031 (AFP) - Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh on Thursday.",
    ),
    Rule(
        "published-at-end",
        "published",
        "Some sites print the day below the text.",
        "Ministers meet\n\nForeign Minister Wang Yi met with Prime Minister Pham Minh Chinh on Thursday.\n\nUpdated 18:55, 09/05/2031",
    ),
    Rule(
        "published-in-title",
        "published",
        "A press conference bears its day in its title.",
        "Foreign Ministry Spokesperson's Regular Press Conference on May 9, 2031\n\nQ: What did the ministers speak of?\n\nA: I refer you to the readout.",
    ),
    Rule(
        "publisher-in-dateline",
        "publisher",
        "The agency in the dateline wrote the text, whoever reprints it.",
        LEAD + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh on Thursday.",
    ),
    Rule(
        "publisher-in-byline",
        "publisher",
        "“By Reuters”, or an agency's name and a bracket left over from a byline.",
        "Ministers meet\nBy Reuters   May 9, 2031\n\nForeign Minister Wang Yi met with Prime Minister Pham Minh Chinh on Thursday.",
    ),
    Rule(
        "publisher-in-header",
        "publisher",
        "A publisher's name in a header line.",
        "Ministers meet\nVNA May 9, 2031\n\nForeign Minister Wang Yi met with Prime Minister Pham Minh Chinh on Thursday.",
    ),
    Rule(
        "publisher-named-as-source",
        "publisher",
        "“The source of this news is from …” names the publisher.",
        "Ministers meet\n\nForeign Minister Wang Yi met with Prime Minister Pham Minh Chinh on Thursday.\n\nThe source of this news is from Viet Nam News, Hanoi",
    ),
    Rule(
        "publisher-in-tail",
        "publisher",
        "Agencies sign at the end.",
        "Ministers meet\n\nForeign Minister Wang Yi met with Prime Minister Pham Minh Chinh in Hanoi on Thursday. — VNS",
    ),
    Rule(
        "publisher-by-house-style",
        "publisher",
        "Ministries credit nobody in their readouts; the form in which these open shows whose they are. A credit in the text wins.",
        "Wang Yi Meets with Vietnamese Prime Minister Pham Minh Chinh\n2031/05/09\n\n"
        "On May 8, 2031 local time, Member of the Political Bureau of the CPC Central Committee and Foreign Minister Wang Yi met with "
        "Vietnamese Prime Minister Pham Minh Chinh in Hanoi.",
    ),
    Rule(
        "publisher-reported",
        "publisher",
        "“Xinhua reported” credits the text, where nothing else does.",
        "Ministers meet\n\nForeign Minister Wang Yi met with Prime Minister Pham Minh Chinh on Thursday, Xinhua reported on its website.",
    ),
)
