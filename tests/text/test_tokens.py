"""The one tokeniser: what is a word, in which forms, and where it stands."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsapp.text.spans import Span
from newsapp.text.tokens import LONGEST, forms, merged, phrase, places, tokens

TEXTS = st.text(alphabet=st.sampled_from("aÁđĐợ́ ß_-.김정은金漢カが゙1٣é\u200b\u00ad\u0301'\n’Ⅳ²ЙйÇ"), max_size=60)
HOSTILE = {
    "digits": "1",
    "letters": "a",
    "brackets": "[",
    "dots": ".",
    "marks": "\u0301\u0323",
    "marked letters": "a\u0301",
    "hangul": "김",
    "han and dots": "金.",
    "vowel signs": "क\u0941",
}


@pytest.mark.parametrize(
    ("text", "exact", "folded"),
    [
        ("Kim_Jong-un", "kim jong un", "kim jong un"),
        ("Đảng", "đảng", "dang"),
        (unicodedata.normalize("NFD", "Đảng"), "đảng", "dang"),
        ("11.000 / 11 000", "11 000 11 000", "11 000 11 000"),
        ("Tu-160", "tu 160", "tu 160"),
        ("Йод, ёж", "йод ёж", "иод еж"),
        ("STRASSE Straße", "strasse strasse", "strasse strasse"),
        ("김정은이", "김 김정 정 정은 은 은이 이", "김 김정 정 정은 은 은이 이"),
        ("金20명", "金 20 명", "金 20 명"),
        ("हिन्दी", "हिन्दी", "हिन्दी"),
        ("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth", "softhyphen zerowidth"),
        ("… — “ ”", "", ""),
    ],
)
def test_words_have_an_exact_and_a_folded_form(text, exact, folded):
    assert [" ".join(form) for form in forms(text)] == [exact, folded]


@given(TEXTS)
def test_a_token_stands_where_its_letters_stand(text):
    for token in tokens(text):
        assert forms(text[token.start : token.end])[0] == list(phrase(text[token.start : token.end], exact=True))
        assert 0 <= token.start < token.end <= len(text)


@given(TEXTS)
def test_composed_or_not_is_the_same(text):
    assert forms(unicodedata.normalize("NFD", text)) == forms(unicodedata.normalize("NFC", text))


@given(TEXTS)
def test_no_token_holds_what_parts_tokens_in_the_index(text):
    assert not {sign for form in forms(text)[0] + forms(text)[1] for sign in form} & set(" #~\"'\\\n")


@given(TEXTS, TEXTS)
def test_what_is_between_two_other_texts_is_found(before, after):
    text = f"{before} 김정은 Đà {after}"
    wanted = phrase("김정은 Đà")
    assert len(text[: len(before) + 1]) in {span.start for span in places(tokens(text), [wanted])}


def test_a_part_of_a_run_is_found_in_it():
    found = list(places(tokens("오늘 김정은이 왔다"), [phrase("정은")]))
    assert found == [Span(4, 6)]


def test_words_across_a_gap_are_no_run():
    assert list(places(tokens("김 정은"), [phrase("김정은")])) == []


def test_nothing_is_nowhere():
    assert list(places(tokens("a b"), [()])) == []


def test_spans_that_share_a_letter_are_one():
    assert merged([Span(4, 6), Span(0, 2), Span(1, 3), Span(6, 7)]) == [Span(0, 3), Span(4, 6), Span(6, 7)]


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_texts_made_to_do_harm_are_cut(piece):
    text = piece * (100_000 // len(piece))
    assert all(len(token.exact) <= LONGEST for token in tokens(text))
