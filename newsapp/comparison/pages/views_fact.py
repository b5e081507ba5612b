"""The page of a fact, and what people do with one: decide, name, join another passage, make a claim of it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from newsapp.accounts.requests import Request
from newsapp.cases.access import readable, writable
from newsapp.cases.models import Case, Membership
from newsapp.claims.saved import saved_line
from newsapp.comparison.actions import decide_links, sent_decision
from newsapp.comparison.enums import State
from newsapp.comparison.models import StoredFact
from newsapp.comparison.naming_facts import name_fact
from newsapp.comparison.pages.facts import Told, called, claim_of, pairs, proposed, told
from newsapp.comparison.pages.forms import ClaimForm, DecideForm, JoinForm, KeyForm, LabelForm
from newsapp.comparison.pages.joining import compared_articles, fact_of, joined_pairs, sentences_of
from newsapp.comparison.pages.labels import labels_of, shared_in, subjects_of
from newsapp.history.saved import number
from newsapp.web.errors import Refused

UNPROCESSABLE = 422


@require_safe
def fact(request: Request, slug: str, pk: int) -> HttpResponse:
    """Show a fact with its passages, why they stand together, and what can be done with it."""
    member = readable(request, slug=slug)
    return _page(request, member, get_object_or_404(StoredFact, case=member.case, pk=pk))


@require_POST
def decide(request: Request, slug: str, pk: int) -> HttpResponse:
    """Confirm the passages of a fact, take one out, or give them back to the machine."""
    member = writable(request, slug=slug)
    form = DecideForm(request.POST)
    if not form.is_valid():
        raise Refused(_("Say what should become of the passages: reload the page and try again."), UNPROCESSABLE)
    said = form.cleaned_data
    event = sent_decision(case=member.case, key=said["key"], by=request.user)
    if event is None:
        chosen = pairs(_standing(member.case, pk), said["passage"])
        event = decide_links(case=member.case, pairs=chosen, state=State(said["do"]), key=said["key"], by=request.user)
    left = fact_of(event) or StoredFact.objects.filter(case=member.case, pk=pk).first()
    return redirect(f"{_url(slug, left)}?done={event.n}")


@require_POST
def label(request: Request, slug: str, pk: int) -> HttpResponse:
    """Call a fact something, or leave its label to the machine."""
    member = writable(request, slug=slug)
    found, form = _standing(member.case, pk), LabelForm(request.POST)
    if not form.is_valid():
        return _page(request, member, found, label=form)
    said = form.cleaned_data
    event = name_fact(fact=found, text=said["text"], was=said["was"], key=said["key"], by=request.user)
    return redirect(f"{_url(slug, found)}?done={event.n}")


@require_POST
def join(request: Request, slug: str, pk: int) -> HttpResponse:
    """Join a sentence of another article with the passages of a fact."""
    member = writable(request, slug=slug)
    form = JoinForm(request.POST)
    if not form.is_valid():
        raise Refused(_("Choose an article and one of its sentences."), UNPROCESSABLE)
    said = form.cleaned_data
    event = sent_decision(case=member.case, key=said["key"], by=request.user)
    if event is None:
        chosen = joined_pairs(member.case, _standing(member.case, pk), said["sentence"])
        event = decide_links(case=member.case, pairs=chosen, state=State.DRAWN, key=said["key"], by=request.user)
    return redirect(f"{_url(slug, fact_of(event))}?done={event.n}")


@require_POST
def claim(request: Request, slug: str, pk: int) -> HttpResponse:
    """Make a claim of a fact, in the words and roles of the form."""
    member = writable(request, slug=slug)
    found = _standing(member.case, pk)
    page = told(member.case, found)
    form = ClaimForm(request.POST, passages=_passages(page, subjects_of([found])[pk]))
    if not form.is_valid():
        return _page(request, member, found, claim=form)
    return _claimed(member, found, form.cleaned_data["wording"], form, request)


@require_POST
def claim_now(request: Request, slug: str, pk: int) -> HttpResponse:
    """Make a claim of a fact in one step: in the words and roles that are proposed."""
    member = writable(request, slug=slug)
    found, form = _standing(member.case, pk), KeyForm(request.POST)
    key = form.cleaned_data["key"] if form.is_valid() else ""
    wording, roles = proposed(told(member.case, found), subjects_of([found])[pk])
    done = claim_of(case=member.case, fact=found, wording=wording, roles=roles, key=key, by=request.user)
    to = done.claim.get_absolute_url() if done.claim else reverse("claims:list", args=[slug])
    return redirect(f"{to}?done={done.event.n}")


def _claimed(member: Membership, found: StoredFact, wording: str, form: ClaimForm, request: Request) -> HttpResponse:
    key = form.cleaned_data["key"]
    done = claim_of(case=member.case, fact=found, wording=wording, roles=form.roles(), key=key, by=request.user)
    to = done.claim.get_absolute_url() if done.claim else reverse("claims:list", args=[member.case.slug])
    return redirect(f"{to}?done={done.event.n}")


def _page(
    request: Request,
    member: Membership,
    found: StoredFact,
    *,
    label: LabelForm | None = None,
    claim: ClaimForm | None = None,
) -> HttpResponse:
    """Show a fact; with a form that was refused, that one with what is wrong."""
    page = told(member.case, found)
    said = labels_of([found])[found.pk]
    context: dict[str, Any] = {"member": member, "case": member.case, "told": page, "label": said}
    context["shared"] = shared_in(found)
    if member.may.writes:
        context |= _forms(page, said, label, claim) | _join(request, member.case)
    context |= saved_line(request, member.case)
    return render(request, "comparison/fact.html", context, status=UNPROCESSABLE if label or claim else 200)


def _forms(page: Told, said: str, label: LabelForm | None, claim: ClaimForm | None) -> dict[str, object]:
    about = subjects_of([page.fact])[page.fact.pk]
    first = {"wording": proposed(page, about)[0]}
    return {
        "form": claim or ClaimForm(initial=first, passages=_passages(page, about)),
        "label_form": label or LabelForm(initial={"text": page.fact.told or said, "was": page.fact.told}),
    }


def _passages(page: Told, about: str) -> list[tuple[int, str, str]]:
    """Return each passage with its role at first and its name."""
    roles, names = proposed(page, about)[1], called(page)
    return [(pk, roles.get(pk, ""), name) for pk, name in names.items()]


def _join(request: Request, case: Case) -> dict[str, object]:
    """Return the articles whose sentences may be joined, and the sentences of the one asked for."""
    beside = compared_articles(case)
    asked = next((one for one in beside if one.pk == number(request.GET.get("join", ""))), None)
    return {"beside": beside, "joining": asked, "sentences": sentences_of(asked) if asked else []}


def _url(slug: str, found: StoredFact | None) -> str:
    """Return the page of a fact, that of all facts when it is gone."""
    return reverse("comparison:fact", args=[slug, found.pk]) if found else reverse("comparison:coverage", args=[slug])


def _standing(case: Case, pk: int) -> StoredFact:
    """Return the fact that a form was made for. Refused (409) when its articles were compared again since."""
    found = StoredFact.objects.filter(case=case, pk=pk).first()
    if found is None:
        raise Refused(
            _("This fact is not there any more: its articles were compared again since. Reload the page."), 409
        )
    return found
