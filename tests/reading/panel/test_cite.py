import pytest
from django.urls import reverse

from newsapp.cases.actions import create_case
from newsapp.claims.actions import add_claim, change_claim, delete_claim
from newsapp.claims.models import Citation, Claim, Passage
from newsapp.history.models import Event
from newsapp.questions.actions import add_question
from tests.claims.words import excerpt, stamp

HTMX = {"HX-Request": "true"}


@pytest.fixture
def sent(selection):
    """A filled form for a new claim."""
    return selection | {"do": "save", "mode": "claim", "claim": "new", "wording": "It began at dawn", "role": "reports"}


@pytest.fixture
def citing(sent, claim):
    """A filled form that cites for C1."""
    return sent | {"mode": "cite", "claim": f"{claim.pk}.1", "wording": "crates", "role": "disputes"}


def _form(answer):
    return answer.context["form"]


def test_form_shows_the_passage_and_where_it_stands(signed_in, address, selection):
    answer = signed_in.get(address("cite"), selection | {"mode": "claim"}, headers=HTMX)
    page = answer.content.decode()
    (line,) = answer.context["draft"].lines
    assert (line.outlet, line.label, line.language, line.words) == ("Harbour Post", "¶2.1", "en", "at dawn")
    assert (page.count("<html"), page.count('value="new" checked')) == (0, 1)
    assert answer["HX-Retarget"] == "#panel"


def test_form_is_a_page_of_its_own(signed_in, address, selection):
    page = signed_in.get(address("cite"), selection | {"mode": "claim"}).content.decode()
    assert (page.count("<html"), page.count('<form id="cite-form"')) == (1, 1)


def test_form_takes_whole_sentences_without_script(signed_in, address, english):
    answer = signed_in.get(address("cite"), {"revision": english.pk, "s": ["2", "3"], "mode": "claim"})
    assert answer.context["draft"].words == (
        "The fire began at Vostochny pier at dawn. Kim Jong-un and Vladimir Putin were told at once."
    )


def test_form_without_a_selection_says_how_to_select(signed_in, address, english):
    page = signed_in.get(address("cite"), {"mode": "cite", "a": english.article_id}).content.decode()
    assert "Select words, or press . to take a sentence." in page


def test_translated_page_takes_the_original_sentence(signed_in, address, english):
    data = {"revision": english.pk, "from": "2:0", "to": "2:10", "quote": "Das Feuer", "mode": "claim"}
    answer = signed_in.get(address("cite"), data)
    assert answer.context["draft"].words == "The fire began at Vostochny pier at dawn."
    assert (
        "Your browser has translated this page: the whole sentence is taken, in the original."
        in answer.content.decode()
    )


def test_form_tells_the_reader_where_its_words_are_shown(signed_in, address, selection):
    context = signed_in.get(address("cite"), selection).context
    assert (context["shown_from"], context["shown_to"]) == ("2:33", "2:40")


def test_claim_is_saved_with_its_citation(signed_in, address, sent, english, bob):
    before = stamp(english)
    answer = signed_in.post(address("cite"), sent | {"says_who": "the mayor", "via": "a clerk"}, headers=HTMX)
    claim, citation = Claim.objects.get(), Citation.objects.get()
    assert (claim.wording, claim.by, citation.claim, citation.role) == ("It began at dawn", bob, claim, "reports")
    assert (citation.passage.start, citation.passage.quote) == (sent["start"], "at dawn")
    assert [link.name for link in citation.chain.all()] == ["a clerk", "the mayor"]
    assert (answer.status_code, stamp(english)) == (200, before + 1)


def test_answer_holds_status_undo_and_the_changed_sentence_only(signed_in, case, address, sent, english):
    page = signed_in.post(address("cite"), sent, headers=HTMX).content.decode()
    event, a = Event.objects.get(action="claim.added"), english.article_id
    assert '<p id="status" role="status" hx-swap-oob="innerHTML">C1 saved.</p>' in page
    assert reverse("history:undo", args=[case.slug, event.n]) in page
    assert page.count("hx-swap-oob") == 3
    assert f'<span data-s="2" id="a{a}s2" hx-swap-oob="true">' in page
    assert f'<template data-back-to="a{a}s2">' in page
    assert 'id="count-claims">1</span>' in page


def test_claim_without_script_leads_to_its_page(signed_in, address, sent):
    answer = signed_in.post(address("cite"), sent, follow=True)
    assert answer.redirect_chain[0][0].startswith(Claim.objects.get().get_absolute_url())
    assert "C1 saved." in answer.content.decode()


