"""Documents into rows: what is new, known, changed and unreadable; what a correction outlives."""

import io

import pytest
from django.core.management import CommandError, call_command

from diplomacy.assembly import claims_of, conclude_again
from diplomacy.claims import VenueClaim
from diplomacy.conclusions import extracted
from diplomacy.corrections import ChangedMeanwhileError, Wanted, correct, mark_reviewed, withdraw
from diplomacy.extraction import Gazetteer
from diplomacy.facts.snapshot import facts_from_database
from diplomacy.ingestion import ingest
from diplomacy.models import Article, Correction, Evidence, Meeting, MeetingAddress, Participant, Report
from diplomacy.rows import Directory
from diplomacy.sources import find

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("facts_in_database")]

CALL = """Top diplomats of Vietnam and China hold phone talks

HANOI, March 4, 2022 (VNA) - Vietnamese Foreign Minister Bui Thanh Son held phone talks with Chinese State Councilor and Foreign Minister Wang Yi on March 3.

The two sides discussed maritime issues and the Code of Conduct in the East Sea.
"""
CALL_AS_BEIJING_TELLS_IT = """Wang Yi speaks with Vietnamese foreign minister

BEIJING, March 3, 2022 (Xinhua) -- Chinese State Councilor and Foreign Minister Wang Yi spoke by phone with Vietnamese Foreign Minister Bui Thanh Son on Thursday.

Wang said the two sides should promote Belt and Road cooperation.
"""
TALKS = """Vietnamese, Chinese defence ministers hold talks

HANOI, April 26, 2021 (VNA) - Defence Minister Phan Van Giang held talks with Chinese Defence Minister Wei Fenghe in Hanoi on April 26.

They agreed to strengthen border defence friendship exchange.
"""


def as_shown(meeting: Meeting) -> Wanted:
    """What a person wants who wants no change."""
    now = conclude_again(meeting, Directory.from_database())
    return Wanted(
        date=now.date.edtf if now.date else "",
        format=now.format or "",
        venue=now.venue,
        seats=now.seats,
        topics=frozenset(now.topics),
    )


def test_a_document_becomes_an_article_with_a_meeting_and_its_evidence(read):
    account = read(call=CALL)
    assert account.articles == {"new": 1}
    meeting = Meeting.objects.get()
    assert (meeting.date, meeting.format, meeting.place) == ("2022-03-03", "phone", None)
    assert {p.participant.slug for p in meeting.participations.all()} == {"wang-yi", "bui-thanh-son"}
    assert meeting.slug == "2022-03-03-wang-yi-bui-thanh-son"
    assert "maritime" in {t.slug for t in meeting.topics.all()}
    text = Article.objects.get().text
    evidence = list(Evidence.objects.all())
    assert {e.field for e in evidence} >= {"date", "format", "participants", "topics"}
    assert all(text[e.start : e.end] == e.quote for e in evidence)


def test_the_same_document_twice_changes_nothing(read):
    read(call=CALL, talks=TALKS)
    before = _everything()
    account = read(call=CALL, talks=TALKS)
    assert account.articles == {"known": 2}
    assert _everything() == before


def test_a_copy_under_another_name_is_known(read):
    read(call=CALL)
    assert read(copy=CALL.replace("\n", "\r\n")).articles == {"known": 1}
    assert Article.objects.count() == 1


def test_other_metadata_beside_a_known_text_is_a_change_and_its_absence_is_none(read, folder):
    read(call=CALL)
    (folder / "call.json").write_text('{"published": "2022-03-05", "publisher": "vov"}')
    assert read(call=CALL).articles == {"changed": 1}
    article = Article.objects.get()
    assert (article.published.isoformat(), article.publisher.slug) == ("2022-03-05", "vov")
    assert Meeting.objects.count() == 1
    assert read(call=CALL).articles == {"known": 1}
    (folder / "call.json").unlink()
    assert read(call=CALL).articles == {"known": 1}


def test_both_sides_accounts_of_one_call_are_one_meeting(read):
    account = read(hanoi=CALL, beijing=CALL_AS_BEIJING_TELLS_IT)
    meeting = Meeting.objects.get()
    assert meeting.reports.count() == 2
    assert len(account.meetings.merged) == 1
    assert {t.slug for t in meeting.topics.all()} >= {"maritime", "belt-and-road"}


