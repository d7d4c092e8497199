"""Lists in the order of the reader's alphabet."""

import pytest

from diplomacy.collation import collation_key


@pytest.mark.parametrize(
    ("language", "names"),
    [
        pytest.param("en", ["Bùi Thanh Sơn", "Le Hoai Trung", "Lê Minh Hưng", "Wang Yi"], id="without diacritics"),
        pytest.param("vi", ["Đà Nẵng", "Điện Biên", "Hà Nội"], id="đ is a letter of its own, before e"),
        pytest.param("vi", ["Dung", "Dũng", "Dương", "Đạo"], id="d before đ"),
        pytest.param("vi", ["an", "ăn", "ân", "ba"], id="a, ă, â"),
        pytest.param("vi", ["Hoa", "Hòa", "Hỏa", "Hõa", "Hóa", "Họa"], id="tones where the letters are the same"),
        pytest.param("vi", ["Hạ Long", "Hải Phòng", "Hàm Yên"], id="a blank before any letter"),
        pytest.param("zh", ["裴青山", "阮富仲", "苏林", "王毅", "习近平"], id="by sound: pei, ruan, su, wang, xi"),
        pytest.param("zh", ["APEC", "北京", "河内"], id="Latin letters before characters"),
    ],
)
def test_names_stand_in_the_order_of_the_language(language: str, names: list[str]) -> None:
    backwards = list(reversed(names))
    assert sorted(backwards, key=lambda name: collation_key(name, language)) == names


@pytest.mark.parametrize("language", ["en", "vi", "zh"])
def test_any_name_has_a_place(language: str) -> None:
    names = ["", " ", "𠮷", "Ж", "é", "O'Neill", "阿东", "Ð"]
    assert len(sorted(names, key=lambda name: collation_key(name, language))) == len(names)
