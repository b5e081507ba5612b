import pytest
from lxml import html

from newsapp.briefs.exporting import to_html
from newsapp.briefs.exporting.wording import fit
from tests.briefs.documents import a_claim, a_document, a_note, a_quotation, a_sentence
from tests.briefs.exporting.hostile import WORDS

KOREAN = a_note(2, language="ko", quote="약 20명이 국경을 넘었다", translation="about 20 crossed", translator="Linh")


def page(*pieces, **said):
    return html.document_fromstring(to_html(a_document(*pieces, **said)).decode())


def test_page_has_title_headings_and_language():
    tree = page(a_claim())
    assert tree.get("lang") == "en"
    assert [node.text_content() for node in tree.iter("h1", "h2")] == ["The convoy", "Who crossed the border?", "Notes"]
    assert tree.findtext(".//title") == "The convoy"


def test_page_needs_nothing_else():
    tree = page(a_claim(), a_quotation("about 20 officials"), notes=(a_note(), KOREAN))
    assert tree.xpath("//script | //link | //img | //iframe | //@src | //@style") == []
    assert {url for url in tree.xpath("//@href") if not url.startswith("#")} == {"https://harbourpost.example/convoy"}


def test_numbers_lead_to_notes_and_back():
    tree = page(a_claim(notes=(1, 2)), a_sentence("So it is.", notes=(1,)), notes=(a_note(), KOREAN))
    ids = set(tree.xpath("//@id"))
    links = [url[1:] for url in tree.xpath("//@href") if url.startswith("#")]
    assert links == ["note-1", "note-2", "note-1", "ref-1", "ref-2"]
    assert set(links) <= ids
    assert len(ids) == len(tree.xpath("//@id"))


def test_words_of_another_language_say_so():
    tree = page(a_quotation("약 20명이", language="ko", notes=(2,), translation="about 20"), notes=(a_note(), KOREAN))
    assert {node.text for node in tree.xpath("//*[@lang='ko']")} == {
        "약 20명이",
        "약 20명이 국경을 넘었다",
        "Harbour Post",
        "Convoy at the border",
    }


def test_judgement_stands_after_the_claim_in_sentences_of_its_own():
    tree = page(a_claim(likelihood="likely", confidence="low"))
    words = tree.get_element_by_id("piece-1").text_content()
    assert words == "About 20 officials crossed the border.1 Judged likely. Low confidence."


def test_unanswered_question_says_so():
    assert [node.text for node in page().find_class("unanswered")] == ["Not answered yet."]


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
def test_hostile_words_are_shown_and_do_nothing(words):
    said = {"title": words, "case": words, "question": words, "summary": words, "by": words, "issue_note": words}
    note = a_note(outlet=words, headline=words, quote=words, translation=words, translator=words, url=words, place="¶1")
    tree = page(a_claim(words), a_quotation(words, translation=words), notes=(note,), **said)
    plain = page(
        a_claim(), a_quotation("x", translation="x"), notes=(a_note(translation="x"),), summary="x", issue_note="x"
    )
    names = [node.tag for node in tree.iter() if node.tag != "a"]
    assert names == [node.tag for node in plain.iter() if node.tag != "a"]
    assert [node.text for node in tree.find_class("quote")] == [fit(words)]
    assert [url for url in tree.xpath("//@href") if not url.startswith(("#", "http"))] == []


def test_same_document_gives_the_same_bytes():
    assert to_html(a_document(a_claim())) == to_html(a_document(a_claim()))


def test_document_without_notes_has_no_list_of_them():
    assert page(a_sentence("Nothing is known."), notes=()).xpath("//ol | //section") == []
