"""What a check of a pack found: each failure with its file and its words, and what was not looked at."""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

MISSHAPEN = (KeyError, IndexError, TypeError, ValueError, AttributeError, RecursionError, LookupError, OverflowError)
UNREADABLE = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError)
LONGEST = 300


def shown(words: object) -> str:
    """Return words of a stranger's file so that they cannot steer a terminal: nothing unprintable, not too long."""
    text = "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in str(words)[: LONGEST + 1])
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


@dataclass
class Report:
    """Failures as lines "file: words"; `counted` says what was looked at, `unchecked` what was not and why."""

    failures: list[str] = field(default_factory=list)
    counted: list[str] = field(default_factory=list)
    unchecked: list[str] = field(default_factory=list)

    def fail(self, where: str, words: str) -> None:
        """Note a failure; one that is known already is not told twice."""
        line = f"{shown(where)}: {shown(words)}"
        if line not in self.failures:
            self.failures.append(line)

    def guarded(self, where: str, check: Callable[[], None]) -> None:
        """Run a check; a file of the wrong shape is a failure of that file, never of this program."""
        try:
            check()
        except FileNotFoundError as missing:
            self.fail(where, f"cannot be checked without {missing}, which is missing")
        except UNREADABLE as wrong:
            self.fail(where, f"cannot be read ({wrong})")
        except MISSHAPEN as wrong:
            self.fail(where, f"is not built as in a pack ({type(wrong).__name__}: {wrong})")


def object_of(data: bytes) -> dict[str, Any]:
    """Return the JSON object of a file; ValueError for anything else, and for a name that stands twice in it."""
    made = json.loads(data.decode("utf-8"), object_pairs_hook=_once)
    if not isinstance(made, dict):
        message = "is no JSON object"
        raise TypeError(message)
    return made


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        message = "a name stands twice in it"
        raise ValueError(message)
    return made
