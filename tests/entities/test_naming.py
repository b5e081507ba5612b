import pytest

from newsapp.entities.enums import Scope
from newsapp.entities.models import Entity, Name
from newsapp.entities.naming import Place, add_name
from newsapp.history.actions import undo
from newsapp.history.models import Event
from tests.factories import article


def place(revision, words):
    start = revision.text.index(words)
    return Place(revision, start, start + len(words))


def names_in(revision):
    rows = revision.mentions.filter(entity__isnull=False).order_by("start")
    return [revision.text[one.start : one.end] for one in rows]


def test_name_for_a_case_lights_in_every_article_of_it(case, bob, revision):
    other = article(case, bob, "Harbour news\n\nIn the end the mayor resigned.", source_name="Other")
    kim = Entity.objects.get(key="kim-jong-un")
    add_name(case=case, place=place(revision, "the mayor"), entity=kim, new_type="", scope=Scope.CASE, by=bob)
    assert ("the mayor" in names_in(revision), "the mayor" in names_in(other)) == (True, True)


def test_name_for_an_article_lights_there_only(case, bob, revision):
    other = article(case, bob, "Harbour news\n\nIn the end the mayor resigned.", source_name="Other")
    add_name(case=case, place=place(revision, "the mayor"), entity=None, new_type="PER", scope=Scope.ARTICLE, by=bob)
    assert ("the mayor" in names_in(revision), "the mayor" in names_in(other)) == (True, False)


def test_name_for_one_mention_lights_at_that_place_only(case, bob, revision):
    putin = Entity.objects.get(key="vladimir-putin")
    kim = revision.text.rindex("Kim")
    add_name(case=case, place=Place(revision, kim, kim + 3), entity=putin, new_type="", scope=Scope.MENTION, by=bob)
    keys = list(revision.mentions.filter(entity__isnull=False).values_list("entity__key", flat=True))
    assert keys == ["kim-jong-un", "vladimir-putin", "vladimir-putin"]


def test_new_entity_belongs_to_the_case(case, bob, revision):
    add_name(case=case, place=place(revision, "the mayor"), entity=None, new_type="PER", scope=Scope.CASE, by=bob)
    mayor = Name.objects.get(text="the mayor").entity
    assert (mayor.case, mayor.type, mayor.added_by) == (case, "PER", bob)


@pytest.mark.parametrize("scope", list(Scope))
def test_undo_takes_the_name_its_marks_and_its_entity_back(case, bob, revision, scope):
    before, entities = names_in(revision), Entity.objects.count()
    add_name(case=case, place=place(revision, "the mayor"), entity=None, new_type="PER", scope=scope, by=bob)
    undo(event=Event.objects.get(case=case, n=case.log.count()), by=bob)
    assert (names_in(revision), Entity.objects.count()) == (before, entities)


def test_undo_twice_is_done_once(case, bob, revision):
    add_name(case=case, place=place(revision, "the mayor"), entity=None, new_type="PER", scope=Scope.CASE, by=bob)
    event = case.log.get(action="name.added")
    assert undo(event=event, by=bob) == undo(event=event, by=bob)


def test_name_sent_twice_is_stored_once(case, bob, revision):
    for _time in range(2):
        add_name(
            case=case,
            place=place(revision, "the mayor"),
            entity=None,
            new_type="PER",
            scope=Scope.CASE,
            key="k",
            by=bob,
        )
    assert Name.objects.filter(text="the mayor").count() == 1
