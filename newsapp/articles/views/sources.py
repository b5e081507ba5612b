"""Sources: who publishes what this person may read. Nothing tells of anything else."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from newsapp.accounts.requests import Request
from newsapp.articles.actions.sources import change_source, own_case
from newsapp.articles.forms import SourceForm
from newsapp.articles.models import Article, Source
from newsapp.articles.queries import sources_for
from newsapp.cases.access import readable, writable
from newsapp.history.saved import saved_line, saying
from newsapp.web.errors import Refused, Stale


@require_safe
def sources(request: Request) -> HttpResponse:
    """List the sources of all articles in the person's cases."""
    return render(request, "articles/sources.html", {"sources": sources_for(request.user)})


@require_http_methods(["GET", "HEAD", "POST"])
def source(request: Request, pk: int) -> HttpResponse:
    """Show one source with its articles in the person's cases; who may write in the case that has it changes it."""
    mine = (
        Article.objects.filter(case__memberships__user=request.user).select_related("case").order_by("-published", "pk")
    )
    found = get_object_or_404(sources_for(request.user).prefetch_related(Prefetch("articles", mine)), pk=pk)
    if request.method == "POST":
        return _change(request, found)
    context: dict[str, Any] = {"source": found}
    if found.case:
        member = readable(request, pk=found.case.pk)
        context |= saved_line(request, member.case)
        context["form"] = SourceForm(source=found) if member.may.writes else None
    return render(request, "articles/source.html", context)


def _change(request: Request, found: Source) -> HttpResponse:
    """Write what was sent; a stale form answers 409 with both."""
    writable(request, pk=own_case(found).pk)
    form = SourceForm(request.POST, source=found)
    context: dict[str, Any] = {"source": found, "form": form}
    if not form.is_valid():
        return render(request, "articles/source.html", context, status=422)
    try:
        done = change_source(source=found, **form.cleaned_data, by=request.user)
    except Stale as stale:
        return render(request, "articles/source.html", context | {"theirs": stale.current}, status=409)
    except Refused as refused:
        form.add_error(None, refused.message)
        return render(request, "articles/source.html", context, status=refused.status)
    return redirect(saying(found.get_absolute_url(), done.event))
