"""What tests ask of any page: its rules, outline, languages, width, and where the focus is."""

from collections.abc import Callable
from itertools import pairwise

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
CONTRAST = ["color-contrast"]
HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .map((one) => Number(one.tagName[1]))"""
FOREIGN = """(names) => {
  const signs = { ko: /[가-힣]/, ru: /[а-яё]/i, vi: /[ăđơưạảấầẩậắặẹẻếềểễệỉịọỏốồổỗộớờởợụủứừửữựỳỵỷỹ]/i };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = names.reduce((rest, name) => rest.replaceAll(name, ""), node.data);
    if (node.parentElement.closest("script, template, style, textarea, option")) continue;
    const lang = node.parentElement.closest("[lang]").lang;
    const other = Object.keys(signs).some((key) => signs[key].test(text) && lang !== key);
    if (other) found.push(`${lang}: ${text.trim()}`);
  }
  return found;
}"""
FOCUS = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const x = Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1);
  const hit = [...Array(9).keys()].some((n) => {
    const top = document.elementFromPoint(x, box.y + (box.height * (n + 0.5)) / 9);
    return top && (one.contains(top) || top.contains(one) || top.closest("label")?.contains(one));
  });
  return { tag: one.tagName, ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0, hit };
}"""


def violations(page: Page, rules: list[str] = RULES) -> list[str]:
    """Return what axe has against a page: rule and place."""
    kind = "rule" if rules is CONTRAST else "tag"
    options = {"runOnly": {"type": kind, "values": rules}, "resultTypes": ["violations"], "preload": False}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


def violations_in_both_lights(page: Page) -> list[str]:
    """Return what axe has against a page in light, and against its contrast in dark."""
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    light = violations(page)
    page.emulate_media(color_scheme="dark")
    return light + [f"dark: {fault}" for fault in violations(page, CONTRAST)]


def outline_faults(page: Page) -> list[str]:
    """Return what is wrong with the headings: one h1, which comes first, and no level left out."""
    levels = page.evaluate(HEADINGS)
    faults = [f"{a} then {b}" for a, b in pairwise(levels) if b > a + 1]
    return faults if levels[:1] == [1] and levels.count(1) == 1 else [f"levels {levels}", *faults]


def foreign_without_lang(page: Page, *names: str) -> list[str]:
    """Return texts whose script is of another language than their element says; proper names may stand anywhere."""
    return page.evaluate(FOREIGN, list(names))


def too_wide(page: Page, width: int = 320) -> list[str]:
    """Return by how much a page is wider than a narrow screen."""
    page.set_viewport_size({"width": width, "height": 700})
    wide = page.evaluate("document.documentElement.scrollWidth")
    return [f"{wide} px wide"] if wide > width else []


def focus_faults(page: Page) -> list[str]:
    """Return what is wrong with the focus: lost to the body, without a ring, or behind something."""
    focus = page.evaluate(FOCUS)
    if focus["tag"] == "BODY":
        return ["lost"]
    return [fault for fault, fine in (("no ring", focus["ring"]), ("hidden", focus["hit"])) if not fine]


def tab_to(page: Page, selector: str, key: str = "Tab") -> None:
    """Press a key until an element has the focus; on the way it is never lost and always to be seen."""
    for _press in range(80):
        page.keyboard.press(key)
        faults = focus_faults(page)
        assert faults == [], page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    message = f"{selector} cannot be reached with {key}"
    raise AssertionError(message)


def over_all(page: Page, addresses: dict[str, str], ask: Callable[[Page], list[str]]) -> dict[str, list[str]]:
    """Ask the same of every page; return the pages that have an answer."""
    answers = {}
    for name, address in addresses.items():
        page.goto(address)
        if page.locator("#reader").count():
            page.wait_for_selector("#reader[data-ready]")
        answers[name] = ask(page)
    return {name: answer for name, answer in answers.items() if answer}
