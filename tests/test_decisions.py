"""What reviewers decide on identity lasts, in whatever order texts come, and can be taken back."""

import pytest

from diplomacy.corrections import ChangedMeanwhileError, correct
from diplomacy.decisions import (
    UndecidableError,
    merge,
    merge_people,
    reject,
    split,
    split_people,
    tell_apart,
    withdraw_decisions,
)
from diplomacy.models import Correction, Decision, Meeting, Participant, Report
from tests.factories import make_participant
from tests.test_ingestion import (
    CALL,
    CALL_AS_BEIJING_TELLS_IT,
    OTHER_DAY,
    TALKS,
    _told,
    _with,
    as_shown,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("facts_in_database")]
WHY = "The ministry's page says so."


def meetings() -> list[Meeting]:
    return list(Meeting.objects.order_by("first_day", "pk"))


def test_two_meetings_that_a_reviewer_holds_for_one_are_one_and_stay_so(read, reviewer, client):
    read(hanoi=CALL, beijing=OTHER_DAY)
    first, second = meetings()
    gone = second.get_absolute_url()
    merge([first, second], user=reviewer, reason=WHY)
    meeting = Meeting.objects.get()
    assert meeting.reports.count() == 2
    assert [c["field"] for c in meeting.conflicts] == ["date"], "that the sources differ is shown"
    assert client.get(gone).status_code == 302
    read(
        hanoi=CALL.replace("phone talks", "telephone talks"),
        beijing=OTHER_DAY.replace("should promote", "will promote"),
    )
    assert Meeting.objects.get().reports.count() == 2


def test_a_merge_taken_back_gives_each_its_corrections_again(read, reviewer):
    read(hanoi=CALL, beijing=OTHER_DAY)
    first, second = meetings()
    correct(first, _with(as_shown(first), topics=as_shown(first).topics | {"health"}), user=reviewer, reason=WHY)
    correct(second, _with(as_shown(second), format="video"), user=reviewer, reason=WHY)
    before = _told()
    first, second = meetings()
    addresses = [first.slug, second.slug]
    made = merge([first, second], user=reviewer, reason=WHY)
    assert Meeting.objects.get().corrections.count() == 2
    withdraw_decisions(made.batch, user=reviewer)
    assert _told() == before
    assert [m.corrections.count() for m in meetings()] == [1, 1]
    assert [m.slug for m in meetings()] == addresses, "the address comes back with what it stood for"
    assert Decision.objects.filter(withdrawn_by=reviewer).count() == Decision.objects.count() > 0


def test_a_report_split_off_stays_off_whatever_is_read_again(read, reviewer):
    read(hanoi=CALL, beijing=CALL_AS_BEIJING_TELLS_IT)
    meeting = Meeting.objects.get()
    off = meeting.reports.get(article__name="beijing")
    split(meeting, [off], user=reviewer, reason=WHY)
    assert [m.reports.count() for m in meetings()] == [1, 1]
    read(beijing=CALL_AS_BEIJING_TELLS_IT.replace("Belt and Road", "Belt and Road and RCEP"))
    assert [m.reports.count() for m in meetings()] == [1, 1]
    assert not any(m.possible_duplicates.exists() for m in meetings())


def test_a_decision_finds_a_report_again_that_was_gone_for_a_while(read, reviewer):
    read(hanoi=CALL, beijing=CALL_AS_BEIJING_TELLS_IT)
    meeting = Meeting.objects.get()
    split(meeting, [meeting.reports.get(article__name="beijing")], user=reviewer, reason=WHY)
    read(beijing="Weather\n\nBEIJING, March 3, 2022 (Xinhua) -- It rained.\n")
    assert Meeting.objects.count() == 1
    read(beijing=CALL_AS_BEIJING_TELLS_IT)
    assert [m.reports.count() for m in meetings()] == [1, 1]


def test_a_merge_finds_a_report_again_that_was_gone_for_a_while(read, reviewer):
    read(hanoi=CALL, beijing=OTHER_DAY)
    merge(meetings(), user=reviewer, reason=WHY)
    read(beijing="Weather\n\nBEIJING, March 3, 2022 (Xinhua) -- It rained.\n")
    assert Meeting.objects.get().reports.count() == 1
    read(beijing=OTHER_DAY)
    assert Meeting.objects.get().reports.count() == 2


