"""Putting claims, quotations and own sentences into the brief: what is offered for a section, and taking it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from django_htmx.http import retarget

from newsapp.accounts.requests import Request
from newsapp.briefs import actions
from newsapp.briefs.enums import Kind, Row
from newsapp.briefs.forms import ClaimsForm, QuotationsForm, SentenceForm, WhereForm
from newsapp.briefs.models import Brief
from newsapp.briefs.offers import claims_offered, notes_offered, quotations_offered
from newsapp.briefs.values import Done
from newsapp.cases.access import writable
from newsapp.cases.models import Case, Membership
from newsapp.claims.models import Claim, Passage
from newsapp.questions.models import Question
from newsapp.web.errors import Refused

METHODS = ["GET", "HEAD", "POST"]
TYPED = 200
TICKED = "ticked"
Context = dict[str, Any]


@require_http_methods(METHODS)
def insert(request: Request, slug: str) -> HttpResponse:
    """Offer what can be put under a question (`question`, `kind`, `q`); a form puts it in."""
    member = writable(request, slug=slug)
    if request.method != "POST":
        return _offer(request, member, WhereForm(request.GET), request.GET.get("kind", ""))
    kind = request.POST.get("kind", "")
    form, put = _FORMS.get(kind, _FORMS[Kind.CLAIM])
    sent = form(request, member.case)
    if not sent.is_valid():
        return _offer(request, member, sent, kind, status=422)
    try:
        return back(member.case, put(request, member.case, sent))
    except Refused as refused:
        sent.add_error(None, refused.message)
        return _offer(request, member, sent, kind, status=refused.status)


def back(case: Case, done: Done) -> HttpResponse:
    """Lead back to the brief, to the piece that was put in, moved or changed."""
    at = f"#piece-{done.pieces[0]}" if done.pieces and done.event.after else ""
    return redirect(f"{reverse('briefs:brief', args=[case.slug])}?done={done.event.n}{at}")


def _offer(request: Request, member: Membership, where: WhereForm, kind: str, status: int = 200) -> HttpResponse:
    case, typed = member.case, request.GET.get("q", "").replace("\0", "").strip()[:TYPED]
    kind = kind if kind in Kind.values else Kind.CLAIM
    home = where.home if where.is_valid() or "question" in where.cleaned_data else None
    question = Question.objects.filter(case=case, pk=home).first() if home else None
    brief = Brief.objects.filter(case=case).first()
    context: Context = {"member": member, "case": case, "question": question, "kind": kind, "typed": typed}
    context |= {"kinds": Kind.choices, "form": where, "slot": f"#insert-{question.pk if question else 0}"}
    if kind == Kind.SENTENCE:
        context["offered"] = notes_offered(brief, question.pk if question else None)
        context["form"] = where if isinstance(where, SentenceForm) else _sentence(None, brief, question)
    elif kind == Kind.QUOTATION:
        context["quotations"] = quotations_offered(case, brief, typed)
    else:
        context["offer"] = claims_offered(case, brief, question, typed)
    answer = render(request, f"briefs/insert.html{'#form' if request.htmx else ''}", context, status=status)
    return retarget(answer, context["slot"]) if request.htmx else answer


def _sentence(data: Any, brief: Brief | None, question: Question | None) -> SentenceForm:
    offered = notes_offered(brief, question.pk if question else None)
    return SentenceForm(data, row=brief.row if brief else Row.FIRST, notes=[one.pk for one in offered])


def _sentence_form(request: Request, case: Case) -> WhereForm:
    where = WhereForm(request.POST)
    home = where.home if where.is_valid() else None
    question = Question.objects.filter(case=case, pk=home).first() if home else None
    return _sentence(request.POST, Brief.objects.filter(case=case).first(), question)


def _ticked_form(request: Request, _case: Case) -> WhereForm:
    """Read the claims that are ticked in the list of claims; each goes under its own question."""
    sent = {"claims": request.POST.getlist("claim"), "question": "own", "key": request.POST.get("key", "")}
    return ClaimsForm(sent)


def _put_claims(request: Request, case: Case, form: WhereForm) -> Done:
    wanted = Claim.objects.filter(case=case, pk__in=form.cleaned_data["claims"])
    claims = list(wanted.prefetch_related("questions"))
    if not claims:
        raise Refused(_("Choose at least one claim."), 422)
    own = form.cleaned_data["question"] == "own"
    pairs = [(claim, _first(claim) if own else form.home) for claim in claims]
    return actions.insert_claims(case=case, claims=pairs, key=form.cleaned_data["key"], by=request.user)


def _first(claim: Claim) -> int | None:
    """Return the first question that a claim answers, None when it answers none."""
    return min(((one.position, one.pk) for one in claim.questions.all()), default=(0, None))[1]


def _put_quotations(request: Request, case: Case, form: WhereForm) -> Done:
    wanted = Passage.objects.filter(revision__article__case=case, pk__in=form.cleaned_data["passages"])
    key, home = form.cleaned_data["key"], form.home
    return actions.insert_quotations(case=case, passages=list(wanted), question=home, key=key, by=request.user)


def _put_sentence(request: Request, case: Case, form: SentenceForm) -> Done:
    key, home = form.cleaned_data["key"], form.home
    return actions.write_sentence(case=case, saying=form.saying(), question=home, key=key, by=request.user)


_FORMS: dict[str, tuple[Callable[[Request, Case], WhereForm], Callable[[Request, Case, Any], Done]]] = {
    Kind.CLAIM: (lambda request, _case: ClaimsForm(request.POST), _put_claims),
    TICKED: (_ticked_form, _put_claims),
    Kind.QUOTATION: (lambda request, _case: QuotationsForm(request.POST), _put_quotations),
    Kind.SENTENCE: (_sentence_form, _put_sentence),
}
