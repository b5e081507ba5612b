from hypothesis import given, settings
from hypothesis import strategies as st

from newsapp.text.document import read
from newsapp.text.spans import Document

from .small import MATCHER

PIECES = [
    "Kim Jong-un",
    "Kim",
    "Nga",
    "Mỹ",
    "Triều_Tiên",
    "lãnh đạo Triều Tiên",
    "김정은",
    "북한",
    "Путина",
    "俄罗斯",
    "U.S.",
    "(GUR)",
    "Bộ Quốc phòng",
    "ông",
    "Ivan Petrenko",
    "Institute for",
    "Studies",
    "Tu-160",
    "-",
    "'s",
    "_",
    " ",
    ". ",
    "\n\n",
    "\u0301",
    "\ufeff",
    "\u200b",
    "ﬁ",
    "İ",
    "[1]",
    "“",
    "”",
    "’",
    "a",
    "A",
    "Đ",
    "của",
    "và",
    "4",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.sampled_from(["vi", "en", "ko", "ru", "zh", ""]))
def test_mentions_lie_in_the_text_in_order_and_apart(text, language):
    for document in (read(text, language=language), Document(text, language)):
        found = MATCHER.find(document)
        edges = [edge for each in found for edge in (each.start, each.end)]
        assert edges == sorted(edges)
        assert all(0 <= each.start < each.end <= len(text) for each in found)
        assert all(text[each.start : each.end].strip() == text[each.start : each.end] for each in found)
        assert all(each.why for each in found)
