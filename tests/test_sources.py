"""Where documents come from, and what may stand beside them."""

import json
import os
from datetime import date

import pytest

from diplomacy.extraction import UnreadableDocument, extract
from diplomacy.sources import find

TEXT = "Ministers meet\n\nHANOI, April 26, 2021 (VNA) - Defence Minister Phan Van Giang held talks with Chinese Defence Minister Wei Fenghe in Hanoi on Monday.\n"


@pytest.fixture
def talks(tmp_path):
    """A text with this sidecar; the source."""

    def make(sidecar: object):
        (tmp_path / "talks.txt").write_text(TEXT)
        raw = sidecar if isinstance(sidecar, bytes) else json.dumps(sidecar).encode()
        (tmp_path / "talks.json").write_bytes(raw)
        (source,) = find([tmp_path])
        return source

    return make


def test_folders_are_read_in_order_and_nothing_twice(tmp_path):
    for name in ("b.txt", "a.txt", "c.md", "sub/d.TXT"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    assert [s.name for s in find([tmp_path, tmp_path / "a.txt"])] == ["a", "b", "d"]


def test_a_file_named_outright_is_read_whatever_its_ending(tmp_path):
    (tmp_path / "talks.md").write_text(TEXT)
    assert [s.name for s in find([tmp_path / "talks.md"])] == ["talks"]


def test_what_stands_beside_a_text_beats_what_is_read_out_of_it(talks, gazetteer):
    document = talks(
        {
            "url": "https://news.example.org/1",
            "title": "Talks in Hanoi",
            "publisher": "Tân Hoa xã",
            "published": "2021-04-28",
            "shelf": 7,
        }
    ).read()
    record = extract(document, gazetteer)
    assert (record.title, record.publisher, record.published) == ("Talks in Hanoi", "xinhua", date(2021, 4, 28))
    assert document.url == "https://news.example.org/1"


def test_a_text_without_a_sidecar_speaks_for_itself(tmp_path, gazetteer):
    (tmp_path / "talks.txt").write_text(TEXT)
    (source,) = find([tmp_path])
    record = extract(source.read(), gazetteer)
    assert (record.title, record.publisher) == ("Ministers meet", "vna")


@pytest.mark.parametrize(
    ("sidecar", "said"),
    [
        (b"{", "talks.json"),
        (b"\xff\xfe", "talks.json"),
        ([], "not a JSON object"),
        ({"published": "yesterday"}, "Invalid isoformat"),
        ({"published": 20210428}, "published is not a text"),
        ({"language": "fr"}, "language is none of en, vi, zh"),
        ({"url": "javascript:alert(1)"}, "url is not an address"),
        ({"title": "x" * 501}, "title is not a text of at most 500"),
        ({"title": "a\ud800b"}, "title is not a text"),
        ({"url": "https://x.example\n.org"}, "url is not a text"),
        (b"[" * 60_000, "talks.json"),
        (b" " * 64_001, "64,001 bytes"),
    ],
    ids=[
        "broken",
        "not UTF-8",
        "a list",
        "no day",
        "a number",
        "another language",
        "a script for an address",
        "endless",
        "half a character",
        "two lines",
        "nested",
        "too large",
    ],
)
def test_a_wrong_sidecar_is_an_error_that_names_it(talks, sidecar, said):
    with pytest.raises(UnreadableDocument, match=said):
        talks(sidecar).read()


def test_what_is_no_file_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "folder.txt").mkdir()
    for name, said in (("pipe.txt", "is not a file"), ("loop.txt", "Too many levels"), ("missing.txt", "No such file")):
        (source,) = find([tmp_path / name])
        with pytest.raises(UnreadableDocument, match=said):
            source.read()
    assert find([tmp_path / "folder.txt"]) == []


def test_a_name_is_fit_for_a_terminal(tmp_path):
    (tmp_path / "talks\n\x1b[31m[bold].txt").write_text(TEXT)
    (source,) = find([tmp_path])
    assert source.name == "talks\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}[31m[bold]"
