"""Everything the claim form shows: the passage, the claims it may belong to and why, who may be saying it."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import QueryDict
from django.utils.translation import get_language

from newsapp.articles.models import Source
from newsapp.cases.models import Case, Membership
from newsapp.claims.models import Citation, Claim
from newsapp.claims.suggesting import Suggestion, speakers, suggest_claims
from newsapp.questions.models import Question
from newsapp.reading.panel.context import Context, frame
from newsapp.reading.panel.draft import Draft, open_articles, shown_address
from newsapp.reading.panel.forms import NEW, CiteForm

SELECTION = ("revision", "start", "end", "quote", "view")


def form_context(member: Membership, data: QueryDict, filled: CiteForm, draft: Draft) -> Context:
    """Return what templates/reading/panel/_cite.html needs."""
    case = member.case
    articles = open_articles(case, data, *(excerpt.revision.article_id for excerpt in draft.excerpts))
    first, last = shown_address(draft)
    return {
        **frame(member, articles, "passage", "cite"),
        **choices(case, data, filled, draft),
        "form": filled,
        "draft": draft,
        "mode": "cite" if data.get("mode") == "cite" else "claim",
        "stored": data.get("stored", ""),
        "hidden": list(hidden(draft, data)),
        "shown_from": first,
        "shown_to": last,
        "speakers": speakers(case, draft.excerpts),
        "outlets": Source.objects.filter(articles__case=case).distinct().order_by("name"),
        "already": cited_already(case, draft),
        "asked": asked(case, filled),
    }


def asked(case: Case, filled: CiteForm) -> list[tuple[Question, bool]]:
    """Return the questions of the case, each with whether the new claim is to answer it."""
    ticked = {str(pk) for pk in filled["questions"].value() or []}
    return [(question, str(question.pk) in ticked) for question in Question.objects.filter(case=case)]


def choices(case: Case, data: QueryDict, filled: CiteForm, draft: Draft) -> Context:
    """Return the rows of claims and which is chosen: the person's choice, else the only one with all words typed."""
    typed = str(filled["wording"].value() or "")
    rows = suggest_claims(case, draft.excerpts, typed, get_language() or "en")
    chosen = str(filled["claim"].value() or "")
    citing = data.get("mode") == "cite"
    if filled.chosen and filled.chosen[0] not in {row.claim.pk for row in rows}:
        picked = Claim.objects.filter(case=case, pk=filled.chosen[0]).first()
        rows = [Suggestion(picked, ""), *rows] if picked else rows
    if not chosen:
        certain = [row.claim for row in rows if row.certain]
        chosen = (value_of(certain[0]) if certain else "") if citing else NEW
    return {"rows": [(value_of(row.claim), row.claim, row.why) for row in rows], "chosen": chosen}


def value_of(claim: Claim) -> str:
    """Return the value of a claim's radio button: its key and the version that is shown."""
    return f"{claim.pk}.{claim.version}"


def hidden(draft: Draft, data: QueryDict) -> Iterable[tuple[str, object]]:
    """Yield the hidden fields that name the excerpts; those that were sent when they name nothing that holds."""
    if draft.selected:
        selected, revision = draft.selected, draft.excerpts[0].revision
        view = "stored" if draft.stored else "clean"
        yield from zip(SELECTION, (revision.pk, selected.start, selected.end, selected.quote, view), strict=True)
    elif draft.passages:
        yield from (("passages", pk) for pk in draft.passages)
    else:
        yield from ((name, data[name]) for name in SELECTION if name in data)


def cited_already(case: Case, draft: Draft) -> list[Claim]:
    """Return the claims that the very same words are cited for."""
    if not draft.selected:
        return []
    spans = {"passage__start": draft.selected.start, "passage__end": draft.selected.end}
    rows = Citation.objects.filter(claim__case=case, passage__revision=draft.excerpts[0].revision, **spans)
    return [citation.claim for citation in rows.select_related("claim")]
