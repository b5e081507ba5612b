"""Where translations are added, changed and taken away. All forms work without script."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from newsapp.accounts.requests import Request
from newsapp.articles.models import Revision
from newsapp.articles.queries import in_case, latest_revision
from newsapp.articles.selection import resolve
from newsapp.articles.sentences import Sentences, clean_view
from newsapp.cases.access import readable, writable
from newsapp.history.models import Event
from newsapp.history.saved import saved_line, saying
from newsapp.text.spans import Span
from newsapp.translations import actions
from newsapp.translations.forms import ChangeForm, RemoveForm, TranslationForm
from newsapp.translations.models import Translation
from newsapp.translations.pairing import Piece, paired
from newsapp.translations.queries import batches, body
from newsapp.web.errors import Refused, Stale
from newsapp.web.onward import onward

UNPROCESSABLE = 422
Context = dict[str, Any]


@require_http_methods(["GET", "POST"])
def article(request: Request, article: int) -> HttpResponse:
    """List the translations of an article and add one: of all of it, or of the words between `start` and `end`."""
    member = (writable if request.method == "POST" else readable)(request, articles=article)
    found = in_case(member.case, article)
    revision = latest_revision(found)
    span = _span(request, revision)
    form = TranslationForm(
        request.POST if request.method == "POST" else None, request.FILES or None, initial={"made_by": request.user}
    )
    context = {
        "member": member, "case": member.case, "article": found, "revision": revision, "form": form,
        "piece": _shown(revision, span), "paragraphs": len(body(revision)),
    }  # fmt: skip
    if form.is_valid():
        event = _add(revision, span, form, request)
        return redirect(saying(onward(request, reverse("translations:article", args=[article])), event))
    context |= {"batches": batches(revision)} | saved_line(request, member.case)
    return render(request, "translations/article.html", context, status=UNPROCESSABLE if form.errors else 200)


@require_http_methods(["GET", "POST"])
def edit(request: Request, pk: int) -> HttpResponse:
    """Change one piece; a stale form shows both."""
    member = writable(request, articles__revisions__translations=pk)
    rows = Translation.objects.select_related("revision__article__source", "revision__article__case")
    row = get_object_or_404(rows, pk=pk, revision__article__case=member.case)
    start = {"version": row.version, "text": row.text, "made_by": row.made_by}
    form = ChangeForm(request.POST if request.method == "POST" else None, initial=start)
    back = onward(request, reverse("translations:article", args=[row.revision.article_id]))
    context = {"case": member.case, "row": row, "form": form, "back": back}
    context["piece"] = _shown(row.revision, Span(row.start, row.end))
    if not form.is_valid():
        return _page(request, context, UNPROCESSABLE if form.errors else 200)
    try:
        event = actions.change_translation(translation=row, by=request.user, **form.cleaned_data)
    except Stale as stale:
        again = ChangeForm(initial={**form.cleaned_data, "version": stale.current.version})  # type: ignore[attr-defined]
        return _page(request, context | {"form": again, "theirs": stale.current, "mine": form.cleaned_data}, 409)
    return redirect(saying(back, event))


@require_POST
def remove(request: Request, article: int) -> HttpResponse:
    """Take away what was added together."""
    member = writable(request, articles=article)
    revision = latest_revision(in_case(member.case, article))
    form = RemoveForm(request.POST)
    if not form.is_valid():
        raise Refused(_("Say which translation to take away: reload the page and try again."), UNPROCESSABLE)
    event = actions.remove_translation(
        revision=revision, batch=form.cleaned_data["batch"], key=form.cleaned_data["key"], by=request.user
    )
    return redirect(saying(reverse("translations:article", args=[article]), event))


def _page(request: Request, context: Context, status: int) -> HttpResponse:
    return render(request, "translations/edit.html", context, status=status)


def _span(request: Request, revision: Revision) -> Span | None:
    """Return the words that the form is about, None when it is about all of the article."""
    data = request.POST if request.method == "POST" else request.GET
    if not data.get("start"):
        return None
    selected = resolve(revision, data)
    return Span(selected.start, selected.end)


def _shown(revision: Revision, span: Span | None) -> Context | None:
    """Return the original words of a piece, with their place and language."""
    if span is None:
        return None
    held = Sentences(revision).at(span.start)
    return {
        "start": span.start,
        "end": span.end,
        "words": clean_view(revision).read(span.start, span.end),
        "label": held.label if held else "",
        "language": held.language if held else revision.language,
    }


def _add(revision: Revision, span: Span | None, form: TranslationForm, request: Request) -> Event:
    sent = form.cleaned_data
    pieces = [Piece(span, sent["text"].strip())] if span else paired(body(revision), sent["text"])
    if not pieces:
        raise Refused(_("This article has no text to translate."), UNPROCESSABLE)
    return actions.add_translation(
        revision=revision,
        pieces=pieces,
        language=sent["language"],
        made_by=sent["made_by"],
        key=sent["key"],
        by=request.user,
    )
