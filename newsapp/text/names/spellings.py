"""Which candidates are one: "Ivan Petrenko" and, later, "Petrenko"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsapp.text.normalise import fold
from newsapp.text.spans import Mention

_STANDS_FOR = ("full mention: ", "stands for '")


def spellings(text: str, mentions: Sequence[Mention]) -> Mapping[Mention, tuple[str, ...]]:
    """Return for every candidate all that it is written like in this text, the first full form first."""
    groups: dict[str, dict[str, None]] = {}
    of_mention: dict[Mention, str] = {}
    for mention in mentions:
        if mention.entity is None:
            written = fold(text[mention.start : mention.end]).cased
            head = group_head(mention, written)
            groups.setdefault(head, {head: None})[written] = None
            of_mention[mention] = head
    return {mention: tuple(groups[head]) for mention, head in of_mention.items()}


def group_head(mention: Mention, written: str) -> str:
    """Return the full form that a candidate belongs to, itself when it is one."""
    why = mention.why
    if _STANDS_FOR[0] in why:
        return why.partition(_STANDS_FOR[0])[2]
    if _STANDS_FOR[1] in why:
        return why.partition(_STANDS_FOR[1])[2].rpartition("' in this text")[0]
    return written
