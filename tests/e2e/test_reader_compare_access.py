"""What open articles share, for whoever reads without a mouse, a wide screen, colours, eyes or script."""

import re

import pytest

from tests.e2e.sample import CONG_DONG, HARBOUR, MERIDIAN, SONG_LAM
from tests.e2e.walk import outline_faults, too_wide, violations_in_both_lights

pytestmark = pytest.mark.browser
STOPS = ".cp, .cps"
COUNTED = re.compile(r"^\d counterparts, 1 differs$")


def _ways(sample):
    """Open the reader in each state that has parts of its own: walked, all badges, three panes, the list, stacked."""
    for files, more, keys in (
        ((), {}, ("n",)),
        ((), {"off": "none"}, ("Shift+J",)),
        ((CONG_DONG, SONG_LAM, HARBOUR), {"panel": "compared"}, ()),
        ((), {"view": "stack"}, ("n",)),
    ):
        sample.open(*files, **more)
        sample.keys(*keys)
        if keys == ("n",):
            sample.page.locator("#panel .factcard").wait_for()
        yield f"{files} {more}"


def test_reader_with_badges_keeps_the_rules(sample):
    found = {}
    for way in _ways(sample):
        sample.page.set_viewport_size({"width": 1440, "height": 900})
        found[way] = [*violations_in_both_lights(sample.page), *outline_faults(sample.page), *too_wide(sample.page)]
    assert {way: faults for way, faults in found.items() if faults} == {}


def test_screen_reader_hears_panes_headings_and_what_each_badge_says(sample):
    sample.open()
    sample.keys("n")
    sample.page.locator("#panel .factcard").wait_for()
    tree = sample.page.locator("body").aria_snapshot()
    headings = re.findall(r'heading "([^"]+)" \[level=(\d)\]', tree)
    regions = re.findall(r'region "([^"]+)"', tree)
    wanted = [("Reading: Kim-Putin visit", "1"), ("Cong Dong (SAMPLE)", "2"), ("Meridian Wire (SAMPLE)", "2")]
    assert [one for one in headings if one in wanted] == wanted
    assert regions == ["Cong Dong (SAMPLE)", "Meridian Wire (SAMPLE)"]
    assert re.search(r'heading "\d+ About 20 / about 30 .*" \[level=2\]', tree)
    assert re.search(r'link "\d+: differ, Meridian Wire \(SAMPLE\)"', tree)
    assert re.search(r'link "\d counterparts, 1 differs"', tree)


def test_no_badge_is_without_a_name_and_none_is_a_stop_for_tab(sample):
    sample.open(off="none")
    drawn = "all => all.map((one) => [Boolean(one.getAttribute('aria-label')), one.textContent, one.tabIndex])"
    before = sample.page.locator(STOPS).evaluate_all(drawn)
    sample.keys("v")
    sample.page.wait_for_function("() => document.querySelector('.pane[data-stored]')")
    after = sample.page.locator(STOPS).evaluate_all(drawn)
    assert len(before) > 60
    assert {tuple(one) for one in before + after} == {(True, "", -1)}


def test_words_behind_a_paragraph_are_to_be_seen_when_the_focus_is_on_them(sample):
    sample.open()
    link = sample.pane(MERIDIAN).locator(".cps").nth(2)
    width = "one => one.getBoundingClientRect().width"
    before = link.evaluate(width)
    link.focus()
    after = link.evaluate(width)
    sample.keys("Enter")
    sample.page.locator("#panel .factcard").nth(1).wait_for()
    assert (before <= 1, after > 60) == (True, True)


def test_narrow_screen_tells_counterparts_under_a_paragraph_and_opens_them_as_a_sheet(sample):
    sample.page.set_viewport_size({"width": 390, "height": 800})
    sample.open()
    link = sample.pane(CONG_DONG).get_by_label(COUNTED).first
    link.click()
    sheet = sample.page.locator("#panel")
    sheet.locator(".factcard", has_text="about 30 people").wait_for()
    box = sheet.bounding_box()
    sheet.locator("[data-jump^='2:']").first.click()
    shown = sample.page.locator(".pane[data-article]:visible").get_attribute("data-outlet")
    assert (round(box["y"] + box["height"]), shown) == (800, "Meridian Wire (SAMPLE)")


def test_forced_colours_keep_ring_dash_and_what_one_alone_tells(sample):
    sample.page.emulate_media(forced_colors="active")
    sample.open(off="none")
    sample.keys("n")
    styles = sample.page.evaluate(
        """() => {
          const of = (selector) => getComputedStyle(document.querySelector(selector));
          return [
            of(".pane:not(.active) .met[data-s]").outlineStyle,
            of(".cp.maybe").borderTopStyle,
            of(".b-paragraph > [data-s]:not(:has(+ .cp:not(.maybe)))").textDecorationStyle,
          ];
        }"""
    )
    assert styles == ["solid", "dashed", "dotted"]


def test_paper_has_the_numbers_in_brackets(sample, tmp_path):
    pdfium = pytest.importorskip("pypdfium2")
    sample.open()
    sample.page.pdf(path=tmp_path / "out.pdf")
    document = pdfium.PdfDocument(tmp_path / "out.pdf")
    text = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    document.close()
    assert (bool(re.search(r"\(≠\d+\)", text)), "counterparts" in text) == (True, False)


class TestWithoutScript:
    """The same outcomes by links and forms."""

    @pytest.fixture
    def browser_context_args(self, browser_context_args):
        return {**browser_context_args, "java_script_enabled": False}

    def test_number_leads_to_the_fact_with_its_passages(self, sample):
        sample.open(script=False)
        sample.pane(CONG_DONG).locator(".cp.differs").first.click()
        card = sample.page.locator("#panel .factcard").inner_text()
        assert ("about 20 people" in card, "about 30 people" in card) == (True, True)

    def test_words_behind_a_paragraph_list_its_counterparts_and_a_decision_is_posted(self, sample):
        sample.open(script=False)
        sample.pane(CONG_DONG).get_by_label(COUNTED).first.click()
        many = sample.page.locator("#panel .factcard").count() > 1
        sample.page.locator("[data-confirm]").first.click()
        decided = sample.page.locator(".factcard").get_by_text("confirmed:")
        decided.wait_for()
        sample.page.get_by_role("button", name="Leave it to the machine").click()
        decided.wait_for(state="detached")
        assert many

    def test_stacked_the_words_of_the_others_stand_beneath(self, sample):
        sample.open(script=False, view="stack")
        assert sample.page.locator("ul.beneath").first.is_visible()
