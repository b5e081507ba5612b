"""Printed addresses and what is read: each damage of its own, and what looks like damage but is none."""

import pytest

from newsapp.text.spans import Repair

from .small import noted, urls

REPAIRED = {
    "dot word": ("https://port dot co.kr/a/1", "https://port.co.kr/a/1"),
    "Vietnamese": ("https://www.cang.gov chấm vn/tin", "https://www.cang.gov.vn/tin"),
    "Russian": ("http://port точка ru/x", "http://port.ru/x"),
    "Ukrainian": ("http://port крапка ua/x", "http://port.ua/x"),
    "Italian": ("http://porto punto it/x", "http://porto.it/x"),
    "French": ("http://port point fr/x", "http://port.fr/x"),
    "Korean": ("http://port 점 kr/x", "http://port.kr/x"),
    "Chinese": ("http://port 点 cn/x", "http://port.cn/x"),
    "Japanese": ("http://port ドット jp/x", "http://port.jp/x"),
    "two dot words": ("https://a dot port dot com/x", "https://a.port.com/x"),
    "square brackets": ("https://port[.]ru/x", "https://port.ru/x"),
    "round brackets": ("https://port(.)ru/x", "https://port.ru/x"),
    "word in brackets": ("https://port{dot}ru/x", "https://port.ru/x"),
    "spaced brackets": ("https://port [ dot ] ru/x", "https://port.ru/x"),
    "hxxp": ("hxxp://port.ru/x", "http://port.ru/x"),
    "hXXps": ("hXXps://port.ru/x", "https://port.ru/x"),
    "bracketed colon": ("hxxps[:]//port[.]ru/x", "https://port.ru/x"),
    "bracketed scheme": ("hxxps[://]port.ru/x", "https://port.ru/x"),
    "spaced scheme": ("https: //port.ru/x", "https://port.ru/x"),
    "one slash": ("https:/port.ru/x", "https://port.ru/x"),
    "glued right": ("https://www.port dotru/x", "https://www.port.ru/x"),
    "glued left": ("https://portdot ru/x", "https://port.ru/x"),
    "glued twice": ("https://www.port.govdotcn/x", "https://www.port.gov.cn/x"),
    "space before a dot": ("https://www.port .org/x", "https://www.port.org/x"),
    "space behind a dot": ("https://www. port.org/x", "https://www.port.org/x"),
    "ideographic dot": ("https://port。com/x", "https://port.com/x"),
    "full width": ("https://ｐｏｒｔ．com/x", "https://port.com/x"),
    "space before a hyphen": ("https://port.org/ships -late-again", "https://port.org/ships-late-again"),
    "space behind a hyphen": ("https://port.org/ships- late", "https://port.org/ships-late"),
    "space behind a slash": ("https://port.org/files/ Log%20of%20May.pdf", "https://port.org/files/Log%20of%20May.pdf"),
    "space in a code": ("https://port.org/Log% 20book.pdf", "https://port.org/Log%20book.pdf"),
    "space before the path": ("https://port.org /news/may", "https://port.org/news/may"),
    "space before an ending": ("https://port.org/log .html", "https://port.org/log.html"),
    "spaces around slashes": ("https: // www.port.org / world / x-y", "https://www.port.org/world/x-y"),
    "spaces around a hyphen": ("https://port.org/ship-left - 4567.html", "https://port.org/ship-left-4567.html"),
    "missing dot": ("https://www.port com/x", "https://www.port.com/x"),
    "dot word of two words": ("https://www.bbc dấu chấm com/x", "https://www.bbc.com/x"),
    "dot word in an ending": ("https://port.org/log dot html", "https://port.org/log.html"),
    "zero-width": ("https://po\u200brt.org/a\u00adb", "https://port.org/ab"),
    "source code": ("https://port.org/?a=1&amp;b=2", "https://port.org/?a=1&b=2"),
    "line break at a slash": ("https://port.org/2024/\nships-late", "https://port.org/2024/ships-late"),
    "archived copy": (
        "https://web.archive.org/web/20200616/http://port dot ru/x",
        "https://web.archive.org/web/20200616/http://port.ru/x",
    ),
    "archived copy with a space": (
        "https://web.archive.org/web/20200616/ http://port.ru/x",
        "https://web.archive.org/web/20200616/http://port.ru/x",
    ),
    "www": ("www.port.org/x", "https://www.port.org/x"),
    "www with a dot word": ("www dot port dot org/x", "https://www.port.org/x"),
    "bare host": ("See port.org/log for more", "https://port.org/log"),
    "bare host alone": ("port.org", "https://port.org"),
    "bare host with a dot word": ("port dot media/855-x", "https://port.media/855-x"),
}


