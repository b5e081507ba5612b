from newsapp.text.document import read
from newsapp.text.names import Matcher
from newsapp.text.names.casing import same_case
from newsapp.text.spans import EntityType

from .small import entry, said


def test_short_name_keeps_its_capitals():
    assert said("They told us that the US agreed.", "en") == ["US|united-states"]


def test_newspaper_written_small_is_a_word():
    assert said("A guardian stood there, reading the Guardian.", "en") == ["Guardian|guardian"]


def test_headline_in_capitals_names():
    assert said("PUTIN MEETS KIM JONG-UN IN MOSCOW", "en") == [
        "PUTIN|vladimir-putin",
        "KIM JONG-UN|kim-jong-un",
        "MOSCOW|moscow",
    ]


def test_full_name_in_small_letters_is_a_person():
    assert said("a page of scraped text about kim jong-un and others", "en") == ["kim jong-un|kim-jong-un"]


def test_class_word_in_small_letters_opens_a_place():
    assert same_case("Bán đảo Triều Tiên", "bán đảo Triều Tiên", "full", EntityType.PLACE)


def test_name_of_small_words_is_refused_for_bodies():
    assert not same_case("Security Council", "security council", "full", EntityType.ORGANISATION)


def test_article_of_a_short_form_may_open_a_sentence():
    north = Matcher([entry("north-korea", "GPE", "KP", en="North Korea", short_en="the North")])
    found = north.find(read("Then North Korea waited. The North was silent.", language="en"))
    assert [each.entity for each in found] == ["north-korea", "north-korea"]
