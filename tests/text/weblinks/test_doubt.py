"""What cannot be told is said to be so; what is likely names its other readings. Nothing is made up."""

import pytest

from newsapp.text.spans import Repair

from .small import noted


@pytest.mark.parametrize(
    "printed",
    [
        "https://www.harbour Tàuwatch.org/x",
        "https://www.harbour academ.org/x",
        "https://www.harbourđộiwatch.org/x",
        "https://роrt.org/x",
        "https://port.org/ships-of-the- đội tàu; https://b.org/x",
        "https://port.org/ships-of-the -đội-tàu cũ",
        "https://port.org/ships-of-the- chia sẻ",
        "https://port.org/log/2024/Tháng 10/ships-left",
        "https://port.org/…/ships",
        "https://port.org/ships-left...",
        "https://port.org/.../ships",
        "https://www.harbour/x",
    ],
)
def test_translated_word_makes_an_address_unrecoverable(printed):
    found = noted(printed)[0]
    assert (found.url, found.status, found.archived) == ("", Repair.UNRECOVERABLE, "")
    assert found.raw == printed.partition(";")[0]


def test_broken_host_offers_its_joined_form_only_as_a_reading():
    (found,) = noted("https://www.harbour academ.org/x")
    assert (found.others, found.publisher) == (("https://www.harbouracadem.org/x",), "")


def test_publisher_of_a_lost_path_is_still_told():
    assert noted("https://port dot ru/ships- đội tàu")[0].publisher == "port.ru"


@pytest.mark.parametrize(
    "fragment", ["#all-hands -đội tàu-nói", "#:~:text=All%20hands%20tàu cũ,and%20a%20mate.", "#all- tàu"]
)
def test_page_is_known_where_only_the_fragment_is_damaged(fragment):
    (found,) = noted(f"https://port.org/log{fragment}")
    assert (found.url, found.status) == ("https://port.org/log", Repair.AMBIGUOUS)
    assert found.raw == f"https://port.org/log{fragment}".rstrip(".") + ("." if fragment.endswith(".") else "")


def test_hyphen_at_a_line_break_has_two_readings():
    (found,) = noted("https://port.org/har-\nbour")
    assert (found.url, found.others) == ("https://port.org/har-bour", ("https://port.org/harbour",))
    assert found.status is Repair.AMBIGUOUS


def test_word_of_the_path_that_may_be_translated_makes_two_readings():
    (found,) = noted("https://port.org/files/May%20Nga%20Ship%20List.pdf", language="vi")
    assert (found.status, found.url) == (Repair.UNRECOVERABLE, "")
    assert found.others == tuple(
        f"https://port.org/files/May%20{word}%20Ship%20List.pdf" for word in ("Russian", "Nga")
    )


def test_half_translated_slug_is_doubted():
    (found,) = noted("https://port.org/the-ship-left-bến-yesterday-morning")
    assert found.status is Repair.AMBIGUOUS


def test_unknown_suffix_is_doubted_as_printed_and_given_up_when_mended():
    assert [each.status for each in noted("https://port.harbourx/a ; https://port dot harbourx/a")] == [
        Repair.AMBIGUOUS,
        Repair.UNRECOVERABLE,
    ]
