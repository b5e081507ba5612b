"""The page "Hand over": a case in every format, files of other tools into it, and what became of each."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from newsapp.accounts.requests import Request
from newsapp.cases.access import readable, writable
from newsapp.cases.models import Case, Membership
from newsapp.exchange import actions
from newsapp.exchange.enums import Stage
from newsapp.exchange.formats import Format, Written, detected, format_of, formats
from newsapp.exchange.forms import BringForm, ConfirmForm
from newsapp.exchange.models import Import
from newsapp.exchange.queries import texts_of
from newsapp.exchange.reports import report_of
from newsapp.web.errors import Refused

Context = dict[str, Any]
SHOWN = 20


@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: Request, slug: str) -> HttpResponse:
    """Show what can be taken out and brought in; POST reads a file and shows what it would become."""
    if request.method != "POST":
        return _page(request, readable(request, slug=slug), BringForm())
    member = writable(request, slug=slug)
    form = BringForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            return redirect(_brought(request, member, form))
        except Refused as refused:
            form.add_error("file", refused.message)
    return _page(request, member, form, status=422)


@require_safe
def take_out(request: Request, slug: str, key: str) -> HttpResponse:
    """Hand out the case in a format, as a file."""
    case = readable(request, slug=slug).case
    chosen, written = _written(case, key)
    return _file(written.data, chosen, f"{case.slug}.{chosen.suffix}")


@require_safe
def left_out(request: Request, slug: str, key: str) -> HttpResponse:
    """Tell what of the case would not be in a file of a format."""
    member = readable(request, slug=slug)
    chosen, written = _written(member.case, key)
    context = {"member": member, "case": member.case, "format": chosen, "written": written}
    return render(request, "exchange/left.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def one_import(request: Request, slug: str, pk: int) -> HttpResponse:
    """Show what a file became, or would become; POST takes it in or puts it away."""
    member = (writable if request.method == "POST" else readable)(request, slug=slug)
    brought = get_object_or_404(Import.objects.select_related("case", "by").defer("data"), pk=pk, case=member.case)
    if brought.stage == Stage.PREVIEW and brought.by_id != request.user.pk:
        raise Http404
    if request.method == "POST":
        return _decided(request, member, brought)
    return render(request, "exchange/import.html", _report(member, brought))


@require_safe
def import_file(request: Request, slug: str, pk: int, key: str) -> HttpResponse:
    """Hand out the texts of an import as they came, in any annotation format."""
    member = readable(request, slug=slug)
    brought = get_object_or_404(Import.objects.defer("data"), pk=pk, case=member.case, stage=Stage.DONE)
    chosen = _known(key)
    texts = texts_of(brought)
    if not (texts.documents and chosen.annotates and chosen.put):
        raise Http404
    return _file(chosen.put(texts).data, chosen, f"{slug}-{pk}.{chosen.suffix}")


def _page(request: Request, member: Membership, form: BringForm, *, status: int = 200) -> HttpResponse:
    done = Import.objects.filter(case=member.case, stage=Stage.DONE).select_related("case", "by").defer("data")
    out = [one for one in formats().values() if one.write]
    context = {"member": member, "case": member.case, "formats": out, "form": form, "imports": done[:SHOWN]}
    return render(request, "exchange/hand_over.html", context, status=status)


def _brought(request: Request, member: Membership, form: BringForm) -> str:
    """Read the file that was sent and return the page of what it would become."""
    file = form.cleaned_data["file"]
    data, name = file.read(), file.name or _("Unnamed file")
    key = form.cleaned_data["format"]
    chosen = format_of(key) if key else detected(data, name)
    if chosen is None:
        raise Refused(_("It does not show which format %(file)s is. Choose one.") % {"file": name}, 422)
    source = form.cleaned_data["source"]
    brought = actions.bring(case=member.case, chosen=chosen, data=data, file_name=name, source=source, by=request.user)
    again = "?again=1" if brought.stage == Stage.DONE else ""
    return reverse("exchange:import", args=[member.case.slug, brought.pk]) + again


def _decided(request: Request, member: Membership, brought: Import) -> HttpResponse:
    form = ConfirmForm(request.POST)
    if not form.is_valid():
        raise Refused(_("Take the file in or put it away."), 422)
    if form.cleaned_data["do"] == "away":
        actions.put_away(brought=brought, by=request.user)
        return redirect("exchange:page", slug=member.case.slug)
    done = actions.take_in(brought=brought, by=request.user)
    return redirect("exchange:import", slug=member.case.slug, pk=done.pk)


def _report(member: Membership, brought: Import) -> Context:
    known = formats().get(brought.format)
    label = known.label if known else brought.format
    told: Context = {"member": member, "case": member.case, "brought": brought, "label": label}
    return told | {"report": report_of(brought), "waits": brought.stage == Stage.PREVIEW}


def _written(case: Case, key: str) -> tuple[Format, Written]:
    chosen = _known(key)
    if chosen.write is None:
        raise Http404
    return chosen, chosen.write(case)


def _known(key: str) -> Format:
    chosen = formats().get(key)
    if chosen is None:
        raise Http404
    return chosen


def _file(data: bytes, chosen: Format, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=chosen.media_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
