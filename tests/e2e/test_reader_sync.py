"""Panes that move together: by what they share, never the one that is in use."""

import pytest

from tests.e2e.sample import ARTICLES, CONG_DONG, HARBOUR, MERIDIAN, SONG_LAM

pytestmark = pytest.mark.browser
# The sentence on the reading line of one pane; for its counterparts in another, how far their boxes are from that line.
GAPS = """([one, other]) => {
  const pane = (n) => document.querySelector(`#pane-${n}`), area = pane(one).querySelector(".pane-scroll");
  const box = area.getBoundingClientRect(), line = box.top + (Math.min(box.bottom, innerHeight) - box.top) * 0.3;
  const open = [...pane(one).querySelectorAll("[data-s]")].filter((each) => !each.closest("details:not([open])"));
  const sentence = open.find((each) => each.getBoundingClientRect().bottom >= line), facts = [];
  const of = (badge) => (badge.dataset.s ? badge : of(badge.previousElementSibling));
  for (const badge of pane(one).querySelectorAll(".cp:not(.maybe)")) {
    if (of(badge) === sentence) facts.push(badge.dataset.f);
  }
  return [...pane(other).querySelectorAll(".cp")].filter((badge) => facts.includes(badge.dataset.f)).map((badge) => {
    const { top, bottom } = of(badge).getBoundingClientRect();
    return Math.max(top - line, line - bottom, 0);
  });
}"""


def _wheel(sample, file, by, times=1):
    """Scroll a pane with the wheel, the pointer over it."""
    box = sample.pane(file).locator(".pane-scroll").bounding_box()
    sample.page.mouse.move(box["x"] + 100, box["y"] + 200)
    for _n in range(times):
        before = sample.scrolled(file)
        sample.page.mouse.wheel(0, by)
        arg = [ARTICLES[file], before]
        moved = "([n, was]) => document.querySelector(`#pane-${n} .pane-scroll`).scrollTop !== was"
        sample.page.wait_for_function(moved, arg=arg)
        sample.still()


@pytest.mark.parametrize(("file", "other"), [(CONG_DONG, MERIDIAN), (MERIDIAN, CONG_DONG)])
def test_what_is_on_the_line_brings_its_counterpart_to_the_line(sample, file, other):
    sample.open()
    gaps = []
    for _n in range(12):
        _wheel(sample, file, 110)
        found = sample.page.evaluate(GAPS, [ARTICLES[file], ARTICLES[other]])
        gaps += [min(found)] if found else []
    assert len(gaps) > 5
    assert max(gaps[1:]) <= 4


def test_three_panes_follow_one(sample):
    sample.open(CONG_DONG, MERIDIAN, SONG_LAM)
    _wheel(sample, CONG_DONG, 150, 4)
    assert min(sample.scrolled(MERIDIAN), sample.scrolled(SONG_LAM)) > 0


def test_pane_without_a_counterpart_stays_and_says_so(sample):
    sample.open(CONG_DONG, HARBOUR)
    said, at = "", []
    for _n in range(12):
        _wheel(sample, CONG_DONG, 60)
        said = sample.pane(HARBOUR).locator("[data-nothing]").inner_text()
        at.append(sample.scrolled(HARBOUR))
        if said:
            break
    shown = sample.pane(HARBOUR).locator("[data-nothing]").is_visible()
    assert (said.rstrip("0123456789."), shown) == ("Nothing in Harbour Post (SAMPLE) matches ¶", True)
    assert at[-1] == (at[-2] if at[1:] else 0)
    assert sample.status() == ""


def test_pane_under_the_pointer_stays(sample):
    sample.open()
    sample.pane(MERIDIAN).locator(".pane-scroll").hover()
    sample.pane(CONG_DONG).locator(".pane-scroll").evaluate("one => one.scrollBy(0, 700)")
    sample.still()
    assert sample.scrolled(MERIDIAN) == 0


def test_pane_with_the_focus_stays(sample):
    sample.open()
    sample.keys("2", "j")
    before = sample.scrolled(MERIDIAN)
    _wheel(sample, CONG_DONG, 150, 4)
    assert (sample.scrolled(MERIDIAN), sample.scrolled(CONG_DONG)) == (before, 600)


def test_x_lets_each_move_alone_and_the_address_keeps_it(sample):
    sample.open()
    sample.keys("x")
    said = sample.status()
    _wheel(sample, CONG_DONG, 150, 3)
    alone = sample.scrolled(MERIDIAN)
    sample.page.reload()
    sample.page.wait_for_selector("#reader[data-ready]")
    pressed = sample.page.get_attribute("[data-do=sync]", "aria-pressed")
    sample.keys("x")
    assert (said, alone, pressed, sample.status()) == (
        "Each article moves alone.",
        0,
        "false",
        "The articles move together.",
    )


def test_equals_sign_aligns_once_while_each_moves_alone(sample):
    sample.open(sync="off")
    sentence, other = sample.sentence(CONG_DONG, "Sự có mặt của ông"), sample.sentence(MERIDIAN, "It was the presence")
    sentence.click()
    sample.keys("=")
    tops = [one.bounding_box()["y"] for one in (sentence, other)]
    assert abs(tops[0] - tops[1]) <= 4


def test_last_sentence_can_come_to_the_line(sample):
    sample.open()
    last = sample.pane(CONG_DONG).locator(".b-paragraph [data-s]:has(+ .cp:not(.maybe))").last
    last.click()
    sample.keys("=")
    area = sample.pane(CONG_DONG).locator(".pane-scroll").bounding_box()
    height = min(area["height"], 900 - area["y"])
    assert abs(last.bounding_box()["y"] - area["y"] - 0.3 * height) <= 4


def test_articles_that_share_too_little_move_alone(sample):
    sample.open("meridian-en.html", "ledger-en.txt")
    _wheel(sample, MERIDIAN, 200, 5)
    assert sample.scrolled("ledger-en.txt") == 0
