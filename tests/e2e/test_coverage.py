"""The matrix and the numbers by keyboard, at a phone's width, without script; a fact becomes a claim."""

import pytest
from playwright.sync_api import expect

from tests.comparison.things import two_that_differ
from tests.e2e.walk import outline_faults, violations_in_both_lights


@pytest.fixture
def two(rows, case, bob):
    return two_that_differ(case, bob)


def test_fact_is_opened_taken_apart_and_brought_back(reader, two, page):
    page.goto(f"{reader.base}/cases/harbour/coverage/?relation=conflicts")
    page.get_by_role("link", name="Vostochny").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("≠ differ")).to_be_visible()
    page.get_by_role("button", name="Not about the same").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_have_text("Saved.")
    expect(page.locator(".matrix")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    page.goto(f"{reader.base}/cases/harbour/coverage/?relation=conflicts")
    expect(page.locator(".matrix tbody tr")).to_have_count(1)


def test_fact_becomes_a_claim(reader, two, page):
    page.goto(f"{reader.base}/cases/harbour/coverage/?relation=conflicts")
    page.get_by_role("link", name="Vostochny").first.click()
    page.get_by_label("Claim", exact=True).fill("About 30 shells burned")
    page.get_by_role("button", name="Save the claim").click()
    expect(page.get_by_role("heading", name="About 30 shells burned")).to_be_visible()
    expect(page.get_by_text("disputes")).not_to_have_count(0)


@pytest.mark.parametrize("where", ["coverage", "numbers"])
@pytest.mark.parametrize("width", [390, 1440])
def test_pages_are_sound(reader, two, page, where, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{reader.base}/cases/harbour/{where}/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert (outline_faults(page), violations_in_both_lights(page)) == ([], [])


def test_cell_leads_into_the_reader_at_its_passage(reader, two, page):
    page.goto(f"{reader.base}/cases/harbour/coverage/?relation=conflicts")
    page.locator(".said").first.click()
    page.wait_for_selector("#reader[data-ready]")
    expect(page.locator("[data-s].current")).to_contain_text("About 30 artillery shells")
