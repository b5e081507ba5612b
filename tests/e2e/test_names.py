"""Names to decide, without a mouse: walk, link, take it back."""

import pytest

from newsapp.entities.models import Mention, NameDecision
from tests.e2e.walk import focus_faults, foreign_without_lang, outline_faults, too_wide, violations_in_both_lights
from tests.factories import article

pytestmark = pytest.mark.browser
INQUIRY = """Harbour inquiry

The fire chief Ola Brandt spoke at noon. Later Ola Brandt left with Mayor Ada Lund.

On Monday the mayor met Ola Brandt again at the pier, and Piet Hansen came too.
"""


@pytest.fixture
def names(reader, case, bob):
    """The list of names to decide, open."""
    article(case, bob, INQUIRY, source_name="Pier Notes")
    reader.page.set_viewport_size({"width": 1440, "height": 900})
    reader.page.goto(f"{reader.base}/cases/harbour/names/")
    return reader


def _open(names, key, row):
    names.keys(key)
    names.page.wait_for_selector(f"#s{row} .decide")
    names.page.wait_for_function("() => 'value' in document.activeElement")


def _row_of(names, words):
    return names.page.locator(".undecided > li", has_text=words).first.get_attribute("id")[1:]


def test_name_is_decided_by_keys_alone_and_taken_back(names):
    row = _row_of(names, "Ola Brandt")
    names.page.focus(f"#r{row} [data-do=l]")
    _open(names, "n", row)
    assert (focus_faults(names.page), names.page.input_value(f"#s{row} [name=name]")) == ([], "Ola Brandt")
    names.keys("Control+Enter")
    names.page.wait_for_url("**done=*")
    assert NameDecision.objects.get().entity.names.get().text == "Ola Brandt"
    names.page.click("#undo button")
    names.page.wait_for_selector(".undecided > li > a:text-is('Ola Brandt')")
    assert (NameDecision.objects.count(), Mention.objects.filter(key="ola brandt", entity=None).count()) == (0, 3)


def test_j_and_k_walk_the_names_and_escape_closes_the_form(names):
    names.keys("j", "j")
    second = names.page.evaluate("document.activeElement.closest('li').id")
    _open(names, "i", second[1:])
    names.keys("Escape", "k")
    closed = names.page.locator(".decide").count() == 0
    assert (second, closed, names.page.evaluate("document.activeElement.closest('li').id")) == ("r2", True, "r1")


def test_keys_rest_while_one_types(names):
    _open(names, "l", names.page.evaluate("document.querySelector('.undecided li').id")[1:])
    names.page.keyboard.type("jni")
    assert "jni" in names.page.evaluate("document.activeElement.value")


def test_other_scope_shows_its_places_and_keeps_the_focus(names):
    row = _row_of(names, "Ola Brandt")
    names.page.focus(f"#r{row} [data-do=l]")
    _open(names, "i", row)
    names.page.select_option(f"#s{row} [name=scope]", "mention")
    names.page.wait_for_function("() => document.querySelector('[name=shown_for]').value.includes('mention')")
    names.page.wait_for_function("() => document.activeElement.name === 'scope'")
    assert names.page.locator(f"#s{row} [name=place]:checked").count() == 3


def test_page_and_open_form_keep_the_rules(names):
    row = _row_of(names, "Ola Brandt")
    names.page.focus(f"#r{row} [data-do=l]")
    _open(names, "l", row)
    shown = ("Sông Lam", "Tiếng Việt", "한국어", "Русский", "Українська")
    faults = [*violations_in_both_lights(names.page), *outline_faults(names.page)]
    assert [*faults, *foreign_without_lang(names.page, *shown), *too_wide(names.page)] == []
