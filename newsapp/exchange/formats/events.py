"""The log of a case as JSON lines: every event with its number, the hash before it and its own, to compute anew."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from newsapp.cases.models import Case
from newsapp.exchange.formats import Format, Written
from newsapp.exchange.pack.state import lines, state_of


def write(case: Case) -> Written:
    """Write all events up to the last that is not about a pack itself."""
    return Written(b"".join(lines(case, state_of(case))))


FORMAT = Format(
    key="events",
    label="Event log",
    suffix="jsonl",
    media_type="application/x-ndjson",
    write=write,
    carries=gettext_lazy(
        "Who did what when, with what stood there before and after; each line chained to the one before."
    ),
)
