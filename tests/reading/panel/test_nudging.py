import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsapp.reading.panel.nudging import nudged

TEXT = "Đi cùng ông là khoảng 20 quan_chức, theo nhà ga."


def _nudged(words, how, text=TEXT):
    start = text.index(words)
    first, last = nudged(text, start, start + len(words), how)
    return text[first:last]


@pytest.mark.parametrize(
    ("words", "how", "expected"),
    [
        ("20", "start-", "khoảng 20"),
        ("khoảng 20", "start+", "20"),
        ("20", "end+", "20 quan"),
        ("20 quan", "end+", "20 quan_chức"),
        ("quan_chức", "end+", "quan_chức, theo"),
        ("20 quan", "end-", "20"),
        ("20", "start+", "20"),
        ("20", "end-", "20"),
        ("Đi", "start-", "Đi"),
        ("ga.", "end+", "ga."),
        ("20", "sideways", "20"),
    ],
)
def test_end_moves_by_a_word(words, how, expected):
    assert _nudged(words, how) == expected


def test_end_inside_a_word_moves_to_its_end():
    assert _nudged("khoả", "end+") == "khoảng"


def test_han_moves_by_a_character():
    assert _nudged("访问", "end+", "金正恩访问俄罗斯") == "访问俄"


def test_letters_are_not_parted_from_their_marks():
    text = "hai mươi người"
    assert _nudged("hai", "end+", text) == "hai mươi"


@given(st.text(max_size=60), st.data(), st.sampled_from(["start-", "start+", "end-", "end+"]))
def test_span_stays_a_span_of_the_text(text, data, how):
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first, last = nudged(text, start, end, how)
    assert 0 <= first < last <= len(text)
    assert first == start or how.startswith("start")
    assert last == end or how.startswith("end")
