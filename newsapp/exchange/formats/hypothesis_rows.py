"""Hypothesis: annotations as its API answers a search (https://h.readthedocs.io/en/latest/api/) or its client exports.

Its positions count UTF-16 units of the page's text, which is not our stored text: notes are placed by their words. Ours
carry a member `parallax` that Hypothesis leaves alone, from which claims, roles and chains come back.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsapp.cases.models import Case
from newsapp.exchange.carried import Note, Notes
from newsapp.exchange.cited import Excerpted, bodies, excerpted, uncited
from newsapp.exchange.formats import Format, Loss, Parsed, Written
from newsapp.exchange.formats.w3c.notes import spot_of
from newsapp.exchange.kept import Kept
from newsapp.exchange.strictly import decoded, dumped, loaded, refused

KEY = "hypothesis"
OURS = "parallax"
HOLDERS = ("rows", "annotations")  # of a search by the API, of an export by its client
_UUID = re.compile(r"[A-Za-z0-9_-]{22}")  # in base64
_URN = re.compile(r"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
Json = dict[str, Any]
_TEXTS = ("uri", "text", "user", "group", "created", "updated")
_LISTS = ("tags", "target", "references")
_SELECTORS = {"TextQuoteSelector": ("exact", str), "TextPositionSelector": ("start", int)}


def read(data: bytes, name: str) -> Notes:
    """Return the annotations of a search answer, of a list, or a single one. Refused (422) with line or path."""
    del name
    found = loaded(decoded(data))
    rows, path = _rows(found)
    for n, row in enumerate(rows):
        for where, why in _faults(row):
            raise refused(_("%(path)s: %(why)s.") % {"path": f"{path}[{n}]{where}", "why": why})
    notes = tuple(_note(f"{path}[{n}]", row) for n, row in enumerate(rows))
    return Notes(format=KEY, notes=notes, document=found)


def put(parsed: Parsed) -> Written:
    """Write what was read as it came."""
    if isinstance(parsed, Notes) and parsed.format == KEY:
        return Written(dumped(parsed.document))
    raise refused(_("Only annotations of Hypothesis can be written as such."))


def write(case: Case) -> Written:
    """Write citations and kept passages of a case, and the annotations it once took in."""
    kept = Kept.of(case, KEY)
    own = [row_of(one) | {"id": _name(one, kept)} for one in excerpted(case) if not kept.speaks_for(one)]
    rows = [*own, *kept.others()]
    return Written(dumped({"total": len(rows), "rows": rows}), lost=tuple(_lost(case)))


def row_of(one: Excerpted) -> Json:
    """Return a citation or kept passage as Hypothesis tells of an annotation."""
    before, after = one.around
    start, end = one.units
    quote = {"type": "TextQuoteSelector", "exact": one.passage.quote, "prefix": before, "suffix": after}
    selectors = [{"type": "TextPositionSelector", "start": start, "end": end}, quote]
    row: Json = {"id": "", "created": one.at, "updated": one.at, "group": "__world__", "uri": one.address}
    row["user"] = f"acct:{slugify(one.by) or 'somebody'}@parallax"
    row["text"] = "\n\n".join(words for _purpose, words in bodies(one))
    row["tags"] = [str(one.citation.role)] if one.citation else []
    row["target"] = [{"source": one.address, "selector": selectors}]
    row["document"] = {"title": [one.article.title]}
    return row | {OURS: one.said | {"sha256": one.text.revision.sha256}}


def _name(one: Excerpted, kept: Kept) -> str:
    name = kept.name_of(one)
    return urlsafe_b64encode(UUID(name).bytes).decode().rstrip("=") if _URN.fullmatch(name) else name


def _lost(case: Case) -> Iterator[Loss]:
    if count := uncited(case):
        yield Loss(_("claims without a citation"), _("an annotation needs a target"), count)


def _rows(found: Any) -> tuple[list[Any], str]:
    for name in HOLDERS:
        if isinstance(found, dict) and isinstance(found.get(name), list):
            return found[name], f"$.{name}"
    if isinstance(found, list):
        return found, "$"
    if isinstance(found, dict) and "uri" in found:
        return [found], "$"
    raise refused(
        _("$: annotations of Hypothesis stand in “rows” or “annotations”, in a list, or alone with an “uri”.")
    )


def _faults(row: Any) -> Iterator[tuple[str, str]]:
    """Yield where a row is not as Hypothesis writes it."""
    if not isinstance(row, dict):
        yield "", "must be an object"
        return
    if not isinstance(row.get("id"), str) or not row["id"]:
        yield ".id", "must be a string"
    if not isinstance(row.get("uri"), str):
        yield ".uri", "must be an address"
    yield from ((f".{name}", "must be a string") for name in _TEXTS if not isinstance(row.get(name) or "", str))
    yield from ((f".{name}", "must be a list") for name in _LISTS if not isinstance(row.get(name) or [], list))
    for n, target in enumerate(row.get("target") or []):
        yield from _target_faults(target, f".target[{n}]")


def _target_faults(target: Any, path: str) -> Iterator[tuple[str, str]]:
    selectors = target.get("selector") or [] if isinstance(target, dict) else None
    if not isinstance(selectors, list):
        yield path, "must be an object with a list of selectors"
        return
    for n, one in enumerate(selectors):
        where = f"{path}.selector[{n}]"
        if not isinstance(one, dict) or not isinstance(one.get("type"), str):
            yield where, "must be an object with a type"
            continue
        name, kind = _SELECTORS.get(one["type"], ("type", str))
        if not isinstance(one.get(name), kind) or isinstance(one.get(name), bool):
            yield f"{where}.{name}", "must be a number" if kind is int else "must be a string"


def _note(path: str, row: Json) -> Note:
    ours = row.get(OURS)
    said = ours if isinstance(ours, dict) else {}
    sha256 = str(said.get("sha256", ""))
    spots = [
        spot_of(str(target.get("source") or row["uri"]), target.get("selector") or [], sha256)
        for target in row.get("target") or []
    ]
    text = "\n\n".join(filter(None, [row.get("text"), " ".join(f"#{tag}" for tag in row.get("tags") or [])]))
    return Note(_identity(row), path, row, tuple(spots), text, said if "claim" in said else {})


def _identity(row: Json) -> str:
    """Return the id of a row; one of ours is the UUID again that it was made of."""
    name = str(row["id"])
    if OURS in row and _UUID.fullmatch(name):
        return f"urn:uuid:{UUID(bytes=urlsafe_b64decode(f'{name}==')[:16])}"
    return name


def _detects(data: bytes, name: str) -> bool:
    return name.endswith(".json") and b'"uri"' in data and (b'"rows"' in data or b"TextQuoteSelector" in data)


FORMAT = Format(
    key=KEY,
    label="Hypothesis JSON",
    suffix="json",
    media_type="application/json",
    write=write,
    read=read,
    put=put,
    detects=_detects,
    carries=gettext_lazy("Citations and kept passages with their quotations; claim and note as the annotation's text."),
)