def test_merging_what_was_split_and_splitting_what_was_merged(read, reviewer):
    read(hanoi=CALL, beijing=CALL_AS_BEIJING_TELLS_IT)
    meeting = Meeting.objects.get()
    split(meeting, [meeting.reports.get(article__name="beijing")], user=reviewer, reason=WHY)
    merge(meetings(), user=reviewer, reason=WHY)
    meeting = Meeting.objects.get()
    split(meeting, [meeting.reports.get(article__name="hanoi")], user=reviewer, reason=WHY)
    assert [m.reports.count() for m in meetings()] == [1, 1]


def test_not_the_same_takes_the_mark_of_a_possible_duplicate_away(read, reviewer):
    read(hanoi=CALL, vague=CALL.replace("on March 3", "in March"), other=OTHER_DAY)
    vague = Meeting.objects.get(date="2022-03")
    assert vague.possible_duplicates.count() == 2
    tell_apart(vague, Meeting.objects.get(date="2022-03-03"), user=reviewer, reason=WHY)
    # with one candidate left, the vague report belongs to it
    assert sorted((m.date, m.reports.count()) for m in meetings()) == [("2022-03-03", 1), ("2022-03-10", 2)]


def test_what_is_no_meeting_goes_out_of_sight_and_stays_there(read, reviewer, client):
    read(call=CALL, talks=TALKS)
    meeting = Meeting.objects.get(date="2022-03-03")
    correct(meeting, _with(as_shown(meeting), format="video"), user=reviewer, reason=WHY)
    meeting.refresh_from_db()
    made = reject(meeting, user=reviewer, reason="It was announced and never held.")
    assert [m.date for m in meetings()] == ["2021-04-26"]
    assert client.get(meeting.get_absolute_url()).status_code == 410
    assert "Wang Yi" not in client.get("/").content.decode()
    read(call=CALL.replace("maritime issues", "maritime issues, RCEP"))
    assert Meeting.objects.count() == 1
    withdraw_decisions(made.batch, user=reviewer)
    again = Meeting.objects.get(pk=meeting.pk)
    assert (again.slug, again.format, again.state) == (meeting.slug, "video", "corrected")
    assert again.revision > meeting.revision


def test_another_article_on_what_was_rejected_is_a_meeting_of_its_own(read, reviewer):
    read(call=CALL)
    reject(Meeting.objects.get(), user=reviewer, reason=WHY)
    read(beijing=CALL_AS_BEIJING_TELLS_IT)
    assert Meeting.objects.get().reports.count() == 1


def test_a_rejection_ends_when_the_text_no_longer_tells_of_it_and_returns_with_it(read, reviewer):
    read(call=CALL)
    reject(Meeting.objects.get(), user=reviewer, reason=WHY)
    read(call=TALKS)
    assert Meeting.objects.get().date == "2021-04-26"
    read(call=CALL)
    assert not Meeting.objects.exists()


def test_who_acts_on_what_has_changed_meanwhile_is_told(read, reviewer):
    read(call=CALL)
    seen = Meeting.objects.get()
    correct(seen, _with(as_shown(seen), format="video"), user=reviewer, reason=WHY)
    with pytest.raises(ChangedMeanwhileError):
        reject(seen, user=reviewer, reason=WHY)
    assert not Decision.objects.exists()


IMPOSSIBLE = {
    "merge with itself": lambda m, user: merge([m, m], user=user, reason=WHY),
    "split off all": lambda m, user: split(m, m.reports.all(), user=user, reason=WHY),
    "split off none": lambda m, user: split(m, [], user=user, reason=WHY),
    "tell apart from itself": lambda m, user: tell_apart(m, m, user=user, reason=WHY),
    "no reason": lambda m, user: reject(m, user=user, reason=" "),
}


