"""How the time of reading a text, and of finding its names, grows with its length; also for texts made to do harm.

    .venv/bin/python -m benchmarks.growth

Each kind of text is taken at 20,000 characters, four and sixteen times that. The figure is the growth per doubling
against the shortest one in the same run, the worse of the two: 2 is in proportion to the length, 4 to its square. CPU
time, best of three; the names are the shipped ones.
"""

import time
from collections.abc import Callable, Iterator

from benchmarks.table import Row, show
from newsapp.entities.lexicon_files import shipped
from newsapp.text.document import read
from newsapp.text.names import Matcher
from newsapp.text.spans import Document

LENGTH = 20_000
ASKED = 2.5
ROUNDS = 3
# How often as long, in how many doublings.
LONGER = {4: 2, 16: 4}
PARAGRAPH = (
    "On day {n} of the inquiry Ivan Petrenko of the Harbour Institute (HI) met Vladimir Putin in Moscow and said that "
    "boat {n} had not come back. On day {n}, too, Petrenko left for Kyiv, and Putin stayed.\n\n"
)
HOSTILE = {
    "digits": "1",
    "brackets": "[",
    "dots": ".",
    "combining marks": "\u0301\u0323",
    "capitals": "A ",
    "capitals joined": "Kim-",
    "capitals in brackets": "(ABC) ",
}


def measure() -> list[Row]:
    """Return the growth of reading and of matching, for each kind of text."""
    matcher = Matcher(list(shipped()))
    rows = []
    for kind, make in _kinds():
        texts = {times: make(LENGTH * times) for times in (1, *LONGER)}
        # Read as one paragraph: what matching alone does with a long stretch.
        documents = {times: Document(text, "en") for times, text in texts.items()}
        if kind == "paragraphs":
            documents = {times: read(text) for times, text in texts.items()}
        rows.append(_growth(f"reading, {kind}", lambda times, texts=texts: read(texts[times])))
        rows.append(_growth(f"names, {kind}", lambda times, documents=documents: matcher.find(documents[times])))
    return rows


def _kinds() -> Iterator[tuple[str, Callable[[int], str]]]:
    yield "paragraphs", lambda length: "".join(PARAGRAPH.format(n=n) for n in range(length // len(PARAGRAPH)))
    for kind, piece in HOSTILE.items():
        yield kind, lambda length, piece=piece: piece * (length // len(piece))


def _growth(what: str, work: Callable[[int], object]) -> Row:
    once = _seconds(work, 1)
    took = {times: _seconds(work, times) for times in LONGER}
    worst = max((took[times] / once) ** (1 / doublings) for times, doublings in LONGER.items())
    longest = max(LONGER)
    note = f"{once * 1000:.3g} ms, {longest}x in {took[longest] * 1000:.3g} ms"
    return Row(f"growth per doubling: {what}", worst, ASKED, note=note)


def _seconds(work: Callable[[int], object], times: int) -> float:
    best = float("inf")
    for _ in range(ROUNDS):
        began = time.process_time()
        work(times)
        best = min(best, time.process_time() - began)
    return best


if __name__ == "__main__":
    print(show(measure()))
