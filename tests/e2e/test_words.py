"""The words of a case in a browser: added, switched off and taken back by keys, at a phone's width, without script."""

import pytest
from playwright.sync_api import expect

from newsapp.comparison.models import WordEntry
from newsapp.comparison.wordlist.actions import add_words
from newsapp.comparison.wordlist.values import Said
from tests.e2e.walk import focus_faults, foreign_without_lang, outline_faults, tab_to, violations_in_both_lights

pytestmark = pytest.mark.browser
PAGE = "/cases/harbour/words/"
LANTERN = Said("lantern", counted=True, words={"en": ["lantern"], "vi": ["đèn lồng"], "ko": ["초롱"]})


@pytest.fixture
def listed(reader, case, bob):
    """One entry of the case, and a shipped one switched off; their page is open."""
    for said in (LANTERN, Said("bridge", off=True)):
        add_words(case=case, said=said, by=bob)
    reader.page.goto(reader.base + PAGE)
    return reader


def test_words_are_added_and_taken_back_by_keys_alone(listed):
    page = listed.page
    page.get_by_label("Meaning").focus()
    page.keyboard.type("kite")
    tab_to(page, "[name=words_en]")
    page.keyboard.type("kite")
    page.keyboard.press("Tab")
    page.keyboard.type("con diều")
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_have_text("Words added.")
    expect(page.locator("tr:focus th")).to_contain_text("kite")
    assert focus_faults(page) == []
    tab_to(page, "#undo button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/activity/")
    assert not WordEntry.objects.filter(meaning="kite").exists()


def test_a_shipped_entry_is_found_and_switched_off(listed):
    page = listed.page
    page.get_by_label("Word", exact=True).fill("권총")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Switch off here pistol").press("Enter")
    expect(page.locator("#status")).to_have_text("Switched off for this case.")
    assert WordEntry.objects.get(meaning="pistol").off


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_the_page_is_sound(listed, width):
    page = listed.page
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert (outline_faults(page), violations_in_both_lights(page), foreign_without_lang(page)) == ([], [], [])


def test_a_form_with_a_fault_says_so_at_its_field(listed, expected):
    expected.append("422")
    page = listed.page
    page.goto(f"{listed.base}{PAGE}add/")
    page.get_by_label("Meaning").fill("kite")
    page.get_by_label("English").fill("k")
    page.get_by_role("button", name="Add words").click()
    expect(page.get_by_text("“k” is too short for a word.")).to_be_visible()
    assert page.get_by_label("English").get_attribute("aria-invalid") == "true"
    assert violations_in_both_lights(page) == []


class TestWithoutScript:
    @pytest.fixture
    def browser_context_args(self, browser_context_args):
        return {**browser_context_args, "java_script_enabled": False}

    def test_words_are_changed_and_removed(self, listed):
        page = listed.page
        page.get_by_role("link", name="Edit lantern").click()
        page.fill("[name=words_ru]", "фонар")
        page.get_by_role("button", name="Save").click()
        assert WordEntry.objects.get(meaning="lantern").words["ru"] == ["фонар"]
        page.get_by_role("button", name="Remove lantern").click()
        page.get_by_role("button", name="Switch on bridge").click()
        assert WordEntry.objects.count() == 0
        page.click("#undo button")
        assert [row.meaning for row in WordEntry.objects.all()] == ["bridge"]
