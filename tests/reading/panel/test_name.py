import pytest

from newsapp.entities.models import Entity, Name
from newsapp.history.models import Event

HTMX = {"HX-Request": "true"}


@pytest.fixture
def mayor(english):
    """The fields of a form about "the mayor"."""
    start = english.text.index("the mayor")
    return {"revision": english.pk, "start": start, "end": start + 9, "quote": "the mayor", "a": english.article_id}


@pytest.fixture
def sent(mayor):
    return mayor | {"name": "the mayor", "new_type": "PER", "scope": "case"}


def test_form_holds_the_words_and_what_comes_near(signed_in, address, english):
    start = english.text.index("Kim Jong-un")
    kim = {"revision": english.pk, "start": start, "end": start + 11, "quote": "Kim Jong-un"}
    answer = signed_in.get(address("name"), kim, headers=HTMX)
    page = answer.content.decode()
    assert (page.count("<html"), page.count('<form id="name-form"'), page.count('data-tab="kept"')) == (0, 1, 1)
    assert next(shown for _entity, shown in answer.context["choices"]) == "Kim Jong-un"


def test_form_is_a_page_of_its_own(signed_in, address, mayor):
    page = signed_in.get(address("name"), mayor).content.decode()
    assert (page.count("<html"), page.count('value="the mayor"')) == (1, 2)


def test_new_entity_is_named_for_the_case(signed_in, case, address, sent):
    answer = signed_in.post(address("name"), sent, headers=HTMX)
    name = Name.objects.get(case=case)
    assert (name.text, name.entity.type, name.article) == ("the mayor", "PER", None)
    event = Event.objects.get(action="name.added")
    page = answer.content.decode()
    assert "“the mayor” is named." in page
    assert f"/undo/{event.n}/" in page
    assert "parallax:marks-changed" in answer["HX-Trigger"]


def test_name_without_script_leads_back_to_the_sentence(signed_in, address, sent, english):
    answer = signed_in.post(address("name"), sent)
    n = english.article.case.log.latest("n").n
    assert answer["Location"].endswith(f"?a={english.article_id}&at={english.article_id}:s6&done={n}")
    assert f"/undo/{n}/" in signed_in.get(answer["Location"]).content.decode()


def test_known_entity_gets_a_further_name(signed_in, case, address, sent):
    kim = Entity.objects.get(key="kim-jong-un")
    signed_in.post(address("name"), sent | {"entity": kim.pk, "new_type": "", "scope": "article"})
    name = Name.objects.get(case=case)
    assert (name.entity, name.article_id) == (kim, sent["a"])


def test_type_chosen_means_a_new_entity_whatever_was_offered_first(signed_in, case, address, sent):
    kim = Entity.objects.get(key="kim-jong-un")
    signed_in.post(address("name"), sent | {"entity": kim.pk, "new_type": "ORG"})
    assert Name.objects.get(case=case).entity.type == "ORG"


def test_same_key_names_once(signed_in, case, address, sent):
    for _sent in range(2):
        assert signed_in.post(address("name"), sent | {"key": "k"}, headers=HTMX).status_code == 200
    assert Name.objects.filter(case=case).count() == 1


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"new_type": ""}, "Choose whom or what it names, or the type of a new entity."),
        ({"name": ""}, "This field is required."),
        ({"scope": "world"}, "world is not one of the available choices."),
    ],
)
def test_bad_input_is_said(signed_in, case, address, sent, wrong, message):
    answer = signed_in.post(address("name"), sent | wrong, headers=HTMX)
    assert (answer.status_code, Name.objects.filter(case=case).count()) == (422, 0)
    assert message in answer.content.decode()


def test_other_words_than_the_text_has_are_refused(signed_in, address, sent):
    assert signed_in.post(address("name"), sent | {"quote": "the major"}).status_code == 422


def test_choices_follow_what_is_typed(signed_in, address, english):
    answer = signed_in.get(address("name_choices"), {"name": "putin"}, headers=HTMX)
    assert [shown for _entity, shown in answer.context["choices"]] == ["Vladimir Putin"]


@pytest.mark.parametrize(("who", "status"), [("rita", 403), ("charlie", 404)])
def test_only_those_who_write_may_name(client, request, case, address, sent, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.post(address("name"), sent).status_code == status
    assert Name.objects.filter(case=case).count() == 0


def test_kept_passages_are_not_named(signed_in, address, kept):
    assert signed_in.get(address("name"), {"passages": kept[0].pk}).status_code == 404


def test_other_methods_are_refused(signed_in, address, sent):
    assert (signed_in.put(address("name")).status_code, signed_in.post(address("name_choices")).status_code) == (
        405,
        405,
    )
