"""Annotated texts, as every annotation format is read into and written from.

A document is a text with layers. A layer's annotations are spans of the text (one, several for a discontinuous one, an
empty one between two letters, none for the whole document), relations between two annotations, or chains through many.
"Citibank moved $100 million" may hold

>>> Annotation("T1", "Organization", ((0, 8),))
>>> Annotation("E1", "Transfer-money", ((9, 14),), slots={"args": (Link("Giver-Arg", "T1"),)})

Positions are half-open spans of code points, always; a format that counts otherwise converts at its edge (offsets.py).
`extra` holds what only the format it came from has a use for, so that the same format returns it as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from newsapp.exchange.formats import Parsed, Written
from newsapp.web.errors import Refused

Json = Any
Place = tuple[int, int]
Features = Mapping[str, Json]

SPAN, RELATION, CHAIN, DOCUMENT = "span", "relation", "chain", "document"


@dataclass(frozen=True, slots=True)
class Link:
    """One filler of a slot: in which role, the id of the annotation that fills it, and what the link itself says."""

    role: str
    target: str
    features: Features = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Annotation:
    """`id` is unique in its document. `source` and `target` are ids: of a relation's ends, of a chain's next link."""

    id: str
    layer: str
    spans: tuple[Place, ...] = ()
    features: Features = field(default_factory=dict)
    slots: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)
    source: str = ""
    target: str = ""
    extra: Features = field(default_factory=dict)

    @property
    def start(self) -> int:
        """Return where it begins; 0 for one of the whole document."""
        return self.spans[0][0] if self.spans else 0

    @property
    def end(self) -> int:
        """Return where it ends; 0 for one of the whole document."""
        return self.spans[-1][1] if self.spans else 0


@dataclass(frozen=True, slots=True)
class Layer:
    """A kind of annotation: span, relation, chain or document; the names of its features in their order.

    `base` is the layer whose annotations a relation ties, empty for any.
    """

    name: str
    kind: str = SPAN
    features: tuple[str, ...] = ()
    base: str = ""
    extra: Features = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its annotations; sentences and tokens are spans in order, none where nobody set them."""

    name: str
    text: str
    layers: tuple[Layer, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    sentences: tuple[Place, ...] = ()
    tokens: tuple[Place, ...] = ()
    language: str = ""
    extra: Features = field(default_factory=dict)

    def layer(self, name: str) -> Layer:
        """Return a layer by name, as one of spans when nobody described it."""
        return next((one for one in self.layers if one.name == name), Layer(name))

    def words(self, one: Annotation) -> str:
        """Return the text an annotation covers; the parts of a discontinuous one with a space between."""
        return " ".join(self.text[start:end] for start, end in one.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated(Parsed):
    """Annotated documents, as a file holds them."""

    documents: tuple[Document, ...]


def of_texts(put: Callable[[Annotated], Written]) -> Callable[[Parsed], Written]:
    """Return a writer of annotated texts that refuses (422) any other content."""

    def checked(parsed: Parsed) -> Written:
        if not isinstance(parsed, Annotated):
            raise Refused(_("Only annotated texts can be written in this format."), 422)
        return put(parsed)

    return checked


def to_json(document: Document) -> dict[str, Json]:
    """Return a document as plain JSON values, without its text."""
    told = asdict(document)
    del told["text"]
    return told


def from_json(told: Mapping[str, Json], text: str) -> Document:
    """Return the document of such values over its text."""
    plain = {name: told[name] for name in ("name", "language", "extra")}
    return Document(
        text=text,
        layers=tuple(Layer(**(one | {"features": tuple(one["features"])})) for one in told["layers"]),
        annotations=tuple(_annotation(one) for one in told["annotations"]),
        sentences=_places(told["sentences"]),
        tokens=_places(told["tokens"]),
        **plain,
    )


def _annotation(told: Mapping[str, Json]) -> Annotation:
    slots = {name: tuple(Link(**link) for link in links) for name, links in told["slots"].items()}
    return Annotation(**(dict(told) | {"spans": _places(told["spans"]), "slots": slots}))


def _places(rows: Iterable[Iterable[int]]) -> tuple[Place, ...]:
    return tuple((start, end) for start, end in rows)
