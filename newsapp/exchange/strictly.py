"""Reading JSON of strangers: what cannot be stored and written again is refused, with the place.

Two members of one name (JSON-LD 1.1, section 1.4, and RFC 7493 forbid them), NaN and Infinity, numbers beyond a float,
lone surrogates, NUL characters and things nested deeper than `DEEPEST` are refused: what is read can be written
again and stored on both databases.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from typing import Any, NoReturn

from django.utils.translation import gettext as _

from newsapp.web.errors import Refused

DEEPEST = 100
_HALF = re.compile("[\ud800-\udfff]")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def refused(message: str) -> Refused:
    """Return the refusal of a file for a fault in it (422), to be raised."""
    return Refused(message, 422)


def decoded(data: bytes) -> str:
    """Return bytes as text: UTF-8, or UTF-16 with its mark; refused with the byte where they are neither."""
    charset = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(charset)
    except UnicodeDecodeError as error:
        words = _("This is not text in %(charset)s: byte %(n)d.")
        raise refused(words % {"charset": charset, "n": error.start + 1}) from error


def storable(text: str) -> str:
    """Return a text that can be stored; refused with the line that holds what cannot."""
    for line, words in enumerate(text.split("\n"), start=1):
        if why := _unwritable(words):
            raise refused(_("Line %(line)d: %(why)s.") % {"line": line, "why": why})
    return text


def loaded(text: str, line: int = 1) -> Any:
    """Return what JSON says; `line` is the line of the file on which the text begins. Refused with line or path."""
    try:
        found = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        words = _("Line %(line)d: this is not JSON: %(why)s at character %(n)d of the line.")
        raise refused(words % {"line": line + error.lineno - 1, "why": error.msg, "n": error.colno}) from error
    except RecursionError as error:
        raise refused(_("Line %(line)d: this is nested too deep.") % {"line": line}) from error
    except ValueError as error:
        raise refused(
            _("Line %(line)d: this is not JSON: %(why)s.") % {"line": line, "why": str(error)[:200]}
        ) from error
    for path, why in _faults(found, "$", 0):
        raise refused(_("Line %(line)d, %(path)s: %(why)s.") % {"line": line, "path": path, "why": why})
    return found


def lines(text: str) -> Iterator[tuple[int, Any]]:
    """Yield number and value of each line that is not blank: JSON lines."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, loaded(line, number)


def dumped(value: Any) -> bytes:
    """Return JSON as we write it: UTF-8, two spaces, members in their order."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def listed(value: Any) -> list[Any]:
    """Return the values of a member that may be one, several or none (null)."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        message = f"“{twice[:60]}” stands twice in one object"
        raise ValueError(message)
    return found


def _no_number(name: str) -> NoReturn:
    message = f"{name} is no number of JSON"
    raise ValueError(message)


def _faults(value: Any, path: str, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(value, str) and (why := _unwritable(value)):
        yield path, why
    elif isinstance(value, float) and not math.isfinite(value):
        yield path, "the number is too large"
    elif isinstance(value, dict | list) and depth >= DEEPEST:
        yield path[:200], f"nested deeper than {DEEPEST}"
    elif isinstance(value, dict):
        for name, inner in value.items():
            if why := _unwritable(name):
                yield path, why
            yield from _faults(inner, f"{path}.{name}", depth + 1)
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from _faults(inner, f"{path}[{n}]", depth + 1)


def _unwritable(text: str) -> str:
    if "\0" in text:
        return "a NUL character cannot be stored"
    return "half of a surrogate pair cannot be stored" if _HALF.search(text) else ""
