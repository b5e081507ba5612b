import pytest

from newsapp.reading.address import Address, Place
from newsapp.reading.dress import dress

HTML = (
    '<span data-s="1" id="a12s1"><mark data-entity="7" data-type="PER" role="none">Ada</mark> in '
    '<mark data-entity="77" data-type="GPE" role="none">Rome</mark></span>'
    '<span data-s="2" id="a12s2"><mark data-entity="5 7" data-type="PER" data-on="5" role="none">Ada</mark>'
    '<mark data-entity="7" data-type="PER" data-on="7" role="none"> B</mark></span>'
)


def _marks(html):
    return [part.split(">")[0] for part in html.split("<mark ")[1:]]


def test_pinned_places_are_numbered_and_pieces_that_go_on_are_not():
    classes = [mark.split(" data-entity")[0] for mark in _marks(dress(HTML, 12, Address(pin="7")))]
    assert classes == [
        'class="pin" id="a12p1"',
        'data-entity="77" data-type="GPE" role="none"',
        'class="pin" id="a12p2"',
        'class="pin"',
    ]


def test_place_stepped_to_is_told_with_all_its_pieces():
    html = dress(HTML, 12, Address(pin="7", at=Place(12, 2, "p")))
    assert html.count('class="pin here"') == 2


def test_place_in_another_article_is_not_ours():
    assert dress(HTML, 12, Address(pin="7", at=Place(13, 1, "p"))).count("here") == 0


def test_quiet_places_are_classed_unless_pinned():
    assert (
        'class="q" data-entity="77"' in dress(HTML, 12, Address(), quiet=["77"]),
        dress(HTML, 12, Address(pin="77"), quiet=["77"]).count("pin"),
    ) == (True, 1)


def test_sentence_of_the_address_is_current():
    assert '<span data-s="2" class="current" id="a12s2">' in dress(HTML, 12, Address(at=Place(12, 2)))


@pytest.mark.parametrize(("speak", "silent"), [(False, 4), (True, 0)])
def test_marks_are_silent_unless_asked_to_speak(speak, silent):
    assert dress(HTML, 12, Address(), speak=speak).count('role="none"') == silent
