"""The enumerations that extraction and the tables share."""

from enum import StrEnum


class Side(StrEnum):
    """Whom someone speaks for, ISO 3166-1 alpha-2. Third parties are plain codes of the same kind."""

    CHINA = "CN"
    VIETNAM = "VN"


class Language(StrEnum):
    """Language of a text, ISO 639-1."""

    ENGLISH = "en"
    VIETNAMESE = "vi"
    CHINESE = "zh"


class Format(StrEnum):
    """How a meeting was held."""

    IN_PERSON = "in-person"
    PHONE = "phone"
    VIDEO = "video"


class Precision(StrEnum):
    """What a partial date claims to know."""

    DAY = "day"  # one day, known
    RANGE = "range"  # several days, all of them
    WITHIN = "within"  # one day, not known which of several
    MONTH = "month"  # some day of a month
    YEAR = "year"  # some day of a year
    YEARLESS = "yearless"  # a day of a year not known: XXXX-04-16


class Signal(StrEnum):
    """What the wording tells about contact between the two sides."""

    MET = "met"  # contact that took place and is the text's news
    PAST = "past"  # contact that took place, told as background
    PLANNED = "planned"
    LETTER = "letter"
    VISIT = "visit"
    DENIED = "denied"
    NONE = "not-a-meeting"


class Field(StrEnum):
    """The parts of a meeting that carry evidence and can be corrected."""

    DATE = "date"
    PLACE = "place"
    FORMAT = "format"
    PARTICIPANTS = "participants"
    TOPICS = "topics"
