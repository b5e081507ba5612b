"""Facts in the panel: showing them, and writing what a person says of two passages."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from django_htmx.http import trigger_client_event

from newsapp.accounts.requests import Request
from newsapp.articles.models import Revision
from newsapp.articles.sentences import Sentences
from newsapp.cases.access import readable, writable
from newsapp.cases.models import Membership
from newsapp.comparison.actions import Pair, decide_links, sent_decision
from newsapp.comparison.enums import State
from newsapp.comparison.models import StoredFact
from newsapp.comparison.pages.facts import pairs
from newsapp.comparison.pages.forms import DecideForm
from newsapp.history.models import Event
from newsapp.history.saved import saved_line, saying, undo_url
from newsapp.history.sentences import tell, whole
from newsapp.reading.address import parse
from newsapp.reading.beside.cards import open_of
from newsapp.reading.panel.answers import panel
from newsapp.reading.panel.draft import open_articles
from newsapp.reading.panel.facts import beside_context, fact_context
from newsapp.reading.panel.join import JoinForm, join_context
from newsapp.web.errors import Refused

UNPROCESSABLE = 422


@require_safe
def beside(request: Request, slug: str) -> HttpResponse:
    """Show what the other open articles say to some sentences (`beside=12:31-33`)."""
    member = readable(request, slug=slug)
    asked = parse(request.GET).beside
    if asked is None:
        raise Http404
    articles = open_articles(member.case, request.GET, asked[0])
    return panel(request, beside_context(member, articles, asked) | saved_line(request, member.case))


@require_http_methods(["GET", "POST"])
def fact(request: Request, slug: str) -> HttpResponse:
    """Show a fact of the open articles (`fact=9`), or write what a person says of it."""
    data = request.POST if request.method == "POST" else request.GET
    member = (writable if request.method == "POST" else readable)(request, slug=slug)
    asked = parse(data).fact
    if not asked:
        raise Http404
    articles = open_articles(member.case, data)
    if request.method != "POST":
        return panel(request, fact_context(member, articles, asked) | saved_line(request, member.case))
    form = DecideForm(request.POST)
    if not form.is_valid():
        raise Refused(_("Say what should become of the passages: reload the page and try again."), UNPROCESSABLE)
    said = form.cleaned_data
    event = sent_decision(case=member.case, key=said["key"], by=request.user)
    if event is not None:
        return _decided(request, member, articles, _place_of(event), event)
    at, chosen = _first_place(member, articles, asked), _seen(member, articles, asked, said["passage"])
    event = decide_links(case=member.case, pairs=chosen, state=State(said["do"]), key=said["key"], by=request.user)
    return _decided(request, member, articles, at, event)


def _place_of(event: Event) -> tuple[int, int]:
    """Return article and sentence of the first passage that a decision is about. 404 when the article is gone."""
    told = (event.after or {})["pairs"][0]
    revision = get_object_or_404(Revision, article__case=event.case_id, pk=told["one_id"])
    sentence = Sentences(revision).at(told["one_start"])
    return revision.article_id, sentence.n if sentence else 1


def _first_place(member: Membership, articles: Sequence[int], pk: int) -> tuple[int, int]:
    """Return article and sentence where a fact is told first: after a decision it may be another fact."""
    opened = open_of(member.case, articles)
    found = next((one for one in opened.facts if one.pk == pk), None)
    if found is None:
        raise Refused(_("The open articles do not share this fact any more. Reload the page."), 409)
    article = next(one.pk for one in opened.articles if one.revision == found.stands[0].revision)
    return article, found.stands[0].n


def _seen(member: Membership, articles: Sequence[int], pk: int, passage: int | None) -> list[Pair]:
    """Return the pairs of a fact's passages that the card shows: nothing is said of articles that are not open."""
    shown = {one.revision for one in open_of(member.case, articles).articles}
    return [pair for pair in pairs(StoredFact(pk=pk), passage) if all(side.revision.pk in shown for side in pair)]


@require_http_methods(["GET", "POST"])
def join(request: Request, slug: str) -> HttpResponse:
    """Offer the sentences of the other open articles to join one with (`at=12:s31`), or join two."""
    data = request.POST if request.method == "POST" else request.GET
    member = writable(request, slug=slug)
    at = parse(data).at
    if at is None or at.kind != "s":
        raise Http404
    articles = open_articles(member.case, data, at.article)
    opened = open_of(member.case, articles)
    form = JoinForm(opened, at, request.POST if request.method == "POST" else None, wanted=data.get("near", ""))
    if request.method != "POST" or not form.is_valid():
        status = UNPROCESSABLE if request.method == "POST" else 200
        return panel(request, join_context(member, opened, at, form), status)
    event = decide_links(
        case=member.case, pairs=[form.pair()], state=State.DRAWN, key=form.cleaned_data["key"], by=request.user
    )
    return _decided(request, member, articles, (at.article, at.n), event)


def _decided(
    request: Request, member: Membership, articles: Sequence[int], at: tuple[int, int], event: Event
) -> HttpResponse:
    """Answer with what stands beside a sentence now, and the status line; the panes are asked for anew."""
    article, n = at
    if not request.htmx:
        here = f"{reverse('reading:beside', args=[member.case.slug])}?a={','.join(map(str, articles))}"
        return redirect(saying(f"{here}&beside={article}:{n}-{n}", event))
    context = beside_context(member, articles, (article, n, n))
    context |= {"text": whole(next(tell([event]))), "undo_url": undo_url(member.case, event)}
    response = render(request, "reading/panel/changed.html", context)
    response["HX-Retarget"], response["HX-Reswap"] = "#panel", "innerHTML"
    return trigger_client_event(response, "parallax:facts-changed")
