"""Requests at the same moment, each in a thread with a connection of its own, through the whole web stack."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.test import Client

from newsapp.accounts.models import User
from newsapp.articles.actions import change_article, delete_article, store_article
from newsapp.articles.actions.changing import About
from newsapp.articles.models import Article, Source
from newsapp.cases.models import Case, Membership
from newsapp.claims.actions import add_claim, cite, keep_passage
from newsapp.claims.models import Citation, Claim, Passage
from newsapp.claims.values import Excerpt
from newsapp.entities.models import Entity, Mention, Name
from newsapp.history.chain import broken
from newsapp.history.models import Event
from tests.factories import article

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*jobs):
    """Run all jobs at the same moment and return what they return."""
    start = Barrier(len(jobs))

    def run(job):
        start.wait()
        try:
            return job()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return list(pool.map(run, jobs))


@pytest.fixture
def alice():
    return User.objects.create_user("alice", password="a long pass phrase")


@pytest.fixture
def bob():
    return User.objects.create_user("bob", password="a long pass phrase")


@pytest.fixture
def case(alice, bob):
    case = Case.objects.create(slug="harbour", name="Harbour fire")
    for user in (alice, bob):
        Membership.objects.create(case=case, user=user, role="owner")
    return case


@pytest.fixture
def revision(case, alice):
    return article(case, alice)


@pytest.fixture
def post(alice, bob):
    """Return a job that posts a form as alice or bob and returns the status code."""

    def job(address, data, by=alice):
        client = Client(raise_request_exception=False)
        client.force_login(by)
        return lambda: client.post(address, data).status_code

    return job


def _selection(revision, start=10, end=16):
    return {"revision": revision.pk, "start": start, "end": end, "quote": revision.text[start:end]}


def _actions(case):
    assert broken(case.pk) == []
    return Counter(Event.objects.filter(case=case).values_list("action", flat=True))


def test_claim_form_sent_four_times_at_once_makes_one_claim(case, revision, post):
    data = {**_selection(revision), "key": "k", "claim": "new", "wording": "It burned", "role": "reports", "do": "save"}
    codes = at_once(*[post("/cases/harbour/cite/", data)] * 4)
    assert (set(codes), Claim.objects.count(), Citation.objects.count()) == ({302}, 1, 1)
    assert _actions(case) == {"article.added": 1, "claim.added": 1}


def test_claims_worded_by_two_at_once_are_numbered_without_gap(case, revision, post, alice, bob):
    jobs = [
        post(
            "/cases/harbour/cite/",
            {**_selection(revision), "key": f"k{n}", "claim": "new", "wording": f"W{n}", "role": "reports"},
            by=(alice, bob)[n % 2],
        )
        for n in range(6)
    ]
    assert set(at_once(*jobs)) == {302}
    assert sorted(Claim.objects.values_list("number", flat=True)) == [1, 2, 3, 4, 5, 6]
    assert _actions(case) == {"article.added": 1, "claim.added": 6}


def test_same_words_kept_by_two_at_once_are_kept_once(case, revision, post, alice, bob):
    jobs = [
        post("/cases/harbour/keep/", {**_selection(revision), "key": f"k{n}"}, by=by)
        for n, by in enumerate([alice, bob, bob])
    ]
    assert set(at_once(*jobs)) == {302}
    assert (Passage.objects.filter(kept=True).count(), _actions(case)) == (1, {"article.added": 1, "passage.kept": 1})


def test_passage_dropped_by_two_at_once_is_dropped_once(case, revision, post, alice, bob):
    keep_passage(case=case, excerpt=Excerpt(revision, 0, 4, revision.text[:4]), by=alice)
    data = {"passages": Passage.objects.get().pk, "do": "drop"}
    codes = at_once(*[post("/cases/harbour/kept/", data, by=by) for by in (alice, bob)])
    assert (sorted(codes), _actions(case)["passage.dropped"]) == ([302, 422], 1)


def test_name_form_sent_three_times_at_once_makes_one_entity(case, revision, post):
    data = {**_selection(revision), "key": "k", "name": "Ann", "new_type": "PER", "scope": "case"}
    assert set(at_once(*[post("/cases/harbour/name/", data)] * 3)) == {302}
    assert (Entity.objects.count(), Name.objects.count(), _actions(case)["name.added"]) == (1, 1, 1)


def test_same_name_given_by_two_at_once_marks_each_place_once(case, revision, post, alice, bob):
    data = {**_selection(revision, 4, 6), "name": "harbour", "new_type": "LOC", "scope": "case"}
    assert set(at_once(*[post("/cases/harbour/name/", data, by=by) for by in (alice, bob, alice, bob)])) == {302}
    spans = list(Mention.objects.values_list("start", "end"))
    assert (Entity.objects.count(), len(spans), _actions(case)["name.added"]) == (4, len(set(spans)), 4)


def test_same_file_uploaded_four_times_at_once_is_one_article(case, post, alice, bob):
    def job(by):
        return post("/cases/harbour/upload/", {"file": SimpleUploadedFile("a.txt", b"The port stood empty.")}, by=by)

    assert set(at_once(*[job(by) for by in (alice, bob, alice, bob)])) == {200}
    assert (Article.objects.count(), _actions(case)) == (1, {"article.added": 1})


def test_claim_reworded_in_two_tabs_at_once_keeps_one_and_shows_the_other(case, revision, post, alice, bob):
    claim = add_claim(case=case, wording="It burned", by=alice).claim
    jobs = [
        post(f"/claims/{claim.pk}/edit/", {"wording": by.username, "version": 1, "key": by.username}, by=by)
        for by in (alice, bob)
    ]
    assert (sorted(at_once(*jobs)), _actions(case)["claim.changed"]) == ([302, 409], 1)


@pytest.mark.parametrize("what", ["claim", "citation", "article"])
def test_deleted_in_two_tabs_at_once_is_deleted_once(case, revision, post, alice, bob, what):
    excerpt = Excerpt(revision, 0, 4, revision.text[:4])
    claim = add_claim(case=case, wording="It burned", excerpts=[excerpt], by=alice).claim
    pages = {"claim": f"/claims/{claim.pk}/", "citation": f"/cites/{Citation.objects.get().pk}/"}
    page = pages.get(what, f"/articles/{revision.article_id}/")
    jobs = [post(f"{page}delete/", {"version": 1, "key": by.username}, by=by) for by in (alice, bob)]
    assert (sorted(at_once(*jobs)), _actions(case)[f"{what}.deleted"]) == ([302, 404], 1)


def test_claim_reworded_and_deleted_at_once_ends_well_either_way(case, revision, post, alice, bob):
    claim = add_claim(case=case, wording="It burned", by=alice).claim
    codes = at_once(
        post(f"/claims/{claim.pk}/edit/", {"wording": "Else", "version": 1, "key": "a"}),
        post(f"/claims/{claim.pk}/delete/", {"key": "b"}, by=bob),
    )
    assert (codes[0] in (302, 404), codes[1], Claim.objects.count(), broken(case.pk)) == (True, 302, 0, [])


def test_undone_by_four_at_once_is_undone_once(case, revision, post, alice, bob):
    done = add_claim(case=case, wording="It burned", by=alice)
    jobs = [post(f"/cases/harbour/undo/{done.event.n}/", {}, by=by) for by in (alice, bob, alice, bob)]
    assert (set(at_once(*jobs)), Claim.objects.count(), _actions(case)["claim.deleted"]) == ({302}, 0, 1)


def test_citing_and_undoing_at_once_wait_for_each_other_in_one_order(case, revision, post, alice, bob):
    claim = add_claim(case=case, wording="It burned", by=alice).claim
    for n in range(8):
        excerpt = Excerpt(revision, n, n + 2, revision.text[n : n + 2])
        event = cite(claim=claim, excerpts=[excerpt], by=alice).event
        data = {**_selection(revision, 20 + n, 22 + n), "claim": f"{claim.pk}.1", "role": "reports", "key": f"k{n}"}
        codes = at_once(post(f"/cases/harbour/undo/{event.n}/", {}), post("/cases/harbour/cite/", data, by=bob))
        assert codes == [302, 302]
    assert _actions(case)["citation.deleted"] == 8


def test_articles_given_the_same_new_source_at_once_share_it(case, revision, alice, bob):
    other = store_article(case=case, data=b"The port stood empty.", arrival="paste", by=bob).article
    for n in range(4):
        said = About(f"Gazette {n}", "Fire", None, "en")
        at_once(
            lambda said=said: change_article(article=revision.article, said=said, version=None, by=alice),
            lambda said=said: change_article(article=other, said=said, version=None, by=bob),
        )
    assert Source.objects.filter(name__startswith="Gazette").count() == 4


def test_article_changed_and_another_deleted_at_once_do_not_block_each_other(case, revision, alice, bob):
    for n in range(4):
        other = store_article(case=case, data=b"The port stood empty %d." % n, arrival="paste", by=bob).article
        at_once(
            lambda: change_article(article=revision.article, said=About("P", "F", None, "en"), version=None, by=alice),
            lambda other=other: delete_article(article=other, by=bob),
        )
    assert _actions(case)["article.deleted"] == 4
