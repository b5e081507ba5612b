"""The folded copy and its way back."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from newsapp.text.normalise import fold, folded_text
from newsapp.text.spans import Span


def test_fold_finds_the_same_name_however_it_is_written() -> None:
    spellings = ["Kim Jong-un", "Kim_Jong-un", "KIM JONG‐UN", "Kim\u00a0Jong–un", "K\u00adim Jong-un"]
    assert {folded_text(spelling) for spelling in spellings} == {"kim jong-un"}


def test_fold_keeps_capitals_beside_the_casefolded_text() -> None:
    folded = fold("Nga và nga")
    assert (folded.text, folded.cased) == ("nga và nga", "Nga và nga")


def test_fold_composes_decomposed_letters_and_maps_back_to_whole_clusters() -> None:
    text = unicodedata.normalize("NFD", "ở Việt Nam")
    folded = fold(text)
    start = folded.text.index("việt")
    span = folded.span(start, start + 4)
    assert unicodedata.normalize("NFC", text[span.start : span.end]) == "Việt"


def test_fold_expands_letters_in_both_strings_alike() -> None:
    folded = fold("Straße, ﬁn, İzmir")
    assert (folded.text, folded.cased) == ("strasse, fin, izmir", "Strasse, fin, Izmir")
    assert folded.span(0, 7) == Span(0, 6)


def test_fold_composes_decomposed_hangul() -> None:
    text = unicodedata.normalize("NFD", "한국")
    assert fold(text).text == "한국"
    assert fold(text).span(1, 2) == Span(3, 6)


def test_fold_drops_a_soft_hyphen_and_spans_over_it() -> None:
    text = "a soft\u00adware shop"
    folded = fold(text)
    start = folded.text.index("software")
    assert folded.span(start, start + 8) == Span(2, 11)


def test_within_gives_the_folded_range_of_an_original_span() -> None:
    folded = fold("Straße zwei")
    assert folded.within(Span(7, 11)) == (8, 12)


def test_fold_of_empty_text_is_empty() -> None:
    assert fold("").text == ""
    assert fold("").span(0, 0) == Span(0, 0)


@given(st.text(alphabet="aB_ß\u00ad\u0301\u0323ﬁİ한ᄒ\u1161\u11ab–’ \nệ", max_size=40))
def test_every_folded_character_comes_from_its_cluster(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.cased) == len(folded.ends) == len(folded.starts) - 1
    assert list(folded.starts) == sorted(folded.starts)
    for index, letter in enumerate(folded.text):
        span = folded.span(index, index + 1)
        assert letter in folded_text(text[span.start : span.end])


@given(st.text(max_size=60))
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert folded_text(composed) == folded_text(unicodedata.normalize("NFD", composed))
