"""Every note of every file against the words that are stored: the promise of a brief."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn
from lxml import etree, html

from newsapp.briefs.composing import document_of
from newsapp.briefs.document import from_json, to_json
from newsapp.briefs.exporting import EXPORTS
from newsapp.briefs.exporting.wording import fit
from newsapp.claims.models import Passage


@pytest.fixture
def stored(brief):
    """The document, and what is stored behind each note: the slice of the text, and the hash of the original."""
    document = document_of(brief)
    passages = Passage.objects.select_related("revision").in_bulk([note.passage for note in document.notes])
    slices = {}
    for note in document.notes:
        passage = passages[note.passage]
        slices[note.number] = (passage.revision.text[passage.start : passage.end], passage.revision.sha256)
    return document, slices


def shown_html(data):
    tree = html.document_fromstring(data.decode())
    rows = tree.xpath("//section//li")
    return {int(row.get("value")): (row.find_class("quote")[0].text, row.text_content()) for row in rows}


def shown_docx(data):
    with ZipFile(BytesIO(data)) as packed:
        root = etree.fromstring(packed.read("word/footnotes.xml"))
    texts = {int(note.get(qn("w:id"))): "".join(note.itertext(qn("w:t"))) for note in root}
    return {n: (re.search("¶[^“]*: “(.*?)”", text)[1], text) for n, text in texts.items() if n > 0}


def shown_md(data):
    rows = dict(re.findall(r"^\[\^(\d+)\]: (.*)$", data.decode(), re.MULTILINE))
    plain = {int(n): re.sub(r"\\(.)", r"\1", text) for n, text in rows.items()}
    return {n: (re.search("¶[^“]*: “(.*?)”", text)[1], text) for n, text in plain.items()}


SHOWN = {"html": shown_html, "docx": shown_docx, "md": shown_md}


@pytest.mark.parametrize("key", EXPORTS)
def test_every_note_shows_the_stored_words_and_hash(stored, key):
    document, slices = stored
    shown = SHOWN[key](EXPORTS[key].write(document))
    assert {n: quote for n, (quote, _text) in shown.items()} == {n: fit(words) for n, (words, _sha) in slices.items()}
    full = [note.number for note in document.notes if note.repeats is None]
    assert [slices[n][1] in shown[n][1] for n in full] == [True] * len(full)
    assert {note.repeats for note in document.notes} == {None, 1}


@pytest.mark.parametrize("key", EXPORTS)
def test_notes_tell_machine_translation_translator_and_who_says_it(stored, key):
    document, _slices = stored
    (note,) = [note for note in document.notes if note.language == "vi"]
    text = SHOWN[key](EXPORTS[key].write(document))[note.number][1]
    assert "Vietnamese (machine translation from Korean), ¶2.3: “Khoảng 20 thùng hàng”." in text
    assert "Translation (Bob): “About 20 crates”. According to the port. Disputes it." in text


@pytest.mark.parametrize("key", EXPORTS)
def test_frozen_document_gives_the_same_file(stored, key):
    document, _slices = stored
    assert EXPORTS[key].write(from_json(to_json(document))) == EXPORTS[key].write(document)


def test_notes_are_numbered_in_the_order_of_the_text(stored):
    document, _slices = stored
    named = [number for piece in document.pieces for number in piece.notes]
    assert named == [note.number for note in document.notes] == list(range(1, len(named) + 1))
