r"""Doccano's JSON lines: one text a line, with labels of spans, relations, labels of the whole text, or another text.

    {"text": "Kim met Putin.", "label": [[0, 3, "PER"], [8, 13, "PER"]]}
    {"text": "...", "entities": [{"id": 1, "start_offset": 0, "end_offset": 3, "label": "PER"}], "relations": [...]}
    {"text": "...", "cats": ["positive"]}      {"text": "...", "label": "positive"}

Offsets are code points. Whatever else a line says comes back as it was. A line without text has nothing to be said of:
it is left out and counted with its number; a line that is no JSON, or a span outside its text, refuses the file.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsapp.exchange.annotated import DOCUMENT, RELATION, SPAN, Annotated, Annotation, Document, Layer, of_texts
from newsapp.exchange.case_texts import writer
from newsapp.exchange.formats import Format, Loss, Written
from newsapp.exchange.formats.bundle import stem, text_of
from newsapp.exchange.strictly import loaded
from newsapp.web.errors import Refused

Json = Any
_LABELS, _RELATIONS, _TEXTS = ("label", "labels", "entities"), ("relations",), ("cats", "label", "labels")
_PARTS, _ENDS, _SLOTS, _FEATURES = range(4)


def read(data: bytes, name: str) -> Annotated:
    """Read JSON lines, a JSON list, or a table of text and label; Refused (422) names the line."""
    text = text_of(data, name).removeprefix("\ufeff")
    documents: list[Document] = []
    empty: list[int] = []
    for line, row in _rows(text):
        if not isinstance(row, dict):
            raise _wrong(line, _("it is no object with a text"))
        if not isinstance(row.get("text"), str) or not row["text"]:
            empty.append(line)
            continue
        documents.append(_Line(line, row).document(f"{stem(name)} {line}"))
    if not documents:
        raise _wrong(empty[0] if empty else 1, _("there is no text in it"))
    why = _("there is no “text”: line %(lines)s") % {"lines": ", ".join(map(str, empty[:10]))}
    lost = (Loss(_("lines"), why, len(empty)),) if empty else ()
    return Annotated(documents=tuple(documents), lost=lost)


def put(annotated: Annotated) -> Written:
    """Write a line for each document, in the shape it came in."""
    counts: Counter[int] = Counter()
    lines = [json.dumps(_row(document, counts), ensure_ascii=False) for document in annotated.documents]
    why = {
        _PARTS: (_("spans in several parts"), _("doccano has one span for each: written from the first to the last")),
        _ENDS: (_("relations"), _("an end of theirs is no span")),
        _SLOTS: (_("roles of events"), _("doccano ties spans by relations only")),
        _FEATURES: (_("what spans say beside their label"), _("a span of doccano has a label only")),
    }
    told = tuple(Loss(*why[key], count) for key, count in sorted(counts.items()) if count)
    return Written("".join(f"{line}\n" for line in lines).encode(), (*annotated.lost, *told))


def _rows(text: str) -> Iterator[tuple[int, Json]]:
    """Yield line numbers with what stands there."""
    if text.lstrip()[:1] == "[":
        values = loaded(text)
        yield from enumerate(values if isinstance(values, list) else [values], start=1)
    elif text.lstrip()[:1] == "{":
        for n, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
            if line.strip():
                yield n, loaded(line, n)
    else:
        yield from _table(text)


def _table(text: str) -> Iterator[tuple[int, Json]]:
    """Yield the rows of a table that has a column of texts, and perhaps one of labels."""
    rows = csv.DictReader(io.StringIO(text, newline=""))
    if "text" not in (rows.fieldnames or []):
        raise _wrong(1, _("it is neither JSON nor a table with a column “text”"))
    try:
        for row in rows:
            yield rows.line_num, {name: value for name, value in row.items() if name is not None and value is not None}
    except csv.Error as wrong:
        raise _wrong(rows.line_num, str(wrong)) from wrong


class _Line:
    """Reads one line."""

    def __init__(self, line: int, row: dict[str, Json]) -> None:
        self.line, self.row, self.text = line, row, str(row["text"])
        self.made: list[Annotation] = []
        self.ids: set[str] = set()
        self.shapes: dict[str, str] = {}

    def document(self, name: str) -> Document:
        for field in dict.fromkeys((*_LABELS, *_TEXTS)):
            self._field(field)
        for field in _RELATIONS:
            self._relations(field)
        taken = self.shapes.keys() | {"text"}
        rest = {name: value for name, value in self.row.items() if name not in taken}
        kinds = {one.layer: RELATION if one.source else SPAN if one.spans else DOCUMENT for one in self.made}
        layers = tuple(Layer(name, kind, ("label",)) for name, kind in kinds.items())
        extra = {"doccano": {"rest": rest, "shapes": self.shapes, "order": list(self.row)}}
        return Document(name, self.text, layers, tuple(self.made), extra=extra)

    def _field(self, field: str) -> None:
        value = self.row.get(field)
        if value is None:
            return
        if isinstance(value, str) and field != "entities":
            self.shapes[field] = "one"
            self._whole(field, value)
        elif not isinstance(value, list):
            raise _wrong(self.line, _("“%(field)s” is no list") % {"field": field})
        elif value and all(isinstance(one, str) for one in value) and field != "entities":
            self.shapes[field] = "many"
            for one in value:
                self._whole(field, one)
        else:
            self.shapes[field] = "objects" if value and isinstance(value[0], dict) else "lists"
            for one in value:
                self._span(field, one)

    def _whole(self, field: str, label: str) -> None:
        self.made.append(Annotation(f"d{len(self.made) + 1}", f"{field}: text", (), {"label": label}))

    def _span(self, field: str, one: Json) -> None:
        values: list[Json] = []
        rest: dict[str, Json] = {}
        if isinstance(one, list):
            values = one
        elif isinstance(one, dict):
            values = [one.get("start_offset"), one.get("end_offset"), one.get("label")]
            rest = {name: value for name, value in one.items() if name not in {"start_offset", "end_offset", "label"}}
        if len(values) != 3 or not _is_span(values):  # noqa: PLR2004
            raise _wrong(self.line, _("“%(field)s” holds no span: [start, end, label]") % {"field": field})
        start, end, label = values
        if not 0 <= start <= end <= len(self.text):
            told = {"start": start, "end": end}
            raise _wrong(self.line, _("the span %(start)s-%(end)s lies outside the text") % told)
        pk = f"s{rest['id']}" if "id" in rest else f"s.{len(self.made) + 1}"
        made = Annotation(pk, field, ((start, end),), {"label": label}, extra={"doccano": rest} if rest else {})
        if pk in self.ids:
            raise _wrong(self.line, _("two spans have the same id"))
        self.ids.add(pk)
        self.made.append(made)

    def _relations(self, field: str) -> None:
        value = self.row.get(field)
        if value is None:
            return
        if not isinstance(value, list):
            raise _wrong(self.line, _("“%(field)s” is no list") % {"field": field})
        self.shapes[field] = "objects"
        known = {one.id for one in self.made}
        for one in value:
            ends = [f"s{one.get(end)}" for end in ("from_id", "to_id")] if isinstance(one, dict) else []
            if not ends or not known.issuperset(ends) or not isinstance(one.get("type"), str):
                raise _wrong(self.line, _("a relation ties spans that are not there"))
            rest = {name: value for name, value in one.items() if name not in {"from_id", "to_id", "type"}}
            extra = {"doccano": rest} if rest else {}
            pk = f"r{len(self.made) + 1}"
            self.made.append(
                Annotation(pk, field, (), {"label": one["type"]}, source=ends[0], target=ends[1], extra=extra)
            )


def _is_span(values: list[Json]) -> bool:
    return all(type(one) is int for one in values[:2]) and isinstance(values[2], str)


def _row(document: Document, counts: Counter[int]) -> dict[str, Json]:
    """Return a document as a line says it."""
    said = document.extra.get("doccano")
    row: dict[str, Json] = {"text": document.text}
    if said:
        row |= dict.fromkeys(said["shapes"])
        row |= {field: _as_it_was(document, field, shape) for field, shape in said["shapes"].items()}
        row |= said["rest"]
        return {name: row[name] for name in [*said["order"], *row] if name in row}
    ids = {one.id: n for n, one in enumerate((one for one in document.annotations if one.spans), start=1)}
    row["entities"] = [_entity(one, ids[one.id], counts) for one in document.annotations if one.spans]
    row["relations"] = list(_ties(document, ids, counts))
    cats = [label_of(one) for one in document.annotations if not one.spans and not one.source]
    return row | ({"cats": cats} if cats else {})


def _as_it_was(document: Document, field: str, shape: str) -> Json:
    mine = [one for one in document.annotations if one.layer in {field, f"{field}: text"}]
    if shape == "one":
        return mine[0].features["label"] if mine else ""
    if shape == "many":
        return [one.features["label"] for one in mine]
    if field in _RELATIONS:
        return [_tie(one, one.source, one.target) for one in mine]
    if shape == "lists":
        return [[one.start, one.end, one.features["label"]] for one in mine]
    places = [{"start_offset": one.start, "end_offset": one.end, "label": one.features["label"]} for one in mine]
    return [dict(one.extra.get("doccano", {})) | place for one, place in zip(mine, places, strict=True)]


def _tie(one: Annotation, source: str, target: str) -> Json:
    ends: list[Json] = [int(end[1:]) if end[1:].lstrip("-").isdecimal() else end[1:] for end in (source, target)]
    return {**one.extra.get("doccano", {}), "from_id": ends[0], "to_id": ends[1], "type": one.features["label"]}


def _entity(one: Annotation, n: int, counts: Counter[int]) -> Json:
    counts[_PARTS] += len(one.spans) > 1
    counts[_SLOTS] += sum(map(len, one.slots.values()))
    counts[_FEATURES] += len(one.features) > 1
    return {"id": n, "label": label_of(one), "start_offset": one.start, "end_offset": one.end}


def _ties(document: Document, ids: dict[str, int], counts: Counter[int]) -> Iterator[Json]:
    ties = [one for one in document.annotations if one.source]
    for n, one in enumerate(ties, start=1):
        if one.source in ids and one.target in ids:
            yield {"id": n, "from_id": ids[one.source], "to_id": ids[one.target], "type": label_of(one)}
        else:
            counts[_ENDS] += 1


def label_of(one: Annotation) -> str:
    """Return the one word for an annotation: its label, value or type, else what its layer is called.

    Layers of WebAnno are types of a program (de.tudarmstadt...POS): there the first feature says more than the name.
    """
    named = [one.features.get(name) for name in ("label", "value", "type")]
    others = list(one.features.values()) if "." in one.layer else []
    return next((value for value in [*named, *others] if isinstance(value, str) and value), short(one.layer))


def short(layer: str) -> str:
    """Return a layer's name without the packages before it."""
    return layer.rpartition(".")[2] or layer


def _wrong(line: int, why: str) -> Refused:
    return Refused(_("Line %(line)s: %(why)s.") % {"line": line, "why": why}, 422)


FORMAT = Format(
    key="doccano",
    label="doccano JSONL",
    suffix="jsonl",
    media_type="application/jsonl",
    write=writer(put),
    read=read,
    put=of_texts(put),
    annotates=True,
    detects=lambda data, name: name.endswith(".jsonl") and b'"text"' in data and b'"schema"' not in data,
    carries=gettext_lazy("Texts with labelled spans and the relations between them; for doccano."),
)
