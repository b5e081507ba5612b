"""Issues: frozen as they read, never changed, and compared with today."""

import re

import pytest
from django.urls import reverse

from newsapp.articles.actions import delete_article
from newsapp.briefs.actions import change_piece, freeze_brief, step_piece, write_sentence
from newsapp.briefs.composing import document_of
from newsapp.briefs.document import from_json
from newsapp.briefs.models import Issue
from newsapp.briefs.values import Saying
from newsapp.claims.actions import change_claim, delete_claim
from newsapp.history.actions import undo
from newsapp.web.errors import Refused

FIRST = reverse("briefs:issue", args=["harbour", 1])


@pytest.fixture
def signed_in(client, bob):
    client.force_login(bob)
    return client


@pytest.fixture
def issue(brief, bob):
    freeze_brief(brief=brief, note="To the desk", by=bob)
    return Issue.objects.get()


def _text(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_issues_are_numbered_and_keep_who_and_why(brief, issue, bob, alice):
    freeze_brief(brief=brief, by=alice)
    assert [(one.number, one.note, one.by) for one in Issue.objects.order_by("number")] == [
        (1, "To the desk", bob),
        (2, "", alice),
    ]


def test_a_form_sent_twice_freezes_once(brief, bob):
    first, again = (freeze_brief(brief=brief, key="k", by=bob) for _time in range(2))
    assert (again.event, Issue.objects.count()) == (first.event, 1)


def test_an_issue_reads_as_it_was_when_all_has_changed(signed_in, brief, issue, burned, bob):
    before = from_json(issue.document)
    delete_claim(claim=burned, by=bob)
    assert (from_json(Issue.objects.get().document), before.pieces[1].notes) == (before, (1, 2))
    text = _text(signed_in.get(FIRST))
    assert ("About 30 crates burned. 1 2" in text, "Khoảng 20 thùng hàng" in text) == (True, True)


def test_freezing_cannot_be_undone(brief, bob):
    event = freeze_brief(brief=brief, by=bob).event
    with pytest.raises(Refused, match="cannot be undone"):
        undo(event=event, by=bob)


def test_key_of_another_form_freezes_nothing(signed_in, brief, bob):
    write_sentence(case=brief.case, saying=Saying("It burned."), key="k", by=bob)
    answer = signed_in.post(reverse("briefs:freeze", args=["harbour"]), {"key": "k"})
    assert (answer.status_code, Issue.objects.count()) == (409, 0)


def test_the_page_freezes_and_shows_the_issue(signed_in, brief):
    page = reverse("briefs:freeze", args=["harbour"])
    assert "Freeze issue 1" in _text(signed_in.get(page))
    text = _text(signed_in.post(page, {"note": "For Ann", "key": "k"}, follow=True))
    assert ("Issue 1 is frozen." in text, "For Ann" in text, "The brief reads the same today" in text) == (True,) * 3


def test_an_issue_says_which_words_changed_since(signed_in, brief, issue, burned, bob):
    change_claim(claim=burned, version=1, wording="About 40 crates burned", note="", by=bob)
    html = signed_in.get(FIRST).content.decode()
    assert re.search(r"<del>.*?30 ?</del><ins>.*?40 ?</ins>", html)


def test_an_issue_says_that_pieces_stand_elsewhere(signed_in, brief, issue, piece, bob):
    step_piece(piece=piece("quotation"), step=-1, by=bob)
    assert "Pieces stand in another order." in _text(signed_in.get(FIRST))


def test_an_issue_says_which_quotations_are_gone(signed_in, issue, vietnamese, alice):
    delete_article(article=vietnamese.article, by=alice)
    text = _text(signed_in.get(FIRST))
    assert "quote words that are not found in the stored text any more: 2" in text


def test_an_issue_that_was_tampered_with_says_so(signed_in, issue):
    document = issue.document
    document["sections"][1]["pieces"][0]["text"] = "About 300 crates burned"
    Issue.objects.filter(pk=issue.pk).update(document=document)
    assert "What is stored is not what was frozen" in _text(signed_in.get(FIRST))


@pytest.mark.parametrize("form", ["html", "docx", "md"])
def test_an_issue_is_exported_as_it_was(signed_in, brief, issue, piece, bob, form):
    page = reverse("briefs:issue_export", args=["harbour", 1, form])
    before = signed_in.get(page)
    change_piece(piece=piece("sentence"), version=1, saying=Saying("Else"), by=bob)
    assert (signed_in.get(page).content, f"-issue-1.{form}" in before["Content-Disposition"]) == (before.content, True)


@pytest.mark.parametrize("number", [2, 2**40])
def test_an_issue_that_was_never_frozen_is_not_there(signed_in, issue, number):
    assert signed_in.get(reverse("briefs:issue", args=["harbour", number])).status_code == 404


def test_a_reader_may_read_issues_and_a_stranger_not(client, issue, rita, charlie):
    codes = []
    for person in (rita, charlie):
        client.force_login(person)
        codes += [client.get(FIRST).status_code, client.get(f"{FIRST}md/").status_code]
    assert codes == [200, 200, 404, 404]


def test_the_frozen_document_is_the_live_one_of_that_moment(brief, issue):
    frozen, live = from_json(issue.document), document_of(brief)
    assert (frozen.sections, frozen.notes, frozen.issue, frozen.by) == (live.sections, live.notes, 1, "Bob")
