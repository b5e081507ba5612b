import re

import pytest
from django.urls import reverse

from newsapp.entities.deciding.affected import affected
from newsapp.entities.deciding.values import Extent
from newsapp.entities.enums import Reach
from newsapp.entities.models import Entity, Mention, NameDecision
from tests.entities.deciding.conftest import FIRST, NEW
from tests.factories import article

PAGE, DECIDE = "/cases/harbour/names/", "/cases/harbour/names/decide/"


@pytest.fixture
def listed(client, bob, texts):
    """Bob looks at the list."""
    client.force_login(bob)
    return client.get(PAGE).context["rows"]


def kim():
    return Entity.objects.get(key="kim-jong-un")


def form_of(answer):
    """Return what a form of the page would send as it stands."""
    page = answer.content.decode()
    form = page[page.index('<form class="stacked"') :].partition("</form>")[0]
    data = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))
    data["place"] = re.findall(r'name="place" value="([^"]+)"[^>]* checked', form)
    data["scope"] = "".join(re.findall(r'<option value="([^"]+)" selected', form.partition('name="scope"')[2])[:1])
    chosen = re.findall(r'name="entity" value="(\d+)" checked', form)
    return data | ({"entity": chosen[0]} if chosen else {})


def ask(client, **query):
    return client.get(DECIDE, {"word": "ola brandt", **query})


def test_list_shows_the_undecided_by_count_with_their_lines(listed):
    assert [(row.written, row.count, row.articles) for row in listed][:1] == [("Ola Brandt", 3, 2)]
    assert [(line.before, line.name) for line in listed[0].lines][:2] == [
        ("The fire chief ", "Ola Brandt"),
        ("On Monday the chief met ", "Ola Brandt"),
    ]


def test_lines_lead_to_the_reader_at_the_sentence(client, listed, texts):
    place = f"/cases/harbour/read/?a={texts[0].article_id}&amp;at={texts[0].article_id}:s2"
    assert place in client.get(PAGE).content.decode()


def test_spelling_that_several_may_mean_waits_with_its_readings(client, case, bob, texts):
    from newsapp.entities.models import Name  # noqa: PLC0415

    other = Entity.objects.create(key="kim-yo-jong", type="PER")
    Name.objects.create(entity=other, text="Kim Jong-un", folded="kim jong-un", language="en")
    client.force_login(bob)
    rows = {row.key: row for row in client.get(PAGE).context["rows"]}
    assert rows["kim jong-un"].readings == [(kim().pk, "Kim Jong-un", 1)]


def test_every_name_decided_says_so(client, case, bob):
    client.force_login(bob)
    assert client.get(PAGE).content.decode().count("Every name is decided.") == 1


def test_reader_sees_the_names_without_controls(client, rita, listed):
    client.force_login(rita)
    page = client.get(PAGE).content.decode()
    assert ("Ola Brandt" in page, DECIDE in page, "<kbd>l</kbd>" in page) == (True, False, False)


def test_form_offers_near_names_and_shows_every_place_ticked(client, listed):
    answer = ask(client, do="link", q="Kim Jong-un")
    assert (form_of(answer)["entity"], len(form_of(answer)["place"])) == (str(kim().pk), 5)


def test_new_entity_is_offered_with_name_and_guessed_type(client, listed):
    page = ask(client, do="new").content.decode()
    assert 'name="name" maxlength="200" lang="en" value="Ola Brandt"' in page
    assert '<option value="PER" selected>' in page


def test_link_is_stored_and_told_with_its_undo(client, listed, texts):
    answer = client.post(DECIDE, form_of(ask(client, do="link", q="Kim Jong-un")), follow=True)
    page = answer.content.decode()
    assert ("“Ola Brandt” is Kim Jong-un: 5 places." in page, "/undo/" in page) == (True, True)
    assert "ola brandt" not in [row.key for row in answer.context["rows"]]


def test_ignored_name_is_gone_from_list_and_reader(client, listed, texts):
    client.post(DECIDE, form_of(ask(client, do="ignore")))
    assert not Mention.objects.filter(key="ola brandt").exists()


def test_unticked_place_still_waits(client, listed):
    data = form_of(ask(client, do="ignore"))
    client.post(DECIDE, data | {"place": data["place"][1:]})
    assert [row.count for row in client.get(PAGE).context["rows"] if row.key == "ola brandt"] == [1]


def test_article_alone_is_decided_when_asked(client, listed, texts):
    data = form_of(ask(client, do="ignore", scope=f"article-{texts[1].article_id}"))
    assert len(data["place"]) == 1
    client.post(DECIDE, data)
    assert NameDecision.objects.get().article_id == texts[1].article_id


def test_narrower_scope_than_shown_is_saved_at_once(client, listed, texts):
    data = form_of(ask(client, do="ignore")) | {"scope": f"article-{texts[1].article_id}"}
    assert client.post(DECIDE, data).status_code == 302
    assert Mention.objects.filter(key="ola brandt").count() == 2


def test_wider_scope_than_shown_is_shown_first(client, listed, texts):
    data = form_of(ask(client, do="ignore", scope=f"article-{texts[1].article_id}")) | {"scope": "case"}
    answer = client.post(DECIDE, data)
    assert (answer.status_code, len(form_of(answer)["place"]), NameDecision.objects.count()) == (422, 3, 0)


