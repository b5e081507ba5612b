"""Everything of questions without script: by plain forms and links."""

import pytest

from newsapp.accounts.models import User
from newsapp.claims.models import Claim
from newsapp.questions.actions import add_question
from newsapp.questions.models import Question

pytestmark = pytest.mark.browser


@pytest.fixture
def browser_context_args(browser_context_args):
    return {**browser_context_args, "java_script_enabled": False}


@pytest.fixture
def plain(reader, case):
    """Two questions; their page is open."""
    for text in ("Who paid?", "What burned?"):
        add_question(case=case, text=text, by=User.objects.get(username="bob"))
    reader.page.goto(f"{reader.base}/cases/harbour/questions/")
    return reader.page


def test_questions_are_asked_moved_reworded_and_deleted(plain):
    plain.fill("#id_text", "Who knew?")
    plain.click("button:text-is('Ask')")
    plain.click("[aria-label='Move up: Who knew?']")
    plain.click("li:has-text('Who knew?') >> text=Edit")
    plain.fill("input[name=text]", "Who knew of it?")
    plain.click("button:text-is('Save')")
    plain.click("li:has-text('Who paid?') >> text=Delete")
    plain.click("button:text-is('Delete the question')")
    assert list(Question.objects.values_list("text", flat=True)) == ["Who knew of it?", "What burned?"]
    plain.click("#undo button")
    assert list(Question.objects.values_list("text", flat=True)) == ["Who paid?", "Who knew of it?", "What burned?"]
    assert plain.locator("[data-grip]:visible").count() == 0


def test_claim_is_said_to_answer_a_question(plain):
    plain.check("label:has-text('C1') input")
    plain.select_option("#id_question_ticked", label="1 Who paid?")
    plain.click(".answer-bar button:has-text('Save')")
    assert (plain.text_content("#status"), Claim.objects.get().questions.get().text) == ("C1 changed.", "Who paid?")


def test_claim_form_asks_which_question_it_answers(plain):
    plain.goto(plain.url.split("/cases/")[0] + Claim.objects.get().get_absolute_url() + "edit/")
    plain.check("label:has-text('What burned?') input")
    plain.click("button:has-text('Save')")
    assert plain.text_content(".answers a") == "2 What burned?"
