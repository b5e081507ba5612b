"""The first page and a case's page."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from newsapp.accounts.requests import Request
from newsapp.cases.access import readable
from newsapp.cases.forms import CaseForm
from newsapp.claims.answering import questions_of
from newsapp.desk.articles import ArticleFilter, paged_articles
from newsapp.desk.disagreeing import disagreeing_pair
from newsapp.desk.kinship import kindred
from newsapp.desk.queries import memberships, news


@require_safe
def home(request: Request) -> HttpResponse:
    """Show the person's cases and what is new in them."""
    members = list(memberships(request.user))
    seen = [member.seen_at for member in members if member.seen_at]
    context = {
        "members": members,
        "news": news(request.user, members),
        "since": min(seen) if seen else None,
        "form": CaseForm(),
        "sample": next((member.case for member in members if member.case.is_sample), None),
    }
    return render(request, "desk/home.html", context)


@require_safe
def case(request: Request, slug: str) -> HttpResponse:
    """Show a case: its question, its articles, the two that disagree, and its questions with what each has."""
    member = readable(request, slug=slug)
    form = ArticleFilter(request.GET, member.case)
    pages = paged_articles(member.case, form, request.GET)
    kin = kindred(member.case, pages.rows)
    context = {
        "member": member,
        "case": member.case,
        "pages": pages,
        "shown": [(article, kin.get(article.pk)) for article in pages.rows],
        "filter": form,
        "pair": disagreeing_pair(member.case),
        "asked": questions_of(member.case),
    }
    return render(request, "desk/case.html", context)
