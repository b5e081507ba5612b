"""The matrix and the numbers by keyboard, at a phone's width, without script; a fact becomes a claim."""

import re

import pytest
from playwright.sync_api import expect

from newsapp.comparison.models import StoredFact
from tests.comparison.things import two_that_differ
from tests.e2e.walk import foreign_without_lang, outline_faults, violations_in_both_lights

DIFFER = "/cases/harbour/coverage/?relation=conflicts"


@pytest.fixture
def two(rows, case, bob):
    return two_that_differ(case, bob)


def _open(reader, page):
    page.goto(f"{reader.base}{DIFFER}")
    page.get_by_role("rowheader").get_by_role("link").first.focus()
    page.keyboard.press("Enter")


def test_fact_is_opened_taken_apart_and_brought_back(reader, two, page):
    _open(reader, page)
    expect(page.get_by_text("≠ differ")).to_be_visible()
    page.get_by_role("button", name="Not about the same").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_have_text("Saved.")
    expect(page.locator(".matrix")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    page.goto(f"{reader.base}{DIFFER}")
    expect(page.locator(".matrix tbody tr")).to_have_count(1)


def test_fact_becomes_a_claim(reader, two, page):
    _open(reader, page)
    page.get_by_label("Claim", exact=True).fill("About 30 shells burned")
    page.get_by_role("button", name="Save the claim").click()
    expect(page.get_by_role("heading", name="About 30 shells burned")).to_be_visible()
    expect(page.get_by_text("disputes")).not_to_have_count(0)


@pytest.mark.parametrize("where", ["coverage", "numbers"])
def test_row_becomes_a_claim_in_one_step_and_is_undone(reader, two, page, where):
    page.goto(f"{reader.base}/cases/harbour/{where}/")
    page.get_by_role("button", name=re.compile("Make a claim.*30")).first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="About 30 artillery shells burned at Vostochny pier")).to_be_visible()
    page.get_by_role("button", name="Undo", exact=True).click()
    page.goto(f"{reader.base}/cases/harbour/claims/")
    expect(page.get_by_text("About 30 artillery shells burned")).to_have_count(0)


def test_label_is_changed_and_stands_in_the_matrix(reader, two, page):
    _open(reader, page)
    page.get_by_text("Give it another label").click()
    page.get_by_label("Label", exact=True).fill("Shells lost at the pier")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Shells lost at the pier")
    page.goto(f"{reader.base}{DIFFER}")
    expect(page.get_by_role("link", name="Shells lost at the pier")).to_be_visible()


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_passage_is_joined_without_script(reader, two, page):
    _open(reader, page)
    page.get_by_label("Article").select_option(index=len(two) + 2)
    page.get_by_role("button", name="Choose its sentence").click()
    page.get_by_label("Sentence of Wire").select_option(index=1)
    page.get_by_role("button", name=re.compile("join this sentence")).click()
    expect(page.get_by_text("joined by hand")).not_to_have_count(0)
    expect(page.locator(".fact > li")).to_have_count(3)


@pytest.mark.parametrize("where", ["coverage/", "numbers/", "fact"])
@pytest.mark.parametrize("width", [320, 1440])
def test_pages_are_sound(reader, two, page, where, width):
    page.set_viewport_size({"width": width, "height": 800})
    fact = StoredFact.objects.filter(case__slug="harbour", relation="conflicts").first()
    page.goto(f"{reader.base}/cases/harbour/" + where.replace("fact", f"coverage/{fact.pk}/?join={two[1].article_id}"))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert (outline_faults(page), violations_in_both_lights(page)) == ([], [])
    assert foreign_without_lang(page) == []


def test_cell_leads_into_the_reader_at_its_passage(reader, two, page):
    page.goto(f"{reader.base}{DIFFER}")
    page.locator(".said").first.click()
    page.wait_for_selector("#reader[data-ready]")
    expect(page.locator("[data-s].current")).to_contain_text("About 30 artillery shells")
