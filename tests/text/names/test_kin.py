"""Names that the lexicon holds in another form lead to it, and say why; a doubtful one stays a candidate."""

import pytest

from newsapp.text.document import read
from newsapp.text.names import Matcher

from .small import entry

MATCHER = Matcher(
    [
        entry("choe-son-hui", "PER", "KP", en="Choe Son-hui", ko="최선희"),
        entry("kim-jong-un", "PER", "KP", en="Kim Jong-un", ko="김정은"),
        entry("lee-one", "PER", "KR", en="Lee Sung-min"),
        entry("lee-two", "PER", "KP", en="Ri Song-min"),
        entry("schmerler", "PER", "US", en="David Schmerler"),
        entry("tu-22", "WEAPON", "RU", en="Tu-22M3"),
    ]
)


def told(text: str, language: str) -> list[tuple[str, str | None, str]]:
    found = MATCHER.find(read(text, language=language))
    return [(text[each.start : each.end], each.entity, each.why) for each in found]


def test_other_romanisation_leads_to_the_person() -> None:
    why = "'Choi Sun-hee' is a way to write the Korean name Choe Son-hui"
    assert told("Then Foreign Minister Choi Sun-hee left.", "en") == [("Choi Sun-hee", "choe-son-hui", why)]
    assert told("Затем министр Чхве Сон Хи уехала.", "ru")[0][1] == "choe-son-hui"


def test_surname_after_another_romanisation_means_the_person() -> None:
    found = told("Then Foreign Minister Choi Sun-hee left. Later Choi waved.", "en")
    assert [entity for _, entity, _ in found] == ["choe-son-hui", "choe-son-hui"]


def test_key_of_two_people_leads_to_none() -> None:
    assert [entity for _, entity, _ in told("Then Minister Lee Seong-min left.", "en")] == [None]


def test_variant_of_a_designation_leads_to_it() -> None:
    assert told("They saw a Tu-22MS there.", "en") == [("Tu-22MS", "tu-22", "a variant of Tu-22M3")]
    assert told("They saw a Tu-204 there.", "en")[0][1] is None


def test_slip_of_a_letter_is_seen_in_long_names_only() -> None:
    assert told("Then analyst David Schmeler spoke.", "en") == [
        ("David Schmeler", "schmerler", "spelt like David Schmerler")
    ]
    assert told("Then analyst Daniel Schmerle spoke.", "en")[0][1] is None


@pytest.mark.parametrize("name", ["Kim Jong-gyu", "Kim Jong-on-ah", "Kim Jong-am"])
def test_other_koreans_are_not_taken_for_the_leader(name: str) -> None:
    assert [entity for _, entity, _ in told(f"Then Vice Minister {name} spoke.", "en")] == [None]
