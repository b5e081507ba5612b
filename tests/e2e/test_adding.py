"""Bringing articles in, in a real browser: rich paste, several files, drag and drop, confirming, and without script."""

import re

import pytest
from playwright.sync_api import expect

from newsapp.articles.models import Article, Revision

RICH = (
    '<h2 onclick="x()">The last ferry</h2><p style="color: red">See <a href="https://port.example/log">the log</a>'
    '<img src="https://port.example/ship.png" alt="a ship"></p><table><tr><td>Monday</td><td>30</td></tr></table>'
)
PASTE = """([html, plain]) => {
  const text = document.querySelector("textarea"), data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/plain", plain);
  text.focus();
  text.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""
DROP = """() => {
  const data = new DataTransfer();
  data.items.add(new File(["The ferry left at nine. Nobody was on it."], "drop.txt", { type: "text/plain" }));
  const drop = document.querySelector(".drop"), sent = { dataTransfer: data, bubbles: true, cancelable: true };
  for (const kind of ["dragenter", "dragover", "drop"]) drop.dispatchEvent(new DragEvent(kind, sent));
}"""


def _file(name, words="The ferry came back at ten. Everybody was on it."):
    return {"name": name, "mimeType": "text/plain", "buffer": words.encode()}


@pytest.fixture
def adding(transactional_db, live_server, case, signed_in, page, console):
    page.goto(f"{live_server.url}/cases/harbour/add/")
    return page


def test_a_rich_paste_is_kept_with_its_links_and_tables(adding):
    adding.evaluate(PASTE, [RICH, "The last ferry"])
    expect(adding.get_by_role("textbox", name="Paste the text of an article")).to_contain_text("The last ferry")
    adding.get_by_role("button", name="Add", exact=True).click()
    expect(adding.locator("#outcomes")).to_contain_text("kept as article (English)")
    revision = Revision.objects.get()
    assert revision.text == "The last ferry\nSee the log [image not kept: a ship]\nMonday | 30"
    assert revision.links == [[19, 26, "https://port.example/log"]]


def test_a_rich_paste_can_be_turned_into_plain_text(adding):
    adding.evaluate(PASTE, [RICH, "The last ferry"])
    adding.get_by_role("button", name="Plain text instead").click()
    expect(adding.locator("textarea")).to_have_value(re.compile("^The last ferry\n+See the log"))


def test_files_go_one_by_one_and_a_bad_one_does_not_stop_the_next(adding, expected):
    expected.append("status of 422")
    adding.set_input_files(
        "input[type=file]", [_file("one.txt"), _file("bad.txt", "%PDF-1.4"), _file("two.txt", "Others stayed.")]
    )
    said = adding.locator("[data-said]")
    expect(said).to_have_count(3)
    expect(said.nth(1)).to_contain_text("bad.txt is not what its name says")
    expect(adding.locator("#status")).to_contain_text("Others stayed.")
    assert Article.objects.count() == 2


def test_dropped_files_are_taken_and_a_guess_is_confirmed_in_place(adding):
    adding.evaluate(DROP)
    form = adding.locator("form.about")
    form.get_by_label("Source").fill("Harbour Post")
    form.get_by_role("button", name="Confirm").click()
    expect(adding.locator("#status")).to_have_text("Saved.")
    expect(form.locator(".guessed")).to_have_count(0)
    assert Article.objects.get().source.name == "Harbour Post"


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_script_one_form_takes_text_and_files(adding):
    adding.locator("textarea").fill("The last ferry leaves\n\nThe ferry left at nine. Nobody was on it.")
    adding.set_input_files("input[type=file]", [_file("one.txt"), _file("bad.txt", "%PDF-1.4")])
    adding.get_by_role("button", name="Add", exact=True).click()
    expect(adding.locator("[data-said]")).to_have_count(3)
    assert Article.objects.count() == 2


def test_a_block_is_folded_and_put_back_in_place(adding, live_server):
    adding.set_input_files(
        "input[type=file]", [_file("one.txt", "The last ferry\n\nIt left at nine.\n\nIt came back.")]
    )
    expect(adding.locator("[data-said]")).to_have_count(1)
    adding.goto(f"{live_server.url}/articles/{Article.objects.get().pk}/blocks/")
    for button, status, cls in (("Fold ¶2", "¶2 is folded.", "folded"), ("Keep ¶2", "¶2 is kept.", "")):
        adding.get_by_role("button", name=button).click()
        expect(adding.locator("#status")).to_have_text(status)
        expect(adding.locator("#b2")).to_have_class(cls)
