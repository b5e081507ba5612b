"""Find a Korean name in the bar, land on the hit, step through the others."""

from playwright.sync_api import expect


def test_a_korean_name_is_found_and_landed_on(reader, rows, page):
    page.goto(f"{reader.base}/cases/harbour/")
    page.keyboard.press("/")
    page.keyboard.type("아다 룬")
    page.keyboard.press("Enter")
    expect(page.locator(".results a").first).to_be_focused()
    assert set(page.locator(".results a").evaluate_all("all => all.map((one) => one.lang)")) >= {"en", "vi", "ko"}
    hit = page.locator('.results a[lang="ko"]', has=page.locator("mark", has_text="아다 룬"))
    hit.first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#reader[data-ready]")
    sentence = reader.sentence(rows.korean, "아다 룬 시장은")
    expect(sentence).to_have_class("current")
    painted = "[...CSS.highlights.get('hit')].map((range) => range.toString())"
    assert page.evaluate(painted) == ["아다 룬"]
    page.keyboard.press("f")
    expect(page.locator("#status")).to_have_text("Busan Daily, ¶2: 아다 룬, 1 of 1")


def test_hits_are_stepped_through_all_panes_and_back(reader, rows, page):
    reader.open(rows.english, rows.vietnamese, q="Ada+Lund", at=f"{rows.english.article_id}:s3")
    page.keyboard.press("f")
    expect(page.locator("#status")).to_contain_text("Ada Lund, 1 of 5")
    page.keyboard.press("Shift+F")
    expect(page.locator("#status")).to_contain_text("5 of 5")
    page.keyboard.press("f")
    page.keyboard.press("f")
    expect(page.locator("#status")).to_contain_text("2 of 5")
    expect(page.locator("[data-s].current:focus")).to_have_count(1)
    assert page.evaluate("[...CSS.highlights.get('here')][0].toString()") == "Ada Lund"


def test_hits_rest_where_the_text_is_shown_as_stored(reader, rows, page):
    reader.open(rows.vietnamese, q="Ada+Lund")
    page.keyboard.press("j")
    page.keyboard.press("v")
    expect(reader.pane(rows.vietnamese)).to_have_attribute("data-stored", "")
    page.wait_for_function("CSS.highlights.get('hit').size === 0")


def test_the_box_is_reached_from_the_reader(reader, rows, page):
    reader.open(rows.english)
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_search_is_reached_from_the_reader_on_a_narrow_screen(reader, rows, page):
    page.set_viewport_size({"width": 390, "height": 800})
    reader.open(rows.english, q="Ada+Lund")
    expect(page.locator(".find")).to_be_hidden()
    link = page.get_by_role("link", name="Search", exact=True)
    box = link.bounding_box()
    assert box["x"] + box["width"] <= 390
    link.click()
    expect(page.locator("#id_q")).to_have_value("Ada Lund")


def test_the_hits_stay_when_another_article_is_opened(reader, rows, page):
    reader.open(rows.english, q="Ada+Lund")
    painted = "CSS.highlights.get('hit').size"
    before = page.evaluate(painted)
    page.locator(".pane-head .menu summary").first.click()
    page.locator(".pane-head .menu a", has_text="Busan Daily").first.click()
    page.wait_for_selector("#reader[data-ready]")
    assert "q=Ada+Lund" in page.url
    assert (before, page.evaluate(painted)) == (3, 1)
