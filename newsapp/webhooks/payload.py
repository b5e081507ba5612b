"""What a receiver is told: which event of which case, in one sentence, without the words of any text."""

from __future__ import annotations

import json
import re
from typing import Any

from django.utils import timezone

from newsapp.history.models import Event
from newsapp.history.sentences import tell
from newsapp.webhooks.models import TEST, Delivery

_QUOTED = re.compile("“.*”", re.DOTALL)


def body_of(delivery: Delivery) -> bytes:
    """Return the body of a delivery as JSON: type, timestamp and data. `event__undoes` and `by` are at hand."""
    event = delivery.event
    data = _told(event) if event else {"case": delivery.webhook.case.slug, "sentence": "This is a test."}
    at = event.at if event else delivery.made or timezone.now()
    told = {"type": delivery.kind or TEST, "timestamp": at.isoformat(), "data": data}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _told(event: Event) -> dict[str, Any]:
    return {
        "case": event.case.slug,
        "n": event.n,
        "action": event.action,
        "target": event.target,
        "by": event.by_name,
        "sentence": unquoted(next(tell([event])).sentence),
        "undoes": event.undoes.n if event.undoes else None,
        "hash": event.hash,
    }


def unquoted(sentence: str) -> str:
    """Return a sentence without what it quotes: from the first quotation mark to the last."""
    return _QUOTED.sub("“…”", sentence)
