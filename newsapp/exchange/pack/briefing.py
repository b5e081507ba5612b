"""The brief of a case as files of its pack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from newsapp.briefs.composing import document_of
from newsapp.briefs.document import Document, to_json
from newsapp.briefs.exporting import EXPORTS
from newsapp.briefs.models import Brief
from newsapp.cases.models import Case
from newsapp.exchange.pack.state import State


def document(case: Case, state: State) -> Document | None:
    """Return the brief as it stands, made at the time of the last event that counts; None when there is none."""
    brief = Brief.objects.select_related("case").filter(case=case).first()
    if brief is None:
        return None
    made = document_of(brief)
    return replace(made, made=f"{state.at[:19]}+00:00" if state.at else made.made)


def files(made: Document, state: State) -> Iterator[tuple[str, bytes | dict[str, Any]]]:
    """Yield the brief to read, one file for each format, and the brief to check."""
    for key, export in EXPORTS.items():
        yield f"brief/brief.{key}", export.write(made)
    yield "brief/brief.json", {"log": state.log, "document": to_json(made)}
