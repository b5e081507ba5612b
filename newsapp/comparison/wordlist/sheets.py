"""A case's words as a table, out and in: meaning, kind, counted, off, then a column for each language."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from django.utils.translation import gettext as _

from newsapp.comparison.enums import WordKind
from newsapp.comparison.models import WordEntry
from newsapp.comparison.wordlist.forms import FIELD, OffForm, WordsForm
from newsapp.comparison.wordlist.values import Said
from newsapp.comparison.words import LANGUAGES
from newsapp.text.languages import SUPPORTED
from newsapp.web.errors import Refused
from newsapp.web.tables import FORMULA

FIELDS = ("meaning", "kind", "counted", "off")
MOST_ROWS = 500
YES = "yes"


def table(rows: Sequence[WordEntry]) -> Iterator[list[str]]:
    """Yield a head and a row for each entry of a case; words are parted by commas."""
    every = {language for row in rows for language in row.words}
    languages = [*LANGUAGES, *sorted(every - set(LANGUAGES))]
    yield [*FIELDS, *languages]
    for row in rows:
        said = [row.meaning, row.kind, YES if row.counted else "", YES if row.off else ""]
        yield [*said, *(", ".join(row.words.get(language, ())) for language in languages)]


def read(data: bytes) -> list[Said]:
    """Return the entries of such a table. Refused (422), saying the line, for what is no entry."""
    try:
        head, rows = _read(data)
    except (UnicodeDecodeError, csv.Error) as wrong:
        raise Refused(_("This file is no CSV table in UTF-8."), 422) from wrong
    if not rows or "meaning" not in head:
        raise Refused(_("The first line has to name the columns: meaning, kind, counted, off, en, vi, ko, ru ..."), 422)
    twice = next((name for name, n in Counter(head).items() if name and n > 1), "")
    if twice:
        raise Refused(_("The column “%(name)s” stands twice. Nothing was taken in.") % {"name": twice[:60]}, 422)
    if len(rows) > MOST_ROWS:
        raise Refused(_("A file has at most %(n)d entries.") % {"n": MOST_ROWS}, 422)
    return [_said(row, line) for line, row in enumerate(rows, 2)]


def _read(data: bytes) -> tuple[list[str], list[dict[str, str]]]:
    """Return the names of the columns and the rows, one more than may be at most; a short row has fewer cells."""
    lines = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
    head = next(lines, [])
    rows = (dict(zip(head, row, strict=False)) for row in lines if row)
    return head, list(islice(rows, MOST_ROWS + 1))


def _said(row: Mapping[str, str], line: int) -> Said:
    told = {name: _plain(value) for name, value in row.items()}
    form: OffForm | WordsForm
    meaning = told.get("meaning", "")
    if told.get("off"):
        form = OffForm({"name": meaning})
    else:
        languages = [each for each in SUPPORTED if told.get(each)]
        words = {FIELD + language: told[language] for language in languages}
        fields = {"meaning": meaning, "kind": told.get("kind") or WordKind.THING.value}
        form = WordsForm(fields | words | ({"counted": "on"} if told.get("counted") else {}), languages=languages)
    if not form.is_valid():
        why = " ".join(str(error) for errors in form.errors.values() for error in errors)
        raise Refused(_("Line %(line)d: %(why)s Nothing was taken in.") % {"line": line, "why": why}, 422)
    return form.said()


def _plain(cell: str) -> str:
    """Return a cell without the apostrophe that keeps a spreadsheet from taking it for a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] and cell[1] in FORMULA else cell
