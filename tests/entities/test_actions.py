from newsapp.articles.models import Marks
from newsapp.entities.actions import match_revision
from newsapp.entities.models import Entity, Mention


def named(revision):
    return [
        (revision.text[one.start : one.end], one.entity.key if one.entity else None)
        for one in revision.mentions.select_related("entity")
    ]


def test_storing_an_article_marks_its_names(revision):
    assert named(revision)[-3:] == [
        ("Kim Jong-un", "kim-jong-un"),
        ("Vladimir Putin", "vladimir-putin"),
        ("Kim", "kim-jong-un"),
    ]


def test_matching_again_changes_nothing(revision):
    before = named(revision)
    match_revision(revision=revision)
    assert named(revision) == before


def test_matching_again_keeps_what_a_person_decided(revision, bob):
    putin = Entity.objects.get(key="vladimir-putin")
    kim = revision.mentions.filter(entity__key="kim-jong-un").first()
    Mention.objects.filter(pk=kim.pk).update(entity=putin, decided=True, decided_by=bob)
    match_revision(revision=revision)
    assert named(revision)[-3:] == [
        ("Kim Jong-un", "vladimir-putin"),
        ("Vladimir Putin", "vladimir-putin"),
        ("Kim", "kim-jong-un"),
    ]


def test_matching_makes_cached_panes_stale(revision):
    before = Marks.objects.get(revision=revision).stamp
    match_revision(revision=revision)
    assert Marks.objects.get(revision=revision).stamp > before
