import re

import pytest

pytestmark = pytest.mark.browser


def test_hover_lights_the_same_entity_in_every_language_and_names_it_in_mine(reader):
    reader.open(reader.rows.vietnamese, reader.rows.korean)
    reader.pane(reader.rows.korean).locator("mark", has_text="아다 룬").hover()
    reader.page.wait_for_selector("#gloss:not([hidden])")
    assert (reader.texts("mark.lit"), reader.page.text_content("#gloss [data-gloss]")) == (
        ["Ada Lund", "Ada Lund", "아다 룬"],
        "Ada Lund",
    )


def test_card_stays_while_the_pointer_enters_it_and_escape_closes_it(reader):
    reader.open()
    reader.pane(reader.rows.vietnamese).locator("mark", has_text="Ada Lund").first.hover()
    reader.page.wait_for_selector("#gloss:not([hidden])")
    reader.page.hover("#gloss")
    reader.page.wait_for_timeout(400)
    open_before = reader.page.is_visible("#gloss")
    reader.keys("Escape")
    assert (open_before, reader.page.is_visible("#gloss"), reader.texts("mark.lit")) == (True, False, [])


def test_bracket_steps_through_the_pinned_name_and_the_address_follows(reader):
    reader.open(pin=reader.rows.ada)
    reader.keys("]", "]")
    reader.said("Harbour Post, ¶43: Ada Lund, 2 of 3")
    counter = reader.pane(reader.rows.english).locator("[data-count]").text_content()
    assert (counter, re.search(r"at=\d+:p\d", reader.page.url)[0]) == ("2/3", f"at={reader.rows.english.article_id}:p2")


def test_step_to_the_last_place_of_a_long_article_shows_it(reader):
    reader.open(pin=reader.rows.ada)
    reader.keys("[")
    reader.page.wait_for_timeout(300)
    box = reader.page.locator("mark.here").bounding_box()
    pane = reader.pane(reader.rows.english).locator(".pane-scroll").bounding_box()
    assert pane["y"] <= box["y"] <= pane["y"] + pane["height"] - box["height"]


def test_pin_from_the_card_writes_both_heads_and_back_takes_it_away(reader):
    reader.open()
    reader.pane(reader.rows.english).locator("mark", has_text="Ada Lund").first.hover()
    reader.page.click("#gloss [data-do=pin]")
    reader.said("Pinned: Ada Lund")
    heads = reader.texts(".pinline:not([hidden]) [data-count]")
    pins = reader.page.locator(".strip .pin").count()
    reader.page.go_back()
    reader.page.wait_for_function("() => !document.querySelector('mark.pin')")
    assert (heads, pins, reader.page.locator(".pinline:visible").count()) == (["–/3", "–/2"], 5, 0)


def test_name_out_of_view_tells_how_many_screens_away_it_is(reader):
    reader.open(pin=reader.rows.ada)
    pane = reader.pane(reader.rows.english).locator(".pane-scroll")
    pane.evaluate("pane => pane.scrollTo(0, 500)")
    reader.page.wait_for_function("() => document.querySelector('[data-far]').textContent.startsWith('↓')")
    height, gap = pane.evaluate(
        """pane => [pane.clientHeight, pane.querySelectorAll('mark.pin')[1].getBoundingClientRect().top
          - pane.getBoundingClientRect().bottom]"""
    )
    screens = max(1, round(gap / height))
    far = reader.pane(reader.rows.english).locator("[data-far]").text_content()
    assert far == ("↓ 1 screen" if screens == 1 else f"↓ {screens} screens")


def test_family_switched_off_loses_its_underline_and_stays_off_in_the_address(reader):
    reader.open()
    reader.page.click(".marks > summary")
    reader.page.click("[data-family=people]")
    line = reader.page.locator("mark[data-type=PER]").first.evaluate(
        "mark => getComputedStyle(mark).textDecorationLine"
    )
    pressed = reader.page.get_attribute("[data-family=people]", "aria-pressed")
    off = reader.page.url.partition("off=")[2]
    assert (line, pressed, "people" in off) == ("none", "false", True)


def test_left_and_right_walk_the_names_of_the_sentence_and_o_pins(reader):
    reader.open()
    sentence = reader.sentence(reader.rows.english, "Mayor Ada Lund was told")
    sentence.click()
    reader.keys("ArrowRight", "o")
    reader.said("Pinned: Ada Lund")
    assert reader.page.evaluate("document.activeElement.textContent") == "Ada Lund"


def test_pointing_at_a_sign_of_difference_opens_the_claim_with_both_passages(reader):
    reader.open()
    reader.pane(reader.rows.english).locator("a.neq").click()
    reader.page.wait_for_selector("#panel .cites")
    assert reader.texts("#panel .cites q") == ["About 30 crates burned", "Khoảng 20 thùng hàng"]
