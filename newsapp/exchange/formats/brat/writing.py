"""Writing brat standoff: the lines of a document, those it came with in their order, and what brat cannot say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from newsapp.exchange.annotated import Annotation, Document
from newsapp.exchange.formats import Loss
from newsapp.exchange.formats.doccano import label_of

_UNFIT = re.compile(r"[^\w.&-]+")
_LABELS = ("label", "value", "type")
_WHOLE, _ENDS = range(2)


def losses(counts: Counter[int]) -> tuple[Loss, ...]:
    """Return what brat could not say, in words."""
    why = {
        _WHOLE: (_("labels of whole documents"), _("brat ties everything to words")),
        _ENDS: (_("relations and roles"), _("an end of theirs is no annotation")),
    }
    return tuple(Loss(*why[key], count) for key, count in sorted(counts.items()) if count)


class Writer:
    """Writes one document; `lost` counts what brat cannot say."""

    def __init__(self, document: Document) -> None:
        self.document, self.lost = document, Counter[int]()
        self.ids: dict[str, str] = {}
        self.made: Counter[str] = Counter()

    def ann(self) -> str:
        """Return the .ann of the document."""
        lines = self._as_it_was() if "brat" in self.document.extra else self._anew()
        return "".join(f"{line}\n" for line in lines)

    def _as_it_was(self) -> Iterator[str]:
        """Yield the lines of a document that came from brat, in the order in which they came."""
        hints = self.document.extra["brat"]
        known = {one.id: one for one in self.document.annotations}
        triggered = {one.extra["brat"]["trigger"]: one for one in known.values() if "trigger" in one.extra["brat"]}
        same = iter(self._same())
        for pk in hints["order"]:
            if pk == "*":
                yield next(same)
            elif pk in hints["triggers"]:
                trigger = hints["triggers"][pk]
                yield self._span(pk, trigger["layer"], triggered[pk], trigger)
            elif pk in known:
                yield self._known(known[pk])
            else:
                yield _said(pk, hints["said"][pk])

    def _known(self, one: Annotation) -> str:
        hint = one.extra["brat"]
        if "trigger" in hint:
            roles = "".join(f" {link.role}:{link.target}" for link in one.slots["args"])
            return f"{one.id}\t{one.layer}:{hint['trigger']}{roles}{hint['tail']}"
        if one.source:
            first, second = hint["ends"]
            return f"{one.id}\t{one.layer} {first}:{one.source} {second}:{one.target}{hint['tail']}"
        return self._span(one.id, one.layer, one, hint)

    def _same(self) -> list[str]:
        groups: dict[int, list[Annotation]] = {}
        for one in self.document.annotations:
            if "same" in one.extra["brat"]:
                groups.setdefault(one.extra["brat"]["same"], []).append(one)
        return [
            f"*\t{group[0].layer} {' '.join([group[0].source, *(one.target for one in group)])}"
            for _line, group in sorted(groups.items())
        ]

    def _span(self, pk: str, layer: str, one: Annotation, hint: dict[str, Any]) -> str:
        places = ";".join(f"{start} {end}" for start, end in one.spans)
        words = self.document.words(one).replace("\n", " ")
        told = hint.get("words", words)
        return f"{pk}\t{layer} {places}" + ("" if told is None else f"\t{told}")

    def _anew(self) -> Iterator[str]:
        """Yield the lines of a document from elsewhere: what it says of an annotation as attributes and notes."""
        spans = [one for one in self.document.annotations if one.spans]
        for one in spans:
            self.ids[one.id] = self._id("E" if one.slots else "T")
        for one in spans:
            yield from self._new_span(one)
        for one in self.document.annotations:
            if one.source or (one.spans and one.target):
                yield from self._new_relation(one)
            elif not one.spans:
                self.lost[_WHOLE] += 1

    def _new_span(self, one: Annotation) -> Iterator[str]:
        name = fit(label_of(one))
        pk = self._id("T") if one.slots else self.ids[one.id]
        yield self._span(pk, name, one, {})
        if one.slots:
            links = [(slot, link) for slot, links in one.slots.items() for link in links]
            ends = [(fit(link.role or slot), self.ids.get(link.target, "")) for slot, link in links]
            self.lost[_ENDS] += sum(not target for _role, target in ends)
            roles = "".join(f" {role}:{target}" for role, target in ends if target)
            yield f"{self.ids[one.id]}\t{name}:{pk}{roles}"
        yield from self._features(one, self.ids[one.id])

    def _new_relation(self, one: Annotation) -> Iterator[str]:
        source, target = self.ids.get(one.source or one.id), self.ids.get(one.target)
        if not (source and target):
            self.lost[_ENDS] += 1
            return
        pk = self._id("R")
        yield f"{pk}\t{fit(label_of(one))} Arg1:{source} Arg2:{target}\t"
        if one.source:
            yield from self._features(one, pk)

    def _features(self, one: Annotation, pk: str) -> Iterator[str]:
        label = label_of(one)
        for name, value in one.features.items():
            told = str(value)
            if value is None or value is False or (name in _LABELS and told == label):
                continue
            if value is True:
                yield f"{self._id('A')}\t{fit(name)} {pk}"
            elif fit(told) == told:
                yield f"{self._id('A')}\t{fit(name)} {pk} {told}"
            else:
                yield f"{self._id('#')}\t{fit(name)} {pk}\t{' '.join(told.split())}"

    def _id(self, letter: str) -> str:
        self.made[letter] += 1
        return f"{letter}{self.made[letter]}"


def _said(pk: str, parts: list[str]) -> str:
    words = parts[: 3 if pk[0] != "#" else 2]
    rest = parts[len(words) :]
    return "\t".join([pk, " ".join(words), *rest])


def fit(name: str) -> str:
    """Return a name as brat takes it: no white space, no colon."""
    return _UNFIT.sub("_", name.strip()) or "_"
