"""What holds of the statements of any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from .small import found

PIECES = [
    "Peskov said ",
    "“The port is open” ",
    "according to TASS",
    ", ",
    ". ",
    "Bà Trần Thị Mai ",
    "nói rằng ",
    "theo NIS ",
    "he added ",
    "\n\n",
    "(NIS) ",
    "10,000 ",
    "và ",
    "đã bác bỏ ",
    "[1] ",
    "cảng mở ",
    '"',
    "Trần_Thị_Mai ",
    "á ",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25), st.sampled_from(["vi", "en", "ru"]))
def test_statements_lie_in_order_inside_the_text(pieces, language):
    text = "".join(pieces)
    made = found(text, language)
    assert list(made) == sorted(made, key=lambda each: (each.start, each.end))
    for each in made:
        assert 0 <= each.start < each.end <= len(text)
        inner = [*each.quotes, *(span for span in (each.speaker_span, each.verb) if span)]
        assert all(0 <= span.start < span.end <= len(text) for span in inner)
        assert each.outlet != each.speaker or not each.outlet
