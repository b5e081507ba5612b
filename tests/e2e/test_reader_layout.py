import pytest

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("width", "panes", "shown"), [(1440, 2, 2), (1440, 3, 3), (1100, 3, 3), (1000, 3, 2), (720, 2, 2), (600, 2, 1)]
)
def test_as_many_panes_stand_side_by_side_as_have_room(reader, width, panes, shown):
    reader.page.set_viewport_size({"width": width, "height": 800})
    rows = reader.rows
    reader.open(*(rows.english, rows.vietnamese, rows.korean)[:panes])
    assert reader.page.locator(".pane[data-article]:visible").count() == shown


@pytest.mark.parametrize("width", [1100, 1280, 1440, 1820])
def test_bar_is_one_row_with_everything_in_it(reader, width):
    reader.page.set_viewport_size({"width": width, "height": 700})
    reader.open(reader.rows.english, reader.rows.vietnamese, reader.rows.korean)
    boxes = [box for one in reader.page.locator(".bar > :visible:not(.pane-tabs)").all() if (box := one.bounding_box())]
    tops = [box["y"] for box in boxes]
    assert max(tops) - min(tops) < min(box["height"] for box in boxes)


@pytest.mark.parametrize("width", [320, 390, 720, 1024, 1440])
def test_no_width_scrolls_sideways(reader, width):
    reader.page.set_viewport_size({"width": width, "height": 700})
    reader.open(pin=reader.rows.ada)
    assert reader.page.evaluate("document.documentElement.scrollWidth") == width


def test_tab_shows_the_other_article_on_a_phone(reader):
    reader.page.set_viewport_size({"width": 390, "height": 800})
    reader.open()
    reader.page.click(f".pane-tabs a[href='#pane-{reader.rows.vietnamese.article_id}']")
    assert reader.page.locator(".pane[data-article]:visible").get_attribute("data-outlet") == "Sông Lam"


def test_drawer_opens_with_a_form_and_escape_gives_the_focus_back(reader):
    reader.page.set_viewport_size({"width": 1024, "height": 800})
    reader.open()
    sentence = reader.sentence(reader.rows.english, "The fire began")
    sentence.click()
    reader.keys(".", "t")
    reader.page.wait_for_function("() => document.activeElement.id === 'id_wording'")
    reader.keys("Escape")
    reader.page.wait_for_function("() => !document.querySelector('#panel').hasAttribute('data-open')")
    assert reader.page.evaluate("document.activeElement.id") == sentence.get_attribute("id")


def test_text_settings_hold_at_once_and_after_loading_again(reader):
    reader.open()
    reader.page.click("#aa summary")
    with reader.page.expect_response("**/settings/"):
        reader.page.check("#aa [name=font][value=serif]")
    reader.page.reload()
    assert reader.page.get_attribute("#reader", "data-font") == "serif"


def test_printed_page_holds_the_last_sentence_of_every_article(reader, tmp_path):
    pdfium = pytest.importorskip("pypdfium2")
    reader.open()
    reader.page.pdf(path=tmp_path / "out.pdf")
    document = pdfium.PdfDocument(tmp_path / "out.pdf")
    text = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    document.close()
    ends = ("carried out at noon", "điều gì về đám cháy này", "About 30 crates burned (reports it)")
    assert [end for end in ends if end not in text] == []
