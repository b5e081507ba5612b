from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from newsapp.briefs.exporting import to_docx
from newsapp.briefs.exporting.wording import closed, fit
from tests.briefs.documents import SHA, a_claim, a_document, a_note, a_quotation, a_sentence
from tests.briefs.exporting.hostile import WORDS

KOREAN = a_note(2, language="ko", quote="약 20명이 국경을 넘었다", outlet="하버 포스트", translation="about 20")


def opened(*pieces, **said):
    """Return the file as python-docx reads it, and its footnotes by number."""
    data = to_docx(a_document(*pieces, **said))
    with ZipFile(BytesIO(data)) as packed:
        root = etree.fromstring(packed.read("word/footnotes.xml"))
    return docx.Document(BytesIO(data)), {int(node.get(qn("w:id"))): node for node in root}


def words(node):
    return "".join(node.itertext(qn("w:t")))


def test_file_opens_with_headings_as_styles():
    file, _notes = opened(a_claim(), a_quotation("about 20 officials"), summary="Twenty crossed.")
    told = [(one.style.name, one.text) for one in file.paragraphs]
    assert told[0] == ("Title", "The convoy")
    assert ("Heading 1", "Who crossed the border?") in told
    assert ("Quote", "“about 20 officials”") in told
    assert ("Summary", "Twenty crossed.") in told


def test_footnotes_are_real_and_in_order():
    file, notes = opened(a_claim(notes=(1, 2)), notes=(a_note(), KOREAN))
    signs = [int(node.get(qn("w:id"))) for node in file.element.iter(qn("w:footnoteReference"))]
    assert signs == [1, 2]
    assert sorted(notes) == [-1, 0, 1, 2]
    assert "“약 20명이 국경을 넘었다”. Translation: “about 20”." in words(notes[2])
    assert SHA in words(notes[1])


def test_note_named_again_is_a_cross_reference_to_the_first():
    file, notes = opened(a_claim(), a_sentence("Again.", notes=(1,)))
    assert sorted(notes) == [-1, 0, 1]
    marks = {node.get(qn("w:name")) for node in file.element.iter(qn("w:bookmarkStart"))}
    fields = [node.get(qn("w:instr")).split()[:2] for node in file.element.iter(qn("w:fldSimple"))]
    assert fields == [["NOTEREF", "_Note1"]]
    assert marks == {"_Note1"}


def test_runs_say_their_language():
    file, notes = opened(a_quotation("khoảng 20", language="vi", notes=(2,)), notes=(a_note(), KOREAN))
    korean = [
        words(run)
        for run in notes[2].iter(qn("w:r"))
        if run.find(f".//{qn('w:lang')}[@{qn('w:eastAsia')}]") is not None
    ]
    assert korean == ["하버 포스트", "Convoy at the border", "약 20명이 국경을 넘었다"]
    assert [node.get(qn("w:val")) for node in file.element.body.iter(qn("w:lang"))] == ["vi-VN"]


def test_properties_tell_title_case_person_and_time():
    file, _notes = opened(a_claim(), issue=3)
    about = file.core_properties
    assert (about.title, about.subject, about.author, about.version) == (
        "The convoy",
        "Vostochny visit",
        "Linh",
        "issue 3",
    )
    assert about.created.isoformat() == "2026-11-22T09:30:00+00:00"


def test_settings_name_the_lines_of_footnotes():
    file, _notes = opened(a_claim())
    told = file.settings.element.find(qn("w:footnotePr"))
    assert [node.get(qn("w:id")) for node in told] == ["-1", "0"]
    assert told.getnext().tag == qn("w:compat")


def test_every_style_that_is_used_exists():
    file, notes = opened(a_claim(), a_quotation("x", translation="y"), a_sentence("z", notes=(1,)), summary="s")
    known = {style.style_id for style in file.styles}
    roots = [file.element, *notes.values()]
    used = {
        node.get(qn("w:val")) for root in roots for name in ("pStyle", "rStyle") for node in root.iter(qn(f"w:{name}"))
    }
    assert used - known == set()


@pytest.mark.parametrize("hostile", WORDS, ids=range(len(WORDS)))
def test_hostile_words_are_shown_and_break_nothing(hostile):
    said = {
        "title": hostile,
        "case": hostile,
        "question": hostile,
        "summary": hostile,
        "by": hostile,
        "issue_note": hostile,
    }
    note = a_note(outlet=hostile, headline=hostile, quote=hostile, translation=hostile, translator=hostile, url=hostile)
    file, notes = opened(a_claim(hostile), a_quotation(hostile, translation=hostile), notes=(note,), **said)
    assert closed(fit(hostile)) in words(notes[1])
    assert f"“{closed(fit(hostile))}”" in [one.text for one in file.paragraphs]
    assert file.core_properties.title == fit(hostile)[:255]


def test_same_document_gives_the_same_bytes():
    assert to_docx(a_document(a_claim())) == to_docx(a_document(a_claim()))


def test_time_that_is_none_breaks_nothing():
    file, _notes = opened(a_claim(), made="soon")
    assert file.core_properties.created.year == 1980
