"""Pages of claims: the list, one claim, and the way from a citation to its passage."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from newsapp.accounts.requests import Request
from newsapp.cases.access import readable
from newsapp.claims.columns import claim_text, columns_of
from newsapp.claims.filters import filter_form, narrowed
from newsapp.claims.models import Citation, Claim
from newsapp.claims.places import place_at
from newsapp.claims.queries import counted, silent_articles
from newsapp.claims.saved import saved_line
from newsapp.history.queries import of_target
from newsapp.history.sentences import tell
from newsapp.web.pages import paged


@require_safe
def claims(request: Request, slug: str) -> HttpResponse:
    """List the claims of a case, narrowed by the filters of the address."""
    member = readable(request, slug=slug)
    form = filter_form(request.GET, member.case)
    found = narrowed(Claim.objects.filter(case=member.case), form, request.user)
    pages = paged(found.values_list("pk", flat=True), request.GET)
    rows = counted(Claim.objects.filter(pk__in=pages.rows)).select_related("by").prefetch_related("questions__case")
    context = {"case": member.case, "member": member, "form": form, "filtered": form.narrows}
    context |= {"pages": pages, "claims": list(rows), "offered": form.offered}
    template = "claims/list.html#rows" if request.htmx else "claims/list.html"
    return render(request, template, context | saved_line(request, member.case))


@require_safe
def claim(request: Request, pk: int) -> HttpResponse:
    """Show a claim with one column per article, and its history."""
    member = readable(request, claims=pk)
    shown = get_object_or_404(counted(Claim.objects.filter(case=member.case)).select_related("case"), pk=pk)
    columns = columns_of(shown)
    addresses = {
        one.citation.pk: request.build_absolute_uri(one.citation.get_absolute_url())
        for column in columns
        for one in column.cited
    }
    context = {
        "case": member.case,
        "member": member,
        "claim": shown,
        "columns": columns,
        "answered": list(shown.questions.select_related("case")),
        "silent": list(silent_articles(shown)),
        "told": list(tell(of_target(member.case, f"claim:{pk}"))),
        "text": claim_text(shown, columns, addresses),
        "read_url": _read_url(member.case.slug, [column.article.pk for column in columns]),
    }
    return render(request, "claims/claim.html", context | saved_line(request, member.case))


@require_safe
def cite(request: Request, pk: int) -> HttpResponse:
    """Lead to the cited passage in the reader."""
    member = readable(request, claims__citations=pk)
    found = Citation.objects.select_related("passage__revision__article")
    citation = get_object_or_404(found, pk=pk, claim__case=member.case)
    revision = citation.passage.revision
    place = place_at(revision, citation.passage.start)
    address = f"?a={revision.article_id}&at={revision.article_id}:s{place.sentence}&cite={pk}"
    return redirect(reverse("reading:read", args=[member.case.slug]) + address)


def _read_url(slug: str, articles: list[int]) -> str:
    """Return the reader with up to four of these articles; without any, as it opens by itself."""
    opened = ",".join(map(str, articles[:4]))
    return reverse("reading:read", args=[slug]) + (f"?a={opened}" if opened else "")
