"""Every address is tried by somebody signed out and by a member of another case: neither is told of anything."""

from copy import deepcopy
from types import SimpleNamespace

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from newsapp.accounts.models import User
from newsapp.cases.actions import create_case
from newsapp.claims.actions import add_claim, keep_passage
from newsapp.claims.models import Citation, Passage
from newsapp.claims.values import Excerpt
from newsapp.entities.models import Entity
from newsapp.findings.actions import add_finding
from newsapp.findings.said import SaidQuantity
from newsapp.search.actions import save_search
from tests.factories import article, reference
from tests.hostile.addresses import ROOMS
from tests.translations.things import translation

PUBLIC = {"healthz", "accounts:login", "accounts:enter", "cases:join", "api:description"}
BY_TOKEN = {"api:v1"}  # tests/api/operations tries each of its operations
EVERYBODYS = {
    "styleguide",
    "accounts:logout",
    "accounts:settings",
    "accounts:password",
    "accounts:tokens",
    "api:page",
    "articles:sources",
    "cases:new",
    "desk:home",
    "reading:keys",
    "search:all",
}


def _patterns(resolver, space=""):
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from _patterns(entry, f"{entry.namespace}:" if entry.namespace else space)
        elif isinstance(entry, URLPattern):
            yield f"{space}{entry.name}", entry.pattern.converters


ADDRESSES = dict(_patterns(get_resolver()))
GUARDED = sorted(set(ADDRESSES) - PUBLIC - EVERYBODYS - BY_TOKEN)


@pytest.fixture(scope="module")
def standing(ground):
    """Return a stranger with a case of his own, and what stands in each address of alice's case."""
    with ground():
        alice, charlie = (
            User.objects.create_user(name, password="a long pass phrase") for name in ("alice", "charlie")
        )
        create_case(name="Charlie's own", by=charlie)
        return charlie, _values(create_case(name="Harbour fire", by=alice), alice)


@pytest.fixture
def charlie(db, standing):
    return deepcopy(standing[0])


@pytest.fixture
def values(db, standing):
    return deepcopy(standing[1])


def _values(case, bob):
    revision = article(case, bob)
    done = add_claim(case=case, wording="It burned", excerpts=[Excerpt(revision, 0, 4)], by=bob)
    entity = Entity.objects.create(key="own", type="PER", case=case)
    known = {
        "slug": case.slug,
        "n": done.event.n,
        "article": revision.article_id,
        "articles": revision.article_id,
        "articles:source": revision.article.source_id,
        "entities": entity.pk,
        "entities:mention": revision.mentions.order_by("start")[0].pk,
        "claims": done.claim.pk,
        "claims:cite": Citation.objects.get().pk,
        "cases": case.memberships.first().pk,
        "passage": Citation.objects.get().passage_id,
        "kind": "quantity",
        "findings": add_finding(revision=revision, said=SaidQuantity(20, 26, 3, 3), by=bob).finding.pk,
        "references": reference(revision).pk,
        "translations": translation(revision, bob).pk,
        "search": save_search(case=case, words="fire", by=bob).pk,
        "own": {},
    }
    keep_passage(case=case, excerpt=Excerpt(revision, 5, 7), by=bob)
    kept = Passage.objects.get(kept=True)
    things = SimpleNamespace(case=case, revision=revision, claim=done.claim, citation=Citation.objects.get(), kept=kept)
    things.own = {}
    for room in ROOMS:
        known["own"].update(room.fill(things, bob))
    return known


def _address(name, values):
    if name in values["own"]:
        return reverse(name, kwargs=values["own"][name])
    space = name.partition(":")[0]
    citation = {"claims:cite_edit": "claims:cite", "claims:cite_delete": "claims:cite"}.get(name, name)
    own = {"pk": values.get(citation, values.get(name, values.get(space)))}
    return reverse(name, kwargs={key: own.get(key, values.get(key)) for key in ADDRESSES[name]})


@pytest.mark.parametrize("name", GUARDED)
def test_stranger_gets_404(client, charlie, values, name):
    client.force_login(charlie)
    answers = {client.get(_address(name, values)).status_code, client.post(_address(name, values)).status_code}
    assert answers - {405} == {404}


@pytest.mark.parametrize("name", sorted(set(ADDRESSES) - PUBLIC - BY_TOKEN))
def test_anonymous_is_sent_to_the_sign_in_page(client, values, name):
    answer = client.get(_address(name, values))
    assert (answer.status_code, answer["Location"].split("?")[0]) == (302, "/login")


def test_public_addresses_are_these_only(client, db):
    assert PUBLIC - set(ADDRESSES) == set()
