"""An analyst corrects a number that was read, by keyboard; the pages keep the rules in light, dark and at 320 px."""

import pytest

from newsapp.accounts.models import User
from newsapp.findings.actions import add_finding
from newsapp.findings.models import Quantity
from newsapp.findings.said import SaidQuantity
from newsapp.history.models import Event
from tests.e2e.walk import foreign_without_lang, outline_faults, over_all, too_wide, violations_in_both_lights

pytestmark = pytest.mark.browser


@pytest.fixture
def crates(reader):
    """Twenty crates in the Vietnamese article."""
    revision, bob = reader.rows.vietnamese, User.objects.get(username="bob")
    Quantity.objects.filter(revision=revision).delete()
    start = revision.text.index("20 thùng")
    said = SaidQuantity(start, start + 2, 20, 20, bound="about", unit="crates")
    return add_finding(revision=revision, said=said, by=bob).finding


def test_pages_of_findings_keep_the_rules(reader, crates):
    found = f"/articles/{crates.revision.article_id}/findings/"
    paths = {"list": found, "dates": f"{found}?kind=date", "correct": f"/findings/quantity/{crates.pk}/"}

    def faults(page):
        page.set_viewport_size({"width": 1440, "height": 900})
        wrong = [*violations_in_both_lights(page), *outline_faults(page), *foreign_without_lang(page, "Sông Lam")]
        return [*wrong, *too_wide(page)]

    assert over_all(reader.page, {name: reader.base + path for name, path in paths.items()}, faults) == {}


def test_number_is_corrected_from_the_list_by_keyboard_and_taken_back(reader, crates):
    page = reader.page
    page.goto(f"{reader.base}/articles/{crates.revision.article_id}/findings/")
    page.locator("td a", has_text="Correct").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("[name=low]")
    page.fill("[name=words]", "Khoảng 20")
    page.fill("[name=low]", "25")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("table")
    assert "about 25 crates" in page.inner_text("table")
    kept = Quantity.objects.get(pk=crates.pk)
    assert crates.revision.text[kept.start : kept.end] == "Khoảng 20"
    page.goto(f"{reader.base}/cases/harbour/activity/")
    n = Event.objects.filter(action="quantity.corrected").latest("n").n
    page.click(f"#e{n} button")
    page.wait_for_selector(f"#e{n}.undone")
    assert Quantity.objects.get(pk=crates.pk).low == 20
