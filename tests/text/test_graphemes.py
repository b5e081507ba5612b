"""Where a text may be cut."""

import unicodedata

import pytest

from newsapp.text.graphemes import is_boundary


@pytest.mark.parametrize(
    ("text", "boundaries"),
    [
        ("", [0]),
        ("ab", [0, 1, 2]),
        (unicodedata.normalize("NFD", "ệa"), [0, 3, 4]),
        (unicodedata.normalize("NFD", "한국"), [0, 3, 6]),
        ("a\r\nb", [0, 1, 3, 4]),
        ("👩\u200d👧!", [0, 3, 4]),
        ("👍🏽!", [0, 2, 3]),
        ("🇻🇳🇰🇷", [0, 2, 4]),
        ("\n\u0301a", [0, 1, 2, 3]),
    ],
)
def test_boundaries_are_between_what_a_reader_sees_as_letters(text: str, boundaries: list[int]) -> None:
    assert [at for at in range(len(text) + 1) if is_boundary(text, at)] == boundaries


def test_positions_outside_the_text_are_no_boundaries() -> None:
    assert [is_boundary("ab", at) for at in (-1, 3)] == [False, False]
