"""The chronology on the timeline: what is cited stands beside what was read, and is told apart from it."""

import io
import re

import pytest
from django.core.management import CommandError, call_command
from django.db.models import Q

from diplomacy.chronology import load_chronology
from diplomacy.facts.tables import read_tables
from diplomacy.ingestion import ingest
from diplomacy.models import Citation, Meeting, Office, Participation, Report
from diplomacy.sources import find
from tests.conftest import ROOT
from tests.factories import make_office
from tests.test_ingestion import CALL

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("facts_in_database")]

HEADER = (ROOT / "fixtures" / "chronology" / "meetings.csv").read_text(encoding="utf-8").split("\n")[0]
COLUMNS = HEADER.split(",")
ROW = {
    "id": "2022-03-03-wang-yi-bui-thanh-son",
    "date": "2022-03-03",
    "format": "phone",
    "participants_cn": "Wang Yi (Minister of Foreign Affairs)",
    "participants_vn": "Bui Thanh Son (Minister of Foreign Affairs)",
    "topics": "land-border",
    "summary": "The ministers spoke.",
    "source_url": "https://news.example.org/1",
    "source_publisher": "Xinhua",
    "source_language": "en",
    "source_published": "2022-03-03",
    "confidence": "high",
}


@pytest.fixture
def load(tmp_path):
    """Load these rows; the account."""

    def _load(*rows: dict):
        lines = [",".join(f'"{row.get(c, "")}"' for c in COLUMNS) for row in rows]
        (tmp_path / "meetings.csv").write_text("\n".join([HEADER, *lines, ""]), encoding="utf-8")
        return load_chronology(read_tables(tmp_path, ("meetings",)))

    return _load


def test_a_row_is_a_meeting_from_the_chronology_with_a_citation(load):
    assert load(ROW).made == 1
    meeting = Meeting.objects.get()
    assert (meeting.date, meeting.format, meeting.state) == ("2022-03-03", "phone", Meeting.State.CHRONOLOGY)
    assert [p.participant.slug for p in meeting.participations.all()] == ["wang-yi", "bui-thanh-son"]
    citation = Citation.objects.get()
    assert (citation.publisher.slug, citation.url, citation.scope) == (
        "xinhua",
        "https://news.example.org/1",
        "meeting",
    )


def test_loading_again_changes_nothing_and_a_changed_row_is_taken(load):
    load(ROW)
    again = load(ROW)
    assert (again.made, again.changed, again.same) == (0, 0, 1)
    assert load(ROW | {"date": "2022-03-04"}).changed == 1
    assert Meeting.objects.get().date == "2022-03-04"


def test_what_is_read_and_what_is_cited_are_one_meeting_in_either_order(load, tmp_path, gazetteer):
    (tmp_path / "call.txt").write_text(CALL)
    load(ROW)
    ingest(find([tmp_path / "call.txt"]), gazetteer)
    meeting = Meeting.objects.get()
    assert meeting.state == Meeting.State.AWAITING
    assert {t.slug for t in meeting.topics.all()} >= {"land-border", "maritime"}
    Report.objects.all().delete()
    Meeting.objects.all().delete()
    from diplomacy.models import Article

    Article.objects.all().delete()
    ingest(find([tmp_path / "call.txt"]), gazetteer)
    load(ROW)
    assert Meeting.objects.get().reports.count() == 2


def test_an_article_with_a_vague_date_takes_the_day_from_the_only_row_that_fits_and_says_what_it_knew_itself(
    load, gazetteer, client
):
    load(ROW | {"id": "nanning", "date": "2024-04-04", "format": "in-person", "country": "CN"})
    ingest(find([ROOT / "fixtures" / "documents" / "000_9e1eff9c8fc1e322.txt"]), gazetteer)
    meeting = Meeting.objects.get()
    assert (meeting.date, meeting.city) == ("2024-04-04", "Nanning")
    html = client.get(meeting.get_absolute_url()).content.decode()
    assert "From the chronology" in html
    assert "Source A by itself: 2024." in html
    assert "so the year is 2024" in html


def test_a_second_page_is_a_report_of_its_own_only_where_it_tells_of_the_meeting(load):
    second = {
        "source2_url": "https://news.example.org/2",
        "source2_publisher": "VNA",
        "source2_published": "2022-03-04",
    }
    load(ROW | second | {"source2_scope": "visit"})
    assert Report.objects.count() == 1
    assert Citation.objects.count() == 2
    load(ROW | second | {"source2_scope": "meeting"})
    assert Report.objects.count() == 2
    assert Meeting.objects.get().reports.count() == 2


def test_two_vague_pages_of_one_row_are_one_meeting_and_two_rows_are_two(load):
    vague = ROW | {"date": "2022", "source2_url": "https://news.example.org/2", "source2_scope": "meeting"}
    load(vague, vague | {"id": "another-of-that-year"})
    assert sorted(m.reports.count() for m in Meeting.objects.all()) == [2, 2]


