"""The brief of the sample case: read from the file beside this module, put in through the room's own actions."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import resources
from typing import Any, TypedDict

from newsapp.accounts.models import User
from newsapp.briefs import actions
from newsapp.briefs.enums import Kind, Row
from newsapp.briefs.models import Brief, Piece
from newsapp.briefs.values import Done, Saying
from newsapp.cases.models import Case
from newsapp.claims.models import Claim, Passage
from newsapp.claims.values import Excerpt

Find = Callable[[str, str], Excerpt]


class _Piece(TypedDict, total=False):
    """`under` is the text of a question, "" before the first; a claim by its number, a quotation by its words."""

    under: str
    kind: str
    text: str
    claim: int
    article: str
    quote: str
    likelihood: str
    confidence: str


class _Brief(TypedDict):
    title: str
    summary: str
    by: str
    pieces: list[_Piece]


def write_brief(*, case: Case, find: Find, by: Callable[[str], User]) -> None:
    """Write the sample brief; `find` returns the place of a quote in an article, `by` a person by their user name."""
    told: _Brief = json.loads(resources.files("newsapp.sample").joinpath("brief.json").read_text(encoding="utf-8"))
    person = by(told["by"])
    actions.open_brief(case=case, title=told["title"], by=person)
    brief = Brief.objects.select_related("case").get(case=case)
    about: dict[str, Any] = {"title": told["title"], "summary": told["summary"], "row": Row.FIRST}
    actions.change_brief(brief=brief, version=1, **about, by=person)
    homes: dict[str, int] = {text: pk for pk, text in case.questions.values_list("pk", "text")}
    for one in told["pieces"]:
        _put(case, one, homes.get(one["under"]), find, person)


def _put(case: Case, one: _Piece, home: int | None, find: Find, by: User) -> Done:
    saying = Saying(one.get("text", ""), one.get("likelihood", ""), one.get("confidence", ""))
    if one["kind"] == Kind.SENTENCE:
        return actions.write_sentence(case=case, saying=saying, question=home, by=by)
    if one["kind"] == Kind.QUOTATION:
        place = find(one["article"], one["quote"])
        passages = list(Passage.objects.filter(revision=place.revision, start=place.start, end=place.end))
        return actions.insert_quotations(case=case, passages=passages, question=home, by=by)
    claim = Claim.objects.get(case=case, number=one["claim"])
    done = actions.insert_claims(case=case, claims=[(claim, home)], by=by)
    if saying == Saying():
        return done
    piece = Piece.objects.select_related("brief__case").get(pk=done.pieces[0])
    return actions.change_piece(piece=piece, version=1, saying=saying, by=by)
