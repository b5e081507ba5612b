"""The document of a brief: order, notes, languages, and what it costs."""

import pytest

from newsapp.briefs.actions import change_brief, change_piece, insert_claims
from newsapp.briefs.composing import document_of
from newsapp.briefs.document import digest
from newsapp.briefs.models import Brief
from newsapp.briefs.values import Saying
from newsapp.claims.actions import add_claim, change_claim, delete_claim
from newsapp.history.actions import undo
from newsapp.history.models import Event
from newsapp.questions.actions import delete_question
from newsapp.text.spans import Span
from newsapp.translations.actions import add_translation
from newsapp.translations.pairing import Piece as Rendered
from tests.claims.words import excerpt


def _texts(document):
    return [(section.number, [piece.text for piece in section.pieces]) for section in document.sections]


def test_headings_are_the_questions_in_order_and_say_when_nothing_answers(brief):
    document = document_of(brief)
    assert _texts(document) == [
        (0, ["The fire was small."]),
        (1, ["About 30 crates burned"]),
        (2, ["Kim was told at once", "Mr Kim said nothing."]),
        (3, []),
    ]
    assert [section.heading for section in document.sections][1:] == ["What burned?", "Who was told?", "Who paid?"]
    assert [section.unanswered for section in document.sections] == [False, False, False, True]


def test_notes_are_numbered_as_read_and_repeat_their_source_short(brief):
    document = document_of(brief)
    assert [(note.number, note.quote, note.repeats) for note in document.notes] == [
        (1, "About 30 crates", None),
        (2, "Khoảng 20 thùng hàng", None),
        (3, "Kim Jong-un and Vladimir Putin were told at once", 1),
        (4, "Mr Kim said nothing.", 1),
    ]
    assert [piece.notes for piece in document.pieces] == [(), (1, 2), (3,), (4,)]


def test_a_note_tells_outlet_headline_place_language_translation_and_proof(brief, vietnamese):
    note = document_of(brief).note(2)
    assert (note.outlet, note.headline, note.place, note.language) == ("Sông Lam", "Cháy ở cảng", "¶2.3", "vi")
    assert (note.machine_translated, note.translated_from) == (True, "ko")
    assert (note.translation, note.translator, note.translation_language) == ("About 20 crates", "Bob", "en")
    assert (note.role, note.chain, note.sha256) == ("disputes", ("the port",), vietnamese.sha256)
    assert vietnamese.text[note.start : note.end] == note.quote


def test_a_note_takes_the_translation_that_was_brought_in(brief, english, bob):
    start = english.text.index("Mr Kim said nothing.")
    piece = Rendered(Span(start, start + 20), "Ông Kim không nói gì.")
    add_translation(revision=english, pieces=[piece], language="vi", made_by="Ann", by=bob)
    note = document_of(brief).note(4)
    assert (note.translation, note.translator, note.translation_language) == ("Ông Kim không nói gì.", "Ann", "vi")


def test_a_translation_of_more_than_the_quotation_is_not_taken_for_it(brief, english, bob):
    start = english.text.index("About 30 crates burned")
    piece = Rendered(Span(start, start + 23), "Khoảng 30 thùng đã cháy.")
    add_translation(revision=english, pieces=[piece], language="vi", made_by="Ann", by=bob)
    assert document_of(brief).note(1).translation == ""


def test_a_claim_is_disputed_when_its_sources_disagree(brief):
    assert [piece.disputed for piece in document_of(brief).pieces] == [False, True, False, False]


def test_a_claim_follows_its_wording_until_the_brief_words_it(brief, burned, piece, bob):
    change_claim(claim=burned, version=1, wording="Some crates burned", note="", by=bob)
    assert document_of(brief).pieces[1].text == "Some crates burned"
    change_piece(piece=piece("claim", claim=burned), version=1, saying=Saying("Crates burned at the pier"), by=bob)
    assert document_of(brief).pieces[1].text == "Crates burned at the pier"


def test_likelihood_reads_in_the_words_of_the_row(brief, burned, piece, bob):
    change_piece(piece=piece("claim", claim=burned), version=1, saying=Saying("", "very_likely", "low"), by=bob)
    brief = Brief.objects.get()
    first = document_of(brief).pieces[1]
    change_brief(brief=brief, version=1, title="T", summary="", row="second", by=bob)
    second = document_of(Brief.objects.get()).pieces[1]
    assert (first.likelihood, first.confidence, second.likelihood) == ("very likely", "low", "highly probable")


def test_notes_left_out_and_put_in_count_from_one(brief, burned, told, piece, bob):
    (first, second), other = burned.citations.order_by("pk"), told.citations.get()
    saying = Saying("About 30 crates burned", notes=frozenset({second.pk, other.pk}))
    change_piece(piece=piece("claim", claim=burned), version=1, saying=saying, by=bob)
    document = document_of(brief)
    assert [note.citation for note in document.notes][:2] == [second.pk, other.pk]
    assert first.pk not in [note.citation for note in document.notes]


def test_a_claim_that_is_deleted_leaves_its_words_and_comes_back(brief, burned, bob):
    deleted = delete_claim(claim=burned, by=bob).event
    gone = document_of(brief).pieces[1]
    undo(event=deleted, by=bob)
    back = document_of(brief).pieces[1]
    assert (gone.text, gone.notes, gone.label) == ("About 30 crates burned", (), "")
    assert (back.text, back.notes, back.label) == ("About 30 crates burned", (1, 2), "C1")


def test_a_question_that_is_deleted_leaves_its_pieces_before_the_first_and_comes_back(brief, questions, bob):
    deleted = delete_question(question=questions[1], by=bob).event
    assert _texts(document_of(brief))[0] == (0, ["Kim was told at once", "The fire was small.", "Mr Kim said nothing."])
    undo(event=deleted, by=bob)
    assert _texts(document_of(brief))[2] == (2, ["Kim was told at once", "Mr Kim said nothing."])


def test_the_document_stays_the_same_while_nothing_changes(brief, burned, bob):
    first = digest(document_of(brief))
    assert digest(document_of(brief)) == first
    change_claim(claim=burned, version=1, wording="Else", note="", by=bob)
    assert digest(document_of(brief)) != first


def test_words_in_another_language_say_so(brief, case, questions, english, bob):
    claim = add_claim(
        case=case, wording="Khoảng 30 thùng hàng đã bị cháy ở bến cảng vào lúc bình minh hôm ấy", by=bob
    ).claim
    insert_claims(case=case, claims=[(claim, questions[2].pk)], by=bob)
    assert document_of(brief).pieces[-1].language == "vi"


@pytest.mark.parametrize("more", [0, 3])
def test_queries_stay_nine_for_any_number_of_pieces(
    brief, case, questions, english, vietnamese, bob, more, django_assert_num_queries
):
    for n in range(more):
        words = [excerpt(english, "at dawn"), excerpt(vietnamese, "bình minh")]
        claim = add_claim(case=case, wording=f"At dawn {n}", excerpts=words, by=bob).claim
        insert_claims(case=case, claims=[(claim, questions[2].pk)], by=bob)
    brief = Brief.objects.select_related("case").get()
    with django_assert_num_queries(9):
        document_of(brief)
    assert Event.objects.filter(action="brief.inserted").count() == 3 + more
