"""Changing and deleting claims and citations: stale forms keep both texts, deleting says what goes along."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

from newsapp.accounts.requests import Request
from newsapp.articles.models import Source
from newsapp.cases.access import writable
from newsapp.cases.models import Membership
from newsapp.claims import actions
from newsapp.claims.changes import citation_since, claim_since, claim_texts, details_texts
from newsapp.claims.forms import CitationForm, ClaimForm, KeyForm, claim_initial, details_initial
from newsapp.claims.log import what_goes
from newsapp.claims.models import Attribution, Citation, Claim
from newsapp.claims.queries import with_articles
from newsapp.claims.snapshots import stored_citations
from newsapp.claims.values import Done
from newsapp.history.models import Event
from newsapp.history.queries import sent_event
from newsapp.web.errors import Stale

METHODS = ["GET", "POST"]


@require_http_methods(METHODS)
def claim_edit(request: Request, pk: int) -> HttpResponse:
    """Reword a claim in place; a stale form answers 409 with both texts."""
    member = writable(request, claims=pk)
    claim = get_object_or_404(Claim.objects.select_related("case"), pk=pk, case=member.case)
    offered = list(member.case.questions.all())
    sent = request.POST if request.method == "POST" else None
    form = ClaimForm(sent, initial=claim_initial(claim), offered=offered)
    context = {"case": member.case, "member": member, "claim": claim, "form": form}
    if not form.is_valid():
        return _form(request, "claims/claim_edit.html", context)
    cleaned = form.cleaned_data
    said = {name: cleaned[name] for name in ("version", "wording", "note", "key")}
    try:
        done = actions.change_claim(claim=claim, **said, questions=form.answered, by=request.user)
    except Stale:
        claim.refresh_from_db()
        answered = claim.questions.all() if form.answered is None else form.answered
        mine = claim_texts(cleaned["wording"], cleaned["note"], answered)
        since = claim_since(claim, cleaned["version"], mine)
        again = ClaimForm(initial=cleaned | {"version": claim.version}, offered=offered)
        return _form(request, "claims/claim_edit.html", context | {"form": again, "since": since}, 409)
    return HttpResponseClientRedirect(_to(claim, done)) if request.htmx else redirect(_to(claim, done))


@require_http_methods(METHODS)
def claim_delete(request: Request, pk: int) -> HttpResponse:
    """Ask, saying what goes along, then delete; Undo stays in the status line and under Activity."""
    if sent := _sent(request):
        return redirect(f"{reverse('claims:list', args=[sent.case.slug])}?done={sent.n}")
    member = writable(request, claims=pk)
    claim = get_object_or_404(Claim.objects.select_related("case"), pk=pk, case=member.case)
    form = KeyForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        context = {"case": member.case, "claim": claim, "goes": what_goes(stored_citations(claim=claim))}
        return render(request, "claims/claim_delete.html", context, status=422 if form.errors else 200)
    done = actions.delete_claim(claim=claim, key=form.cleaned_data["key"], by=request.user)
    return redirect(f"{reverse('claims:list', args=[member.case.slug])}?done={done.event.n}")


@require_http_methods(METHODS)
def cite_edit(request: Request, pk: int) -> HttpResponse:
    """Change role, who says it, translation or note of a citation; a stale form answers 409 with both."""
    member = writable(request, claims__citations=pk)
    citation = _citation(member, pk)
    form = CitationForm(request.POST) if request.method == "POST" else CitationForm(initial=details_initial(citation))
    context = _citation_context(member, citation) | {"form": form}
    if not form.is_valid():
        return _form(request, "claims/cite_edit.html", context)
    details = form.details(translator=str(request.user))
    version, key = form.cleaned_data["version"], form.cleaned_data["key"]
    try:
        done = actions.change_citation(citation=citation, version=version, details=details, key=key, by=request.user)
    except Stale:
        citation = _citation(member, pk)
        since = citation_since(citation, version, details_texts(details))
        again = CitationForm(initial=form.cleaned_data | {"version": citation.version})
        return _form(request, "claims/cite_edit.html", context | {"form": again, "since": since}, 409)
    return redirect(_to(citation.claim, done))


@require_http_methods(METHODS)
def cite_delete(request: Request, pk: int) -> HttpResponse:
    """Ask, then take a passage away from its claim."""
    if sent := _sent(request):
        return redirect(f"{reverse('claims:claim', args=[int(sent.target.partition(':')[2])])}?done={sent.n}")
    member = writable(request, claims__citations=pk)
    citation = _citation(member, pk)
    form = KeyForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        context = _citation_context(member, citation)
        return render(request, "claims/cite_delete.html", context, status=422 if form.errors else 200)
    done = actions.delete_citation(citation=citation, key=form.cleaned_data["key"], by=request.user)
    return redirect(_to(citation.claim, done))


def _sent(request: Request) -> Event | None:
    """Return what came of this form when it was sent before: a second click on Delete is answered like the first."""
    form = KeyForm(request.POST if request.method == "POST" else None)
    return sent_event(key=form.cleaned_data["key"], by=request.user) if form.is_valid() else None


def _citation(member: Membership, pk: int) -> Citation:
    rows = with_articles(Citation.objects.filter(claim__case=member.case)).select_related("claim__case")
    return get_object_or_404(rows, pk=pk)


def _citation_context(member: Membership, citation: Citation) -> dict[str, Any]:
    told = stored_citations(pk=citation.pk)[0]["passage"]
    said = Attribution.objects.filter(citation__claim__case=member.case).values_list("name", flat=True)
    return {
        "case": member.case,
        "member": member,
        "citation": citation,
        "claim": citation.claim,
        "passage": told,
        "language": citation.passage.revision.language,
        "speakers": sorted(set(said)),
        "outlets": Source.objects.filter(articles__case=member.case).distinct().order_by("name"),
    }


def _form(request: Request, template: str, context: dict[str, Any], status: int = 0) -> HttpResponse:
    """Show a form: 200 at first, 422 with errors, 409 when it was stale; under htmx without the page around it."""
    status = status or (422 if context["form"].errors else 200)
    return render(request, f"{template}#form" if request.htmx else template, context, status=status)


def _to(claim: Claim, done: Done) -> str:
    return f"{claim.get_absolute_url()}?done={done.event.n}"
