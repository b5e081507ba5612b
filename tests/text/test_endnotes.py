"""Markers and the list of notes at the end."""

import pytest

from newsapp.text.endnotes import find

REPORT = """Tàu rời cảng. [1] Không ai đếm [KPA] ] chúng. [2][3]
Hết [2024] chuyện.

Chú thích
[1] https://a.example/1 ; https://a.example/2
[2] www.b chấm example
https://b.example/second
[3] Phỏng vấn của tác giả [1] tháng 5.

Về tác giả
"""


def test_markers_are_those_of_the_body() -> None:
    markers, _ = find(REPORT)
    assert [(marker.number, REPORT[marker.start : marker.end]) for marker in markers] == [
        (1, "[1]"),
        (2, "[2]"),
        (3, "[3]"),
    ]


def test_notes_hold_their_number_and_all_their_lines() -> None:
    _, notes = find(REPORT)
    assert [(note.number, REPORT[note.start : note.end]) for note in notes] == [
        (1, "[1] https://a.example/1 ; https://a.example/2"),
        (2, "[2] www.b chấm example\nhttps://b.example/second"),
        (3, "[3] Phỏng vấn của tác giả [1] tháng 5."),
    ]


@pytest.mark.parametrize("heading", ["Notes", "Endnotes:", "## References", "Tài liệu tham khảo", "Примечания", "각주"])
@pytest.mark.parametrize("numbers", [("1. ", "2. "), ("1) ", "2) "), ("(1) ", "(2) "), ("¹ ", "² ")])
def test_numbered_list_is_one_of_notes_below_a_heading_that_says_so(heading: str, numbers: tuple[str, str]) -> None:
    text = f"A boat left.\n\n{heading}\n{numbers[0]}Log of the port.\n{numbers[1]}Letter of the mate.\n"
    _, notes = find(text)
    assert [text[note.start : note.end] for note in notes] == [
        f"{numbers[0]}Log of the port.",
        f"{numbers[1]}Letter of the mate.",
    ]


def test_numbered_list_elsewhere_is_none_of_notes() -> None:
    assert find("Three steps:\n1. Pull the rope.\n2. Let go.\n") == ((), ())


def test_paragraph_that_begins_with_a_marker_is_no_note() -> None:
    markers, notes = find("Boats were late. [4]\n[5] And trains too, said the guard.\nNobody minded.")
    assert ([marker.number for marker in markers], notes) == ([4, 5], ())


def test_spaced_marker_of_a_segmented_text_counts() -> None:
    markers, _ = find("Tàu rời cảng . [ 7 ] Hết .")
    assert [(marker.number, marker.start, marker.end) for marker in markers] == [(7, 15, 20)]


def test_number_beyond_the_list_is_no_marker() -> None:
    markers, _ = find("A boat. [1] A car. [99]\n\n[1] https://a.example\n[2] https://b.example\n")
    assert [marker.number for marker in markers] == [1]
