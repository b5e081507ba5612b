"""Reading WebAnno TSV: lines into units with cells, cells into annotations, references into ids.

Every token is a line, every part of a token that something is said of is one more below it (`1-2.1`). A cell may hold
several stacked values; the k-th values of a layer's columns belong to the same annotation, and one with a number, like
`PER[3]`, goes on in every unit that repeats the number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from newsapp.exchange.annotated import CHAIN, RELATION, Annotation, Document, Layer, Link, Place
from newsapp.exchange.formats.webanno.escaping import cut, unescape
from newsapp.exchange.formats.webanno.layout import Row, Sheet
from newsapp.exchange.formats.webanno.schema import (
    ANY,
    BASE,
    ELEMENT,
    FILLER,
    LINK,
    ROLE,
    VALUE,
    Column,
    columns_of,
    filler_layer,
)
from newsapp.web.errors import Refused

_NUMBERED = re.compile(r"((?:[^\\]|\\.)*)\[(\d{1,9})\]", re.DOTALL)
_TIED = re.compile(r"(\d+-\d+(?:\.\d+)?)(?:\[(\d{1,9})_(\d{1,9})\])?")
_FILLED = re.compile(r"(\d+-\d+(?:\.\d+)?)(?:\[(\d{1,9})\])?")
_CHAINED = re.compile(r"((?:[^\\]|\\.)*)->(\d{1,9})-(\d{1,9})(?:\[\d+\])?", re.DOTALL)
Reference = tuple[str, int]


@dataclass(slots=True)
class Draft:
    """An annotation while it is read; references name units until all of them are known."""

    id: str
    layer: Layer
    row: Row
    end: int
    number: int = 0
    features: dict[str, str] = field(default_factory=dict)
    roles: dict[str, list[str]] = field(default_factory=dict)
    fillers: dict[str, list[Reference]] = field(default_factory=dict)
    base: tuple[Reference, Reference] | None = None
    chain: tuple[int, int] | None = None


class Reader:
    """Reads the cells of a sheet into drafts, then ties them."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.layers = [(layer, columns_of(layer)) for layer in sheet.layers]
        self.drafts: list[Draft] = []
        self.numbered: dict[int, Draft] = {}
        self.links: dict[tuple[str, int, int], Draft] = {}
        self.first: dict[tuple[str, str], Draft] = {}
        self.rows = {row.id: row for row in sheet.rows}

    def document(self, name: str) -> Document:
        """Return all that the sheet says."""
        for row in self.sheet.rows:
            self._read_row(row)
        sheet = self.sheet
        return Document(
            name=name,
            text=sheet.text,
            layers=tuple(sheet.layers),
            annotations=tuple(self._tied(draft) for draft in self.drafts),
            sentences=tuple(sheet.sentences),
            tokens=tuple((row.start, row.end) for row in sheet.rows if "." not in row.id),
            extra={"tsv": {"version": sheet.version, "heads": sheet.heads, "parts": sheet.parts()}},
        )

    def _read_row(self, row: Row) -> None:
        at = 0
        for layer, columns in self.layers:
            cells = row.cells[at : at + len(columns)]
            at += len(columns)
            stacks = [[] if cell == "_" else cut(cell, "|") for cell in cells]
            for k in range(max(map(len, stacks))):
                values = [(column, stack[k]) for column, stack in zip(columns, stacks, strict=True) if k < len(stack)]
                self._read_one(row, layer, values)

    def _read_one(self, row: Row, layer: Layer, values: list[tuple[Column, str]]) -> None:
        number = next((_number(value) for column, value in values if column.kind not in {FILLER, BASE, LINK}), 0)
        chain = next((_chained(row, value) for column, value in values if column.kind == LINK), None)
        draft = self._known(layer, number, chain)
        if draft is None:
            draft = self._new(row, layer, number, chain)
        elif row.end > draft.end or row.id != draft.row.id:
            draft.end = max(draft.end, row.end)
        for column, value in values:
            self._take(row, draft, column, value)

    def _known(self, layer: Layer, number: int, chain: tuple[int, int] | None) -> Draft | None:
        if layer.kind == CHAIN:
            return self.links.get((layer.name, *chain)) if chain else None
        return self.numbered.get(number) if number and layer.kind != RELATION else None

    def _new(self, row: Row, layer: Layer, number: int, chain: tuple[int, int] | None) -> Draft:
        draft = Draft(f"a{len(self.drafts) + 1}", layer, row, row.end, number, chain=chain)
        self.drafts.append(draft)
        if number and layer.kind not in {RELATION, CHAIN}:
            self.numbered[number] = draft
        if chain:
            self.links[layer.name, *chain] = draft
        self.first.setdefault((layer.name, row.id), draft)
        return draft

    def _take(self, row: Row, draft: Draft, column: Column, cell: str) -> None:
        if column.kind in {VALUE, ELEMENT}:
            self._put(draft, column.name, _without_number(cell))
        elif column.kind == LINK:
            found = _CHAINED.fullmatch(cell)
            self._put(draft, column.name, found[1] if found else cell)
        elif column.kind == ROLE:
            value = _without_number(cell)
            draft.roles[column.name] = [] if value == "_" else cut(value, ";")
        elif column.kind == FILLER:
            fillers = [] if cell in {"_", "*"} else cut(cell, ";")
            draft.fillers[column.name] = [_reference(row, one) for one in fillers]
        elif column.kind == BASE:
            draft.base = _ends(row, cell)

    @staticmethod
    def _put(draft: Draft, name: str, cell: str) -> None:
        if cell != "*":
            draft.features[name] = unescape(cell)

    def _tied(self, draft: Draft) -> Annotation:
        place: Place = (draft.row.start, draft.end)
        source = target = ""
        extra: dict[str, object] = {"number": draft.number} if draft.number else {}
        if draft.base:
            base = ANY if _rests_on_tokens(draft.layer) else draft.layer.base
            source, target = (self._resolved(draft.row, base, reference) for reference in draft.base)
        if draft.chain:
            n, index = draft.chain
            following = self.links.get((draft.layer.name, n, index + 1))
            target = following.id if following else ""
            extra["chain"] = [n, index]
        slots = {column.name: self._slot(draft, column) for column in columns_of(draft.layer) if column.kind == FILLER}
        return Annotation(
            draft.id, draft.layer.name, (place,), draft.features, slots, source=source, target=target, extra=extra
        )

    def _slot(self, draft: Draft, column: Column) -> tuple[Link, ...]:
        roles, fillers = draft.roles.get(column.name, []), draft.fillers.get(column.name, [])
        if len(roles) != len(fillers):
            message = _("Line %(line)s: %(roles)s roles, but %(fillers)s fillers.")
            counts = {"line": draft.row.line, "roles": len(roles), "fillers": len(fillers)}
            raise Refused(message % counts, 422)
        wanted = filler_layer(column)
        return tuple(
            Link("" if role == "*" else unescape(role), self._resolved(draft.row, wanted, reference))
            for role, reference in zip(roles, fillers, strict=True)
        )

    def _resolved(self, row: Row, layer: str, reference: Reference) -> str:
        """Return the id of what stands in a unit: by number, else of its layer, else the unit itself."""
        unit, number = reference
        if number in self.numbered:
            return self.numbered[number].id
        if unit not in self.rows:
            message = _("Line %(line)s: there is no unit %(unit)s.")
            raise Refused(message % {"line": row.line, "unit": unit}, 422)
        if (layer, unit) in self.first:
            return self.first[layer, unit].id
        return f"@{self.rows[unit].start}-{self.rows[unit].end}"


