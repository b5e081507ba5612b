import pytest

from newsapp.claims.models import Citation, Passage

pytestmark = pytest.mark.browser


@pytest.fixture
def browser_context_args(browser_context_args):
    return {**browser_context_args, "java_script_enabled": False}


@pytest.fixture
def plain(reader):
    """The reader without script."""
    reader.page.goto(reader.base + reader.rows.url())
    return reader


def test_name_is_pinned_from_the_menu_and_stepped_by_links(plain):
    plain.page.click(".who summary")
    plain.page.click(".who button:has-text('Ada Lund')")
    plain.pane(plain.rows.english).locator("[data-step='1']").click()
    plain.pane(plain.rows.english).locator("[data-step='1']").click()
    count = plain.pane(plain.rows.english).locator("[data-count]").text_content()
    assert (count, plain.page.url.split("#")[1]) == ("2/3", f"a{plain.rows.english.article_id}p2")


def test_ticked_sentence_is_kept(plain):
    plain.pane(plain.rows.vietnamese).get_by_text("Tick sentences to keep or cite").click()
    plain.page.get_by_label("Ada Lund được báo ngay").check()
    plain.page.click("button:text-is('Keep') >> nth=0")
    assert list(Passage.objects.filter(kept=True).values_list("quote", flat=True)) == ["Bà Ada_Lund được báo ngay ."]


def test_ticked_sentence_becomes_a_claim(plain):
    plain.pane(plain.rows.english).get_by_text("Tick sentences to keep or cite").click()
    plain.page.get_by_label("Mayor Ada Lund was told").check()
    plain.page.click("button:text-is('Claim') >> nth=0")
    plain.page.fill("#id_wording", "The mayor knew at dawn")
    plain.page.click("[data-save]")
    cited = Citation.objects.get(claim__wording="The mayor knew at dawn")
    assert cited.passage.quote == "Mayor Ada Lund was told at once."


def test_copy_shows_words_and_source_in_a_field(plain):
    plain.pane(plain.rows.english).get_by_text("Tick sentences to keep or cite").click()
    plain.page.get_by_label("Mayor Ada Lund was told").check()
    plain.page.click("button:text-is('Copy with source') >> nth=0")
    assert plain.page.input_value("#copy").splitlines()[:2] == [
        "“Mayor Ada Lund was told at once.”",
        "Harbour Post, “Fire at the harbour”",
    ]
