"""A second click on Delete, or the same form from a second tab, is answered like the first."""

from django.urls import reverse

from newsapp.claims.actions import add_claim
from newsapp.claims.models import Citation
from newsapp.claims.values import Excerpt
from tests.factories import article


def _cited(case, bob):
    revision = article(case, bob)
    return add_claim(case=case, wording="It burned", excerpts=[Excerpt(revision, 0, 4, "Fire")], by=bob).claim


def _twice(client, user, url, form):
    client.force_login(user)
    return [client.post(url, form) for _time in range(2)]


def test_deleting_a_claim_twice_is_answered_alike(client, case, bob):
    claim = _cited(case, bob)
    first, second = _twice(client, bob, reverse("claims:claim_delete", args=[claim.pk]), {"key": "k1"})
    assert (second.status_code, second["Location"]) == (302, first["Location"])
    assert case.log.filter(action="claim.deleted").count() == 1


def test_taking_a_citation_away_twice_is_answered_alike(client, case, bob):
    _cited(case, bob)
    url = reverse("claims:cite_delete", args=[Citation.objects.get().pk])
    first, second = _twice(client, bob, url, {"key": "k2"})
    assert (second.status_code, second["Location"]) == (302, first["Location"])


def test_deleting_an_article_twice_is_answered_alike(client, case, alice):
    stored = article(case, alice).article
    url = reverse("articles:delete", args=[stored.pk])
    first, second = _twice(client, alice, url, {"version": stored.version})
    assert (first.status_code, second.status_code, second["Location"]) == (302, 302, first["Location"])


def test_a_stranger_with_the_key_of_another_is_told_nothing(client, case, bob, charlie):
    claim = _cited(case, bob)
    url = reverse("claims:claim_delete", args=[claim.pk])
    _twice(client, bob, url, {"key": "k3"})
    client.force_login(charlie)
    assert client.post(url, {"key": "k3"}).status_code == 404
