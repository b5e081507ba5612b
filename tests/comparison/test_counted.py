"""What is counted meets across languages: by the tables of units, and by the words of the field where they end."""

import pytest

from newsapp.comparison.counted import plural
from newsapp.comparison.features import prepare
from newsapp.comparison.words import Entry, vocabulary
from newsapp.text.document import read
from newsapp.text.understanding import understand
from tests.comparison.reading import matcher, told

OWN = vocabulary(
    (Entry("depth charge", "thing", counted=True, words=(("en", ("depth charge",)), ("ru", ("глубинн бомб",)))),)
)


def _units(text, known=None):
    document = read(told(text))
    made = prepare(0, document, understand(document, matcher()), known)
    return [value.unit for sentence in made.sentences for value in sentence.values]


@pytest.mark.parametrize(
    ("unit", "texts"),
    [
        (
            "troops",
            (
                "About 12,000 troops were sent to the front.",
                "Khoảng 12.000 binh sỹ đã được gửi tới tiền tuyến.",
                "병력 1만2000명이 전선에 파견됐다.",
                "약 1만2천 명의 병력이 전선에 파견됐다.",
                "Около 12 000 военнослужащих были отправлены на фронт.",
            ),
        ),
        (
            "people",
            (
                "Some 20 officials travelled with him.",
                "Khoảng 20 quan chức đã đi cùng ông.",
                "관리 20여 명이 그와 함께 이동했다.",
                "Около 20 чиновников отправились с ним.",
            ),
        ),
        (
            "people",
            (
                "They took 40 hostages in the town.",
                "Họ bắt 40 con tin trong thị trấn.",
                "그들은 인질 40명을 붙잡았다.",
                "Они захватили 40 заложников в городе.",
            ),
        ),
        (
            "containers",
            (
                "They delivered 13,000 containers by sea.",
                "Họ đã gửi 13.000 container bằng đường biển.",
                "컨테이너 1만3000개를 바다로 보냈다.",
                "Они отправили 13 000 контейнеров морем.",
            ),
        ),
        (
            "munitions",
            (
                "The navy cleared 14 sea mines near the pier.",
                "Hải quân đã rà phá 14 quả thủy lôi gần cầu cảng.",
                "Флот обезвредил 14 морских мин у причала.",
            ),
        ),
        (
            "checkpoints",
            (
                "Rebels set up 30 checkpoints on the road.",
                "Phiến quân lập 30 chốt kiểm soát trên đường.",
                "Повстанцы установили 30 блокпостов на дороге.",
            ),
        ),
        (
            "power lines",
            (
                "The storm tore down 25 power lines.",
                "Bão làm đứt 25 đường dây điện.",
                "태풍으로 송전선 25개가 끊어졌다.",
                "Ураган оборвал 25 линий электропередачи.",
            ),
        ),
    ],
)
def test_what_is_counted_is_one_unit_in_every_language(unit, texts):
    assert {text: _units(text) for text in texts} == {text: [unit] for text in texts}


def test_an_entry_of_a_case_wins_over_the_tables():
    text = "Флот нашёл 14 глубинных бомб у причала."
    assert (_units(text), _units(text, OWN)) == (["munitions"], ["depth charges"])
    assert _units("The navy found 14 depth charges near the pier.", OWN) == ["depth charges"]


def test_measures_and_times_keep_their_units():
    assert _units("They walked 14 km in three days.", OWN) == ["km", "days"]


def test_a_number_whose_noun_is_no_thing_stays_without_a_unit():
    assert _units("They counted 14 oddments near the pier.") == []


def test_units_are_called_by_their_plural():
    assert [plural(noun) for noun in ("roof", "box", "ferry", "power line", "brass")] == [
        "roofs", "boxes", "ferries", "power lines", "brasses",
    ]  # fmt: skip
