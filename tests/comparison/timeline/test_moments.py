import pytest

from newsapp.comparison.timeline.moments import End, ends, is_about

SHARP, SOFT, OPEN = End.SHARP, End.SOFT, End.OPEN


@pytest.mark.parametrize(
    ("iso", "about", "told"),
    [
        ("2023-09-13", False, (SHARP, SHARP)),
        ("2023-09-13T18:00+07:00", False, (SHARP, SHARP)),
        ("2023-09-13", True, (SOFT, SOFT)),
        ("2023-09", False, (SOFT, SOFT)),
        ("2023-W37", False, (SOFT, SOFT)),
        ("198X", False, (SOFT, SOFT)),
        ("2023-07-25/2023-07-27", False, (SHARP, SHARP)),
        ("2023-09/2024-10", False, (SOFT, SOFT)),
        ("2023-07-25/2023-08", False, (SHARP, SOFT)),
        ("2022-02-24/..", False, (SHARP, OPEN)),
        ("../2019", True, (OPEN, SOFT)),
    ],
)
def test_ends_are_as_sure_as_the_words(iso, about, told):
    assert ends(iso, about=about) == told


@pytest.mark.parametrize(
    ("before", "after", "about"),
    [
        ("It sank about ", "", True),
        ("It sank around the ", "", True),
        ("It sank on ", "", False),
        ("They wandered around. On ", "", False),
        ("xảy ra vào khoảng ngày ", "", True),
        ("xảy ra vào ngày ", "", False),
        ("произошло примерно ", "", True),
        ("사건은 ", "경 일어났다", True),
        ("사건은 ", " 무렵 일어났다", True),
        ("사건은 ", "에 일어났다", False),
        ("大约", "", True),
        ("", "左右", True),
        ("", "", False),
    ],
)
def test_about_is_heard_in_several_languages(before, after, about):
    assert is_about(before, after) is about
