"""Confirming and rejecting by key: only what the current sentence is about."""

import pytest

from tests.e2e.sample import CONG_DONG

pytestmark = pytest.mark.browser
SETTLED = """id => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')
  && document.activeElement.id === id && document.activeElement.matches('.current[tabindex="0"]')"""


def test_key_shows_the_card_of_the_current_sentence_before_it_decides_anything(sample):
    sample.open()
    sample.keys("n")
    sample.page.wait_for_selector("#panel .factcard")
    sample.keys("J", "J", "u")
    sample.page.wait_for_selector("#panel .factcard:not(:has-text('officials'))")
    here = sample.pane(CONG_DONG).locator("article [data-s]:focus").inner_text()
    card = sample.page.locator("#panel .factcard").first
    assert here.strip() in card.locator("q").first.inner_text()
    assert sample.page.locator("#panel [data-confirm]").count() > 0
    assert "confirmed" not in sample.status()


def test_decision_and_undo_leave_the_focus_on_the_sentence_and_are_said_in_one_line(sample):
    sample.open()
    page = sample.page
    sample.keys("n")
    page.wait_for_selector("#panel [data-reject]")
    here = page.evaluate("document.activeElement.id")
    page.evaluate("document.querySelector('#status').dataset.before = '1'")
    sample.keys("d")
    page.locator("#undo button").wait_for()
    page.wait_for_function(SETTLED, arg=here)
    assert page.locator("#status[data-before]").inner_text().count("are not about the same") == 1
    page.locator("#undo button").focus()
    sample.keys("Enter")
    page.locator("#undo button").wait_for(state="detached")
    page.wait_for_function(SETTLED, arg=here)
