"""From the case's page to the articles that tell the same event, and to two of them beside each other."""

import pytest
from playwright.sync_api import expect

from newsapp.comparison.enums import Kinship
from newsapp.comparison.models import Kin
from tests.comparison.things import two_that_differ
from tests.e2e.walk import foreign_without_lang, outline_faults, tab_to, too_wide, violations_in_both_lights

pytestmark = pytest.mark.browser


@pytest.fixture
def two(rows, case, bob):
    made = two_that_differ(case, bob)
    Kin.objects.create(case=case, one=made[0], other=made[1], kind=Kinship.COPY, share=0.45, why="")
    return made


def test_group_is_read_beside_each_other_by_keyboard(reader, two, page):
    page.goto(f"{reader.base}/cases/harbour/")
    tab_to(page, ".toolbar a[href$='same-event/']")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="2 articles tell one event")).to_be_visible()
    expect(page.get_by_role("heading", name="3 articles are alone")).to_be_visible()
    tab_to(page, ".event button")
    page.keyboard.press("Enter")
    page.wait_for_selector("#reader[data-ready]")
    assert page.locator("section.pane").count() == 2


def test_copy_leads_to_both(reader, two, page):
    page.goto(f"{reader.base}/cases/harbour/")
    page.get_by_role("link", name="holds 45 % of the wording of Wire").click()
    page.wait_for_selector("#reader[data-ready]")
    assert page.locator("section.pane").count() == 2


@pytest.mark.parametrize("where", ["", "same-event/"])
@pytest.mark.parametrize("width", [390, 1440])
def test_pages_are_sound(reader, two, page, where, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{reader.base}/cases/harbour/{where}")
    faults = [*violations_in_both_lights(page), *outline_faults(page)]
    assert [*faults, *foreign_without_lang(page, "Sông Lam", "Tiếng Việt", "한국어"), *too_wide(page)] == []
