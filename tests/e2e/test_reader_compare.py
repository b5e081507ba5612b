"""What open articles share, in the reader: badges, the walk from difference to difference, joining and parting."""

import pytest

from tests.comparison.test_sample_case import PLANTED
from tests.e2e.sample import ARTICLES, CONG_DONG, HARBOUR, MERIDIAN, SONG_LAM

pytestmark = pytest.mark.browser
POSSIBLE_TOO = "dates,numbers,only,sayings"
EXPLAINED = {"as-of", "scope", "rounding", "vague", "unit"}
FAR = {11}  # only possibly related, and in the middle of eleven such values
WALKED = [
    (row[0], (row[1], row[3]), (row[2], row[4]), ("n", "p") if row[5][0] == "conflicts" else ("Shift+N", "Shift+P"))
    for row in PLANTED
    if row[0] not in FAR and (row[5][0] == "conflicts" or row[5][1] in EXPLAINED)
]
ON_LINE = """() => {
  const top = (one) => one.getBoundingClientRect().top, at = top(document.activeElement);
  const others = [...document.querySelectorAll(".pane:not(.active) .met[data-s]")];
  return Math.min(...others.map((one) => Math.abs(top(one) - at)));
}"""
DIFFER = ".cp.differs:not(.maybe)"


def _keystrokes(sample, pair, wordings, key, **more):
    """Return after how many presses of a key both wordings have a ring; 9 when not within three."""
    sample.open(*pair, **more)
    for n in (1, 2, 3):
        sample.keys(key)
        if all(words.replace("_", " ") in sample.met(file) for file, words in zip(pair, wordings, strict=True)):
            return n
    return 9


@pytest.mark.parametrize(("number", "pair", "wordings", "keys"), WALKED)
def test_planted_difference_is_three_keystrokes_away(sample, number, pair, wordings, keys):
    """Those that the machine joins (docs/sample-case.md); what is only possibly related when that is switched on."""
    ways = ({}, {"off": POSSIBLE_TOO})
    assert min(_keystrokes(sample, pair, wordings, key, **way) for way in ways for key in keys) <= 3, number


def test_walk_goes_round_and_says_where_it_is(sample):
    sample.open()
    count = len(set(sample.pane(CONG_DONG).locator(DIFFER).evaluate_all("all => all.map((one) => one.dataset.f)")))
    said = []
    for _n in range(count + 1):
        sample.keys("n")
        said.append(sample.status())
    assert [one.split(":")[0] for one in said] == [*(f"{n} of {count}" for n in range(1, count + 1)), f"1 of {count}"]
    assert said[0].startswith(f"1 of {count}: Meridian Wire (SAMPLE), ¶13: Travelling with him")


def test_difference_shows_its_card_and_leaves_the_focus_in_the_text(sample):
    sample.open()
    sample.keys("n")
    card = sample.page.locator("#panel .factcard")
    card.get_by_text("about 30 people").wait_for()
    assert "about 20 people" in card.inner_text()
    assert sample.page.evaluate("document.activeElement.matches('[data-s].met')")


def test_same_page_again_shows_the_same_difference(sample):
    sample.open()
    sample.keys("n")
    sample.page.wait_for_url("**fact=*")
    before = sample.met(MERIDIAN)
    sample.page.reload()
    sample.page.wait_for_selector("#reader[data-ready]")
    assert (sample.met(MERIDIAN), sample.page.locator("#panel .factcard").count()) == (before, 1)


def test_j_and_k_with_shift_go_to_what_others_tell_too_and_bring_it_to_one_line(sample):
    sample.open()
    seen = []
    for key in ("J", "J", "J", "J", "J", "J", "K"):
        sample.keys(f"Shift+{key}")
        seen.append((sample.page.evaluate("document.activeElement.id"), sample.page.evaluate(ON_LINE)))
    assert (seen[4][0], len({sentence for sentence, _gap in seen})) == (seen[6][0], 6)
    assert all(gap <= 4 for _sentence, gap in seen[2:])  # the first stand too high to come down to the line
    assert sample.status().startswith("Meridian Wire (SAMPLE), ¶")


def test_pointing_at_a_badge_lights_its_counterparts_and_a_click_opens_it(sample):
    sample.open()
    badge = sample.pane(CONG_DONG).locator(DIFFER).first
    badge.hover()
    lit = sample.page.locator("[data-s].lit").evaluate_all("all => all.map((one) => one.closest('.pane').id)")
    badge.click()
    sample.page.locator("#panel .factcard").wait_for()
    assert (lit, "about 30 officials" in sample.met(MERIDIAN)) == ([f"pane-{n}" for n in (1, 2)], True)


def test_arrows_walk_to_a_badge_and_enter_opens_it_from_there_and_from_its_sentence(sample):
    sample.open()
    sample.sentence(MERIDIAN, "Among them were").click()
    sample.keys("Escape")
    for _name in range(12):
        if sample.page.evaluate("document.activeElement.matches('.cp')"):
            break
        sample.keys("ArrowRight")
    sample.keys("Enter")
    sample.page.locator("#panel .factcard").wait_for()
    sample.sentence(MERIDIAN, "Among them were").click()
    sample.keys("j", "Enter")
    sample.page.locator("#panel .factcard", has_text="It was the presence").wait_for()


