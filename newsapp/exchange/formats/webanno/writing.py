"""Writing WebAnno TSV 3.3: the sheet of a document, and what of the document no sheet can say."""

from __future__ import annotations

import json
from collections import Counter, defaultdict

from django.utils.translation import gettext as _

from newsapp.exchange.annotated import CHAIN, DOCUMENT, RELATION, Annotation, Document, Json, Layer, Link
from newsapp.exchange.annotated_words import sentences_of, tokens_of
from newsapp.exchange.formats import Loss
from newsapp.exchange.formats.webanno import schema
from newsapp.exchange.formats.webanno.escaping import escape, escape_text
from newsapp.exchange.formats.webanno.layout import sentence_text
from newsapp.exchange.formats.webanno.schema import ANY, Column, columns_of, plain, with_columns
from newsapp.exchange.formats.webanno.units import Unit, Units
from newsapp.exchange.offsets import Units as Measure

_DISCONTINUOUS, _WHOLE, _MOVED, _ENDLESS, _LINKED, _GAP, _EMPTY = range(7)


def losses(counts: Counter[int]) -> tuple[Loss, ...]:
    """Return what the format could not say, in words."""
    why = {
        _DISCONTINUOUS: (_("spans in several parts"), _("written as one span from the first to the last part")),
        _WHOLE: (_("labels of whole documents"), _("WebAnno TSV ties everything to words")),
        _MOVED: (_("spans on no word"), _("moved to the nearest word: only words and parts of words can be marked")),
        _ENDLESS: (_("relations"), _("an end of theirs is no annotation of words")),
        _LINKED: (_("what links of slots say beside their role"), _("a slot holds a role and a filler only")),
        _GAP: (_("white space before sentences"), _("only line breaks and spaces can stand there")),
        _EMPTY: (_("documents without words"), _("there is nothing to write them on")),
    }
    return tuple(Loss(*why[key], count) for key, count in sorted(counts.items()) if count)


