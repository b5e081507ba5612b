"""The brief without script: by plain forms and links."""

import pytest

from newsapp.accounts.models import User
from newsapp.briefs.models import Piece
from newsapp.questions.actions import add_question

pytestmark = pytest.mark.browser


@pytest.fixture
def browser_context_args(browser_context_args):
    return {**browser_context_args, "java_script_enabled": False}


def test_a_brief_is_built_moved_reworded_and_frozen(reader, rows, case):
    page = reader.page
    question = add_question(case=case, text="What burned?", by=User.objects.get(username="bob")).question
    rows.claim.questions.add(question)
    page.goto(f"{reader.base}/cases/harbour/brief/")
    page.click("text=Begin the brief")
    page.click(f"#insert-{question.pk} a:has-text('claim')")
    page.check("[name=claims]")
    page.click("button:text-is('Insert')")
    page.click(f"#insert-{question.pk} a:has-text('own sentence')")
    page.fill("[name=text]", "It was small.")
    page.click("button:has-text('Insert')")
    sentence = Piece.objects.get(kind="sentence")
    page.click(f"#up-{sentence.pk}")
    assert [row.kind for row in Piece.objects.order_by("position")] == ["sentence", "claim"]
    page.click(f"#piece-{sentence.pk} a:text-is('Move to…')")
    page.select_option("[name=to]", ":")
    page.click("button:text-is('Move')")
    page.click(f"#piece-{sentence.pk} a:text-is('Edit')")
    page.select_option("[name=likelihood]", "likely")
    page.click("button:has-text('Save')")
    sentence.refresh_from_db()
    assert (sentence.question, sentence.likelihood) == (None, "likely")
    page.click(f"#piece-{sentence.pk} button:text-is('Remove')")
    page.click("#undo button")
    page.goto(f"{reader.base}/cases/harbour/brief/")
    assert (page.locator(".piece").count(), page.locator(".grip:visible, [data-print]:visible").count()) == (2, 0)
    page.click("text=Freeze an issue")
    page.click("button:has-text('Freeze issue 1')")
    assert page.locator("h1").text_content() == "Issue 1"