def test_passage_is_cited_for_a_claim(signed_in, address, citing, claim):
    page = signed_in.post(address("cite"), citing, headers=HTMX).content.decode()
    assert [(c.role, c.passage.quote) for c in claim.citations.order_by("pk")] == [
        ("reports", "About 30 crates"),
        ("disputes", "at dawn"),
    ]
    assert (Claim.objects.count(), page.count("Cited for C1.")) == (1, 1)


def test_dispute_marks_the_other_side_again(signed_in, address, citing, vietnamese, claim, english):
    start = vietnamese.text.index("Khoảng 20")
    both = f"{english.article_id},{vietnamese.article_id}"
    other = {"revision": vietnamese.pk, "start": start, "end": start + 9, "quote": "Khoảng 20", "a": both}
    page = signed_in.post(address("cite"), citing | other, headers=HTMX).content.decode()
    assert f'id="a{english.article_id}s4" hx-swap-oob="true"' in page
    assert f'id="a{vietnamese.article_id}s4" hx-swap-oob="true"' in page


def test_same_key_stores_once_and_shows_the_same(signed_in, address, sent):
    first = signed_in.post(address("cite"), sent | {"key": "k"})
    again = signed_in.post(address("cite"), sent | {"key": "k"})
    assert (Claim.objects.count(), Citation.objects.count()) == (1, 1)
    assert again["Location"] == first["Location"]


def test_two_tabs_make_two_claims(signed_in, address, sent):
    signed_in.post(address("cite"), sent | {"key": "one"})
    signed_in.post(address("cite"), sent | {"key": "two", "wording": "It began early"})
    assert [claim.label for claim in Claim.objects.all()] == ["C1", "C2"]


def test_back_button_and_save_again_is_told(signed_in, address, citing, claim):
    signed_in.post(address("cite"), citing)
    answer = signed_in.post(address("cite"), citing)
    assert (answer.status_code, claim.citations.count()) == (422, 2)
    assert "This passage is already cited for C1" in answer.content.decode()


def test_form_on_words_that_are_cited_says_so(signed_in, address, selection, claim, english):
    start = english.text.index("About 30 crates")
    same = {"start": start, "end": start + 15, "quote": "About 30 crates"}
    page = signed_in.get(address("cite"), selection | same).content.decode()
    assert "This passage is already cited for C1" in page


def test_other_words_than_the_text_has_are_refused_and_nothing_is_lost(signed_in, address, sent):
    answer = signed_in.post(address("cite"), sent | {"quote": "at dusk", "note": "long thought"})
    page = answer.content.decode()
    assert (answer.status_code, Claim.objects.count()) == (422, 0)
    assert "The quotation is not what stands at that place." in page
    assert "It began at dawn" in page
    assert "long thought" in page


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"wording": ""}, "Write the claim in your own words, or use the quote."),
        ({"claim": ""}, "Choose a claim, or “New claim”."),
        ({"wording": "x" * 1001}, "at most 1000 characters"),
        ({"role": ""}, "This field is required."),
        ({"role": "guesses"}, "guesses is not one of the available choices."),
        ({"says_who": "x" * 201}, "at most 200 characters"),
        ({"wording": "a\x00b"}, "Null characters are not allowed."),
    ],
)
def test_bad_input_is_said_and_nothing_is_lost(signed_in, address, sent, wrong, message):
    answer = signed_in.post(address("cite"), sent | {"note": "long thought"} | wrong, headers=HTMX)
    page = answer.content.decode()
    assert (answer.status_code, Claim.objects.count(), Passage.objects.count()) == (422, 0, 0)
    assert message in page
    assert "long thought" in page


def test_reworded_claim_is_shown_before_it_is_cited(signed_in, address, citing, claim, alice):
    change_claim(claim=claim, version=1, wording="About 20 crates burned", note="", by=alice)
    answer = signed_in.post(address("cite"), citing | {"note": "long thought"}, headers=HTMX)
    page = answer.content.decode()
    assert (answer.status_code, claim.citations.count()) == (409, 1)
    assert "Alice changed C1" in page
    assert '<del><span class="sr">removed: </span>30 </del><ins><span class="sr">added: </span>20 </ins>' in page
    assert f'name="claim" value="{claim.pk}.2" checked' in page
    assert "long thought" in page
    assert signed_in.post(address("cite"), citing | {"claim": f"{claim.pk}.2"}, headers=HTMX).status_code == 200
    assert claim.citations.count() == 2


def test_deleted_claim_is_told(signed_in, address, citing, claim, bob):
    delete_claim(claim=claim, by=bob)
    answer = signed_in.post(address("cite"), citing)
    assert answer.status_code == 409
    assert "This claim was deleted in the meantime." in answer.content.decode()


