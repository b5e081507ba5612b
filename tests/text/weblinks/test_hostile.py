"""Notes made to do harm, and what holds for every note."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsapp.text.spans import Repair

from .small import noted

LONG = 100_000
REPEATED = {
    "digits": "1",
    "dots": ".",
    "labels": "a.",
    "spaced dots": "a . ",
    "dot words": " dot a",
    "brackets": "[",
    "dots in brackets": "[.]",
    "closing brackets": ")",
    "hyphens": "a-",
    "hyphens and spaces": "- a",
    "slashes": "/",
    "percents": "%20",
    "combining marks": "\u0301",
    "zero-width": "\u200b",
    "schemes": "https://",
    "hosts": "https://a.org",
    "hidden schemes": "hxxps[:]//",
    "field codes": "HYPERLINK “",
    "archives": "https://web.archive.org/web/1/",
    "www": "www.",
    "spaced slashes": " / a",
    "spaced hyphens": "- a b",
    "dots of shortening": "...",
    "markers": "[5]",
    "lines": "a\n",
    "capitals": "Hh",
    "spaced slugs": " left-the-port",
    "spaced hyphened words": " -a",
    "spaced numbers": " 123456",
    "wrapped slugs": "left-the-port\n",
    "glued letters": "見",
    "glued sentences": ".Abcd",
    "queries": "a=b&",
    "spaces": " ",
    "accents": "ế",
    "spaced accents": " ế",
}


@pytest.mark.parametrize(
    "before", ["", "https://port.org/", "https://", "www.", "https://port.open ", "https://port.org/?"]
)
@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED)
def test_hostile_note_comes_to_an_end(piece, before):
    for each in noted(before + piece * (LONG // len(piece))):
        assert each.raw


PIECES = st.sampled_from(
    ["https://", "hxxp[:]//", "www.", "port", ".org", " dot ru", "/a", "/", "-", " ", "\n", ";", "đội", "#", "?a=1",
     "[.]", "\u200b", "HYPERLINK “", "”", ")", "https://web.archive.org/web/2020/", "&amp;", "Nga", "%20", "．"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join))
def test_every_address_keeps_its_printed_form_and_says_what_was_done(note):
    found = noted(note, language="vi")
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    for each in found:
        assert (each.status is Repair.UNRECOVERABLE) == (each.url == "")
        assert each.steps or (each.status, each.url) == (Repair.OK, each.raw)
        assert not each.url or each.url.startswith(("http://", "https://", "ftp://"))
