"""The panel's tabs, and the tray: keeping passages without a form, and what becomes of them."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from newsapp.accounts.requests import Request
from newsapp.cases.access import readable, writable
from newsapp.claims.actions import drop_passages, keep_passage
from newsapp.claims.forms import KeyForm
from newsapp.claims.saved import saved_line
from newsapp.claims.values import Done
from newsapp.history.saved import undo_url
from newsapp.reading.address import parse
from newsapp.reading.panel.answers import panel, with_changes
from newsapp.reading.panel.context import Context, frame, panel_context
from newsapp.reading.panel.draft import draft_of, open_articles
from newsapp.reading.panel.facts import compared_context
from newsapp.reading.panel.forms import TrayForm
from newsapp.web.errors import Refused


@require_safe
def show(request: Request, slug: str) -> HttpResponse:
    """Show a tab of the panel for the open articles."""
    member = readable(request, slug=slug)
    tab = request.GET.get("tab", "")
    address = parse(request.GET)
    articles = open_articles(member.case, request.GET)
    if tab == "compared":
        return panel(request, compared_context(member, articles))
    context = panel_context(member, articles, tab if tab in ("kept", "claims") else "passage", address.cite)
    return panel(request, context | saved_line(request, member.case))


@require_POST
def keep(request: Request, slug: str) -> HttpResponse:
    """Keep the selected words: no form, one click. The panel stays as it is, a form in it too; only counts change."""
    member = writable(request, slug=slug)
    draft = draft_of(member.case, request.POST)
    excerpt = draft.excerpts[0]
    form = KeyForm(request.POST)
    if not form.is_valid():
        raise Refused(_("This form cannot be read. Reload the page and select again."))
    done = keep_passage(case=member.case, excerpt=excerpt, key=form.cleaned_data["key"], by=request.user)
    articles = open_articles(member.case, request.POST, excerpt.revision.article_id)
    if not request.htmx:
        return _tray_changed(request, frame(member, articles, "kept"), done, _("Kept."))
    context = frame(member, articles, "kept") | {"text": _("Kept."), "undo_url": undo_url(member.case, done.event)}
    response = with_changes(request, context, articles, [done], "reading/panel/kept_line.html")
    response["HX-Reswap"], response["HX-Trigger"] = "none", "parallax:kept-changed"
    return response


@require_POST
def tray(request: Request, slug: str) -> HttpResponse:
    """Drop ticked passages, or go on to the form that makes claims or citations of them."""
    member = writable(request, slug=slug)
    form = TrayForm(request.POST)
    articles = open_articles(member.case, request.POST)
    if not form.is_valid():
        context = panel_context(member, articles, "kept") | {"form": form}
        return panel(request, context, status=422)
    chosen = form.cleaned_data["passages"]
    if form.cleaned_data["do"] == "drop":
        done = drop_passages(case=member.case, passages=chosen, key=form.cleaned_data["key"], by=request.user)
        n = len((done.event.before or {})["passages"])
        text = ngettext("%d passage dropped.", "%d passages dropped.", n) % n
        return _tray_changed(request, panel_context(member, articles, "kept"), done, text)
    name = "reading:each" if form.cleaned_data["do"] == "each" else "reading:cite"
    query = {"mode": form.cleaned_data["do"], "passages": chosen, "a": ",".join(map(str, articles))}
    return redirect(f"{reverse(name, args=[slug])}?{urlencode(query, doseq=True)}")


def _tray_changed(request: Request, context: Context, done: Done, text: str) -> HttpResponse:
    """Answer with the tray as it is now, the status line and the sentences that changed."""
    case = context["case"]
    if not request.htmx:
        return redirect(f"{reverse('reading:panel', args=[case.slug])}?a={context['a']}&tab=kept&done={done.event.n}")
    articles = [int(pk) for pk in context["a"].split(",") if pk]
    return with_changes(request, context | {"text": text, "undo_url": undo_url(case, done.event)}, articles, [done])
