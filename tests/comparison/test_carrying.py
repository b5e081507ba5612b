"""Numbers whose noun is left out, in made paragraphs."""

import pytest

from tests.comparison.reading import article


def _counted(text):
    sentences = article(0, f"A short report\n\n{text}").sentences
    return [(value.middle, value.unit) for each in sentences for value in each.values]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "The port sent 2,000 containers in May. By July it was about 7,000.",
            [(2000, "containers"), (7000, "containers")],
        ),
        ("The containers left at night. More than 7,000 of them came back.", [(7000, "containers")]),
        (
            "Cơ quan này nói 1.500 binh sĩ đã lên đường. Sau đó, con số là gần 11.000.",
            [(1500, "troops"), (11000, "troops")],
        ),
        (
            "Cơ quan này nói 1.500 binh sĩ đã lên đường. Khoảng 3.000 người đang chờ ở cảng.",
            [(1500, "troops"), (3000, "troops")],
        ),
        ("Разведка насчитала 1500 солдат. Позже их стало около 11 000.", [(1500, "troops"), (11000, "troops")]),
    ],
)
def test_number_counts_what_was_counted_last(text, counted):
    assert _counted(text) == counted


def test_number_after_nothing_counted_is_left_out():
    assert _counted("The winter was long. About 7,000 came to the fair.") == []


def test_small_numbers_and_years_are_left_alone():
    assert _counted("The port sent 2,000 containers. Of those, 12 were opened. That was 1998.") == [
        (2000, "containers")
    ]


def test_next_paragraph_begins_anew():
    text = "The port sent 2,000 containers in May.\n\nNobody knows why about 7,000 came to the fair."
    assert _counted(text) == [(2000, "containers")]
