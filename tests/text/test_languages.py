"""Which language a text is in, and when nothing needs to be loaded to know."""

import subprocess
import sys

import pytest

from newsapp.text.languages import detect

EVIDENT = [
    ("vi", "Chuyến phà đầu tiên rời bến vào sáng sớm với hơn hai trăm hành khách."),
    ("vi", "Ông Lò_Văn_Hặc nói chiếc chuông nặng khoảng chín_mươi cân ."),
    ("vi", "Chuye\u0302\u0301n pha\u0300 da\u0302\u0300u tie\u0302n ro\u031b\u0300i be\u0302\u0301n sa\u0301ng nay."),
    ("en", "The first ferry left the pier this morning with more than two hundred people on board."),
    ("ko", "첫 배가 오늘 아침 부두를 떠났다. KCNA가 전했다."),
    ("ru", "Первый паром вышел из порта утром, на борту были двести человек."),
    ("uk", "Перший пором вийшов із порту вранці, на борту їхало двісті людей."),
    ("zh", "第一班渡轮今天早上离开码头。"),
    ("ja", "最初のフェリーは今朝、桟橋を出た。"),
    ("fr", "Le premier ferry est parti du port ce matin avec plus de deux cents personnes à bord, dans le calme."),
    ("it", "Il primo traghetto è partito dal molo con più di duecento persone, come ha detto il capo della stazione."),
    (
        "de",
        "Die erste Fähre ist am Morgen mit mehr als zweihundert Menschen aus dem Hafen und in den Kanal gefahren.",
    ),
    (
        "es",
        "El primer barco salió del puerto con más de doscientas personas, según el jefe de la estación y los vecinos.",
    ),
]


@pytest.mark.parametrize(("language", "text"), EVIDENT)
def test_evident_language_is_found(language: str, text: str) -> None:
    assert detect(text) == language


def test_evident_languages_load_no_model() -> None:
    code = (
        "import sys; from newsapp.text.languages import detect\n"
        f"found = [detect(text) for text in {[text for _, text in EVIDENT]!r}]\n"
        "print(found, 'py3langid' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"{[language for language, _ in EVIDENT]!r} False"


def test_model_decides_what_small_words_do_not() -> None:
    assert detect("Gli investigatori hanno trovato documenti importanti") == "it"


@pytest.mark.parametrize(
    "text", ["Anna Roe, Peter Doe và Lê Mai", "Overview", "12.000", "Đây là bến", "https://a.example/the/of"]
)
def test_short_and_capitalised_pieces_take_the_language_around_them(text: str) -> None:
    assert detect(text, prior="vi") == "vi"


def test_other_script_is_seen_in_the_shortest_piece() -> None:
    assert detect("국제", prior="en") == "ko"


def test_paragraph_in_another_language_is_seen() -> None:
    assert detect("The first ferry left the pier in the morning and nobody was on board of it.", prior="vi") == "en"


def test_nothing_to_go_by_gives_the_prior() -> None:
    assert (detect("12, 34"), detect("12, 34", prior="ru")) == ("", "ru")
