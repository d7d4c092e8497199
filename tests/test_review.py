"""The reviewer's desk by plain forms: what waits, what is sent, what comes of it."""

import re
from html import unescape

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from diplomacy.decisions import merge
from diplomacy.models import (
    Correction,
    Decision,
    Meeting,
    MeetingAddress,
    Participant,
    Pseudonym,
    ReviewAct,
    Suggestion,
)
from diplomacy.roles import EDITORS, REVIEWERS
from tests.conftest import ROOT
from tests.factories import make_user
from tests.test_ingestion import CALL, CALL_AS_BEIJING_TELLS_IT, OTHER_DAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]
WHY = "The ministry's page says so."


def signed_in(role: str = REVIEWERS, name: str = "") -> Client:
    user = make_user(name)
    user.groups.add(Group.objects.get(name=role))
    client = Client()
    client.force_login(user)
    client.user = user  # type: ignore[attr-defined]
    return client


@pytest.fixture
def desk() -> Client:
    return signed_in()


@pytest.fixture
def meeting() -> Meeting:
    return Meeting.objects.get(date="2023-12-02")


def page(meeting: Meeting) -> str:
    return reverse("review_meeting", args=[meeting.slug])


def through_the_door(client: Client, user, door: str) -> str:
    """Sign in by the form; the page that follows."""
    user.set_password("long enough 1")
    user.save()
    response = client.post(door, {"login": user.username, "password": "long enough 1"}, follow=True)
    return response.content.decode()


