import pytest

from newsapp.text.names.inflection import forms

from .small import mentions, said


@pytest.mark.parametrize(
    ("name", "person", "form"),
    [
        ("Путин", True, "Путиным"),
        ("Владимир Путин", True, "Владимира Путина"),
        ("Валентина Матвиенко", True, "Валентины Матвиенко"),
        ("Песков", True, "Пескову"),
        ("Лавров", True, "Лаврове"),
        ("Зеленский", True, "Зеленского"),
        ("Мария Захарова", True, "Марии Захаровой"),
        ("Ким Чен Ын", True, "Ким Чен Ына"),
        ("Москва", False, "Москвой"),
        ("Пхеньян", False, "Пхеньяне"),
        ("Казань", False, "Казани"),
        ("Совет Безопасности", False, "Совета Безопасности"),
        ("Дальний Восток", False, "Дальнего Востока"),
    ],
)
def test_cases_hold(name, person, form):
    assert form in forms(name, person=person)


@pytest.mark.parametrize("name", ["Шойгу", "Токио", "ООН", "Kim Jong-un"])
def test_name_that_does_not_bend_stays_alone(name):
    assert forms(name, person=name == "Шойгу") == (name,)


def test_russian_cases_are_found_with_capital_only():
    assert said("О Владимире Путине говорили с Шойгу в Москве, а не о москве.", "ru") == [
        "Владимире Путине|vladimir-putin",
        "Шойгу|sergei-shoigu",
        "Москве|moscow",
    ]


def test_inflected_name_says_so():
    assert [each.why for each in mentions("Визит Путина окончен.", "ru")] == ["name 'Путин' (ru), inflected"]
