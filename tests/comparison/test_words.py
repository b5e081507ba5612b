from newsapp.comparison import words


def _found(text, language):
    return [sorted(phrase.entries) for phrase in words.find(text, language)]


def test_one_thing_is_one_entry_in_four_languages():
    for text, language in (
        ("he fired a rifle", "en"),
        ("ông cầm khẩu súng trường", "vi"),
        ("그는 소총을 받았다", "ko"),
        ("ему вручили карабин", "ru"),
    ):
        assert ["rifle"] in _found(text, language), language


def test_english_words_count_in_every_form():
    for text in ("launch", "launches", "launched", "launching"):
        assert _found(text, "en") == [["launch"]]


def test_the_longest_phrase_wins_and_no_word_counts_twice():
    found = words.find("a spy satellite passed", "en")
    assert [sorted(phrase.entries) for phrase in found] == [["spy satellite"]]
    assert "satellite" in found[0].parts


def test_a_short_korean_word_counts_only_alone():
    assert _found("강을 건넜다", "ko") == [["river"]]
    assert _found("강당에 모였다", "ko") == []


def test_an_unknown_language_has_no_words():
    assert words.find("launch", "xx") == []


def test_every_entry_has_a_class_and_words_in_english_and_vietnamese():
    entries = words.entries()
    assert len(entries) >= 400
    for name, entry in entries.items():
        assert entry["class"] in words.CLASS_WEIGHTS, name
        assert entry["en"], name
        assert entry["vi"], name


OWN = words.Entry(
    "depth charge",
    "thing",
    counted=True,
    words=(("en", ("depth charge",)), ("ko", ("폭뢰",)), ("uk", ("глибинн бомб",))),
)


def test_an_entry_of_a_case_is_found_where_it_is_passed_in():
    known = words.vocabulary((OWN,))
    for text, language in (("two depth charges", "en"), ("폭뢰를 찾았다", "ko"), ("дві глибинні бомби", "uk")):
        (found,) = words.find(text, language, known)
        assert found.entries == {"+thing:depth charge"}, language
    assert words.find("폭뢰를 찾았다", "ko") == []


def test_an_entry_of_a_case_tells_what_it_is():
    assert (words.called(OWN.name), words.weight(OWN.name), words.is_event(OWN.name)) == ("depth charge", 1.0, False)
    assert (words.called("rifle"), words.happens("+action:tow away")) == ("rifle", True)


def test_words_can_be_added_to_a_shipped_entry():
    known = words.vocabulary((words.Entry("rifle", "event", counted=False, words=(("en", ("boomstick",)),)),))
    assert [phrase.entries for phrase in words.find("his boomstick, a rifle", "en", known)] == [{"rifle"}, {"rifle"}]
    assert words.class_of("rifle") == "thing"


def test_an_entry_that_is_switched_off_is_not_found():
    known = words.vocabulary((), frozenset({"satellite"}))
    assert words.find("the satellite", "en", known) == []
    assert [phrase.entries for phrase in words.find("the spy satellite", "en", known)] == [{"spy satellite"}]


def test_an_entry_that_is_gone_tells_little():
    assert words.weight("no such entry any more") == words.CLASS_WEIGHTS["general"]


def test_a_russian_word_is_known_by_any_of_its_beginnings():
    own = words.Entry("peace talks", "event", counted=False, words=(("ru", ("мирные переговоры",)),))
    known = words.vocabulary((own,))
    assert [sorted(each.entries) for each in words.find("мирные жители", "ru", known)] == [["civilian"]]
    assert [sorted(each.entries) for each in words.find("мирные переговоры", "ru", known)] == [
        ["+event:peace talks", "truce talks"]
    ]


def test_a_short_russian_beginning_takes_short_endings_only():
    assert _found("реки вышли", "ru") == [["river"]]
    assert ["river"] not in _found("рекомендация", "ru")


def test_vietnamese_counts_in_both_spellings():
    for text in ("thuỷ lôi", "thủy lôi"):
        assert _found(text, "vi") == [["sea mine"]]
    for text in ("binh sỹ", "binh sĩ"):
        assert _found(text, "vi") == [["troops"]]


def test_russian_counts_with_both_letters_e_and_with_small_words():
    assert _found("самолет", "ru") == _found("самолёт", "ru") == [["aircraft"]]
    assert _found("хлеб и соль", "ru") == [["bread and salt"]]
