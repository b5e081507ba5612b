"""A form that was made from an older version: what each side changed, so that nobody's words are lost.

Linh opened the form at "About 20 officials travelled"; Minh saved "About 30 officials travelled"; Linh sends "About 20
officials came along". Both are shown against the text that both started from, field by field.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from newsapp.claims.difference import Piece, pieces
from newsapp.claims.enums import CitationRole
from newsapp.claims.log import chain_words
from newsapp.claims.models import Citation, Claim
from newsapp.claims.snapshots import claim_data
from newsapp.claims.values import Details
from newsapp.history.models import Event
from newsapp.history.sentences import who

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One field that differs: its name, and both texts against what they started from."""

    label: str
    yours: list[Piece]
    theirs: list[Piece]


@dataclass(frozen=True, slots=True)
class Since:
    """Who changed the thing since, when, and what differs."""

    by: str
    at: datetime | None
    rows: list[Row]


def claim_since(claim: Claim, version: int, mine: Texts | None = None) -> Since:
    """Return how a claim was changed since a version; `mine` are wording and note as they were sent, if they were."""
    events = Event.objects.filter(case=claim.case_id, target=f"claim:{claim.pk}", action="claim.changed")
    first = events.filter(before__version=version).first()
    theirs = claim_texts(claim.wording, claim.note, claim.questions.all())
    told = (first.before or {}) if first else claim_data(claim)
    base = claim_texts(told["wording"], told["note"], [one["text"] for one in told.get("questions", [])])
    return _since(events.select_related("by").order_by("-n").first(), base, mine or base, theirs)


def citation_since(citation: Citation, version: int, mine: Texts) -> Since:
    """Return how a citation was changed since a version."""
    events = Event.objects.filter(
        case=citation.claim.case_id, action="citation.changed", target=f"claim:{citation.claim_id}"
    ).filter(before__citations__0__id=citation.pk)
    first = events.filter(before__citations__0__version=version).first()
    theirs = _told_texts(_as_told(citation))
    base = _told_texts((first.before or {})["citations"][0]) if first else theirs
    return _since(events.select_related("by").order_by("-n").first(), base, mine, theirs)


def claim_texts(wording: str, note: str, questions: Iterable[object] = ()) -> Texts:
    """Return a claim's fields by their names on the page."""
    return {_("Claim"): wording, _("Note"): note, _("Answers"): " · ".join(str(one) for one in questions)}


def details_texts(details: Details) -> Texts:
    """Return a citation's fields by their names on the page."""
    return _texts(
        CitationRole(details.role), chain_words(details.chain, unknown=details.unknown), details.translation,
        details.translator, details.note,
    )  # fmt: skip


def _told_texts(told: Mapping[str, Any]) -> Texts:
    chain = chain_words(told["chain"], unknown=told["unknown"])
    return _texts(CitationRole(told["role"]), chain, told["translation"], told["translator"], told["note"])


def _texts(role: CitationRole, chain: str, translation: str, translator: str, note: str) -> Texts:
    return {
        _("This text"): str(role.label),
        _("Says who"): chain,
        _("Translation"): translation,
        _("Translated by"): translator,
        _("Note"): note,
    }


def _as_told(citation: Citation) -> dict[str, Any]:
    return {
        "role": citation.role,
        "chain": [link.name for link in citation.chain.all()],
        "unknown": citation.unknown,
        "translation": citation.translation,
        "translator": citation.translator,
        "note": citation.note,
    }


def _since(last: Event | None, base: Texts, mine: Texts, theirs: Texts) -> Since:
    rows = [
        Row(label, pieces(base.get(label, ""), mine[label]), pieces(base.get(label, ""), theirs[label]))
        for label in mine
        if mine[label] != theirs[label]
    ]
    return Since(who(last) if last else "", last.at if last else None, rows)
