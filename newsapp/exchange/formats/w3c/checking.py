"""Holding a JSON document against the table of the model: every fault with its path and its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from newsapp.exchange.formats.w3c.rules import ALSO, CLASSES, CONTEXT, Rule, is_empty_collection
from newsapp.exchange.formats.w3c.values import Kind, is_iri
from newsapp.exchange.strictly import listed

ROOTS = ("Annotation", "AnnotationPage", "AnnotationCollection")
_GROUPS = frozenset(("Choice", "Composite", "List", "Independents"))
Object = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that the model forbids: where ($.target.selector), and what should be there."""

    path: str
    why: str

    def __str__(self) -> str:
        """Return both."""
        return f"{self.path}: {self.why}"


def faults(document: Any) -> list[Fault]:
    """Return everything that is wrong with a document; nothing when it is a valid one of the model."""
    if not isinstance(document, dict):
        return [Fault("$", "must be an Annotation, an AnnotationPage or an AnnotationCollection")]
    return [*_context(document), *_root(document)]


def types(node: Object) -> list[Any]:
    """Return the classes that an object says it is of."""
    return listed(node.get("type", node.get("@type")))


def _context(document: Object) -> Iterator[Fault]:
    given = listed(document.get("@context"))
    if CONTEXT not in given:
        yield Fault("$.@context", f"must be or hold {CONTEXT}")
    for n, one in enumerate(given):
        if not isinstance(one, dict) and not is_iri(one):
            yield Fault(f"$.@context[{n}]", "must be an IRI or an object")


def _root(document: Object) -> Iterator[Fault]:
    name = next((root for root in ROOTS if root in types(document)), None)
    if name is None:
        yield Fault("$.type", f"must be {', '.join(ROOTS[:2])} or {ROOTS[2]}")
    else:
        yield from _node(name, document, "$")


def _node(name: str, node: Object, path: str) -> Iterator[Fault]:
    for prop, rule in CLASSES[name].items():
        values = listed(node.get(prop, node.get(f"@{prop}") if prop in ("id", "type") else None))
        if not (prop == "first" and is_empty_collection(name, node)):
            yield from _count(rule, len(values), f"{path}.{prop}")
        several = isinstance(node.get(prop), list)
        for n, value in enumerate(values):
            yield from _value(rule.value, value, f"{path}.{prop}[{n}]" if several else f"{path}.{prop}")
    yield from (Fault(path, why) for wrong, why in ALSO.get(name, ()) if wrong(node))


def _count(rule: Rule, found: int, path: str) -> Iterator[Fault]:
    if found < rule.least:
        yield Fault(path, "is missing")
    if rule.most is not None and found > rule.most:
        yield Fault(path, f"must be given once, not {found} times")


def _value(expected: Kind | str, value: Any, path: str) -> Iterator[Fault]:
    if isinstance(expected, Kind):
        if not expected.holds(value):
            yield Fault(path, f"must be {expected.words}")
    elif isinstance(value, str):
        if not is_iri(value):
            yield Fault(path, "must be an IRI or an object")
    elif not isinstance(value, dict):
        yield Fault(path, "must be an IRI or an object")
    else:
        yield from _object(expected, value, path)


def _object(family: str, node: Object, path: str) -> Iterator[Fault]:
    name = _CHOOSE[family](node)
    if name is None:
        yield Fault(f"{path}.type", f"must be {_WANTED[family]}")
    elif name:
        yield from _node(name, node, path)


def _resource(node: Object) -> str:
    given = types(node)
    if "items" in node or any(one in _GROUPS for one in given if isinstance(one, str)):
        return "group"
    if "SpecificResource" in given or "source" in node:
        return "SpecificResource"
    textual = "TextualBody" in given or ("value" in node and "id" not in node)
    return "TextualBody" if textual else "resource"


def _typed(family: str) -> Callable[[Object], str]:
    """Return a chooser by type: a class of the model, else the family; what has only an id is named by it."""

    def choose(node: Object) -> str:
        given = types(node)
        if not given and is_iri(node.get("id", node.get("@id"))):
            return ""
        return next((one for one in given if isinstance(one, str) and _is_of(family, one)), family)

    return choose


def _is_of(family: str, name: str) -> bool:
    return name in CLASSES and name.casefold().endswith(family)


def _wanted(name: str) -> Callable[[Object], str | None]:
    def choose(node: Object) -> str | None:
        return name if name in types(node) else None

    return choose


def _page(node: Object) -> str | None:
    """Return what a page is held to: nothing when an object names it by its id alone."""
    if "AnnotationPage" in types(node):
        return "AnnotationPage"
    return "" if is_iri(node.get("id")) and "items" not in node else None


_WANTED = {"annotation": "Annotation", "page": "AnnotationPage"}
_CHOOSE: dict[str, Callable[[Object], str | None]] = {
    "resource": _resource,
    "selector": _typed("selector"),
    "state": _typed("state"),
    "agent": lambda _node: "agent",
    "audience": lambda _node: "audience",
    "stylesheet": lambda _node: "stylesheet",
    "annotation": _wanted("Annotation"),
    "page": _page,
}
