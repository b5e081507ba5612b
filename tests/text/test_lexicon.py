import json
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from newsapp.text import lexicon
from newsapp.text.spans import EntityType, LexiconEntry, LexiconName
from tools import countries

LEXICONS = Path(lexicon.__file__).parent / "lexicons"
READERS = {"en", "vi", "ko", "ru"}
UNIQUE_KINDS = {"full", "acronym"}
# The same text for two entities of one language: none yet, and each needs its reason here.
SHARED_NAMES: set[tuple[str, str]] = set()


@pytest.fixture(scope="module")
def field():
    return lexicon.parse((LEXICONS / "field.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def world():
    return lexicon.parse((LEXICONS / "countries.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def everything(field, world):
    return (*field, *world)


@pytest.fixture(scope="module")
def by_key(everything):
    return {entry.key: entry for entry in everything}


def names(entry, kind, language):
    return [name.text for name in entry.names if (name.kind, name.language) == (kind, language)]


def file_with(**changes):
    entity = {"key": "harbour-bridge", "type": "FAC", "names": {"en": ["Harbour Bridge"]}} | changes
    return json.dumps({"version": 1, "entities": [entity]})


# reading and writing


def test_parse_returns_every_kind_of_name():
    data = file_with(
        key="anna-berg",
        type="PER",
        country="NO",
        short={"en": ["Berg"]},
        acronym={"vi": ["AB"]},
        adjective={"ru": ["берговский"]},
        title=[{"lang": "en", "text": "harbour master", "since": "2020-01-02", "until": "2021-03-04"}],
    )
    assert lexicon.parse(data) == (
        LexiconEntry(
            "anna-berg",
            EntityType.PERSON,
            (
                LexiconName("Harbour Bridge", "en"),
                LexiconName("Berg", "en", "short"),
                LexiconName("AB", "vi", "acronym"),
                LexiconName("берговский", "ru", "adjective"),
                LexiconName("harbour master", "en", "title", "2020-01-02", "2021-03-04"),
            ),
            "NO",
        ),
    )


def test_parse_keeps_an_open_title_open():
    (entry,) = lexicon.parse(file_with(names={}, title=[{"lang": "vi", "text": "cảng trưởng", "since": "2020-01-02"}]))
    assert entry.names == (LexiconName("cảng trưởng", "vi", "title", "2020-01-02", None),)


@pytest.mark.parametrize("name", ["field.json", "countries.json"])
def test_dump_gives_back_the_shipped_file(name):
    data = (LEXICONS / name).read_text(encoding="utf-8")
    assert lexicon.dump(lexicon.parse(data)) == data


@pytest.mark.parametrize("name", ["field.json", "countries.json"])
def test_parse_of_a_dump_is_equal(name):
    entries = lexicon.parse((LEXICONS / name).read_text(encoding="utf-8"))
    assert lexicon.parse(lexicon.dump(entries)) == entries


def test_dump_writes_one_entity_per_line():
    entries = (LexiconEntry("one", EntityType.PLACE), LexiconEntry("two", EntityType.EVENT))
    assert lexicon.dump(entries).splitlines() == [
        '{"version": 1, "entities": [',
        '{"key": "one", "type": "LOC"},',
        '{"key": "two", "type": "EVENT"}',
        "]}",
    ]


@pytest.mark.parametrize(
    ("changes", "key", "field"),
    [
        ({"key": ""}, "entity 1", "key"),
        ({"type": "BRIDGE"}, "harbour-bridge", "type"),
        ({"type": ["FAC"]}, "harbour-bridge", "type"),
        ({"colour": "grey"}, "harbour-bridge", "colour"),
        ({"names": ["Harbour Bridge"]}, "harbour-bridge", "names"),
        ({"names": {"en": "Harbour Bridge"}}, "harbour-bridge", "names.en"),
        ({"short": {"vi": [" Cầu"]}}, "harbour-bridge", "short.vi"),
        ({"country": 47}, "harbour-bridge", "country"),
        ({"title": [{"lang": "en/2023", "text": "the bridge"}]}, "harbour-bridge", "title.lang"),
        ({"names": {"English": ["Harbour Bridge"]}}, "harbour-bridge", "names.English"),
        ({"title": [{"lang": "en"}]}, "harbour-bridge", "title.text"),
        ({"title": [{"lang": "en", "text": "the bridge", "since": "2020"}]}, "harbour-bridge", "title.since"),
        ({"title": [{"lang": "en", "text": "the bridge", "from": "2020-01-01"}]}, "harbour-bridge", "from"),
    ],
)
def test_parse_names_entry_and_field_when_an_entity_is_wrong(changes, key, field):
    with pytest.raises(lexicon.LexiconError) as caught:
        lexicon.parse(file_with(**changes))
    assert (caught.value.key, caught.value.field) == (key, field)
    assert str(caught.value).startswith(f"{key}: {field}: ")


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ("{", "JSON"),
        ("[]", "JSON"),
        ('{"entities": []}', "version"),
        ('{"version": 2, "entities": []}', "version"),
        ('{"version": 1}', "entities"),
    ],
)
def test_parse_says_what_is_wrong_with_the_file(data, field):
    with pytest.raises(lexicon.LexiconError) as caught:
        lexicon.parse(data)
    assert caught.value.field == field


def test_parse_refuses_a_key_given_twice():
    entity = {"key": "harbour-bridge", "type": "FAC"}
    with pytest.raises(lexicon.LexiconError, match="harbour-bridge: key: is there twice"):
        lexicon.parse(json.dumps({"version": 1, "entities": [entity, entity]}))


# the shipped files


def test_countries_file_is_what_the_program_makes():
    assert countries.render() == (LEXICONS / "countries.json").read_text(encoding="utf-8")


def test_keys_are_unique_over_both_files(everything):
    counted = Counter(entry.key for entry in everything)
    assert [key for key, times in counted.items() if times > 1] == []


def test_no_name_stands_for_two_entities(everything):
    owners = defaultdict(set)
    for entry in everything:
        for name in entry.names:
            if name.kind in UNIQUE_KINDS:
                owners[name.language, name.text].add(entry.key)
    assert {name: keys for name, keys in owners.items() if len(keys) > 1 and name not in SHARED_NAMES} == {}


def test_no_name_is_listed_twice_in_an_entity(everything):
    doubled = {
        entry.key: [name.text for name, times in Counter(entry.names).items() if times > 1] for entry in everything
    }
    assert {key: texts for key, texts in doubled.items() if texts} == {}


def test_names_are_composed_and_without_stray_spaces(everything):
    texts = [name.text for entry in everything for name in entry.names]
    assert [text for text in texts if text != unicodedata.normalize("NFC", " ".join(text.split()))] == []


def test_russian_names_mix_no_scripts_inside_a_word(everything):
    words = {
        word
        for entry in everything
        for name in entry.names
        if name.language in {"ru", "uk"}
        for word in name.text.replace("-", " ").split()
    }
    assert [word for word in sorted(words) if {"LATIN", "CYRILLIC"} <= {script(letter) for letter in word}] == []


def script(letter):
    return unicodedata.name(letter).partition(" ")[0] if letter.isalpha() else ""


@pytest.mark.parametrize("lexicon_file", ["field", "world"])
def test_enough_entities_are_named_for_all_four_readers(lexicon_file, request):
    entries = request.getfixturevalue(lexicon_file)
    full = [{name.language for name in entry.names if name.kind == "full"} for entry in entries]
    assert sum(languages >= READERS for languages in full) >= {"field": 800, "world": 230}[lexicon_file]


def test_field_covers_every_type(field):
    assert {entry.type for entry in field} == set(EntityType)


def test_every_entity_has_a_full_name(everything):
    assert [entry.key for entry in everything if not any(name.kind == "full" for name in entry.names)] == []


def test_common_surnames_are_never_full_names(everything):
    surnames = {"Kim", "Choe", "Choi", "Pak", "Park", "Lee", "Ri", "Wang", "Li", "Ким", "Ли", "Пак", "Чхве"}
    assert {name.text for entry in everything for name in entry.names if name.kind == "full"} & surnames == set()


def test_titles_of_an_office_do_not_overlap(everything):
    terms = defaultdict(list)
    for entry in everything:
        for name in entry.names:
            if name.kind == "title":
                terms[name.language, name.text].append((name.since or "0000", name.until or "9999", entry.key))
    clashes = [
        (title, earlier[2], later[2])
        for title, held in terms.items()
        for earlier, later in zip(sorted(held), sorted(held)[1:], strict=False)
        if earlier[1] > later[0]
    ]
    assert clashes == []


@pytest.mark.parametrize(
    ("key", "language", "shown"),
    [
        ("north-korea", "vi", "Triều Tiên"),
        ("united-states", "vi", "Mỹ"),
        ("united-states", "ru", "США"),
        ("south-korea", "ko", "한국"),
        ("russia", "uk", "Росія"),
        ("pyongyang", "vi", "Bình Nhưỡng"),
        ("kim-jong-un", "ko", "김정은"),
        ("vladimir-putin", "ru", "Владимир Путин"),
    ],
)
def test_the_first_name_is_the_readers_own(by_key, key, language, shown):
    assert names(by_key[key], "full", language)[0] == shown


def test_a_title_moves_with_its_holder(by_key):
    held = {
        key: [(name.since, name.until) for name in by_key[key].names if name.text == "Bộ trưởng Quốc phòng Nga"]
        for key in ("sergei-shoigu", "andrei-belousov")
    }
    assert held == {"sergei-shoigu": [("2012-11-06", "2024-05-12")], "andrei-belousov": [("2024-05-14", None)]}


def test_russian_names_come_with_their_cases(by_key):
    cases = ["Москва", "Москвы", "Москве", "Москву", "Москвой"]
    assert names(by_key["moscow"], "full", "ru") == cases


def test_list_labels_of_cldr_are_left_out(world):
    texts = [name.text for entry in world for name in entry.names]
    assert [text for text in texts if set(text) & set("(),（）")] == []


def test_everyday_words_are_no_country(by_key):
    assert names(by_key["sudan"], "full", "ko") == []
    assert names(by_key["sudan"], "full", "vi") == ["Sudan"]
