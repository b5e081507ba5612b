from django.urls import reverse

from newsapp.entities.models import Entity, Name
from tests.factories import article


def address(entity):
    return reverse("entities:entity", args=[entity.pk])


def kim():
    return Entity.objects.get(key="kim-jong-un")


def test_entity_page_shows_names_and_lines_in_their_sentence(client, bob, revision):
    client.force_login(bob)
    page = client.get(address(kim())).content.decode()
    assert ("김정은" in page, "2 mentions" in page, "were told at once." in page) == (True, True, True)


def test_entity_page_tells_a_stranger_of_no_case(client, charlie, revision):
    client.force_login(charlie)
    page = client.get(address(kim())).content.decode()
    assert ("Not found in your cases." in page, "Harbour" in page) == (True, False)


def test_entity_of_a_case_is_not_there_for_a_stranger(client, charlie, case, revision):
    own = Entity.objects.create(key="own", type="PER", case=case)
    client.force_login(charlie)
    assert client.get(address(own)).status_code == 404


def test_entity_page_takes_as_many_queries_for_three_articles(client, bob, case, revision, django_assert_num_queries):
    client.force_login(bob)
    client.get(address(kim()))
    with django_assert_num_queries(11):
        client.get(address(kim()))
    for n in range(2):
        article(case, bob, f"News {n}\n\nKim Jong-un left on day {n}.")
    with django_assert_num_queries(11):
        client.get(address(kim()))


def test_analyst_adds_a_name_and_texts_light(client, bob, case, revision):
    client.force_login(bob)
    url = reverse("entities:add_name", args=[kim().pk, case.slug])
    page = client.post(url, {"text": "the mayor", "language": "en"}, follow=True).content.decode()
    assert revision.mentions.filter(entity=kim()).count() == 3
    assert "Bob named “the mayor” as Kim Jong-un" in page


def test_empty_name_is_refused_in_place(client, bob, case, revision):
    client.force_login(bob)
    url = reverse("entities:add_name", args=[kim().pk, case.slug])
    answer = client.post(url, {"text": " ", "language": "en"})
    assert (answer.status_code, Name.objects.filter(case=case).count()) == (422, 0)


def test_reader_may_not_add_a_name(client, rita, case, revision):
    client.force_login(rita)
    url = reverse("entities:add_name", args=[kim().pk, case.slug])
    assert client.post(url, {"text": "x", "language": "en"}).status_code == 403


def test_stranger_is_not_told_of_the_case(client, charlie, case, revision):
    client.force_login(charlie)
    url = reverse("entities:add_name", args=[kim().pk, case.slug])
    assert client.post(url, {"text": "x", "language": "en"}).status_code == 404
