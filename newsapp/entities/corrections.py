"""What people decided about names in a case, as plain values: spellings, and single places."""

from __future__ import annotations

from typing import Any

from newsapp.cases.models import Case
from newsapp.entities.models import Mention, Name, NameDecision

Json = dict[str, Any]


def corrections(case: Case) -> list[Json]:
    """Return every decision about names of a case: spellings, then single places, then names added. Three queries.

    `entity` None means that it is no name there.
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
            "by": row.decided_by.username if row.decided_by else "",
        }
        for row in rows
    ]


def _names(case: Case) -> list[Json]:
    rows = Name.objects.filter(case=case).order_by("pk")
    columns = ("article", "text", "language", "entity__key", "entity__type", "kind", "added_by__username", "added")
    return [
        {"decision": "name", **dict(zip((*_HEAD, "kind", "by"), row, strict=True)), "at": at.isoformat()}
        for *row, at in rows.values_list(*columns)
    ]
