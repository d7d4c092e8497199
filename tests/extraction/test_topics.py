"""What was spoken of, and by whom."""

import pytest

LEAD = "HANOI, May 8, 2031 (Xinhua) -- Premier Li Qiang met with Prime Minister Pham Minh Chinh here on Thursday.\n\n"


def raised(report) -> dict[str, tuple[str, ...]]:
    return {t.topic: t.raised_by for t in report.topics}


@pytest.mark.parametrize(
    ("sentence", "topics"),
    [
        ("Li said that the new railway should reach the port soon.", {"connectivity": ("CN",)}),
        ("Chinh said Viet Nam adheres to the one-China policy.", {"taiwan-one-china": ("VN",)}),
        ("The Vietnamese side stands ready to import more pears.", {"trade-investment": ("VN",)}),
        ("The two sides agreed to send more students to each other.", {"people-to-people": ()}),
        ("Both sides spoke of a code of conduct in those waters.", {"maritime": ()}),
        ("Li and Chinh agreed that vaccines would be shared.", {"health": ()}),
        ("“Provinces on the border gain most,” Chinh told Li.", {"subnational": ("VN",)}),
        ("Chinh thanked Li for his visit in autumn.", {"high-level-exchanges": ("VN",)}),
        ("Li said that the two parliaments should swap more notes.", {"high-level-exchanges": ("CN",)}),
        ("Chinh asked that Yunnan do more with Lao Cai and Dien Bien.", {"subnational": ("VN",)}),
        ("Both want heroin kept away from schools.", {"defence-security": ()}),
        ("Chinh asked Li for word of a flood before the river rose.", {"environment-water": ("VN",)}),
        ("Li said that scholarships would go to forty painters.", {"people-to-people": ("CN",)}),
    ],
)
def test_a_topic_is_raised_by_whoever_is_let_speak(meet, sentence, topics):
    assert raised(meet(LEAD + sentence)) == topics


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Chinh is a former Minister of Public Security.", id="a title"),
        pytest.param("A community with a shared future for mankind was praised by both.", id="for mankind"),
        pytest.param("Analysts said trade with the United States worries Hanoi.", id="analysts"),
        pytest.param("Lang Son and Cao Bang were wet on Thursday.", id="place names"),
        pytest.param("The pears of Hebei are sweet.", id="nothing"),
        pytest.param("Li said that both need a stable environment.", id="an environment of no rivers"),
        pytest.param("Chinh visited a museum.", id="what a guest was shown"),
        pytest.param("Railways were first built here in 1881.", id="history told by nobody"),
    ],
)
def test_titles_names_background_and_furniture_are_no_topics(meet, sentence):
    assert raised(meet(LEAD + sentence)) == {}


def test_a_related_headline_is_no_topic(meet):
    report = meet(
        LEAD
        + "Li said that he liked the city.\n\nVaccines arrive in Hue\n\nVaccines arrive in Hue\n\nA first load of vaccines arrived in Hue, both ministries said on ..."
    )
    assert raised(report) == {}


def test_topics_go_to_the_meeting_of_whoever_speaks(read):
    first, second = read(
        "HANOI, May 8, 2031 (Xinhua) -- Premier Li Qiang met with Prime Minister Pham Minh Chinh and called on President Luong Cuong on Thursday.\n\n"
        "Luong Cuong told Li that tourism should grow. Chinh told Li that railways were wanted."
    ).reports
    assert (set(raised(first)), set(raised(second))) == ({"connectivity"}, {"people-to-people"})


def test_each_topic_stands_once_with_all_its_passages(meet):
    report = meet(LEAD + "Li said that railways were wanted. Chinh said that a railway was being built.")
    (topic,) = report.topics
    assert topic.raised_by == ("CN", "VN")
    assert [e.quote for e in topic.evidence] == ["railways", "railway"]
