"""The two maps between the stored text and what is read."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsapp.text.cleaning import clean_edits
from newsapp.text.cleanview import CleanView, Side
from newsapp.text.spans import Edit, Span

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"
SIDES: tuple[Side, Side] = ("left", "right")
ALPHABET = 'aÔn_ .,"()[]:/12\u00a0\u200b\n\r“”ệ\u0301'


def view_of(text: str) -> CleanView:
    return CleanView(text, clean_edits(text, "vi"))


def assert_maps_both_ways(view: CleanView) -> None:
    """Every clean position lies in the clean stretch of its stored position; every character reads back."""
    for position in range(len(view.clean) + 1):
        for side in SIDES:
            stored = view.to_text(position, side)
            assert view.to_clean(stored, "left") <= position <= view.to_clean(stored, "right")
    for position, letter in enumerate(view.clean):
        span = view.text_span(position, position + 1)
        inserted = span.start == span.end
        assert (view.read(span.start, span.end), len(view.text[span.start : span.end]) == 1) == (
            ("", False) if inserted else (letter, True)
        )


def assert_never_inverted(view: CleanView) -> None:
    stored = [(view.to_clean(at, "left"), view.to_clean(at, "right")) for at in range(len(view.text) + 1)]
    assert all(left <= right for left, right in stored)
    for side in (0, 1):
        assert [pair[side] for pair in stored] == sorted(pair[side] for pair in stored)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=ALPHABET, max_size=60))
def test_every_clean_position_maps_to_text_and_back(text: str) -> None:
    assert_maps_both_ways(view_of(text))
    assert_never_inverted(view_of(text))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab_ ", max_size=12), st.data())
def test_any_disjoint_edits_map_both_ways(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    edits = [Edit(start, end, "", "cut") for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    view = CleanView(text, edits)
    assert [view.to_clean(view.to_text(at)) for at in range(len(view.clean) + 1)] == list(range(len(view.clean) + 1))
    assert_never_inverted(view)


@pytest.mark.parametrize("name", ["000", "002", "003"])
def test_every_clean_position_of_a_seed_maps_to_text_and_back(name: str) -> None:
    found = sorted(SEEDS.glob(f"{name}_*.txt"))
    if not found:
        pytest.skip("the seeds are not beside this checkout")
    text = found[0].read_bytes().decode()
    assert_maps_both_ways(CleanView(text, clean_edits(text)))


@pytest.fixture
def view() -> CleanView:
    return view_of('Hà Nội , Lò_tới " thủ_đô " , theo HẢI.Bà nói .')


def test_view_reads_mended(view: CleanView) -> None:
    assert view.clean == 'Hà Nội, Lò tới "thủ đô", theo HẢI. Bà nói.'


@pytest.mark.parametrize(
    ("selected", "stored"),
    [
        ("Hà Nội, Lò", "Hà Nội , Lò"),
        ('"thủ đô"', '" thủ_đô "'),
        ("thủ đô", "thủ_đô"),
        ("HẢI. Bà", "HẢI.Bà"),
        ("HẢI.", "HẢI."),
        (" Bà", "Bà"),
        ("nói.", "nói ."),
    ],
)
def test_selection_gives_its_stored_slice(view: CleanView, selected: str, stored: str) -> None:
    start = view.clean.index(selected)
    span = view.text_span(start, start + len(selected))
    assert view.text[span.start : span.end] == stored
    assert view.read(span.start, span.end) == selected.lstrip()


def test_span_of_unread_characters_is_empty_and_not_inverted(view: CleanView) -> None:
    space = view.text.index(" ,")
    assert view.clean_span(Span(space, space + 1)) == Span(6, 6)
    assert view.text_span(6, 6) == Span(space + 1, space + 1)


def test_text_without_edits_is_its_own_view() -> None:
    view = CleanView("abc")
    assert (view.clean, view.to_clean(2), view.to_text(3), view.text_span(0, 3)) == ("abc", 2, 3, Span(0, 3))