class Writer:
    """Writes one document; `lost` counts what it cannot say."""

    def __init__(self, document: Document) -> None:
        self.document, self.lost = document, Counter[int]()
        self.hints = document.extra.get("tsv", {})
        by_layer: dict[str, list[Annotation]] = defaultdict(list)
        for one in document.annotations:
            by_layer[one.layer].append(one)
        known = [layer.name for layer in document.layers]
        layers = [document.layer(name) for name in dict.fromkeys([*known, *by_layer])]
        self.lost[_WHOLE] = sum(len(by_layer[layer.name]) for layer in layers if layer.kind == DOCUMENT)
        self.given = {layer.name: layer for layer in layers}
        self.layers: dict[str, Layer] = {}
        taken = {layer.name for layer in layers if "columns" in layer.extra}
        for layer in layers:
            if layer.kind != DOCUMENT and (by_layer[layer.name] or "columns" in layer.extra):
                self.layers[layer.name] = with_columns(layer, by_layer[layer.name], taken)
                taken.add(self.layers[layer.name].name)
        self.by_id = {one.id: one for one in document.annotations}
        self.numbers: dict[str, int] = {}
        self.chains: dict[str, tuple[int, int]] = {}

    def sheet(self) -> str:
        """Return the document as a sheet; empty for one without any word."""
        version = self.hints.get("version", "3.3")
        tokens = tokens_of(self.document)
        if not tokens:
            self.lost[_EMPTY] += 1
            return ""
        self.sentences = sentences_of(self.document, tokens)
        self.units = Units(self.sentences, self.hints.get("parts", {}))
        self._place()
        self._number()
        self._chain()
        head = [f"#FORMAT=WebAnno TSV {version}", *map(schema.written_layer, self.layers.values()), ""]
        measure = Measure.utf16(self.document.text)
        grouped: dict[int, list[Unit]] = defaultdict(list)
        for unit in self.units.tokens:
            grouped[unit.sentence] += [unit, *self.units.parts[unit.id]]
        for n, lines in enumerate(self._heads(version), start=1):
            head += ["", *lines, *(self._row(unit, measure) for unit in grouped[n])]
        return "\n".join([*head, ""])

    def _place(self) -> None:
        relations = []
        for one in self._ordered():
            self.lost[_LINKED] += sum(bool(link.features) for links in one.slots.values() for link in links)
            layer = self.layers.get(one.layer)
            if layer and layer.kind == RELATION:
                relations.append((one, layer))
            elif layer and one.spans:
                self.lost[_DISCONTINUOUS] += len(one.spans) > 1
                self.lost[_MOVED] += not self.units.put(one, layer, (one.start, one.end))
            elif layer:
                self.lost[_WHOLE] += 1
        for one, layer in relations:
            self.lost[_ENDLESS] += not self.units.put_relation(one, layer)

    def _ordered(self) -> list[Annotation]:
        """Return annotations as they stack: as they came in a sheet, else by place, the longer one first."""
        if self.hints:
            return list(self.document.annotations)
        return sorted(self.document.annotations, key=lambda one: (one.start, -one.end))

    def _number(self) -> None:
        """Give numbers: those the annotations came with, and new ones to what needs one and has none."""
        needed = self.units.shared | set(self._referred())
        taken = {int(one.extra["number"]) for one in self.document.annotations if one.extra.get("number")}
        following = 1
        for one in self._ordered():
            layer = self.layers.get(one.layer)
            if layer is None or layer.kind in {RELATION, CHAIN}:
                continue
            if one.extra.get("number"):
                self.numbers[one.id] = int(one.extra["number"])
            elif one.id in needed:
                following = next(n for n in range(following, len(taken) + len(self.by_id) + 2) if n not in taken)
                self.numbers[one.id] = following
                taken.add(following)

    def _referred(self) -> list[str]:
        """Return the ids that something names whose header does not say of which layer it is."""
        found = []
        for one in self.document.annotations:
            layer = self.layers.get(one.layer)
            if layer and layer.kind == RELATION and f"BT_{ANY}" in layer.extra["columns"]:
                found += [one.source, one.target]
            elif layer and one.slots and ANY in layer.extra["columns"]:
                found += [link.target for links in one.slots.values() for link in links]
        return found

    def _chain(self) -> None:
        """Say for each link which chain it is of and where in it; chains keep the numbers they came with."""
        links = [one for one in self.document.annotations if one.layer in self.layers]
        links = [one for one in links if self.layers[one.layer].kind == CHAIN]
        followed = {one.target for one in links}
        number = max((one.extra["chain"][0] for one in links if "chain" in one.extra), default=0)
        for one in links:
            if "chain" in one.extra:
                self.chains[one.id] = (one.extra["chain"][0], one.extra["chain"][1])
            elif one.id not in followed:
                number += 1
                self._follow(one, number)
        for one in links:
            self.chains.setdefault(one.id, (number + 1, len(self.chains) + 1))

    def _follow(self, one: Annotation | None, number: int) -> None:
        index = 0
        while one is not None and one.id not in self.chains:
            index += 1
            self.chains[one.id] = (number, index)
            one = self.by_id.get(one.target)

    def _heads(self, version: str) -> list[list[str]]:
        """Return the lines above each sentence: those it came with while they say the same, else new ones."""
        text, heads = self.document.text, self.hints.get("heads", [])
        starts = [place[0] for place, _tokens in self.sentences]
        ends = [place[1] for place, _tokens in self.sentences]
        written: list[list[str]] = []
        for n, (start, end) in enumerate(zip(starts, ends, strict=True)):
            gap = text[end : starts[n + 1]] if n + 1 < len(starts) else ""
            said = text[start:end] + self._gap(gap)
            lines = heads[n] if n < len(heads) and len(heads) == len(starts) else []
            same = bool(lines) and sentence_text(lines, version) == said
            written.append(list(lines) if same else [f"#Text={escape_text(line)}" for line in said.split("\n")])
        lead = text[: starts[0]]
        self.lost[_GAP] += bool(lead.strip(" "))
        return written

    @staticmethod
    def _gap(gap: str) -> str:
        """Return how much of the space after a sentence must stand in it: a reader makes a break and spaces itself."""
        if not gap or gap == "\n" + " " * (len(gap) - 1):
            return ""
        return gap.removesuffix("\n")

    def _row(self, unit: Unit, measure: Measure) -> str:
        words = self.document.text[unit.start : unit.end]
        place = f"{measure.from_points(unit.start)}-{measure.from_points(unit.end)}"
        cells = [
            "|".join(self._cell(self.by_id[one], column) for one in unit.held.get(name, ())) or "_"
            for name, layer in self.layers.items()
            for column in columns_of(layer)
        ]
        return "\t".join([unit.id, place, words, *cells, ""])

    def _cell(self, one: Annotation, column: Column) -> str:
        number = f"[{self.numbers[one.id]}]" if one.id in self.numbers else ""
        if column.kind == schema.VALUE:
            return self._value(one, column) + number
        if column.kind == schema.ROLE:
            return (";".join(self._role(link) for link in self._links(one, column)) or "_") + number
        if column.kind == schema.FILLER:
            return ";".join(self._filler(link) for link in self._links(one, column)) or "*"
        if column.kind == schema.BASE:
            return self._base(one)
        if column.kind == schema.LINK:
            chain, index = self.chains[one.id]
            return f"{self._value(one, column)}->{chain}-{index}"
        return self._value(one, column) if column.kind == schema.ELEMENT else "*" + number

    def _value(self, one: Annotation, column: Column) -> str:
        name = column.layer.extra.get("alias", {}).get(column.name, column.name)
        values = {plain(key): value for key, value in one.features.items()}
        value = one.features.get(name, values.get(name))
        return "*" if value is None else escape(as_text(value))

    def _links(self, one: Annotation, column: Column) -> list[Link]:
        links = one.slots.get(column.name) or {plain(name): mine for name, mine in one.slots.items()}.get(column.name)
        return [link for link in links or () if self.units.named(link.target)]

    @staticmethod
    def _role(link: Link) -> str:
        return escape(link.role) if link.role else "*"

    def _filler(self, link: Link) -> str:
        unit = self.units.named(link.target)
        number = self.numbers.get(link.target)
        return (unit.id if unit else "") + (f"[{number}]" if number else "")

    def _base(self, one: Annotation) -> str:
        source = self.units.named(one.source)
        first, last = self.numbers.get(one.source), self.numbers.get(one.target)
        numbers = f"[{first or 0}_{last or 0}]" if first or last else ""
        return (source.id if source else "") + numbers


def as_text(value: Json) -> str:
    """Return a feature's value as words: text as it is, anything else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
