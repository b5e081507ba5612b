"""An address that goes on behind a space, a line or a host: it is read whole, or not at all."""

import pytest

from newsapp.text.spans import Repair

from .small import noted


@pytest.mark.parametrize(
    "printed",
    [
        "https://port.open cửa.org/x",
        "https://port.open acad.org/x",
        "https://under.org Bếncảng.org/x",
        "https://port.open Cửa",
        "https://news.harbourz",
        "https://port.org/ships-left chia tay-bến cảng-may-13",
        "https://port.org/ships-left left-the-harbour",
        "https://port.org/ships-left the-harbour",
        "https://port.org/ships-of-the chia sẻ",
        "https://port.org/log/ bến cảng/2024/x",
        "https://port.org/files/May May_list.pdf",
        "https://port.org/files/May May%20list",
        "https://port.org/x -see also",
        "https://port.org/ships- left in May",
    ],
)
@pytest.mark.parametrize("behind", ["", "; https://b.org/x", "\nhttps://b.org/x"])
def test_what_is_printed_before_the_break_is_no_address(printed, behind):
    if "harbourz" in printed:
        printed += " Sông"
    found = noted(printed + behind)
    assert (found[0].url, found[0].status) == ("", Repair.UNRECOVERABLE)
    assert [each.url for each in found[1:]] == ["https://b.org/x"] * bool(behind)


@pytest.mark.parametrize(
    ("note", "right"),
    [
        ("https://port.org and b.org/x", "https://port.org"),
        ("https://port.org b.org/x", "https://port.org"),
        ("https://port.news says that the ship left", "https://port.news"),
        ("https://port.org says that the ship left", "https://port.org"),
        ("https://port.org/a-b says that the ship left, in well-known words", "https://port.org/a-b"),
        ("https://port.org/x/ short-range boats", "https://port.org/x/"),
        ("https://port.org/may-list.pdf see the left-the-port list", "https://port.org/may-list.pdf"),
        ("https://port.org/ships-left (a left-the-port list)", "https://port.org/ships-left"),
        ("https://port.org/ships-left, a left-the-port list", "https://port.org/ships-left"),
        ("https://port.org/ships-left 13-May-2024", "https://port.org/ships-left"),
        ("https://port.org/view/4723 12 tháng 5", "https://port.org/view/4723"),
        ("https://port.org/ships\u2014the log", "https://port.org/ships"),
        ("https://port.org에서 밝혔다", "https://port.org"),
    ],
)
def test_prose_behind_an_address_does_not_speak_against_it(note, right):
    found = noted(note)
    assert (found[0].url, found[0].raw, found[0].status) == (right, right, Repair.OK)


@pytest.mark.parametrize(
    ("printed", "right"),
    [
        ("https://port.org/view/2024102300 1400", "https://port.org/view/20241023001400"),
        ("https://port.org/view/2024102300 1400?a=1", "https://port.org/view/20241023001400?a=1"),
        ("https://port.org/view/6d314539638f 4285b16a", "https://port.org/view/6d314539638f4285b16a"),
        ("https://port.org/x? id=5", "https://port.org/x?id=5"),
        ("https://www.port-mirror dotexample/x", "https://www.port-mirror.example/x"),
        ("https://www.portdotexample/x", "https://www.port.example/x"),
    ],
)
def test_parted_number_or_suffix_is_closed(printed, right):
    for behind in ("", "; https://b.org"):
        found = noted(printed + behind)[0]
        assert (found.url, found.raw, found.status) == (right, printed, Repair.REPAIRED)


@pytest.mark.parametrize(
    ("printed", "given", "other"),
    [
        ("https://port.org/view/123456 2024", "https://port.org/view/123456", "https://port.org/view/1234562024"),
        ("https://port.org/log/123456 5", "https://port.org/log/123456", "https://port.org/log/1234565"),
        ("https://port.org/ships\u2013left", "https://port.org/ships\u2013left", "https://port.org/ships-left"),
        ("https://port.org/?p=12 34", "https://port.org/?p=12", "https://port.org/?p=1234"),
        ("https://port.org/x에서", "https://port.org/x", "https://port.org/x에서"),
        ("https://port.org/x见第三页", "https://port.org/x", "https://port.org/x见第三页"),
        ("https://port.org/x.Accessed in May", "https://port.org/x", "https://port.org/x.Accessed"),
        (
            "https://port.org/ships-left\nthe-harbour-2024",
            "https://port.org/ships-leftthe-harbour-2024",
            "https://port.org/ships-left",
        ),
    ],
)
def test_two_readings_are_both_named(printed, given, other):
    (found,) = noted(printed)
    assert (found.url, found.others, found.status) == (given, (other,), Repair.AMBIGUOUS)


@pytest.mark.parametrize("printed", ["https://port.org/ships-", "https://port.org/log%2", "https://port.org/x?q=tàu"])
def test_odd_end_is_doubted(printed):
    (found,) = noted(printed)
    assert (found.url, found.status) == (printed, Repair.AMBIGUOUS)


def test_translated_query_leaves_the_page_as_a_reading():
    for query in ("section=bến_cảng", "section=bến cảng/tàu thuyền"):
        (found,) = noted(f"https://port.org/view?{query}")
        assert (found.url, found.others, found.status) == ("", ("https://port.org/view",), Repair.UNRECOVERABLE)
    (own,) = noted("https://port.com.vn/view?section=bến_cảng")
    assert own.url


def test_accented_path_is_doubted_in_a_translation_only():
    (found,) = noted("https://port.org/log/bến-cảng-cũ", language="vi")
    assert found.status is Repair.AMBIGUOUS
    for own in ("https://port.com.vn/bến-cảng", "https://vi.wikipedia.org/wiki/Cảng"):
        assert noted(own, language="vi")[0].status is Repair.OK
    (mixed,) = noted("https://port.org/the-ship-left-bến-yesterday", language="vi")
    assert (mixed.url, mixed.status) == ("", Repair.UNRECOVERABLE)
