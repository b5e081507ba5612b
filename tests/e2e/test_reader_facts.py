"""Numbers, dates and speakers in the reader, by mouse and by key."""

import pytest

pytestmark = pytest.mark.browser


def _card(reader):
    reader.page.wait_for_selector("#gloss:not([hidden])")
    return reader.page.text_content("#gloss [data-gloss]")


def test_number_tells_its_value_in_the_language_of_the_page(reader):
    reader.open()
    reader.pane(reader.rows.vietnamese).locator("mark[data-type=N]").first.hover()
    assert _card(reader).startswith("about 20")


def test_numbers_are_bare_until_they_are_switched_on_and_the_address_keeps_it(reader):
    reader.open()
    number = reader.pane(reader.rows.vietnamese).locator("mark[data-type=N]").first
    line = "mark => getComputedStyle(mark).textDecorationLine"
    before = number.evaluate(line)
    reader.page.click(".marks > summary")
    reader.page.get_by_role("button", name="Numbers").click()
    after = number.evaluate(line)
    reader.page.reload()
    kept = reader.pane(reader.rows.vietnamese).locator("mark[data-type=N]").first.evaluate(line)
    assert (before, after, kept) == ("none", "underline", "underline")


def test_arrow_walks_to_a_number_and_g_tells_the_sentence(reader):
    reader.open()
    reader.sentence(reader.rows.vietnamese, "Khoảng 20").click()
    reader.keys("g")
    told = reader.page.locator("#panel .told")
    told.wait_for()
    assert "about 20" in " ".join(told.text_content().split())


def test_value_is_corrected_where_it_stands_and_the_page_shows_it(reader):
    reader.open()
    reader.sentence(reader.rows.vietnamese, "Khoảng 20").click()
    reader.keys("g")
    reader.page.locator("#panel .told dl > div", has_text="about 20").get_by_role("link", name="Correct").click()
    reader.page.get_by_label("Value, or from").fill("25")
    reader.page.get_by_label("to", exact=True).fill("25")
    reader.page.get_by_role("button", name="Save").click()
    reader.page.wait_for_selector("#reader[data-ready]")
    reader.pane(reader.rows.vietnamese).locator("mark[data-type=N]").first.hover()
    assert _card(reader).startswith("about 25")


def test_what_was_switched_on_and_the_view_are_the_same_after_a_correction(reader):
    reader.open(off="none", view="stack")
    reader.sentence(reader.rows.vietnamese, "Khoảng 20").click()
    reader.keys("g")
    reader.page.locator("#panel .told").get_by_role("link", name="Correct").first.click()
    reader.page.get_by_role("link", name="Cancel").click()
    reader.page.wait_for_selector("#reader[data-ready]")
    assert ("off=none" in reader.page.url, "view=stack" in reader.page.url) == (True, True)


def test_boundary_of_a_name_is_corrected_where_it_stands_and_its_mark_has_changed(reader):
    reader.open()
    reader.sentence(reader.rows.english, "Mayor Ada Lund was told").click()
    reader.keys("g")
    row = reader.page.locator("#panel .told dl > div", has_text="Ada Lund").first
    row.get_by_role("link", name="Correct").click()
    reader.page.get_by_label("Words").fill("Mayor Ada Lund")
    reader.keys("Control+Enter")
    reader.page.wait_for_selector("#reader[data-ready]")
    marks = reader.sentence(reader.rows.english, "Mayor Ada Lund was told").locator("mark")
    assert marks.all_text_contents() == ["Mayor Ada Lund"]


def test_translation_stands_under_the_original_and_cannot_be_taken(reader):
    reader.open()
    reader.sentence(reader.rows.vietnamese, "Khoảng 20").click()
    reader.keys("g")
    reader.page.get_by_role("link", name="Translate this sentence").click()
    reader.page.get_by_label("Translation").fill("About 20 crates burned.")
    reader.page.get_by_label("Translated by").fill("Linh")
    reader.page.get_by_role("button", name="Save").click()
    reader.open()
    under = reader.pane(reader.rows.vietnamese).locator(".tr")
    assert "translated by Linh" in under.text_content()
    under.locator("p").first.dblclick()
    reader.page.wait_for_timeout(200)
    assert not reader.page.is_visible("#selbar")
