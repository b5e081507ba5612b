"""Every page: axe, headings, languages, 320 px, light and dark; the reader in forced colours and with little motion."""

import pytest
from playwright.sync_api import Page

from newsapp.accounts.models import User
from newsapp.cases.models import Membership
from newsapp.references.actions import add_host
from newsapp.references.models import Reference
from tests.e2e.walk import foreign_without_lang, outline_faults, over_all, too_wide, violations_in_both_lights
from tests.factories import article

pytestmark = pytest.mark.browser
NOTED = """Crates at the pier

The crates left at dawn. [1] Nobody counted them.

Notes
[1] https://port dot org/log/may
[2] https://port.org/ships-of-the- soldiers; https://port.org/May- Ship.pdf
"""


@pytest.fixture
def addresses(reader) -> dict[str, str]:
    """Every kind of page, by name; bob owns the case here, so that he sees its members too."""
    Membership.objects.filter(user__username="bob").update(role="owner")
    rows, reading = reader.rows, "/cases/harbour/read/"
    bob, case = User.objects.get(username="bob"), rows.english.article.case
    fourth = article(case, bob, NOTED, source_name="Pier Notes")
    add_host(case=case, damaged="cảng tàu.org", right="portlog.org", by=bob)
    four = (rows.english, rows.vietnamese, rows.korean, fourth)
    first = rows.english.article_id
    selected = f"?revision={rows.vietnamese.pk}&s=2&a={first},{rows.vietnamese.article_id}"
    paths = {
        "home": "/",
        "case": "/cases/harbour/",
        "reader": rows.url(pin=rows.ada),
        "four": rows.url(*four, pin=rows.ada),
        "claims open": rows.url(panel="claims"),
        "kept open": rows.url(panel="kept"),
        "as stored": rows.url(stored=rows.vietnamese.article_id),
        "sentences": f"{reading}{first}/sentences/",
        "claim form": f"/cases/harbour/cite/{selected}&mode=claim",
        "name form": f"/cases/harbour/name/{selected}",
        "claims": "/cases/harbour/claims/",
        "claim": f"/claims/{rows.claim.pk}/",
        "edit claim": f"/claims/{rows.claim.pk}/edit/",
        "edit citation": f"/cites/{rows.claim.citations.first().pk}/edit/",
        "add": "/cases/harbour/add/",
        "article": f"/articles/{first}/edit/",
        "blocks": f"/articles/{rows.vietnamese.article_id}/blocks/",
        "activity": "/cases/harbour/activity/",
        "members": "/cases/harbour/members/",
        "entity": f"/entities/{rows.ada}/?case=harbour",
        "notes": "/cases/harbour/notes/",
        "note open": rows.url(fourth, note=f"{fourth.article_id}:1"),
        "address": Reference.objects.get(number=1).get_absolute_url(),
        "hosts": "/cases/harbour/notes/hosts/",
        "settings": "/settings/",
        "keys": "/keys/",
    }
    return {name: reader.base + path for name, path in paths.items()}


NAMES = ("Sông Lam", "Tiếng Việt", "한국어", "Русский", "Українська")  # outlets and languages may stand anywhere


def _faults(page: Page) -> list[str]:
    page.set_viewport_size({"width": 1440, "height": 900})
    faults = [*violations_in_both_lights(page), *outline_faults(page), *foreign_without_lang(page, *NAMES)]
    return [*faults, *too_wide(page)]


def test_every_page_keeps_the_rules(reader, addresses):
    found = over_all(reader.page, addresses, _faults)
    assert found == {}, found


def test_sign_in_page_keeps_the_rules(reader):
    reader.page.context.clear_cookies()
    assert over_all(reader.page, {"login": f"{reader.base}/login"}, _faults) == {}


def test_open_form_beside_the_text_keeps_the_rules(reader):
    reader.open(pin=reader.rows.ada)
    reader.sentence(reader.rows.english, "Mayor Ada Lund was told").click()
    reader.keys(".", "c")
    reader.page.wait_for_selector("#cite-form")
    assert _faults(reader.page) == []


def test_menus_of_the_bar_stay_on_a_narrow_screen(reader):
    reader.page.set_viewport_size({"width": 320, "height": 700})
    reader.open(pin=reader.rows.ada)
    out = []
    for summary in reader.page.locator(".bar details.menu > summary").all():
        summary.click()
        box = summary.locator("xpath=following-sibling::*").bounding_box()
        out += [box] if box["x"] < 0 or box["x"] + box["width"] > 320 or box["y"] + box["height"] > 700 else []
    assert out == []


def test_forced_colours_keep_ring_underline_bar_and_letters(reader):
    reader.page.emulate_media(forced_colors="active")
    reader.open(pin=reader.rows.ada)
    styles = reader.page.evaluate(
        """() => {
          const of = (selector, part) => getComputedStyle(document.querySelector(selector), part);
          return [
            of("mark.pin").outlineStyle,
            of("mark[data-type=LOC]:not(.q), mark[data-type=CTY]:not(.q), mark[data-type=PER]").textDecorationLine,
            parseFloat(of("mark[data-citation][data-cstart]").borderInlineStartWidth) > 0,
            of("mark.pin", "::before").content.includes("P"),
          ];
        }"""
    )
    assert styles == ["solid", "underline", True, True]


def test_little_motion_is_respected(reader):
    reader.page.emulate_media(reduced_motion="reduce")
    reader.open()
    moving = """() => [...document.querySelectorAll("*")].flatMap((one) => {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(one);
      const moves = [transitionDuration, animationDuration].some((time) => parseFloat(time) > 0.01);
      return moves || scrollBehavior === "smooth" ? [one.className] : [];
    })"""
    assert reader.page.evaluate(moving) == []


def test_panes_are_named_regions_in_their_language_and_marks_are_silent(reader):
    reader.open(reader.rows.english, reader.rows.vietnamese, reader.rows.korean, pin=reader.rows.ada)
    regions = reader.page.get_by_role("region").evaluate_all(
        "all => all.map((one) => [one.getAttribute('aria-label'), one.querySelector('article')?.lang])"
    )
    panes = [region for region in regions if region[1]]
    live = reader.page.locator("[aria-live], [role=status], [role=alert], [role=log]").count()
    speaking = reader.page.locator("article mark:not([role=none])").count()
    assert (panes, live, speaking) == (
        [["Harbour Post", "en"], ["Sông Lam", "vi"], ["Busan Daily", "ko"]],
        1,
        0,
    )