def test_meetings_of_one_visit_stand_together_and_one_alone_stands_as_it_is(load, client):
    visit = {"occasion": "visit of Bui Thanh Son to China", "format": "in-person", "country": "CN", "city": "Beijing"}
    host = {"participants_cn": "Li Qiang (Premier of the State Council)"}
    load(
        ROW | visit | {"id": "a", "date": "2024-06-26"},
        ROW | visit | host | {"id": "b", "date": "2024-06-27"},
        ROW | {"id": "c", "date": "2024-06-20"},
        ROW | visit | {"id": "d", "date": "2023-05-05"},
    )
    html = client.get("/").content.decode()
    assert html.count('class="visit"') == 1
    head = re.sub(r"<[^>]+>", "", html.split('class="visit__head">')[1].split("</h4>")[0])
    assert head == "Visit of Bui Thanh Son to China, 26 June 2024 – 27 June 2024 · 2 meetings"
    assert 'class="visit"' not in client.get("/?official=li-qiang").content.decode()
    assert 'class="visit"' in client.get("/?order=old").content.decode()


def test_the_page_of_a_visit_is_no_account_of_the_meeting(load, client):
    visit = {"source2_url": "https://news.example.org/2", "source2_publisher": "VNA", "source2_scope": "visit"}
    load(ROW | visit)
    html = client.get("/").content.decode()
    assert "Beijing only" in html
    assert "1 citation" in html
    page = client.get(Meeting.objects.get().get_absolute_url()).content.decode()
    assert "No text of this meeting was read here" in page
    assert "tells of the visit" in page
    assert "The ministers spoke." in page


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"date": "sometime"}, "is not an EDTF date"),
        ({"participants_cn": "Nobody Known (Minister)"}, "is not in the list of officials of CN"),
        ({"source_url": "javascript:alert(1)"}, "is not an address"),
        ({"participants_vn": ""}, "is empty"),
        ({"id": "Not An Id"}, "is not an id"),
    ],
    ids=["date", "person", "address", "one side", "id"],
)
def test_a_bad_row_is_named_by_line_and_the_rest_is_loaded(load, changes, said):
    account = load(ROW | {"id": "bad"} | changes, ROW)
    assert account.made == 1
    (bad,) = account.bad
    assert (bad.file, bad.line) == ("meetings.csv", 2)
    assert said in bad.reason


def test_an_official_given_by_office_alone_has_a_seat(load):
    load(ROW | {"participants_vn": "Minister of Foreign Affairs"})
    seat = Meeting.objects.get().participations.get(side="VN")
    assert (seat.participant, seat.office.slug) == (None, "vn-foreign-minister")


@pytest.mark.parametrize(
    ("column", "printed", "office"),
    [
        ("participants_vn", "Nguyen Thi Kim Ngan (Chairwoman of the National Assembly)", "vn-na-chair"),
        ("participants_vn", "Bui Thanh Son (Acting Minister of Foreign Affairs)", "vn-foreign-minister"),
        ("participants_cn", "Wang Yi (Keeper of the Seal)", None),
    ],
)
def test_an_office_is_known_by_its_other_names_too(load, column, printed, office):
    load(ROW | {column: printed})
    side = column[-2:].upper()
    seat = Meeting.objects.get().participations.get(side=side)
    assert (seat.office and seat.office.slug, seat.role) == (office, printed.partition("(")[2].rstrip(")"))


def test_a_name_that_two_offices_share_names_neither(load):
    for slug in ("vn-one", "vn-other"):
        make_office(slug, "VN", aliases=["Keeper of the Seal"])
    load(ROW | {"participants_vn": "Bui Thanh Son (Keeper of the Seal)"})
    assert Meeting.objects.get().participations.get(side="VN").office is None


def test_every_office_of_the_shipped_chronology_has_its_names_in_three_languages():
    load_chronology(read_tables(ROOT / "fixtures" / "chronology", ("meetings",)))
    printed_only = Participation.objects.filter(office=None).exclude(role="")
    assert not set(printed_only.values_list("side", "role"))
    unnamed = Office.objects.filter(Q(title_vi="") | Q(title_zh=""))
    assert not unnamed.exists()


def test_the_shipped_chronology_loads_whole():
    out = io.StringIO()
    call_command("load_chronology", stdout=out)
    assert out.getvalue() == "Chronology: 598 new, 0 changed, 0 as before\n"
    assert Meeting.objects.count() == 598


def test_a_folder_without_a_chronology_is_an_error(tmp_path):
    err = io.StringIO()
    with pytest.raises(CommandError, match="1 bad rows"):
        call_command("load_chronology", tmp_path, stderr=err, stdout=io.StringIO())
    assert "the file is missing" in err.getvalue()
