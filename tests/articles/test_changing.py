"""Correcting what is known, folding, deleting: recorded, taken back, never on top of somebody else's word."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from newsapp.accounts.models import User
from newsapp.articles.actions import About, change_article, delete_article, fold_block
from newsapp.articles.actions.deleting import going_along
from newsapp.articles.models import Article, Marks, Revision
from newsapp.cases.models import Membership
from newsapp.claims.actions import add_claim
from newsapp.claims.values import Excerpt
from newsapp.history.actions import undo
from newsapp.history.chain import broken
from newsapp.history.kinds import kind_of
from newsapp.history.models import Event
from newsapp.web.errors import Refused, Stale
from tests.factories import article as stored

SAID = About(source="Meridian Wire", title="The fire", published=date(2023, 9, 18), language="vi")


@pytest.fixture
def article(case, bob):
    return stored(case, bob, title="Fire at the harbour").article


def _sentence(event):
    return kind_of(event.action).sentence(event)


def test_what_a_person_says_is_given_and_no_longer_guessed(article, bob):
    changed = change_article(article=article, said=SAID, version=1, by=bob)
    assert (changed.source.name, changed.title, changed.published, changed.language) == (
        "Meridian Wire",
        "The fire",
        SAID.published,
        "vi",
    )
    assert {changed.source_found, changed.title_found, changed.published_found, changed.language_found} == {"given"}
    assert changed.version == 2


def test_a_stale_form_changes_nothing_and_hands_over_what_stands_now(article, alice, bob):
    change_article(article=article, said=SAID, version=1, by=alice)
    with pytest.raises(Stale) as stale:
        change_article(article=article, said=About("Other", "Other", None, "en"), version=1, by=bob)
    assert stale.value.current.title == "The fire"
    assert Article.objects.get().title == "The fire"


def test_the_same_correction_sent_twice_is_made_once(article, bob):
    change_article(article=article, said=SAID, version=1, key="k", by=bob)
    change_article(article=article, said=SAID, version=1, key="k", by=bob)
    assert Article.objects.get().version == 2


def test_a_new_language_is_that_of_the_text_and_panes_are_drawn_anew(article, bob):
    before = Marks.objects.get().stamp
    change_article(article=article, said=SAID, version=1, by=bob)
    revision = Revision.objects.get()
    assert (revision.language, {block.language for block in revision.blocks.all()}) == ("vi", {"vi"})
    assert revision.marks.stamp > before


def test_the_log_tells_a_correction_in_words(article, bob):
    change_article(article=article, said=About("Harbour Post", "The fire", None, "en"), version=1, by=bob)
    assert (
        _sentence(Event.objects.latest("n"))
        == "corrected Harbour Post “The fire”: headline “Fire at the harbour” to “The fire”"
    )


def test_the_log_tells_a_confirmation_as_such(article, bob):
    change_article(article=article, said=About("Harbour Post", "Fire at the harbour", None, "en"), version=1, by=bob)
    assert _sentence(Event.objects.latest("n")) == "confirmed what was guessed about Harbour Post “Fire at the harbour”"


def test_a_correction_can_be_undone_guesses_included(case, bob):
    article = stored(case, bob).article
    change_article(article=article, said=SAID, version=1, by=bob)
    undo(event=Event.objects.latest("n"), by=bob)
    now = Article.objects.get()
    assert (now.source.name, now.title, now.published, now.language) == (
        "Harbour Post",
        "Fire at the harbour",
        None,
        "en",
    )
    assert (now.title_found, now.source_found, now.published_found) == ("guessed", "given", "")


def test_a_correction_is_not_undone_over_a_later_one(article, alice, bob):
    change_article(article=article, said=SAID, version=1, by=bob)
    first = Event.objects.latest("n")
    change_article(article=article, said=About("Other", "Other", None, "en"), version=2, by=alice)
    with pytest.raises(Refused) as refused:
        undo(event=first, by=bob)
    assert (refused.value.status, Article.objects.get().title) == (409, "Other")


def test_a_folded_block_stays_in_the_text_and_can_be_put_back(article, bob):
    block = article.revisions.get().blocks.get(n=2)
    stamp = Marks.objects.get().stamp
    event = fold_block(block=block, keep=False, by=bob)
    block.refresh_from_db()
    assert (block.folded, block.keep_by, Marks.objects.get().stamp) == (True, bob, stamp + 1)
    assert _sentence(event) == "folded Harbour Post ¶2"
    undo(event=event, by=bob)
    block.refresh_from_db()
    assert (block.folded, block.keep, block.keep_by) == (False, None, None)


def test_folding_what_is_folded_records_nothing(article, bob):
    block = article.revisions.get().blocks.get(n=2)
    fold_block(block=block, keep=False, by=bob)
    assert fold_block(block=block, keep=False, by=bob) is None


def test_folding_is_not_undone_over_a_later_word(article, alice, bob):
    block = article.revisions.get().blocks.get(n=2)
    folded = fold_block(block=block, keep=False, by=bob)
    fold_block(block=block, keep=True, by=alice)
    with pytest.raises(Refused):
        undo(event=folded, by=bob)


def test_deleting_takes_passages_and_citations_along_and_says_so(case, article, alice, bob):
    revision = article.revisions.get()
    add_claim(case=case, wording="It burned", excerpts=[Excerpt(revision, 0, 4)], by=bob)
    along = going_along(article)
    assert (along.passages, along.citations) == (1, 1)
    event = delete_article(article=article, version=1, by=alice)
    assert _sentence(event) == "deleted Harbour Post “Fire at the harbour” with 1 passage and 1 citation"
    assert (Article.objects.count(), Revision.objects.count(), case.claims.count(), broken(case.pk)) == (0, 0, 1, [])


def test_deleting_cannot_be_undone(article, alice):
    event = delete_article(article=article, by=alice)
    with pytest.raises(Refused):
        undo(event=event, by=alice)


def test_an_article_changed_since_the_confirmation_is_not_deleted(article, alice, bob):
    change_article(article=article, said=SAID, version=1, by=bob)
    with pytest.raises(Stale):
        delete_article(article=article, version=1, by=alice)
    assert Article.objects.count() == 1


def test_what_somebody_else_added_is_taken_out_by_owners_only(case, article, alice, bob, db):
    dora = User.objects.create_user(username="dora", password="a long pass phrase")
    Membership.objects.create(case=case, user=dora, role="analyst")
    event = Event.objects.get(action="article.added")
    with pytest.raises(PermissionDenied):
        undo(event=event, by=dora)
    undo(event=event, by=alice)
    assert Article.objects.count() == 0
