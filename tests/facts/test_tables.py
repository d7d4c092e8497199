"""Fact files: what is right is used, what is wrong is named by file and line."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from diplomacy.extraction.vocabulary import Language
from diplomacy.facts.columns import COLUMNS, FACT_TABLES
from diplomacy.facts.records import facts_of
from diplomacy.facts.tables import BadRow, Tables, read_tables

SHIPPED = Path(__file__).resolve().parents[2] / "fixtures" / "facts"

TOPICS = "slug,title_en,title_vi,title_zh,short_en,short_vi,short_zh,description_en,description_vi,description_zh\n"
TOPIC = "{0},Trade,Thương mại,贸易,Trade,Thương mại,贸易,,,\n"
OFFICIALS = "slug,name_en,name_native,name_vi,name_zh,side,wikidata,aliases,born,died,confidence,note\n"
WANG = "wang-yi,Wang Yi,王毅,Vương Nghị,王毅,CN,Q1234,Wang;Vuong Nghi,1953,,high,\n"
OFFICES = "slug,side,title_en,aliases_en,title_vi,aliases_vi,title_zh,aliases_zh,rank,body\n"
MINISTER = "cn-foreign-minister,CN,Foreign Minister,,Bộ trưởng Ngoại giao,,外交部长,,3,MFA\n"
TENURES = "slug,office,start,end,confidence,status,basis\n"
TENURE = "wang-yi,cn-foreign-minister,2013-03-16,2022-12-30,high,ended,page\n"
PLACES = "slug,name_en,name_vi,name_zh,aliases,country,admin,lat,lon,kind,note\n"
PLACE = "beijing,Beijing,Bắc Kinh,北京,Peking,CN,Beijing,39.904,116.407,city,\n"
PHRASES = "topic,language,phrase,note\n"
PUBLISHERS = "slug,name,name_vi,name_zh,aliases,country,languages,kind,speaks_for,domains,note\n"
PUBLISHER = "xinhua,Xinhua,Tân Hoa xã,新华社,新华社,CN,en;zh,agency,CN,news.cn,\n"
ANCHORS = "slug,kind,start,end,name_en,patterns_en,patterns_vi,patterns_zh,confidence,note\n"
ANCHOR = "relations,anniversary-base,1950-01-18,,Relations,ties,,建交,high,\n"
TERMS = "language,term,signals,note\n"

Read = Callable[..., Tables]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Write tables and read them: `read(officials=text)`; by default a person and an office are there for others to point at."""

    def write_and_read(**files: str | bytes) -> Tables:
        files = {"officials": OFFICIALS + WANG, "offices": OFFICES + MINISTER, "topics": TOPICS} | files
        for name, content in files.items():
            data = content.encode() if isinstance(content, str) else content
            (tmp_path / f"{name}.csv").write_bytes(data)
        return read_tables(tmp_path, [table for table in COLUMNS if table in files])

    return write_and_read


def only(tables: Tables) -> BadRow:
    (bad,) = tables.bad
    return bad


def test_the_shipped_facts_have_no_bad_row() -> None:
    tables = read_tables(SHIPPED)
    assert tables.bad == []
    assert all(len(tables[table]) > 10 for table in FACT_TABLES)


def test_good_rows_become_facts(read: Read) -> None:
    facts = facts_of(
        read(tenures=TENURES + TENURE, places=PLACES + PLACE, meeting_terms=TERMS + "en,met with,phone,\n")
    )
    assert facts.officials[0].aliases == ("Wang", "Vuong Nghi")
    assert facts.offices[0].titles == (("en", "Foreign Minister"), ("vi", "Bộ trưởng Ngoại giao"), ("zh", "外交部长"))
    assert (facts.tenures[0].start, facts.tenures[0].end) == ("2013-03-16", "2022-12-30")
    assert facts.places[0].aliases == ("Peking",)
    assert facts.terms[0].signal == "phone"


