"""Texts made to do harm: long enough that any work in their square would hang."""

import pytest

from newsapp.text import dates
from newsapp.text.cleanview import CleanView
from newsapp.text.spans import Block, BlockKind, Document

from .small import expressions, isos

LONG = 60_000
REPEATED = {
    "digits": "1",
    "dots": ".",
    "digits and dots": "1.",
    "slashes": "1/",
    "hyphens": "12-",
    "open brackets": "[",
    "combining marks": "\u0301\u0323",
    "the word day": "ngày ",
    "the word month": "tháng 1 đến ",
    "month names": "October ",
    "articles": "the early ",
    "numbered days": "3, ",
    "capitals": "A ",
}
LANGUAGES = ["vi", "en", "ko", "zh", "ru", "fr"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED)
def test_hostile_text_is_read_to_its_end(piece, language):
    text = piece * (LONG // len(piece)) + " 2024-10-18"
    found = expressions(text, language, "2024-11-01")
    assert found == () or found[-1].end <= len(text)


def test_hostile_text_has_no_day_of_publication():
    text = "1/" * (LONG // 2)
    block = Block(BlockKind.PARAGRAPH, "", 0, len(text), "en")
    assert dates.publication(Document(text, "en", blocks=(block,)), CleanView(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "in 9999 years",
        "9999 years ago",
        "9999 days ago",
        "ngày 1 tháng 1 năm 2099",
        "9999 năm trước",
        "cách đây 9999 năm",
    ],
)
def test_times_beyond_every_calendar_do_no_harm(text):
    for language in ("en", "vi"):
        for published in ("0001-01-01", "9999-12-31", "2024-11-01"):
            assert isinstance(isos(text, language, published), list)


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "9999-12", "nonsense", "2024-13-01", ""])
def test_any_day_of_publication_is_borne(published):
    text = (
        "today, yesterday, last week, next month, next year, on Friday, last November, the 31st, Dec. 31, next weekend"
    )
    assert isinstance(isos(text, "en", published), list)
