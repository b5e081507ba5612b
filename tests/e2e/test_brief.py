"""The brief in a browser: built of three questions by keys alone, moved by button and pointer, frozen, printed."""

import pytest
from playwright.sync_api import expect

from newsapp.accounts.models import User
from newsapp.briefs.actions import change_piece, insert_claims, insert_quotations, open_brief, write_sentence
from newsapp.briefs.models import Piece
from newsapp.briefs.values import Saying
from newsapp.claims.actions import add_claim, keep_passage
from newsapp.claims.models import Claim, Passage
from newsapp.questions.actions import add_question
from newsapp.questions.models import Question
from tests.claims.words import excerpt
from tests.e2e.walk import (
    focus_faults,
    foreign_without_lang,
    outline_faults,
    tab_to,
    too_wide,
    violations_in_both_lights,
)

pytestmark = pytest.mark.browser
PAGE = "/cases/harbour/brief/"


@pytest.fixture
def asked(reader, rows, case):
    """Three questions with one claim each, a kept passage; the page of the brief is open, none is begun."""
    bob = User.objects.get(username="bob")
    what, who, when = (
        add_question(case=case, text=text, by=bob).question
        for text in ("What burned?", "Who was told?", "When did it begin?")
    )
    rows.claim.questions.add(what)
    for wording, words, question in (("The mayor was told", "Mayor Ada Lund", who), ("At dawn", "at dawn", when)):
        found = [excerpt(rows.english, words)]
        add_claim(case=case, wording=wording, excerpts=found, questions=[question], by=bob)
    keep_passage(case=case, excerpt=excerpt(rows.vietnamese, "Khoảng 20 thùng hàng bị cháy"), by=bob)
    reader.page.set_default_timeout(15_000)
    reader.page.set_viewport_size({"width": 1440, "height": 900})
    reader.page.goto(reader.base + PAGE)
    return reader


@pytest.fixture
def built(asked, case):
    """The brief of these, with all three kinds."""
    bob = User.objects.get(username="bob")
    open_brief(case=case, title="The harbour fire", by=bob)
    pairs = [(claim, claim.questions.first().pk) for claim in Claim.objects.filter(case=case).order_by("number")]
    insert_claims(case=case, claims=pairs, by=bob)
    insert_quotations(case=case, passages=list(Passage.objects.filter(kept=True)), question=pairs[0][1], by=bob)
    write_sentence(case=case, saying=Saying("The fire was small."), by=bob)
    asked.page.goto(asked.base + PAGE)
    return asked


def _settled(page):
    """Wait until the forms that were swapped in answer to keys: htmx takes a moment, a person takes longer."""
    expect(page.locator(".htmx-swapping, .htmx-settling")).to_have_count(0)


def _words(page):
    return [" ".join(words.split()) for words in page.locator(".piece .words bdi:first-of-type").all_text_contents()]


def test_a_brief_of_three_questions_is_built_by_keys_alone(asked):
    page = asked.page
    tab_to(page, "#brief button")
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_have_text("The brief is begun.")
    for question in Question.objects.order_by("position"):
        tab_to(page, f"#insert-{question.pk} a[href*='kind=claim']")
        page.keyboard.press("Enter")
        expect(page.locator(".inserting input[name=claims]:focus")).to_be_visible()
        assert focus_faults(page) == []
        page.keyboard.press("Space")
        tab_to(page, ".inserting [data-save]")
        page.keyboard.press("Enter")
        expect(page.locator("#status")).to_have_text("Put into the brief.")
        expect(page.locator(".piece:focus")).to_have_count(1)
    assert _words(page) == ["About 30 crates burned.", "The mayor was told.", "At dawn."]
    assert page.locator(".brief-notes li").count() == Piece.objects.count() + 1
    tab_to(page, f"#edit-{Piece.objects.get(claim__number=1).pk}", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("textarea[name=text]:focus")).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.type("very likely")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#status")).to_have_text("Changed.")
    expect(page.locator(".judged")).to_have_text("Judged very likely.")


def test_a_piece_is_moved_by_its_buttons_and_taken_back(built):
    page = built.page
    row = Piece.objects.get(kind="quotation")
    page.focus(f"#up-{row.pk}")
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_have_text("Moved to place 1 under “What burned?”.")
    expect(page.locator(f"#up-{row.pk}")).to_be_focused()
    _settled(page)
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_have_text("Moved to place 2 before the first question.")
    _settled(page)
    assert _words(page)[:2] == ["The fire was small.", "Khoảng 20 thùng hàng bị cháy"]
    tab_to(page, "#undo button")
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_contain_text("took back: moved")
    expect(page.locator(".piece .words bdi").nth(1)).to_have_text("Khoảng 20 thùng hàng bị cháy")
    expect(page.locator(f"#question-1 ~ #piece-{row.pk}")).to_have_count(1)


def test_a_piece_at_the_end_keeps_the_focus_on_its_other_button(built):
    page = built.page
    row = Piece.objects.get(kind="sentence")
    page.focus(f"#down-{row.pk}")
    for place in (1, 2, 3, 1, 2, 1, 2):
        expect(page.locator(f"#piece-{row.pk} button:focus")).to_have_count(1)
        page.keyboard.press("Enter")
        expect(page.locator("#status")).to_contain_text(f"Moved to place {place} under")
        _settled(page)
    expect(page.locator(f"#up-{row.pk}")).to_be_focused()
    assert _words(page)[-1] == "The fire was small."