GOOD = "pham-minh-chinh,Pham Minh Chinh,,,,VN,,,1958,,high,\n"
BAD_OFFICIALS = {
    "a slug with a capital": (WANG.replace("wang-yi", "Wang-yi"), "slug"),
    "a slug with two hyphens": (WANG.replace("wang-yi", "wang--yi"), "slug"),
    "no slug": (WANG.replace("wang-yi", ""), "slug"),
    "no name": (WANG.replace(",Wang Yi,", ",,"), "name_en"),
    "a name with diacritics": (WANG.replace(",Wang Yi,", ",Vương Nghị,"), "name_en"),
    "an unknown side": (WANG.replace(",CN,", ",LA,"), "side"),
    "a Wikidata address": (WANG.replace("Q1234", "wikidata.org/Q1234"), "wikidata"),
    "a year of birth in words": (WANG.replace("1953", "fifties"), "born"),
    "a year of birth long ago": (WANG.replace("1953", "1753"), "born"),
    "death before birth": (WANG.replace("1953,", "1953,1952"), "died"),
    "unknown confidence": (WANG.replace("high", "sure"), "confidence"),
    "a cell too few": (WANG.replace(",high", ""), "11 cells where the header has 12"),
    "a cell too many": (WANG.replace("high,", "high,,"), "13 cells where the header has 12"),
    "a NUL": (WANG.replace("high,", "high,\0"), "NUL"),
    "a name beyond the column": (WANG.replace(",Wang Yi,", f",{'W' * 121},"), "name_en is longer than 120"),
    "an alias beyond the column": (WANG.replace("Wang;", f"{'W' * 121};"), "aliases is longer than 120"),
    "words behind a closing quote": (WANG.replace("high,", 'high,"a"b'), "not CSV"),
}


@pytest.mark.parametrize(("row", "told"), BAD_OFFICIALS.values(), ids=BAD_OFFICIALS.keys())
def test_a_bad_row_is_named_by_file_and_line_and_the_rest_is_used(read: Read, row: str, told: str) -> None:
    tables = read(officials=OFFICIALS + GOOD + row + GOOD.replace("pham-minh-chinh", "another"))
    bad = only(tables)
    assert (bad.file, bad.line) == ("officials.csv", 3)
    assert told in bad.reason
    assert str(bad).startswith("officials.csv:3: ")
    assert [r["slug"] for r in tables["officials"]] == ["pham-minh-chinh", "another"]


ALLOWED_OFFICIALS = {
    "no year of birth": WANG.replace("1953", ""),
    "death in the year of birth": WANG.replace("1953,", "1953,1953"),
    "no Wikidata identifier": WANG.replace("Q1234", ""),
    "a name as long as the column": WANG.replace(",Wang Yi,", f",{'W' * 120},"),
    "aliases together beyond the column": WANG.replace("Wang;", f"{'W' * 100};{'X' * 100};"),
    "space around cells": WANG.replace(",CN,", " , CN ,"),
}


@pytest.mark.parametrize("row", ALLOWED_OFFICIALS.values(), ids=ALLOWED_OFFICIALS.keys())
def test_the_other_side_of_each_boundary_is_used(read: Read, row: str) -> None:
    tables = read(officials=OFFICIALS + row)
    assert tables.bad == []
    assert tables["officials"][0]["side"] == "CN"


def test_several_faults_of_a_row_are_told_together(read: Read) -> None:
    bad = only(read(officials=OFFICIALS + WANG.replace("high", "sure").replace(",CN,", ",XX,")))
    assert "side" in bad.reason
    assert "confidence" in bad.reason


def test_a_slug_that_stands_twice_is_used_once(read: Read) -> None:
    tables = read(officials=OFFICIALS + WANG + GOOD + WANG)
    assert only(tables) == BadRow("officials.csv", 4, "slug 'wang-yi' stands twice")
    assert len(tables["officials"]) == 2


def test_lines_are_counted_over_line_ends_within_quotes_and_empty_lines(read: Read) -> None:
    text = (
        OFFICIALS + WANG.replace("high,", 'high,"first\nsecond\nthird"') + "\n,,,,,,,,,,,\n" + GOOD.replace("VN", "XX")
    )
    tables = read(officials=text)
    assert only(tables).line == 7
    assert tables["officials"][0]["note"] == "first\nsecond\nthird"


def test_the_line_of_a_bad_row_is_its_first(read: Read) -> None:
    text = OFFICIALS + GOOD + WANG.replace("high,", 'sure,"first\nsecond"')
    assert only(read(officials=text)).line == 3


def test_a_quote_that_is_never_closed_is_named_by_the_line_where_it_opens(read: Read) -> None:
    tables = read(officials=OFFICIALS + GOOD + WANG.replace("high,", 'high,"open') + "and so on\n")
    assert only(tables).line == 3
    assert len(tables["officials"]) == 1


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_any_line_end_and_a_byte_order_mark_are_taken(read: Read, ends: str) -> None:
    text = "\ufeff" + (OFFICIALS + WANG).replace("\n", ends)
    tables = read(officials=text)
    assert tables.bad == []
    assert len(tables["officials"]) == 1


