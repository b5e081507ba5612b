"""Articles of our own with every name marked by hand before the rules were written: "[[Nga|russia]]", "?" when unknown.

They show whether rules hold beyond the texts they were written beside; a name more or less is no failure.
"""

import re
from pathlib import Path

import pytest

from newsapp.entities.lexicon_files import shipped
from newsapp.text.document import read
from newsapp.text.names import Matcher

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))
MARK = re.compile(r"\[\[([^|\]]+)\|([^\]]+)\]\]")
MATCHER = Matcher(shipped())
BARE = Matcher(())


def marked(path: Path) -> tuple[str, dict[tuple[int, int], str]]:
    """Return the text without marks, and the entity by span."""
    text, names, last = "", {}, 0
    raw = path.read_text(encoding="utf-8")
    for found in MARK.finditer(raw):
        text += raw[last : found.start()]
        names[len(text), len(text) + len(found[1])] = found[2]
        text, last = text + found[1], found.end()
    return text + raw[last:], names


def f1(right: int, found: int, expected: int) -> float:
    return 2 * right / (found + expected)


def compared(path: Path, matcher: Matcher) -> tuple[float, float, list[str]]:
    """Return F1 of spans, F1 of spans with the right entity, and what differs."""
    text, expected = marked(path)
    found = {(each.start, each.end): each.entity or "?" for each in matcher.find(read(text))}
    same = expected.keys() & found.keys()
    linked = sum(expected[span] == found[span] for span in same)
    differs = [f"missed {text[slice(*span)]}" for span in sorted(expected.keys() - found.keys())]
    differs += [f"extra {text[slice(*span)]} {found[span]}" for span in sorted(found.keys() - expected.keys())]
    differs += [f"{text[slice(*span)]}: {found[span]}" for span in sorted(same) if found[span] != expected[span]]
    return f1(len(same), len(found), len(expected)), f1(linked, len(found), len(expected)), differs


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_names_are_found_and_linked(path: Path) -> None:
    exact, linked, differs = compared(path, MATCHER)
    assert exact >= 0.9, differs
    assert linked >= 0.9, differs


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_names_are_proposed_without_a_lexicon(path: Path) -> None:
    exact, _, differs = compared(path, BARE)
    assert exact >= 0.8, differs
