"""Up to which event of its log a case is handed over.

That a pack was made stands in the log too, as `pack.made`. Such events at the very end change nothing of the case and
are left out: so a second export of the same case gives the same bytes, and writes no second event.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsapp.cases.models import Case
from newsapp.exchange.identity import moment
from newsapp.history.chain import line_of, told
from newsapp.history.models import Event

PACK_MADE = "pack.made"


@dataclass(frozen=True, slots=True)
class State:
    """The number and the hash of the last event that counts, and its time (xsd:dateTime; of an empty log, "")."""

    events: int = 0
    head: str = ""
    at: str = ""

    @property
    def log(self) -> dict[str, int | str]:
        """Return it as every file of a pack tells it."""
        return {"events": self.events, "head": self.head}


def state_of(case: Case) -> State:
    """Return how far the log of a case reaches. One query."""
    last = Event.objects.filter(case=case).exclude(action=PACK_MADE).order_by("-n").only("n", "hash", "at").first()
    return State(last.n, last.hash, moment(last.at)) if last else State()


def lines(case: Case, state: State) -> Iterator[bytes]:
    """Yield the events up to a state as lines of JSON, each with its hash; read from the database bit by bit."""
    events = Event.objects.filter(case=case, n__lte=state.events).select_related("undoes").order_by("n")
    for event in events.iterator(chunk_size=200):
        yield (line_of({**told(event), "hash": event.hash}) + "\n").encode()
