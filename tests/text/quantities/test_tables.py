import json
from pathlib import Path

import pytest

from newsapp.text.quantities import tables

DATA = Path(tables.__file__).parent / "data"
LANGUAGES = ["vi", "en", "ko", "ru", "uk", "it", "fr", "zh", "ja"]


def _phrases(name):
    table = json.loads((DATA / name).read_text(encoding="utf-8"))
    return [
        (unit, lang, phrase) for unit, by in table.items() for lang, told in by.items() for phrase in told.split(", ")
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_grammar(language):
    assert tables.grammar(language)


def test_no_thing_is_counted_in_two_units():
    seen = {}
    for unit, language, phrase in _phrases("units.json"):
        assert seen.setdefault((language, phrase), unit) == unit, phrase


def test_every_unit_of_a_kind_is_a_unit():
    units = {unit for unit, _, _ in _phrases("units.json")} | {"share"}
    kinds = json.loads((DATA / "kinds.json").read_text(encoding="utf-8"))
    assert not {unit for told in kinds.values() for unit in told.split(", ")} - units
