"""What a first visit weighs on the wire, and what it waits for: one stylesheet, and nothing from anywhere else."""

import gzip
import re
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles import finders

from diplomacy.chronology import load_chronology
from diplomacy.facts.tables import read_tables
from diplomacy.models import Meeting
from tests.conftest import ROOT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped")]
FIRST_VISIT = 50 * 1024  # bytes: page, stylesheet, scripts
STYLESHEET = 9 * 1024


def on_the_wire(client, address: str) -> int:
    """Bytes of a page as a browser gets it."""
    response = client.get(address, headers={"Accept-Encoding": "gzip, deflate, br"})
    assert response.status_code == 200
    assert response["Content-Encoding"] == "gzip"
    assert gzip.decompress(response.content).startswith(b"<!doctype html>")
    return len(response.content)


def wanted_by(html: str) -> dict[str, bytes]:
    """Static files that a page asks for, with what is in them."""
    files = {re.sub(r"#.*", "", f) for f in re.findall(r'(?:src|href)="/static/([^"]+)"', html)}
    found = {name: finders.find(name) for name in files}
    assert all(found.values()), found
    return {name: Path(path).read_bytes() for name, path in found.items()}


def test_a_first_visit_weighs_no_more_than_fifty_kilobytes(client):
    load_chronology(read_tables(ROOT / "fixtures" / "chronology", ("meetings",)))  # so that every page is full
    meeting = Meeting.objects.filter(reports__article__isnull=False).earliest("pk").get_absolute_url()
    weights = {}
    for address in ("/", meeting, "/officials/wang-yi/", "/topics/maritime/", "/places/", "/about/"):
        page = on_the_wire(client, address)
        files = wanted_by(client.get(address).content.decode())
        # as whitenoise compresses them when they are collected
        weights[address] = page + sum(len(brotli.compress(content)) for content in files.values())
    assert max(weights.values()) <= FIRST_VISIT, weights


def test_the_stylesheet_stays_small():
    assert len(brotli.compress((ROOT / "static" / "site.css").read_bytes())) <= STYLESHEET


@pytest.mark.parametrize("address", ["/", "/officials/wang-yi/", "/places/"])
def test_a_page_waits_for_one_stylesheet_and_for_nothing_else(client, address):
    html = client.get(address).content.decode()
    head = html.split("</head>")[0]
    assert len(re.findall(r'<link rel="stylesheet"', head)) == 1
    scripts = re.findall(r"<script[^>]*\ssrc=[^>]*>", html)
    assert scripts
    assert all("defer" in script for script in scripts)
    assert "@import" not in (ROOT / "static" / "site.css").read_text()
    assert "url(" not in (ROOT / "static" / "site.css").read_text()  # no font or picture to wait for


def test_a_page_with_a_secret_in_it_has_another_length_each_time(client):
    """Of a page that carries a token, its compressed length must tell nothing (BREACH)."""
    address = Meeting.objects.earliest("pk").get_absolute_url() + "suggest/"
    lengths, tokens = set(), set()
    for _ in range(12):
        response = client.get(address, headers={"Accept-Encoding": "gzip"})
        lengths.add(len(response.content))
        tokens |= set(re.findall(rb'csrfmiddlewaretoken" value="([^"]+)"', gzip.decompress(response.content)))
    assert len(tokens) == 12
    assert len(lengths) > 3