def sent_by(html: str, **changes) -> dict:
    """What the page's form would send: fields as they stand, with these changes."""
    form = html[html.index("data-record") :]
    fields: dict[str, list[str]] = {}
    for tag in re.findall(r"<input[^>]*>", form):
        attributes = dict(re.findall(r'([a-z_-]+)="([^"]*)"', tag))
        kind = attributes.get("type", "text")
        if "name" not in attributes or (kind in ("checkbox", "radio") and " checked" not in tag):
            continue
        fields.setdefault(attributes["name"], []).append(unescape(attributes.get("value", "")))
    for name, inner in re.findall(r'<textarea name="([^"]+)"[^>]*>([^<]*)</textarea>', form):
        fields[name] = [unescape(inner).strip("\n")]
    for name, inner in re.findall(r'<select name="([^"]+)"[^>]*>(.*?)</select>', form, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', inner)
        fields[name] = [chosen[1] if chosen else ""]
    return fields | {"save": "1"} | changes


def press(client: Client, meeting: Meeting, button: str, value, **fields) -> str:
    """Press a button of the record that is not the one that saves it; the page that follows."""
    sent = sent_by(shown(client, meeting), **fields, **{button: str(value)})
    del sent["save"]
    return client.post(page(meeting), sent, follow=True).content.decode()


def undo(client: Client) -> str:
    """Undo the last act of whoever is signed in; the page that follows."""
    act = ReviewAct.objects.filter(user=client.user, undone_at=None).first()
    return client.post(reverse("review_undo"), {"act": act.pk if act else ""}, follow=True).content.decode()


def shown(client: Client, meeting: Meeting) -> str:
    return client.get(page(meeting)).content.decode()


def test_the_queue_begins_with_what_is_most_doubtful(desk):
    html = desk.get(reverse("review")).content.decode()
    assert "6 records wait" in html
    assert Meeting.objects.get(date="2024").slug in html, "a year alone is more doubtful than a day"
    assert html.index("Bui Thanh Son meet in Nanning") < html.index("meet in Jakarta")


def test_the_queue_can_be_narrowed_to_one_doubt(desk):
    html = desk.get(reverse("review"), {"doubt": "date"}).content.decode()
    entries = re.findall(r"<b>(.*?)</b>", html[html.index('class="queue"') :])
    assert len([e for e in entries if "meet" in e or "receives" in e or "with" in e]) >= 1
    assert "Nanning" in html
    assert desk.get(reverse("review"), {"doubt": "made-up", "at": "x"}).status_code == 200


def test_saving_what_is_right_accepts_it_and_goes_on(desk, meeting):
    response = desk.post(page(meeting), sent_by(shown(desk, meeting)), follow=True)
    assert "Accepted." in response.content.decode()
    meeting.refresh_from_db()
    assert (meeting.state, meeting.reviewed_by) == ("reviewed", desk.user)
    assert "5 records wait" in response.content.decode()
    assert not Correction.objects.exists()


def test_a_change_needs_a_reason_and_keeps_what_was_typed(desk, meeting):
    response = desk.post(page(meeting), sent_by(shown(desk, meeting), date="1 December 2023"))
    html = response.content.decode()
    assert response.status_code == 422
    assert "Say why the value is changed." in html
    assert 'value="1 December 2023"' in html
    assert not Correction.objects.exists()


def test_a_date_in_words_becomes_a_correction(desk, meeting):
    response = desk.post(page(meeting), sent_by(shown(desk, meeting), date="1 December 2023", reason=WHY), follow=True)
    assert "Corrected." in response.content.decode()
    correction = Correction.objects.get()
    assert (correction.value, correction.extracted) == ("2023-12-01", "2023-12-02")
    meeting.refresh_from_db()
    assert (meeting.date, meeting.state) == ("2023-12-01", "corrected")
    assert "5 records wait" in response.content.decode(), "what was corrected has been looked at"


@pytest.mark.parametrize("written", ["Vương Nghị", "王毅", "wang yi", "Wang Yi 王毅 (wang-yi)"])
def test_an_official_is_known_by_any_name(desk, meeting, written):
    html = shown(desk, meeting)
    seats = int(re.search(r'name="seats-INITIAL_FORMS" value="(\d+)"', html)[1])
    person = next(
        n for n in range(seats) if "(wang-yi)" in re.search(rf'name="seats-{n}-official"[^>]*value="([^"]*)"', html)[1]
    )
    sent = sent_by(html, **{f"seats-{person}-official": written})
    assert "Accepted." in desk.post(page(meeting), sent, follow=True).content.decode()


def test_somebody_added_taken_away_and_a_place_by_its_vietnamese_name(desk, meeting):
    html = shown(desk, meeting)
    seats = int(re.search(r'name="seats-INITIAL_FORMS" value="(\d+)"', html)[1])
    changes = {
        "seats-0-remove": "on",
        f"seats-{seats}-official": "to-lam",
        "place": "Hải Phòng",
        "reason": WHY,
    }
    desk.post(page(meeting), sent_by(html, **changes))
    meeting.refresh_from_db()
    assert "to-lam" in {p.participant.slug for p in meeting.participations.all()}
    assert meeting.city == "Hai Phong"
    assert {c.action for c in Correction.objects.filter(field="participants")} == {"add", "remove"}


@pytest.mark.parametrize(
    ("field", "text", "complaint"),
    [
        ("date", "next Thursday", "is not read as a date"),
        ("date", "4/5/2024", "two ways"),
        ("place", "Atlantis", "Nothing on the list"),
        ("seats-0-official", "Nguyen Xuan", "Is it one of these"),
    ],
)
def test_what_cannot_be_read_is_said_beside_the_field(desk, meeting, field, text, complaint):
    response = desk.post(page(meeting), sent_by(shown(desk, meeting), **{field: text}, reason=WHY))
    assert response.status_code == 422
    assert complaint in response.content.decode()
    assert not Correction.objects.exists()


def test_a_pasted_passage_becomes_the_evidence_of_a_field_and_is_marked_in_public(desk, meeting):
    article = meeting.reports.get().article
    words = " ".join(article.text.split("\n\n")[2].split()[:8])
    desk.post(page(meeting), sent_by(shown(desk, meeting), date_passage=words, reason=WHY))
    correction = Correction.objects.get()
    assert article.text[correction.start : correction.end] == correction.quote
    assert (correction.value, correction.field) == (meeting.date, "date")
    assert words.split()[0] in desk.get(meeting.get_absolute_url()).content.decode()


def test_a_passage_that_no_text_has_is_refused(desk, meeting):
    response = desk.post(page(meeting), sent_by(shown(desk, meeting), date_passage="Never printed.", reason=WHY))
    assert "in none of the texts" in response.content.decode()


def test_two_reviewers_on_one_record_see_both_values_and_lose_nothing(desk, meeting):
    mine = sent_by(shown(desk, meeting), date="2023-12-03", reason="I say the 3rd.")
    other = signed_in()
    other.post(page(meeting), sent_by(shown(other, meeting), date="2023-12-01", reason=WHY))
    response = desk.post(page(meeting), mine)
    html = response.content.decode()
    assert response.status_code == 409
    assert "<td>2023-12-03</td><td>2023-12-01</td>" in html
    assert 'value="2023-12-03"' in html and "I say the 3rd." in html
    meeting.refresh_from_db()
    assert meeting.date == "2023-12-01"
    desk.post(page(meeting), sent_by(html))
    meeting.refresh_from_db()
    assert meeting.date == "2023-12-03"
    assert Correction.objects.count() == 2


def test_a_form_of_a_record_that_was_merged_meanwhile_changes_nothing(desk, meeting):
    other = Meeting.objects.exclude(pk=meeting.pk).filter(city="Jakarta").get()
    form = sent_by(shown(desk, meeting), date="2023-12-03", reason=WHY)
    merge([other, meeting], user=make_user("colleague"), reason=WHY)
    survivor = Meeting.objects.get(addresses__slug=meeting.slug)
    gone = meeting if survivor.slug == other.slug else other
    answer = desk.post(page(gone), form | {"revision": str(survivor.revision)})
    assert answer.status_code == 409
    assert "2023-12-03" in answer.content.decode(), "what was typed is shown beside what the record says now"
    assert not Correction.objects.exists()


@pytest.mark.parametrize("button", ["merge", "apart"])
def test_two_records_cannot_be_joined_or_told_apart_without_naming_the_other(desk, meeting, button):
    answer = desk.post(page(meeting), sent_by(shown(desk, meeting), reason=WHY) | {button: ""})
    assert answer.status_code == 422
    assert "Say which record is the same meeting." in unescape(answer.content.decode())


def test_whoever_was_signed_out_while_writing_comes_back_to_what_was_typed(desk, meeting):
    sent = sent_by(shown(desk, meeting), date="2023-12-01", reason="Written for an hour.")
    desk.logout()
    response = desk.post(page(meeting), sent)
    assert response.status_code == 302 and "/accounts/login/" in response["Location"]
    assert not Correction.objects.exists()
    html = through_the_door(desk, desk.user, response["Location"])
    assert "Written for an hour." in html
    held = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', html))
    desk.post(page(meeting), {k: unescape(v) for k, v in held.items()} | {"topics": sent["topics"]})
    assert Correction.objects.get(field="date").value == "2023-12-01"


def test_nobody_else_sees_what_was_typed_when_the_session_ended(desk, meeting):
    sent = sent_by(shown(desk, meeting), reason="Meant for nobody else.")
    desk.logout()
    door = desk.post(page(meeting), sent)["Location"]
    colleague = signed_in().user
    html = through_the_door(desk, colleague, door)
    assert "Somebody else was writing here" in html
    assert "Meant for nobody else." not in html
    assert "Meant for nobody else." not in desk.get(reverse("review_resume"), follow=True).content.decode()
    assert "held form" not in desk.session


@pytest.mark.parametrize("signature", [None, "", "1", "1:forged", "\0"])
def test_a_form_that_no_page_of_ours_drew_is_not_held(desk, meeting, signature):
    sent = sent_by(shown(desk, meeting), reason=WHY) | {"written_by": signature}
    desk.logout()
    response = desk.post(page(meeting), {k: v for k, v in sent.items() if v is not None})
    assert "/accounts/login/" in response["Location"]
    assert "held form" not in desk.session


@pytest.mark.parametrize(("length", "is_held"), [(90_000, True), (100_001, False)])
def test_a_form_beyond_all_measure_is_not_held(desk, meeting, length, is_held):
    sent = sent_by(shown(desk, meeting), reason="x" * length)
    desk.logout()
    desk.post(page(meeting), sent)
    assert ("held form" in desk.session) is is_held


def test_every_form_of_the_desk_says_whose_it_is():
    for template in (ROOT / "templates" / "review").glob("*.html"):
        source = template.read_text(encoding="utf-8")
        assert source.count('method="post"') == source.count("{% csrf_token %}{% written_by %}"), template.name


def test_what_is_no_meeting_goes_and_comes_back_by_undo(desk, meeting):
    sent = sent_by(shown(desk, meeting), reject="1", reason="It was only announced.")
    del sent["save"]
    response = desk.post(page(meeting), sent, follow=True)
    assert "out of sight" in response.content.decode()
    assert desk.get(meeting.get_absolute_url()).status_code == 410
    act = ReviewAct.objects.get()
    response = desk.post(reverse("review_undo"), {"act": act.pk}, follow=True)
    assert "Undone." in response.content.decode()
    assert desk.get(meeting.get_absolute_url()).status_code == 200


def test_a_correction_is_undone_together_with_its_review(desk, meeting):
    before = meeting.state
    desk.post(page(meeting), sent_by(shown(desk, meeting), date="2023-12-01", reason=WHY))
    desk.post(reverse("review_undo"), {"act": ReviewAct.objects.get().pk})
    meeting.refresh_from_db()
    assert (meeting.date, meeting.state) == ("2023-12-02", before)
    assert Correction.objects.get().withdrawn_by == desk.user


def test_nobody_undoes_what_another_did(desk, meeting):
    desk.post(page(meeting), sent_by(shown(desk, meeting)))
    signed_in().post(reverse("review_undo"), {"act": ReviewAct.objects.get().pk})
    meeting.refresh_from_db()
    assert meeting.state == "reviewed"


def test_possible_duplicates_are_merged_or_told_apart_from_the_desk(desk, read):
    read(hanoi=CALL, beijing=OTHER_DAY)
    first, second = Meeting.objects.filter(date__startswith="2022").order_by("first_day")
    sent = sent_by(shown(desk, first), merge="", merge_with=second.get_absolute_url(), reason=WHY)
    del sent["save"]
    desk.post(page(first), sent)
    merged = Meeting.objects.get(date__startswith="2022")
    assert merged.reports.count() == 2
    sent = sent_by(shown(desk, merged), split="1", off=[merged.reports.last().pk], reason=WHY)
    del sent["save"]
    desk.post(page(merged), sent)
    assert Meeting.objects.filter(date__startswith="2022").count() == 2
    assert Decision.objects.in_force().filter(verdict="different").exists()


def test_a_conflict_is_closed_by_keeping_or_by_giving_way(desk, read):
    read(call=CALL)
    meeting = Meeting.objects.get(date="2022-03-03")
    desk.post(page(meeting), sent_by(shown(desk, meeting), date="2022-03-05", reason=WHY))
    read(call=CALL.replace("on March 3", "on March 2"))
    html = shown(desk, meeting)
    assert "the sources have come to say “Wednesday 2 March 2022”" in html
    sent = sent_by(html, keep=Correction.objects.get().pk, reason="Still the 5th.")
    del sent["save"]
    desk.post(page(meeting), sent)
    meeting.refresh_from_db()
    assert (meeting.date, meeting.conflicts) == ("2022-03-05", [])
    read(call=CALL.replace("on March 3", "on March 1"))
    sent = (
        sent_by(shown(desk, meeting), withdraw=Correction.objects.in_force().get().pk)
        if hasattr(Correction.objects, "in_force")
        else {}
    )
    if not sent:
        current = Correction.objects.filter(withdrawn_at=None).get()
        sent = sent_by(shown(desk, meeting), withdraw=current.pk)
    del sent["save"]
    desk.post(page(meeting), sent)
    meeting.refresh_from_db()
    assert meeting.date == "2022-03-01"


def test_a_missed_meeting_is_added_from_a_passage_and_outlives_a_reading(desk, read):
    told = "Defence Minister Phan Van Giang was seen with Chinese Defence Minister Wei Fenghe in Hanoi on March 1."
    read(call=f"{CALL}\n{told}\n")
    article = Meeting.objects.get(date="2022-03-03").reports.get().article
    address = reverse("review_missed", args=[article.slug])
    sent = sent_by(
        desk.get(address).content.decode(),
        passage=told,
        date="1 March 2022",
        place="Hà Nội",
        **{"seats-0-official": "wei-fenghe", "seats-1-official": "Phan Van Giang"},
    )
    response = desk.post(address, sent, follow=True)
    assert "Added." in response.content.decode()
    meeting = Meeting.objects.get(date="2022-03-01")
    read(call=f"{CALL}\nIt rained.\n\n{told}\n")
    report = Meeting.objects.get(pk=meeting.pk).reports.get()
    assert not report.adrift
    evidence = report.evidence.first()
    assert article.__class__.objects.get(pk=article.pk).text[evidence.start : evidence.end] == told
    read(call=CALL)
    assert Meeting.objects.get(pk=meeting.pk).reports.get().adrift
    assert "no longer has" in shown(desk, meeting)


def test_a_missed_meeting_needs_people_and_a_passage_of_the_text(desk, meeting):
    article = meeting.reports.get().article
    address = reverse("review_missed", args=[article.slug])
    response = desk.post(address, sent_by(desk.get(address).content.decode(), passage="Never printed."))
    assert response.status_code == 422
    assert "in none of the texts" in response.content.decode()


def test_htmx_gets_the_desk_alone_and_the_address_of_the_record(desk, meeting):
    response = desk.get(page(meeting), headers={"HX-Request": "true"})
    html = response.content.decode()
    assert "<html" not in html and 'id="desk"' in html
    assert response["HX-Push-Url"].startswith(page(meeting))


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        ("officials", "vuong nghi", "(wang-yi)"),
        ("officials", "王毅", "(wang-yi)"),
        ("offices", "外交部长", "minister"),
        ("places", "河内", "(hanoi)"),
    ],
)
def test_names_are_offered_in_three_scripts(desk, kind, text, found):
    html = desk.get(reverse("review_lookup", args=[kind]), {"x": text}).content.decode()
    assert found in html
    assert text in html, "or the browser would hide what was found"


