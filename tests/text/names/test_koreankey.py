"""One Korean name in many writings has one key."""

import pytest

from newsapp.text.names.koreankey import korean_key


@pytest.mark.parametrize(
    "writings",
    [
        ("최선희", "Choe Son-hui", "Choi Sun-hee", "Choi Seon-hui", "CHOE SON HUI", "Чхве Сон Хи", "Son-hui Choe"),
        ("김정은", "Kim Jong-un", "Kim Jong Un", "Kim Jeong-eun", "Ким Чен Ын"),
        ("김일성", "Kim Il-sung", "Gim Il-seong", "Ким Ир Сен"),
        ("이종섭", "Lee Jong-sup", "Ri Jong-sop", "Yi Chong-sop", "Ли Чон Соп"),
        ("박정천", "Pak Jong-chon", "Park Jeong-cheon", "Пак Чон Чхон"),
        ("노광철", "No Kwang-chol", "Roh Gwang-cheol", "Но Гван Чхоль"),
        ("유상범", "Yoo Sang-bum", "Ryu Sang-beom", "Ю Сан Бом"),
    ],
)
def test_all_writings_of_a_name_meet(writings: tuple[str, ...]) -> None:
    assert len({korean_key(writing) for writing in writings} - {""}) == 1
    assert all(korean_key(writing) for writing in writings)


@pytest.mark.parametrize(
    ("one", "other"), [("Kim Jong-un", "Kim Jong-gyu"), ("Kim Jong-un", "Kim Jong-il"), ("Kim Yo-jong", "Kim Yong-jo")]
)
def test_other_names_have_another_key(one: str, other: str) -> None:
    assert korean_key(one) != korean_key(other)


@pytest.mark.parametrize("name", ["", "Kim", "김정", "New York Times", "Xi Jinping", "Song of Joy", "Van Der Berg"])
def test_what_is_no_korean_name_has_no_key(name: str) -> None:
    assert korean_key(name) == ""
