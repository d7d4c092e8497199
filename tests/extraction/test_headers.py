"""What stands around a text: title, dateline, publisher, day of publication."""

import pytest

BODY = "\n\nForeign Minister Wang Yi met with Prime Minister Pham Minh Chinh in Hanoi on Thursday."


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("Ministers meet\nMay 9, 2031 | 10:15", "2031-05-09"),
        ("Ministers meet\nFriday, 9 May 2031, 10:15 GMT+7", "2031-05-09"),
        ("Ministers meet\n09/05/2031 10:15", "2031-05-09"),
        ("Ministers meet\n2031-05-09 10:15", "2031-05-09"),
        ("Ministers meet\n( 2031.05.09 )", "2031-05-09"),
        ("Ministers meet\nUpdated: May 9, 2031 10:15", "2031-05-09"),
        ("Ministers meet\n\nXinhua) 10:15, May 09, 2031", "2031-05-09"),
        ("Ministers meet\nSource: Xinhua| 2031-05-09 10:15:11|Editor: lin", "2031-05-09"),
        (" date 2031-05-09 Ministers meet", "2031-05-09"),
        ("Wednesday, 05/07/2031\n\nMinisters meet", "2031-05-07"),
        ("Ministers meet", None),
    ],
)
def test_the_day_of_publication_stands_in_the_header(read, head, published):
    record = read(head + BODY)
    assert (record.published.isoformat() if record.published else None) == published
    assert bool(record.published_evidence) == bool(published)


def test_a_clock_above_an_older_text_is_not_its_day_of_publication(read):
    record = read(
        "Friday, 05/09/2031\n\nSpring meeting of 2028\n\nOn February 3, 2028, Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh in Hanoi."
    )
    assert record.published is None


def test_the_first_of_two_dates_is_the_day_of_publication(read):
    assert (
        read("Ministers meet\nMay 9, 2031 10:15\nUpdated May 11, 2031 09:00" + BODY).published.isoformat()
        == "2031-05-09"
    )


def test_what_stands_beside_the_text_beats_what_is_read_out_of_it(read, day):
    record = read(
        "Ministers meet\nMay 9, 2031 | 10:15" + BODY,
        published=day("2031-06-01"),
        publisher="reuters",
        title="Told otherwise",
    )
    assert record.published == day("2031-06-01")
    assert record.publisher == "reuters"
    assert record.title == "Told otherwise"


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("Ministers meet\n\nHANOI, May 9 (Xinhua) -- " + BODY.strip(), "xinhua"),
        ("Ministers meet\n\nHanoi (VNA) – " + BODY.strip(), "vna"),
        ("Ministers meet\n\nVGP – " + BODY.strip(), "vgp"),
        ("Ministers meet\n\nHANOI (Reuters) - " + BODY.strip(), "reuters"),
        ("Ministers meet\nBy Reuters   May 9, 2031" + BODY, "reuters"),
        ("VnExpress International\nMinisters meet\nBy Reuters   May 9, 2031" + BODY, "reuters"),
        ("Ministers meet" + BODY + " — VNS", "vietnam-news"),
        ("Ministers meet\n\nPrime Minister Pham Minh Chinh (R). Photo: VNA" + BODY, None),
        ("Ministers meet" + BODY, None),
    ],
)
def test_whoever_is_credited_with_the_text_is_its_publisher(read, text, publisher):
    assert read(text).publisher == publisher


@pytest.mark.parametrize(
    ("line", "city", "day"),
    [
        ("HANOI, May 7, 2031 (Xinhua) -- ", "Hanoi", "2031-05-07"),
        ("Hanoi, May 7, 2031 (VNA) – ", "Hanoi", "2031-05-07"),
        ("KUNMING, 7 May 2031 (AFP) - ", "Kunming", "2031-05-07"),
        ("HÀ NỘI — ", "Hanoi", None),
        ("MOHAN, May 7, 2031 (Xinhua) -- ", "Mohan", "2031-05-07"),
    ],
)
def test_a_dateline_gives_city_and_day_to_a_text_that_gives_none(meet, line, city, day):
    report = meet(line + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh.")
    assert report.venue.city == city
    assert (str(report.date) if report.date else None) == day


@pytest.mark.parametrize("opening", ["In short - ", "Li Qiang: ", "A surprise: ", "Question (again): "])
def test_an_opening_that_is_no_dateline_gives_no_place(read, opening):
    record = read(opening + "Foreign Minister Wang Yi met with Prime Minister Pham Minh Chinh on May 7, 2031.")
    assert [r.venue.city if r.venue else None for r in record.reports] == [None]


def test_the_title_is_the_headline_and_not_the_menu(read):
    record = read("Home > News\nMinisters meet over tea\n2031-05-09 10:15" + BODY)
    assert record.title == "Ministers meet over tea"


def test_a_text_that_opens_with_its_lead_has_no_title(read):
    assert read(BODY.strip()).title == ""


def test_a_hard_wrapped_text_is_read_as_prose(meet, names):
    report = meet(
        "Ministers meet\n"
        "Chinese Vice Premier Ding Xuexiang held talks with visiting Vietnamese\n"
        "Deputy Prime Minister Ho Duc Phoc in Kunming on May 7, 2031, and said that\n"
        "China would buy more pepper. The two went on to speak of the roads that\n"
        "lead to the border. A dinner of seven courses was served on the bank of\n"
        "Dianchi Lake.\n"
    )
    assert names(report) == {"Ding Xuexiang", "Ho Duc Phoc"}
    assert (str(report.date), report.venue.city) == ("2031-05-07", "Kunming")


def test_a_heading_is_not_joined_to_the_line_below_it(read):
    record = read(
        "Ministers meet over tea and cake in the old town hall of the city\nForeign Minister Wang Yi met with Prime Minister Pham Minh Chinh on May 7, 2031."
    )
    assert record.title == "Ministers meet over tea and cake in the old town hall of the city"


def test_the_address_names_the_publisher_where_nothing_is_credited(read):
    assert read("Ministers meet" + BODY, url="https://en.vietnamplus.vn/x.vnp").publisher == "vna"
    assert (
        read("Ministers meet\n\nHANOI (Reuters) - " + BODY.strip(), url="https://en.vietnamplus.vn/x.vnp").publisher
        == "reuters"
    )
    assert read("Ministers meet" + BODY, url="https://example.org/vietnamplus.vn").publisher is None


def test_a_text_that_is_not_read_yet_keeps_what_stands_beside_it(read, day):
    record = read(
        "Thủ tướng đã có cuộc hội đàm với các bộ trưởng tại Hà Nội.",
        publisher="Xinhua",
        published=day("2031-05-09"),
        title="Hội đàm",
    )
    assert (record.language, record.publisher, record.published, record.title) == (
        "vi",
        "xinhua",
        day("2031-05-09"),
        "Hội đàm",
    )
