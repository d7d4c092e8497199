"""Facts in the admin: every change has a history, and a CSV is looked at before it is taken in."""

import re

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from diplomacy.facts.loading import FROM_FILES
from diplomacy.models import Office, Participant, Tenure
from diplomacy.roles import EDITORS
from tests.factories import make_office, make_participant, make_user

pytestmark = pytest.mark.django_db
HEADER = "slug,side,title,title_vi,title_zh,aliases,aliases_vi,aliases_zh,rank,body"


@pytest.fixture
def editor(client):
    user = make_user("thu-ha")
    user.is_staff = True
    user.save()
    user.groups.add(Group.objects.get(name=EDITORS))
    client.force_login(user)
    return user


def upload(client, text: str, table: str = "office"):
    return client.post(
        reverse(f"admin:diplomacy_{table}_import"),
        {"import_file": SimpleUploadedFile("facts.csv", text.encode(), "text/csv"), "format": "0"},
    )


def confirm(client, looked_at, table: str = "office"):
    form = looked_at.context["confirm_form"]
    return client.post(reverse(f"admin:diplomacy_{table}_process_import"), form.initial)


def test_a_csv_shows_its_differences_before_anything_is_written(client, editor):
    make_office("cn-envoy", "CN", title="Envoy", rank=5)
    looked_at = upload(client, f"{HEADER}\ncn-envoy,CN,Special Envoy,,,Envoy,,,4,Ministry of Foreign Affairs\n")
    page = looked_at.content.decode()
    assert "<ins" in page
    assert "Special" in page
    assert Office.objects.get().title == "Envoy"
    assert confirm(client, looked_at).status_code == 302
    changed = Office.objects.get()
    assert (changed.title, changed.rank, changed.aliases) == ("Special Envoy", 4, ["Envoy"])
    assert changed.history.first().history_user == editor


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("cn-envoy,CN,Envoy,,,,,,9,", "A rank is a number from 1 to 6."),
        ("cn-envoy,XX1,Envoy,,,,,,4,", "XX1"),
        ("cn-envoy,CN,,,,,,,4,", "This field cannot be blank"),
    ],
    ids=["a rank that is none", "a side that is none", "no title"],
)
def test_a_row_that_the_form_would_refuse_is_refused_with_its_reason(client, editor, row, said):
    looked_at = upload(client, f"{HEADER}\n{row}\n")
    assert said in looked_at.content.decode()
    assert "confirm_form" not in looked_at.context
    assert not Office.objects.exists()


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "＝", "'=", "x;="])
def test_what_is_exported_holds_no_formula_and_comes_back_unchanged(client, editor, sign):
    person = make_participant("zhang-san", "CN", name=f'{sign}HYPERLINK("https://evil.example")')
    address = reverse("admin:diplomacy_participant_export")
    names = client.get(address).context["form"].fields
    chosen = {name: "on" for name in names if name.startswith("participant")}
    text = client.post(address, {"format": "0", "resource": "0"} | chosen).content.decode()
    cells = re.split('[,;\t\n"]+', text)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "＝"))]
    outcome = upload(client, text, "participant").context["result"]
    assert not outcome.has_errors() and not outcome.has_validation_errors()
    assert outcome.totals["update"] == outcome.totals["new"] == 0
    assert (
        confirm(client, upload(client, text.replace("evil", "good"), "participant"), "participant").status_code == 302
    )
    person.refresh_from_db()
    assert person.name == f'{sign}HYPERLINK("https://good.example")'


def test_what_is_exported_can_be_imported_again_and_changes_nothing(client, editor):
    person = make_participant("zhang-san", "CN")
    office = make_office("cn-envoy", "CN", aliases=["Envoy; to be precise", "Messenger"])
    Tenure.objects.create(participant=person, office=office, start="2020-05", end="2021")
    fields = {"format": "0", "resource": "0"}
    for table in ("office", "tenure", "participant"):
        page = client.get(reverse(f"admin:diplomacy_{table}_export"))
        chosen = {name: "on" for name in page.context["form"].fields if name.startswith(("office", "tenure", "part"))}
        answer = client.post(reverse(f"admin:diplomacy_{table}_export"), fields | chosen)
        text = answer.content.decode()
        assert answer["Content-Type"].startswith("text/csv")
        if table == "tenure":
            assert "zhang-san" in text
            assert "cn-envoy" in text
        looked_at = upload(client, text, table)
        outcome = looked_at.context["result"]
        assert not outcome.has_errors()
        assert not outcome.has_validation_errors()
        if table != "office":  # a semicolon within a name parts it in two, in these files as in the fact files
            assert outcome.totals["update"] == outcome.totals["new"] == 0


def test_a_change_in_the_form_is_on_record_with_who_made_it(client, editor):
    person = make_participant("zhang-san", "CN", name="Zhang San")
    nested = {f"{p}-{n}": 0 for p in ("other_names", "tenures") for n in ("TOTAL_FORMS", "INITIAL_FORMS")}
    address = reverse("admin:diplomacy_participant_change", args=[person.pk])
    assert client.post(address, {"name": "Zhang Sanfeng", "side": "CN"} | nested).status_code == 302
    newest = Participant.objects.get().history.first()
    assert (newest.name, newest.history_user) == ("Zhang Sanfeng", editor)
    listed = client.get(reverse("admin:diplomacy_participant_history", args=[person.pk])).content.decode()
    assert "Zhang San" in listed
    assert "thu-ha" in listed


@pytest.mark.usefixtures("facts_in_database")
def test_what_the_fact_files_brought_is_the_first_version():
    first = Participant.objects.get(slug="wang-yi").history.last()
    assert (first.name, first.history_user, first.history_change_reason) == ("Wang Yi", None, FROM_FILES)