def test_decomposed_letters_are_composed(read: Read) -> None:
    tables = read(officials=OFFICIALS + WANG.replace("Vương", "Vu\u031bo\u031bng"))
    assert tables["officials"][0]["name_vi"] == "Vương Nghị"


def test_a_missing_column_leaves_the_table_out(read: Read) -> None:
    tables = read(officials=OFFICIALS.replace(",side", "").replace(",note", "") + WANG)
    assert only(tables) == BadRow("officials.csv", 1, "columns missing: side, note")
    assert tables["officials"] == []
    assert len(tables["offices"]) == 1


def test_a_column_more_is_no_matter(read: Read) -> None:
    tables = read(officials=OFFICIALS.replace("\n", ",new\n") + WANG.replace("\n", ",x\n"))
    assert tables.bad == []
    assert len(tables["officials"]) == 1


@pytest.mark.parametrize("text", ["", "\n"])
def test_an_empty_file_lacks_all_its_columns(read: Read, text: str) -> None:
    assert "columns missing: slug" in only(read(officials=text)).reason


def test_a_file_in_another_encoding_is_named_with_the_line(read: Read) -> None:
    tables = read(officials=(OFFICIALS + WANG + GOOD).encode("gb18030"))
    assert (only(tables).file, only(tables).line) == ("officials.csv", 2)
    assert "not UTF-8" in only(tables).reason
    assert len(tables["offices"]) == 1


def test_a_missing_file_is_named_and_the_others_are_used(tmp_path: Path) -> None:
    shutil.copytree(SHIPPED, tmp_path, dirs_exist_ok=True)
    (tmp_path / "publishers.csv").unlink()
    tables = read_tables(tmp_path)
    assert only(tables) == BadRow("publishers.csv", 0, "the file is missing")
    assert len(tables["officials"]) > 0


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        read_tables(tmp_path / "nowhere")


BAD_TENURES = {
    "a person who is in no list": (TENURE.replace("wang-yi", "wang-er"), "slug 'wang-er' is not in officials.csv"),
    "an office that is in no list": (TENURE.replace("foreign", "other"), "is not in offices.csv"),
    "an end before the start": (TENURE.replace("2022-12-30", "2013-03-15"), "before it starts"),
    "an end in the month before": (TENURE.replace("2022-12-30", "2013-02"), "before it starts"),
    "ended without an end": (TENURE.replace("2022-12-30", ""), "contradict"),
    "an end and still current": (TENURE.replace("ended", "current"), "contradict"),
    "a date in words": (TENURE.replace("2013-03-16", "March 2013"), "start is not a date"),
    "a month 00": (TENURE.replace("2013-03-16", "2013-00"), "start is not a date"),
    "a day that does not exist": (TENURE.replace("2013-03-16", "2013-02-29"), "start is not a date"),
    "a day without a year": (TENURE.replace("2013-03-16", "XXXX-03-16"), "start is not a date"),
    "a month in another spelling": (TENURE.replace("2013-03-16", "[2013-03..2013-03]"), "start is not a date"),
    "an unknown basis": (TENURE.replace("page", "rumour"), "basis"),
}


@pytest.mark.parametrize(("row", "told"), BAD_TENURES.values(), ids=BAD_TENURES.keys())
def test_a_bad_tenure_is_named(read: Read, row: str, told: str) -> None:
    tables = read(tenures=TENURES + row)
    assert told in only(tables).reason
    assert only(tables).line == 2
    assert tables["tenures"] == []


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(TENURE.replace("2022-12-30", "2013-03-16"), id="a tenure of one day"),
        pytest.param(TENURE.replace("2022-12-30", "2013-03"), id="ended in the month in which it started"),
        pytest.param(TENURE.replace("2022-12-30", "2013"), id="ended in the year in which it started"),
        pytest.param(TENURE.replace("2013-03-16", ""), id="start not known"),
        pytest.param(TENURE.replace("2022-12-30", "").replace("ended", "end-unknown"), id="end not known"),
        pytest.param(TENURE.replace("2013-03-16", "2012-02-29"), id="a leap day"),
    ],
)
def test_a_sound_tenure_is_used(read: Read, row: str) -> None:
    tables = read(tenures=TENURES + row)
    assert tables.bad == []
    assert len(tables["tenures"]) == 1


