"""Tables that are opened in a spreadsheet run nothing there, and come back as they were."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplomacy.facts_admin import HarmlessCSV
from diplomacy.harmless import escaped, unescaped

# what matters, and anything
CELLS = st.text(st.sampled_from("=+-@'＝＋－＠;,\t\r\n\"1.a ")) | st.text()


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+84 24", "'+84 24"),
        ("-1+1", "'-1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t'=1"),
        ("\r=1", "'\r'=1"),
        ("＝1", "'＝1"),
        ("Envoy;=1", "Envoy;'=1"),
        ("'=1", "''=1"),
        ("Wang Yi", "Wang Yi"),
        ("people-to-people", "people-to-people"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        ("-106.5", "-106.5"),
        ("-106.5-", "'-106.5-"),
        ("", ""),
    ],
)
def test_what_would_be_run_is_escaped_and_nothing_else(cell, written):
    assert escaped(cell) == written
    assert unescaped(written) == cell


@given(CELLS)
def test_every_cell_comes_back_as_it_was(cell):
    assert unescaped(escaped(cell)) == cell


@given(CELLS)
def test_no_part_of_a_written_cell_begins_a_formula(cell):
    written = escaped(cell)
    begins = [part[0] for part in re.split(r"[;\t\r\n]", written) if part]
    assert not set(begins) & set("=+@＝＋－＠")
    assert "-" not in begins or re.fullmatch(r"-[0-9.]+", written)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=5))
def test_a_table_comes_back_as_it_was(rows):
    rows = [tuple(cell.replace("\r", "\n").replace("\0", "") for cell in row) for row in rows]
    rows = [row for row in rows if any(row)]  # CSV has no row without a cell
    table = HarmlessCSV().create_dataset("name,note\n")
    table.extend(rows)
    back = HarmlessCSV().create_dataset(HarmlessCSV().export_data(table))
    assert [tuple(row) for row in back] == rows
