"""A note in the panel: its words, where it leads, and what people say of that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from newsapp.accounts.requests import Request
from newsapp.articles.sentences import clean_view
from newsapp.cases.access import readable, writable
from newsapp.cases.models import Membership
from newsapp.history.models import Event
from newsapp.history.saved import saying, undo_url
from newsapp.reading.address import Address, parse
from newsapp.reading.panel.answers import panel
from newsapp.reading.panel.context import Context, frame
from newsapp.reading.panel.draft import open_articles
from newsapp.reading.panel.says import revision_at
from newsapp.references import queries
from newsapp.references.actions import mark_opened
from newsapp.references.forms import CorrectForm, OpenedForm
from newsapp.references.models import Reference
from newsapp.references.page import Row, saved_line, saved_text
from newsapp.web.errors import Refused, Stale

NUMBER_LENGTH = 18


@require_http_methods(["GET", "POST"])
def note(request: Request, slug: str) -> HttpResponse:
    """Show the note at an address (`note=12:3`), or write what a form of it says."""
    data = request.POST if request.method == "POST" else request.GET
    member = (writable if request.method == "POST" else readable)(request, slug=slug)
    at = parse(data)
    if at.note is None:
        raise Http404
    articles = open_articles(member.case, data, at.note[0])
    if request.method != "POST":
        context = note_context(member, articles, at.note)
        return panel(request, context | saved_line(request, member.case))
    return _written(request, member, articles, at.note)


def note_of_address(member: Membership, address: Address) -> Context | None:
    """Return the panel of a reader whose address names a note; None when it names none that is there."""
    if address.note is None or address.note[0] not in address.articles:
        return None
    try:
        return note_context(member, address.articles, address.note)
    except Http404:
        return None


def note_context(
    member: Membership, articles: Sequence[int], place: tuple[int, int], form: tuple[int, CorrectForm] | None = None
) -> Context:
    """Return what templates/reading/panel/_note.html needs; `form` is one that was sent, for a reference. 404 else."""
    article, number = place
    revision = revision_at(member.case, article)
    held = revision.endnotes.filter(number=number).first()
    if held is None:
        raise Http404
    found = list(queries.of_note(member.case, article, number))
    shared = queries.sharing(member.case, [one.page for one in found])
    context = frame(member, articles, "passage", "note")
    here = f"{reverse('reading:note', args=[member.case.slug])}?a={context['a']}&note={article}:{number}"
    return context | {
        "revision": revision,
        "outlet": revision.article.outlet,
        "number": number,
        "place": f"{article}:{number}",
        "words": clean_view(revision).read(held.start, held.end),
        "items": [(_row(one, shared), _form(one, form)) for one in found],
        "sent": form[0] if form else None,
        "here": here,
        "back": f"{reverse('reading:read', args=[member.case.slug])}?a={context['a']}#a{article}n{number}",
    }


def _row(one: Reference, shared: dict[str, list[Any]]) -> Row:
    others = [article for article in shared.get(one.page, []) if article.pk != one.revision.article_id]
    return Row(one, others)


def _form(one: Reference, sent: tuple[int, CorrectForm] | None) -> CorrectForm:
    """Return the form that was sent for a reference, else a fresh one; each with ids of its own."""
    if sent and sent[0] == one.pk:
        return sent[1]
    return CorrectForm(initial={"version": one.version, "url": one.url}, auto_id=f"id_{one.pk}_%s")


def _written(request: Request, member: Membership, articles: list[int], place: tuple[int, int]) -> HttpResponse:
    """Mark as opened, or correct; what cannot be done comes back with its form."""
    found = _asked(request, member, place)
    opened = OpenedForm(request.POST)
    if opened.is_valid():
        done = mark_opened(reference=found, opened=opened.cleaned_data["opened"], by=request.user)
        return _saved(request, member, articles, place, done.event if done else None)
    form = CorrectForm(request.POST, auto_id=f"id_{found.pk}_%s")
    if not form.is_valid():
        return panel(request, note_context(member, articles, place, (found.pk, form)), 422)
    try:
        done = form.save(found, by=request.user)
    except Refused as refused:
        form.add_error(None, refused.message)
        return panel(request, note_context(member, articles, place, (found.pk, form)), refused.status)
    except Stale as stale:
        return _stale(request, member, articles, place, stale)
    return _saved(request, member, articles, place, done.event)


def _asked(request: Request, member: Membership, place: tuple[int, int]) -> Reference:
    """Return the reference that a form is about; 404 when the note has none such."""
    asked = request.POST.get("reference", "")
    known = asked.isascii() and asked.isdigit() and len(asked) <= NUMBER_LENGTH
    found = queries.of_note(member.case, *place).filter(pk=int(asked)).first() if known else None
    if found is None:
        raise Http404
    return found


def _stale(
    request: Request, member: Membership, articles: list[int], place: tuple[int, int], stale: Stale
) -> HttpResponse:
    """Show what stands now, and what was typed in a form that corrects that (409)."""
    now = stale.current
    if not isinstance(now, Reference):
        raise Http404
    initial = {"version": now.version, "url": request.POST.get("url", "")}
    again = CorrectForm(initial=initial, auto_id=f"id_{now.pk}_%s")
    return panel(request, note_context(member, articles, place, (now.pk, again)) | {"stale": True}, 409)


def _saved(
    request: Request, member: Membership, articles: list[int], place: tuple[int, int], event: Event | None
) -> HttpResponse:
    """Answer with the note as it stands and the status line; without script, with its page."""
    context = note_context(member, articles, place)
    if not request.htmx:
        return redirect(saying(context["here"], event))
    if event:
        corrected = request.POST["reference"] if "do" in request.POST else ""
        context |= {"text": saved_text(event), "undo_url": undo_url(member.case, event), "corrected": corrected}
    response = render(request, "reading/panel/changed.html", context)
    response["HX-Retarget"], response["HX-Reswap"] = "#panel", "innerHTML"
    return response
