import pytest
from django.urls import reverse

from newsapp.cases.actions import create_case
from newsapp.claims.actions import add_claim, keep_passage
from newsapp.claims.models import Citation, Claim, Passage
from newsapp.history.models import Event
from tests.claims.words import excerpt, stamp

HTMX = {"HX-Request": "true"}


@pytest.fixture
def more(case, bob, english, kept):
    """Keep and claim two passages more."""

    def add():
        for words in ("burned", "nothing"):
            keep_passage(case=case, excerpt=excerpt(english, words), by=bob)
            add_claim(case=case, wording=words, excerpts=[excerpt(english, f"{words}.")], by=bob)

    return add


def test_keep_stores_and_says_so(signed_in, address, selection, english):
    answer = signed_in.post(address("keep"), selection, headers=HTMX)
    page = answer.content.decode()
    event = Event.objects.get(action="passage.kept")
    assert Passage.objects.get().quote == "at dawn"
    assert '<p id="status" role="status" hx-swap-oob="innerHTML">Kept.</p>' in page
    assert f"/undo/{event.n}/" in page
    assert '<span class="count" id="count-kept" hx-swap-oob="true">1</span>' in page
    assert f'<span data-s="2" id="a{english.article_id}s2" hx-swap-oob="true">' in page
    assert answer["HX-Reswap"] == "none"


def test_keep_without_script_leads_to_the_tray(signed_in, address, selection, english):
    answer = signed_in.post(address("keep"), {"revision": english.pk, "s": 2}, follow=True)
    assert (Passage.objects.get().quote, answer.context["tab"]) == ("The fire began at Vostochny pier at dawn.", "kept")
    assert "Kept." in answer.content.decode()


def test_keep_twice_stores_once(signed_in, address, selection):
    for _sent in range(2):
        assert signed_in.post(address("keep"), selection, headers=HTMX).status_code == 200
    assert (Passage.objects.count(), Event.objects.filter(action="passage.kept").count()) == (1, 1)


def test_keep_with_another_quote_is_refused(signed_in, address, selection):
    answer = signed_in.post(address("keep"), selection | {"quote": "at dusk"})
    assert (answer.status_code, Passage.objects.count()) == (422, 0)


def test_keep_outside_the_text_is_refused(signed_in, address, selection):
    answer = signed_in.post(address("keep"), selection | {"end": 99_999})
    assert (answer.status_code, Passage.objects.count()) == (400, 0)


@pytest.mark.parametrize("revision", ["", "x", "999", "9" * 30])
def test_keep_of_what_is_not_there_is_404(signed_in, address, selection, revision):
    assert signed_in.post(address("keep"), selection | {"revision": revision}).status_code == 404


def test_panel_shows_the_tray(signed_in, address, kept, english):
    page = signed_in.get(address("panel"), {"a": english.article_id, "tab": "kept"}, headers=HTMX).content.decode()
    assert page.count('type="checkbox"') == 2
    assert '<q class="quote kept" lang="vi" dir="auto">bình minh</q>' in page
    assert page.count("<html") == 0


def test_empty_tray_says_what_it_is_for(signed_in, address, english):
    page = signed_in.get(address("panel"), {"tab": "kept"}).content.decode()
    assert "Kept passages wait here until you word a claim." in page


def test_panel_without_a_selection_says_how_to_select(signed_in, address, english):
    page = signed_in.get(address("panel"), {"a": english.article_id}).content.decode()
    assert "Select words, or press . to take a sentence." in page


def test_panel_shows_the_claims_of_the_open_articles(signed_in, address, claim, english, vietnamese):
    (card,) = signed_in.get(address("panel"), {"a": english.article_id, "tab": "claims"}).context["cards"]
    (row,) = card.cites
    assert (card.claim, row.quoted.outlet, row.quoted.place.label) == (claim, "Harbour Post", "¶2.3")
    other = signed_in.get(address("panel"), {"a": vietnamese.article_id, "tab": "claims"})
    assert other.context["cards"] == []


def test_panel_shows_the_claim_of_a_citation(signed_in, address, claim, english):
    cite = claim.citations.get().pk
    card = signed_in.get(address("panel"), {"a": english.article_id, "cite": cite}).context["card"]
    assert (card.claim, len(card.cites), card.elsewhere) == (claim, 1, 0)
    assert card.text == "C1 About 30 crates burned\nreports it: “About 30 crates” (Harbour Post ¶2.3)"


def test_panel_counts(signed_in, address, claim, kept, english):
    tabs = signed_in.get(address("panel"), {"a": english.article_id}).context["tabs"]
    assert [(name, count) for name, _label, _url, count in tabs] == [
        ("passage", None),
        ("compared", None),
        ("kept", 2),
        ("claims", 1),
    ]


@pytest.mark.parametrize(("tab", "queries"), [("kept", 8), ("claims", 10), ("passage", 6)])
def test_panel_costs_the_same_for_one_and_for_three(
    signed_in, address, more, claim, tab, queries, django_assert_num_queries
):
    query = {"a": f"{claim.citations.get().passage.revision.article_id}", "tab": tab}
    with django_assert_num_queries(queries):
        signed_in.get(address("panel"), query, headers=HTMX)
    more()
    with django_assert_num_queries(queries):
        signed_in.get(address("panel"), query, headers=HTMX)