def test_the_order_of_reading_does_not_matter(read):
    texts = {"hanoi": CALL, "beijing": CALL_AS_BEIJING_TELLS_IT, "talks": TALKS}
    read(**texts)
    forwards = _told()
    Report.objects.all().delete()
    Meeting.objects.all().delete()
    Article.objects.all().delete()
    read(**dict(reversed(texts.items())))
    assert _told() == forwards


def test_a_changed_document_replaces_its_reports_and_keeps_its_meeting(read):
    read(call=CALL)
    meeting = Meeting.objects.get()
    account = read(call=CALL.replace("on March 3", "on March 2"))
    assert account.articles == {"changed": 1}
    assert Article.objects.count() == 1
    again = Meeting.objects.get()
    assert (again.pk, again.slug, again.date) == (meeting.pk, meeting.slug, "2022-03-02")
    assert again.revision > meeting.revision


def test_a_document_that_no_longer_tells_of_a_meeting_takes_it_along_and_its_address_says_so(read, client):
    read(call=CALL)
    address = Meeting.objects.get().get_absolute_url()
    account = read(call="Rice exports grow\n\nHANOI, March 4, 2022 (VNA) - Rice exports grew in February.\n")
    assert len(account.meetings.gone) == 1
    assert not Meeting.objects.exists()
    assert client.get(address).status_code == 410
    read(other=CALL)
    assert Meeting.objects.get().slug == "2022-03-03-wang-yi-bui-thanh-son-2", "an address is never given again"


def test_a_correction_outlives_another_ingestion(read, reviewer):
    read(call=CALL)
    meeting = Meeting.objects.get()
    wanted = as_shown(meeting)
    correct(meeting, _with(wanted, date="2022-03-04"), user=reviewer, reason="The ministry's page says the 4th.")
    read(call=CALL, more=CALL_AS_BEIJING_TELLS_IT)
    meeting.refresh_from_db()
    assert meeting.date == "2022-03-04"
    assert meeting.state == Meeting.State.CORRECTED
    assert meeting.conflicts == [], "the sources still say what they said"


def test_a_source_that_moves_underneath_a_correction_is_flagged_and_the_correction_stays(read, reviewer):
    read(call=CALL)
    meeting = Meeting.objects.get()
    correct(meeting, _with(as_shown(meeting), date="2022-03-04"), user=reviewer, reason="Typing error in the text.")
    account = read(call=CALL.replace("on March 3", "on March 2"))
    meeting.refresh_from_db()
    assert meeting.date == "2022-03-04"
    assert [(c["field"], c["kind"], c["others"]) for c in meeting.conflicts] == [
        ("date", "source-moved", ["2022-03-02"])
    ]
    assert account.meetings.in_conflict == {meeting.pk}


def test_a_source_that_comes_to_agree_closes_the_matter(read, reviewer):
    read(call=CALL)
    meeting = Meeting.objects.get()
    correct(meeting, _with(as_shown(meeting), date="2022-03-02"), user=reviewer, reason="Typing error in the text.")
    read(call=CALL.replace("on March 3", "on March 2"))
    meeting.refresh_from_db()
    assert (meeting.date, meeting.conflicts) == ("2022-03-02", [])


def test_a_withdrawn_correction_gives_way_to_the_extracted_value_and_stays_on_record(read, reviewer):
    read(call=CALL)
    meeting = Meeting.objects.get()
    (correction,) = correct(meeting, _with(as_shown(meeting), format="video"), user=reviewer, reason="Seen on film.")
    meeting.refresh_from_db()
    assert meeting.format == "video"
    withdraw(correction, user=reviewer)
    meeting.refresh_from_db()
    assert (meeting.format, meeting.state) == ("phone", Meeting.State.AWAITING)
    assert Correction.objects.get().withdrawn_by == reviewer


def test_participants_and_topics_are_corrected_element_by_element(read, reviewer):
    read(call=CALL)
    meeting = Meeting.objects.get()
    wanted = as_shown(meeting)
    seats = tuple(s for s in wanted.seats if s.participant != "wang-yi")
    made = correct(
        meeting,
        _with(wanted, seats=seats, topics=(wanted.topics - {"maritime"}) | {"health"}),
        user=reviewer,
        reason="He was represented.",
    )
    assert {(c.field, c.action, c.key) for c in made} == {
        ("participants", "remove", "p:wang-yi"),
        ("topics", "remove", "maritime"),
        ("topics", "add", "health"),
    }
    read(call=CALL.replace("maritime issues", "maritime issues, RCEP"))
    meeting.refresh_from_db()
    assert [p.participant.slug for p in meeting.participations.all()] == ["bui-thanh-son"]
    assert {t.slug for t in meeting.topics.all()} >= {"health", "multilateral"}
    assert "maritime" not in {t.slug for t in meeting.topics.all()}


