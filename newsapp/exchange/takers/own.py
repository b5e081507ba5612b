"""Reading what Parallax itself wrote about a citation, whoever may have changed it since: all of it right, or none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from newsapp.claims.enums import CitationRole
from newsapp.claims.values import Details
from newsapp.exchange.ours import questions_of

LONGEST_CHAIN = 50
_LIMITS = {"note": 5_000, "translation": 5_000, "translator": 150}


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with its id in the file, and what the citation says."""

    claim: str
    wording: str
    note: str
    details: Details
    questions: tuple[str, ...] = ()


def told(said: Mapping[str, Any]) -> Told | None:
    """Return what a citation of ours says; None when it is not as we write it."""
    claim = said.get("claim")
    if not isinstance(claim, dict):
        return None
    wording, note, name = (_text(claim.get(key), limit) for key, limit in (("wording", 1_000), ("note", 5_000),
                                                                            ("id", 2_000)))  # fmt: skip
    details = _details(said)
    worded = " ".join((wording or "").split())
    if not worded or not name or note is None or details is None:
        return None
    return Told(name, worded, note, details, questions_of(claim))


def _details(said: Mapping[str, Any]) -> Details | None:
    texts = {name: _text(said.get(name, ""), limit) for name, limit in _LIMITS.items()}
    chain, role = said.get("chain", []), said.get("role")
    known = chain if isinstance(chain, list) and len(chain) <= LONGEST_CHAIN else [None]
    names = [" ".join((_text(one, 200) or "").split()) for one in known]
    if role not in CitationRole.values or None in texts.values() or not all(names):
        return None
    plain = {name: words or "" for name, words in texts.items()}
    return Details(CitationRole(role), tuple(names), said.get("unknown") is True, **plain)


def _text(value: Any, longest: int) -> str | None:
    return value if isinstance(value, str) and len(value) <= longest else None
