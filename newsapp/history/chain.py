"""Events are chained: each hash covers the event and the hash before it, so a removed or altered one shows.

The head of the chain stands on the case's row, which is locked while an event is added: numbers have no gaps.
"""

import hashlib
import json
from typing import Any

from newsapp.cases.models import Case
from newsapp.history.models import Event


def told(event: Event) -> dict[str, Any]:
    """Return what the hash of an event covers: its fields and the previous hash. No query when `undoes` is at hand."""
    return {
        "case": event.case_id,
        "n": event.n,
        "at": event.at.isoformat(),
        "by": event.by_name,
        "action": event.action,
        "target": event.target,
        "before": event.before,
        "after": event.after,
        "undoes": event.undoes.n if event.undoes else None,
        "previous": event.previous,
    }


def line_of(fields: dict[str, Any]) -> str:
    """Return fields in a form any language can repeat: JSON with its names in order and no space between them."""
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(event: Event) -> str:
    """Return the SHA-256 over the event's fields and the previous hash."""
    return hashlib.sha256(line_of(told(event)).encode()).hexdigest()


def broken(case_id: int) -> list[int]:
    """Return the numbers of the events whose hash, or whose link to the one before, does not hold.

    Where the log is whole but shorter than its case remembers, the number of the first event that is missing.
    """
    wrong, previous, expected = [], "", 1
    for event in Event.objects.filter(case_id=case_id).select_related("undoes").order_by("n").iterator():
        if event.n != expected or event.previous != previous or event.hash != digest(event):
            wrong.append(event.n)
        previous, expected = event.hash, event.n + 1
    cut = not Case.objects.filter(pk=case_id, events=expected - 1, head=previous).exists()
    return [expected] if cut and not wrong else wrong
