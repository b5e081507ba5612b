"""The first five minutes without script, on the sample: the same outcomes by links and forms. And what is printed."""

from io import StringIO

import pytest
from django.core.management import call_command

from newsapp.articles.models import Article
from newsapp.claims.models import Citation, Claim
from newsapp.sample.actions import load_sample

pytestmark = pytest.mark.browser
PASTED = "The bridge at noon\n\nThe train of Kim Jong-un crossed the bridge at noon. About 25 officials waved."


@pytest.fixture
def browser_context_args(browser_context_args):
    return {**browser_context_args, "java_script_enabled": False}


@pytest.fixture
def page_of_linh(transactional_db, live_server, settings, page, console):
    """The list of cases as the sample's analyst sees it."""
    settings.SAMPLE_ALLOWED = True
    call_command("import_lexicon", verbosity=0, stdout=StringIO())
    load_sample()
    page.set_default_timeout(8_000)
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{live_server.url}/login")
    page.get_by_role("button", name="Enter as analyst (Linh)").click()
    return page


def _read(page):
    """Open the two that disagree; step through the name that is pinned there."""
    page.get_by_role("link", name="Open the sample case").click()
    page.get_by_role("link", name="Read the two that disagree").click()
    pane = page.locator("section.pane").first
    pane.locator("[data-step='1']").click()
    pane.locator("[data-step='1']").click()
    return pane.locator("[data-count]").text_content()


def _pin(page, name):
    """Pin another name by the menu; return how it stands in each article."""
    page.locator(".who summary").click()
    page.locator(".who").get_by_text(name, exact=False).first.click()
    return page.locator(".pinline [data-form]").all_text_contents()


def _cite(page, wording):
    """Tick two sentences and make a claim of them; then cite another for it."""
    page.get_by_text("Tick sentences to keep or cite").first.click()
    for nth in (3, 4):
        page.locator("input.tick").nth(nth).check()
    page.get_by_role("button", name="Claim").first.click()
    page.fill("#id_wording", wording)
    page.locator("[data-save]").first.click()


def _add(page):
    """Paste a text, then read it; return the names that are marked in it."""
    page.get_by_role("link", name="Add articles").first.click()
    page.locator("textarea").first.fill(PASTED)
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_role("link", name="Read", exact=True).first.click()
    return page.locator("article mark").all_text_contents()


def test_first_five_minutes_need_no_script(page_of_linh, live_server):
    page = page_of_linh
    counted = _read(page)
    pinned = _pin(page, "Vladimir Putin")
    _cite(page, "The train turned back after four days")
    claim = Claim.objects.get(wording="The train turned back after four days")
    page.goto(f"{live_server.url}/claims/{claim.pk}/")
    heading = page.locator("h1").inner_text()
    page.get_by_role("link", name="Open in the reader").first.click()
    cited = page.locator(f"mark[data-chip^='{claim.label}']").count()
    assert (counted, pinned, heading, cited) == (
        "2/7",
        ["Vladimir Putin", "Putin"],
        f"{claim.label} The train turned back after four days",
        1,
    )
    assert Citation.objects.filter(claim=claim).count() == 1
    page.goto(f"{live_server.url}/cases/kim-putin-visit/")
    assert "Kim Jong-un" in _add(page)


def _words(text):
    return "".join(text.split())


def test_printed_page_holds_the_end_of_four_articles_letters_and_notes(page_of_linh, live_server, tmp_path):
    pdfium = pytest.importorskip("pypdfium2")
    page = page_of_linh
    chosen = list(Article.objects.order_by("pk").values_list("pk", flat=True)[:4])
    page.goto(f"{live_server.url}/cases/kim-putin-visit/read/?a={','.join(map(str, chosen))}")
    shown = [page.locator(f"#pane-{pk} [data-s]:not(details *)").last.text_content() for pk in chosen]
    page.pdf(path=tmp_path / "out.pdf")
    document = pdfium.PdfDocument(tmp_path / "out.pdf")
    text = _words("".join(page.get_textpage().get_text_range() for page in document))
    document.close()
    wanted = [_words(sentence)[-10:] for sentence in shown]
    wanted += ["PVladimirPutin", "1.", "C4", "(disputesit)"]
    assert [words for words in wanted if words not in text] == []
