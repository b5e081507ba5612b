"""What people decided about names in a case, as plain values: spellings, and single places."""

from __future__ import annotations

from typing import Any

from newsapp.cases.models import Case
from newsapp.entities.models import Mention, Name, NameDecision
from newsapp.history.models import Event

Json = dict[str, Any]


def corrections(case: Case) -> list[Json]:
    """Return every decision about names of a case: spellings, then single places, then names added. Four queries.

    `entity` None means that it is no name there; of a place its `form` says whether it is none (ignored) or a name that
    nobody has decided (candidate), and `before` what the machine had read where a mention was corrected.
    """
    return [*_spellings(case), *_places(case), *_names(case)]


def _spellings(case: Case) -> list[Json]:
    rows = NameDecision.objects.filter(case=case).order_by("pk")
    columns = ("article", "written", "language", "entity__key", "entity__type", "reach", "spared", "by__username", "at")
    return [
        {"decision": "spelling", **dict(zip((*_HEAD, "reach", "spared", "by"), row, strict=True)), "at": at.isoformat()}
        for *row, at in rows.values_list(*columns)
    ]


_HEAD = ("article", "words", "language", "entity", "type")


def _places(case: Case) -> list[Json]:
    rows = Mention.objects.filter(revision__article__case=case, decided=True)
    rows = rows.select_related("revision", "entity", "decided_by").order_by("revision", "start")
    machine = _machine(case)
    return [
        {
            "decision": "place",
            "article": row.revision.article_id,
            "sha256": row.revision.sha256,
            "start": row.start,
            "end": row.end,
            "words": row.revision.text[row.start : row.end],
            "language": row.revision.language,
            "entity": row.entity.key if row.entity else None,
            "type": row.type,
            "form": row.form,
            "before": machine.get(f"mention:{row.pk}"),
            "by": row.decided_by.username if row.decided_by else "",
        }
        for row in rows
    ]


def _machine(case: Case) -> dict[str, Json]:
    """Return by target what the machine had read where a mention was corrected."""
    events = Event.objects.filter(case=case, action="mention.corrected", before__isnull=False, undoes=None)
    rows = events.order_by("n").values_list("target", "before")
    return {target: _read(before) for target, before in rows if before and not before["decided"]}


def _read(held: Json) -> Json:
    columns = ("start", "end", "words", "type", "form")
    return {name: held[name] for name in columns} | {"entity": held["entity_key"]}


def _names(case: Case) -> list[Json]:
    rows = Name.objects.filter(case=case).order_by("pk")
    columns = ("article", "text", "language", "entity__key", "entity__type", "kind", "added_by__username", "added")
    return [
        {"decision": "name", **dict(zip((*_HEAD, "kind", "by"), row, strict=True)), "at": at.isoformat()}
        for *row, at in rows.values_list(*columns)
    ]
