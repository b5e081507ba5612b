"""Reading brat standoff: one line for each thing that is said of a text, tied by ids.

    T1	Organization 418 426	Citibank               a span, or several: 0 5;10 15
    E1	Transfer-money:T3 Giver-Arg:T1                an event: its trigger, and who has which part in it
    R1	Family Arg1:T4 Arg2:T5                        a relation
    *	Equiv T4 T5                                   the same thing
    A1	Mention T4 Name                               an attribute (M in older files), with or without a value
    N1	Reference T5 Wikipedia:64488	Carlos Salinas   a link to an entry elsewhere
    #1	AnnotatorNotes T2	100000000 USD                a note

An event takes its trigger's place; the trigger stays beside it when anything else rests on it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from django.utils.translation import gettext as _

from newsapp.exchange.annotated import RELATION, SPAN, Annotation, Document, Layer, Link, Place
from newsapp.web.errors import Refused

_SPAN = re.compile(r"(\S+) (\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9})*)(?:\t(.*))?", re.DOTALL)
_EVENT = re.compile(r"(\S+?):(T\S+)((?: +\S+:\S+)*)(\s*)")
_RELATION = re.compile(r"(\S+) (\S+?):(\S+) (\S+?):(\S+)(\s*)")
_MARK = re.compile(r"(\S+) (\S+)(?: (.*\S))?\s*")
_NORM = re.compile(r"(\S+) (\S+) ([^\s:]+:\S*)(?:\t(.*))?")
_NOTE = re.compile(r"(\S+) (\S+)(?:\t(.*))?")
_SAME = re.compile(r"(\S+)((?: \S+){2,})\s*")
SAID = {"A": _MARK, "M": _MARK, "N": _NORM, "#": _NOTE}
Line = tuple[int, str, str]


class Reader:
    """Reads one .ann over its text."""

    def __init__(self, name: str, text: str, ann: str) -> None:
        self.name, self.text = name, text
        self.lines = [_cut(n, line) for n, line in enumerate(ann.split("\n"), start=1) if line.strip()]
        self.known = {pk for _n, pk, _rest in self.lines}
        self.made: dict[str, Annotation] = {}
        self.kinds: dict[str, str] = {}
        self.features: dict[str, dict[str, Any]] = {}
        self.said: dict[str, list[str]] = {}
        self.amiss = 0

    def document(self) -> Document:
        """Return the text with all that is said of it."""
        doubled = [pk for pk, times in Counter(pk for _n, pk, _rest in self.lines if pk != "*").items() if times > 1]
        if doubled:
            raise self._wrong(0, _("two lines have the id %(id)s") % {"id": doubled[0]})
        for sort in ("T", "E", "R*", "AMN#"):
            for line in self.lines:
                if line[1][0] in sort:
                    self._read(line)
        order = [pk for _n, pk, _rest in self.lines]
        hidden = self._hidden()
        annotations = tuple(
            self._dressed(self.made[pk]) for pk in dict.fromkeys(order) if pk in self.made and pk not in hidden
        )
        same = tuple(one for pk, one in self.made.items() if pk.startswith("*"))
        layers = tuple(Layer(name, kind) for name, kind in self.kinds.items())
        triggers = {pk: self.made[pk].extra["brat"] | {"layer": self.made[pk].layer} for pk in hidden}
        extra = {"brat": {"order": order, "said": self.said, "triggers": triggers}}
        return Document(self.name, self.text, layers, (*annotations, *same), extra=extra)

    def _hidden(self) -> set[str]:
        """Return the triggers that say nothing but where their one event stands."""
        uses = Counter(one.extra["brat"]["trigger"] for one in self.made.values() if "trigger" in one.extra["brat"])
        named = {link.target for one in self.made.values() for links in one.slots.values() for link in links}
        named |= {end for one in self.made.values() for end in (one.source, one.target)} | set(self.features)
        return {pk for pk, times in uses.items() if times == 1 and pk not in named}

    def _dressed(self, one: Annotation) -> Annotation:
        features = self.features.get(one.id, {})
        return Annotation(one.id, one.layer, one.spans, features, one.slots, one.source, one.target, one.extra)

    def _read(self, line: Line) -> None:
        number, pk, rest = line
        if pk[0] == "T":
            self._span(number, pk, rest)
        elif pk[0] == "E":
            self._event(number, pk, rest)
        elif pk[0] == "R":
            self._relation(number, pk, rest)
        elif pk[0] == "*":
            self._same(number, rest)
        else:
            self._say(number, pk, rest)

    def _span(self, number: int, pk: str, rest: str) -> None:
        found = _SPAN.fullmatch(rest)
        if found is None:
            raise self._wrong(number, _("no span, like “T1 Person 0 5”"))
        places: list[Place] = []
        for piece in found[2].split(";"):
            start, end = map(int, piece.split())
            if not start <= end <= len(self.text):
                raise self._wrong(number, _("%(place)s lies outside the text") % {"place": piece})
            places.append((start, end))
        words = " ".join(self.text[start:end] for start, end in places).replace("\n", " ")
        hint: dict[str, Any] = {} if found[3] == words else {"words": found[3]}
        self.amiss += found[3] is not None and found[3] != words
        self._make(Annotation(pk, found[1], tuple(places), extra={"brat": hint}), SPAN)

    def _event(self, number: int, pk: str, rest: str) -> None:
        found = _EVENT.fullmatch(rest)
        if found is None or found[2] not in self.made:
            raise self._wrong(number, _("no event, like “E1 Type:T1 Role:T2”, or its trigger is missing"))
        roles = [part.rpartition(":") for part in found[3].split()]
        for _role, _colon, target in roles:
            self._refuse_unknown(number, target)
        links = tuple(Link(role, target) for role, _colon, target in roles)
        spans = self.made[found[2]].spans
        hint = {"trigger": found[2], "tail": found[4]}
        self._make(Annotation(pk, found[1], spans, slots={"args": links}, extra={"brat": hint}), SPAN)

    def _relation(self, number: int, pk: str, rest: str) -> None:
        found = _RELATION.fullmatch(rest)
        if found is None:
            raise self._wrong(number, _("no relation, like “R1 Type Arg1:T1 Arg2:T2”"))
        self._refuse_unknown(number, found[3])
        self._refuse_unknown(number, found[5])
        hint = {"ends": [found[2], found[4]], "tail": found[6]}
        self._make(Annotation(pk, found[1], source=found[3], target=found[5], extra={"brat": hint}), RELATION)

    def _same(self, number: int, rest: str) -> None:
        """Read things that are the same as a relation of the first with each other one."""
        found = _SAME.fullmatch(rest)
        if found is None:
            raise self._wrong(number, _("no line like “* Equiv T1 T2”"))
        members = found[2].split()
        for n, member in enumerate(members):
            self._refuse_unknown(number, member)
            if n:
                pk = f"*{number}.{n}"
                hint = {"brat": {"same": number}}
                self._make(Annotation(pk, found[1], source=members[0], target=member, extra=hint), RELATION)

    def _say(self, number: int, pk: str, rest: str) -> None:
        """Read what is said of something that has an id: an attribute, a link elsewhere, a note."""
        pattern = SAID.get(pk[0])
        found = pattern.fullmatch(rest) if pattern else None
        if found is None:
            raise self._wrong(number, _("no line of brat's is like this"))
        self._refuse_unknown(number, found[2])
        self.said[pk] = [part for part in found.groups() if part is not None]
        told = self.features.setdefault(found[2], {})
        value: Any = " ".join(filter(None, found.groups()[2:])) or True
        told[found[1]] = value if found[1] not in told else f"{told[found[1]]}\n{value}"

    def _make(self, one: Annotation, kind: str) -> None:
        self.made[one.id] = one
        self.kinds.setdefault(one.layer, kind)

    def _refuse_unknown(self, number: int, pk: str) -> None:
        if pk not in self.known:
            raise self._wrong(number, _("there is no %(id)s") % {"id": pk[:40]})

    def _wrong(self, number: int, why: str) -> Refused:
        return wrong(number, why, self.name)


def _cut(number: int, line: str) -> Line:
    pk, tab, rest = line.rstrip("\r").partition("\t")
    if not (tab and re.fullmatch(r"[TERAMN#]\S+|\*", pk)):
        raise wrong(number, _("no line of brat's is like this"))
    return number, pk, rest


def wrong(number: int, why: str, name: str = "") -> Refused:
    """Return the refusal of a line."""
    where = f"{name}.ann: " if name else ""
    line = _("Line %(line)s") % {"line": number} if number else _("The file")
    return Refused(f"{where}{line}: {why}.", 422)
