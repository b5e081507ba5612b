"""What a brief rests on, both ways."""

import pytest

from newsapp.briefs.lint import lint
from newsapp.briefs.lint.values import Facts, Unopened
from tests.briefs.documents import a_claim, a_document, a_note, a_quotation, a_sentence
from tests.briefs.lint.small import rules, stood

QUOTE = "about 20 officials crossed the border"


def with_passage(**said):
    document = a_document(a_claim())
    words = said.pop("words", QUOTE)
    return lint(document, Facts({91: stood(words, **said)}))


def test_passage_as_cited_is_not_found():
    assert with_passage() == []
    assert with_passage(words="about 20 officials\ncrossed the border") == []


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            {"words": "about 20 officials left the border"},
            "the stored text has “about 20 officials left the border” there",
        ),
        ({"sha256": "cd" * 32}, "the original has another SHA-256 than the note"),
        ({"newest": 2}, "a later text of the article is stored (revision 2)"),
    ],
)
def test_passage_that_changed_is_found_with_what_changed(said, words):
    (finding,) = with_passage(**said)
    assert finding.words == f"C4, note 1 (Harbour Post, ¶2.1): {words}."
    assert (finding.rule, finding.where, finding.key) == ("changed", "citation", 71)


def test_passage_that_is_gone_is_found():
    (finding,) = lint(a_document(a_claim()), Facts())
    assert finding.words == "C4, note 1 (Harbour Post, ¶2.1): the passage is gone."


def test_quotation_of_a_kept_passage_is_mended_in_the_brief():
    note = a_note(citation=None, role="")
    (finding,) = lint(a_document(a_quotation(note.quote), notes=(note,)), Facts())
    assert (finding.rule, finding.where, finding.key) == ("changed", "piece", 3)


def test_claim_that_was_deleted_is_found():
    assert "changed" in rules(a_document(a_claim(claim=None, label="", notes=()), notes=()))


def test_note_that_nobody_opened_is_found_once():
    document = a_document(a_claim(pk=1), a_sentence("It is so.", notes=(1,)))
    (finding,) = lint(document, Facts({91: stood(QUOTE, unopened=(Unopened(31, 5),))}))
    assert finding.words == "C4: note 1 (Harbour Post, ¶2.1) rests on note 5 of the article, which nobody has opened."
    assert (finding.where, finding.key, finding.fix) == ("reference", 31, "Open note 5")


def test_disputed_claim_is_found_unless_it_or_the_next_piece_says_so():
    assert rules(a_document(a_claim(disputed=True))) == ["disputed"]
    assert rules(a_document(a_claim("About 20 officials crossed, which others deny.", disputed=True))) == []
    assert rules(a_document(a_claim(disputed=True), a_sentence("Harbour Post disputes this."))) == []
    assert rules(a_document(a_sentence("Sources differ."), a_claim(disputed=True))) == ["disputed"]


def test_question_with_nothing_under_it_is_found():
    (finding,) = lint(a_document(notes=()), Facts())
    assert finding.words == "Question 1 is not answered: “Who crossed the border?”"
    assert (finding.piece, finding.where, finding.key) == (None, "question", 5)


def test_findings_come_in_reading_order():
    pieces = (a_claim("It is so", pk=8, disputed=True), a_claim("No", pk=3, notes=()))
    found = lint(a_document(*pieces, summary="Likely, with high confidence."), Facts({91: stood(QUOTE)}))
    assert [(finding.piece, finding.rule) for finding in found] == [
        (8, "disputed"),
        (3, "uncited"),
        (None, "together"),
    ]