def test_a_date_is_shown_as_an_interval_while_it_is_typed(desk):
    html = desk.get(reverse("review_lookup", args=["date"]), {"date": "tháng 6 năm 2024"}).content.decode()
    assert "from 2024-06-01 to 2024-06-30" in html


def test_a_suggestion_is_answered_at_the_desk(desk, meeting):
    address = MeetingAddress.objects.get(slug=meeting.slug)
    suggestion = Suggestion.objects.create(address=address, about="date", words="It was the <b>1st</b>.", sender="x")
    html = desk.get(reverse("review")).content.decode()
    assert "It was the &lt;b&gt;1st&lt;/b&gt;." in html, "a reader's word comes first"
    sent = sent_by(html, taken=suggestion.pk)
    del sent["save"]
    desk.post(page(meeting), sent)
    suggestion.refresh_from_db()
    assert suggestion.state == "taken"


@pytest.mark.parametrize("answer", ["taken", "declined"])
def test_an_answer_to_a_suggestion_is_undone(desk, meeting, answer):
    address = MeetingAddress.objects.get(slug=meeting.slug)
    suggestion = Suggestion.objects.create(address=address, about="date", words="It was the 1st.", sender="x")
    press(desk, meeting, answer, suggestion.pk)
    html = shown(desk, meeting)
    assert "Undo: suggestion answered" in html and "It was the 1st." not in html
    assert "Undone." in undo(desk)
    suggestion.refresh_from_db()
    assert (suggestion.state, suggestion.decided_by, suggestion.decided_at) == ("waiting", None, None)
    assert "It was the 1st." in shown(desk, meeting)


