"""Texts made to do harm: long enough that any work in their square would hang; how long is benchmarks' to say."""

import pytest

from .reading import said

LONG = 50_000
REPEATED = {
    "digits": "1",
    "groups of digits": "111 ",
    "dots between digits": "1.",
    "open brackets": "[",
    "combining marks": "\u0301\u0323",
    "scale words": "nghìn tỷ ",
    "joining words": "and a half ",
    "dashes": "5-",
    "half an address": "x.",
    "bounds": "tới ",
}


@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED)
@pytest.mark.parametrize("language", ["vi", "fr"])
def test_hostile_text_counts_next_to_nothing(piece, language):
    assert len(said(piece * (LONG // len(piece)), language)) <= 1


def test_every_line_of_a_long_text_has_its_numbers():
    once = said("About 500 troops and two ships left.", "en")
    assert len(once) == 2
    assert said("About 500 troops and two ships left.\n" * 500, "en") == once * 500
