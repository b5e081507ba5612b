"""A person's word on what a block is: it stands over what the reader of the text decided, and can be taken back.

Names and all that is read out of the text depend on the kinds of its blocks, so they are read again.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.articles.actions.folding import held_blocks
from newsapp.articles.actions.redrawing import redraw
from newsapp.articles.after import stored
from newsapp.articles.models import Block, Revision
from newsapp.history.actions import hold, record
from newsapp.history.models import Event
from newsapp.text.spans import BlockKind
from newsapp.web.errors import Refused

Json = dict[str, Any]


@transaction.atomic
def say_kind(*, block: Block, kind: BlockKind, was: str, by: User) -> Event | None:
    """Say what a block is and return the event; None when it is that already. Refused (409) when it is not `was`."""
    hold(block.revision.article.case_id)
    held = held_blocks().get(pk=block.pk)
    if held.kind == kind:
        return None
    if held.kind != was:
        message = _("This block was said to be “%(theirs)s” since; you chose “%(mine)s”. Reload the page.")
        raise Refused(message % {"theirs": kind_words(held.kind), "mine": kind_words(kind)}, 409)
    return set_kind(block=held, kind=kind, by=by)


def set_kind(*, block: Block, kind: str, undoes: Event | None = None, by: User) -> Event:
    """Write the word, read the article again and record it; inside the caller's transaction."""
    before = _told(block)
    read = block.read_kind or block.kind
    block.kind, block.read_kind, block.kind_by = kind, read, by
    if kind == read:
        block.read_kind, block.kind_by = "", None
    block.save(update_fields=["kind", "read_kind", "kind_by"])
    redraw(revisions=[block.revision_id])
    stored(Revision.objects.select_related("article").get(pk=block.revision_id))
    case, target = block.revision.article.case, f"block:{block.pk}"
    after = _told(block)
    return record(case=case, action="block.kind", target=target, before=before, after=after, undoes=undoes, by=by)


def kind_words(kind: str) -> str:
    """Return a kind as people read it."""
    return kind.replace("_", " ")


def _told(block: Block) -> Json:
    article = block.revision.article
    return {"kind": block.kind, "n": block.n, "article": article.pk, "outlet": article.outlet, "why": block.why}