def _rests_on_tokens(layer: Layer) -> bool:
    """Tell whether relations rest on tokens whatever their header says: WebAnno names POS for dependencies."""
    return layer.name.endswith(".Dependency") and layer.base.endswith(".POS")


def _number(cell: str) -> int:
    found = _NUMBERED.fullmatch(cell)
    return int(found[2]) if found else 0


def _without_number(cell: str) -> str:
    found = _NUMBERED.fullmatch(cell)
    return found[1] if found else cell


def _chained(row: Row, cell: str) -> tuple[int, int]:
    found = _CHAINED.fullmatch(cell)
    if found is None:
        message = _("Line %(line)s: “%(cell)s” names no place in a chain.")
        raise Refused(message % {"line": row.line, "cell": cell[:80]}, 422)
    return int(found[2]), int(found[3])


def _reference(row: Row, cell: str) -> Reference:
    found = _FILLED.fullmatch(cell)
    if found is None:
        message = _("Line %(line)s: “%(cell)s” names no unit.")
        raise Refused(message % {"line": row.line, "cell": cell[:80]}, 422)
    return found[1], int(found[2] or 0)


def _ends(row: Row, cell: str) -> tuple[Reference, Reference]:
    found = _TIED.fullmatch(cell)
    if found is None:
        message = _("Line %(line)s: “%(cell)s” names no unit.")
        raise Refused(message % {"line": row.line, "cell": cell[:80]}, 422)
    return (found[1], int(found[2] or 0)), (row.id, int(found[3] or 0))