def test_the_first_answer_to_a_suggestion_stands_and_only_its_author_undoes_it(desk, meeting):
    address = MeetingAddress.objects.get(slug=meeting.slug)
    suggestion = Suggestion.objects.create(address=address, about="date", words="It was the 1st.", sender="x")
    colleague = signed_in()
    press(desk, meeting, "taken", suggestion.pk)
    assert "Somebody has answered this suggestion meanwhile." in press(colleague, meeting, "declined", suggestion.pk)
    assert not ReviewAct.objects.filter(user=colleague.user).exists()
    suggestion.refresh_from_db()
    assert (suggestion.state, suggestion.decided_by) == ("taken", desk.user)
    assert press(desk, Meeting.objects.get(date="2023-07-13"), "taken", suggestion.pk).count("no longer there") == 1


def test_a_decision_that_was_taken_back_comes_back_by_undo_and_goes_again_with_the_act_that_made_it(desk, read):
    read(call=CALL, other=OTHER_DAY)
    one, other = Meeting.objects.filter(date__startswith="2022-03").order_by("first_day")
    number = Meeting.objects.count()
    press(desk, one, "merge", f"{other.slug}:{other.revision}", reason=WHY)
    merged = Meeting.objects.get(addresses__slug=one.slug)
    press(desk, merged, "take_back", Decision.objects.in_force().get().pk)
    assert (Meeting.objects.count(), Decision.objects.in_force().count()) == (number, 0)
    assert "Undone." in undo(desk)
    assert (Meeting.objects.count(), Decision.objects.in_force().count()) == (number - 1, 1)
    assert Decision.objects.in_force().get().reason == WHY
    assert "Undone." in undo(desk)
    assert (Meeting.objects.count(), Decision.objects.in_force().count()) == (number, 0)
    assert "There is nothing of yours to undo." in undo(desk)


