"""Mending by edits: what is undone in segmented text, what is left alone everywhere."""

import pytest

from newsapp.text.cleaning import clean_edits, is_segmented
from newsapp.text.cleanview import CleanView

SEGMENTED = "Bà Lan_Anh nói hồ đã cạn , dân_bản lo_lắng . Họ chờ mưa , chờ nước_lũ . "


def clean(text: str, language: str = "vi") -> str:
    return CleanView(text, clean_edits(text, language)).clean


def mended(text: str) -> str:
    """Clean a snippet as it would be inside a segmented text."""
    return clean(SEGMENTED + text).removeprefix(clean(SEGMENTED))


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("ông Lò_nhận cờ_Hải_Âu", "ông Lò nhận cờ Hải Âu"),
        ("tàu , thuyền ; bè : ba loại !", "tàu, thuyền; bè: ba loại!"),
        ("khoảng 90 % số tàu", "khoảng 90% số tàu"),
        ("thuyền buồm ( TB ) và bè", "thuyền buồm (TB) và bè"),
        ("[_Ghi_chú ]", "[Ghi chú]"),
        ('con tàu " nhẹ hơn " và " mới "', 'con tàu "nhẹ hơn" và "mới"'),
        ('" Đi thôi " , bà nói .', '"Đi thôi", bà nói.'),
        ("theo HẢI.Bà_Lan nói", "theo HẢI. Bà Lan nói"),
        ("hôm 27 / 3 lúc 5 : 00", "hôm 27/3 lúc 5:00"),
        ("nền_tảng .NET và .5 điểm", "nền tảng .NET và .5 điểm"),
        ("kỹ_thuật - quân_sự", "kỹ thuật - quân sự"),
        ("xem https://a.example/tau_ma_1 , trang_2", "xem https://a.example/tau_ma_1, trang 2"),
        ("kênh @tau_ma và thư a_b@c.example .", "kênh @tau_ma và thư a_b@c.example."),
    ],
)
def test_segmentation_is_undone(stored: str, read: str) -> None:
    assert mended(stored) == read


def test_unpaired_quote_leaves_its_sentence_alone_and_no_other() -> None:
    stored = '" Một " , bà nói . Ông đưa " hai cái . Rồi " ba " .'
    assert mended(stored) == '"Một", bà nói. Ông đưa " hai cái. Rồi "ba".'


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("The file is my_file_name , he said .", "The file is my_file_name , he said ."),
        ("two  spaces   here", "two spaces here"),
        ("a\u00a0hard space, 11\u00a0000 men", "a hard space, 11\u00a0000 men"),
        ("soft\u00adware and zero\u200bwidth", "software and zerowidth"),
        ("line\r\nline\rline", "line\nline\nline"),
        ("It ended.Then it began!They left.", "It ended. Then it began! They left."),
        ("the U.S.Navy, X.VN, 3.5, e.g.This, www.Ab.Cd", "the U.S.Navy, X.VN, 3.5, e.g.This, www.Ab.Cd"),
        ("la question : pourquoi ?", "la question : pourquoi ?"),
    ],
)
def test_other_text_is_mended_only_where_it_is_safe(stored: str, read: str) -> None:
    assert clean(stored, "en") == read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SEGMENTED, True),
        ("Một , hai , ba , bốn , năm . Hết .", True),
        ("Bà Lan Anh nói hồ đã cạn, dân bản lo lắng. Họ chờ mưa, chờ nước lũ, chờ tin. Hết.", False),
        ("", False),
    ],
)
def test_segmentation_is_noticed(text: str, expected: bool) -> None:  # noqa: FBT001 (a parameter of the test)
    assert is_segmented(text) is expected


def test_segmented_look_is_not_undone_in_another_language() -> None:
    french = "Oui , non , peut-être , encore , enfin . "
    assert clean(french, "fr") == french


def test_every_edit_names_its_rule() -> None:
    edits = clean_edits('Bà Lan_Anh nói : " hồ cạn " ( hết nước ) , dân_bản lo hôm 2 / 3 .Họ_chờ  mưa .', "vi")
    assert sorted({edit.rule for edit in edits}) == [
        "doubled space",
        "joined words",
        "space after a bracket",
        "space before a mark",
        "space inside quotes",
        "spaced number",
    ]
