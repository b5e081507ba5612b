import pytest

from .reading import said


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ko", "북한군 약 1만1500명이 떠났다.", ("1만1500", 11_500, 11_500, "about", "troops")),
        ("ko", "컨테이너 2만2000여 개를 실었다.", ("2만2000", 22_000, None, "more_than", "containers")),
        ("ko", "포탄 300만 발 이상이다.", ("300만", 3e6, None, "at_least", "shells")),
        ("ko", "4박 일정이다.", ("4", 4, 4, "exact", "nights")),
        ("ko", "두 차례 회담을 했다.", ("두", 2, 2, "exact", "meetings")),
        ("ko", "병력 8천~1만 명이 왔다.", ("8천~1만", 8000, 10_000, "range", "troops")),
        ("ru", "Около 12 тыс. военнослужащих прибыли.", ("12 тыс.", 12_000, 12_000, "about", "troops")),
        ("ru", "Не менее 14 500 солдат.", ("14 500", 14_500, None, "at_least", "troops")),
        ("ru", "Более 1,5 млн снарядов.", ("1,5 млн", 1.5e6, None, "more_than", "shells")),
        ("ru", "Десятки тысяч человек ушли.", ("Десятки тысяч", 10_000, None, "order", "people")),
        ("uk", "Понад 11 тис. військових.", ("11 тис.", 11_000, None, "more_than", "troops")),
        ("uk", "Щонайменше 40 ракет.", ("40", 40, None, "at_least", "missiles")),
        ("it", "Oltre 1,5 milioni di proiettili.", ("1,5 milioni", 1.5e6, None, "more_than", "shells")),
        ("it", "Circa 12.000 soldati.", ("12.000", 12_000, 12_000, "about", "troops")),
        ("fr", "Plus de 12 000 soldats.", ("12 000", 12_000, None, "more_than", "troops")),
        ("fr", "Des milliers de conteneurs.", ("milliers", 1000, None, "order", "containers")),
        ("zh", "约1.2万名士兵抵达。", ("1.2万", 12_000, 12_000, "about", "troops")),
        ("zh", "超过90%的贸易。", ("90", 90, None, "more_than", "percent")),
        ("ja", "最大で3万人の兵士。", ("3万", None, 30_000, "up_to", "troops")),
        ("ja", "1万3000個以上のコンテナ。", ("1万3000", 13_000, None, "at_least", "containers")),
    ],
)
def test_digits_with_scale_words_are_read(language, text, expected):
    assert said(text, language) == [expected]


def test_days_behind_nights_are_no_day_of_the_month():
    assert [each[4] for each in said("4박 5일 방문이 끝났다.", "ko")] == ["nights", "days"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "2024년 10월 18일 오후 3시 30분, 제2270호, 한국군, 두만강."),
        ("ru", "18 октября 2024 года, статья 4, резолюция 1718."),
        ("uk", "25 жовтня 2024 року, стаття 4."),
        ("it", "Il 18 ottobre 2024, articolo 5."),
        ("fr", "Le 18 octobre 2024, article 5."),
        ("zh", "2024年10月18日，第2270号决议。"),
        ("ja", "2024年10月18日午後3時30分、第2270号。"),
        ("xx", "12,000 troops"),
    ],
)
def test_dates_and_designations_are_no_quantity(language, text):
    assert said(text, language) == []
