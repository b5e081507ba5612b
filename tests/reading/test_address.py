from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from newsapp.reading.address import Address, Place, parse


def test_address_is_read_and_printed_alike():
    query = "a=12,34&pin=7&at=12:s31&view=stack&stored=34&off=cited,places&panel=kept&cite=5&note=12:3"
    assert str(parse(QueryDict(query))) == query


def test_search_is_carried_along_in_letters_that_fit_an_address():
    typed = 'source:a "김 위원장" & -x'
    address = parse(QueryDict(urlencode({"a": 12, "q": f" {typed}\0", "exact": 1})))
    assert (address.q, address.exact, parse(QueryDict(str(address.but(pin="7"))))) == (
        typed,
        True,
        address.but(pin="7"),
    )
    assert str(address).isascii()
    assert not set(str(address)) & set("\"'<> \\")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("a=12&a=34", Address(articles=(12, 34))),
        ("a=1,2,3,4,5", Address(articles=(1, 2, 3, 4))),
        ("a=1,1,x,-2,", Address(articles=(1,))),
        ("pin=e7", Address(pin="7")),
        ("pin=x99", Address(pin="x99")),
        ("pin=7 onclick", Address()),
        ("at=12:p3", Address(at=Place(12, 3, "p"))),
        ("at=12", Address()),
        ("exact=1", Address(exact=True)),
        ("q=%00", Address()),
        ("view=upside-down&off=everything&panel=all&cite=x", Address()),
    ],
)
def test_what_cannot_be_read_is_left_out(query, expected):
    assert parse(QueryDict(query)) == expected


def test_article_that_is_open_changes_places():
    assert Address(articles=(1, 2)).with_article(0, 2).articles == (2, 1)


def test_article_that_is_not_open_takes_the_place():
    assert Address(articles=(1, 2)).with_article(1, 3).articles == (1, 3)
