"""The pages of the comparison of the sample case, with all that stands there: rules, outline, width, forced colours."""

import pytest

from tests.e2e.walk import foreign_without_lang, outline_faults, too_wide, violations_in_both_lights

pytestmark = pytest.mark.browser
OUTLETS = (
    "Sông Lam",
    "Viện Hỏa Long",
    "Tiếng Việt",
    "한국어",
    "Русский",
    "Українська",
)  # and languages, by their names
PAGES = ("coverage/?tier=all", "numbers/", "timeline/", "same-event/", "words/?q=ship", "words/add/")
QUOTING = "timeline/"  # says how a time was read in words of the page, which quote the text


def _go(sample, page):
    sample.page.goto(f"{sample.base}/cases/kim-putin-visit/{page}")


@pytest.mark.parametrize("where", PAGES)
def test_page_with_all_of_the_sample_keeps_the_rules(sample, where):
    _go(sample, where)
    faults = [*violations_in_both_lights(sample.page), *outline_faults(sample.page)]
    faults += [] if where == QUOTING else foreign_without_lang(sample.page, *OUTLETS)
    assert [*faults, *too_wide(sample.page)] == []


def test_intervals_are_drawn_in_forced_colours(sample):
    sample.page.emulate_media(forced_colors="active", color_scheme="dark")
    _go(sample, "numbers/")
    drawn = "one => [getComputedStyle(one).stroke, getComputedStyle(document.body).color]"
    stroke, words = sample.page.locator(".interval").first.evaluate(drawn)
    assert stroke == words


def test_form_of_words_tells_its_help_and_ties_errors_to_their_fields(sample, expected):
    expected.append("422")
    _go(sample, "words/add/")
    page = sample.page
    described = page.get_by_role("group", name="Words").evaluate(
        "one => document.getElementById(one.getAttribute('aria-describedby')).textContent"
    )
    page.get_by_label("Meaning").fill("kite")
    page.get_by_label("English").fill("one two three four five six seven")
    page.get_by_role("button", name="Add words").click()
    field = page.get_by_label("English")
    error = field.evaluate("one => document.getElementById(one.getAttribute('aria-describedby')).textContent.trim()")
    assert ("apart by commas" in described, "too long" in error) == (True, True)
    assert field.get_attribute("aria-invalid") == "true"
