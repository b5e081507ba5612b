"""What the Web Annotation Data Model demands, as a table: https://www.w3.org/TR/annotation-model/.

For each class: its properties, what each value must be, how many there must and may be. Only what the model says with
MUST stands here; what it says with SHOULD is not refused. Properties that are not in the table are extensions: they
are neither looked into nor lost.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from newsapp.exchange.formats.w3c import values as v
from newsapp.exchange.strictly import listed

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
Node = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """Values of a property: a kind of single value, or the name of a family of classes; how many at least, at most."""

    value: v.Kind | str
    least: int = 0
    most: int | None = None


def _any(value: v.Kind | str) -> Rule:
    return Rule(value)


def _some(value: v.Kind | str) -> Rule:
    return Rule(value, 1)


def _one(value: v.Kind | str) -> Rule:
    return Rule(value, 1, 1)


def _maybe(value: v.Kind | str) -> Rule:
    return Rule(value, 0, 1)


_MADE = {  # 3.3.1, 3.3.6, 3.3.7: of annotations, bodies and targets alike
    "creator": _any("agent"),
    "created": _maybe(v.MOMENT),
    "generator": _any("agent"),
    "generated": _maybe(v.MOMENT),
    "modified": _maybe(v.MOMENT),
    "audience": _any("audience"),
    "accessibility": _any(v.TEXT),
    "rights": _any(v.NAMED),
    "canonical": _maybe(v.IRI),
    "via": _any(v.NAMED),
}
_CONTENT = {  # 3.2.1
    "type": _any(v.NAME),
    "format": _any(v.TEXT),
    "language": _any(v.TAG),
    "processingLanguage": _maybe(v.TAG),
    "textDirection": _maybe(v.DIRECTION),
    "purpose": _any(v.PURPOSE),
}
_REFINED = {"id": _maybe(v.IRI), "type": _one(v.NAME), "refinedBy": _any("selector")}
_POSITION = {**_REFINED, "start": _one(v.COUNT), "end": _one(v.COUNT)}

CLASSES: dict[str, dict[str, Rule]] = {
    "Annotation": {  # 3.1
        **_MADE,
        "id": _one(v.IRI),
        "type": _some(v.NAME),
        "body": _any("resource"),
        "bodyValue": _maybe(v.PLAIN),
        "target": _some("resource"),
        "motivation": _any(v.PURPOSE),
        "stylesheet": _maybe("stylesheet"),
    },
    "resource": {**_MADE, **_CONTENT, "id": _one(v.IRI)},  # 3.2.1
    "TextualBody": {**_MADE, **_CONTENT, "id": _maybe(v.IRI), "value": _one(v.TEXT)},  # 3.2.4
    "group": {**_MADE, "id": _maybe(v.IRI), "type": _some(v.NAME), "items": _some("resource")},  # 3.2.7
    "SpecificResource": {  # 4
        **_MADE,
        **_CONTENT,
        "id": _maybe(v.IRI),
        "source": _one("resource"),
        "selector": _any("selector"),
        "state": _any("state"),
        "styleClass": _any(v.PLAIN),
        "renderedVia": _any("agent"),
        "scope": _any(v.NAMED),
    },
    "FragmentSelector": {**_REFINED, "value": _one(v.PLAIN), "conformsTo": _maybe(v.IRI)},  # 4.2.1
    "CssSelector": {**_REFINED, "value": _one(v.PLAIN)},
    "XPathSelector": {**_REFINED, "value": _one(v.PLAIN)},
    "TextQuoteSelector": {**_REFINED, "exact": _one(v.TEXT), "prefix": _maybe(v.TEXT), "suffix": _maybe(v.TEXT)},
    "TextPositionSelector": _POSITION,
    "DataPositionSelector": _POSITION,
    "SvgSelector": {**_REFINED, "value": _maybe(v.PLAIN)},
    "RangeSelector": {**_REFINED, "startSelector": _one("selector"), "endSelector": _one("selector")},
    "selector": _REFINED,
    "TimeState": {  # 4.3.1
        "id": _maybe(v.IRI),
        "type": _one(v.NAME),
        "sourceDate": _any(v.MOMENT),
        "sourceDateStart": _maybe(v.MOMENT),
        "sourceDateEnd": _maybe(v.MOMENT),
        "cached": _any(v.NAMED),
        "refinedBy": _any("state"),
    },
    "HttpRequestState": {  # 4.3.2
        "id": _maybe(v.IRI),
        "type": _one(v.NAME),
        "value": _one(v.PLAIN),
        "refinedBy": _any("state"),
    },
    "state": {"id": _maybe(v.IRI), "type": _one(v.NAME)},
    "stylesheet": {"id": _maybe(v.IRI), "type": _any(v.NAME), "value": _maybe(v.PLAIN)},  # 4.4
    "agent": {  # 3.3.2
        "id": _maybe(v.IRI),
        "type": _any(v.NAME),
        "name": _any(v.TEXT),
        "nickname": _maybe(v.TEXT),
        "email": _any(v.MAIL),
        "email_sha1": _any(v.PLAIN),
        "homepage": _any(v.NAMED),
    },
    "audience": {"id": _maybe(v.IRI), "type": _any(v.NAME)},  # 3.3.3
    "AnnotationCollection": {  # 5.1
        **_MADE,
        "id": _one(v.IRI),
        "type": _some(v.NAME),
        "label": _any(v.TEXT),
        "total": _maybe(v.COUNT),
        "first": _one("page"),
        "last": _maybe("page"),
    },
    "AnnotationPage": {  # 5.2
        "id": _one(v.IRI),
        "type": _some(v.NAME),
        "partOf": _maybe(v.NAMED),
        "items": _any("annotation"),
        "next": _maybe("page"),
        "prev": _maybe("page"),
        "startIndex": _maybe(v.COUNT),
    },
}


def _empty(node: Node) -> bool:
    return node.get("total") == 0


def _has(node: Node, *names: str) -> bool:
    return all(listed(node.get(name)) for name in names)


ALSO: dict[str, tuple[tuple[Callable[[Node], bool], str], ...]] = {
    "Annotation": ((lambda node: _has(node, "body", "bodyValue"), "body and bodyValue exclude each other"),),
    "AnnotationPage": ((lambda node: not isinstance(node.get("items"), list), "items must be a list of annotations"),),
    "SvgSelector": ((lambda node: not (_has(node, "value") or _has(node, "id")), "needs a value or an id"),),
    "TimeState": (
        (
            lambda node: _has(node, "sourceDateStart") != _has(node, "sourceDateEnd"),
            "sourceDateStart and sourceDateEnd go together",
        ),
        (
            lambda node: _has(node, "sourceDate", "sourceDateStart"),
            "sourceDate and sourceDateStart exclude each other",
        ),
    ),
    "stylesheet": ((lambda node: not (_has(node, "value") or _has(node, "id")), "needs a value or an id"),),
}


def is_empty_collection(name: str, node: Node) -> bool:
    """Tell whether a collection says that it holds nothing: then it needs no first page."""
    return name == "AnnotationCollection" and _empty(node)
