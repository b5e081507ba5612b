"""One article: where it is read, what is known about it, its original, and its end."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from newsapp.accounts.requests import Request
from newsapp.articles import actions
from newsapp.articles.actions.deleting import going_along
from newsapp.articles.forms import AboutForm, DeleteForm
from newsapp.articles.models import Article, Original
from newsapp.articles.queries import in_case
from newsapp.cases.access import owned, readable, writable
from newsapp.history.queries import deleted_by_member
from newsapp.web.errors import Stale

_SUFFIX = {"text/html": "html", "text/markdown": "md"}


@require_safe
def article(request: Request, pk: int) -> HttpResponse:
    """Lead to the reader."""
    return redirect(in_case(readable(request, articles=pk).case, pk))


@require_http_methods(["GET", "POST"])
def edit(request: Request, pk: int) -> HttpResponse:
    """Correct or confirm what is known about an article; a stale form shows both."""
    member = writable(request, articles=pk)
    found = in_case(member.case, pk)
    form = AboutForm(request.POST if request.method == "POST" else None, article=found)
    context = {"member": member, "case": member.case, "article": found, "form": form}
    if not form.is_valid():
        return _edited(request, context, status=422 if form.errors else 200)
    sent = form.cleaned_data
    try:
        changed = actions.change_article(
            article=found, said=form.said(), version=sent["version"], key=sent["key"], by=request.user
        )
    except Stale as stale:
        return _edited(request, context | {"theirs": stale.current, "yours": form.said()}, status=409)
    if not request.htmx:
        return redirect(member.case)
    event = member.case.log.filter(target=f"article:{pk}", action="article.changed").latest("n")
    undo = reverse("history:undo", args=[member.case.slug, event.n])
    return _edited(
        request, context | {"article": changed, "form": AboutForm(article=changed), "saved": True, "undo_url": undo}
    )


def _edited(request: Request, context: dict[str, object], status: int = 200) -> HttpResponse:
    template = "articles/edit.html#about" if request.htmx else "articles/edit.html"
    return render(request, template, context, status=status)


@require_safe
def original(request: Request, pk: int) -> HttpResponse:
    """Hand out the bytes as they came, never to be opened as a page of ours."""
    found = in_case(readable(request, articles=pk).case, pk)
    kept = (
        Original.objects.filter(revision__article=found)
        .select_related("revision")
        .defer("revision__text", "revision__edits")
    )
    held = kept.order_by("-revision__n")[0]
    response = HttpResponse(bytes(held.data), content_type=_content_type(held))
    name = held.revision.file_name.replace("\\", "/").rpartition("/")[2] or _file_name(found, held.revision.media_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _content_type(held: Original) -> str:
    return f"{held.revision.media_type}; charset={held.revision.charset}"


def _file_name(found: Article, media_type: str) -> str:
    """Return a file name for what came without one."""
    name = slugify(found.title, allow_unicode=True)[:80] or f"article-{found.pk}"
    return f"{name}.{_SUFFIX.get(media_type, 'txt')}"


@require_http_methods(["GET", "POST"])
def delete(request: Request, pk: int) -> HttpResponse:
    """Say what goes along, and delete when that is confirmed; a second click is answered like the first."""
    target = f"article:{pk}"
    if request.method == "POST" and (
        gone := deleted_by_member(target=target, action="article.deleted", by=request.user)
    ):
        return redirect(gone.case)
    member = owned(request, articles=pk)
    found = in_case(member.case, pk)
    form = DeleteForm(request.POST if request.method == "POST" else None, initial={"version": found.version})
    context = {"member": member, "case": member.case, "article": found, "form": form, "along": going_along(found)}
    if not form.is_valid():
        return render(request, "articles/delete.html", context, status=422 if form.errors else 200)
    try:
        actions.delete_article(article=found, version=form.cleaned_data["version"], by=request.user)
    except Stale as stale:
        changed = {"article": stale.current, "form": DeleteForm(initial={"version": found.version}), "changed": True}
        return render(request, "articles/delete.html", context | changed, status=409)
    return redirect(member.case)