def test_a_piece_is_dragged_to_its_place_and_escape_leaves_it(built):
    page = built.page
    row, goal = Piece.objects.get(kind="sentence"), Piece.objects.get(claim__wording="At dawn")
    grip = page.locator(f"#piece-{row.pk} .grip").bounding_box()
    place = page.locator(f"#piece-{goal.pk}").bounding_box()
    for cancelled in (True, False):
        page.mouse.move(grip["x"] + 8, grip["y"] + 8)
        page.mouse.down()
        page.mouse.move(place["x"] + 40, place["y"] + 3, steps=6)
        expect(page.locator(f"#piece-{goal.pk}")).to_have_attribute("data-drop", "before")
        if cancelled:
            page.keyboard.press("Escape")
        page.mouse.up()
    expect(page.locator("#status")).to_have_text("Moved to place 1 under “When did it begin?”.")
    assert _words(page)[-2:] == ["The fire was small.", "At dawn."]


def test_a_piece_is_removed_and_put_back_where_it_stood(built):
    page = built.page
    before = _words(page)
    row = Piece.objects.get(kind="quotation")
    home = row.question_id
    page.click(f"#piece-{row.pk} button:text-is('Remove')")
    expect(page.locator("#status")).to_have_text("Taken out of the brief.")
    expect(page.locator(f"#insert-{home} a:focus")).to_have_count(1)
    page.click("#undo button")
    expect(page.locator(".piece")).to_have_count(len(before))
    assert _words(page) == before


def test_an_error_stands_where_one_writes_and_loses_nothing(built, expected):
    expected.append("422")
    page = built.page
    question = Question.objects.first()
    page.click(f"#insert-{question.pk} a:has-text('own sentence')")
    page.select_option("[name=confidence]", "low")
    page.fill("textarea[name=text]", " ")
    page.click(".inserting button:has-text('Insert')")
    expect(page.locator("textarea[aria-invalid=true]")).to_be_focused()
    expect(page.locator("[name=confidence]")).to_have_value("low")
    page.fill("textarea[name=text]", "It was small.")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#status")).to_have_text("Put into the brief.")
    assert "It was small." in _words(page)


def test_words_that_are_being_written_are_not_drawn_over(built):
    page, row = built.page, Piece.objects.get(kind="quotation")
    page.click(f"#edit-{Piece.objects.get(kind='sentence').pk}")
    page.fill("textarea[name=text]", "Half a sentence")
    page.click(f"#up-{row.pk}")
    expect(page.locator("#status")).to_have_text("Save or cancel what you are writing first.")
    expect(page.locator("textarea[name=text]")).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(page.locator("#status")).to_have_text("Changed.")
    page.click(f"#up-{row.pk}")
    expect(page.locator("#status")).to_contain_text("Moved to place 1")
    assert _words(page)[0] == "Half a sentence."


def test_a_piece_changed_in_two_tabs_shows_both_where_it_stands(built, case, expected):
    expected.append("409")
    page, row = built.page, Piece.objects.select_related("brief__case").get(kind="sentence")
    page.click(f"#edit-{row.pk}")
    page.fill("textarea[name=text]", "Mine is this.")
    change_piece(piece=row, version=1, saying=Saying("Theirs is this."), by=User.objects.get(username="alice"))
    page.keyboard.press("Control+Enter")
    expect(page.locator(f"#piece-{row.pk} #stale-title")).to_be_focused()
    assert violations_in_both_lights(page) == []
    page.click("text=Keep mine")
    expect(page.locator("#status")).to_have_text("Changed.")
    assert _words(page)[0] == "Mine is this."


def test_a_note_leads_to_its_words_and_back(built):
    page = built.page
    page.click("#ref-1")
    expect(page.locator("#note-1:target")).to_have_count(1)
    page.click("#note-1 .back")
    page.click("#note-1 >> text=Read it there")
    page.wait_for_selector("#reader[data-ready]")
    expect(built.sentence(built.rows.english, "About 30 crates")).to_have_class("current")


def test_an_issue_is_frozen_and_says_what_changed_since(built):
    page = built.page
    page.click("text=Freeze an issue")
    page.fill("[name=note]", "For the desk")
    page.click("button:has-text('Freeze issue 1')")
    expect(page.locator("#status")).to_have_text("Issue 1 is frozen.")
    expect(page.locator(".brief-side")).to_contain_text("The brief reads the same today")
    page.goto(built.base + PAGE)
    page.click(f"#piece-{Piece.objects.get(kind='sentence').pk} button:text-is('Remove')")
    expect(page.locator("#status")).to_have_text("Taken out of the brief.")
    page.click("text=Issue 1")
    expect(page.locator(".lint")).to_contain_text("The fire was small.")


@pytest.mark.parametrize("where", ["", "insert/?kind=quotation", "pieces/{pk}/", "freeze/", "history/", "edit/"])
def test_every_page_of_the_brief_is_for_everybody(built, where):
    page = built.page
    page.goto(built.base + PAGE + where.format(pk=Piece.objects.get(kind="claim", claim__number=1).pk))
    assert (outline_faults(page), foreign_without_lang(page)) == ([], [])
    assert violations_in_both_lights(page) == []
    assert (too_wide(page), too_wide(page, 390)) == ([], [])


def test_paper_holds_the_brief_to_its_last_note_and_no_controls(built, tmp_path):
    pdfium = pytest.importorskip("pypdfium2")
    built.page.pdf(path=tmp_path / "out.pdf")
    document = pdfium.PdfDocument(tmp_path / "out.pdf")
    text = "".join("".join(page.get_textpage().get_text_range() for page in document).split())
    document.close()
    wanted = ["Theharbourfire", "Whowastold?", "Thefirewassmall.", "Khoảng20thùnghàngbịcháy"]
    last = built.page.locator(".brief-notes li").last.locator("bdi").last.text_content()
    assert [words for words in [*wanted, "".join(last.split())] if words not in text] == []
    assert [words for words in ("Moveto", "Insert", "Handover", "Beforeyousign") if words in text] == []
