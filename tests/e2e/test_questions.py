"""The questions of a case in a browser: asked, moved by keys and by pointer, answered by ticked claims."""

import pytest
from playwright.sync_api import expect

from newsapp.accounts.models import User
from newsapp.claims.actions import add_claim
from newsapp.claims.models import Claim
from newsapp.questions.actions import add_question
from newsapp.questions.models import Question
from tests.e2e.walk import (
    focus_faults,
    foreign_without_lang,
    outline_faults,
    tab_to,
    too_wide,
    violations_in_both_lights,
)

pytestmark = pytest.mark.browser
PAGE = "/cases/harbour/questions/"


@pytest.fixture
def asked(reader, case):
    """Three questions, the first answered by C1; C2 answers nothing. Their page is open."""
    bob = User.objects.get(username="bob")
    for text in ("Who paid?", "What burned?", "When did it begin?"):
        add_question(case=case, text=text, by=bob)
    reader.rows.claim.questions.add(Question.objects.first())
    add_claim(case=case, wording="It began at dawn", by=bob)
    reader.page.set_viewport_size({"width": 1440, "height": 900})
    reader.page.goto(reader.base + PAGE)
    return reader


def _order(page):
    return page.locator(".asked h3").all_text_contents()


def test_question_is_asked_moved_and_taken_back_by_keys_alone(asked):
    page = asked.page
    page.focus("#id_text")
    page.keyboard.type("Who knew?")
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_have_text("Question asked.")
    expect(page.locator("h3:focus")).to_have_text("4 Who knew?")
    assert focus_faults(page) == []
    tab_to(page, "[aria-label='Move up: Who knew?']")
    for place in (3, 2):
        page.keyboard.press("Enter")
        expect(page.locator("#status")).to_have_text(f"Now question {place}.")
        expect(page.locator("[aria-label='Move up: Who knew?']")).to_be_focused()
    assert _order(page) == ["1 Who paid?", "2 Who knew?", "3 What burned?", "4 When did it begin?"]
    tab_to(page, "#undo button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/activity/")
    assert list(Question.objects.values_list("text", flat=True))[2] == "Who knew?"


def test_question_is_dragged_to_its_place_and_escape_leaves_it(asked):
    page = asked.page
    grip = page.locator("[data-question='3'] [data-grip]").bounding_box()
    first = page.locator("[data-question='1']").bounding_box()
    for cancelled in (True, False):
        page.mouse.move(grip["x"] + 8, grip["y"] + 8)
        page.mouse.down()
        page.mouse.move(first["x"] + 400, first["y"] + 5, steps=5)
        expect(page.locator("[data-question='1']")).to_have_class("before")
        if cancelled:
            page.keyboard.press("Escape")
        page.mouse.up()
    expect(page.locator("#status")).to_have_text("Now question 1.")
    assert _order(page) == ["1 When did it begin?", "2 Who paid?", "3 What burned?"]


def test_question_is_reworded_where_it_stands(asked):
    page = asked.page
    page.click("[data-question='1'] .button:has-text('Edit')")
    page.wait_for_selector("[data-question='1'] input[name=text]")
    assert page.evaluate("document.activeElement.name") == "text"
    page.fill("[data-question='1'] input[name=text]", "Who paid for it?")
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_have_text("Question changed.")
    expect(page.locator("h3:focus")).to_have_text("1 Who paid for it?")


def test_ticked_claims_answer_a_question_in_one_step(asked):
    page = asked.page
    page.check("label:has-text('C2') input")
    page.check("label:has-text('C1') input")
    bar = page.locator(".answer-bar").bounding_box()
    assert 0 <= bar["y"] <= 900 - bar["height"]
    page.select_option("#id_question_ticked", label="2 What burned?")
    page.click(".answer-bar button:has-text('Save')")
    expect(page.locator("#status")).to_have_text("2 claims changed.")
    assert page.locator("[data-question='2'] .few li").count() == 2
    page.click("#undo button")
    expect(page.locator("[data-question='2'] .unanswered")).to_be_visible()
    assert Claim.objects.filter(questions__text="What burned?").count() == 0


def test_new_claim_is_given_its_question_in_the_reader(asked):
    asked.open(asked.rows.english)
    asked.keys("j", "c")
    asked.page.wait_for_selector("#id_wording")
    asked.page.fill("#id_wording", "The mayor knew")
    asked.page.click(".more summary")
    asked.page.check("label:has-text('What burned?') input")
    asked.keys("Control+Enter")
    asked.said("C3 saved.")
    assert Claim.objects.get(number=3).questions.get().text == "What burned?"


@pytest.mark.parametrize("width", [390, 1024, 1440])
def test_pages_of_questions_keep_the_rules(asked, width):
    question = Question.objects.first()
    shown = ("Sông Lam", "Tiếng Việt", "한국어", "Русский", "Українська")
    for path in (PAGE, f"/questions/{question.pk}/edit/", f"/questions/{question.pk}/delete/", "/cases/harbour/"):
        asked.page.set_viewport_size({"width": width, "height": 900})
        asked.page.goto(asked.base + path)
        faults = [*violations_in_both_lights(asked.page), *outline_faults(asked.page)]
        faults += [*foreign_without_lang(asked.page, *shown), *too_wide(asked.page, width), *too_wide(asked.page)]
        assert (path, faults) == (path, [])


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (1279, False), (390, False)])
def test_questions_stand_beside_the_articles_where_there_is_room(asked, width, beside):
    asked.page.set_viewport_size({"width": width, "height": 900})
    asked.page.goto(f"{asked.base}/cases/harbour/")
    table, side = (asked.page.locator(one).bounding_box() for one in ("table.articles", ".case-side"))
    assert (side["x"] > table["x"] + table["width"] - 1, side["y"] < table["y"]) == (beside, beside)
