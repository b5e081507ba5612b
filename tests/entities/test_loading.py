from dataclasses import replace

from django.core.management import call_command

from newsapp.entities.lexicon_files import shipped
from newsapp.entities.loading import Loaded, load_lexicon, shared_entries
from newsapp.entities.models import Entity, Name
from newsapp.text.lexicon import parse
from newsapp.text.spans import LexiconName
from tests.factories import PEOPLE, article


def test_loading_the_same_lexicon_twice_changes_nothing(db):
    load_lexicon(PEOPLE)
    names = list(Name.objects.values_list("pk", flat=True))
    assert load_lexicon(PEOPLE) == Loaded(new=0, changed=0, same=2)
    assert list(Name.objects.values_list("pk", flat=True)) == names


def test_loading_a_changed_entry_replaces_its_names_and_keeps_the_entity(db):
    load_lexicon(PEOPLE)
    kim = Entity.objects.get(key="kim-jong-un")
    load_lexicon([replace(PEOPLE[0], names=(LexiconName("Kim Čong-un", "cs"),))])
    assert list(kim.names.values_list("text", flat=True)) == ["Kim Čong-un"]


def test_loading_leaves_a_cases_own_names_alone(case, db):
    load_lexicon(PEOPLE)
    kim = Entity.objects.get(key="kim-jong-un")
    Name.objects.create(entity=kim, text="The Marshal", folded="the marshal", language="en", order=1_000, case=case)
    load_lexicon([replace(PEOPLE[0], names=PEOPLE[0].names[:1])])
    assert list(kim.names.values_list("text", flat=True)) == ["Kim Jong-un", "The Marshal"]


def test_the_shipped_lexicon_comes_out_as_it_went_in(db):
    found = tuple(sorted(shipped(), key=lambda entry: entry.key))
    load_lexicon(found)
    assert shared_entries() == found


def test_import_lexicon_matches_stored_articles_again(case, bob, tmp_path, capsys):
    revision = article(case, bob)
    path = tmp_path / "mine.json"
    path.write_text('{"version": 1, "entities": [{"key": "mayor", "type": "PER", "names": {"en": ["the mayor"]}}]}')
    call_command("import_lexicon", str(path))
    assert capsys.readouterr().out == "lexicon: 1 new, 0 changed, 0 the same; 1 articles matched again\n"
    assert revision.mentions.filter(entity__key="mayor").count() == 1


def test_export_lexicon_prints_what_import_lexicon_takes(db, capsys):
    load_lexicon(PEOPLE)
    call_command("export_lexicon")
    assert {entry.key for entry in parse(capsys.readouterr().out)} == {"kim-jong-un", "vladimir-putin"}
