import pytest

from newsapp.claims.actions import change_claim
from newsapp.claims.models import Citation, Claim, Passage
from tests.e2e.walk import violations

pytestmark = pytest.mark.browser
UNPROCESSABLE, CONFLICT = "422 (Unprocessable", "409 (Conflict)"


@pytest.fixture
def form(reader):
    """The claim form, open on a sentence of the English article."""

    def open_form(key: str, words: str = "Mayor Ada Lund was told") -> None:
        reader.open()
        reader.sentence(reader.rows.english, words).click()
        reader.keys(".", key)
        reader.page.wait_for_function("() => document.activeElement.id === 'id_wording'")

    return open_form


def _focused(page):
    return page.evaluate("document.activeElement.id")


def _painted(page):
    return page.evaluate("[...CSS.highlights.get('draft') ?? []].map(String)")


def test_nudged_end_is_painted_and_the_focus_stays_on_its_button(reader, form):
    form("c")
    painted = "words => [...CSS.highlights.get('draft')].map(String)[0] === words"
    for words in ("Mayor Ada Lund was told at once", "Mayor Ada Lund was told at"):
        reader.page.click("#nudge-3")
        reader.page.wait_for_function(painted, arg=words)
    assert (_focused(reader.page), reader.page.text_content("#cite-form q")) == (
        "nudge-3",
        "Mayor Ada Lund was told at",
    )


def test_typed_words_find_the_claim_and_keys_alone_cite_for_it(reader, form):
    form("t")
    reader.page.keyboard.type("crates")
    reader.page.wait_for_selector(f"[name=claim][value='{reader.rows.claim.pk}.1']:checked")
    reader.keys("Control+Enter")
    reader.said("Cited for C1.")
    assert list(reader.rows.claim.citations.values_list("passage__quote", flat=True).order_by("pk"))[-1] == (
        "Mayor Ada Lund was told at once."
    )


def test_undo_in_the_status_line_takes_the_mark_away(reader, form):
    form("c")
    reader.page.keyboard.type("The mayor knew")
    reader.keys("Control+Enter")
    reader.said("C2 saved.")
    reader.page.click("#undo button")
    reader.page.wait_for_selector("mark[data-chip='C2 +']", state="detached")
    assert (Claim.objects.count(), reader.page.url.split("/")[-2]) == (1, "read")


def test_form_that_is_wrong_says_so_with_the_focus_in_the_field(reader, form, expected):
    expected.append(UNPROCESSABLE)
    form("c")
    reader.page.fill("#id_says_who", "the mayor")
    reader.keys("Control+Enter")
    reader.page.wait_for_selector("#id_wording[aria-invalid=true]:focus")
    assert (reader.page.input_value("#id_says_who"), Claim.objects.count()) == ("the mayor", 1)


def test_reworded_claim_is_shown_before_it_is_cited(reader, form, expected, alice):
    expected.append(CONFLICT)
    form("t")
    reader.page.keyboard.type("crates")
    reader.page.wait_for_selector(f"[name=claim][value='{reader.rows.claim.pk}.1']:checked")
    change_claim(claim=reader.rows.claim, version=1, wording="About 25 crates burned", note="", by=alice)
    reader.keys("Control+Enter")
    reader.page.wait_for_selector(".notice.changed:focus")
    assert reader.texts(".notice ins, .notice del") == ["removed: 30 ", "added: 25 "]
    reader.page.click("[data-save]")
    reader.said("Cited for C1.")


def test_double_click_on_save_stores_once(reader, form):
    form("c")
    reader.page.keyboard.type("The mayor knew")
    reader.page.dblclick("[data-save]")
    reader.said("C2 saved.")
    assert Claim.objects.count() == 2


def test_next_sentence_is_taken_after_saving(reader, form):
    form("c")
    reader.page.keyboard.type("The mayor knew")
    reader.page.click("button[value=next]")
    reader.said("C2 saved.")
    reader.page.wait_for_function("() => [...CSS.highlights.get('draft')].map(String)[0].startsWith('About 30')")
    assert (_focused(reader.page), reader.page.input_value("#id_wording")) == ("id_wording", "")


def test_cancel_lets_the_draft_go(reader, form):
    form("c")
    reader.page.click("[data-cancel]")
    reader.page.wait_for_selector("#cite-form", state="detached")
    reader.page.wait_for_function("() => ![...(CSS.highlights.get('draft') ?? [])].length")
    assert _painted(reader.page) == []


def test_ticked_passages_become_a_claim_at_once(reader):
    reader.page.set_viewport_size({"width": 1600, "height": 900})
    reader.open()
    for words in ("Mayor Ada Lund was told", "Ada Lund said nothing more"):
        reader.sentence(reader.rows.english, words).click()
        reader.keys(".", "s")
        reader.said("Kept.")
        reader.page.evaluate("document.querySelector('#status').textContent = ''")
    reader.page.click("[data-tab=kept]")
    reader.page.wait_for_selector("[name=passages]")
    for box in reader.page.locator("[name=passages]").all():
        box.check()
    assert reader.texts("[data-ticked]") == ["2"]
    reader.page.click("button[value=claim]")
    reader.page.fill("#id_wording", "The mayor kept silent")
    reader.page.click("[data-save]")
    reader.said("C2 saved.")
    assert Citation.objects.filter(claim__number=2).count() == 2
    assert Passage.objects.filter(kept=True).count() == 0


def test_selected_words_are_named_by_keys(reader):
    reader.open()
    reader.select(reader.rows.english, "harbour")
    reader.keys("m")
    reader.page.wait_for_selector("#id_name:focus")
    reader.page.fill("#id_name", "Norhavn harbour")
    reader.page.select_option("#id_new_type", "FAC")
    reader.keys("Control+Enter")
    reader.said("“Norhavn harbour” is named. All its places are drawn again.")
    assert reader.page.locator("#panel [data-tab]").count() == 4


def test_claim_is_edited_in_place(reader, signed_in):
    page = reader.page
    page.goto(f"{reader.base}{reader.rows.claim.get_absolute_url()}")
    page.get_by_role("link", name="Edit", exact=True).first.click()
    page.wait_for_selector("#id_wording:focus")
    page.fill("#id_wording", "About 31 crates burned")
    reader.keys("Control+Enter")
    reader.said("C1 changed.")
    assert page.text_content("h1") == "C1 About 31 crates burned"


def test_claims_are_narrowed_while_typing(reader, case):
    page = reader.page
    page.goto(f"{reader.base}/cases/{case.slug}/claims/")
    page.fill("#id_q", "nowhere")
    page.wait_for_selector("text=No claim fits these filters.")
    assert "?q=nowhere&" in page.url


@pytest.mark.parametrize("width", [320, 1280])
def test_pages_of_claims_fit_and_pass_axe(reader, case, width):
    page = reader.page
    page.set_viewport_size({"width": width, "height": 800})
    claim = reader.rows.claim
    citation = claim.citations.first()
    for path in (
        f"/cases/{case.slug}/claims/",
        claim.get_absolute_url(),
        f"{claim.get_absolute_url()}edit/",
        f"{citation.get_absolute_url()}edit/",
        f"/cases/{case.slug}/cite/?revision={reader.rows.english.pk}&s=3&mode=claim",
        f"/cases/{case.slug}/panel/?a={reader.rows.english.article_id}&tab=claims",
    ):
        page.goto(reader.base + path)
        found = [(fault, path) for fault in violations(page)]
        assert (found, page.evaluate("document.documentElement.scrollWidth <= innerWidth")) == ([], True), path
