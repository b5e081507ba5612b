"""What is kept and what is folded, block by block, with the reason and a switch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from newsapp.accounts.requests import Request
from newsapp.articles import actions
from newsapp.articles.forms import FoldForm, KindForm
from newsapp.articles.models import Block, Revision
from newsapp.articles.queries import in_case, latest_revision
from newsapp.articles.sentences import clean_view
from newsapp.cases.access import readable, writable
from newsapp.text.spans import BlockKind
from newsapp.web.errors import Refused

KIND_NAMES = {kind.value: kind.value.replace("_", " ") for kind in BlockKind}


@dataclass(frozen=True, slots=True)
class Row:
    """A block as this page shows it: its words as they are read."""

    block: Block
    words: str

    @property
    def kind(self) -> str:
        """Return what it was read as."""
        return KIND_NAMES.get(self.block.kind, self.block.kind)

    @property
    def plain(self) -> bool:
        """Whether the column it stands in tells its kind already."""
        return self.block.kind in {BlockKind.PARAGRAPH, BlockKind.BOILERPLATE}


@require_safe
def blocks(request: Request, pk: int) -> HttpResponse:
    """Show every block in the order of the text."""
    member = readable(request, articles=pk)
    article = in_case(member.case, pk)
    revision = latest_revision(article)
    rows = list(_rows(revision, revision.blocks.select_related("keep_by", "kind_by")))
    folded = sum(row.block.folded for row in rows)
    context = {"member": member, "case": member.case, "article": article, "rows": rows, "folded": folded}
    context["kinds"] = KIND_NAMES.items()
    return render(request, "articles/blocks.html", context)


@require_POST
def fold(request: Request, pk: int, n: int) -> HttpResponse:
    """Keep or fold block `n` of the newest revision."""
    member = writable(request, articles=pk)
    article = in_case(member.case, pk)
    revision = latest_revision(article)
    form = FoldForm(request.POST)
    block = revision.blocks.filter(n=n).first()
    if block is None:
        raise Http404
    if not form.is_valid():
        raise Refused(_("Say whether to keep or to fold the block."))
    event = actions.fold_block(block=block, keep=form.cleaned_data["keep"], by=request.user)
    if not request.htmx:
        return redirect(f"{reverse('articles:blocks', args=[pk])}#b{n}")
    undo = reverse("history:undo", args=[member.case.slug, event.n]) if event else ""
    return _switched(
        request, {"member": member, "case": member.case, "article": article, "undo_url": undo}, revision, n
    )


@require_POST
def kind(request: Request, pk: int, n: int) -> HttpResponse:
    """Say what block `n` of the newest revision is."""
    member = writable(request, articles=pk)
    article = in_case(member.case, pk)
    revision = latest_revision(article)
    block = revision.blocks.filter(n=n).first()
    if block is None:
        raise Http404
    form = KindForm(request.POST)
    if not form.is_valid():
        raise Refused(_("Choose what the block is from the list."))
    event = actions.say_kind(block=block, **form.cleaned_data, by=request.user)
    if not request.htmx:
        return redirect(f"{reverse('articles:blocks', args=[pk])}#b{n}")
    undo = reverse("history:undo", args=[member.case.slug, event.n]) if event else ""
    context = {"member": member, "case": member.case, "article": article, "undo_url": undo}
    context["text"] = _("¶%(n)s is “%(kind)s” now.") % {"n": n, "kind": KIND_NAMES[form.cleaned_data["kind"]]}
    return _switched(request, context, revision, n)


def _switched(request: Request, context: dict[str, object], revision: Revision, n: int) -> HttpResponse:
    """Return the block as it stands now; it is its own target."""
    (row,) = _rows(revision, revision.blocks.filter(n=n).select_related("keep_by", "kind_by"))
    text = _("¶%(n)s is folded.") if row.block.folded else _("¶%(n)s is kept.")
    context = {"text": text % {"n": n}} | context | {"row": row, "switched": True, "kinds": KIND_NAMES.items()}
    return render(request, "articles/blocks.html#switched", context)


def _rows(revision: Revision, found: Iterable[Block]) -> Iterator[Row]:
    view = clean_view(revision)
    for block in found:
        yield Row(block, view.read(block.start, block.end))
