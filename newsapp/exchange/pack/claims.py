"""The claims of a case as JSON: wording, questions, citations with their places and chains, versions, who and when."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.claims.models import Citation, Claim, Passage
from newsapp.claims.places import NOWHERE, Place, places_of
from newsapp.claims.snapshots import citation_data, claim_data, passage_data
from newsapp.exchange.identity import moment, urn
from newsapp.exchange.pack.state import State
from newsapp.questions.models import Question

Json = dict[str, Any]
_ASKED = 500  # keys in one question to the database


def claims_of(case: Case, state: State) -> Json:
    """Return questions, claims and kept passages of a case. A constant number of queries for each 500 passages."""
    claims = Claim.objects.filter(case=case).select_related("by").prefetch_related("questions").order_by("number")
    cited = _cited(case)
    kept = list(_passages(Passage.objects.filter(kept=True, revision__article__case=case)).order_by("pk"))
    keys = [one.passage_id for group in cited.values() for one in group] + [one.pk for one in kept]
    places = _places(keys)
    return {
        "form": 1,
        "case": {"slug": case.slug, "name": case.name, "question": case.question},
        "log": state.log,
        "questions": [_question(one) for one in Question.objects.filter(case=case).select_related("by")],
        "claims": [_claim(case, one, cited.get(one.pk, []), places) for one in claims],
        "kept": [_kept(case, one, places) for one in kept],
    }


def _cited(case: Case) -> dict[int, list[Citation]]:
    rows = Citation.objects.filter(claim__case=case).select_related("passage__revision__article__source", "by")
    lean = rows.defer(*(f"passage__revision__{name}" for name in ("text", "markers", "links")))
    found: dict[int, list[Citation]] = {}
    for one in lean.prefetch_related("chain").order_by("pk"):
        found.setdefault(one.claim_id, []).append(one)
    return found


def _passages(rows: Any) -> Any:
    related = rows.select_related("revision__article__source", "by")
    return related.defer("revision__text", "revision__markers", "revision__links")


def _places(passages: list[int]) -> dict[int, Place]:
    found: dict[int, Place] = {}
    for n in range(0, len(passages), _ASKED):
        found |= places_of(passages[n : n + _ASKED])
    return found


def _question(one: Question) -> Json:
    told = {"id": one.pk, "position": one.position, "text": one.text, "version": one.version}
    return {**told, "by": _name(one.by), "at": moment(one.at)}


def _claim(case: Case, claim: Claim, cited: Iterable[Citation], places: dict[int, Place]) -> Json:
    told = claim_data(claim, claim.questions.all())
    times = {"by": _name(claim.by), "at": moment(claim.at), "changed": moment(claim.changed)}
    return {**told, **times, "citations": [_citation(case, one, places) for one in cited]}


def _citation(case: Case, one: Citation, places: dict[int, Place]) -> Json:
    told = citation_data(one, [link.name for link in one.chain.all()], _passage(one.passage, places))
    told.pop("was_kept")
    return {**told, "by": _name(one.by), "at": moment(one.at), "annotation": urn(case, "citation", one.pk)}


def _kept(case: Case, passage: Passage, places: dict[int, Place]) -> Json:
    told = _passage(passage, places)
    return {**told, "by": _name(passage.by), "at": moment(passage.at), "annotation": urn(case, "passage", passage.pk)}


def _passage(passage: Passage, places: dict[int, Place]) -> Json:
    told = passage_data(passage, passage.revision, places.get(passage.pk, NOWHERE))
    told.pop("by")
    return told


def _name(person: User | None) -> str:
    return person.username if person else ""
