"""A member of one case names things of another in every form, and a reader tries to write: nothing comes of it."""

from copy import deepcopy

import pytest
from django.core.cache import cache

from newsapp.accounts.models import User
from newsapp.cases.actions import create_case
from newsapp.claims.models import Citation, Claim, Passage
from newsapp.entities.models import Entity, Name
from newsapp.entities.naming import add_case_name
from newsapp.history.models import Event
from tests.factories import article
from tests.hostile.addresses import ADDRESSES, NAMES, QUERY, Things, address, body

SECRET = "Zubrowka"
TEXT = f"{SECRET} burns\n\nThe {SECRET} papers were found."
OPEN_TO_READERS = {"accounts:login", "accounts:logout", "accounts:settings", "accounts:password", "accounts:enter",
                   "cases:new", "cases:seen", "cases:join", "reading:sentences",
                   "search:saved", "accounts:tokens", "accounts:revoke_token", "exchange:packs"}  # fmt: skip


@pytest.fixture(scope="module")
def secret(ground, harbour, ships):
    """Let every word in the case of alice's be secret."""
    with ground():
        article(harbour.case, harbour.case.memberships.get(role="owner").user, TEXT, source_name=f"{SECRET} Post")
        Claim.objects.filter(case=harbour.case).update(wording=f"{SECRET} burned", note=SECRET)
        Citation.objects.filter(claim__case=harbour.case).update(note=SECRET, translation=SECRET)
        named = {"text": f"{SECRET} Jones", "folded": "zubrowka jones", "case": harbour.case}
        Name.objects.create(entity=harbour.entity, **named)
        return harbour


@pytest.fixture
def theirs(db, secret) -> Things:
    cache.clear()
    return deepcopy(secret)


@pytest.fixture
def mine(db, ships) -> Things:
    return deepcopy(ships)


def _rows():
    return [model.objects.count() for model in (Event, Claim, Citation, Passage, Entity, Name)]


def _mixed(own, other):
    """Yield the usual body with one, or all, of the values that name things replaced by theirs."""
    differing = {name: value for name, value in other.items() if own.get(name) != value}
    yield from ({**own, name: value} for name, value in differing.items())
    yield {**own, **other}


@pytest.mark.parametrize("name", [name for name in NAMES if set(ADDRESSES[name]) & {"slug", "pk"}])
def test_ids_of_another_case_are_not_there(client, charlie, mine, theirs, name):
    client.force_login(charlie)
    before = Event.objects.filter(case=theirs.case).count()
    for sent in _mixed(body(name, mine), body(name, theirs)):
        answer = client.post(address(name, mine), sent)
        assert (answer.status_code < 500, SECRET in answer.content.decode()) == (True, False)
    assert Event.objects.filter(case=theirs.case).count() == before
    assert not Citation.objects.filter(claim__case=mine.case, passage__revision__article__case=theirs.case).exists()


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_another_case_is_shown_for_its_ids(client, charlie, mine, theirs, name):
    client.force_login(charlie)
    asked = {
        **QUERY, **body(name, theirs), "a": f"{mine.revision.article_id},{theirs.revision.article_id}",
        "cite": theirs.citation.pk, "pin": theirs.entity.pk, "entity": theirs.entity.pk, "case": theirs.case.slug,
        "source": theirs.revision.article.source_id, "article": theirs.revision.article_id, "q": SECRET[:4],
        "name": SECRET, "wording": "It burned", "claim": theirs.claim.pk, "passages": theirs.kept.pk,
        "fact": theirs.own["comparison:fact"]["pk"], "beside": f"{theirs.revision.article_id}:1-9",
        "at": f"{theirs.revision.article_id}:s2", "join": theirs.revision.article_id,
    }  # fmt: skip
    asked.pop("file", None)
    for kept in (asked, {**asked, "revision": mine.revision.pk}, {key: asked[key] for key in ("a", "cite", "pin")}):
        for extra in ({}, {"HX-Request": "true"}):
            told = client.get(address(name, mine), kept, headers=extra).content.decode(errors="replace")
            assert told.replace(f'value="{SECRET}"', "").count(f"{SECRET} ") == 0


@pytest.mark.parametrize(
    ("name", "field"),
    [("reading:keep", "revision"), ("reading:cite", "revision"), ("reading:cite", "claim"),
     ("reading:name", "revision"), ("reading:each", "passages")],
)  # fmt: skip
def test_id_of_another_case_is_answered_as_one_that_never_was(client, charlie, mine, theirs, name, field):
    client.force_login(charlie)
    usual = body(name, mine)
    codes = [client.post(address(name, mine), {**usual, field: value}).status_code
             for value in (body(name, theirs)[field], "999999.1" if field == "claim" else "999999")]  # fmt: skip
    assert codes == [404, 404]


def test_event_of_another_case_is_not_undone(client, charlie, mine, theirs):
    client.force_login(charlie)
    answer = client.post(f"/cases/{theirs.case.slug}/undo/{theirs.event.n}/")
    assert (answer.status_code, Claim.objects.filter(pk=theirs.claim.pk).exists()) == (404, True)


def test_entity_of_another_own_case_gets_no_name_here(client, charlie, mine):
    other = create_case(name="Boats", by=charlie)
    client.force_login(charlie)
    answer = client.post(f"/entities/{mine.entity.pk}/names/{other.slug}/", {"text": "Jones", "language": "en"})
    assert (answer.status_code, Name.objects.filter(case=other).count()) == (404, 0)


def test_name_given_in_one_case_is_not_what_another_calls_it(client, charlie, mine, theirs, alice):
    shared = Entity.objects.create(key="ship", type="FAC")
    Name.objects.create(entity=shared, text="Tàu Sao", folded="tau sao", language="vi")
    add_case_name(case=theirs.case, entity=shared, text=f"{SECRET} ship", language="en", by=alice)
    client.force_login(charlie)
    assert SECRET not in client.get(f"/entities/{shared.pk}/").content.decode()


@pytest.mark.parametrize("name", NAMES)
def test_reader_writes_nothing(client, rita, theirs, name):
    client.force_login(rita)
    before = _rows()
    code = client.post(address(name, theirs), body(name, theirs)).status_code
    expected = {401, 403, 405} if name not in OPEN_TO_READERS else {200, 302, 404, 405, 422}
    made = name in {"cases:new", "cases:join", "exchange:packs"}  # who takes a pack stands in the log
    assert (code in expected, made or _rows() == before) == (True, True)


@pytest.mark.parametrize("name", NAMES)
def test_looking_at_an_address_writes_nothing(client, alice, theirs, name):
    client.force_login(alice)
    client.get(f"/cases/{theirs.case.slug}/read/")
    before = (*_rows(), User.objects.count(), list(Event.objects.values_list("hash", flat=True)))
    for extra in ({}, {"HX-Request": "true"}):
        client.get(address(name, theirs), body(name, theirs), headers=extra)
    assert (*_rows(), User.objects.count(), list(Event.objects.values_list("hash", flat=True))) == before
