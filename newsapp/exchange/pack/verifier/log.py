"""The log of a case: every event covers the one before by its hash, so that a change, a gap or a cut shows.

A line is the JSON object of an event with its names in order, nothing between them. Its hash is the SHA-256 of the same
line without `"hash"`. What the log says last of originals, claims and citations is kept, to compare it with the rest.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from newsapp.exchange.pack.verifier.contents import Contents
from newsapp.exchange.pack.verifier.report import Report

LOG = "events.jsonl"
OF_CLAIMS = ("claim.added", "claim.changed", "claim.deleted", "citation.added", "citation.changed", "citation.deleted")


@dataclass
class Told:
    """What the log says: how many events, the last hash, the SHA-256 of originals, claims and citations by key.

    `whole` once it was read to its end: before that, what it does not tell of says nothing.
    """

    whole: bool = False
    events: int = 0
    head: str = ""
    originals: dict[int, str] = field(default_factory=dict)
    claims: dict[int, dict[str, Any]] = field(default_factory=dict)
    citations: dict[int, dict[str, Any]] = field(default_factory=dict)

    def take(self, event: dict[str, Any]) -> None:
        """Take over what an event says."""
        before, after, action = event["before"] or {}, event["after"] or {}, event["action"]
        if action == "article.added":
            self.originals[after["revision"]] = after["sha256"]
        if action not in OF_CLAIMS:
            return
        if action == "claim.deleted":
            self.claims.pop(before["claim"]["id"], None)
        elif action in ("claim.added", "claim.changed"):
            claim = after.get("claim", after)
            self.claims[claim["id"]] = claim
        if action.endswith(".deleted"):
            for citation in before["citations"]:
                self.citations.pop(citation["id"], None)
        self.citations.update({citation["id"]: citation for citation in after.get("citations", ())})


def canonical(fields: dict[str, Any]) -> str:
    """Return the one line that stands for an event."""
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def check_log(contents: Contents, manifest: dict[str, Any], told: Told, report: Report) -> None:
    """Compute the chain anew, compare its length and its end with the manifest, and keep what it told."""
    if LOG not in contents.sizes:
        raise FileNotFoundError(LOG)
    with contents.open(LOG) as file:
        for number, line in enumerate(file, start=1):
            where = f"{LOG}, line {number}"
            report.guarded(where, lambda where=where, line=line: _event(where, line, told, report))  # type: ignore[misc]
    told.whole = told.events > 0
    expected = manifest["log"]
    if told.events < expected["events"]:
        report.fail(LOG, f"is cut: it ends after event {told.events}, the manifest says {expected['events']}")
    elif (told.events, told.head) != (expected["events"], expected["head"]):
        report.fail(LOG, f"does not end as the manifest says: event {told.events}, hash {told.head}")
    report.counted.append(f"{told.events} events follow on one another")


def _event(where: str, line: bytes, told: Told, report: Report) -> None:
    """Check one line and take over what it says."""
    told.events += 1
    previous, text = told.head, line.decode("utf-8")
    event = json.loads(text)
    fields = {name: value for name, value in event.items() if name != "hash"}
    told.head = event["hash"]
    if event["n"] != told.events:
        report.fail(where, f"event {event['n']} stands where event {told.events} belongs: one is missing or moved")
    if event["previous"] != previous:
        report.fail(where, f"event {event['n']} does not follow on the event before it: one was changed, or is gone")
    if hashlib.sha256(canonical(fields).encode()).hexdigest() != event["hash"]:
        report.fail(where, f"event {event['n']} was changed: its hash is not that of its words")
    if text != canonical(event) + "\n":
        report.fail(where, f"event {event['n']} is not written as the log writes it")
    told.take(event)
