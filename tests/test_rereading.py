"""Stored articles read again by the command: shown first, then done, corrections kept."""

import io

import pytest
from django.core.management import CommandError, call_command

from diplomacy import rereading
from diplomacy.corrections import correct
from diplomacy.models import Article, Meeting, OtherName, Participant, Report
from tests.test_ingestion import CALL, TALKS, _everything, _with, as_shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("facts_in_database")]
STRANGER = CALL.replace("Foreign Minister Wang Yi", "Foreign Minister Wang Ii")


def reread(**options) -> str:
    out = io.StringIO()
    call_command("reread", stdout=out, **options)
    return out.getvalue()


def test_nothing_changes_where_neither_facts_nor_rules_did(read):
    read(call=CALL, talks=TALKS)
    before = [list(m.objects.order_by("pk").values()) for m in (Meeting, Report)]
    assert "Articles: 2 read again. Meetings: 0 different" in reread(yes=True)
    assert [list(m.objects.order_by("pk").values()) for m in (Meeting, Report)] == before


def test_what_would_change_is_shown_and_nothing_is_written(read):
    read(call=STRANGER, talks=TALKS)
    OtherName.objects.create(participant=Participant.objects.get(slug="wang-yi"), name="Wang Ii")
    before = _everything()
    told = reread(naming=["Wang Ii"])
    assert "Nothing was written" in told
    assert "Wang Ii" in told and "→" in told and "Wang Yi" in told
    assert "Articles: 1 read again. Meetings: 1 different" in told
    assert _everything() == before


def test_it_is_done_when_asked_and_corrections_are_kept(read, reviewer):
    read(call=STRANGER)
    meeting = Meeting.objects.get()
    correct(meeting, _with(as_shown(meeting), format="video"), user=reviewer, reason="Seen on film.")
    OtherName.objects.create(participant=Participant.objects.get(slug="wang-yi"), name="Wang Ii")
    told = reread(yes=True, article=[Article.objects.get().slug])
    assert "1 different" in told
    meeting.refresh_from_db()
    assert (meeting.format, meeting.state) == ("video", "corrected")
    assert meeting.participants.filter(slug="wang-yi").exists()


@pytest.mark.parametrize("step", ["extract", "store_again"])
def test_an_article_that_cannot_be_read_or_stored_is_named_and_the_others_are_read(read, monkeypatch, step):
    read(talks=TALKS, call=STRANGER)
    real = getattr(rereading, step)

    def falls_over(text, *rest):
        if text.name == "talks":
            raise RuntimeError("made up")
        return real(text, *rest)

    monkeypatch.setattr(rereading, step, falls_over)
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(CommandError, match="1 articles could not be read again"):
        call_command("reread", yes=True, stdout=out, stderr=err)
    assert "talks: RuntimeError: made up" in err.getvalue()
    assert "Articles: 1 read again" in out.getvalue()


def test_a_text_that_changed_while_it_was_read_is_left_to_its_new_reading(read, gazetteer):
    read(call=CALL)
    stale = Article.objects.select_related("text_row").get()
    assert stale.text
    read(call=CALL.replace("on March 3", "on March 2"))
    done = rereading.reread([stale], gazetteer, dry_run=False)
    assert done.articles == 0
    assert Meeting.objects.get().date == "2022-03-02"
