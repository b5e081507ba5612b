"""What is prefilled: where the text tells it, and only there."""

from datetime import date

import pytest

from newsapp.articles.enums import Arrival
from newsapp.articles.intake import dates
from newsapp.articles.intake.guesses import guess
from newsapp.articles.intake.reading import Original, take

BODY = "The ferry left the harbour at nine in the morning. Nobody on the pier had a word to say about it.\n\n" * 3


def _guess(text, name="", **known):
    original = Original(text.encode(), Arrival.FILE, name, **known)
    return guess(original, take(original))


def test_the_headline_is_the_title_of_the_text():
    assert _guess(f"The last ferry leaves\n\n{BODY}").title == "The last ferry leaves"


def test_the_headline_is_read_without_segmentation_marks():
    text = (
        "Chuyến phà cuối_cùng rời cảng\n\n"
        + "Chuyến phà rời cảng_biển lúc bình_minh , người_dân đứng nhìn từ bờ . " * 5
    )
    assert _guess(text).title == "Chuyến phà cuối cùng rời cảng"


def test_a_text_without_headline_is_named_after_its_first_line_cut_between_words():
    title = _guess("word " * 200).title
    assert (title[-6:], len(title)) == ("word …", 301)


def test_markdown_headings_lose_their_marks_in_the_headline():
    assert _guess(f"# The last ferry\n\n{BODY}", "a.md").title == "The last ferry"


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("2023-09-18 Harbour Post en.txt", "Harbour Post"),
        ("harbour_post-vi.txt", "harbour post"),
        ("ferry.txt", ""),
        ("article (3).txt", ""),
        ("untitled.md", ""),
        ("0007_d846925e4264d2f1.txt", ""),
        ("", ""),
    ],
)
def test_the_source_is_guessed_from_a_file_name_that_names_one(name, source):
    assert _guess(BODY, name).source == source


def test_the_source_of_a_page_is_its_site_else_its_host():
    page = "<p>The ferry left at nine.</p>"
    assert _guess(f'<meta property="og:site_name" content="Harbour Post">{page}', "a.html").source == "Harbour Post"
    assert _guess(page, "a.html", url="https://www.port.example/x").source == "port.example"


def test_a_line_that_names_one_origin_is_source_and_origin():
    found = _guess(f"The last ferry leaves\n\n{BODY}(Theo Harbour Post)\n")
    assert (found.source, found.origin_note) == ("Harbour Post", "from Harbour Post")


def test_a_line_that_names_several_origins_is_no_source():
    found = _guess(f"The last ferry leaves\n\n{BODY}(Theo Harbour Post, Meridian Wire)\n")
    assert (found.source, found.origin_note) == ("", "from Harbour Post, Meridian Wire")


@pytest.mark.parametrize(
    "line",
    [
        "Sunday, September 17, 2023",
        "17 September 2023, 14:20",
        "17th Sept. 2023",
        "Updated 2023-09-17 14:20",
        "Thứ hai, 17/9/2023 | 14:20",
        "Ngày 17 tháng 9 năm 2023",
        "2023년 9월 17일",
        "2023年9月17日",
        "17 сентября 2023 г.",
        "2023.09.17 14:20",
    ],
)
def test_full_dates_in_short_lines_are_read(line):
    assert dates.in_line(line) == date(2023, 9, 17)


@pytest.mark.parametrize(
    "line", ["17/9", "September 2023", "31/2/2023", "B-52 on 17.9", "1/1/2999", "2023-09-17 " + "x" * 120]
)
def test_other_lines_give_no_date(line):
    assert dates.in_line(line) is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("20230917-ferry.txt", date(2023, 9, 17)),
        ("ferry_2023-09-17.txt", date(2023, 9, 17)),
        ("ferry-12345678.txt", None),
    ],
)
def test_dates_in_file_names_are_read(name, day):
    assert dates.in_file_name(name) == day


def test_a_date_inside_the_article_is_not_its_own():
    text = f"The last ferry leaves\n\nOn 13 September 2023 the ferry left the harbour, and {BODY}"
    assert _guess(text).published is None


def test_the_language_is_heard():
    assert _guess("열차는 새벽에 국경을 넘어 항구 도시로 들어갔다. 시민들은 조용히 지켜보았다.").language == "ko"
