import pytest

from newsapp.claims.difference import changed_part, pieces


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("About 20 officials", "About 30 officials", ("20", "30")),
        ("About 20 officials", "About 20 officials came", ("", "came")),
        ("About 20 officials", "20 officials", ("About", "")),
        ("same same", "same", ("same", "")),
        ("", "words", ("", "words")),
        ("khoảng 20 người", "hơn 20 người", ("khoảng", "hơn")),
        ("same", "same", ("", "")),
    ],
)
def test_changed_part(old, new, part):
    assert changed_part(old, new) == part


def test_pieces_in_order_of_reading():
    found = [
        (piece.kind, piece.text) for piece in pieces("About 20 officials travelled", "About 30 officials came too")
    ]
    assert found == [
        ("same", "About "),
        ("removed", "20 "),
        ("added", "30 "),
        ("same", "officials "),
        ("removed", "travelled"),
        ("added", "came too"),
    ]


@pytest.mark.parametrize(("old", "new"), [("a b c d", "b x d e"), ("", "a"), ("a", ""), ("một hai ba", "ba hai một")])
def test_pieces_hold_the_whole_new_text(old, new):
    found = pieces(old, new)
    assert "".join(piece.text for piece in found if piece.kind != "removed") == new
    assert "".join(piece.text for piece in found if piece.kind == "removed").split() == [
        word for word in old.split() if word in "".join(p.text for p in found if p.kind == "removed").split()
    ]
