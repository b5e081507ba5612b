"""How long everything takes to be read out of texts made to do harm, part by part.

    .venv/bin/python -m benchmarks.hostile [characters, 25,000 when not said]

Each text is one piece over and over. The figures are seconds of CPU for a megabyte of the slowest part, and how that
part grows when the text is twice as long: 2 is in proportion to the length, 4 to its square. Parts that take less than
ten milliseconds have no growth worth telling. Texts are read as Vietnamese; the names are the shipped ones.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from newsapp.entities.lexicon_files import shipped
from newsapp.text import dates, document, quantities, statements, understanding, weblinks
from newsapp.text.cleanview import CleanView
from newsapp.text.names import Matcher
from newsapp.text.names.tenures import tenures

Made = TypeVar("Made")
LENGTH = 25_000
DAY = "2024-10-18"
LEAST = 0.01
PIECES = {
    "digits": "1",
    "digits apart": "1 ",
    "digits and points": "1.1.",
    "digits and commas": "1,",
    "digits and slashes": "1/",
    "digits and hyphens": "1-",
    "digits and colons": "1:",
    "groups of digits": "111 ",
    "years": "2024 ",
    "percent": "5% ",
    "round brackets": "(",
    "square brackets": "[",
    "brackets of all kinds": "([{<",
    "note markers": "[1] ",
    "letters in brackets": "(ABC) ",
    "open quotations": "“",
    "closed quotations": "“a” ",
    "straight quotations": '"',
    "apostrophes": "'",
    "points": ".",
    "initials": "A. ",
    "hyphens": "-",
    "dashes": "— ",
    "commas": ", ",
    "addresses": "http://a.b/c ",
    "half an address": "http://",
    "damaged addresses": "http://a dot ",
    "accounts": "a@",
    "combining marks": "\u0301\u0323",
    "marks on letters": "a\u0301",
    "zero-width": "a\u200b",
    "joined emoji": "👨\u200d👩\u200d👧",
    "one word": "a",
    "single capitals": "A B C ",
    "designations": "Tu-160 ",
    "letters and digits": "A1",
    "a surname": "Kim ",
    "a full name": "Kim Jong-un ",
    "names joined": "Nga và ",
    "possessives": "Russia's ",
    "says": "nói ",
    "said": "Putin said. ",
    "sources": "theo ông ",
    "of": "của ",
    "numbered days": "ngày 1/",
    "ranges": "từ 1 đến ",
    "month names": "October 1 ",
    "Korean months": "1월 ",
    "Chinese days": "1日",
    "scale words": "triệu ",
    "one": "một ",
    "five or year": "năm ",
    "myriads": "1만",
    "Chinese ones": "一",
    "Chinese letters": "中",
    "a Chinese name": "俄罗斯",
    "Hangul": "가",
    "a Korean name": "김정은이말했다.",
    "mixed scripts": "aБ가中1 ",
    "underscores": "a_",
    "line ends": "\n",
    "short lines": "a\n",
    "list items": "- a\n",
    "numbered lines": "1. a\n",
    "tags": "<a> ",
    "captions": "Ảnh: ",
    "private letters": "\ue000",
}


def parts(text: str, matcher: Matcher) -> Iterator[tuple[str, float]]:
    """Yield each part with its seconds; each reads what the parts before it found."""
    clock = _Clock()
    read = clock.of(lambda: document.read(text, language="vi"))
    yield "parts", clock.seconds
    view = CleanView(read.text, read.edits)
    page = dates.Page(read, view)
    clock.of(lambda: dates.publication(read, view, tenures=lambda: tenures(read, matcher), page=page))
    looked = clock.seconds
    mentions = clock.of(lambda: matcher.find(read, published=DAY))
    yield "names", clock.seconds
    times = clock.of(lambda: dates.find(read, view, published=DAY, page=page))
    yield "dates", looked + clock.seconds
    taken = list(understanding._taken(mentions, times))  # noqa: SLF001
    clock.of(lambda: quantities.find(read, view, taken=taken))
    yield "quantities", clock.seconds
    clock.of(lambda: weblinks.find(read))
    yield "references", clock.seconds
    clock.of(lambda: statements.find(read, view, mentions, times))
    yield "statements", clock.seconds


class _Clock:
    """Takes the CPU seconds of one piece of work at a time."""

    seconds = 0.0

    def of(self, work: Callable[[], Made]) -> Made:
        began = time.process_time()
        made = work()
        self.seconds = time.process_time() - began
        return made


def row(piece: str, length: int, matcher: Matcher) -> tuple[str, float, float]:
    """Return the slowest part of a text, its seconds for a megabyte, and its growth (0 where it tells nothing)."""
    short = dict(parts(piece * (length // len(piece)), matcher))
    twice = dict(parts(piece * (2 * length // len(piece)), matcher))
    slowest = max(twice, key=lambda part: twice[part])
    growth = twice[slowest] / short[slowest] if short[slowest] > LEAST else 0.0
    return slowest, twice[slowest] * 1_000_000 / (2 * length), growth


def main() -> None:
    length = int(sys.argv[1]) if len(sys.argv) > 1 else LENGTH
    matcher = Matcher(list(shipped()))
    understanding.understand(document.read("Vladimir Putin said 5 men left on 5 May."), matcher)
    print("| text | slowest part | s for 1 MB | twice as long |\n|---|---|---|---|")
    for name, piece in PIECES.items():
        slowest, seconds, growth = row(piece, length, matcher)
        told = f"{growth:.2f} x" if growth else ""
        print(f"| {name} | {slowest} | {seconds:.1f} | {told} |", flush=True)


if __name__ == "__main__":
    main()