def test_ticked_passages_are_dropped(signed_in, address, kept, english):
    before = stamp(english)
    sent = {"do": "drop", "passages": [passage.pk for passage in kept], "a": english.article_id}
    page = signed_in.post(address("tray"), sent, headers=HTMX).content.decode()
    assert (Passage.objects.filter(kept=True).count(), stamp(english)) == (0, before + 1)
    assert "2 passages dropped." in page
    assert "Kept passages wait here" in page


def test_dropping_twice_with_one_key_is_done_once(signed_in, address, kept):
    sent = {"do": "drop", "passages": kept[0].pk, "key": "k"}
    answers = [signed_in.post(address("tray"), sent, headers=HTMX).status_code for _sent in range(2)]
    assert (answers, Event.objects.filter(action="passage.dropped").count()) == ([200, 200], 1)


def test_nothing_ticked_says_so(signed_in, address, kept):
    answer = signed_in.post(address("tray"), {"do": "claim"})
    assert answer.status_code == 422
    assert "Tick the passages first." in answer.content.decode()


@pytest.mark.parametrize(("do", "name"), [("claim", "cite"), ("cite", "cite"), ("each", "each")])
def test_ticked_passages_go_on_to_their_form(signed_in, address, kept, do, name):
    answer = signed_in.post(address("tray"), {"do": do, "passages": [passage.pk for passage in kept]})
    assert (answer.status_code, answer["Location"].split("?")[0]) == (302, address(name))
    assert signed_in.get(answer["Location"]).status_code == 200


def test_claim_of_each(signed_in, address, kept, english):
    first, second = (passage.pk for passage in kept)
    page = signed_in.get(address("each"), {"passages": [first, second]})
    assert [field.value() for _passage, _line, field in page.context["lines"]] == ["at dawn", "bình minh"]
    sent = {"passages": [first, second], f"wording_{first}": "At dawn", f"wording_{second}": "At daybreak", "key": "k"}
    page = signed_in.post(address("each"), sent | {"a": english.article_id}, headers=HTMX).content.decode()
    signed_in.post(address("each"), sent)
    assert [claim.wording for claim in Claim.objects.all()] == ["At dawn", "At daybreak"]
    assert [citation.passage_id for citation in Citation.objects.all()] == [first, second]
    assert Passage.objects.filter(kept=True).count() == 0
    assert "C1, C2 saved; Activity can undo each." in page


def test_claim_of_each_without_words_keeps_the_others(signed_in, address, kept):
    first, second = (passage.pk for passage in kept)
    sent = {"passages": [first, second], f"wording_{first}": "", f"wording_{second}": "My own words"}
    answer = signed_in.post(address("each"), sent)
    assert (answer.status_code, Claim.objects.count()) == (422, 0)
    assert "My own words" in answer.content.decode()


def test_claim_of_nothing_leads_back_to_the_tray(signed_in, address, kept, english):
    answer = signed_in.get(address("each"), {"revision": english.pk, "s": 2})
    assert answer["Location"] == f"{address('panel')}?tab=kept"


def test_reader_sees_the_tray_without_its_buttons(client, rita, address, kept):
    client.force_login(rita)
    page = client.get(address("panel"), {"tab": "kept"}).content.decode()
    assert (page.count('type="checkbox"'), page.count('name="do"')) == (0, 0)


@pytest.mark.parametrize("name", ["keep", "tray", "each"])
@pytest.mark.parametrize(("who", "status"), [("rita", 403), ("charlie", 404)])
def test_only_those_who_write(client, request, address, selection, kept, name, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.post(address(name), selection | {"passages": kept[0].pk, "do": "drop"}).status_code == status
    assert Passage.objects.filter(kept=True).count() == 2


def test_stranger_sees_no_panel(client, charlie, address, english):
    client.force_login(charlie)
    assert client.get(address("panel")).status_code == 404


@pytest.mark.parametrize("name", ["keep", "tray"])
def test_writes_are_posted(signed_in, address, selection, name):
    assert signed_in.get(address(name), selection).status_code == 405


def test_passages_of_another_case_are_404(client, charlie, kept):
    other = create_case(name="Elsewhere", by=charlie)
    client.force_login(charlie)
    query = {"passages": kept[0].pk, "mode": "claim"}
    assert client.get(reverse("reading:cite", args=[other.slug]), query).status_code == 404
    assert client.get(reverse("reading:each", args=[other.slug]), query).status_code == 404


def test_articles_of_another_case_are_not_shown(client, charlie, claim, english):
    other = create_case(name="Elsewhere", by=charlie)
    client.force_login(charlie)
    query = {"a": english.article_id, "tab": "claims", "cite": claim.citations.get().pk}
    answer = client.get(reverse("reading:panel", args=[other.slug]), query)
    assert (answer.context["a"], answer.context["cards"]) == ("", [])
