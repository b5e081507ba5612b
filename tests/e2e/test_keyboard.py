"""Without a mouse, from signing in to a saved citation: the focus is always somewhere, always to be seen."""

import pytest

from newsapp.claims.models import Citation
from tests.e2e.reader import Reader
from tests.e2e.walk import focus_faults, tab_to

pytestmark = pytest.mark.browser


@pytest.fixture
def stranger(live_server, rows, page, console) -> Reader:
    """The sign-in page, and nobody signed in."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.set_default_timeout(5_000)
    page.goto(f"{live_server.url}/login")
    return Reader(page, live_server.url, rows)


def _sign_in(page):
    tab_to(page, "#id_username")
    page.keyboard.type("bob")
    tab_to(page, "#id_password")
    page.keyboard.type("a long pass phrase")
    page.keyboard.press("Enter")
    page.wait_for_url("**/")


def _open_two(page):
    tab_to(page, "main a[href$='/cases/harbour/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/harbour/")
    for nth in (1, 2):
        tab_to(page, f"tbody tr:nth-child({nth}) input[name=a]")
        page.keyboard.press("Space")
    tab_to(page, "button[form=read]", "Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#reader[data-ready]")


def test_way_from_signing_in_to_a_saved_citation_needs_no_mouse(stranger):
    page = stranger.page
    _sign_in(page)
    _open_two(page)
    seen = []
    for key in ("j", "j", "2", "j", "1", "ArrowRight", "ArrowLeft", ".", "Shift+ArrowLeft"):
        page.keyboard.press(key)
        seen += focus_faults(page)
    sentence = page.evaluate("document.activeElement.closest('[data-s]').id")
    page.keyboard.press("t")
    page.wait_for_function("() => document.activeElement.id === 'id_wording'")
    page.keyboard.type("crates")
    tab_to(page, f"#cite-choices input[value^='{stranger.rows.claim.pk}:'], #cite-choices input")
    page.keyboard.press("Space")
    tab_to(page, "input[name=role]")
    page.keyboard.press("ArrowDown")
    before = Citation.objects.count()
    page.keyboard.press("Control+Enter")
    page.wait_for_function("id => document.activeElement.id === id", arg=sentence)
    assert (seen, focus_faults(page), Citation.objects.count() - before) == ([], [], 1)


def test_tabs_of_the_panel_keep_the_focus(reader):
    reader.page.set_viewport_size({"width": 1440, "height": 900})
    reader.open()
    tab_to(reader.page, "#tab-kept")
    reader.keys("Enter")
    reader.page.wait_for_selector("#tab-kept[aria-current]")
    assert reader.page.evaluate("document.activeElement.id") == "tab-kept"


def test_tab_passes_every_part_of_the_reader_and_loses_nothing(reader):
    reader.page.set_viewport_size({"width": 1440, "height": 900})
    reader.open(pin=reader.rows.ada)
    tab_to(reader.page, "#panel [data-do=copy]")


@pytest.mark.parametrize("width", [1024, 390])
def test_drawer_opens_from_the_bar_and_escape_leads_back(reader, width):
    reader.page.set_viewport_size({"width": width, "height": 800})
    reader.open()
    tab_to(reader.page, ".to-panel")
    reader.keys("Enter")
    inside = reader.page.evaluate("document.activeElement.closest('#panel') !== null")
    reader.keys("Escape")
    back = reader.page.evaluate("document.activeElement.className")
    assert (inside, back) == (True, "to-panel")


def test_escape_closes_the_card_then_the_drawer(reader):
    reader.page.set_viewport_size({"width": 1024, "height": 800})
    reader.open()
    reader.sentence(reader.rows.english, "Mayor Ada Lund was told").click()
    reader.keys(".", "c")
    reader.page.wait_for_function("() => document.activeElement.id === 'id_wording'")
    reader.pane(reader.rows.english).locator("mark", has_text="Ada Lund").first.hover()
    reader.page.wait_for_selector("#gloss:not([hidden])")
    state = "[!document.querySelector('#gloss').hidden, document.querySelector('#panel').hasAttribute('data-open')]"
    states = [reader.page.evaluate(state)]
    for _again in range(2):
        reader.keys("Escape")
        states.append(reader.page.evaluate(state))
    assert (states, focus_faults(reader.page)) == ([[True, True], [False, True], [False, False]], [])


def test_escape_leaves_the_form_and_leads_back_to_the_sentence(reader):
    reader.page.set_viewport_size({"width": 1440, "height": 900})
    reader.open()
    sentence = reader.sentence(reader.rows.english, "Mayor Ada Lund was told")
    sentence.click()
    reader.keys(".", "c")
    reader.page.wait_for_function("() => document.activeElement.id === 'id_wording'")
    reader.keys("Escape")
    reader.page.wait_for_selector("#cite-form", state="detached")
    reader.page.wait_for_function("id => document.activeElement.id === id", arg=sentence.get_attribute("id"))
