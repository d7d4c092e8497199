"""The day of publication, however a site prints it."""

import pytest

BODY = "\n\nForeign Minister Wang Yi met with Prime Minister Pham Minh Chinh in Hanoi on Thursday, and they spoke of trade.\n"


@pytest.mark.parametrize(
    "line",
    [
        "Updated: 21:47, 09/05/2031",
        "Update: May, 09/2031 - 09:00",
        "13:02, 9-May-2031",
        "[08:25 May 9 2031]",
        "thedaily.example.vn | 09/05/2031 - 17:03 GMT+7",
        "By LIN MEI and CAO FEI in Hanoi | China Daily | Updated: 2031-05-09 06:58",
        "9. May 2031 | 10:15",
        "Fri, May 9, 2031",
        "May 9,2031 14:05",
        "Published: 9 May 2031 at 10.15 | Updated: 11 May 2031 at 08.00",
        "Updated: May 11, 2031 08:00 | Published: May 9, 2031 10:15",
        "Print Date: 21/08/2031\n\n9 May 2031 4:02 PM",
        "2031.05.09",
    ],
)
def test_a_line_below_the_title_bears_the_day(read, line):
    assert str(read(f"Ministers meet in Hanoi\n{line}{BODY}").published) == "2031-05-09"


@pytest.mark.parametrize(
    "line", ["Updated 18:55, 09/05/2031", "May 9, 2031 - 9:12 a.m. CST", "09/05/2031", "VNA | 9-May-2031 18:00"]
)
def test_a_line_at_the_end_bears_the_day_where_none_above_does(read, line):
    assert str(read(f"Ministers meet in Hanoi{BODY}\n{line}\n").published) == "2031-05-09"


def test_a_day_among_links_to_other_stories_is_not_the_texts(read):
    text = f"Ministers meet in Hanoi{BODY}\nRelated news\nPresident visits mine\n01/02/2031 10:00\n"
    assert read(text).published is None


def test_a_clock_above_the_title_gives_way_to_the_line_below(read):
    text = f"Tuesday, 3 June 2031 | Hotline 123 | RSS\n\nMinisters meet in Hanoi\n\nMay 9, 2031 | 10:15{BODY}"
    assert str(read(text).published) == "2031-05-09"


def test_a_sentence_with_a_day_and_an_hour_is_no_header(read):
    assert (
        read(f"Ministers meet in Hanoi{BODY}\nThe road was opened at 10:15 on May 9, 2027 by workers.\n").published
        is None
    )


@pytest.mark.parametrize(
    "dateline",
    [
        "HANOI, Vietnam (AP) _ ",
        "HANOI, VIETNAM — ",
        "Hanoi, May 9, 2031 (AFP)\n\n",
        "Hanoi (VNA) ",
        "(VNA) - ",
        "VGP - Hanoi, May 9 - ",
        "PANO – Hanoi, May 9. ",
        "Hanoi [Vietnam], May 9 (ANI): ",
        "HANOI, 9 May (Xinhua) — ",
    ],
)
def test_datelines_of_many_houses(meet, dateline):
    text = f"Ministers meet\nMay 9, 2031 | 10:15\n\n{dateline}Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh here on Thursday.\n"
    if dateline == "(VNA) - ":
        text = text.replace(" here ", " in Hanoi ")
    report = meet(text)
    assert report.date.edtf == "2031-05-08"
    assert report.venue.city == "Hanoi"


def test_a_slashed_date_above_the_title_is_the_texts_where_the_text_tells_of_that_day(read):
    text = (
        "Thứ Hai, 14/04/2025 - 17:41\n\nBộ Ngoại giao nói về Công ước 1982\n\n"
        "Người phát ngôn Phạm Thu Hằng chiều 14/4 nói các nước phải tuân thủ Công ước năm 1982. Bà không nói thêm điều gì khác."
    )
    assert str(read(text).published) == "2025-04-14"
    assert read(text.replace("14/4 nói", "3/1 nói")).published is None


MUDDY = (
    "Ponds and nets along the river\n\nOn the morning of March 4, in Nam Dinh, Vice Chairman of the Provincial People's Committee Tran Le Doai held talks with "
    "Mr. Lu Xinning, Vice Governor of China's Hainan Province. They spoke of fish.\n"
)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Saturday, 21/09/2030 | 08:11\nHome | News | Contact\n", id="months later, above the title"),
        pytest.param("NAM DINH PORTAL\nSaturday, 21/09/2030\n", id="below the name of the site"),
        pytest.param("09/03/2030   31°C\n", id="with the weather"),
        pytest.param("Hotline: 0900 000 111     Sat 09/03/2030\n", id="with its telephone"),
    ],
)
def test_the_day_of_a_visit_to_the_site_is_not_that_of_its_text(read, line):
    record = read(line + "\n" + MUDDY)
    assert record.published is None
    assert [str(r.date) for r in record.reports] == ["XXXX-03-04"]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Wednesday, 06/03/2030 | 08:11\n", id="days later"),
        pytest.param("Published: 21/09/2030\n", id="said to be published, months later"),
        pytest.param(
            "Updated: 06/03/2030 | Hotline: 0900 000 111\n", id="beside the telephone, but said to be its own"
        ),
    ],
)
def test_a_day_above_the_title_may_be_that_of_the_text(read, line):
    record = read(line + "\n" + MUDDY)
    assert record.published is not None
    assert record.published.year == 2030


def test_a_text_that_counts_from_its_own_day_is_of_the_day_above_it(read):
    told = MUDDY.replace("They spoke", "On Thursday they spoke")
    assert str(read("Saturday, 21/09/2030 | 08:11\n\n" + told).published) == "2030-09-21"


def test_the_day_on_which_a_page_is_looked_at_is_not_its_own(read):
    assert read(MUDDY + "\nViews: 12   |   Today: 09/03/2030   |   Visitors: 7\n").published is None
