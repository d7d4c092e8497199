"""What the tables refuse, what deleting leaves, and the querysets. Everything here holds on SQLite and on PostgreSQL."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from diplomacy import models
from diplomacy.extraction.partialdates import PartialDate
from diplomacy.extraction.reasons import Reason
from diplomacy.models.fields import LinesField, validate_edtf, validate_known_date

from .factories import (
    make_anchor,
    make_article,
    make_correction,
    make_decision,
    make_meeting,
    make_office,
    make_participant,
    make_participation,
    make_person_merge,
    make_place,
    make_publisher,
    make_report,
    make_topic,
    make_user,
)
from .test_partialdates import partial_dates

needs_database = pytest.mark.django_db

# -- constraints ------------------------------------------------------------------------------------------------------

JUNE_25, JUNE_26 = date(2024, 6, 25), date(2024, 6, 26)


def make_tenure(start: str, end: str) -> models.Tenure:
    return models.Tenure.objects.create(participant=make_participant(), office=make_office(), start=start, end=end)


def make_dated_meeting(first: date | None, last: date | None) -> models.Meeting:
    return make_meeting("", first_day=None) if (first, last) == (None, None) else _moved(make_meeting(), first, last)


def _moved(meeting: models.Meeting, first: date | None, last: date | None) -> models.Meeting:
    models.Meeting.objects.filter(pk=meeting.pk).update(first_day=first, last_day=last)
    return meeting


def make_evidence(start: int, end: int) -> models.Evidence:
    return models.Evidence.objects.create(report=make_report(), field="date", start=start, end=end, quote="x", rule="r")


def make_withdrawn(when: bool, who: bool) -> models.Correction:
    return make_correction(
        make_meeting(), withdrawn_at=timezone.now() if when else None, withdrawn_by=make_user() if who else None
    )


def withdrawn(when: bool, who: bool) -> dict[str, Any]:
    return {"withdrawn_at": timezone.now() if when else None, "withdrawn_by": make_user() if who else None}


def anchored(in_article: bool, in_chronology: bool) -> models.Anchor:
    return models.Anchor.objects.create(
        article=make_article() if in_article else None, chronology_key="chronology:a:1" if in_chronology else ""
    )


def quoting(**values: Any) -> models.Correction:
    return make_correction(
        make_meeting(), **({"article": make_article(), "start": 0, "end": 4, "quote": "Text"} | values)
    )


def merge_again(taken_back: bool) -> None:
    person = make_participant()
    make_person_merge(participant=person, **withdrawn(taken_back, taken_back))
    make_person_merge(participant=person)


def merge_with_self() -> None:
    person = make_participant()
    make_person_merge(participant=person, into=person)


def decided(state: str) -> models.Suggestion:
    address = models.MeetingAddress.objects.create(slug="a", meeting=make_meeting())
    return models.Suggestion.objects.create(address=address, about="date", words="The 4th.", sender="x", state=state)


def twice(make: Callable[..., Any], first: Any, second: Any) -> None:
    make(*first)
    make(*second)


def name_twice(first: str, second: str, same_person: bool) -> None:
    person = make_participant()
    other = person if same_person else make_participant()
    models.OtherName.objects.create(participant=person, name=first)
    models.OtherName.objects.create(participant=other, name=second)


def phrase_twice(language: str, phrase: str) -> None:
    topic = make_topic()
    models.TopicPhrase.objects.create(topic=topic, language="en", phrase="trade")
    models.TopicPhrase.objects.create(topic=topic, language=language, phrase=phrase)


def fact_twice(table: str, key: str) -> None:
    models.LoadedFact.objects.create(table="places", key="hanoi", object_id=1, cells={})
    models.LoadedFact.objects.create(table=table, key=key, object_id=2, cells={})


def report_twice(position: int) -> None:
    article = make_article()
    make_report(article, position=0)
    make_report(article, position=position)


def seat_key_twice(key: str) -> None:
    report = make_report()
    models.SeatKey.objects.create(report=report, key="p:wang-yi")
    models.SeatKey.objects.create(report=report, key=key)


def sit_twice(key: str) -> None:
    meeting = make_meeting("2024", make_participant("wang-yi"))
    make_participation(meeting, role="Minister", side="CN", key=key)


def sit(person: bool, office: bool, role: str) -> None:
    make_participation(
        make_meeting(),
        participant=make_participant() if person else None,
        office=make_office() if office else None,
        role=role,
        side="CN",
        key="k",
    )


CONSTRAINTS: list[tuple[str, str, Callable[[], Any], bool]] = [
    ("a_meeting_ends_after_it_starts", "a day later", lambda: make_dated_meeting(JUNE_25, JUNE_26), True),
    ("a_meeting_ends_after_it_starts", "the same day", lambda: make_dated_meeting(JUNE_25, JUNE_25), True),
    ("a_meeting_ends_after_it_starts", "a day before", lambda: make_dated_meeting(JUNE_26, JUNE_25), False),
    ("a_meeting_ends_after_it_starts", "neither known", lambda: make_dated_meeting(None, None), True),
    ("a_meeting_ends_after_it_starts", "only the first", lambda: make_dated_meeting(JUNE_25, None), False),
    ("a_meeting_ends_after_it_starts", "only the last", lambda: make_dated_meeting(None, JUNE_25), False),
    ("a_participant_dies_after_being_born", "in one year", lambda: make_participant(born=1950, died=1950), True),
    ("a_participant_dies_after_being_born", "a year before", lambda: make_participant(born=1950, died=1949), False),
    ("a_participant_dies_after_being_born", "alive", lambda: make_participant(born=1950), True),
    ("a_participant_dies_after_being_born", "birth not known", lambda: make_participant(died=1950), True),
    ("a_participant_has_each_name_once", "twice", lambda: name_twice("Wang", "Wang", True), False),
    ("a_participant_has_each_name_once", "another name", lambda: name_twice("Wang", "WANG", True), True),
    ("a_participant_has_each_name_once", "another person", lambda: name_twice("Wang", "Wang", False), True),
    ("an_office_has_a_rank_from_1_to_6", "0", lambda: make_office(rank=0), False),
    ("an_office_has_a_rank_from_1_to_6", "1", lambda: make_office(rank=1), True),
    ("an_office_has_a_rank_from_1_to_6", "6", lambda: make_office(rank=6), True),
    ("an_office_has_a_rank_from_1_to_6", "7", lambda: make_office(rank=7), False),
    ("a_tenure_ends_after_it_starts", "the same day", lambda: make_tenure("2013-03-16", "2013-03-16"), True),
    ("a_tenure_ends_after_it_starts", "a day before", lambda: make_tenure("2013-03-16", "2013-03-15"), False),
    ("a_tenure_ends_after_it_starts", "in its month", lambda: make_tenure("2013-03-16", "2013-03"), True),
    ("a_tenure_ends_after_it_starts", "the month before", lambda: make_tenure("2013-03-16", "2013-02"), False),
    ("a_tenure_ends_after_it_starts", "in its year", lambda: make_tenure("2013-03", "2013"), True),
    ("a_tenure_ends_after_it_starts", "the year before", lambda: make_tenure("2013", "2012-12-31"), False),
    ("a_tenure_ends_after_it_starts", "later in its year", lambda: make_tenure("2013", "2013-01-01"), True),
    ("a_tenure_ends_after_it_starts", "no end", lambda: make_tenure("2013", ""), True),
    ("a_tenure_ends_after_it_starts", "no start", lambda: make_tenure("", "2013"), True),
    ("a_phrase_signals_a_topic_once", "twice", lambda: phrase_twice("en", "trade"), False),
    ("a_phrase_signals_a_topic_once", "another language", lambda: phrase_twice("vi", "trade"), True),
    ("a_phrase_signals_a_topic_once", "another phrase", lambda: phrase_twice("en", "Trade"), True),
    ("a_fact_is_loaded_into_one_row", "twice", lambda: fact_twice("places", "hanoi"), False),
    ("a_fact_is_loaded_into_one_row", "another table", lambda: fact_twice("topics", "hanoi"), True),
    ("an_article_has_a_sha256_of_its_text", "63 digits", lambda: make_article(content_hash="a" * 63), False),
    ("an_article_has_a_sha256_of_its_text", "64 digits", lambda: make_article(content_hash="a" * 64), True),
    ("an_article_has_one_report_at_each_position", "twice", lambda: report_twice(0), False),
    ("an_article_has_one_report_at_each_position", "the next", lambda: report_twice(1), True),
    ("a_report_ends_after_it_starts", "at its start", lambda: make_report(start=5, end=5), True),
    ("a_report_ends_after_it_starts", "before", lambda: make_report(start=5, end=4), False),
    ("a_report_rests_on_an_article_or_on_the_chronology", "an article", lambda: make_report(), True),
    (
        "a_report_rests_on_an_article_or_on_the_chronology",
        "both",
        lambda: make_report(chronology_key="chronology:a:1"),
        False,
    ),
    ("a_report_seats_someone_once", "twice", lambda: seat_key_twice("p:wang-yi"), False),
    ("a_report_seats_someone_once", "someone else", lambda: seat_key_twice("p:li-qiang"), True),
    ("evidence_quotes_at_least_one_character", "one", lambda: make_evidence(5, 6), True),
    ("evidence_quotes_at_least_one_character", "none", lambda: make_evidence(5, 5), False),
    ("someone_sits_at_a_table_once", "twice", lambda: sit_twice("p:wang-yi"), False),
    ("someone_sits_at_a_table_once", "someone else", lambda: sit_twice("r:CN:minister"), True),
    ("a_seat_has_a_person_or_an_office", "a person", lambda: sit(True, False, ""), True),
    ("a_seat_has_a_person_or_an_office", "an office", lambda: sit(False, True, ""), True),
    ("a_seat_has_a_person_or_an_office", "words", lambda: sit(False, False, "Minister"), True),
    ("a_seat_has_a_person_or_an_office", "nothing", lambda: sit(False, False, ""), False),
    (
        "a_correction_of_an_element_names_it",
        "an element unnamed",
        lambda: make_correction(make_meeting(), field="topics", action="add", key=""),
        False,
    ),
    (
        "a_correction_of_an_element_names_it",
        "an element named",
        lambda: make_correction(make_meeting(), field="topics", action="add", key="trade"),
        True,
    ),
    (
        "a_correction_of_an_element_names_it",
        "a whole field named",
        lambda: make_correction(make_meeting(), action="set", key="trade"),
        False,
    ),
    ("a_correction_gives_its_reason", "none", lambda: make_correction(make_meeting(), reason=""), False),
    ("a_correction_gives_its_reason", "one", lambda: make_correction(make_meeting(), reason="."), True),
    ("a_withdrawn_correction_names_who_withdrew_it", "in force", lambda: make_withdrawn(False, False), True),
    ("a_withdrawn_correction_names_who_withdrew_it", "both", lambda: make_withdrawn(True, True), True),
    ("a_withdrawn_correction_names_who_withdrew_it", "nobody", lambda: make_withdrawn(True, False), False),
    ("a_withdrawn_correction_names_who_withdrew_it", "no time", lambda: make_withdrawn(False, True), False),
    ("evidence_of_a_correction_quotes_an_article", "a passage", lambda: quoting(), True),
    ("evidence_of_a_correction_quotes_an_article", "no words", lambda: quoting(quote=""), False),
    ("evidence_of_a_correction_quotes_an_article", "no article", lambda: quoting(article=None), False),
    ("evidence_of_a_correction_quotes_an_article", "an empty one", lambda: quoting(end=0), False),
    ("an_anchor_lies_in_an_article_or_in_the_chronology", "an article", lambda: anchored(True, False), True),
    ("an_anchor_lies_in_an_article_or_in_the_chronology", "the chronology", lambda: anchored(False, True), True),
    ("an_anchor_lies_in_an_article_or_in_the_chronology", "both", lambda: anchored(True, True), False),
    ("an_anchor_lies_in_an_article_or_in_the_chronology", "neither", lambda: anchored(False, False), False),
    ("a_decision_is_on_two_reports_or_rejects_one", "two", lambda: make_decision("different"), True),
    ("a_decision_is_on_two_reports_or_rejects_one", "rejected", lambda: make_decision("not-a-meeting"), True),
    ("a_decision_is_on_two_reports_or_rejects_one", "one", lambda: make_decision("same", other=None), False),
    (
        "a_decision_is_on_two_reports_or_rejects_one",
        "two rejected",
        lambda: make_decision("not-a-meeting", other=make_anchor()),
        False,
    ),
    ("a_suggestion_is_decided_by_somebody_at_some_time", "waiting", lambda: decided("waiting"), True),
    ("a_suggestion_is_decided_by_somebody_at_some_time", "by nobody", lambda: decided("taken"), False),
    ("a_decision_gives_its_reason", "none", lambda: make_decision(reason=""), False),
    ("a_decision_gives_its_reason", "one", lambda: make_decision(reason="."), True),
    ("a_withdrawn_decision_names_who_withdrew_it", "both", lambda: make_decision(**withdrawn(True, True)), True),
    ("a_withdrawn_decision_names_who_withdrew_it", "nobody", lambda: make_decision(**withdrawn(True, False)), False),
    ("a_participantmerge_gives_its_reason", "none", lambda: make_person_merge(reason=""), False),
    ("a_participantmerge_gives_its_reason", "one", lambda: make_person_merge(reason="."), True),
    (
        "a_withdrawn_participantmerge_names_who_withdrew_it",
        "both",
        lambda: make_person_merge(**withdrawn(True, True)),
        True,
    ),
    (
        "a_withdrawn_participantmerge_names_who_withdrew_it",
        "no time",
        lambda: make_person_merge(**withdrawn(False, True)),
        False,
    ),
    ("nobody_is_merged_into_themselves", "another", lambda: make_person_merge(), True),
    ("nobody_is_merged_into_themselves", "oneself", lambda: merge_with_self(), False),
    ("a_participant_is_merged_into_one_other", "again", lambda: merge_again(False), False),
    ("a_participant_is_merged_into_one_other", "after taking it back", lambda: merge_again(True), True),
]


@needs_database
@pytest.mark.parametrize(
    ("constraint", "make", "allowed"), [pytest.param(c, m, a, id=f"{c}: {side}") for c, side, m, a in CONSTRAINTS]
)
def test_a_constraint_refuses_what_its_name_says_and_nothing_else(
    constraint: str, make: Callable[[], Any], allowed: bool
) -> None:
    refused: AbstractContextManager[Any] = nullcontext() if allowed else pytest.raises(IntegrityError)
    with refused as error, transaction.atomic():
        make()
    if not allowed:
        # SQLite names the columns of a unique constraint, and the constraint itself only of a check
        assert constraint in str(error.value) or "UNIQUE constraint failed" in str(error.value)


def test_every_named_constraint_is_tried_from_both_sides() -> None:
    named = {c.name for m in vars(models).values() if isinstance(m, type) for c in m._meta.constraints}
    for allowed in (True, False):
        assert {c for c, _, _, a in CONSTRAINTS if a is allowed} == named


@needs_database
@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: twice(make_publisher, ["xinhua"], ["xinhua"]), id="publisher"),
        pytest.param(lambda: twice(make_place, ["hanoi"], ["hanoi"]), id="place"),
        pytest.param(lambda: twice(make_topic, ["trade"], ["trade"]), id="topic"),
        pytest.param(lambda: twice(make_participant, ["wang-yi"], ["wang-yi", "VN"]), id="official"),
        pytest.param(lambda: twice(make_office, ["cn-fm"], ["cn-fm"]), id="office"),
    ],
)
def test_a_slug_names_one_row(make: Callable[[], None]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        make()


@needs_database
def test_a_text_is_ingested_once() -> None:
    make_article(content_hash="a" * 64)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_article(content_hash="a" * 64)


@needs_database
def test_an_address_is_given_once_even_after_its_meeting_is_gone() -> None:
    meeting = make_meeting()
    models.MeetingAddress.objects.create(slug=meeting.slug, meeting=meeting)
    meeting.delete()
    assert models.MeetingAddress.objects.get().meeting is None
    with pytest.raises(IntegrityError), transaction.atomic():
        models.MeetingAddress.objects.create(slug=meeting.slug, meeting=None)


# -- deleting ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def correction(db: None) -> models.Correction:
    return make_correction(make_meeting("2024-06-26", make_participant("wang-yi")))


@pytest.mark.parametrize(
    "delete",
    [
        pytest.param(lambda c: c.delete(), id="itself"),
        pytest.param(lambda c: models.Correction.objects.all().delete(), id="all of them"),
        pytest.param(lambda c: models.Correction.objects.in_force().delete(), id="those in force"),
        pytest.param(lambda c: c.meeting.corrections.all().delete(), id="those of a meeting"),
        pytest.param(lambda c: c.meeting.delete(), id="its meeting"),
        pytest.param(lambda c: models.Meeting.objects.all().delete(), id="all meetings"),
        pytest.param(lambda c: c.user.delete(), id="its reviewer"),
        pytest.param(lambda c: type(c.user).objects.all().delete(), id="all reviewers"),
    ],
)
def test_no_deletion_takes_a_correction_away(correction: models.Correction, delete: Callable[[Any], Any]) -> None:
    with pytest.raises(ProtectedError), transaction.atomic():
        delete(correction)
    assert models.Correction.objects.filter(pk=correction.pk).exists()
    assert models.Meeting.objects.filter(pk=correction.meeting_id).exists()


def test_whoever_withdrew_a_correction_cannot_be_deleted(correction: models.Correction) -> None:
    correction.withdrawn_at, correction.withdrawn_by = timezone.now(), make_user()
    correction.save()
    with pytest.raises(ProtectedError), transaction.atomic():
        correction.withdrawn_by.delete()
    assert list(models.Correction.objects.in_force()) == []


def test_a_reviewer_of_a_record_cannot_be_deleted(db: None) -> None:
    reviewer = make_user()
    make_meeting(reviewed_by=reviewer, reviewed_at=timezone.now())
    with pytest.raises(ProtectedError):
        reviewer.delete()


def test_deleting_an_article_leaves_meeting_and_corrections(correction: models.Correction) -> None:
    report = make_report(meeting=correction.meeting)
    report.article.delete()
    assert models.Report.objects.count() == 0
    assert models.ArticleText.objects.count() == 0
    assert models.Correction.objects.get() == correction


@needs_database
@pytest.mark.parametrize(
    "delete",
    [
        pytest.param(lambda p: p.delete(), id="itself"),
        pytest.param(lambda p: models.Publisher.objects.all().delete(), id="all publishers"),
    ],
)
def test_a_publisher_with_articles_cannot_be_deleted(delete: Callable[[Any], Any]) -> None:
    article = make_article(publisher=make_publisher("xinhua"))
    with pytest.raises(ProtectedError), transaction.atomic():
        delete(article.publisher)
    assert models.Article.objects.get() == article


@needs_database
def test_deleting_a_meeting_leaves_its_reports_and_articles() -> None:
    meeting = make_meeting("2024-06-26", make_participant(), topics=[make_topic()])
    report = make_report(meeting=meeting)
    meeting.delete()
    report.refresh_from_db()
    assert report.meeting is None
    assert models.Article.objects.get() == report.article
    assert models.Participation.objects.count() == 0


@needs_database
@pytest.mark.parametrize("what", ["participant", "office", "place"])
def test_what_a_meeting_names_cannot_be_deleted(what: str) -> None:
    rows = {"participant": make_participant(), "office": make_office(), "place": make_place()}
    make_meeting("2024", rows["participant"], rows["office"], place=rows["place"])
    with pytest.raises(ProtectedError), transaction.atomic():
        rows[what].delete()


# -- querysets --------------------------------------------------------------------------------------------------------


@needs_database
def test_several_officials_are_all_of_them_in_one_meeting() -> None:
    wang, li, bui = make_participant("wang-yi"), make_participant("li-qiang"), make_participant("bui", "VN")
    both, one = make_meeting("2024", wang, li, bui), make_meeting("2024", wang, bui)
    meetings = models.Meeting.objects
    assert set(meetings.with_all([])) == set(meetings.with_all([wang])) == {both, one}
    assert list(meetings.with_all([li, wang])) == [both]
    assert list(meetings.with_all([make_participant()])) == []


@needs_database
def test_several_topics_are_all_of_them_in_one_meeting() -> None:
    trade, border = make_topic("trade"), make_topic("border")
    both, one = make_meeting("2024", topics=[trade, border]), make_meeting("2024", topics=[border])
    meetings = models.Meeting.objects
    assert set(meetings.about([])) == set(meetings.about([border])) == {both, one}
    assert list(meetings.about([border, trade])) == [both]


@needs_database
def test_phrases_of_a_query_can_be_strung_together() -> None:
    wang, trade = make_participant("wang-yi"), make_topic("trade")
    wanted = make_meeting("2024-06-26", wang, topics=[trade])
    make_meeting("2024-06-26", wang)
    make_meeting("2024-06-26", topics=[trade])
    found = models.Meeting.objects.with_all([wang]).about([trade]).newest_first()
    assert list(found.for_timeline()) == [wanted]


NEWEST_FIRST = [
    "2025",
    "2024-07-01",
    "2024-06-30",
    "2024-06-26",
    "2024-06-26/2024-06-27",
    "[2024-06-26..2024-06-27]",
    "2024-06-01",
    "2024-06",
    "2024-05-31",
    "2024-01-01",
    "2024-01",
    "2024",
    "2023-12-31",
    "XXXX-06-26",
    "",
]
OLDEST_FIRST = [
    "2023-12-31",
    "2024-01-01",
    "2024-01",
    "2024-05-31",
    "2024-06-01",
    "2024-06-26",
    "2024-06-26/2024-06-27",
    "[2024-06-26..2024-06-27]",
    "2024-06-30",
    "2024-06",
    "2024-07-01",
    "2024-12-31",
    "2024-12",
    "2024",
    "2025",
    "XXXX-06-26",
    "",
]


@needs_database
def test_newest_first_puts_a_month_after_its_days_and_a_year_after_its_months() -> None:
    for held in sorted(NEWEST_FIRST):
        make_meeting(held)
    assert [m.date for m in models.Meeting.objects.newest_first()] == NEWEST_FIRST
    assert [m.date for m in models.Meeting.objects.all()] == NEWEST_FIRST


@needs_database
def test_oldest_first_puts_a_month_after_its_days_and_a_year_after_its_months() -> None:
    for held in sorted(OLDEST_FIRST, reverse=True):
        make_meeting(held)
    assert [m.date for m in models.Meeting.objects.oldest_first()] == OLDEST_FIRST


@needs_database
def test_meetings_of_one_day_stand_in_the_order_in_which_they_came_and_the_reverse() -> None:
    first, second = make_meeting("2024-06-26"), make_meeting("2024-06-26")
    assert list(models.Meeting.objects.oldest_first()) == [first, second]
    assert list(models.Meeting.objects.newest_first()) == [second, first]


@needs_database
@pytest.mark.parametrize("number", [1, 20])
def test_a_timeline_takes_a_fixed_number_of_queries(number: int, django_assert_num_queries) -> None:
    for _ in range(number):
        office = make_office()
        held = make_meeting("2024-06-26", make_participant(), office, topics=[make_topic(), make_topic()])
        held.place = make_place(f"place-{held.pk}")
        held.save()
    with django_assert_num_queries(3):
        for held in models.Meeting.objects.newest_first().for_timeline():
            assert held.place
            assert [str(s.participant or s.office) for s in held.participations.all()]
            assert [t.short for t in held.topics.all()]


@needs_database
def test_articles_without_a_day_of_publication_come_last() -> None:
    for published in (None, JUNE_25, JUNE_26):
        make_article(published=published)
    assert [a.published for a in models.Article.objects.newest_first()] == [JUNE_26, JUNE_25, None]
    assert [a.published for a in models.Article.objects.all()] == [JUNE_26, JUNE_25, None]


@needs_database
def test_corrections_in_force_are_those_not_withdrawn_oldest_first() -> None:
    meeting = make_meeting()
    first, second = make_correction(meeting), make_correction(meeting)
    make_correction(meeting, withdrawn_at=timezone.now(), withdrawn_by=make_user())
    assert list(models.Correction.objects.in_force()) == [first, second]


@needs_database
def test_counterparts_are_people_of_the_other_side_with_the_number_of_meetings_together() -> None:
    wang, li = make_participant("wang-yi"), make_participant("li-qiang")
    bui, pham, to_lam = (make_participant(name, "VN") for name in ("bui", "pham", "to-lam"))
    make_meeting("2024", wang, li, bui)
    make_meeting("2024", wang, bui, pham)
    make_meeting("2024", li, to_lam)
    assert [(p.slug, p.meeting_count) for p in wang.counterparts()] == [("bui", 2), ("pham", 1)]
    counts = {p.slug: p.meeting_count for p in models.Participant.objects.who_met_someone()}
    assert counts == {"wang-yi": 2, "li-qiang": 2, "bui": 2, "pham": 1, "to-lam": 1}


# -- fields -----------------------------------------------------------------------------------------------------------


@given(partial_dates())
def test_a_partial_date_is_kept_whole(value: PartialDate) -> None:
    reasons = (Reason.of("day-printed"), Reason.of("year-of-publication", published="2024-06-28"))
    meeting = models.Meeting()
    meeting.partial_date = value.because(*reasons)
    assert meeting.partial_date == value
    assert meeting.partial_date.reasons == reasons
    assert (meeting.first_day, meeting.last_day, meeting.date_rank) == (value.first, value.last, value.rank)
    assert meeting.precision == value.precision
    assert len(meeting.date) <= models.Meeting._meta.get_field("date").max_length


@needs_database
@pytest.mark.parametrize("edtf", ["2024-06-26", "[2024-06-25..2024-06-26]", "2024", "XXXX-02-29"])
def test_a_partial_date_comes_back_from_the_database(edtf: str) -> None:
    stored = models.Meeting.objects.get(pk=make_meeting(edtf).pk)
    assert stored.partial_date == PartialDate.parse(edtf)
    assert stored.first_day == PartialDate.parse(edtf).first


def test_a_date_that_is_taken_away_leaves_nothing_behind() -> None:
    meeting = models.Meeting()
    meeting.partial_date = PartialDate.parse("2024-06-26", Reason.of("day-printed"))
    meeting.partial_date = None
    assert meeting.partial_date is None
    kept = (meeting.date, meeting.first_day, meeting.last_day, meeting.precision, meeting.date_rank)
    assert kept == ("", None, None, "", 9)
    assert meeting.date_reasons == []


@pytest.mark.parametrize(
    ("text", "edtf", "known"),
    [
        ("2024-06-26", True, True),
        ("2024-06", True, True),
        ("2024", True, True),
        ("2024-06-25/2024-06-26", True, False),
        ("[2024-06-25..2024-06-26]", True, False),
        ("[2024-06-01..2024-06-30]", True, False),
        ("XXXX-06-26", True, False),
        ("2024-00", False, False),
        ("June 2024", False, False),
    ],
)
def test_an_editor_is_told_which_dates_can_be_used(text: str, edtf: bool, known: bool) -> None:
    for validate, allowed in ((validate_edtf, edtf), (validate_known_date, known)):
        with nullcontext() if allowed else pytest.raises(ValidationError):
            validate(text)


LINES = st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1), max_size=4)


@given(LINES)
def test_a_list_is_edited_one_to_a_line_and_comes_back_the_same(words: list[str]) -> None:
    field = LinesField().formfield()
    assert field.clean(field.prepare_value(words)) == words
    assert not field.has_changed(words, field.prepare_value(words))


@pytest.mark.parametrize(
    ("typed", "words"),
    [("", []), ("  \n\n", []), (" one \r\n\r\ntwo", ["one", "two"]), ("a b; c", ["a b; c"]), (None, [])],
)
def test_space_around_lines_and_empty_lines_are_left_out(typed: str | None, words: list[str]) -> None:
    assert LinesField().formfield().clean(typed) == words


def test_a_list_has_changed_where_a_line_has() -> None:
    field = LinesField().formfield()
    assert field.has_changed(["one"], "one\ntwo")
    assert not field.has_changed(["one"], "one\r\n")
    assert not field.has_changed(None, "")


def test_a_nul_in_a_line_is_refused_before_the_database_does() -> None:
    with pytest.raises(ValidationError):
        LinesField().formfield().clean("one\ntw\0o")


@needs_database
def test_a_list_comes_back_from_the_database_as_it_was() -> None:
    words = ["新华社", "Tân Hoa xã", 'a "quoted" one']
    make_publisher("xinhua", aliases=words)
    assert models.Publisher.objects.get().aliases == words
    assert make_publisher().aliases == []


@pytest.mark.parametrize(
    ("kind", "city"), [("city", "Halong"), ("border-gate", "Halong"), ("province", ""), ("venue", "Quang Ninh")]
)
def test_a_place_is_in_a_city(kind: str, city: str) -> None:
    assert models.Place(name="Halong", admin="Quang Ninh", kind=kind).city == city


@pytest.mark.parametrize(
    ("side", "native", "language"),
    [("CN", "王毅", "zh-Hans"), ("VN", "Vương Nghị", "vi"), ("LA", "", "")],
)
def test_a_name_is_shown_in_the_script_of_the_persons_side(side: str, native: str, language: str) -> None:
    person = models.Participant(name="Wang Yi", name_vi="Vương Nghị", name_zh="王毅", side=side)
    assert (person.native_name, person.native_language) == (native, language)


def test_a_native_name_that_is_the_plain_one_is_not_said_twice() -> None:
    assert models.Participant(name="To Lam", name_vi="To Lam", side="VN").native_name == ""
