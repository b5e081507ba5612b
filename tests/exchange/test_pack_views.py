"""Making and downloading packs on a page: any member may, a stranger finds nothing."""

import pytest

from newsapp.claims.actions import add_claim
from newsapp.exchange.pack import views
from newsapp.history.models import Event
from tests.exchange.packs import failures, sha
from tests.factories import article

PACKS = "/cases/harbour/exchange/pack/"


@pytest.fixture
def revision(case, bob):
    return article(case, bob)


def _made(case) -> Event:
    return Event.objects.get(case=case, action="pack.made")


@pytest.mark.parametrize("person", ["alice", "bob", "rita"])
def test_a_member_makes_a_pack_and_downloads_it(client, request, case, revision, person, tmp_path):
    client.force_login(request.getfixturevalue(person))
    page = client.post(PACKS, follow=True)
    digest = _made(case).after["sha256"]
    assert (page.status_code, digest in page.content.decode()) == (200, True)
    answer = client.get(f"{PACKS}{digest}/")
    data = answer.getvalue()
    assert (answer["Content-Disposition"], sha(data)) == (f'attachment; filename="harbour-{digest[:12]}.zip"', digest)
    assert (answer["Content-Type"], failures(data, tmp_path)) == ("application/zip", [])


def test_a_large_pack_is_sent_from_the_disk(client, case, revision, bob, tmp_path, monkeypatch):
    monkeypatch.setattr(views, "IN_MEMORY", 1_000)
    client.force_login(bob)
    client.post(PACKS)
    answer = client.get(f"{PACKS}{_made(case).after['sha256']}/")
    assert (answer.streaming, failures(answer.getvalue(), tmp_path)) == (True, [])


def test_the_log_tells_who_made_which_pack(client, case, revision, rita):
    client.force_login(rita)
    client.post(PACKS)
    made = _made(case)
    told = client.get("/cases/harbour/activity/").content.decode()
    assert (made.by, f"made an evidence pack up to event 1; SHA-256 {made.after['sha256']}" in told) == (rita, True)


def test_looking_at_the_page_makes_nothing(client, case, revision, bob):
    client.force_login(bob)
    assert (client.get(PACKS).status_code, Event.objects.filter(action="pack.made").count()) == (200, 0)


def test_a_second_click_makes_no_second_pack(client, case, revision, bob):
    client.force_login(bob)
    client.post(PACKS)
    client.post(PACKS)
    assert Event.objects.filter(action="pack.made").count() == 1


def test_a_pack_of_a_case_that_changed_since_is_not_handed_out(client, case, revision, bob):
    client.force_login(bob)
    client.post(PACKS)
    add_claim(case=case, wording="It burned", by=bob)
    answer = client.get(f"{PACKS}{_made(case).after['sha256']}/")
    assert (answer.status_code, "Make it anew" in answer.content.decode()) == (409, True)
    assert "has changed since: this pack cannot be made again" in client.get(PACKS).content.decode()


@pytest.mark.parametrize("digest", ["0" * 64, "nothing", "%00", "a" * 3000, "한"])
def test_a_pack_that_nobody_made_is_not_there(client, case, revision, bob, digest):
    client.force_login(bob)
    client.post(PACKS)
    assert client.get(f"{PACKS}{digest}/").status_code == 404


def test_a_stranger_finds_no_pack(client, case, revision, bob, charlie):
    client.force_login(bob)
    client.post(PACKS)
    digest = _made(case).after["sha256"]
    client.force_login(charlie)
    asked = (client.get(PACKS), client.post(PACKS), client.get(f"{PACKS}{digest}/"))
    assert [answer.status_code for answer in asked] == [404, 404, 404]


def test_the_page_tells_what_is_not_in_a_pack(client, case, revision, bob):
    add_claim(case=case, wording="It burned", by=bob)
    client.force_login(bob)
    page = client.post(PACKS, follow=True).content.decode()
    assert "claims without a citation (1): they appeared nowhere that could be named" in page


@pytest.mark.parametrize("packs", [1, 3])
def test_the_list_of_packs_asks_as_often_for_three_as_for_one(
    client, case, revision, bob, packs, django_assert_num_queries
):
    client.force_login(bob)
    for n in range(packs):
        add_claim(case=case, wording=f"It burned {n}", by=bob)
        client.post(PACKS)
    with django_assert_num_queries(8):
        client.get(PACKS)
