"""The form that says what the selected words name."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from django_htmx.http import trigger_client_event

from newsapp.accounts.requests import Request
from newsapp.articles.models import Revision
from newsapp.articles.selection import Selected, resolve
from newsapp.articles.sentences import Sentences, clean_view
from newsapp.cases.access import readable, writable
from newsapp.cases.models import Case, Membership
from newsapp.entities.enums import Scope
from newsapp.entities.forms import NameForm
from newsapp.entities.models import Entity
from newsapp.entities.naming import Place, add_name
from newsapp.entities.queries import display_names, suggest
from newsapp.reading.panel.selected import revision_of


@require_http_methods(["GET", "POST"])
def name(request: Request, slug: str) -> HttpResponse:
    """Ask what the selected words name, or store the answer and have the pane drawn again."""
    member = writable(request, slug=slug)
    data = request.POST if request.method == "POST" else request.GET
    revision = revision_of(member.case, data)
    sentences = Sentences(revision)
    selected = resolve(revision, data, sentences)
    form = _form(request, member.case, revision, selected)
    if form.is_valid():
        return _store(request, member, revision, selected, form)
    context = _context(member.case, revision, selected, sentences, form)
    template = "reading/panel/name.html#form" if request.htmx else "reading/panel/name.html"
    return render(request, template, context, status=422 if form.errors else 200)


@require_safe
def suggestions(request: Request, slug: str) -> HttpResponse:
    """List the entities that come near what is typed."""
    member = readable(request, slug=slug)
    written = request.GET.get("name", "")[:200]
    return render(request, "reading/panel/name.html#choices", {"choices": _choices(member.case, written)})


def _form(request: Request, case: Case, revision: Revision, selected: Selected) -> NameForm:
    if request.method == "POST":
        return NameForm(request.POST, case=case)
    view = clean_view(revision)
    written = " ".join(view.read(selected.start, selected.end).split())[:200]
    return NameForm(initial={"name": written, "scope": Scope.CASE}, case=case)


def _store(
    request: Request, member: Membership, revision: Revision, selected: Selected, form: NameForm
) -> HttpResponse:
    cleaned = form.cleaned_data
    event = add_name(
        case=member.case,
        place=Place(revision, selected.start, selected.end),
        entity=cleaned["entity"],
        new_type=cleaned["new_type"],
        scope=Scope(cleaned["scope"]),
        name=cleaned["name"],
        key=cleaned["key"],
        by=request.user,
    )
    at = f"{revision.article_id}:s{selected.sentences[0]}"
    if not request.htmx:
        return redirect(f"{revision.article.get_absolute_url()}&at={at}")
    context = {
        "case": member.case,
        "text": _("“%(name)s” is named. All its places are drawn again.") % {"name": cleaned["name"]},
        "event": event.n if event else None,
    }
    response = render(request, "reading/panel/name.html#named", context)
    return trigger_client_event(response, "parallax:marks-changed", {"at": at})


def _context(
    case: Case, revision: Revision, selected: Selected, sentences: Sentences, form: NameForm
) -> dict[str, object]:
    written = str(form["name"].value() or "")
    return {
        "case": case,
        "revision": revision,
        "article": revision.article,
        "selected": selected,
        "label": sentences.label(selected.start),
        "shown": clean_view(revision).read(selected.start, selected.end),
        "form": form,
        "choices": _choices(case, written),
    }


def _choices(case: Case, written: str) -> list[tuple[Entity, str]]:
    found = suggest(case, written) if written.strip() else []
    shown = display_names([entity.pk for entity in found], "en")
    return [(entity, shown.get(entity.pk, entity.key)) for entity in found]