def test_a_corrected_meeting_that_loses_its_last_source_stays_and_is_flagged(read, reviewer):
    read(talks=TALKS)
    meeting = Meeting.objects.get()
    correct(meeting, _with(as_shown(meeting), date="2021-04-25"), user=reviewer, reason="The day before.")
    read(talks="Weather\n\nHANOI, April 27, 2021 (VNA) - It rained in the north.\n")
    meeting.refresh_from_db()
    assert (meeting.date, meeting.state) == ("2021-04-25", Meeting.State.WITHOUT_SOURCE)


OTHER_DAY = CALL_AS_BEIJING_TELLS_IT.replace("March 3", "March 10")


def test_two_meetings_that_turn_out_to_be_one_keep_corrections_and_addresses(read, reviewer, client):
    read(hanoi=CALL, beijing=OTHER_DAY)
    first, second = Meeting.objects.order_by("first_day")
    correct(second, _with(as_shown(second), format="video"), user=reviewer, reason="Seen on film.")
    address = first.get_absolute_url()
    read(beijing=CALL_AS_BEIJING_TELLS_IT)
    meeting = Meeting.objects.get()
    assert (meeting.pk, meeting.format, meeting.state) == (second.pk, "video", Meeting.State.CORRECTED)
    assert meeting.reports.count() == 2
    assert client.get(address).status_code == 302
    assert client.get(address)["Location"] == meeting.get_absolute_url()


def test_corrections_of_both_follow_into_the_one_meeting(read, reviewer):
    read(hanoi=CALL, beijing=OTHER_DAY)
    first, second = Meeting.objects.order_by("first_day")
    correct(
        first, _with(as_shown(first), topics=as_shown(first).topics | {"health"}), user=reviewer, reason="Vaccines."
    )
    correct(second, _with(as_shown(second), format="video"), user=reviewer, reason="Seen on film.")
    read(beijing=CALL_AS_BEIJING_TELLS_IT)
    meeting = Meeting.objects.get()
    assert meeting.corrections.count() == 2
    assert meeting.format == "video"
    assert meeting.topics.filter(slug="health").exists()


def test_what_was_reviewed_awaits_review_again_when_a_source_moves(read, reviewer):
    read(call=CALL)
    meeting = Meeting.objects.get()
    mark_reviewed(meeting, user=reviewer)
    read(call=CALL)
    meeting.refresh_from_db()
    assert meeting.state == Meeting.State.REVIEWED
    meeting.revision -= 1  # as it was when somebody opened it
    with pytest.raises(ChangedMeanwhileError):
        mark_reviewed(meeting, user=reviewer)
    read(call=CALL.replace("on March 3", "on March 2"))
    meeting.refresh_from_db()
    assert meeting.state == Meeting.State.AWAITING
    assert meeting.reviewed_by == reviewer, "who looked, and when, stays on record"


UNREADABLE = {
    "empty": (b"", "empty"),
    "blank": (b" \n\t\n", "empty"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "not"),
    "UTF-16": ("Hội đàm".encode("utf-16"), "UTF-16"),
    "Latin-1": ("Ngh\xee quy\xeat".encode("latin-1"), "UTF-8"),
    "50 MB": (b"a" * 50_000_000, "bytes"),
}