def test_a_correction_that_was_withdrawn_comes_back_by_undo_and_goes_again_with_the_act_that_made_it(desk, meeting):
    desk.post(page(meeting), sent_by(shown(desk, meeting), date="2023-12-01", reason=WHY))
    press(desk, meeting, "withdraw", Correction.objects.get().pk)
    meeting.refresh_from_db()
    assert meeting.date == "2023-12-02"
    for date in ("2023-12-01", "2023-12-02"):
        assert "Undone." in undo(desk)
        meeting.refresh_from_db()
        assert meeting.date == date
    assert not Correction.objects.in_force().exists()


def test_a_reviewer_appears_under_a_chosen_name(desk, meeting):
    desk.post(page(meeting), sent_by(shown(desk, meeting), date="2023-12-01", reason=WHY))
    assert f"Reviewer {desk.user.pk}" in desk.get(meeting.get_absolute_url()).content.decode()
    desk.post(reverse("review_name"), {"name": "Hong Lan"})
    html = desk.get(meeting.get_absolute_url()).content.decode()
    assert "Hong Lan" in html and f"Reviewer {desk.user.pk}" not in html
    other = signed_in()
    assert other.post(reverse("review_name"), {"name": "Hong Lan"}).status_code == 409
    desk.post(reverse("review_name"), {"name": ""})
    assert not Pseudonym.objects.exists()


