"""Claims and citations as rows of a table: one for each citation, one for each claim that cites nothing.

A spreadsheet takes a cell that begins with = + - or @ for a formula and runs it. Such a cell gets an apostrophe before
it when it is written, and loses one when it is read, so that every text comes back as it was:

>>> guarded("=1+1"), unguarded("'=1+1"), guarded("'=1"), unguarded("''=1")
("'=1+1", '=1+1', "''=1", "'=1")
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from newsapp.cases.models import Case
from newsapp.claims.models import Claim
from newsapp.exchange.carried import Note, Notes, Spot, digest_of
from newsapp.exchange.cited import Excerpted, excerpted
from newsapp.exchange.formats import Loss
from newsapp.exchange.identity import moment, urn
from newsapp.web.errors import Refused

Cell = str | int | date | None
Row = dict[str, Cell]
COLUMNS = (
    "id", "claim id", "claim", "wording", "claim note", "questions", "role", "quote", "start", "end", "outlet",
    "headline", "published", "language", "address", "said by", "origin unknown", "translation", "translated by",
    "note", "by", "at",
)  # fmt: skip
NEEDED = ("wording", "quote", "address")
_RISKY = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_ARROW = " ← "
_OR = "\n"


def guarded(text: str) -> str:
    """Return a text as a cell that no spreadsheet runs."""
    return f"'{text}" if _RISKY.match(text) else text


def unguarded(text: str) -> str:
    """Return the text of such a cell."""
    return text[1:] if _GUARDED.match(text) else text


def rows_of(case: Case) -> tuple[list[Row], tuple[Loss, ...]]:
    """Return the rows of a case, and what of it no row says. A constant number of queries."""
    found = excerpted(case)
    rows = [_cited(one, case) for one in found if one.citation]
    bare = Claim.objects.filter(case=case, citations=None).prefetch_related("questions").order_by("number")
    rows += [_row(_claim(one, case)) for one in bare]
    kept = sum(one.citation is None for one in found)
    lost = (Loss(_("kept passages"), _("the table has claims and citations only"), kept),) if kept else ()
    return rows, lost


def _cited(one: Excerpted, case: Case) -> Row:
    citation, article = one.citation, one.article
    told = one.said
    assert citation is not None  # noqa: S101  (only citations come here)
    return _row(
        _claim(citation.claim, case)
        | {
            "id": one.identity,
            "role": told["role"],
            "quote": one.passage.quote,
            "start": one.passage.start,
            "end": one.passage.end,
            "outlet": article.outlet,
            "headline": article.title,
            "published": article.published,
            "language": article.language,
            "address": one.address,
            "said by": _ARROW.join(told["chain"]),
            "origin unknown": "yes" if told["unknown"] else None,
            "translation": told["translation"],
            "translated by": told["translator"],
            "note": told["note"],
            "by": one.by,
            "at": one.at,
        }
    )


def _claim(claim: Claim, case: Case) -> Row:
    return {
        "claim id": urn(case, "claim", claim.pk),
        "claim": claim.label,
        "wording": claim.wording,
        "claim note": claim.note,
        "questions": _OR.join(question.text for question in claim.questions.all()),
        "by": str(claim.by or ""),
        "at": moment(claim.at),
    }


def _row(told: Row) -> Row:
    return {name: told.get(name) or (told.get(name) if told.get(name) == 0 else None) for name in COLUMNS}


def notes_of(header: Sequence[str], lines: Iterable[tuple[int, list[Any]]], key: str) -> Notes:
    """Return the rows of a table as notes; Refused (422) names missing columns and the line of a wrong cell."""
    names = [str(name or "").strip().casefold() for name in header]
    missing = [name for name in NEEDED if name not in names]
    if missing:
        message = _("Line 1: the columns %(missing)s are missing. Known are: %(all)s.")
        raise Refused(message % {"missing": ", ".join(missing), "all": ", ".join(COLUMNS)}, 422)
    notes: list[Note] = []
    bare = 0
    for line, cells in lines:
        row = {name: _text(cell) for name, cell in zip(names, cells, strict=False) if name and _text(cell)}
        if not row:
            continue
        if "wording" not in row:
            raise _wrong(line, _("a row needs the wording of its claim"))
        if "quote" in row:
            notes.append(_note(line, row))
        else:
            bare += 1
    why = _("a row without a quotation says where nothing stands")
    lost = (Loss(_("claims that cite nothing"), why, bare),) if bare else ()
    return Notes(format=key, notes=tuple(notes), lost=lost)


def _note(line: int, row: dict[str, str]) -> Note:
    role = row.get("role", "reports").replace(" ", "_").casefold()
    if role not in {"reports", "supports", "disputes", "touches_on"}:
        raise _wrong(line, _("“%(role)s” is no role: reports, supports, disputes or touches on") % {"role": role[:40]})
    spot = Spot(row.get("address", ""), row["quote"], start=_number(line, row, "start"), end=_number(line, row, "end"))
    claim = {
        "id": row.get("claim id") or f"claim:{digest_of(row['wording'].encode())}",
        "wording": row["wording"],
        "note": row.get("claim note", ""),
        "questions": list(filter(None, row.get("questions", "").split(_OR))),
    }
    said = {
        "claim": claim,
        "role": role,
        "chain": [name for name in map(str.strip, row.get("said by", "").split(_ARROW.strip())) if name],
        "unknown": row.get("origin unknown", "").casefold() in {"yes", "1", "true"},
        "note": row.get("note", ""),
        "translation": row.get("translation", ""),
        "translator": row.get("translated by", ""),
    }
    identity = row.get("id") or f"row:{digest_of(json.dumps(row, sort_keys=True).encode())}"
    return Note(identity, _("line %(line)s") % {"line": line}, row, (spot,), row["wording"], said)


def _number(line: int, row: dict[str, str], name: str) -> int | None:
    said = row.get(name, "").removesuffix(".0")
    if said and not (said.isascii() and said.isdigit() and len(said) < 10):  # noqa: PLR2004  (more than any text is long)
        raise _wrong(line, _("“%(name)s” is no position") % {"name": name})
    return int(said) if said else None


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    text = unguarded(cell) if isinstance(cell, str) else str(cell)
    return text if text.strip() else ""


def _wrong(line: int, why: str) -> Refused:
    return Refused(_("Line %(line)s: %(why)s.") % {"line": line, "why": why}, 422)


def cells(row: Row) -> Iterator[Cell]:
    """Yield the cells of a row, guarded."""
    for name in COLUMNS:
        value = row[name]
        yield guarded(value) if isinstance(value, str) else value