@pytest.mark.parametrize("act", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_cannot_be_decided_says_why_and_changes_nothing(read, reviewer, act):
    read(call=CALL)
    meeting = Meeting.objects.get()
    with pytest.raises(UndecidableError):
        act(meeting, reviewer)
    assert not Decision.objects.exists()


def test_decisions_cannot_be_deleted(read, reviewer):
    from django.db.models import ProtectedError

    read(call=CALL)
    reject(Meeting.objects.get(), user=reviewer, reason=WHY)
    with pytest.raises(ProtectedError):
        Decision.objects.get().delete()
    with pytest.raises(ProtectedError):
        Decision.objects.all().delete()


# -- people -----------------------------------------------------------------------------------------------------------

MISSPELT = CALL.replace("Foreign Minister Wang Yi", "Foreign Minister Wang Ii")


def test_two_people_merged_are_one_in_every_meeting_and_the_meetings_become_one(read, reviewer, client):
    read(hanoi=MISSPELT, beijing=CALL_AS_BEIJING_TELLS_IT)
    wrong = Participant.objects.get(provisional=True)
    assert Meeting.objects.count() == 2
    merged = merge_people(wrong, Participant.objects.get(slug="wang-yi"), user=reviewer, reason=WHY)
    meeting = Meeting.objects.get()
    assert [p.participant.slug for p in meeting.participations.order_by("participant__slug")] == [
        "bui-thanh-son",
        "wang-yi",
    ]
    response = client.get(wrong.get_absolute_url())
    assert (response.status_code, response["Location"]) == (302, "/officials/wang-yi/")
    read(hanoi=MISSPELT.replace("maritime issues", "maritime issues, RCEP"))
    assert Meeting.objects.get().reports.count() == 2
    split_people(merged, user=reviewer)
    assert Meeting.objects.count() == 2
    assert client.get(wrong.get_absolute_url()).status_code == 200


def test_all_names_of_both_are_read_as_the_one_who_stands_for_them_and_part_with_them(read, reviewer, settings):
    from diplomacy.facts.snapshot import facts_from_database

    read(hanoi=MISSPELT)
    wrong, wang = Participant.objects.get(provisional=True), Participant.objects.get(slug="wang-yi")
    wrong.other_names.create(name="Wang Iii")
    merged = merge_people(wrong, wang, user=reviewer, reason=WHY)

    def aliases() -> set[str]:
        (official,) = (o for o in facts_from_database(settings.FACTS_DIR).officials if o.slug == "wang-yi")
        return set(official.aliases)

    assert {"Wang Ii", "Wang Iii"} <= aliases()
    split_people(merged, user=reviewer)
    assert not {"Wang Ii", "Wang Iii"} & aliases()


def test_corrections_of_someone_merged_follow_the_person(read, reviewer):
    read(hanoi=MISSPELT)
    meeting = Meeting.objects.get()
    wanted = as_shown(meeting)
    seats = tuple(s for s in wanted.seats if s.participant == "bui-thanh-son")
    correct(meeting, _with(wanted, seats=seats), user=reviewer, reason="He was represented.")
    wrong = Participant.objects.get(provisional=True)
    merge_people(wrong, Participant.objects.get(slug="wang-yi"), user=reviewer, reason=WHY)
    meeting = Meeting.objects.get()
    assert [p.participant.slug for p in meeting.participations.all()] == ["bui-thanh-son"]
    assert Correction.objects.in_force().count() == 1


def test_a_chain_of_merges_leads_to_its_end_and_no_circle_is_made(read, reviewer):
    read(hanoi=MISSPELT)
    wang = Participant.objects.get(slug="wang-yi")
    one, other = Participant.objects.get(provisional=True), make_participant("wang-yee")
    merge_people(one, other, user=reviewer, reason=WHY)
    merge_people(other, wang, user=reviewer, reason=WHY)
    assert Meeting.objects.get().participations.filter(participant=wang).exists()
    for participant, into in ((wang, one), (wang, wang), (one, wang)):
        with pytest.raises(UndecidableError):
            merge_people(participant, into, user=reviewer, reason=WHY)
    with pytest.raises(UndecidableError):
        merge_people(Participant.objects.get(slug="bui-thanh-son"), wang, user=reviewer, reason=WHY)


def test_reports_keep_what_was_read_whoever_was_merged(read, reviewer):
    read(hanoi=MISSPELT)
    before = Report.objects.get().values
    merge_people(
        Participant.objects.get(provisional=True), Participant.objects.get(slug="wang-yi"), user=reviewer, reason=WHY
    )
    assert Report.objects.get().values == before