# -- teaching ---------------------------------------------------------------------------------------------------------

STRANGER = CALL.replace("Foreign Minister Wang Yi", "Foreign Minister Wang Ii")


def test_another_name_is_taught_and_the_texts_are_read_again_after_a_look(read):
    teacher = signed_in(EDITORS)
    read(call=STRANGER)
    assert Participant.objects.filter(provisional=True, name="Wang Ii").exists()
    response = teacher.post(
        f"{reverse('review_teach')}?kind=alias", {"official": "wang-yi", "name": "Wang Ii"}, follow=True
    )
    html = response.content.decode()
    assert "1 text has “Wang Ii”." in html
    assert "Wang Ii; Bui" in html or "Wang Ii" in html
    meeting = Meeting.objects.get(date="2022-03-03")
    assert not meeting.participants.filter(slug="wang-yi").exists(), "looking changes nothing"
    response = teacher.post(reverse("review_reread"), {"naming": "Wang Ii"})
    assert "1 meeting changed." in response.content.decode()
    assert Meeting.objects.get(date="2022-03-03").participants.filter(slug="wang-yi").exists()


def test_reading_again_keeps_corrections_and_shows_what_moved(read, desk):
    teacher = signed_in(EDITORS)
    read(call=STRANGER)
    meeting = Meeting.objects.get(date="2022-03-03")
    desk.post(page(meeting), sent_by(shown(desk, meeting), format="video", reason=WHY))
    teacher.post(f"{reverse('review_teach')}?kind=alias", {"official": "wang-yi", "name": "Wang Ii"})
    teacher.post(reverse("review_reread"), {"naming": "Wang Ii"})
    meeting.refresh_from_db()
    assert meeting.format == "video"