def test_claim_and_article_of_another_case_are_404(client, charlie, address, citing, sent, claim, english):
    other = create_case(name="Elsewhere", by=charlie)
    client.force_login(charlie)
    elsewhere = reverse("reading:cite", args=[other.slug])
    assert client.post(elsewhere, citing).status_code == 404
    assert client.get(elsewhere, sent).status_code == 404
    assert client.post(address("cite"), citing).status_code == 404
    assert claim.citations.count() == 1


def test_claim_of_another_case_is_404_for_one_s_own_article(signed_in, charlie, bob, address, sent):
    other = create_case(name="Elsewhere", by=charlie)
    theirs = add_claim(case=other, wording="Theirs", by=charlie).claim
    answer = signed_in.post(address("cite"), sent | {"claim": f"{theirs.pk}.1", "mode": "cite"})
    assert (answer.status_code, theirs.citations.count()) == (404, 0)
    assert signed_in.get(address("cite"), sent | {"claim": theirs.pk}).status_code == 404


def test_nothing_lands_on_another_article(signed_in, address, sent, vietnamese):
    answer = signed_in.post(address("cite"), sent | {"revision": vietnamese.pk})
    assert (answer.status_code, Citation.objects.count()) == (422, 0)


@pytest.mark.parametrize(
    ("do", "words"),
    [("start-", "pier at dawn"), ("start+", "dawn"), ("end+", "at dawn. Kim"), ("end-", "at")],
)
def test_nudge_moves_an_end_and_stores_nothing(signed_in, address, sent, do, words):
    answer = signed_in.post(address("cite"), sent | {"do": do, "note": "n"}, headers=HTMX)
    assert answer.context["draft"].words == words
    assert (_form(answer)["note"].value(), Passage.objects.count()) == ("n", 0)


def test_whole_sentence(signed_in, address, sent):
    answer = signed_in.post(address("cite"), sent | {"do": "sentence"})
    assert answer.context["draft"].words == "The fire began at Vostochny pier at dawn."


def test_quote_becomes_the_wording(signed_in, address, sent):
    answer = signed_in.post(address("cite"), sent | {"do": "quote", "claim": "", "wording": ""})
    assert (_form(answer)["wording"].value(), answer.context["chosen"]) == ("at dawn", "new")


def test_save_and_take_the_next_sentence(signed_in, address, sent, english):
    answer = signed_in.post(address("cite"), sent | {"do": "next"}, headers=HTMX)
    assert answer.context["draft"].words == "Kim Jong-un and Vladimir Putin were told at once."
    assert (Claim.objects.count(), _form(answer)["wording"].value()) == (1, None)
    assert "C1 saved." in answer.content.decode()


def test_save_and_take_the_next_sentence_without_script(signed_in, address, sent):
    answer = signed_in.post(address("cite"), sent | {"do": "next"}, follow=True)
    assert answer.context["draft"].words == "Kim Jong-un and Vladimir Putin were told at once."
    assert "C1 saved." in answer.content.decode()


def test_there_is_no_sentence_after_the_last(signed_in, address, sent, english):
    start = english.text.index("the mayor said")
    last = {"start": start, "end": start + 3, "quote": "the", "do": "next"}
    page = signed_in.post(address("cite"), sent | last, headers=HTMX).content.decode()
    assert page.count('<form id="cite-form"') == 0


def test_matches_are_listed_with_their_reason(signed_in, address, selection, case, bob, claim, english):
    add_claim(case=case, wording="Somebody was told", excerpts=[excerpt(english, "Kim Jong-un")], by=bob)
    start = english.text.index("Kim Jong-un")
    kim = {"start": start, "end": start + 11, "quote": "Kim Jong-un", "mode": "cite"}
    rows = signed_in.get(address("matches"), selection | kim).context["rows"]
    assert [(claim.label, why) for _value, claim, why in rows] == [("C2", "Kim Jong-un in common"), ("C1", "")]


def test_only_match_of_what_is_typed_is_chosen_when_citing(signed_in, address, selection, claim):
    answer = signed_in.get(address("matches"), selection | {"mode": "cite", "wording": "crates"})
    assert answer.context["chosen"] == f"{claim.pk}.1"


def test_typing_chooses_nothing_when_claiming(signed_in, address, selection, claim):
    answer = signed_in.get(address("matches"), selection | {"mode": "claim", "claim": "new", "wording": "crates"})
    assert answer.context["chosen"] == "new"


def test_nothing_is_chosen_when_citing_begins(signed_in, address, selection, claim):
    assert signed_in.get(address("cite"), selection | {"mode": "cite"}).context["chosen"] == ""


