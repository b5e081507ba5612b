"""The page of a brief, its forms, and who may use them."""

import re

import pytest
from django.urls import reverse

from newsapp.briefs.models import Brief, Piece
from newsapp.briefs.offers import MOST, notes_offered
from newsapp.claims.actions import add_claim, cite
from newsapp.claims.values import Details, Excerpt
from newsapp.history.models import Event
from tests.claims.words import excerpt

HERE = reverse("briefs:brief", args=["harbour"])
ARRANGE = reverse("briefs:arrange", args=["harbour"])
INSERT = reverse("briefs:insert", args=["harbour"])
ABOUT = reverse("briefs:about", args=["harbour"])


@pytest.fixture
def signed_in(client, bob):
    client.force_login(bob)
    return client


def _text(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def _order():
    return list(Piece.objects.order_by("question__position", "position").values_list("text", "claim__number"))


def _edit(piece):
    return reverse("briefs:piece", args=["harbour", piece.pk])


def test_a_case_without_a_brief_offers_to_begin_one(signed_in, case):
    assert "No brief yet" in _text(signed_in.get(HERE))
    answer = signed_in.post(reverse("briefs:open", args=["harbour"]), {"title": "Fire", "key": "k"}, follow=True)
    assert ("The brief is begun." in _text(answer), Brief.objects.get().title) == (True, "Fire")


def test_a_brief_needs_a_title(signed_in, case):
    answer = signed_in.post(reverse("briefs:open", args=["harbour"]), {"title": " ", "key": "k"})
    assert (answer.status_code, Brief.objects.count()) == (422, 0)


def test_the_page_reads_as_the_brief_with_notes_both_ways(signed_in, brief):
    html = signed_in.get(HERE).content.decode()
    assert '<bdi lang="en">Mr Kim said nothing.</bdi>' in html
    assert ('id="ref-4" href="#note-4"' in html, 'id="note-4" value="4"' in html) == (True, True)
    assert ('href="#ref-4"' in html, "Not answered yet." in html) == (True, True)


def test_a_note_leads_to_its_words_in_the_reader(signed_in, brief, burned, english):
    html = signed_in.get(HERE).content.decode()
    first = burned.citations.order_by("pk")[0]
    assert f'href="{first.get_absolute_url()}"' in html
    assert f"?a={english.article_id}&amp;at={english.article_id}%3As5" in html


def test_foreign_words_have_their_language(signed_in, brief):
    html = signed_in.get(HERE).content.decode()
    assert '<bdi lang="vi">Khoảng 20 thùng hàng</bdi>' in html


def test_a_reader_sees_and_exports_but_cannot_edit(client, rita, brief, piece):
    client.force_login(rita)
    html = client.get(HERE).content.decode()
    assert ("About 30 crates burned" in html, 'id="arrange"' in html, "briefs/pieces" in html) == (True, False, False)
    assert client.get(reverse("briefs:export", args=["harbour", "html"])).status_code == 200
    codes = [
        client.post(ARRANGE, {"up": piece("quotation").pk, "key": "k"}).status_code,
        client.get(_edit(piece("sentence"))).status_code,
        client.post(INSERT, {"kind": "sentence", "text": "No", "key": "k"}).status_code,
        client.post(reverse("briefs:freeze", args=["harbour"]), {"key": "k"}).status_code,
    ]
    assert codes == [403] * 4


def test_a_stranger_is_told_nothing(client, charlie, brief, piece):
    client.force_login(charlie)
    pages = [HERE, ABOUT, _edit(piece("sentence")), reverse("briefs:history", args=["harbour"])]
    assert [client.get(page).status_code for page in pages] == [404] * 4


@pytest.mark.parametrize("form", ["html", "docx", "md"])
def test_the_brief_is_exported_as_a_file(signed_in, brief, form):
    answer = signed_in.get(reverse("briefs:export", args=["harbour", form]))
    assert answer["Content-Disposition"] == f'attachment; filename="the-harbour-fire-draft.{form}"'
    assert answer.content


def test_a_form_nobody_knows_is_not_there(signed_in, brief):
    assert signed_in.get(reverse("briefs:export", args=["harbour", "exe"])).status_code == 404


def test_a_claim_is_moved_up_over_a_heading(signed_in, brief, piece, told):
    answer = signed_in.post(ARRANGE, {"up": piece("claim", claim=told).pk, "key": "k"}, follow=True)
    assert "Moved to place 2 under “What burned?”." in _text(answer)
    assert piece("claim", claim=told).question.text == "What burned?"


def test_a_piece_is_moved_before_another(signed_in, brief, piece, burned, questions):
    to = f"{questions[0].pk}:{piece('claim', claim=burned).pk}"
    signed_in.post(ARRANGE, {"piece": piece("quotation").pk, "to": to, "key": "k"})
    rows = Piece.objects.filter(question=questions[0]).order_by("position")
    assert [row.kind for row in rows] == ["quotation", "claim"]


def test_a_move_sent_twice_moves_once(signed_in, brief, piece):
    form = {"down": piece("sentence").pk, "key": "k"}
    first, second = (signed_in.post(ARRANGE, form) for _time in range(2))
    assert (first["Location"], Event.objects.filter(action="brief.moved").count()) == (second["Location"], 1)


def test_removing_twice_is_answered_alike(signed_in, brief, piece):
    form = {"remove": f"{piece('sentence').pk}.1", "key": "k"}
    first, second = (signed_in.post(ARRANGE, form) for _time in range(2))
    assert (first.status_code, second["Location"]) == (302, first["Location"])
    assert not Piece.objects.filter(kind="sentence").exists()


def test_removing_what_somebody_changed_is_refused_and_says_so(signed_in, brief, piece):
    signed_in.post(_edit(piece("sentence")), {"text": "New words", "version": 1, "key": "a"})
    answer = signed_in.post(ARRANGE, {"remove": f"{piece('sentence').pk}.1", "key": "b"})
    assert (answer.status_code, "Somebody has changed this piece since" in _text(answer)) == (409, True)


@pytest.mark.parametrize("form", [{}, {"up": "x"}, {"up": "1", "down": "1"}, {"piece": "1"}, {"piece": "1", "to": "x"}])
def test_a_step_that_cannot_be_read_is_refused(signed_in, brief, form):
    assert signed_in.post(ARRANGE, form).status_code == 422


def test_a_piece_that_is_not_there_is_not_moved(signed_in, brief):
    assert signed_in.post(ARRANGE, {"up": "999999", "key": "k"}).status_code == 404


def test_under_htmx_the_brief_alone_answers_with_its_status(signed_in, brief, piece):
    headers = {"HX-Request": "true"}
    answer = signed_in.post(ARRANGE, {"down": piece("sentence").pk, "key": "k"}, headers=headers, follow=True)
    html = answer.content.decode()
    assert ("<html" in html, 'id="brief"' in html, "Moved to place 1" in html) == (False, True, True)


def test_a_piece_is_reworded_with_likelihood_and_notes(signed_in, brief, piece, burned):
    row, note = piece("claim", claim=burned), burned.citations.order_by("pk")[1]
    said = {"text": "Crates burned", "likelihood": "likely", "confidence": "low", "notes": [note.pk], "version": 1}
    answer = signed_in.post(_edit(row), said | {"key": "k"}, follow=True)
    text = _text(answer)
    assert "Crates burned. 1 Judged likely. Low confidence." in text
    row = piece("claim", claim=burned)
    assert (row.text, row.left_out, row.version) == ("Crates burned", [burned.citations.order_by("pk")[0].pk], 2)


def test_a_note_of_another_case_is_not_taken(signed_in, brief, piece):
    signed_in.post(_edit(piece("sentence")), {"text": "Small", "notes": ["999999"], "version": 1, "key": "k"})
    assert piece("sentence").put_in == []


def test_an_own_sentence_rests_on_notes_of_its_section(signed_in, brief, questions, told):
    note = told.citations.get()
    form = {"kind": "sentence", "question": questions[1].pk, "text": "Both knew.", "notes": [note.pk], "key": "k"}
    signed_in.post(INSERT, form)
    row = Piece.objects.get(text="Both knew.")
    assert (row.question, row.put_in) == (questions[1], [note.pk])


def test_a_piece_changed_in_two_tabs_shows_both_texts(signed_in, brief, piece):
    row = piece("sentence")
    signed_in.post(_edit(row), {"text": "Theirs is this.", "version": 1, "key": "a"})
    answer = signed_in.post(_edit(row), {"text": "Mine is this.", "version": 1, "key": "b"})
    text = _text(answer)
    assert (answer.status_code, "Nothing of yours is lost" in text) == (409, True)
    assert ("Mine" in text, "Theirs" in text, 'name="version" value="2"' in answer.content.decode()) == (True,) * 3


def test_an_empty_sentence_is_refused_and_keeps_the_rest(signed_in, brief, piece):
    answer = signed_in.post(_edit(piece("sentence")), {"text": "", "likelihood": "likely", "version": 1})
    assert (answer.status_code, 'value="likely" selected' in answer.content.decode()) == (422, True)


def test_words_of_a_quotation_stay(signed_in, brief, piece):
    signed_in.post(_edit(piece("quotation")), {"text": "Else", "confidence": "low", "version": 1, "key": "k"})
    assert (piece("quotation").text, piece("quotation").confidence) == ("Mr Kim said nothing.", "low")


def test_title_and_summary_are_changed_and_a_stale_form_shows_both(signed_in, brief):
    said = {"title": "New", "summary": "It burned.", "row": "second", "version": 1}
    assert "The brief is changed." in _text(signed_in.post(ABOUT, said | {"key": "a"}, follow=True))
    answer = signed_in.post(ABOUT, said | {"title": "Older", "key": "b"})
    assert (answer.status_code, "Older" in _text(answer), Brief.objects.get().title) == (409, True, "New")


def test_claims_that_answer_the_question_are_offered_and_put_in_at_once(signed_in, brief, case, questions, bob):
    paid = questions[2]
    claims = [add_claim(case=case, wording=f"Paid {n}", questions=[paid], by=bob).claim for n in range(3)]
    html = signed_in.get(INSERT, {"kind": "claim", "question": paid.pk}).content.decode()
    assert ("Insert all 3 that answer it" in html, "About 30 crates burned" in html) == (True, False)
    form = {"kind": "claim", "question": paid.pk, "claims": [claim.pk for claim in claims], "key": "k"}
    signed_in.post(INSERT, form)
    assert Piece.objects.filter(question=paid).count() == 3
    assert Event.objects.filter(action="brief.inserted").latest("n").after["pieces"][2]["label"] == "C5"


def test_claims_are_searched_for(signed_in, brief, questions):
    html = signed_in.get(INSERT, {"kind": "claim", "question": questions[2].pk, "q": "CRATES"}).content.decode()
    assert ("About 30 crates burned" in html, "Kim was told at once" in html) == (True, False)


def test_a_claim_that_stands_there_already_is_not_put_in_twice(signed_in, brief, questions, burned):
    form = {"kind": "claim", "question": questions[0].pk, "claims": [burned.pk], "key": "k"}
    answer = signed_in.post(INSERT, form)
    assert (answer.status_code, Piece.objects.filter(claim=burned).count()) == (422, 1)


def test_a_claim_is_added_from_its_page_under_its_first_question(signed_in, case, questions, english, bob):
    words = [excerpt(english, "at dawn")]
    claim = add_claim(case=case, wording="At dawn", excerpts=words, questions=[questions[1]], by=bob).claim
    assert "Add to brief" in _text(signed_in.get(claim.get_absolute_url()))
    answer = signed_in.post(INSERT, {"kind": "claim", "question": "own", "claims": [claim.pk], "key": "k"})
    row = Piece.objects.get()
    assert (answer.status_code, row.question, row.brief.title) == (302, questions[1], "Harbour fire")


def test_ticked_claims_of_the_list_are_added_each_under_its_own_question(signed_in, case, questions, english, bob):
    wanted = [
        add_claim(case=case, wording=f"W{n}", questions=[question], by=bob).claim
        for n, question in enumerate(questions[:2])
    ]
    page = signed_in.get(reverse("claims:list", args=["harbour"])).content.decode()
    assert f'name="kind" value="ticked" formaction="{INSERT}"' in page
    signed_in.post(INSERT, {"kind": "ticked", "claim": [one.pk for one in wanted], "question": "", "key": "k"})
    assert {(row.claim, row.question) for row in Piece.objects.all()} == set(zip(wanted, questions, strict=False))


def test_ticking_none_is_said(signed_in, case):
    answer = signed_in.post(INSERT, {"kind": "ticked", "question": "", "key": "k"})
    assert (answer.status_code, "Choose at least one claim." in _text(answer)) == (422, True)


def test_quotations_are_offered_kept_ones_first_and_not_twice(signed_in, brief, case, bob, english):
    html = signed_in.get(INSERT, {"kind": "quotation"}).content.decode()
    assert ("Khoảng 20 thùng hàng" in html, "Mr Kim said nothing." in html) == (True, False)


def test_nothing_chosen_is_said(signed_in, brief, questions):
    for kind in ("claim", "quotation", "sentence"):
        answer = signed_in.post(INSERT, {"kind": kind, "question": questions[0].pk, "key": kind})
        assert answer.status_code == 422


def test_a_question_of_another_case_is_not_written_to(signed_in, brief):
    answer = signed_in.post(INSERT, {"kind": "sentence", "question": "999999", "text": "Lost?", "key": "k"})
    assert (answer.status_code, "Lost?" in answer.content.decode()) == (409, True)


def test_history_tells_the_events_of_the_brief_only(signed_in, brief, piece):
    signed_in.post(ARRANGE, {"down": piece("sentence").pk, "key": "k"})
    text = _text(signed_in.get(reverse("briefs:history", args=["harbour"])))
    assert "put C1 “About 30 crates burned”, C2 “Kim was told at once” into the brief, under “What burned?”" in text
    assert ("moved “The fire was small.” in the brief, under “What burned?”" in text, "worded" in text) == (True, False)


@pytest.mark.parametrize("more", [0, 3])
def test_the_page_asks_the_same_number_of_queries_for_any_number_of_pieces(
    signed_in, brief, case, questions, english, bob, more, django_assert_num_queries
):
    for n in range(more):
        words = [excerpt(english, "at dawn")]
        claim = add_claim(case=case, wording=f"At dawn {n}", excerpts=words, by=bob).claim
        signed_in.post(INSERT, {"kind": "claim", "question": questions[2].pk, "claims": [claim.pk], "key": str(n)})
    signed_in.get(HERE)
    with django_assert_num_queries(28):
        signed_in.get(HERE)


def test_no_note_is_lost_however_many_a_claim_has(signed_in, brief, piece, burned, bob, english):
    excerpts = [Excerpt(english, n, n + 1) for n, sign in enumerate(english.text) if sign.isalpha()][: MOST + 1]
    cite(claim=burned, excerpts=excerpts, details=Details(), by=bob)
    row = piece("claim", claim=burned)
    page = signed_in.get(_edit(row)).content.decode()
    ticked = re.findall(r'name="notes" value="(\d+)" checked', page)
    signed_in.post(_edit(row), {"text": row.text or burned.wording, "notes": ticked, "version": 1, "key": "k"})
    row.refresh_from_db()
    assert (len(ticked), row.version, row.left_out) == (MOST + 3, 2, [])


def test_a_note_put_in_is_offered_before_others(brief, piece, burned, told, bob, english, questions):
    excerpts = [Excerpt(english, n, n + 1) for n, sign in enumerate(english.text) if sign.isalpha()][:MOST]
    cite(claim=burned, excerpts=excerpts, details=Details(), by=bob)
    own = told.citations.get().pk
    row = piece("sentence")
    row.put_in = [own]
    assert own in [one.pk for one in notes_offered(brief, questions[0].pk, row)]


def test_a_citation_made_while_the_form_was_open_stays_a_note(signed_in, brief, piece, burned, bob, english):
    row = piece("claim", claim=burned)
    shown = [one.pk for one in burned.citations.order_by("pk")]
    cite(claim=burned, excerpts=[Excerpt(english, 2, 9)], details=Details(), by=bob)
    form = {"text": "Crates burned", "notes": shown[1:], "shown": shown, "version": row.version, "key": "k"}
    signed_in.post(_edit(row), form)
    row.refresh_from_db()
    assert row.left_out == shown[:1]


def test_freezing_says_what_is_still_asked(signed_in, brief):
    assert (
        "still asked before you sign"
        in signed_in.get(reverse("briefs:freeze", args=[brief.case.slug])).content.decode()
    )
