from hypothesis import given, settings
from hypothesis import strategies as st

from newsapp.text import quantities
from newsapp.text.cleanview import CleanView
from newsapp.text.document import read
from newsapp.text.spans import Span

from .reading import values

PIECES = ["12", "1.500", "1,500", "một", "hai", "triệu", "nghìn", "hàng", "từ", "đến", "khoảng", "hơn", "quân", "km"]
PIECES += [
    "two",
    "million",
    "to",
    "about",
    "troops",
    "$",
    "%",
    "-",
    "–",
    ".",
    ",",
    "(",
    "]",
    "[1]",
    "\n",
    " ",
    " ",
    " ",
]
PIECES += [
    "만",
    "명",
    "약",
    "年",
    "тыс",
    ".",
    "человек",
    "\u0301",
    "\u00a0",
    "_",
    "“",
    "half",
    "and",
    "a",
    "of",
    "tens",
]


@given(st.integers(0, 999_999_999))
def test_an_integer_is_read_back_from_every_convention(number):
    assert values(f"{number:,} km", "en") == [number]
    assert values(f"{number:,} km".replace(",", "."), "vi") == [number]
    assert values(f"{number:,} km".replace(",", "\u202f"), "fr") == [number]
    assert values(f"{number:,} км".replace(",", " "), "ru") == [number]


@given(st.integers(1, 9999), st.integers(0, 9999))
def test_korean_and_japanese_myriads_are_read_back(high, low):
    rest = str(low) if low else ""
    assert values(f"{high}만{rest}명", "ko") == [high * 10_000 + low]
    assert values(f"{high}万{rest}人", "ja") == [high * 10_000 + low]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.sampled_from(["vi", "en", "ko", "ru", "uk", "it", "fr", "zh", "ja"]),
    st.integers(0, 40),
)
def test_quantities_are_in_order_apart_inside_blocks_and_outside_what_is_taken(text, language, start):
    document = read(text, language=language)
    taken = Span(min(start, len(text)), min(start + 5, len(text)))
    found = quantities.find(document, CleanView(text, document.edits), taken=[taken])
    edges = [edge for each in found for edge in (each.start, each.end)]
    assert edges == sorted(edges)
    for each in found:
        assert each.start < each.end
        assert each.whole.start <= each.start < each.end <= each.whole.end
        assert any(block.start <= each.whole.start and each.whole.end <= block.end for block in document.blocks)
        assert each.end <= taken.start or taken.end <= each.start or taken.start == taken.end
        assert not any(each.start < marker.end and marker.start < each.end for marker in document.markers)
        assert each.low is None or each.high is None or each.low <= each.high
