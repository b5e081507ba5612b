"""The sheet of WebAnno TSV: header, sentences with their text, one row for each token and each part of a token."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from newsapp.exchange.annotated import Layer, Place
from newsapp.exchange.formats.webanno.escaping import unescape_text
from newsapp.exchange.formats.webanno.schema import columns_of, read_layer
from newsapp.exchange.offsets import Units
from newsapp.web.errors import Refused

_FORMAT = re.compile(r"#FORMAT=(.*) (\d+\.\d+)\s*")
_UNIT = re.compile(r"\d{1,9}-\d{1,9}(?:\.\d{1,9})?")
_OFFSETS = re.compile(r"(\d{1,9})-(\d{1,9})")
SPACE = 100_000  # UTF-16 units between sentences, in all, that a file does not hold: its reader fills them with spaces
VERSIONS = ("3.0", "3.1", "3.2", "3.3")


@dataclass(slots=True)
class Row:
    """A unit: its id like 1-2 or 1-2.1, its place in code points, the words it repeats, its cells."""

    line: int
    id: str
    start: int
    end: int
    words: str
    cells: list[str]


@dataclass(slots=True)
class Sheet:
    """A whole file. `heads` are the lines above each sentence as they stood, `amiss` the rows with other words."""

    version: str
    layers: list[Layer]
    rows: list[Row] = field(default_factory=list)
    sentences: list[Place] = field(default_factory=list)
    heads: list[list[str]] = field(default_factory=list)
    text: str = ""
    amiss: int = 0

    def parts(self) -> dict[str, list[list[int]]]:
        """Return the parts of each token that has some, in their order."""
        found: dict[str, list[list[int]]] = {}
        for row in self.rows:
            token, dot, _part = row.id.partition(".")
            if dot:
                found.setdefault(token, []).append([row.start, row.end])
        return found


@dataclass(slots=True)
class _Sentence:
    head: list[str]
    rows: list[tuple[int, list[str]]]
    line: int


def read_sheet(text: str) -> Sheet:
    """Read a file's lines; Refused (422) names the line that cannot be read."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    sheet, at = _header(lines)
    width = 3 + sum(len(columns_of(layer)) for layer in sheet.layers)
    texts: list[str] = []
    length, most = 0, len(text) + SPACE
    for sentence in _sentences(lines, at):
        said = sentence_text(sentence.head, sheet.version)
        _checked(sentence, width)
        begin = _begin(sentence, said)
        if texts and length > begin:
            texts[-1] = texts[-1][:-1]
            length -= 1
        if length > begin:
            raise _refused(sentence.line, _("the sentence begins inside the one before it"))
        if begin > most:
            raise _refused(sentence.rows[0][0], _("it stands further on than all that the file holds"))
        texts += [" " * (begin - length), said + "\n"]
        length = begin + _units(said) + 1
        sheet.sentences.append((begin, begin + _units(said)))
        sheet.heads.append(sentence.head)
        sheet.rows += [_row(line, fields, width) for line, fields in sentence.rows]
    sheet.text = "".join(texts)[:-1]
    return _in_points(sheet)


def sentence_text(head: list[str], version: str) -> str:
    """Return the text of a sentence by the lines above it."""
    return "\n".join(unescape_text(line[6:], version) for line in head if line.startswith("#Text="))


def _header(lines: list[str]) -> tuple[Sheet, int]:
    found = _FORMAT.fullmatch(lines[0])
    if found is None or not found[1].startswith("WebAnno TSV"):
        raise _refused(1, _("a WebAnno TSV file begins with “#FORMAT=WebAnno TSV 3.3”"))
    if found[2] not in VERSIONS:
        raise _refused(1, _("version %(version)s is not read, only 3.0 to 3.3") % {"version": found[2]})
    at = 1
    while at < len(lines) and lines[at].startswith("#T_"):
        at += 1
    return Sheet(found[2], [read_layer(line, n) for n, line in enumerate(lines[1:at], start=2)]), at


def _sentences(lines: list[str], at: int) -> Iterator[_Sentence]:
    """Yield sentences: lines with # above rows, up to an empty line or the next such lines."""
    current = _Sentence([], [], at + 1)
    for number, line in enumerate(lines[at:], start=at + 1):
        if line.startswith("#") and not current.rows:
            current.head.append(line)
        elif line and not line.startswith("#"):
            current.rows.append((number, line.split("\t")))
        elif current.rows:
            yield current
            current = _Sentence([line] if line else [], [], number)
        elif current.head:
            raise _refused(number, _("a sentence without tokens"))
    if current.rows:
        yield current
    elif current.head:
        raise _refused(len(lines), _("a sentence without tokens"))


def _checked(sentence: _Sentence, width: int) -> None:
    line, fields = sentence.rows[0]
    if not any(one.startswith("#Text=") for one in sentence.head):
        raise _refused(line, _("the tokens stand without the text of their sentence (#Text=)"))
    for number, row in sentence.rows:
        if len(row) < width:
            told = {"wanted": width, "found": len(row)}
            raise _refused(number, _("%(wanted)s columns are declared, %(found)s are there") % told)
        if not (_UNIT.fullmatch(row[0]) and _OFFSETS.fullmatch(row[1])):
            raise _refused(number, _("no unit and offsets, like “1-1” and “0-4”"))
    if "." in fields[0]:
        raise _refused(line, _("a part of a token stands before its token"))


def _begin(sentence: _Sentence, said: str) -> int:
    """Return where a sentence begins, in UTF-16 units: at its first token, less the white space before that."""
    _line, fields = sentence.rows[0]
    first, words = int(fields[1].split("-")[0]), fields[2]
    lead = len(said) - len(said.lstrip())
    return first - lead if lead and not said.startswith(words) and first >= lead else first


def _row(line: int, fields: list[str], width: int) -> Row:
    start, end = map(int, fields[1].split("-"))
    if end < start:
        raise _refused(line, _("it ends before it begins"))
    return Row(line, fields[0], start, end, fields[2], fields[3:width])


def _in_points(sheet: Sheet) -> Sheet:
    """Turn all positions, which count UTF-16 units, into code points."""
    units = Units.utf16(sheet.text)
    for row in sheet.rows:
        place = units.span(row.start, row.end)
        if place is None:
            raise _refused(row.line, _("%(at)s lies outside the text or cuts a letter") % {"at": row.start})
        row.start, row.end = place
        sheet.amiss += sheet.text[row.start : row.end] != row.words
    sheet.sentences = [place for one in sheet.sentences if (place := units.span(*one))]
    return sheet


def _units(text: str) -> int:
    return Units.utf16(text).from_points(len(text))


def _refused(line: int, why: str) -> Refused:
    return Refused(_("Line %(line)s: %(why)s.") % {"line": line, "why": why}, 422)
