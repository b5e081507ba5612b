"""Pages of the search room."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from newsapp.accounts.requests import Request
from newsapp.cases.access import readable, writable
from newsapp.cases.models import Membership
from newsapp.claims.actions import keep_passage
from newsapp.claims.saved import saved_line
from newsapp.search import actions
from newsapp.search.concordance import concordance, excerpts
from newsapp.search.enums import Grouping, Order, Sort
from newsapp.search.finding import find
from newsapp.search.forms import Asked, SaveForm, TickForm, asked
from newsapp.search.language import Known, Plan, plan, why
from newsapp.search.lines import lines_of
from newsapp.search.models import SavedSearch
from newsapp.search.saved import kept_searches
from newsapp.text.queries import Unreadable
from newsapp.web.errors import Refused

Context = dict[str, Any]


@require_safe
def everywhere(request: Request) -> HttpResponse:
    """Search all cases of the person."""
    cases = list(Membership.objects.filter(user=request.user).values_list("case", flat=True))
    here = asked(request.GET)
    context = results(here, Known(cases)) | {"base": reverse("search:all"), "many": len(cases) > 1}
    return render(request, "search/results.html", context, status=422 if "wrong" in context else 200)


@require_safe
def in_case(request: Request, slug: str) -> HttpResponse:
    """Search one case; without a query, list the searches it keeps."""
    member = readable(request, slug=slug)
    here, known = asked(request.GET), Known([member.case_id])
    context = results(here, known) | {"case": member.case, "member": member, "base": request.path}
    context["kept"] = kept_searches(member.case, request.user, known)
    context["opened"] = next((one for one in context["kept"] if one.search.pk == here.saved), None)
    return render(request, "search/results.html", context, status=422 if "wrong" in context else 200)


def results(here: Asked, known: Known) -> Context:
    """Return what the page of results shows, or what is wrong with the query and where."""
    context: Context = {"asked": here, "typed": here.typed}
    made = _planned(here, known, context)
    if made is None:
        return context
    found = find(made, known.cases, order=here.order, number=here.number)
    pages = {"before": here.but(page=found.number - 1), "after": here.but(page=found.number + 1)}
    orders = [(one.label, here.but(order=one.value, page=1), one.value == here.order) for one in Order]
    lines = lines_of(found.page, made, here.typed)
    return context | {"found": found, "lines": lines, "plan": made, "pages": pages, "orders": orders}


def _planned(here: Asked, known: Known, context: Context) -> Plan | None:
    """Return the plan; None for nothing typed, or with `wrong` in the context for what cannot be read."""
    context["letters"] = (here.but(exact=0, page=1), here.but(exact=1, page=1))
    try:
        return plan(here.typed, known, exact=here.exact)
    except Unreadable as wrong:
        typed, start, end = here.typed, wrong.start, wrong.end
        context["wrong"] = {"why": why(wrong), "before": typed[:start], "here": typed[start:end], "after": typed[end:]}
        return None


@require_http_methods(["GET", "HEAD", "POST"])
def words_in_context(request: Request, slug: str) -> HttpResponse:
    """Show a search as keyword in context; keep or cite ticked lines."""
    if request.method == "POST":
        return _ticked(request, writable(request, slug=slug))
    return _lines(request, readable(request, slug=slug))


def _lines(request: Request, member: Membership, *, error: str = "", status: int = 200) -> HttpResponse:
    here, case = asked(request.GET), member.case
    context: Context = {"asked": here, "typed": here.typed, "case": case, "member": member, "error": error}
    made = _planned(here, Known([case.pk]), context)
    if made and made.finds_words:
        context["shown"] = concordance(made, case, here, request.GET)
        context["pages"] = context["shown"].pages
    context |= {
        "plan": made,
        "base": request.path,
        "sorts": [(one.label, here.but(sort=one.value, page=1), one.value == here.sort) for one in Sort],
        "groupings": [(one.label, here.but(group=one.value, page=1), one.value == here.group) for one in Grouping],
        "query": here.but(),
    }
    wrong = 422 if "wrong" in context else status
    return render(request, "search/concordance.html", context | saved_line(request, case), status=wrong)


def _ticked(request: Request, member: Membership) -> HttpResponse:
    """Keep the sentences of ticked lines; to cite them, go on to the form with what was kept."""
    form = TickForm(request.POST)
    try:
        chosen = excerpts(member.case, request.POST.getlist("line"))
    except Refused as refused:
        return _lines(request, member, error=refused.message, status=refused.status)
    if not form.is_valid():
        return _lines(request, member, error=str(form.errors.as_text()), status=422)
    key = form.cleaned_data["key"]
    done = [
        keep_passage(case=member.case, excerpt=one, key=f"{key}.{n}", by=request.user) for n, one in enumerate(chosen)
    ]
    if form.cleaned_data["do"] == "keep":
        return redirect(f"{request.path}?{asked(request.GET).but()}&done={done[-1].event.n}")
    passages = [one["id"] for each in done for one in (each.event.after or {})["passages"]]
    articles = ",".join(map(str, dict.fromkeys(one.revision.article_id for one in chosen)))
    query = urlencode({"mode": "cite", "passages": passages, "a": articles}, doseq=True)
    return redirect(f"{reverse('reading:cite', args=[member.case.slug])}?{query}")


@require_POST
def save(request: Request, slug: str) -> HttpResponse:
    """Keep a search in its case."""
    member = writable(request, slug=slug)
    form = SaveForm(request.POST)
    here = asked(request.POST)
    if not form.is_valid() or _planned(here, Known([member.case_id]), {}) is None:
        return redirect(f"{reverse('search:case', args=[slug])}?{here.but()}")
    kept = actions.save_search(case=member.case, words=here.typed, exact=here.exact, by=request.user)
    return redirect(f"{reverse('search:case', args=[slug])}?{Asked(kept.words, kept.exact, saved=kept.pk).but()}")


@require_POST
def change(request: Request, pk: int) -> HttpResponse:
    """Note that what a saved search finds has been seen, or take the search out."""
    member = readable(request, searches=pk)
    search = get_object_or_404(SavedSearch, pk=pk, case=member.case)
    page = reverse("search:case", args=[member.case.slug])
    if request.POST.get("do") == "remove":
        actions.remove_search(search=search, by=writable(request, searches=pk).user)
        return redirect(page)
    actions.look(search=search, by=request.user)
    return redirect(f"{page}?{Asked(search.words, search.exact, saved=search.pk).but()}")
