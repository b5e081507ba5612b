"""Citations and kept passages as one page of W3C Web Annotations whose targets are the texts of the pack."""

from __future__ import annotations

from typing import Any

from newsapp.cases.models import Case
from newsapp.exchange.cited import Excerpted, excerpted
from newsapp.exchange.formats.w3c.own import WITH_OURS, annotation_of
from newsapp.exchange.identity import is_iri, urn
from newsapp.exchange.pack.naming import base_of, text_name

Json = dict[str, Any]


def page_of(case: Case) -> Json:
    """Return all of them in order of their texts; the address of the article stands beside each text as its scope."""
    found = sorted(excerpted(case), key=lambda one: (one.passage.revision_id, one.passage.start, one.passage.end))
    head = {"@context": WITH_OURS, "id": urn(case, "annotation-page", "pack"), "type": "AnnotationPage"}
    return {**head, "items": [_annotation(one, base_of(case)) for one in found]}


def _annotation(one: Excerpted, base: str) -> Json:
    scope = {"scope": one.article.url} if is_iri(one.article.url) else {}
    return annotation_of(one, source=base + text_name(one.text.revision), also=scope)
