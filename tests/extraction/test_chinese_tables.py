"""Chinese, who sat at the table: pronouns after a verb, visitors of third countries, "the two", and what was held earlier on the visit. Made up."""

from datetime import date

import pytest

PAGE = date(2025, 4, 17)


def tables(record):
    return [{s.name for s in r.seats} for r in record.reports if r.reported]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "4月15日,越共中央总书记苏林在河内会见李强;国家主席梁强也见了他,询问铁路进展。",
            [{"To Lam", "Li Qiang"}, {"Luong Cuong", "Li Qiang"}],
        ),
        (
            "苏林步下专机,在机场停留片刻。4月15日下午,习近平在人民大会堂为他铺上红毯,随后二人长谈。",
            [{"To Lam", "Xi Jinping"}],
        ),
        (
            "4月15日,国家主席习近平在人民大会堂同越共中央总书记苏林会谈。此前,14日抵达广州时,苏林与广东省委书记黄坤明会面。",
            [{"Xi Jinping", "To Lam"}, {"Huang Kunming", "To Lam"}],
        ),
        (
            "4月15日,国务院总理李强同越南总理范明政会谈。随行的公安部长梁三光在北京与中国公安部长王小洪就打击电信诈骗会谈。",
            [{"Li Qiang", "Pham Minh Chinh"}, {"Luong Tam Quang", "Wang Xiaohong"}],
        ),
        (
            "4月15日,凭祥市市长韦国栋带着几个部门的人到谅山市会见谅山省人民委员会副主席段清山。",
            [{"韦国栋", "段清山"}],
        ),
        (
            "4月15日,王毅与越南副总理兼外长裴青山会谈后对记者说,双方应妥善管控分歧。",
            [{"Wang Yi", "Bui Thanh Son"}],
        ),
    ],
    ids=["saw-him", "the-two", "earlier-on-the-visit", "on-what", "verb-after-name", "told-the-press-after"],
)
def test_a_table_is_laid_though_words_are_left_out(read, text, expected):
    assert tables(read(text, published=PAGE)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "4月15日,越南总理范明政出席峰会。截至发稿,李强已同日本首相石破茂、韩国总理韩德洙会面。",
        "问:越共中央总书记苏林是否访华?答:没有消息可以发布。问:美国国务卿鲁比奥昨天同王毅外长谈了什么?答:详见新闻稿。",
        "4月15日,领导人非正式对话会在旧金山举行。会上,习近平、梁强先后发言。",
        "4月15日,苏林与习近平互致贺电。王毅对记者说,两国关系很好。",
    ],
    ids=["third-countries", "question", "dialogue-of-leaders", "telegrams"],
)
def test_what_is_like_a_table_is_refused(read, text):
    assert tables(read(text, published=PAGE)) == []


def test_whoever_comes_from_a_country_is_met_in_the_other(meet):
    venue = meet("4月15日,国防部长潘文江大将会见到访的中国国防部长董军。", published=PAGE).venue
    assert (venue.city, venue.country) == (None, "VN")
