import pytest

from newsapp.references.models import Reference
from tests.e2e.walk import focus_faults, too_wide
from tests.factories import article

pytestmark = pytest.mark.browser
TEXT = """Crates at the pier

The crates left at dawn. [1] Nobody counted them.

Notes
[1] https://port dot org/log/may
[2] https://port.org/ships-of-the- đội tàu
"""


@pytest.fixture
def report(reader, bob):
    return article(reader.rows.english.article.case, bob, TEXT, source_name="Pier Notes")


def test_marker_opens_its_note_and_a_button_says_that_it_was_opened(reader, report):
    reader.open(report)
    reader.pane(report).locator("a.noteref").click()
    reader.page.wait_for_selector("#panel .note")
    assert reader.page.url.endswith(f"note={report.article_id}:1")
    reader.page.click("#panel button[name=opened]")
    reader.said("Marked as opened.")
    assert "opened by Bob" in reader.page.text_content("#panel .note")
    assert reader.page.evaluate("document.activeElement.name") == "opened"
    assert Reference.objects.get(number=1).opened_by.username == "bob"


def test_address_of_the_reader_opens_the_note_again(reader, report):
    reader.open(report, note=f"{report.article_id}:1")
    assert "https://port.org/log/may" in reader.page.text_content("#panel .note")


def test_note_is_corrected_by_keyboard(reader, report):
    reader.open(report, note=f"{report.article_id}:1")
    reader.page.focus("#panel .note summary:has-text('Correct')")
    reader.keys("Enter", "Tab")
    reader.page.keyboard.press("Control+a")
    reader.page.keyboard.type("https://port.org/log/june")
    reader.keys("Enter")
    reader.said("Address corrected.")
    reader.page.wait_for_function("() => document.activeElement.matches('#panel .note summary')")
    assert focus_faults(reader.page) == []
    assert Reference.objects.get(number=1).url == "https://port.org/log/june"


def test_notes_of_the_case_fit_a_narrow_screen(reader, report):
    reader.page.set_viewport_size({"width": 320, "height": 700})
    reader.page.goto(f"{reader.base}/cases/harbour/notes/")
    assert (reader.page.locator(".references > li").count(), too_wide(reader.page)) == (2, [])
