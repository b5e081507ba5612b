import pytest

from newsapp.briefs.exporting import file_name
from newsapp.briefs.exporting.wording import closed, day, fit, imprint, language_name, moment, note_runs, paragraphs
from tests.briefs.documents import SHA, a_document, a_note


def told(*notes):
    document = a_document(notes=notes)
    return "".join(run.text for run in note_runs(document, notes[-1]))


def test_note_tells_source_day_language_place_words_and_hash():
    assert told(a_note()) == (
        "Harbour Post, “Convoy at the border”, 18 September 2023, English, ¶2.1: “about 20 officials crossed the "
        f"border”. https://harbourpost.example/convoy. SHA-256 of the original: {SHA}."
    )


def test_machine_translation_and_its_language_are_named():
    note = a_note(language="vi", machine_translated=True, translated_from="en")
    assert "Vietnamese (machine translation from English), ¶2.1" in told(note)
    assert "Vietnamese (machine translation), " in told(a_note(language="vi", machine_translated=True))


def test_translation_stands_after_the_original_with_its_translator():
    note = a_note(language="vi", quote="khoảng 20.", translation="about 20", translator="Linh")
    assert "“khoảng 20.” Translation (Linh): “about 20”. " in told(note)


def test_repeated_source_is_short_and_names_the_first_note():
    later = a_note(2, repeats=1, place="¶3.2", quote="They left.")
    assert told(a_note(), later) == "Harbour Post (note 1), ¶3.2: “They left.”"


def test_repeated_source_with_another_text_tells_its_hash():
    later = a_note(2, repeats=1, sha256="cd" * 32)
    assert told(a_note(), later).endswith(f"SHA-256 of the original: {'cd' * 32}.")


def test_who_says_it_is_told_origin_first():
    assert "According to the ministry, through Yonhap." in told(a_note(chain=("Yonhap", "the ministry")))
    unknown = a_note(chain=("a channel",), origin_unknown=True)
    assert "According to a channel. The text does not say from whom." in told(unknown)
    assert "The text does not say from whom it has it." in told(a_note(origin_unknown=True))


@pytest.mark.parametrize(
    ("role", "words"), [("disputes", "Disputes it."), ("touches_on", "Touches on it only."), ("reports", "border”.")]
)
def test_role_is_told_where_it_is_not_plain_reporting(role, words):
    assert words in told(a_note(role=role))
    assert ("Disputes" in told(a_note(role=role))) == (role == "disputes")


def test_note_without_day_or_address():
    text = told(a_note(published="", url=""))
    assert ", no date, English, " in text
    assert "http" not in text


def test_imprint_of_an_issue_and_of_a_draft():
    assert imprint(a_document(issue=3)) == "Vostochny visit · Issue 3 · 22 November 2026, 09:30 UTC · Linh"
    assert imprint(a_document(by="")) == "Vostochny visit · Draft · 22 November 2026, 09:30 UTC"


def test_days_and_languages_that_are_none_stay_as_they_are():
    assert (day("soon"), moment("soon"), language_name("tlh"), language_name("und")) == (
        "soon",
        "soon",
        "tlh",
        "language not known",
    )


def test_signs_no_file_can_hold_become_pictures():
    assert fit("a\x00b\x1bc\x7fd\ud800e\uffff") == "a␀b␛c␡d�e�"
    assert fit(" two\n\r\n lines\u2028three ") == "two lines three"


def test_changes_of_direction_are_ended():
    assert closed("\u202eabc") == "\u202eabc\u202c"
    assert closed("\u2067a\u202eb") == "\u2067a\u202eb\u202c\u2069"
    assert closed("\u2067a\u2069") == "\u2067a\u2069"


def test_paragraphs_are_parted_by_empty_lines():
    assert paragraphs("One\nline.\n\n \nTwo.\n") == ["One line.", "Two."]


def test_file_name_is_plain():
    assert file_name(a_document(title="Đoàn xe / convoy: №1", issue=3), "docx") == "doan-xe-convoy-no1-issue-3.docx"
    assert file_name(a_document(title="…"), "md") == "brief-draft.md"
