import pytest

from newsapp.entities.actions import match_revision
from newsapp.entities.deciding.affected import affected
from newsapp.entities.deciding.saving import decide
from newsapp.entities.deciding.values import Choice, Extent, Moved, Ref
from newsapp.entities.enums import Do, Reach
from newsapp.entities.models import Entity, Mention, Name, NameDecision
from newsapp.history.actions import undo
from newsapp.history.chain import broken
from newsapp.web.errors import Refused
from tests.entities.deciding.conftest import IGNORE, NEW, SECOND
from tests.factories import article

CASE = Extent(Reach.CASE)


def read(revision):
    """Return (words, entity key) of what is lit or waits for a decision."""
    rows = revision.mentions.exclude(form="ignored").select_related("entity")
    return [(revision.text[one.start : one.end], one.entity.key if one.entity else None) for one in rows]


def named(revision, entity):
    return [words for words, key in read(revision) if key == entity]


def kim():
    return Entity.objects.get(key="kim-jong-un")


def test_new_entity_lights_in_every_article_with_its_last_name(texts, say):
    event = say(NEW)
    key = Entity.objects.get(pk=event.after["entity"]).key
    assert [named(text, key) for text in texts] == [["Ola Brandt", "Ola Brandt", "Brandt"], ["Ola Brandt", "Brandt"]]


def test_preview_shows_exactly_what_will_change(texts, say, word):
    spots = affected(word(), NEW, CASE, frozenset())
    event = say(NEW)
    found = Mention.objects.filter(entity=event.after["entity"]).order_by("revision", "start")
    assert [(one.revision_id, one.start) for one in found] == [(spot.ref.revision, spot.ref.start) for spot in spots]


def test_article_that_comes_later_obeys(texts, say, case, bob):
    event = say(NEW)
    later = article(case, bob, SECOND + "\nOla Brandt slept.", source_name="Third")
    assert named(later, Entity.objects.get(pk=event.after["entity"]).key) == ["Ola Brandt", "Brandt", "Ola Brandt"]


def test_decision_for_an_article_holds_there_only(texts, say):
    say(Choice(Do.LINK, kim()), Extent(Reach.ARTICLE, texts[0].article))
    assert [named(text, "kim-jong-un").count("Ola Brandt") for text in texts] == [2, 0]


def test_ignored_candidate_is_neither_lit_nor_counted_and_stays_so(texts, say):
    say(IGNORE)
    match_revision(revision=texts[0])
    assert [sum("Ola" in words for words, _key in read(text)) for text in texts] == [0, 0]


def test_decision_wins_over_every_later_matching(texts, say):
    say(Choice(Do.LINK, kim()))
    before = [read(text) for text in texts]
    for text in texts:
        match_revision(revision=text)
    assert [read(text) for text in texts] == before


def test_place_left_out_stays_as_it_is_through_later_matchings(texts, say):
    say(Choice(Do.LINK, kim()), left=(1,))
    match_revision(revision=texts[0])
    assert [key for words, key in read(texts[0]) if words == "Ola Brandt"] == ["kim-jong-un", None]


def test_nearer_decision_wins(texts, say):
    say(Choice(Do.LINK, kim()), Extent(Reach.ARTICLE, texts[0].article))
    say(IGNORE)
    assert [named(text, "kim-jong-un").count("Ola Brandt") for text in texts] == [2, 0]
    assert ("Ola Brandt", None) not in read(texts[1])


def test_places_alone_are_decided_without_a_rule(texts, say):
    say(Choice(Do.LINK, kim()), Extent(), left=(1, 2))
    assert [named(text, "kim-jong-un").count("Ola Brandt") for text in texts] == [1, 0]
    assert NameDecision.objects.count() == 0


def test_place_read_right_is_kept_against_a_later_decision_for_the_case(texts, say, case, bob):
    say(Choice(Do.RIGHT), Extent(), written="Kim Jong-un")
    later = article(case, bob, SECOND + "\nKim Jong-un slept.", source_name="Third")
    say(IGNORE, written="Kim Jong-un")
    assert [named(text, "kim-jong-un") for text in (texts[0], later)] == [["Kim Jong-un"], []]


def test_place_read_wrong_waits_for_a_decision_again(texts, say):
    say(Choice(Do.WRONG), Extent(), written="Kim Jong-un")
    match_revision(revision=texts[0])
    assert ("Kim Jong-un", None) in read(texts[0])


@pytest.mark.parametrize(
    ("choice", "extent"),
    [
        (NEW, CASE),
        (NEW, Extent()),
        (IGNORE, CASE),
        (IGNORE, Extent()),
        (Choice(Do.RIGHT), Extent()),
        (Choice(Do.WRONG), Extent()),
        (NEW, Extent(Reach.PROPOSED)),
    ],
)
def test_undo_takes_everything_back(texts, say, case, bob, choice, extent):
    written = "Kim Jong-un" if choice.do in (Do.RIGHT, Do.WRONG) else "Ola Brandt"
    before = [read(text) for text in texts], Entity.objects.count(), Name.objects.count()
    event = say(choice, extent, written=written)
    assert undo(event=event, by=bob) == undo(event=event, by=bob)
    assert ([read(text) for text in texts], Entity.objects.count(), Name.objects.count()) == before
    assert (NameDecision.objects.count(), Mention.objects.filter(decided=True).count(), broken(case.pk)) == (0, 0, [])


def test_undo_puts_back_the_decision_that_was_replaced(texts, say, bob):
    say(IGNORE)
    undo(event=say(Choice(Do.LINK, kim())), by=bob)
    assert NameDecision.objects.get().entity is None
    assert [sum("Ola" in words for words, _key in read(text)) for text in texts] == [0, 0]


def test_undo_of_what_was_decided_anew_is_refused(texts, say, bob):
    first = say(IGNORE)
    say(Choice(Do.LINK, kim()))
    with pytest.raises(Refused):
        undo(event=first, by=bob)


def test_undo_of_a_second_decision_on_a_place_gives_the_first_back(texts, say, bob):
    say(Choice(Do.LINK, kim()), Extent(), left=(1, 2))
    place = Mention.objects.get(decided=True)
    here = frozenset({Ref(place.revision_id, place.start, place.end)})
    event = say(IGNORE, Extent(), at=here, left=(1, 2))
    undo(event=event, by=bob)
    assert named(texts[0], "kim-jong-un").count("Ola Brandt") == 1


def test_same_form_sent_twice_is_stored_once(texts, say, case):
    assert (say(IGNORE, key="k") is None, say(IGNORE, key="k") is None) == (False, True)
    assert case.log.filter(action="spelling.decided").count() == 1


def test_places_that_changed_meanwhile_are_not_decided(texts, say, word, case, bob):
    shown = [spot.ref for spot in affected(word(), IGNORE, CASE, frozenset())]
    article(case, bob, SECOND + "\nOla Brandt slept.", source_name="Third")
    with pytest.raises(Moved) as raised:
        decide(word=word(), choice=IGNORE, extent=CASE, shown=shown, ticked=shown, by=bob)
    assert (raised.value.status, len(raised.value.spots), NameDecision.objects.count()) == (409, 5, 0)


def test_nothing_ticked_is_nothing_decided(texts, say):
    with pytest.raises(Refused):
        say(IGNORE, left=range(9))
    assert NameDecision.objects.count() == 0
