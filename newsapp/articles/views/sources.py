"""Sources: who publishes what this person may read. Nothing tells of anything else."""

from __future__ import annotations

from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from newsapp.accounts.requests import Request
from newsapp.articles.models import Article
from newsapp.articles.queries import sources_for


@require_safe
def sources(request: Request) -> HttpResponse:
    """List the sources of all articles in the person's cases."""
    return render(request, "articles/sources.html", {"sources": sources_for(request.user)})


@require_safe
def source(request: Request, pk: int) -> HttpResponse:
    """Show one source with its articles in the person's cases."""
    mine = (
        Article.objects.filter(case__memberships__user=request.user).select_related("case").order_by("-published", "pk")
    )
    found = get_object_or_404(sources_for(request.user).prefetch_related(Prefetch("articles", mine)), pk=pk)
    return render(request, "articles/source.html", {"source": found})
