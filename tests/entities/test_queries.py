from newsapp.entities.models import Entity, Name
from newsapp.entities.queries import display_names, suggest


def test_display_name_is_in_the_language_of_the_reader_else_english(case, revision):
    kim, putin = Entity.objects.get(key="kim-jong-un").pk, Entity.objects.get(key="vladimir-putin").pk
    assert display_names([kim, putin], "ko") == {kim: "김정은", putin: "Vladimir Putin"}


def test_suggestions_meet_across_spelling_and_script(case, revision):
    found = [[one.key for one in suggest(case, written)][:1] for written in ("Kim Jong Un", "putin", "김정은", "Zzyzx")]
    assert found == [["kim-jong-un"], ["vladimir-putin"], ["kim-jong-un"], []]


def test_a_whole_sentence_suggests_nobody(case, revision):
    assert suggest(case, "Kim Jong-un and Vladimir Putin were told at once of the fire") == []


def test_korean_name_in_another_romanisation_comes_first(case, revision):
    for key, text in (("son-hui", "Choe Son-hui"), ("sun-hae", "Choi Sun-hae")):
        entity = Entity.objects.create(key=key, type="PER")
        Name.objects.create(entity=entity, text=text, folded=text.casefold(), language="en")
    assert [suggest(case, written)[0].key for written in ("Choi Sun-hee", "최선희", "Чхве Сон Хи")] == ["son-hui"] * 3
