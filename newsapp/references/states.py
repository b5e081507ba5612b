"""A reference as the log holds it: what an event says of it before and after, and how that is put back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from newsapp.accounts.models import User
from newsapp.references.models import Reference

Json = dict[str, Any]


def state(row: Reference) -> Json:
    """Return all that an action may change, and what names the reference in a sentence."""
    return {
        "id": row.pk,
        "number": row.number,
        "raw": row.raw,
        "outlet": row.revision.article.outlet,
        "told": row.told(),
        "machine": row.machine,
        "decided": row.decided,
        "decided_by": row.decided_by_id,
        "decided_at": _said(row.decided_at),
        "opened_by": row.opened_by_id,
        "opened_at": _said(row.opened_at),
    }


def put_back(row: Reference, held: Json) -> None:
    """Save a row as a state tells of it, as a newer version."""
    people = set(User.objects.filter(pk__in=[held["decided_by"], held["opened_by"]]).values_list("pk", flat=True))
    row.write(held["told"])
    row.machine, row.decided = held["machine"], held["decided"]
    row.decided_by_id, row.opened_by_id = (
        pk if pk in people else None for pk in (held["decided_by"], held["opened_by"])
    )
    row.decided_at, row.opened_at = _read(held["decided_at"]), _read(held["opened_at"])
    row.version += 1
    row.save()


def same(row: Reference, held: Json) -> bool:
    """Tell whether a row still stands as a state tells of it."""
    now = state(row)
    return all(now[name] == held[name] for name in ("told", "decided", "opened_at"))


def _said(at: datetime | None) -> str:
    return at.isoformat() if at else ""


def _read(at: str) -> datetime | None:
    return datetime.fromisoformat(at) if at else None
