"""A person's word on what is folded: it stands over what the reader of the text decided, and can be taken back."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from newsapp.accounts.models import User
from newsapp.articles.actions.redrawing import redraw
from newsapp.articles.models import Block
from newsapp.history.actions import hold, record
from newsapp.history.models import Event


@transaction.atomic
def fold_block(*, block: Block, keep: bool, by: User) -> Event | None:
    """Keep or fold a block and return the event; None, and nothing happens, when it stands so already."""
    hold(block.revision.article.case_id)
    held = held_blocks().get(pk=block.pk)
    return None if held.folded == (not keep) else set_keep(block=held, keep=keep, by=by)


def held_blocks() -> QuerySet[Block]:
    """Return blocks locked for change, with their case and without the text."""
    case, source = "revision__article__case", "revision__article__source"
    held = Block.objects.select_for_update(of=("self",)).select_related(case, source)
    return held.defer("revision__text", "revision__edits")


def set_keep(*, block: Block, keep: bool | None, undoes: Event | None = None, by: User) -> Event:
    """Write the word, None for the machine's own again, and record it; inside the caller's transaction."""
    before = _told(block)
    block.keep, block.keep_by = keep, by if keep is not None else None
    block.save(update_fields=["keep", "keep_by"])
    redraw(revisions=[block.revision_id])
    action = "block.folded" if block.folded else "block.kept"
    case, target = block.revision.article.case, f"block:{block.pk}"
    return record(case=case, action=action, target=target, before=before, after=_told(block), undoes=undoes, by=by)


def _told(block: Block) -> dict[str, Any]:
    article = block.revision.article
    return {"keep": block.keep, "n": block.n, "article": article.pk, "outlet": article.outlet, "why": block.why}
