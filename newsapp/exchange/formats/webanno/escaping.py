r"""Escapes of WebAnno TSV: in values a reserved letter stands behind a backslash, in texts only what ends a line.

A value is cut at separators that no backslash guards. `a\\|b` is two values, the first ending in a backslash:

>>> cut("a\\\\|b", "|")
['a\\\\', 'b']
"""

from __future__ import annotations

import re

_RESERVED = re.compile(r"[\\\[\]|_;*]|->|\t|\n")
_ESCAPE = re.compile(r"\\(->|[\\\[\]|_;*tn])")
_NAMED = {"\t": r"\t", "\n": r"\n"}
_PLAIN = {"t": "\t", "n": "\n"}
_TEXT_NAMED = {"\t": "t", "\n": "n", "\f": "f", "\r": "r", "\b": "b", "\\": "\\"}
_TEXT_PLAIN = {name: letter for letter, name in _TEXT_NAMED.items()}
_TEXT_RESERVED = re.compile(r"[\x00-\x1f\\](?<!\x0b)")
_TEXT_ESCAPE = re.compile(r"\\([tnfrb\\\x00-\x07\x0e-\x1f])")
_JAVA_ESCAPE = re.compile(r"\\(u+[0-9a-fA-F]{4}|[0-3]?[0-7]{1,2}|.)", re.DOTALL)
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def escape(value: str) -> str:
    """Return a value as it stands in a cell."""
    plain = value.replace("\r\n", "\n").replace("\r", "\n")
    return _RESERVED.sub(lambda found: _NAMED.get(found[0], "\\" + found[0]), plain)


def unescape(cell: str) -> str:
    """Return the value of a cell; a backslash before anything else is itself."""
    return _ESCAPE.sub(lambda found: _PLAIN.get(found[1], found[1]), cell)


def cut(cell: str, separator: str) -> list[str]:
    """Cut a cell at every separator that no backslash guards; the pieces stay escaped."""
    pieces, start, at = [], 0, 0
    while at < len(cell):
        if cell[at] == "\\":
            at += 1
        elif cell[at] == separator:
            pieces.append(cell[start:at])
            start = at + 1
        at += 1
    return [*pieces, cell[start:]]


def escape_text(line: str) -> str:
    """Return one line of a sentence as it stands behind #Text=."""
    return _TEXT_RESERVED.sub(lambda found: "\\" + _TEXT_NAMED.get(found[0], found[0]), line)


def unescape_text(line: str, version: str) -> str:
    """Return the text of a #Text= line, by the escapes of its version: those of Java up to 3.1."""
    if version in ("3.0", "3.1"):
        return _joined(_JAVA_ESCAPE.sub(_java, line))
    return _TEXT_ESCAPE.sub(lambda found: _TEXT_PLAIN.get(found[1], found[1]), line)


def _java(found: re.Match[str]) -> str:
    said = found[1]
    if said[0] == "u" and len(said) > 1:
        return chr(int(said[-4:], 16))
    if said[0] in "01234567":
        return chr(int(said, 8))
    return _TEXT_PLAIN.get(said, said)


def _joined(text: str) -> str:
    """Put the halves of a letter together that were escaped one by one."""
    return _PAIR.sub(lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"), text)
