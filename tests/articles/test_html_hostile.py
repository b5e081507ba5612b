"""Pages made to do harm: each is read whole, or refused; nothing is fetched or expanded."""

from collections import Counter

import pytest

from newsapp.articles.enums import Arrival
from newsapp.articles.extract.page import read_page
from newsapp.articles.intake.reading import Original, take

DEEP = 10_000
NESTED = {
    "elements": "<div>" * DEEP + "<p>inner words</p>" + "</div>" * DEEP,
    "never closed": "<div>" * DEEP + "<p>inner words",
    "bold": "<b>" * DEEP + "inner words",
    "lists": "<ul><li>" * DEEP + "inner words",
    "tables": "<table><tr><td>" * DEEP + "inner words",
    "links": "<a href='https://port.example/'>" * DEEP + "inner words",
    "raised": "<sup>" * DEEP + "inner words",
}


@pytest.mark.parametrize("html", NESTED.values(), ids=NESTED.keys())
def test_ten_thousand_levels_are_read(html):
    taken = take(Original(html.encode(), Arrival.FILE, "deep.html"))
    assert (taken.document.text, len(taken.document.blocks)) == ("inner words", 1)


def test_entities_are_not_expanded_from_declarations():
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]><p>&b;&b; and a file &x;</p>'
    text = read_page(bomb).pieces[-1].text
    assert text == "&b;&b; and a file &x;"


def test_external_entities_are_not_fetched():
    html = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><p>It says &x;</p></html>'
    assert read_page(html).pieces[-1].text == "It says &x;"


MANY = 10_000
# The page, and what is read of it: how often which piece.
SHAPES = {
    "paragraphs": ("<p>a short paragraph of the page</p>" * MANY, {"a short paragraph of the page": MANY}),
    "line ends inside bold": ("<b>" * MANY + "x<br><br>" * MANY, {"x": MANY}),
    "note markers": ("<p>" + "x<sup><a href='#n1'>1</a></sup>" * MANY, {"x[1]" * MANY: 1}),
    "table cells": ("<table><tr>" + "<td>x" * MANY, {"x": MANY}),
    "one link around all": ("<a href='https://port.example/'>" + "<p>x</p>" * MANY, {"x": MANY}),
    "attributes": ("<p " + "".join(f"a{i}=1 " for i in range(MANY)) + ">x", {"x": 1}),
    "angle brackets": ("<" * MANY * 10 + " x", {"<" * MANY * 10 + " x": 1}),
    "open comments": ("x" + "<!--" * MANY * 10, {"x": 1}),
}


@pytest.mark.parametrize(("html", "pieces"), SHAPES.values(), ids=SHAPES)
def test_every_piece_of_a_page_made_to_be_slow_is_read(html, pieces):
    assert Counter(piece.text for piece in read_page(html).pieces) == pieces


def test_a_page_too_large_for_the_vote_is_read_and_says_so():
    html = "<body>" + "<p>The harbour town was quiet in the morning.</p>" * 12_000
    taken = take(Original(html.encode(), Arrival.FILE, "long.html"))
    assert taken.notes == ("The page is very large or unusual: only its own marks say what is folded.",)
    assert len(taken.document.blocks) == 12_000
