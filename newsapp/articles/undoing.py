"""The inverse of this room's actions. A deleted article cannot come back: its original is gone, as the page said."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.articles.actions.changing import about, restore_article
from newsapp.articles.actions.deleting import delete_article, going_along
from newsapp.articles.actions.folding import held_blocks, set_keep
from newsapp.articles.actions.kinds import set_kind
from newsapp.articles.actions.sources import FIELDS, change_source, delete_source, source_data
from newsapp.articles.models import Article, Block, Source
from newsapp.cases.models import Membership
from newsapp.history.models import Event
from newsapp.web.errors import Refused

Json = dict[str, Any]


@transaction.atomic
def take_out(event: Event, by: User) -> Event:
    """Take an article out again: by who added it or an owner, while nobody has kept, cited or compared any of it."""
    article = _article(event)
    member = Membership.objects.filter(case=event.case, user=by).first()
    if event.by_id != by.pk and not (member and member.may.owns):
        raise PermissionDenied
    if going_along(article):
        message = _(
            "Somebody has kept, cited or compared passages of this article, so adding it cannot be undone."
            " An owner can delete it."
        )
        raise Refused(message, 409)
    return delete_article(article=article, undoes=event, by=by)


@transaction.atomic
def unchange(event: Event, by: User) -> Event:
    """Write what was known before, unless it was changed again since."""
    article, before, after = _article(event), event.before or {}, event.after or {}
    now = about(article).told()
    if any(now[name] != after[name] for name in now):
        raise Refused(
            _("This article has been changed again since, so this change cannot be undone. Correct it instead."), 409
        )
    return restore_article(article=article, told=before, undoes=event, by=by)


@transaction.atomic
def unfold(event: Event, by: User) -> Event:
    """Let a block stand as it stood before, unless somebody has decided anew since."""
    block = _block(event)
    if block.keep != (event.after or {})["keep"]:
        raise Refused(_("Somebody has decided on this block again since, so this cannot be undone."), 409)
    return set_keep(block=block, keep=(event.before or {})["keep"], undoes=event, by=by)


@transaction.atomic
def unsay_kind(event: Event, by: User) -> Event:
    """Let a block be what it was before, unless somebody has said something else since."""
    block = _block(event)
    if block.kind != (event.after or {})["kind"]:
        raise Refused(_("Somebody has decided on this block again since, so this cannot be undone."), 409)
    return set_kind(block=block, kind=(event.before or {})["kind"], undoes=event, by=by)


@transaction.atomic
def take_source_out(event: Event, by: User) -> Event:
    """Take an added source out again, while no article has it and nothing is part of it."""
    source = _source(event)
    if source.articles.exists() or source.children.exists():
        raise Refused(_("This source is in use, so adding it cannot be undone."), 409)
    return delete_source(source=source, undoes=event, by=by)


@transaction.atomic
def unchange_source(event: Event, by: User) -> Event:
    """Let a source be what it was, unless it was changed again since."""
    source, before, after = _source(event), event.before or {}, event.after or {}
    now = source_data(source)
    was = {name: before[name] for name in FIELDS}
    if any(now[name] != after[name] for name in FIELDS):
        raise Refused(_("This source has been changed again since, so this cannot be undone. Change it instead."), 409)
    done = change_source(source=source, version=source.version, **was, undoes=event, by=by)
    if done.event is None:
        raise Refused(_("The source is as it was before already."), 409)
    return done.event


def _pk(event: Event) -> int:
    return int(event.target.partition(":")[2])


def _article(event: Event) -> Article:
    found = Article.objects.select_for_update(of=("self",)).select_related("case", "source")
    article = found.filter(case=event.case, pk=_pk(event)).first()
    if article is None:
        raise Refused(_("This article is not in the case any more."), 409)
    return article


def _source(event: Event) -> Source:
    source = Source.objects.select_related("case", "parent").filter(case=event.case, pk=_pk(event)).first()
    if source is None:
        raise Refused(_("This source is not in the case any more."), 409)
    return source


def _block(event: Event) -> Block:
    block = held_blocks().filter(revision__article__case=event.case, pk=_pk(event)).first()
    if block is None:
        raise Refused(_("This article is not in the case any more."), 409)
    return block
