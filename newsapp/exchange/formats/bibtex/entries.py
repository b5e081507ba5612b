"""The entries of a BibTeX file with their macros put in: every fault with its line, nothing of the file guessed."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import Block, Entry, ExplicitComment, ImplicitComment, Preamble, String
from django.utils.translation import gettext as _

from newsapp.exchange.formats import Loss
from newsapp.exchange.strictly import refused

MOST = 20_000  # entries of one file
LONGEST = 100_000  # characters of one value, after its macros were put in
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENTRY = re.compile(r"@\w*[ \t]*(?=[{(])")
_BRACE = re.compile(r"\{")
BRACES = 500_000  # of one file: the library looks at each of them
LARGEST = 4_000_000  # characters of one file
_PIECE = re.compile(r"\s*(?:(?P<quoted>\")|(?P<braced>\{)|(?P<word>[^\s\"{}#,]+))\s*")

logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
logging.getLogger("bibtexparser").propagate = False  # it reports every fault of a stranger's file as a warning of ours


@dataclass(frozen=True, slots=True)
class Raw:
    """One entry: kind and field names in lower case, values as BibTeX has them, macros put in."""

    kind: str
    key: str
    fields: dict[str, str]
    line: int


@dataclass
class _Reading:
    """A file on its way: its macros so far."""

    macros: dict[str, str] = field(default_factory=lambda: {name: name for name in MONTHS})

    def value(self, raw: str, line: int) -> str:
        """Return a value with its pieces put together: {a}, "a", 2023 or a macro, joined by #."""
        found, at = "", 0
        if not raw.strip():
            raise refused(_("Line %(n)d: a value is missing.") % {"n": line})
        while at < len(raw):
            piece, at = self._piece(raw, at, line)
            found += piece
            if len(found) > LONGEST:
                raise refused(_("Line %(n)d: a value grows beyond 100,000 characters.") % {"n": line})
            if at < len(raw) and raw[at] != "#":
                raise refused(
                    _("Line %(n)d: “%(words)s” is not joined by #.") % {"n": line, "words": raw[at : at + 20]}
                )
            at += 1
        return found

    def _piece(self, raw: str, at: int, line: int) -> tuple[str, int]:
        start = _PIECE.match(raw, at)
        if start is None:
            raise refused(_("Line %(n)d: a value is missing.") % {"n": line})
        if start["word"]:
            return self._named(start["word"], line), start.end()
        opened = start.start("quoted") if start["quoted"] else start.start("braced")
        end = _closing(raw, opened)
        if end is None:
            raise refused(_("Line %(n)d: braces or quotation marks are not closed.") % {"n": line})
        space = re.compile(r"\s*").match(raw, end + 1)
        return raw[opened + 1 : end], space.end() if space else end + 1

    def _named(self, word: str, line: int) -> str:
        if word.isdigit():
            return word
        if word.lower() not in self.macros:
            raise refused(_("Line %(n)d: nothing defines the macro “%(name)s”.") % {"n": line, "name": word[:40]})
        return self.macros[word.lower()]


def entries_of(text: str) -> tuple[list[Raw], tuple[Loss, ...]]:
    """Return the entries of a file, and what of it no entry holds. Refused (422) with the line of the first fault."""
    _small_enough(text)
    library = parse_string(text, parse_stack=[])
    for failed in library.failed_blocks:
        raise refused(_("Line %(n)d: %(why)s.") % {"n": _line(failed), "why": _why(failed)})
    reading, found = _Reading(), []
    for block in library.blocks:
        if isinstance(block, String):
            reading.macros[block.key.lower()] = reading.value(block.value, _line(block))
        elif isinstance(block, Entry):
            found.append(_raw(block, reading))
    return found, tuple(_lost(library.blocks))


def _raw(block: Entry, reading: _Reading) -> Raw:
    fields: dict[str, str] = {}
    for one in block.fields:
        line = (one.start_line or 0) + 1
        if one.key.lower() in fields:
            raise refused(_("Line %(n)d: “%(name)s” is given twice.") % {"n": line, "name": one.key[:40]})
        fields[one.key.lower()] = reading.value(str(one.value), line)
    return Raw(block.entry_type.lower(), block.key, fields, _line(block))


def _closing(raw: str, opened: int) -> int | None:
    """Return where what opens at a position closes: braces count, inside quotation marks too."""
    closes, depth = ('"' if raw[opened] == '"' else "}"), 0
    for at in range(opened + 1, len(raw)):
        if raw[at] == closes and depth == 0:
            return at
        depth += (raw[at] == "{") - (raw[at] == "}")
        if depth < 0:
            return None
    return None


def _small_enough(text: str) -> None:
    """Refuse a file that would keep the library busy for minutes, with the line in which it passes a limit."""
    passed = (
        (_nth(_ENTRY, text, MOST), _("a file may hold 20,000 entries")),
        (_nth(_BRACE, text, BRACES), _("a file may hold 500,000 braces")),
        (LARGEST if len(text) > LARGEST else None, _("a file may hold 4,000,000 characters")),
    )
    for at, why in passed:
        if at is not None:
            raise refused(_("Line %(n)d: %(why)s.") % {"n": text.count("\n", 0, at) + 1, "why": why})


def _nth(pattern: re.Pattern[str], text: str, most: int) -> int | None:
    """Return where a pattern stands once more than it may."""
    found = next(islice(pattern.finditer(text), most, None), None)
    return found.start() if found else None


def _lost(blocks: list[Block]) -> Iterator[Loss]:
    kinds = (
        (ExplicitComment, _("comments")),
        (Preamble, _("preambles")),
        (ImplicitComment, _("words between entries")),
    )
    for kind, what in kinds:
        if count := sum(isinstance(block, kind) for block in blocks):
            yield Loss(what, _("only entries are taken in"), count)


def _line(block: Block) -> int:
    return (block.start_line or 0) + 1


def _why(block: Block) -> str:
    error = getattr(block, "error", None)
    return str(error).split("\n")[0].split(". Note")[0][:200] or _("this entry is not closed or not well formed")
