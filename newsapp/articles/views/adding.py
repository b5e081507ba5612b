"""Bringing articles in: a paste, files, or both; saved at once, corrected afterwards."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from newsapp.accounts.requests import Request
from newsapp.articles.forms import AddForm
from newsapp.articles.incoming import Outcome, pieces, store_piece
from newsapp.cases.access import writable
from newsapp.cases.models import Case


@require_http_methods(["GET", "POST"])
def add(request: Request, slug: str) -> HttpResponse:
    """Show the paste box, store what was sent, and say what became of each piece."""
    case = writable(request, slug=slug).case
    form = AddForm(request.POST, request.FILES) if request.method == "POST" else AddForm()
    outcomes = _stored(request, case, form) if form.is_valid() else []
    failed = bool(form.errors) or (bool(outcomes) and all(one.refusal for one in outcomes))
    context = {"case": case, "form": form if failed else AddForm(), "outcomes": outcomes}
    return render(request, "articles/add.html", context, status=422 if failed else 200)


@require_POST
def upload(request: Request, slug: str) -> HttpResponse:
    """Store the files of one sending and return their lines of the result list."""
    case = writable(request, slug=slug).case
    form = AddForm(request.POST, request.FILES)
    outcomes = _stored(request, case, form) if form.is_valid() else []
    failed = not outcomes or all(one.refusal for one in outcomes)
    context = {"case": case, "form": form, "outcomes": outcomes}
    return render(request, "articles/add.html#outcomes", context, status=422 if failed else 200)


def _stored(request: Request, case: Case, form: AddForm) -> list[Outcome]:
    """Store one piece after the other; a refused one does not stop the next."""
    sent = form.cleaned_data
    return [
        store_piece(case=case, piece=piece, key=f"{sent['key']}:{number}" if sent["key"] else "", by=request.user)
        for number, piece in enumerate(pieces(text=sent["text"], html=sent["html"], files=sent["file"]))
    ]