def test_sentence_that_nobody_else_tells_is_said(sample):
    sample.open(CONG_DONG, HARBOUR)
    sample.sentence(CONG_DONG, "Đi cùng ông là").click()
    sample.keys("=")
    assert sample.status() == "Nothing in Harbour Post (SAMPLE) matches ¶4."


def test_u_confirms_and_undo_takes_it_back(sample):
    sample.open()
    sample.keys("n")
    sample.page.locator("#panel [data-confirm]").wait_for()
    sample.keys("u")
    sample.page.locator(f"{DIFFER}.decided").nth(1).wait_for()
    focused = sample.page.evaluate("document.activeElement.dataset.s")
    sample.page.get_by_role("button", name="Undo").click()
    sample.page.wait_for_function("() => !document.querySelector('.cp.decided')")
    assert focused


def test_d_parts_two_passages_and_undo_joins_them(sample):
    sample.open()
    before = sample.page.locator(DIFFER).count()
    sample.keys("n")
    sample.page.locator("#panel [data-reject]").wait_for()
    sample.keys("d")
    sample.page.wait_for_function(f"n => document.querySelectorAll('{DIFFER}').length < n", arg=before)
    sample.page.get_by_role("button", name="Undo").click()
    sample.page.wait_for_function(f"n => document.querySelectorAll('{DIFFER}').length === n", arg=before)


def test_l_joins_the_sentence_with_one_of_the_next_article(sample):
    sample.open(CONG_DONG, SONG_LAM, HARBOUR)
    for file, words in ((SONG_LAM, "ngư"), (CONG_DONG, "Một nhân viên đường sắt")):
        sample.sentence(file, words).click()
    near = sample.pane(SONG_LAM).locator(".current").get_attribute("id").replace("a3s", "3:s")
    sample.keys("l")
    sample.page.wait_for_function("() => document.activeElement.name === 'other'")
    chosen = sample.page.input_value("[name=other]")
    sample.page.get_by_role("button", name="Join", exact=True).click()
    sample.page.locator(f"#pane-{ARTICLES[CONG_DONG]} .cp.decided").wait_for()
    sample.page.locator(f"#pane-{ARTICLES[SONG_LAM]} .cp.decided").wait_for()
    sample.page.get_by_role("button", name="Undo").click()
    sample.page.wait_for_function("() => !document.querySelector('.cp.decided')")
    assert chosen == near


def test_what_one_article_alone_tells_is_shaded_on_request(sample):
    sample.open()
    alone = sample.pane(CONG_DONG).locator(".b-paragraph > [data-s]:not(:has(+ .cp:not(.maybe)))").first
    told = sample.pane(CONG_DONG).locator(".b-paragraph > [data-s]:has(+ .cp:not(.maybe))").first
    drawn = "one => getComputedStyle(one).backgroundImage === 'none'"
    before = alone.evaluate(drawn)
    sample.page.click(".compare > summary")
    sample.page.click("[data-family=only]")
    assert (before, alone.evaluate(drawn), told.evaluate(drawn)) == (True, False, True)


def test_stacked_the_words_of_the_others_stand_under_each_paragraph_and_the_place_is_kept(sample):
    sample.open()
    sample.keys("n", "n")
    place = sample.page.locator(".pane.active .current").get_attribute("id")
    sample.page.click(".compare > summary")
    sample.page.get_by_role("link", name="Stack").click()
    sample.page.wait_for_selector("#reader[data-view=stack][data-ready]")
    current = sample.page.locator(".pane.active .current")
    beneath = current.locator("xpath=ancestor::p/following-sibling::*[1][contains(@class, 'beneath')]//q")
    assert (current.get_attribute("id"), beneath.first.get_attribute("lang")) == (place, "en")
    sample.keys("n")
    assert sample.status().split(" of ")[0].isdigit()


def test_list_of_shared_facts_leads_to_a_card_and_the_card_into_the_text(sample):
    sample.open()
    sample.page.click(".compare > summary")
    sample.page.click("[data-do=compared]")
    sample.page.locator("#panel .factlist a", has_text="About 20 / about 30").click()
    sample.page.locator("#panel .factcard").wait_for()
    met = sample.met(MERIDIAN)
    sample.page.locator("#panel .factcard [data-jump^='2:']").click()
    focused = sample.page.evaluate("document.activeElement.closest('.pane').dataset.outlet")
    assert ("about 30 officials" in met, focused) == (True, "Meridian Wire (SAMPLE)")


def test_three_panes_are_drawn_anew_after_a_decision(sample):
    sample.open(CONG_DONG, MERIDIAN, SONG_LAM)
    facts = sample.page.locator(".cp").evaluate_all("all => all.map((one) => [one.dataset.f, one.closest('.pane').id])")
    panes = {fact: [pane for other, pane in facts if other == fact] for fact, _pane in facts}
    fact = next(fact for fact, found in panes.items() if len(found) == len(set(found)) == 3)
    sample.page.locator(f".cp[data-f='{fact}']").first.click()
    sample.page.locator("#panel [data-confirm]").click()
    decided = "() => new Set([...document.querySelectorAll('.cp.decided')].map((one) => one.closest('.pane').id)).size"
    sample.page.wait_for_function(f"() => ({decided})() === 3")
    sample.page.get_by_role("button", name="Undo").click()
    sample.page.wait_for_function(f"() => ({decided})() === 0")
