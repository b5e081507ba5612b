import pytest
from django.db import IntegrityError

from newsapp.claims.actions import drop_passages, keep_passage
from newsapp.claims.models import Passage
from newsapp.history.models import Event
from newsapp.web.errors import Refused
from tests.claims.words import excerpt, stamp


@pytest.fixture
def kept(case, bob, english):
    return keep_passage(case=case, excerpt=excerpt(english, "at dawn"), by=bob)


def test_keep_stores_the_slice(kept, english):
    passage = Passage.objects.get()
    assert (passage.quote, passage.kept, passage.revision) == ("at dawn", True, english)


def test_keep_twice_is_one_passage_and_one_event(case, alice, english, kept):
    again = keep_passage(case=case, excerpt=excerpt(english, "at dawn"), by=alice)
    assert (again.event, again.repeated) == (kept.event, True)
    assert (Passage.objects.count(), Event.objects.filter(action="passage.kept").count()) == (1, 1)


def test_keep_with_the_same_key_stores_once(case, bob, english):
    first = keep_passage(case=case, excerpt=excerpt(english, "at dawn"), key="k", by=bob)
    again = keep_passage(case=case, excerpt=excerpt(english, "at once"), key="k", by=bob)
    assert (again.event, again.repeated) == (first.event, True)
    assert Passage.objects.count() == 1


def test_keep_has_the_pane_drawn_again(case, bob, english):
    before = stamp(english)
    done = keep_passage(case=case, excerpt=excerpt(english, "at dawn"), by=bob)
    assert stamp(english) == before + 1
    assert [(span.start, span.end) for span in done.touched[english.pk]] == [(54, 61)]


def test_drop_empties_the_tray(case, bob, english, kept):
    before = stamp(english)
    drop_passages(case=case, passages=[Passage.objects.get().pk], by=bob)
    assert (Passage.objects.get().kept, stamp(english)) == (False, before + 1)


def test_drop_of_what_is_not_kept_is_refused(case, bob, english, kept):
    pk = Passage.objects.get().pk
    drop_passages(case=case, passages=[pk], by=bob)
    with pytest.raises(Refused) as refused:
        drop_passages(case=case, passages=[pk], by=bob)
    assert refused.value.message == "None of these passages is kept any more. Reload the page."


def test_passage_without_a_quote_is_refused_by_the_database(english):
    with pytest.raises(IntegrityError, match="passage_has_a_quote"):
        Passage.objects.create(revision=english, start=0, end=4, quote="")


def test_passage_that_ends_before_it_starts_is_refused_by_the_database(english):
    with pytest.raises(IntegrityError, match="passage_is_a_span"):
        Passage.objects.create(revision=english, start=4, end=4, quote="x")


def test_span_is_one_passage(english, kept):
    with pytest.raises(IntegrityError):
        Passage.objects.create(revision=english, start=54, end=61, quote="at dawn")
