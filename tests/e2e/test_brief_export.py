"""The brief handed over: downloaded from its page, opened from a file as a stranger would, compared with the texts."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn
from lxml import etree
from playwright.sync_api import Page

from newsapp.accounts.models import User
from newsapp.briefs.actions import insert_claims, insert_quotations, open_brief, write_sentence
from newsapp.briefs.values import Saying
from newsapp.claims.actions import add_claim, cite, keep_passage
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Passage
from newsapp.claims.values import Details
from newsapp.questions.actions import add_question
from tests.claims.words import excerpt
from tests.e2e.walk import foreign_without_lang, outline_faults, too_wide, violations_in_both_lights

pytestmark = pytest.mark.browser


@pytest.fixture
def brief(reader, rows, case) -> str:
    """A brief of three questions in three languages, with what is hostile in it, and the path of its page."""
    bob = User.objects.get(username="bob")
    what, who, _paid = [
        add_question(case=case, text=text, by=bob).question for text in ("What burned?", "Who was told?", "Who paid?")
    ]
    told = add_claim(
        case=case,
        wording="The mayor was told <script>alert(1)</script> at once",
        excerpts=[excerpt(rows.english, "Mayor Ada Lund was told at once.")],
        by=bob,
    ).claim
    korean = Details(CitationRole.REPORTS, ("아다 룬",), translation="The mayor was told at once", translator="Bob")
    cite(claim=told, excerpts=[excerpt(rows.korean, "아다 룬 시장은 곧바로 보고를 받았다.")], details=korean, by=bob)
    keep_passage(case=case, excerpt=excerpt(rows.vietnamese, "Khoảng 20 thùng hàng bị cháy"), by=bob)
    open_brief(case=case, title="The harbour fire", by=bob)
    insert_claims(case=case, claims=[(rows.claim, what.pk), (told, who.pk)], by=bob)
    kept = Passage.objects.get(quote="Khoảng 20 thùng hàng bị cháy")
    insert_quotations(case=case, passages=[kept], question=what.pk, by=bob)
    write_sentence(case=case, saying=Saying("The fire was small."), by=bob)
    return f"{reader.base}/cases/harbour/brief/"


def saved(page: Page, label: str, folder: Path) -> Path:
    """Save what a button of the page hands over."""
    with page.expect_download() as download:
        page.get_by_role("link", name=label, exact=True).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def words_of_notes() -> set[str]:
    """Return the stored slices of all passages of the case."""
    passages = Passage.objects.select_related("revision")
    return {each.revision.text[each.start : each.end] for each in passages}


def test_web_page_opened_from_a_file_shows_the_stored_words(brief, page, console, tmp_path):
    page.goto(brief)
    path = saved(page, "Web page", tmp_path)
    assert path.name == "the-harbour-fire-draft.html"
    page.goto(path.as_uri())
    shown = page.locator("section li .quote").all_text_contents()
    assert set(shown) == words_of_notes()
    assert len(shown) == 5
    assert page.locator("h2").all_text_contents() == ["What burned?", "Who was told?", "Who paid?", "Notes"]
    assert "<script>alert(1)</script>" in page.locator("main").inner_text()


def test_numbers_of_the_file_lead_to_notes_and_back(brief, page, console, tmp_path):
    page.goto(brief)
    page.goto(saved(page, "Web page", tmp_path).as_uri())
    page.locator("#ref-5").click()
    assert page.url.endswith("#note-5")
    page.locator("#note-5 .back").click()
    assert page.url.endswith("#ref-5")


def test_web_page_passes_axe_and_fits(brief, page, console, tmp_path):
    page.goto(brief)
    page.goto(saved(page, "Web page", tmp_path).as_uri())
    assert violations_in_both_lights(page) == []
    assert outline_faults(page) == []
    assert foreign_without_lang(page) == []
    assert too_wide(page) == []


def test_word_file_has_the_stored_words_as_footnotes(brief, page, console, tmp_path):
    page.goto(brief)
    path = saved(page, "Word", tmp_path)
    with ZipFile(BytesIO(path.read_bytes())) as packed:
        root = etree.fromstring(packed.read("word/footnotes.xml"))
    notes = ["".join(note.itertext(qn("w:t"))) for note in root]
    assert [words for words in words_of_notes() if not any(f"“{words}”" in note for note in notes)] == []
    assert len(notes) == 7  # five, and the two lines above footnotes


def test_markdown_file_has_the_stored_words(brief, page, console, tmp_path):
    page.goto(brief)
    text = saved(page, "Markdown", tmp_path).read_text(encoding="utf-8")
    assert [words for words in words_of_notes() if f"“{words}”" not in text] == []
