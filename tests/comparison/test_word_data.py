"""The shipped words of the field: every entry can be used in every language, and no word says two things."""

from collections import defaultdict

import pytest

from newsapp.comparison import words

HOMONYMS = {("vi", "tàu")}  # a train, a ship: the sentences around it tell
# Words that stand everywhere: as an entry they would join anything.
EVERYWHERE = """
    a about after all an and any are as at be been before but by can could did do does for from had has have he her
    his how if in into is it its may might more most must no not of on one or other our out over said she should so
    some than that the their them then there these they this those to under up very was we were what when which who
    will with would you"""


def _listed(entry, language):
    return entry[language].split(", ")


def test_there_are_more_than_twelve_hundred_entries():
    assert len(words.entries()) > 1200


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_entry_has_words_in_every_language(language):
    assert [name for name, entry in words.entries().items() if not all(_listed(entry, language))] == []


def test_every_class_is_known():
    assert {entry["class"] for entry in words.entries().values()} == set(words.CLASS_WEIGHTS)


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_no_word_stands_under_two_entries_of_a_class(language):
    found = defaultdict(set)
    for name, entry in words.entries().items():
        for word in _listed(entry, language):
            if (language, word) not in HOMONYMS:
                found[entry["class"], words.keys_of(word, language)].add(name)
    assert {key: names for key, names in found.items() if len(names) > 1} == {}


@pytest.mark.parametrize("language", ["en", "vi", "ru"])
def test_no_word_is_shorter_than_two_letters(language):
    entries = words.entries().values()
    assert [word for entry in entries for word in _listed(entry, language) if len(word) < 2] == []


def test_a_korean_word_has_letters_of_its_own():
    short = {word for entry in words.entries().values() for word in _listed(entry, "ko") if len(word) < 2}
    assert all("가" <= word <= "힣" for word in short)  # one syllable is a word, and counts only alone


def test_no_word_stands_everywhere():
    listed = {word for entry in words.entries().values() for word in _listed(entry, "en")}
    assert listed & set(EVERYWHERE.split()) == set()


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_word_is_found_where_it_stands_alone(language):
    missed = [
        (name, word)
        for name, entry in words.entries().items()
        for word in _listed(entry, language)
        if not any(name in phrase.entries for phrase in words.find(word.lower(), language))
    ]
    assert missed == []
