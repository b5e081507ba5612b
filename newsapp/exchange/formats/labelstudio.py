"""Label Studio JSON: tasks with a text each, annotated in results; as exported, as tasks to import, or as JSON-MIN.

    [{"data": {"text": "..."}, "annotations": [{"result": [
        {"id": "a", "type": "labels", "value": {"start": 0, "end": 3, "text": "Kim", "labels": ["PER"]}},
        {"type": "relation", "from_id": "a", "to_id": "b", "labels": ["met"]}]}]}]

`start` and `end` count UTF-16 units, as browsers do; some versions and programs write code points. The words that a
result repeats tell which: where they stand at neither place, the result is kept but ties to no words.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsapp.exchange.annotated import DOCUMENT, RELATION, SPAN, Annotated, Annotation, Document, Layer, of_texts
from newsapp.exchange.case_texts import writer
from newsapp.exchange.formats import Format, Loss, Written
from newsapp.exchange.formats.bundle import stem, text_of
from newsapp.exchange.formats.doccano import label_of
from newsapp.exchange.offsets import Units
from newsapp.exchange.strictly import dumped, loaded
from newsapp.web.errors import Refused

Json = Any
_PARTS, _ENDS, _SLOTS = range(3)
_GROUPS = ("annotations", "completions", "predictions")


def read(data: bytes, name: str) -> Annotated:
    """Read tasks; Refused (422) names the path of what is none."""
    tasks = loaded(text_of(data, name).removeprefix("\ufeff"))
    listed = tasks if isinstance(tasks, list) else [tasks]
    if not listed:
        raise _wrong(_("there is no task in it"), "$")
    readers = [_Task(f"$[{n}]", task) for n, task in enumerate(listed)]
    documents = tuple(reader.document(f"{stem(name)} {n}") for n, reader in enumerate(readers, start=1))
    return Annotated(documents=documents, lost=tuple(one for one in _lost(readers) if one.count))


def put(annotated: Annotated) -> Written:
    """Write tasks, those that came from Label Studio as they were."""
    counts: Counter[int] = Counter()
    tasks = [_task(document, counts) for document in annotated.documents]
    why = {
        _PARTS: (_("spans in several parts"), _("Label Studio has one span: written from the first to the last part")),
        _ENDS: (_("relations"), _("an end of theirs is no span")),
        _SLOTS: (_("roles of events"), _("Label Studio ties spans by relations only")),
    }
    told = tuple(Loss(*why[key], count) for key, count in sorted(counts.items()) if count)
    return Written(dumped(tasks), (*annotated.lost, *told))


@dataclass(slots=True)
class _Result:
    """One result in a task: where in the task it stands, and itself."""

    path: tuple[Json, ...]
    value: dict[str, Json]


class _Task:
    """Reads one task."""

    def __init__(self, path: str, task: Json) -> None:
        self.path, self.amiss, self.loose = path, 0, 0
        if not isinstance(task, dict):
            raise _wrong(_("a task is an object"), path)
        self.task = deepcopy(task)
        self.data = self.task.get("data", self.task)
        if not isinstance(self.data, dict):
            raise _wrong(_("the data of a task is an object"), f"{path}.data")
        self.key = _text_key(self.data)
        if not self.key:
            raise _wrong(_("there is no text in it"), f"{path}.data")
        self.text = self.data.pop(self.key)
        self.units = Units.utf16(self.text)
        self.made: list[Annotation] = []
        self.ids: set[str] = set()

    def document(self, name: str) -> Document:
        results = list(self._results())
        for result in results:
            self._read(result)
        known = {one.id for one in self.made}
        for result in results:
            if result.value.get("type") == "relation":
                self._relation(result, known)
        kinds = {one.layer: RELATION if one.source else SPAN if one.spans else DOCUMENT for one in self.made}
        layers = tuple(Layer(layer, kind, ("label",)) for layer, kind in kinds.items())
        keys = list(self.data)
        hint = {"task": self.task, "key": self.key, "keys": keys, "flat": self.data is self.task}
        return Document(name, self.text, layers, tuple(self.made), extra={"labelstudio": hint})

    def _results(self) -> Iterator[_Result]:
        for group in _GROUPS:
            for n, one in enumerate(self._list(self.task, group, self.path)):
                where = f"{self.path}.{group}[{n}]"
                if not isinstance(one, dict):
                    raise _wrong(_("it is an object with a result"), where)
                for k, value in enumerate(self._list(one, "result", where)):
                    if not isinstance(value, dict):
                        raise _wrong(_("a result is an object"), f"{where}.result[{k}]")
                    yield _Result((group, n, "result", k), value)
        if self.data is self.task:
            for key, values in self.task.items():
                if isinstance(values, list) and key not in _GROUPS:
                    found = [(n, one) for n, one in enumerate(values) if isinstance(one, dict) and "start" in one]
                    yield from (_Result((key, n), {"type": "labels", "value": one}) for n, one in found)

    @staticmethod
    def _list(holder: dict[str, Json], key: str, path: str) -> list[Json]:
        found = holder.get(key) or []
        if not isinstance(found, list):
            raise _wrong(_("it is a list"), f"{path}.{key}")
        return found

    def _read(self, result: _Result) -> None:
        value = result.value.get("value")
        if not isinstance(value, dict) or result.value.get("type") == "relation":
            return
        labels = _labels(result.value, value)
        if "start" not in value:
            for label in labels:
                self._make(result, (), label)
            return
        start, end = _int(value["start"]), _int(value.get("end"))
        where = f"{self.path}.{'.'.join(map(str, result.path))}"
        if start is None or end is None or not 0 <= start <= end:
            raise _wrong(_("start and end are numbers, the end not before the start"), where)
        if end > self.units.from_points(len(self.text)):
            raise _wrong(_("%(start)s-%(end)s lies outside the text") % {"start": start, "end": end}, where)
        unit, place = self._place(start, end, value.get("text"))
        self._make(result, place, " ".join(labels), unit)

    def _place(self, start: int, end: int, words: Json) -> tuple[str, tuple[tuple[int, int], ...]]:
        """Return in which unit a place counts, and it in code points; none when its words stand at neither."""
        in_units = self.units.span(start, end)
        if in_units and (not isinstance(words, str) or _same(self.text[slice(*in_units)], words)):
            return "utf16", (in_units,)
        if end <= len(self.text) and isinstance(words, str) and _same(self.text[start:end], words):
            return "points", ((start, end),)
        self.amiss += 1
        return "", ()

    def _make(self, result: _Result, spans: tuple[tuple[int, int], ...], label: str, unit: str = "") -> None:
        pk = str(result.value.get("id") or f"r{len(self.made) + 1}")
        if pk in self.ids:
            pk = f"{pk}.{len(self.made) + 1}"
        self.ids.add(pk)
        layer = str(result.value.get("from_name") or result.value.get("type") or "label")
        kind = layer if spans else f"{layer}: text"
        hint = {"labelstudio": {"path": list(result.path), "unit": unit}}
        self.made.append(Annotation(pk, kind, spans, {"label": label}, extra=hint))

    def _relation(self, result: _Result, known: set[str]) -> None:
        source, target = str(result.value.get("from_id")), str(result.value.get("to_id"))
        if not {source, target} <= known:
            self.loose += 1
        else:
            label = " ".join(_labels(result.value, result.value)) or "relation"
            hint = {"labelstudio": {"path": list(result.path), "unit": ""}}
            pk = f"relation {len(self.made) + 1}"
            self.made.append(Annotation(pk, "relation", (), {"label": label}, source=source, target=target, extra=hint))


def _lost(readers: list[_Task]) -> Iterator[Loss]:
    words = _("its words stand neither at its place in UTF-16 units nor in code points: kept, but tied to no words")
    yield Loss(_("results"), words, sum(reader.amiss for reader in readers))
    ends = _("an end of theirs is no result of the task: kept, but tied to nothing")
    yield Loss(_("relations"), ends, sum(reader.loose for reader in readers))


def _text_key(data: dict[str, Json]) -> str:
    """Return under which name a task has its text: “text”, else its longest string."""
    texts = {key: value for key, value in data.items() if isinstance(value, str) and value.strip()}
    return "text" if "text" in texts else max(texts, key=lambda key: len(texts[key]), default="")


def _labels(result: dict[str, Json], value: dict[str, Json]) -> list[str]:
    named = [value.get(str(result.get("type"))), value.get("labels"), value.get("choices")]
    found = next((one for one in named if isinstance(one, list)), [])
    return [one for one in found if isinstance(one, str)]


def _int(value: Json) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10:  # noqa: PLR2004
        return int(value)
    return value if type(value) is int else None


def _same(one: str, other: str) -> bool:
    return "".join(one.split()) == "".join(other.replace("\\n", "").split())


def _task(document: Document, counts: Counter[int]) -> Json:
    hint = document.extra.get("labelstudio")
    if hint is None:
        return _new_task(document, counts)
    task = deepcopy(hint["task"])
    if hint["flat"]:
        task = {hint["key"]: document.text, **task}
    else:
        task["data"] = {hint["key"]: document.text, **task["data"]}
    units = Units.utf16(document.text)
    for one in document.annotations:
        place = one.extra["labelstudio"]
        if one.spans:
            _move(_at(task, place["path"]), one, units if place["unit"] == "utf16" else Units.points(document.text))
    return task


def _at(task: Json, path: list[Json]) -> dict[str, Json]:
    found = task
    for step in path:
        found = found[step]
    value = found.get("value")
    return value if isinstance(value, dict) else found


def _move(value: dict[str, Json], one: Annotation, units: Units) -> None:
    """Write the place of an annotation over what stood there, as number or as text like that."""
    as_text = isinstance(value["start"], str)
    for name, point in (("start", one.start), ("end", one.end)):
        value[name] = str(units.from_points(point)) if as_text else units.from_points(point)


def _new_task(document: Document, counts: Counter[int]) -> Json:
    """Return a document from elsewhere as a task with its annotations; features beside the label go to meta."""
    units = Units.utf16(document.text)
    known = {one.id for one in document.annotations if one.spans}
    results: list[Json] = []
    for one in document.annotations:
        if one.spans:
            counts[_PARTS] += len(one.spans) > 1
            counts[_SLOTS] += sum(map(len, one.slots.values()))
            results.append(_span(document, one, units))
        elif one.source:
            counts[_ENDS] += not {one.source, one.target} <= known
            results += _relation(one) if {one.source, one.target} <= known else []
        else:
            value = {"choices": [label_of(one)]}
            results.append({"from_name": one.layer, "to_name": "text", "type": "choices", "value": value})
    return {"data": {"text": document.text, "name": document.name}, "annotations": [{"result": results}]}


def _span(document: Document, one: Annotation, units: Units) -> Json:
    label = label_of(one)
    value = {
        "start": units.from_points(one.start),
        "end": units.from_points(one.end),
        "text": document.text[one.start : one.end],
        "labels": [label],
    }
    meta = {name: json.dumps(said) if isinstance(said, dict | list) else said for name, said in one.features.items()}
    told = {name: [said] for name, said in meta.items() if said is not None and said != label}
    result = {"id": one.id, "from_name": one.layer, "to_name": "text", "type": "labels", "value": value}
    return result | ({"meta": told} if told else {})


def _relation(one: Annotation) -> list[Json]:
    told = {"from_id": one.source, "to_id": one.target, "type": "relation", "direction": "right"}
    return [told | {"labels": [label_of(one)]}]


def _wrong(why: str, path: str) -> Refused:
    return Refused(f"{path}: {why}.", 422)


FORMAT = Format(
    key="labelstudio",
    label="Label Studio JSON",
    suffix="json",
    media_type="application/json",
    write=writer(put),
    read=read,
    put=of_texts(put),
    annotates=True,
    detects=lambda data, name: name.endswith(".json") and (b'"annotations"' in data or b'"predictions"' in data),
    carries=gettext_lazy("Texts with labelled spans, relations and choices; for Label Studio."),
)
