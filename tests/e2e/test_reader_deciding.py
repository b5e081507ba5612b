"""Confirming and rejecting by key: only what the current sentence is about."""

import pytest

from tests.e2e.sample import CONG_DONG

pytestmark = pytest.mark.browser


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
