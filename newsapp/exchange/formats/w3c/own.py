"""Our citations and kept passages as annotations of the model.

The claim and the note are bodies that every reader of the model understands. What the model has no words for (role,
chain, translation) stands beside them as `parallax:citation`, in a vocabulary that the context declares.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsapp.cases.models import Case
from newsapp.exchange.cited import Excerpted, bodies
from newsapp.exchange.formats.w3c.rules import CONTEXT
from newsapp.exchange.identity import urn

Json = dict[str, Any]
OURS = "parallax:citation"
BYTES = "parallax:sha256"
WITH_OURS = [CONTEXT, {"parallax": "urn:parallax:"}]


def annotation_of(one: Excerpted, source: str = "", also: Json | None = None) -> Json:
    """Return a citation or kept passage as an annotation, without @context.

    `source` is the IRI of what holds the words, by default the article's address; `also` goes into the target too.
    """
    told: Json = {"id": one.identity, "type": "Annotation"}
    told["motivation"] = "assessing" if one.citation else "highlighting"
    told["created"] = one.at
    if one.by:
        told["creator"] = {"type": "Person", "name": one.by}
    if found := [_body(purpose, words) for purpose, words in bodies(one)]:
        told["body"] = found
    told["target"] = {
        "type": "SpecificResource",
        "source": source or one.address,
        **(also or {}),
        BYTES: one.text.revision.sha256,
        "selector": selectors(one),
    }
    return told | ({OURS: one.said} if one.said else {})


def selectors(one: Excerpted) -> list[Json]:
    """Return quotation and position of a passage, in code points of the stored text."""
    before, after = one.around
    quote = {"type": "TextQuoteSelector", "exact": one.passage.quote, "prefix": before, "suffix": after}
    return [quote, {"type": "TextPositionSelector", "start": one.passage.start, "end": one.passage.end}]


def collection(case: Case, annotations: Iterable[Json]) -> Json:
    """Return annotations of a case as a collection with one page; those of other programs keep their own context."""
    items = list(annotations)
    page = {"id": urn(case, "annotation-page", 1), "type": "AnnotationPage", "startIndex": 0, "items": items}
    whole = {"@context": WITH_OURS, "id": urn(case, "annotations", 1), "type": "AnnotationCollection"}
    return whole | {"label": case.name, "total": len(items), "first": page}


def _body(purpose: str, words: str) -> Json:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": words}
