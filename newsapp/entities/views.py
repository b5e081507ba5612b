"""Pages of the entities room."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from newsapp.accounts.requests import Request
from newsapp.cases.access import writable
from newsapp.cases.models import Case, Membership
from newsapp.entities import page
from newsapp.entities.deciding.page import saved_line
from newsapp.entities.forms import CaseNameForm
from newsapp.entities.models import Entity
from newsapp.entities.naming import add_case_name
from newsapp.entities.queries import display_names
from newsapp.history.saved import saying


def visible_entity(request: Request, pk: int) -> Entity:
    """Return an entity that is everybody's, or of a case one may read; 404 else."""
    entity = Entity.objects.select_related("case").filter(pk=pk).first()
    if entity is None:
        raise Http404
    if entity.case_id and not Membership.objects.filter(case_id=entity.case_id, user=request.user).exists():
        raise Http404
    return entity


@require_safe
def entity(request: Request, pk: int) -> HttpResponse:
    """Show an entity: its names, and where one of the person's cases names it."""
    found = visible_entity(request, pk)
    cases = page.cases_naming(found, request.user)
    case = _chosen(cases, request.GET.get("case", "")) or found.case
    context = _context(request, found, case) | {"cases": cases}
    saved = saved_line(request, case) if case and context["case"] else {}
    return render(request, "entities/entity.html", context | saved)


@require_POST
def add_name(request: Request, pk: int, slug: str) -> HttpResponse:
    """Add a name that holds in a case."""
    member = writable(request, slug=slug)
    found = visible_entity(request, pk)
    if found.case_id not in (None, member.case_id):
        raise Http404
    form = CaseNameForm(request.POST)
    if not form.is_valid():
        context = _context(request, found, member.case) | {"cases": [member.case], "form": form}
        return render(request, "entities/entity.html", context, status=422)
    event = add_case_name(case=member.case, entity=found, by=request.user, **form.cleaned_data)
    return redirect(saying(f"{found.get_absolute_url()}?case={slug}", event))


def _chosen(cases: list[Case], slug: str) -> Case | None:
    return next((case for case in cases if case.slug == slug), cases[0] if cases else None)


def _context(request: Request, found: Entity, case: Case | None) -> dict[str, object]:
    member = Membership.objects.filter(case=case, user=request.user).first() if case else None
    lines = page.lines_by_article(found, case) if case and member else []
    return {
        "entity": found,
        "name": display_names([found.pk], "en").get(found.pk, found.key),
        "names": page.names_by_language(found, case if member else None),
        "case": case if member else None,
        "articles": lines,
        "mentions": sum(len(article.lines) for article in lines),
        "form": CaseNameForm() if member and member.may.writes else None,
        "writes": bool(member and member.may.writes and lines),
        "waiting": sum(line.waits for article in lines for line in article.lines),
    }
