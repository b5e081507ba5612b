"""How long it takes to read everything out of a long report: parts, names, dates, quantities, references, statements.

    .venv/bin/python -m benchmarks.reading_out

The report of 60,000 characters beside the checkout (../shared/seeds) where it is there, else the longest sample article
repeated to that length, with the shipped names. Its body is then read four and sixteen times over, its notes once. CPU
time, best of five for one length and of two for the longer; each part alone, on what the parts before it found.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise

from benchmarks.names import report
from benchmarks.table import Row, show
from newsapp.entities.lexicon_files import shipped
from newsapp.text import dates, document, quantities, statements, understanding, weblinks
from newsapp.text.cleanview import CleanView
from newsapp.text.names import Matcher
from newsapp.text.understanding import understand

TIMES = (1, 4, 16)
ASKED_MS = 400
ASKED_GROWTH = 1.25  # of the time for a character, from one length to the next


def best(work: Callable[[], object], rounds: int) -> float:
    """Return the CPU milliseconds of the quickest round."""
    took = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        took.append((time.process_time() - began) * 1000)
    return min(took)


def longer_by(text: str, times: int) -> str:
    """Return a text with its body several times over and its notes once."""
    notes = document.read(text).endnotes
    end = notes[0].start if notes else len(text)
    return text[:end] * times + text[end:]


def whole(text: str, matcher: Matcher, rounds: int) -> float:
    return best(lambda: understand(document.read(text), matcher), rounds)


def parts(text: str, matcher: Matcher) -> list[tuple[str, float]]:
    """Return what each part takes, in its order."""
    read = document.read(text)
    view = CleanView(read.text, read.edits)
    found = understand(read, matcher)
    published = found.published.iso if found.published else None
    taken = list(understanding._taken(found.mentions, found.dates))  # noqa: SLF001
    works: list[tuple[str, Callable[[], object]]] = [
        ("blocks, sentences, notes", lambda: document.read(text)),
        ("clean view", lambda: CleanView(read.text, read.edits)),
        ("day of publication", lambda: dates.publication(read, view)),
        ("names", lambda: matcher.find(read, published=published)),
        ("dates", lambda: dates.find(read, view, published=published)),
        ("quantities", lambda: quantities.find(read, view, taken=taken)),
        ("references", lambda: weblinks.find(read)),
        ("statements", lambda: statements.find(read, view, found.mentions, found.dates)),
    ]
    return [(name, best(work, 3)) for name, work in works]


def measure() -> list[Row]:
    """Return the time of one length, and how the time for a character grows to the next."""
    matcher, text = Matcher(list(shipped())), report()
    understand(document.read(text), matcher)
    texts = {times: longer_by(text, times) for times in TIMES}
    chars = {times: len(longer) for times, longer in texts.items()}
    took = {times: whole(texts[times], matcher, 5 if times == 1 else 2) for times in TIMES}
    rows = [Row(f"everything read out of {len(text):,} characters", took[1], ASKED_MS, "ms")]
    for shorter, longer in pairwise(TIMES):
        growth = took[longer] / took[shorter] * chars[shorter] / chars[longer]
        note = f"{took[shorter]:.0f} ms, then {took[longer]:.0f} ms"
        rows.append(
            Row(f"time for a character, {longer} times as long against {shorter}", growth, ASKED_GROWTH, note=note)
        )
    return rows


def main() -> None:
    text, matcher = report(), Matcher(list(shipped()))
    print(show(measure()))
    print()
    for name, took in parts(text, matcher):
        print(f"{name:<28}{took:8.1f} ms")


if __name__ == "__main__":
    main()
