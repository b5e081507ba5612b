"""Two people at the same moment, each in a thread with a connection of its own."""

import pytest

from newsapp.comparison.models import LinkDecision, StoredFact, WordEntry
from newsapp.comparison.wordlist.actions import add_words
from newsapp.comparison.wordlist.values import Said
from newsapp.history.chain import broken
from tests.comparison.things import two_that_differ
from tests.hostile.test_at_once import alice, at_once, bob, case, post

__all__ = ("alice", "bob", "case", "post")
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def fact(case, alice):
    two_that_differ(case, alice)
    return f"/cases/harbour/coverage/{StoredFact.objects.latest('pk').pk}/"


def test_one_confirms_while_the_other_rejects(case, fact, post, bob):
    confirm = post(f"{fact}decide/", {"do": "confirmed", "key": "hers"})
    codes = at_once(confirm, post(f"{fact}decide/", {"do": "rejected", "key": "his"}, bob))
    assert set(codes) <= {302, 409}
    last = case.log.filter(action__startswith="link.").latest("n")
    assert (LinkDecision.objects.get().state, broken(case.pk)) == (last.action.removeprefix("link."), [])
    assert StoredFact.objects.exists() == (last.action == "link.confirmed")


def test_the_same_form_sent_twice_at_once_decides_once(case, fact, post):
    codes = at_once(*[post(f"{fact}decide/", {"do": "confirmed", "key": "k"})] * 2)
    assert (codes, case.log.filter(action="link.confirmed").count(), broken(case.pk)) == ([302, 302], 1, [])


def test_two_labels_at_once_leave_one_and_say_so(case, fact, post, bob):
    mine = post(f"{fact}label/", {"text": "Shells", "was": "", "key": "hers"})
    codes = at_once(mine, post(f"{fact}label/", {"text": "Pier", "was": "", "key": "his"}, bob))
    assert (sorted(codes), case.log.filter(action="fact.named").count()) == ([302, 409], 1)


def test_two_changes_of_one_entry_at_once_keep_the_first(case, fact, post, alice, bob):
    entry = add_words(case=case, said=Said("kite", words={"en": ["kite"], "vi": ["con diều"]}), by=alice).entry
    form = {"meaning": "kite", "kind": "thing", "words_vi": "con diều", "version": 1}
    at = f"/cases/harbour/words/{entry.pk}/"
    codes = at_once(post(at, form | {"words_en": "hers"}), post(at, form | {"words_en": "his"}, bob))
    assert (sorted(codes), WordEntry.objects.get().version, broken(case.pk)) == ([302, 409], 2, [])
