"""Changing the brief: beginning it, its title, putting pieces in, rewording, moving and removing them."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import reswap, retarget

from newsapp.accounts.requests import Request
from newsapp.briefs import actions
from newsapp.briefs.changes import brief_since, piece_since
from newsapp.briefs.enums import Kind
from newsapp.briefs.forms import AboutForm, ArrangeForm, OpenForm, PieceForm, piece_initial, words_label
from newsapp.briefs.layout import Layout
from newsapp.briefs.models import Brief, Piece
from newsapp.briefs.offers import Quotable, notes_offered
from newsapp.briefs.queries import chosen_notes, readings, reads
from newsapp.briefs.values import Done
from newsapp.briefs.views import brief_context, brief_of
from newsapp.briefs.views_insert import back
from newsapp.cases.access import writable
from newsapp.claims.models import Passage
from newsapp.history.queries import sent_event
from newsapp.questions.models import Question
from newsapp.web.errors import Refused, Stale

METHODS = ["GET", "HEAD", "POST"]
Context = dict[str, Any]


@require_POST
def begin(request: Request, slug: str) -> HttpResponse:
    """Begin the brief."""
    member = writable(request, slug=slug)
    form = OpenForm(request.POST)
    if not form.is_valid():
        context = brief_context(request, member) | {"form": form}
        return render(request, "briefs/brief.html", context, status=422)
    return back(member.case, actions.open_brief(case=member.case, **form.cleaned_data, by=request.user))


@require_http_methods(METHODS)
def about(request: Request, slug: str) -> HttpResponse:
    """Change title, summary and words of likelihood; a stale form answers 409 with both texts."""
    member = writable(request, slug=slug)
    shown = brief_of(member.case)
    initial = {"title": shown.title, "summary": shown.summary, "row": shown.row, "version": shown.version}
    form = AboutForm(request.POST) if request.method == "POST" else AboutForm(initial=initial)
    context = {"member": member, "case": member.case, "brief": shown, "form": form}
    if not form.is_valid():
        return render(request, "briefs/about.html", context, status=422 if form.errors else 200)
    said = form.cleaned_data
    try:
        done = actions.change_brief(brief=shown, **said, by=request.user)
    except Stale:
        shown.refresh_from_db()
        context["since"] = brief_since(shown, said["version"], said)
        context["form"] = AboutForm(initial=said | {"version": shown.version})
        return render(request, "briefs/about.html", context, status=409)
    return back(member.case, done)


@require_POST
def arrange(request: Request, slug: str) -> HttpResponse:
    """Move a piece up, down or to a place, or take it out; what cannot be is said above the brief."""
    member = writable(request, slug=slug)
    form = ArrangeForm(request.POST)
    if form.is_valid() and (sent := sent_event(key=form.cleaned_data["key"], by=request.user)):
        return back(member.case, Done(sent, repeated=True))
    try:
        return back(member.case, _arranged(request, brief_of(member.case), form))
    except Refused as refused:
        template = "briefs/brief.html#brief" if request.htmx else "briefs/brief.html"
        context = brief_context(request, member) | {"refused": refused.message}
        return render(request, template, context, status=refused.status)


@require_http_methods(METHODS)
def piece(request: Request, slug: str, pk: int) -> HttpResponse:
    """Change what a piece says and which notes it has; a stale form answers 409 with both texts."""
    member = writable(request, slug=slug)
    row = _row(brief_of(member.case), pk)
    offered, form = _piece_form(request, row)
    context = {"member": member, "case": member.case, "row": row, "form": form, "offered": offered}
    context |= {"here": reverse("briefs:piece", args=[slug, pk]), "words": reads(row), "language": _language(row)}
    if not form.is_valid():
        return form_page(request, "briefs/piece.html", context, row, 422 if form.errors else 200)
    said, key = form.cleaned_data, form.cleaned_data["key"]
    try:
        done = actions.change_piece(
            piece=row, version=said["version"], saying=form.saying(), key=key, by=request.user
        )  # fmt: skip
    except Stale:
        row.refresh_from_db()
        context["since"] = piece_since(row, said["version"], form.saying())
        context["form"] = _form(row, offered, initial=said | {"version": row.version})
        return form_page(request, "briefs/piece.html", context, row, 409)
    return back(member.case, done)


@require_safe
def place(request: Request, slug: str, pk: int) -> HttpResponse:
    """Offer every place a piece can be moved to."""
    member = writable(request, slug=slug)
    row = _row(brief_of(member.case), pk)
    sections = Layout(row.brief).sections
    words = readings([one for rows in sections.values() for one in rows])
    headings = Question.objects.in_bulk([home for home in sections if home])
    places = [
        (headings.get(home or 0), [(one.pk, words[one.pk]) for one in rows if one.pk != pk])
        for home, rows in sections.items()
    ]
    context = {"member": member, "case": member.case, "row": row, "words": words[pk], "places": places}
    return form_page(request, "briefs/place.html", context, row)


def form_page(request: Request, template: str, context: Context, row: Piece, status: int = 200) -> HttpResponse:
    """Show a form of a piece; under htmx alone, in the place of the piece."""
    answer = render(request, f"{template}#form" if request.htmx else template, context, status=status)
    return reswap(retarget(answer, f"#piece-{row.pk}"), "innerHTML") if request.htmx else answer


def _arranged(request: Request, shown: Brief, form: ArrangeForm) -> Done:
    if not form.is_valid():
        raise Refused(_("This form cannot be read. Reload the page and send it again."), 422)
    said, key, by = form.cleaned_data, form.cleaned_data["key"], request.user
    if removed := said["remove"]:
        pk, _dot, version = removed.partition(".")
        return actions.remove_piece(piece=_row(shown, int(pk)), version=int(version), key=key, by=by)
    if said["piece"]:
        question, _colon, before = said["to"].partition(":")
        home, ahead = (int(one) if one else None for one in (question, before))
        return actions.move_piece(piece=_row(shown, int(said["piece"])), question=home, before=ahead, key=key, by=by)
    row = _row(shown, int(said["up"] or said["down"]))
    return actions.step_piece(piece=row, step=-1 if said["up"] else 1, key=key, by=by)


def _row(shown: Brief, pk: int) -> Piece:
    return get_object_or_404(Piece.objects.select_related("brief__case"), pk=pk, brief=shown)


def _piece_form(request: Request, row: Piece) -> tuple[list[Quotable], PieceForm]:
    """Return the notes that a piece may have, and its form: as it was sent, else as the piece stands."""
    offered = notes_offered(row.brief, row.question_id, row) if row.kind != Kind.QUOTATION else []
    if request.method == "POST":
        return offered, _form(row, offered, data=request.POST)
    return offered, _form(row, offered, initial=piece_initial(row, reads(row), chosen_notes(row)))


def _form(row: Piece, offered: list[Quotable], **made: Any) -> PieceForm:
    form = PieceForm(
        made.get("data"), initial=made.get("initial"), row=row.brief.row, notes=[one.pk for one in offered]
    )
    form.fields["text"].label = words_label(row.kind)
    if row.kind == Kind.QUOTATION:
        del form.fields["text"]
    return form


def _language(row: Piece) -> str:
    """Return the language of the article that is quoted; "" for what is not a quotation."""
    quoted = Passage.objects.filter(pk=row.passage_id or 0).values_list("revision__language", flat=True)
    return quoted.first() or ""
