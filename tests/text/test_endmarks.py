"""Markers of other shapes than `[3]`, and what only looks like them."""

import pytest

from newsapp.text.endnotes import find

LIST = "\n\nNotes\n" + "".join(f"{n}. Log of the port, part {n}.\n" for n in range(1, 13))


def numbers(body: str, notes: str = LIST) -> list[tuple[int, str]]:
    text = body + notes
    return [(one.number, text[one.start : one.end]) for one in find(text)[0]]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("A boat left. [1, 3]", [(1, "1"), (3, "3")]),
        ("A boat left. [1; 3]", [(1, "1"), (3, "3")]),
        ("A boat left. [3-5]", [(3, "3"), (4, "-"), (5, "5")]),
        ("A boat left. [3–4, 7]", [(3, "3"), (4, "4"), (7, "7")]),
        ("A boat left.[^2]", [(2, "[^2]")]),
        ("A boat left.¹² It was late²,³", [(12, "¹²"), (2, "²"), (3, "³")]),
        ("A boat of 30 m² left.⁴", [(4, "⁴")]),
        ("A boat left (1). Then a car (2), a bus (3), (4) a train (5), a van (6) and a bike (7).",
         [(n, f"({n})") for n in range(1, 8)]),
    ],
)  # fmt: skip
def test_other_shapes_are_markers_of_a_list(body, found):
    assert numbers(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "It covers 500 km² and 3 m³, or 10⁶ x².",
        "He was 40 (4) and she (12) had 2 boats.",
        "The seasons [98-99] were cold; see [7-5] and [40, 41].",
        "Rooms (3) and (1).",
    ],
)
def test_other_numbers_are_none(body):
    assert numbers(body) == []


@pytest.mark.parametrize("body", ["A boat left.¹", "A boat left. [1, 2]", "One (1), two (2).", "See [^1]."])
def test_without_a_list_nothing_is_a_marker(body):
    assert numbers(body, "\n\nNobody minded.\n") == []


def test_markdown_notes_are_notes():
    text = "A boat.[^1] A car.[^2]\n\n[^1]: https://a.org/x\n[^2]: https://b.org/y\n"
    markers, notes = find(text)
    assert ([one.number for one in markers], [text[one.start : one.end] for one in notes]) == (
        [1, 2],
        ["[^1]: https://a.org/x", "[^2]: https://b.org/y"],
    )


def test_notes_that_point_back_are_notes():
    text = "A boat. [1] A car. [2]\n\n[1] https://a.org/x\n[2] Ibid.\n"
    assert [text[one.start : one.end] for one in find(text)[1]] == ["[1] https://a.org/x", "[2] Ibid."]


@pytest.mark.parametrize("piece", ["[1,", "[1-2,3]", "¹", "(1)", "[^1]", "¹,", "[1 - 2", "m²", "[1-12]", "[1-999]"])
def test_hostile_body_comes_to_an_end(piece):
    assert find(piece * (100_000 // len(piece)) + LIST)[1]
