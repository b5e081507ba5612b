"""What holds of everything that is read out of any text, also of one made to do harm."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsapp.text.document import read
from newsapp.text.spans import Document
from newsapp.text.understanding import Understanding, understand

from .names.small import MATCHER

SAID = [
    "Kim Jong-un",
    "lãnh đạo Triều Tiên",
    "Путин заявил, что ",
    "nói rằng ",
    "Peskov said ",
    "theo TASS, ",
    "“The port is open” ",
    "12,000 troops ",
    "1.500 binh sĩ ",
    "từ 1 đến 4 triệu ",
    "5 ngày ",
    "ngày 18 tháng 10 ",
    "October 18, 2024 ",
    "2024-10-18",
    "last week ",
    "10월 18일 ",
    "1만2000명",
    "[1]",
    "[2] https://a dot example.org/x ",
    "\n\nSources\n\n",
    ". ",
]
HARM = ["1", "1.", "1/", "-", "(", "[", "“", '"', "'", "_", " ", "\n", "\r", ".", ":", "…", "$", "%", "@", "://", "\0"]
HARM += [
    "\u0301",
    "\u0323",
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u202e",
    "ﬁ",
    "İ",
    "ß",
    "가",
    "中",
    "一",
    "Б",
    "👩",
    "\ue000",
]
LONG = 20_000
# Each was slow, or could be: numbers without words, marks without letters, names and verbs without end.
REPEATED = ["1 ", "1/", "1.1.", "5% ", "([{<", "“a” ", "a\u0301", "a\u200b", "👨\u200d👩\u200d👧", "a", "A B ", "Kim "]
REPEATED += [
    "Kim Jong-un said ",
    "ông nói ",
    "ngày 1/",
    "từ 1 đến ",
    "October 1 ",
    "một ",
    "一",
    "김정은이말했다.",
    "Ảnh: ",
]
REPEATED += ["- a\n", "http://a dot ", "http://a.b/c ", "[1] ", "a_", "<a> ", "\ue000", "aБ가中1 ", "và nước này "]


def in_order(spans, length):
    """Tell whether spans lie in the text, one behind the other."""
    edges = [edge for each in spans for edge in (each.start, each.end)]
    return edges == sorted(edges) and all(0 <= each.start < each.end <= length for each in spans)


def check(document: Document, found: Understanding) -> None:
    length = len(document.text)
    assert in_order(found.mentions, length)
    assert in_order(found.dates, length)
    assert in_order(found.quantities, length)
    said = [(each.start, each.end) for each in found.statements]
    assert said == sorted(said)
    assert all(0 <= start < end <= length for start, end in said)
    days = [each for each in found.dates if not each.iso.startswith("P")]
    assert not any(one.start < day.end and day.start < one.end for one in found.quantities for day in days)
    for each in found.references:
        assert any(note.start <= each.start < each.end <= note.end for note in document.endnotes)
    if found.published and found.published.span:
        assert 0 <= found.published.span.start < found.published.span.end <= length


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["", "vi", "en", "ko"]))
def test_any_text_is_borne(text, language):
    document = read(text, language=language)
    check(document, understand(document, MATCHER))


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from([*SAID, *SAID, *HARM]), max_size=40).map("".join),
    st.sampled_from(["vi", "en", "ko", "ru", "uk", "zh", "ja", "fr", "it", "de"]),
    st.sampled_from([None, "2024-10-20", "0001-01-01", "9999-12"]),
)
def test_what_is_read_lies_in_order_and_no_number_is_a_date(text, language, published):
    document = read(text, language=language)
    check(document, understand(document, MATCHER, published=published))


@pytest.mark.parametrize("piece", REPEATED)
def test_one_piece_over_and_over_is_read_to_its_end(piece):
    document = read(piece * (LONG // len(piece)), language="vi")
    check(document, understand(document, MATCHER))


def test_hostile_pieces_side_by_side_are_read_to_their_end():
    text = "".join(piece * (600 // len(piece)) for piece in [*REPEATED, *HARM])
    for language in ("vi", "en"):
        document = read(text, language=language)
        check(document, understand(document, MATCHER))


def test_what_stands_between_hostile_lines_is_still_read():
    noise = "1/ ([{ “ 1.1. \u0301\u0301 ---- \n\n"
    text = noise * 50 + "On 18 October 2024 Kim Jong-un said 12,000 troops had left.\n\n" + noise * 50
    document = read(text, language="en")
    found = understand(document, MATCHER)
    assert "kim-jong-un" in [each.entity for each in found.mentions]
    assert "2024-10-18" in [each.iso for each in found.dates]
    assert 12_000 in [each.low for each in found.quantities if each.unit == "troops"]
