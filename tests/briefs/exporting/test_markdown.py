import re

import pytest
from markdown_it import MarkdownIt

from newsapp.briefs.exporting import to_markdown
from newsapp.briefs.exporting.markdown import escaped
from newsapp.briefs.exporting.wording import closed, fit
from tests.briefs.documents import a_claim, a_document, a_note, a_quotation, a_sentence
from tests.briefs.exporting.hostile import WORDS

READER = MarkdownIt("js-default", {"linkify": False, "typographer": True}).enable("table")
STRICT = {"paragraph_open", "inline", "paragraph_close"}


def test_file_has_headings_notes_and_judgement():
    notes = (a_note(), a_note(2, repeats=1, quote="They left."))
    text = to_markdown(a_document(a_claim(likelihood="likely"), a_quotation("They left.", notes=(2,)), notes=notes))
    lines = text.decode().splitlines()
    assert lines[0] == "# The convoy"
    assert "## Who crossed the border?" in lines
    assert "About 20 officials crossed the border.[^1] Judged likely." in lines
    assert "> “They left.”[^2]" in lines
    assert lines[-1] == "[^2]: Harbour Post (note 1), ¶2.1: “They left.”"


def test_every_number_has_its_note():
    notes = (a_note(), a_note(2))
    text = to_markdown(a_document(a_claim(notes=(1, 2)), a_sentence("So."), notes=notes)).decode()
    assert re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE) == re.findall(r"\[\^(\d+)\](?!:)", text) == ["1", "2"]


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
def test_escaped_words_are_read_as_the_words_alone(words):
    tokens = READER.parse(escaped(words))
    assert {token.type for token in tokens} == STRICT
    children = tokens[1].children
    assert {child.type for child in children} <= {"text", "text_special"}
    assert "".join(child.content for child in children) == closed(fit(words))


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
def test_hostile_words_add_nothing_to_the_file(words):
    def kinds(told):
        said = {"title": told, "case": told, "question": told, "summary": told, "by": told, "issue_note": told}
        note = a_note(outlet=told, headline=told, quote=told, translation=told, translator=told, url=told)
        pieces = (a_claim(told), a_sentence(told), a_quotation(told, translation=told, translator=told))
        tokens = READER.parse(to_markdown(a_document(*pieces, notes=(note,), **said)).decode())
        return [token.type for token in tokens]

    assert kinds(words) == kinds("plain")


def test_address_of_the_web_stays_one():
    tokens = READER.parse(to_markdown(a_document(a_claim())).decode())
    links = [child.attrs["href"] for token in tokens for child in token.children or () if child.type == "link_open"]
    assert links == ["https://harbourpost.example/convoy"]


def test_same_document_gives_the_same_bytes():
    assert to_markdown(a_document(a_claim())) == to_markdown(a_document(a_claim()))
