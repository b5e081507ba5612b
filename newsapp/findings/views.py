"""What was read of an article, and where an analyst corrects it. Every form works without script."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from newsapp.accounts.requests import Request
from newsapp.articles.models import Revision
from newsapp.articles.queries import in_case, latest_revision
from newsapp.articles.selection import resolve
from newsapp.articles.sentences import Sentences, clean_view
from newsapp.cases.access import readable, writable
from newsapp.cases.models import Membership
from newsapp.findings import actions
from newsapp.findings.forms import FORMS, FindingForm, known_of
from newsapp.findings.models import Finding
from newsapp.findings.queries import listed
from newsapp.findings.states import KINDS, kind_of
from newsapp.findings.words import told_words
from newsapp.history.corrections import corrections_of
from newsapp.history.saved import saved_line, saying
from newsapp.web.errors import Refused, Stale
from newsapp.web.onward import onward

PAGE = 100
LABELS = {
    "quantity": gettext_lazy("Numbers"),
    "date": gettext_lazy("Dates"),
    "statement": gettext_lazy("Statements"),
}
UNPROCESSABLE = 422
_AS_JSON = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}  # so that no browser takes words for elements
Context = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """A finding as a page shows it: its words as they are read, what they say, and where they stand."""

    row: Finding
    words: str
    says: str
    label: str
    sentence: int
    language: str


@require_safe
def article(request: Request, article: int) -> HttpResponse:
    """List what was read of an article, one kind at a time (`kind`), a hundred on a page (`page`)."""
    member = readable(request, articles=article)
    found = in_case(member.case, article)
    kind = request.GET.get("kind", "") if request.GET.get("kind", "") in KINDS else "quantity"
    page = Paginator(listed(found, kind), PAGE).get_page(request.GET.get("page"))
    revision = latest_revision(found)
    context = {
        "member": member,
        "case": member.case,
        "article": found,
        "kind": kind,
        "kinds": LABELS.items(),
        "page": page,
        "lines": _lines(revision, list(page)),
    }
    return render(request, "findings/article.html", context | saved_line(request, member.case))


@require_http_methods(["GET", "POST"])
def add(request: Request, article: int, kind: str) -> HttpResponse:
    """Add what was not read, on words that were selected (`start` and `end`, or as the reader names them)."""
    member = writable(request, articles=article)
    revision = latest_revision(in_case(member.case, article))
    if kind not in FORMS:
        raise Http404
    data = request.POST if request.method == "POST" else request.GET
    selected = resolve(revision, data)
    known = {"start": selected.start, "end": selected.end}
    form = _form(request, kind, revision, known)
    context = _context(request, member, revision, kind, form) | {"known": known}
    return _store(
        request,
        context,
        form,
        lambda said, key: actions.add_finding(revision=revision, said=said, key=key, by=request.user),
    )


@require_http_methods(["GET", "POST"])
def edit(request: Request, kind: str, pk: int) -> HttpResponse:
    """Correct the boundary and the value of a finding; a stale form answers 409 with both."""
    member, row = _writable(request, kind, pk)
    form = _form(request, kind, row.revision, known_of(row))
    context = _context(request, member, row.revision, kind, form) | {"line": _lines(row.revision, [row])[0]}
    return _store(
        request,
        context,
        form,
        lambda said, key: actions.correct_finding(
            finding=row, said=said, version=form.cleaned_data["version"] or 0, key=key, by=request.user
        ),
    )


@require_POST
def decide(request: Request, kind: str, pk: int) -> HttpResponse:
    """Say that it is none (`do` reject), or give it back to the machine (`do` release)."""
    _member, row = _writable(request, kind, pk)
    do = {"reject": actions.reject_finding, "release": actions.undecide_finding}.get(request.POST.get("do", ""))
    version = request.POST.get("version", "")
    if do is None or not (version.isascii() and version.isdecimal() and len(version) < 10):  # noqa: PLR2004
        raise Refused(_("Say what should become of it: reload the page and try again."), UNPROCESSABLE)
    try:
        done = do(finding=row, version=int(version), key=request.POST.get("key", "")[:64], by=request.user)
    except Stale as stale:
        raise Refused(_stale_words(stale), 409) from stale
    return redirect(saying(onward(request, _list(row.revision, kind)), done.event))


@require_safe
def corrections(request: Request, slug: str) -> HttpResponse:
    """Hand out every correction of a case as JSON."""
    member = readable(request, slug=slug)
    found = json.dumps(corrections_of(member.case), ensure_ascii=False, indent=1).translate(_AS_JSON)
    response = HttpResponse(found, content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="{member.case.slug}-corrections.json"'
    return response


def _store(
    request: Request, context: Context, form: FindingForm, action: Callable[[Any, str], actions.Done]
) -> HttpResponse:
    """Show the form, or do what it says; what cannot be is said in the form, a stale form shows both."""
    if not form.is_valid():
        return _page(request, context, UNPROCESSABLE if form.is_bound else 200)
    try:
        done = action(form.said(), form.cleaned_data["key"])
    except Refused as refusal:
        if refusal.status != UNPROCESSABLE:
            raise
        form.add_error(None, refusal.message)
        return _page(request, context, UNPROCESSABLE)
    except Stale as stale:
        return _page(request, context | _both(context, form, stale), 409)
    return redirect(saying(context["back"], done.event))


def _both(context: Context, form: FindingForm, stale: Stale) -> Context:
    """Return what a stale form shows: the thing as it stands, and a form of mine that would write over it."""
    row, sent = stale.current, form.cleaned_data
    if not isinstance(row, Finding):
        raise TypeError(row)
    again = FORMS[context["kind"]](
        None, revision=context["revision"], known=known_of(row), language=context["language"]
    )
    again.initial.update({name: value for name, value in sent.items() if name not in ("version", "key")})
    mine = told_words(context["kind"], row.told() | form.said().over(row.told()))
    return {"form": again, "theirs": _lines(context["revision"], [row])[0], "mine": mine, "my_words": sent["words"]}


def _stale_words(stale: Stale) -> str:
    row = stale.current
    says = told_words(kind_of(row), row.told()) if isinstance(row, Finding) else ""
    return _("This was changed since: it is “%(now)s” now. Reload the page.") % {"now": says}


def _writable(request: Request, kind: str, pk: int) -> tuple[Membership, Finding]:
    """Return the membership and a finding that one may correct; 404 for anybody else."""
    if kind not in KINDS:
        raise Http404
    model = KINDS[kind]
    member = writable(request, **{f"articles__revisions__{model._meta.model_name}": pk})  # noqa: SLF001
    rows = model._default_manager.filter(revision__article__case=member.case)  # noqa: SLF001
    found: Finding = get_object_or_404(rows.select_related("revision__article__source", "decided_by"), pk=pk)
    return member, found


def _form(request: Request, kind: str, revision: Revision, known: Context) -> FindingForm:
    sentence = Sentences(revision).at(known["start"])
    language = sentence.language if sentence else revision.language
    return FORMS[kind](
        request.POST if request.method == "POST" else None, revision=revision, known=known, language=language
    )


def _context(request: Request, member: Membership, revision: Revision, kind: str, form: FindingForm) -> Context:
    found = Sentences(revision).at(form.initial["start"])
    return {
        "member": member,
        "case": member.case,
        "article": revision.article,
        "revision": revision,
        "sentence": clean_view(revision).read(found.start, found.end) if found else "",
        "kind": kind,
        "form": form,
        "language": form.fields["words"].widget.attrs["lang"],
        "back": onward(request, _list(revision, kind)),
    }


def _page(request: Request, context: Context, status: int) -> HttpResponse:
    return render(request, "findings/edit.html", context, status=status)


def _list(revision: Revision, kind: str) -> str:
    return f"{reverse('findings:article', args=[revision.article_id])}?kind={kind}"


def _lines(revision: Revision, rows: list[Finding]) -> list[Line]:
    view, sentences = clean_view(revision), Sentences(revision)
    return [_line(row, view.read(row.start, row.end), sentences) for row in rows]


def _line(row: Finding, words: str, sentences: Sentences) -> Line:
    says, found = told_words(kind_of(row), row.told()), sentences.at(row.start)
    if found is None:
        return Line(row, words, says, sentences.label(row.start), 1, "")
    return Line(row, words, says, found.label, found.n, found.language)
