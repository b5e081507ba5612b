"""When an article came out: what a line of it says, or what its latest day lets see."""

from dataclasses import dataclass

import pytest

from newsapp.text.document import read
from newsapp.text.names import Matcher
from newsapp.text.names.tenures import tenures
from newsapp.text.spans import EntityType, LexiconEntry, LexiconName

from .small import published

BODY = (
    "The harbour master of Port Nowhere said that a barge came with timber from the north and left again.\n\n"
    "Nobody saw who was on board, and the office did not answer questions about it for the whole of the day.\n"
)


@pytest.mark.parametrize(
    ("head", "iso", "how"),
    [
        ("May 30, 2025\nTimber for the north\n\n", "2025-05-30", "date line"),
        ("Timber for the north\n\nPublished: 14 September 2023, 10:05\n\n", "2023-09-14", "published"),
        ("Timber for the north\n\n입력 2023-09-14 10:05 수정 2023-09-15 08:00\n\n", "2023-09-14", "published"),
        ("Gỗ cho miền bắc\n\nNgày đăng: 14/9/2023\n\n", "2023-09-14", "published"),
        ("Timber for the north\n\n2023-09-14\n\n", "2023-09-14", ""),
        ("Timber for the north\n\nPORT NOWHERE, Sept. 14, 2023 (Agency) - ", "2023-09-14", ""),
    ],
)
def test_line_that_states_the_day_is_believed(head, iso, how):
    found = published(head + BODY)
    assert found.iso == iso
    assert found.span is not None
    assert how in found.how


def test_day_the_data_reach_is_not_the_day_of_publication():
    found = published("May 30, 2025\nTimber for the north\n\nData cut-off: May 21, 2025\n\n" + BODY)
    assert found.iso == "2025-05-30"


def test_article_that_says_nothing_has_no_day():
    assert published("Timber for the north\n\n" + BODY) is None


def test_latest_full_date_in_the_text_gives_its_year_to_the_days_after_it():
    text = BODY + "\nThe first barge came on October 3, 2024. A second one was seen on October 18.\n"
    found = published("Timber for the north\n\n" + text)
    assert (found.iso, found.span) == ("2024-10-18", None)
    assert "inferred" in found.how


@dataclass(frozen=True)
class Held:
    start: int
    words: str
    since: str
    until: str
    then: bool = False

    def holds(self, day):
        return self.since <= day <= self.until


def test_offices_that_people_held_tell_the_year():
    text = BODY + "\nMinister Petrenko came on October 18 and had been in town on October 16.\n"
    found = published(
        "Timber for the north\n\n" + text, tenures=lambda: [Held(0, "Petrenko", "2022-01-01", "2023-01-01")]
    )
    assert found.iso == "2022-10-18"
    assert "Petrenko" in found.how


def test_numbered_days_are_of_the_month_before_the_one_to_come():
    text = BODY + "\nThe barge left on the 16th and was seen on the 18th. A meeting is expected in October.\n"
    found = published(
        "Timber for the north\n\n" + text, tenures=lambda: [Held(0, "Petrenko", "2022-01-01", "2023-01-01")]
    )
    assert found.iso == "2022-09-18"


HELD = [Held(0, "Petrenko", "2022-09-06", "2022-12-05")]


@pytest.mark.parametrize(
    ("told", "iso"),
    [
        ("It was seen on the 23rd. The vote will be held after the U.S. fair in November.", "10-23"),
        ("On October 18, it left. It was seen on the 24th. It had come on the 8th.", "10-24"),
        ("A treaty was signed on June 19. It came on the 24th. A vote will be held in November.", "10-24"),
        ("It was seen on Tuesday, the 25th.", "10-25"),
        ("It was seen on the 25th. In November of this year, a lamp was lit.", "11-25"),
    ],
)
def test_numbered_days_are_of_the_month_that_the_text_lets_see(told, iso):
    found = published(f"Timber for the north\n\n{BODY}\n{told}\n", tenures=lambda: HELD)
    assert found.iso == f"2022-{iso}"
    assert "inferred" in found.how


def test_numbered_day_without_a_month_has_no_day_of_publication():
    told = "It left on the 18th and was seen on the 23rd."
    assert published(f"Timber for the north\n\n{BODY}\n{told}\n") is None


PETRENKO = LexiconEntry(
    "ivan-petrenko",
    EntityType.PERSON,
    (
        LexiconName("Ivan Petrenko", "en"),
        LexiconName("Ivan Petrenko", "vi"),
        LexiconName("Ruritanian Harbour Minister", "en", "title", "2020-01-01", "2022-05-01"),
        LexiconName("Bộ trưởng Cảng biển Ruritania", "vi", "title", "2020-01-01", "2022-05-01"),
    ),
)


@pytest.mark.parametrize(
    ("text", "count", "then"),
    [
        ("Ruritanian Harbour Minister Ivan Petrenko came.", 1, False),
        ("Harbour Minister Ivan Petrenko came.", 1, False),
        ("Former Harbour Minister Ivan Petrenko came.", 0, False),
        ("He met then-Harbour Minister Ivan Petrenko.", 1, True),
        ("The traveller Ivan Petrenko came.", 0, False),
        ("Ông gặp Bộ trưởng Cảng biển Ivan Petrenko.", 1, False),
        ("Ông gặp cựu Bộ trưởng Cảng biển Ivan Petrenko.", 0, False),
    ],
)
def test_office_is_given_only_by_its_title(text, count, then):
    found = tenures(read(text), Matcher([PETRENKO]))
    assert [each.then for each in found] == [then] * count
    assert all(each.holds("2021-06-01") and not each.holds("2023-06-01") for each in found)
