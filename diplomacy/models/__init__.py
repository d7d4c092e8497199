"""Tables, their constraints, and querysets that read as phrases."""

from .articles import Article, ArticleText, Citation, Evidence, Report, SeatKey
from .corrections import Correction
from .meetings import Meeting, MeetingAddress, Participation, SearchText
from .people import Office, OtherName, Participant, Tenure
from .reference import LoadedFact, Place, Publisher, Topic, TopicPhrase
from .suggestions import Suggestion

__all__ = [
    "Article",
    "ArticleText",
    "Citation",
    "Correction",
    "Evidence",
    "LoadedFact",
    "Meeting",
    "MeetingAddress",
    "Office",
    "OtherName",
    "Participant",
    "Participation",
    "Place",
    "Publisher",
    "Report",
    "SearchText",
    "SeatKey",
    "Suggestion",
    "Tenure",
    "Topic",
    "TopicPhrase",
]
