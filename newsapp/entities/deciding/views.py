"""Names to decide: the list, the form of one spelling with its preview, and what is said of an entity's lines."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from newsapp.accounts.models import User
from newsapp.accounts.requests import Request
from newsapp.cases.access import owned, readable, writable
from newsapp.cases.models import Case, Membership
from newsapp.entities.deciding import page
from newsapp.entities.deciding.affected import affected, spots_at
from newsapp.entities.deciding.forms import DecideForm, LinesForm, ProposalForm
from newsapp.entities.deciding.publishing import keep_to_case, publish
from newsapp.entities.deciding.saving import decide as store
from newsapp.entities.deciding.values import Choice, Extent, Moved, Ref, Spot, Word, refs_of
from newsapp.entities.enums import Do, Reach
from newsapp.entities.models import NameDecision
from newsapp.history.models import Event
from newsapp.history.queries import sent_event
from newsapp.web.errors import Refused

LONGEST = 200
TEMPLATE = "entities/decide.html"


@require_safe
def names(request: Request, slug: str) -> HttpResponse:
    """List the names of a case that wait for a decision, fifty at a time."""
    member = readable(request, slug=slug)
    template = "entities/names.html#list" if request.htmx else "entities/names.html"
    return render(request, template, page.list_context(request, member))


@require_safe
def choices(request: Request, slug: str) -> HttpResponse:
    """List the entities that come near what is typed."""
    member = readable(request, slug=slug)
    found = page.options(member.case, request.GET.get("q", "")[:LONGEST])
    return render(request, "entities/_options.html", {"options": found})


@require_http_methods(["GET", "POST"])
def decide(request: Request, slug: str) -> HttpResponse:
    """Ask what a spelling names, showing every place that would change; store the answer."""
    member = writable(request, slug=slug)
    data = request.POST if request.method == "POST" else request.GET
    if sent := sent_event(key=request.POST.get("key", ""), by=request.user):
        return _answer(request, sent.case, sent, data.get("back", ""))
    at, key = refs_of(data.get("at", "")), data.get("word", "").replace("\0", "")[:LONGEST]
    word = page.word_of(member.case, key, at)
    if word is None:
        raise Http404
    offered = page.offered(word, data.get("q", word.written), at) if data.get("do", Do.LINK) == Do.LINK else []
    articles = page.articles_with(member.case, key, at)
    saving = _saves(request)
    filled = data.copy() if saving else _filled(data, word, at, offered)
    form = DecideForm(filled, case=member.case, articles=articles, only=not key)
    if saving and form.is_valid():
        return _save(request, member, word, form, offered)
    return _show(request, member, word, form, offered, status=422 if saving else 200)


def _saves(request: Request) -> bool:
    """Tell saving from looking at the places of another choice."""
    return request.method == "POST" and "look" not in request.POST


def _filled(data: QueryDict, word: Word, at: frozenset[Ref], offered: page.Offered) -> QueryDict:
    """Return the data of the form with what is offered at first: the nearest entity, the guessed type."""
    filled = data.copy()
    filled.setdefault("do", Do.LINK)
    filled.setdefault("scope", "mention" if at else "case")
    filled.setdefault("q", word.written)
    if filled["do"] == Do.LINK and "entity" not in filled:
        filled["entity"] = page.likely(word, str(filled["q"]), offered)
    if filled["do"] == Do.NEW:
        filled.setdefault("name", word.written)
        filled.setdefault("language", word.language)
        filled.setdefault("type", page.guessed_type(word))
    return filled


def _show(
    request: Request,
    member: Membership,
    word: Word,
    form: DecideForm,
    offered: page.Offered,
    spots: list[Spot] | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    """Show the form with the places it is about: those given, else those of what is filled in."""
    at = refs_of(str(form["at"].value() or ""))
    spots = page.preview(word, form, at) if spots is None else spots
    context = page.decide_context(member, word, form, spots, _ticks(request, form, at, stale="stale" in more))
    asked = form.asked if form.is_valid() else ""
    context |= {"options": offered, "asked": asked, "saving": _saves(request)} | more
    return render(request, f"{TEMPLATE}#form" if request.htmx else TEMPLATE, context, status=status)


def _ticks(request: Request, form: DecideForm, at: frozenset[Ref], *, stale: bool) -> page.Ticks:
    """Keep what was ticked in a form that could not be saved; else tick the places picked before, or all."""
    if _saves(request):
        seen = refs_of(str(form["shown"].value() or ""))
        return page.Ticks(form.cleaned_data.get("place", frozenset()), seen, stale)
    return page.Ticks(at if form["scope"].value() == "mention" else frozenset(), frozenset(), stale)


def _save(request: Request, member: Membership, word: Word, form: DecideForm, offered: page.Offered) -> HttpResponse:
    said = form.cleaned_data
    shown, ticked = refs_of(said["shown"]), said["place"]
    if said["shown_for"] != form.asked:
        shown, ticked = _narrowed(word, form, shown, ticked)
        if not shown:
            return _show(request, member, word, form, offered, status=422, look=True)
    ticked |= shown - frozenset(sorted(shown)[: page.SHOWN])  # those beyond the list go along
    try:
        event = store(
            word=word, choice=form.choice, extent=form.extent, shown=shown, ticked=ticked, key=said["key"],
            by=request.user,
        )  # fmt: skip
    except Moved as moved:
        gone = page.gone(shown, moved.spots)
        return _show(request, member, word, form, offered, moved.spots, 409, stale=moved.message, gone=gone)
    except Refused as refused:
        return _show(request, member, word, form, offered, status=refused.status, refused=refused.message)
    return _answer(request, member.case, _published(member, form, event, request.user), said["back"])


def _published(member: Membership, form: DecideForm, event: Event | None, by: User) -> Event | None:
    """Accept at once what an owner wants for everywhere."""
    if event is None or form.extent.reach != Reach.PROPOSED or not member.may.owns:
        return event
    return publish(decision=NameDecision.objects.get(pk=(event.after or {})["decision"]["id"]), by=by)


def _narrowed(
    word: Word, form: DecideForm, shown: frozenset[Ref], ticked: frozenset[Ref]
) -> tuple[frozenset[Ref], frozenset[Ref]]:
    """Return the places of what is asked now, and the ticked ones, if the page has shown them all; else none."""
    now = frozenset(spot.ref for spot in affected(word, form.choice, form.extent, shown))
    return (now, ticked & now) if now <= shown else (frozenset(), frozenset())


def _answer(request: Request, case: Case, event: Event | None, back: str) -> HttpResponse:
    """Lead back to where one came from, with the line that says what was saved."""
    done = f"?done={event.n}" if event else ""
    if back.startswith("e") and back[1:].isdecimal():
        where = reverse("entities:entity", args=[int(back[1:])]) + (f"{done}&case={case.slug}" if done else "")
    else:
        where = reverse("entities:names", args=[case.slug]) + done + (f"#{back}" if back.startswith("r") else "")
    return HttpResponseClientRedirect(where) if request.htmx else redirect(where)


@require_POST
def proposals(request: Request, slug: str) -> HttpResponse:
    """Accept for everywhere what somebody of the case proposed, or keep it to the case."""
    member = owned(request, slug=slug)
    form = ProposalForm(request.POST)
    if not form.is_valid():
        raise Http404
    decision = get_object_or_404(NameDecision, pk=form.cleaned_data["decision"], case=member.case)
    answer = publish if form.cleaned_data["do"] == "accept" else keep_to_case
    return _answer(request, member.case, answer(decision=decision, by=request.user), "")


@require_POST
def lines(request: Request, slug: str, pk: int) -> HttpResponse:
    """Say of lines of an entity's page that they are read right, wrong, or lead to the form that says what else."""
    member = writable(request, slug=slug)
    back = f"e{pk}"
    if sent := sent_event(key=request.POST.get("key", ""), by=request.user):
        return _answer(request, sent.case, sent, back)
    form = LinesForm(request.POST)
    do, wanted = form.said if form.is_valid() else ("right", frozenset())
    spots = [spot for spot in spots_at(Word(member.case, "", "", ""), wanted) if spot.entity == pk]
    if not spots:
        raise Refused(_("Tick the lines first."), 422)
    places = frozenset(spot.ref for spot in spots)
    if do == "other":
        asked = urlencode({"at": ",".join(map(str, sorted(places))), "back": back, "do": Do.LINK.value})
        return redirect(f"{reverse('entities:decide', args=[slug])}?{asked}")
    word = page.word_of(member.case, "", places) or Word(member.case, "", "", "")
    event = store(
        word=word, choice=Choice(Do(do)), extent=Extent(), shown=places, ticked=places,
        key=form.cleaned_data["key"], by=request.user,
    )  # fmt: skip
    return _answer(request, member.case, event, back)
