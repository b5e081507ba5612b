"""Pages of the reader."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from newsapp.accounts.requests import Request
from newsapp.articles.models import Revision
from newsapp.articles.selection import resolve
from newsapp.articles.sentences import Sentences, clean_view
from newsapp.cases.access import readable
from newsapp.cases.models import Case, Membership
from newsapp.entities.actions import match_revision
from newsapp.history.saved import saved_line
from newsapp.reading import queries
from newsapp.reading.address import Address, parse, too_many
from newsapp.reading.frame import frame
from newsapp.reading.hits import hits_of
from newsapp.reading.page import Reader, opened, permalink
from newsapp.reading.panel.context import Context, panel_context
from newsapp.reading.panel.facts import compared_context, facts_of_address
from newsapp.reading.panel.note import note_of_address
from newsapp.reading.ticks import tick_rows


def reader_of(request: Request, case: Case) -> Reader:
    """Return the reader at the request's address; 404 when none of its articles is there."""
    articles = _matched(case, queries.shown_articles(case))
    address = opened(parse(request.GET), articles)
    if articles and not address.articles:
        raise Http404
    return Reader(case, articles, address, request.user)


def _matched(case: Case, articles: Sequence[queries.Shown]) -> Sequence[queries.Shown]:
    """Read anew what the lexicon or the rules have changed for since, before anything is shown."""
    old = queries.stale(articles)
    for revision in old:
        match_revision(revision=revision)
    return queries.shown_articles(case) if old else articles


@require_safe
def read(request: Request, slug: str) -> HttpResponse:
    """Show one to four articles of a case side by side."""
    member = readable(request, slug=slug)
    reader = reader_of(request, member.case)
    at = reader.address
    context = _panel(member, at) | {
        "reader": reader,
        "case": member.case,
        "member": member,
        "too_many": too_many(request.GET),
    }
    context |= saved_line(request, member.case)
    if reader.open:
        context["hits"] = hits_of(request.GET, member.case, at.articles)
        context |= frame(reader, request, writes=member.may.writes)
    return reader.pieces.response(request, render_to_string("reading/read.html", context, request))


def _panel(member: Membership, at: Address) -> Context:
    """Return the panel that an address asks for."""
    asked = note_of_address(member, at) or facts_of_address(member, at)
    if asked is None and at.panel == "compared":
        asked = compared_context(member, at.articles)
    return asked or panel_context(member, at.articles, at.panel or "passage", at.cite)


@require_safe
def pane(request: Request, slug: str, article: int) -> HttpResponse:
    """Show one pane anew, inside the reader at the address given; without htmx the whole reader."""
    member = readable(request, slug=slug)
    if not request.htmx:
        return redirect(f"{reverse('reading:read', args=[slug])}?{parse(request.GET)}")
    reader = reader_of(request, member.case)
    if article not in reader.address.articles:
        raise Http404
    shown = reader.pane(reader.address.articles.index(article))
    context = {"reader": reader, "pane": shown, "case": member.case}
    return reader.pieces.response(request, render_to_string("reading/pane.html", context, request))


@require_safe
def keys(request: Request) -> HttpResponse:
    """List the keys of the reader."""
    return render(request, "reading/keys.html")


def newest(request: Request, slug: str, article: int) -> Revision:
    """Return the present revision of an article of a case one may read; 404 else."""
    member = readable(request, slug=slug)
    found = Revision.objects.filter(article=article, article__case=member.case).select_related("article__source")
    revision = found.order_by("-n").first()
    if revision is None:
        raise Http404
    revision.article.case = member.case
    return revision


@require_http_methods(["GET", "POST"])
def sentences(request: Request, slug: str, article: int) -> HttpResponse:
    """List the sentences with boxes to tick: everything a selection offers, without script."""
    member = readable(request, slug=slug)
    revision = newest(request, slug, article)
    known = Sentences(revision)
    context: dict[str, object] = {"case": member.case, "member": member, "revision": revision}
    if request.method == "POST":
        selected = resolve(revision, request.POST, known)
        todo = request.POST.get("do", "")
        if todo in ("claim", "cite", "name"):
            return redirect(_form_address(slug, revision, todo, selected.start, selected.end))
        view = clean_view(revision)
        quote = view.read(selected.start, selected.end)
        link = permalink(request, member.case, article, selected.sentences[0])
        context |= {"copy": with_source(revision, quote, link)}
    context |= {"rows": tick_rows(revision, known), "ticked": request.POST.getlist("s")}
    return render(request, "reading/sentences.html", context)


def _form_address(slug: str, revision: Revision, todo: str, start: int, end: int) -> str:
    """Return the page of the form that goes on with a selection."""
    name = "reading:name" if todo == "name" else "reading:cite"
    mode = "" if todo == "name" else f"&mode={todo}"
    return f"{reverse(name, args=[slug])}?revision={revision.pk}&start={start}&end={end}{mode}"


def with_source(revision: Revision, quote: str, link: str) -> str:
    """Return a quotation with outlet, headline, date and address, as plain text."""
    article = revision.article
    date = f"{article.published:%-d %b %Y}" if article.published else ""
    about = ", ".join(part for part in (article.outlet, f"“{article.title}”", date) if part)
    return f"“{quote}”\n{about}\n{link}"
