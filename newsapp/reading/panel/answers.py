"""What the panel's forms answer: the panel itself, and out of band the status line and the sentences that changed.

The pane is never sent again after a save: only the sentences whose marks changed come back, by their ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.safestring import SafeString

from newsapp.accounts.requests import Request
from newsapp.articles.models import Revision
from newsapp.articles.sentences import Sentences
from newsapp.claims.values import Done
from newsapp.reading.panel.draft import numbers
from newsapp.reading.render import render_sentences
from newsapp.text.spans import Span

Context = dict[str, Any]


def panel(request: Request, context: Context, status: int = 200) -> HttpResponse:
    """Answer with the panel: alone under htmx, as a page of its own otherwise."""
    if not request.htmx:
        return render(request, "reading/panel/page.html", context, status=status)
    response = render(request, "reading/panel/panel.html", context, status=status)
    response["HX-Retarget"], response["HX-Reswap"] = "#panel", "innerHTML"
    return response


def with_changes(
    request: Request,
    context: Context,
    articles: Sequence[int],
    done: Sequence[Done],
    template: str = "reading/panel/changed.html",
    known: Iterable[Revision] = (),
) -> HttpResponse:
    """Answer htmx with the panel, the status line (text, undo_url, open_url) and the sentences that changed.

    `known` are revisions that the form has read already, with their articles.
    """
    context = context | {"sentences": changed(request, articles, done, known)}
    response = render(request, template, context)
    response["HX-Retarget"], response["HX-Reswap"] = "#panel", "innerHTML"
    return response


def changed(
    request: Request, articles: Sequence[int], done: Sequence[Done], known: Iterable[Revision] = ()
) -> SafeString:
    """Return the sentences of the open articles that look different after these actions, for htmx to swap in place."""
    touched: dict[int, list[Span]] = {}
    for one in done:
        for revision, spans in one.touched.items():
            touched.setdefault(revision, []).extend(spans)
    stored = open_as_stored(request.POST)
    read = {revision.pk: revision for revision in known if revision.article_id in articles}
    others = Revision.objects.filter(pk__in=touched.keys() - read.keys(), article__in=articles)
    revisions = [revision for pk, revision in read.items() if pk in touched]
    revisions += list(others.select_related("article")) if touched.keys() - read.keys() else []
    return SafeString(
        "".join(
            render_sentences(revision, Sentences(revision).touched(touched[revision.pk]), revision.article_id in stored)
            for revision in revisions
        )
    )


def open_as_stored(data: QueryDict) -> set[int]:
    """Return the articles that are shown as stored."""
    return set(numbers(data.get("stored", "").split(",")))
