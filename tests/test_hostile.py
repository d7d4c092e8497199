"""What nobody types by mistake: signs that databases choke on, numbers beyond every column, markup, addresses of other sites. Nothing of it breaks a page."""

from urllib.parse import urlencode

import pytest
from django.test import Client
from django.urls import reverse

from diplomacy.models import Decision, Meeting
from diplomacy.roles import EDITORS
from tests.test_review import page, sent_by, shown, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]

HOSTILE = {
    "NUL": "a\0b",
    "a huge number": "9" * 30,
    "operators": "\" NEAR( * ^ {col} : - ' & | ! <-> :* \\ ²½ ①" + '"' * 150,
    "markup": "<script>alert(1)</script>{{ 7*7 }}{% x %}%(x)s",
}
NUMBERED = ("merge", "apart", "split", "keep", "withdraw", "take_back", "taken", "declined", "fill")


def breaks(client: Client, address: str, posted: dict | None = None) -> list:
    """The address, where the answer is an error of ours or carries markup that was sent."""
    client.raise_request_exception = False
    response = client.get(address) if posted is None else client.post(address, posted)
    is_broken = response.status_code >= 500 or b"<script>alert" in response.content
    return [(address, posted and sorted(posted)[:5], response.status_code)] if is_broken else []


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_query_breaks_a_public_page(client, text):
    names = ("q", "from", "to", "official", "topic", "place", "page", "order", "view", "all", "find-official")
    query = "?" + urlencode([(name, text) for name in names for _twice in (1, 2)])
    addresses = [reverse(n) + query for n in ("timeline", "articles", "account_login", "officials")]
    addresses += [reverse("timeline") + "?" + urlencode({"q": text}), reverse("official", args=["wang-yi"]) + query]
    assert not [wrong for address in addresses for wrong in breaks(client, address)]
    response = client.get(reverse("facet", args=["official"]) + query, headers={"HX-Request": "true"})
    assert response.status_code == 200
    assert b"<script>alert" not in response.content


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_sent_to_the_desk_breaks_it(text):
    desk = signed_in(EDITORS)
    meeting = Meeting.objects.get(date="2023-12-02")
    typed = sent_by(shown(desk, meeting))
    wrong = breaks(desk, page(meeting), dict.fromkeys(typed, text))
    for field in ("revision", "seats-TOTAL_FORMS", "date_passage_at", "seats-0-key", "topics"):
        wrong += breaks(desk, page(meeting), typed | {"date": "2023-12-03", "reason": "x", field: text})
    typed.pop("save")
    for button in NUMBERED:
        wrong += breaks(desk, page(meeting), typed | {"reason": "x", button: text, "off": text, "merge_with": text})
    assert not wrong
    assert not Decision.objects.exists()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_sent_to_the_pages_of_teaching_breaks_them(text):
    desk = signed_in(EDITORS)
    person = reverse("review_person", args=["wang-yi"])
    wrong = breaks(desk, reverse("review_undo"), {"act": text}) + breaks(desk, reverse("review_name"), {"name": text})
    wrong += breaks(desk, person, {"split": text}) + breaks(desk, person, {"merge": "1", "into": text, "reason": text})
    wrong += breaks(desk, reverse("review_reread") + "?" + urlencode({"naming": text}))
    for kind in ("alias", "tenure", "office", "place", "phrase"):
        address = reverse("review_teach") + f"?kind={kind}"
        fields = desk.get(address).context["form"].fields
        wrong += breaks(desk, address, dict.fromkeys(fields, text))
    for kind in ("officials", "date"):
        wrong += breaks(desk, reverse("review_lookup", args=[kind]) + "?" + urlencode({"x": text}))
    for name in ("review", "review_teach"):
        wrong += breaks(desk, reverse(name) + "?" + urlencode({"at": text, "doubt": text, "kind": text, "name": text}))
    meeting = Meeting.objects.get(date="2023-12-02")
    wrong += breaks(desk, reverse("suggest", args=[meeting.slug]), dict.fromkeys(("about", "words", "source"), text))
    assert not wrong