def test_person_and_office_must_be_of_one_side(read: Read) -> None:
    bad = only(read(officials=OFFICIALS + WANG + GOOD, tenures=TENURES + TENURE.replace("wang-yi", "pham-minh-chinh")))
    assert bad.reason == "person and office are of different sides"


def test_a_row_that_points_at_a_bad_row_is_bad_too(read: Read) -> None:
    tables = read(officials=OFFICIALS + WANG.replace("high", "sure"), tenures=TENURES + TENURE)
    assert [b.file for b in tables.bad] == ["officials.csv", "tenures.csv"]


@pytest.mark.parametrize(
    ("table", "header", "row", "told"),
    [
        ("offices", OFFICES, MINISTER.replace(",3,", ",0,"), "rank"),
        ("offices", OFFICES, MINISTER.replace(",3,", ",7,"), "rank"),
        ("offices", OFFICES, MINISTER.replace("Foreign Minister", ""), "title_en is empty"),
        ("offices", OFFICES, MINISTER.replace("Foreign Minister", "F" * 301), "title_en is longer than 300"),
        ("places", PLACES, PLACE.replace("39.904", "90.1"), "lat"),
        ("places", PLACES, PLACE.replace("39.904", "nan"), "lat"),
        ("places", PLACES, PLACE.replace("39.904", ""), "lat"),
        ("places", PLACES, PLACE.replace("116.407", "-180.1"), "lon"),
        ("places", PLACES, PLACE.replace(",CN,", ",China,"), "country"),
        ("places", PLACES, PLACE.replace(",city,", ",town,"), "kind"),
        ("topics", TOPICS, TOPIC.format("trade").replace("贸易", "", 1), "title_zh is empty"),
        ("topics", TOPICS, TOPIC.format("t" * 51), "slug is longer than 50"),
        ("topic_phrases", PHRASES, "nothing,en,words,\n", "topic 'nothing' is not in topics.csv"),
        ("publishers", PUBLISHERS, PUBLISHER.replace("agency", "blog"), "kind"),
        ("publishers", PUBLISHERS, PUBLISHER.replace("agency,CN", "agency,US"), "speaks_for"),
        ("meeting_terms", TERMS, "fr,rencontrer,phone,\n", "language"),
        ("meeting_terms", TERMS, "en,,phone,\n", "term is empty"),
        ("meeting_terms", TERMS, "en,met,dinner,\n", "signals"),
        ("anchor_events", ANCHORS, ANCHOR.replace("1950-01-18", ""), "start is empty"),
        ("anchor_events", ANCHORS, ANCHOR.replace("1950-01-18", "01-18"), "start is not a date"),
        ("anchor_events", ANCHORS, ANCHOR.replace("anniversary-base", "yearly"), "not a day of the year"),
        (
            "anchor_events",
            ANCHORS,
            ANCHOR.replace("anniversary-base,1950-01-18", "yearly,13-01"),
            "not a day of the year",
        ),
    ],
)
def test_each_table_checks_its_cells(read: Read, table: str, header: str, row: str, told: str) -> None:
    assert told in only(read(**{table: header + row})).reason


@pytest.mark.parametrize(
    ("table", "text"),
    [
        ("offices", OFFICES + MINISTER.replace(",3,", ",1,") + MINISTER.replace("cn-", "x-").replace(",3,", ",6,")),
        ("places", PLACES + PLACE.replace("39.904", "90").replace("116.407", "-180")),
        ("topics", TOPICS + TOPIC.format("t" * 50)),
        ("publishers", PUBLISHERS + PUBLISHER.replace("agency,CN", "agency,").replace(",CN,", ",,")),
        ("anchor_events", ANCHORS + ANCHOR.replace("anniversary-base,1950-01-18", "yearly,12-31")),
    ],
)
def test_each_table_takes_the_other_side_of_its_boundaries(read: Read, table: str, text: str) -> None:
    tables = read(**{table: text})
    assert tables.bad == []
    assert len(tables[table]) == text.count("\n") - 1


def test_patterns_of_an_anchor_keep_their_language(read: Read) -> None:
    (anchor,) = facts_of(read(anchor_events=ANCHORS + ANCHOR)).anchors
    assert anchor.patterns == ((Language.ENGLISH, "ties"), (Language.CHINESE, "建交"))
