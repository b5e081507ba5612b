import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsapp.text.spans import Span
from newsapp.translations.pairing import paired, paragraphs

BLOCKS = [Span(0, 10), Span(12, 30), Span(32, 50)]


def test_each_paragraph_stands_for_its_block_when_their_numbers_agree():
    pieces = paired(BLOCKS, "Title\n\nFirst line\nof the lead.\n\nBody.")
    assert [(piece.span, piece.text) for piece in pieces] == [
        (BLOCKS[0], "Title"),
        (BLOCKS[1], "First line\nof the lead."),
        (BLOCKS[2], "Body."),
    ]


def test_lines_count_as_paragraphs_where_there_are_no_blank_ones():
    assert paragraphs("Title\r\nLead\r\n Body \r\n") == ["Title", "Lead", "Body"]


def test_a_translation_with_other_paragraphs_stands_as_a_whole():
    (piece,) = paired(BLOCKS, "Title\n\nAll the rest.")
    assert (piece.span, piece.text) == (Span(0, 50), "Title\n\nAll the rest.")


@pytest.mark.parametrize("text", ["", " \n\n\t", "\r\n"])
def test_nothing_pasted_is_no_translation(text):
    assert paired(BLOCKS, text) == []


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), min_size=1).filter(str.strip), min_size=1)
)
def test_no_word_is_lost(parts):
    text = "\n\n".join(parts)
    pieces = paired([Span(i * 2, i * 2 + 1) for i in range(len(parts))], text)
    assert "".join("".join(piece.text for piece in pieces).split()) == "".join(text.split())