def test_places_that_came_meanwhile_answer_409_with_both(client, listed, case, bob):
    data = form_of(ask(client, do="ignore"))
    article(case, bob, FIRST + "\nOla Brandt slept.", source_name="Third")
    answer = client.post(DECIDE, data | {"place": data["place"][:1]})
    page = answer.content.decode()
    assert (answer.status_code, page.count("came meanwhile</span>"), NameDecision.objects.count()) == (409, 3, 0)
    again = form_of(answer)
    assert len(again["place"]) == 4
    assert client.post(DECIDE, again).status_code == 302


def test_places_decided_meanwhile_are_told_as_gone(client, listed, texts):
    data = form_of(ask(client, do="ignore"))
    client.post(DECIDE, form_of(ask(client, do="ignore", scope=f"article-{texts[1].article_id}")))
    answer = client.post(DECIDE, data)
    page = answer.content.decode()
    assert (answer.status_code, "Yours, and not there any more:" in page) == (409, True)


def test_form_sent_twice_is_stored_once_and_answered_alike(client, listed, case):
    data = form_of(ask(client, do="ignore"))
    first, second = client.post(DECIDE, data), client.post(DECIDE, data)
    assert (first["Location"], case.log.filter(action="spelling.decided").count()) == (second["Location"], 1)


@pytest.mark.parametrize(
    "wrong", [{"entity": "0"}, {"entity": ""}, {"do": "new", "name": ""}, {"place": []}, {"scope": "nowhere"}]
)
def test_form_that_says_too_little_is_shown_again(client, listed, wrong):
    data = form_of(ask(client, do="link", q="Kim Jong-un")) | wrong
    assert (client.post(DECIDE, data).status_code, NameDecision.objects.count()) == (422, 0)


def test_analysts_everywhere_holds_here_and_waits_for_an_owner(client, listed, alice, texts):
    data = form_of(ask(client, do="new", scope="everywhere"))
    page = client.post(DECIDE, data | {"name": "Ola Brandt", "type": "PER", "language": "en"}, follow=True)
    assert "An owner of the case accepts it." in page.content.decode()
    client.force_login(alice)
    decision = NameDecision.objects.get()
    client.post("/cases/harbour/names/proposals/", {"decision": decision.pk, "do": "accept"})
    decision.refresh_from_db()
    assert (decision.reach, decision.entity.case, decision.entity.names.filter(case=None).count()) == (
        Reach.EVERYWHERE, None, 1,
    )  # fmt: skip


def test_analyst_may_not_accept(client, bob, texts, say):
    say(NEW, Extent(Reach.PROPOSED))
    client.force_login(bob)
    data = {"decision": NameDecision.objects.get().pk, "do": "accept"}
    assert client.post("/cases/harbour/names/proposals/", data).status_code == 403


@pytest.mark.parametrize(("who", "code"), [("rita", 403), ("charlie", 404)])
@pytest.mark.parametrize("method", ["get", "post"])
def test_only_who_may_write_decides(client, texts, request, who, code, method):
    client.force_login(request.getfixturevalue(who))
    assert getattr(client, method)(DECIDE, {"word": "ola brandt"}).status_code == code


def test_spelling_that_stands_nowhere_is_not_there(client, listed):
    assert ask(client, word="nobody").status_code == 404


def test_list_is_not_there_for_a_stranger(client, charlie, texts):
    client.force_login(charlie)
    assert client.get(PAGE).status_code == 404


@pytest.mark.parametrize("articles", [1, 3])
def test_list_asks_the_same_number_of_queries(client, case, bob, articles, django_assert_num_queries):
    for n in range(articles):
        article(case, bob, FIRST.replace("Ola", f"Ola{'abc'[n]}") + f"\n{n}", source_name=f"Source {n}")
    client.force_login(bob)
    with django_assert_num_queries(12):
        client.get(PAGE)


def test_lines_of_an_entity_are_read_right_or_wrong_or_anothers(client, bob, texts):
    client.force_login(bob)
    url = reverse("entities:lines", args=[kim().pk, "harbour"])
    one = Mention.objects.get(entity=kim())
    ref = f"{one.revision_id}:{one.start}-{one.end}"
    assert "Read right: 1 place." in client.post(url, {"right": ref}, follow=True).content.decode()
    assert Mention.objects.get(entity=kim()).decided
    assert client.post(url, {"do": "other", "place": ref})["Location"].startswith(f"{DECIDE}?at=")
    client.post(url, {"do": "wrong", "place": ref})
    assert not Mention.objects.filter(entity=kim()).exists()


def test_other_entity_is_chosen_for_the_selected_lines_only(client, bob, texts):
    client.force_login(bob)
    one = Mention.objects.get(entity=kim())
    putin = Entity.objects.get(key="vladimir-putin")
    asked = {"at": f"{one.revision_id}:{one.start}-{one.end}", "do": "link", "q": "Vladimir Putin", "back": "e1"}
    data = form_of(client.get(DECIDE, asked))
    client.post(DECIDE, data)
    moved = Mention.objects.get(entity=putin)
    assert ((moved.start, moved.decided), NameDecision.objects.count()) == ((one.start, True), 0)


def test_preview_is_what_the_page_shows(client, listed, word):
    shown = form_of(ask(client, do="ignore"))["shown"]
    from newsapp.entities.deciding.values import Choice  # noqa: PLC0415
    from newsapp.entities.enums import Do  # noqa: PLC0415

    spots = affected(word(), Choice(Do.IGNORE), Extent(Reach.CASE), frozenset())
    assert shown == ",".join(str(spot.ref) for spot in spots)
