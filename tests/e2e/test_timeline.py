"""The timeline by keyboard, by pointer, on a phone and in forced colours; its list says what its drawing shows."""

import pytest
from playwright.sync_api import expect

from tests.comparison.timeline.things import told_in_time
from tests.e2e.walk import foreign_without_lang, outline_faults, tab_to, too_wide, violations_in_both_lights

pytestmark = pytest.mark.browser


@pytest.fixture
def two(rows, case, bob):
    return told_in_time(case, bob)


@pytest.fixture
def opened(reader, two, page):
    page.goto(f"{reader.base}/cases/harbour/timeline/")
    return page


def test_from_a_week_by_keyboard_to_the_passage(opened):
    tab_to(opened, ".subtabs [aria-current]")
    tab_to(opened, ".zoom .segmented > :nth-child(4)")
    opened.keyboard.press("Enter")
    expect(opened.locator(".zoom [aria-current]")).to_have_text("A week")
    tab_to(opened, ".drawing")
    tab_to(opened, ".moments .line a")
    opened.keyboard.press("Enter")
    opened.wait_for_selector("#reader[data-ready]")
    expect(opened.locator("[data-s].current")).to_contain_text("September 2023")


def test_days_that_differ_are_read_beside_each_other(opened):
    expect(opened.locator(".plot .unequal")).to_have_count(1)
    opened.get_by_role("link", name="Wire gives 14 September 2023").click()
    opened.wait_for_selector("#reader[data-ready]")
    assert opened.locator("section.pane").count() == 2
    expect(opened.locator("[data-s].current")).to_contain_text("on 14 September 2023")


def test_what_lies_far_back_is_one_link_away(opened):
    expect(opened.get_by_role("heading", name="1953")).to_have_count(0)
    opened.get_by_role("link", name="earlier: 1 Jan 1953").click()
    expect(opened.get_by_role("heading", name="1953")).to_have_count(1)


def test_sign_leads_to_its_entries(opened):
    sign = opened.locator(".sign .solid").first
    sign.evaluate("one => one.scrollIntoView({ block: 'center' })")
    place = sign.evaluate("one => one.getBoundingClientRect().toJSON()")
    opened.mouse.click(place["x"] + place["width"] / 2, place["y"])
    opened.wait_for_url("**#d*")
    expect(opened.locator(":target")).to_be_in_viewport()


def test_filters_narrow_it(opened):
    opened.get_by_label("Source").select_option(label="Wire")
    opened.get_by_role("button", name="Show").click()
    expect(opened.locator(".lane-names > li")).to_have_count(1)
    opened.get_by_role("link", name="Clear filters").click()
    expect(opened.locator(".lane-names > li")).not_to_have_count(1)


@pytest.mark.parametrize("width", [390, 1024, 1440])
def test_page_is_sound(opened, width):
    opened.set_viewport_size({"width": width, "height": 800})
    faults = [*violations_in_both_lights(opened), *outline_faults(opened)]
    assert [*faults, *foreign_without_lang(opened, "Sông Lam"), *too_wide(opened)] == []


def test_list_leads_on_a_phone_and_the_drawing_scrolls_in_its_box(opened):
    opened.set_viewport_size({"width": 390, "height": 800})
    told, drawing = (opened.locator(name).bounding_box() for name in (".told", ".drawing"))
    scrolls = opened.locator(".drawing").evaluate("one => one.scrollWidth > one.clientWidth")
    assert (told["y"] < drawing["y"], scrolls) == (True, True)
    opened.get_by_role("link", name="To the drawing").click()
    expect(opened.locator(".drawing")).to_be_in_viewport()


def test_signs_are_seen_in_forced_colours(opened):
    opened.emulate_media(forced_colors="active")
    drawn = opened.evaluate(
        """() => [".plot .solid", ".plot .differ"].map((one) => getComputedStyle(document.querySelector(one)).stroke)"""
    )
    paper = opened.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper not in drawn
    assert "none" not in drawn
