"""The form that says what the selected words name."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from django_htmx.http import trigger_client_event

from newsapp.accounts.requests import Request
from newsapp.cases.access import readable, writable
from newsapp.cases.models import Case, Membership
from newsapp.entities.enums import Scope
from newsapp.entities.forms import NameForm
from newsapp.entities.models import Entity
from newsapp.entities.naming import Place, add_name
from newsapp.entities.queries import display_names, suggest
from newsapp.history.saved import saying, undo_url
from newsapp.reading.panel.answers import panel, with_changes
from newsapp.reading.panel.cite_context import hidden
from newsapp.reading.panel.context import Context, frame, panel_context
from newsapp.reading.panel.draft import Draft, draft_of, open_articles, shown_address

LONGEST = 200


@require_http_methods(["GET", "POST"])
def name(request: Request, slug: str) -> HttpResponse:
    """Ask what the selected words name, or store the answer and have the panes drawn again."""
    member = writable(request, slug=slug)
    data = request.POST if request.method == "POST" else request.GET
    draft = draft_of(member.case, data)
    if not draft.selected:
        raise Http404
    form = _form(request, member.case, draft)
    articles = open_articles(member.case, data, draft.excerpts[0].revision.article_id)
    if form.is_valid():
        return _store(request, member, draft, form, articles)
    first, last = shown_address(draft)
    context = frame(member, articles, "passage", "name") | {
        "draft": draft,
        "hidden": list(hidden(draft, data)),
        "shown_from": first,
        "shown_to": last,
        "form": form,
        "choices": _choices(member.case, str(form["name"].value() or "")),
    }
    return panel(request, context, 422 if form.errors else 200)


@require_safe
def suggestions(request: Request, slug: str) -> HttpResponse:
    """List the entities that come near what is typed."""
    member = readable(request, slug=slug)
    written = request.GET.get("name", "")[:LONGEST]
    return render(request, "reading/panel/_names.html", {"choices": _choices(member.case, written)})


def _form(request: Request, case: Case, draft: Draft) -> NameForm:
    if request.method == "POST":
        return NameForm(request.POST, case=case)
    written = " ".join(draft.words.split())[:LONGEST]
    return NameForm(initial={"name": written, "scope": Scope.CASE}, case=case)


def _store(request: Request, member: Membership, draft: Draft, form: NameForm, articles: list[int]) -> HttpResponse:
    cleaned, excerpt = form.cleaned_data, draft.excerpts[0]
    event = add_name(
        case=member.case,
        place=Place(excerpt.revision, excerpt.start, excerpt.end),
        entity=None if cleaned["new_type"] else cleaned["entity"],  # a type was chosen, the nearest name only offered
        new_type=cleaned["new_type"],
        scope=Scope(cleaned["scope"]),
        name=cleaned["name"],
        key=cleaned["key"],
        by=request.user,
    )
    article, numbers = excerpt.revision.article, draft.selected.sentences if draft.selected else ()
    at = f"{article.pk}:s{numbers[0]}" if numbers else ""
    if not request.htmx:
        return redirect(saying(f"{article.get_absolute_url()}&at={at}", event))
    context: Context = panel_context(member, articles) | {
        "text": _("“%(name)s” is named. All its places are drawn again.") % {"name": cleaned["name"]},
        "undo_url": undo_url(member.case, event) if event else "",
        "back_to": f"a{at.replace(':', '')}",
    }
    return trigger_client_event(with_changes(request, context, articles, []), "parallax:marks-changed", {"at": at})


def _choices(case: Case, written: str) -> list[tuple[Entity, str]]:
    found = suggest(case, written) if written.strip() else []
    shown = display_names([entity.pk for entity in found], "en")
    return [(entity, shown.get(entity.pk, entity.key)) for entity in found]
