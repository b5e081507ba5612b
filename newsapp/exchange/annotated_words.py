"""Sentences and tokens for formats that need them, where nobody set any.

Tokens are runs of letters and digits, single signs otherwise, and nothing is white space; an annotation that begins or
ends inside one is the format's matter.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from newsapp.exchange.annotated import Document, Place

_TOKEN = re.compile(r"\w+(?:[.,'’-]\w+)*|[^\w\s]")
_LINE = re.compile(r"[^\n]+")


def tokens_of(document: Document) -> tuple[Place, ...]:
    """Return a document's tokens, its own where it has them."""
    return document.tokens or tuple(found.span() for found in _TOKEN.finditer(document.text))


def sentences_of(document: Document, tokens: tuple[Place, ...]) -> list[tuple[Place, list[Place]]]:
    """Return sentences with their tokens; every token is in one, and none is without."""
    places = document.sentences or _lines(document.text)
    starts = [start for start, _end in places]
    groups: list[tuple[Place, list[Place]]] = []
    last = -2
    for token in tokens:
        at = bisect_right(starts, token[0]) - 1
        stray = at < 0 or token[1] > places[at][1]
        if at == last and groups and not (stray and token[0] >= places[at][1]):
            place, inside = groups[-1]
            groups[-1] = ((place[0], max(place[1], token[1])), [*inside, token]) if stray else (place, inside)
            if not stray:
                inside.append(token)
        else:
            groups.append((token if stray else places[at], [token]))
            last = -2 if stray else at
    return groups


def _lines(text: str) -> tuple[Place, ...]:
    return tuple(found.span() for found in _LINE.finditer(text) if not found[0].isspace())