def test_cite_here_chooses_the_claim(signed_in, address, selection, claim):
    answer = signed_in.get(address("cite"), selection | {"mode": "cite", "claim": claim.pk})
    assert answer.context["chosen"] == f"{claim.pk}.1"


def test_several_kept_passages_become_citations_of_one_claim(signed_in, address, kept, english):
    passages = [passage.pk for passage in kept]
    form = signed_in.get(address("cite"), {"passages": passages, "mode": "claim"})
    assert [line.words for line in form.context["draft"].lines] == ["at dawn", "bình minh"]
    filled = {"passages": passages, "claim": "new", "wording": "It began at dawn", "role": "reports", "do": "save"}
    signed_in.post(address("cite"), filled)
    assert Claim.objects.get().citations.count() == 2
    assert Passage.objects.filter(kept=True).count() == 0


def test_translation_is_by_who_gives_it(signed_in, address, sent):
    signed_in.post(address("cite"), sent | {"translation": "bei Tagesanbruch"})
    assert (Citation.objects.get().translation, Citation.objects.get().translator) == ("bei Tagesanbruch", "Bob")


def test_unknown_origin_is_stored(signed_in, address, sent):
    signed_in.post(address("cite"), sent | {"unknown": "on", "via": "a wire"})
    assert (Citation.objects.get().unknown, [x.name for x in Citation.objects.get().chain.all()]) == (True, ["a wire"])


@pytest.mark.parametrize(("who", "status"), [("rita", 403), ("charlie", 404)])
def test_only_those_who_write_may_cite(client, request, address, sent, who, status):
    client.force_login(request.getfixturevalue(who))
    assert (client.get(address("cite"), sent).status_code, client.post(address("cite"), sent).status_code) == (
        status,
        status,
    )
    assert Claim.objects.count() == 0


def test_new_claim_is_given_a_question(signed_in, case, bob, address, selection, sent):
    first, _second = [add_question(case=case, text=text, by=bob).question for text in ("When?", "Who?")]
    page = signed_in.get(address("cite"), selection | {"mode": "claim"}).content.decode()
    assert page.count('type="checkbox" name="questions"') == 2
    signed_in.post(address("cite"), sent | {"questions": [first.pk], "key": "k"})
    assert [list(claim.questions.all()) for claim in Claim.objects.all()] == [[first]]


def test_ticked_questions_stay_when_the_form_is_shown_again(signed_in, case, bob, address, sent):
    both = [add_question(case=case, text=text, by=bob).question.pk for text in ("When?", "Who?")]
    for other in ({"wording": ""}, {"do": "quote"}):
        answer = signed_in.post(address("cite"), sent | {"questions": both} | other)
        assert [ticked for _question, ticked in answer.context["asked"]] == [True, True]
        assert answer.content.decode().count('<details class="more" open>') == 1


def test_question_of_another_case_is_left_out(signed_in, charlie, address, sent):
    other = create_case(name="Elsewhere", by=charlie)
    theirs = add_question(case=other, text="Why?", by=charlie).question
    signed_in.post(address("cite"), sent | {"questions": [theirs.pk], "key": "k"})
    assert Claim.objects.get().questions.count() == 0


def test_other_methods_are_refused(signed_in, address, sent):
    assert signed_in.put(address("cite")).status_code == 405
    assert signed_in.post(address("matches"), sent).status_code == 405


def test_saving_costs_the_same_whatever_is_cited_already(
    signed_in, case, bob, address, sent, english, django_assert_max_num_queries
):
    for words in ("burned", "nothing", "rebuild", "said"):
        add_claim(case=case, wording=words, excerpts=[excerpt(english, words)], by=bob)
    with django_assert_max_num_queries(41):
        signed_in.post(address("cite"), sent | {"key": "k"}, headers=HTMX)


def test_form_costs_the_same_for_one_and_for_three_claims(
    signed_in, case, bob, address, selection, english, django_assert_num_queries
):
    add_claim(case=case, wording="Kim", excerpts=[excerpt(english, "Kim Jong-un")], by=bob)
    signed_in.get(address("cite"), selection, headers=HTMX)  # reads the sentences, which never change
    with django_assert_num_queries(18):
        signed_in.get(address("cite"), selection | {"mode": "claim"}, headers=HTMX)
    for words in ("Vladimir Putin", "Mr Kim"):
        add_claim(case=case, wording=words, excerpts=[excerpt(english, words)], by=bob)
    with django_assert_num_queries(18):
        signed_in.get(address("cite"), selection | {"mode": "claim"}, headers=HTMX)
