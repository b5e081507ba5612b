import gzip

import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from newsapp.web.pieces import Pieces

GZIP = {"Accept-Encoding": "br, gzip"}


def answer(frame, pieces, headers):
    kept = Pieces()
    page = frame.join(["<html>", *(kept.put(piece) for piece in pieces), "</html>"])
    return kept.response(RequestFactory().get("/", headers=headers), page)


def test_pieces_stand_in_their_places_in_plain():
    assert answer("|", ["đầu", "끝"], {}).content.decode() == "<html>|đầu|끝|</html>"


@given(st.lists(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])), max_size=4))
def test_compressed_answer_holds_the_same_page(pieces):
    packed = answer("-", pieces, GZIP)
    assert gzip.decompress(packed.content) == answer("-", pieces, {}).content


def test_a_piece_seen_before_compresses_to_the_same_page():
    pieces = ["pane " * 5000]
    first, second = (gzip.decompress(answer("", pieces, GZIP).content) for _time in range(2))
    assert first == second


@pytest.mark.parametrize("headers", [{}, GZIP])
def test_answer_tells_caches_that_encodings_differ(headers):
    assert answer("", ["x"], headers)["Vary"] == "Accept-Encoding"
