"""What `manage.py compare` prints of several files. Facts are not grouped yet: the lists are there and empty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict


class Comparison(TypedDict):
    """Several files beside each other."""

    files: list[str]
    groups: list[object]
    quantities: list[object]


def comparison(files: Sequence[str]) -> Comparison:
    """Return the comparison of files that could be read, in the order given."""
    return Comparison(files=list(files), groups=[], quantities=[])