@pytest.mark.parametrize(("raw", "reason"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_document_that_cannot_be_read_is_named_with_the_reason_and_the_rest_goes_on(read, raw, reason):
    account = read(bad=raw, call=CALL)
    assert account.articles == {"failed": 1, "new": 1}
    (failure,) = account.failures
    assert failure.name == "bad"
    assert reason in failure.reason
    assert Meeting.objects.count() == 1


def test_the_command_ends_with_status_1_after_a_failure_and_with_an_account(folder):
    (folder / "bad.txt").write_bytes(b"")
    (folder / "call.txt").write_text(CALL)
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(CommandError, match="1 of 2 documents could not be read"):
        call_command("ingest", folder, stdout=out, stderr=err)
    assert "bad: the file is empty" in err.getvalue()
    assert "Articles: 1 new, 0 known, 0 changed, 1 failed" in out.getvalue()
    assert "Meetings: 1 found, 0 merged, 0 in conflict" in out.getvalue()


def test_a_path_that_does_not_exist_is_a_failure_not_a_crash(folder, gazetteer):
    account = ingest(find([folder / "nowhere.txt"]), gazetteer)
    assert account.articles == {"failed": 1}
    assert "No such file" in account.failures[0].reason


def test_a_dry_run_counts_and_writes_nothing(folder):
    (folder / "call.txt").write_text(CALL)
    out = io.StringIO()
    call_command("ingest", folder, dry_run=True, stdout=out)
    assert "1 new" in out.getvalue()
    assert "1 found" in out.getvalue()
    assert not Article.objects.exists()
    assert not Meeting.objects.exists()


def test_a_fault_in_one_document_is_reported_and_costs_no_other(read, monkeypatch):
    from diplomacy import ingestion

    real = ingestion.extract

    def falls_over(document, gazetteer):
        if document.name == "talks":
            raise RuntimeError("made up")
        return real(document, gazetteer)

    monkeypatch.setattr(ingestion, "extract", falls_over)
    account = read(talks=TALKS, call=CALL)
    assert account.articles == {"failed": 1, "new": 1}
    assert "made up" in account.failures[0].reason


def test_someone_in_no_list_becomes_a_provisional_participant(read):
    read(
        visit="Vietnamese, Chinese youth officials meet\n\nHANOI, May 9, 2019 (VNA) - Vietnamese Deputy Minister of Culture Nguyen Van Lanh "
        "held talks with Chinese Vice Minister of Culture Zhang Xiaoweng in Hanoi on May 9.\n"
    )
    provisional = Participant.objects.waiting_for_confirmation()
    assert {(p.side, p.name) for p in provisional} == {("VN", "Nguyen Van Lanh"), ("CN", "Zhang Xiaoweng")}
    assert Meeting.objects.get().participations.count() == 2


def test_the_five_shipped_documents_make_six_meetings(settings, gazetteer):
    account = ingest(find([settings.BASE_DIR / "fixtures" / "documents"]), gazetteer)
    assert account.articles == {"new": 5}
    assert sorted(Meeting.objects.values_list("date", "city")) == [
        ("2021-04-09", "Cao Bang"),
        ("2021-04-16", ""),
        ("2023-03-28", ""),
        ("2023-07-13", "Jakarta"),
        ("2023-12-02", "Hanoi"),
        ("2024", "Nanning"),
    ]
    assert not Meeting.objects.filter(date__startswith="2020"), "the conference of 2020 is background"


def test_what_is_stored_concludes_to_what_is_shown(settings, gazetteer):
    ingest(find([settings.BASE_DIR / "fixtures" / "documents"]), gazetteer)
    for meeting in Meeting.objects.for_timeline():
        conclusion = extracted(claims_of(meeting))
        assert meeting.partial_date == conclusion.date
        assert [p.key for p in meeting.participations.all()] == [s.key for s in conclusion.seats]
        assert VenueClaim(meeting.place.slug if meeting.place else "", meeting.city, meeting.country) == (
            conclusion.venue or VenueClaim()
        )


def test_facts_from_the_database_read_like_facts_from_the_files(settings, facts):
    from diplomacy.extraction import extract

    from_files, from_rows = Gazetteer(facts), Gazetteer(facts_from_database(settings.FACTS_DIR))
    for source in find([settings.BASE_DIR / "fixtures" / "documents"]):
        document = source.read()
        assert extract(document, from_files) == extract(document, from_rows)


def _with(wanted: Wanted, **changes) -> Wanted:
    from dataclasses import replace

    return replace(wanted, **changes)


def _told() -> list:
    """Every meeting as its reader sees it, whatever the row numbers."""
    return sorted(
        (m.date, m.format, m.city, [p.key for p in m.participations.all()], sorted(t.slug for t in m.topics.all()))
        for m in Meeting.objects.for_timeline()
    )


def _everything() -> list:
    rows = [Article, Report, Evidence, Meeting, MeetingAddress]
    return [list(model.objects.order_by("pk").values()) for model in rows]