@pytest.mark.parametrize(("printed", "right"), REPAIRED.values(), ids=REPAIRED)
def test_damage_is_repaired_and_logged(printed, right):
    (found,) = noted(printed)
    assert (found.url, found.status) == (right, Repair.REPAIRED)
    assert found.steps


CLEAN = [
    "https://port.org",
    "https://port.org/a;b=1/c",
    "https://port.org/wiki/Ship_(1912)",
    "https://port.org/slashdot",
    "https://slashdot.org/story/1",
    "https://point.de/dot/com",
    "http://192.0.2.7:8080/log",
    "https://ru.wikipedia.org/wiki/Порт",
    "https://порт.рф/x",
    "https://münchen.de/hafen",
    "https://port.org/#!/ships",
    "https://port.org/a#deck",
    "https://12ft.io/https://port.org/x",
]


@pytest.mark.parametrize("printed", CLEAN)
def test_sound_address_is_left_as_printed(printed):
    (found,) = noted(printed)
    assert (found.url, found.raw, found.status, found.steps) == (printed, printed, Repair.OK, ())


@pytest.mark.parametrize(
    ("note", "right"),
    [
        ("Ann Ha, “Ships,” https://port.org/x, May 3.", "https://port.org/x"),
        ("(see https://port.org/x).", "https://port.org/x"),
        ("«https://port.org/x»", "https://port.org/x"),
        ("“https://port.org/x.”", "https://port.org/x"),
        ("<https://port.org/x>", "https://port.org/x"),
        ("https://port.org/x）を見よ", "https://port.org/x"),
        ("https://port.org/x。", "https://port.org/x"),
        ("[the log](https://port.org/x)", "https://port.org/x"),
        ("https://port.org/x - accessed 3/5/2024", "https://port.org/x"),
        ("https://port.org/x/ Accessed 3 May 2024", "https://port.org/x/"),
        ("https://port.org/bai-viet/ đọc ngày 3/5", "https://port.org/bai-viet/"),
        ("https://port.org. In May the ship left.", "https://port.org"),
        ("https://port.org? Nobody knows.", "https://port.org"),
        ("https://port.org/ships-late[5]", "https://port.org/ships-late"),
        ("https://port.org / Reuters", "https://port.org"),
        ("https://port.org / accessed 3 May", "https://port.org"),
        ("https://port.org/x - a log, see 3/5", "https://port.org/x"),
        ("https://port.org, the dot com site", "https://port.org"),
    ],
)
def test_sentence_around_an_address_stays_outside(note, right):
    (found,) = noted(note)
    assert (found.url, found.raw, found.status) == (right, right, Repair.OK)


@pytest.mark.parametrize("between", [" ; ", "; ", ";", " ;", "\n", " ", ", ", ",", " | ", ") (", "", " and "])
def test_list_of_addresses_is_parted(between):
    assert urls(f"https://a.org/x{between}http://b.org/y{between}https://c.org/z") == [
        "https://a.org/x",
        "http://b.org/y",
        "https://c.org/z",
    ]


@pytest.mark.parametrize(
    "note",
    [
        "Author's interview, Seoul, May 3, 2024.",
        "See report.pdf and Gen.Kim, e.g. the U.S. list v1.2.",
        "Write to mate@port.org or @portlog.",
        "At 5.30 the ship left.It was late.",
        "The dot in the log.",
        "https://",
        "www.",
        "HYPERLINK “",
    ],
)
def test_note_without_address_gives_none(note):
    assert noted(note) == ()


def test_link_of_a_field_code_and_its_words_are_one_address():
    note = "\ufffdHYPERLINK “https://port.org/log”https://www.port .org/log; https://b.org/x"
    found = noted(note)
    assert [(each.url, each.status) for each in found] == [
        ("https://port.org/log", Repair.REPAIRED),
        ("https://b.org/x", Repair.OK),
    ]


def test_link_that_differs_from_its_words_is_said_to():
    (found,) = noted('HYPERLINK "https://port.org/log" https://b.org/x')
    assert (found.url, found.others, found.status) == ("https://port.org/log", ("https://b.org/x",), Repair.AMBIGUOUS)


def test_damaged_host_comes_from_the_table():
    (found,) = noted(
        "https://www.harbour Tàuwatch dot org/x- y", hosts={"harbour tàuwatch.org": "harbourshipwatch.org"}
    )
    assert (found.url, found.status) == ("https://www.harbourshipwatch.org/x-y", Repair.REPAIRED)
    assert found.publisher == "harbourshipwatch.org"


def test_table_does_not_touch_longer_hosts():
    (found,) = noted("https://harbour.org.uk/x", hosts={"harbour.org": "other.org"})
    assert found.url == "https://harbour.org.uk/x"


def test_known_host_that_was_parted_is_joined():
    assert urls("https://www.war ontherocks.com/2024/x") == ["https://www.warontherocks.com/2024/x"]
