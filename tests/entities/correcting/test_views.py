"""One mention is corrected on its own page, with a plain form."""

import pytest
from django.urls import reverse

from newsapp.cases.actions import create_case
from newsapp.entities.models import Entity, Mention

from .steps import form, match_again, names, url

KIM, PUTIN, SHORT = (
    ("Kim Jong-un", "kim-jong-un", "name"),
    ("Vladimir Putin", "vladimir-putin", "name"),
    ("Kim", "kim-jong-un", "name"),
)


def test_page_shows_the_sentence_what_it_is_read_as_and_who_else_may_be_meant(as_bob, kim, putin):
    page = as_bob.get(url(kim)).content.decode()
    told = (
        "Kim Jong-un and Vladimir Putin were told",
        "Kim Jong-un (person)",
        "as it is read now",
        "¶2.2",
        "not a name",
    )
    assert [words in page for words in told] == [True] * 5
    looked = as_bob.post(url(kim), form(kim, q="Putin", look="1"))
    assert (looked.status_code, f'value="{putin.pk}"' in looked.content.decode()) == (200, True)
    assert not Mention.objects.filter(decided=True).exists()


def test_page_costs_the_same_whatever_the_article_names(as_bob, kim, revision, django_assert_num_queries):
    as_bob.get(url(kim))
    with django_assert_num_queries(10):
        as_bob.get(url(kim))
    other = revision.mentions.exclude(pk=kim.pk)
    other.update(entity=None, form="candidate")
    with django_assert_num_queries(10):
        as_bob.get(url(kim))


def test_words_move_the_boundary_and_matching_again_keeps_it(as_bob, kim, revision):
    answer = as_bob.post(url(kim), form(kim, words="Jong-un"))
    assert (answer.status_code, answer["Location"]) == (
        302, f"{revision.article.get_absolute_url()}&at={revision.article_id}:s3&done={_last(revision)}",
    )  # fmt: skip
    corrected = [("Jong-un", "kim-jong-un", "name"), PUTIN, SHORT]
    assert names(revision) == corrected
    match_again(revision)
    row = Mention.objects.get(pk=kim.pk)
    assert (names(revision), row.decided_by.username, row.why) == (corrected, "bob", "said by Bob")


def test_wider_boundary_takes_the_names_it_covers(as_bob, kim, revision):
    as_bob.post(url(kim), form(kim, words="Kim Jong-un and Vladimir Putin"))
    match_again(revision)
    assert names(revision) == [("Kim Jong-un and Vladimir Putin", "kim-jong-un", "name"), SHORT]


def test_another_entity_is_linked(as_bob, kim, revision, putin):
    as_bob.post(url(kim), form(kim, entity=putin.pk))
    match_again(revision)
    assert names(revision) == [("Kim Jong-un", "vladimir-putin", "name"), PUTIN, SHORT]


def test_new_entity_is_made_for_this_place_only(as_bob, case, kim, revision):
    as_bob.post(url(kim), form(kim, entity="new", name="The harbour chief", type="ORG"))
    own = Entity.objects.get(case=case)
    assert (own.type, own.names.get().text) == ("ORG", "The harbour chief")
    match_again(revision)
    assert names(revision) == [("Kim Jong-un", own.key, "name"), PUTIN, SHORT]


def test_name_that_nobody_has_decided_gets_its_type(as_bob, kim, revision):
    as_bob.post(url(kim), form(kim, entity="undecided", type="FAC"))
    match_again(revision)
    row = Mention.objects.get(pk=kim.pk)
    assert (names(revision), row.type) == ([("Kim Jong-un", None, "candidate"), PUTIN, SHORT], "FAC")
    assert "not decided (facility)" in as_bob.get(url(kim)).content.decode()


def test_not_a_name_is_not_lit_and_can_be_read_again(as_bob, kim, revision):
    as_bob.post(url(kim), form(kim, entity="none"))
    match_again(revision)
    assert names(revision) == [("Kim Jong-un", None, "ignored"), PUTIN, SHORT]
    row = Mention.objects.get(pk=kim.pk)
    assert "Let the machine read it again" in as_bob.get(url(row)).content.decode()
    answer = as_bob.post(url(row), form(row, do="release", next="/settings"))
    assert (answer["Location"], names(revision)) == (f"/settings?done={_last(revision)}", [KIM, PUTIN, SHORT])


def test_reader_says_what_was_corrected_and_takes_it_back(as_bob, case, kim, revision):
    answer = as_bob.post(url(kim), form(kim, words="Jong-un"))
    page = as_bob.get(answer["Location"]).content.decode()
    undo = f'action="/cases/harbour/undo/{_last(revision)}/"'
    assert ("Bob corrected the name “Jong-un” (Harbour Post ¶2.2)" in page, undo in page) == (True, True)


def _last(revision):
    return revision.article.case.log.latest("n").n


