"""Tables, their constraints, and querysets that read as phrases."""

from .articles import Article, ArticleText, Citation, Evidence, Report, SeatKey
from .corrections import Correction
from .decisions import Anchor, Decision, ParticipantMerge, Pseudonym, ReviewAct
from .freshness import IndexVersion
from .meetings import Meeting, MeetingAddress, Participation, SearchText
from .people import Office, OtherName, Participant, Tenure
from .reference import LoadedFact, Place, Publisher, Topic, TopicPhrase
from .suggestions import Suggestion

__all__ = [
    "Anchor",
    "Article",
    "ArticleText",
    "Citation",
    "Correction",
    "Decision",
    "Evidence",
    "IndexVersion",
    "LoadedFact",
    "Meeting",
    "MeetingAddress",
    "Office",
    "OtherName",
    "Participant",
    "ParticipantMerge",
    "Participation",
    "Place",
    "Pseudonym",
    "Publisher",
    "Report",
    "ReviewAct",
    "SearchText",
    "SeatKey",
    "Suggestion",
    "Tenure",
    "Topic",
    "TopicPhrase",
]
