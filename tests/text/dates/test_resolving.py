"""What a time is when its words leave the year, the month or the day to the reader."""

import pytest

from newsapp.text import dates
from newsapp.text.cleanview import CleanView
from newsapp.text.document import read
from newsapp.text.edtf import covers
from newsapp.text.spans import Resolved

from .small import expressions, isos

TIMELINE = """Shipments in order

Below is what the harbour office noted down in those years, month by month, from its own books.

September 2021: The first barge arrived on September 14 and left on the 16th.

The second one followed on September 20 with timber.

December 2021: A storm closed the port on December 30.

January 2022: It opened on January 4.

What comes next

The office says that a barge came on October 3 with more timber than ever before.
"""


def _all(text, published):
    document = read(text)
    found = dates.find(document, CleanView(text, document.edits), published=published)
    return [(text[each.start : each.end], each.iso, each.resolved) for each in found]


def test_heading_of_a_timeline_gives_the_year_until_the_next():
    found = _all(TIMELINE, "2024-11-01")
    assert [iso for _, iso, _ in found] == [
        "2021-09", "2021-09-14", "2021-09-16", "2021-09-20", "2021-12", "2021-12-30", "2022-01", "2022-01-04",
        "2024-10-03",
    ]  # fmt: skip
    assert [found[1][2], found[-1][2]] == [Resolved.HEADER, Resolved.PUBLICATION]


@pytest.mark.parametrize(
    ("text", "published", "iso"),
    [
        ("The barge came in December.", "2024-01-10", "2023-12"),
        ("The barge came in December.", "2024-11-20", "2024-12"),
        ("The barge came in December.", "2024-08-20", "2023-12"),
        ("The barge will come in December.", "2024-08-20", "2024-12"),
        ("It came on the 30th.", "2024-11-01", "2024-10-30"),
        ("It came on the 31st.", "2024-03-02", "2024-01-31"),
        ("It came yesterday.", "2024-03-01", "2024-02-29"),
        ("It came last week.", "2024-01-03", "2023-W52"),
        ("It came on the 14th.", "2023-09", "2023-09-14"),
        ("It came yesterday.", "2023-09", "2023-09"),
        ("It came on Oct. 24.", None, "XXXX-10-24"),
        ("It came in October.", None, "XXXX-10"),
        ("It came on the 14th.", None, "XXXX-XX-14"),
    ],
)
def test_what_is_left_out_is_told_by_the_day_of_publication(text, published, iso):
    assert isos(text, "en", published) == [iso]


def test_date_whose_year_nothing_tells_has_no_place():
    (found,) = expressions("Tàu đến ngày 24/10.", "vi")
    assert (found.iso, found.first, found.last, found.why) == ("XXXX-10-24", None, None, "nothing tells the year")


def test_full_date_of_long_ago_gives_the_year_to_the_one_after_it():
    text = "The war began on June 25, 1950, and the city fell on June 28."
    assert isos(text, "en", "2024-10-30") == ["1950-06-25", "1950-06-28"]


def test_next_day_counts_from_the_date_before_it():
    assert isos("They met on Oct. 20, and the next day they left.", "en", "2024-10-30") == ["2024-10-20", "2024-10-21"]


def test_early_narrows_the_days_and_keeps_the_month():
    (found,) = expressions("It began in early October 2024.", "en")
    assert (found.iso, found.first, found.last) == ("2024-10", "2024-10-01", "2024-10-10")


def test_every_time_says_what_told_it():
    found = expressions("On Oct. 3 and last week, in 2019.", "en", "2024-11-01")
    assert [(each.resolved, each.why) for each in found] == [
        (Resolved.PUBLICATION, "nearest to the publication, 2024-11-01"),
        (Resolved.RELATIVE, "counted from the publication, 2024-11-01"),
        (Resolved.EXPLICIT, "as written"),
    ]


def test_joined_words_of_segmented_text_are_read_through():
    text = "Đoàn tàu đến hôm 16/9 , rời đi sau ba ngày . Hội_nghị họp tuần này tại Hải_Phòng , theo ông Lò_tới ."
    assert [(words, iso) for words, iso, _ in _all(text, "2023-09-20")] == [
        ("16/9", "2023-09-16"),
        ("ba ngày", "P3D"),
        ("tuần này", "2023-W38"),
    ]


def test_notes_and_page_furniture_are_left_out():
    text = (
        "The harbour of Port Nowhere\n\nThe barge came on October 3, 2024, says the office of the port. [1]\n\n"
        "It left again with timber and nothing else on board that anybody saw. [2]\n\n"
        "[1] Port office, log of May 5, 2023, https://example.org/a\n[2] Same, June 6, 2023, https://example.org/b\n"
    )
    assert [iso for _, iso, _ in _all(text, None)] == ["2024-10-03"]


@pytest.mark.parametrize("published", ["2024-11-01", "2024-11", None])
def test_every_form_that_is_given_is_one_that_people_can_type(published):
    text = (
        "Oct. 24, October, the 14th, last week, this year, last month, yesterday, several weeks, the 1980s, "
        "from Oct. 8 to Oct. 13, the summer of 2023, next Monday, 5:00 p.m. ET on October 25, 2024, Q3 2024"
    )
    for each in expressions(text, "en", published):
        covered = covers(each.iso)
        assert (covered.first is None) == (each.first is None)


def test_numbered_day_is_of_the_month_of_the_day_before_it():
    text = "Crews left on 15 September, unloaded on the 16th and came home on the 3rd."
    assert isos(text, "en", "2024-11-01") == ["2024-09-15", "2024-09-16", "2024-10-03"]


def test_planned_day_does_not_tell_the_month_of_the_next():
    text = "The fair will open on 1 December. A first tent was put up on the 20th."
    assert isos(text, "en", "2024-11-25") == ["2024-12-01", "2024-11-20"]


def test_month_is_of_the_year_told_last_for_the_same_month():
    text = "Tháng 9 năm 2022, hai đoàn gặp nhau. Đoàn thứ nhất rời cảng vào ngày 15 tháng 9."
    assert isos(text, "vi", "2024-11-01") == ["2022-09", "2022-09-15"]


def test_year_told_since_ends_what_an_earlier_one_told():
    text = "Tháng 10 năm 2022, hai đoàn gặp nhau. Tháng 3 năm 2024 họ ký. Vào ngày 18 tháng 10 họ trở lại."
    assert isos(text, "vi", "2024-11-01") == ["2022-10", "2024-03", "2024-10-18"]


def test_middle_of_the_month_is_of_the_month_of_the_timeline():
    found = _all("Lịch\n\nTháng 3 năm 2021: Kho đầy vào giữa tháng.\n", "2024-11-01")
    assert [iso for _, iso, _ in found] == ["2021-03", "2021-03"]


def test_days_and_nights_are_a_time_not_a_day():
    assert isos("Khách ở lại 6 ngày 5 đêm.", "vi", "2024-11-01") == ["P6D"]
