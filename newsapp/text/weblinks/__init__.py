"""Web addresses of endnotes: repaired in logged steps, never invented.

An address comes out of a report broken: `www.nis dot go.kr`, `hxxps://`, spaces in the path, a host or a path that a
translating machine took for words. What is printed is always kept. What cannot be told is said to be unrecoverable.
"""

from __future__ import annotations

from collections.abc import Mapping

from newsapp.text.spans import Document, Reference

from .hosts import Hosts
from .lean import lean
from .publisher import archived, domain, key, publisher
from .reading import Reader
from .table import folded, shipped

__all__ = ["archived", "domain", "find", "folded", "is_known", "key", "publisher"]


def find(document: Document, *, hosts: Mapping[str, str] | None = None) -> tuple[Reference, ...]:
    """Return the references of the endnotes of a document, in order.

    `hosts` adds to the table of damaged hosts: as printed, with its spaces ("under Hiểuwar.org"), and right.
    """
    reader = Reader(Hosts({**shipped().damaged, **(hosts or {})}), document.language)
    return tuple(
        reference
        for note in document.endnotes
        for reference in reader.references(note.number, lean(document.text, note.start, note.end))
    )


def is_known(host: str) -> bool:
    """Tell whether a host, in its folded form, is one that the shipped table knows to be sound."""
    return host in shipped().known
