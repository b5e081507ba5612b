import re

import pytest

from newsapp.claims.models import Passage

pytestmark = pytest.mark.browser


def _kept():
    return list(Passage.objects.filter(kept=True).values_list("quote", flat=True))


def test_selected_words_are_kept_word_for_word_as_they_are_stored(reader):
    reader.open()
    reader.select(reader.rows.vietnamese, "Ada Lund được báo")
    reader.page.click("#selbar [data-do=keep]")
    reader.said("Kept.")
    marked = reader.pane(reader.rows.vietnamese).locator("mark[data-kept]").all_text_contents()
    assert (_kept(), marked) == (["Ada_Lund được báo"], ["Ada Lund", " được báo"])


def test_selection_over_two_sentences_takes_both_ends_exactly(reader):
    reader.open()
    page = reader.page
    first, second = (
        reader.sentence(reader.rows.vietnamese, words).get_attribute("id") for words in ("Bà Ada", "Khoảng 20")
    )
    page.evaluate(
        """([one, other]) => {
          const at = (id) => document.getElementById(id), range = document.createRange();
          range.setStart(at(one).firstChild, 0);
          range.setEnd(at(other).firstChild.firstChild, 5);
          getSelection().addRange(range);
        }""",
        [first, second],
    )
    page.wait_for_selector("#selbar:not([hidden])")
    reader.keys("s")
    reader.said("Kept.")
    assert _kept() == ["Bà Ada_Lund được báo ngay . Khoản"]


def test_dot_takes_the_sentence_and_c_asks_for_a_claim_with_the_focus_in_it(reader):
    reader.open()
    reader.sentence(reader.rows.english, "Mayor Ada Lund was told").click()
    reader.keys(".")
    reader.said("Taken: 7 words")
    reader.keys("c")
    reader.page.wait_for_selector("#cite-form")
    reader.page.wait_for_function("() => document.activeElement.id === 'id_wording'")
    painted = reader.page.evaluate("[...CSS.highlights.get('draft')].map(String)")
    words = "Mayor Ada Lund was told at once."
    assert (painted, reader.page.text_content("#cite-form q")) == ([words], words)


def test_claim_by_keys_alone_marks_the_sentence_and_returns_the_focus_to_it(reader):
    reader.open()
    sentence = reader.sentence(reader.rows.english, "Mayor Ada Lund was told")
    sentence.click()
    reader.keys(".", "c")
    reader.page.wait_for_function("() => document.activeElement.id === 'id_wording'")
    reader.page.keyboard.type("The mayor knew at dawn")
    reader.keys("Control+Enter")
    sentence.locator("mark[data-citation]").first.wait_for()
    chips = sentence.locator("mark[data-chip]").evaluate_all("marks => marks.map(mark => mark.dataset.chip)")
    reader.page.wait_for_function("() => document.activeElement.matches('[data-s]')")
    assert (chips, reader.page.evaluate("document.activeElement.id")) == (["C2 +"], sentence.get_attribute("id"))


def test_shift_arrows_grow_and_shrink_by_a_word(reader):
    reader.open()
    reader.sentence(reader.rows.english, "Mayor Ada Lund was told").click()
    painted = "[...CSS.highlights.get('draft')].map(String)[0]"
    seen = []
    for key in ("Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowLeft"):
        reader.keys(key)
        seen.append(reader.page.evaluate(painted))
    assert seen == ["Mayor", "Mayor Ada", "Mayor Ada Lund", "Mayor Ada"]


def test_letters_of_a_korean_keyboard_mean_the_keys_in_their_place(reader):
    reader.open()
    reader.sentence(reader.rows.english, "The fire began").click()
    reader.page.evaluate(
        """() => document.activeElement.dispatchEvent(
          new KeyboardEvent("keydown", { key: "ㅓ", code: "KeyJ", bubbles: true, cancelable: true }))"""
    )
    assert reader.page.text_content("[data-s].current") == "Mayor Ada Lund was told at once."


def test_keys_rest_inside_fields(reader):
    reader.open()
    reader.sentence(reader.rows.english, "The fire began").click()
    reader.keys("c")
    reader.page.wait_for_function("() => document.activeElement.id === 'id_wording'")
    reader.page.keyboard.type("jks.")
    assert (reader.page.input_value("#id_wording"), _kept()) == ("jks.", [])


def test_copy_holds_words_source_and_permalink(reader, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.open()
    reader.select(reader.rows.english, "About 30 crates")
    reader.keys("y")
    reader.said("Copied, with its source.")
    copied = reader.page.evaluate("navigator.clipboard.readText()").splitlines()
    article = reader.rows.english.article_id
    assert (copied[:2], re.sub(r"https?://[^/]+", "", copied[2])) == (
        ["“About 30 crates”", "Harbour Post, “Fire at the harbour”"],
        f"/cases/harbour/read/?a={article}&at={article}:s4#a{article}s4",
    )


def test_as_stored_shows_the_stored_text_in_place_and_selects_in_it(reader):
    reader.open()
    reader.pane(reader.rows.vietnamese).locator("[data-do=stored]").click()
    reader.page.wait_for_selector("article.stored")
    reader.select(reader.rows.vietnamese, "Ada_Lund được báo ngay .")
    reader.keys("s")
    reader.said("Kept.")
    kept = _kept()
    reader.page.go_back()
    reader.page.wait_for_selector("#reader[data-ready]")
    assert (kept, reader.page.locator("article.stored").count()) == (["Ada_Lund được báo ngay ."], 0)