def test_one_leads_back_where_one_came_from(as_bob, kim):
    for back, where in (("/cases/harbour/", "/cases/harbour/"), ("https://evil.example/", "/cases/harbour/read/")):
        row = Mention.objects.get(pk=kim.pk)
        answer = as_bob.post(f"{url(kim)}?next={back}", form(row, words="Kim"))
        assert answer["Location"].startswith(where)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"words": "elephants"}, "does not stand in that paragraph"),
        ({"words": "crates"}, "These words stand elsewhere"),
        ({"words": ""}, "This field is required"),
        ({"entity": "999999"}, "Choose whom or what it names"),
        ({"entity": ""}, "Choose whom or what it names"),
        ({"entity": "new", "name": " "}, "This is needed for a new entity"),
        ({"type": "ship"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_is_said_in_the_form(as_bob, kim, revision, change, said):
    answer = as_bob.post(url(kim), form(kim, **change))
    assert (answer.status_code, said in answer.content.decode(), names(revision)) == (422, True, [KIM, PUTIN, SHORT])


def test_words_that_somebody_decided_are_not_taken(as_bob, kim, revision, putin):
    other = revision.mentions.select_related("revision").get(entity=putin)
    as_bob.post(url(other), form(other, words="Putin"))
    answer = as_bob.post(url(kim), form(kim, words="Kim Jong-un and Vladimir Putin"))
    assert (answer.status_code, "Somebody has decided on some of these words" in answer.content.decode()) == (422, True)


def test_form_of_a_row_that_was_matched_anew_is_still_good(as_bob, kim, revision, putin):
    match_again(revision)
    assert not Mention.objects.filter(pk=kim.pk).exists()
    at = f"?at={revision.pk}:{kim.start}-{kim.end}"
    assert "Kim Jong-un (person)" in as_bob.get(url(kim) + at).content.decode()
    as_bob.post(url(kim), form(kim, entity=putin.pk))
    assert names(revision)[0] == ("Kim Jong-un", "vladimir-putin", "name")


def test_row_that_is_gone_without_a_place_is_404(as_bob, kim, revision):
    match_again(revision)
    assert as_bob.get(url(kim)).status_code == 404


def test_stale_form_shows_both_and_saving_again_keeps_mine(as_bob, client, alice, bob, kim, revision, putin):
    mine = form(kim, words="Jong-un")
    client.force_login(alice)
    client.post(url(kim), form(kim, entity=putin.pk))
    client.force_login(bob)
    answer = client.post(url(kim), mine)
    page = answer.content.decode()
    assert (answer.status_code, "Vladimir Putin (person)" in page, "Jong-un</textarea>" in page) == (409, True, True)
    assert names(revision)[0] == ("Kim Jong-un", "vladimir-putin", "name")
    again = answer.context["form"]
    client.post(url(kim), mine | {name: again[name].value() for name in ("at", "sign")})
    assert names(revision)[0] == ("Jong-un", "kim-jong-un", "name")


def test_form_of_a_name_that_is_gone_shows_both(as_bob, kim, revision):
    Mention.objects.filter(pk=kim.pk).delete()
    answer = as_bob.post(url(kim), form(kim, words="Jong-un"))
    page = answer.content.decode()
    assert (answer.status_code, "not a name" in page, "Jong-un</textarea>" in page) == (409, True, True)
    sent = {name: answer.context["form"][name].value() for name in ("at", "sign")}
    assert as_bob.post(url(kim), form(kim, words="Jong-un") | sent).status_code == 302
    assert names(revision)[0] == ("Jong-un", "kim-jong-un", "name")


def test_stale_giving_back_says_what_stands_there(as_bob, kim, putin):
    as_bob.post(url(kim), form(kim, entity=putin.pk))
    answer = as_bob.post(url(kim), form(kim, do="release"))
    assert (answer.status_code, "Vladimir Putin (person)" in answer.content.decode()) == (409, True)


def test_form_sent_twice_is_stored_once(as_bob, case, kim):
    answers = [as_bob.post(url(kim), form(kim, words="Jong-un", key="k1")) for _time in range(2)]
    assert (answers[0]["Location"], answers[0].status_code) == (answers[1]["Location"], answers[1].status_code)
    assert case.log.filter(action="mention.corrected").count() == 1


def test_reader_and_stranger_do_not_get_the_form(client, rita, charlie, kim, revision):
    at = f"?at={revision.pk}:{kim.start}-{kim.end}"
    for person, code in ((rita, 403), (charlie, 404)):
        client.force_login(person)
        for address in (url(kim), url(kim) + at, reverse("entities:mention", args=[999_999]) + at):
            assert (client.get(address).status_code, client.post(address, form(kim)).status_code) == (code, code)
    assert not Mention.objects.filter(decided=True).exists()


@pytest.mark.parametrize("at", ["x", "1:5-5", "1:0-999999999", "999999999999999999:0-4", "1:9-2"])
def test_place_that_is_none_is_refused(as_bob, kim, revision, at):
    at = at.replace("1:", f"{revision.pk}:", 1) if at.startswith("1:") else at
    answer = as_bob.post(url(kim), form(kim, at=at))
    assert answer.status_code in {400, 422}
    assert not Mention.objects.filter(decided=True).exists()


def test_entity_of_another_case_is_none_here(as_bob, kim, revision, charlie):
    own = Entity.objects.create(key="theirs", type="PER", case=create_case(name="Other", by=charlie))
    assert as_bob.post(url(kim), form(kim, entity=own.pk)).status_code == 422
