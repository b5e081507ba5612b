"""Pages made to do harm: each is read in time in proportion to its size, or refused; nothing is fetched or expanded."""

import time

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


SHAPES = {
    "paragraphs": lambda n: "<p>a short paragraph of the page</p>" * n,
    "line ends inside bold": lambda n: "<b>" * n + "x<br><br>" * n,
    "note markers": lambda n: "<p>" + "x<sup><a href='#n1'>1</a></sup>" * n,
    "table cells": lambda n: "<table><tr>" + "<td>x" * n,
    "one link around all": lambda n: "<a href='https://port.example/'>" + "<p>x</p>" * n,
    "attributes": lambda n: "<p " + "".join(f"a{i}=1 " for i in range(n)) + ">x",
    "angle brackets": lambda n: "<" * n * 10 + "x",
    "open comments": lambda n: "x" + "<!--" * n * 10,
}


def _seconds(html):
    begun = time.process_time()
    read_page(html)
    return time.process_time() - begun


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_time_grows_with_the_size_of_the_page(shape):
    small = min(_seconds(shape(2_000)) for _ in range(3))
    assert _seconds(shape(16_000)) < 8 * 4 * small + 0.1


def test_a_page_too_large_for_the_vote_is_read_and_says_so():
    html = "<body>" + "<p>The harbour town was quiet in the morning.</p>" * 12_000
    taken = take(Original(html.encode(), Arrival.FILE, "long.html"))
    assert taken.notes == ("The page is very large or unusual: only its own marks say what is folded.",)
    assert len(taken.document.blocks) == 12_000
