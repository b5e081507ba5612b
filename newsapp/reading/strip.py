"""The strip at a pane's edge: the whole article in 1000 units, ticks where something stands, by character.

Positions by character, not by pixel: they hold at every width and text size.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsapp.reading.laid import Laid
from newsapp.reading.values import Cite, Fact, Kept, Name

HEIGHT = 1000
LEAST = 4


def cited_ticks(laid: Laid) -> str:
    """Return the ticks of citations and kept passages."""
    kinds = {Cite: "cited", Kept: "kept"}
    return "".join(
        _tick("neq" if isinstance(mark, Cite) and mark.differs else kinds[type(mark)], *_scaled(laid, span))
        for mark, span in zip(laid.marks, laid.spans, strict=True)
        if type(mark) in kinds
    )


def places_of_sentences(laid: Laid) -> dict[int, int]:
    """Return where each sentence begins, in thousandths of the text, by number."""
    scale = HEIGHT / max(len(laid.shown), 1)
    return {n: int(start * scale) for start, n in laid.opens.items()}


def fact_ticks(places: Iterable[int]) -> str:
    """Return the ticks of sentences in which other open articles differ."""
    return "".join(_tick("fact", place, LEAST) for place in places)


def name_ticks(places: Iterable[int]) -> str:
    """Return the ticks of the pinned name."""
    return "".join(_tick("pin", place, LEAST) for place in places)


def places_of_names(laid: Laid) -> dict[str, list[int]]:
    """Return for each entity where it is named, in thousandths of the text, in order."""
    found: dict[str, list[int]] = {}
    scale = HEIGHT / max(len(laid.shown), 1)
    for mark, (start, _end) in zip(laid.marks, laid.spans, strict=True):
        if isinstance(mark, Name | Fact):
            found.setdefault(mark.entity, []).append(int(start * scale))
    return found


def _scaled(laid: Laid, span: tuple[int, int]) -> tuple[int, int]:
    total = max(len(laid.shown), 1)
    return HEIGHT * span[0] // total, max(LEAST, HEIGHT * (span[1] - span[0]) // total)


def _tick(kind: str, y: int, height: int) -> str:
    return f'<rect class="{kind}" x="2" width="8" y="{y}" height="{height}"/>'