def test_a_provisional_person_is_confirmed_or_merged_and_split_again(read):
    teacher = signed_in(EDITORS)
    read(call=STRANGER)
    person = Participant.objects.get(name="Wang Ii")
    address = reverse("review_person", args=[person.slug])
    assert person.name in teacher.get(reverse("review_people")).content.decode()
    teacher.post(address, {"merge": "1", "into": "王毅", "reason": WHY})
    assert Meeting.objects.get(date="2022-03-03").participants.filter(slug="wang-yi").exists()
    merge = person.merges.get()
    teacher.post(address, {"split": merge.pk})
    teacher.post(address, {"confirm": "1", "name": "Wang Ii", "name_vi": "", "name_zh": "", "wikidata": "", "note": ""})
    person.refresh_from_db()
    assert not person.provisional
    assert Meeting.objects.get(date="2022-03-03").participants.filter(slug=person.slug).exists()


LESSONS = {
    "tenure": {"official": "wang-yi", "held": "cn-premier", "start": "2031", "end": "", "status": "current"},
    "office": {"side": "VN", "title": "Keeper of the Seal", "rank": "4", "aliases": "Seal keeper"},
    "place": {"name": "Atlantis", "country": "vn", "kind": "city", "aliases": ""},
    "phrase": {"topic": "", "language": "en", "phrase": "sunken cities", "note": ""},
}


@pytest.mark.parametrize("kind", LESSONS)
def test_every_kind_of_fact_can_be_taught_and_only_once(kind):
    from diplomacy.models import Topic

    teacher = signed_in(EDITORS)
    sent = LESSONS[kind] | ({"topic": Topic.objects.get(slug="maritime").pk} if kind == "phrase" else {})
    address = f"{reverse('review_teach')}?kind={kind}"
    response = teacher.post(address, sent)
    assert response.status_code == 302, response.content.decode()
    assert "/review/reread/" in response["Location"]
    if kind != "tenure":
        assert teacher.post(address, sent).status_code == 422


def test_what_was_taught_outlives_loading_the_facts_again(settings):
    from diplomacy.facts.loading import load
    from diplomacy.facts.tables import read_tables

    teacher = signed_in(EDITORS)
    teacher.post(f"{reverse('review_teach')}?kind=alias", {"official": "wang-yi", "name": "Wang Ii"})
    load(read_tables(settings.FACTS_DIR))
    assert Participant.objects.get(slug="wang-yi").other_names.filter(name="Wang Ii").exists()


def test_both_accounts_of_a_call_stand_beside_the_fields(desk, read):
    read(hanoi=CALL, beijing=CALL_AS_BEIJING_TELLS_IT)
    html = shown(desk, Meeting.objects.get(date="2022-03-03"))
    assert "The two sides discussed" in html and "Wang said the two sides" in html, "whole texts, for the staff"


def test_a_form_that_does_not_say_what_it_saw_changes_nothing(desk, meeting):
    sent = sent_by(shown(desk, meeting), date="2023-12-03", reason=WHY)
    del sent["revision"]
    assert desk.post(page(meeting), sent).status_code == 409
    meeting.refresh_from_db()
    assert meeting.date == "2023-12-02"
