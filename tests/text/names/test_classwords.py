from newsapp.text.names import Matcher

from .small import entry, said


def test_small_class_words_stay_outside():
    assert said("Họ gặp nhau tại sân bay vũ trụ Vostochny.", "vi") == ["Vostochny|vostochny"]


def test_small_army_is_described_by_its_country():
    assert said("Hôm qua quân đội Nga rút lui.", "vi") == ["Nga|russia"]


def test_army_that_opens_sentence_is_described_by_its_country():
    assert said("Quân đội Nga rút lui.", "vi") == ["Nga|russia"]


def test_capital_class_word_belongs_to_name():
    assert said("Họ gặp nhau tại Sân bay vũ trụ Vostochny.", "vi") == ["Sân bay vũ trụ Vostochny|vostochny"]


def test_place_that_is_more_than_its_country_stays_whole():
    assert said("Hòa bình trên bán đảo Triều Tiên.", "vi") == ["bán đảo Triều Tiên|peninsula"]


def test_phrase_that_a_person_added_stays_whole():
    own = Matcher([entry("ru-army", "ORG", "RU", vi="quân đội Nga")])
    assert said("Hôm qua quân đội Nga rút lui.", "vi", extra=own) == ["quân đội Nga|ru-army"]
